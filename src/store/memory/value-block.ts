import type { Value } from './row-index.js'

/** Short enough that an insert moves little, long enough that there are few blocks. */
export const longest = 512

/** A part of what is in order: up to `longest` values. */
export interface Block {
  readonly length: number
  at(place: number): Value
  insert(place: number, value: Value): void
  remove(place: number): void
  /** Takes the upper half out, as a block of its own. */
  split(): Block
}

class TextBlock implements Block {
  readonly #values: string[]

  constructor(values: readonly Value[]) {
    this.#values = values.slice() as string[]
  }

  get length(): number {
    return this.#values.length
  }

  at(place: number): string {
    return this.#values[place]!
  }

  insert(place: number, value: Value): void {
    this.#values.splice(place, 0, value as string)
  }

  remove(place: number): void {
    this.#values.splice(place, 1)
  }

  split(): TextBlock {
    return new TextBlock(this.#values.splice(longest / 2))
  }
}

/** Numbers stand by themselves: in a list that may hold texts, too, each would be an object. */
class NumberBlock implements Block {
  /** Grows to `longest`: a tenant of few people has few numbers. */
  #values: Float64Array
  #length: number

  constructor(values: ArrayLike<Value>) {
    this.#values = Float64Array.from(values as ArrayLike<number>)
    this.#length = values.length
  }

  get length(): number {
    return this.#length
  }

  at(place: number): number {
    return this.#values[place]!
  }

  insert(place: number, value: Value): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(Math.min(longest, Math.max(8, 2 * this.#length)))
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values.copyWithin(place + 1, place, this.#length)
    this.#values[place] = value as number
    this.#length += 1
  }

  remove(place: number): void {
    this.#values.copyWithin(place, place + 1, this.#length)
    this.#length -= 1
  }

  split(): NumberBlock {
    const upper = new NumberBlock(this.#values.subarray(longest / 2, this.#length))
    this.#length = longest / 2
    return upper
  }
}

/** A block of these, which are in order. */
export function blockOf(values: readonly Value[]): Block {
  return typeof values[0] === 'number' ? new NumberBlock(values) : new TextBlock(values)
}
