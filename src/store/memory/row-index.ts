import type { Page } from './row-order.js'

export type Value = string | number

/** One index of a collection: row numbers by value. Removing what it does not hold changes nothing, nor does adding a row twice running. */
export interface RowIndex {
  /** Told all values of a row before more than one of them is added, those first that the row had: by the row alone two could not be told apart. */
  setApart(values: readonly Value[]): void
  add(value: Value, row: number): void
  /** While the row still stands in the table as it was added. */
  remove(value: Value, row: number): void
  count(value: Value, limit: number): number
  /** Appends to `out` a page of the rows of one value. */
  gather(value: Value, page: Page, out: number[]): void
  /** Appends all of them, in no order that means anything. */
  gatherAll(value: Value, out: number[]): void
}
