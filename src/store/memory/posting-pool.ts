const smallest = 4

/**
 * Lists of two row numbers or more, packed into one array of integers. A list is a block whose first word is its length; blocks
 * have a power of two of words, the least that holds the list, and freed ones wait by size for the next list.
 * A list moves when it outgrows its block or shrinks below it, so its address is what the last call returned.
 */
export class PostingPool {
  /** Lists lie here: `words[at]` is the length of the list at `at`, its row numbers follow. Replaced when it grows. */
  words: Int32Array = new Int32Array(64)
  /** By the logarithm of the block's size: the address of the first free block, whose first word is the address of the next; 0 for none. */
  readonly #free = new Int32Array(32)
  #end = smallest

  /** A new list of two. Addresses are positive. */
  pair(first: number, second: number): number {
    const at = this.#take(smallest)
    this.words[at] = 2
    this.words[at + 1] = first
    this.words[at + 2] = second
    return at
  }

  /** Puts a row number at the end of the list at `at`. */
  append(at: number, row: number): number {
    const length = this.words[at] as number
    const to = this.#resize(at, length, length + 1)
    this.words[to + 1 + length] = row
    this.words[to] = length + 1
    return to
  }

  /** Takes out what stands at `place` (an index into `words`). */
  remove(at: number, place: number): number {
    const length = this.words[at] as number
    this.words.copyWithin(place, place + 1, at + 1 + length)
    this.words[at] = length - 1
    return this.#resize(at, length - 1, length - 1)
  }

  free(at: number): void {
    this.#give(at, sizeFor(this.words[at] as number))
  }

  /** Gives a list of `length`, whose block is for one more or as many, a block for `wanted`. */
  #resize(at: number, length: number, wanted: number): number {
    const old = wanted > length ? sizeFor(length) : sizeFor(length + 1)
    const size = sizeFor(wanted)
    if (old === size) return at
    const to = this.#take(size)
    this.words.copyWithin(to, at, at + 1 + length)
    this.#give(at, old)
    return to
  }

  #take(size: number): number {
    const sort = 31 - Math.clz32(size)
    const free = this.#free[sort] as number
    if (free !== 0) {
      this.#free[sort] = this.words[free] as number
      return free
    }
    const at = this.#end
    this.#end += size
    if (this.#end > this.words.length) {
      const larger = new Int32Array(Math.max(this.#end, Math.ceil(this.words.length * 1.5)))
      larger.set(this.words)
      this.words = larger
    }
    return at
  }

  #give(at: number, size: number): void {
    const sort = 31 - Math.clz32(size)
    this.words.fill(0, at, at + size)
    this.words[at] = this.#free[sort] as number
    this.#free[sort] = at
  }
}

/** The least power of two that holds a list of so many and its length. */
function sizeFor(length: number): number {
  return length < smallest ? smallest : 1 << (32 - Math.clz32(length))
}
