import type { RecordRow } from '../store/rows.js'
import { contactPage } from './contact-list.js'
import { recordsOfContact } from './people-answers.js'
import { everyProfile, PeopleSession } from './people-session.js'
import type { Rulings } from './ruling.js'

/** What a new policy or model brings. */
export interface UpgradeReport {
  /** Whether anything is to be put in force at all. */
  readonly changed: boolean
  readonly records: number
  /** Contacts whose records come together in one that others stay in. */
  readonly merges: readonly { readonly into: string; readonly from: readonly string[] }[]
  /** Contacts whose records come apart. */
  readonly splits: readonly { readonly from: string; readonly into: readonly string[] }[]
}

const rowsAtOnce = 1000

/** Reads every record anew under the ruling that the resolver was made with, and puts it in force. One transaction: all of it or nothing. */
export async function upgradePeople(session: PeopleSession, rulings: Rulings): Promise<UpgradeReport> {
  const { tx } = session
  const stored = rulings.own
  const [inForce] = await tx.get('settings', ['ruling'])
  if (inForce?.value === stored.version) return { changed: false, records: 0, merges: [], splits: [] }
  const records = await allRecords(session)
  const before = new Map<string, string>()
  for (const record of records) before.set(record.id, await session.contactOf(record))
  await tx.delete('profiles', [...new Set(records.map((record) => record.profile))])
  await clearReviews(session)
  await tx.put('settings', [{ id: 'ruling', value: stored.version }, { id: `ruling:${stored.version}`, value: stored }])
  await tx.delete('settings', ['unsettled', ...(inForce === undefined ? [] : [`ruling:${inForce.value as string}`])])

  const renewed = new PeopleSession(tx, rulings.of(stored))
  for (const record of records) await renewed.place({ ...record, profile: '', contact: '' }, undefined)
  await renewed.project(new Set(), undefined, everyProfile)
  const after = new Map<string, string>()
  for (const { id } of records) {
    const [record] = await tx.get('records', [id])
    after.set(id, await renewed.contactOf(record!))
  }
  const into = new Map<string, Set<string>>()
  const from = new Map<string, Set<string>>()
  for (const { id } of records) {
    const was = before.get(id)!
    const is = after.get(id)!
    from.set(is, (from.get(is) ?? new Set()).add(was))
    into.set(was, (into.get(was) ?? new Set()).add(is))
    if (was !== is) renewed.change({ kind: 'moved', contactId: is, from: was, recordId: id })
  }
  await renewed.write()
  const several = (groups: ReadonlyMap<string, ReadonlySet<string>>) => [...groups].filter(([, others]) => others.size > 1).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    changed: true,
    records: records.length,
    merges: several(from).map(([id, others]) => ({ into: id, from: [...others].filter((other) => other !== id).sort() })),
    splits: several(into).map(([id, others]) => ({ from: id, into: [...others].sort() })),
  }
}

/** All records, by way of their contacts: every record has one. */
async function allRecords(session: PeopleSession): Promise<readonly RecordRow[]> {
  const all: RecordRow[] = []
  let after: string | undefined
  do {
    const page = await contactPage(session, after, rowsAtOnce)
    for (const id of page.contactIds) all.push(...(await recordsOfContact(session, id)))
    after = page.after
  } while (after !== undefined)
  return all.sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function clearReviews(session: PeopleSession): Promise<void> {
  for (;;) {
    const rows = await session.tx.list('reviews', 'weight', { limit: rowsAtOnce })
    if (rows.length === 0) return
    await session.tx.delete('reviews', rows.map((row) => row.id))
  }
}
