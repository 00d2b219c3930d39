/** Rows grouped by key: `rows.subarray(starts[g], starts[g + 1])` is group `g`, rows ascending. */
export interface Groups {
  readonly count: number
  /** The key of each group. */
  readonly keys: Uint32Array
  readonly starts: Int32Array
  readonly rows: Int32Array
}

/**
 * Groups entries by a 32-bit key; entries whose key is 0 are in no group, and groups of one are left out.
 *
 * A least-significant-digit radix sort over key columns: linear in time and memory, no object a row,
 * stable, so that the rows of a group stay ascending.
 *
 * @param keys One key an entry.
 * @param owners The row of each entry, ascending; absent where entry `i` is row `i`.
 */
export function groupByKey(keys: Uint32Array, owners?: Int32Array): Groups {
  let order = new Int32Array(keys.length)
  let used = 0
  for (let i = 0; i < keys.length; i += 1) if (keys[i] !== 0) order[used++] = i
  order = order.subarray(0, used)
  let spare = new Int32Array(used)
  const counts = new Int32Array(65537)
  for (const shift of [0, 16]) {
    counts.fill(0)
    for (let i = 0; i < used; i += 1) counts[((keys[order[i]!]! >>> shift) & 0xffff) + 1]! += 1
    for (let i = 0; i < 65536; i += 1) counts[i + 1]! += counts[i]!
    for (let i = 0; i < used; i += 1) {
      const entry = order[i]!
      spare[counts[(keys[entry]! >>> shift) & 0xffff]!++] = entry
    }
    const swap = order
    order = spare
    spare = swap
  }
  const starts: number[] = []
  const groupKeys: number[] = []
  const rows = spare
  let filled = 0
  for (let from = 0; from < used; ) {
    const key = keys[order[from]!]!
    let to = from + 1
    while (to < used && keys[order[to]!]! === key) to += 1
    const start = filled
    let last = -1
    for (let i = from; i < to; i += 1) {
      const entry = order[i]!
      const row = owners === undefined ? entry : owners[entry]!
      if (row !== last) rows[filled++] = row
      last = row
    }
    if (filled - start > 1) {
      starts.push(start)
      groupKeys.push(key)
    } else filled = start
    from = to
  }
  starts.push(filled)
  return { count: groupKeys.length, keys: Uint32Array.from(groupKeys), starts: Int32Array.from(starts), rows: rows.subarray(0, filled) }
}
