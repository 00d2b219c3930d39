import { NumberEntries } from './number-entries.js'
import { PostingPool } from './posting-pool.js'
import type { RowIndex, Value } from './row-index.js'
import type { Identified, Page, RowOrder } from './row-order.js'
import { TextEntries } from './text-entries.js'

/** What a table does, whatever its keys: the keys of one index are all of one type. */
interface Table {
  get(key: Value): number
  set(key: Value, entry: number): void
}

/**
 * Rows by value. Most values have one row, and its number plus one is all that is kept of it; from two rows on the entry is the negative address
 * of their list, which is in the order of the index.
 */
export class HashedIndex<Row extends Identified> implements RowIndex {
  readonly #table: Table
  readonly #lists = new PostingPool()
  readonly #order: RowOrder<Row>

  constructor(type: 'text' | 'number', order: RowOrder<Row>) {
    this.#table = (type === 'number' ? new NumberEntries() : new TextEntries()) as Table
    this.#order = order
  }

  /** Answers whether it is the first row of the value. */
  add(value: Value, row: number): boolean {
    const entry = this.#table.get(value)
    if (entry === 0) {
      this.#table.set(value, row + 1)
      return true
    }
    if (entry > 0) {
      const other = entry - 1
      if (other !== row) this.#table.set(value, -(this.#order.compare(other, row) < 0 ? this.#lists.pair(other, row) : this.#lists.pair(row, other)))
    } else {
      const place = this.#placeOf(-entry, row)
      if (this.#holdsAt(-entry, place, row)) return false
      const moved = -this.#lists.insert(-entry, place, row)
      if (moved !== entry) this.#table.set(value, moved)
    }
    return false
  }

  /** Answers whether it was the last row of the value. */
  remove(value: Value, row: number): boolean {
    const entry = this.#table.get(value)
    if (entry >= 0) {
      if (entry !== row + 1) return false
      this.#table.set(value, 0)
      return true
    }
    const at = -entry
    const place = this.#placeOf(at, row)
    if (!this.#holdsAt(at, place, row)) return false
    const { words } = this.#lists
    if (words[at] === 2) {
      this.#table.set(value, (words[place === at + 1 ? at + 2 : at + 1] as number) + 1)
      this.#lists.free(at)
      return false
    }
    const moved = -this.#lists.remove(at, place)
    if (moved !== entry) this.#table.set(value, moved)
    return false
  }

  count(value: Value, limit: number): number {
    const entry = this.#table.get(value)
    return entry === 0 ? 0 : Math.min(limit, entry > 0 ? 1 : (this.#lists.words[-entry] as number))
  }

  gather(value: Value, page: Page, out: number[]): void {
    const entry = this.#table.get(value)
    if (entry === 0) return
    if (entry > 0) this.#order.gatherOne(entry - 1, page, out)
    else this.#order.gather(this.#lists.words, 1 - entry, 1 - entry + (this.#lists.words[-entry] as number), page, out)
  }

  #placeOf(at: number, row: number): number {
    return this.#order.placeOf(this.#lists.words, at + 1, at + 1 + (this.#lists.words[at] as number), row)
  }

  #holdsAt(at: number, place: number, row: number): boolean {
    return place <= at + (this.#lists.words[at] as number) && this.#lists.words[place] === row
  }
}
