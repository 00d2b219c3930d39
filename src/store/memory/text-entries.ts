/** From texts to integers other than 0, as `NumberEntries` from numbers. */
export class TextEntries {
  readonly #entries = new Map<string, number>()

  get(key: string): number {
    return this.#entries.get(key) ?? 0
  }

  set(key: string, value: number): void {
    if (value === 0) this.#entries.delete(key)
    else this.#entries.set(key, value)
  }
}
