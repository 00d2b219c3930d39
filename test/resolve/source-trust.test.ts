import { expect, test } from 'vitest'
import type { InboundEvent } from '../../src/model/event.js'
import { eventOf, freshPeople } from './people.js'

const order = eventOf({ id: '1', source: 'portal', name: 'Helen Peterson', phone: '+447851960472', email: 'helen.peterson84@gmail.com' })

// Mutation: `recordAfter` is not told how the source knows what it says.
test('what an event does not say of its trust, the policy says of its source', async () => {
  const trustIn = async (event: InboundEvent, sources: object) => {
    const people = freshPeople({ policy: { sources: { ...sources } } })
    const { contactId } = await people.resolve(event)
    const contact = await people.contact(contactId)
    return [...(contact?.phones ?? []), ...(contact?.emails ?? [])].map(({ trust }) => trust)
  }
  expect(await trustIn(order, {})).toEqual(['claimed', 'claimed'])
  expect(await trustIn(order, { portal: { trust: 'verified' } })).toEqual(['verified', 'verified'])
  expect(await trustIn(order, { other: { trust: 'verified' } })).toEqual(['claimed', 'claimed'])
  expect(await trustIn({ ...order, trust: { email: 'claimed' } }, { portal: { trust: 'asserted' } })).toEqual(['asserted', 'claimed'])
})
