import { SelfsameError } from '../../errors.js'
import { feedLock, type Store, type StoreTransaction, type TransactionOptions } from '../../store/store.js'

/** One promise of a contract; any runner makes a test of it. */
export interface ContractCheck {
  /** A sentence about what a store does. */
  readonly name: string
  /** Fulfilled where the store keeps the promise; rejected with an error that says what it answered instead. */
  readonly run: () => Promise<void>
}

/** What the checks are given of the store under test. */
export interface StoreSubject<Tx = unknown> {
  readonly store: Store<Tx>
  /** Opens what the store holds anew, as the process does that comes after this one; the first store is not used any more. Without it, nothing is checked of restarts. */
  readonly reopen?: () => Promise<Store<Tx>> | Store<Tx>
  /** Opens a transaction as a caller of the store does, commits it when `work` is fulfilled, and rolls it back when it is rejected. Without it, nothing is checked of `tx`. */
  readonly callersTransaction?: (tenant: string, work: (tx: Tx) => Promise<void>) => Promise<void>
  readonly close?: () => Promise<void> | void
}

/** The tenant of checks that need only one. */
export const tenant = 'acme'

/** Writes as a resolver does. */
export function write<T>(store: Store, work: (transaction: StoreTransaction) => Promise<T>, options: Partial<TransactionOptions> = {}): Promise<T> {
  return store.transaction({ tenant, mode: 'write', locks: feedLock, ...options }, work)
}

/** Calls again as long as the store says that it may succeed then. */
export async function persistently<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof SelfsameError) || !error.retryable) throw error
      if (tries === 1000) throw new Error('a call was refused 1000 times', { cause: error })
    }
  }
}

/** Waits for all of them, whatever becomes of one: what goes on behind a check that failed would meet a store that is closed. */
export async function allOf<T>(promises: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(promises)
  return await Promise.all(promises)
}

export function read<T>(store: Store, work: (transaction: StoreTransaction) => Promise<T>, options: Partial<TransactionOptions> = {}): Promise<T> {
  return store.transaction({ tenant, mode: 'read', ...options }, work)
}

/** Throws unless both are the same data; the order of keys is no part of it. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [is, ought] = [show(actual), show(expected)]
  if (is === ought) return
  let parting = 0
  while (is[parting] === ought[parting]) parting += 1
  throw new Error(`${what}: expected ${around(ought, parting)}, and it was ${around(is, parting)}`)
}

/** The reason with which a promise is rejected; throws where it is fulfilled. */
export async function rejection(promise: Promise<unknown>, what: string): Promise<unknown> {
  return await promise.then(
    () => {
      throw new Error(`${what}: expected a rejection, and it was fulfilled`)
    },
    (reason: unknown) => reason,
  )
}

export function idsOf(rows: readonly ({ readonly id: string } | undefined)[]): readonly (string | undefined)[] {
  return rows.map((row) => row?.id)
}

function show(value: unknown): string {
  if (value === undefined) return 'undefined'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? String(value)
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  return `{${entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, held]) => `${JSON.stringify(key)}: ${show(held)}`).join(', ')}}`
}

/** What stands around the place at which two texts part. */
function around(text: string, parting: number): string {
  const start = Math.max(0, parting - 200)
  return `${start > 0 ? '…' : ''}${text.slice(start, parting + 200)}${text.length > parting + 200 ? '…' : ''}`
}
