import { describe, expect, test } from 'vitest'
import type { InboundEvent } from '../../src/model/event.js'
import type { ImportedContact } from '../../src/model/imported-contact.js'
import type { PersonRecord } from '../../src/model/record.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import { createResolver, type People } from '../../src/resolve/resolver.js'
import { train } from '../../src/resolve/train.js'
import { memoryStore } from '../../src/store/memory.js'
import { freshPeople } from './people.js'

const event = (id: string, name: string): InboundEvent => ({ id, source: 'form', kind: 'form', at: '2026-01-10T09:00:00Z', person: { name } })
const whole = { store: memoryStore(), now: () => 0, newId: () => 'c1' }
const by = { by: 'ana' }
const refused = (option: string) => expect.objectContaining({ code: 'BAD_OPTION', details: expect.objectContaining({ option }) as object }) as Error

describe('a resolver that is made wrongly', () => {
  test.each<[string, object]>([
    ['store', { store: undefined }], ['store', { store: {} }], ['now', { now: undefined }], ['now', { now: 5 }], ['newId', { newId: undefined }], ['observe', { observe: 'log' }],
  ])('is told by its %s at once', (option, wrong) => {
    expect(() => createResolver({ ...whole, ...wrong })).toThrow(refused(option))
    expect(() => createResolver(null as never)).toThrow(refused('options'))
  })

  // Seen to fail: both were taken and held nothing apart. Mutation seen to fail: `link: 'all'` refused, which is no rule.
  test('is told at once that one-to-one and linking across sources are rules of a batch, and what to do', () => {
    for (const [path, policy] of [['oneToOne', { oneToOne: true }], ['link', { link: 'across-sources' }]] as const) {
      const told = expect.objectContaining({ code: 'BAD_POLICY', details: { path, expected: 'a rule that a resolver holds' }, message: expect.stringMatching(/batch .* Leave it out, .* identifiers/) as string }) as Error
      expect(() => createResolver({ ...whole, policy })).toThrow(told)
    }
    expect(() => createResolver({ ...whole, policy: { oneToOne: false, link: 'all' } })).not.toThrow()
  })

  test.each([NaN, Infinity, 8.64e15, '2026' as never])('a clock that says %s is refused, and nothing was taken in', async (instant) => {
    const people = createResolver({ store: memoryStore(), now: () => instant, newId: () => 'c1' }).tenant('acme')
    await expect(people.resolve(event('1', 'Ann Lee'))).rejects.toThrow(refused('now'))
    expect((await people.list()).contactIds).toEqual([])
  })

  test.each(['', undefined as never, 5 as never, 'x'.repeat(501)])('an id that is none is refused: %s', async (id) => {
    await expect(freshPeople({ newId: () => id }).resolve(event('1', 'Ann Lee'))).rejects.toThrow(refused('newId'))
  })
})

describe('ids that come twice, as those of a counter that began anew with the process', () => {
  const twoPeople = async (ids: readonly string[]): Promise<People> => {
    let next = 0
    const people = freshPeople({ erasureKey: 'a long random secret', newId: () => ids[next++]! })
    await people.resolve(event('1', 'Ann Lee'))
    return people
  }

  // Mutation seen to fail: without the look for the id, Bob's records were Ann's contact.
  test('make no contact of two people', async () => {
    const people = await twoPeople(['c1', 'c1', 'c2'])
    await expect(people.resolve(event('2', 'Bob Ray'))).rejects.toThrow(refused('newId'))
    expect((await people.contact('c1')).records).toEqual([{ source: 'form', id: '#1', recordId: 'form:#1' }])
    expect((await people.resolve(event('2', 'Bob Ray'))).contactId).toBe('c2')
  })

  test('bring nobody back who was erased', async () => {
    const people = await twoPeople(['c1', 'd1', 'c1'])
    await people.erase({ contact: 'c1', ...by })
    await expect(people.resolve(event('2', 'Bob Ray'))).rejects.toThrow(refused('newId'))
  })

  test('write over no decision', async () => {
    const people = await twoPeople(['c1', 'c2', 'd1', 'd1', 'd1', 'd2'])
    await people.resolve(event('2', 'Bob Ray'))
    await people.separate({ contacts: ['c1', 'c2'], ...by })
    await expect(people.undo('d1', by)).rejects.toThrow(refused('newId'))
    await expect(people.erase({ contact: 'c2', ...by })).rejects.toThrow(refused('newId'))
    expect((await people.undo('d1', by)).decisionId).toBe('d2')
  })
})

describe('calls of the resolver that say something else than they mean', () => {
  // Mutation seen to fail: the first two of three were taken.
  test('to separate takes two contacts or some records, not three and not both', async () => {
    const people = freshPeople()
    for (const name of ['Ann Lee', 'Bob Ray', 'Cid Fox']) await people.resolve(event(name, name))
    for (const contacts of [[], ['c1'], ['c1', 'c2', 'c3']]) await expect(people.separate({ contacts: contacts as never, ...by })).rejects.toThrow(refused('contacts'))
    // @ts-expect-error Both.
    await expect(people.separate({ contacts: ['c1', 'c2'], records: ['form:Cid Fox'], ...by })).rejects.toThrow(refused('contacts'))
    expect(await people.history('c1')).toHaveLength(1)
  })

  // Seen to fail: the types let all three pass, and `contacts` was said to be no option.
  test('what excludes each other is refused by the types, and then by a message that says so', async () => {
    const people = freshPeople()
    await people.resolve(event('1', 'Ann Lee'))
    const said = (call: Promise<unknown>) => call.then(() => '', String)
    // @ts-expect-error Both.
    expect(await said(people.separate({ contacts: ['c1', 'c2'], records: ['form:1'], ...by }))).toMatch(/contacts or records, not both/)
    // @ts-expect-error Both.
    expect(await said(people.erase({ contact: 'c1', records: ['form:1'], ...by }))).toMatch(/contact or records, not both/)
    // @ts-expect-error Both.
    expect(await said(people.timeline('c1', { older: 'x', newer: 'y' }))).toMatch(/one cursor, older or newer/)
    expect((await people.list()).contactIds).toEqual(['c1'])
  })

  // Seen to fail: a signal among the options was said to be none of `limit`.
  test('a signal or a transaction among the options is told where it belongs', async () => {
    const people = freshPeople()
    const { signal } = new AbortController()
    for (const [name, call] of [
      ['signal', people.search('ann', { signal } as never)], ['tx', people.list({ tx: {} } as never)], ['signal', people.merge({ contacts: ['c1', 'c2'], ...by, signal } as never)],
    ] as const) await expect(call).rejects.toMatchObject({ code: 'BAD_OPTION', details: { option: name, expected: '{ tx, signal } as the last argument, after the options' } })
    expect(await people.search('ann', { signal: undefined } as never, { signal })).toEqual([])
  })

  // Seen to fail: of several ids none was told from the others.
  test('of several ids of contacts the one that was never given is told by its place', async () => {
    const people = freshPeople()
    for (const name of ['Ann Lee', 'Bob Ray']) await people.resolve(event(name, name))
    for (const [where, call] of [
      ['contacts.1', people.merge({ contacts: ['c1', 'c9', 'c2'], ...by })], ['contacts.0', people.separate({ contacts: ['c9', 'c2'], ...by })], ['contacts.1', people.separate({ contacts: ['c2', 'c9'], ...by })],
      ['ids.2', people.contacts(['c1', 'c2', 'c9'])], ['searched.0', people.create({ person: { name: 'Cid Fox' } }, { ...by, searched: ['c9'] })], ['contact', people.contact('c9')],
    ] as const) await expect(call).rejects.toMatchObject({ code: 'UNKNOWN_CONTACT', details: { where }, message: expect.stringContaining(`(${where})`) as string })
  })

  // Seen to fail: which of several records there is not was left to be guessed.
  test('so is a record that there is not, and its id stands in no message', async () => {
    const people = freshPeople({ erasureKey: 'a long random secret' })
    for (const name of ['Ann Lee', 'Bob Ray']) await people.resolve(event(name, name))
    const [ann, bob, nobody] = ['form:#Ann Lee', 'form:#Bob Ray', 'wa:380671234567']
    for (const [where, call] of [
      ['records.1', people.separate({ records: [ann, nobody], ...by })], ['records.2', people.erase({ records: [ann, ann, nobody], ...by })], ['left', people.explain(nobody, ann)], ['right', people.explain(ann, nobody)],
      ['confirm.1', people.erase({ contact: 'c1', confirm: [ann, bob], ...by })], ['keep.0', people.erase({ contact: 'c1', confirm: [ann], keep: [nobody], ...by })],
    ] as const) {
      const error = await call.catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({ code: 'UNKNOWN_RECORD', details: { where }, message: expect.stringContaining(`(${where})`) as string })
      expect(JSON.stringify(error) + String(error)).not.toMatch(/Ray|38067/)
    }
  })

  // Seen to fail: the types refused what rows of a database hold, so that a connector had to spread each property.
  test('what may be left out may be undefined, and says nothing', async () => {
    const none = undefined
    const people = freshPeople({ erasureKey: 'a long random secret' })
    const whole = event('1', 'Ann Lee')
    const { contactId } = await people.resolve(whole)
    const same: InboundEvent = { ...whole, person: { name: 'Ann Lee', phone: none }, key: none, trust: none, direction: none, others: none, says: none, conversation: none, facts: none, ref: none, consents: none, edits: none, deletes: none }
    expect((await people.resolve(same)).replayed).toBe(true)
    const bob = await people.resolve({ ...event('2', 'Bob Ray'), trust: { name: none }, conversation: { id: 'k', status: none, owner: none }, consents: [{ address: none, channel: 'email', purpose: 'news', state: 'granted' }], others: [{ key: none, person: none }] })
    expect(await people.contactable(bob.contactId, { channel: 'email', purpose: 'news', address: none })).toMatchObject({ allowed: true })
    expect((await people.search({ text: 'ann', person: none })).map((one) => one.contactId)).toEqual([contactId])
    await people.create({ source: none, person: { name: 'Cid Fox' } }, { searched: [], by: 'ana', reason: none })
    const merged = await people.merge({ contacts: ['c1', bob.contactId], by: 'ana', reason: none, dryRun: none })
    await people.undo(merged.decisionId, { by: 'ana', reason: none, dryRun: none })
    await people.separate({ contacts: ['c1', bob.contactId], records: none, by: 'ana', reason: none, dryRun: none })
    await people.detach({ contact: 'c1', field: 'name', value: 'Ann Lee', from: '2025-06-01', by: 'ana', reason: none, dryRun: none }).catch(() => 'refused')
    const imported: ImportedContact = { id: '1', person: { name: 'Dan Orr' }, otherIds: none, contactId: none, observedAt: none, trust: none, interactions: none, consents: [{ channel: 'email', purpose: 'news', state: 'granted', address: none, at: none }] }
    expect(await people.import([imported, { ...imported, id: '2', consents: none }], { source: 'crm', observedAt: '2025-01-01' })).toMatchObject({ added: 2, unreadable: [] })
    const record: PersonRecord = { id: '1', source: none, observedAt: none, name: 'Ann Lee' }
    expect(dedupe([record], { previous: [{ source: none, id: '1', contactId: 'c9' }], survivorship: { name: none } }).contactOf('1')).toBe('c9')
  })

  test('a timeline knows its kinds and directions; of a misspelt one nothing was shown', async () => {
    const people = freshPeople()
    await people.resolve(event('1', 'Ann Lee'))
    await expect(people.timeline('c1', { kinds: ['forms' as never] })).rejects.toThrow(refused('kinds'))
    await expect(people.timeline('c1', { direction: 'inbound' as never })).rejects.toThrow(refused('direction'))
    expect((await people.timeline('c1', { kinds: ['form'] })).interactions).toHaveLength(1)
  })

  test('a form that holds what is no text finds by the rest of it', async () => {
    const people = freshPeople()
    await people.resolve(event('1', 'Ann Lee'))
    expect((await people.search({ person: { name: 'Ann Lee', phone: 5 as never, city: { name: 'Leeds' } as never } })).map(({ contactId }) => contactId)).toEqual(['c1'])
  })

  // Mutation seen to fail: a null stopped the whole import. It says nothing since, as in an event; a number is no list.
  test('an imported row with a number for its orders, or a number for a time, is unreadable by its number; the others come in', async () => {
    const rows = [{ id: '1', person: { name: 'Ann Lee' }, interactions: 7 }, { id: '2', person: { name: 'Bob Ray' }, consents: [{ channel: 'email', purpose: 'news', state: 'granted', at: 5 }] }, { id: '3', person: { name: 'Cid Fox' } }, { id: '4', person: {}, interactions: 'o1' }]
    const { added, unreadable } = await freshPeople().import(rows as unknown as ImportedContact[], { source: 'crm', observedAt: '2026-01-01' })
    expect([added, unreadable]).toEqual([1, [{ row: 0, reason: 'interactions' }, { row: 1, reason: 'consents' }, { row: 3, reason: 'interactions' }]])
  })

  // Mutation seen to fail: Date.parse took them for the 7th of March 2001 and the 2nd of March, and years beyond 9999 stood before all others.
  test.each(['March 7', '1', '2026-02-30', '+275760-09-13'])('what happened at %j is refused, on a timeline and in a ruling too', async (at) => {
    const people = freshPeople()
    await people.resolve(event('1', 'Ann Lee'))
    await expect(people.resolve({ ...event('2', 'Ann Lee'), at })).rejects.toMatchObject({ code: 'BAD_EVENT', details: { path: 'at' } })
    for (const call of [people.timeline('c1', { from: at }), people.retain({ kinds: ['form'], before: at }), people.detach({ contact: 'c1', field: 'name', value: 'Ann Lee', from: at, ...by }), people.import([], { source: 'crm', observedAt: at })]) await expect(call).rejects.toMatchObject({ code: 'BAD_OPTION' })
    expect((await people.import([{ id: '1', person: {}, observedAt: at }], { source: 'crm', observedAt: '2026' })).unreadable).toEqual([{ row: 0, reason: 'at' }])
  })

  test('training takes a list of records and a list of answers', () => {
    for (const records of [undefined, null, 5]) expect(() => train(records as unknown as PersonRecord[])).toThrow(refused('records'))
    expect(() => train([], { labels: 5 as never })).toThrow(refused('labels'))
  })
})
