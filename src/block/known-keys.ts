import { type KeyColumn, sharedKey } from './key-column.js'

/** Stands in a row's place for a key column of which the row has several keys. */
const several = 1

/**
 * The keys of the columns that have proposed their pairs already, row by row, so that two rows are held
 * against each other by reading two short stretches of memory. That is asked of every pair of every block.
 */
export class KnownKeys {
  readonly #rows: number
  #width: number
  #count = 0
  #prepared: KeyColumn | undefined
  /** For each row the one key that it has of each column; 0 where it has none, `several` where it has more. */
  #keys: Uint32Array
  /** For columns with several keys a row, the smallest key that two rows share. */
  readonly #shared: (((a: number, b: number) => number) | undefined)[] = []

  /** @param columns How many columns are expected; more make it grow. */
  constructor(rows: number, columns: number) {
    this.#rows = rows
    this.#width = Math.max(1, columns)
    this.#keys = new Uint32Array(rows * this.#width)
  }

  /** Takes up the column that proposes next, in the place of the last one unless `add` has made that one of those that have. */
  prepare(column: KeyColumn): void {
    if (this.#count === this.#width) this.#widen()
    const { keys, owners, rows } = column
    const width = this.#width
    const all = this.#keys
    this.#clear()
    if (rows !== undefined) {
      for (let i = 0; i < rows.length; i += 1) all[rows[i]! * width + this.#count] = keys[rows[i]!]!
    } else if (owners === undefined) {
      for (let row = 0, at = this.#count; row < keys.length; row += 1, at += width) all[at] = keys[row]!
    } else {
      for (let i = 0; i < keys.length; i += 1) {
        const key = keys[i]!
        if (key === 0) continue
        const at = owners[i]! * width + this.#count
        all[at] = all[at] === 0 ? key : several
      }
    }
    this.#prepared = column
    this.#shared[this.#count] = column.owners === undefined ? undefined : sharedKey(column, this.#rows)
  }

  add(): void {
    this.#count += 1
    this.#prepared = undefined
  }

  /** Takes out what was prepared in this place and not added. */
  #clear(): void {
    const former = this.#prepared
    if (former === undefined) return
    const width = this.#width
    const all = this.#keys
    if (former.rows !== undefined) for (let i = 0; i < former.rows.length; i += 1) all[former.rows[i]! * width + this.#count] = 0
    else for (let at = this.#count; at < all.length; at += width) all[at] = 0
  }

  /**
   * Whether two rows that share `key` of the prepared column need not be proposed by it: a column before it
   * has done so, or they share several of its keys and a smaller one does.
   */
  isProposed(a: number, b: number, key: number): boolean {
    const all = this.#keys
    const count = this.#count
    let left = a * this.#width
    let right = b * this.#width
    for (let column = 0; column < count; column += 1, left += 1, right += 1) {
      const x = all[left]!
      const y = all[right]!
      if (x === 0 || y === 0) continue
      if (x === several || y === several) {
        const shared = this.#shared[column]
        if (shared === undefined ? x === y : shared(a, b) !== 0) return true
      } else if (x === y) return true
    }
    const shared = this.#shared[count]
    return shared !== undefined && (all[left] === several || all[right] === several) && shared(a, b) !== key
  }

  #widen(): void {
    const former = this.#width
    const width = former + 8
    const held = this.#keys
    const keys = new Uint32Array(this.#rows * width)
    for (let row = 0, from = 0, to = 0; row < this.#rows; row += 1, from += former, to += width) {
      for (let column = 0; column < former; column += 1) keys[to + column] = held[from + column]!
    }
    this.#keys = keys
    this.#width = width
  }
}
