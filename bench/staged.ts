import { blockPlan, type BlockPlan } from '../src/block/keys.js'
import { type Partition, partitionNodes } from '../src/cluster/partition.js'
import type { Policy } from '../src/model/policy.js'
import { constraintsOf, rowsOfDecisions } from '../src/resolve/batch/constraints.js'
import { type ComparableTable, linkageOf, makeComparable, reweigh, weighCandidates, type WeighedTable } from '../src/resolve/batch/engine.js'
import { listCandidates } from '../src/resolve/batch/candidate-steps.js'
import { contradictionsWithin } from '../src/score/contradictions.js'
import { makeResult } from '../src/resolve/batch/make-result.js'
import type { DedupeReport } from '../src/resolve/batch/result.js'
import { chooseThreshold } from '../src/resolve/batch/threshold.js'
import { limitsBetween } from '../src/score/dependence.js'
import { learn } from '../src/score/learn.js'
import { countedTogether, countGroup } from '../src/score/count-levels.js'
import { identifierNames } from '../src/score/rarity.js'
import { defaultPriors, levelTotals, randomPairs, startingLevels } from '../src/score/train.js'
import { setAgreement, type SetAgreement } from './agreement.js'
import type { Clustering } from './clusterings.js'
import type { TruthSet } from './read-set.js'

const unheard = (): void => undefined

/** A set on its way through the stages of the engine, of which any may be done in another way. */
export class StagedSet {
  readonly truth: TruthSet
  readonly policy: Policy
  readonly comparable: ComparableTable
  readonly plan: BlockPlan

  constructor(truth: TruthSet, policy: Policy) {
    this.truth = truth
    this.policy = policy
    this.comparable = makeComparable({ table: truth.table, policy, marks: new Map() }, unheard)
    this.plan = blockPlan(this.comparable.profileColumns)
  }

  weigh(plan: BlockPlan = this.plan): WeighedTable {
    return weighCandidates(this.comparable, listCandidates(this.comparable.profileColumns.size, plan, undefined, unheard), { hook: unheard })
  }

  /** As `dedupe` puts them together, or in another way. */
  finish(weighed: WeighedTable, clustering?: Clustering): Outcome {
    const threshold = chooseThreshold(this.policy, weighed)
    const partition = clustering === undefined ? this.#partition(weighed, threshold) : partitionBy(clustering, weighed, threshold)
    const { contactNumbers, report } = makeResult({ table: this.truth.table, weighed, partition, threshold, policy: this.policy, stages: [] })
    const { person, linkable } = this.truth
    return { threshold, contactNumbers, report, ...setAgreement(Array.from(contactNumbers, String), person, linkable), overMerging: overMerging(weighed, contactNumbers, person) }
  }

  #partition(weighed: WeighedTable, threshold: number): Partition {
    const { candidates: { pairs }, profiles, weights } = weighed
    const { constraint, joined, priority } = constraintsOf(this.truth.table, weighed, this.policy, [], rowsOfDecisions(this.truth.table, []).lookup)
    return partitionNodes(profiles.firstRow.length, { ...pairs, weights }, { threshold, ...linkageOf(weighed), constraint, joined, priority })
  }
}

export interface Outcome extends SetAgreement {
  /** In units. */
  readonly threshold: number
  readonly contactNumbers: Int32Array
  readonly report: DedupeReport
  readonly overMerging: OverMerging
}

/** How much of what was put together is not one person's. */
export interface OverMerging {
  readonly largest: number
  /** People in the largest contact, by the truth. */
  readonly peopleInLargest: number
  /** Contacts that hold rows of two people or more, by the truth. */
  readonly severalPeople: number
  /** Contacts in which what a person has but one of contradicts between two profiles: seen without the truth. */
  readonly contradicting: number
}

function overMerging({ profiles, scorer }: WeighedTable, contacts: Int32Array, person: readonly string[]): OverMerging {
  const held = new Map<number, { rows: number; readonly people: Set<string>; readonly profiles: number[] }>()
  contacts.forEach((number, row) => {
    const own = held.get(number) ?? { rows: 0, people: new Set(), profiles: [] }
    held.set(number, own)
    own.rows += 1
    own.people.add(person[row]!)
    const profile = profiles.ofRow[row]!
    if (profile >= 0 && profiles.firstRow[profile] === row) own.profiles.push(profile)
  })
  const all = [...held.values()]
  const largest = all.toSorted((a, b) => b.rows - a.rows)[0]
  return {
    largest: largest?.rows ?? 0,
    peopleInLargest: largest?.people.size ?? 0,
    severalPeople: all.filter(({ people }) => people.size > 1).length,
    contradicting: all.filter((one) => contradictionsWithin(scorer, one.profiles).against > 0).length,
  }
}

function partitionBy(clustering: Clustering, weighed: WeighedTable, threshold: number): Partition {
  const { candidates: { pairs: { size, left, right } }, profiles, weights, ranks, scorer } = weighed
  const low = (i: number): number => Math.min(ranks[left[i]!]!, ranks[right[i]!]!)
  const links = Array.from({ length: size }, (_, i) => i).filter((i) => weights[i]! >= threshold).sort((a, b) => weights[b]! - weights[a]! || low(a) - low(b))
  const groups = clustering({
    nodes: profiles.firstRow.length, threshold,
    links: links.map((i) => ({ left: left[i]!, right: right[i]!, weight: weights[i]! })),
    weigh: (a, b) => scorer.linkageWeight(a, b),
  })
  const numbers = new Map<number, number>()
  const groupOf = groups.map((group) => {
    if (!numbers.has(group)) numbers.set(group, numbers.size)
    return numbers.get(group)!
  })
  return { groupOf, count: numbers.size, refused: [] }
}

const identifiers: ReadonlySet<string> = new Set(identifierNames)

/** Parts of the model, each left out. */
export const withoutPart: Readonly<Record<string, (weighed: WeighedTable) => WeighedTable>> = {
  'term frequencies': (weighed) => withoutRarity(weighed, (name) => !identifiers.has(name)),
  'counting the names under an identifier': (weighed) => withoutRarity(weighed, (name) => identifiers.has(name)),
  'the household alternative': (weighed) => withoutAlternative(weighed, 'h'),
  'the organisation alternative': (weighed) => withoutAlternative(weighed, 'o'),
}

function withoutRarity(weighed: WeighedTable, of: (name: string) => boolean): WeighedTable {
  const list = weighed.set.list.map((one) => (of(one.name) ? { ...one, rarity: one.levels.map(() => 0) } : one))
  return reweigh({ ...weighed, set: { ...weighed.set, list } }, weighed.learning)
}

/** So improbable that it is no alternative. */
const never = 1e-30

/** Learns and weighs as if people of one household (`h`), or of one organisation (`o`), were strangers. */
function withoutAlternative(weighed: WeighedTable, which: 'h' | 'o'): WeighedTable {
  const { set, scorer: { reader: { patterns } }, patternOf, profileColumns: { size }, ranks } = weighed
  const patternCounts = new Float64Array(patterns.size)
  for (const pattern of patternOf) patternCounts[pattern]! += 1
  const prior = which === 'h' ? { householdPrior: never } : { organizationPrior: never }
  // People of whom nothing agrees are strangers.
  const start = set.list.map(startingLevels).map((levels) => ({ ...levels, [which]: levels[which].map((_, l) => (l < levels.agreeing ? never : 1 / (levels.m.length - levels.agreeing))) }))
  const order = Int32Array.from(ranks.keys()).sort((a, b) => ranks[a]! - ranks[b]!)
  const random = randomPairs(order)
  const counted: Float64Array[] = []
  for (const group of countedTogether(set)) countGroup(set, group, random.left, random.right).forEach((counts, i) => (counted[group[i]!] = counts))
  const learnt = learn({ patterns, counts: patternCounts, allPairs: (size * (size - 1)) / 2, start, limit: limitsBetween(set.list), totals: levelTotals(set, random, counted), ...defaultPriors(size), ...prior })
  return reweigh(weighed, { ...learnt, ...prior, classes: learnt.classes.map((levels) => ({ ...levels, [which]: levels[which].map(() => never) })) })
}
