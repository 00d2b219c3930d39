import { badOption } from '../errors.js'
import type { ContactCard } from '../merge/card.js'
import { type ConsentAnswer, type ConsentQuestion, contactable } from '../merge/consent.js'
import { checkSurvivorship } from '../merge/survivorship.js'
import { timelinePage, type TimelineOptions, type TimelinePage } from '../merge/timeline.js'
import type { InboundEvent } from '../model/event.js'
import type { Field } from '../model/field.js'
import { anId, isId, isIterable, optionsGiven } from '../model/given.js'
import { keptText } from '../model/kept-text.js'
import type { ImportedContact } from '../model/imported-contact.js'
import { isoInstant, readInstant } from '../model/instant.js'
import type { Facts } from '../model/interaction.js'
import { forgetWords } from '../normalize/remember.js'
import type { ChangeRow } from '../store/rows.js'
import type { Scope, StoreTransaction } from '../store/store.js'
import { type AuditOptions, auditPeople, type AuditReport } from './people/audit.js'
import { checkResolver } from './people/check-resolver.js'
import { type HistoryEntry, historyOf } from './people/contact-history.js'
import { type ContactPage, contactPage } from './people/contact-list.js'
import { type ContactView, viewOf } from './people/contact-view.js'
import { type ContactDraft, createContact } from './people/create-contact.js'
import { type Erasure, type EraseOptions, eraseRecords } from './erasure/erase.js'
import { checkEvent } from './people/check-event.js'
import { type ExportOptions, exportPerson, type PersonExport } from './erasure/export-person.js'
import { checkImport, importRows, type ImportOptions, inBatches } from './import/import-contacts.js'
import { type ImportReport, ImportTally } from './import/import-report.js'
import { inTurn } from './people/in-turn.js'
import { checkOptions, checkText, checkTexts, eitherOf } from './people/input-limits.js'
import { type MirrorOptions, mirrorPage, type MirrorPage } from './import/mirror.js'
import { ownedBy } from '../store/pages.js'
import { currentContact, recordsOfContact } from './people/contact-records.js'
import { ownCopy } from './people/own-copy.js'
import { Calls, type ResolverOptions, scopeOptions, type Work } from './people/people-calls.js'
import { cardOf, withCards } from './people/people-card.js'
import { type Deciding, type DecisionResult, detachValue, mergeContacts, undoDecision } from './people/people-decisions.js'
import { explainRecords, type PeopleExplanation } from './people/people-explanation.js'
import { type PeopleReview, topReviews } from './people/people-reviews.js'
import { digestOf } from './people/digest.js'
import { ofItsTarget } from './people/event-target.js'
import { type Resolution, resolveEvent } from './people/resolve-event.js'
import { expire, refuseExpired, type RetainOptions } from './erasure/retention.js'
import { Rulings, storedRuling } from './people/ruling.js'
import { checkSearch, type SearchMatch, searchPeople } from './people/search-people.js'
import type { SearchDraft } from './people/search-query.js'
import { separatePeople, type Separation } from './people/separate-people.js'
import { setAside } from './people/set-aside.js'
import { settingNames } from './people/setting-names.js'
import { settlePeople } from './people/settle-people.js'
import { Tombstones } from './erasure/tombstones.js'
import { dryRunStore } from './people/dry-run-store.js'
import { type UpgradeOptions, type UpgradeReport, upgradePeople } from './people/upgrade-people.js'

export interface Resolver<Tx = unknown> {
  /** The people of one tenant. Nothing of another can be read, linked or counted from it. */
  tenant(name: string): People<Tx>
}

/**
 * Makes the resolver that an application embeds: events in, a contact out.
 *
 * Contacts are projections of records, interactions and the ledger in `store`: a merge regroups and rewrites nothing, an undo
 * restores. What decides follows from the records and a frozen model alone, never from the order in which events came.
 *
 * @example
 * import { memoryStore } from 'selfsame'
 * let ids = 0
 * const people = createResolver({ store: memoryStore(), now: () => 0, newId: () => `c${++ids}` }).tenant('acme')
 * const form = await people.resolve({ id: 'f1', source: 'form', kind: 'form', at: '2026-11-25T09:00:00Z', person: { name: 'Helen Peterson', email: 'helen.peterson84@gmail.com' } })
 * form.outcome  // 'created'
 * const mail = await people.resolve({ id: 'm1', source: 'mail', kind: 'message', at: '2026-11-25T10:00:00Z', person: { email: 'Helen.Peterson84@gmail.com', name: 'Helen Peterson' } })
 * mail.contactId === form.contactId  // true
 */
export function createResolver<Tx = unknown>(options: ResolverOptions<Tx>): Resolver<Tx> {
  const clock = checkResolver(options)
  const rulings = new Rulings(storedRuling(options.policy, options.model), clock, checkSurvivorship(options.survivorship))
  const tombstones = new Tombstones(options.erasureKey)
  const own = { ...options, store: inTurn(options.store) }
  return { tenant: (name) => new People(name, own, rulings, tombstones) }
}

/** The people of one tenant. */
export class People<Tx = unknown> {
  readonly tenant: string
  readonly #options: ResolverOptions<Tx>
  readonly #calls: Calls<Tx>
  readonly #rulings: Rulings
  readonly #tombstones: Tombstones

  constructor(tenant: string, options: ResolverOptions<Tx>, rulings: Rulings, tombstones: Tombstones) {
    if (!isId(tenant)) throw badOption('tenant', `a string of ${anId}`)
    this.tenant = tenant
    this.#options = options
    this.#calls = new Calls(tenant, options, rulings)
    this.#rulings = rulings
    this.#tombstones = tombstones
  }

  /**
   * Takes an event in and says whose it is, at once. The same event again changes nothing.
   * @throws SelfsameError `BAD_EVENT`; `EVENT_CONFLICT` where the source and id came before with another payload; `ERASED_CONTACT` where it
   * would bring back somebody who was erased; `PAST_RETENTION` where it is older than what is kept of its kind, or edits what is not held and may be.
   */
  async resolve(event: InboundEvent, scope: Scope<Tx> = {}): Promise<Resolution> {
    const checked = checkEvent(event)
    // A copy of ours: to copy it once more for this costs more than to check it.
    const delivered = Object.assign(checked, { at: isoInstant(checked.at) })
    return this.#calls.run('resolve', 'write', scope, async (session) => {
      const told = await ofItsTarget(session.tx, delivered)
      // Of most tenants nobody was erased and all is kept.
      const [buried, kept] = await session.tx.get('settings', [settingNames.tombstones, settingNames.retention])
      if (buried !== undefined) await this.#tombstones.refuse(session.tx, told)
      if (kept !== undefined) await refuseExpired(session.tx, told)
      return resolveEvent(session, told, digestOf(delivered))
    })
  }

  /** A contact by any id that it or a part of it was ever given. */
  async contact(id: string, scope: Scope<Tx> = {}): Promise<ContactView> {
    checkText('contact', 'id', id)
    return this.#calls.run('contact', 'read', scope, (session) => viewOf(session, id))
  }

  /** The contacts of records, in the order asked for; `undefined` where there is no such record. */
  async contactOf(recordIds: readonly string[], scope: Scope<Tx> = {}): Promise<readonly (string | undefined)[]> {
    checkTexts('contactOf', 'recordIds', recordIds)
    return this.#calls.run('contactOf', 'read', scope, async (session) => {
      const found: (string | undefined)[] = []
      for (const record of await session.tx.get('records', recordIds)) found.push(record === undefined ? undefined : await session.contactOf(record))
      return found
    })
  }

  /**
   * Finds contacts while somebody types: a part of a number, half a name, a handle, an address with a slip in it. Writes nothing. Of contacts
   * that say exactly the same the first five are found.
   * @param draft A line of `text`, or what the fields of a form hold so far.
   */
  async search(draft: SearchDraft | string, options: { readonly limit?: number | undefined } = {}, scope: Scope<Tx> = {}): Promise<readonly SearchMatch[]> {
    checkSearch(draft, options)
    const own = ownCopy({ limit: 10, ...options, draft: typeof draft === 'string' ? { text: draft } : draft })
    return this.#calls.run('search', 'read', scope, (session) => searchPeople(session, own.draft, own.limit ?? 10))
  }

  /**
   * Makes a contact by hand: search first, create second.
   * @param options.searched The contacts that were looked at; where there are likely duplicates among them, it takes a `reason`, and the ledger keeps that the new one is none of them.
   * @throws SelfsameError `LIKELY_DUPLICATES` with the contacts that were not looked at, or that no reason was given for; `BAD_EVENT` where nothing is said of them, or their `key` is somebody's already.
   */
  async create(draft: ContactDraft, options: Deciding & { readonly searched: readonly string[] }, scope: Scope<Tx> = {}): Promise<Resolution> {
    checkOptions('create', draft, { source: false, key: false, person: false, trust: false })
    checkOptions('create', options, { by: true, reason: false, searched: true })
    const own = ownCopy({ draft, options })
    return this.#calls.run('create', 'write', scope, (session) => createContact(session, own.draft, own.options))
  }

  /** A page of a contact's timeline, the newest first. */
  async timeline(id: string, options: TimelineOptions = {}, scope: Scope<Tx> = {}): Promise<TimelinePage> {
    checkText('timeline', 'id', id)
    checkOptions('timeline', options, { kinds: false, sources: false, direction: false, conversation: false, from: false, to: false, older: false, newer: false, limit: false })
    return this.#calls.run('timeline', 'read', scope, async (session) => {
      const contactId = await currentContact(session, id)
      const records = await recordsOfContact(session, contactId)
      return timelinePage(records.map((record) => record.id), (values, stretch) => session.tx.list('interactions', 'record', { values, ...stretch }), options)
    })
  }

  /**
   * Whom somebody has before them: identity and how sure it is, channels, what they bought and asked for, what is open, consents, totals. `writeCard` puts it in words.
   * @param options.account Facts that the caller knows of the account (plan, seats); they win over ours.
   */
  async card(id: string, options: { readonly account?: Facts | undefined } = {}, scope: Scope<Tx> = {}): Promise<ContactCard> {
    checkText('card', 'id', id)
    checkOptions('card', options, { account: false })
    return this.#calls.run('card', 'read', scope, (session) => cardOf(session, id, options.account))
  }

  /** Whether a contact may be written to by a channel for a purpose, and the statement that decides. Silence allows nothing. */
  async contactable(id: string, question: ConsentQuestion, scope: Scope<Tx> = {}): Promise<ConsentAnswer> {
    checkText('contactable', 'id', id)
    checkOptions('contactable', question, { channel: true, purpose: true, address: false })
    const asked: ConsentQuestion = { channel: keptText(question.channel), purpose: keptText(question.purpose), ...(question.address === undefined ? {} : { address: keptText(question.address) }) }
    return this.#calls.run('contactable', 'read', scope, async (session) => {
      const contactId = await currentContact(session, id)
      const records = await recordsOfContact(session, contactId)
      return contactable(await ownedBy(session.tx, 'consents', records.map((record) => record.id)), asked, session.ruling.policy, records)
    })
  }

  /** Several contacts at once, in the order asked for. */
  async contacts(ids: readonly string[], scope: Scope<Tx> = {}): Promise<readonly ContactView[]> {
    checkTexts('contacts', 'ids', ids)
    return this.#calls.run('contacts', 'read', scope, async (session) => {
      const found: ContactView[] = []
      for (const [i, id] of ids.entries()) found.push(await viewOf(session, id, `ids.${i}`))
      return found
    })
  }

  /** All contacts by id, a page at a time. */
  async list(options: { readonly after?: string | undefined; readonly limit?: number | undefined } = {}, scope: Scope<Tx> = {}): Promise<ContactPage> {
    checkOptions('list', options, { after: false, limit: false })
    return this.#calls.run('list', 'read', scope, (session) => contactPage(session, options.after, options.limit ?? 100))
  }

  /**
   * Puts the policy and the model in force that the resolver was made with, and brings every contact up to date, some two hundred records in a transaction, contacts whole; until then
   * those hold that the tenant's first call found, whatever was installed since. From its first transaction on they hold for all that comes in, and
   * calls in between find each contact by the new ruling as far as its records were reached. Interrupted, it is finished by running it again.
   * Contacts that keep their records and show something else stand in the feed as `updated`, so that `mirror` has them too.
   *
   * It is also what a store of another release is opened by, to which all other calls say `UPGRADE_NEEDED`: nothing that was derived has to be read for it. Where the model or
   * the policy in force is what is not read, calls are answered from its first transaction on; where it is the derived rows, once it is done.
   * @param options.dryRun Lists the merges and splits that would come of it and counts whom it would update, from a copy in memory; others go on writing meanwhile.
   */
  async upgrade(options: UpgradeOptions = {}, scope: Scope<Tx> = {}): Promise<UpgradeReport> {
    checkOptions('upgrade', options, { dryRun: false, onProgress: 'call' })
    optionsGiven(scope, scopeOptions)
    const { dryRun, ...rest } = options
    if (dryRun === true) return this.#calls.observed('upgrade', async () => (await this.#trial(scope)).upgrade(rest, { signal: scope.signal }))
    return ownCopy(await upgradePeople((mode, work) => this.#calls.transact('upgrade', mode, scope, work), this.#rulings, rest, scope.signal))
  }

  /**
   * Says that contacts are one person. Takes nothing away: `undo` gives them back.
   * @param options.dryRun Says what would come of it, the contact that it would be included, and changes nothing.
   * @throws SelfsameError `SAME_CONTACT`, `UNKNOWN_CONTACT`, `DECIDED_DIFFERENT`
   */
  async merge(options: Deciding & { readonly contacts: readonly string[]; readonly dryRun?: boolean | undefined }, scope: Scope<Tx> = {}): Promise<DecisionResult> {
    checkOptions('merge', options, { by: true, reason: false, contacts: true, dryRun: false })
    const given = ownCopy(options)
    return this.#decide('merge', given.dryRun, scope, (session) => mergeContacts(session, given.contacts, given))
  }

  /**
   * Says that records, or contacts, are different people; it holds against later evidence until it is undone.
   * @param options.records Record ids to be taken out of their contact; or `contacts`, two that are to stay apart.
   * @throws SelfsameError `BAD_DECISION`, `UNKNOWN_RECORD`, `UNKNOWN_CONTACT`
   */
  async separate(options: Separation & { readonly dryRun?: boolean | undefined }, scope: Scope<Tx> = {}): Promise<DecisionResult> {
    const given = eitherOf('separate', options, 'contacts', 'records')
    checkOptions('separate', given, { by: true, reason: false, dryRun: false, ...('records' in Object(given) ? { records: true } : { contacts: true }) })
    const own = ownCopy(given)
    return this.#decide('separate', own.dryRun, scope, (session) => separatePeople(session, own))
  }

  /**
   * Says that a value is not a contact's any more from an instant on: a recycled number, in whatever fields and writings it stands. It stays in its history, and finds
   * and proves nothing; `undo` gives it back. Records that held it before stay together; those that say nothing else, and only since, go with it, unless
   * a merge holds them. A record that by what else it says is of such a contact later on loses it too, where it said it before, or is a snapshot; the ledger names it as well.
   * @param options.from Not to come. A bare call from before that is delivered later is of whoever has the number by then.
   * @throws SelfsameError `BAD_DECISION` where no record of the contact holds it, any more; `BAD_OPTION`, `UNKNOWN_CONTACT`
   */
  async detach(options: Deciding & { readonly contact: string; readonly field: Field; readonly value: string; readonly from: string; readonly dryRun?: boolean | undefined }, scope: Scope<Tx> = {}): Promise<DecisionResult> {
    checkOptions('detach', options, { by: true, reason: false, contact: true, field: true, value: true, from: true, dryRun: false })
    return this.#decide('detach', options.dryRun, scope, async (session) => detachValue(session, await currentContact(session, options.contact), options, options))
  }

  /**
   * Takes a decision back, an undo included. Where a merge is taken back whose records later decisions hold together, nobody moves, and `heldBy` names those.
   * @throws SelfsameError `UNKNOWN_DECISION`, `BAD_DECISION`
   */
  async undo(decisionId: string, options: Deciding & { readonly dryRun?: boolean | undefined }, scope: Scope<Tx> = {}): Promise<DecisionResult> {
    checkText('undo', 'decisionId', decisionId)
    checkOptions('undo', options, { by: true, reason: false, dryRun: false })
    return this.#decide('undo', options.dryRun, scope, (session) => undoDecision(session, decisionId, options))
  }

  /**
   * Removes a person for good: records, interactions, consents, keys, and their names in the ledger and the feed. A keyed hash of each
   * record and event id stays, so that a replay does not bring them back. What depended on them is evaluated anew. Cannot be undone. Caches of this
   * resolver and process are emptied, too; those of others turn over as they go on.
   * @throws SelfsameError `UNCONFIRMED_RECORDS` where records that may be a stranger's are neither confirmed nor kept; `UNKNOWN_CONTACT`,
   * `UNKNOWN_RECORD`, `ERASED_CONTACT`; `BAD_OPTION` without the resolver's `erasureKey`.
   */
  async erase(options: EraseOptions, scope: Scope<Tx> = {}): Promise<Erasure> {
    const given = eitherOf('erase', options, 'contact', 'records')
    checkOptions('erase', given, { by: true, reason: false, dryRun: false, ...('records' in Object(given) ? { records: true } : { contact: true, confirm: false, keep: false }) })
    const erased = await this.#calls.run('erase', options.dryRun === true ? 'read' : 'write', scope, (session) => eraseRecords(session, this.#tombstones, given))
    if (options.dryRun !== true) {
      this.#rulings.forgetPeople()
      forgetWords()
    }
    return erased
  }

  /**
   * All that is held of a person, as JSON to hand out; records that may be a stranger's are withheld until they are confirmed.
   * @throws SelfsameError `UNKNOWN_CONTACT`, `ERASED_CONTACT`; `UNKNOWN_RECORD` where `confirm` names what is no record of the contact.
   */
  async export(options: ExportOptions, scope: Scope<Tx> = {}): Promise<PersonExport> {
    checkOptions('export', options, { contact: true, confirm: false })
    return this.#calls.run('export', 'read', scope, (session) => exportPerson(session, options))
  }

  /**
   * Removes interactions of these kinds that happened before an instant, and keeps those from coming back. Answers with how many went.
   * @throws SelfsameError `BAD_OPTION`, of an instant later than now, too
   */
  async retain(options: RetainOptions, scope: Scope<Tx> = {}): Promise<{ readonly removed: number }> {
    checkOptions('retain', options, { kinds: true, before: true, dryRun: false })
    return this.#calls.run('retain', options.dryRun === true ? 'read' : 'write', scope, (session) => expire(session, options))
  }

  /**
   * Takes an existing CRM in: its contacts with their ids, histories and consents. The same contacts again change nothing, so an import
   * that was interrupted is simply run again; what it had taken in is passed over. Of interactions the latest export holds; of contacts too, where exports come in
   * order or a row says its own `observedAt`: what a contact says again holds from when it was first said. Streams: a batch is held at a time, and an entry a row for the report.
   * @param options.dryRun Does all of it on a copy of what the import looks at, held in memory, as of the moment when it was read; others go on
   * writing meanwhile.
   * @throws SelfsameError `BAD_OPTION`. Rows that cannot be read throw nothing: the report names them.
   */
  async import(contacts: Iterable<ImportedContact> | AsyncIterable<ImportedContact>, options: ImportOptions, scope: Scope<Tx> = {}): Promise<ImportReport> {
    checkOptions('import', options, { source: true, observedAt: true, by: false, dryRun: false, batch: false, onProgress: 'call' })
    const checked = checkImport(options)
    optionsGiven(scope, scopeOptions)
    if (!isIterable(contacts)) throw badOption('contacts', 'an iterable: an array, a generator or a stream')
    if (checked.dryRun === true) return this.#calls.observed('import', async () => (await this.#trial(scope)).import(contacts, { ...checked, dryRun: false }, { signal: scope.signal }))
    const whole = new ImportTally()
    for await (const rows of inBatches(contacts, checked, scope.signal)) {
      whole.add(await this.#calls.run('import', 'write', scope, (session) => importRows(session, this.#tombstones, rows, whole, checked)))
      options.onProgress?.(whole.count)
    }
    await this.settle(scope)
    return this.#calls.run('import', 'read', scope, (session) => whole.report(session))
  }

  /** What a CRM has to write to show the same contacts, in order, with the CRM id that survives where it has somebody several times. Of a source that nothing came in under all are to be created. */
  async mirror(options: MirrorOptions, scope: Scope<Tx> = {}): Promise<MirrorPage> {
    checkOptions('mirror', options, { source: true, after: false, limit: false })
    return this.#calls.run('mirror', 'read', scope, (session) => mirrorPage(session, options))
  }

  /**
   * The monthly look at everything under the model and policy in force: what may be one, what contradicts itself, identifiers with too many
   * names, what changed, and what people's decisions say of the thresholds. Changes nothing; reads everything.
   */
  async audit(options: AuditOptions = {}, scope: Scope<Tx> = {}): Promise<AuditReport> {
    checkOptions('audit', options, { since: false, limit: false })
    return this.#calls.run('audit', 'read', scope, (session) => auditPeople(session, options))
  }

  /** The feed, in order: what a mirror of the contacts needs. `after` is the last change's id, and survives restarts. */
  async changes(options: { readonly after?: string | undefined; readonly limit?: number | undefined } = {}, scope: Scope<Tx> = {}): Promise<readonly ChangeRow[]> {
    checkOptions('changes', options, { after: false, limit: false })
    const from = options.after === undefined ? 0 : Number(options.after) + 1
    if (!Number.isSafeInteger(from) || from < 0) throw badOption('after', 'the id of the last change that was read')
    return this.#calls.run('changes', 'read', scope, (session) => session.tx.list('changes', 'seq', { from, limit: options.limit ?? 100 }))
  }

  /** What became of a contact: by whom, when and why, in the order of the ledger. */
  async history(id: string, scope: Scope<Tx> = {}): Promise<readonly HistoryEntry[]> {
    checkText('history', 'id', id)
    return this.#calls.run('history', 'read', scope, (session) => historyOf(session, id))
  }

  /** The evidence between two records: whether or not they are linked, and what refused the link. */
  async explain(left: string, right: string, scope: Scope<Tx> = {}): Promise<PeopleExplanation> {
    checkTexts('explain', 'left and right', [left, right])
    return this.#calls.run('explain', 'read', scope, (session) => explainRecords(session, left, right))
  }

  /** Pairs of contacts that may be one, each once, the likeliest first. Of contacts that say exactly the same the first five are shown, each beside the first. */
  async reviews(options: { readonly limit?: number | undefined } = {}, scope: Scope<Tx> = {}): Promise<readonly PeopleReview[]> {
    checkOptions('reviews', options, { limit: false })
    return this.#calls.run('reviews', 'read', scope, (session) => topReviews(session, options.limit ?? 50))
  }

  /**
   * Sets a review aside until an instant: its two contacts are not asked about before, whatever is said of them or decided on others, unless they are
   * said to be different and there is new evidence. *Same* and *different* are said by `merge` and `separate`.
   * @throws SelfsameError `UNKNOWN_DECISION` where it names no two contacts, or they are one by now.
   */
  async later(reviewId: string, until: string, scope: Scope<Tx> = {}): Promise<void> {
    checkTexts('later', 'reviewId and until', [reviewId, until])
    if (readInstant(until) === undefined) throw badOption('until', 'an instant in ISO 8601')
    return this.#calls.run('later', 'write', scope, (session) => setAside(session, reviewId, until))
  }

  /** Takes up all that waited because it was too large for one answer, however large it is, in one transaction: nothing is left when it is done. */
  async settle(scope: Scope<Tx> = {}): Promise<void> {
    return this.#calls.run('settle', 'write', scope, settlePeople)
  }

  /** A decision; of a dry run also what the contacts would be. */
  #decide(call: string, dryRun: boolean | undefined, scope: Scope<Tx>, decide: Work<DecisionResult>): Promise<DecisionResult> {
    return this.#calls.tryOut(call, dryRun, scope, dryRun === true ? async (session) => withCards(session, await decide(session)) : decide)
  }

  /** The same people in a store of their own, for a dry run that takes long. */
  async #trial(scope: Scope<Tx>): Promise<People<StoreTransaction>> {
    const { observe: _, store, ...options } = this.#options
    return new People(this.tenant, { ...options, store: await dryRunStore(store, this.tenant, scope, this.#rulings) }, this.#rulings, this.#tombstones)
  }
}
