import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyRules, refinerRules } from '../../src/block/key-rules.js'
import type { ImportedContact } from '../../src/model/imported-contact.js'
import type { PersonRecord } from '../../src/model/record.js'
import { inBatches } from '../../src/resolve/import/import-contacts.js'
import { createResolver } from '../../src/resolve/resolver.js'
import { defaultModel } from '../../src/score/model-levels.js'
import { memoryStore } from '../../src/store/memory.js'
import type { Store, StoreTransaction } from '../../src/store/store.js'
import { runs } from '../runs.js'
import { contactOf, eventOf, freshPeople } from './people.js'
import { partitionOfWorld, type World, worldOf } from './people-reference.js'
import { collidingRecords, generatedRecords, withShuffle } from './records.js'
import { snapshotText } from './traces.js'

const options = { source: 'crm', observedAt: '2026-01-01T00:00:00Z' }

/** A model under which every key turns generic soon, and the refined ones with it. */
const crowded = (cap: number) => ({ ...defaultModel(), caps: Object.fromEntries(keyRules.flatMap(({ name }) => [name, ...refinerRules.map(([refiner]) => `${name} + ${refiner}`)]).map((name) => [name, cap])) })

/** What must not depend on when a record came: all but the ids that contacts were given. */
const standing = (world: World) => ({
  profiles: world.profiles.map(({ contact: _, given: __, keys, links, weights, ...row }) => ({ ...row, keys: keys.toSorted(), links: links.map((id, i) => `${id} ${weights[i]}`).sort() })),
  reviews: world.reviews.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  partition: partitionOfWorld(world),
})

const cut = <T>(all: readonly T[], places: readonly number[]): T[][] => {
  const starts = [0, ...places.map((place) => Math.min(place, all.length)).sort((a, b) => a - b), all.length]
  return starts.slice(1).map((to, i) => all.slice(starts[i], to))
}

/** So many that keys fill up, and go on filling up in later batches. */
const many = fc.array(collidingRecords(10), { minLength: 4, maxLength: 8 }).map((lists) => lists.flat().map((one, i): PersonRecord => ({ ...one, id: `r${i}` })))

// Mutations seen to fail: who comes not counted when a link is loosened; refined keys not read; a key that is full not seen to turn generic; the names under an
// identifier not counted, or its stored links not weighed anew.
test('keys, crowds, links, reviews and contacts come out as if each record had come by itself, wherever the batches end', async () => {
  await fc.assert(fc.asyncProperty(withShuffle(many), fc.array(fc.nat(60), { maxLength: 4 }), fc.constantFrom(2, 3, 5, 9), async ([batch, stream], places, cap) => {
    const stores = [memoryStore(), memoryStore()] as const
    const [imported, resolved] = stores.map((store) => freshPeople({ store, policy: { countries: ['UA'] }, model: crowded(cap) })) as [ReturnType<typeof freshPeople>, ReturnType<typeof freshPeople>]
    for (const rows of cut(batch.map(contactOf), places)) await imported.import(rows, options)
    for (const record of stream) await resolved.resolve(eventOf({ ...record, source: 'crm' }, { says: 'snapshot' }))
    await resolved.settle()
    const [a, b] = await Promise.all(stores.map((store) => worldOf(store, 'acme')))
    expect(standing(a!)).toEqual(standing(b!))
  }), runs(60))
})

// Mutation seen to fail: what changed put first, as where it is spread together
test('rows have their properties in one order, however they came', async () => {
  const stores = [memoryStore(), memoryStore()]
  const [imported, resolved] = stores.map((store) => freshPeople({ store })) as [ReturnType<typeof freshPeople>, ReturnType<typeof freshPeople>]
  const records = generatedRecords({ people: 40 })
  await imported.import(records.map(contactOf), { ...options, batch: 50 })
  for (const record of records) await resolved.resolve(eventOf({ ...record, source: 'crm' }))
  const worlds = await Promise.all(stores.map((store) => worldOf(store, 'acme')))
  const orders = (rows: readonly object[]) => new Set(rows.map((row) => Object.keys(row).join()))
  const profiles = worlds.flatMap((world) => world.profiles)
  const plain = 'id,values,rank,keys,terms,digits,links,weights,marks,vouched,size,histories,contact,given'
  expect(new Set([...orders(profiles), `${plain},crowded`])).toEqual(new Set([plain, `${plain},crowded`]))
  expect(orders(worlds.flatMap((world) => world.records))).toEqual(new Set(['id,source,key,says,values,observedAt,since,history,marks,profile,contact,given']))
})

/** A store that goes down at a write: the n-th one, counted from 0. */
function mortal(store: Store<StoreTransaction>, at: number): { readonly store: Store<StoreTransaction>; readonly writes: () => number } {
  let writes = 0
  const dying = <A extends readonly unknown[]>(write: (...all: A) => Promise<void>) => async (...all: A): Promise<void> => {
    writes += 1
    if (writes > at) throw new Error('the power went')
    await write(...all)
  }
  return {
    writes: () => writes,
    store: {
      transaction: (opening, work) => store.transaction(opening, (tx) => work({
        get: tx.get.bind(tx), list: tx.list.bind(tx), count: tx.count.bind(tx), put: dying(tx.put.bind(tx)), delete: dying(tx.delete.bind(tx)),
      })),
    },
  }
}

// Mutation seen to fail: what a failed transaction wrote is left standing
test('killed at any write, between batches or amid one, it is run again and ends where it would have ended; then a run changes nothing', async () => {
  const contacts = generatedRecords({ people: 12 }).map((record, i): ImportedContact => ({ ...contactOf(record), interactions: [{ id: `o${i}`, kind: 'order', at: '2026-01-02T00:00:00Z' }], ...(i % 9 === 0 ? { otherIds: [`old-${i}`] } : {}) }))
  const inTens = { ...options, batch: 10 }
  const whole = memoryStore()
  const alive = mortal(whole, Infinity)
  await freshPeople({ store: alive.store }).import(contacts, inTens)
  const expected = standing(await worldOf(whole, 'acme')).partition
  await fc.assert(fc.asyncProperty(fc.nat(alive.writes() - 1), async (at) => {
    const store = memoryStore()
    await expect(freshPeople({ store: mortal(store, at).store }).import(contacts, inTens)).rejects.toThrow('the power went')
    let ids = 0
    const people = createResolver({ store, now: () => 0, newId: () => `later-${(ids += 1)}` }).tenant('acme')
    await people.import(contacts.toReversed(), inTens)
    expect(standing(await worldOf(store, 'acme')).partition).toEqual(expected)
    const before = await snapshotText(store)
    expect(await people.import(contacts, options)).toMatchObject({ added: 0, changed: 0, unchanged: contacts.length, interactions: 0 })
    expect(await snapshotText(store)).toBe(before)
  }), runs(30))
})

// Mutation seen to fail: of the profiles that were clustered only the first 500 asked which reviews of theirs stand
test('whoever is one by now is asked about no more, in a component of more than 500 profiles either', async () => {
  const people = freshPeople()
  const phone = (row: number) => `+38067${1_000_000 + row}`
  // One person in rows of fifty that share a phone, and an e-mail with half of the next row; of each row's phone there is a nickname, too.
  const facet = (i: number): ImportedContact => ({ id: `h${i}`, person: { name: 'Helen Peterson', birthDate: '1984-05-02', phone: phone(Math.floor(i / 50)), email: `helen.peterson${84 + Math.floor((i + 25) / 50)}@gmail.com`, jobTitle: `Role ${i}` } })
  await people.import(Array.from({ length: 12 }, (_, row) => ({ id: `n${row}`, person: { instagram: `nellie_99${row}`, phone: phone(row) } })), options)
  await people.merge({ contacts: (await people.list()).contactIds, by: 'ana' })
  await people.import(Array.from({ length: 560 }, (_, i) => facet(i)), options)
  const asked = async () => [(await people.list()).contactIds.length, (await people.reviews()).length, Object.values((await people.audit()).suspicions).reduce((sum, count) => sum + count, 0)]
  expect(await asked()).toEqual([2, 1, 560])
  await people.import([{ id: 'b', person: { ...facet(0).person, instagram: 'nellie_990' } }], options)
  expect(await asked()).toEqual([1, 0, 0])
})

// Mutations seen to fail: as many as came before whatever there are; a batch that was asked for grown, too
test('batches grow with what came before, up to a bound, unless their size is said', async () => {
  const sizes = async (rows: number, batch?: number) => {
    const all: number[] = []
    for await (const some of inBatches(Array.from({ length: rows }, () => ({ id: 'a', person: {} })), { ...options, batch }, undefined)) all.push(some.length)
    return all
  }
  expect(await sizes(700_001)).toEqual([50_000, 50_000, 100_000, 200_000, 200_000, 100_001])
  expect(await sizes(170_000, 50_000)).toEqual([50_000, 50_000, 50_000, 20_000])
  expect(await sizes(0)).toEqual([])
})
