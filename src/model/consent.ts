import type { ConsentStatement } from './event.js'

/** A statement of consent as it was taken in: who said it, where and when. */
export interface Consent extends ConsentStatement {
  readonly id: string
  /** The record whose person said it. */
  readonly recordId: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly source: string
  /** Of an export that does not say since when: `at` is when it was taken. Of those that say so one after the other the first counts. */
  readonly undated?: true
}
