import { mix } from '../../model/hash.js'

const least = 16
const most = 1 << 16

/** A part of the table: open addressing with linear probing, at most three quarters full. */
interface Segment {
  keys: Float64Array
  /** 0 where the slot is free. */
  values: Int32Array
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
    const hash = hashOf(key)
    const { keys, values } = this.#segmentOf(hash)
    const mask = values.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const value = values[slot] as number
      if (value === 0 || keys[slot] === key) return value
    }
  }

  /** Gives a key a value; 0 takes the key out. */
  set(key: number, value: number): void {
    const hash = hashOf(key)
    const part = this.#segmentOf(hash)
    const { keys, values } = part
    const mask = values.length - 1
    let slot = hash & mask
    while (values[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
    if (values[slot] !== 0) {
      if (value === 0) remove(part, slot)
      else values[slot] = value
      return
    }
    if (value === 0) return
    if ((part.used + 1) * 4 > values.length * 3) {
      this.#grow(part, hash)
      this.set(key, value)
      return
    }
    keys[slot] = key
    values[slot] = value
    part.used += 1
  }

  #segmentOf(hash: number): Segment {
    return this.#segments[this.#depth === 0 ? 0 : hash >>> (32 - this.#depth)] as Segment
  }

  #grow(part: Segment, hash: number): void {
    // Some 30 bits of the hash can be told apart; a segment behind them grows on.
    if (part.values.length < most || part.depth === 28) {
      const larger = segment(part.values.length * 2, part.depth)
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
    pour(part, (key) => ((hashOf(key) >>> (32 - depth)) & 1 ? high : low))
    const span = 2 ** (this.#depth - part.depth)
    const first = Math.floor((hash >>> (32 - this.#depth)) / span) * span
    this.#segments.fill(low, first, first + span / 2).fill(high, first + span / 2, first + span)
  }
}

function segment(size: number, depth: number): Segment {
  return { keys: new Float64Array(size), values: new Int32Array(size), used: 0, depth }
}

function hashOf(key: number): number {
  return mix(key | 0, Math.floor(key / 0x1_0000_0000) | 0)
}

function pour(from: Segment, into: (key: number) => Segment): void {
  for (let i = 0; i < from.values.length; i += 1) {
    if (from.values[i] === 0) continue
    const key = from.keys[i] as number
    const to = into(key)
    const mask = to.values.length - 1
    let slot = hashOf(key) & mask
    while (to.values[slot] !== 0) slot = (slot + 1) & mask
    to.keys[slot] = key
    to.values[slot] = from.values[i] as number
    to.used += 1
  }
}

/** Frees a slot and moves up those that were pushed behind it, so that no mark of what was there stays. */
function remove(part: Segment, slot: number): void {
  const { keys, values } = part
  const mask = values.length - 1
  let gap = slot
  for (let next = (slot + 1) & mask; values[next] !== 0; next = (next + 1) & mask) {
    const home = hashOf(keys[next] as number) & mask
    if (((next - home) & mask) < ((next - gap) & mask)) continue
    keys[gap] = keys[next] as number
    values[gap] = values[next] as number
    gap = next
  }
  keys[gap] = 0
  values[gap] = 0
  part.used -= 1
}
