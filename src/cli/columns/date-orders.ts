import type { ColumnHints } from '../../model/table.js'

/** Dates that can be read in one order only, before they speak for those that can be read in both. */
const enough = 5
/** The share of the other order that passes for slips. */
const slips = 0.02

const numbered = /^\s*(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/

/**
 * Which number stands first in a column's dates, by those in which one is above twelve: of birth dates that is three in five.
 * Each separator for itself, since a column that two systems filled holds `31/12/1990` beside `12-31-1990`. Where both orders occur
 * under one separator nothing is decided, and a date that can be read in both keeps both.
 */
export function dateOrders(values: readonly string[]): ColumnHints['dateOrders'] {
  const seen = new Map<string, { dmy: number; mdy: number }>()
  for (const value of values) {
    const match = numbered.exec(value)
    if (match === null) continue
    const [first, second] = [Number(match[1]), Number(match[3])]
    if (first > 12 === second > 12) continue
    const counts = seen.get(match[2] as string) ?? { dmy: 0, mdy: 0 }
    counts[first > 12 ? 'dmy' : 'mdy'] += 1
    seen.set(match[2] as string, counts)
  }
  const decided = [...seen].flatMap(([separator, { dmy, mdy }]): [string, 'dmy' | 'mdy'][] => {
    if (Math.max(dmy, mdy) < enough || Math.min(dmy, mdy) > slips * (dmy + mdy)) return []
    return [[separator, dmy > mdy ? 'dmy' : 'mdy']]
  })
  return decided.length === 0 ? undefined : Object.fromEntries(decided)
}
