import { mix } from '../../model/hash.js'

const slotWords = 3
const least = 16
const most = 1 << 16

/** A part of the table: open addressing with linear probing, at most three quarters full. */
interface Segment {
  /** Of each slot the lower and the upper half of its key and its value, 0 where it is free: what is looked at together lies together. */
  words: Int32Array
  /** The number of slots less one: they are a power of two. */
  mask: number
  used: number
  /** How many leading bits of the hash all keys of this segment share. */
  depth: number
}

/**
 * From numbers to integers other than 0: 12 bytes a slot and nothing else. It grows by splitting a part of it in two
 * (extendible hashing, Fagin et al. 1979), so that no single insert pays for moving millions of entries.
 */
export class NumberEntries {
  /** By the leading `#depth` bits of the hash. */
  #segments: Segment[] = [segment(least, 0)]
  #depth = 0

  /** The value of a key; 0 where there is none. */
  get(key: number): number {
    const low = key | 0
    const high = upperHalf(key)
    const hash = mix(low, high)
    const part = this.#segmentOf(hash)
    return part.words[slotOf(part, hash, low, high) + 2] as number
  }

  /** Gives a key a value; 0 takes the key out. */
  set(key: number, value: number): void {
    const low = key | 0
    const high = upperHalf(key)
    const hash = mix(low, high)
    const part = this.#segmentOf(hash)
    const { words } = part
    const slot = slotOf(part, hash, low, high)
    if (words[slot + 2] !== 0) {
      if (value === 0) remove(part, slot)
      else words[slot + 2] = value
      return
    }
    if (value === 0) return
    if ((part.used + 1) * 4 > (part.mask + 1) * 3) {
      this.#grow(part, hash)
      this.set(key, value)
      return
    }
    words[slot] = low
    words[slot + 1] = high
    words[slot + 2] = value
    part.used += 1
  }

  #segmentOf(hash: number): Segment {
    return this.#segments[this.#depth === 0 ? 0 : hash >>> (32 - this.#depth)] as Segment
  }

  #grow(part: Segment, hash: number): void {
    // Some 30 bits of the hash can be told apart; a segment behind them grows on.
    const slots = part.mask + 1
    if (slots < most || part.depth === 28) {
      const larger = segment(slots * 2, part.depth)
      pour(part, () => larger)
      Object.assign(part, larger)
      return
    }
    if (part.depth === this.#depth) {
      this.#segments = this.#segments.flatMap((one) => [one, one])
      this.#depth += 1
    }
    const depth = part.depth + 1
    const low = segment(most, depth)
    const high = segment(most, depth)
    pour(part, (own) => ((own >>> (32 - depth)) & 1 ? high : low))
    const span = 2 ** (this.#depth - part.depth)
    const first = Math.floor((hash >>> (32 - this.#depth)) / span) * span
    this.#segments.fill(low, first, first + span / 2).fill(high, first + span / 2, first + span)
  }
}

function segment(slots: number, depth: number): Segment {
  return { words: new Int32Array(slots * slotWords), mask: slots - 1, used: 0, depth }
}

const upperHalf = (key: number): number => Math.floor(key / 0x1_0000_0000) | 0

const hashAt = (words: Int32Array, slot: number): number => mix(words[slot] as number, words[slot + 1] as number)

/** Where the words of a key's slot begin: the one that holds it, or else the free one that it would get. */
function slotOf({ words, mask }: Segment, hash: number, low: number, high: number): number {
  for (let at = hash & mask; ; at = (at + 1) & mask) {
    const slot = at * slotWords
    if ((words[slot] === low && words[slot + 1] === high) || words[slot + 2] === 0) return slot
  }
}

function pour({ words }: Segment, into: (hash: number) => Segment): void {
  for (let from = 0; from < words.length; from += slotWords) {
    if (words[from + 2] === 0) continue
    const hash = hashAt(words, from)
    const to = into(hash)
    to.words.set(words.subarray(from, from + slotWords), slotOf(to, hash, words[from] as number, words[from + 1] as number))
    to.used += 1
  }
}

/** Frees a slot and moves up those that were pushed behind it, so that no mark of what was there stays. */
function remove(part: Segment, slot: number): void {
  const { words, mask } = part
  let gap = slot / slotWords
  for (let next = (gap + 1) & mask; words[next * slotWords + 2] !== 0; next = (next + 1) & mask) {
    const home = hashAt(words, next * slotWords) & mask
    if (((next - home) & mask) < ((next - gap) & mask)) continue
    words.copyWithin(gap * slotWords, next * slotWords, (next + 1) * slotWords)
    gap = next
  }
  words.fill(0, gap * slotWords, (gap + 1) * slotWords)
  part.used -= 1
}
