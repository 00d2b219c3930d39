import type { Stretch } from '../store.js'
import type { RowIndex } from './row-index.js'
import { comesBefore, type Identified, type Page, type RowOrder } from './row-order.js'

/** Short enough that an insert moves little, long enough that there are few blocks. */
const longest = 512

/** Entries in order; the two arrays run side by side, and are never empty. */
interface Block {
  readonly values: (string | number)[]
  readonly rows: number[]
}

/** The place before which all entries less than (value, id) stand; no id is empty. */
interface Bound {
  readonly value: string | number
  readonly id: string
}

interface Position {
  readonly block: number
  readonly place: number
}

/** Rows in the order (value, id), in blocks of sorted arrays: a search is two bisections, an insert moves one block at most. */
export class OrderedIndex<Row extends Identified> implements RowIndex {
  readonly #blocks: Block[] = []
  readonly #order: RowOrder<Row>
  readonly #valuesOf: (row: Row) => readonly (string | number)[]

  constructor(order: RowOrder<Row>, valuesOf: (row: Row) => readonly (string | number)[]) {
    this.#order = order
    this.#valuesOf = valuesOf
  }

  add(value: string | number, row: number): void {
    const { block: at, place } = this.#find({ value, id: this.#idOf(row) })
    const block = this.#blocks[at]
    if (block === undefined) {
      this.#blocks.push({ values: [value], rows: [row] })
    } else if (block.rows[place] === row && block.values[place] === value) {
      return
    } else if (block.rows.length < longest) {
      insert(block, place, value, row)
    } else if (place === longest && at === this.#blocks.length - 1) {
      // Ascending values fill their blocks to the brim.
      this.#blocks.push({ values: [value], rows: [row] })
    } else {
      const half = longest / 2
      const upper = { values: block.values.splice(half), rows: block.rows.splice(half) }
      this.#blocks.splice(at + 1, 0, upper)
      if (place <= half) insert(block, place, value, row)
      else insert(upper, place - half, value, row)
    }
  }

  remove(value: string | number, row: number): void {
    const { block: at, place } = this.#find({ value, id: this.#idOf(row) })
    const block = this.#blocks[at]
    if (block === undefined || block.rows[place] !== row || block.values[place] !== value) return
    block.values.splice(place, 1)
    block.rows.splice(place, 1)
    const next = this.#blocks[at + 1]
    if (block.rows.length === 0) {
      this.#blocks.splice(at, 1)
    } else if (next !== undefined && block.rows.length + next.rows.length <= longest / 2) {
      block.values.push(...next.values)
      block.rows.push(...next.rows)
      this.#blocks.splice(at + 1, 1)
    }
  }

  count(value: string | number, limit: number): number {
    let count = 0
    if (limit > 0) this.#walk({ value, id: '' }, { value: successor(value), id: '' }, false, () => (count += 1) < limit)
    return count
  }

  gather(value: string | number, { after, descending = false, limit }: Page, out: number[]): void {
    const low = { value, id: after === undefined || descending ? '' : successor(after.id) }
    const high = after === undefined || !descending ? { value: successor(value), id: '' } : { value, id: after.id }
    const end = out.length + limit
    if (limit > 0) this.#walk(low, high, descending, (_, row) => out.push(row) < end)
  }

  /** Appends to `out` the rows of a stretch from a value to another. */
  stretch({ from, to, after, descending = false, limit }: Stretch, out: number[]): void {
    let low = from === undefined ? undefined : { value: from, id: '' }
    let high = to === undefined ? undefined : { value: to, id: '' }
    if (after !== undefined && !descending && (from === undefined || !comesBefore(after.sort, from))) low = { value: after.sort, id: successor(after.id) }
    if (after !== undefined && descending && (to === undefined || comesBefore(after.sort, to))) high = { value: after.sort, id: after.id }
    const inside = (value: string | number): boolean => (from === undefined || !comesBefore(value, from)) && (to === undefined || comesBefore(value, to))
    const end = out.length + limit
    if (limit > 0) {
      this.#walk(low, high, descending, (value, row) => {
        // A row with several values in the stretch stands at the first of them: pages then need not know of each other.
        const values = this.#valuesOf(this.#order.rows[row] as Row)
        const elsewhere = values.length > 1 && values.some((other) => (descending ? comesBefore(value, other) : comesBefore(other, value)) && inside(other))
        return elsewhere || out.push(row) < end
      })
    }
  }

  /** Visits the entries from `low` to before `high`, or back, until `visit` says `false`. */
  #walk(low: Bound | undefined, high: Bound | undefined, descending: boolean, visit: (value: string | number, row: number) => boolean): void {
    const first = low === undefined ? { block: 0, place: 0 } : this.#find(low)
    const last = high === undefined ? { block: this.#blocks.length, place: 0 } : this.#find(high)
    const step = descending ? -1 : 1
    for (let at = descending ? last.block : first.block; descending ? at >= first.block : at <= last.block; at += step) {
      const block = this.#blocks[at]
      if (block === undefined) continue
      const start = at === first.block ? first.place : 0
      const end = at === last.block ? last.place : block.rows.length
      for (let i = start; i < end; i += 1) {
        const place = descending ? end - 1 - (i - start) : i
        if (!visit(block.values[place] as string | number, block.rows[place] as number)) return
      }
    }
  }

  #find(bound: Bound): Position {
    let low = 0
    let high = this.#blocks.length
    // The last block whose first entry is not behind the bound.
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#isBehind(this.#blocks[middle] as Block, 0, bound)) high = middle
      else low = middle + 1
    }
    const at = Math.max(0, low - 1)
    const block = this.#blocks[at]
    if (block === undefined) return { block: 0, place: 0 }
    low = 0
    high = block.rows.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#isBefore(block, middle, bound)) low = middle + 1
      else high = middle
    }
    return { block: at, place: low }
  }

  #isBefore(block: Block, place: number, bound: Bound): boolean {
    const value = block.values[place] as string | number
    return value === bound.value ? this.#idOf(block.rows[place] as number) < bound.id : comesBefore(value, bound.value)
  }

  #isBehind(block: Block, place: number, bound: Bound): boolean {
    const value = block.values[place] as string | number
    return value === bound.value ? this.#idOf(block.rows[place] as number) > bound.id : comesBefore(bound.value, value)
  }

  #idOf(row: number): string {
    return (this.#order.rows[row] as Row).id
  }
}

function insert(block: Block, place: number, value: string | number, row: number): void {
  if (place === block.rows.length) {
    block.values.push(value)
    block.rows.push(row)
  } else {
    block.values.splice(place, 0, value)
    block.rows.splice(place, 0, row)
  }
}

/** The least text or integer behind another. */
function successor<V extends string | number>(value: V): V
function successor(value: string | number): string | number {
  return typeof value === 'string' ? `${value}\u0000` : value + 1
}
