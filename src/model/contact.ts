import type { Field } from './field.js'
import type { Trust } from './identifier.js'
import type { RecordRef } from './record.js'

/** A value of a golden record and where it comes from. */
export interface GoldenValue {
  readonly value: string
  /** The records that hold it: in input order, or by source and key where they come from a store. */
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

/** A phone, an e-mail address or an account at which a contact is reached. */
export interface ContactPoint {
  /** As a source wrote it: the form to show and to send to. */
  readonly value: string
  /** The canonical form: for matching, never for sending. */
  readonly key: string
  /** `phone`, `email`, or the channel of an account: `instagram`, `telegram`, ... */
  readonly channel: string
  /** What else is known of it, ascending: `mobile`, `fixed`, `whatsapp` of a phone; `role`, `relay`, `disposable` of an e-mail. */
  readonly labels: readonly string[]
  /** The first choice of its channel. */
  readonly primary: boolean
  /** The best that any record knows. */
  readonly trust: Trust
  readonly first: string
  readonly last: string
  readonly from: readonly RecordRef[]
}

/** A value that was theirs and is somebody else's now: a recycled number. */
export interface FormerValue {
  readonly field: Field
  readonly value: string
  readonly until: string
  readonly from: readonly RecordRef[]
}

/** Who a contact is, by all its records. */
export interface ContactIdentity {
  /**
   * A name where one is known, else a phone, an e-mail's local part, an account; absent where there is nothing. It is one and the same in what `contact` answers and, as
   * `identity.displayName`, on its card.
   */
  readonly displayName?: string
  /** Whether `displayName` is a person's name. */
  readonly named: boolean
  readonly golden: GoldenRecord
  /** Best first. */
  readonly phones: readonly ContactPoint[]
  readonly emails: readonly ContactPoint[]
  readonly handles: readonly ContactPoint[]
  readonly former: readonly FormerValue[]
}
