import type { InboundEvent } from '../../src/model/event.js'
import { type Field, fields } from '../../src/model/field.js'
import type { ImportedContact } from '../../src/model/imported-contact.js'
import type { Policy } from '../../src/model/policy.js'
import type { PersonRecord } from '../../src/model/record.js'
import { createResolver, type People } from '../../src/resolve/resolver.js'
import type { Model } from '../../src/score/model.js'
import { memoryStore } from '../../src/store/memory.js'
import type { Store, StoreTransaction } from '../../src/store/store.js'
import { fakeClock } from '../../src/testing/fake-clock.js'

/** A resolver over a fresh store, with counted ids and a clock that stands. */
export function freshPeople(options: { readonly policy?: Policy; readonly model?: Model; readonly store?: Store; readonly tenant?: string; readonly erasureKey?: string; readonly newId?: () => string } = {}): People {
  const clock = fakeClock(1_760_000_000_000)
  const { policy, model, store = memoryStore(), tenant = 'acme', erasureKey, newId = clock.newId } = options
  return createResolver({ store, now: clock.now, newId, ...(erasureKey === undefined ? {} : { erasureKey }), ...(policy === undefined ? {} : { policy }), ...(model === undefined ? {} : { model }) }).tenant(tenant)
}

/** A store with something between it and its caller. */
export function storeBehind(store: Store, between: (tx: StoreTransaction) => Partial<StoreTransaction>): Store {
  return {
    transaction: ({ tenant, mode }, work) => store.transaction({ tenant, mode }, (tx) => work({
      get: (collection, ids) => tx.get(collection, ids),
      put: (collection, rows) => tx.put(collection, rows),
      delete: (collection, ids) => tx.delete(collection, ids),
      list: (collection, index, stretch) => tx.list(collection, index, stretch),
      count: (collection, index, values, limit) => tx.count(collection, index, values, limit),
      ...between(tx),
    })),
  }
}

/** A record of a batch as the event that says the same. */
export function eventOf(record: PersonRecord, more: Partial<InboundEvent> = {}): InboundEvent {
  const person: { [F in Field]?: string | readonly string[] } = {}
  for (const field of fields) {
    const value = record[field]
    if (value !== undefined && value !== null && value !== '') person[field] = value
  }
  return { id: `e-${record.id}`, source: record.source ?? 'input', key: record.id, kind: 'form', at: record.observedAt ?? '2026-01-01T00:00:00Z', person, ...more }
}

/** A record as a CRM hands it over. */
export const contactOf = (record: PersonRecord): ImportedContact => ({ id: record.id, person: eventOf(record).person!, ...(record.observedAt === undefined ? {} : { observedAt: record.observedAt }) })

/** The partition that a resolver holds, as the records of its contacts. */
export async function peoplePartition(people: People, records: readonly PersonRecord[]): Promise<string[]> {
  const contacts = await people.contactOf(records.map((record) => `${record.source ?? 'input'}:${record.id}`))
  const groups = new Map<string, string[]>()
  contacts.forEach((contact, i) => {
    const own = groups.get(contact ?? '') ?? []
    own.push(`${records[i]!.source ?? 'input'}/${records[i]!.id}`)
    groups.set(contact ?? '', own)
  })
  return [...groups.values()].map((group) => group.sort().join(' ')).sort()
}
