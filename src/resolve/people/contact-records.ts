import { SelfsameError } from '../../errors.js'
import { eachPage, rowsAtOnce } from '../../store/pages.js'
import type { RecordRow } from '../../store/rows.js'
import { founderOf } from './founder-of.js'
import type { PeopleSession } from './people-session.js'
import { erasedName } from './setting-names.js'

/**
 * All records of a contact, by source and key.
 * @param enough Having so many it reads no further, and answers with what it has: for a call that refuses more, or that looks at some.
 */
export async function recordsOfContact({ tx }: PeopleSession, contactId: string, enough: number = Infinity): Promise<readonly RecordRow[]> {
  const records: RecordRow[] = []
  const values = [contactId]
  const isMoreWanted = await eachPage(rowsAtOnce, (page) => tx.list('profiles', 'contact', { values, ...page }), (profiles) => {
    const own = profiles.map((row) => row.id)
    return eachPage(rowsAtOnce, (page) => tx.list('records', 'profile', { values: own, ...page }), (under) => {
      for (const record of under) if (record.contact === '') records.push(record)
      return records.length < enough
    })
  })
  if (isMoreWanted) await eachPage(rowsAtOnce, (page) => tx.list('records', 'contact', { values, ...page }), (alone) => {
    for (const record of alone) records.push(record)
    return records.length < enough
  })
  return records.sort((a, b) => (a.id < b.id ? -1 : 1))
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
