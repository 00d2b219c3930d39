import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byContent } from '../../src/resolve/batch/by-content.js'
import { runs } from '../runs.js'

const rank = fc.oneof(fc.maxSafeNat(), fc.constantFrom(0, 1, 2 ** 21, 2 ** 53 - 1), fc.nat(40).map((n) => 2 ** 40 + n))

// Mutations seen to fail: a large part left as it is; a small part left as it is.
test('profiles stand by their ranks, those of equal rank in their own order', () => {
  fc.assert(fc.property(fc.array(rank, { maxLength: 90, size: 'max' }), (ranks) => {
    expect([...byContent(Float64Array.from(ranks))]).toEqual([...ranks.keys()].sort((a, b) => ranks[a]! - ranks[b]! || a - b))
  }), runs(300))
})
