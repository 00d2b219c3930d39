import { type ClassLevels, type Shares, sum } from './classes.js'
import type { Limit } from './dependence.js'
import { Cells, Expectation, type ExpectedPairs } from './expectation.js'
import { mostLikely } from './maximization.js'
import type { PatternTable } from './pattern-table.js'

export interface LearnInput extends Shares {
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
}

/** What one round of learning came to. */
export interface LearningStep {
  readonly prior: number
  readonly householdPrior: number
  readonly organizationPrior: number
  /** The largest change of any m against the round before. */
  readonly change: number
}

export interface Learnt extends Shares {
  readonly classes: readonly ClassLevels[]
  readonly converged: boolean
  readonly history: readonly LearningStep[]
  /** Posterior probability of one person, by pattern. */
  readonly posterior: Float64Array
}

const iterationLimit = 60
const tolerance = 1e-4
/**
 * The odds for one person that a whole name alone reaches at most, however rare it is: what else the records say must do the rest.
 * Namesakes show where something that never changes tells them apart; the fewer pairs have that, the less is known of how many there are.
 */
const nameAlone = { untold: 2, told: 32 }
/** Pairs of one person for each pair of one organisation at most: a switchboard or a group of companies is believed in before one is met. */
const matchesPerColleagues = 32
/** Pairs of one person for each pair of one household at most, where there are phones or mailboxes to share: two given names behind one phone are two people until more is known. */
const matchesPerKin = 24
/** Of the pairs that share an identifier so many name both at least where how many are kin is learnt: a list of mailboxes cannot tell, and each round would think more of them a household. */
const leastNamed = 1 / 3

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
  const { patterns, allPairs, start } = input
  const cells = new Cells(start)
  const expectation = new Expectation(cells, patterns, input.counts, start, input.limit)
  const posterior = new Float64Array(patterns.size)
  const history: LearningStep[] = []
  let classes = start
  let shares: Shares = input
  let converged = false
  while (history.length < iterationLimit && !converged) {
    const expected = expectation.expect(classes, shares, posterior)
    const next = mostLikely(cells, start, expected, input.totals, allPairs)
    const nextShares = sharesOf(cells, start, expected, allPairs)
    const change = Math.max(largestChange(classes, next), Math.abs(Math.log(nextShares.prior / shares.prior)) / 10)
    classes = next
    shares = nextShares
    converged = change < tolerance
    history.push({ prior: shares.prior, householdPrior: shares.householdPrior, organizationPrior: shares.organizationPrior, change })
  }
  const { prior, householdPrior, organizationPrior, namesakes } = shares
  return { classes, prior, householdPrior, organizationPrior, namesakes, converged, history, posterior }
}

function sharesOf(cells: Cells, start: readonly ClassLevels[], expected: ExpectedPairs, allPairs: number): Shares {
  const { matches, households, organizations, sameNames, named, namedAndLasting } = expected
  const share = (pairs: number) => (pairs + 1) / (allPairs + 2)
  const prior = share(matches)
  const odds = nameAlone.untold + (named === 0 ? 0 : (nameAlone.told - nameAlone.untold) * (namedAndLasting / named))
  return {
    prior,
    householdPrior: share(Math.max(households, inAll(cells, start, expected, 'h', matches / matchesPerKin))),
    organizationPrior: share(Math.max(organizations, inAll(cells, start, expected, 'o', 0), matches / matchesPerColleagues)),
    namesakes: Math.max(share(sameNames), prior / odds),
  }
}

/** Of how many pairs a class must be, by those of them that share an identifier, and by how many of such pairs do; of `least`, where there are such identifiers. */
function inAll(cells: Cells, start: readonly ClassLevels[], expected: ExpectedPairs, of: 'h' | 'o', least: number): number {
  let most = 0
  start.forEach((levels, c) => {
    if (!levels.anchor || !levels.shared) return
    const agreeing = (pairs: Float64Array) => sum(pairs.subarray(0, levels.agreeing))
    const pairs = agreeing(cells.of(expected[of], c))
    const all = agreeing(cells.of(expected.m, c)) + agreeing(cells.of(expected.h, c)) + agreeing(cells.of(expected.o, c))
    most = Math.max(most, least, agreeing(cells.of(expected.both, c)) < leastNamed * all ? 0 : pairs / agreeing(levels[of]))
  })
  return most
}

function largestChange(before: readonly ClassLevels[], after: readonly ClassLevels[]): number {
  let change = 0
  after.forEach(({ m }, c) => m.forEach((share, l) => (change = Math.max(change, Math.abs(share - before[c]!.m[l]!)))))
  return change
}
