import type { InboundEvent } from '../model/event.js'
import type { ConversationRow } from '../store/rows.js'

/** What an event says of its conversation. */
interface Said extends Pick<ConversationRow, 'id' | 'recordId' | 'source' | 'at'> {
  readonly eventId: string
  readonly says: NonNullable<InboundEvent['conversation']>
}

/** A conversation after one of its events: of status, of owner and of who takes part the latest event that names it holds, in whatever order they come. */
export function conversationAfter(known: ConversationRow | undefined, { id, recordId, source, at, eventId, says: { status, owner } }: Said): ConversationRow {
  const by = `${at} ${eventId}`
  const holds = (last: string | undefined) => last === undefined || last <= by
  const latest = holds(known?.by)
  return {
    ...(known ?? { status: 'open' }),
    id,
    source,
    ...(known === undefined || latest ? { recordId, at, by } : { recordId: known.recordId, at: known.at, by: known.by }),
    ...(status !== undefined && holds(known?.statusBy) ? { status, statusBy: by } : {}),
    ...(owner !== undefined && holds(known?.ownerBy) ? { owner, ownerBy: by } : {}),
  }
}
