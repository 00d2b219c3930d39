import type { StoreTransaction } from '../../store/store.js'

/** What is thrown in a store's stead. */
export class Fault extends Error {
  override readonly name: string = 'Fault'
}

/**
 * A transaction whose calls fail from the one numbered `at` (from 1) on: `before` it reaches the store, or `after` the store has
 * carried it out, as a connection that breaks on the way back does.
 */
export function faulty(transaction: StoreTransaction, { at, when }: { readonly at: number; readonly when: 'before' | 'after' }): StoreTransaction {
  let calls = 0
  const call = async <T>(through: () => Promise<T>): Promise<T> => {
    calls += 1
    if (calls < at) return await through()
    if (when === 'after') await through()
    throw new Fault(`call ${calls} fails`)
  }
  return {
    get: (collection, ids) => call(() => transaction.get(collection, ids)),
    put: (collection, rows) => call(() => transaction.put(collection, rows)),
    delete: (collection, ids) => call(() => transaction.delete(collection, ids)),
    list: (collection, index, stretch) => call(() => transaction.list(collection, index, stretch)),
    count: (collection, index, values, limit) => call(() => transaction.count(collection, index, values, limit)),
  }
}
