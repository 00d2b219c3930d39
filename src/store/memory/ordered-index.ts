import type { Stretch } from '../store.js'
import type { HashedIndex } from './hashed-index.js'
import type { RowIndex, Value } from './row-index.js'
import { comesBefore, type Identified, type Page, type RowOrder } from './row-order.js'
import { ValueOrder } from './value-order.js'

/** A hashed index whose values can be walked in order: only a value that is new, or gone, costs more than in a hashed one. */
export class OrderedIndex<Row extends Identified> implements RowIndex {
  readonly #hashed: HashedIndex<Row>
  readonly #values = new ValueOrder()
  readonly #order: RowOrder<Row>
  readonly #valuesOf: (row: Row) => readonly Value[]

  constructor(hashed: HashedIndex<Row>, order: RowOrder<Row>, valuesOf: (row: Row) => readonly Value[]) {
    this.#hashed = hashed
    this.#order = order
    this.#valuesOf = valuesOf
  }

  setApart(values: readonly Value[]): void {
    this.#hashed.setApart(values)
  }

  add(value: Value, row: number): void {
    if (this.#hashed.add(value, row)) this.#values.add(value)
  }

  remove(value: Value, row: number): void {
    if (this.#hashed.remove(value, row)) this.#values.remove(value)
  }

  count(value: Value, limit: number): number {
    return this.#hashed.count(value, limit)
  }

  gather(value: Value, page: Page, out: number[]): void {
    this.#hashed.gather(value, page, out)
  }

  gatherAll(value: Value, out: number[]): void {
    this.#hashed.gatherAll(value, out)
  }

  /** Appends to `out` the rows of a stretch from a value to another. */
  stretch({ from, to, after, descending = false, limit }: Stretch, out: number[]): void {
    const low = after !== undefined && !descending && (from === undefined || !comesBefore(after.sort, from)) ? after.sort : from
    const high = after !== undefined && descending && (to === undefined || comesBefore(after.sort, to)) ? successor(after.sort) : to
    const end = out.length + limit
    if (limit === 0) return
    // A row with several values in the stretch stands at the first of them: pages then need not know of each other.
    const isFirst = (value: Value, row: number): boolean => {
      const others = this.#valuesOf(this.#order.rows[row] as Row)
      for (let i = 0; i < others.length; i += 1) {
        const other = others[i]!
        if (descending ? comesBefore(value, other) && (to === undefined || comesBefore(other, to)) : comesBefore(other, value) && (from === undefined || !comesBefore(other, from))) return false
      }
      return true
    }
    for (const value of this.#values.walk(low, high, descending)) {
      let behind = value === after?.sort ? after : undefined
      for (let asked = end - out.length, found: number[] = []; ; asked = end - out.length, found = []) {
        this.#hashed.gather(value, { after: behind, descending, limit: asked }, found)
        for (const row of found) if (isFirst(value, row)) out.push(row)
        if (out.length >= end) return
        if (found.length < asked) break
        behind = { sort: value, id: (this.#order.rows[found.at(-1) as number] as Row).id }
      }
    }
  }
}

/** The least text or integer behind another. */
function successor(value: Value): Value {
  return typeof value === 'string' ? `${value}\u0000` : value + 1
}
