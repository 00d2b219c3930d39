import { mix } from '../model/hash.js'
import { type Allocate, ownMemory } from '../model/memory.js'
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
  /** The rows of one block after those of another, ascending in each; the last of a block as its complement, `~row`. */
  readonly members: Int32Array
  /** The rows that stand left of others in a block, ascending: one as often as there are such blocks. */
  readonly lefts: Int32Array
  /** For each of them where, among the members, the first row right of it is. */
  readonly rightsAt: Int32Array
  /** For each of them where its pairs begin among the pairs of all blocks, block by block. */
  readonly proposedAt: Int32Array
  /** The pairs of all blocks. */
  readonly proposals: number
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
  /** Where the blocks are to lie. */
  readonly allocate: Allocate
}

export const blockMemory = (allocate: Allocate = ownMemory): BlockMemory => ({ key: new KeyMemory(), refined: new KeyMemory(), allocate })

/** The blocks of a key, then those of each of its refinements where some of its blocks are above the cap. What other keys there are does not matter. */
export function blocksOfKey(key: PlannedKey, rows: number, options: BlockOptions, memory: BlockMemory): KeyBlocks[] {
  const column = key.column(memory.key)
  const groups = groupByKey(column, memory.key)
  const { blocks, large } = withinCap(column, groups, key.anchor ? options.anchorCap : options.cap, options, { all: rows, memory: memory.key, allocate: memory.allocate })
  if (large.length === 0) return [blocks]
  const found = [blocks]
  const parts = key.name.split(' + ')
  for (const refiner of options.refiners) {
    if (parts.includes(refiner.name)) continue
    const room = { all: rows, memory: memory.refined, allocate: memory.allocate }
    const refined = refine(column, groups, large, refiner, room)
    found.push(withinCap(refined, groupByKey(refined, memory.refined), options.cap, options, room).blocks)
  }
  return found
}

/** How many rows there are, the memory that one column takes over from another, and the memory for what stays. */
interface Room {
  readonly all: number
  readonly memory: KeyMemory
  readonly allocate: Allocate
}

function withinCap({ name, anchor }: KeyColumn, groups: Groups, most: number, { caps, pairsPerKey }: BlockOptions, room: Room): { readonly blocks: KeyBlocks; readonly large: readonly number[] } {
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
  const members = room.allocate(held)
  let proposals = 0
  let filled = 0
  for (let g = 0; g < groups.count; g += 1) {
    const from = groups.starts[g]!
    const to = groups.starts[g + 1]!
    if (to - from > cap) continue
    for (let i = from; i < to; i += 1) members[filled++] = groups.rows[i]!
    members[filled - 1] = ~members[filled - 1]!
    proposals += pairsOf(to - from)
  }
  const count = groups.count - large.length
  return { blocks: { key: name, anchor, cap, blocks: count, genericBlocks: large.length, pairsNotCompared, members, ...leftsOf(members, count, proposals, room), proposals }, large }
}

/** The rows that are left of others, with their places, in the order of the rows. */
function leftsOf(members: Int32Array, blocks: number, proposals: number, { all, memory, allocate }: Room): Pick<KeyBlocks, 'lefts' | 'rightsAt' | 'proposedAt'> {
  const lefts = allocate(members.length - blocks)
  const rightsAt = allocate(lefts.length)
  const proposedAt = allocate(lefts.length)
  // For each row where the first of its rights is, and from there on to those in its other blocks.
  const placeOf = memory.signed('places', all).fill(0)
  const nextOf = memory.signed('next places', members.length)
  const pairsAt = memory.signed('pairs', members.length)
  let rights = 0
  let pairs = proposals
  for (let at = members.length - 1; at >= 0; at -= 1) {
    const row = members[at]!
    rights = row < 0 ? 0 : rights + 1
    if (row < 0) continue
    pairs -= rights
    pairsAt[at + 1] = pairs
    nextOf[at + 1] = placeOf[row]!
    placeOf[row] = at + 1
  }
  let filled = 0
  for (let row = 0; row < all; row += 1) {
    for (let place = placeOf[row]!; place !== 0; place = nextOf[place]!) {
      lefts[filled] = row
      rightsAt[filled] = place
      proposedAt[filled] = pairsAt[place]!
      filled += 1
    }
  }
  return { lefts, rightsAt, proposedAt }
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

function refine({ name, owners }: KeyColumn, groups: Groups, large: readonly number[], refiner: KeyColumn, { all, memory }: Pick<Room, 'all' | 'memory'>): KeyColumn {
  const most = large.reduce((sum, g) => sum + groups.starts[g + 1]! - groups.starts[g]!, 0)
  const keys = memory.unsigned('keys', most)
  const rows = memory.signed('rows', most)
  const { keys: seconds } = refiner
  let filled = 0
  for (const g of large) {
    const first = groups.keys[g]!
    const to = groups.starts[g + 1]!
    for (let i = groups.starts[g]!; i < to; i += 1) {
      const second = seconds[groups.rows[i]!]!
      if (second === 0) continue
      keys[filled] = mix(second, first)
      rows[filled++] = groups.rows[i]!
    }
  }
  const refined: KeyColumn = { name: `${name} + ${refiner.name}`, keys: keys.subarray(0, filled), owners: rows.subarray(0, filled), anchor: false }
  return owners === undefined ? refined : lastKeys(refined, { all, memory })
}

/** The last key of each row, in the order of the rows. */
function lastKeys({ keys, owners, ...rest }: KeyColumn, { all, memory }: Pick<Room, 'all' | 'memory'>): KeyColumn {
  const lastOf = memory.unsigned('last keys', all).fill(0)
  for (let i = 0; i < keys.length; i += 1) lastOf[owners![i]!] = keys[i]!
  let filled = 0
  for (let row = 0; row < all; row += 1) {
    if (lastOf[row] === 0) continue
    keys[filled] = lastOf[row]!
    owners![filled++] = row
  }
  return { ...rest, keys: keys.subarray(0, filled), owners: owners!.subarray(0, filled) }
}
