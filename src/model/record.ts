import type { Field } from './field.js'

/** Values that a field of a record or an event may have: whoever has more is no one person. */
export const mostValues = 100

/** One value or several; empty strings and `null` are missing values. */
export type FieldInput = string | readonly string[] | null | undefined

/**
 * What one source holds about one of its people, as the caller hands it in.
 *
 * Other properties than these are ignored, so a row of a database may be passed as it is once its columns carry the
 * fields' names and hold text: a number or a Date among the fields throws `BAD_RECORD`, since the phone that was kept as a
 * number has lost its zeros and a Date is another day in another time zone; so do more than a hundred values of a field. The object is never changed.
 */
export type PersonRecord = {
  /** Unique within its source; the answer speaks of the record by it. */
  readonly id: string
  /** The system or channel that it came from, `'input'` when absent. */
  readonly source?: string | undefined
  /** When the source said so: ISO 8601, without an offset in UTC; a text that is none says nothing. Decides "most recent"; never an evidence of its own. */
  readonly observedAt?: string | undefined
} & { readonly [F in Field]?: FieldInput }

/** A record's place in its source: the pair that names it everywhere. What a resolver made of an event without a key is `#` and the event's id, and a key that begins with `#` has `%23` in its place. */
export interface RecordRef {
  readonly source: string
  readonly id: string
}
