import { expect, test } from 'vitest'
import { type Change, Feed } from '../../src/resolve/people/feed.js'
import { memoryStore } from '../../src/store/memory.js'
import type { StoreTransaction } from '../../src/store/store.js'

const told: readonly Change[] = [
  { kind: 'created', contactId: 'c1', recordId: 'r1' },
  { kind: 'moved', contactId: 'c1', from: 'c2', recordId: 'r2' },
  { kind: 'moved', contactId: 'c1', from: 'c2', recordId: 'r3', decisionId: 'd1' },
  { kind: 'updated', contactId: 'c1', recordId: 'r4', decisionId: 'd2' },
  { kind: 'merged', contactId: 'c1', from: 'c3' },
]
const inOne = async (work: (tx: StoreTransaction) => Promise<unknown>) => {
  const store = memoryStore()
  await store.transaction({ tenant: 'acme', mode: 'write' }, work)
  return store.transaction({ tenant: 'acme', mode: 'read' }, (tx) => tx.list('changes', 'seq', { limit: 100 }))
}

// Mutations seen to fail: of an entry about a record from where it came, or on whose decision, left out; what was written once written again.
test('the feed keeps all that is told, each once and in order', async () => {
  const at = '2026-01-01T00:00:00.000Z'
  const rows = await inOne(async (tx) => {
    const feed = new Feed(tx, () => Date.parse(at))
    for (const change of told) {
      feed.enter(change)
      await feed.write()
    }
    await feed.write()
  })
  expect(rows).toEqual(told.map((change, i) => ({ id: String(i + 1), seq: i + 1, at, ...change })))
})

// Mutation seen to fail: the counter kept only where something is told, so that the next place is given twice.
test('places that ids and decisions took are given to nobody else', async () => {
  const places: number[] = []
  await inOne(async (tx) => {
    for (let i = 0; i < 2; i += 1) {
      const feed = new Feed(tx, () => 0)
      places.push(await feed.nextSeq(), await feed.nextSeq())
      await feed.write()
    }
  })
  expect(places).toEqual([1, 2, 3, 4])
})
