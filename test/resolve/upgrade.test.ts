import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Policy } from '../../src/model/policy.js'
import type { PersonRecord } from '../../src/model/record.js'
import { memoryStore } from '../../src/store/memory.js'
import type { Store, StoreTransaction } from '../../src/store/store.js'
import { runs } from '../runs.js'
import { eventOf, freshPeople } from './people.js'
import { batchPartition, contactIn, mirrorOf, naiveLinks, partitionOfWorld, storedLinks, worldOf } from './people-reference.js'
import { collidingRecords, generatedRecords } from './records.js'

const policies: readonly Policy[] = [
  { automation: 'merge' },
  { automation: 'merge', thresholds: { same: 0.999 } },
  { automation: 'merge', thresholds: { same: 0.5, review: 0.3 }, countries: ['UA'] },
  { automation: 'merge', identifiers: { phone: { limit: 1 }, email: { blocked: ['m.silva77@gmail.com'] } } },
]
const by = { by: 'ana' }

/** What a tenant holds is what a batch and a look at every pair make of it under this policy, and what the feed says. */
async function expectUnder(policy: Policy, store: Store): Promise<void> {
  const world = await worldOf(store, 'acme')
  expect(partitionOfWorld(world)).toEqual(batchPartition(world, policy))
  expect(storedLinks(world)).toEqual(naiveLinks(world, policy))
  const mirror = mirrorOf(world.changes)
  expect(world.records.map((record) => [record.id, mirror.get(record.id)])).toEqual(world.records.map((record) => [record.id, contactIn(world, record)]))
}

async function taken(store: Store, policy: Policy, records: readonly PersonRecord[], decide: readonly number[] = []): Promise<void> {
  const people = freshPeople({ policy, store })
  for (const record of records) await people.resolve(eventOf(record))
  for (const number of decide) {
    const { contactIds } = await people.list()
    const [a, b] = [contactIds[number % contactIds.length], contactIds[(number + 1) % contactIds.length]]
    if (a !== undefined && b !== undefined && a !== b) await people.merge({ contacts: [a, b], ...by })
  }
}

let ids = 0
const officeOf = (store: Store, policy: Policy) => freshPeople({ policy, store, newId: () => `u${(ids += 1)}` })

/** A store of which a call fails. */
function failing(store: Store, at: number): Store {
  let calls = 0
  const count = <A extends unknown[], R>(through: (...given: A) => Promise<R>) => async (...given: A): Promise<R> => {
    calls += 1
    if (calls === at) throw new Error('the line is down')
    return through(...given)
  }
  return {
    transaction: (options, work) => store.transaction(options, (tx) => work({
      get: count(tx.get.bind(tx)), put: count(tx.put.bind(tx)), delete: count(tx.delete.bind(tx)), list: count(tx.list.bind(tx)), count: count(tx.count.bind(tx)),
    } as StoreTransaction)),
  }
}

describe('an upgrade', () => {
  const worlds = fc.record({ records: collidingRecords(16), from: fc.constantFrom(...policies), to: fc.constantFrom(...policies), decide: fc.array(fc.nat(20), { maxLength: 2 }) })

  // Seen to fail: with the ids of profiles left as they are; with records of an earlier ruling taken for those of this one.
  test('gives what a fresh run under the new ruling gives, one after the other too', async () => {
    await fc.assert(fc.asyncProperty(worlds, fc.constantFrom(...policies), async ({ records, from, to, decide }, last) => {
      const store = memoryStore()
      await taken(store, from, records, decide)
      await officeOf(store, to).upgrade()
      await expectUnder(to, store)
      await officeOf(store, last).upgrade()
      await expectUnder(last, store)
      expect((await officeOf(store, last).upgrade()).changed).toBe(false)
    }), runs(60))
  })

  // Seen to fail: with the setting of what is unfinished left out.
  test('that was interrupted is finished by running it again, or gives way to another', async () => {
    await fc.assert(fc.asyncProperty(worlds, fc.option(fc.constantFrom(...policies), { freq: 2 }), fc.integer({ min: 1, max: 300 }), async ({ records, from, to, decide }, other, at) => {
      const last = other ?? to
      const store = memoryStore()
      await taken(store, from, records, decide)
      await officeOf(failing(store, at), to).upgrade().catch(() => undefined)
      await officeOf(store, last).upgrade()
      await expectUnder(last, store)
      expect((await worldOf(store, 'acme')).profiles.map(({ id }) => id).filter((id) => !id.includes('~') && from !== last)).toEqual([])
    }), runs(60))
  })

  // Seen to fail: with what comes in many at once under the ids of the ruling before.
  test('holds for what is imported after it', async () => {
    const store = memoryStore()
    await taken(store, policies[0]!, generatedRecords({ people: 10 }))
    const people = officeOf(store, policies[3]!)
    await people.upgrade()
    await people.import(generatedRecords({ people: 20, seed: 12 }).map(({ id, name, phone }) => ({ id, person: { name, phone } })), { source: 'bought', observedAt: '2026-03-01T00:00:00Z' })
    expect((await worldOf(store, 'acme')).profiles.filter(({ id }) => !id.endsWith('~1'))).toEqual([])
    await expectUnder(policies[3]!, store)
  })

  test('takes page after page, and what comes in between is right in the end', async () => {
    const records = generatedRecords({ people: 170 })
    const [early, late] = [records.slice(0, 450), records.slice(450)]
    const store = memoryStore()
    await taken(store, policies[1]!, early)
    const second = officeOf(store, policies[2]!)
    const done: string[] = []
    const between: Promise<unknown>[] = []
    const stop = new AbortController()
    const onProgress = (count: number, all: number) => {
      done.push(`${count} of ${all}`)
      if (done.length === 2) stop.abort()
      for (const record of late.splice(0, 30)) between.push(second.resolve(eventOf(record)))
      // Whoever writes again during it, reached or not.
      for (const record of [early[done.length]!, early.at(-done.length)!]) between.push(second.resolve(eventOf(record, { id: `again-${record.id}-${done.length}` })))
    }
    await expect(second.upgrade({ onProgress }, { signal: stop.signal })).rejects.toThrow()
    await Promise.all(between)
    const report = await second.upgrade({ onProgress })
    await Promise.all(between)
    expect(done.slice(0, 2)).toEqual(['200 of 450', '400 of 450'])
    // What was reached is passed over, but for records that say nothing to compare.
    expect(done.slice(2)).toEqual([expect.stringMatching(/^[5-9]\d of [5-9]\d$/)])
    expect(report).toMatchObject({ changed: true })
    await expectUnder(policies[2]!, store)
  })
})
