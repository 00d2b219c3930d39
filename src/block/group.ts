import { type KeyColumn, KeyMemory } from './key-column.js'

/** Rows grouped by key: `rows.subarray(starts[g], starts[g + 1])` is group `g`, rows ascending. */
export interface Groups {
  readonly count: number
  /** The key of each group, ascending. */
  readonly keys: Uint32Array
  readonly starts: Int32Array
  readonly rows: Int32Array
}

/** Entries of a part, about: what is sorted then lies in the nearest cache, and there are no more parts than pages at hand. */
const partBits = 11
const mostPartBits = 11
const digitBits = 8
const digits = 1 << digitBits

/**
 * Groups entries by a 32-bit key; entries whose key is 0 are in no group, and groups of one are left out.
 *
 * Entries are parted by the first bits of their keys; of each part those whose key may occur twice are sorted by digits (most keys of
 * a selective column do not, which a bitmap tells): linear in time and memory, no object a row, stable, so that the rows of
 * a group stay ascending. The groups hold until others are asked for from the same memory.
 */
export function groupByKey({ keys, owners }: Pick<KeyColumn, 'keys' | 'owners'>, memory: KeyMemory = new KeyMemory()): Groups {
  const bits = Math.min(mostPartBits, Math.max(0, 32 - Math.clz32(keys.length) - partBits))
  const { ends, entries } = parted(keys, bits, memory)
  const used = ends[ends.length - 1]!
  const starts = memory.signed('starts', (used >> 1) + 1)
  const groupKeys = memory.unsigned('group keys', used >> 1)
  const rows = memory.signed('grouped rows', used)
  const sorter = new PartSorter(bits, memory)
  let count = 0
  let filled = 0
  for (let part = 0, from = 0; part < ends.length; from = ends[part]!, part += 1) {
    const repeated = sorter.sort(entries.subarray(2 * from, 2 * ends[part]!))
    const { sorted } = sorter
    for (let at = 0; at < repeated; ) {
      const key = sorted[2 * at]!
      const start = filled
      let last = -1
      for (; at < repeated && sorted[2 * at] === key; at += 1) {
        const entry = sorted[2 * at + 1]!
        const row = owners === undefined ? entry : owners[entry]!
        if (row !== last) rows[filled++] = row
        last = row
      }
      if (filled - start > 1) {
        groupKeys[count] = key
        starts[count] = start
        count += 1
      } else filled = start
    }
  }
  starts[count] = filled
  return { count, keys: groupKeys.subarray(0, count), starts: starts.subarray(0, count + 1), rows: rows.subarray(0, filled) }
}

/** Keys with their entries beside them, parted by the first bits of the keys; in each part in their order. */
function parted(keys: Uint32Array, bits: number, memory: KeyMemory): { readonly ends: Int32Array; readonly entries: Int32Array } {
  // A shift by 32 would be none at all.
  const shift = (32 - bits) & 31
  const mask = (1 << bits) - 1
  const ends = memory.signed('parts', 1 << bits).fill(0)
  for (let i = 0; i < keys.length; i += 1) if (keys[i] !== 0) ends[(keys[i]! >>> shift) & mask]! += 1
  let used = 0
  for (let part = 0; part < ends.length; part += 1) {
    const size = ends[part]!
    ends[part] = used
    used += size
  }
  const entries = memory.signed('entries', 2 * used)
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i]!
    if (key === 0) continue
    const at = 2 * ends[(key >>> shift) & mask]!++
    entries[at] = key
    entries[at + 1] = i
  }
  return { ends, entries }
}

/** Sorts the entries of one part after the other. */
class PartSorter {
  /** The entries sorted last, each key with its entry beside it; to be read before the next part is sorted. */
  sorted: Int32Array = new Int32Array(0)
  readonly #bits: number
  readonly #memory: KeyMemory
  readonly #counts: Int32Array = new Int32Array(digits)

  constructor(bits: number, memory: KeyMemory) {
    this.#bits = bits
    this.#memory = memory
  }

  /** Sorts those entries of a part whose keys may occur twice; answers how many they are. */
  sort(entries: Int32Array): number {
    const used = this.#repeated(entries)
    this.sorted = entries
    if (used < 2) return used
    const counts = this.#counts
    let from: Int32Array = entries
    let to: Int32Array = this.#memory.signed('spare entries', 2 * used)
    for (let shift = 0; shift < 32 - this.#bits; shift += digitBits) {
      counts.fill(0)
      for (let i = 0; i < 2 * used; i += 2) counts[(from[i]! >>> shift) & (digits - 1)]! += 2
      for (let digit = 0, start = 0; digit < digits; digit += 1) {
        const size = counts[digit]!
        counts[digit] = start
        start += size
      }
      for (let i = 0; i < 2 * used; i += 2) {
        const digit = (from[i]! >>> shift) & (digits - 1)
        const at = counts[digit]!
        counts[digit] = at + 2
        to[at] = from[i]!
        to[at + 1] = from[i + 1]!
      }
      const swap = from
      from = to
      to = swap
    }
    this.sorted = from
    return used
  }

  /** Moves the entries whose key occurs twice to the front, and some few others that share a bit with another key; answers how many. */
  #repeated(entries: Int32Array): number {
    const size = entries.length >> 1
    if (size < 2) return 0
    // Eight bits an entry: of the keys that occur once some 12% are let through.
    const wordBits = Math.max(0, 30 - Math.clz32(size))
    const words = 1 << wordBits
    const seen = this.#memory.signed('seen', 2 * words).fill(0)
    const shift = 32 - wordBits - 5
    for (let i = 0; i < 2 * size; i += 2) {
      const at = (entries[i]! << this.#bits) >>> shift
      const bit = 1 << (at & 31)
      if ((seen[at >>> 5]! & bit) !== 0) seen[words + (at >>> 5)]! |= bit
      else seen[at >>> 5]! |= bit
    }
    let filled = 0
    for (let i = 0; i < 2 * size; i += 2) {
      const key = entries[i]!
      const at = (key << this.#bits) >>> shift
      if ((seen[words + (at >>> 5)]! & (1 << (at & 31))) === 0) continue
      entries[filled] = key
      entries[filled + 1] = entries[i + 1]!
      filled += 2
    }
    return filled >> 1
  }
}
