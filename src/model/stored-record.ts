import type { Field } from './field.js'
import type { Trust } from './identifier.js'
import type { RecordRef } from './record.js'

/** A value of a record with when it was first and last said, and how well it is known to be theirs. */
export interface SeenValue {
  readonly value: string
  readonly first: string
  readonly last: string
  readonly trust: Trust
  /** From this instant on the value is somebody else's (a recycled number): it shows, but finds and proves nothing. */
  readonly until?: string
}

export type SeenValues = { readonly [F in Field]?: readonly SeenValue[] }

/** What one source holds about one of its people: what a golden record is made from. */
export interface StoredRecord {
  /** The source and the key, joined so that no two records give one id: `shop:77`; of the event 1141 without a key `shop:#1141`, of its first other `shop:#1141#1`, and of the key `#1141` `shop:%231141`. */
  readonly id: string
  readonly source: string
  readonly key: string
  readonly values: SeenValues
}

export const refOf = ({ source, key }: Pick<StoredRecord, 'source' | 'key'>): RecordRef => ({ source, id: key })

/**
 * The source of what colleagues set by hand. Its values win over every rule of survivorship until they are withdrawn:
 * it is a snapshot source, so that a value is withdrawn by a version without it. The sign keeps files and channels from bearing the name by chance.
 */
export const staffSource = '@staff'
