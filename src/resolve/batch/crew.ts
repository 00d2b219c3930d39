import type { Allocate } from '../../model/memory.js'
import type { Policy } from '../../model/policy.js'
import type { RecordTable } from '../../model/table.js'
import type { ColumnPart, PartColumns } from '../../normalize/columns/parts.js'
import type { SharedComparison } from '../../score/shared-comparisons.js'
import type { PairJob, PairShare } from './pair-work.js'

/**
 * Other threads that take work off a batch. What they answer is what this thread would have come to, so that nothing
 * of the result depends on who did what, nor on how many they are.
 */
export interface Crew {
  /** Begins to read the table's columns elsewhere; `undefined` where the others cannot have this table. */
  readonly begin: (table: RecordTable, policy: Policy) => SharedReading | undefined
  /** Memory that all threads see. */
  readonly allocate: Allocate
  /** Calls those who will work on pairs of a table's profiles. */
  readonly enlist: (table: RecordTable) => void
  /** Hands them what they compare profiles by; most of it lies in such memory. Blocks and flags are made without. */
  readonly equip: (comparisons: readonly SharedComparison[]) => void
  /** Shares a job with those who were enlisted; they begin at once, and do one job after the other. */
  readonly share: (job: PairJob) => SharedWork
  /** Lets those go who were enlisted, and their memory with them. */
  readonly dismiss: () => void
}

/** A job that several threads do in chunks. */
export interface SharedWork {
  /** Takes the next chunk for this thread; there is none where its number is not below that of all chunks. */
  readonly claim: () => number
  /** What the others did, when nothing is left. Rejects with `WORKER_FAILED`, or with the reason of an abort. */
  readonly others: Promise<readonly PairShare[]>
}

/** Columns that are being read on several threads. */
export interface SharedReading {
  /** Takes the next part for this thread, those first that take longest; `undefined` where none is left. */
  readonly next: () => ColumnPart | undefined
  /** What the others read, when they are done. Rejects with `WORKER_FAILED`, or with the reason of an abort. */
  readonly others: () => Promise<readonly Partial<PartColumns>[]>
}

/** A calculation that stops where it must wait for other threads; each promise is to be awaited before it goes on. */
export type Steps<T> = Generator<Promise<unknown>, T, void>

/** Runs steps that have nobody to wait for. */
export function atOnce<T>(steps: Steps<T>): T {
  const { done, value } = steps.next()
  if (done !== true) throw new TypeError('These steps wait for other threads; they cannot be run at once.')
  return value
}
