import { blockMemory, type BlockOptions, blocksOfKey, type KeyBlocks } from '../../block/key-blocks.js'
import { type KeyParts, plannedKey } from '../../block/keys.js'
import { type PairColumns, ProposalFlags, type Proposals } from '../../block/list-pairs.js'
import { clusterLoose, type LooseComponents } from '../../cluster/partition.js'
import type { Refusal } from '../../cluster/linkage.js'
import { type Allocate, ownMemory } from '../../model/memory.js'
import type { ComparisonSet } from '../../score/comparisons.js'
import { countGroup } from '../../score/count-levels.js'
import type { Weights } from '../../score/level-units.js'
import type { Rarity } from '../../score/rarity.js'
import { cellsOf, PatternReader, Scorer } from '../../score/scorer.js'

/** What is to be done with pairs of profiles, and where the answers go. What lies in memory of several threads is theirs to write, each its own chunks. */
export type PairJob = CountJob | BlockJob | FlagJob | CompareJob | WeighJob | ClusterJob

/** Counts the levels of random pairs; a chunk is a group of comparisons. */
export interface CountJob {
  readonly kind: 'count'
  readonly groups: readonly (readonly number[])[]
  readonly left: Int32Array
  readonly right: Int32Array
}

/** Puts rows into blocks; a chunk is a key with its refinements. */
export interface BlockJob {
  readonly kind: 'block'
  readonly rows: number
  readonly keys: readonly KeyParts[]
  readonly options: BlockOptions
}

/** Flags what the blocks propose; a chunk is a stretch of left rows. */
export interface FlagJob {
  readonly kind: 'flag'
  readonly proposals: Proposals
}

/** Finds the pattern of each pair, by the numbers of the thread that has its chunk. */
export interface CompareJob {
  readonly kind: 'compare'
  readonly cells: Int32Array
  readonly pairs: PairColumns
  readonly patternOf: Int32Array
}

/** Weighs each pair. All threads number the patterns alike from then on. */
export interface WeighJob {
  readonly kind: 'weigh'
  readonly patterns: Float64Array
  readonly weights: Weights
  readonly rarity: readonly Rarity[]
  readonly pairs: PairColumns
  readonly patternOf: Int32Array
  readonly pairWeights: Int32Array
}

/** Clusters loose components that nothing constrains. */
export interface ClusterJob {
  readonly kind: 'cluster'
  readonly loose: LooseComponents
  readonly label: Int32Array
  readonly pairs: PairColumns
  readonly pairWeights: Int32Array
  readonly threshold: number
  readonly ranks: Float64Array
}

/** What a thread did of a job. */
export interface PairShare {
  readonly chunks: readonly number[]
  /** For each chunk what was counted. */
  readonly counts: readonly (readonly Float64Array[])[]
  /** For each chunk the blocks of its key. */
  readonly blocks: readonly (readonly KeyBlocks[])[]
  /** For each chunk how many pairs each list proposes first. */
  readonly proposed: readonly Int32Array[]
  /** For each chunk the links that were refused. */
  readonly refused: readonly (readonly Refusal[])[]
  /** The thread's patterns, after comparing: by their numbers there. */
  readonly patterns: Float64Array | undefined
}

const pairsOfChunk = 1 << 11
const rowsOfChunk = 1 << 14
const componentsOfChunk = 1 << 4

/** In how many chunks a job is cut, whoever does them. */
export function chunksOf(job: PairJob): number {
  switch (job.kind) {
    case 'count': return job.groups.length
    case 'block': return job.keys.length
    case 'flag': return Math.ceil(job.proposals.rows / rowsOfChunk)
    case 'cluster': return Math.ceil(job.loose.count / componentsOfChunk)
    default: return Math.ceil(job.pairs.size / pairsOfChunk)
  }
}

/** What a chunk of a column of pairs holds. */
export const chunkOf = (column: Int32Array, chunk: number): Int32Array => column.subarray(chunk * pairsOfChunk, (chunk + 1) * pairsOfChunk)

/** What a thread has at hand to work on pairs of profiles. */
export class PairBench {
  readonly set: ComparisonSet
  #reader: PatternReader | undefined
  #scorer: Scorer | undefined
  #cells: Int32Array | undefined
  readonly #allocate: Allocate

  /** @param allocate Memory for what it finds that others are to see. */
  constructor(set: ComparisonSet, allocate: Allocate = ownMemory) {
    this.set = set
    this.#allocate = allocate
  }

  /** What comparing reads row by row. */
  get cells(): Int32Array {
    return (this.#cells ??= cellsOf(this.set, this.#allocate))
  }

  get reader(): PatternReader {
    return (this.#reader ??= new PatternReader(this.set, this.cells))
  }

  /** What weighs pairs; there is one from when a job to weigh them began. */
  get scorer(): Scorer {
    if (this.#scorer === undefined) throw new TypeError('Nothing weighs pairs yet.')
    return this.#scorer
  }

  /** Starts to number patterns anew: those given come first. */
  numberPatterns(patterns: ArrayLike<number>): void {
    this.#reader = new PatternReader(this.set, this.cells)
    this.#reader.patterns.enter(patterns)
  }

  /** Does the chunks of a job that it is given, until there is none. */
  do(job: PairJob, next: () => number | undefined): PairShare {
    const [chunks, counts, refused]: [number[], Float64Array[][], Refusal[][]] = [[], [], []]
    const [blocks, proposed]: [KeyBlocks[][], Int32Array[]] = [[], []]
    const memory = job.kind === 'block' ? blockMemory(this.#allocate) : undefined
    const flags = job.kind === 'flag' ? new ProposalFlags(job.proposals) : undefined
    if (job.kind === 'compare') this.#cells = job.cells
    if (job.kind === 'weigh') {
      const own = this.reader.patterns.keys()
      if (own.length !== job.patterns.length || own.some((key, number) => key !== job.patterns[number])) this.numberPatterns(job.patterns)
      this.#scorer = new Scorer(this.reader, this.set.list, job.weights, job.rarity)
    }
    for (let chunk = next(); chunk !== undefined; chunk = next()) {
      chunks.push(chunk)
      if (job.kind === 'count') counts.push(countGroup(this.set, job.groups[chunk]!, job.left, job.right))
      else if (job.kind === 'block') blocks.push(blocksOfKey(plannedKey(job.keys[chunk]!, job.rows), job.rows, job.options, memory!))
      else if (job.kind === 'flag') proposed.push(flags!.mark(chunk * rowsOfChunk, Math.min(job.proposals.rows, (chunk + 1) * rowsOfChunk)))
      else if (job.kind === 'compare') this.#compare(job, chunk)
      else if (job.kind === 'weigh') this.#weigh(job, chunk)
      else refused.push(this.#cluster(job, chunk))
    }
    return { chunks, counts, blocks, proposed, refused, patterns: job.kind === 'compare' ? this.reader.patterns.keys() : undefined }
  }

  #compare({ pairs: { size, left, right }, patternOf }: CompareJob, chunk: number): void {
    const { reader } = this
    const to = Math.min(size, (chunk + 1) * pairsOfChunk)
    for (let i = chunk * pairsOfChunk; i < to; i += 1) patternOf[i] = reader.read(left[i]!, right[i]!)
  }

  #weigh({ pairs: { size, left, right }, patternOf, pairWeights }: WeighJob, chunk: number): void {
    const { scorer } = this
    const to = Math.min(size, (chunk + 1) * pairsOfChunk)
    for (let i = chunk * pairsOfChunk; i < to; i += 1) pairWeights[i] = scorer.weighPattern(patternOf[i]!, left[i]!, right[i]!)
  }

  #cluster({ loose, label, pairs, pairWeights, threshold, ranks }: ClusterJob, chunk: number): Refusal[] {
    const to = Math.min(loose.count, (chunk + 1) * componentsOfChunk)
    return clusterLoose({ loose, label, joinedAt: new Map() }, { ...pairs, weights: pairWeights }, chunk * componentsOfChunk, to, { threshold, ...linkageBy(this.scorer, ranks), constraint: undefined })
  }
}

/** What the groups of profiles are put together by. */
export function linkageBy(scorer: Scorer, ranks: Float64Array): Pick<Parameters<typeof clusterLoose>[4], 'weigh' | 'rank' | 'named' | 'wholeNamed' | 'nameEvidence' | 'familyEvidence' | 'personalEvidence' | 'lastingEvidence'> {
  const [given, family] = ['givenName', 'familyName'].map((comparison) => scorer.list.find(({ name }) => name === comparison))
  const named = (profile: number): boolean => given !== undefined && given.codes[profile]! >= 0
  return {
    weigh: (a, b) => scorer.linkageWeight(a, b),
    rank: (profile) => ranks[profile]!,
    named,
    // A letter is half a name, and equal to itself it is no equal name.
    wholeNamed: (profile) => named(profile) && given!.equal[given!.codes[profile]!] === 0 && family !== undefined && family.codes[profile]! >= 0,
    nameEvidence: (a, b) => scorer.evidenceOf('name', a, b),
    familyEvidence: (a, b) => scorer.evidenceOf('family', a, b),
    personalEvidence: (a, b) => scorer.evidenceOf('personal', a, b),
    lastingEvidence: (a, b) => scorer.evidenceOf('lasting', a, b),
  }
}
