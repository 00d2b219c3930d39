import type { PairList } from '../block/pair-list.js'
import { randomIntegers } from '../model/random.js'
import type { Comparison } from './comparison.js'
import { defaultLevels } from './default-levels.js'
import { type ClassLevels, type Learnt, learn } from './learn.js'
import { countLevels } from './count-levels.js'
import type { ComparisonSet } from './comparisons.js'
import type { PatternReader } from './scorer.js'

/** Below this many profiles frequencies say too little: defaults decide. */
export const fewProfiles = 500
/** Identifiers: that strangers share one is an exception, whatever the data seem to say. */
const anchors: ReadonlySet<string> = new Set(['phone', 'email', 'handle', 'account', 'number'])
/** What people under one roof or in one company have in common. */
const sharedFields: ReadonlySet<string> = new Set(['familyName', 'phone', 'email', 'street', 'place', 'extra', 'organization'])
const sampleSize = 400_000

/** The default probabilities of a comparison, in the order of its levels. */
export function startingLevels(comparison: { readonly name: string }): ClassLevels {
  const levels = defaultLevels[comparison.name]!
  const column = (pick: 'm' | 'u' | 'h') => {
    const values = Float64Array.from(levels, (one) => one[pick])
    const sum = values.reduce((a, b) => a + b, 0)
    return values.map((value) => value / sum)
  }
  return { m: column('m'), u: column('u'), h: column('h'), anchor: anchors.has(comparison.name), shared: sharedFields.has(comparison.name) }
}

/**
 * How often each level occurs among *all* pairs of rows: exactly for equal values, from a sample of random pairs for the others.
 * @param order The rows in an order that follows from what they say, so that the sample does too.
 */
export function levelTotals(set: ComparisonSet, order: ArrayLike<number>): Float64Array[] {
  const { list } = set
  const rows = order.length
  const allPairs = (rows * (rows - 1)) / 2
  const draw = randomIntegers(20240229)
  const sample = Math.min(sampleSize, Math.floor(allPairs))
  const left = new Int32Array(sample)
  const right = new Int32Array(sample)
  let size = 0
  for (let i = 0; i < sample; i += 1) {
    const a = order[draw() % rows]!
    const b = order[draw() % rows]!
    if (a === b) continue
    left[size] = a < b ? a : b
    right[size] = a < b ? b : a
    size += 1
  }
  const counts = countLevels(set, left.subarray(0, size), right.subarray(0, size))
  return list.map((one, c) => {
    let present = 0
    let equal = 0
    for (const count of one.counts) {
      present += count
      equal += (count * (count - 1)) / 2
    }
    const bothPresent = (present * (present - 1)) / 2
    const sampled = counts[c]!
    let others = 0
    for (let l = 1; l < sampled.length; l += 1) others += sampled[l]!
    return sampled.map((count, l) => (l === 0 ? equal : others === 0 ? 0 : ((bothPresent - equal) * count) / others))
  })
}

/** Learns from the candidates' patterns. `patternOf[i]` is the pattern of pair `i`. */
export function trainOnPairs(list: readonly Comparison[], reader: PatternReader, rows: number, pairs: PairList, patternOf: Int32Array, totals: readonly Float64Array[]): Learnt {
  const counts = new Float64Array(reader.patterns.size)
  for (let i = 0; i < pairs.size; i += 1) counts[patternOf[i]!]! += 1
  const allPairs = (rows * (rows - 1)) / 2
  const guess = defaultPriors(rows)
  return learn({ patterns: reader.patterns, counts, allPairs, start: list.map(startingLevels), totals, ...guess })
}

/** Before any data: as many pairs as make half the profiles duplicates, and a tenth of that of household pairs. */
export function defaultPriors(rows: number): { readonly prior: number; readonly householdPrior: number } {
  const others = Math.max(2, rows - 1)
  return { prior: Math.min(0.1, 1 / others), householdPrior: Math.min(0.05, 0.1 / others) }
}
