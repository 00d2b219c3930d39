import { type DecisionReason, decisionReason, evidenceReasons, type Reason, refusalReason } from '../../merge/reason.js'
import type { Decision } from '../../model/decision.js'
import { decisionOf, isJoining } from '../../model/mark.js'
import { bit } from '../../score/level-units.js'
import type { RecordRow } from '../../store/rows.js'
import { pairKey } from '../profiles/contact-projection.js'
import { decisionsBetween } from './pair-reviews.js'
import { namedRecords } from './named-records.js'
import { evidenceBetween, type PairEvidence } from './pair-evidence.js'
import type { PeopleSession } from './people-session.js'

/** What two records say of each other. */
export interface PeopleExplanation extends PairEvidence {
  readonly joined: boolean
  /**
   * `linked`: the evidence between the two is enough, or a decision or an identifier that belongs to one contact put them together; `others`: nothing between the two is, and the contact is one by way of its other records.
   * Of two contacts `evidence` (it is not enough), `nothing-to-compare`, or the constraint that refused the link.
   */
  readonly because: string
  /** The evidence, the strongest first; then that others link the two, or what refused the link; then who joined or separated them. */
  readonly reasons: readonly Reason[]
}

/** The evidence between two records, and what joined them or kept them apart. */
export async function explainRecords(session: PeopleSession, left: string, right: string): Promise<PeopleExplanation> {
  const found = namedRecords(await session.tx.get('records', [left, right]), (at) => ['left', 'right'][at]!)
  const [a, b] = [found[0]!, found[1]!]
  const joined = (await session.contactOf(a)) === (await session.contactOf(b))
  const x = await session.graph.loadOne(a.profile)
  const y = await session.graph.loadOne(b.profile)
  if (x === undefined || y === undefined) {
    const prior = session.graph.weigher.units.priors.stranger / bit
    return { joined, weight: prior, prior, against: 'stranger', evidence: [], because: joined ? 'linked' : 'nothing-to-compare', reasons: [] }
  }
  const between = evidenceBetween(session, x, y)
  const decisions = await inOrder(session, joined ? jointly(a, b) : decisionsBetween(x.row, y.row))
  const areLinked = x === y || between.weight * bit >= session.ruling.thresholds.same || decisions.length > 0 || session.ruling.rules.shareOwner(x.row, y.row)
  const because = !joined ? await whyApart(session, pairKey(x.row.id, y.row.id), decisions[0]) : areLinked ? 'linked' : 'others'
  return { joined, ...between, because, reasons: [...evidenceReasons(between), ...(because === 'linked' ? [] : [linkReason(joined, because)]), ...decisions.map(decisionReason)] }
}

const linkReason = (joined: boolean, because: string): Reason => (joined ? { kind: 'others' } : refusalReason(because))

/** The decisions that name both records as one person's. */
const jointly = (a: RecordRow, b: RecordRow): readonly string[] => a.marks.filter((mark) => isJoining(mark) && b.marks.includes(mark)).map(decisionOf)

/** Decisions as reasons, in the order of the ledger; those only that hold, asked in that order. */
export async function decidedBy(session: PeopleSession, decisions: readonly string[], holds: (decision: Decision) => boolean): Promise<readonly DecisionReason[]> {
  return (await inOrder(session, decisions)).filter(holds).map(decisionReason)
}

/** Decisions in the order of the ledger. */
async function inOrder({ tx }: PeopleSession, decisions: readonly string[]): Promise<readonly Decision[]> {
  const rows = await tx.get('decisions', decisions)
  return rows.filter((row) => row !== undefined).toSorted((x, y) => x.seq - y.seq).map(({ decision }) => decision)
}

async function whyApart({ tx }: PeopleSession, pair: string, decision: Decision | undefined): Promise<string> {
  const [review] = await tx.get('reviews', [pair])
  return review?.because ?? (decision === undefined ? 'evidence' : `decision:${decision.id}`)
}
