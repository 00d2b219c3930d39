import fc from 'fast-check'
import { SelfsameError } from '../../src/errors.js'
import type { ConsentStatement, InboundEvent } from '../../src/model/event.js'
import type { ImportedContact } from '../../src/model/imported-contact.js'
import type { InteractionKind } from '../../src/model/interaction.js'
import type { Policy } from '../../src/model/policy.js'
import { createResolver, type People } from '../../src/resolve/resolver.js'
import { type MemoryStore, memoryStore } from '../../src/store/memory.js'
import type { Store } from '../../src/store/store.js'
import { carryOut } from '../../src/testing/index.js'
import { type Command, commands } from './people-commands.js'
import { snapshotText } from './traces.js'
import { WorkModel } from './work-model.js'

/** All that a help desk does: the resolver's core, and what a person may ask of it. */
export type WorkCommand =
  | Command
  | { readonly do: 'erase'; readonly which: readonly number[] }
  | { readonly do: 'erase-contact'; readonly which: number }
  | { readonly do: 'retain'; readonly kinds: readonly InteractionKind[]; readonly before: string }
  | { readonly do: 'import'; readonly contacts: readonly ImportedContact[]; readonly observedAt: string }
  | { readonly do: 'detach'; readonly which: number; readonly value: string }
  | { readonly do: 'create'; readonly person: NonNullable<InboundEvent['person']> }
  | { readonly do: 'later'; readonly which: number }
  | { readonly do: 'restore' }

export const addresses: readonly string[] = ['olena.p@ukr.net', 'Olena.P@Ukr.net', '+380671234567', '+38 (067) 123-45-67']
const purposes = ['news', 'surveys']
const statement: fc.Arbitrary<ConsentStatement> = fc.record({
  address: fc.option(fc.constantFrom(...addresses), { nil: undefined, freq: 2 }), channel: fc.constant('any'), purpose: fc.constantFrom(...purposes), state: fc.constantFrom('granted' as const, 'refused' as const),
}).map(({ address, ...rest }) => (address === undefined ? rest : { ...rest, address }))
const instant = fc.integer({ min: 1, max: 9 }).map((day) => `2026-03-0${day}T10:00:00.000Z`)
/** No later than `now`. */
const past = fc.integer({ min: 1, max: 5 }).map((day) => `2026-03-0${day}T10:00:00.000Z`)
const kinds = ['message', 'form', 'order'] as const
const ids = ['1', '2', '3', '4', '5', '6'] as const

const contact: fc.Arbitrary<ImportedContact> = fc.record({
  id: fc.constantFrom(...ids),
  otherIds: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 }),
  contactId: fc.constantFrom(undefined, 'c1', 'c2', 'c3'),
  person: fc.record({ name: fc.constantFrom('Olena Petrenko', 'Maria Silva', 'John Smith'), phone: fc.constantFrom('+380671234567', '+351912345678', '') }),
  // What an id says is always the same, as in a CRM.
  interactions: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }).map((all) => all.map((n) => ({ id: `i${n}`, kind: kinds[n % 3]!, at: `2026-03-0${n}T10:00:00.000Z`, facts: { n } }))),
  consents: fc.array(statement, { maxLength: 1 }),
})

export const workCommands = (maxLength: number): fc.Arbitrary<WorkCommand[]> => {
  const core = commands(1).filter((all) => all.length > 0)
  const told = fc.tuple(core, fc.array(statement, { maxLength: 2 }), fc.option(fc.constantFrom('t1', 't2'), { nil: undefined }), fc.option(fc.constantFrom('open' as const, 'closed' as const), { nil: undefined }))
    .map(([all, consents, conversation, status]): WorkCommand[] => all.map((one) => (one.do !== 'event' ? one : {
      do: 'event', event: { ...one.event, ...(consents.length === 0 ? {} : { consents }), ...(conversation === undefined ? {} : { conversation: { id: conversation, ...(status === undefined ? {} : { status }) } }) },
    })))
  const nat = fc.nat({ max: 1000 })
  return fc.array(fc.oneof(
    { weight: 14, arbitrary: told },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('merge' as const), a: nat, b: nat }).map((one): WorkCommand[] => [one]) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('erase' as const), which: fc.array(nat, { minLength: 1, maxLength: 2 }) }).map((one): WorkCommand[] => [one]) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('erase-contact' as const), which: nat }).map((one): WorkCommand[] => [one]) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('retain' as const), kinds: fc.uniqueArray(fc.constantFrom(...kinds), { minLength: 1, maxLength: 2 }), before: past }).map((one): WorkCommand[] => [one]) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('import' as const), contacts: fc.array(contact, { minLength: 1, maxLength: 4 }), observedAt: instant }).map((one): WorkCommand[] => [one]) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('detach' as const), which: nat, value: fc.constantFrom('+380671234567', '+351912345678') }).map((one): WorkCommand[] => [one]) },
    { weight: 2, arbitrary: contact.map(({ person }): WorkCommand[] => [{ do: 'create', person }]) },
    { weight: 1, arbitrary: nat.map((which): WorkCommand[] => [{ do: 'later', which }]) },
    { weight: 1, arbitrary: fc.constant<WorkCommand[]>([{ do: 'restore' }]) },
  ), { maxLength, size: 'max' }).map((all) => all.flat())
}

const erasureKey = 'a secret of the tests'
/** In the middle of the days on which things happen: who is erased may write again after it. */
const now = '2026-03-05T10:00:00.000Z'
/** Of `detach`, for one. */
const refusals = new Set(['DECIDED_DIFFERENT', 'BAD_DECISION'])
const by = { by: 'ana', reason: 'she said so' }

/** A tenant at work, with what must be held of it. */
export class Work {
  readonly model: WorkModel = new WorkModel(now)
  readonly policy: Policy
  store: Store<never> | MemoryStore
  people: People
  readonly decisionIds: string[] = []
  readonly #sent: InboundEvent[] = []
  readonly #imports: Extract<WorkCommand, { readonly do: 'import' }>[] = []
  #ids = 0

  constructor(policy: Policy, store: Store<never> | MemoryStore = memoryStore()) {
    this.policy = policy
    this.store = store
    this.people = this.#resolver()
  }

  #resolver(): People {
    return createResolver({ store: this.store as Store, policy: this.policy, erasureKey, now: () => Date.parse(now), newId: () => `c${(this.#ids += 1)}` }).tenant('acme')
  }

  /** A record that is held. */
  record(n: number): string | undefined {
    return [...this.model.records][n % this.model.records.size]
  }

  async contact(n: number): Promise<string> {
    return (await this.people.contactOf([this.record(n)!]))[0]!
  }

  /** Carries a command out on both; answers with the code where it was refused. */
  async carryOut(command: WorkCommand): Promise<string | undefined> {
    try {
      return await this.#do(command)
    } catch (error) {
      if (error instanceof SelfsameError && refusals.has(error.code)) return error.code
      throw error
    }
  }

  async #do(command: WorkCommand): Promise<string | undefined> {
    const { people, model } = this
    if (command.do === 'event') {
      const event: InboundEvent = { id: `e${this.#sent.length}`, ...command.event }
      this.#sent.push(event)
      if (await this.#sameAnswer(event) === undefined) model.take(event)
    } else if (command.do === 'import') {
      this.#imports.push(command)
      await people.import(command.contacts, { source: 'crm', observedAt: command.observedAt })
      model.import(command.contacts, command.observedAt)
    } else if (command.do === 'retain') {
      await people.retain({ kinds: command.kinds, before: command.before })
      model.retain(command.kinds, command.before)
    } else if (command.do === 'restore') {
      if ('snapshot' in this.store) {
        const next = memoryStore()
        await next.restore(this.store.snapshot())
        this.store = next
      }
      this.people = this.#resolver()
    } else if (command.do === 'settle') await people.settle()
    else if (command.do === 'create') await this.#create(command.person)
    else if (command.do === 'later') {
      const reviews = await people.reviews()
      if (reviews.length > 0) await people.later(reviews[command.which % reviews.length]!.id, '2026-03-09T10:00:00Z')
    }
    else if (model.records.size === 0) return undefined
    else if (command.do === 'replay') {
      const sent = this.#sent[command.which % this.#sent.length]
      if (sent !== undefined) await this.#sameAnswer(sent)
    } else if (command.do === 'erase') {
      const records = [...new Set(command.which.map((n) => this.record(n)!))]
      await people.erase({ ...by, records })
      model.erase(records)
    } else if (command.do === 'erase-contact') {
      const contact = await this.contact(command.which)
      const { records } = await people.erase({ ...by, contact, dryRun: true })
      const weak = records.filter(({ tie }) => tie === 'weak').map(({ recordId }) => recordId)
      await people.erase({ ...by, contact, confirm: weak })
      model.erase(records.map(({ recordId }) => recordId))
    } else if (command.do === 'detach') this.decisionIds.push((await people.detach({ ...by, contact: await this.contact(command.which), field: 'phone', value: command.value, from: now })).decisionId)
    else {
      const [step] = await carryOut(people, { steps: [command], recordIds: [...model.records], decisionIds: this.decisionIds })
      if (step!.decisionId !== undefined) this.decisionIds.push(step!.decisionId)
      return step!.refused
    }
    return undefined
  }

  /** Makes a contact by hand, looking at whoever it is said that it may be. */
  async #create(person: NonNullable<InboundEvent['person']>): Promise<void> {
    for (const searched: string[] = []; ;) {
      try {
        // The id that its event is given.
        const id = `c${this.#ids + 1}`
        await this.people.create({ key: id, person }, { ...by, searched })
        this.model.take({ id, key: id, source: 'desk', kind: 'note', at: now, person })
        return
      } catch (error) {
        if (!(error instanceof SelfsameError) || error.code !== 'LIKELY_DUPLICATES') throw error
        searched.push(...(error.details as { readonly contactIds: readonly string[] }).contactIds)
      }
    }
  }

  /** Delivers everything again, as a source does whose own backup was restored. */
  async deliverAgain(): Promise<void> {
    for (const event of this.#sent) await this.#sameAnswer(event)
    for (const again of this.#imports.slice()) await this.#do(again)
  }

  /** Delivers an event; whether it is refused, and why, is the model's to say. */
  async #sameAnswer(event: InboundEvent): Promise<string | undefined> {
    const expected = this.model.refusalOf(event)
    const answer = await this.people.resolve(event).then(() => undefined, (error: unknown) => {
      if (error instanceof SelfsameError && (error.code === 'ERASED_CONTACT' || error.code === 'PAST_RETENTION')) return error.code
      throw error
    })
    if (answer !== expected) throw new Error(`expected ${expected ?? 'an answer'} for ${JSON.stringify(event)}, and it was ${answer ?? 'an answer'}`)
    return answer
  }

  /** The rows of the store by collection. */
  async rows(): Promise<Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>> {
    const rows: Record<string, Readonly<Record<string, unknown>>[]> = {}
    for (const line of (await snapshotText(this.store as MemoryStore)).split('\n')) if (line.startsWith('[')) {
      const [name, row] = JSON.parse(line) as [string, Readonly<Record<string, unknown>>]
      ;(rows[name] ??= []).push(row)
    }
    return rows
  }
}
