import { badOption, SelfsameError } from '../../errors.js'
import type { Decision } from '../../model/decision.js'
import type { InteractionRow, RecordRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { namedAmong, namedRecords } from '../people/named-records.js'
import { pages, rowsAtOnce } from '../../store/pages.js'
import { currentContact, recordsOfContact } from '../people/contact-records.js'
import { whoDecides, type Deciding, newDecisionId } from '../people/people-decisions.js'
import type { Effect } from '../people/feed.js'
import type { PeopleSession } from '../people/people-session.js'
import { erasedName, settingNames } from '../people/setting-names.js'
import { type RecordTie, recordTies } from './record-ties.js'
import { scrubChanges, scrubLedger } from './scrub-ledger.js'
import { scrubShared } from './scrub-shared.js'
import { endAside } from '../people/set-aside.js'
import type { Buried, Tombstones } from './tombstones.js'

/** Whom to erase, and on whose word. */
export type EraseOptions = Deciding & {
  /** Lists what would go, with how surely each record is theirs, and changes nothing. */
  readonly dryRun?: boolean | undefined
} & (
  | {
      /** A contact by any of its ids: all its records that are surely the founder's, and those of `confirm`. */
      readonly contact: string
      /** Ids of weakly linked records that somebody looked at: they are theirs too. What is weak and not named refuses the erasure. */
      readonly confirm?: readonly string[] | undefined
      /** Ids of weakly linked records that somebody looked at: they are somebody else's, and stay. */
      readonly keep?: readonly string[] | undefined
      readonly records?: undefined
    }
  | {
      /** Records by their ids, of one contact or several: exactly these. */
      readonly records: readonly string[]
      readonly contact?: undefined
      readonly confirm?: undefined
      readonly keep?: undefined
    }
)

/** What was erased, or would be. */
export interface Erasure {
  readonly records: readonly RecordTie[]
  readonly interactions: number
  readonly conversations: number
  readonly consents: number
  /** Entries of the ledger that named them, and name them no more. */
  readonly decisions: number
  /** What became of others. */
  readonly effects: readonly Effect[]
}

/** Says whom an erasure would take, and how surely. */
async function plannedErasure(session: PeopleSession, options: EraseOptions): Promise<{ readonly ties: readonly RecordTie[]; readonly records: readonly RecordRow[]; readonly unconfirmed: number }> {
  if (options.records !== undefined) {
    if (options.records.length === 0) throw badOption('records', 'a list of at least one id')
    const found = namedRecords(await session.tx.get('records', options.records), (at) => `records.${at}`)
    const records = found.filter(({ id }, at) => options.records.indexOf(id) === at)
    const ties: RecordTie[] = []
    const wanted = idsAmong(records)
    const contacts = new Set<string>()
    for (const record of records) contacts.add(await session.contactOf(record))
    for (const contact of contacts) ties.push(...(await recordTies(session, contact, await recordsOfContact(session, contact))).filter(({ recordId }) => wanted.has(recordId)))
    return { ties, records, unconfirmed: 0 }
  }
  const contactId = await currentContact(session, options.contact)
  const own = await recordsOfContact(session, contactId)
  const confirmed = namedAmong(own, 'confirm', options.confirm)
  const keep = namedAmong(own, 'keep', options.keep)
  const records = own.filter((record) => !keep.has(record.id))
  const ties = (await recordTies(session, contactId, own)).filter((tie) => !keep.has(tie.recordId))
  return { ties, records, unconfirmed: ties.filter(({ tie, recordId }) => tie === 'weak' && !confirmed.has(recordId)).length }
}

/**
 * Removes records and all that hangs on them, leaves tombstones, and evaluates anew what depended on them.
 *
 * An id that an erased record gave to a contact answers `ERASED_CONTACT` from then on: what others keep under it is about the erased.
 * Records that stay have the earliest other id of theirs, or a new one; the feed says so.
 */
export async function eraseRecords(session: PeopleSession, tombstones: Tombstones, options: EraseOptions): Promise<Erasure> {
  const { tx } = session
  const { ties, records, unconfirmed } = await plannedErasure(session, options)
  if (options.dryRun === true) return { records: ties, ...(await countOwned(tx, records)), decisions: (await scrubLedger(tx, idsAmong(records), true)).length, effects: [] }
  if (unconfirmed > 0) {
    throw new SelfsameError('UNCONFIRMED_RECORDS', `${unconfirmed} of the records hang on the contact by a weak link and may be a stranger's; nothing was erased. Look at them with dryRun, then name each in confirm (theirs too) or in keep (somebody else's).`, { count: unconfirmed })
  }
  const at = new Date(session.ruling.now()).toISOString()
  const contacts = new Set<string>()
  const buried: Buried[] = []
  for (const record of records) {
    contacts.add(await session.contactOf(record))
    buried.push({ kind: 'record', id: record.id })
  }
  const given = records.flatMap((record) => record.given?.id ?? [])
  const survivors = await parted(session, contacts, given, idsAmong(records))
  const counts = await removeOwned(session, records, buried)
  await tx.delete('records', records.map((record) => record.id))
  for (const record of records) if (record.profile !== '') await session.leave(record)
  await tombstones.bury(tx, buried, at)
  if (given.length > 0) await tx.put('settings', given.map((id) => ({ id: erasedName(id), value: at })))
  await endAside(tx, records)
  const decisions = await scrubLedger(tx, idsAmong(records), false)
  await scrubChanges(tx, idsAmong(records))
  const decision: Decision = { id: await newDecisionId(session), ...whoDecides(options), at, kind: 'erase', records: records.length }
  await tx.put('decisions', [{ id: decision.id, seq: await session.nextSeq(), decision, standing: true, evidence: [] }])
  for (const id of given) session.change({ kind: 'erased', contactId: id, decisionId: decision.id })
  const effects = [...(await session.project(new Set(), decision.id))]
  for (const { recordId, from } of survivors) {
    const [record] = await tx.get('records', [recordId])
    const contactId = await session.contactOf(record!)
    effects.push({ kind: 'moved', contactId, from, recordId })
    session.change({ kind: 'moved', contactId, from, recordId, decisionId: decision.id })
  }
  for (const id of contacts) if (!given.includes(id)) session.change({ kind: 'updated', contactId: id, decisionId: decision.id })
  await session.write()
  await dropUnsettled(tx)
  return { records: ties, ...counts, decisions: decisions.length, effects }
}

const idsAmong = (records: readonly RecordRow[]): ReadonlySet<string> => new Set(records.map((record) => record.id))

/** Takes records that stay out of contacts whose id goes: they are not merged into another, they have one of their own. */
async function parted(session: PeopleSession, contacts: ReadonlySet<string>, given: readonly string[], erased: ReadonlySet<string>): Promise<readonly { readonly recordId: string; readonly from: string }[]> {
  const survivors: { readonly recordId: string; readonly from: string }[] = []
  for (const contact of contacts) {
    if (!given.includes(contact)) continue
    for (const record of await recordsOfContact(session, contact)) {
      if (erased.has(record.id)) continue
      survivors.push({ recordId: record.id, from: contact })
      const one = await session.graph.loadOne(record.profile)
      if (one !== undefined) {
        session.graph.update(one, { contact: '' })
        session.graph.touched.add(record.profile)
      }
    }
  }
  return survivors
}

/** Profiles that wait for `settle` are named by what they say: those that are gone wait no more. */
async function dropUnsettled(tx: StoreTransaction): Promise<void> {
  const [waiting] = await tx.get('settings', [settingNames.unsettled])
  if (waiting === undefined) return
  const left = (await tx.get('profiles', waiting.value as readonly string[])).flatMap((row) => (row === undefined ? [] : [row.id]))
  if (left.length === 0) await tx.delete('settings', [settingNames.unsettled])
  else await tx.put('settings', [{ id: settingNames.unsettled, value: left }])
}

const owned = ['interactions', 'consents'] as const

async function countOwned(tx: StoreTransaction, records: readonly RecordRow[]): Promise<Pick<Erasure, 'interactions' | 'conversations' | 'consents'>> {
  const counts = { interactions: 0, conversations: await leaveConversations(tx, records, true), consents: 0 }
  for (const name of owned) for (const count of await tx.count(name, 'record', records.map((record) => record.id), Number.MAX_SAFE_INTEGER)) counts[name] += count
  return counts
}

/** Removes what belongs to the records; the ids of their events are buried. */
async function removeOwned({ tx }: PeopleSession, records: readonly RecordRow[], buried: Buried[]): Promise<Pick<Erasure, 'interactions' | 'conversations' | 'consents'>> {
  const counts = { interactions: 0, conversations: await leaveConversations(tx, records, false), consents: 0 }
  const ids = idsAmong(records)
  for (const name of owned) {
    for (const record of records) {
      for (;;) {
        const rows = await tx.list(name, 'record', { values: [record.id], limit: rowsAtOnce })
        if (rows.length === 0) break
        counts[name] += rows.length
        if (name === 'interactions') {
          for (const row of rows) buried.push({ kind: 'event', id: row.id })
          await scrubShared(tx, rows as readonly InteractionRow[], ids)
        }
        await tx.delete(name, rows.map((row) => row.id))
      }
    }
  }
  return counts
}

/** Takes the records out of their conversations; one in which nobody is left goes. */
async function leaveConversations(tx: StoreTransaction, records: readonly RecordRow[], dryRun: boolean): Promise<number> {
  const ids = idsAmong(records)
  let count = 0
  for (const record of records) {
    for await (const rows of pages(rowsAtOnce, (page) => tx.list('conversations', 'record', { values: [record.id], ...page }))) {
      // One that several of them took part in is taken up once.
      const mine = rows.filter((row) => row.recordIds.find((id) => ids.has(id)) === record.id)
      count += mine.length
      if (dryRun) continue
      const left = mine.map((row) => ({ ...row, recordIds: row.recordIds.filter((id) => !ids.has(id)) }))
      await tx.put('conversations', left.filter((row) => row.recordIds.length > 0))
      await tx.delete('conversations', left.flatMap((row) => (row.recordIds.length === 0 ? [row.id] : [])))
    }
  }
  return count
}
