import { SelfsameError } from '../../errors.js'
import { pages, rowsAtOnce } from '../../store/pages.js'
import type { RecordRow } from '../../store/rows.js'
import { founderOf } from './founder-of.js'
import type { PeopleSession } from './people-session.js'
import { erasedName } from './setting-names.js'

/**
 * All records of a contact, by source and key.
 * @param enough Having so many it reads no further, and answers with what it has: for a call that refuses more, or that looks at some.
 */
export async function recordsOfContact(session: PeopleSession, contactId: string, enough: number = Infinity): Promise<readonly RecordRow[]> {
  const records: RecordRow[] = []
  for await (const some of recordPages(session, [contactId])) {
    for (const record of some) records.push(record)
    if (records.length >= enough) break
  }
  return records.sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function* recordPages({ tx }: PeopleSession, values: readonly string[]): AsyncGenerator<readonly RecordRow[], void, undefined> {
  for await (const profiles of pages(rowsAtOnce, (page) => tx.list('profiles', 'contact', { values, ...page }))) {
    const own = profiles.map((row) => row.id)
    for await (const under of pages(rowsAtOnce, (page) => tx.list('records', 'profile', { values: own, ...page }))) yield under.filter((record) => record.contact === '')
  }
  yield* pages(rowsAtOnce, (page) => tx.list('records', 'contact', { values, ...page }))
}


/** A contact by any id that was ever given: which contact holds its record now. Of several ids `where` says which it is. */
export async function currentContact(session: PeopleSession, id: string, where = 'contact'): Promise<string> {
  const founder = await founderOf(session.tx, id)
  if (founder === undefined) {
    const [erased] = await session.tx.get('settings', [erasedName(id)])
    if (erased !== undefined) throw new SelfsameError('ERASED_CONTACT', `The contact was erased (${where}).`, { where })
    throw new SelfsameError('UNKNOWN_CONTACT', `No contact of that id was ever given in this tenant (${where}).`, { where })
  }
  return await session.contactOf(founder)
}
