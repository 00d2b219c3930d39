import fc from 'fast-check'
import type { PersonRecord } from '../../src/model/record.js'
import type { DedupeResult } from '../../src/resolve/batch/result.js'
import { generateContacts, type GenerateContactsOptions, type GeneratedRow } from '../../src/testing/index.js'

const maybe = <T>(values: readonly T[], freq = 2) => fc.option(fc.constantFrom(...values), { nil: undefined, freq })

const said = {
  givenName: maybe(['Olena', 'Олена', 'Olha', 'Maria', 'Marie', 'John', 'Jon', 'Іван', 'J'], 5),
  familyName: maybe(['Petrenko', 'Петренко', 'Silva', 'Silva Costa', 'Smith', 'Smyth'], 4),
  name: maybe(['Olena Petrenko', 'Maria Silva', 'Silva Maria', 'Guest', 'John Smith Jr', 'Nellie_99'], 1),
  phone: fc.option(fc.oneof(
    fc.constantFrom('+380671234567', '+38 (067) 123-45-67', '0671234567', '+380501112233', '501112233', '+351912345678', '0000000000'),
    fc.uniqueArray(fc.constantFrom('', '+380671234567', '+380501112233', '+380931234567'), { minLength: 1, maxLength: 3 }),
  ), { nil: undefined, freq: 2 }),
  email: maybe(['olena.p@ukr.net', 'Olena.P@Ukr.net', 'm.silva77@gmail.com', 'msilva77@gmail.com', 'm.silva77@ukr.net', 'info@roshen.com', 'no@no.com'], 2),
  instagram: maybe(['@nellie_99', 'nellie_99', 'olena.p'], 1),
  birthDate: maybe(['1990-04-03', '03/04/1990', '1956-12-01', '1990', 'yesterday'], 1),
  street: maybe(['12 Hrushevskoho St', 'вул. Грушевського, 12', 'Rua Augusta 5'], 1),
  postcode: maybe(['01001', '1000-100'], 1),
  city: maybe(['Kyiv', 'Київ', 'Lisboa'], 1),
  nationalId: maybe(['3184710691', '1759013776'], 1),
} as const

/** Records that collide in every way: few values, spelt in several ways, some of them nonsense. Ids are unique within a source. */
export const collidingRecords = (maxLength = 24): fc.Arbitrary<PersonRecord[]> =>
  fc.array(fc.record({
    source: fc.constantFrom('shop', 'crm', 'chat'),
    observedAt: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
    ...said,
  }), { maxLength }).map((all) => all.map((one, i): PersonRecord => ({ ...one, id: `r${i}` })))

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
