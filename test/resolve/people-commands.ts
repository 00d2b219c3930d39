import fc from 'fast-check'
import type { InboundEvent, Participant } from '../../src/model/event.js'
import { SelfsameError } from '../../src/errors.js'
import type { Policy } from '../../src/model/policy.js'
import type { People } from '../../src/resolve/resolver.js'

const maybe = <T>(values: readonly T[], freq = 2) => fc.option(fc.constantFrom(...values), { nil: undefined, freq })

/** What collides in every way, with little enough of it that people meet and contradict each other. */
const person = fc.record({
  name: maybe(['Olena Petrenko', 'Олена Петренко', 'Olha Petrenko', 'Maria Silva', 'Silva Maria', 'John Smith', 'Nellie_99', 'Ivan Petrenko'], 4),
  phone: fc.option(fc.oneof(fc.constantFrom('+380671234567', '+38 (067) 123-45-67', '+380501112233', '+351912345678'), fc.constant(['+380671234567', '+380501112233'])), { nil: undefined, freq: 3 }),
  email: maybe(['olena.p@ukr.net', 'Olena.P@Ukr.net', 'm.silva77@gmail.com', 'info@roshen.com'], 2),
  instagram: maybe(['@nellie_99', 'olena.p'], 1),
  birthDate: maybe(['1990-04-03', '1956-12-01'], 1),
  street: maybe(['12 Hrushevskoho St', 'Rua Augusta 5'], 1),
  postcode: maybe(['01001'], 1),
  accountId: maybe(['a1', 'a2'], 1),
}).map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as NonNullable<Participant['person']>)

const instants = fc.integer({ min: 1, max: 9 }).map((day) => `2026-03-0${day}T10:00:00.000Z`)
const trust = fc.option(fc.constantFrom('verified' as const, 'asserted' as const, 'claimed' as const), { nil: undefined })

export type Command =
  | { readonly do: 'event'; readonly event: Omit<InboundEvent, 'id'> }
  | { readonly do: 'replay' | 'undo' | 'out'; readonly which: number }
  | { readonly do: 'merge' | 'apart'; readonly a: number; readonly b: number }
  | { readonly do: 'settle' }

const event = (channels: readonly string[]): fc.Arbitrary<Command> => fc.record({
  person, trust, at: instants,
  source: fc.constantFrom(...channels),
  key: fc.constantFrom('1', '2', '3', '4', '5'),
  kind: fc.constantFrom('message' as const, 'form' as const, 'order' as const),
  others: fc.option(fc.array(fc.record({ key: fc.constantFrom('3', '6'), person }), { maxLength: 2 }), { nil: undefined, freq: 1 }),
}).map(({ trust: known, others, ...rest }) => ({ do: 'event', event: { ...rest, says: rest.source === 'crm' ? 'snapshot' : 'more', ...(known === undefined ? {} : { trust: known }), ...(others === undefined ? {} : { others }) } }))

const at = fc.nat({ max: 1000 })

export const commands = (maxLength: number): fc.Arbitrary<Command[]> => fc.array(fc.oneof(
  { weight: 10, arbitrary: event(['crm', 'chat', 'form', 'shop']) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('replay' as const), which: at }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), a: at, b: at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('apart' as const), a: at, b: at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('out' as const), which: at }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const), which: at }) },
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

const refusals = new Set(['SAME_CONTACT', 'DECIDED_DIFFERENT', 'BAD_DECISION'])
const by = { by: 'ana', reason: 'she said so' }

/** Carries a command out; what a person may not do is refused by code and changes nothing. Answers with the code. */
export async function carryOut(people: People, done: Done, command: Command): Promise<string | undefined> {
  const record = (n: number) => done.recordIds[n % done.recordIds.length]
  const contact = async (n: number) => (await people.contactOf([record(n)!]))[0]!
  try {
    if (command.do === 'event') {
      const whole: InboundEvent = { id: `e${done.events.length}`, ...command.event }
      const { recordId, others } = await people.resolve(whole)
      done.events.push(whole)
      for (const id of [recordId, ...others.map((other) => other.recordId)]) if (!done.recordIds.includes(id)) done.recordIds.push(id)
    } else if (command.do === 'settle') await people.settle()
    else if (done.recordIds.length === 0) return undefined
    else if (command.do === 'replay') await people.resolve(done.events[command.which % done.events.length]!)
    else if (command.do === 'merge') done.decisionIds.push((await people.merge({ ...by, contacts: [await contact(command.a), await contact(command.b)] })).decisionId)
    else if (command.do === 'apart') done.decisionIds.push((await people.separate({ ...by, contacts: [await contact(command.a), await contact(command.b)] })).decisionId)
    else if (command.do === 'out') done.decisionIds.push((await people.separate({ ...by, records: [record(command.which)!] })).decisionId)
    else if (command.do === 'undo' && done.decisionIds.length > 0) done.decisionIds.push((await people.undo(done.decisionIds[command.which % done.decisionIds.length]!, by)).decisionId)
  } catch (error) {
    if (error instanceof SelfsameError && refusals.has(error.code)) return error.code
    throw error
  }
  return undefined
}
