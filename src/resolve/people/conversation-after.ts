import type { InboundEvent } from '../../model/event.js'
import type { ConversationRow } from '../../store/rows.js'

/** Records that a conversation names. */
const recordBound = 100

/** What an event says of its conversation. */
interface Said extends Pick<ConversationRow, 'id' | 'recordIds' | 'source' | 'at'> {
  readonly eventId: string
  readonly says: NonNullable<InboundEvent['conversation']>
}

/** A conversation after one of its events: of status, of owner and of who takes part the latest event that names it holds, in whatever order they come. */
export function conversationAfter(known: ConversationRow | undefined, { id, recordIds, source, at, eventId, says: { status, owner } }: Said): ConversationRow {
  const by = `${at} ${eventId}`
  const holds = (last: string | undefined) => last === undefined || last <= by
  return {
    ...(known ?? { status: 'open' }),
    id,
    source,
    recordIds: [...new Set([...recordIds, ...(known?.recordIds ?? [])])].slice(0, recordBound).sort(),
    ...(known === undefined || holds(known.by) ? { at, by } : { at: known.at, by: known.by }),
    ...(status !== undefined && holds(known?.statusBy) ? { status, statusBy: by } : {}),
    ...(owner !== undefined && holds(known?.ownerBy) ? { owner, ownerBy: by } : {}),
  }
}
