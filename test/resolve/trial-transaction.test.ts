import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TrialTransaction } from '../../src/resolve/people/trial-transaction.js'
import { memoryStore } from '../../src/store/memory.js'
import type { ProfileRow } from '../../src/store/rows.js'
import type { StoreTransaction } from '../../src/store/store.js'
import { runs } from '../runs.js'

const ids = ['a', 'b', 'c', 'd']
const keys = [1, 2, 3]
const row = (id: string, held: readonly number[], mark: string): ProfileRow => ({ id, values: {}, rank: 0, keys: held, terms: [], digits: [], links: [], weights: [], marks: [mark], vouched: [], size: 1, histories: 0, contact: '', given: undefined })
const step = fc.record({ id: fc.constantFrom(...ids), keys: fc.subarray(keys), mark: fc.constantFrom('x', 'y'), goes: fc.boolean() })

async function take(tx: StoreTransaction, steps: readonly { readonly id: string; readonly keys: readonly number[]; readonly mark: string; readonly goes: boolean }[]): Promise<void> {
  for (const { id, keys: held, mark, goes } of steps) await (goes ? tx.delete('profiles', [id]) : tx.put('profiles', [row(id, held, mark)]))
}

async function seen(tx: StoreTransaction, limit: number): Promise<unknown> {
  return [
    await tx.get('profiles', ids), await tx.list('profiles', 'key', { values: [1, 3], limit }), await tx.list('profiles', 'key', { values: [2], limit }), await tx.list('profiles', 'mark', { values: ['x'], limit }),
    await tx.count('profiles', 'key', keys, limit), await tx.count('profiles', 'mark', ['x', 'y'], limit),
  ]
}

// Mutations seen to fail: rows that went still counted; what is changed found as it was; the rows below read no further than asked for.
test('changes on trial are seen like any other, and by nobody else', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 5 }), fc.array(step, { maxLength: 8 }), fc.integer({ min: 1, max: 5 }), async (before, changes, limit) => {
    const states: unknown[] = []
    for (const onTrial of [false, true]) {
      await memoryStore().transaction({ tenant: 'acme', mode: 'write' }, async (tx) => {
        await take(tx, before)
        const stood = await seen(tx, limit)
        const trial = onTrial ? new TrialTransaction(tx) : tx
        await take(trial, changes)
        states.push(await seen(trial, limit))
        if (onTrial) expect(await seen(tx, limit)).toEqual(stood)
      })
    }
    expect(states[1]).toEqual(states[0])
  }), runs(200))
})
