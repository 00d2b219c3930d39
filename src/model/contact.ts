import type { Field } from './field.js'
import type { RecordRef } from './record.js'

/** A value of a golden record and where it comes from. */
export interface GoldenValue {
  readonly value: string
  /** The records that hold it, in input order. */
  readonly from: readonly RecordRef[]
  /** The other values that the contact's records hold for this field, best first. */
  readonly alternatives: readonly string[]
}

/** The contact's fields chosen by survivorship, each with its provenance. */
export type GoldenRecord = { readonly [F in Field]?: GoldenValue }

/** The records that the evidence and the decisions put together: one person. */
export interface Contact {
  /** The id of the record that founded it. */
  readonly id: string
  readonly records: readonly RecordRef[]
  readonly golden: GoldenRecord
}
