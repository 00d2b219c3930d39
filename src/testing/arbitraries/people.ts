import type { Participant } from '../../model/event.js'
import type { PersonRecord } from '../../model/record.js'
import { type Arbitrary, type FastCheck, type HowMany, listed, maybe, said, sometimes } from './fast-check.js'
import { world } from './world.js'

/** Little enough of somebody that people meet and contradict each other: a name as a channel shows it, or now and then as a form asks for it. */
export function personOf(fc: FastCheck): Arbitrary<NonNullable<Participant['person']>> {
  const called = fc.oneof(
    { weight: 4, arbitrary: fc.record({ name: maybe(fc, 75, world.name) }) },
    { weight: 1, arbitrary: fc.record({ givenName: maybe(fc, 75, world.givenName), familyName: maybe(fc, 75, world.familyName) }) },
  )
  return fc.record({
    called,
    phone: phonesOf(fc, 65),
    email: maybe(fc, 50, world.email),
    instagram: maybe(fc, 25, world.instagram),
    telegram: maybe(fc, 20, world.telegram),
    whatsapp: maybe(fc, 20, world.whatsapp),
    birthDate: maybe(fc, 25, world.birthDate),
    street: maybe(fc, 20, world.street),
    postcode: maybe(fc, 20, world.postcode),
    accountId: maybe(fc, 20, world.accountId),
  }).map(({ called: names, ...rest }) => said({ ...names, ...rest }))
}

/** A row of a table: a column for each part of a name and one for the whole, which need not agree. */
export function recordsOf(fc: FastCheck, howMany?: HowMany): Arbitrary<PersonRecord[]> {
  return listed(fc, fc.record({
    source: fc.constantFrom('shop', 'crm', 'chat'),
    observedAt: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
    givenName: maybe(fc, 80, world.givenName),
    familyName: maybe(fc, 75, world.familyName),
    name: maybe(fc, 30, world.name),
    phone: phonesOf(fc, 50),
    email: maybe(fc, 50, world.email),
    instagram: maybe(fc, 25, world.instagram),
    birthDate: maybe(fc, 25, world.birthDate),
    street: maybe(fc, 20, world.street),
    postcode: maybe(fc, 20, world.postcode),
    city: maybe(fc, 25, world.city),
    nationalId: maybe(fc, 20, world.nationalId),
  }), 24, howMany).map((all) => all.map((one, i): PersonRecord => ({ ...one, id: `r${i}` })))
}

const phonesOf = (fc: FastCheck, percent: number): Arbitrary<string | string[] | undefined> => sometimes(fc, percent, fc.oneof(
  fc.constantFrom(...world.phone),
  fc.uniqueArray(fc.constantFrom(...world.phones), { minLength: 1, maxLength: 3 }),
))
