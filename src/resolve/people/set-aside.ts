import { SelfsameError } from '../../errors.js'
import type { RecordRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { pairKey } from '../profiles/contact-projection.js'
import { isoInstant } from '../../model/instant.js'
import type { PeopleSession } from './people-session.js'
import { settingNames } from './setting-names.js'

/** Two contacts that nobody is to be asked about until an instant. Their ids are those of founding records: it holds for whichever contacts hold these by then. */
type Aside = readonly [contact: string, other: string, until: string]

/** What is set aside today, and the pair of contacts that it is about now. */
export async function standingAside(session: PeopleSession): Promise<readonly { readonly aside: Aside; readonly pair: string }[]> {
  const now = new Date(session.ruling.now()).toISOString()
  const all = (await asides(session.tx)).filter(([, , until]) => until > now)
  const contacts = await contactsNow(session, all.flatMap(([contact, other]) => [contact, other]))
  return all.map((aside) => ({ aside, pair: pairKey(contacts.get(aside[0])!, contacts.get(aside[1])!) }))
}

/** Sets a review aside until an instant. */
export async function setAside(session: PeopleSession, reviewId: string, until: string): Promise<void> {
  const [contact, other, ...more] = new Set((await contactsNow(session, reviewId.split('\n'))).values())
  if (contact === undefined || other === undefined || more.length > 0) throw new SelfsameError('UNKNOWN_DECISION', 'There is no review of that id: it may have been decided meanwhile. Read the reviews again.', { where: 'reviewId' })
  const others = (await standingAside(session)).filter(({ pair }) => pair !== pairKey(contact, other)).map(({ aside }) => aside)
  await session.tx.put('settings', [{ id: settingNames.later, value: [...others, [contact, other, isoInstant(until)]] }])
}

/** What is set aside of founders of some records is so no more; where others are given, only what is between the two. */
export async function endAside(tx: StoreTransaction, records: readonly RecordRow[], others?: readonly RecordRow[]): Promise<void> {
  const all = await asides(tx)
  const among = (some: readonly RecordRow[] | undefined, contact: string) => some?.some(({ given }) => given?.id === contact) ?? true
  const left = all.filter(([contact, other]) => !(among(records, contact) && among(others, other)) && !(among(records, other) && among(others, contact)))
  if (left.length < all.length) await tx.put('settings', [{ id: settingNames.later, value: left }])
}

async function asides(tx: StoreTransaction): Promise<readonly Aside[]> {
  return ((await tx.get('settings', [settingNames.later]))[0]?.value as readonly Aside[] | undefined) ?? []
}

/** By ids that were given which contacts hold their records now. */
async function contactsNow(session: PeopleSession, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const contacts = new Map<string, string>()
  const founders = ids.length === 0 ? [] : await session.tx.list('records', 'given', { values: [...new Set(ids)], limit: ids.length })
  await session.graph.load(founders.map(({ profile }) => profile))
  for (const founder of founders) contacts.set(founder.given!.id, await session.contactOf(founder))
  return contacts
}
