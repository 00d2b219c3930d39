/** A row as indexes see it. */
export interface Identified {
  readonly id: string
}

/** Where a page of an index begins and how long it is. */
export interface Page {
  readonly after?: Place | undefined
  readonly descending?: boolean | undefined
  readonly limit: number
}

interface Place {
  readonly sort: string | number
  readonly id: string
}

/** Values of one index are all strings or all numbers, which the compiler cannot know. */
export function comesBefore(a: string | number, b: string | number): boolean {
  return (a as number) < (b as number)
}

/** So few that wait are each put into their place; of more the whole list is gone through once. */
const fewWaiting = 8

/** The order of the rows under one value: (`sort`, id), or id alone. Lists hold row numbers. */
export class RowOrder<Row extends Identified> {
  readonly rows: readonly (Row | undefined)[]
  readonly #sort: ((row: Row) => string | number) | undefined

  constructor(rows: readonly (Row | undefined)[], sort: ((row: Row) => string | number) | undefined) {
    this.rows = rows
    this.#sort = sort
  }

  readonly compare = (a: number, b: number): number => {
    if (a === b) return 0
    const left = this.rows[a] as Row
    const right = this.rows[b] as Row
    if (this.#sort !== undefined) {
      const first = this.#sort(left)
      const second = this.#sort(right)
      if (first !== second) return comesBefore(first, second) ? -1 : 1
    }
    return left.id < right.id ? -1 : 1
  }

  /** The place in `list[start, end)` at which `row` stands or would stand. */
  placeOf(list: ArrayLike<number>, start: number, end: number, row: number): number {
    const { id } = this.rows[row] as Row
    const sort = this.#sort?.(this.rows[row] as Row)
    let low = start
    let high = end
    // Late rows come last as a rule where there is a `sort`.
    if (sort !== undefined && low < high && this.compare(list[high - 1] as number, row) < 0) return high
    while (low < high) {
      const middle = (low + high) >>> 1
      const number = list[middle] as number
      const isBefore = sort === undefined ? (this.rows[number] as Row).id < id : this.compare(number, row) < 0
      if (isBefore) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Puts those in order that wait at the end of `list[start, end)`, as complements of their numbers. */
  settle(list: Int32Array, start: number, end: number): void {
    let from = end
    while (from > start && (list[from - 1] as number) < 0) from -= 1
    if (end - from <= fewWaiting) {
      for (let i = from; i < end; i += 1) {
        const row = ~(list[i] as number)
        const place = this.placeOf(list, start, i, row)
        list.copyWithin(place + 1, place, i)
        list[place] = row
      }
      return
    }
    const waiting = list.slice(from, end).map((word) => ~word).sort(this.compare)
    for (let i = from - 1, k = waiting.length - 1, at = end - 1; k >= 0; at -= 1) {
      const isBefore = i < start || this.compare(list[i] as number, waiting[k] as number) < 0
      list[at] = isBefore ? (waiting[k--] as number) : (list[i--] as number)
    }
  }

  /** Appends to `out` the page of `list[start, end)`. */
  gather(list: ArrayLike<number>, start: number, end: number, page: Page, out: number[]): void {
    let low = start
    let high = end
    if (page.after !== undefined) {
      if (page.descending === true) high = this.#boundary(list, start, end, page.after, false)
      else low = this.#boundary(list, start, end, page.after, true)
    }
    const length = Math.min(page.limit, high - low)
    if (page.descending === true) for (let i = 1; i <= length; i += 1) out.push(list[high - i] as number)
    else for (let i = 0; i < length; i += 1) out.push(list[low + i] as number)
  }

  /** Appends to `out` the page of a list of one. */
  gatherOne(row: number, { after, descending, limit }: Page, out: number[]): void {
    if (limit > 0 && (after === undefined || (descending === true ? this.#isBefore(row, after, false) : !this.#isBefore(row, after, true)))) out.push(row)
  }

  /** The first place in the list whose row lies behind the cursor, or at it unless `behind`. */
  #boundary(list: ArrayLike<number>, start: number, end: number, after: Place, behind: boolean): number {
    let low = start
    let high = end
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#isBefore(list[middle] as number, after, behind)) low = middle + 1
      else high = middle
    }
    return low
  }

  #isBefore(number: number, place: Place, orAt: boolean): boolean {
    const row = this.rows[number] as Row
    const sort = this.#sort === undefined ? place.sort : this.#sort(row)
    return sort === place.sort ? row.id < place.id || (orAt && row.id === place.id) : comesBefore(sort, place.sort)
  }
}
