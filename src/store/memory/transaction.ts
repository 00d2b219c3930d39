import { badOption } from '../../errors.js'
import type { Collection, Rows } from '../rows.js'
import type { IndexName } from '../schema.js'
import type { StoreTransaction, Stretch } from '../store.js'
import type { MemoryTenant } from './tenant.js'

/** An open transaction: it writes in place and remembers what stood there. */
export class MemoryTransaction implements StoreTransaction {
  readonly tenant: MemoryTenant
  readonly mode: 'read' | 'write'
  readonly #signal: AbortSignal | undefined
  // What was written, as three columns: a closure for each row would be most of the garbage of a write.
  readonly #collections: Collection[] = []
  readonly #ids: string[] = []
  readonly #before: (Rows[Collection] | undefined)[] = []
  #open = true

  constructor(tenant: MemoryTenant, mode: 'read' | 'write', signal: AbortSignal | undefined) {
    this.tenant = tenant
    this.mode = mode
    this.#signal = signal
  }

  async get<C extends Collection>(collection: C, ids: readonly string[]): Promise<readonly (Rows[C] | undefined)[]> {
    this.#check()
    const held = this.tenant.collection(collection)
    return ids.map((id) => held.get(id))
  }

  async put<C extends Collection>(collection: C, rows: readonly Rows[C][]): Promise<void> {
    this.#checkWrite()
    const held = this.tenant.collection(collection)
    for (const row of rows) {
      this.#remember(collection, row.id, held.set(row))
    }
  }

  async delete(collection: Collection, ids: readonly string[]): Promise<void> {
    this.#checkWrite()
    const held = this.tenant.collection(collection)
    for (const id of ids) {
      const before = held.delete(id)
      if (before !== undefined) this.#remember(collection, id, before)
    }
  }

  async list<C extends Collection>(collection: C, index: IndexName<C>, stretch: Stretch): Promise<readonly Rows[C][]> {
    this.#check()
    return this.tenant.collection(collection).list(index, stretch)
  }

  async count<C extends Collection>(collection: C, index: IndexName<C>, values: readonly (string | number)[], limit: number): Promise<readonly number[]> {
    this.#check()
    return this.tenant.collection(collection).count(index, values, limit)
  }

  get isOpen(): boolean {
    return this.#open
  }

  /** Keeps what was written. */
  commit(): void {
    this.#open = false
  }

  /** Takes back what was written, the last first. */
  rollback(): void {
    this.#open = false
    for (let i = this.#ids.length - 1; i >= 0; i -= 1) {
      const held = this.tenant.collection(this.#collections[i] as Collection)
      const before = this.#before[i]
      if (before === undefined) held.delete(this.#ids[i] as string)
      else held.set(before)
    }
  }

  #remember(collection: Collection, id: string, before: Rows[Collection] | undefined): void {
    this.#collections.push(collection)
    this.#ids.push(id)
    this.#before.push(before)
  }

  #check(): void {
    this.#signal?.throwIfAborted()
    if (!this.#open) throw badOption('transaction', 'an open transaction', 'The transaction has ended: await every call of the store inside its work.')
  }

  #checkWrite(): void {
    this.#check()
    if (this.mode === 'read') throw badOption('mode', 'write where something is to be written')
  }
}
