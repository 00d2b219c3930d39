import { qualifiedId } from '../../model/qualified-id.js'
import type { ConversationRow, InteractionRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { interactionId, interactionIds, participantsAtOnce } from '../people/event-names.js'

/** Events that are asked for at once, each by as many participants. */
const eventsAtOnce = 50

/**
 * Takes out of what stays what it says of interactions that are about to go.
 *
 * Of an event with several participants the others keep their interactions, but not the hash of what was delivered: whoever guesses a
 * number, which can be counted through, could tell by it that the guess is right. Nor do they keep what somebody who goes wrote to all of them.
 */
export async function scrubShared(tx: StoreTransaction, going: readonly InteractionRow[], records: ReadonlySet<string>): Promise<void> {
  const names = new Map(going.map(({ source, eventId }) => [qualifiedId(source, eventId), { source, eventId }]))
  const written = new Set(going.flatMap(({ id, source, eventId, direction }) => (direction !== 'out' && id === interactionId(source, eventId, 0) ? [qualifiedId(source, eventId)] : [])))
  let open = [...names.values()]
  for (let from = 0; open.length > 0; from += participantsAtOnce) {
    const more: typeof open = []
    for (let i = 0; i < open.length; i += eventsAtOnce) {
      const asked = open.slice(i, i + eventsAtOnce)
      const rows = await tx.get('interactions', asked.flatMap(({ source, eventId }) => interactionIds(source, eventId, from)))
      more.push(...asked.filter((_, n) => rows.slice(n * participantsAtOnce, (n + 1) * participantsAtOnce).some((row) => row !== undefined)))
      const shared = rows.filter((row) => row !== undefined && !records.has(row.recordId)) as readonly InteractionRow[]
      if (shared.length > 0) await tx.put('interactions', shared.map((row) => ({ ...(written.has(qualifiedId(row.source, row.eventId)) ? unwritten(row) : row), digest: '' })))
    }
    open = more
  }
  await scrubConversations(tx, going)
}

function unwritten({ facts: _, ref: __, ...kept }: InteractionRow): InteractionRow {
  return kept
}

/** Conversations keep the instant at which an interaction that goes was the latest, or set their status or owner, and not its name. */
export async function scrubConversations(tx: StoreTransaction, going: readonly InteractionRow[]): Promise<void> {
  const marks = new Set(going.map(({ at, eventId }) => `${at} ${eventId}`))
  const ids = new Set(going.flatMap(({ source, conversation }) => (conversation === undefined ? [] : [qualifiedId(source, conversation)])))
  if (ids.size === 0) return
  const nameless = (mark: string): string => (marks.has(mark) ? mark.slice(0, mark.indexOf(' ') + 1) : mark)
  const changed: ConversationRow[] = []
  for (const row of await tx.get('conversations', [...ids])) {
    if (row === undefined || ![row.by, row.statusBy, row.ownerBy].some((mark) => mark !== undefined && marks.has(mark))) continue
    changed.push({ ...row, by: nameless(row.by), ...(row.statusBy === undefined ? {} : { statusBy: nameless(row.statusBy) }), ...(row.ownerBy === undefined ? {} : { ownerBy: nameless(row.ownerBy) }) })
  }
  if (changed.length > 0) await tx.put('conversations', changed)
}
