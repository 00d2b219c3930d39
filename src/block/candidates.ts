import { type Allocate, ownMemory } from '../model/memory.js'
import { type BlockOptions, blockMemory, blocksOfKey, type KeyCost } from './key-blocks.js'
import type { PlannedKey } from './key-column.js'
import { listPairs, type PairColumns, ProposalFlags, type Proposals, proposalsOf } from './list-pairs.js'

export interface Candidates {
  readonly pairs: PairColumns
  /** For each pair the key that proposed it first, as an index into `keys`. */
  readonly foundBy: Uint16Array
  /** For each pair 1 where another key, its refinements apart, would have proposed it too. */
  readonly foundAgain: Uint8Array
  readonly keys: readonly KeyCost[]
}

export interface CandidateOptions extends BlockOptions {
  /** Called before each key; may throw to cancel. */
  readonly onKey?: (done: number, total: number) => void
}

/**
 * Lists the pairs of rows that share at least one key, each once.
 *
 * No block is quadratic: one above its cap is split by a second key, and what is still above it
 * proposes nothing, which the costs say. Nor is their sum: as a set grows, so do the blocks of a key that has few
 * values, until nearly all rows stand in blocks just below the cap; the larger a block, the fewer of its pairs are one person's, so
 * that the largest are refined first. Memory is that of the result, of the blocks, and of one key at a time.
 */
export function candidatePairs(keys: readonly PlannedKey[], rows: number, options: CandidateOptions): Candidates {
  const memory = blockMemory()
  const proposals = proposalsOf(rows, keys.map((key, index) => {
    options.onKey?.(index, keys.length)
    return blocksOfKey(key, rows, options, memory)
  }), ownMemory)
  return candidatesOf(proposals, new ProposalFlags(proposals).mark(0, rows), ownMemory)
}

/** The pairs that the blocks of all keys propose, once all proposals are flagged. */
export function candidatesOf(proposals: Proposals, counted: Int32Array, allocate: Allocate): Candidates {
  const { pairs, foundBy, foundAgain, counts } = listPairs(proposals, counted, allocate)
  return {
    pairs, foundBy, foundAgain,
    keys: proposals.lists.map(({ key, anchor, cap, blocks, genericBlocks, pairsNotCompared }, list) => ({ key, anchor, cap, blocks, pairs: counts[list]!, genericBlocks, pairsNotCompared })),
  }
}
