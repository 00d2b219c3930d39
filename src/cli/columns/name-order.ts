import type { ColumnHints } from '../../model/table.js'
import { normalizeName } from '../../normalize/name.js'
import { foldGiven } from '../../normalize/name-fold.js'
import { givenNameEntry } from '../../normalize/name-groups.js'

/** Names that can be read in one order only, before they speak for the others. */
const enough = 10
/** In a column of one order so many names tell of it for each that seems to tell of the other: people are called by some surnames, too. */
const majority = 4

const isGiven = (word: string): boolean => givenNameEntry(foldGiven(word)).formal.length > 0

/**
 * Whether surnames stand first in a column of whole names: where they do, `Jennings Joel` says it of `Brady Tina`, and where both orders occur, of himself alone.
 * What is written with a comma says nothing of the others.
 */
export function surnamesFirst(values: readonly string[]): ColumnHints['surnamesFirst'] {
  let first = 0
  let last = 0
  for (const value of values) {
    if (value.includes(',')) continue
    const { given, family, order } = normalizeName(value)
    if (given.length !== 1 || family.length !== 1) continue
    const [one, other] = order === 'family-first' ? [family[0]!, given[0]!] : [given[0]!, family[0]!]
    if (isGiven(one) === isGiven(other)) continue
    if (isGiven(other)) first += 1
    else last += 1
  }
  if (first < enough || last > majority * first) return undefined
  return first > majority * last ? 'all' : 'told'
}
