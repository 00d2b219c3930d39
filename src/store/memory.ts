import { SelfsameError } from '../errors.js'
import { MemoryTenant } from './memory/tenant.js'
import { MemoryTransaction } from './memory/transaction.js'
import type { Store, StoreTransaction, TransactionOptions } from './store.js'

/** A store that holds everything in memory. Its transactions can be handed on as `tx`. */
export interface MemoryStore extends Store<StoreTransaction> {}

/**
 * A store in memory: for tests, for one process whose data fit into it, and as what other stores are measured by.
 *
 * Transactions of one tenant that write run one after the other, first come, first served; those that read run side by
 * side, and never while one writes, so that they see what is committed. Tenants do not wait for each other. Inside `work`, hand the
 * transaction on as `tx`: to open a second one and await it there is to wait for ever. Rows are kept as they are put, neither
 * copied nor frozen. Holds some 16 million rows a collection and tenant (what a `Map` of the platform holds).
 *
 * @example
 * const store = memoryStore()
 * await store.transaction({ tenant: 'acme', mode: 'write' }, async (transaction) => {
 *   await transaction.put('settings', [{ id: 'greeting', value: 'hello' }])
 * })
 * const read = { tenant: 'acme', mode: 'read' }
 * await store.transaction(read, (transaction) => transaction.get('settings', ['greeting', 'none']))  // [{ id: 'greeting', value: 'hello' }, undefined]
 */
export function memoryStore(): MemoryStore {
  const tenants = new Map<string, MemoryTenant>()
  const tenantOf = (name: string): MemoryTenant => {
    let tenant = tenants.get(name)
    if (tenant === undefined) {
      tenant = new MemoryTenant()
      tenants.set(name, tenant)
    }
    return tenant
  }
  return {
    async transaction({ tenant: name, mode, signal, tx }, work) {
      signal?.throwIfAborted()
      const tenant = tenantOf(name)
      if (tx !== undefined) return await work(joined(tx, tenant, mode))
      const wait = tenant.turns.begin(mode, signal)
      if (wait !== undefined) await wait
      const transaction = new MemoryTransaction(tenant, mode, signal)
      try {
        const result = await work(transaction)
        signal?.throwIfAborted()
        transaction.commit()
        return result
      } catch (error) {
        transaction.rollback()
        throw error
      } finally {
        tenant.turns.end(mode)
      }
    },
  }
}

function joined(tx: StoreTransaction, tenant: MemoryTenant, mode: TransactionOptions['mode']): MemoryTransaction {
  const fits = tx instanceof MemoryTransaction && tx.isOpen && tx.tenant === tenant && (tx.mode === 'write' || mode === 'read')
  if (!fits) throw new SelfsameError('BAD_OPTION', 'tx must be an open transaction of this store, of the same tenant, and open for writing where the call writes.', { option: 'tx', expected: 'an open transaction of this store and tenant' })
  return tx
}
