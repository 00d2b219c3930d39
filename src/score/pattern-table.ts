/**
 * The distinct level patterns of a set of pairs. A pattern holds for each comparison 0 (missing)
 * or level + 1; it is packed into one integer below 2^53 by mixed radix and numbered in order of
 * first appearance. Learning and weighing work on patterns, of which there are few, not on pairs.
 */
export class PatternTable {
  readonly width: number
  readonly #radix: readonly number[]
  #keys: Float64Array = new Float64Array(4096).fill(-1)
  #slots: Int32Array = new Int32Array(4096)
  #digits: Uint8Array
  size = 0

  constructor(levelCounts: readonly number[]) {
    this.width = levelCounts.length
    const radix: number[] = []
    let product = 1
    for (const count of levelCounts) {
      radix.push(product)
      product *= count + 1
    }
    this.#radix = radix
    this.#digits = new Uint8Array(1024 * this.width)
  }

  /** The number of the pattern in `digits`, new or known. */
  number(digits: Uint8Array): number {
    let key = 0
    for (let i = 0; i < this.width; i += 1) key += digits[i]! * this.#radix[i]!
    const mask = this.#keys.length - 1
    let slot = slotOf(key, mask)
    for (;;) {
      const at = this.#keys[slot]!
      if (at === key) return this.#slots[slot]!
      if (at === -1) break
      slot = (slot + 1) & mask
    }
    const number = this.size
    this.#keys[slot] = key
    this.#slots[slot] = number
    this.size += 1
    if ((number + 1) * this.width > this.#digits.length) {
      const grown = new Uint8Array(this.#digits.length * 2)
      grown.set(this.#digits)
      this.#digits = grown
    }
    this.#digits.set(digits, number * this.width)
    if (this.size * 2 > this.#keys.length) this.#grow()
    return number
  }

  /** 0 where the comparison is missing, else its level + 1. */
  digit(pattern: number, comparison: number): number {
    return this.#digits[pattern * this.width + comparison]!
  }

  /** All digits of a pattern: a view, to be read at once. */
  digits(pattern: number): Uint8Array {
    return this.#digits.subarray(pattern * this.width, (pattern + 1) * this.width)
  }

  /** The integer of each pattern: what it is known by in other tables of the same width. */
  keys(): Float64Array {
    const keyOf = new Float64Array(this.size)
    for (let slot = 0; slot < this.#keys.length; slot += 1) if (this.#keys[slot] !== -1) keyOf[this.#slots[slot]!] = this.#keys[slot]!
    return keyOf
  }

  /** Takes over patterns of another table; those that are new here are numbered in the order given. Answers their numbers. */
  enter(keys: ArrayLike<number>): Int32Array {
    const digits = new Uint8Array(this.width)
    return Int32Array.from(keys, (key) => {
      let rest = key
      for (let i = this.width - 1; i >= 0; i -= 1) {
        digits[i] = Math.floor(rest / this.#radix[i]!)
        rest -= digits[i]! * this.#radix[i]!
      }
      return this.number(digits)
    })
  }

  /** The patterns in an order of their own, whatever the order in which they were met. */
  sorted(): Int32Array {
    const keyOf = this.keys()
    return Int32Array.from(keyOf.keys()).sort((a, b) => keyOf[a]! - keyOf[b]!)
  }

  #grow(): void {
    const keys = this.#keys
    const slots = this.#slots
    const mask = keys.length * 2 - 1
    this.#keys = new Float64Array(mask + 1).fill(-1)
    this.#slots = new Int32Array(mask + 1)
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i]!
      if (key === -1) continue
      let slot = slotOf(key, mask)
      while (this.#keys[slot] !== -1) slot = (slot + 1) & mask
      this.#keys[slot] = key
      this.#slots[slot] = slots[i]!
    }
  }
}

function slotOf(key: number, mask: number): number {
  const high = Math.floor(key / 4294967296)
  let h = Math.imul((key >>> 0) ^ Math.imul(high, 0x9e3779b9), 0x85ebca6b)
  h ^= h >>> 15
  return h & mask
}
