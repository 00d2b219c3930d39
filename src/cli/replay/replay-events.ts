import { SelfsameError } from '../../errors.js'
import type { InboundEvent } from '../../model/event.js'
import { isField } from '../../model/field.js'
import type { Resolution } from '../../resolve/people/resolve-event.js'
import type { People } from '../../resolve/resolver.js'
import { CommandFailure, sentenceOf } from '../io.js'
import type { EventLine } from './event-lines.js'

/** What became of an event when it came. */
export interface ReplayedEvent {
  readonly line: number
  readonly event: InboundEvent
  readonly answer: Resolution
  /** Whose the other system says that it is. */
  readonly theirs: string | undefined
}

export interface Replayed {
  readonly events: readonly ReplayedEvent[]
  readonly broken: readonly { readonly line: number; readonly reason: string }[]
  /** Lines of other tenants. */
  readonly passedOver: number
}

export interface ReplayOptions {
  readonly tenant: string | undefined
  /** The fact or field that names the other system's contact. */
  readonly compare: string | undefined
  readonly onEvent: (done: number) => void
  readonly signal: AbortSignal
}

/** Hands the events over one after the other. What is broken is noted with its line, and the rest goes on. */
export async function replayEvents(lines: AsyncIterable<EventLine>, people: People, { tenant, compare, onEvent, signal }: ReplayOptions): Promise<Replayed> {
  const events: ReplayedEvent[] = []
  const broken: { line: number; reason: string }[] = []
  let passedOver = 0
  let named: unknown
  for await (const one of lines) {
    signal.throwIfAborted()
    if ('broken' in one) {
      broken.push({ line: one.line, reason: one.broken })
      continue
    }
    const { line, value } = one
    const whose = value['tenant']
    if (whose !== undefined && tenant !== undefined && whose !== tenant) {
      passedOver += 1
      continue
    }
    if (tenant === undefined && whose !== undefined) {
      if (named !== undefined && whose !== named) throw new CommandFailure(`Line ${line} names another tenant than the lines before it. Tenants never meet: name the one to replay with --tenant.`)
      named = whose
    }
    const event = eventIn(value, compare)
    try {
      const answer = await people.resolve(event, { signal })
      events.push({ line, event, answer, theirs: compare === undefined ? undefined : theirsOf(value, compare) })
    } catch (error) {
      if (!(error instanceof SelfsameError) || (error.code !== 'BAD_EVENT' && error.code !== 'EVENT_CONFLICT')) throw error
      broken.push({ line, reason: sentenceOf(error) })
    }
    onEvent(events.length)
  }
  await people.settle({ signal })
  return { events, broken, passedOver }
}

/** A line without what is for the replay alone. What is compared with must not take part: it would agree with itself. */
function eventIn(value: Readonly<Record<string, unknown>> & InboundEvent, compare: string | undefined): InboundEvent {
  const own: Readonly<Record<string, unknown>> = { tenant: undefined, ...(compare === undefined || eventNames.has(compare) ? {} : { [compare]: undefined }) }
  const event = { ...value, ...own }
  if (compare === undefined || !isField(compare) || typeof event.person !== 'object') return event
  return { ...event, person: { ...event.person, [compare]: undefined } }
}

const namesOfEvents: Readonly<Record<keyof InboundEvent, true>> = {
  id: true, source: true, kind: true, at: true, key: true, person: true, trust: true, direction: true, others: true, says: true, conversation: true, facts: true, ref: true, consents: true, edits: true, deletes: true,
}
const eventNames: ReadonlySet<string> = new Set(Object.keys(namesOfEvents))

/** The value of that name among the facts, on the event itself, or among what it says of the person. */
function theirsOf(value: Readonly<Record<string, unknown>> & InboundEvent, name: string): string | undefined {
  const person = value.person as Readonly<Record<string, unknown>> | undefined
  for (const found of [value.facts?.[name], value[name], person?.[name]]) {
    if (typeof found === 'string' && found.trim() !== '') return found.trim()
    if (typeof found === 'number') return String(found)
  }
  return undefined
}
