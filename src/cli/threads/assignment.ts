import { type ColumnPart, columnParts, type PartColumns } from '../../normalize/columns/parts.js'
import type { Policy } from '../../model/policy.js'
import type { PackedColumn } from './packed-column.js'

/** What a worker thread is given when it starts. */
export interface Assignment {
  readonly size: number
  readonly sources: Uint16Array
  readonly sourceNames: readonly string[]
  readonly columns: readonly PackedColumn[]
  readonly policy: Policy
  readonly claims: Claims
}

/** What a worker thread answers. */
export type Answer = { readonly read: Partial<PartColumns> } | { readonly done: true }

/** For each part whether a thread has taken it; the memory is shared between the threads. */
export type Claims = Int32Array

export const openClaims = (): Claims => new Int32Array(new SharedArrayBuffer(columnParts.length * 4))

/** Takes a part; `false` where another thread was first. */
export const claim = (claims: Claims, part: ColumnPart): boolean => Atomics.compareExchange(claims, columnParts.indexOf(part), 0, 1) === 0
