import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NumberTable } from '../../src/model/number-table.js'
import { runs } from '../runs.js'

/** Near and far, below 2^32 and above it, so that some share a slot and many return. */
const keys = fc.array(fc.oneof(fc.nat(2000), fc.nat(8).map((n) => n * 4294967296), fc.nat(8).map((n) => 9007199254740991 - n)), { maxLength: 3000 })

// Mutation seen to fail: a slot taken for its key without looking at the next ones (`slot + 1` left out when growing).
test('a key answers with what it was entered with first, as in a Map, however many there are', () => {
  fc.assert(fc.property(keys, (all) => {
    const table = new NumberTable(4)
    const map = new Map<number, number>()
    all.forEach((key, at) => {
      expect(table.find(key)).toBe(map.get(key) ?? -1)
      if (!map.has(key)) map.set(key, at)
      expect(table.enter(key, at)).toBe(map.get(key))
    })
  }), runs(60))
})
