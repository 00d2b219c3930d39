import fc from 'fast-check'
import type { InboundEvent } from '../../src/model/event.js'
import type { Policy } from '../../src/model/policy.js'
import type { People } from '../../src/resolve/resolver.js'
import { arbitraries, carryOut as carryOutSteps, type LedgerStep } from '../../src/testing/index.js'

const { person, ledger } = arbitraries(fc)

const instants = fc.integer({ min: 1, max: 9 }).map((day) => `2026-03-0${day}T10:00:00.000Z`)
const trust = fc.option(fc.constantFrom('verified' as const, 'asserted' as const, 'claimed' as const), { nil: undefined })

export type Command =
  | { readonly do: 'event'; readonly event: Omit<InboundEvent, 'id'> }
  | LedgerStep
  | { readonly do: 'replay'; readonly which: number }
  | { readonly do: 'settle' }

const event = (channels: readonly string[]): fc.Arbitrary<Command> => fc.record({
  person: person(), trust, at: instants,
  source: fc.constantFrom(...channels),
  key: fc.constantFrom('1', '2', '3', '4', '5'),
  kind: fc.constantFrom('message' as const, 'form' as const, 'order' as const),
  others: fc.option(fc.array(fc.record({ key: fc.constantFrom('3', '6'), person: person() }), { maxLength: 2 }), { nil: undefined, freq: 2 }),
}).map(({ trust: known, others, ...rest }) => ({ do: 'event', event: { ...rest, says: rest.source === 'crm' ? 'snapshot' : 'more', ...(known === undefined ? {} : { trust: known }), ...(others === undefined ? {} : { others }) } }))


export const commands = (maxLength: number): fc.Arbitrary<Command[]> => fc.array(fc.oneof(
  { weight: 10, arbitrary: event(['crm', 'chat', 'form', 'shop']) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('replay' as const), which: fc.nat({ max: 1000 }) }) },
  { weight: 11, arbitrary: ledger({ minLength: 1, maxLength: 1 }).map(([step]) => step!) },
  { weight: 1, arbitrary: fc.constant({ do: 'settle' as const }) },
), { maxLength, size: 'max' })

export const policies: fc.Arbitrary<Policy> = fc.constantFrom<Policy>(
  { countries: ['UA'], automation: 'merge' },
  { countries: ['UA'], automation: 'merge', identifiers: { phone: { limit: 1 }, email: { limit: 1 } }, thresholds: { same: 0.6 } },
  { countries: ['UA'] },
  { countries: ['UA'], automation: 'merge', identifiers: { accountId: { exclusive: true, limit: 1 }, email: { priority: 2 }, phone: { priority: 1, limit: 2 }, instagram: { limit: 1 } } },
  { countries: ['UA'], identifiers: { accountId: { exclusive: true } } },
  { countries: ['UA'], automation: 'suggest', identifiers: { accountId: { exclusive: true } } },
)

/** What was done to one tenant: enough to do it again. */
export interface Done {
  readonly events: InboundEvent[]
  readonly recordIds: string[]
  readonly decisionIds: string[]
}

export const nothingDone = (): Done => ({ events: [], recordIds: [], decisionIds: [] })

/** Carries a command out; what a person may not do is refused by code and changes nothing. Answers with the code. */
export async function carryOut(people: People, done: Done, command: Command): Promise<string | undefined> {
  if (command.do === 'event') {
    const whole: InboundEvent = { id: `e${done.events.length}`, ...command.event }
    const { recordId, others } = await people.resolve(whole)
    done.events.push(whole)
    for (const id of [recordId, ...others.map((other) => other.recordId)]) if (!done.recordIds.includes(id)) done.recordIds.push(id)
  } else if (command.do === 'settle') await people.settle()
  else if (command.do === 'replay') {
    if (done.events.length > 0) await people.resolve(done.events[command.which % done.events.length]!)
  } else {
    const [step] = await carryOutSteps(people, { steps: [command], recordIds: done.recordIds, decisionIds: done.decisionIds })
    if (step!.decisionId !== undefined) done.decisionIds.push(step!.decisionId)
    return step!.refused
  }
  return undefined
}
