import type { ConsentStatement, InboundEvent, Participant } from '../../model/event.js'
import { trusts } from '../../model/identifier.js'
import { type Facts, type InteractionKind, interactionKinds } from '../../model/interaction.js'
import { type Arbitrary, type FastCheck, type HowMany, listed, maybe, said, sometimes } from './fast-check.js'
import { personOf } from './people.js'
import { world } from './world.js'

/** An event before it is known which others there are. */
interface Draft {
  readonly event: Omit<InboundEvent, 'id' | 'edits' | 'deletes'>
  /** Which of the events before it this one changes. */
  readonly change: { readonly does: 'edits' | 'deletes'; readonly which: number } | undefined
  /** When it is delivered: one that is drawn later may come first. */
  readonly turn: number
}

/** A CRM that says each time all that it holds, and channels that say more and more. */
const snapshots = 'crm'
const sources = [snapshots, 'chat', 'form', 'shop', 'mail']
const keys = ['1', '2', '3', '4', '5']
/** One instant however it is written. */
const times = ['T10:00:00.000Z', 'T10:00:00', 'T12:00:00+02:00', 'T23:59:59Z']
const facts: readonly Facts[] = [{ amount: '1 234,50', currency: 'грн' }, { amount: 40, currency: 'EUR' }, { stars: 5 }, { subject: 'Де моє замовлення?', urgent: true }]

export function eventsOf(fc: FastCheck, howMany?: HowMany): Arbitrary<InboundEvent[]> {
  return listed(fc, draftOf(fc), 24, howMany).map(delivered)
}

function draftOf(fc: FastCheck): Arbitrary<Draft> {
  const event = fc.record({
    source: fc.constantFrom(...sources),
    key: maybe(fc, 75, keys),
    kind: fc.constantFrom<InteractionKind[]>(...interactionKinds),
    at: fc.record({ day: fc.integer({ min: 1, max: 9 }), time: fc.constantFrom(...times) }).map(({ day, time }) => `2026-03-0${day}${time}`),
    person: sometimes(fc, 90, personOf(fc)),
    trust: sometimes(fc, 60, fc.oneof(fc.constantFrom(...trusts), fc.record({ phone: maybe(fc, 70, trusts), email: maybe(fc, 70, trusts) }).map(said))),
    direction: maybe(fc, 50, ['in', 'out'] as const),
    others: sometimes(fc, 20, fc.array(fc.record({ key: maybe(fc, 75, ['3', '6']), person: personOf(fc) }).map((one): Participant => said(one)), { minLength: 1, maxLength: 2 })),
    conversation: sometimes(fc, 20, fc.record({ id: fc.constantFrom('t1', 't2'), status: maybe(fc, 60, ['open', 'closed'] as const), owner: maybe(fc, 40, ['ana', 'ben']) }).map(said)),
    facts: maybe(fc, 40, facts),
    ref: maybe(fc, 30, ['mail/1', 'mail/2']),
    consents: sometimes(fc, 20, fc.array(statementOf(fc), { minLength: 1, maxLength: 2 })),
  })
  return fc.record({
    event: event.map((all) => ({ ...said(all), ...(all.source === snapshots ? { says: 'snapshot' as const } : {}) })),
    change: sometimes(fc, 20, fc.record({ does: fc.constantFrom('edits' as const, 'deletes' as const), which: fc.nat({ max: 1000 }) })),
    turn: fc.nat({ max: 3 }),
  })
}

function statementOf(fc: FastCheck): Arbitrary<ConsentStatement> {
  return fc.record({
    address: maybe(fc, 50, [...world.email.slice(0, 3), ...world.phone.slice(0, 2)]),
    channel: fc.constantFrom('email', 'E-Mail', 'sms', 'whatsapp'),
    purpose: fc.constantFrom('news', 'survey'),
    state: fc.constantFrom('granted' as const, 'refused' as const),
  }).map(said)
}

/** Names the events, points the changes at one drawn before them, whose source and key they have, and puts all in the order of delivery. */
function delivered(drafts: readonly Draft[]): InboundEvent[] {
  const named: InboundEvent[] = []
  for (const [i, { event, change }] of drafts.entries()) {
    let target = change === undefined ? undefined : named[change.which % i]
    // Without a key, whose a change is goes by the event that it names: where that came later and were a change itself, it would be somebody's of its own.
    while (target?.key === undefined && (target?.edits ?? target?.deletes) !== undefined) target = named.find(({ id }) => id === (target!.edits ?? target!.deletes))
    if (target === undefined) named.push({ id: `e${i}`, ...event })
    else {
      const { key: _, says: _says, others: _others, ...rest } = event
      named.push({ id: `e${i}`, ...rest, source: target.source, kind: target.kind, ...said({ key: target.key, says: target.says }), [change!.does]: target.id })
    }
  }
  return named.map((event, i) => ({ event, turn: drafts[i]!.turn })).toSorted((a, b) => a.turn - b.turn).map(({ event }) => event)
}
