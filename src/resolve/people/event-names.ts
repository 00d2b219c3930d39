import type { InboundEvent, Participant } from '../../model/event.js'
import type { Policy } from '../../model/policy.js'
import { qualifiedId } from '../../model/qualified-id.js'
import { ofAnEvent, recordKey } from '../../model/record-key.js'
import { isOurs } from './is-ours.js'

/** An event's id with the sign that sets its participants apart written otherwise, so that no event is named as another's participant is. */
const named = (eventId: string): string => eventId.replaceAll('%', '%25').replaceAll('#', '%23')

const numbered = (name: string, participant: number): string => (participant === 0 ? name : `${name}#${participant}`)

/** All on the event's customer side, whose it is first. */
export const participantsOf = (event: InboundEvent): readonly Participant[] => [event, ...(event.others ?? [])]

/** An event as it is taken in: one that is of whoever another one is of has the key of their record. */
export interface ToldEvent extends InboundEvent {
  readonly recordKey?: string
}

/**
 * The key that the record has of each on the event's customer side: their own, else one of this event, which no key of a source is. Whose it is goes by the event that
 * it edits or deletes: what becomes of an order is said of who ordered.
 */
export function participantKeys(event: ToldEvent): readonly string[] {
  const ofEvent = (i: number) => ofAnEvent + numbered(named((i === 0 ? event.edits ?? event.deletes : undefined) ?? event.id), i)
  return participantsOf(event).map(({ key }, i) => (i === 0 ? event.recordKey : undefined) ?? (key === undefined ? ofEvent(i) : recordKey(key)))
}

/** The id of a participant's interaction: that of the event, and of the others one that sorts behind it. */
export function interactionId(source: string, eventId: string, participant: number): string {
  return numbered(qualifiedId(source, named(eventId)), participant)
}

/** Those of an event's customer side who are customers, with their key and the id of their interaction: whoever the event is from, and the others who are not ours. */
export function customersOf(event: ToldEvent, policy: Policy): readonly { readonly from: Participant; readonly key: string; readonly id: string }[] {
  const keys = participantKeys(event)
  return participantsOf(event).flatMap((from, i) => (i > 0 && isOurs(from, event.source, policy) ? [] : [{ from, key: keys[i]!, id: interactionId(event.source, event.id, i) }]))
}

/** Participants whose interactions are asked for at once. */
export const participantsAtOnce = 16

/** Their interactions' ids, from one on. */
export const interactionIds = (source: string, eventId: string, from: number): readonly string[] => Array.from({ length: participantsAtOnce }, (_, i) => interactionId(source, eventId, from + i))
