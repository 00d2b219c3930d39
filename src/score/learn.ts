import type { Limit } from './dependence.js'
import { isTold, limitsOf } from './pattern-limits.js'
import type { PatternTable } from './pattern-table.js'

/** One level's probabilities in the four classes: one person, strangers, one household, one organisation. */
export interface ClassLevels {
  readonly m: Float64Array
  readonly u: Float64Array
  readonly h: Float64Array
  readonly o: Float64Array
  /** Whether the field is meant to be one person's own, so that strangers share it by exception only. */
  readonly anchor: boolean
  /** Whether people of one household share the field as it is: a surname, a phone, an address. */
  readonly shared: boolean
  /** Whether `o` is its own; people who only work together agree in all else as strangers do. */
  readonly atWork: boolean
  /** The level of values that stand in each other's field, or -1. */
  readonly swapped: number
  /** Whether it is of given names, by which people of one household are told apart. */
  readonly given: boolean
  /** Whether it is a fact of a person that never changes: a birth date, a national number. */
  readonly lasting: boolean
  /** Whether it is one person's own and all the same somebody of the household may go by it: a national number. */
  readonly lent: boolean
  /** How many levels say that the two agree more or less; those behind them say that they differ. */
  readonly agreeing: number
}

export interface LearnInput {
  readonly patterns: PatternTable
  /** How many candidate pairs show each pattern. */
  readonly counts: Float64Array
  /** n(n-1)/2: the prior is relative to all pairs, never to the candidates. */
  readonly allPairs: number
  /** For each comparison where learning starts, and what it is held to when data are few. */
  readonly start: readonly ClassLevels[]
  /** What one comparison may say at most, given the others: the weights hold to it, and so does what they are learnt from. */
  readonly limit: Limit
  /** For each comparison the pairs of all n(n-1)/2 at each level: exact at level 0, from a sample elsewhere. */
  readonly totals: readonly Float64Array[]
  readonly prior: number
  readonly householdPrior: number
  readonly organizationPrior: number
  readonly namesakes: number
}

/** What one round of learning came to. */
export interface LearningStep {
  readonly prior: number
  readonly householdPrior: number
  readonly organizationPrior: number
  /** The largest change of any m against the round before. */
  readonly change: number
}

export interface Learnt {
  readonly classes: readonly ClassLevels[]
  readonly prior: number
  readonly householdPrior: number
  readonly organizationPrior: number
  readonly namesakes: number
  readonly converged: boolean
  readonly history: readonly LearningStep[]
  /** Posterior probability of one person, by pattern. */
  readonly posterior: Float64Array
}

const iterationLimit = 60
const tolerance = 1e-4
/** Pairs' worth of belief in the starting values. */
const beliefM = 100
const leastM = 1e-4
/** The share of one person's pairs that may look like a household's by all but a number. */
const badlyWritten = 0.01
/** How often one person's names differ at most. What shares a phone and no name is a household or a company, however many such pairs there are. */
const namesApart = 0.15
/**
 * The odds for one person that a whole name alone reaches at most, however rare it is: what else the records say must do the rest.
 * Namesakes show where something that never changes tells them apart; the fewer pairs have that, the less is known of how many there are.
 */
const nameAlone = { untold: 2, told: 32 }
/** Pairs of one person for each pair of one organisation at most: a switchboard or a group of companies is believed in before one is met. */
const matchesPerColleagues = 32
/** Pairs of one person for each pair of one household at most, where there are phones or mailboxes to share: two given names behind one phone are two people until more is known. */
const matchesPerKin = 24
/** Pairs of strangers that share an identifier by exception: one for every 500 records, over n(n-1)/2 pairs. */
const chancePerRecord = 2 / 500

/**
 * Estimates m, u, h and o, and the shares of matches, of household pairs and of pairs of one organisation, by one
 * expectation–maximisation over the level patterns of all keys' candidates.
 *
 * Pairs that are no candidates count as strangers, so the shares are relative to all pairs. u is
 * what remains of each level's total over *all* pairs once the expected matches, household pairs and pairs
 * of one organisation are taken out: for near-unique values a sampled u would be the match rate itself, and
 * the field would prove nothing. m is maximum a posteriori under a Dirichlet prior at the
 * starting values, so that few data change little and no probability becomes 0. Namesakes are strangers whose whole
 * names agree as one person's do, of whom there are more than the two frequencies explain. h stays where it started, raised
 * to what strangers show: learnt freely, that class swallows the badly written records of one person. So does o, where people at work share what
 * strangers do not. Of households and organisations only those pairs are candidates that share something: how many there are follows from those
 * that share a phone or a mailbox, and from how few of them do. Counted by the candidates alone, each round would find fewer than the one
 * before, until a couple's two names were one person's. For the same reason only those pairs teach how often one person's given names
 * differ of which something says that they are one person's: that they have a phone in common a couple has as well, and now and then a national number.
 * How often that is lent is learnt from the pairs that are a household's by all else.
 *
 * Dempster, Laird, Rubin (1977); Winkler (1988) for the use in record linkage.
 */
export function learn(input: LearnInput): Learnt {
  const { patterns, counts, allPairs, start, totals } = input
  const width = patterns.width
  // All pairs are n(n-1)/2, so their root stands for the number of records.
  const sharedByChance = chancePerRecord / Math.sqrt(2 * allPairs)
  let prior = input.prior
  let householdPrior = input.householdPrior
  let organizationPrior = input.organizationPrior
  let namesakes = input.namesakes
  const isName = start.map(({ swapped }) => swapped >= 0)
  let classes: readonly ClassLevels[] = start
  const posterior = new Float64Array(patterns.size)
  const order = patterns.sorted()
  const told = Array.from({ length: patterns.size }, (_, p) => isTold(patterns.digits(p), start))
  const limits = Array.from({ length: patterns.size }, (_, p) => limitsOf(patterns.digits(p), input.limit))
  let converged = false
  const history: LearningStep[] = []
  while (history.length < iterationLimit && !converged) {
    const logs = classes.map(({ m, u, h, o }) => ({ m: m.map(Math.log), u: u.map(Math.log), h: h.map(Math.log), o: o.map(Math.log) }))
    const sumsM = start.map(({ m }) => new Float64Array(m.length))
    const sumsTold = start.map(({ m }) => new Float64Array(m.length))
    const sumsH = start.map(({ m }) => new Float64Array(m.length))
    const sumsO = start.map(({ m }) => new Float64Array(m.length))
    const baseM = Math.log(prior)
    const baseH = Math.log(householdPrior)
    const baseO = Math.log(organizationPrior)
    const baseN = Math.log(namesakes)
    const sumsN = start.map(({ m }) => new Float64Array(m.length))
    const sumsLent = start.map(({ m }) => new Float64Array(m.length))
    const baseU = Math.log(Math.max(1e-9, 1 - prior - householdPrior - organizationPrior))
    let matches = 0
    let households = 0
    let organizations = 0
    let sameNames = 0
    let named = 0
    let lastingTold = 0
    for (const p of order) {
      let lm = baseM
      let lh = baseH
      let lo = baseO
      let lu = baseU
      let ln = baseN
      let names = 0
      let lasting = false
      for (let c = 0; c < width; c += 1) {
        const digit = patterns.digit(p, c)
        if (digit === 0) continue
        const log = logs[c]!
        lm += log.m[digit - 1]!
        lh += log.h[digit - 1]!
        lo += log.o[digit - 1]!
        lu += log.u[digit - 1]!
        lasting ||= start[c]!.lasting
        if (isName[c]!) {
          ln += log.m[digit - 1]!
          if (digit <= start[c]!.agreeing) names += 1
        } else ln += log.u[digit - 1]!
      }
      for (const { comparison, level, against, most } of limits[p]!) {
        const { m, u, h, o } = logs[comparison]!
        const least = m[level]! - most
        if (against === 'household') lh += Math.max(0, least - h[level]!)
        else if (against === 'organization') lo += Math.max(0, least - o[level]!)
        else lu += Math.max(0, least - u[level]!)
      }
      // Namesakes are strangers whose whole names agree as one person's would.
      if (names < 2) ln = -Infinity
      const top = Math.max(lm, lh, lo, lu, ln)
      const em = Math.exp(lm - top)
      const eh = Math.exp(lh - top)
      const eo = Math.exp(lo - top)
      const en = Math.exp(ln - top)
      const sum = em + eh + eo + en + Math.exp(lu - top)
      const pm = em / sum
      const ph = eh / sum
      const po = eo / sum
      posterior[p] = pm
      const count = counts[p]!
      for (let c = 0; c < width; c += 1) {
        const level = patterns.digit(p, c) - 1
        if (!start[c]!.lent || level < 0) continue
        // A household by all else that is said: its own share of the field would otherwise only confirm itself.
        const { m, u, h, o } = logs[c]!
        const withoutH = Math.exp(lh - h[level]! - top)
        sumsLent[c]![level]! += (count * withoutH) / (Math.exp(lm - m[level]! - top) + withoutH + Math.exp(lo - o[level]! - top) + Math.exp(ln - u[level]! - top) + Math.exp(lu - u[level]! - top))
      }
      if (names === 2) {
        named += count
        if (lasting) lastingTold += count
      }
      matches += count * pm
      households += count * ph
      organizations += count * po
      const pn = en / sum
      sameNames += count * pn
      for (let c = 0; c < width; c += 1) {
        const digit = patterns.digit(p, c)
        if (digit === 0) continue
        sumsM[c]![digit - 1]! += count * pm
        if (start[c]!.given && told[p]!) sumsTold[c]![digit - 1]! += count * pm
        sumsH[c]![digit - 1]! += count * ph
        sumsO[c]![digit - 1]! += count * po
        if (isName[c]!) sumsN[c]![digit - 1]! += count * pn
      }
    }
    let change = 0
    const next = classes.map((old, c) => {
      const first = start[c]!
      const m = blend(sumsM[c]!, first.m, beliefM)
      if (isName[c]!) boundRest(m, first.agreeing, namesApart)
      if (start[c]!.given) boundEach(m, first.agreeing, blend(sumsTold[c]!, first.m, beliefM))
      const u = remainder(totals[c]!, [sumsM[c]!, sumsH[c]!, sumsO[c]!, sumsN[c]!], first, sharedByChance)
      const h = shaped(first, first.lent ? lentTo(sumsLent[c]!, first, matches) : first.h, m, u)
      const o = first.atWork ? shaped(first, first.o, m, u) : u
      const { swapped } = first
      if (swapped >= 0) {
        // Namesakes' fields change places no less often than one person's: swapped names prove what equal ones do.
        u[swapped] = (m[swapped]! * u[0]!) / m[0]!
        h[swapped] = (m[swapped]! * h[0]!) / m[0]!
      }
      for (let l = 0; l < m.length; l += 1) change = Math.max(change, Math.abs(m[l]! - old.m[l]!))
      return { ...first, m, u, h, o }
    })
    const nextPrior = (matches + 1) / (allPairs + 2)
    change = Math.max(change, Math.abs(Math.log(nextPrior / prior)) / 10)
    prior = nextPrior
    householdPrior = (Math.max(households, inAll(start, sumsH, 'h', matches / matchesPerKin)) + 1) / (allPairs + 2)
    organizationPrior = (Math.max(organizations, inAll(start, sumsO, 'o', 0), matches / matchesPerColleagues) + 1) / (allPairs + 2)
    const odds = nameAlone.untold + (named === 0 ? 0 : (nameAlone.told - nameAlone.untold) * (lastingTold / named))
    namesakes = Math.max((sameNames + 1) / (allPairs + 2), prior / odds)
    classes = next
    converged = change < tolerance
    history.push({ prior, householdPrior, organizationPrior, change })
  }
  return { classes, prior, householdPrior, organizationPrior, namesakes, converged, history, posterior }
}

/** Of how many pairs a class must be, by those of them that share an identifier, and by how many of such pairs do; of `least`, where there are such identifiers. */
function inAll(start: readonly ClassLevels[], sums: readonly Float64Array[], of: 'h' | 'o', least: number): number {
  let most = 0
  start.forEach((levels, c) => {
    if (!levels.anchor || !levels.shared) return
    most = Math.max(most, least)
    const agreeing = (shares: Float64Array) => shares.subarray(0, levels.agreeing).reduce((a, b) => a + b, 0)
    most = Math.max(most, agreeing(sums[c]!) / agreeing(levels[of]))
  })
  return most
}

/** Holds what the levels from `from` on make up together to a bound; the others take up the rest in proportion. */
function boundRest(shares: Float64Array, from: number, bound: number): void {
  const share = shares.subarray(from).reduce((a, b) => a + b, 0)
  if (share <= bound) return
  for (let l = 0; l < shares.length; l += 1) shares[l]! *= l < from ? (1 - bound) / (1 - share) : bound / share
}

/** Holds each of the levels from `from` on to a bound of its own; the others take up the rest in proportion. */
function boundEach(shares: Float64Array, from: number, bounds: Float64Array): void {
  const before = shares.subarray(from).reduce((a, b) => a + b, 0)
  for (let l = from; l < shares.length; l += 1) shares[l] = Math.min(shares[l]!, bounds[l]!)
  const after = shares.subarray(from).reduce((a, b) => a + b, 0)
  for (let l = 0; l < from; l += 1) shares[l]! *= (1 - after) / (1 - before)
}

/**
 * How often a household shares what is one person's own, by the pairs that are a household's by all else they say. One person's records are so
 * badly written now and then, and share it because they are one person's.
 */
function lentTo(sums: Float64Array, { h, agreeing }: ClassLevels, matches: number): Float64Array {
  const share = (shares: Float64Array) => shares.subarray(0, agreeing).reduce((a, b) => a + b, 0)
  const apart = sums.subarray(agreeing).reduce((a, b) => a + b, 0)
  const seen = Math.max(0, share(sums) - badlyWritten * matches)
  const least = share(h)
  const learnt = Math.max(least, (seen + beliefM * least) / (seen + apart + beliefM))
  return h.map((one, l) => one * (l < agreeing ? learnt / least : (1 - learnt) / (1 - least)))
}

function blend(sums: Float64Array, start: Float64Array, belief: number): Float64Array {
  let total = belief
  for (const sum of sums) total += sum
  return sums.map((sum, l) => Math.max(leastM, (sum + belief * start[l]!) / total))
}

/**
 * A level is never believed to be more than ten times rarer among strangers than by default. Strangers share an
 * anchor by exception (a number passed on, a slip of the pen), so that such pairs grow with the records and not with
 * the pairs: left to the data, pairs that share one and have nothing else to compare would be half taken for strangers,
 * and the more records there are the less a phone would prove.
 */
function remainder(totals: Float64Array, explained: readonly Float64Array[], start: ClassLevels, byChance: number): Float64Array {
  const left = totals.map((total, l) => Math.max(0, explained.reduce((rest, sums) => rest - sums[l]!, total)))
  const strangers = left.reduce((a, b) => a + b, 0)
  if (strangers === 0) return start.u
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
  const agreeing = 1 - shares.subarray(start.agreeing).reduce((a, b) => a + b, 0)
  const total = written.reduce((a, b) => a + b, 0)
  // How those who differ differ is no matter of the household: as among strangers.
  const differing = u.subarray(start.agreeing).reduce((a, b) => a + b, 0)
  const raised = written.map((share, l) => (apart(l) ? (1 - agreeing) * (u[l]! / differing) : Math.max(total === 0 ? 0 : (share / total) * agreeing, 1.5 * u[l]!, leastM / 10)))
  const sum = raised.reduce((a, b) => a + b, 0)
  return raised.map((share) => share / sum)
}
