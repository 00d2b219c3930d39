import type { Collection, Rows } from '../../store/rows.js'
import { type Index, type IndexName, indexes } from '../../store/schema.js'
import type { Stretch } from '../../store/store.js'

type Value = string | number

/** What a store must answer, told in the plainest way: every question reads every row. */
export class ReferenceStore {
  readonly #rows = new Map<Collection, Map<string, Rows[Collection]>>()

  copy(): ReferenceStore {
    const copy = new ReferenceStore()
    for (const [collection, rows] of this.#rows) copy.#rows.set(collection, new Map(rows))
    return copy
  }

  get<C extends Collection>(collection: C, ids: readonly string[]): readonly (Rows[C] | undefined)[] {
    return ids.map((id) => this.#of(collection).get(id))
  }

  put<C extends Collection>(collection: C, rows: readonly Rows[C][]): void {
    for (const row of rows) this.#of(collection).set(row.id, row)
  }

  delete(collection: Collection, ids: readonly string[]): void {
    for (const id of ids) this.#of(collection).delete(id)
  }

  list<C extends Collection>(collection: C, name: IndexName<C>, { values, from, to, after, descending = false, limit }: Stretch): readonly Rows[C][] {
    const index = indexOf(collection, name)
    const wanted = (value: Value): boolean => (values === undefined ? (from === undefined || value >= from) && (to === undefined || value < to) : values.includes(value))
    const places = [...this.#of(collection).values()].flatMap((row) => {
      const found = index.of(row).filter(wanted).toSorted(byValue)
      const value = descending ? found.at(-1) : found[0]
      return value === undefined ? [] : [{ row, sort: values === undefined ? value : (index.sort?.(row) ?? '') }]
    })
    const ordered = places.toSorted((a, b) => byValue(a.sort, b.sort) || byValue(a.row.id, b.row.id))
    const sortOfAfter = after === undefined || (values !== undefined && index.sort === undefined) ? '' : after.sort
    const order = after === undefined ? [] : ordered.map(({ row, sort }) => byValue(sort, sortOfAfter) || byValue(row.id, after.id))
    const rows = ordered.filter((_, i) => after === undefined || (descending ? (order[i] as number) < 0 : (order[i] as number) > 0)).map(({ row }) => row)
    return (descending ? rows.toReversed() : rows).slice(0, limit)
  }

  count<C extends Collection>(collection: C, name: IndexName<C>, values: readonly Value[], limit: number): readonly number[] {
    const index = indexOf(collection, name)
    return values.map((value) => Math.min(limit, [...this.#of(collection).values()].filter((row) => index.of(row).includes(value)).length))
  }

  #of<C extends Collection>(collection: C): Map<string, Rows[C]> {
    let rows = this.#rows.get(collection)
    if (rows === undefined) {
      rows = new Map()
      this.#rows.set(collection, rows)
    }
    return rows as unknown as Map<string, Rows[C]>
  }
}

function byValue(a: Value, b: Value): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function indexOf<C extends Collection>(collection: C, name: IndexName<C>): Index<Rows[C]> {
  return (indexes[collection] as Readonly<Record<string, Index<Rows[C]>>>)[name] as Index<Rows[C]>
}
