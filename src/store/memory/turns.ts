interface Waiting {
  readonly mode: 'read' | 'write'
  readonly begin: () => void
}

/**
 * Whose turn it is in a tenant: one that writes, or any number that read. First come, first served, so that a stream of
 * readers keeps no writer waiting for ever.
 */
export class Turns {
  #reading = 0
  #writing = false
  readonly #waiting: Waiting[] = []

  /** Takes a turn: at once, with `undefined`, or when the promise is fulfilled. Rejects with the signal's reason, and then there is no turn to end. */
  begin(mode: 'read' | 'write', signal: AbortSignal | undefined): Promise<void> | undefined {
    if (this.#waiting.length === 0 && this.isFree(mode)) {
      this.#take(mode)
      return undefined
    }
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        // Readers may have stood behind a writer that gave up.
        this.#next()
        reject(signal?.reason)
      }
      const waiting = {
        mode,
        begin: (): void => {
          signal?.removeEventListener('abort', giveUp)
          resolve()
        },
      }
      this.#waiting.push(waiting)
      signal?.addEventListener('abort', giveUp, { once: true })
    })
  }

  end(mode: 'read' | 'write'): void {
    if (mode === 'read') this.#reading -= 1
    else this.#writing = false
    this.#next()
  }

  /** Whether a turn in this mode would begin at once. */
  isFree(mode: 'read' | 'write'): boolean {
    return !this.#writing && (mode === 'read' || this.#reading === 0)
  }

  #next(): void {
    for (let first = this.#waiting[0]; first !== undefined && this.isFree(first.mode); first = this.#waiting[0]) {
      this.#waiting.shift()
      this.#take(first.mode)
      first.begin()
    }
  }

  #take(mode: 'read' | 'write'): void {
    if (mode === 'read') this.#reading += 1
    else this.#writing = true
  }
}
