import type { Value } from './row-index.js'
import { comesBefore } from './row-order.js'
import { type Block, blockOf, longest } from './value-block.js'

/** So many values of a block are filled when blocks are made anew, so that it has room. */
const filled = 384

/** So many values wait at most before they are put in order, which takes some ten milliseconds however many there are. */
const patience = 4096

/**
 * Distinct values in order, in blocks: a search is two bisections, an insert moves one block at most. What comes waits until somebody asks,
 * or until it is many: to put many in order at once costs less than each.
 */
export class ValueOrder {
  /** None of them is empty. */
  #blocks: Block[] = []
  #waiting = new Set<Value>()

  add(value: Value): void {
    this.#waiting.add(value)
    if (this.#waiting.size >= patience) this.#enterWaiting()
  }

  #enterWaiting(): void {
    if (this.#waiting.size === 0) return
    const all = [...this.#waiting]
    this.#waiting = new Set()
    if (all.length < this.#blocks.length * (filled / 16)) for (const value of all) this.#enter(value)
    else this.#blocks = merged(this.#blocks, all.every((value) => typeof value === 'number') ? Array.from(Float64Array.from(all).sort()) : all.sort())
  }

  #enter(value: Value): void {
    const at = this.#blockOf(value)
    const block = this.#blocks[at]
    if (block === undefined) {
      this.#blocks.push(blockOf([value]))
      return
    }
    const place = placeIn(block, value)
    if (place < block.length && block.at(place) === value) return
    if (block.length < longest) {
      block.insert(place, value)
    } else if (place === longest && at === this.#blocks.length - 1) {
      // Ascending values fill their blocks to the brim.
      this.#blocks.push(blockOf([value]))
    } else {
      const upper = block.split()
      this.#blocks.splice(at + 1, 0, upper)
      if (place <= block.length) block.insert(place, value)
      else upper.insert(place - block.length, value)
    }
  }

  remove(value: Value): void {
    this.#waiting.delete(value)
    const at = this.#blockOf(value)
    const block = this.#blocks[at]
    if (block === undefined) return
    const place = placeIn(block, value)
    if (place === block.length || block.at(place) !== value) return
    block.remove(place)
    const next = this.#blocks[at + 1]
    if (block.length === 0) {
      this.#blocks.splice(at, 1)
    } else if (next !== undefined && block.length + next.length <= longest / 2) {
      for (let i = 0; i < next.length; i += 1) block.insert(block.length, next.at(i))
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
      for (let i = start; i < end; i += 1) yield block.at(descending ? end - 1 - (i - start) : i)
    }
  }

  /** The last block that begins at or before a value. */
  #blockOf(value: Value): number {
    let low = 0
    let high = this.#blocks.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (comesBefore(value, this.#blocks[middle]!.at(0))) high = middle
      else low = middle + 1
    }
    return Math.max(0, low - 1)
  }
}

/** Blocks with many more values, which are in order, among theirs. */
function merged(blocks: readonly Block[], values: readonly Value[]): Block[] {
  const all: Block[] = []
  let from = 0
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1]?.at(0)
    let to = next === undefined ? values.length : from
    if (next !== undefined) while (to < values.length && comesBefore(values[to]!, next)) to += 1
    if (to === from) all.push(block)
    else all.push(...inBlocks(bothOf(block, values, from, to)))
    from = to
  }
  return blocks.length === 0 ? inBlocks(values) : all
}

/** A block and some of the values in one order, each once. */
function bothOf(block: Block, values: readonly Value[], from: number, to: number): readonly Value[] {
  const both: Value[] = []
  for (let i = 0, j = from; i < block.length || j < to; ) {
    const next = j === to || (i < block.length && !comesBefore(values[j]!, block.at(i))) ? block.at(i++) : values[j++]!
    if (next !== both.at(-1)) both.push(next)
  }
  return both
}

/** Values in order as blocks, of like length where one cannot hold them. */
function inBlocks(values: readonly Value[]): Block[] {
  if (values.length <= longest) return [blockOf(values)]
  const length = Math.ceil(values.length / Math.ceil(values.length / filled))
  return Array.from({ length: Math.ceil(values.length / length) }, (_, i) => blockOf(values.slice(i * length, (i + 1) * length)))
}

/** Where a value stands in a block, or would stand. */
function placeIn(block: Block, value: Value): number {
  let low = 0
  let high = block.length
  if (comesBefore(block.at(high - 1), value)) return high
  while (low < high) {
    const middle = (low + high) >>> 1
    if (comesBefore(block.at(middle), value)) low = middle + 1
    else high = middle
  }
  return low
}
