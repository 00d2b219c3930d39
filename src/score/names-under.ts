import { type KeyLists, leastCommon, nameCap } from './rarity.js'

/** For each kind of identifiers: how many different names stand under them, or more than any may have. */
export type CountedNames = ReadonlyMap<string, NamesUnder>

/** How many names stand under the identifiers of a column, of which a row may have several. */
export class NamesUnder {
  readonly lists: KeyLists
  /** Under each identifier. */
  readonly names: Int32Array
  /** For each code whether one of its identifiers is nobody's own. */
  readonly #crowded: Uint8Array

  constructor(lists: KeyLists, names: Int32Array) {
    this.lists = lists
    this.names = names
    const { starts, keys } = lists
    this.#crowded = Uint8Array.from({ length: starts.length - 1 }, (_, code) => Number(keys.subarray(starts[code], starts[code + 1]).some((key) => names[key]! > nameCap)))
  }

  /** Under the one of a code's identifiers that fewest share. */
  least(code: number): number {
    return leastCommon(this.lists, this.names, code, code) ?? 0
  }

  /** Whether any is nobody's own. */
  get isCrowded(): boolean {
    return this.#crowded.includes(1)
  }

  /** Whether some code has one that is nobody's own beside one that may be somebody's. */
  get isMixed(): boolean {
    return this.#crowded.some((crowded, code) => crowded === 1 && this.least(code) <= nameCap)
  }

  /** Whether two codes have identifiers in common of which none is anybody's own. */
  shareNobodys(a: number, b: number): boolean {
    return this.#crowded[a] === 1 && this.#crowded[b] === 1 && (leastCommon(this.lists, this.names, a, b) ?? 0) > nameCap
  }
}
