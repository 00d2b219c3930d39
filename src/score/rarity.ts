import type { Comparison } from './comparison.js'
import { toUnits } from './scorer.js'

/** Records' worth of belief in the default frequency of a value. */
const belief = 500
const anchors: ReadonlySet<string> = new Set(['phone', 'email'])

/**
 * What sharing a value says beyond sharing *some* value: log2(u of the exact level / frequency of the value),
 * by code. A shared rare surname says more than a common one.
 *
 * A phone or an e-mail is meant to be one person's own: how often it stands in the records says how active
 * the person is, not how common the value. There it is the number of *different given names* under the value
 * that takes evidence away: up to two (a couple) nothing, more than `cap` all.
 */
export function rarityUnits(comparison: Comparison, u: Float64Array, m: Float64Array, start: Float64Array, namesUnder: Int32Array | undefined, cap: number): Int32Array {
  const size = comparison.counts.length
  const table = new Int32Array(size)
  if (anchors.has(comparison.name)) {
    if (namesUnder === undefined) return table
    const nothing = -toUnits(Math.log2(m[0]! / u[0]!))
    for (let code = 0; code < size; code += 1) {
      const names = namesUnder[code]!
      if (names > 2) table[code] = names > cap ? nothing : Math.max(nothing, -toUnits(2 * Math.log2(names - 1)))
    }
    return table
  }
  let present = 0
  for (const count of comparison.counts) present += count
  for (let code = 0; code < size; code += 1) {
    const frequency = (comparison.counts[code]! + belief * start[0]!) / (present + belief)
    table[code] = toUnits(Math.log2(u[0]! / frequency))
  }
  return table
}
