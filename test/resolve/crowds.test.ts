import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Policy } from '../../src/model/policy.js'
import type { PersonRecord } from '../../src/model/record.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import { memoryStore } from '../../src/store/memory.js'
import { contactOf, eventOf, freshPeople, peoplePartition } from './people.js'
import { batchPartition, naiveLinks, partitionOfWorld, storedLinks, worldOf } from './people-reference.js'
import { partitionOf } from './records.js'
import { runs } from '../runs.js'

const givens = ['Boris', 'Clara', 'David', 'Emma', 'Fritz', 'Greta', 'Hugo', 'Igor', 'Julia', 'Klaus', 'Laura', 'Maria', 'Nina', 'Otto']
const surnames = ['Schmidt', 'Koval', 'Peterson', 'Adler', 'Brandt', 'Doyle', 'Ebert', 'Fuchs', 'Gruber', 'Hahn', 'Imhof', 'Jung', 'Lang', 'Maurer', 'Neumann', 'Oswald', 'Quandt', 'Richter', 'Tomas', 'Ulrich', 'Vogt', 'Wagner', 'Zeller', 'Ilchenko', 'Anders', 'Benz', 'Dietz', 'Engel']
const policy: Policy = { countries: ['DE'], automation: 'merge' }

describe('many names under one number', () => {
  const phone = fc.constantFrom('+49 30 123456789', '030 123456789', '0049 30 123456789', '30123456789', '+380 67 123456789', '+49 30 123456789 ext 12', '030 123456789 ext. 12', '+49 30 123456789 ext 13', '+1 415 555 0100', '(415) 555-0100', '+44 7415 550100', '0176 12345678', '4917612345678', undefined)
  const record = fc.record({
    givenName: fc.option(fc.constantFrom(...givens), { nil: undefined }),
    familyName: fc.option(fc.oneof(fc.constantFrom(...surnames.slice(0, 3)), fc.constantFrom(...surnames)), { nil: undefined }),
    phone: fc.array(phone, { maxLength: 2 }).map((some) => some.filter((one) => one !== undefined)),
    email: fc.constantFrom(undefined, undefined, 'a@x.de', 'info@x.de'),
    birthDate: fc.constantFrom(undefined, undefined, '1984-05-02', '1990-01-01'),
  })
  const policies = fc.constantFrom<Policy>({}, { countries: ['DE'] }, { countries: ['DE', 'US'] }, { countries: ['DE'], identifiers: { phone: { cap: 3 }, email: { cap: 3 } } })

  // Seen to fail: a profile whose crowds change is weighed anew only with whom it is linked.
  test('are counted alike in a batch, one by one in any order, and by an import, in whatever writing', async () => {
    await fc.assert(fc.asyncProperty(fc.array(record, { minLength: 4, maxLength: 40 }), policies, fc.infiniteStream(fc.nat(1000)), async (rows, own, order) => {
      const records = rows.map((row, i): PersonRecord => ({ ...row, id: `r${i}`, source: 'shop' }))
      const { model, ...result } = dedupe(records, { policy: own })
      const expected = partitionOf(dedupe(records, { policy: own }))
      expect(result.size).toBe(records.length)
      const shuffled = records.map((one) => ({ one, at: order.next().value })).sort((a, b) => a.at - b.at).map(({ one }) => one)
      const fresh = () => freshPeople({ policy: { ...own, automation: 'merge' }, model })
      const [stream, mixed] = [fresh(), fresh()]
      for (const one of shuffled) await stream.resolve(eventOf(one))
      expect(await peoplePartition(stream, records)).toEqual(expected)
      const half = Math.floor(shuffled.length / 2)
      for (const one of shuffled.slice(0, half)) await mixed.resolve(eventOf(one))
      await mixed.import(shuffled.slice(half).map(contactOf), { source: 'shop', observedAt: '2026-01-01T00:00:00Z' })
      expect(await peoplePartition(mixed, records)).toEqual(expected)
    }), runs(40))
  }, 60_000)

  // Seen to fail: a link between two writings that a crowd took away did not come back with those who gave it.
  test.each([4, 14])('take nothing any more once they are gone: %i', async (count) => {
    const store = memoryStore()
    const people = freshPeople({ store, policy })
    let events = 0
    const say = (key: string, person: Omit<PersonRecord, 'id' | 'source'>) => people.resolve({ id: `e${(events += 1)}`, source: 'crm', key, kind: 'form', says: 'snapshot', at: new Date(1_750_000_000_000 + events * 1000).toISOString(), person })
    const staff = givens.slice(0, count).map((givenName, i) => ({ givenName, familyName: `Family${givenName}`, email: `${givenName}.${i}xy@gmail.com` }))
    for (const [i, one] of staff.entries()) await say(`c${i}`, { ...one, phone: '+49 30 123456789' })
    await say('ext', { givenName: 'Anna', phone: '+49 30 123456789 ext 12' })
    await say('plain', { givenName: 'Anna', phone: '030 123456789' })
    for (const [i, one] of staff.entries()) await say(`c${i}`, one)
    await people.settle()
    const world = await worldOf(store, 'acme')
    expect(storedLinks(world)).toEqual(naiveLinks(world, policy))
    expect(partitionOfWorld(world)).toEqual(batchPartition(world, policy))
    expect((await people.explain('crm:ext', 'crm:plain')).joined).toBe(true)
  })

  // Seen to fail: whoever has an extension stood in the place of those who gave the number alone.
  test.each(['resolve', 'import'] as const)('are counted behind a switchboard of more extensions than a key may hold: %s', async (way) => {
    const store = memoryStore()
    const people = freshPeople({ store, policy })
    const records: PersonRecord[] = [
      ...Array.from({ length: 140 }, (_, i) => ({ id: `x${i}`, source: 'crm', givenName: givens[i % 14]!, familyName: `Zed${i}ov`, phone: `+49 30 123456789 ext ${100 + i}` })),
      ...givens.map((givenName, i) => ({ id: `p${i}`, source: 'crm', givenName, familyName: i < 2 ? 'Koval' : `Fam${i}`, phone: i % 2 === 0 ? '+49 30 123456789' : '030 123456789' })),
    ]
    if (way === 'resolve') for (const one of records) await people.resolve(eventOf(one))
    else await people.import(records.map(contactOf), { source: 'crm', observedAt: '2026-01-01T00:00:00Z' })
    const world = await worldOf(store, 'acme')
    expect(partitionOfWorld(world)).toEqual(batchPartition(world, policy))
    expect((await people.audit()).crowded).toMatchObject([{ kind: 'phone', value: '+4930123456789', names: 13 }])
  })

  // Seen to fail: counted by given names alone, of which an agency's number has one.
  test('are surnames, too, two of which one person may bear', async () => {
    const clients = surnames.map((familyName, i): PersonRecord => ({ id: `a${i}`, source: 'crm', givenName: 'Anna', familyName, phone: i % 2 === 0 ? '+49 30 123456789' : '030 123456789' }))
    const bride = ['Schmidt', 'Koval', 'Peterson', 'Adler'].map((familyName, i): PersonRecord => ({ id: `b${i}`, source: 'crm', givenName: 'Vira', familyName, phone: '+49 30 987654321', birthDate: '1984-05-02' }))
    const { contacts } = dedupe([...clients, ...bride], { policy })
    expect([...contacts].map(({ records }) => records.length).toSorted((a, b) => b - a).slice(0, 2)).toEqual([4, 1])
    const people = freshPeople({ policy })
    for (const one of [...clients, ...bride]) await people.resolve(eventOf(one))
    expect(await peoplePartition(people, [...clients, ...bride])).toEqual(partitionOf(dedupe([...clients, ...bride], { policy })))
  })

  // Seen to fail: numbers counted by their last nine digits alone.
  test('are not those of other area codes that end alike', async () => {
    const others = givens.slice(0, 13).map((givenName, i): PersonRecord => ({ id: `u${i}`, source: 'us', givenName, familyName: `Fam${givenName}`, phone: `+1 ${3 + (i % 7)}12 736 4821` }))
    const anna = [{ id: 'a' }, { id: 'b', email: 'anna@x.de' }].map((one): PersonRecord => ({ ...one, source: 'x', givenName: 'Anna', familyName: 'Peterson', phone: '+1 212 736 4821' }))
    const people = freshPeople({ policy: { countries: ['US'], identifiers: { phone: { cap: 2 } } } })
    for (const one of [...anna, ...others]) await people.resolve(eventOf(one))
    expect((await people.explain('x:a', 'x:b')).joined).toBe(true)
  })
})
