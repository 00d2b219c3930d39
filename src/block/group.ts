import { type KeyColumn, KeyMemory } from './key-column.js'

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
 * a group stay ascending. The groups hold until others are asked for from the same memory.
 */
export function groupByKey({ keys, owners, rows: present }: Pick<KeyColumn, 'keys' | 'owners' | 'rows'>, memory: KeyMemory = new KeyMemory()): Groups {
  const most = present === undefined ? keys.length : present.length
  let sorted = memory.unsigned('sorted', most)
  let order = memory.signed('order', most)
  const used = present === undefined ? repeatedEntries(keys, sorted, order) : entriesOf(keys, present, sorted, order)
  let spareKeys = memory.unsigned('spare keys', used)
  let spare = memory.signed('spare', used)
  const counts = memory.signed('counts', (digitMask + 2) * 3).fill(0)
  const [low, middle, high] = [counts.subarray(0, digitMask + 2), counts.subarray(digitMask + 2, (digitMask + 2) * 2), counts.subarray((digitMask + 2) * 2)]
  for (let i = 0; i < used; i += 1) {
    const key = sorted[i]!
    low[(key & digitMask) + 1]! += 1
    middle[((key >>> digitBits) & digitMask) + 1]! += 1
    high[(key >>> (digitBits * 2)) + 1]! += 1
  }
  let shift = 0
  for (const starts of [low, middle, high]) {
    for (let i = 0; i < digitMask; i += 1) starts[i + 1]! += starts[i]!
    for (let i = 0; i < used; i += 1) {
      const key = sorted[i]!
      const at = starts[(key >>> shift) & digitMask]!++
      spareKeys[at] = key
      spare[at] = order[i]!
    }
    const swapKeys = sorted
    sorted = spareKeys
    spareKeys = swapKeys
    const swap = order
    order = spare
    spare = swap
    shift += digitBits
  }
  const starts = memory.signed('starts', (used >> 1) + 1)
  const groupKeys = memory.unsigned('group keys', used >> 1)
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

function entriesOf(keys: Uint32Array, rows: Int32Array, sorted: Uint32Array, order: Int32Array): number {
  for (let i = 0; i < rows.length; i += 1) sorted[i] = keys[rows[i]!]!
  order.set(rows)
  return rows.length
}

/** Lists the entries whose key occurs twice, and some few others that share a bit with another key; answers how many. */
function repeatedEntries(keys: Uint32Array, sorted: Uint32Array, order: Int32Array): number {
  // Eight bits an entry: of the keys that occur once some 12% are let through.
  const bits = Math.max(8, 35 - Math.clz32(keys.length))
  const shift = Math.max(0, 32 - bits)
  const seen = new Uint32Array(1 << (32 - shift - 5))
  const again = new Uint32Array(seen.length)
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i]!
    if (key === 0) continue
    const at = key >>> shift
    const word = at >>> 5
    const bit = 1 << (at & 31)
    if ((seen[word]! & bit) !== 0) again[word]! |= bit
    else seen[word]! |= bit
  }
  let filled = 0
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i]!
    const at = key >>> shift
    if (key === 0 || (again[at >>> 5]! & (1 << (at & 31))) === 0) continue
    sorted[filled] = key
    order[filled] = i
    filled += 1
  }
  return filled
}
