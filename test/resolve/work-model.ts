import type { Consent } from '../../src/model/consent.js'
import type { InboundEvent } from '../../src/model/event.js'
import type { ImportedContact } from '../../src/model/imported-contact.js'
import type { InteractionKind } from '../../src/model/interaction.js'
import { qualifiedId } from '../../src/model/qualified-id.js'

type Said = Omit<Consent, 'id'>
interface Happened {
  readonly recordId: string
  readonly source: string
  readonly eventId: string
  readonly kind: InteractionKind
  readonly at: string
}

/** What was taken in: an event or rows of a CRM. What is erased later is struck out of it. */
export type Delivery = { readonly event: InboundEvent } | { readonly contacts: readonly ImportedContact[]; readonly observedAt: string }

export const recordOf = (source: string, key: string): string => qualifiedId(source, key)

/** What must be held, told in the plainest way: lists that are filtered. It knows nothing of profiles, contacts, indexes or hashes. */
export class WorkModel {
  records: Set<string> = new Set()
  interactions: Map<string, Happened> = new Map()
  consents: readonly Said[] = []
  deliveries: readonly Delivery[] = []
  readonly #horizons = new Map<InteractionKind, string>()
  readonly #erasedRecords = new Map<string, string>()
  readonly #erasedInteractions = new Set<string>()
  readonly #now: string

  constructor(now: string) {
    this.#now = now
  }

  /** The code with which an event is refused. */
  refusalOf(event: InboundEvent): string | undefined {
    const all = [event, ...(event.others ?? [])]
    if (all.some((_, i) => this.#erasedInteractions.has(idOf(event, i)))) return 'ERASED_CONTACT'
    const erased = all.map(({ key }) => this.#erasedRecords.get(recordOf(event.source, key!)))
    if (erased.some((at) => at !== undefined && (event.says === 'snapshot' || event.at <= at))) return 'ERASED_CONTACT'
    return event.at < (this.#horizons.get(event.kind) ?? '') ? 'PAST_RETENTION' : undefined
  }

  take(event: InboundEvent): void {
    const ids = [event, ...(event.others ?? [])].map(({ key }) => recordOf(event.source, key!))
    ids.forEach((recordId, i) => {
      this.records.add(recordId)
      if (ids.indexOf(recordId) === i) this.interactions.set(idOf(event, i), { recordId, source: event.source, eventId: event.id, kind: event.kind, at: event.at })
    })
    this.consents = [...this.consents, ...(event.consents ?? []).map((one) => ({ ...one, recordId: ids[0]!, at: event.at, source: event.source }))]
    this.deliveries = [...this.deliveries, { event }]
  }

  import(contacts: readonly ImportedContact[], observedAt: string): void {
    const isErased = (key: string) => this.#erasedRecords.has(recordOf('crm', key))
    const taken = contacts.filter(({ id }) => !isErased(id)).map(({ otherIds = [], ...contact }) => ({ ...contact, otherIds: otherIds.filter((key) => !isErased(key)) }))
    for (const { id, otherIds, interactions = [], consents = [] } of taken) {
      for (const key of [id, ...otherIds]) this.records.add(recordOf('crm', key))
      for (const { id: eventId, kind, at } of interactions) {
        const name = `crm:${eventId}`
        if (!this.interactions.has(name) && !this.#erasedInteractions.has(name) && at >= (this.#horizons.get(kind) ?? '')) this.interactions.set(name, { recordId: recordOf('crm', id), source: 'crm', eventId, kind, at })
      }
      for (const one of consents) {
        const said: Said = { ...one, recordId: recordOf('crm', id), at: one.at ?? observedAt, source: 'crm', ...(one.at === undefined ? { undated: true } : {}) }
        if (!this.consents.some((known) => JSON.stringify(sorted(known)) === JSON.stringify(sorted(said)))) this.consents = [...this.consents, said]
      }
    }
    this.deliveries = [...this.deliveries, { contacts: taken, observedAt }]
  }

  retain(kinds: readonly InteractionKind[], before: string): void {
    for (const kind of kinds) if (before > (this.#horizons.get(kind) ?? '')) this.#horizons.set(kind, before)
    for (const [id, { kind, at }] of this.interactions) if (kinds.includes(kind) && at < before) this.interactions.delete(id)
  }

  erase(recordIds: readonly string[]): void {
    const gone = new Set(recordIds)
    for (const id of gone) {
      this.records.delete(id)
      this.#erasedRecords.set(id, this.#now)
    }
    for (const [id, { recordId }] of this.interactions) {
      if (!gone.has(recordId)) continue
      this.interactions.delete(id)
      this.#erasedInteractions.add(id)
    }
    this.consents = this.consents.filter(({ recordId }) => !gone.has(recordId))
    this.deliveries = this.deliveries.flatMap((one) => without(one, gone))
  }

  get erasedRecords(): readonly string[] {
    return [...this.#erasedRecords.keys()].filter((id) => !this.records.has(id))
  }
}

const idOf = ({ source, id }: InboundEvent, participant: number): string => (participant === 0 ? `${source}:${id}` : `${source}:${id}#${participant}`)
const sorted = (one: object): object => Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** A delivery as it had been if the erased had never been in it. */
function without(delivery: Delivery, gone: ReadonlySet<string>): readonly Delivery[] {
  if ('contacts' in delivery) {
    const stays = (key: string) => !gone.has(recordOf('crm', key))
    return [{ ...delivery, contacts: delivery.contacts.flatMap(({ id, otherIds = [], ...contact }): readonly ImportedContact[] => {
      const others = otherIds.filter(stays)
      // Under its other ids a contact says the same, before anything that they say themselves.
      return stays(id) ? [{ ...contact, id, otherIds: others }] : others.map((other) => ({ id: other, person: contact.person, observedAt: '1970-01-01T00:00:00.000Z' }))
    }) }]
  }
  const { person: _, key, trust, others = [], consents, ...frame } = delivery.event
  const stays = [delivery.event, ...others].filter((one) => !gone.has(recordOf(frame.source, one.key!)))
  const [first, ...rest] = stays
  if (first === undefined) return []
  const isFirst = first.key === key
  return [{ event: { ...frame, key: first.key!, ...(first.person === undefined ? {} : { person: first.person }), ...(isFirst && trust !== undefined ? { trust } : {}), ...(isFirst && consents !== undefined ? { consents } : {}), ...(rest.length === 0 ? {} : { others: rest }) } }]
}

export interface Question {
  readonly purpose: string
  readonly address?: string
}

/** Law 9 by its words (what an export says again without an instant is no later word): of an address the latest statement, whoever made it; of a record the latest about the person; across all of them the strictest. */
export function naiveConsent(all: readonly Said[], { purpose, address }: Question): 'granted' | 'refused' | 'silent' {
  const order = (one: Said) => `${one.at} ${one.state}`
  const alike = (a: Said, b: Said) => a.recordId === b.recordId && a.purpose === b.purpose && (a.address === undefined ? b.address === undefined : b.address !== undefined && spelling(a.address) === spelling(b.address))
  const isAgain = (one: Said) => one.undated === true && all.filter((other) => other.undated === true && alike(one, other) && order(other) < order(one)).toSorted((a, b) => (order(a) < order(b) ? -1 : 1)).at(-1)?.state === one.state
  const about = all.filter((one) => one.purpose === purpose && !isAgain(one))
  const latest = (some: readonly Said[]): Said | undefined => some.toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.state === 'refused' ? -1 : 1))[0]
  const named = about.filter((one) => one.address !== undefined && (address === undefined || spelling(one.address) === spelling(address)))
  const verdicts: Said[] = []
  for (const one of new Set(named.map((said) => spelling(said.address!)))) verdicts.push(latest(named.filter((said) => spelling(said.address!) === one))!)
  for (const recordId of new Set(about.map((said) => said.recordId))) {
    const general = latest(about.filter((said) => said.recordId === recordId && said.address === undefined))
    if (general !== undefined && !(address !== undefined && named.some((said) => said.recordId === recordId && said.at > general.at))) verdicts.push(general)
  }
  return verdicts.some(({ state }) => state === 'refused') ? 'refused' : verdicts.length > 0 ? 'granted' : 'silent'
}

/** The addresses of these tests differ in letters' case and in what is no digit alone. */
export const spelling = (address: string): string => (address.includes('@') ? address.toLowerCase() : address.replaceAll(/\D/g, ''))
