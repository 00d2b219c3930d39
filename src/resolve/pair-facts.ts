/** What clustering asks of a pair of profiles. Weights are in units. */
export interface PairFacts {
  readonly weight: number
  /** What it says in a mean over a group; `undefined` where it is silent. */
  readonly mean: number | undefined
  /** What the names say by themselves, and what never changes; `undefined` where either side has none. */
  readonly name: number | undefined
  readonly lasting: number | undefined
  /** A bit for each comparison in which the two are equal. */
  readonly equal: number
}

const first = 1 << 10
/** Beyond so many slots the table begins anew: 28 bytes each, enough for all pairs of a component of a thousand. */
const most = 1 << 20
const width = 5
const silent = -(2 ** 31)

/**
 * The facts of pairs by a number of the pair, kept from one event to the next: a component that an event touches is
 * clustered anew, and of its pairs only those of what is new have to be weighed. Open addressing in typed arrays.
 */
export class PairTable {
  #keys = new Float64Array(first)
  #facts = new Int32Array(first * width)
  #size = 0
  /** What was found last: clustering asks several things of a pair in turn. */
  #lastKey = 0
  #lastAt = -1

  /** The place of a pair; it holds until the next pair is entered. -1 where it was not entered. */
  find(key: number): number {
    if (key === this.#lastKey) return this.#lastAt
    const at = this.#slotOf(key)
    if (this.#keys[at] === 0) return -1
    this.#lastKey = key
    return (this.#lastAt = at)
  }

  enter(key: number, { weight, mean, name, lasting, equal }: PairFacts): number {
    if (this.#size * 3 > this.#keys.length * 2) this.#grow()
    this.#lastKey = 0
    const at = this.#slotOf(key)
    this.#keys[at] = key
    this.#size += 1
    const from = at * width
    this.#facts[from] = weight
    this.#facts[from + 1] = mean ?? silent
    this.#facts[from + 2] = name ?? silent
    this.#facts[from + 3] = lasting ?? silent
    this.#facts[from + 4] = equal
    return at
  }

  weight(at: number): number {
    return this.#facts[at * width]!
  }

  mean(at: number): number | undefined {
    return said(this.#facts[at * width + 1]!)
  }

  name(at: number): number | undefined {
    return said(this.#facts[at * width + 2]!)
  }

  lasting(at: number): number | undefined {
    return said(this.#facts[at * width + 3]!)
  }

  equal(at: number): number {
    return this.#facts[at * width + 4]!
  }

  /** Where a key stands or would stand. */
  #slotOf(key: number): number {
    const keys = this.#keys
    const mask = keys.length - 1
    let h = Math.imul((key >>> 0) ^ Math.imul(Math.floor(key / 4294967296), 0x9e3779b9), 0x85ebca6b)
    h ^= h >>> 15
    for (let at = h & mask; ; at = (at + 1) & mask) if (keys[at] === key || keys[at] === 0) return at
  }

  #grow(): void {
    const keys = this.#keys
    const facts = this.#facts
    this.#keys = new Float64Array(keys.length === most ? first : keys.length * 2)
    this.#facts = new Int32Array(this.#keys.length * width)
    if (keys.length === most) {
      this.#size = 0
      return
    }
    for (let from = 0; from < keys.length; from += 1) {
      if (keys[from] === 0) continue
      const at = this.#slotOf(keys[from]!)
      this.#keys[at] = keys[from]!
      this.#facts.set(facts.subarray(from * width, (from + 1) * width), at * width)
    }
  }
}

const said = (units: number): number | undefined => (units === silent ? undefined : units)
