import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digitsCode, digitsEnd, searchDigits } from '../../src/resolve/profiles/search-terms.js'
import { runs } from '../runs.js'

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 15 })

// Seen to fail in base ten, and with an end one digit too far.
test('numbers sort as their digits do, and those that begin alike lie side by side', () => {
  fc.assert(fc.property(digits, digits, fc.nat(15), (a, other, shared) => {
    const b = a.slice(0, shared) + other.slice(shared)
    expect(Number.isSafeInteger(digitsEnd(a))).toBe(true)
    expect(Math.sign(digitsCode(a) - digitsCode(b))).toBe(a < b ? -1 : a > b ? 1 : 0)
    expect(digitsCode(b) >= digitsCode(a) && digitsCode(b) < digitsEnd(a)).toBe(b.startsWith(a))
  }), runs(2000))
})

test('a number is found as it is dialled from anywhere, and by four of its last digits or more', () => {
  const codes = searchDigits({ phone: [{ key: '+380671234567', variants: ['tail:671234567'] }, { key: '+380671234567', variants: [] }] })
  expect(codes).toEqual(['380671234567', '0671234567', '671234567', '71234567', '1234567', '234567', '34567', '4567'].map(digitsCode))
  expect(searchDigits({ phone: [{ key: '+5511987654321', variants: [] }] })).toEqual(['5511987654321', '11987654321', '1987654321', '987654321', '87654321', '7654321', '654321', '54321', '4321'].map(digitsCode))
  expect(searchDigits({ phone: [{ key: '112', variants: [] }] })).toEqual([digitsCode('112')])
  expect(searchDigits({})).toEqual([])
})
