import { markNumber } from '../../cluster/decision-constraints.js'
import { nameCapsOf, rulesOfColumns } from '../../cluster/identifier-rules.js'
import type { Candidates } from '../../block/candidates.js'
import type { Partition } from '../../cluster/partition.js'
import { blockPlan } from '../../block/keys.js'
import type { PairColumns } from '../../block/list-pairs.js'
import { anchorCap, blockCap } from '../../block/profile-keys.js'
import { collapseProfiles, contentHashes, copiedProfiles, type Profiles, takeRows } from '../../block/profiles.js'
import { isJoining } from '../../model/mark.js'
import { type Allocate, ownMemory } from '../../model/memory.js'
import type { Policy } from '../../model/policy.js'
import type { RecordTable } from '../../model/table.js'
import { byContent } from './by-content.js'
import { candidateSteps, listCandidates, shareBlocking } from './candidate-steps.js'
import { countNames } from './count-names.js'
import { atOnce, type Crew, type SharedWork, type Steps } from './crew.js'
import { doTogether } from './do-together.js'
import { normalizeSteps } from './normalize-steps.js'
import { chunkOf, type CompareJob, type CountJob, linkageBy, PairBench, type WeighJob } from './pair-work.js'
import type { StageHook } from './run-progress.js'
import { hashText, joinHashes, mix } from '../../model/hash.js'
import { type NormalColumns, numbersWhole } from '../../normalize/columns/columns.js'
import type { Comparison } from '../../score/comparison.js'
import { type ComparisonSet, comparisons } from '../../score/comparisons.js'
import { type ClassLevels, completed } from '../../score/classes.js'
import { countedTogether } from '../../score/count-levels.js'
import type { CountedNames } from '../../score/names-under.js'
import type { Learnt } from '../../score/learn.js'
import type { Model } from '../../score/model.js'
import type { Weights } from '../../score/level-units.js'
import { fromModel, type ModelNumbers } from '../../score/model-levels.js'
import { countFrequencies, identifierNames, leastCounted, type Rarity, rarityUnits, saltedHash, sharedByNames } from '../../score/rarity.js'
import { Scorer } from '../../score/scorer.js'
import { shareComparisons } from '../../score/shared-comparisons.js'
import { defaultPriors, fewProfiles, levelTotals, randomPairs, startingLevels, trainOnPairs } from '../../score/train.js'

/** A table made comparable: its profiles in columns of canonical values. */
export interface ComparableTable {
  readonly profiles: Profiles
  readonly profileColumns: NormalColumns
  /** Profiles under which several rows of one source stand. */
  readonly copied: Int32Array
  /** Profiles of which a decision or an exclusive identifier says that all their rows are one person's. */
  readonly decidedSame: ReadonlySet<number>
  /** For each profile a number that depends on what it says, never on where it stands. */
  readonly ranks: Float64Array
  readonly names: CountedNames
  /** The columns as they are compared. */
  readonly compared: NormalColumns
}

/** The same with its candidate pairs weighed. */
export interface WeighedTable extends ComparableTable {
  readonly set: ComparisonSet
  readonly candidates: Candidates
  /** For each candidate pair its level pattern and its weight in 1/1024 bit. */
  readonly patternOf: Int32Array
  readonly weights: Int32Array
  readonly scorer: Scorer
  /** Where the pairs were weighed. */
  readonly bench: PairBench
  readonly learning: Weights
  /** What a given model decides with. */
  readonly decided: ModelNumbers | undefined
  readonly origin: Model['origin']
  readonly learnt: Learnt | undefined
}

/** A table that was weighed and put into contacts. */
export interface PartedTable {
  readonly table: RecordTable
  readonly weighed: WeighedTable
  readonly partition: Partition
  /** Of the weight of a link, in 1/1024 bit. */
  readonly threshold: number
}

/** What is to be made comparable: rows, how to read them, and what decisions say of each. */
export interface TableInput {
  readonly table: RecordTable
  readonly policy: Policy
  readonly marks: ReadonlyMap<number, readonly string[]>
}

/** How it goes on. */
interface WeighRun {
  /** A model that is not to be learnt. */
  readonly given?: Model | undefined
  readonly hook: StageHook
  /** Who shares the work. */
  readonly crew?: Crew | undefined
}

/** Normalises, blocks, compares, learns and weighs: all of the batch that does not depend on decisions. */
export function weighTable(input: TableInput, run: Omit<WeighRun, 'crew'>): WeighedTable {
  const comparable = makeComparable(input, run.hook)
  const { profileColumns } = comparable
  return weighCandidates(comparable, listCandidates(profileColumns.size, blockPlan(profileColumns), run.given, run.hook), run)
}

/** The same, with a crew to share the work with. */
export function* weighSteps(input: TableInput, run: WeighRun): Steps<WeighedTable> {
  const { table, policy } = input
  const { given, hook, crew } = run
  if (crew === undefined) return weighTable(input, run)
  const collapsed = collapse(input, yield* normalizeSteps(table, policy, hook, crew), crew.allocate)
  hook('block', 0)
  // The others put rows into blocks while this thread does what only it can.
  crew.enlist(table)
  const blocking = shareBlocking(collapsed.profileColumns.size, blockPlan(collapsed.profileColumns, crew.allocate), given, crew)
  const comparable = ranked(input, collapsed)
  const begun = beginWork(comparable, run)
  // Who still counts is helped, else this thread would wait with nothing to do.
  const { bench, counting } = begun
  const helping: { totals?: Float64Array[] } = {}
  const help = function* (): Steps<void> {
    if (counting !== undefined) helping.totals = yield* countTotals(bench, counting, comparable.names)
  }
  const candidates = yield* candidateSteps(bench, blocking, hook, crew, help())
  return yield* weighPairs(comparable, { ...begun, ...helping }, candidates, run)
}

/** Normalises, and collapses the rows that say the same: all that comes before blocks. */
export function makeComparable(input: TableInput, hook: StageHook): ComparableTable {
  const collapsed = collapse(input, atOnce(normalizeSteps(input.table, input.policy, hook, undefined)))
  hook('block', 0)
  return ranked(input, collapsed)
}

type CollapsedTable = Pick<ComparableTable, 'profiles' | 'profileColumns'>

function collapse({ table, policy, marks }: TableInput, columns: NormalColumns, allocate?: Allocate): CollapsedTable {
  // Where a contact holds one record a source, two that say the same must be able to stay apart.
  const apart = policy.oneToOne === true ? Int32Array.from(table.sources.keys()) : policy.link === 'across-sources' ? table.sources : undefined
  const profiles = collapseProfiles(columns, { apart, marks: new Map([...marks].map(([row, own]) => [row, markNumber(own)])) })
  return { profiles, profileColumns: takeRows(columns, profiles.firstRow, allocate) }
}

function ranked(input: TableInput, { profiles, profileColumns }: CollapsedTable): ComparableTable {
  const { table, policy, marks } = input
  const decidedSame = new Set([...marks].filter(([, own]) => own.some(isJoining)).map(([row]) => profiles.ofRow[row]!))
  const rules = rulesOfColumns(numbersWhole(profileColumns), policy)
  if (rules.hasExclusive) for (let profile = 0; profile < profileColumns.size; profile += 1) if (rules.isOwned(profile)) decidedSame.add(profile)
  const { names, columns: compared } = countNames(profileColumns, nameCapsOf(policy))
  return { profiles, profileColumns, compared, copied: copiedProfiles(profiles, table.sources), decidedSame, ranks: profileRanks(input, profileColumns, profiles), names }
}

/** What does not wait for candidate pairs. */
interface BegunWork {
  readonly bench: PairBench
  /** Random pairs to learn from, where something is to be learnt, and who counts their levels meanwhile. */
  readonly counting: { readonly job: CountJob; readonly shared: SharedWork | undefined } | undefined
  /** What they counted, where that is known. */
  readonly totals?: Float64Array[]
}

function beginWork({ compared, ranks }: ComparableTable, { given, crew }: Pick<WeighRun, 'given' | 'crew'>): BegunWork {
  const bench = new PairBench(comparisons(compared), crew?.allocate)
  crew?.equip(shareComparisons(bench.set, crew.allocate))
  if (given !== undefined || compared.size < fewProfiles) return { bench, counting: undefined }
  const job: CountJob = { kind: 'count', groups: countedTogether(bench.set), ...randomPairs(byContent(ranks)) }
  return { bench, counting: { job, shared: crew?.share(job) } }
}

/** Compares the candidates, learns from them where no model is given, and weighs them. */
export function weighCandidates(comparable: ComparableTable, candidates: Candidates, run: Omit<WeighRun, 'crew'>): WeighedTable {
  return atOnce(weighPairs(comparable, beginWork(comparable, run), candidates, run))
}

function* weighPairs(comparable: ComparableTable, { bench, counting, totals: early }: BegunWork, candidates: Candidates, { given, hook, crew }: WeighRun): Steps<WeighedTable> {
  const { profileColumns } = comparable
  const { set } = bench
  const rows = profileColumns.size
  const allocate = crew?.allocate ?? ownMemory
  const { pairs } = candidates
  hook('compare', 0)
  const patternOf = yield* comparePairs(bench, pairs, allocate, hook, crew)
  const { reader } = bench

  hook('learn', 0)
  const totals = early ?? (counting === undefined ? undefined : yield* countTotals(bench, counting, comparable.names, (share) => hook('learn', share / 2)))
  const learnt = totals === undefined ? undefined : trainOnPairs({ list: set.list, reader, pairs, patternOf, names: comparable.names }, { rows, copied: comparable.copied, totals })
  const believed = learnt !== undefined && learnt.prior < incrediblePrior
  const decided = given === undefined ? undefined : fromModel(given, set.list)
  const weights: Weights = decided?.weights ?? (believed ? withDefaultsWhereSenseless(learnt, set.list) : { classes: set.list.map(startingLevels), ...defaultPriors(rows) })
  const job: WeighJob = { kind: 'weigh', patterns: reader.patterns.keys(), weights, rarity: rarityTables(set, comparable, weights, decided), pairs, patternOf, pairWeights: allocate(pairs.size) }
  yield* doTogether(bench, job, crew?.share(job), (share) => hook('learn', (1 + share) / 2))
  const origin = given !== undefined ? 'given' : believed ? 'learnt' : 'default'
  return { ...comparable, set, candidates, patternOf, weights: job.pairWeights, scorer: bench.scorer, bench, learning: weights, decided, origin, learnt }
}

/** The pattern of each pair, by numbers that are the bench's. */
function* comparePairs(bench: PairBench, pairs: PairColumns, allocate: Allocate, hook: StageHook, crew: Crew | undefined): Steps<Int32Array> {
  const job: CompareJob = { kind: 'compare', cells: bench.cells, pairs, patternOf: allocate(pairs.size) }
  const shares = yield* doTogether(bench, job, crew?.share(job), (share) => hook('compare', share))
  if (crew === undefined) return job.patternOf
  // In an order of their own: who met which first is chance.
  bench.numberPatterns(Float64Array.from(new Set(shares.flatMap(({ patterns }) => [...patterns!]))).sort())
  for (const { chunks, patterns } of shares) {
    const numbers = bench.reader.patterns.enter(patterns!)
    for (const chunk of chunks) {
      const of = chunkOf(job.patternOf, chunk)
      for (let i = 0; i < of.length; i += 1) of[i] = numbers[of[i]!]!
    }
  }
  return job.patternOf
}

function* countTotals(bench: PairBench, { job, shared }: { readonly job: CountJob; readonly shared: SharedWork | undefined }, names: CountedNames, onChunk?: (share: number) => void): Steps<Float64Array[]> {
  const counted: Float64Array[] = []
  for (const { chunks, counts } of yield* doTogether(bench, job, shared, onChunk)) {
    chunks.forEach((chunk, place) => job.groups[chunk]!.forEach((comparison, i) => (counted[comparison] = counts[place]![i]!)))
  }
  return levelTotals(bench.set, job, counted, names)
}

/** The same table weighed by other weights. */
export function reweigh(weighed: WeighedTable, weights: Weights): WeighedTable {
  const { set, candidates, patternOf, scorer: { reader } } = weighed
  const scorer = new Scorer(reader, set.list, weights, rarityTables(set, weighed, weights, weighed.decided))
  const { left, right } = candidates.pairs
  return { ...weighed, scorer, learning: weights, weights: Int32Array.from(patternOf, (pattern, i) => scorer.weighPattern(pattern, left[i]!, right[i]!)) }
}

/** What the groups of profiles are put together by. */
export const linkageOf = ({ scorer, ranks }: Pick<WeighedTable, 'scorer' | 'ranks'>): ReturnType<typeof linkageBy> => linkageBy(scorer, ranks)

/** What the records teach, as a model holds it; `threshold` in units. */
export function modelNumbersOf({ decided, set, ranks, learning, candidates }: WeighedTable, threshold: number): ModelNumbers {
  if (decided !== undefined) return decided
  let salt = 1
  for (const rank of ranks) salt = (salt ^ rank) | 0
  const caps = Object.fromEntries(candidates.keys.filter(({ anchor, cap }) => cap < (anchor ? anchorCap : blockCap)).map(({ key, cap }) => [key, cap]))
  return { weights: learning, threshold, salt, caps, frequencies: set.list.map((one) => (one.rarity.some((share) => share > 0) && !isShared(one) ? countFrequencies(one, salt) : undefined)) }
}

/** Identifiers, of which it counts how many people share one, not how common it is. */
const isShared = ({ name }: Comparison): boolean => (identifierNames as readonly string[]).includes(name)

/** For each comparison what sharing a value says beyond its level. */
function rarityTables(set: ComparisonSet, { names }: ComparableTable, weights: Weights, decided: ModelNumbers | undefined): Rarity[] {
  return set.list.map((one, c) => {
    const levels = weights.classes[c]!
    const none: Rarity = { units: new Int32Array(one.counts.length) }
    if (isShared(one)) {
      const under = names.get(one.name)
      return under === undefined ? none : { units: none.units.map((_, code) => sharedByNames(levels, under.least(code))), lists: { ...under.lists, taken: under.names.map((count) => -sharedByNames(levels, count)) } }
    }
    if (one.rarity.every((share) => share === 0)) return none
    const start = startingLevels(one)
    if (decided === undefined) {
      let present = 0
      for (const count of one.counts) present += count
      return { units: one.holders.map((count, code) => rarityUnits(levels, start, one.equal[code]!, present, count)) }
    }
    const known = decided.frequencies[c]
    if (known === undefined) return none
    return { units: one.counts.map((_, code) => rarityUnits(levels, start, one.equal[code]!, known.present, known.counts.get(saltedHash(one.text(code), decided.salt)) ?? leastCounted - 1)) }
  })
}

/** A fifth of all pairs being one person's: then it was not people that were learnt. */
const incrediblePrior = 0.2

/** A comparison in which strangers came out as agreeing more than one person's records keeps its defaults. */
function withDefaultsWhereSenseless(learnt: Learnt, list: readonly Comparison[]): Weights {
  const classes = learnt.classes.map((levels, c) => {
    if (levels.m[0]! > levels.u[0]!) return completed(levels)
    const start = startingLevels(list[c]!)
    return levels.u[0]! < start.m[0]! ? start : { ...start, ...saidByDiffering(start, levels.u) }
  })
  return { classes, prior: learnt.prior, householdPrior: learnt.householdPrior, organizationPrior: learnt.organizationPrior, namesakes: learnt.namesakes }
}

/** What nearly all strangers share says nothing, to a household and a company neither: all are an `end-user`. That two differ says what it says by default, for which the other shares come to a little less than one. */
function saidByDiffering(start: ClassLevels, u: Float64Array): Pick<ClassLevels, 'm' | 'u' | 'h' | 'o'> {
  const last = u.length - 1
  const rest = u.subarray(0, last).reduce((a, b) => a + b, 0)
  const among = Math.min(0.5, u[last]!)
  const column = (pick: 'm' | 'u' | 'h' | 'o') => {
    const differing = Math.min(among, (among * start[pick][last]!) / start.u[last]!)
    return u.map((share, level) => (level === last ? differing : (share / rest) * (1 - among)))
  }
  return { m: column('m'), u: column('u'), h: column('h'), o: column('o') }
}

/** What a profile says tells it from all others, unless a policy or a decision keeps records apart that say the same. */
function profileRanks({ table, policy, marks }: TableInput, columns: NormalColumns, profiles: Profiles): Float64Array {
  const sources = table.sourceNames.map(hashText)
  const unmarked = markNumber([])
  return Float64Array.from(contentHashes(columns), (hash, profile) => {
    const row = profiles.firstRow[profile]!
    const source = sources[table.sources[row]!]!
    const mark = marks.get(row)
    const own = policy.oneToOne === true ? mix(source, hashText(table.idOf(row))) : policy.link === 'across-sources' ? source : mark === undefined ? unmarked : markNumber(mark)
    return joinHashes(hash, own)
  })
}
