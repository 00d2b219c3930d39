import { SelfsameError } from '../errors.js'
import { evidenceReasons, type Reason, refusalReason } from '../merge/reason.js'
import type { ReviewRow } from '../store/rows.js'
import { isoInstant } from './event-intake.js'
import { evidenceBetween } from './people-answers.js'
import type { PeopleSession } from './people-session.js'

/** Two contacts that may be one. */
export interface PeopleReview {
  readonly id: string
  readonly contacts: readonly [string, string]
  readonly records: readonly [string, string]
  readonly probability: number
  /** `evidence`, or the constraint that refused the link. */
  readonly because: string
  /** The evidence, and last what keeps it from being enough. */
  readonly reasons: readonly Reason[]
}

/** Pairs of contacts that may be one, the likeliest first, without what is set aside. */
export async function topReviews(session: PeopleSession, limit: number): Promise<readonly PeopleReview[]> {
  const now = new Date(session.ruling.now()).toISOString()
  const rows: ReviewRow[] = []
  for (let after: { sort: number; id: string } | undefined; ;) {
    const page: readonly ReviewRow[] = await session.tx.list('reviews', 'weight', { descending: true, limit, ...(after === undefined ? {} : { after }) })
    rows.push(...page.filter((row) => row.later === undefined || row.later <= now))
    const last = page.at(-1)
    if (last === undefined || page.length < limit || rows.length >= limit) break
    after = { sort: last.weight, id: last.id }
  }
  const found: PeopleReview[] = []
  for (const row of rows.slice(0, limit)) {
    const a = await session.graph.loadOne(row.left)
    const b = await session.graph.loadOne(row.right)
    if (a === undefined || b === undefined) continue
    const between = evidenceBetween(session, a, b)
    const among = a === b ? await session.tx.list('records', 'profile', { values: [a.row.id], limit: 2 }) : []
    const records = a === b ? among : await Promise.all([a, b].map(async ({ row: profile }) => (await session.tx.list('records', 'profile', { values: [profile.id], limit: 1 }))[0]!))
    const contacts = [await session.contactOf(records[0]!), await session.contactOf(records[1]!)] as const
    found.push({ id: row.id, contacts, records: [records[0]!.id, records[1]!.id], probability: 1 / (1 + 2 ** -between.weight), because: row.because, reasons: [...evidenceReasons(between), refusalReason(row.because)] })
  }
  return found
}

/** Sets a review aside until an instant. */
export async function setAside(session: PeopleSession, reviewId: string, until: string): Promise<void> {
  const [row] = await session.tx.get('reviews', [reviewId])
  if (row === undefined) throw new SelfsameError('UNKNOWN_DECISION', 'There is no review of that id. It may have been decided meanwhile.', { where: 'reviewId' })
  await session.tx.put('reviews', [{ ...row, later: isoInstant(until) }])
}
