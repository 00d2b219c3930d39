/** What clustering asks of a pair of profiles. Weights are in units. */
export interface PairFacts {
  readonly weight: number
  /** What it says in a mean over a group; `undefined` where it is silent. */
  readonly mean: number | undefined
  /** What the names say by themselves, and what never changes; `undefined` where either side has none. */
  readonly name: number | undefined
  readonly lasting: number | undefined
  /** What their family names say, where their given names agree. */
  readonly family: number | undefined
  /** A bit for each comparison in which the two are equal. */
  readonly equal: number
}

const first = 1 << 10
/** Beyond so many slots the table begins anew: 40 bytes each, enough for all pairs of a component of a thousand. */
const most = 1 << 20
const width = 6
const silent = -(2 ** 31)

/**
 * The facts of pairs by the two's numbers, from 1 to 2^53, kept from one event to the next: a component that an event touches is
 * clustered anew, and of its pairs only those of what is new have to be weighed. Open addressing in typed arrays.
 */
export class PairTable {
  /** The greater number of each pair and the lesser: one number of both would be exact for the first 2^26 alone. */
  #keys = new Float64Array(first * 2)
  #facts = new Int32Array(first * width)
  #size = 0
  /** What was found last: clustering asks several things of a pair in turn. */
  #lastHigh = 0
  #lastLow = 0
  #lastAt = -1

  /** The place of a pair; it holds until the next pair is entered. -1 where it was not entered. */
  find(a: number, b: number): number {
    const high = a > b ? a : b
    const low = a > b ? b : a
    if (high === this.#lastHigh && low === this.#lastLow) return this.#lastAt
    const at = this.#slotOf(high, low)
    if (this.#keys[2 * at] === 0) return -1
    this.#lastHigh = high
    this.#lastLow = low
    return (this.#lastAt = at)
  }

  enter(a: number, b: number, { weight, mean, name, lasting, equal, family }: PairFacts): number {
    if (this.#size * 3 > this.#keys.length) this.#grow()
    this.#lastHigh = 0
    const high = a > b ? a : b
    const low = a > b ? b : a
    const at = this.#slotOf(high, low)
    this.#keys[2 * at] = high
    this.#keys[2 * at + 1] = low
    this.#size += 1
    const from = at * width
    this.#facts[from] = weight
    this.#facts[from + 1] = mean ?? silent
    this.#facts[from + 2] = name ?? silent
    this.#facts[from + 3] = lasting ?? silent
    this.#facts[from + 4] = equal
    this.#facts[from + 5] = family ?? silent
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

  family(at: number): number | undefined {
    return said(this.#facts[at * width + 5]!)
  }

  equal(at: number): number {
    return this.#facts[at * width + 4]!
  }

  /** Where a pair stands or would stand. */
  #slotOf(high: number, low: number): number {
    const keys = this.#keys
    const mask = (keys.length >> 1) - 1
    let h = Math.imul(low ^ Math.imul(high, 0x9e3779b9), 0x85ebca6b)
    h ^= h >>> 15
    for (let at = h & mask; ; at = (at + 1) & mask) if ((keys[2 * at] === high && keys[2 * at + 1] === low) || keys[2 * at] === 0) return at
  }

  #grow(): void {
    const keys = this.#keys
    const facts = this.#facts
    const slots = keys.length >> 1
    const more = slots === most ? first : slots * 2
    this.#keys = new Float64Array(more * 2)
    this.#facts = new Int32Array(more * width)
    if (slots === most) {
      this.#size = 0
      return
    }
    for (let from = 0; from < slots; from += 1) {
      const high = keys[2 * from]!
      if (high === 0) continue
      const low = keys[2 * from + 1]!
      const at = this.#slotOf(high, low)
      this.#keys[2 * at] = high
      this.#keys[2 * at + 1] = low
      this.#facts.set(facts.subarray(from * width, (from + 1) * width), at * width)
    }
  }
}

const said = (units: number): number | undefined => (units === silent ? undefined : units)
