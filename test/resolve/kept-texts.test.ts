import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptText, isKept } from '../../src/model/kept-text.js'
import { checkPolicy } from '../../src/model/policy.js'
import { createResolver } from '../../src/resolve/resolver.js'
import { memoryStore } from '../../src/store/memory.js'
import { runs } from '../runs.js'
import { freshPeople, storeBehind } from './people.js'

/** A store that remembers where a text came to it that is not well-formed, or holds NUL. */
function strictStore() {
  const bad = new Set<string>()
  const look = (held: unknown, place: string): void => {
    if (typeof held === 'string') {
      if (!isKept(held)) bad.add(place)
    } else if (typeof held === 'object' && held !== null) for (const [name, one] of Object.entries(held)) {
      look(name, `a name in ${place}`)
      look(one, `${place}.${name}`)
    }
  }
  const store = storeBehind(memoryStore(), (tx) => ({
    get: (collection, ids) => (look(ids, `get ${collection}`), tx.get(collection, ids)),
    list: (collection, index, stretch) => (look(stretch, `list ${collection}`), tx.list(collection, index, stretch)),
    count: (collection, index, values, limit) => (look(values, `count ${collection}`), tx.count(collection, index, values, limit)),
    put: (collection, rows) => (look(rows, `put ${collection}`), tx.put(collection, rows)),
  }))
  return { store, bad }
}

const odd = ['\0', '\ud800', '\udc00']
const by = { by: 'an\0a', reason: 'half \ud83d' }

// Seen to fail: both came to the store in every text and id of an event, and in the ledger.
test('no text comes to a store that is not well-formed or holds NUL', async () => {
  const { store, bad } = strictStore()
  const people = freshPeople({ store, policy: { countries: ['GB'] }, erasureKey: 'a long random secret' })
  for (const [i, one] of odd.entries()) {
    await people.resolve({
      id: `e${i}`, source: 'form', kind: 'form', at: '2026-11-25T09:00:00Z', person: { name: [`Hel${one}en Peterson`, one], email: `he${one}len${i}@sapo.pt`, phone: `+4478519${one}6047${i}`, telegram: `@nel${one}lie_9${i}` },
      facts: { [`k${one}`]: `v${one}`, [one]: 1 }, ref: `r${one}`, conversation: { id: 'c1', owner: `o${one}` }, consents: [{ channel: `e${one}`, purpose: `p${one}`, state: 'granted', address: `x${one}` }],
    })
    await people.search(`nel${one}lie hel${one}en@sapo.pt`)
    await people.search({ text: one, person: { name: `Hel${one}en`, telegram: `nel${one}lie_99`, email: [`h${one}@sapo.pt`] } })
  }
  await people.create({ person: { name: 'Ru\0i Silva' } }, { ...by, searched: [] })
  const { contactIds } = await people.list()
  const { decisionId } = await people.merge({ ...by, contacts: contactIds.slice(-2) })
  await people.undo(decisionId, by)
  await people.detach({ ...by, contact: contactIds[0]!, field: 'email', value: 'he\0len0@sapo.pt', from: '2025-01-01' })
  await people.erase({ ...by, contact: contactIds.at(-1)! })
  await people.import([{ id: '17', person: { name: 'An\0n Lee' }, interactions: [{ id: 'i1', kind: 'call', at: '2026-01-01', facts: { 'a\0': 'b\ud800' } }] }, { id: '1\x008', person: {} }], { source: 'crm', observedAt: '2026-01-01', by: 'i\0' })
  expect([...bad]).toEqual([])
  expect((await people.timeline((await people.contactOf(['form:#e1']))[0]!)).interactions.find(({ eventId }) => eventId === 'e1')?.facts).toEqual({ 'k\ufffd': 'v\ufffd', '\ufffd': 1 })
})

// Seen to fail: such ids were taken in, and one that a database writes otherwise is another's.
test('an id with either is refused, wherever it stands, with what belongs there', async () => {
  const people = freshPeople()
  const event = { id: 'e1', source: 'form', kind: 'form', at: '2026-11-25T09:00:00Z' } as const
  for (const one of odd) {
    const id = `a${one}b`
    for (const [path, more] of [['id', { id }], ['source', { source: id }], ['key', { key: id }], ['others.0.key', { others: [{ key: id }] }], ['conversation.id', { conversation: { id } }], ['edits', { edits: id }], ['deletes', { deletes: id }]] as const) {
      await expect(people.resolve({ ...event, ...more })).rejects.toMatchObject({ code: 'BAD_EVENT', details: { path, expected: 'a text of 1 to 500 characters without NUL or half a character' } })
    }
    for (const call of [people.contact(id), people.contactOf(['c1', id]), people.merge({ contacts: ['c1', id], by: 'ana' }), people.undo(id, { by: 'ana' }), people.explain('x', id), people.erase({ contact: id, by: 'ana' }), people.merge({ contacts: ['c1', 'c2'], by: '\0' })]) await expect(call).rejects.toMatchObject({ code: 'BAD_OPTION' })
    expect((await people.import([{ id, person: {} }], { source: 'crm', observedAt: '2026-01-01' })).unreadable).toEqual([{ row: 0, reason: 'id' }])
    expect(() => createResolver({ store: memoryStore(), now: () => 0, newId: () => 'x' }).tenant(id)).toThrow(/BAD_OPTION/)
    for (const policy of [{ own: { emails: [id] } }, { sources: { [id]: {} } }, { identifiers: { phone: { blocked: [`1${one}`] } } }]) expect(() => checkPolicy(policy)).toThrow(/BAD_POLICY/)
  }
})

test('a text is kept as it is where it can be, else as the same whoever asks', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '\0', '\ud83d', '\ude00', 'є') }), (text) => {
    const kept = keptText(text)
    expect([isKept(kept), keptText(kept)]).toEqual([true, kept])
    if (isKept(text)) expect(kept).toBe(text)
  }), runs(300))
})
