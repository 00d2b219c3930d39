import { SelfsameError } from '../../errors.js'
import { memoryStore } from '../../store/memory.js'
import type { Collection, ProfileRow, RecordRow, Rows } from '../../store/rows.js'
import type { IndexName } from '../../store/schema.js'
import type { Scope, Store, StoreTransaction, Stretch } from '../../store/store.js'
import { everyRow, pages, rowsAtOnce } from '../../store/pages.js'
import { recordsFreed } from './every-record.js'
import { isOtherLayout, type Rulings } from './ruling.js'

/** Collections of which a trial begins with all rows; of the others it asks by id. */
type Copied = 'records' | 'profiles' | 'decisions' | 'reviews'
const copied: ReadonlySet<Collection> = new Set<Copied>(['records', 'profiles', 'decisions', 'reviews'])

/**
 * A store in memory that begins with what a tenant holds and keeps all that is written to itself: for trying out what
 * takes long. The tenant is held up only while its rows are read, not while the trial is made.
 */
export async function dryRunStore<Tx>(store: Store<Tx>, tenant: string, scope: Scope<Tx>, rulings: Rulings): Promise<Store<StoreTransaction>> {
  const reading = { ...scope, tenant, mode: 'read' } as const
  const rows = await store.transaction(reading, async (tx) => readAll(tx, isOtherLayout(await rulings.unread(tx, 'read'))))
  const own = memoryStore()
  await own.transaction({ tenant, mode: 'write' }, async (tx) => {
    await tx.put('records', rows.records)
    await tx.put('profiles', rows.profiles)
    await tx.put('decisions', rows.decisions)
    await tx.put('reviews', rows.reviews)
  })
  const deleted = new Set<string>()
  const underneath = <C extends Collection>(collection: C, ids: readonly string[]) => store.transaction(reading, (tx) => tx.get(collection, ids))
  return { transaction: (options, work) => own.transaction(options, (tx) => work(new DryRunTransaction(tx, underneath, deleted))) }
}

class DryRunTransaction implements StoreTransaction {
  readonly #own: StoreTransaction
  readonly #underneath: <C extends Collection>(collection: C, ids: readonly string[]) => Promise<readonly (Rows[C] | undefined)[]>
  readonly #deleted: Set<string>

  constructor(own: StoreTransaction, underneath: <C extends Collection>(collection: C, ids: readonly string[]) => Promise<readonly (Rows[C] | undefined)[]>, deleted: Set<string>) {
    this.#own = own
    this.#underneath = underneath
    this.#deleted = deleted
  }

  async get<C extends Collection>(collection: C, ids: readonly string[]): Promise<readonly (Rows[C] | undefined)[]> {
    const rows = await this.#own.get(collection, ids)
    if (copied.has(collection)) return rows
    const missing = ids.filter((id, i) => rows[i] === undefined && !this.#deleted.has(`${collection}/${id}`))
    if (missing.length === 0) return rows
    const below = await this.#underneath(collection, missing)
    const found = new Map(missing.map((id, i) => [id, below[i]]))
    return rows.map((row, i) => row ?? found.get(ids[i]!))
  }

  async put<C extends Collection>(collection: C, rows: readonly Rows[C][]): Promise<void> {
    await this.#own.put(collection, rows)
  }

  async delete(collection: Collection, ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#deleted.add(`${collection}/${id}`)
    await this.#own.delete(collection, ids)
  }

  async list<C extends Collection>(collection: C, index: IndexName<C>, stretch: Stretch): Promise<readonly Rows[C][]> {
    this.#checkCopied(collection)
    return this.#own.list(collection, index, stretch)
  }

  async count<C extends Collection>(collection: C, index: IndexName<C>, values: readonly (string | number)[], limit: number): Promise<readonly number[]> {
    this.#checkCopied(collection)
    return this.#own.count(collection, index, values, limit)
  }

  #checkCopied(collection: Collection): void {
    if (!copied.has(collection)) throw new SelfsameError('UNSUPPORTED', 'A trial holds no indexes of this collection.', { what: `an index of ${collection} in a trial`, instead: 'rows by their ids' })
  }
}

/** @param freed Whether profiles and reviews are of another layout, which an index may not take. */
async function readAll(tx: StoreTransaction, freed: boolean): Promise<{ readonly [C in Copied]: readonly Rows[C][] }> {
  const decisions = await everyRow(rowsAtOnce, (page) => tx.list('decisions', 'seq', page), (row) => row.seq)
  const records = new Map<string, RecordRow>()
  if (freed) {
    for await (const record of recordsFreed(tx)) records.set(record.id, record)
    return { records: [...records.values()], profiles: [], decisions, reviews: [] }
  }
  const profiles = new Map<string, ProfileRow>()
  for await (const some of pages(rowsAtOnce, (page) => tx.list('profiles', 'contact', page), (row) => row.contact)) {
    for (const row of some) profiles.set(row.id, row)
    const values = some.map((row) => row.id)
    for await (const under of pages(rowsAtOnce, (page) => tx.list('records', 'profile', { values, ...page }))) for (const row of under) records.set(row.id, row)
  }
  for await (const alone of pages(rowsAtOnce, (page) => tx.list('records', 'contact', page), (row) => row.contact)) {
    for (const row of alone) records.set(row.id, row)
    // The profile of records that are apart is of no contact.
    const missing = [...new Set(alone.map((row) => row.profile))].filter((id) => id !== '' && !profiles.has(id))
    for (const row of await tx.get('profiles', missing)) if (row !== undefined) profiles.set(row.id, row)
  }
  const reviews = await everyRow(rowsAtOnce, (page) => tx.list('reviews', 'weight', page), (row) => row.weight)
  return { records: [...records.values()], profiles: [...profiles.values()], decisions, reviews }
}
