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
