import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { memoryStore } from '../../src/store/memory.js'
import type { ConversationRow } from '../../src/store/rows.js'
import { runs } from '../runs.js'

vi.mock(import('../../src/model/hash.js'), async (load) => ({ ...(await load()), wideHash: (text: string) => text.length }))

// Seen to fail: one of two texts of a row that have one hash taken for the other, whose conversations were then shown, and its own were not.
test('rows are found under their own texts, and under no others, where texts have one hash', async () => {
  const record = fc.constantFrom('a', 'b', 'c', 'aa', 'bb')
  const row = fc.record({ id: fc.constantFrom('x', 'y', 'z', 'xx'), recordIds: fc.uniqueArray(record, { maxLength: 4 }), status: fc.constantFrom('open' as const, 'closed' as const), at: fc.constantFrom('1', '2') })
  const steps = fc.array(fc.oneof({ weight: 4, arbitrary: row }, { weight: 1, arbitrary: fc.constantFrom('x', 'y', 'z', 'xx') }), { maxLength: 30 })
  await fc.assert(fc.asyncProperty(steps, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), async (all, kept) => {
    const store = memoryStore()
    let rows = new Map<string, ConversationRow>()
    for (const [i, step] of all.entries()) {
      const next = new Map(rows)
      if (typeof step === 'string') next.delete(step)
      else next.set(step.id, { ...step, source: 's', by: '' })
      await store.transaction({ tenant: 't', mode: 'write' }, async (tx) => {
        if (typeof step === 'string') await tx.delete('conversations', [step])
        else await tx.put('conversations', [next.get(step.id)!])
        if (!kept[i]) throw new Error('taken back')
      }).catch(() => undefined)
      if (kept[i]) rows = next
      await store.transaction({ tenant: 't', mode: 'read' }, async (tx) => {
        for (const value of ['a', 'b', 'c', 'aa', 'bb']) {
          const held = [...rows.values()].filter(({ recordIds }) => recordIds.includes(value)).map(({ id }) => id).sort()
          expect((await tx.list('conversations', 'record', { values: [value], limit: 10 })).map(({ id }) => id)).toEqual(held)
          expect(await tx.count('conversations', 'open', [value], 10)).toEqual([[...rows.values()].filter(({ recordIds, status }) => status === 'open' && recordIds.includes(value)).length])
        }
        for (const id of ['x', 'y', 'z', 'xx']) expect(await tx.get('conversations', [id])).toEqual([rows.get(id)])
      })
    }
  }), runs(200))
})
