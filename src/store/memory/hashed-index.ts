import type { Index } from '../schema.js'
import { NumberEntries } from './number-entries.js'
import { PostingPool } from './posting-pool.js'
import type { RowIndex, Value } from './row-index.js'
import type { Identified, Page, RowOrder } from './row-order.js'
import { TextEntries } from './text-entries.js'

/** What a table does, whatever its keys: the keys of one index are all of one type. */
interface Table {
  get(key: Value): number
  set(key: Value, entry: number, before: number): void
}

/**
 * Rows by value. Most values have one row, and its number plus one is all that is kept of it; from two rows on the entry is the negative address
 * of their list. Those that come wait at its end, as complements of their numbers, until somebody reads the list in the order of the index: far more is written than is read so.
 */
export class HashedIndex<Row extends Identified> implements RowIndex {
  readonly #table: Table
  readonly #texts: TextEntries | undefined
  readonly #lists = new PostingPool()
  readonly #order: RowOrder<Row>

  constructor({ type, of }: Pick<Index<Row>, 'type' | 'of'>, order: RowOrder<Row>) {
    const isOf = (entry: number, key: string): boolean => of(order.rows[this.#firstOf(entry)] as Row).includes(key)
    this.#texts = type === 'text' ? new TextEntries(isOf) : undefined
    this.#table = (this.#texts ?? new NumberEntries()) as Table
    this.#order = order
  }

  setApart(values: readonly Value[]): void {
    this.#texts?.setApart(values as readonly string[])
  }

  /** Answers whether it is the first row of the value. */
  add(value: Value, row: number): boolean {
    const entry = this.#table.get(value)
    if (entry === 0) {
      this.#table.set(value, row + 1, entry)
      return true
    }
    if (entry > 0) {
      if (entry !== row + 1) this.#table.set(value, -this.#lists.pair(entry - 1, ~row), entry)
    } else if (!this.#endsWith(-entry, row)) {
      const moved = -this.#lists.append(-entry, ~row)
      if (moved !== entry) this.#table.set(value, moved, entry)
    }
    return false
  }

  /** Answers whether it was the last row of the value. */
  remove(value: Value, row: number): boolean {
    const entry = this.#table.get(value)
    if (entry >= 0) {
      if (entry !== row + 1) return false
      this.#table.set(value, 0, entry)
      return true
    }
    const at = -entry
    const place = this.#placeOf(at, row)
    if (place < 0) return false
    const { words } = this.#lists
    if (words[at] === 2) {
      this.#table.set(value, rowOf(words[place === at + 1 ? at + 2 : at + 1] as number) + 1, entry)
      this.#lists.free(at)
      return false
    }
    const moved = -this.#lists.remove(at, place)
    if (moved !== entry) this.#table.set(value, moved, entry)
    return false
  }

  count(value: Value, limit: number): number {
    const entry = this.#table.get(value)
    return entry === 0 ? 0 : Math.min(limit, entry > 0 ? 1 : (this.#lists.words[-entry] as number))
  }

  gather(value: Value, page: Page, out: number[]): void {
    const entry = this.#table.get(value)
    if (entry === 0) return
    if (entry > 0) {
      this.#order.gatherOne(entry - 1, page, out)
      return
    }
    const { words } = this.#lists
    const end = 1 - entry + (words[-entry] as number)
    this.#order.settle(words, 1 - entry, end)
    this.#order.gather(words, 1 - entry, end, page, out)
  }

  gatherAll(value: Value, out: number[]): void {
    const entry = this.#table.get(value)
    if (entry > 0) out.push(entry - 1)
    if (entry >= 0) return
    const { words } = this.#lists
    const length = words[-entry] as number
    for (let i = 1; i <= length; i += 1) out.push(rowOf(words[i - entry] as number))
  }

  #firstOf(entry: number): number {
    return entry > 0 ? entry - 1 : rowOf(this.#lists.words[1 - entry] as number)
  }

  #endsWith(at: number, row: number): boolean {
    const { words } = this.#lists
    return rowOf(words[at + (words[at] as number)] as number) === row
  }

  /** Where a row stands in a list; -1 where it does not. */
  #placeOf(at: number, row: number): number {
    const { words } = this.#lists
    let end = at + 1 + (words[at] as number)
    for (; end > at + 1 && (words[end - 1] as number) < 0; end -= 1) if (words[end - 1] === ~row) return end - 1
    const place = this.#order.placeOf(words, at + 1, end, row)
    return place < end && words[place] === row ? place : -1
  }
}

const rowOf = (word: number): number => (word < 0 ? ~word : word)
