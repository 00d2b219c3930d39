import type { RowIndex } from './row-index.js'
import type { Identified, Page, RowOrder } from './row-order.js'

/** Rows by text: a row number, or from two rows on a list of them in the order of the index. */
export class TextIndex<Row extends Identified> implements RowIndex {
  readonly #entries = new Map<string | number, number | number[]>()
  readonly #order: RowOrder<Row>

  constructor(order: RowOrder<Row>) {
    this.#order = order
  }

  add(value: string | number, row: number): void {
    const entry = this.#entries.get(value)
    if (entry === undefined) {
      this.#entries.set(value, row)
    } else if (typeof entry === 'number') {
      if (entry !== row) this.#entries.set(value, this.#order.compare(entry, row) < 0 ? [entry, row] : [row, entry])
    } else {
      const place = this.#order.placeOf(entry, 0, entry.length, row)
      if (place === entry.length) entry.push(row)
      else if (entry[place] !== row) entry.splice(place, 0, row)
    }
  }

  remove(value: string | number, row: number): void {
    const entry = this.#entries.get(value)
    if (typeof entry === 'object') {
      const place = this.#order.placeOf(entry, 0, entry.length, row)
      if (entry[place] !== row) return
      entry.splice(place, 1)
      if (entry.length === 1) this.#entries.set(value, entry[0] as number)
    } else if (entry === row) {
      this.#entries.delete(value)
    }
  }

  count(value: string | number, limit: number): number {
    const entry = this.#entries.get(value)
    return entry === undefined ? 0 : Math.min(limit, typeof entry === 'number' ? 1 : entry.length)
  }

  gather(value: string | number, page: Page, out: number[]): void {
    const entry = this.#entries.get(value)
    if (entry === undefined) return
    const list = typeof entry === 'number' ? [entry] : entry
    this.#order.gather(list, 0, list.length, page, out)
  }
}
