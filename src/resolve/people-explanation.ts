import { SelfsameError } from '../errors.js'
import { evidenceReasons, type Reason, refusalReason } from '../merge/reason.js'
import { evidenceBetween, type PairEvidence } from './people-answers.js'
import type { PeopleSession } from './people-session.js'

/** What two records say of each other. */
export interface PeopleExplanation extends PairEvidence {
  readonly joined: boolean
  /** `linked`, `evidence` (it is not enough), `nothing-to-compare`, or the constraint that refused the link. */
  readonly because: string
  readonly reasons: readonly Reason[]
}

/** The evidence between two records, and what joined them or kept them apart. */
export async function explainRecords(session: PeopleSession, left: string, right: string): Promise<PeopleExplanation> {
  const [a, b] = await session.tx.get('records', [left, right])
  if (a === undefined || b === undefined) throw new SelfsameError('UNKNOWN_RECORD', 'There is no record of one of these ids.', { where: 'explain' })
  const joined = (await session.contactOf(a)) === (await session.contactOf(b))
  const x = await session.graph.loadOne(a.profile)
  const y = await session.graph.loadOne(b.profile)
  if (x === undefined || y === undefined) return { joined, weight: 0, prior: 0, against: 'stranger', evidence: [], because: 'nothing-to-compare', reasons: [] }
  const between = evidenceBetween(session, x, y)
  const review = (await session.tx.list('reviews', 'profile', { values: [x.row.id], limit: 1000 })).find((row) => row.left === y.row.id || row.right === y.row.id)
  const because = review?.because ?? (joined ? 'linked' : 'evidence')
  return { joined, ...between, because, reasons: [...evidenceReasons(between), ...(joined ? [] : [refusalReason(because)])] }
}
