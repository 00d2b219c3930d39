import { compareText } from '../../merge/survivorship.js'
import type { Conversation } from '../../model/interaction.js'
import { rowsAtOnce } from '../../store/pages.js'
import type { ConversationRow } from '../../store/rows.js'
import type { PeopleSession } from './people-session.js'

/** A conversation without what settles which of its events holds. */
export function shownConversation({ by: _by, statusBy: _statusBy, ownerBy: _ownerBy, ...conversation }: ConversationRow): Conversation {
  return conversation
}

/** Open conversations that are shown. */
const openBound = 100

/** The conversations and tickets of some records that are open, the latest first, so that two people do not answer one. */
export async function openConversations({ tx }: PeopleSession, records: readonly string[]): Promise<readonly Conversation[]> {
  const open = new Map<string, ConversationRow>()
  for (let from = 0; from < records.length; from += rowsAtOnce) {
    for (const row of await tx.list('conversations', 'open', { values: records.slice(from, from + rowsAtOnce), descending: true, limit: openBound })) open.set(row.id, row)
  }
  return [...open.values()].sort((a, b) => compareText(b.at, a.at) || compareText(a.id, b.id)).slice(0, openBound).map(shownConversation)
}
