import type { InboundEvent } from '../../model/event.js'
import type { StoreTransaction } from '../../store/store.js'
import { interactionId, type ToldEvent } from './event-names.js'

/**
 * An edit or a deletion as one of the event that it comes down to: what edits an edit is of what that one edits. Where it names and describes nobody, it is of whoever that event is of; what it says of a person stays with a record of its own, whichever of the two comes first.
 * What is not known yet it is taken to speak of itself.
 * @param seen Events that it was followed to: those of a ring edit each other.
 */
export async function ofItsTarget(tx: StoreTransaction, event: InboundEvent, seen: Set<string> = new Set([event.id])): Promise<ToldEvent> {
  const target = event.edits ?? event.deletes
  if (target === undefined) return event
  const [row] = await tx.get('interactions', [interactionId(event.source, target, 0)])
  const next = row?.about
  if (next !== undefined && !seen.has(next)) return ofItsTarget(tx, { ...event, [event.edits === undefined ? 'deletes' : 'edits']: next }, seen.add(target))
  const [record] = event.key !== undefined || event.person !== undefined || row === undefined ? [] : await tx.get('records', [row.recordId])
  return record === undefined ? event : { ...event, recordKey: record.key }
}
