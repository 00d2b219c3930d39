import type { InboundEvent } from '../../model/event.js'
import type { InteractionRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { interactionId } from './event-names.js'

/**
 * An edit or a deletion as one of the event that it comes down to: what edits an edit is of what that one edits. Where it names nobody by a key, it is of whoever that event is of.
 * What is not known yet it is taken to speak of itself.
 */
export async function ofItsTarget(tx: StoreTransaction, event: InboundEvent): Promise<InboundEvent> {
  const given = event.edits ?? event.deletes
  if (given === undefined) return event
  const seen = new Set([event.id, given])
  const rowOf = async (target: string): Promise<InteractionRow | undefined> => (await tx.get('interactions', [interactionId(event.source, target, 0)]))[0]
  let target: string = given
  let row = await rowOf(target)
  for (let next = row?.about; next !== undefined && !seen.has(next); next = row?.about) {
    seen.add(next)
    target = next
    row = await rowOf(next)
  }
  const [record] = event.key !== undefined || row === undefined ? [] : await tx.get('records', [row.recordId])
  return { ...event, [event.edits === undefined ? 'deletes' : 'edits']: target, ...(record === undefined ? {} : { key: record.key }) }
}
