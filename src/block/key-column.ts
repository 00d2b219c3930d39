/**
 * One blocking key over all rows. A single-valued column holds a key a row; a multi-valued one
 * holds entries with their owners, rows ascending. 0 means "no key".
 */
export interface KeyColumn {
  readonly name: string
  readonly keys: Uint32Array
  /** The row of each entry; absent where entry `i` is row `i`. */
  readonly owners?: Int32Array
  /** Whether the key alone is meant to be one person's own, so that a larger block is let through. */
  readonly anchor: boolean
}

/** A key that may be asked for its column. */
export interface PlannedKey extends Pick<KeyColumn, 'name' | 'anchor'> {
  /** The column, in memory that the next one takes over: it holds until another column is asked for. */
  readonly column: (memory: KeyMemory) => KeyColumn
}

/**
 * Memory that one key's columns take after another's. Dozens of arrays as long as the table would each be fresh
 * otherwise, and the collector of garbage, which counts their bytes, would walk through all that is held again and again.
 */
export class KeyMemory {
  readonly #held = new Map<string, Uint32Array | Int32Array>()

  /** `length` numbers from 0 to 2^32 - 1, of whatever stood there before. */
  unsigned(use: string, length: number): Uint32Array {
    let array = this.#held.get(use)
    if (!(array instanceof Uint32Array) || array.length < length) this.#held.set(use, (array = new Uint32Array(roomFor(length))))
    return array.subarray(0, length)
  }

  /** The same, of numbers with a sign. */
  signed(use: string, length: number): Int32Array {
    let array = this.#held.get(use)
    if (!(array instanceof Int32Array) || array.length < length) this.#held.set(use, (array = new Int32Array(roomFor(length))))
    return array.subarray(0, length)
  }
}

const roomFor = (length: number): number => length + (length >> 2)
