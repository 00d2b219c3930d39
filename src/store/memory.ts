import { badOption } from '../errors.js'
import { isIterable, optionsGiven, textGiven } from '../model/given.js'
import { readSnapshot } from './memory/read-snapshot.js'
import { MemoryTenant } from './memory/tenant.js'
import { MemoryTransaction } from './memory/transaction.js'
import { writeSnapshot } from './memory/write-snapshot.js'
import type { Store, StoreTransaction, TransactionOptions } from './store.js'

/** A store that holds everything in memory. Its transactions can be handed on as `tx`. */
export interface MemoryStore extends Store<StoreTransaction> {
  /**
   * Everything that is held, or what one tenant holds, as text: lines of JSON in chunks, each line ended. A tenant's rows are those of one moment between
   * two writes, and writing goes on meanwhile. The same rows give the same text.
   */
  snapshot(options?: SnapshotOptions): AsyncIterable<string>
  /**
   * Takes in a snapshot, or one tenant of it, all or nothing. Chunks may begin and end anywhere, so that a file can be handed in as a stream of text.
   * @throws SelfsameError `BAD_SNAPSHOT` with the number of the line, where it is damaged, breaks off, or is of a later version;
   * `BAD_OPTION` where a tenant to be restored holds something already, or is not in the snapshot.
   */
  restore(chunks: Iterable<string> | AsyncIterable<string>, options?: SnapshotOptions): Promise<void>
}

export interface SnapshotOptions {
  /** This tenant alone; all of them where it is left out. */
  readonly tenant?: string | undefined
  readonly signal?: AbortSignal | undefined
}

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
 *
 * // What a process holds goes into the next one, line by line; a real one would keep the text in a file.
 * const next = memoryStore()
 * await next.restore(store.snapshot())
 * await next.transaction(read, (transaction) => transaction.get('settings', ['greeting']))  // [{ id: 'greeting', value: 'hello' }]
 */
export function memoryStore(): MemoryStore {
  const tenants = new Map<string, MemoryTenant>()
  const tenantOf = (name: string): MemoryTenant => {
    let tenant = tenants.get(textGiven(name, 'tenant'))
    if (tenant === undefined) {
      tenant = new MemoryTenant()
      tenants.set(name, tenant)
    }
    return tenant
  }
  /** Ends a turn. A tenant that holds nothing, and in which nobody waits, is none: reading makes no tenant. */
  const endTurn = (name: string, tenant: MemoryTenant, mode: TransactionOptions['mode']): void => {
    tenant.turns.end(mode)
    if (tenant.turns.isFree('write') && tenant.isEmpty) tenants.delete(name)
  }
  return {
    async transaction(options, work) {
      const { tenant: name, mode, signal, tx } = optionsGiven(options, { ...whichTenant, mode: false, locks: false, tx: false })
      if (typeof work !== 'function') throw badOption('work', 'a function')
      signal?.throwIfAborted()
      if (tx !== undefined) return await work(joined(tx, tenants.get(textGiven(name, 'tenant')), mode))
      const tenant = tenantOf(name)
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
        endTurn(name, tenant, mode)
      }
    },
    snapshot(options = {}) {
      const { tenant, signal } = optionsGiven(options, whichTenant)
      return writeSnapshot(tenants, tenant === undefined ? undefined : textGiven(tenant, 'tenant'), signal)
    },
    async restore(chunks, options = {}) {
      const { tenant, signal } = optionsGiven(options, whichTenant)
      if (!isIterable(chunks)) throw badOption('chunks', 'an iterable of text')
      const restored = await readSnapshot(chunks, tenant, signal)
      if (tenant !== undefined && restored.size === 0) throw badOption('tenant', 'a tenant of the snapshot')
      // In one order, lest two that restore wait for each other.
      const names = [...restored.keys()].toSorted()
      const begun: MemoryTenant[] = []
      try {
        for (const name of names) {
          const target = tenantOf(name)
          const wait = target.turns.begin('write', signal)
          if (wait !== undefined) await wait
          begun.push(target)
        }
        if (begun.some((target) => !target.isEmpty)) throw badOption('tenant', 'tenants that hold nothing', 'A snapshot is restored into tenants that hold nothing: this store holds some of its tenants already.')
        begun.forEach((target, i) => target.adopt(restored.get(names[i] as string) as MemoryTenant))
      } finally {
        begun.forEach((target, i) => endTurn(names[i] as string, target, 'write'))
      }
    },
  }
}

const whichTenant = { tenant: false, signal: 'throwIfAborted' } as const

function joined(tx: StoreTransaction, tenant: MemoryTenant | undefined, mode: TransactionOptions['mode']): MemoryTransaction {
  const fits = tx instanceof MemoryTransaction && tx.isOpen && tx.tenant === tenant && (tx.mode === 'write' || mode === 'read')
  if (!fits) throw badOption('tx', 'an open transaction of this store and tenant, for writing where the call writes')
  return tx
}
