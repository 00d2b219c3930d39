/**
 * Whole numbers from 0 to 2^53 - 1, each with a number of its own. What a `Map` is slow and large for where there are millions:
 * open addressing in typed arrays, no object an entry.
 */
export class NumberTable {
  #keys: Float64Array
  #values: Int32Array
  #size = 0

  /** @param expected How many keys are expected; more make it grow. */
  constructor(expected = 512) {
    const slots = 1 << (32 - Math.clz32(Math.max(8, expected) * 2 - 1))
    this.#keys = new Float64Array(slots).fill(-1)
    this.#values = new Int32Array(slots)
  }

  /** What `key` was entered with first; it is entered with `fresh` where it is new. */
  enter(key: number, fresh: number): number {
    const keys = this.#keys
    const mask = keys.length - 1
    let slot = slotOf(key, mask)
    for (;;) {
      const held = keys[slot]!
      if (held === key) return this.#values[slot]!
      if (held === -1) break
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    this.#values[slot] = fresh
    this.#size += 1
    if (this.#size * 2 > keys.length) this.#grow()
    return fresh
  }

  /** What `key` was entered with; -1 where it was not. */
  find(key: number): number {
    const keys = this.#keys
    const mask = keys.length - 1
    for (let slot = slotOf(key, mask); ; slot = (slot + 1) & mask) {
      const held = keys[slot]!
      if (held === key) return this.#values[slot]!
      if (held === -1) return -1
    }
  }

  #grow(): void {
    const keys = this.#keys
    const values = this.#values
    const mask = keys.length * 2 - 1
    const grownKeys = new Float64Array(mask + 1).fill(-1)
    const grownValues = new Int32Array(mask + 1)
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i]!
      if (key === -1) continue
      let slot = slotOf(key, mask)
      while (grownKeys[slot] !== -1) slot = (slot + 1) & mask
      grownKeys[slot] = key
      grownValues[slot] = values[i]!
    }
    this.#keys = grownKeys
    this.#values = grownValues
  }
}

function slotOf(key: number, mask: number): number {
  const high = Math.floor(key / 4294967296)
  let h = Math.imul((key >>> 0) ^ Math.imul(high, 0x9e3779b9), 0x85ebca6b)
  h ^= h >>> 15
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) & mask
}
