import { goldenOf } from '../../merge/golden-of.js'
import type { ContactIdentity } from '../../model/contact.js'
import type { Conversation } from '../../model/interaction.js'
import type { RecordRef } from '../../model/record.js'
import { refOf } from '../../model/stored-record.js'
import { currentContact, recordsOfContact } from './contact-records.js'
import { openConversations } from './open-conversations.js'
import type { PeopleSession } from './people-session.js'

/** A contact as it is now. */
export interface ContactView extends ContactIdentity {
  readonly id: string
  /** The id that was asked for, where the contact now goes by another. */
  readonly redirectedFrom?: string
  /** Each with the id by which calls take it and answer with it: no id is to be put together from a source and a key. */
  readonly records: readonly (RecordRef & { readonly recordId: string })[]
  readonly open: readonly Conversation[]
}

/** A contact by any id that it or a part of it was ever given. */
export async function viewOf(session: PeopleSession, id: string, where?: string): Promise<ContactView> {
  const contactId = await currentContact(session, id, where)
  const records = await recordsOfContact(session, contactId)
  return {
    id: contactId,
    ...(contactId === id ? {} : { redirectedFrom: id }),
    ...goldenOf(records, session.ruling.policy),
    records: records.map((record) => ({ ...refOf(record), recordId: record.id })),
    open: await openConversations(session, records.map((record) => record.id)),
  }
}
