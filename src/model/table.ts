import type { Field } from './field.js'

/** What the values of a column tell of each other, and no single one by itself. */
export interface ColumnHints {
  /** Whose the account numbers are: those of two shops say nothing about each other. Of phones and mailboxes, whose they are beside people's own. */
  readonly scope?: string
  /** The country whose national numbers it holds. */
  readonly country?: string
  /** The network whose user names it holds, where its links tell and the rest does not. */
  readonly channel?: string
  /** Which number stands first in dates with this separator, `/` or `-`; with dots the day does. */
  readonly dateOrders?: Readonly<Record<string, 'dmy' | 'mdy'>>
  /** In whole names surnames stand first: in `all` that do not tell otherwise, or in those that end in a given name and do not begin with one. */
  readonly surnamesFirst?: 'all' | 'told'
  /** The values are ages, not years of birth: the year in which they held. */
  readonly agesIn?: number
}

/**
 * One column of a table, dictionary-encoded: a value is stored once, and a row holds its number.
 * Several columns may carry the same field (Phone 1, Phone 2); a row then has several values.
 */
export interface TableColumn {
  readonly field: Field
  /** What the source calls it; shown in reports. */
  readonly label: string
  /** The distinct raw values, in order of first appearance. */
  readonly values: readonly string[]
  /** For each row the index into `values`, or -1 where the row says nothing. */
  readonly codes: Int32Array
  readonly hints?: ColumnHints
}

/**
 * Records in columns: what the batch engine works on. `dedupe(records)` makes one from objects;
 * a reader that already has columns hands them in as they are.
 */
export interface RecordTable {
  readonly size: number
  readonly columns: readonly TableColumn[]
  /** The source of each row as an index into `sourceNames`. */
  readonly sources: Uint16Array
  readonly sourceNames: readonly string[]
  /** The row's id, unique within its source. Asked for rarely; may be computed. */
  readonly idOf: (row: number) => string
  /** When the source said so, ISO 8601; what is none says nothing. Asked for only by survivorship. */
  readonly observedAt?: (row: number) => string | undefined
}
