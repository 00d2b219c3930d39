import type { Cells, ExpectedPairs } from './expectation.js'
import { asDistribution, type ClassLevels, sum } from './classes.js'

/** Pairs' worth of belief in the starting values. */
const beliefM = 100
const leastM = 1e-4
/** The share of one person's pairs that may look like a household's by all but a number. */
const badlyWritten = 0.01
/** How often one person's names differ at most. What shares a phone and no name is a household or a company, however many such pairs there are. */
const namesApart = 0.15
/** Pairs of strangers that share an identifier by exception: one for every 500 records, over n(n-1)/2 pairs. */
const chancePerRecord = 2 / 500

/** The M step: the probabilities that make what is expected most likely, held to where learning started. `totals` are the pairs of all n(n-1)/2 at each level. */
export function mostLikely(cells: Cells, start: readonly ClassLevels[], expected: ExpectedPairs, totals: readonly Float64Array[], allPairs: number): readonly ClassLevels[] {
  // All pairs are n(n-1)/2, so their root stands for the number of records.
  const sharedByChance = chancePerRecord / Math.sqrt(2 * allPairs)
  return start.map((first, c) => {
    const [matches, households, organizations, namesakes] = [expected.m, expected.h, expected.o, expected.n].map((row) => cells.of(row, c)) as [Float64Array, Float64Array, Float64Array, Float64Array]
    const { swapped, agreeing } = first
    const m = blend(matches, first.m)
    if (swapped >= 0) boundRest(m, agreeing, namesApart)
    const u = remainder(totals[c]!, [matches, households, organizations, namesakes], first, sharedByChance)
    if (first.given) boundEach(m, agreeing, toldBy(cells.of(expected.told, c), first, u))
    const h = shaped(first, first.lent ? lentTo(cells.of(expected.lent, c), first, expected.matches) : first.h, m, u)
    const o = first.atWork ? shaped(first, first.o, m, u) : u
    if (swapped >= 0) {
      // Namesakes' fields change places no less often than one person's: swapped names prove what equal ones do.
      u[swapped] = (m[swapped]! * u[0]!) / m[0]!
      h[swapped] = (m[swapped]! * h[0]!) / m[0]!
    }
    return { ...first, m, u, h, o }
  })
}

/** Holds what the levels from `from` on make up together to a bound; the others take up the rest in proportion. */
function boundRest(shares: Float64Array, from: number, bound: number): void {
  const share = sum(shares.subarray(from))
  if (share <= bound) return
  for (let l = 0; l < shares.length; l += 1) shares[l]! *= l < from ? (1 - bound) / (1 - share) : bound / share
}

/** Holds each of the levels from `from` on to a bound of its own; the others take up the rest in proportion. */
function boundEach(shares: Float64Array, from: number, bounds: Float64Array): void {
  const before = sum(shares.subarray(from))
  for (let l = from; l < shares.length; l += 1) shares[l] = Math.min(shares[l]!, bounds[l]!)
  const after = sum(shares.subarray(from))
  for (let l = 0; l < from; l += 1) shares[l]! *= (1 - after) / (1 - before)
}

/**
 * How often a household shares what is one person's own, by the pairs that are a household's by all else they say. One person's records are so
 * badly written now and then, and share it because they are one person's.
 */
function lentTo(sums: Float64Array, { h, agreeing }: ClassLevels, matches: number): Float64Array {
  const share = (shares: Float64Array) => sum(shares.subarray(0, agreeing))
  const apart = sum(sums.subarray(agreeing))
  const seen = Math.max(0, share(sums) - badlyWritten * matches)
  const least = share(h)
  const learnt = Math.max(least, (seen + beliefM * least) / (seen + apart + beliefM))
  return h.map((one, l) => one * (l < agreeing ? learnt / least : (1 - learnt) / (1 - least)))
}

/** How often one person's given names differ by those who are told to be one person. Where few have a second name, few of one person's differ in it. */
function toldBy(pairs: Float64Array, { m, u, second }: ClassLevels, seen: Float64Array): Float64Array {
  const bounds = blend(pairs, m)
  if (second >= 0) bounds[second]! *= Math.min(1, seen[second]! / u[second]!)
  return bounds
}

function blend(pairs: Float64Array, start: Float64Array): Float64Array {
  let total = beliefM
  for (const count of pairs) total += count
  return pairs.map((count, l) => Math.max(leastM, (count + beliefM * start[l]!) / total))
}

/**
 * A level is never believed to be more than ten times rarer among strangers than by default. Strangers share an
 * anchor by exception (a number passed on, a slip of the pen), so that such pairs grow with the records and not with
 * the pairs: left to the data, pairs that share one and have nothing else to compare would be half taken for strangers,
 * and the more records there are the less a phone would prove.
 */
function remainder(totals: Float64Array, explained: readonly Float64Array[], start: ClassLevels, byChance: number): Float64Array {
  const left = totals.map((total, l) => Math.max(0, explained.reduce((rest, sums) => rest - sums[l]!, total)))
  const strangers = sum(left)
  if (strangers === 0) return start.u.slice()
  const last = left.length - 1
  return left.map((count, l) => {
    const seen = count / strangers
    if (start.anchor && l < last) {
      // A sample of random pairs shows hardly any of these levels, and one pair more or less would decide.
      const most = Math.max(byChance, Math.min(start.u[l]!, (byChance * start.u[l]!) / start.u[0]!))
      return Math.min(most, Math.max(seen, most / 10))
    }
    return Math.max(seen, start.u[l]! / 10, 1e-9)
  })
}

/**
 * How often a household or an organisation shares a field is the default's; how the shared value is then written (a number with and
 * without its country, a surname in two spellings) is learnt from one person's records. Strangers never agree more.
 */
function shaped(start: ClassLevels, shares: Float64Array, m: Float64Array, u: Float64Array): Float64Array {
  const apart = (l: number) => l >= start.agreeing
  const written = shares.map((share, l) => (apart(l) ? 0 : start.shared ? (share * m[l]!) / start.m[l]! : share))
  const agreeing = 1 - sum(shares.subarray(start.agreeing))
  const total = sum(written)
  // How those who differ differ is no matter of the household: as among strangers, of whom fewer have one name of two in common.
  const differing = u.map((share, l) => (!apart(l) ? 0 : l === start.second ? (share * shares[l]!) / start.u[l]! : share))
  const all = sum(differing)
  return asDistribution(written.map((share, l) => (apart(l) ? (1 - agreeing) * (differing[l]! / all) : Math.max(total === 0 ? 0 : (share / total) * agreeing, 1.5 * u[l]!, leastM / 10))))
}
