/** Pairs of rows in two growing columns, `left[i] < right[i]`, each once. */
export class PairList {
  left: Int32Array = new Int32Array(1024)
  right: Int32Array = new Int32Array(1024)
  size = 0
  /** Where each pair stands, plus one, by open addressing; 0 is free. At most half of it is taken. */
  #slots: Int32Array = new Int32Array(4096)
  #shift = 20

  /** Adds the pair; answers where it stands already, or -1 where it is new. */
  add(left: number, right: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = hashOf(left, right) >>> this.#shift
    for (;;) {
      const at = slots[slot]! - 1
      if (at < 0) break
      if (this.left[at] === left && this.right[at] === right) return at
      slot = (slot + 1) & mask
    }
    if (this.size === this.left.length) {
      this.left = longer(this.left)
      this.right = longer(this.right)
    }
    this.left[this.size] = left
    this.right[this.size] = right
    this.size += 1
    slots[slot] = this.size
    if (this.size * 2 > slots.length) this.#grow()
    return -1
  }

  /** The list as it is, without what finding a pair in it takes. */
  done(): PairColumns {
    return { size: this.size, left: this.left.subarray(0, this.size), right: this.right.subarray(0, this.size) }
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    this.#shift -= 1
    for (let i = 0; i < this.size; i += 1) {
      let slot = hashOf(this.left[i]!, this.right[i]!) >>> this.#shift
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = i + 1
    }
    this.#slots = slots
  }
}

/** Pairs of rows in two columns, `left[i] < right[i]`, each once. */
export interface PairColumns {
  readonly size: number
  readonly left: Int32Array
  readonly right: Int32Array
}

function hashOf(left: number, right: number): number {
  const h = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca77)
  return Math.imul(h ^ (h >>> 15), 0xc2b2ae3d)
}

function longer(column: Int32Array): Int32Array {
  const grown = new Int32Array(column.length + (column.length >> 1))
  grown.set(column)
  return grown
}
