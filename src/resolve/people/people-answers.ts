import { evidenceReasons, type Reason, refusalReason } from '../../merge/reason.js'
import { compareText } from '../../merge/survivorship.js'
import { comparators } from '../../score/comparators.js'
import type { Alternative } from '../../score/evidence.js'
import { bit, probabilityOf } from '../../score/level-units.js'
import type { Conversation } from '../../model/interaction.js'
import type { ConversationRow, ProfileRow, RecordRow, ReviewRow } from '../../store/rows.js'
import { pairKey } from '../profiles/contact-projection.js'
import { pages, rowsAtOnce } from '../../store/pages.js'
import { stillAsking } from './pair-reviews.js'
import type { PeopleSession } from './people-session.js'
import type { Working } from '../profiles/working-profile.js'

/** One field's part in a pair, without its values: `bits` for one person (positive) or against. */
export interface FieldEvidence {
  readonly comparison: string
  readonly level: string
  readonly bits: number
}

/** What two profiles say of each other: `prior` and the bits of `evidence` sum to `weight`. */
export interface PairEvidence {
  readonly weight: number
  readonly prior: number
  readonly against: Alternative
  /** The strongest first. */
  readonly evidence: readonly FieldEvidence[]
}

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

/** The evidence between two profiles. */
export function evidenceBetween(session: PeopleSession, a: Working, b: Working): PairEvidence {
  const { graph } = session
  const { units } = graph.weigher
  const left = graph.prepared(a)
  const right = graph.prepared(b)
  const { weight, against, digits, sums } = graph.weigher.weigh(left, right)
  const evidence: FieldEvidence[] = []
  comparators.forEach((one, c) => {
    const digit = digits[c]!
    if (digit === 0) return
    const namesakes = one.name === 'familyName' ? graph.weigher.namesakeUnits(sums, digits, left, right) : 0
    const shared = graph.weigher.rarityUnits(c, digits, left, right)
    const bits = units.unitsOf(digits, c, against) + (against === 'stranger' ? shared + namesakes : units.crowdedUnits(digits, c, shared, against))
    evidence.push({ comparison: one.name, level: one.levels[digit - 1]!, bits: bits / bit })
  })
  return { weight: weight / bit, prior: units.priors[against] / bit, against, evidence: evidence.sort((x, y) => y.bits - x.bits) }
}

/** Why a record is with its contact: the evidence of the strongest link to another of its profiles. */
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
  return best === undefined ? [] : evidenceReasons(evidenceBetween(session, own, best))
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

/**
 * All records of a contact, by source and key.
 * @param enough Having so many it reads no further, and answers with what it has: for a call that refuses more, or that looks at some.
 */
export async function recordsOfContact(session: PeopleSession, contactId: string, enough: number = Infinity): Promise<readonly RecordRow[]> {
  const records: RecordRow[] = []
  for await (const some of recordPages(session, [contactId])) {
    for (const record of some) records.push(record)
    if (records.length >= enough) break
  }
  return records.sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function* recordPages({ tx }: PeopleSession, values: readonly string[]): AsyncGenerator<readonly RecordRow[], void, undefined> {
  for await (const profiles of pages(rowsAtOnce, (page) => tx.list('profiles', 'contact', { values, ...page }))) {
    const own = profiles.map((row) => row.id)
    for await (const under of pages(rowsAtOnce, (page) => tx.list('records', 'profile', { values: own, ...page }))) yield under.filter((record) => record.contact === '')
  }
  yield* pages(rowsAtOnce, (page) => tx.list('records', 'contact', { values, ...page }))
}

/** A conversation without what settles which of its events holds. */
export function shownConversation({ by: _by, statusBy: _statusBy, ownerBy: _ownerBy, ...conversation }: ConversationRow): Conversation {
  return conversation
}

/** Open conversations that are shown. */
const openBound = 100

/** The conversations and tickets of some records that are open, the latest first, so that two people do not answer one. */
export async function openConversations({ tx }: PeopleSession, records: readonly string[]): Promise<readonly Conversation[]> {
  const open = new Map<string, ConversationRow>()
  for (let from = 0; from < records.length; from += rowsAtOnce) {
    for (const row of await tx.list('conversations', 'open', { values: records.slice(from, from + rowsAtOnce), descending: true, limit: openBound })) open.set(row.id, row)
  }
  return [...open.values()].sort((a, b) => compareText(b.at, a.at) || compareText(a.id, b.id)).slice(0, openBound).map(shownConversation)
}
