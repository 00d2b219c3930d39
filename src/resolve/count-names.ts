import { hashText } from '../model/hash.js'
import { NumberTable } from '../model/number-table.js'
import type { Coded } from '../normalize/columns/coded.js'
import type { NormalColumns } from '../normalize/columns/columns.js'
import type { IdentifierValue } from '../normalize/columns/identifiers.js'
import { foldGiven } from '../normalize/name-fold.js'
import { type IdentifierName, identifierNames, type NameCaps, namesUnder } from '../score/rarity.js'

/** By what given names are told apart when those under one phone are counted: their spellings begin alike. */
export const nameStart = (tokens: readonly string[]): number => hashText(foldGiven(tokens[0]!).slice(0, 2))

/** For each kind of identifiers and each code of theirs: how many different given names stand under its least shared value, or more than any may have. */
export type CountedNames = ReadonlyMap<string, Int32Array>

/** Counts the given names under all identifiers; none where nobody is named. */
export function countNames({ names, size, ...columns }: NormalColumns, caps: NameCaps): CountedNames {
  const counted = new Map<string, Int32Array>()
  if (names === undefined) return counted
  for (const identifier of identifierNames) {
    const column = columns[identifier]
    if (column !== undefined) counted.set(identifier, namesByCode(identifier, column, names.given, size, caps))
  }
  return counted
}

function namesByCode(identifier: IdentifierName, column: Coded<readonly IdentifierValue[]>, given: Coded<readonly string[]>, size: number, caps: NameCaps): Int32Array {
  const start = Uint32Array.from(given.values, nameStart)
  const numbers = new Map<string, number>()
  const keys: number[] = []
  const starts = new Int32Array(column.values.length + 1)
  column.values.forEach((values, code) => {
    for (const { key } of values) {
      let number = numbers.get(key)
      if (number === undefined) numbers.set(key, (number = numbers.size))
      keys.push(number)
    }
    starts[code + 1] = keys.length
  })
  const named = (visit: (key: number, name: number) => void): void => {
    for (let row = 0; row < size; row += 1) {
      const code = column.codes[row]!
      const name = given.codes[row]!
      if (code < 0 || name < 0) continue
      for (let at = starts[code]!; at < starts[code + 1]!; at += 1) visit(keys[at]!, start[name]!)
    }
  }
  const rowsOf = new Int32Array(numbers.size)
  named((key) => {
    rowsOf[key]! += 1
  })
  // A key and the start of a name that stands with it are one number: millions of them want no set each. Most keys stand with one name alone.
  const met = new NumberTable(rowsOf.reduce((sum, rows) => (rows > 1 ? sum + rows : sum), 0))
  const different = new Int32Array(numbers.size)
  let count = 0
  named((key, name) => {
    if (rowsOf[key]! > 1 && met.enter(key * 4294967296 + name, count) !== count) return
    count += 1
    different[key]! += 1
  })
  for (const [key, number] of numbers) different[number] = namesUnder(different[number]!, caps(identifier, key))
  return Int32Array.from(column.values, (_, code) => {
    let least = Infinity
    for (let at = starts[code]!; at < starts[code + 1]!; at += 1) least = Math.min(least, different[keys[at]!]!)
    return least
  })
}
