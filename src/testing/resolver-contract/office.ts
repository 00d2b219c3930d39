import type { InboundEvent } from '../../model/event.js'
import type { Policy } from '../../model/policy.js'
import type { People } from '../../resolve/resolver.js'
import type { TrialStore } from './trial-store.js'

export const noon = '2026-11-25T12:00:00.000Z'

/** The people of a tenant on trial, with counted ids and a clock that stands. */
export function openOffice(store: TrialStore, tenant: string, policy: Policy = { countries: ['UA', 'GB'] }): People {
  return store.createResolver({ store, policy, now: () => Date.parse(noon), newId: () => store.newId(tenant), erasureKey: 'a secret of the contract' }).tenant(tenant)
}

export const form: InboundEvent = { id: 'f1', source: 'form', key: 'f1', kind: 'form', at: '2026-11-20T09:00:00Z', person: { name: 'Helen Peterson', email: 'helen.peterson84@gmail.com', phone: '+447851960472' } }
export const order: InboundEvent = {
  id: 'o1', source: 'shop', key: '77', kind: 'order', at: '2026-11-21T09:00:00Z', person: { name: 'Oksana Petrenko', phone: '+380671234567', accountId: 'a77' },
  facts: { amount: 120, currency: 'UAH' }, conversation: { id: 't1', owner: 'ana' }, consents: [{ channel: 'email', purpose: 'news', state: 'granted' }],
}
export const chat: InboundEvent = { id: 'c1', source: 'telegram', key: '5', kind: 'message', at: '2026-11-22T09:00:00Z', person: { name: 'Nellie_99', telegram: 'nellie_99' }, trust: 'asserted' }
const alike: InboundEvent = { id: 'f2', source: 'form', key: 'f2', kind: 'form', at: '2026-11-23T09:00:00Z', person: { name: 'Ivan Petrenko', phone: '+380671234567' } }

/** What the calls are made on. */
export interface Staffed {
  readonly helen: string
  readonly oksana: string
  readonly nellie: string
  readonly recordIds: readonly string[]
  readonly decisionId: string
  readonly reviewId: string
}

/** Fills an office: four people, a merge, a conversation, a consent, a pair to look at, and something that waits to be settled. */
export async function staffed(store: TrialStore, tenant: string, people: People): Promise<Staffed> {
  const [helen, oksana, nellie, other] = [await people.resolve(form), await people.resolve(order), await people.resolve(chat), await people.resolve(alike)]
  const guest = await people.resolve({ id: 'w1', source: 'web', key: 'w1', kind: 'visit', at: noon })
  const { decisionId } = await people.merge({ contacts: [helen.contactId, guest.contactId], by: 'ana' })
  const [review] = await people.reviews()
  if (review === undefined) throw new Error('two people of one phone are put before nobody')
  await store.transaction({ tenant, mode: 'write' }, async (transaction) => {
    const profiles = await transaction.list('profiles', 'contact', { limit: 100 })
    await transaction.put('settings', [{ id: 'unsettled', value: profiles.map(({ id }) => id) }])
  })
  return { helen: helen.contactId, oksana: oksana.contactId, nellie: nellie.contactId, recordIds: [helen, oksana, nellie, other, guest].map(({ recordId }) => recordId), decisionId, reviewId: review.id }
}
