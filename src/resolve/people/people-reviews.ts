import { evidenceReasons, type Reason, refusalReason } from '../../merge/reason.js'
import { probabilityOfBits } from '../../score/level-units.js'
import type { RecordRow } from '../../store/rows.js'
import { pairKey } from '../profiles/contact-projection.js'
import { pages, rowsAtOnce } from '../../store/pages.js'
import { stillAsking } from './pair-reviews.js'
import { evidenceBetween } from './pair-evidence.js'
import { shownUnder } from './suggestions.js'
import type { PeopleSession } from './people-session.js'
import type { Working } from '../profiles/working-profile.js'
import { standingAside } from './set-aside.js'

/** Two contacts that may be one. */
export interface PeopleReview {
  /** Names the two contacts: whatever is said of them, it is the same review. */
  readonly id: string
  readonly contacts: readonly [string, string]
  /** The two records that say most for it. */
  readonly records: readonly [string, string]
  readonly probability: number
  /** `evidence`, or the constraint that refused the link. */
  readonly because: string
  /** The evidence, and last what keeps it from being enough. */
  readonly reasons: readonly Reason[]
}

/** Pairs of contacts that may be one, each once, the likeliest first, without what is set aside or answered. */
export async function topReviews(session: PeopleSession, limit: number): Promise<readonly PeopleReview[]> {
  const { tx, graph } = session
  const passed = new Set((await standingAside(session)).map(({ pair }) => pair))
  const stillAsks = stillAsking(session)
  const found: PeopleReview[] = []
  for await (const rows of pages(Math.min(limit, rowsAtOnce), (page) => tx.list('reviews', 'weight', { descending: true, ...page }), (row) => row.weight)) {
    await graph.load(rows.flatMap(({ left, right }) => [left, right]))
    for (const row of rows) {
      const [a, b] = [graph.known(row.left), graph.known(row.right)]
      if (a === undefined || b === undefined || passed.has(pairKey(a.row.contact, b.row.contact))) continue
      const because = await stillAsks(row, a, b)
      if (because === undefined) continue
      for (const [one, other] of await pairsUnder(session, a, b)) {
        const contacts = [one.contact || a.row.contact, other.contact || b.row.contact] as const
        const id = pairKey(...contacts)
        if (passed.has(id)) continue
        passed.add(id)
        const between = evidenceBetween(session, a, b)
        found.push({ id, contacts, records: [one.id, other.id], probability: probabilityOfBits(between.weight), because, reasons: [...evidenceReasons(between), refusalReason(because)] })
        if (found.length === limit) return found
      }
    }
  }
  return found
}

/** Of records that say the same and are contacts each for itself each stands beside the first of the other side: an answer brings up the next. */
async function pairsUnder(session: PeopleSession, a: Working, b: Working): Promise<readonly (readonly [RecordRow, RecordRow])[]> {
  const [first, ...more] = await shownUnder(session, a.row)
  if (a === b) return more.map((other) => [first!, other])
  const others = await shownUnder(session, b.row)
  return [...others.map((other) => [first!, other] as const), ...more.map((one) => [one, others[0]!] as const)]
}
