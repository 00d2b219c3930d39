import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraries, carryOut, fakeClock } from 'selfsame/testing'
import { SelfsameError } from '../../src/errors.js'
import type { InboundEvent } from '../../src/model/event.js'
import type { Policy } from '../../src/model/policy.js'
import { createResolver, type People } from '../../src/resolve/resolver.js'
import { type MemoryStore, memoryStore } from '../../src/store/memory.js'
import { policies } from '../resolve/people-commands.js'
import { mirrorOf } from '../resolve/people-reference.js'
import { withShuffle } from '../resolve/records.js'
import { snapshotText } from '../resolve/traces.js'
import { runs } from '../runs.js'

const { events, ledger } = arbitraries(fc)

interface Taken {
  readonly store: MemoryStore
  readonly people: People
  readonly recordIds: readonly string[]
}

async function takeIn(all: readonly InboundEvent[], policy: Policy): Promise<Taken> {
  const store = memoryStore()
  const { now, newId, advance } = fakeClock()
  const people = createResolver({ store, policy, now, newId }).tenant('acme')
  const recordIds = new Set<string>()
  for (const event of all) {
    const { recordId, others } = await people.resolve(event)
    for (const id of [recordId, ...others.map((other) => other.recordId)]) recordIds.add(id)
    advance(1000)
  }
  await people.settle()
  return { store, people, recordIds: [...recordIds] }
}

/** Each contact as its records and its timeline, whatever it is called. */
async function contactsOf({ people, recordIds }: Taken): Promise<unknown> {
  const ids = [...new Set(await people.contactOf(recordIds))] as string[]
  const timelines = await Promise.all(ids.map(async (id) => (await people.timeline(id, { limit: 500 })).interactions))
  const contacts = (await people.contacts(ids)).map(({ records, golden }, i) => ({ records: records.map(({ recordId }) => recordId).sort(), golden, timeline: timelines[i] }))
  return contacts.sort((a, b) => (a.records.join() < b.records.join() ? -1 : 1))
}

describe('laws over the public arbitraries and the store in memory', () => {
  // Mutation seen to fail: the versions of a snapshot kept in the order in which they came (`recordAfter`).
  test('Sequence neutrality: what is taken in in any order gives one partition', async () => {
    await fc.assert(fc.asyncProperty(withShuffle(events({ maxLength: 12 })), policies, async ([before, after], policy) => {
      const [there, here] = [await takeIn(before, policy), await takeIn(after, policy)]
      expect(await contactsOf(here)).toEqual(await contactsOf(there))
    }), runs(80))
  })

  // Mutation seen to fail: a contact that ended in another one is not told to be merged (`Moves`).
  test('Nothing lost: the feed alone tells where each record is, whatever was decided', async () => {
    await fc.assert(fc.asyncProperty(events({ maxLength: 12 }), ledger(), policies, async (all, steps, policy) => {
      const { people, recordIds } = await takeIn(all, policy)
      await carryOut(people, { steps, recordIds })
      const mirror = mirrorOf(await people.changes({ limit: 10_000 }))
      expect(recordIds.map((id) => mirror.get(id))).toEqual(await people.contactOf(recordIds))
    }), runs(80))
  })

  // Mutation seen to fail: `mark` that leaves a decision's mark on its records when the decision is taken back.
  test('Undo restores and sticks: a ledger taken back, the last decision first, gives every contact back, with its id', async () => {
    await fc.assert(fc.asyncProperty(events({ minLength: 2, maxLength: 12 }), ledger(), policies, async (all, steps, policy) => {
      const { people, recordIds } = await takeIn(all, policy)
      const before = await people.contactOf(recordIds)
      const done = await carryOut(people, { steps, recordIds })
      for (const { decisionId } of done.toReversed()) if (decisionId !== undefined) await people.undo(decisionId, { by: 'ana' })
      expect(await people.contactOf(recordIds)).toEqual(before)
    }), runs(80))
  })

  // Mutation seen to fail: what edits or deletes another is never taken for a replay (`resolveEvent`).
  test('Idempotence: every event is taken in, and once', async () => {
    await fc.assert(fc.asyncProperty(events(), policies, async (all, policy) => {
      const { store, people } = await takeIn(all, policy)
      const before = await snapshotText(store)
      for (const event of all) expect((await people.resolve(event)).replayed).toBe(true)
      expect(await snapshotText(store)).toBe(before)
    }), runs(60))
  })
})

describe('a ledger carried out', () => {
  const two = async () => takeIn(['1', '2'].map((key): InboundEvent => ({ id: key, key, source: 'chat', kind: 'message', at: '2026-03-01T10:00:00Z' })), {})

  // Mutations seen to fail: numbers that are not counted round; an undo that looks among earlier decisions alone, or among those of this call alone (`made`).
  test('does what the steps say, and says what became of each', async () => {
    const { people, recordIds } = await two()
    const [merged, again, other, taken] = await carryOut(people, { recordIds, steps: [{ do: 'merge', a: 4, b: 7 }, { do: 'merge', a: 0, b: 1 }, { do: 'take-out', record: 3 }, { do: 'undo', decision: 3 }] })
    expect([merged!.refused, again!.refused, other!.refused, taken!.refused]).toEqual([undefined, 'SAME_CONTACT', undefined, undefined])
    expect([merged, again, other, taken].map((one) => typeof one!.decisionId)).toEqual(['string', 'undefined', 'string', 'string'])
    const [a, b] = await people.contactOf(recordIds)
    expect(a).toBe(b)
    const history = (await people.history(a!)).map(({ decision }) => decision)
    expect(history.length).toBeGreaterThan(0)
    const decisionIds = [merged, other, taken].map((one) => one!.decisionId!)
    await carryOut(people, { recordIds, decisionIds, steps: [{ do: 'undo', decision: 2 }] })
    const [c, d] = await people.contactOf(recordIds)
    expect(c).not.toBe(d)
  })

  // Mutation seen to fail: a record without a contact handed to `merge` as it is.
  test('passes over what there is nothing for', async () => {
    const { people, recordIds } = await two()
    const steps = [{ do: 'undo', decision: 0 }, { do: 'merge', a: 0, b: 1 }, { do: 'separate', a: 0, b: 1 }, { do: 'take-out', record: 0 }] as const
    expect(await carryOut(people, { recordIds: [], steps })).toEqual(steps.map((step) => ({ step })))
    expect(await carryOut(people, { recordIds: ['chat:gone', ...recordIds], steps })).toEqual(steps.map((step) => ({ step })))
  })

  // Mutation seen to fail: every error taken for a refusal.
  test('throws what no person could have meant', async () => {
    const { people, recordIds } = await two()
    const broken = { contactOf: people.contactOf.bind(people), separate: people.separate.bind(people), undo: people.undo.bind(people), merge: () => Promise.reject(new SelfsameError('STORE_CONFLICT', 'Another was first.', { what: 'a test' })) }
    await expect(carryOut(broken, { recordIds, steps: [{ do: 'merge', a: 0, b: 1 }] })).rejects.toMatchObject({ code: 'STORE_CONFLICT' })
  })
})
