import fc from 'fast-check'
import type { PersonRecord } from '../../src/model/record.js'
import type { DedupeResult } from '../../src/resolve/batch/result.js'
import { arbitraries, generateContacts, type GenerateContactsOptions, type GeneratedRow } from '../../src/testing/index.js'

const { records } = arbitraries(fc)

/** Records that collide in every way: few values, spelt in several ways, some of them nonsense. Ids are unique within a source. */
export const collidingRecords = (maxLength = 24): fc.Arbitrary<PersonRecord[]> => records({ maxLength })

/** A list and the same list in another order. */
export const withShuffle = <T>(lists: fc.Arbitrary<readonly T[]>): fc.Arbitrary<readonly [readonly T[], readonly T[]]> =>
  lists.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })))

const key = (record: { readonly source?: string; readonly id: string }) => `${record.source ?? 'input'}/${record.id}`

/** The partition, whatever contacts are called and however they are ordered. */
export function partitionOf(result: DedupeResult, wanted: (key: string) => boolean = () => true): string[] {
  return [...result.contacts].map((contact) => contact.records.map(key).filter(wanted).sort().join(' ')).filter((one) => one !== '').sort()
}

/** The golden values of each contact, with the records they come from, whatever the order. */
export function goldenOf(result: DedupeResult): unknown[] {
  return [...result.contacts]
    .map((contact) => ({
      records: contact.records.map(key).sort(),
      golden: Object.fromEntries(Object.entries(contact.golden).sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, value]) => [field, { ...value, from: value.from.map(key).sort() }])),
    }))
    .sort((a, b) => (a.records.join() < b.records.join() ? -1 : 1))
}

/** All of an answer as JSON, but for the times. */
export function answerOf(result: DedupeResult): string {
  const { stages, ...report } = result.report
  return JSON.stringify({ contacts: [...result.contacts], pairs: [...result.pairs], refused: [...result.refused], model: result.model, report, stages: stages.map((one) => one.stage), numbers: [...result.contactNumbers] })
}

/** Records of the synthetic generator, enough of them for learning to be on. */
export function generatedRecords(options: Partial<GenerateContactsOptions> = {}): PersonRecord[] {
  return [...generateContacts({ people: 220, seed: 11, ...options })].map(recordOf)
}

export function recordOf(row: GeneratedRow): PersonRecord {
  return {
    id: row.row_id, source: row.source, observedAt: row.created_at, name: row.full_name, givenName: row.given_name, familyName: row.family_name,
    email: row.email, phone: row.phone, whatsapp: row.whatsapp, telegram: row.telegram, instagram: row.instagram, viber: row.viber,
    organization: row.company, birthDate: row.birth_date, address: row.address, city: row.city, postcode: row.postcode, country: row.country,
  }
}
