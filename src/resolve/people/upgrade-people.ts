import { goldenOf } from '../../merge/golden-of.js'
import type { Policy } from '../../model/policy.js'
import type { RecordRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { isSame } from './digest.js'
import { comparedValues } from './said-values.js'
import { everyRecord } from './every-record.js'
import { recordsOfContact } from './contact-records.js'
import { everyProfile, type PeopleSession } from './people-session.js'
import { readProfiles } from '../profiles/profile-reader.js'
import type { Rulings } from './ruling.js'
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
}

/** Records of one transaction: so much is done again when an upgrade was interrupted. */
const upgradeBatch = 200

/** Carries work out in a transaction of its own. */
type Run = <T>(mode: 'read' | 'write', work: (session: PeopleSession) => Promise<T>) => Promise<T>

/**
 * Puts the ruling that the resolver was made with in force, and brings record after record under it. From the first transaction on it holds for
 * all that comes in; a contact is by the new ruling as far as its records were reached. Profiles of each ruling have ids of their own, so that a record
 * which was reached, or came meanwhile, is known by its profile, and links between profiles of the new ruling are never those of the old. Contacts that show
 * something else are entered into the feed with the last of their records, since nothing else would tell whoever mirrors them.
 */
export async function upgradePeople(run: Run, rulings: Rulings, { onProgress }: UpgradeOptions, signal: AbortSignal | undefined): Promise<UpgradeReport> {
  const former = await run('write', ({ tx }) => begin(tx, rulings))
  if (former === undefined) return { changed: false, records: 0, merges: [], splits: [], updated: 0 }
  // Under another model alone everybody shows what they showed.
  const others = former.filter((policy) => !isSame(policy, rulings.own.policy))
  const updated: string[] = []
  const { contacts: before, waiting } = await run('read', look)
  for (let from = 0; from < waiting.length; from += upgradeBatch) {
    signal?.throwIfAborted()
    const some = waiting.slice(from, from + upgradeBatch)
    const whole = new Set(some.map((id) => before.get(id)!))
    const next = waiting[from + upgradeBatch]
    // A contact that goes on in the next transaction is looked at there.
    if (next !== undefined) whole.delete(before.get(next)!)
    updated.push(...(await run('write', (session) => renew(session, some, whole, others))))
    onProgress?.(from + some.length, waiting.length)
  }
  await run('write', async (session) => {
    await settlePeople(session)
    await session.tx.delete('settings', [settingNames.upgrade])
  })
  return upgradeReport(before, (await run('read', look)).contacts, updated)
}

/** Puts the ruling in force. Answers with the policies that were until then, those of runs that were not finished included; nothing where nothing is to be done. */
async function begin(tx: StoreTransaction, rulings: Rulings): Promise<readonly Policy[] | undefined> {
  const unfinished = (await tx.get('settings', [settingNames.upgrade]))[0]?.value as readonly Policy[] | undefined
  const former = await rulings.putInForce(tx)
  if (former === undefined) return unfinished
  const value = [...(unfinished ?? []), former]
  await tx.put('settings', [{ id: settingNames.upgrade, value }])
  return value
}

/**
 * Reads records anew under the ruling in force. Whoever went meanwhile is passed over; whoever is under it already stays as they are.
 * Answers with those of the contacts that show something else than under one of the other policies; the feed names them.
 */
async function renew(session: PeopleSession, ids: readonly string[], contacts: ReadonlySet<string>, others: readonly Policy[]): Promise<readonly string[]> {
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
    const shown = goldenOf(held, policy)
    if (others.every((other) => isSame(goldenOf(held, { ...other, custom: policy.custom }), shown))) continue
    session.change({ kind: 'updated', contactId })
    updated.push(contactId)
  }
  await session.write()
  return updated
}

/** The contact of each record, and those that are not under the ruling in force, those of a contact together. One transaction, so that none is passed over while it moves. */
async function look({ tx, ruling: { mark } }: PeopleSession): Promise<{ readonly contacts: ReadonlyMap<string, string>; readonly waiting: readonly string[] }> {
  const contacts = new Map<string, string>()
  const waiting: string[] = []
  for await (const { record, contact } of everyRecord(tx)) {
    contacts.set(record.id, contact)
    if (record.profile === '' || !record.profile.endsWith(mark)) waiting.push(record.id)
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
