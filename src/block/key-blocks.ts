import { mix } from '../model/hash.js'
import { type Groups, groupByKey } from './group.js'
import { type KeyColumn, KeyMemory, type PlannedKey } from './key-column.js'

/** What one key cost. */
export interface KeyCost {
  readonly key: string
  /** Whether the key alone is meant to be one person's own. */
  readonly anchor: boolean
  /** Rows in a block beyond which it is split, and then generic. */
  readonly cap: number
  readonly blocks: number
  readonly genericBlocks: number
  /** The pairs of the generic blocks: an upper bound of what the cap cost, since refinements and other keys bring some back. */
  readonly pairsNotCompared: number
  /** Pairs that no key before it proposed. */
  readonly pairs: number
}

/** The rows that one key, or one refinement of it, puts together, and what its generic blocks cost. */
export interface KeyBlocks extends Omit<KeyCost, 'pairs'> {
  /** Block `b` holds `rows.subarray(starts[b], starts[b + 1])`, ascending. */
  readonly starts: Int32Array
  readonly rows: Int32Array
}

export interface BlockOptions {
  /** Rows in a block beyond which its key is refined, and then generic. */
  readonly cap: number
  readonly anchorCap: number
  /** Pairs that a key may list; one that would list more gets a lower cap. Anchors list what they find. */
  readonly pairsPerKey: number
  /** The caps of a model, by key: those of other keys are then the usual ones, however many pairs they list. */
  readonly caps?: Readonly<Record<string, number>> | undefined
  /** Single-valued columns that split the blocks above the cap. */
  readonly refiners: readonly KeyColumn[]
}

/** Memory for the columns of a key and of its refinements: the groups of a key are still asked for while it is refined. */
export interface BlockMemory {
  readonly key: KeyMemory
  readonly refined: KeyMemory
}

export const blockMemory = (): BlockMemory => ({ key: new KeyMemory(), refined: new KeyMemory() })

/** The blocks of a key, then those of each of its refinements where some of its blocks are above the cap. What other keys there are does not matter. */
export function blocksOfKey(key: PlannedKey, rows: number, options: BlockOptions, memory: BlockMemory): KeyBlocks[] {
  const column = key.column(memory.key)
  const groups = groupByKey(column, memory.key)
  const { blocks, large } = withinCap(column, groups, key.anchor ? options.anchorCap : options.cap, options)
  if (large.length === 0) return [blocks]
  const found = [blocks]
  const parts = key.name.split(' + ')
  for (const refiner of options.refiners) {
    if (parts.includes(refiner.name)) continue
    const refined = refine(column, groups, large, refiner, { all: rows, memory: memory.refined })
    found.push(withinCap(refined, groupByKey(refined, memory.refined), options.cap, options).blocks)
  }
  return found
}

function withinCap({ name, anchor }: KeyColumn, groups: Groups, most: number, { caps, pairsPerKey }: BlockOptions): { readonly blocks: KeyBlocks; readonly large: readonly number[] } {
  const cap = caps !== undefined ? Math.min(most, caps[name] ?? most) : anchor ? most : affordableCap(groups, most, pairsPerKey)
  const large: number[] = []
  let held = groups.rows.length
  let pairsNotCompared = 0
  for (let g = 0; g < groups.count; g += 1) {
    const size = groups.starts[g + 1]! - groups.starts[g]!
    if (size <= cap) continue
    large.push(g)
    held -= size
    pairsNotCompared += pairsOf(size)
  }
  const starts = new Int32Array(groups.count - large.length + 1)
  const rows = new Int32Array(held)
  let count = 0
  let filled = 0
  for (let g = 0; g < groups.count; g += 1) {
    const from = groups.starts[g]!
    const to = groups.starts[g + 1]!
    if (to - from > cap) continue
    for (let i = from; i < to; i += 1) rows[filled++] = groups.rows[i]!
    starts[++count] = filled
  }
  return { blocks: { key: name, anchor, cap, blocks: count, genericBlocks: large.length, pairsNotCompared, starts, rows }, large }
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
