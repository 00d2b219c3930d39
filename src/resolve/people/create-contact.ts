import { SelfsameError } from '../../errors.js'
import type { Participant } from '../../model/event.js'
import { keptText } from '../../model/kept-text.js'
import { qualifiedId } from '../../model/qualified-id.js'
import { recordKey } from '../../model/record-key.js'
import { probabilityOf } from '../../score/level-units.js'
import type { RecordRow } from '../../store/rows.js'
import { checkEvent } from './check-event.js'
import { currentContact, recordsOfContact } from './contact-records.js'
import { type Deciding, separateRecords } from './people-decisions.js'
import type { PeopleSession } from './people-session.js'
import { type Resolution, resolveEvent } from './resolve-event.js'
import { searchPeople } from './search-people.js'

/** A contact that somebody makes by hand. */
export interface ContactDraft extends Participant {
  /** Where it is made, `desk` when absent. */
  readonly source?: string | undefined
}

/**
 * Makes a contact unless somebody may be it already. Where the contacts that may be it were looked at and a reason is given, it is
 * made, and the ledger keeps that it is different from all that were looked at, by whom and why.
 */
export async function createContact(session: PeopleSession, draft: ContactDraft, options: Deciding & { readonly searched: readonly string[] }): Promise<Resolution> {
  const { source = 'desk', ...participant } = draft
  const at = new Date(session.ruling.now()).toISOString()
  const event = checkEvent({ ...participant, id: session.ruling.newId(), source, kind: 'note', at })
  if (event.person === undefined) throw new SelfsameError('BAD_EVENT', 'Nothing is said of the contact. Say in person what is known of them.', { path: 'person', expected: 'at least one value' })
  const likely = probabilityOf(session.ruling.thresholds.review)
  const duplicates = (await searchPeople(session, { person: event.person }, 20)).filter(({ probability = 0 }) => probability >= likely)
  const looked = new Set<string>()
  for (const [i, id] of options.searched.entries()) looked.add(await currentContact(session, id, `searched.${i}`))
  const reason = keptText(options.reason ?? '').trim()
  const open = duplicates.filter(({ contactId }) => !looked.has(contactId) || reason === '')
  if (open.length > 0) {
    throw new SelfsameError('LIKELY_DUPLICATES', 'Somebody may be this person already. Look at the contacts named in details; where it is none of them, create it with those as searched and a reason.', { contactIds: open.map(({ contactId }) => contactId) })
  }
  // A record is one person's, and no decision parts it.
  const [taken] = event.key === undefined ? [] : await session.tx.get('records', [qualifiedId(source, recordKey(event.key))])
  if (taken !== undefined) throw new SelfsameError('BAD_EVENT', 'The source has a record under this key, and it is one person\'s. Leave key out or give another; what is about that person is an event to resolve.', { path: 'key', expected: 'a key that is new to the source' })
  const others: RecordRow[] = []
  if (duplicates.length > 0) for (const contactId of looked) others.push(...(await recordsOfContact(session, contactId)))
  const resolution = await resolveEvent(session, event)
  if (others.length === 0) return resolution
  const [record] = await session.tx.get('records', [resolution.recordId])
  const { contactId, effects } = await separateRecords(session, [record!], others.filter((other) => other.id !== record!.id), options)
  return { ...resolution, contactId, outcome: 'created', reasons: [], suggestions: [], open: [], effects: [...resolution.effects, ...effects] }
}
