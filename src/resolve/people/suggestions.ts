import { evidenceReasons, type Reason, refusalReason } from '../../merge/reason.js'
import { probabilityOf } from '../../score/level-units.js'
import type { ProfileRow, RecordRow, ReviewRow } from '../../store/rows.js'
import { pairKey } from '../profiles/contact-projection.js'
import type { Working } from '../profiles/working-profile.js'
import { evidenceBetween } from './pair-evidence.js'
import { stillAsking } from './pair-reviews.js'
import type { PeopleSession } from './people-session.js'

/** A contact that may be the same person, for somebody to decide. */
export interface Suggestion {
  readonly contactId: string
  readonly probability: number
  /** What keeps it from being joined: `evidence`, it is not enough by itself; else the constraint that refused the link. */
  readonly because: string
  /** The evidence, and last what keeps it from being enough; `describe` says them in words. */
  readonly reasons: readonly Reason[]
  /** The two records that say most for it. */
  readonly records: readonly [string, string]
}

/** So many reviews of a profile are looked at. */
const reviewBound = 1000

/** Why a record is with its contact: the evidence of the strongest link to another of its profiles; where there is none, of what another record says just as it does. */
export async function reasonsOf(session: PeopleSession, record: RecordRow): Promise<readonly Reason[]> {
  const own = session.graph.known(record.profile)
  if (own === undefined || own.row.contact === '') return []
  let best: Working | undefined
  let most = -Infinity
  for (const other of await session.graph.load(own.links.keys())) {
    const weight = own.links.get(other.row.id)!
    if (other.row.contact !== own.row.contact || weight < most || (weight === most && best !== undefined && best.row.id < other.row.id)) continue
    best = other
    most = weight
  }
  return best === undefined && own.row.size === 1 ? [] : evidenceReasons(evidenceBetween(session, own, best ?? own))
}

/** The contacts that a record's profile is linked to without being theirs. */
export async function suggestionsFor(session: PeopleSession, record: RecordRow): Promise<readonly Suggestion[]> {
  const own = session.graph.known(record.profile)
  if (own === undefined || (own.links.size === 0 && own.row.size === 1)) return []
  const reviews = new Map((await session.tx.list('reviews', 'profile', { values: [own.row.id], limit: reviewBound })).map((row) => [row.id, row]))
  if (reviews.size === 0) return []
  const stillAsks = stillAsking(session)
  const best = new Map<string, { readonly other: Working; readonly weight: number; readonly because: string }>()
  for (const other of await session.graph.load(own.links.keys())) {
    const review = reviews.get(pairKey(own.row.id, other.row.id))
    const because = review === undefined ? undefined : await stillAsks(review, own, other)
    if (review === undefined || because === undefined) continue
    // Of a profile whose records are contacts each for itself the first stands for all.
    const contact = other.row.contact === '' ? (await shownUnder(session, other.row))[0]!.contact : other.row.contact
    const known = best.get(contact)
    if (known === undefined || review.weight > known.weight || (review.weight === known.weight && other.row.id < known.other.row.id)) best.set(contact, { other, weight: review.weight, because })
  }
  const found: Suggestion[] = []
  const suggest = (contactId: string, witness: RecordRow, other: Working, { weight, because }: Pick<ReviewRow, 'weight' | 'because'>) =>
    found.push({ contactId, probability: probabilityOf(weight), because, reasons: [...evidenceReasons(evidenceBetween(session, own, other)), refusalReason(because)], records: [record.id, witness.id] })
  for (const [contactId, { other, ...review }] of best) suggest(contactId, (await shownUnder(session, other.row))[0]!, other, review)
  const among = reviews.get(pairKey(own.row.id, own.row.id))
  if (among !== undefined) {
    const others = await session.tx.list('records', 'profile', { values: [own.row.id], limit: twinsShown + 1 })
    for (const other of others.filter(({ id }) => id !== record.id).slice(0, twinsShown)) suggest(other.contact, other, own, among)
  }
  return found.sort((a, b) => b.probability - a.probability || (a.contactId < b.contactId ? -1 : 1))
}

/** Of records that say the same and are contacts each for itself so many are shown; a profile may stand for a hundred thousand. */
const twinsShown = 5

/** The records that show whose a profile is: one where they are of one contact, else the first by id, each with a contact of its own. */
export function shownUnder({ tx }: PeopleSession, { id, contact }: ProfileRow): Promise<readonly RecordRow[]> {
  return tx.list('records', 'profile', { values: [id], limit: contact === '' ? twinsShown : 1 })
}
