import { mix } from '../model/hash.js'
import { type Groups, groupByKey } from './group.js'
import { type KeyColumn, KeyMemory, type PlannedKey } from './key-column.js'
import { type PairColumns, PairList } from './pair-list.js'

/** What one key cost. */
export interface KeyCost {
  readonly key: string
  /** Whether the key alone is meant to be one person's own. */
  readonly anchor: boolean
  /** Rows in a block beyond which it is split, and then generic. */
  readonly cap: number
  readonly blocks: number
  readonly pairs: number
  readonly genericBlocks: number
  /** The pairs of the generic blocks: an upper bound of what the cap cost, since refinements and other keys bring some back. */
  readonly pairsNotCompared: number
}

export interface Candidates {
  readonly pairs: PairColumns
  /** For each pair the key that proposed it first, as an index into `keys`. */
  readonly foundBy: Uint16Array
  /** For each pair 1 where another key, its refinements apart, would have proposed it too. */
  readonly foundAgain: Uint8Array
  readonly keys: readonly KeyCost[]
}

export interface CandidateOptions {
  /** Rows in a block beyond which its key is refined, and then generic. */
  readonly cap: number
  readonly anchorCap: number
  /** Pairs that a key may list; one that would list more gets a lower cap. Anchors list what they find. */
  readonly pairsPerKey: number
  /** The caps of a model, by key: those of other keys are then the usual ones, however many pairs they list. */
  readonly caps?: Readonly<Record<string, number>> | undefined
  /** Single-valued columns that split the blocks above the cap. */
  readonly refiners: readonly KeyColumn[]
  /** Called before each key; may throw to cancel. */
  readonly onKey?: (done: number, total: number) => void
}

/**
 * Lists the pairs of rows that share at least one key, each once.
 *
 * No block is quadratic: one above its cap is split by a second key, and what is still above it
 * proposes nothing, which the costs say. Nor is their sum: as a set grows, so do the blocks of a key that has few
 * values, until nearly all rows stand in blocks just below the cap; the larger a block, the fewer of its pairs are one person's, so
 * that the largest are refined first. Memory is that of the result and of one key at a time.
 */
export function candidatePairs(keys: readonly PlannedKey[], rows: number, options: CandidateOptions): Candidates {
  const pairs = new PairList()
  const costs: KeyCost[] = []
  // The groups of a key are still asked for while it is refined.
  const [memory, refinedMemory] = [new KeyMemory(), new KeyMemory()]
  // Of the pairs that earlier keys listed: a key and its refinements confirm nothing to each other.
  let foundAgain = new Uint8Array(0)
  let earlier = 0

  const propose = (column: KeyColumn, most: number, of: KeyMemory): { readonly groups: Groups; readonly large: readonly number[] } => {
    const groups = groupByKey(column, of)
    const cap = options.caps !== undefined ? Math.min(most, options.caps[column.name] ?? most) : column.anchor ? most : affordableCap(groups, most, options.pairsPerKey)
    const large: number[] = []
    for (let g = 0; g < groups.count; g += 1) if (groups.starts[g + 1]! - groups.starts[g]! > cap) large.push(g)
    const before = pairs.size
    const { starts, rows: grouped } = groups
    for (let g = 0; g < groups.count; g += 1) {
      const from = starts[g]!
      const to = starts[g + 1]!
      if (to - from > cap) continue
      for (let i = from; i < to; i += 1) {
        const left = grouped[i]!
        for (let j = i + 1; j < to; j += 1) {
          const known = pairs.add(left, grouped[j]!)
          if (known >= 0 && known < earlier) foundAgain[known] = 1
        }
      }
    }
    let pairsNotCompared = 0
    for (const g of large) pairsNotCompared += pairsOf(groups.starts[g + 1]! - groups.starts[g]!)
    costs.push({ key: column.name, anchor: column.anchor, cap, blocks: groups.count - large.length, pairs: pairs.size - before, genericBlocks: large.length, pairsNotCompared })
    return { groups, large }
  }

  keys.forEach((key, index) => {
    options.onKey?.(index, keys.length)
    earlier = pairs.size
    if (foundAgain.length < earlier) foundAgain = ofLength(foundAgain, earlier + (earlier >> 1))
    const column = key.column(memory)
    const { groups, large } = propose(column, key.anchor ? options.anchorCap : options.cap, memory)
    if (large.length === 0) return
    for (const refiner of options.refiners) {
      if (!key.name.split(' + ').includes(refiner.name)) propose(refine(column, groups, large, refiner, { all: rows, memory: refinedMemory }), options.cap, refinedMemory)
    }
  })
  const foundBy = new Uint16Array(pairs.size)
  let from = 0
  costs.forEach((cost, key) => foundBy.fill(key, from, (from += cost.pairs)))
  return { pairs: pairs.done(), foundBy, foundAgain: ofLength(foundAgain, pairs.size), keys: costs }
}

function ofLength(flags: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const changed = new Uint8Array(length)
  changed.set(flags.length > length ? flags.subarray(0, length) : flags)
  return changed
}

/** The largest cap up to `most` under which the blocks hold no more than `budget` pairs. */
function affordableCap({ count, starts }: Groups, most: number, budget: number): number {
  const blocks = new Int32Array(most + 1)
  for (let g = 0; g < count; g += 1) {
    const size = starts[g + 1]! - starts[g]!
    if (size <= most) blocks[size]! += 1
  }
  let listed = 0
  for (let size = 2; size <= most; size += 1) {
    listed += blocks[size]! * pairsOf(size)
    if (listed > budget) return size - 1
  }
  return most
}

const pairsOf = (size: number) => (size * (size - 1)) / 2

function refine({ name, owners }: KeyColumn, groups: Groups, large: readonly number[], refiner: KeyColumn, { all, memory }: { readonly all: number; readonly memory: KeyMemory }): KeyColumn {
  const keys = memory.unsigned('keys', all).fill(0)
  let rows = memory.signed('rows', large.reduce((sum, g) => sum + groups.starts[g + 1]! - groups.starts[g]!, 0))
  const { keys: seconds } = refiner
  let filled = 0
  for (const g of large) {
    const first = groups.keys[g]!
    const to = groups.starts[g + 1]!
    for (let i = groups.starts[g]!; i < to; i += 1) {
      const row = groups.rows[i]!
      const second = seconds[row]!
      if (second === 0) continue
      if (keys[row] === 0) rows[filled++] = row
      keys[row] = mix(second, first)
    }
  }
  rows = rows.subarray(0, filled)
  // Within a group rows ascend already; a row of several groups may stand at the place of another.
  if (owners !== undefined) rows.sort()
  return { name: `${name} + ${refiner.name}`, keys, rows, anchor: false }
}
