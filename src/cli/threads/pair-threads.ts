import type { Worker } from 'node:worker_threads'
import type { SharedWork } from '../../resolve/batch/crew.js'
import { chunksOf, type PairJob, type PairShare } from '../../resolve/batch/pair-work.js'
import type { SharedComparison } from '../../score/shared-comparisons.js'
import type { RecordTable } from '../../model/table.js'
import { nothingTaken, type Taken, take } from './assignment.js'
import { failed } from './failed.js'
import { bytesOf } from './packed-column.js'
import { startWorker } from './start-worker.js'

/** What a thread that works on pairs is told: one job after the other, and what it compares by before the first for which it has to. */
export type PairOrder = { readonly comparisons: readonly SharedComparison[] } | { readonly job: PairJob; readonly chunks: number; readonly taken: Taken }

/** Megabytes that such a thread's heap may reach: what all values need where each of them is read, and room. One that may reach less lets less garbage lie. */
const pairHeap = ({ columns }: RecordTable): number => Math.ceil(256 + (24 * columns.reduce((sum, column) => sum + bytesOf(column), 0)) / 1_000_000)
/** What is new there is short-lived: numbers of a chunk, a component's groups. */
const youngHeap = 16

/** Nothing is handed over for good. */
const send = (worker: Worker, order: PairOrder): void => worker.postMessage(order, [])

interface Waiting {
  readonly resolve: (share: PairShare) => void
  readonly reject: (cause: unknown) => void
}

/** Threads that do their share of each job on pairs of them. */
export class PairThreads {
  readonly #signal: AbortSignal
  readonly #threads: { readonly worker: Worker; readonly waiting: Waiting[] }[] = []
  /** Why nothing more is to be had of them. */
  #ended: { readonly reason: unknown } | undefined

  constructor(workers: number, table: RecordTable, signal: AbortSignal) {
    this.#signal = signal
    for (let thread = 0; thread < workers; thread += 1) this.#start(thread, pairHeap(table))
    signal.addEventListener('abort', this.#onAbort, { once: true })
  }

  equip(comparisons: readonly SharedComparison[]): void {
    for (const { worker } of this.#threads) send(worker, { comparisons })
  }

  share(job: PairJob): SharedWork {
    const taken = nothingTaken()
    const others = Promise.all(this.#threads.map(({ worker, waiting }) => new Promise<PairShare>((resolve, reject) => {
      if (this.#ended !== undefined) {
        reject(this.#ended.reason)
        return
      }
      waiting.push({ resolve, reject })
      send(worker, { job, chunks: chunksOf(job), taken })
    })))
    // Whoever shares the job hears of a failure when it asks; until then it is no unhandled rejection.
    others.catch(() => undefined)
    return { claim: () => take(taken), others }
  }

  async close(): Promise<void> {
    this.#signal.removeEventListener('abort', this.#onAbort)
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()))
  }

  #start(thread: number, megabytes: number): void {
    const worker = startWorker('pair-worker', { resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngHeap } })
    const waiting: Waiting[] = []
    this.#threads.push({ worker, waiting })
    worker.on('message', (share: PairShare) => waiting.shift()?.resolve(share))
    worker.on('error', (cause) => this.#end(failed(thread, cause)))
    worker.on('exit', () => this.#end(failed(thread)))
  }

  readonly #onAbort = (): void => {
    this.#end(this.#signal.reason)
    for (const { worker } of this.#threads) void worker.terminate()
  }

  #end(reason: unknown): void {
    this.#ended ??= { reason }
    for (const { waiting } of this.#threads) for (const { reject } of waiting.splice(0)) reject(this.#ended.reason)
  }
}
