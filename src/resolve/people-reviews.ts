import { SelfsameError } from '../errors.js'
import { evidenceReasons, type Reason, refusalReason } from '../merge/reason.js'
import type { ReviewRow } from '../store/rows.js'
import { isoInstant } from './event-intake.js'
import { stillAsking } from './pair-reviews.js'
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

/** Pairs of contacts that may be one, the likeliest first, without what is set aside or answered. */
export async function topReviews(session: PeopleSession, limit: number): Promise<readonly PeopleReview[]> {
  const now = new Date(session.ruling.now()).toISOString()
  const stillAsks = stillAsking(session)
  const found: PeopleReview[] = []
  for (let after: { sort: number; id: string } | undefined; ;) {
    const page: readonly ReviewRow[] = await session.tx.list('reviews', 'weight', { descending: true, limit, ...(after === undefined ? {} : { after }) })
    for (const row of page) {
      const review = row.later === undefined || row.later <= now ? await openReview(session, stillAsks, row) : undefined
      if (review !== undefined && found.push(review) === limit) return found
    }
    const last = page.at(-1)
    if (last === undefined || page.length < limit) return found
    after = { sort: last.weight, id: last.id }
  }
}

async function openReview(session: PeopleSession, stillAsks: ReturnType<typeof stillAsking>, row: ReviewRow): Promise<PeopleReview | undefined> {
  const a = await session.graph.loadOne(row.left)
  const b = await session.graph.loadOne(row.right)
  if (a === undefined || b === undefined) return undefined
  const because = await stillAsks(row, a, b)
  if (because === undefined) return undefined
  const between = evidenceBetween(session, a, b)
  const among = a === b ? await session.tx.list('records', 'profile', { values: [a.row.id], limit: 2 }) : []
  const records = a === b ? among : await Promise.all([a, b].map(async ({ row: profile }) => (await session.tx.list('records', 'profile', { values: [profile.id], limit: 1 }))[0]!))
  const contacts = [await session.contactOf(records[0]!), await session.contactOf(records[1]!)] as const
  return { id: row.id, contacts, records: [records[0]!.id, records[1]!.id], probability: 1 / (1 + 2 ** -between.weight), because, reasons: [...evidenceReasons(between), refusalReason(because)] }
}

/** Sets a review aside until an instant. */
export async function setAside(session: PeopleSession, reviewId: string, until: string): Promise<void> {
  const [row] = await session.tx.get('reviews', [reviewId])
  if (row === undefined) throw new SelfsameError('UNKNOWN_DECISION', 'There is no review of that id. It may have been decided meanwhile.', { where: 'reviewId' })
  await session.tx.put('reviews', [{ ...row, later: isoInstant(until) }])
}
