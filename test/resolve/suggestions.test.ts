import { expect, test } from 'vitest'
import { freshPeople } from './people.js'

const event = (id: string, person: object) => ({ id, source: 'form', kind: 'form', at: '2026-11-25T09:00:00Z', person }) as const

// Mutation: `ProfileGraph.load` that reads its ids twice finds nobody behind an iterator; then nothing is suggested.
test('whoever shares a phone under another given name is suggested with the evidence, and stands for review', async () => {
  const people = freshPeople()
  const helen = await people.resolve(event('1', { name: 'Helen Peterson', phone: '+44 7851 960472' }))
  const mark = await people.resolve(event('2', { name: 'Mark Peterson', phone: '+44 7851 960472' }))
  expect(mark.outcome).toBe('review')
  expect(mark.contactId).not.toBe(helen.contactId)
  expect(mark.suggestions).toMatchObject([{ contactId: helen.contactId, records: ['form:2', 'form:1'] }])
  expect(mark.suggestions[0]?.reasons.map((one) => (one.kind === 'evidence' ? `${one.comparison} ${one.level}` : one.kind))).toEqual(expect.arrayContaining(['phone exact', 'familyName exact', 'givenName other']))
  expect(await people.reviews()).toMatchObject([{ contacts: expect.arrayContaining([helen.contactId, mark.contactId]) }])
})

test('an attached event says what attached it', async () => {
  const people = freshPeople()
  await people.resolve(event('1', { name: 'Helen Peterson', email: 'helen.peterson84@gmail.com' }))
  const again = await people.resolve(event('2', { email: 'Helen.Peterson84@gmail.com', phone: '+44 7851 960472' }))
  expect(again.outcome).toBe('attached')
  expect(again.reasons[0]).toMatchObject({ kind: 'evidence', comparison: 'email', level: 'exact' })
})

// Seen to fail: a rival that was refused for want of a history's certainty was passed over, and the other took the nameless record.
test('a record without a name that two people claim alike joins neither, though one of them may not have it for another reason', async () => {
  const people = freshPeople()
  const phone = '+44 7851 960472'
  const helen = await people.resolve({ ...event('1', { name: 'Helen Peterson', phone }), kind: 'order' })
  const mark = await people.resolve(event('2', { name: 'Mark Osborne', phone }))
  const nameless = await people.resolve({ ...event('3', { instagram: 'Nellie_99', phone }), trust: { instagram: 'verified' } })
  expect(new Set([helen.contactId, mark.contactId, nameless.contactId]).size).toBe(3)
  expect(nameless.suggestions.map(({ contactId }) => contactId).sort()).toEqual([helen.contactId, mark.contactId].sort())
})
