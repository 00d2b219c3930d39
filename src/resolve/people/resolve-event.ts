import { SelfsameError } from '../../errors.js'
import type { InboundEvent } from '../../model/event.js'
import type { Conversation } from '../../model/interaction.js'
import { qualifiedId } from '../../model/qualified-id.js'
import type { Reason } from '../../merge/reason.js'
import { reviseInteraction } from '../../merge/revision.js'
import type { InteractionRow, RecordRow } from '../../store/rows.js'
import { stillDetached, asTold } from './detach.js'
import { conversationAfter } from './conversation-after.js'
import { digestOf, isSame } from './digest.js'
import { recordAfter } from './record-after.js'
import { customersOf, interactionId, interactionIds, participantsAtOnce, type ToldEvent } from './event-names.js'
import { recordsOfContact } from './contact-records.js'
import { openConversations } from './open-conversations.js'
import { reasonsOf, type Suggestion, suggestionsFor } from './suggestions.js'
import type { Effect } from './feed.js'
import type { PeopleSession } from './people-session.js'

/** What `resolve` answers with. */
export interface Resolution {
  /** `attached`: one contact is clearly theirs. `created`: nobody is. `review`: somebody may be; the event has a contact of its own meanwhile. */
  readonly outcome: 'created' | 'attached' | 'review'
  readonly contactId: string
  /** `source:key`; of an event without a key `source:#id`. */
  readonly recordId: string
  /** Whether the event came before; then nothing changed. */
  readonly replayed: boolean
  /** The evidence that holds the record to its contact, strongest first. */
  readonly reasons: readonly Reason[]
  /** Other contacts that may be the same person. Read them whatever the outcome: an event of somebody known (`attached`) may bring some, too. */
  readonly suggestions: readonly Suggestion[]
  /** What else changed. */
  readonly effects: readonly Effect[]
  /** The conversations and tickets of this person that are open, with their owners, the latest first; of somebody with thousands of records those of some and of this one: `contact` looks at all. */
  readonly open: readonly Conversation[]
  /** The others on the customer side, without those of ours (`policy.own`): each once, however often they were named. */
  readonly others: readonly { readonly recordId: string; readonly contactId: string }[]
}

/**
 * Takes an event in, and says whose it is.
 * @param digest Of the event as it was delivered.
 */
export async function resolveEvent(session: PeopleSession, event: ToldEvent, digest: string = digestOf(event)): Promise<Resolution> {
  const { tx, ruling: { policy, readings } } = session
  const customers = customersOf(event, policy)
  const recordIds = customers.map(({ key }) => qualifiedId(event.source, key))
  const ids = customers.map(({ id }) => id)
  const interactions = await tx.get('interactions', ids)
  const [known] = interactions
  if (known !== undefined && known.awaited !== true) {
    const records = await tx.get('records', known.digest === digest ? interactions.map((row, i) => row?.recordId ?? recordIds[i]!) : recordIds)
    // Of an event that lost a participant to an erasure it is not known any more what was delivered.
    if (known.digest !== digest && (known.digest !== '' || records.includes(undefined))) throw new SelfsameError('EVENT_CONFLICT', 'The source delivered another event under this id before. Give each event an id of its own; what changes later is an event that edits the first.', { where: 'id' })
    // Who was ours when it came, and is not by the policy of today, has no record of it.
    return answer(session, records.filter((record) => record !== undefined), true, [])
  }

  const before = await tx.get('records', recordIds)
  for (const [i, { key, from }] of customers.entries()) {
    // One person may be named twice in one event.
    const former = recordIds.indexOf(recordIds[i]!) < i ? (await tx.get('records', [recordIds[i]!]))[0] : before[i]
    // The stored text of an id does for all that names it.
    recordIds[i] = (await session.place(stillDetached(recordAfter(asTold(former), { ...event, key, from, usual: policy.sources?.[event.source]?.trust }), readings), former)).id
  }
  const own = ids.flatMap((id, i): Own[] => (recordIds.indexOf(recordIds[i]!) < i ? [] : [{ id, recordId: recordIds[i]!, known: interactions[i] ?? known }]))
  const target = event.edits ?? event.deletes
  await tx.put('interactions', target === undefined ? interactionsOf(event, own, digest) : await interactionsRevised(session, event, target, own, digest))
  if (event.conversation !== undefined) await enterConversation(session, event, recordIds)
  if (event.consents !== undefined) await tx.put('consents', event.consents.map((statement, i) => ({ ...statement, id: `${ids[0]!}/${i}`, recordId: recordIds[0]!, at: event.at, source: event.source })))

  const effects = await session.regroup(new Set(recordIds))
  const records = (await tx.get('records', recordIds)) as readonly RecordRow[]
  for (const [i, recordId] of recordIds.entries()) {
    if (recordIds.indexOf(recordId) < i) continue
    const record = records[i]!
    const contactId = await session.contactOf(record)
    const former = session.contactBefore(recordId)
    if (former === undefined) session.change({ kind: session.wasGiven(contactId) ? 'created' : 'attached', contactId, recordId })
    else if (former !== contactId) session.change({ kind: 'moved', contactId, from: former, recordId })
    else if (before[i]!.profile !== record.profile || !isSame(before[i]!.values, record.values)) session.change({ kind: 'updated', contactId, recordId })
  }
  await session.write()
  return answer(session, records, false, effects)
}

/** One answer reads a bounded number of records: having so many it looks at no more of them for what is open. */
const recordsLookedAt = 1000

async function answer(session: PeopleSession, records: readonly RecordRow[], replayed: boolean, effects: readonly Effect[]): Promise<Resolution> {
  const contacts: string[] = []
  for (const record of records) contacts.push(await session.contactOf(record))
  const first = records[0]!
  if (first.profile !== '') await session.graph.loadOne(first.profile)
  const suggestions = await suggestionsFor(session, first)
  const created = session.wasGiven(contacts[0]!)
  return {
    outcome: !created ? 'attached' : suggestions.length > 0 ? 'review' : 'created',
    contactId: contacts[0]!,
    recordId: first.id,
    replayed,
    reasons: await reasonsOf(session, first),
    suggestions,
    effects,
    open: await openConversations(session, [...new Set([first, ...(await recordsOfContact(session, contacts[0]!, recordsLookedAt))].map(({ id }) => id))]),
    others: records.flatMap(({ id }, i) => (i === 0 || records.findIndex((one) => one.id === id) < i ? [] : [{ recordId: id, contactId: contacts[i]! }])),
  }
}

/** A participant's interaction, with what is known of it or of the event where it is not the first that is heard. */
interface Own {
  readonly id: string
  readonly recordId: string
  readonly known: InteractionRow | undefined
}

/** What an event says of an interaction. */
function saidOf({ source, id: eventId, kind, at, direction, conversation, facts, ref, edits, deletes }: InboundEvent, id: string, recordId: string, digest: string): InteractionRow {
  // Written out: of copies to which more is added each is a shape of its own.
  const row: { -readonly [P in keyof InteractionRow]: InteractionRow[P] } = { id, recordId, source, eventId: edits ?? deletes ?? eventId, kind, at, digest }
  if (direction !== undefined) row.direction = direction
  if (conversation !== undefined) row.conversation = conversation.id
  if (facts !== undefined) row.facts = facts
  if (ref !== undefined) row.ref = ref
  return row
}

/** The event's interactions. What was said of it before it came holds for all who took part in it. */
function interactionsOf(event: InboundEvent, own: readonly Own[], digest: string): readonly InteractionRow[] {
  return own.map(({ id, recordId, known }) => {
    const said = saidOf(event, id, recordId, digest)
    return known === undefined ? said : { ...reviseInteraction(known, said, 'happened'), digest }
  })
}

/** Those of an edit or a deletion: also the ones that it speaks of, or their place where they have not come yet. */
async function interactionsRevised(session: PeopleSession, event: InboundEvent, target: string, own: readonly Own[], digest: string): Promise<readonly InteractionRow[]> {
  const { source, kind, at } = event
  const rows: InteractionRow[] = []
  const saying = event.edits === undefined ? 'deletion' : 'edit'
  const named = await interactionsNamed(session, source, target)
  // What was said of this one before it came is said of what it speaks of.
  const waiting = own[0]!.known
  for (const known of named.length > 0 ? named : [undefined]) {
    const place = { id: known?.id ?? interactionId(source, target, 0), recordId: known?.recordId ?? own[0]!.recordId }
    const revised = reviseInteraction(known, saidOf(event, place.id, place.recordId, digest), saying)
    const all = waiting === undefined ? revised : reviseInteraction(revised, { ...waiting, ...place, eventId: target, at: (waiting.deletedAt ?? waiting.editedAt)! }, waiting.deletedAt === undefined ? 'edit' : 'deletion')
    rows.push({ ...all, digest: known?.digest ?? '' })
  }
  // The edit itself is remembered, so that it is taken once, and shown nowhere.
  for (const { known: _, ...one } of own) rows.push({ ...one, source, eventId: event.id, kind, at, deletedAt: at, digest, ...(one.recordId === rows[0]!.recordId ? { about: target } : {}) })
  return rows
}

/** The interactions of all who took part in an event. */
async function interactionsNamed(session: PeopleSession, source: string, eventId: string): Promise<readonly InteractionRow[]> {
  const all: InteractionRow[] = []
  for (let from = 0; ; from += participantsAtOnce) {
    const page = (await session.tx.get('interactions', interactionIds(source, eventId, from))).filter((row) => row !== undefined)
    all.push(...page)
    if (page.length === 0) return all
  }
}

async function enterConversation(session: PeopleSession, { source, id: eventId, at, conversation }: InboundEvent, recordIds: readonly string[]): Promise<void> {
  const id = qualifiedId(source, conversation!.id)
  const [known] = await session.tx.get('conversations', [id])
  await session.tx.put('conversations', [conversationAfter(known, { id, recordIds, source, at, eventId, says: conversation! })])
}
