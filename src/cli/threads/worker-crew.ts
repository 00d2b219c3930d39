import type { Worker } from 'node:worker_threads'
import type { Allocate } from '../../model/memory.js'
import type { Policy } from '../../model/policy.js'
import type { RecordTable } from '../../model/table.js'
import type { PartColumns } from '../../normalize/columns/parts.js'
import type { Crew, SharedReading, SharedWork } from '../../resolve/batch/crew.js'
import type { PairJob } from '../../resolve/batch/pair-work.js'
import { type Answer, type Assignment, nothingTaken, take } from './assignment.js'
import type { SharedComparison } from '../../score/shared-comparisons.js'
import { failed } from './failed.js'
import { longestFirst } from './longest-first.js'
import { bytesOf, forgetValues, packedOf } from './packed-column.js'
import { PairThreads } from './pair-threads.js'
import { sharedMemory } from './shared-memory.js'
import { startWorker } from './start-worker.js'

export interface WorkerCrewOptions {
  /** How many threads work beside this one; from 1. */
  readonly workers: number
  /** Ends the threads. */
  readonly signal: AbortSignal
}

/**
 * Worker threads of Node that share the reading of a table, and then the work on pairs of its profiles. Bytes and codes are shared
 * memory; only what was read crosses between threads, once. Each thread that reads ends when nothing is left to be taken, so that its
 * memory is free for what follows.
 */
export class WorkerCrew implements Crew {
  readonly #options: WorkerCrewOptions
  readonly #running = new Set<Worker>()
  #pairs: PairThreads | undefined

  constructor(options: WorkerCrewOptions) {
    this.#options = options
  }

  begin(table: RecordTable, policy: Policy): SharedReading | undefined {
    this.#options.signal.throwIfAborted()
    const columns = table.columns.flatMap((column) => packedOf(column) ?? [])
    if (columns.length < table.columns.length) return undefined
    const parts = longestFirst(table.columns.map((column) => ({ field: column.field, bytes: bytesOf(column) })))
    const taken = nothingTaken()
    const assignment: Assignment = { size: table.size, sources: table.sources, sourceNames: table.sourceNames, columns, policy, parts, taken }
    const read: Partial<PartColumns>[] = []
    const working = Array.from({ length: this.#options.workers }, (_, thread) => this.#start(thread, assignment, read))
    const all = Promise.all(working)
    // Whoever shares the reading hears of a failure when it asks; until then it is no unhandled rejection.
    all.catch(() => undefined)
    const next = () => {
      // Between two parts nothing holds raw values, and what was read into canonical ones is seldom asked for again.
      forgetValues(table.columns)
      return parts[take(taken)]
    }
    return { next, others: async () => (await all, read) }
  }

  readonly allocate: Allocate = sharedMemory

  enlist(table: RecordTable): void {
    this.#options.signal.throwIfAborted()
    this.#pairs = new PairThreads(this.#options.workers, table, this.#options.signal)
  }

  equip(comparisons: readonly SharedComparison[]): void {
    this.#enlisted.equip(comparisons)
  }

  share(job: PairJob): SharedWork {
    return this.#enlisted.share(job)
  }

  get #enlisted(): PairThreads {
    if (this.#pairs === undefined) throw new TypeError('Nobody was enlisted.')
    return this.#pairs
  }

  dismiss(): void {
    void this.#pairs?.close()
  }

  /** Ends what still runs. */
  async close(): Promise<void> {
    await this.#pairs?.close()
    await Promise.all([...this.#running].map((worker) => worker.terminate()))
  }

  #start(thread: number, workerData: Assignment, read: Partial<PartColumns>[]): Promise<void> {
    const { signal } = this.#options
    return new Promise((resolve, reject) => {
      const worker = startWorker('worker', { workerData, resourceLimits: { maxOldGenerationSizeMb: heapFor(workerData) } })
      this.#running.add(worker)
      const onAbort = (): void => {
        reject(signal.reason)
        void worker.terminate()
      }
      signal.addEventListener('abort', onAbort, { once: true })
      let done = false
      worker.on('message', (answer: Answer) => {
        if ('read' in answer) read.push(answer.read)
        else done = true
      })
      worker.on('error', (cause) => reject(failed(thread, cause)))
      worker.on('exit', () => {
        signal.removeEventListener('abort', onAbort)
        this.#running.delete(worker)
        if (done) resolve()
        else reject(failed(thread))
      })
    })
  }
}

/**
 * Megabytes that a worker's heap may reach: several times what its values can need. An engine that may take gigabytes lets
 * garbage lie until it has; one that is bounded collects it.
 */
function heapFor({ columns, size }: Assignment): number {
  const bytes = columns.reduce((sum, { packed }) => sum + packed.arena.length, 0)
  return Math.ceil(512 + (8 * bytes + 64 * size) / 1_000_000)
}
