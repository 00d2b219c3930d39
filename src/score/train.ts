import type { PairColumns } from '../block/list-pairs.js'
import { randomIntegers } from '../model/random.js'
import type { Comparison } from './comparison.js'
import { agreeingLevels, limitsBetween } from './dependence.js'
import { defaultLevels } from './default-levels.js'
import { asDistribution, type ClassLevels } from './classes.js'
import { type Learnt, learn } from './learn.js'
import type { CountedNames } from './names-under.js'
import { identifierNames } from './rarity.js'
import type { ComparisonSet } from './comparisons.js'
import type { PatternReader } from './scorer.js'

/** Below this many profiles frequencies say too little: defaults decide. */
export const fewProfiles = 500
/** That strangers share an identifier is an exception, whatever the data seem to say. */
const anchors: ReadonlySet<string> = new Set(identifierNames)
/** What people under one roof have in common. */
const sharedFields: ReadonlySet<string> = new Set(['familyName', 'phone', 'email', 'street', 'place', 'extra', 'organization'])
const lastingFacts: ReadonlySet<string> = new Set(['birthDate', 'number'])
const names: ReadonlySet<string> = new Set(['givenName', 'familyName'])
const sampleSize = 400_000
/** Random pairs are pairs of so many rows: they lie in the processor's caches, and make two billion pairs. */
const sampledRows = 1 << 16

/** The default probabilities of a comparison, in the order of its levels. */
export function startingLevels(comparison: { readonly name: string; readonly levels: readonly string[] }): ClassLevels {
  const levels = defaultLevels[comparison.name]!
  const column = (pick: 'm' | 'u' | 'h' | 'o') => asDistribution(Float64Array.from(levels, (one) => one[pick] ?? one.u))
  return { m: column('m'), u: column('u'), h: column('h'), o: column('o'), anchor: anchors.has(comparison.name), shared: sharedFields.has(comparison.name), atWork: levels.some(({ o }) => o !== undefined), swapped: names.has(comparison.name) ? comparison.levels.indexOf('swapped') : -1, second: comparison.levels.indexOf('second'), given: comparison.name === 'givenName', lasting: lastingFacts.has(comparison.name), lent: comparison.name === 'number', agreeing: agreeingLevels(comparison.levels) }
}

/** Random pairs of rows, the smaller number left. */
export interface RandomPairs {
  readonly left: Int32Array
  readonly right: Int32Array
}

/** @param order The rows in an order that follows from what they say, so that the sample does too. */
export function randomPairs(order: ArrayLike<number>): RandomPairs {
  const rows = Math.min(sampledRows, order.length)
  const draw = randomIntegers(20240229)
  const sample = Math.min(sampleSize, Math.floor((rows * (rows - 1)) / 2))
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
  return { left: left.slice(0, size), right: right.slice(0, size) }
}

/**
 * How often each level occurs among *all* pairs of rows: exactly for equal values, from random pairs for the others.
 * @param counted How often each occurs among the random pairs.
 */
export function levelTotals({ list }: ComparisonSet, { left, right }: RandomPairs, counted: readonly Float64Array[], names: CountedNames = nobody): Float64Array[] {
  return list.map((one, c) => {
    const under = names.get(one.name)
    const crowded = under?.isCrowded === true ? under : undefined
    let present = 0
    let equalPairs = 0
    const equal = new Float64Array(one.levels.length)
    one.counts.forEach((count, code) => {
      present += count
      const pairs = (count * (count - 1)) / 2
      if (one.equal[code]! >= 0 && crowded?.shareNobodys(code, code) !== true) equal[one.equal[code]!]! += pairs
      equalPairs += pairs
    })
    const unequal = (present * (present - 1)) / 2 - equalPairs
    // Equal values were counted above, and exactly.
    const sampled = counted[c]!.slice()
    for (let i = 0; i < left.length; i += 1) {
      const a = one.codes[left[i]!]!
      const b = one.codes[right[i]!]!
      if (a < 0 || b < 0) continue
      if (a !== b) sampled[0]! -= Number(crowded?.shareNobodys(a, b) === true)
      else if (one.equal[a]! >= 0) sampled[one.equal[a]!]! -= 1
    }
    const others = sampled.reduce((a, b) => a + b, 0)
    return equal.map((count, l) => count + (others === 0 ? 0 : (unequal * sampled[l]!) / others))
  })
}

/** How many given names stand under the identifiers of each comparison. */
const nobody: CountedNames = new Map()

/** Pairs by what they show; `patternOf[i]` is the pattern of pair `i`. */
interface ShownPairs {
  readonly list: readonly Comparison[]
  readonly reader: PatternReader
  readonly pairs: PairColumns
  readonly patternOf: Int32Array
  readonly names: CountedNames
}

/** The rows that the pairs are of. */
interface TaughtRows {
  readonly rows: number
  /**
   * Those that stand for several of one source. Where they name somebody, or have an identifier, they are a pair of one person's: by those alone that say
   * something else it would look as if most who share a mailbox were families, and a list of nothing but mailboxes would teach that none is there twice.
   * Two that say neither may be anybody's.
   */
  readonly copied: Int32Array
  /** How often each level occurs among all pairs, by comparison. */
  readonly totals: readonly Float64Array[]
}

/**
 * Learns from the candidates' patterns.
 *
 * That two share an identifier which is nobody's own teaches nothing: a shop's number in every other row would teach that one person's names differ.
 */
export function trainOnPairs(candidates: ShownPairs, { rows, copied, totals }: TaughtRows): Learnt {
  const { list, reader } = candidates
  const telling = list.filter(({ name }) => name === 'givenName' || anchors.has(name))
  const told = copied.filter((row) => telling.some(({ codes }) => codes[row]! >= 0))
  const shown = told.map((row) => reader.read(row, row))
  const copies = taughtBy({ ...candidates, pairs: { left: told, right: told, size: told.length }, patternOf: shown })
  const counts = taughtBy(candidates)
  copies.forEach((count, pattern) => (counts[pattern]! += count))
  const everywhere = totals.map((total) => total.slice())
  for (const pattern of shown) reader.patterns.digits(pattern).forEach((digit, c) => digit > 0 && (everywhere[c]![digit - 1]! += 1))
  const allPairs = (rows * (rows - 1)) / 2 + shown.length
  const guess = defaultPriors(rows)
  const shared = guess.prior
  return learn({ patterns: reader.patterns, counts, allPairs, start: list.map(startingLevels), limit: limitsBetween(list), totals: everywhere, ...guess, householdPrior: shared, organizationPrior: shared })
}

/** How many pairs show each pattern, identifiers that are nobody's own left out. */
function taughtBy({ list, reader: { patterns }, pairs: { left, right, size }, patternOf, names }: ShownPairs): Float64Array {
  const crowded = list.flatMap((one, comparison) => {
    const under = names.get(one.name)
    return under?.isCrowded === true ? [{ comparison, codes: one.codes, under }] : []
  })
  const without = new Map<number, number>()
  const counts = new Float64Array(patterns.size)
  for (let i = 0; i < size; i += 1) {
    let digits: Uint8Array | undefined
    for (const { comparison, codes, under } of crowded) {
      const [a, b] = [codes[left[i]!]!, codes[right[i]!]!]
      if (a < 0 || b < 0 || !under.shareNobodys(a, b)) continue
      digits ??= patterns.digits(patternOf[i]!).slice()
      digits[comparison] = 0
    }
    if (digits === undefined) counts[patternOf[i]!]! += 1
    else {
      const pattern = patterns.number(digits)
      without.set(pattern, (without.get(pattern) ?? 0) + 1)
    }
  }
  if (without.size === 0) return counts
  const all = new Float64Array(patterns.size)
  all.set(counts)
  for (const [pattern, count] of without) all[pattern]! += count
  return all
}

/**
 * Before any data: as many pairs as make half the profiles duplicates, a tenth of that of household pairs and a third of it of pairs of one organisation, which has
 * more people than a household, and half as many namesakes as duplicates, so that a name alone proves little.
 */
export function defaultPriors(rows: number): { readonly prior: number; readonly householdPrior: number; readonly organizationPrior: number; readonly namesakes: number } {
  const others = Math.max(2, rows - 1)
  const duplicates = Math.min(0.1, 1 / others)
  return { prior: duplicates, householdPrior: 0.1 * duplicates, organizationPrior: 0.35 * duplicates, namesakes: Math.min(0.1, 0.5 / others) }
}
