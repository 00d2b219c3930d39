import type { KeyColumn } from './key-column.js'

/** Rows grouped by key: `rows.subarray(starts[g], starts[g + 1])` is group `g`, rows ascending. */
export interface Groups {
  readonly count: number
  /** The key of each group, ascending. */
  readonly keys: Uint32Array
  readonly starts: Int32Array
  readonly rows: Int32Array
}

const digitBits = 11
const digitMask = (1 << digitBits) - 1

/**
 * Groups entries by a 32-bit key; entries whose key is 0 are in no group, and groups of one are left out.
 *
 * A least-significant-digit radix sort over those entries whose key may occur twice (most keys of a selective
 * column do not, which a bitmap tells): linear in time and memory, no object a row, stable, so that the rows of
 * a group stay ascending.
 *
 */
export function groupByKey({ keys, owners, rows: present }: Pick<KeyColumn, 'keys' | 'owners' | 'rows'>): Groups {
  let { sorted, order } = present === undefined ? repeatedEntries(keys) : entriesOf(keys, present)
  const used = sorted.length
  let spareKeys = new Uint32Array(used)
  let spare = new Int32Array(used)
  const counts = new Int32Array(digitMask + 2)
  for (let shift = 0; shift < 32; shift += digitBits) {
    counts.fill(0)
    for (let i = 0; i < used; i += 1) counts[((sorted[i]! >>> shift) & digitMask) + 1]! += 1
    for (let i = 0; i < digitMask; i += 1) counts[i + 1]! += counts[i]!
    for (let i = 0; i < used; i += 1) {
      const key = sorted[i]!
      const at = counts[(key >>> shift) & digitMask]!++
      spareKeys[at] = key
      spare[at] = order[i]!
    }
    const swapKeys = sorted
    sorted = spareKeys
    spareKeys = swapKeys
    const swap = order
    order = spare
    spare = swap
  }
  const starts = new Int32Array((used >> 1) + 1)
  const groupKeys = new Uint32Array(used >> 1)
  const rows = spare
  let count = 0
  let filled = 0
  for (let from = 0; from < used; ) {
    const key = sorted[from]!
    const start = filled
    let last = -1
    let at = from
    for (; at < used && sorted[at] === key; at += 1) {
      const entry = order[at]!
      const row = owners === undefined ? entry : owners[entry]!
      if (row !== last) rows[filled++] = row
      last = row
    }
    if (filled - start > 1) {
      groupKeys[count] = key
      starts[count] = start
      count += 1
    } else filled = start
    from = at
  }
  starts[count] = filled
  return { count, keys: groupKeys.subarray(0, count), starts: starts.subarray(0, count + 1), rows: rows.subarray(0, filled) }
}

function entriesOf(keys: Uint32Array, rows: Int32Array): { sorted: Uint32Array<ArrayBuffer>; order: Int32Array<ArrayBuffer> } {
  const sorted = new Uint32Array(rows.length)
  for (let i = 0; i < rows.length; i += 1) sorted[i] = keys[rows[i]!]!
  return { sorted, order: rows.slice() }
}

/** The entries whose key occurs twice, and some few others that share a bit with another key. */
function repeatedEntries(keys: Uint32Array): { sorted: Uint32Array<ArrayBuffer>; order: Int32Array<ArrayBuffer> } {
  // Eight bits an entry: of the keys that occur once some 12% are let through.
  const bits = Math.max(8, 35 - Math.clz32(keys.length))
  const shift = Math.max(0, 32 - bits)
  const seen = new Uint32Array(1 << (32 - shift - 5))
  const again = new Uint32Array(seen.length)
  let used = 0
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i]!
    if (key === 0) continue
    const at = key >>> shift
    const word = at >>> 5
    const bit = 1 << (at & 31)
    if ((seen[word]! & bit) !== 0) again[word]! |= bit
    else seen[word]! |= bit
  }
  for (let i = 0; i < keys.length; i += 1) {
    const at = keys[i]! >>> shift
    if (keys[i] !== 0 && (again[at >>> 5]! & (1 << (at & 31))) !== 0) used += 1
  }
  const sorted = new Uint32Array(used)
  const order = new Int32Array(used)
  let filled = 0
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i]!
    const at = key >>> shift
    if (key === 0 || (again[at >>> 5]! & (1 << (at & 31))) === 0) continue
    sorted[filled] = key
    order[filled] = i
    filled += 1
  }
  return { sorted, order }
}
