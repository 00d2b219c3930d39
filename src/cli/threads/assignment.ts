import type { ColumnPart, PartColumns } from '../../normalize/columns/parts.js'
import type { Policy } from '../../model/policy.js'
import type { PackedColumn } from './packed-column.js'

/** What a worker thread is given when it starts. */
export interface Assignment {
  readonly size: number
  readonly sources: Uint16Array
  readonly sourceNames: readonly string[]
  readonly columns: readonly PackedColumn[]
  readonly policy: Policy
  /** What is to be read, in the order in which it is taken. */
  readonly parts: readonly ColumnPart[]
  readonly taken: Taken
}

/** What a worker thread answers. */
export type Answer = { readonly read: Partial<PartColumns> } | { readonly done: true }

/** How many pieces of some work were taken; the memory is shared between the threads. */
export type Taken = Int32Array

export const nothingTaken = (): Taken => new Int32Array(new SharedArrayBuffer(4))

/** The number of the next piece; each is one thread's. */
export const take = (taken: Taken): number => Atomics.add(taken, 0, 1)
