import type { RecordRef } from './record.js'

interface DecisionBase {
  readonly id: string
  readonly by: string
  /** ISO 8601. Of two decisions on the same records the last by (at, id) holds. */
  readonly at: string
  readonly reason?: string
}

/**
 * An entry of the append-only ledger. `same` joins all its records; `different` keeps two sets
 * of records apart, later evidence or not; `undo` takes a decision back.
 */
export type Decision =
  | (DecisionBase & { readonly kind: 'same'; readonly records: readonly RecordRef[] })
  | (DecisionBase & { readonly kind: 'different'; readonly left: readonly RecordRef[]; readonly right: readonly RecordRef[] })
  | (DecisionBase & { readonly kind: 'undo'; readonly decision: string })
