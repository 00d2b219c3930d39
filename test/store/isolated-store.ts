import { badOption, SelfsameError } from '../../src/errors.js'
import type { Store, StoreTransaction, TransactionOptions } from '../../src/store/store.js'
import { ReferenceStore } from '../../src/testing/store-contract/reference.js'

/** How a store keeps transactions apart that run at once. */
export interface Isolation {
  /** Takes `locks` before it reads. */
  readonly locks: boolean
  /** Refuses whoever began before another one committed. */
  readonly conflicts: boolean
}

/** A tenant: what is committed, how often, and who has which lock. */
interface Tenant {
  rows: ReferenceStore
  commits: number
  readonly locks: Map<string, Promise<void>>
}

/** A store whose transactions read what was committed when they began, as a database of many connections does. */
export function isolatedStore({ locks, conflicts }: Isolation): { readonly store: Store<never>; readonly conflicts: () => number } {
  const tenants = new Map<string, Tenant>()
  let refused = 0
  const run = async (tenant: Tenant, { mode, signal }: TransactionOptions, work: (transaction: StoreTransaction) => Promise<unknown>): Promise<unknown> => {
    signal?.throwIfAborted()
    const [own, begun] = [tenant.rows.copy(), tenant.commits]
    const written: ((rows: ReferenceStore) => void)[] = []
    const call = async <T>(answer: () => T): Promise<T> => {
      signal?.throwIfAborted()
      await new Promise(setImmediate)
      signal?.throwIfAborted()
      return answer()
    }
    const write = (change: (rows: ReferenceStore) => void): Promise<void> => call(() => {
      if (mode === 'read') throw badOption('mode', 'write where something is to be written')
      change(own)
      written.push(change)
    })
    const answer = await work({
      get: (...asked) => call(() => own.get(...asked)),
      put: (collection, rows) => write((to) => to.put(collection, structuredClone(rows))),
      delete: (collection, ids) => write((to) => to.delete(collection, ids)),
      list: (...asked) => call(() => own.list(...asked)),
      count: (...asked) => call(() => own.count(...asked)),
    })
    signal?.throwIfAborted()
    if (written.length === 0) return answer
    if (conflicts && tenant.commits > begun) {
      refused += 1
      throw new SelfsameError('STORE_CONFLICT', 'Another transaction committed first.', { what: 'serialisation' })
    }
    const next = tenant.rows.copy()
    for (const change of written) change(next)
    tenant.rows = next
    tenant.commits += 1
    return answer
  }
  const transaction = async (options: TransactionOptions, work: (transaction: StoreTransaction) => Promise<unknown>): Promise<unknown> => {
    const tenant = tenants.get(options.tenant) ?? { rows: new ReferenceStore(), commits: 0, locks: new Map() }
    tenants.set(options.tenant, tenant)
    const releases: (() => void)[] = []
    for (const lock of locks ? options.locks ?? [] : []) {
      const before = tenant.locks.get(lock)
      tenant.locks.set(lock, new Promise((resolve) => { releases.push(resolve) }))
      await before
    }
    try {
      return await run(tenant, options, work)
    } finally {
      for (const release of releases) release()
    }
  }
  return { store: { transaction: transaction as Store['transaction'] }, conflicts: () => refused }
}
