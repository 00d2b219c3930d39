import type { Collection, Rows } from '../../store/rows.js'
import { type IndexName, indexes } from '../../store/schema.js'
import type { StoreTransaction, Stretch } from '../../store/store.js'

type Changed<C extends Collection> = Map<string, { readonly was: Rows[C] | undefined; now: Rows[C] | undefined }>

/** What a transaction sees, with changes that it alone sees and that are never written. By an index it finds rows of values, from the first on. */
export class TrialTransaction implements StoreTransaction {
  readonly #tx: StoreTransaction
  readonly #changed = new Map<Collection, Changed<Collection>>()

  constructor(tx: StoreTransaction) {
    this.#tx = tx
  }

  async get<C extends Collection>(collection: C, ids: readonly string[]): Promise<readonly (Rows[C] | undefined)[]> {
    const changed = this.#of(collection)
    const rows = await this.#tx.get(collection, ids)
    return ids.map((id, i) => (changed.has(id) ? changed.get(id)!.now : rows[i]))
  }

  put<C extends Collection>(collection: C, rows: readonly Rows[C][]): Promise<void> {
    return this.#change(collection, rows.map(({ id }) => id), rows)
  }

  delete(collection: Collection, ids: readonly string[]): Promise<void> {
    return this.#change(collection, ids, [])
  }

  async list<C extends Collection>(collection: C, index: IndexName<C>, stretch: Stretch): Promise<readonly Rows[C][]> {
    const changed = this.#of(collection)
    const rows = await this.#tx.list(collection, index, { ...stretch, limit: atMost(stretch.limit + changed.size) })
    const wanted = new Set(stretch.values)
    const own = [...changed.values()].flatMap(({ now }) => (valuesOf(collection, index, now).some((value) => wanted.has(value)) ? [now!] : []))
    return [...rows.filter(({ id }) => !changed.has(id)), ...own].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, stretch.limit)
  }

  async count<C extends Collection>(collection: C, index: IndexName<C>, values: readonly (string | number)[], limit: number): Promise<readonly number[]> {
    const changed = this.#of(collection)
    const more = new Map<string | number, number>()
    for (const { was, now } of changed.values()) {
      for (const [row, by] of [[was, -1], [now, 1]] as const) for (const value of valuesOf(collection, index, row)) more.set(value, (more.get(value) ?? 0) + by)
    }
    const counts = await this.#tx.count(collection, index, values, atMost(limit + changed.size))
    return counts.map((count, i) => Math.min(limit, count + (more.get(values[i]!) ?? 0)))
  }

  #of<C extends Collection>(collection: C): Changed<C> {
    let changed = this.#changed.get(collection)
    if (changed === undefined) this.#changed.set(collection, (changed = new Map()))
    return changed as Changed<C>
  }

  async #change<C extends Collection>(collection: C, ids: readonly string[], rows: readonly Rows[C][]): Promise<void> {
    const changed = this.#of(collection)
    const fresh = ids.filter((id) => !changed.has(id))
    const stored = fresh.length === 0 ? [] : await this.#tx.get(collection, fresh)
    fresh.forEach((id, i) => changed.set(id, { was: stored[i], now: undefined }))
    ids.forEach((id, i) => (changed.get(id)!.now = rows[i]))
  }
}

/** The largest number that every SQL engine takes for a limit. */
const atMost = (limit: number): number => Math.min(limit, 2 ** 31 - 1)

function valuesOf<C extends Collection>(collection: C, index: IndexName<C>, row: Rows[C] | undefined): readonly (string | number)[] {
  return row === undefined ? [] : (indexes[collection][index] as { of(row: Rows[C]): readonly (string | number)[] }).of(row)
}
