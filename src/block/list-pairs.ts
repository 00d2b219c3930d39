import { grown } from '../model/grown.js'
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

/** What the blocks of all keys propose: those of a key beside those of its refinements. */
export interface Proposals {
  readonly rows: number
  readonly lists: readonly KeyBlocks[]
  /** For each list its key. */
  readonly keyOf: Uint16Array
  /** A byte for each pair of each block, block by block and list by list. */
  readonly flags: Uint8Array
}

/** Flags of a proposal: that no list before proposes the pair, and that another key proposes it too. */
const first = 1
const again = 2
/** Of no more rights than these each is looked at: that is quicker than a table of all rows. */
const fewRights = 24

export function proposalsOf(rows: number, ofKeys: readonly (readonly KeyBlocks[])[], allocate: Allocate): Proposals {
  const lists = ofKeys.flat()
  const bytes = lists.reduce((sum, { proposals }) => sum + proposals, 0)
  return { rows, lists, keyOf: Uint16Array.from(ofKeys.flatMap((of, key) => of.map(() => key))), flags: new Uint8Array(allocate((bytes + 3) >> 2).buffer, 0, bytes) }
}

/**
 * Lists the pairs within blocks, each once, block by block: neighbours in the list are rows that share something, so that who
 * compares them finds them at hand.
 * @param counts For each list how many pairs it proposes first, of all rows.
 */
export function listPairs({ lists, flags }: Proposals, counts: Int32Array, allocate: Allocate): ListedPairs {
  const size = counts.reduce((sum, count) => sum + count, 0)
  const left = allocate(size)
  const right = allocate(size)
  const foundBy = new Uint16Array(size)
  const foundAgain = new Uint8Array(size)
  let filled = 0
  let proposal = 0
  lists.forEach(({ members }, list) => {
    for (let i = 0; i < members.length; i += 1) {
      const row = members[i]!
      if (row < 0) continue
      for (let at = i + 1, more = true; more; at += 1) {
        const member = members[at]!
        more = member >= 0
        const flag = flags[proposal++]!
        if (flag === 0) continue
        left[filled] = row
        right[filled] = more ? member : ~member
        foundBy[filled] = list
        foundAgain[filled] = flag >> 1
        filled += 1
      }
    }
  })
  return { pairs: { size, left, right }, foundBy, foundAgain, counts }
}

/**
 * Flags the proposals of one left row after the other.
 *
 * What is proposed for one left row is looked at together: whether a pair is known then shows among a few. A
 * table of all pairs would be asked at a place of its own for each, far beyond any cache. What is proposed for different
 * rows has nothing to do with each other, so that each stretch of rows may be flagged on a thread of its own.
 */
export class ProposalFlags {
  readonly #proposals: Proposals
  /** For each list where its proposals begin among all. */
  readonly #offsets: readonly number[]
  readonly #known: KnownRights

  constructor(proposals: Proposals) {
    this.#proposals = proposals
    let offset = 0
    this.#offsets = proposals.lists.map((list) => (offset += list.proposals) - list.proposals)
    this.#known = new KnownRights(proposals.rows)
  }

  /** Flags what is proposed for the rows from `from` to `to`; answers for each list how many of their pairs it proposes first. */
  mark(from: number, to: number): Int32Array {
    const { lists, keyOf, flags } = this.#proposals
    const known = this.#known
    const counts = new Int32Array(lists.length)
    const next = Int32Array.from(lists, ({ lefts }) => firstFrom(lefts, from))
    const nextLeft = Int32Array.from(lists, ({ lefts }, list) => lefts[next[list]!] ?? -1)
    for (let row = from; row < to; row += 1) {
      known.forget()
      for (let list = 0; list < lists.length; list += 1) {
        while (nextLeft[list] === row) {
          const { members, lefts, rightsAt, proposedAt } = lists[list]!
          let proposal = this.#offsets[list]! + proposedAt[next[list]!]!
          for (let at = rightsAt[next[list]!]!, more = true; more; at += 1, proposal += 1) {
            const member = members[at]!
            more = member >= 0
            const earlier = known.enter(more ? member : ~member, proposal, keyOf[list]!)
            if (earlier < 0) {
              flags[proposal] = first
              counts[list]! += 1
            } else if (known.keys[earlier] !== keyOf[list]) flags[known.proposals[earlier]!]! |= again
          }
          next[list]! += 1
          nextLeft[list] = lefts[next[list]!] ?? -1
        }
      }
    }
    return counts
  }
}

/** Where in ascending numbers the first stands that is not below `least`. */
function firstFrom(ascending: Int32Array, least: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

/** The rights of one left row, each with the proposal that was first and its key. */
class KnownRights {
  proposals: Int32Array = new Int32Array(64)
  keys: Int32Array = new Int32Array(64)
  #rights = new Int32Array(64)
  #size = 0
  /** For each row where it was entered, counted over all left rows, when there were many rights. */
  readonly #enteredAt: Float64Array
  #before = 1
  #inTable = 0

  constructor(rows: number) {
    this.#enteredAt = new Float64Array(rows)
  }

  forget(): void {
    this.#before += this.#size
    this.#size = 0
    this.#inTable = 0
  }

  /** Where the right was entered before; -1 where it is new, and entered now. */
  enter(right: number, proposal: number, key: number): number {
    const rights = this.#rights
    const size = this.#size
    if (size <= fewRights) {
      for (let i = 0; i < size; i += 1) if (rights[i] === right) return i
    } else {
      for (; this.#inTable < size; this.#inTable += 1) this.#enteredAt[rights[this.#inTable]!] = this.#before + this.#inTable
      const at = this.#enteredAt[right]! - this.#before
      if (at >= 0) return at
    }
    if (size === rights.length) this.#grow()
    this.#rights[size] = right
    this.proposals[size] = proposal
    this.keys[size] = key
    this.#size += 1
    return -1
  }

  #grow(): void {
    for (const name of ['proposals', 'keys'] as const) this[name] = grown(this[name])
    this.#rights = grown(this.#rights)
  }
}
