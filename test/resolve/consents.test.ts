import { expect, test } from 'vitest'
import { freshPeople } from './people.js'

const sms = { channel: 'sms', purpose: 'news' } as const

// Seen to fail: the country that the record says was not asked, and the number that the contact shows could be written to.
test('who refuses a number in national form is not written to at the number that their contact shows, nor is it said to be allowed on their card', async () => {
  const people = freshPeople()
  const oksana = { source: 'form', key: '1', kind: 'form', person: { name: 'Oksana Melnyk', phone: '067 184 29 36', country: 'UA' } } as const
  const { contactId } = await people.resolve({ ...oksana, id: '1', at: '2026-01-01T00:00:00Z', consents: [{ ...sms, state: 'granted' }, { ...sms, state: 'granted', address: '+380671842936' }] })
  await people.resolve({ ...oksana, id: '2', at: '2026-01-02T00:00:00Z', consents: [{ ...sms, state: 'refused', address: '067 184 29 36' }] })
  const { phones: [phone] } = await people.contact(contactId)
  expect((await people.contactable(contactId, { ...sms, address: phone!.key })).because).toBe('refused')
  expect((await people.card(contactId)).consents.map(({ address, state }) => [address, state])).toEqual([[undefined, 'granted'], ['067 184 29 36', 'refused']])
})

test('who unsubscribes stays so when the CRM exports its older consent again, and not when it states a later one', async () => {
  const people = freshPeople()
  const news = { channel: 'email', purpose: 'news', address: 'oksana.melnyk@ukr.net' } as const
  const person = { name: 'Oksana Melnyk', email: news.address }
  const exported = (month: number, at?: string) => people.import([{ id: '17', person, consents: [{ ...news, state: 'granted', at }] }], { source: 'crm', observedAt: `2026-0${month}-01T00:00:00Z` })
  await exported(1)
  const [contactId = ''] = await people.contactOf(['crm:17'])
  await people.resolve({ id: 'u', source: 'mail', kind: 'form', at: '2026-01-15T00:00:00Z', person, consents: [{ ...news, state: 'refused' }] })
  for (const month of [2, 3]) {
    await exported(month)
    expect((await people.contactable(contactId, news)).because).toBe('refused')
  }
  await exported(4, '2026-03-20')
  expect((await people.contactable(contactId, news)).because).toBe('granted')
})

// Seen to fail: who has the number now would have been written to.
test('what was granted for a number does not hold once it is somebody else\'s, what was refused does, and an undo brings all back', async () => {
  const people = freshPeople()
  const [left, kept] = ['+380671842936', '+380501112244']
  const person = { name: 'Oksana Melnyk', phone: left, email: 'oksana.melnyk84@ukr.net' }
  const { contactId: contact } = await people.resolve({ id: '1', source: 'form', key: '1', kind: 'form', at: '2025-01-01T00:00:00Z', person, consents: [{ ...sms, state: 'granted' }, { ...sms, state: 'granted', address: left }] })
  await people.resolve({ id: '2', source: 'form', key: '1', kind: 'form', at: '2025-02-01T00:00:00Z', person: { phone: kept } })
  const answers = async () => [await people.contactable(contact, { ...sms, address: left }), await people.contactable(contact, { ...sms, address: kept }), await people.contactable(contact, sms)].map(({ because }) => because)
  expect(await answers()).toEqual(['granted', 'granted', 'granted'])
  const { decisionId } = await people.detach({ contact, field: 'phone', value: left, from: '2025-02-01', by: 'ana', reason: 'recycled' })
  expect(await answers()).toEqual(['silent', 'granted', 'granted'])
  expect((await people.card(contact)).consents.map(({ address }) => address)).toEqual([undefined])
  await people.undo(decisionId, { by: 'ana', reason: 'still hers' })
  expect(await answers()).toEqual(['granted', 'granted', 'granted'])
  await people.resolve({ id: '3', source: 'form', key: '1', kind: 'form', at: '2025-03-01T00:00:00Z', person: {}, consents: [{ ...sms, state: 'refused', address: left }] })
  await people.detach({ contact, field: 'phone', value: left, from: '2025-03-02', by: 'ana', reason: 'recycled after all' })
  expect(await answers()).toEqual(['refused', 'granted', 'refused'])
})
