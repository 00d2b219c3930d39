import { badOption } from '../../errors.js'
import type { Collection, Rows } from '../rows.js'
import { type Index, type IndexName, indexes } from '../schema.js'
import type { Stretch } from '../store.js'
import { HashedIndex } from './hashed-index.js'
import { OrderedIndex } from './ordered-index.js'
import type { RowIndex, Value } from './row-index.js'
import { RowOrder } from './row-order.js'
import { TextEntries } from './text-entries.js'

/** What stands behind one index of the schema. */
interface Held<Row> {
  readonly schema: Index<Row>
  readonly order: RowOrder<Row & { readonly id: string }>
  readonly index: RowIndex
}

/** One tenant's rows of one collection with their indexes, which hold small numbers in the rows' stead. */
export class MemoryCollection<C extends Collection> {
  readonly #rows: (Rows[C] | undefined)[] = []
  /** By id the number of its row, plus one. */
  readonly #numbers = new TextEntries((value, id) => this.#rows[value - 1]?.id === id)
  readonly #free: number[] = []
  readonly #held: ReadonlyMap<string, Held<Rows[C]>>
  readonly #all: readonly Held<Rows[C]>[]

  constructor(collection: C) {
    const schema: Readonly<Record<string, Index<Rows[C]>>> = indexes[collection]
    this.#held = new Map(Object.entries(schema).map(([name, one]) => [name, this.#hold(one)]))
    this.#all = [...this.#held.values()]
  }

  get size(): number {
    return this.#rows.length - this.#free.length
  }

  /** The rows as they are now, in no order that means anything. */
  rows(): readonly Rows[C][] {
    return this.#rows.filter((row) => row !== undefined)
  }

  get(id: string): Rows[C] | undefined {
    const number = this.#numbers.get(id)
    return number === 0 ? undefined : this.#rows[number - 1]
  }

  /** Inserts or replaces a row; answers with the one that stood there. */
  set(row: Rows[C]): Rows[C] | undefined {
    const all = this.#all
    // All that can throw on a row of another shape comes before anything is changed.
    const values: (readonly Value[])[] = []
    for (let i = 0; i < all.length; i += 1) values.push(all[i]!.schema.of(row))
    const number = this.#numbers.get(row.id) - 1
    const before = number < 0 ? undefined : this.#rows[number]
    if (before === undefined) {
      const fresh = this.#free.pop() ?? this.#rows.length
      this.#rows[fresh] = row
      this.#numbers.set(row.id, fresh + 1, 0)
      this.#add(values, fresh, values)
      return undefined
    }
    const ordered = values.slice()
    for (let i = 0; i < all.length; i += 1) {
      const { schema, index } = all[i]!
      const old = schema.of(before)
      const after = values[i]!
      const moves = schema.sort !== undefined && schema.sort(before) !== schema.sort(row)
      const gone = moves ? old : without(old, after)
      gone.forEach((value) => index.remove(value, number))
      if (moves) continue
      values[i] = without(after, old)
      if (after.length > 1 && values[i]!.length > 0) ordered[i] = [...without(after, values[i]!), ...values[i]!]
    }
    this.#rows[number] = row
    this.#add(values, number, ordered)
    return before
  }

  delete(id: string): Rows[C] | undefined {
    const number = this.#numbers.get(id) - 1
    const row = number < 0 ? undefined : this.#rows[number]
    if (row === undefined) return undefined
    for (const { schema, index } of this.#all) schema.of(row).forEach((value) => index.remove(value, number))
    this.#numbers.set(id, 0, number + 1)
    this.#rows[number] = undefined
    this.#free.push(number)
    return row
  }

  count(name: IndexName<C>, values: readonly Value[], limit: number): readonly number[] {
    const { index } = this.#indexOf(name)
    return values.map((value) => index.count(value, limit))
  }

  list(name: IndexName<C>, stretch: Stretch): readonly Rows[C][] {
    const { index, order } = this.#indexOf(name)
    const { values, limit } = stretch
    if (!(limit >= 0)) throw badOption('limit', 'a number of rows, 0 or more')
    const found: number[] = []
    if (values !== undefined) {
      if (stretch.from !== undefined || stretch.to !== undefined) throw badOption('from', 'no `from` and no `to` beside `values`')
      if (values.length > 1) return this.#rowsOf(this.#merged(values, index, order, stretch))
      if (values.length === 1) index.gather(values[0]!, stretch, found)
    } else if (index instanceof OrderedIndex) {
      index.stretch(stretch, found)
    } else {
      throw badOption('values', 'the values to look up, since the index has no order')
    }
    return this.#rowsOf(found)
  }

  #rowsOf(numbers: readonly number[]): readonly Rows[C][] {
    const rows: Rows[C][] = []
    for (let i = 0; i < numbers.length; i += 1) rows.push(this.#rows[numbers[i]!] as Rows[C])
    return rows
  }

  /** What is found under several values, in one order and each once. No more than the page is kept, since what lies behind it under fewer values lies behind it under all. */
  #merged(values: readonly Value[], index: RowIndex, { compare }: RowOrder<Rows[C]>, stretch: Stretch): readonly number[] {
    const { descending = false, limit } = stretch
    const whole = stretch.after === undefined ? rowsOfAll(values, index, limit) : undefined
    if (whole !== undefined) return whole.sort(descending ? (a, b) => compare(b, a) : compare)
    let page: number[] = []
    for (let i = 0; i < values.length; i += 1) {
      const next: number[] = []
      index.gather(values[i]!, stretch, next)
      if (next.length === 0) continue
      if (page.length === 0) {
        page = next
        continue
      }
      const both: number[] = []
      for (let a = 0, b = 0; both.length < limit && (a < page.length || b < next.length); ) {
        const order = a === page.length ? 1 : b === next.length ? -1 : descending ? compare(next[b]!, page[a]!) : compare(page[a]!, next[b]!)
        both.push(order <= 0 ? page[a]! : next[b]!)
        if (order <= 0) a += 1
        if (order >= 0) b += 1
      }
      page = both
    }
    return page
  }

  /**
   * Adds a row to each index under what is new of its values; `all` has what it had before it. Nowhere here is a value asked for by its place: of lists of numbers and of texts that one
   * place in the code reads, an engine makes those of numbers anew, with an object for each, in the rows themselves.
   */
  #add(values: readonly (readonly Value[])[], number: number, all: readonly (readonly Value[])[]): void {
    for (let i = 0; i < values.length; i += 1) {
      const { index } = this.#all[i]!
      if (values[i]!.length === 0) continue
      if (all[i]!.length > 1) index.setApart(all[i]!)
      values[i]!.forEach((value) => index.add(value, number))
    }
  }

  #hold(schema: Index<Rows[C]>): Held<Rows[C]> {
    const order = new RowOrder<Rows[C]>(this.#rows, schema.sort)
    const hashed = new HashedIndex(schema, order)
    return { schema, order, index: schema.ordered === true ? new OrderedIndex(hashed, order, schema.of) : hashed }
  }

  #indexOf(name: IndexName<C>): Held<Rows[C]> {
    const held = this.#held.get(name)
    if (held === undefined) throw badOption('index', `one of ${[...this.#held.keys()].join(', ')}`)
    return held
  }
}

/** All that is found under several values, each once; `undefined` where it may be more than a page: only then need each value's be in order. */
function rowsOfAll(values: readonly Value[], index: RowIndex, limit: number): number[] | undefined {
  const all: number[] = []
  for (let i = 0; i < values.length; i += 1) {
    index.gatherAll(values[i]!, all)
    if (all.length > limit) return undefined
  }
  all.sort((a, b) => a - b)
  return all.filter((row, i) => i === 0 || row !== all[i - 1])
}

const nothing: readonly never[] = []

/** Those of `values` that are not among `others`. */
function without(values: readonly Value[], others: readonly Value[]): readonly Value[] {
  if (values === others) return nothing
  if (others.length > 32) {
    const known = new Set(others)
    return values.filter((value) => !known.has(value))
  }
  return values.filter((value) => !others.includes(value))
}
