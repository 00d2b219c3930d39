import { hashText } from '../model/hash.js'
import { NumberTable } from '../model/number-table.js'
import type { NormalColumns } from '../normalize/columns/columns.js'
import { foldGiven } from '../normalize/name-fold.js'
import type { Comparison } from '../score/comparison.js'
import type { IdentifierName } from '../score/rarity.js'

/** By what given names are told apart when those under one phone are counted: their spellings begin alike. */
export const nameStart = (tokens: readonly string[]): number => hashText(foldGiven(tokens[0]!).slice(0, 2))

/** For each code of an identifier comparison: how many different given names stand under its least shared value. */
export function countNames(comparison: Comparison, columns: NormalColumns): Int32Array {
  const column = columns[comparison.name as IdentifierName]!
  const { given } = columns.names!
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
  // A key and the start of a name that stands with it are one number: millions of them want no set each.
  const met = new NumberTable(columns.size)
  const different = new Int32Array(numbers.size)
  let size = 0
  for (let row = 0; row < columns.size; row += 1) {
    const code = column.codes[row]!
    const name = given.codes[row]!
    if (code < 0 || name < 0) continue
    for (let at = starts[code]!; at < starts[code + 1]!; at += 1) {
      if (met.enter(keys[at]! * 4294967296 + start[name]!, size) !== size) continue
      size += 1
      different[keys[at]!]! += 1
    }
  }
  return Int32Array.from(column.values, (_, code) => {
    let least = Infinity
    for (let at = starts[code]!; at < starts[code + 1]!; at += 1) least = Math.min(least, different[keys[at]!]!)
    return least
  })
}
