import { expect, test } from 'vitest'
import { randomIntegers } from '../../src/model/random.js'
import { memoryStore } from '../../src/store/memory.js'
import type { Collection } from '../../src/store/rows.js'
import { collections, indexes } from '../../src/store/schema.js'
import type { Stretch } from '../../src/store/store.js'
import { drawFrom, numbers, randomRow, texts } from '../../src/testing/store-contract/random-rows.js'
import { ReferenceStore } from '../../src/testing/store-contract/reference.js'

test.each(Array.from({ length: 30 }, (_, i) => i))('answers as a store that reads every row, seed %i', async (seed) => {
  const draw = drawFrom(randomIntegers(seed))
  const reference = new ReferenceStore()
  const store = memoryStore()
  for (let t = 0; t < 20; t += 1) {
    await store.transaction({ tenant: 'a', mode: 'write' }, async (transaction) => {
      for (let step = 0; step < 30; step += 1) {
        const collection = draw.pick(collections) as 'profiles'
        const id = draw.pick(texts)
        if (draw.below(3) > 0) {
          const row = randomRow[collection as Collection](id, draw) as never
          await transaction.put(collection, [row])
          reference.put(collection, [row])
        } else {
          await transaction.delete(collection, [id])
          reference.delete(collection, [id])
        }
        const names = Object.entries(indexes[collection])
        if (names.length === 0) continue
        const [name, index] = draw.pick(names) as unknown as ['key', { type: string; ordered?: true }]
        const values: readonly (string | number)[] = index.type === 'text' ? texts : numbers
        const wanted = draw.some(values, 3)
        const stretch: Stretch = {
          limit: draw.below(5),
          ...(index.ordered === undefined || draw.below(2) === 0 ? { values: wanted } : { ...(draw.below(2) === 0 ? {} : { from: draw.pick(values) }), ...(draw.below(2) === 0 ? {} : { to: draw.pick(values) }) }),
          ...(draw.below(2) === 0 ? {} : { descending: true }),
          ...(draw.below(2) === 0 ? {} : { after: { sort: draw.pick(values), id: draw.pick(texts) } }),
        }
        const answer = await transaction.list(collection, name, stretch)
        expect(answer.map((row) => row.id), JSON.stringify([collection, name, stretch])).toEqual(reference.list(collection, name, stretch).map((row) => row.id))
        expect(await transaction.count(collection, name, wanted, 3)).toEqual(reference.count(collection, name, wanted, 3))
      }
    })
  }
})
