import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base36 } from '../../src/model/base36.js'

// Seen to fail: with the digits above the fifth left out where they are zero.
test('a number in base 36 is what the platform writes', () => {
  for (const value of [0, 35, 36, 1295, 1296, 36 ** 5 - 1, 36 ** 5, 36 ** 9 + 1, Number.MAX_SAFE_INTEGER]) expect(base36(value)).toBe(value.toString(36))
  fc.assert(fc.property(fc.maxSafeNat(), (value) => {
    expect(base36(value)).toBe(value.toString(36))
  }))
})
