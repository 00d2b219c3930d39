import type { Page } from './row-order.js'

/** One index of a collection: row numbers by value. Adding what it holds and removing what it does not changes nothing. */
export interface RowIndex {
  add(value: string | number, row: number): void
  /** While the row still stands in the table as it was added. */
  remove(value: string | number, row: number): void
  count(value: string | number, limit: number): number
  /** Appends to `out` a page of the rows of one value. */
  gather(value: string | number, page: Page, out: number[]): void
}
