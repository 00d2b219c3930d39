import { wideHash } from '../../model/hash.js'
import { NumberEntries } from './number-entries.js'

/**
 * From texts to integers other than 0, as `NumberEntries` from numbers: by a hash of the text, which is found again in what the integer stands for. A map would hold a million
 * texts in one piece, and stand still whenever it grows.
 */
export class TextEntries {
  readonly #entries = new NumberEntries()
  /** Those whose hash another one has, by themselves; 0 where one has no value any more. */
  readonly #others = new Map<string, number>()
  readonly #isOf: (value: number, key: string) => boolean
  readonly #hash: (key: string) => number

  /** @param isOf Whether what a value stands for holds the key. Of two keys of one hash that it may hold both, `setApart` has to be told before. */
  constructor(isOf: (value: number, key: string) => boolean, hash: (key: string) => number = wideHash) {
    this.#isOf = isOf
    this.#hash = hash
  }

  get(key: string): number {
    if (this.#others.size > 0) {
      const other = this.#others.get(key)
      if (other !== undefined) return other
    }
    const value = this.#entries.get(this.#hash(key))
    return value !== 0 && this.#isOf(value, key) ? value : 0
  }

  /** Gives a key a value in place of the one that it has: 0 for none. */
  set(key: string, value: number, before: number): void {
    const hash = this.#hash(key)
    if (this.#others.has(key) || (before === 0 && this.#entries.get(hash) !== 0)) this.#others.set(key, value)
    else this.#entries.set(hash, value)
  }

  /** Keeps those of these keys by themselves that have one hash. Those that have a value come first. */
  setApart(keys: readonly string[]): void {
    const hashes = keys.map((key) => this.#hash(key))
    if (new Set(hashes).size === keys.length) return
    keys.forEach((key, i) => {
      if (!hashes.some((hash, k) => hash === hashes[i] && keys[k] !== key) || this.#others.has(key)) return
      const value = this.get(key)
      if (value !== 0) this.#entries.set(hashes[i]!, 0)
      this.#others.set(key, value)
    })
  }
}
