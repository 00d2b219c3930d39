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

/** A row that stands left of no more than these is asked for each: that is quicker than a table of all rows. */
const fewRights = 24

/**
 * Lists the pairs within blocks, each once, by their left rows and then by key.
 *
 * All that is proposed for one left row comes together, so that whether a pair is known shows among the few that were listed last. A
 * table of all pairs would be asked at a place of its own for each, far beyond any cache.
 */
export function listPairs(rows: number, ofKeys: readonly (readonly KeyBlocks[])[], allocate: Allocate): ListedPairs {
  const lists = ofKeys.flat()
  const keyOf = Uint16Array.from(ofKeys.flatMap((of, key) => of.map(() => key)))
  // Pages that nothing is written to are never had: there is no harm in asking for as many pairs as there may be.
  const most = lists.reduce((sum, { proposals }) => sum + proposals, 0)
  const left = allocate(most)
  const right = allocate(most)
  const foundBy = new Uint16Array(most)
  const foundAgain = new Uint8Array(most)
  const counts = new Int32Array(lists.length)
  const listedAt = new Int32Array(rows).fill(-1)
  const next = new Int32Array(lists.length)
  const nextLeft = Int32Array.from(lists, ({ lefts }) => lefts[0] ?? -1)
  let size = 0
  for (let row = 0; row < rows; row += 1) {
    const from = size
    let inTable = from
    for (let list = 0; list < lists.length; list += 1) {
      while (nextLeft[list] === row) {
        const { members, lefts, rightsAt } = lists[list]!
        for (let at = rightsAt[next[list]!]!, more = true; more; at += 1) {
          const member = members[at]!
          more = member >= 0
          const other = more ? member : ~member
          let known = -1
          if (size - from <= fewRights) known = listedIn(right, from, size, other)
          else {
            for (; inTable < size; inTable += 1) listedAt[right[inTable]!] = inTable
            if (listedAt[other]! >= from) known = listedAt[other]!
          }
          if (known >= 0) {
            if (keyOf[foundBy[known]!] !== keyOf[list]) foundAgain[known] = 1
            continue
          }
          left[size] = row
          right[size] = other
          foundBy[size] = list
          counts[list]! += 1
          size += 1
        }
        next[list]! += 1
        nextLeft[list] = lefts[next[list]!] ?? -1
      }
    }
  }
  return { pairs: { size, left: left.subarray(0, size), right: right.subarray(0, size) }, foundBy: foundBy.subarray(0, size), foundAgain: foundAgain.subarray(0, size), counts }
}

function listedIn(right: Int32Array, from: number, to: number, row: number): number {
  for (let i = from; i < to; i += 1) if (right[i] === row) return i
  return -1
}
