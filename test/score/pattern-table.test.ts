import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PatternTable } from '../../src/score/pattern-table.js'
import { runs } from '../runs.js'

const tables = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 14 }).chain((levels) =>
  fc.tuple(fc.constant(levels), fc.array(fc.tuple(...levels.map((count) => fc.nat(count))), { maxLength: 60 })))

// Mutation: radix `product *= count` (instead of count + 1) makes "missing" meet the last level of the comparison before.
test('a pattern has one number and a number one pattern, in order of first appearance', () => {
  fc.assert(fc.property(tables, ([levels, patterns]) => {
    const table = new PatternTable(levels)
    const known: string[] = []
    for (const pattern of patterns) {
      const text = pattern.join()
      if (!known.includes(text)) known.push(text)
      expect(table.number(Uint8Array.from(pattern))).toBe(known.indexOf(text))
    }
    expect(table.size).toBe(known.length)
    known.forEach((text, number) => expect(levels.map((_, c) => table.digit(number, c)).join()).toBe(text))
  }), runs(150))
})

test('it keeps apart as many patterns as come, through every growth', () => {
  const table = new PatternTable([9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9])
  const digits = (n: number) => Uint8Array.from(String(n * 7_919_993).padStart(14, '0'), Number)
  for (let n = 0; n < 20_000; n += 1) expect(table.number(digits(n))).toBe(n)
  for (let n = 0; n < 20_000; n += 37) expect(table.number(digits(n))).toBe(n)
})

// Mutation: returning the numbers as they are.
test('the sorted patterns stand in one order, whatever order they came in', () => {
  fc.assert(fc.property(tables, ([levels, patterns]) => {
    const sorted = (list: readonly (readonly number[])[]) => {
      const table = new PatternTable(levels)
      for (const pattern of list) table.number(Uint8Array.from(pattern))
      return Array.from(table.sorted(), (number) => levels.map((_, c) => table.digit(number, c)).join())
    }
    expect(sorted(patterns.toReversed())).toEqual(sorted(patterns))
  }), runs(100))
})

// Mutation: digits taken from the lowest radix up.
test('patterns are known in another table by their keys', () => {
  fc.assert(fc.property(tables, tables, ([levels, patterns], [, others]) => {
    const table = new PatternTable(levels)
    const other = new PatternTable(levels)
    for (const pattern of patterns) table.number(Uint8Array.from(pattern))
    for (const pattern of others) if (pattern.length === levels.length && pattern.every((digit, c) => digit <= levels[c]!)) other.number(Uint8Array.from(pattern))
    const numbers = other.enter(table.keys())
    expect(Array.from(numbers, (number) => [...other.digits(number)])).toEqual(Array.from({ length: table.size }, (_, number) => [...table.digits(number)]))
  }), runs(100))
})
