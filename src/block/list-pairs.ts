import type { Allocate } from '../model/memory.js'
import type { KeyBlocks } from './key-blocks.js'

/** Pairs of rows in two columns, `left[i] < right[i]`, each once. */
export interface PairColumns {
  readonly size: number
  readonly left: Int32Array
  readonly right: Int32Array
}

export interface ListedPairs {
  readonly pairs: PairColumns
  /** For each pair the first of the blocks' lists that proposes it. */
  readonly foundBy: Uint16Array
  /** For each pair 1 where the lists of another key propose it too. */
  readonly foundAgain: Uint8Array
  /** For each list how many pairs it proposes first. */
  readonly counts: Int32Array
}

/** Flags of a proposal: that no list before proposes the pair, and that another key proposes it too. */
const first = 1
const again = 2

/**
 * Lists the pairs within blocks, each once, block by block: neighbours in the list are rows that share something.
 *
 * What is proposed for one left row is brought together, by counting: whether a pair is known then shows in one place a
 * right row. A table of all pairs would be asked at a place of its own for each, far beyond any cache.
 */
export function listPairs(rows: number, ofKeys: readonly (readonly KeyBlocks[])[], allocate: Allocate): ListedPairs {
  const lists = ofKeys.flat()
  const keyOf = Uint16Array.from(ofKeys.flatMap((of, key) => of.map(() => key)))
  const { starts, proposals } = proposalsOf(rows, lists)
  const rights = new Int32Array(proposals)
  const by = new Uint16Array(proposals)
  eachLeft(lists, (list, members, i, to) => {
    let at = starts[members[i]!]!
    for (let j = i + 1; j < to; j += 1, at += 1) {
      rights[at] = members[j]!
      by[at] = list
    }
    starts[members[i]!] = at
  })
  const flags = flagsOf(rights, by, keyOf, starts)

  const counts = new Int32Array(lists.length)
  let size = 0
  for (let at = 0; at < proposals; at += 1) {
    if (flags[at] === 0) continue
    counts[by[at]!]! += 1
    size += 1
  }
  const left = allocate(size)
  const right = allocate(size)
  const foundBy = new Uint16Array(size)
  const foundAgain = new Uint8Array(size)
  let filled = 0
  // Filling moved the start of a row's proposals to their end, which is where the next row's begin.
  starts.copyWithin(1, 0)
  starts[0] = 0
  eachLeft(lists, (list, members, i, to) => {
    const row = members[i]!
    let at = starts[row]!
    for (let j = i + 1; j < to; j += 1, at += 1) {
      const flag = flags[at]!
      if (flag === 0) continue
      left[filled] = row
      right[filled] = members[j]!
      foundBy[filled] = list
      foundAgain[filled] = flag >> 1
      filled += 1
    }
    starts[row] = at
  })
  return { pairs: { size, left, right }, foundBy, foundAgain, counts }
}

/** Visits each row of each block that is left of others there: those from `i + 1` to `to`. */
function eachLeft(lists: readonly KeyBlocks[], visit: (list: number, members: Int32Array, i: number, to: number) => void): void {
  for (let list = 0; list < lists.length; list += 1) {
    const { starts, rows } = lists[list]!
    for (let block = 0; block + 1 < starts.length; block += 1) {
      const to = starts[block + 1]!
      for (let i = starts[block]!; i + 1 < to; i += 1) visit(list, rows, i, to)
    }
  }
}

/** Where the proposals of each left row begin, and how many there are in all. */
function proposalsOf(rows: number, lists: readonly KeyBlocks[]): { readonly starts: Int32Array; readonly proposals: number } {
  const starts = new Int32Array(rows)
  eachLeft(lists, (_, members, i, to) => {
    starts[members[i]!]! += to - i - 1
  })
  let proposals = 0
  for (let row = 0; row < rows; row += 1) {
    const proposed = starts[row]!
    starts[row] = proposals
    proposals += proposed
  }
  return { starts, proposals }
}

function flagsOf(rights: Int32Array, by: Uint16Array, keyOf: Uint16Array, ends: Int32Array): Uint8Array {
  const flags = new Uint8Array(rights.length)
  const knownAt = new Int32Array(ends.length).fill(-1)
  let at = 0
  for (let row = 0; row < ends.length; row += 1) {
    const from = at
    for (const to = ends[row]!; at < to; at += 1) {
      const known = knownAt[rights[at]!]!
      if (known < from) {
        knownAt[rights[at]!] = at
        flags[at] = first
      } else if (keyOf[by[known]!] !== keyOf[by[at]!]) flags[known]! |= again
    }
  }
  return flags
}
