import { wideHash } from '../../model/hash.js'
import { NumberEntries } from './number-entries.js'

/**
 * From texts to integers other than 0, as `NumberEntries` from numbers: by a hash of the text, which is found again in what the integer stands for. A map would hold a million
 * texts in one piece, and stand still whenever it grows.
 */
export class TextEntries {
  readonly #entries = new NumberEntries()
  /** Those whose hash another one has. */
  readonly #others = new Map<string, number>()
  readonly #isOf: (value: number, key: string) => boolean

  readonly #hash: (key: string) => number

  /** @param isOf Whether a value that was found by a hash is the key's. */
  constructor(isOf: (value: number, key: string) => boolean, hash: (key: string) => number = wideHash) {
    this.#isOf = isOf
    this.#hash = hash
  }

  get(key: string): number {
    const value = this.#entries.get(this.#hash(key))
    if (value !== 0 && this.#isOf(value, key)) return value
    return this.#others.size === 0 ? 0 : (this.#others.get(key) ?? 0)
  }

  /** Gives a key a value in place of the one that it has: 0 for none. */
  set(key: string, value: number, before: number): void {
    const hash = this.#hash(key)
    if (this.#others.has(key) || (before === 0 && this.#entries.get(hash) !== 0)) {
      if (value === 0) this.#others.delete(key)
      else this.#others.set(key, value)
    } else this.#entries.set(hash, value)
  }
}
