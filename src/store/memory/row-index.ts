import type { Page } from './row-order.js'

export type Value = string | number

/** One index of a collection: row numbers by value. Adding what it holds and removing what it does not changes nothing. */
export interface RowIndex {
  add(value: Value, row: number): void
  /** While the row still stands in the table as it was added. */
  remove(value: Value, row: number): void
  count(value: Value, limit: number): number
  /** Appends to `out` a page of the rows of one value. */
  gather(value: Value, page: Page, out: number[]): void
}
