import { badOption, SelfsameError } from '../../errors.js'
import type { Field } from '../../model/field.js'
import { anId, isId } from '../../model/given.js'
import { isoInstant, readInstant } from '../../model/instant.js'
import type { ImportedContact } from '../../model/imported-contact.js'
import { qualifiedId } from '../../model/qualified-id.js'
import { recordKey } from '../../model/record-key.js'
import type { SeenValues } from '../../model/stored-record.js'
import type { RecordRow } from '../../store/rows.js'
import { stillDetached, asTold } from '../people/detach.js'
import { checkEvent } from '../people/check-event.js'
import { recordAfter } from '../people/record-after.js'
import { comparedValues, saysAlike } from '../people/said-values.js'
import { founderOf } from '../people/founder-of.js'
import { afterExport } from './gone-ids.js'
import { type ImportRow, putHistory } from './import-history.js'
import { erasedName, importJoinName } from '../people/setting-names.js'
import { ImportTally, type UnreadableRow } from './import-report.js'
import { recordsOfContact } from '../people/contact-records.js'
import { joinRecords, standingBetween, tellDecided } from '../people/people-decisions.js'
import type { PeopleSession } from '../people/people-session.js'
import { mostNamed } from '../profiles/profile-graph.js'
import { readProfiles } from '../profiles/profile-reader.js'
import type { Tombstones } from '../erasure/tombstones.js'

/** How contacts are imported. */
export interface ImportOptions {
  /** The source that the contacts get: the name of the CRM. */
  readonly source: string
  /** When the export was taken, ISO 8601: says which of two is the later, and holds for contacts that say nothing of it themselves. */
  readonly observedAt: string
  /** Who imports: stands in the ledger where a CRM says that several ids are one contact. `import` when absent. */
  readonly by?: string | undefined
  /** Does all of it on a copy in memory: says what would come of it, changes nothing and holds nobody up. */
  readonly dryRun?: boolean | undefined
  /**
   * Rows of one transaction: so much is done again when an import was interrupted, and so long others wait who write. When absent 50,000, then as many as came
   * before, up to 200,000 (some 80 seconds in memory): with each batch much of what is there is looked at again, so that small ones cost more a row (of 10,000 two
   * fifths more than of 50,000). What comes out is the same.
   */
  readonly batch?: number | undefined
  /** Rows that were read so far: called after each thousand, and when a batch is taken in. */
  readonly onProgress?: ((rows: number) => void) | undefined
}

const firstBatch = 50_000
const largestBatch = 200_000

/** How many rows the next transaction takes of an import that took in so many. */
const batchAfter = (taken: number): number => Math.min(largestBatch, Math.max(firstBatch, taken))

/** Takes rows in that come after those of `earlier`. The same rows again change nothing. */
export async function importRows(session: PeopleSession, tombstones: Tombstones, contacts: readonly ImportedContact[], earlier: ImportTally, options: ImportOptions): Promise<ImportTally> {
  const { tx } = session
  const { source } = options
  const exported = isoInstant(options.observedAt)
  const tally = new ImportTally(contacts.length)
  const rows = contacts.flatMap((contact, i) => checkedRow(contact, earlier.count + i, options, tally.unreadable))
  const idOf = (key: string) => qualifiedId(source, key)
  const keys = [...new Set(rows.flatMap(({ contact }) => [contact.id, ...contact.otherIds]))]
  const buried = await tombstones.of(tx, keys.map((key) => ({ kind: 'record', id: idOf(key) })))
  const erased = new Set(keys.filter((_, i) => buried[i] !== undefined))
  const wanted = rows.filter(({ contact }) => !erased.has(contact.id))
  tally.erased = rows.length - wanted.length
  const stored = new Map((await tx.get('records', keys.map(idOf))).flatMap((record) => (record === undefined ? [] : [[record.id, record] as const])))

  const placing = new Map<string, { readonly before: RecordRow | undefined; readonly record: RecordRow; readonly row: number }>()
  const seen = new Map<string, number>()
  for (const { number, contact, at } of wanted) {
    const id = idOf(contact.id)
    const before = placing.get(id)?.record ?? stored.get(id)
    const said = { source, key: contact.id, from: { person: contact.person, trust: contact.trust }, at, kind: 'note', says: 'snapshot' } as const
    const alone = recordAfter(undefined, said)
    const isKnown = before !== undefined && holdsVersion(before, alone.values, at)
    if (seen.has(id) && !isKnown) tally.contradicted.push({ row: number, because: 'id-seen-before', otherRow: seen.get(id)! })
    seen.set(id, number)
    tally.rows.set(id, number)
    if (isKnown) tally.unchanged += 1
    else {
      const record = withHistory(before === undefined ? alone : stillDetached(recordAfter(asTold(before), said), session.ruling.readings), contact)
      placing.set(id, { before: stored.get(id), record, row: before === undefined || saysAlike(record.values, alone.values) ? number : placing.get(id)?.row ?? number })
    }
    for (const key of contact.otherIds) {
      const other = idOf(key)
      if (erased.has(key) || stored.has(other) || placing.has(other)) continue
      // Whatever the CRM says under that id itself is later.
      placing.set(other, { before: undefined, record: recordAfter(undefined, { ...said, key, at: longAgo }), row: number })
    }
  }

  const left = (record: RecordRow): RecordRow => afterExport(record.since > exported ? { ...record, since: exported } : record, tally.rows.has(record.id) || earlier.rows.has(record.id), exported)
  // Heard of when the export was taken: when the CRM last changed it says nothing of its age.
  const all = [...placing.values()].map(({ before, record, row }) => ({ before, row, record: { ...left(record), since: before !== undefined && before.since < exported ? before.since : exported } }))
  const others = [...stored.values()].filter((record) => !placing.has(record.id)).map((before) => ({ before, record: left(before) })).filter(({ before, record }) => record !== before)
  if (others.length > 0) await tx.put('records', others.map(({ record }) => record))
  const reads = readProfiles(all.map(({ record }) => ({ said: comparedValues(record.values), marks: record.marks, source: record.source })), session.ruling.policy)
  await session.placeAll(all.map(({ before, record }, i) => ({ before, record, read: reads[i] })))
  for (const [i, { record, row }] of all.entries()) {
    for (const field of unread(record.values, reads[i]?.values ?? {})) tally.unreadable.push({ row, field, reason: 'no-value-to-compare' })
  }
  await putHistory(session, wanted, { source, asOf: exported, tombstones, tally })
  await session.gather()
  await joinNamed(session, await recordsNamed(session, wanted, source, stored, tally), options, tally, new Set(placing.keys()))
  for (const { before, record } of others) {
    // Which ids a mirror names, and which of them survives, follows from these two.
    if (before.since !== record.since || (before.gone === undefined) !== (record.gone === undefined)) session.change({ kind: 'updated', contactId: await session.contactOf((await tx.get('records', [record.id]))[0]!), recordId: record.id })
  }
  await enterChanges(session, all.map(({ record }) => record.id), tally)
  return tally
}

const longAgo = '1970-01-01T00:00:00.000Z'

/** Orders and payments are a history even where they come with the contact. */
const withHistory = (record: RecordRow, { interactions }: ImportRow['contact']): RecordRow => (interactions.some(({ kind }) => kind === 'order' || kind === 'payment') ? { ...record, history: true } : record)

function checkedRow(contact: ImportedContact, number: number, { source, observedAt }: ImportOptions, unreadable: UnreadableRow[]): readonly ImportRow[] {
  const refuse = (reason: string): readonly ImportRow[] => {
    unreadable.push({ row: number, reason })
    return []
  }
  if (typeof contact !== 'object' || contact === null) return refuse('no-object')
  try {
    const { id, person, trust } = contact
    const contactId = contact.contactId ?? undefined
    // A CRM writes null for what it has none of.
    const [interactions, consents, otherIds] = [contact.interactions ?? [], contact.consents ?? [], contact.otherIds ?? []]
    if (!isId(id)) return refuse('id')
    if (typeof person !== 'object' || person === null) return refuse('person')
    if (!Array.isArray(otherIds) || otherIds.length >= mostNamed || !otherIds.every(isId)) return refuse('otherIds')
    if (contactId !== undefined && !isId(contactId)) return refuse('contactId')
    if (!Array.isArray(consents)) return refuse('consents')
    const said = checkEvent({ id, source, kind: 'note', at: contact.observedAt ?? observedAt, person, consents: consents.map((one) => ({ ...one, at: undefined })), trust })
    if (!Array.isArray(interactions)) return refuse('interactions')
    const happened = interactions.map((one) => {
      const { source: _, ...checked } = checkEvent({ ...one, source })
      return checked
    })
    if (consents.some(({ at }) => (at ?? undefined) !== undefined && (typeof at !== 'string' || readInstant(at) === undefined))) return refuse('consents')
    const stated = (said.consents ?? []).map((one, i) => ({ ...one, ...(typeof consents[i]!.at === 'string' ? { at: consents[i]!.at } : {}) }))
    return [{ number, contact: { id: recordKey(id), otherIds: otherIds.map(recordKey), contactId, person: said.person ?? {}, ...(said.trust === undefined ? {} : { trust: said.trust }), interactions: happened, consents: stated }, at: isoInstant(said.at) }]
  } catch (error) {
    if (error instanceof SelfsameError && error.code === 'BAD_EVENT') return refuse((error.details as { readonly path: string }).path)
    throw error
  }
}

/** Whether a record says this already, or said it at that time. */
function holdsVersion(record: RecordRow, values: SeenValues, at: string): boolean {
  if (record.says !== 'snapshot') return false
  return saysAlike(record.mixed?.snapshot ?? record.values, values) || (record.versions ?? []).some((one) => one.observedAt === at && saysAlike(one.values, values))
}

/** Fields that say something of which nothing can be compared. */
function unread(values: SeenValues, read: Readonly<Record<string, unknown>>): readonly Field[] {
  return (['phone', 'email', 'birthDate'] as const).filter((field) => (values[field]?.length ?? 0) > 0 && read[field] === undefined)
}

/** Enters into the feed what became of the rows' own records. */
async function enterChanges(session: PeopleSession, recordIds: readonly string[], tally: ImportTally): Promise<void> {
  for (const record of await session.tx.get('records', recordIds)) {
    const contactId = await session.contactOf(record!)
    const former = session.contactBefore(record!.id)
    if (former === undefined) {
      const isNew = session.wasGiven(contactId) && record!.given?.id === contactId
      session.change({ kind: isNew ? 'created' : 'attached', contactId, recordId: record!.id })
      tally.added += 1
    } else {
      session.change(former === contactId ? { kind: 'updated', contactId, recordId: record!.id } : { kind: 'moved', contactId, from: former, recordId: record!.id })
      tally.changed += 1
    }
  }
  await session.write()
}

/** Records that a row says are one contact, the row's own first. */
interface Named {
  readonly row: number
  readonly ids: readonly string[]
  /** Whether the CRM made the row of the other record's contact. */
  readonly isMade?: true
}

/**
 * Of each row its record with those of its other ids; of one that comes in first also with the founder of the contact that it was made of. Of one that is known a CRM
 * repeats what it was told, however else its record went since.
 */
async function recordsNamed({ tx }: PeopleSession, rows: readonly ImportRow[], source: string, known: ReadonlyMap<string, RecordRow>, tally: ImportTally): Promise<readonly Named[]> {
  const named: Named[] = []
  for (const { number: row, contact: { id: key, otherIds, contactId } } of rows) {
    const ids = [key, ...otherIds].map((one) => qualifiedId(source, one))
    const [id] = ids
    named.push({ row, ids })
    if (contactId === undefined || known.has(id!)) continue
    const founder = await founderOf(tx, contactId)
    if (founder !== undefined) named.push({ row, ids: [id!, founder.id], isMade: true })
    else tally.contradicted.push({ row, because: (await tx.get('settings', [erasedName(contactId)]))[0] === undefined ? 'unknown-contact' : 'erased-contact' })
  }
  return named
}

/**
 * Writes *same* where the CRM knows one contact by several ids, or made it of one; once, so that it stays undone where somebody took it back. Whom a
 * standing decision keeps apart from those before is left out: what a person decided only a person takes back.
 */
async function joinNamed(session: PeopleSession, named: readonly Named[], { by = 'import' }: ImportOptions, tally: ImportTally, own: ReadonlySet<string>): Promise<void> {
  const nameOf = (records: readonly RecordRow[]) => importJoinName(records.map((record) => record.id))
  const joins: { readonly decisionId: string; readonly ids: readonly string[] }[] = []
  for (const { row, ids, isMade } of named) {
    if (ids.length < 2) continue
    const records = (await session.tx.get('records', [...new Set(ids)])).filter((record) => record !== undefined)
    const now: string[] = []
    for (const record of records) now.push(await session.contactOf(record))
    const areOne = new Set(now).size < 2
    // Where the evidence joins them no decision is needed; under one, others that say the same may have to stand apart.
    if (areOne && isMade) continue
    const joined: RecordRow[] = []
    const contacts = new Map<string, readonly RecordRow[]>()
    for (const [i, record] of records.entries()) {
      const id = now[i]!
      // Whose contact the evidence alone put it into says nothing against the CRM that made it.
      const isAlone = isMade && i === 0 && record.marks.length === 0
      const own = contacts.get(id) ?? (areOne ? [] : isAlone ? [record] : await recordsOfContact(session, id))
      if (!contacts.has(id) && standingBetween([own, ...contacts.values()]) !== undefined) {
        const otherRow = tally.rows.get(record.id)
        tally.contradicted.push({ row, because: 'decided-different', ...(otherRow === undefined ? {} : { otherRow }) })
      } else {
        contacts.set(id, own)
        joined.push(record)
      }
    }
    const name = nameOf(joined)
    if (joined.length < 2 || (await session.tx.get('settings', [nameOf(records), name])).some((known) => known !== undefined)) continue
    const decisionId = await joinRecords(session, joined, { by, reason: 'one contact in the CRM' })
    await session.tx.put('settings', [{ id: name, value: decisionId }])
    joins.push({ decisionId, ids: joined.map(({ id }) => id) })
  }
  await tellJoins(session, joins, own)
}

/** Enters into the feed what became of others than the rows' own records: told before all are joined, it would name contacts that there were in between. */
async function tellJoins(session: PeopleSession, joins: readonly { readonly decisionId: string; readonly ids: readonly string[] }[], own: ReadonlySet<string>): Promise<void> {
  const left = new Map<string, string>()
  const joined = new Map<string, string>()
  for (const { decisionId, ids } of joins) for (const record of await session.tx.get('records', ids)) {
    const [former, contactId] = [session.contactBefore(record!.id), await session.contactOf(record!)]
    joined.set(contactId, decisionId)
    if (former !== undefined && former !== contactId) left.set(former, decisionId)
  }
  tellDecided(session, joined, await session.report(own, (from) => left.get(from)))
}

/** @throws SelfsameError `BAD_OPTION` */
export function checkImport(options: ImportOptions): ImportOptions {
  if (!isId(options.source)) throw badOption('source', `a string of ${anId}`)
  if (typeof options.observedAt !== 'string' || readInstant(options.observedAt) === undefined) throw badOption('observedAt', 'an instant in ISO 8601: when the export was taken')
  const { batch } = options
  if (batch !== undefined && !(Number.isSafeInteger(batch) && batch > 0)) throw badOption('batch', 'a whole number, 1 or more')
  return options
}

/** Rows of a batch at a time. Heard for each of them is whether to stop, since a source may be slow: what was read of a batch by then is not taken in. */
export async function* inBatches(contacts: Iterable<ImportedContact> | AsyncIterable<ImportedContact>, { batch, onProgress }: ImportOptions, signal: AbortSignal | undefined): AsyncGenerator<readonly ImportedContact[], void, undefined> {
  let rows: ImportedContact[] = []
  let count = 0
  for await (const contact of contacts) {
    signal?.throwIfAborted()
    rows.push(contact)
    count += 1
    if (rows.length < (batch ?? batchAfter(count - rows.length))) {
      if (count % 1000 === 0) onProgress?.(count)
      continue
    }
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}
