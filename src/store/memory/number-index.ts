import { NumberTable } from './number-table.js'
import { PostingPool } from './posting-pool.js'
import type { RowIndex } from './row-index.js'
import type { Identified, Page, RowOrder } from './row-order.js'

/**
 * Rows by number, for indexes with tens of entries a row, most of whose values one row has. A value's entry is that row's number plus one, or, from two
 * rows on, the negative address of their list.
 */
export class NumberIndex<Row extends Identified> implements RowIndex {
  readonly #table = new NumberTable()
  readonly #lists = new PostingPool()
  readonly #order: RowOrder<Row>

  constructor(order: RowOrder<Row>) {
    this.#order = order
  }

  add(value: number, row: number): void {
    const entry = this.#table.get(value)
    if (entry === 0) {
      this.#table.set(value, row + 1)
    } else if (entry > 0) {
      const other = entry - 1
      if (other === row) return
      this.#table.set(value, -(this.#order.compare(other, row) < 0 ? this.#lists.pair(other, row) : this.#lists.pair(row, other)))
    } else {
      const place = this.#placeOf(-entry, row)
      if (this.#holdsAt(-entry, place, row)) return
      const moved = -this.#lists.insert(-entry, place, row)
      if (moved !== entry) this.#table.set(value, moved)
    }
  }

  remove(value: number, row: number): void {
    const entry = this.#table.get(value)
    if (entry >= 0) {
      if (entry === row + 1) this.#table.set(value, 0)
      return
    }
    const at = -entry
    const place = this.#placeOf(at, row)
    if (!this.#holdsAt(at, place, row)) return
    const { words } = this.#lists
    if (words[at] === 2) {
      this.#table.set(value, (words[place === at + 1 ? at + 2 : at + 1] as number) + 1)
      this.#lists.free(at)
      return
    }
    const moved = -this.#lists.remove(at, place)
    if (moved !== entry) this.#table.set(value, moved)
  }

  count(value: number, limit: number): number {
    const entry = this.#table.get(value)
    return entry === 0 ? 0 : Math.min(limit, entry > 0 ? 1 : (this.#lists.words[-entry] as number))
  }

  gather(value: number, page: Page, out: number[]): void {
    const entry = this.#table.get(value)
    if (entry === 0) return
    if (entry > 0) this.#order.gather([entry - 1], 0, 1, page, out)
    else this.#order.gather(this.#lists.words, 1 - entry, 1 - entry + (this.#lists.words[-entry] as number), page, out)
  }

  #placeOf(at: number, row: number): number {
    return this.#order.placeOf(this.#lists.words, at + 1, at + 1 + (this.#lists.words[at] as number), row)
  }

  #holdsAt(at: number, place: number, row: number): boolean {
    return place <= at + (this.#lists.words[at] as number) && this.#lists.words[place] === row
  }
}
