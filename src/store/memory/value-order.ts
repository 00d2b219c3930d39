import type { Value } from './row-index.js'
import { comesBefore } from './row-order.js'

/** Short enough that an insert moves little, long enough that there are few blocks. */
const longest = 512

/** So many values of a block are filled when blocks are made anew, so that it has room. */
const filled = 384

/** So many values wait at least before they are put in order. */
const patience = 4096

/**
 * Distinct values in order, in blocks of sorted arrays: a search is two bisections, an insert moves one block at most. What comes
 * waits until somebody asks, or until it is a quarter of what is there: to put many in order at once costs less than each.
 */
export class ValueOrder {
  /** None of them is empty. */
  #blocks: Value[][] = []
  #waiting = new Set<Value>()

  add(value: Value): void {
    this.#waiting.add(value)
    if (this.#waiting.size > patience && this.#waiting.size > this.#blocks.length * (filled / 4)) this.#enterWaiting()
  }

  #enterWaiting(): void {
    if (this.#waiting.size === 0) return
    const all = [...this.#waiting]
    this.#waiting = new Set()
    if (all.length < this.#blocks.length * (filled / 16)) for (const value of all) this.#enter(value)
    else this.#blocks = inBlocks(this.#blocks.flat(), all.every((value) => typeof value === 'number') ? Float64Array.from(all).sort() : all.sort())
  }

  #enter(value: Value): void {
    const at = this.#blockOf(value)
    const block = this.#blocks[at]
    if (block === undefined) {
      this.#blocks.push([value])
      return
    }
    const place = placeIn(block, value)
    if (block[place] === value) return
    if (block.length < longest) {
      if (place === block.length) block.push(value)
      else block.splice(place, 0, value)
    } else if (place === longest && at === this.#blocks.length - 1) {
      // Ascending values fill their blocks to the brim.
      this.#blocks.push([value])
    } else {
      const upper = block.splice(longest / 2)
      this.#blocks.splice(at + 1, 0, upper)
      const half = place <= block.length ? block : upper
      half.splice(half === block ? place : place - block.length, 0, value)
    }
  }

  remove(value: Value): void {
    this.#waiting.delete(value)
    const at = this.#blockOf(value)
    const block = this.#blocks[at]
    if (block === undefined) return
    const place = placeIn(block, value)
    if (block[place] !== value) return
    block.splice(place, 1)
    const next = this.#blocks[at + 1]
    if (block.length === 0) {
      this.#blocks.splice(at, 1)
    } else if (next !== undefined && block.length + next.length <= longest / 2) {
      block.push(...next)
      this.#blocks.splice(at + 1, 1)
    }
  }

  /** The values from `low` to before `high`, or back; each end is open where it is not given. */
  *walk(low: Value | undefined, high: Value | undefined, descending: boolean): Generator<Value, void> {
    this.#enterWaiting()
    const from = low === undefined ? 0 : this.#blockOf(low)
    const to = high === undefined ? this.#blocks.length - 1 : this.#blockOf(high)
    for (let at = descending ? to : from; at >= from && at <= to; at += descending ? -1 : 1) {
      const block = this.#blocks[at]
      if (block === undefined) return
      const start = low === undefined || at > from ? 0 : placeIn(block, low)
      const end = high === undefined || at < to ? block.length : placeIn(block, high)
      for (let i = start; i < end; i += 1) yield block[descending ? end - 1 - (i - start) : i] as Value
    }
  }

  /** The last block that begins at or before a value. */
  #blockOf(value: Value): number {
    let low = 0
    let high = this.#blocks.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (comesBefore(value, (this.#blocks[middle] as Value[])[0] as Value)) high = middle
      else low = middle + 1
    }
    return Math.max(0, low - 1)
  }
}

/** Two lists in order as blocks of one. */
function inBlocks(some: readonly Value[], others: ArrayLike<Value>): Value[][] {
  const blocks: Value[][] = []
  let block: Value[] | undefined
  let last: Value | undefined
  for (let i = 0, j = 0; i < some.length || j < others.length; ) {
    const next: Value = j === others.length || (i < some.length && !comesBefore(others[j]!, some[i]!)) ? some[i++]! : others[j++]!
    if (next === last) continue
    last = next
    if (block === undefined || block.length === filled) blocks.push((block = []))
    block.push(next)
  }
  return blocks
}

/** Where a value stands in a block, or would stand. */
function placeIn(block: readonly Value[], value: Value): number {
  let low = 0
  let high = block.length
  if (comesBefore(block[high - 1] as Value, value)) return high
  while (low < high) {
    const middle = (low + high) >>> 1
    if (comesBefore(block[middle] as Value, value)) low = middle + 1
    else high = middle
  }
  return low
}
