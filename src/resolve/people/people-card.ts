import { UnionFind } from '../../cluster/union-find.js'
import { weakestJoin } from '../../cluster/weakest-join.js'
import { type Certainty, type ContactCard, contactCard, type Suspicion } from '../../merge/card.js'
import { goldenOf } from '../../merge/golden-of.js'
import { evidenceReasons, refusalReason } from '../../merge/reason.js'
import { readTotals } from '../../merge/totals.js'
import { defined } from '../../model/defined.js'
import type { Facts } from '../../model/interaction.js'
import { decisionOf, isJoining, markOf } from '../../model/mark.js'
import { probabilityOf } from '../../score/level-units.js'
import { everyRow, ownedBy, rowsAtOnce } from '../../store/pages.js'
import { stillAsking } from './pair-reviews.js'
import { currentContact, recordsOfContact } from './contact-records.js'
import { evidenceBetween } from './pair-evidence.js'
import type { DecisionResult } from './people-decisions.js'
import { decidedBy } from './people-explanation.js'
import type { PeopleSession } from './people-session.js'
import type { Working } from '../profiles/working-profile.js'

/** Interactions of each kind that a card looks at; whatever else there is counts. */
const latestBound = 200
/** Suspicious duplicates shown. */
const suspicionBound = 5

/** Gathers what a card shows of a contact. */
export async function cardOf(session: PeopleSession, id: string, account: Facts | undefined): Promise<ContactCard> {
  const { tx, ruling } = session
  const contactId = await currentContact(session, id)
  const records = await recordsOfContact(session, contactId)
  const values = records.map((record) => record.id)
  const profiles = await session.graph.load((await everyRow(rowsAtOnce, (page) => tx.list('profiles', 'contact', { values: [contactId], ...page }))).map((row) => row.id))
  const certainty = await certaintyOf(session, profiles)
  const { totals, latest } = await readTotals(values, (recordIds, stretch) => tx.list('interactions', 'record', { values: recordIds, ...stretch }), latestBound)
  return contactCard({
    contactId,
    records,
    interactions: latest,
    totals,
    conversations: await ownedBy(tx, 'conversations', values),
    consents: await ownedBy(tx, 'consents', values),
    // Beside others that say the same a record has no profile to itself.
    suspicions: await suspicionsOf(session, contactId, profiles.length > 0 ? profiles : await session.graph.load(records.map(({ profile }) => profile))),
    policy: ruling.policy,
    ...defined({ certainty, account }),
  })
}

/** Cards of one decision. */
const cardBound = 10

/** What a decision that is tried out came to, with the contacts as they would be. */
export async function withCards(session: PeopleSession, result: DecisionResult): Promise<DecisionResult> {
  const ids = new Set<string>()
  for (const id of [result.contactId, ...result.effects.flatMap(({ contactId, from }) => [contactId, from])]) if (id !== undefined && id !== '') ids.add(await currentContact(session, id))
  const cards: ContactCard[] = []
  for (const id of [...ids].slice(0, cardBound)) cards.push(await cardOf(session, id, undefined))
  return { ...result, cards }
}

/**
 * What holds the records of a contact together: the weakest link of the tree of its strongest, and who joined what the evidence would not have.
 * Before a decision come the links that ask for none, after it the others.
 */
async function certaintyOf(session: PeopleSession, profiles: readonly Working[]): Promise<Certainty | undefined> {
  const { thresholds } = session.ruling
  const ids = new Map(profiles.map((one, i) => [one.row.id, i]))
  const links = profiles.flatMap((one, a) => [...one.links].flatMap(([id, weight]) => {
    const b = ids.get(id)
    return b === undefined || b <= a ? [] : [{ a, b, weight, enough: weight >= (one.row.histories > 0 && profiles[b]!.row.histories > 0 ? thresholds.histories : thresholds.same) }]
  })).sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
  const sets = new UnionFind(profiles.length)
  const sure = weakestJoin(sets, links.filter(({ enough }) => enough))
  const decisions = profiles.flatMap(({ row }) => row.marks.filter(isJoining).map(decisionOf))
  const decided = await decidedBy(session, [...new Set(decisions)], ({ id: decision, kind }) => {
    if (kind !== 'same') return false
    const named = profiles.flatMap(({ row }, i) => (row.marks.includes(markOf(decision, 'same')) ? [i] : []))
    return profiles.length === 1 || named.filter((i) => sets.union(named[0]!, i)).length > 0
  })
  const weakest = weakestJoin(sets, links) ?? sure
  if (weakest === undefined) return decided.length === 0 ? undefined : { reasons: decided }
  return { probability: probabilityOf(weakest.weight), reasons: [...evidenceReasons(evidenceBetween(session, profiles[weakest.a]!, profiles[weakest.b]!)), ...decided] }
}

async function suspicionsOf(session: PeopleSession, contactId: string, profiles: readonly Working[]): Promise<readonly Suspicion[]> {
  if (profiles.length === 0) return []
  const own = new Set(profiles.map((one) => one.row.id))
  const rows = (await everyRow(rowsAtOnce, (page) => session.tx.list('reviews', 'profile', { values: [...own], ...page }))).toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
  const stillAsks = stillAsking(session)
  const found = new Map<string, Suspicion>()
  for (const row of rows) {
    if (found.size >= suspicionBound) break
    // Of records that say the same both sides are one.
    const [a, b = a] = await session.graph.load(own.has(row.left) ? [row.left, row.right] : [row.right, row.left])
    if (a === undefined || b === undefined) continue
    const contacts = b.row.contact !== '' ? [b.row.contact] : (await session.tx.list('records', 'profile', { values: [b.row.id], limit: suspicionBound + 1 })).map(({ contact }) => contact)
    const others = contacts.filter((other) => other !== contactId && !found.has(other))
    const because = others.length === 0 ? undefined : await stillAsks(row, a, b)
    if (because === undefined) continue
    for (const other of others) {
      const { displayName } = goldenOf(await recordsOfContact(session, other), session.ruling.policy)
      found.set(other, { contactId: other, ...defined({ displayName }), probability: probabilityOf(row.weight), reasons: [...evidenceReasons(evidenceBetween(session, a, b)), refusalReason(because)] })
    }
  }
  return [...found.values()].slice(0, suspicionBound)
}
