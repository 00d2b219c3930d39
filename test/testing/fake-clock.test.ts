import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraries, carryOut, fakeClock } from 'selfsame/testing'
import { createResolver } from '../../src/resolve/resolver.js'
import { memoryStore } from '../../src/store/memory.js'
import { snapshotText } from '../resolve/traces.js'
import { runs } from '../runs.js'

const { events, ledger } = arbitraries(fc)

// Mutation seen to fail: ids with a random part.
test('the same events and decisions give the same bytes', async () => {
  await fc.assert(fc.asyncProperty(events({ maxLength: 8 }), ledger(), async (all, steps) => {
    const snapshot = async (): Promise<string> => {
      const store = memoryStore()
      const { now, newId, advance } = fakeClock()
      const people = createResolver({ store, now, newId }).tenant('acme')
      const recordIds: string[] = []
      for (const event of all) {
        recordIds.push((await people.resolve(event)).recordId)
        advance(60_000)
      }
      await carryOut(people, { steps, recordIds })
      return snapshotText(store)
    }
    expect(await snapshot()).toBe(await snapshot())
  }), runs(30))
})

// Mutation seen to fail: a clock that goes on by itself.
test('time stands until it is let pass, and never goes back', () => {
  const clock = fakeClock(5)
  expect([clock.now(), clock.now(), clock.advance(0), clock.advance(2.5), clock.now()]).toEqual([5, 5, 5, 7.5, 7.5])
  expect(new Date(fakeClock().now()).toISOString()).toBe('2026-01-01T00:00:00.000Z')
  for (const wrong of [-1, NaN, Infinity, '60' as unknown as number]) expect(() => clock.advance(wrong)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }))
  for (const wrong of [-1, NaN, '2026-01-01' as unknown as number, 1e15]) expect(() => fakeClock(wrong)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }))
  expect(clock.now()).toBe(7.5)
})

// Mutation seen to fail: the same.
test('ids are counted, each once', () => {
  const { newId } = fakeClock()
  expect([newId(), newId(), fakeClock().newId(), newId()]).toEqual(['c1', 'c2', 'c1', 'c3'])
})
