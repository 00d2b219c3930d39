import { NumberTable } from '../../model/number-table.js'
import type { ProfileGraph } from './profile-graph.js'
import type { Working } from './working-profile.js'

/** Keys that are counted, and whose holders are read, at once. */
const countedAtOnce = 1000
const readAtOnce = 200

/** What a key does: found with one profile alone, it does nothing. */
const proposing = 1
const generic = 2

const none: readonly Working[] = []

/**
 * Who holds the keys under which profiles come. Keys are numbered from 0. Holders among those that come are given by their
 * places, ascending; stored ones as they are.
 */
export class KeyHolders {
  /** By number. */
  readonly codes: readonly number[]
  readonly #graph: ProfileGraph
  readonly #table: NumberTable
  readonly #entries: Entries
  readonly #counts: readonly number[]
  readonly #does: Uint8Array
  readonly #stored: (Working[] | undefined)[] = []

  private constructor(graph: ProfileGraph, { codes, table, entries }: Numbered, counts: readonly number[]) {
    this.codes = codes
    this.#graph = graph
    this.#table = table
    this.#entries = entries
    this.#counts = counts
    this.#does = Uint8Array.from(codes, (code, n) => (this.total(n) > graph.caps.of(code) ? generic : this.total(n) > 1 ? proposing : 0))
  }

  /** @param keys Those of each that comes, each once. */
  static async of(graph: ProfileGraph, keys: readonly (readonly number[])[]): Promise<KeyHolders> {
    const numbered = numberKeys(keys)
    const counts: number[] = []
    for (let from = 0; from < numbered.codes.length; from += countedAtOnce) for (const count of await graph.counts(numbered.codes.slice(from, from + countedAtOnce))) counts.push(count)
    return new KeyHolders(graph, numbered, counts)
  }

  /** The numbers of a comer's keys. */
  numbersOf(comer: number): Int32Array {
    return this.#entries.numbers.subarray(this.#entries.from[comer], this.#entries.from[comer + 1])
  }

  numberOf(code: number): number {
    return this.#table.find(code)
  }

  /** Those that come under a key, by their places. */
  coming(n: number): Int32Array {
    return this.#entries.owners.subarray(this.#entries.starts[n], this.#entries.starts[n + 1])
  }

  countComing(code: number): number {
    const n = this.#table.find(code)
    return n < 0 ? 0 : this.coming(n).length
  }

  /** Those stored under a key that proposes, once they were read. */
  stored(n: number): readonly Working[] {
    return this.#stored[n] ?? none
  }

  /** All holders; of the stored ones no more are counted than tell that it is generic. */
  total(n: number): number {
    return this.#counts[n]! + this.#entries.starts[n + 1]! - this.#entries.starts[n]!
  }

  proposes(n: number): boolean {
    return this.#does[n] === proposing
  }

  isGeneric(n: number): boolean {
    return this.#does[n] === generic
  }

  /** Whether it was not generic before, and held already. */
  hasTurned(n: number): boolean {
    return this.isGeneric(n) && this.#counts[n]! > 0 && this.#counts[n]! <= this.#graph.caps.of(this.codes[n]!)
  }

  /** Reads the stored profiles under the keys that propose. Whoever is found by one key is found for all of its keys, so that most keys need not be looked up. */
  async read(): Promise<void> {
    const found = new Set<Working>()
    let wanted: number[] = []
    for (let n = 0; n < this.codes.length; n += 1) {
      if (this.proposes(n) && this.stored(n).length < this.#counts[n]!) wanted.push(n)
      if (wanted.length === 0 || (wanted.length < readAtOnce && n < this.codes.length - 1)) continue
      for (const one of await this.#graph.under(wanted.map((each) => this.codes[each]!))) {
        if (!found.has(one)) this.#enter(one)
        found.add(one)
      }
      wanted = []
    }
  }

  /** A stored profile is one under each of its keys that propose. */
  #enter(one: Working): void {
    for (const code of one.row.keys) {
      const n = this.#table.find(code)
      if (n >= 0 && this.proposes(n)) (this.#stored[n] ??= []).push(one)
    }
  }
}

interface Entries {
  /** The numbers of the keys of comer `i` from `from[i]` to `from[i + 1]`. */
  readonly from: Int32Array
  readonly numbers: Int32Array
  /** The comers under key `n` from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Int32Array
  readonly owners: Int32Array
}

interface Numbered {
  readonly codes: readonly number[]
  readonly table: NumberTable
  readonly entries: Entries
}

function numberKeys(keys: readonly (readonly number[])[]): Numbered {
  const from = new Int32Array(keys.length + 1)
  keys.forEach((own, i) => (from[i + 1] = from[i]! + own.length))
  const table = new NumberTable(from[keys.length])
  const codes: number[] = []
  const numbers = new Int32Array(from[keys.length]!)
  keys.forEach((own, i) => own.forEach((code, k) => {
    const n = table.enter(code, codes.length)
    if (n === codes.length) codes.push(code)
    numbers[from[i]! + k] = n
  }))
  const starts = new Int32Array(codes.length + 1)
  for (const n of numbers) starts[n + 1]! += 1
  for (let n = 0; n < codes.length; n += 1) starts[n + 1]! += starts[n]!
  const fill = starts.slice()
  const owners = new Int32Array(numbers.length)
  keys.forEach((_, i) => {
    for (let at = from[i]!; at < from[i + 1]!; at += 1) owners[fill[numbers[at]!]!++] = i
  })
  return { codes, table, entries: { from, numbers, starts, owners } }
}
