import { SelfsameError } from '../errors.js'
import { goldenOf } from '../merge/golden-of.js'
import type { ContactIdentity } from '../model/contact.js'
import type { InboundEvent, Participant } from '../model/event.js'
import type { Conversation, Interaction } from '../model/interaction.js'
import type { Policy } from '../model/policy.js'
import type { RecordRef } from '../model/record.js'
import type { Model } from '../score/model.js'
import type { ChangeRow, DecisionRow, InteractionRow, RecordRow } from '../store/rows.js'
import type { Scope, Store, StoreTransaction } from '../store/store.js'
import { checkEvent, digestOf, isoInstant, recordAfter } from './event-intake.js'
import { qualifiedId } from '../model/qualified-id.js'
import { type EvidenceReason, evidenceBetween, openConversations, reasonsOf, recordsOfContact, type Suggestion, suggestionsFor } from './people-answers.js'
import { currentContact, type Deciding, type DecisionResult, mergeContacts, separateRecords, undoDecision } from './people-decisions.js'
import { type Effect, PeopleSession, type Ruling } from './people-session.js'
import { Rulings, storedRuling } from './ruling.js'

/** What a resolver is made with. */
export interface ResolverOptions<Tx = unknown> {
  readonly store: Store<Tx>
  readonly policy?: Policy
  /** Of `dedupe` or `train`; the default model decides where there is none. */
  readonly model?: Model
  /** The clock, in milliseconds since 1970: when decisions were made and changes entered. It decides nothing. */
  readonly now: () => number
  /** Makes ids of contacts and decisions, each once. */
  readonly newId: () => string
  /** Hears of each call: what it was, how long it took, how it ended; never an identifier. */
  readonly observe?: (call: ObservedCall) => void
}

export interface ObservedCall {
  readonly call: string
  /** By `now`. */
  readonly milliseconds: number
  readonly outcome: 'done' | 'failed'
  /** The error's code where it failed with one. */
  readonly code?: string
}

export interface Resolver<Tx = unknown> {
  /** The people of one tenant. Nothing of another can be read, linked or counted from it. */
  tenant(name: string): People<Tx>
}

/** What `resolve` answers with. */
export interface Resolution {
  /** `attached`: one contact is clearly theirs. `created`: nobody is. `review`: somebody may be; the event has a contact of its own meanwhile. */
  readonly outcome: 'created' | 'attached' | 'review'
  readonly contactId: string
  readonly recordId: string
  /** Whether the event came before; then nothing changed. */
  readonly replayed: boolean
  /** The evidence that holds the record to its contact, strongest first. */
  readonly reasons: readonly EvidenceReason[]
  readonly suggestions: readonly Suggestion[]
  /** What else changed. */
  readonly effects: readonly Effect[]
  /** The conversations and tickets of this person that are open, with their owners. */
  readonly open: readonly Conversation[]
  /** The others on the customer side. */
  readonly others: readonly { readonly recordId: string; readonly contactId: string }[]
}

/** A contact as it is now. */
export interface ContactView extends ContactIdentity {
  readonly id: string
  /** The id that was asked for, where the contact now goes by another. */
  readonly redirectedFrom?: string
  readonly records: readonly RecordRef[]
  readonly open: readonly Conversation[]
}

const tries = 5

/**
 * Makes the resolver that an application embeds: events in, a contact out.
 *
 * Contacts are projections of records, interactions and the ledger in `store`: a merge regroups and rewrites nothing, an undo
 * restores. What decides follows from the records and a frozen model alone, never from the order in which events came.
 *
 * @example
 * let ids = 0
 * const people = createResolver({ store: memoryStore(), now: () => 0, newId: () => `c${++ids}` }).tenant('acme')
 * const form = await people.resolve({ id: 'f1', source: 'form', kind: 'form', at: '2026-11-25T09:00:00Z', person: { name: 'Helen Peterson', email: 'helen.p@mail.example' } })
 * form.outcome  // 'created'
 * const mail = await people.resolve({ id: 'm1', source: 'mail', kind: 'message', at: '2026-11-25T10:00:00Z', person: { email: 'Helen.P@mail.example', name: 'Helen Peterson' } })
 * mail.contactId === form.contactId  // true
 */
export function createResolver<Tx = unknown>(options: ResolverOptions<Tx>): Resolver<Tx> {
  const rulings = new Rulings(storedRuling(options.policy, options.model), { now: options.now, newId: options.newId })
  return { tenant: (name) => new People(name, options, rulings) }
}

/** The people of one tenant. */
export class People<Tx = unknown> {
  readonly tenant: string
  readonly #options: ResolverOptions<Tx>
  readonly #rulings: Rulings

  constructor(tenant: string, options: ResolverOptions<Tx>, rulings: Rulings) {
    if (typeof tenant !== 'string' || tenant === '') throw new SelfsameError('BAD_OPTION', 'A tenant needs a name.', { option: 'tenant', expected: 'a non-empty string' })
    this.tenant = tenant
    this.#options = options
    this.#rulings = rulings
  }

  /**
   * Takes an event in and says whose it is, at once. The same event again changes nothing.
   * @throws SelfsameError `BAD_EVENT`; `EVENT_CONFLICT` where the source and id came before with another payload.
   */
  async resolve(event: InboundEvent, scope: Scope<Tx> = {}): Promise<Resolution> {
    const checked = checkEvent(event)
    const delivered = { ...checked, at: isoInstant(checked.at) }
    return this.#run('resolve', 'write', scope, (session) => resolveEvent(session, delivered), [qualifiedId(delivered.source, delivered.key ?? delivered.id)])
  }

  /** A contact by any id that it or a part of it was ever given. */
  async contact(id: string, scope: Scope<Tx> = {}): Promise<ContactView> {
    return this.#run('contact', 'read', scope, async (session) => {
      const { contactId } = await currentContact(session, id)
      const records = await recordsOfContact(session, contactId)
      return {
        id: contactId,
        ...(contactId === id ? {} : { redirectedFrom: id }),
        ...goldenOf(records, session.ruling.policy),
        records: records.map((record) => ({ source: record.source, id: record.key })),
        open: await openConversations(session, contactId),
      }
    })
  }

  /** The contacts of records, in the order asked for; `undefined` where there is no such record. */
  async contactOf(recordIds: readonly string[], scope: Scope<Tx> = {}): Promise<readonly (string | undefined)[]> {
    return this.#run('contactOf', 'read', scope, async (session) => {
      const found: (string | undefined)[] = []
      for (const record of await session.tx.get('records', recordIds)) found.push(record === undefined ? undefined : await session.contactOf(record))
      return found
    })
  }

  /**
   * Says that contacts are one person. Takes nothing away: `undo` gives them back.
   * @param options.dryRun Says what would come of it, and changes nothing.
   * @throws SelfsameError `SAME_CONTACT`, `UNKNOWN_CONTACT`, `DECIDED_DIFFERENT`
   */
  async merge(options: Deciding & { readonly contacts: readonly string[]; readonly dryRun?: boolean }, scope: Scope<Tx> = {}): Promise<DecisionResult> {
    return this.#decide('merge', options.dryRun, scope, (session) => mergeContacts(session, options.contacts, options))
  }

  /**
   * Says that records, or contacts, are different people; it holds against later evidence until it is undone.
   * @param options.records Record ids to be taken out of their contact; or `contacts`, two that are to stay apart.
   * @throws SelfsameError `BAD_DECISION`, `UNKNOWN_RECORD`, `UNKNOWN_CONTACT`
   */
  async separate(options: Deciding & ({ readonly records: readonly string[] } | { readonly contacts: readonly [string, string] }) & { readonly dryRun?: boolean }, scope: Scope<Tx> = {}): Promise<DecisionResult> {
    return this.#decide('separate', options.dryRun, scope, async (session) => {
      if ('contacts' in options) {
        const [a, b] = [await currentContact(session, options.contacts[0]), await currentContact(session, options.contacts[1])]
        if (a.contactId === b.contactId) throw new SelfsameError('SAME_CONTACT', 'The two are one contact. Name the records to take out of it.', { where: 'contacts' })
        return separateRecords(session, await recordsOfContact(session, a.contactId), await recordsOfContact(session, b.contactId), options)
      }
      const chosen = await session.tx.get('records', options.records)
      if (chosen.includes(undefined)) throw new SelfsameError('UNKNOWN_RECORD', 'There is no record of one of these ids.', { where: 'records' })
      const left = chosen.filter((record) => record !== undefined)
      const contacts = new Set<string>()
      for (const record of left) contacts.add(await session.contactOf(record))
      const ids = new Set(left.map((record) => record.id))
      const right: RecordRow[] = []
      for (const contact of contacts) right.push(...(await recordsOfContact(session, contact)).filter((record) => !ids.has(record.id)))
      return separateRecords(session, left, right, options)
    })
  }

  /**
   * Takes a decision back, an undo included.
   * @throws SelfsameError `UNKNOWN_DECISION`, `BAD_DECISION`
   */
  async undo(decisionId: string, options: Deciding & { readonly dryRun?: boolean }, scope: Scope<Tx> = {}): Promise<DecisionResult> {
    return this.#decide('undo', options.dryRun, scope, (session) => undoDecision(session, decisionId, options))
  }

  /** The feed, in order: what a mirror of the contacts needs. `after` is the last change's id, and survives restarts. */
  async changes(options: { readonly after?: string; readonly limit?: number } = {}, scope: Scope<Tx> = {}): Promise<readonly ChangeRow[]> {
    return this.#run('changes', 'read', scope, (session) => session.tx.list('changes', 'seq', { from: options.after === undefined ? 0 : Number(options.after) + 1, limit: options.limit ?? 100 }))
  }

  /** What became of a contact: by whom, when and why. */
  async history(id: string, scope: Scope<Tx> = {}): Promise<readonly { readonly change: ChangeRow; readonly decision?: DecisionRow['decision'] }[]> {
    return this.#run('history', 'read', scope, async (session) => {
      const { contactId } = await currentContact(session, id)
      const changes = await session.tx.list('changes', 'contact', { values: [...new Set([contactId, id])], limit: 1000 })
      const decisions = await session.tx.get('decisions', changes.map((change) => change.decisionId ?? ''))
      return changes.map((change, i) => ({ change, ...(decisions[i] === undefined ? {} : { decision: decisions[i].decision }) }))
    })
  }

  /** The evidence between two records: whether or not they are linked, and what refused the link. */
  async explain(left: string, right: string, scope: Scope<Tx> = {}): Promise<PeopleExplanation> {
    return this.#run('explain', 'read', scope, async (session) => {
      const [a, b] = await session.tx.get('records', [left, right])
      if (a === undefined || b === undefined) throw new SelfsameError('UNKNOWN_RECORD', 'There is no record of one of these ids.', { where: 'explain' })
      const joined = (await session.contactOf(a)) === (await session.contactOf(b))
      const [x] = await session.graph.load([a.profile])
      const [y] = await session.graph.load([b.profile])
      if (x === undefined || y === undefined) return { joined, weight: 0, prior: 0, against: 'stranger', evidence: [], because: 'nothing-to-compare' }
      const between = evidenceBetween(session, x, y)
      const review = (await session.tx.list('reviews', 'profile', { values: [x.row.id], limit: 1000 })).find((row) => row.left === y.row.id || row.right === y.row.id)
      return { joined, ...between, because: review?.because ?? (joined ? 'linked' : 'evidence') }
    })
  }

  /** Pairs of contacts that may be one, the likeliest first. */
  async reviews(options: { readonly limit?: number } = {}, scope: Scope<Tx> = {}): Promise<readonly PeopleReview[]> {
    return this.#run('reviews', 'read', scope, async (session) => {
      const rows = await session.tx.list('reviews', 'weight', { descending: true, limit: options.limit ?? 50 })
      const found: PeopleReview[] = []
      for (const row of rows) {
        const [a, b] = await session.graph.load([row.left, row.right])
        if (a === undefined || b === undefined) continue
        const between = evidenceBetween(session, a, b)
        const records = await Promise.all([a, b].map(async ({ row: profile }) => (await session.tx.list('records', 'profile', { values: [profile.id], limit: 1 }))[0]!))
        const contacts = [await session.contactOf(records[0]!), await session.contactOf(records[1]!)] as const
        found.push({ id: row.id, contacts, records: [records[0]!.id, records[1]!.id], probability: 1 / (1 + 2 ** -between.weight), because: row.because, reasons: between.evidence })
      }
      return found
    })
  }

  /** Takes up what waited because it was too large for one answer. Answers with how much is left. */
  async settle(scope: Scope<Tx> = {}): Promise<{ readonly left: number }> {
    return this.#run('settle', 'write', scope, async (session) => {
      const [waiting] = await session.tx.get('settings', ['unsettled'])
      const profiles = (waiting?.value as readonly string[] | undefined) ?? []
      if (profiles.length === 0) return { left: 0 }
      await session.tx.delete('settings', ['unsettled'])
      for (const one of await session.graph.load(profiles)) session.graph.touched.add(one.row.id)
      await session.project(new Set(), undefined, Infinity)
      return { left: 0 }
    })
  }

  async #decide(call: string, dryRun: boolean | undefined, scope: Scope<Tx>, work: (session: PeopleSession) => Promise<DecisionResult>): Promise<DecisionResult> {
    if (dryRun !== true) return this.#run(call, 'write', scope, work)
    if (scope.tx !== undefined) throw new SelfsameError('UNSUPPORTED', 'A dry run is rolled back, which a transaction of the caller must not be. Leave tx out.', { what: 'dryRun inside tx', instead: 'dryRun without tx' })
    const tried = new TriedOut()
    try {
      await this.#run(call, 'write', scope, async (session) => {
        tried.result = await work(session)
        throw tried
      })
    } catch (error) {
      if (error !== tried) throw error
    }
    return tried.result!
  }

  async #run<T>(call: string, mode: 'read' | 'write', scope: Scope<Tx>, work: (session: PeopleSession) => Promise<T>, locks: readonly string[] = []): Promise<T> {
    const { store, observe, now } = this.#options
    const started = observe === undefined ? 0 : now()
    try {
      for (let attempt = 1; ; attempt += 1) {
        try {
          const result = await store.transaction({ ...scope, tenant: this.tenant, mode, locks }, async (tx: StoreTransaction) => work(new PeopleSession(tx, await this.#inForce(tx, mode))))
          observe?.({ call, milliseconds: now() - started, outcome: 'done' })
          return result
        } catch (error) {
          // What the caller's own transaction has lost only the caller can begin again.
          if (!(error instanceof SelfsameError) || !error.retryable || attempt === tries || scope.tx !== undefined) throw error
        }
      }
    } catch (error) {
      if (!(error instanceof TriedOut)) observe?.({ call, milliseconds: now() - started, outcome: 'failed', ...(error instanceof SelfsameError ? { code: error.code } : {}) })
      throw error
    }
  }

  #inForce(tx: StoreTransaction, mode: 'read' | 'write'): Promise<Ruling> {
    return this.#rulings.inForce(tx, mode)
  }
}

/** Thrown to roll a dry run back. */
class TriedOut extends Error {
  result: DecisionResult | undefined
}

/** Two contacts that may be one. */
export interface PeopleReview {
  readonly id: string
  readonly contacts: readonly [string, string]
  readonly records: readonly [string, string]
  readonly probability: number
  readonly because: string
  readonly reasons: readonly EvidenceReason[]
}

/** `prior` and the bits of `evidence` sum to `weight`. */
export interface PeopleExplanation {
  readonly joined: boolean
  readonly weight: number
  readonly prior: number
  readonly against: 'stranger' | 'household'
  readonly evidence: readonly EvidenceReason[]
  readonly because: string
}

async function resolveEvent(session: PeopleSession, event: InboundEvent): Promise<Resolution> {
  const { tx } = session
  const participants: readonly Participant[] = [event, ...(event.others ?? [])]
  const keys = participants.map((one, i) => one.key ?? (i === 0 ? event.id : `${event.id}#${i}`))
  const recordIds = keys.map((key) => qualifiedId(event.source, key))
  const ids = participants.map((_, i) => interactionId(event.source, event.id, i))
  const digest = digestOf(event)
  const [known] = await tx.get('interactions', [ids[0]!])
  if (known !== undefined && known.awaited !== true) {
    if (known.digest !== digest) throw new SelfsameError('EVENT_CONFLICT', 'The source delivered another event under this id before. Give each event an id of its own; what changes later is an event that edits the first.', { source: 'event' })
    return answer(session, recordIds, true, [])
  }

  const before = await tx.get('records', recordIds)
  const placed: RecordRow[] = []
  for (const [i, from] of participants.entries()) {
    // One person may be named twice in one event.
    const former = recordIds.indexOf(recordIds[i]!) < i ? (await tx.get('records', [recordIds[i]!]))[0] : before[i]
    placed.push(await session.place(recordAfter(former, event.source, keys[i]!, from, event), former))
  }
  const interactions = await interactionsOf(session, event, ids, recordIds, digest)
  if (interactions.length > 0) await tx.put('interactions', interactions)
  if (event.conversation !== undefined) await enterConversation(session, event, recordIds[0]!)
  if (event.consents !== undefined) await tx.put('consents', event.consents.map((statement, i) => ({ ...statement, id: `${ids[0]!}/${i}`, recordId: recordIds[0]!, at: event.at, source: event.source })))

  const contactsBefore = new Map<string, string>()
  for (const record of before) if (record !== undefined) contactsBefore.set(record.id, await session.contactOf(record))
  for (const record of placed) if (record.profile === '') await session.standAlone(record)
  const effects = await session.project(new Set(recordIds))
  for (const [i, recordId] of recordIds.entries()) {
    if (recordIds.indexOf(recordId) < i) continue
    const [record] = await tx.get('records', [recordId])
    const contactId = await session.contactOf(record!)
    const former = contactsBefore.get(recordId)
    if (former === undefined) session.change({ kind: session.wasGiven(contactId) ? 'created' : 'attached', contactId, recordId })
    else if (former !== contactId) session.change({ kind: 'moved', contactId, from: former, recordId })
    else if (before[i]!.profile !== record!.profile || digestOf(before[i]!.values) !== digestOf(record!.values)) session.change({ kind: 'updated', contactId, recordId })
  }
  await session.write()
  return answer(session, recordIds, false, effects)
}

async function answer(session: PeopleSession, recordIds: readonly string[], replayed: boolean, effects: readonly Effect[]): Promise<Resolution> {
  const records = await session.tx.get('records', recordIds)
  const contacts: string[] = []
  for (const record of records) contacts.push(await session.contactOf(record!))
  const [first] = records
  if (first!.profile !== '') await session.graph.load([first!.profile])
  const suggestions = await suggestionsFor(session, first!)
  const created = session.wasGiven(contacts[0]!)
  return {
    outcome: !created ? 'attached' : suggestions.length > 0 ? 'review' : 'created',
    contactId: contacts[0]!,
    recordId: recordIds[0]!,
    replayed,
    reasons: await reasonsOf(session, first!),
    suggestions,
    effects,
    open: await openConversations(session, contacts[0]!),
    others: recordIds.slice(1).map((recordId, i) => ({ recordId, contactId: contacts[i + 1]! })),
  }
}

const interactionId = (source: string, eventId: string, participant: number): string => `${qualifiedId(source, eventId)}${participant === 0 ? '' : `#${participant}`}`

/** The event's interactions; of an edit or a deletion also the one that it speaks of, or its place where that has not come yet. */
async function interactionsOf(session: PeopleSession, event: InboundEvent, ids: readonly string[], recordIds: readonly string[], digest: string): Promise<readonly InteractionRow[]> {
  const base: Omit<Interaction, 'id' | 'recordId'> = {
    source: event.source,
    eventId: event.id,
    kind: event.kind,
    at: event.at,
    ...(event.direction === undefined ? {} : { direction: event.direction }),
    ...(event.conversation === undefined ? {} : { conversation: event.conversation.id }),
    ...(event.facts === undefined ? {} : { facts: event.facts }),
    ...(event.ref === undefined ? {} : { ref: event.ref }),
  }
  const target = event.edits ?? event.deletes
  const rows: InteractionRow[] = []
  for (const [i, id] of ids.entries()) {
    if (recordIds.indexOf(recordIds[i]!) < i) continue
    // The edit itself is remembered, so that it is taken once; what it says stands in the place of what it edits.
    if (target !== undefined) {
      rows.push({ ...base, id, recordId: recordIds[i]!, digest, deletedAt: event.at })
      const [former] = await session.tx.get('interactions', [interactionId(event.source, target, i)])
      const place: InteractionRow = former ?? { ...base, id: interactionId(event.source, target, i), recordId: recordIds[i]!, eventId: target, digest: '', awaited: true }
      if (event.deletes !== undefined) rows.push({ ...place, deletedAt: event.at })
      else if (place.editedAt === undefined || place.editedAt <= event.at) rows.push({ ...place, ...(event.facts === undefined ? {} : { facts: event.facts }), ...(event.ref === undefined ? {} : { ref: event.ref }), editedAt: event.at })
      continue
    }
    const [awaited] = await session.tx.get('interactions', [id])
    if (awaited === undefined) rows.push({ ...base, id, recordId: recordIds[i]!, digest })
    else rows.push({ ...base, ...(awaited.editedAt === undefined ? {} : { editedAt: awaited.editedAt, ...(awaited.facts === undefined ? {} : { facts: awaited.facts }), ...(awaited.ref === undefined ? {} : { ref: awaited.ref }) }), ...(awaited.deletedAt === undefined ? {} : { deletedAt: awaited.deletedAt }), id, recordId: recordIds[i]!, digest })
  }
  return rows
}

async function enterConversation(session: PeopleSession, event: InboundEvent, recordId: string): Promise<void> {
  const { id, status, owner } = event.conversation!
  const name = qualifiedId(event.source, id)
  const [known] = await session.tx.get('conversations', [name])
  if (known !== undefined && known.at > event.at) return
  const holder = owner ?? known?.owner
  await session.tx.put('conversations', [{ id: name, recordId, source: event.source, status: status ?? known?.status ?? 'open', ...(holder === undefined ? {} : { owner: holder }), at: event.at }])
}
