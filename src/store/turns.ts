const heard = new WeakMap<AbortSignal, Set<() => void>>()
const listener = ({ target }: Event): void => heard.get(target as AbortSignal)?.forEach((call) => call())

/**
 * Has `call` called when the signal is aborted, until the function that it answers with is called. All calls of a signal have one listener, since
 * platforms warn of many, and none when nobody waits, since they keep alive what is listened to.
 */
function whenAborted(signal: AbortSignal, call: () => void): () => void {
  const calls = heard.get(signal) ?? new Set()
  heard.set(signal, calls.add(call))
  signal.addEventListener('abort', listener)
  return () => {
    calls.delete(call)
    if (calls.size === 0) signal.removeEventListener('abort', listener)
  }
}

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
        hearNoMore?.()
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        // Readers may have stood behind a writer that gave up.
        this.#next()
        reject(signal?.reason)
      }
      const waiting = {
        mode,
        begin: (): void => {
          hearNoMore?.()
          resolve()
        },
      }
      this.#waiting.push(waiting)
      const hearNoMore = signal && whenAborted(signal, giveUp)
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
