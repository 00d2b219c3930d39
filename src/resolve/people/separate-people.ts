import { badOption, SelfsameError } from '../../errors.js'
import type { RecordRow } from '../../store/rows.js'
import { namedRecords } from './named-records.js'
import { currentContact, recordsOfContact } from './contact-records.js'
import { type Deciding, type DecisionResult, separateRecords } from './people-decisions.js'
import type { PeopleSession } from './people-session.js'

/** Whom a separation takes apart: records out of their contact, or two contacts. */
export type Separation = Deciding & ({ readonly records: readonly string[]; readonly contacts?: undefined } | { readonly contacts: readonly [string, string]; readonly records?: undefined })

/**
 * Writes *different* between what was chosen and the rest of its contacts, or between two contacts.
 * @throws SelfsameError `BAD_OPTION` for any other number of contacts.
 */
export async function separatePeople(session: PeopleSession, options: Separation): Promise<DecisionResult> {
  if (options.contacts !== undefined) {
    if (options.contacts.length !== 2) throw badOption('contacts', 'two that are to stay apart; of several, say it two by two')
    const [a, b] = [await currentContact(session, options.contacts[0], 'contacts.0'), await currentContact(session, options.contacts[1], 'contacts.1')]
    if (a === b) throw new SelfsameError('SAME_CONTACT', 'The two are one contact. Name the records to take out of it.', { where: 'contacts' })
    return separateRecords(session, await recordsOfContact(session, a), await recordsOfContact(session, b), options)
  }
  const left = namedRecords(await session.tx.get('records', options.records), (at) => `records.${at}`)
  const contacts = new Set<string>()
  for (const record of left) contacts.add(await session.contactOf(record))
  const ids = new Set(left.map((record) => record.id))
  const right: RecordRow[] = []
  for (const contact of contacts) right.push(...(await recordsOfContact(session, contact)).filter((record) => !ids.has(record.id)))
  return separateRecords(session, left, right, options)
}
