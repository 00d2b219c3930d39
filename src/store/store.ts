import type { Collection, Rows } from './rows.js'
import type { IndexName } from './schema.js'

/** What a call may be given: the caller's open transaction, and a way to stop. */
export interface Scope<Tx = unknown> {
  /** A transaction of the caller's, which the store then neither begins nor commits nor rolls back. */
  readonly tx?: Tx | undefined
  readonly signal?: AbortSignal | undefined
}

/** How a transaction is opened. */
export interface TransactionOptions<Tx = unknown> extends Scope<Tx> {
  readonly tenant: string
  /** `read`: put and delete MUST reject; a store may let such transactions run side by side. */
  readonly mode: 'read' | 'write'
  /**
   * What one transaction of the tenant has at a time, ascending; in every write of a resolver the same one lock. A store that is weaker than serialisable MUST take
   * these, in this order, before it reads anything, and keep them until the commit is seen; to others they save conflicts.
   */
  readonly locks?: readonly string[] | undefined
}

/** What every write names as its `locks`: it counts the tenant's feed on, so that no two could commit side by side. */
export const feedLock: readonly string[] = ['feed']

/** A stretch of an index: of `values`, or `from` a value `to` another, never both; neither of them is a whole `ordered` index. */
export interface Stretch {
  /** Rows of exactly these values, in the order (`sort` of the index, id) over all of them; by id alone where the index has no `sort`. */
  readonly values?: readonly (string | number)[]
  /**
   * Rows whose value lies in `[from, to)`, in the order (value, id); of `ordered` indexes only. A row with several such
   * values stands at the least of them, at the greatest where `descending`.
   */
  readonly from?: string | number
  readonly to?: string | number
  /** Only rows behind this place in that order. `sort` is the value in a stretch from a value to another, and is passed over where the order is by id alone. */
  readonly after?: { readonly sort: string | number; readonly id: string }
  readonly descending?: boolean
  /** At most so many rows, a safe integer: no read is without a bound. */
  readonly limit: number
}

/** What can be done inside one transaction. Rows are values: what is read MUST NOT be changed, what is put is kept as it is. */
export interface StoreTransaction {
  /** The rows of these ids, in the order asked for; `undefined` where there is none. */
  get<C extends Collection>(collection: C, ids: readonly string[]): Promise<readonly (Rows[C] | undefined)[]>
  /** Inserts rows, or replaces those of the same id, their index entries included. */
  put<C extends Collection>(collection: C, rows: readonly Rows[C][]): Promise<void>
  /** Removes rows and their index entries; ids without a row are passed over. */
  delete(collection: Collection, ids: readonly string[]): Promise<void>
  /** Rows by an index, each once. Sees what this transaction has written. */
  list<C extends Collection>(collection: C, index: IndexName<C>, stretch: Stretch): Promise<readonly Rows[C][]>
  /** For each value how many rows an index holds under it, counted no further than `limit`. */
  count<C extends Collection>(collection: C, index: IndexName<C>, values: readonly (string | number)[], limit: number): Promise<readonly number[]>
}

/**
 * Where records, interactions and the ledger live, with the projections made from them. Proven by `storeContract` in `selfsame/testing`.
 *
 * A tenant's rows MUST never be seen from another. Everything that `work` does happens at once or not at all: where it
 * throws, or the process ends, nothing of it MUST remain. Transactions MUST be serialisable, by themselves or by their `locks`: their outcome is that of some order,
 * one after the other; a store that cannot go on throws `STORE_CONFLICT`, which is retryable, and a resolver runs the work again from the start.
 */
export interface Store<Tx = unknown> {
  transaction<T>(options: TransactionOptions<Tx>, work: (transaction: StoreTransaction) => Promise<T>): Promise<T>
}
