/** What each error code carries. Details never hold personal data: positions, codes and counts only. */
export interface ErrorDetails {
  /** A policy, model or option does not have the shape it must have. */
  BAD_POLICY: { readonly path: string; readonly expected: string }
  BAD_MODEL: { readonly path: string; readonly expected: string }
  /** A decision that lacks what it needs to be carried out. */
  BAD_DECISION: { readonly path: string; readonly expected: string }
  BAD_OPTION: { readonly option: string; readonly expected: string }
  /** A record that cannot be taken in: no id, or an id that another record of its source has; what is no text, or too many values. */
  BAD_RECORD: { readonly index: number; readonly reason: string }
  /** A record that there is none of; of several ids `where` ends in the index (`records.1`), of two that are compared it is `left` or `right`. */
  UNKNOWN_RECORD: { readonly where: string }
  /** An event that cannot be taken in; `path` names the place. */
  BAD_EVENT: { readonly path: string; readonly expected: string }
  /** The same source and event id came before with another payload. */
  EVENT_CONFLICT: { readonly where: string }
  /** A contact id that was never given or, of a batch, a number that no contact has; a decision that the ledger does not hold or a review that is not there (`where` is `reviewId`); of several ids `where` ends in the index (`contacts.1`). */
  UNKNOWN_CONTACT: { readonly where: string }
  UNKNOWN_DECISION: { readonly where: string }
  /** The person was erased. */
  ERASED_CONTACT: { readonly where: string }
  /** Records that may be a stranger's would be erased: each is to be confirmed or kept. */
  UNCONFIRMED_RECORDS: { readonly count: number }
  /** What happened is older than what retention keeps. */
  PAST_RETENTION: { readonly kind: string; readonly before: string }
  /** A merge of a contact with itself, or of fewer than two. */
  SAME_CONTACT: { readonly where: string }
  /** A standing decision says that the two are different: undo it first. */
  DECIDED_DIFFERENT: { readonly decisionId: string }
  /** A contact was to be made while likely duplicates of it were not looked at. */
  LIKELY_DUPLICATES: { readonly contactIds: readonly string[] }
  /** The store could not go on because of another transaction; the same call may succeed when it is made again. */
  STORE_CONFLICT: { readonly what: string }
  /**
   * What decides for a tenant, or what was derived by it, was stored by another release and is not read by this one (`path`: `model.…`, `policy.…`, or `layout`, of the
   * rows), or an upgrade that derives the rows anew is not finished. Call `upgrade`.
   */
  UPGRADE_NEEDED: { readonly path: string; readonly expected: string }
  /** A snapshot that this release does not read, or that is damaged. */
  BAD_SNAPSHOT: { readonly line: number; readonly expected: string }
  /** A thread that shared the work failed or had too little memory; nothing was decided. */
  WORKER_FAILED: { readonly thread: number }
  /** A capability that this runtime or configuration does not have. */
  UNSUPPORTED: { readonly what: string; readonly instead: string }
}

export type ErrorCode = keyof ErrorDetails

/**
 * The only class thrown here, apart from the abort reason of the caller's own signal.
 * Branch on `code`, never on `message`. Messages say what happened, where, and what to do
 * next, and hold no personal data.
 * @example
 * new SelfsameError('BAD_OPTION', 'sources must be at most 65535.', { option: 'sources', expected: '<= 65535' }).code  // 'BAD_OPTION'
 */
export class SelfsameError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name: string = 'SelfsameError'
  readonly code: C
  readonly details: ErrorDetails[C]
  /** Whether the same call may succeed when it is made again. */
  readonly retryable: boolean

  constructor(code: C, message: string, details: ErrorDetails[C], cause?: unknown) {
    super(`${code}: ${message}`, cause === undefined ? {} : { cause })
    this.code = code
    this.details = details
    this.retryable = code === 'STORE_CONFLICT'
  }
}

/** An option that is none of what its call takes. The message says the same in a sentence where none is given. */
export function badOption(option: string, expected: string, message = `${option} must be ${expected}.`, cause?: unknown): SelfsameError<'BAD_OPTION'> {
  return new SelfsameError('BAD_OPTION', message, { option, expected }, cause)
}
