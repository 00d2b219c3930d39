import { expect, test } from 'vitest'
import type { People } from '../../src/resolve/resolver.js'
import { memoryStore } from '../../src/store/memory.js'
import type { Store } from '../../src/store/store.js'
import { freshPeople } from './people.js'

const by = { by: 'ann' }
const helen = { name: 'Helen Peterson', email: 'helen.p@ukr.net', phone: '+380671234567' }

/** A contact with more records than were once read, which all say the same; the last by id has said no. */
async function withMany(count: number): Promise<{ people: People; store: Store; contactId: string; last: string }> {
  const store = memoryStore()
  const people = freshPeople({ store, erasureKey: 'a secret of the tests' })
  const { contactId, recordId } = await people.resolve({ id: '0', source: 'form', kind: 'form', at: '2026-01-01T00:00:00Z', person: helen, consents: [{ channel: 'email', purpose: 'news', state: 'granted' }] })
  const last = `form:z${count}`
  // As so many events would have left it, and in a hundredth of the time.
  await store.transaction({ tenant: 'acme', mode: 'write' }, async (tx) => {
    const [record] = await tx.get('records', [recordId])
    const [profile] = await tx.get('profiles', [record!.profile])
    const { given: _, ...another } = record!
    await tx.put('records', Array.from({ length: count }, (_one, i) => ({ ...another, id: `form:z${i + 1}`, key: `z${i + 1}` })))
    await tx.put('profiles', [{ ...profile!, size: count + 1 }])
    await tx.put('consents', [{ id: 'no', recordId: last, at: '2025-12-01T00:00:00.000Z', source: 'form', channel: 'email', purpose: 'news', state: 'refused' }])
  })
  return { people, store, contactId, last }
}

// Seen to fail: everything that asks for the records of a contact stopped at the first ten thousand.
test('of a contact with ten thousand records and more all are its own: none is passed over by consent, export or erasure', async () => {
  const { people, contactId, last } = await withMany(10_000)
  expect((await people.contact(contactId)).records).toHaveLength(10_001)
  expect((await people.contactable(contactId, { channel: 'email', purpose: 'news' })).because).toBe('refused')
  expect((await people.card(contactId)).consents.map(({ state }) => state)).toEqual(['refused'])
  expect((await people.export({ contact: contactId })).data.records).toHaveLength(10_001)
  expect((await people.erase({ contact: contactId, ...by })).records).toHaveLength(10_001)
  expect(await people.contactOf([last])).toEqual([undefined])
  expect((await people.list()).contactIds).toEqual([])
})

// Seen to fail: of many statements the latest ten thousand were read, though of each record the latest holds.
test('what somebody refused long ago holds however much was said since', async () => {
  const { people, store, contactId } = await withMany(1)
  await store.transaction({ tenant: 'acme', mode: 'write' }, (tx) => tx.put('consents', Array.from({ length: 10_000 }, (_, i) => ({ id: `c${i}`, recordId: 'form:0', at: '2026-02-01T00:00:00.000Z', source: 'form', channel: 'email', purpose: 'news', state: 'granted' as const }))))
  expect((await people.contactable(contactId, { channel: 'email', purpose: 'news' })).because).toBe('refused')
})

// Seen to fail: the first hundred by id were read, and then put in the order of time.
test('of very many open conversations the latest are shown, the last first', async () => {
  const people = freshPeople()
  const deliver = async (count: number, idOf: (i: number) => string) => {
    let contactId = ''
    for (let i = 0; i < count; i += 1) {
      const at = new Date(1_760_000_000_000 + i * 60_000).toISOString()
      const resolved = await people.resolve({ id: idOf(i), source: 'chat', key: 'helen', kind: 'message', at, person: helen, conversation: { id: idOf(i) } })
      contactId = resolved.contactId
      expect(resolved.open[0]).toMatchObject({ id: `chat:${idOf(i)}`, at })
    }
    return (await people.contact(contactId)).open.map(({ id }) => id)
  }
  const shown = await deliver(120, (i) => `z${1000 + i}`)
  expect(shown).toEqual(Array.from({ length: 100 }, (_, i) => `chat:z${1119 - i}`))
})

// Seen to fail: of a contact's records the first thousand by id were asked for what is open, whoever wrote last.
test('what is open is found under whichever of very many records it hangs, and under the one that wrote', async () => {
  const { people, contactId } = await withMany(2000)
  const said = await people.resolve({ id: 'zz', source: 'site', kind: 'message', at: '2026-03-01T00:00:00Z', person: helen, conversation: { id: 'now' } })
  expect([said.contactId, said.open.map(({ id }) => id)]).toEqual([contactId, ['site:now']])
  expect((await people.contact(contactId)).open.map(({ id }) => id)).toEqual(['site:now'])
})

// Seen to fail: it was said how many one decision names, and not what to do.
test('what is too much for one decision is refused with what to do', async () => {
  const { people, contactId } = await withMany(5000)
  const other = await people.resolve({ id: '1', source: 'desk', kind: 'note', at: '2026-01-01T00:00:00Z', person: { name: 'Zoe Marsh' } })
  await expect(people.merge({ contacts: [contactId, other.contactId], ...by })).rejects.toMatchObject({ code: 'BAD_DECISION', message: expect.stringMatching(/at most 5000 records.* Name fewer/) as string })
})

// Seen to fail: a card looked at the latest five hundred of all kinds, and of an order behind as many visits it said "1 order" and not which.
test('a card shows what somebody bought, however often they came by since', async () => {
  const people = freshPeople()
  const { contactId } = await people.resolve({ id: 'o', source: 'shop', key: '1', kind: 'order', at: '2026-01-01T00:00:00Z', person: helen, facts: { items: 'Kettle' } })
  for (let n = 0; n < 510; n += 1) await people.resolve({ id: `v${n}`, source: 'shop', key: '1', kind: 'visit', at: '2026-01-02T00:00:00Z' })
  const { bought, recent, totals } = await people.card(contactId)
  expect([bought.map(({ what }) => what), recent.length, totals.orders, totals.interactions]).toEqual([['Kettle'], 1, 1, 511])
})
