import { describe, expect, test } from 'vitest'
import type { Field } from '../../src/model/field.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import { freshPeople } from './people.js'

/** Two people who share a phone or a mailbox, and a name that may be either's. */
const shared: readonly (readonly [field: Field, value: string, one: string, other: string, between: string])[] = [
  ['email', 'smiths@gmail.com', 'John Smith', 'Jane Smith', 'Smith'],
  ['email', 'thejoneses@gmail.com', 'Christopher Jones', 'Christine Jones', 'Chris Jones'],
  ['email', 'koval@ukr.net', 'Олександр Коваль', 'Олександра Коваль', 'Саша Коваль'],
  ['phone', '+55 41 99153-1389', 'Maria Clara Souza', 'Maria Luísa Souza', 'Maria'],
  ['phone', '+380671842936', 'Наталія Коваль', 'Наталія Мороз', 'Наталія'],
  ['phone', '+447851960472', 'Emma Jones', 'Emma Clarke', 'Emma'],
]

describe('a name that may be either of two customers', () => {
  // Seen to fail: whoever says half a name, or a short one, held the two together, whose names contradict each other.
  test.each(shared)('joins neither, and is shown beside both: %s %s, %s and %s by %s', async (field, value, one, other, between) => {
    for (const order of [[0, 1, 2], [2, 0, 1], [1, 2, 0]]) {
      const people = freshPeople()
      const names = [one, other, between]
      for (const i of order) await people.resolve({ id: `e${i}`, source: 'shop', key: `k${i}`, kind: i === 2 ? 'message' : 'order', at: '2026-11-25T10:00:00Z', person: { name: names[i]!, [field]: value } })
      expect(new Set(await people.contactOf(['shop:k0', 'shop:k1', 'shop:k2'])).size).toBe(3)
      const again = await people.resolve({ id: 'again', source: 'shop', key: 'k2', kind: 'message', at: '2026-11-26T10:00:00Z', person: { name: between, [field]: value } })
      expect(again.suggestions.map(({ because }) => because)).toEqual(['ambiguous', 'ambiguous'])
    }
  })

  test('joins the one of whom more speaks for it', async () => {
    const people = freshPeople()
    await people.resolve({ id: '1', source: 'shop', key: 'a', kind: 'order', at: '2026-11-25T10:00:00Z', person: { name: 'John Smith', email: 'smiths@gmail.com', phone: '+447851960472' } })
    await people.resolve({ id: '2', source: 'shop', key: 'b', kind: 'order', at: '2026-11-25T10:00:00Z', person: { name: 'Jane Smith', email: 'smiths@gmail.com' } })
    const { outcome, contactId } = await people.resolve({ id: '3', source: 'mail', key: 'm', kind: 'message', at: '2026-11-25T10:00:00Z', person: { name: 'Smith', email: 'smiths@gmail.com', phone: '+447851960472' } })
    expect(outcome).toBe('attached')
    expect(await people.contactOf(['shop:a', 'shop:b'])).toEqual([contactId, expect.not.stringMatching(contactId)])
  })

  // Seen to fail: the third went to the first of the two, and nobody was asked.
  test('is asked about where a person parted two who say the same', async () => {
    const people = freshPeople()
    const order = (key: string) => people.resolve({ id: key, source: 'shop', key, kind: 'order', at: '2026-11-25T10:00:00Z', person: { name: 'Helen Peterson', phone: '+447851960472' } })
    await order('a')
    await order('b')
    await people.separate({ records: ['shop:b'], by: 'ana', reason: 'mother and daughter' })
    const third = await order('c')
    expect(third.outcome).toBe('review')
    expect(third.suggestions.map(({ because }) => because)).toEqual(['ambiguous', 'ambiguous'])
  })

  // Seen to fail: an initial taken for a given name, which contradicted the name itself; two who say half a name each, who joined each other first.
  test('is no letter, which may be a title, and no more where two say it', () => {
    const contacts = (...records: readonly (readonly [name: string, phone?: string | undefined, email?: string | undefined])[]) => dedupe(records.map(([name, phone, email], i) => ({ id: String(i), source: 'shop', name, ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }) }))).report.contacts
    expect(contacts(['Марія', '+380671842936'], ['Марія Тимошенко', '+380671842936', 'm.t@ukr.net'], ['п. Марія', '+380671842936', 'm.t@ukr.net'])).toBe(1)
    expect(contacts(...['John Smith', 'Jane Smith', 'J. Smith', 'Smith'].map((name) => [name, undefined, 'smiths@gmail.com'] as const))).toBe(3)
  })

  test('keeps apart in a batch whose given names contradict each other', () => {
    const records = (names: readonly string[], field: Field, value: string) => names.map((name, i) => ({ id: String(i), source: 'shop', name, [field]: value }))
    for (const [field, value, one, other, between] of shared.slice(0, 4)) expect(dedupe(records([one, other, between], field, value)).report.contacts).toBe(3)
  })
})
