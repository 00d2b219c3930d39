/**
 * One blocking key over all rows. A single-valued column holds a key a row; a multi-valued one
 * holds entries with their owners, rows ascending. 0 means "no key".
 */
export interface KeyColumn {
  readonly name: string
  readonly keys: Uint32Array
  /** The row of each entry; absent where entry `i` is row `i`. */
  readonly owners?: Int32Array
  /** The rows of a single-valued column that have a key, where those are few; the rows of one key ascend. */
  readonly rows?: Int32Array
  /** Whether the key alone is meant to be one person's own, so that a larger block is let through. */
  readonly anchor: boolean
}

/** Answers with the smallest key of `column` that two rows share, or 0. */
export function sharedKey(column: KeyColumn, rows: number): (a: number, b: number) => number {
  const { keys, owners } = column
  if (owners === undefined) return (a, b) => (keys[a] === keys[b] ? keys[a]! : 0)
  const starts = new Int32Array(rows + 1)
  for (let i = 0; i < owners.length; i += 1) starts[owners[i]! + 1]! += 1
  for (let row = 0; row < rows; row += 1) starts[row + 1]! += starts[row]!
  return (a, b) => {
    let least = 0
    for (let i = starts[a]!; i < starts[a + 1]!; i += 1) {
      const key = keys[i]!
      if (key === 0 || (least !== 0 && key >= least)) continue
      for (let j = starts[b]!; j < starts[b + 1]!; j += 1) if (keys[j] === key) least = key
    }
    return least
  }
}
