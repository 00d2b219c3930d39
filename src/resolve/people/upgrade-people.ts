import type { ErrorDetails } from '../../errors.js'
import { goldenOf } from '../../merge/golden-of.js'
import { checkPolicy, type Policy } from '../../model/policy.js'
import { rowsAtOnce } from '../../store/pages.js'
import { recordRow } from '../../store/row-shapes.js'
import type { RecordRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { isSame } from './digest.js'
import { comparedValues } from './said-values.js'
import { everyRecord, everyReview } from './every-record.js'
import { recordsOfContact } from './contact-records.js'
import { everyProfile, PeopleSession } from './people-session.js'
import { readProfiles } from '../profiles/profile-reader.js'
import { isOtherLayout, type Rulings } from './ruling.js'
import { settingNames } from './setting-names.js'
import { settlePeople } from './settle-people.js'

/** How an upgrade is made. */
export interface UpgradeOptions {
  /** Lists what would come of it, from a copy in memory; others go on writing meanwhile. */
  readonly dryRun?: boolean | undefined
  /** Records that were brought up to date, of how many. */
  readonly onProgress?: ((done: number, records: number) => void) | undefined
}

/** What a new policy or model brings. Of an upgrade that was interrupted, what the last run brought. */
export interface UpgradeReport {
  /** Whether anything was to be put in force, or to be finished. */
  readonly changed: boolean
  readonly records: number
  /** Contacts whose records come together in one that others stay in. */
  readonly merges: readonly { readonly into: string; readonly from: readonly string[] }[]
  /** Contacts whose records come apart. A contact that comes of it is named by a new id, in a dry run by one that is only thought up. */
  readonly splits: readonly { readonly from: string; readonly into: readonly string[] }[]
  /** How many contacts keep their records and show something else: another name, a phone of ours that stands behind theirs. The feed names them. */
  readonly updated: number
  /** What was not read, as `UPGRADE_NEEDED` says it; absent where all was. Where it is the policy, nobody knows what contacts showed, and all count as updated. */
  readonly unread?: ErrorDetails['UPGRADE_NEEDED']
}

/** Records of one transaction, contacts whole: so much is done again when an upgrade was interrupted. */
const upgradeBatch = 200

/** Carries work out in a transaction of its own. */
type Run = <T>(mode: 'read' | 'write', work: (tx: StoreTransaction) => Promise<T>) => Promise<T>

/**
 * Puts the ruling that the resolver was made with in force, and brings record after record under it. From the first transaction on it holds for
 * all that comes in; a contact is by the new ruling as far as its records were reached. Profiles of each ruling have ids of their own, so that a record
 * which was reached, or came meanwhile, is known by its profile, and links between profiles of the new ruling are never those of the old. Contacts that show
 * something else are entered into the feed with their records, since nothing else would tell whoever mirrors them.
 *
 * Of a former ruling that cannot be read nothing is needed. Profiles of another layout are taken away at once, unread; until all records have one again nobody could be
 * found by what they say, and other calls are refused.
 */
export async function upgradePeople(run: Run, rulings: Rulings, { onProgress }: UpgradeOptions, signal: AbortSignal | undefined): Promise<UpgradeReport> {
  const begun = await run('write', (tx) => begin(tx, rulings))
  if (begun === undefined) return { changed: false, records: 0, merges: [], splits: [], updated: 0 }
  const { former, ...unread } = begun
  // Under another model alone everybody shows what they showed.
  const others = former.filter((policy) => !isSame(policy, rulings.own.policy)).map(readable)
  const inSession = <T>(mode: 'read' | 'write', work: (session: PeopleSession) => Promise<T>): Promise<T> => run(mode, async (tx) => work(new PeopleSession(tx, await rulings.inForce(tx, mode, true))))
  const updated: string[] = []
  const { contacts: before, waiting } = await inSession('read', look)
  const records = [...waiting.values()].reduce((sum, ids) => sum + ids.length, 0)
  let done = 0
  for (const contacts of batches(waiting)) {
    signal?.throwIfAborted()
    const ids = contacts.flatMap((contact) => waiting.get(contact)!)
    updated.push(...(await inSession('write', (session) => renew(session, ids, contacts, others))))
    done += ids.length
    onProgress?.(done, records)
  }
  await inSession('write', async (session) => {
    await settlePeople(session)
    await session.tx.delete('settings', [settingNames.upgrade, settingNames.rebuilding])
  })
  return { ...upgradeReport(before, (await inSession('read', look)).contacts, updated), ...unread }
}

/** Puts the ruling in force. Answers with the policies that were until then, those of runs that were not finished included; nothing where nothing is to be done. */
async function begin(tx: StoreTransaction, rulings: Rulings): Promise<{ readonly former: readonly unknown[]; readonly unread?: ErrorDetails['UPGRADE_NEEDED'] } | undefined> {
  const unfinished = (await tx.get('settings', [settingNames.upgrade]))[0]?.value as readonly unknown[] | undefined
  const unread = await rulings.unread(tx, 'write')
  const policy = await rulings.putInForce(tx)
  if (policy === undefined) return unfinished && { former: unfinished }
  if (isOtherLayout(unread)) await forgetProfiles(tx)
  const former = [...(unfinished ?? []), policy]
  await tx.put('settings', [{ id: settingNames.upgrade, value: former }])
  return unread === undefined ? { former } : { former, unread }
}

/** Takes away all that is derived, but for whose each record is. */
async function forgetProfiles(tx: StoreTransaction): Promise<void> {
  const contacts = new Map<string, string>()
  for await (const { record, contact } of everyRecord(tx)) if (record.profile !== '') contacts.set(record.id, contact)
  const all = [...contacts.keys()]
  for (let from = 0; from < all.length; from += rowsAtOnce) {
    const records = (await tx.get('records', all.slice(from, from + rowsAtOnce))) as readonly RecordRow[]
    await tx.put('records', records.map((record) => recordRow(record, { profile: '', contact: contacts.get(record.id)! })))
    await tx.delete('profiles', records.map(({ profile }) => profile))
  }
  const reviews: string[] = []
  for await (const { id } of everyReview(tx)) reviews.push(id)
  await tx.delete('reviews', reviews)
  await tx.delete('settings', [settingNames.unsettled])
  await tx.put('settings', [{ id: settingNames.rebuilding, value: true }])
}

/** Contacts that are taken up in one transaction: whole, so that none shows in part, and none is given another id while its founder waits. */
function* batches(waiting: ReadonlyMap<string, readonly string[]>): Generator<readonly string[], void, undefined> {
  let contacts: string[] = []
  let records = 0
  for (const [contact, ids] of waiting) {
    contacts.push(contact)
    records += ids.length
    if (records < upgradeBatch) continue
    yield contacts
    contacts = []
    records = 0
  }
  if (contacts.length > 0) yield contacts
}

/** A policy as it stood in the store, where it is one that this release reads. */
function readable(policy: unknown): Policy | undefined {
  try {
    return checkPolicy(policy)
  } catch {
    return undefined
  }
}

/**
 * Reads records anew under the ruling in force. Whoever went meanwhile is passed over; whoever is under it already stays as they are.
 * Answers with those of the contacts that show something else than under one of the other policies, or may do so where one cannot be read; the feed names them.
 */
async function renew(session: PeopleSession, ids: readonly string[], contacts: readonly string[], others: readonly (Policy | undefined)[]): Promise<readonly string[]> {
  const { tx, ruling: { policy } } = session
  const known = (await tx.get('records', ids)).filter((record) => record !== undefined)
  const reads = readProfiles(known.map(({ values, marks, source }) => ({ said: comparedValues(values), marks, source })), policy)
  for (const [i, { id }] of known.entries()) {
    // As it is now: a record before it may have left it alone under its profile.
    const [record] = await tx.get('records', [id])
    await session.place(record as RecordRow, record, { read: reads[i] })
  }
  await session.regroup(new Set(), undefined, everyProfile)
  const updated: string[] = []
  if (others.length > 0) for (const contactId of contacts) {
    const held = await recordsOfContact(session, contactId)
    // Of whoever went into another one meanwhile, or was erased, the feed says so.
    if (held.length === 0) continue
    const shown = goldenOf(held, policy)
    if (others.every((other) => other !== undefined && isSame(goldenOf(held, { ...other, custom: policy.custom }), shown))) continue
    session.change({ kind: 'updated', contactId })
    updated.push(contactId)
  }
  await session.write()
  return updated
}

/** The contact of each record, and those that are not under the ruling in force, by contact. One transaction, so that none is passed over while it moves. */
async function look({ tx, ruling: { mark } }: PeopleSession): Promise<{ readonly contacts: ReadonlyMap<string, string>; readonly waiting: ReadonlyMap<string, readonly string[]> }> {
  const contacts = new Map<string, string>()
  const waiting = new Map<string, string[]>()
  for await (const { record, contact } of everyRecord(tx)) {
    contacts.set(record.id, contact)
    if (record.profile !== '' && record.profile.endsWith(mark)) continue
    const others = waiting.get(contact)
    if (others === undefined) waiting.set(contact, [record.id])
    else others.push(record.id)
  }
  return { contacts, waiting }
}

function upgradeReport(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>, updated: readonly string[]): UpgradeReport {
  const into = new Map<string, Set<string>>()
  const from = new Map<string, Set<string>>()
  for (const [id, was] of before) {
    const is = after.get(id)
    if (is === undefined) continue
    from.set(is, (from.get(is) ?? new Set()).add(was))
    into.set(was, (into.get(was) ?? new Set()).add(is))
  }
  const several = (groups: ReadonlyMap<string, ReadonlySet<string>>) => [...groups].filter(([, others]) => others.size > 1).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    changed: true,
    records: before.size,
    merges: several(from).map(([id, others]) => ({ into: id, from: [...others].filter((other) => other !== id).sort() })),
    splits: several(into).map(([id, others]) => ({ from: id, into: [...others].sort() })),
    updated: updated.filter((id) => from.get(id)?.size === 1 && [...(into.get(id) ?? [])].join() === id).length,
  }
}
