import { describe, expect, test } from 'vitest'
import { createResolver } from '../../src/resolve/resolver.js'
import { memoryStore } from '../../src/store/memory.js'
import { freshPeople } from './people.js'
import { snapshotText } from './traces.js'

const event = (id: string, person: object, key = id) => ({ id, source: 'form', key, kind: 'form', at: '2026-11-25T09:00:00Z', person }) as const

function desk() {
  let ids = 0
  let today = Date.parse('2026-11-25T12:00:00Z')
  const people = createResolver({ store: memoryStore(), now: () => today, newId: () => `c${(ids += 1)}` }).tenant('acme')
  return { people, passDays: (days: number) => { today += days * 86_400_000 } }
}

async function suspicious() {
  const { people, passDays } = desk()
  const helen = await people.resolve(event('1', { name: 'Helen Peterson', phone: '+44 7851 960472' }))
  const mark = await people.resolve(event('2', { name: 'Mark Peterson', phone: '+44 7851 960472' }))
  const [review] = await people.reviews()
  return { people, passDays, helen: helen.contactId, mark: mark.contactId, review: review! }
}

describe('a suspicious pair', () => {
  test('set aside comes back when its day has come, and not before, whatever is written meanwhile', async () => {
    const { people, passDays, review } = await suspicious()
    await people.later(review.id, '2026-11-28T00:00:00Z')
    expect(await people.reviews()).toEqual([])
    await people.resolve(event('3', { phone: '+44 7851 960472' }))
    expect((await people.reviews()).map(({ id }) => id)).not.toContain(review.id)
    passDays(3)
    expect((await people.reviews()).map(({ id }) => id)).toContain(review.id)
    await expect(people.later('nothing', '2026-11-28T00:00:00Z')).rejects.toMatchObject({ code: 'UNKNOWN_DECISION', message: expect.stringContaining('Read the reviews again') as string })
    await expect(people.later(review.id, 'tomorrow')).rejects.toMatchObject({ code: 'BAD_OPTION' })
  })

  // Seen to fail: it came back as soon as one of the two said something new, or a decision touched either.
  test('set aside stays so whatever the two say, whoever joins them and leaves them again, and whatever id their contact has then', async () => {
    const { people, passDays } = desk()
    const olha = (await people.resolve(event('0', { name: 'Olha Koval', email: 'olha.koval@ukr.net' }))).contactId
    const helen = (await people.resolve(event('1', { name: 'Helen Peterson', phone: '+44 7851 960472' }))).contactId
    const mark = (await people.resolve(event('2', { name: 'Mark Peterson', phone: '+44 7851 960472' }))).contactId
    const review = (await people.reviews())[0]!
    await people.later(review.id, '2026-12-25')
    await people.resolve({ ...event('3', { city: 'Leeds' }, '2'), at: '2026-11-25T11:00:00Z' })
    expect(await people.reviews()).toEqual([])
    const { decisionId, contactId } = await people.merge({ contacts: [mark, olha], by: 'ana' })
    expect(contactId).toBe(olha)
    expect(await people.reviews()).toEqual([])
    await people.undo(decisionId, { by: 'ana' })
    expect(await people.reviews()).toEqual([])
    const joined = await people.merge({ contacts: [helen, mark], by: 'ana' })
    await expect(people.later(review.id, '2026-12-25')).rejects.toMatchObject({ code: 'UNKNOWN_DECISION' })
    await people.undo(joined.decisionId, { by: 'ana' })
    expect(await people.reviews()).toEqual([])
    passDays(30)
    expect((await people.reviews()).map(({ id }) => id)).toEqual([review.id])
  })

  test('set aside may be set aside anew, and brought back by a day that is past', async () => {
    const { people, review } = await suspicious()
    await people.later(review.id, '2026-12-25')
    await people.later(review.id, '2026-11-24')
    expect((await people.reviews()).map(({ id }) => id)).toEqual([review.id])
  })

  // Mutation seen to fail: what is set aside kept when the two are said to be different.
  test('set aside and then refused comes back where there is new evidence, without its day being waited for', async () => {
    const { people, helen, mark, review } = await suspicious()
    await people.later(review.id, '2026-12-25')
    const { decisionId } = await people.separate({ contacts: [mark, helen], by: 'ana' })
    for (const key of ['1', '2']) await people.resolve({ ...event(`5-${key}`, { email: 'petersons.leeds@gmail.com' }, key), at: '2026-11-26T10:00:00Z' })
    expect(await people.reviews()).toMatchObject([{ id: review.id, because: 'new-evidence:email' }])
    await people.later(review.id, '2026-12-25')
    expect(await people.reviews()).toEqual([])
    await people.undo(decisionId, { by: 'ana' })
    expect(await people.reviews()).toEqual([])
  })

  // Mutation seen to fail: an erasure that passes over what is set aside.
  test('set aside leaves nothing behind where one of the two is erased', async () => {
    const store = memoryStore()
    const people = freshPeople({ store, erasureKey: 'a secret of the tests' })
    await people.resolve(event('1', { name: 'Helen Peterson', phone: '+44 7851 960472' }))
    const { contactId } = await people.resolve(event('2', { name: 'Mark Peterson', phone: '+44 7851 960472' }))
    await people.later((await people.reviews())[0]!.id, '2026-12-25')
    expect(await snapshotText(store)).toContain('2026-12-25')
    await people.erase({ contact: contactId, by: 'ana' })
    expect(await snapshotText(store)).not.toContain('2026-12-25')
  })

  // Mutation seen to fail: kinds of evidence that are never compared with those of the decision.
  test('refused is not asked about again, until evidence of another kind arrives, and then it says that there is news', async () => {
    const { people, helen, mark } = await suspicious()
    await people.separate({ contacts: [helen, mark], by: 'ana', reason: 'husband and wife' })
    expect(await people.reviews()).toEqual([])
    await people.resolve({ ...event('4', { phone: '+44 7851 960472' }, '2'), at: '2026-11-25T10:00:00Z' })
    expect(await people.reviews()).toEqual([])
    for (const key of ['1', '2']) await people.resolve({ ...event(`5-${key}`, { email: 'petersons.leeds@gmail.com' }, key), at: '2026-11-26T10:00:00Z' })
    expect(await people.reviews()).toMatchObject([{ because: 'new-evidence:email', reasons: expect.arrayContaining([{ kind: 'new-evidence', comparison: 'email' }]) }])
    expect(new Set(await people.contactOf(['form:1', 'form:2'])).size).toBe(2)
  })

  // Seen to fail: what came was compared with one of the refusals, whichever had the first id; `explain` named that one alone.
  test.each(['rising', 'falling'])('refused again on new evidence is asked no more, by whatever the refusals held between them, of %s ids', async (order) => {
    let ids = 500
    const people = createResolver({ store: memoryStore(), policy: { countries: ['GB'] }, now: () => Date.parse('2026-11-27T12:00:00Z'), newId: () => `c${(ids += order === 'rising' ? 1 : -1)}` }).tenant('acme')
    const say = (said: object, day: number) => Promise.all(['1', '2'].map((key) => people.resolve({ ...event(`${day}-${key}`, said, key), at: `2026-11-${day}T10:00:00Z` })))
    const asked = async () => [(await people.reviews()).map(({ because }) => because), (await say({}, 26)).flatMap(({ suggestions }) => suggestions.map(({ because }) => because))]
    for (const name of ['Helen', 'Mark']) await people.resolve(event(name, { name: `${name} Peterson`, phone: '+44 7851 960472' }, name === 'Helen' ? '1' : '2'))
    const { contacts } = (await people.reviews())[0]!
    const refuse = (reason: string) => people.separate({ contacts, by: 'ana', reason })
    const first = await refuse('husband and wife')
    await say({ email: 'petersons.leeds@gmail.com' }, 21)
    const second = await refuse('they share a mailbox')
    expect(await asked()).toEqual([[], []])
    await say({ street: '12 Kirkgate', postcode: 'LS1 6BY' }, 22)
    expect(await asked()).toEqual([['new-evidence:street'], ['new-evidence:street', 'new-evidence:street']])
    await refuse('and a home')
    expect(await asked()).toEqual([[], []])
    const { because, reasons } = await people.explain('form:1', 'form:2')
    expect(because).toBe(`decision:${first.decisionId}`)
    expect(reasons.flatMap((one) => (one.kind === 'separated' ? [one.note] : []))).toEqual(['husband and wife', 'they share a mailbox', 'and a home'])
    await people.undo(second.decisionId, { by: 'ana' })
    expect(await asked()).toEqual([[], []])
  })

  // Seen to fail: of what another record of theirs says it was asked again, and the answer that they are one was refused.
  test('refused is not asked about by another record of theirs either, unless it brings evidence of another kind', async () => {
    const { people } = desk()
    await people.resolve(event('a', { name: 'ТОВ Ромашка', email: 'olena.p@ukr.net', instagram: '@olena.p', accountId: 'a1' }))
    await people.resolve(event('b', { email: 'maria.silva@sapo.pt', instagram: '@olena.p', birthDate: '1990-04-03' }))
    const d = { phone: '+447851960472', instagram: '@olena.p', birthDate: '1956-12-01' }
    await people.resolve(event('d', d))
    const [review] = await people.reviews()
    const { effects } = await people.separate({ contacts: review!.contacts, by: 'ana' })
    expect(effects).toMatchObject([{ kind: 'merged' }])
    expect(await people.reviews()).toEqual([])
    expect((await people.resolve(event('e', d))).suggestions).toEqual([])
    for (const contactId of review!.contacts) expect((await people.card(contactId)).suspicions).toEqual([])
    for (const key of ['b', 'd']) await people.resolve(event(`f-${key}`, { street: '12 Hrushevskoho St', postcode: '01001' }, key))
    expect((await people.reviews()).map(({ because }) => because)).toEqual(['new-evidence:street'])
  })
})

/** Orders that say one phone and nothing else: contacts each for itself. */
async function orders(n: number) {
  const people = freshPeople({ policy: { countries: ['GB'] } })
  const contacts: string[] = []
  for (let i = 0; i < n; i += 1) contacts.push((await people.resolve({ id: `${i}`, source: 'shop', key: `${i}`, kind: 'order', at: '2026-11-01T10:00:00Z', person: { phone: '07851 960472' } })).contactId)
  return { people, contacts }
}

describe('contacts that say exactly the same', () => {
  // Seen to fail: the first was found, and stood for all.
  test('are all found by what they say, in a line and in a form', async () => {
    const { people, contacts } = await orders(3)
    expect(new Set(contacts).size).toBe(3)
    expect((await people.search('07851960472')).map(({ contactId }) => contactId)).toEqual(contacts)
    expect((await people.search({ person: { phone: '07851 960472' } })).map(({ contactId }) => contactId)).toEqual(contacts)
  })

  // Seen to fail: a pair of all of them was asked about.
  test('are asked about each beside the first, and each pair is set aside by itself', async () => {
    const { people, contacts: [one, two, three] } = await orders(3)
    const reviews = await people.reviews()
    expect(reviews.map(({ contacts }) => contacts)).toEqual([[one, two], [one, three]])
    await people.later(reviews[0]!.id, '2026-12-25')
    expect((await people.reviews()).map(({ contacts }) => contacts)).toEqual([[one, three]])
  })

  // Seen to fail: of a contact beside them one pair was asked about, whichever of them the first was.
  test('are asked about beside whoever may be any of them, too', async () => {
    const { people, contacts } = await orders(2)
    const { contactId } = await people.resolve({ id: 'm', source: 'instagram', key: '42', kind: 'message', at: '2026-11-02T10:00:00Z', person: { name: 'Nellie_99', instagram: 'Nellie_99', phone: '07851 960472' }, trust: { instagram: 'verified' } })
    const asked = (await people.reviews()).map((review) => review.contacts.toSorted().join())
    expect(asked.toSorted()).toEqual([contacts, [contacts[0]!, contactId], [contacts[1]!, contactId]].map((pair) => pair.toSorted().join()).toSorted())
  })

  // Seen to fail: the one that was named was looked at, and what was decided spoke of it alone.
  test('are all to be looked at before another is made, which is said to be none of them', async () => {
    const { people, contacts } = await orders(3)
    const draft = { person: { phone: '07851 960472' } }
    await expect(people.create(draft, { by: 'ana', searched: contacts.slice(0, 1), reason: 'a new customer' })).rejects.toMatchObject({ code: 'LIKELY_DUPLICATES', details: { contactIds: contacts.slice(1) } })
    const { contactId } = await people.create(draft, { by: 'ana', searched: contacts, reason: 'a new customer' })
    expect((await people.reviews()).filter((review) => review.contacts.includes(contactId))).toEqual([])
    for (const id of contacts) expect((await people.history(id)).filter(({ decision }) => decision?.reason === 'a new customer')).toHaveLength(1)
  })

  // Mutation seen to fail: what was decided spoke of those alone that the call found by itself.
  test('are none of them the new one, those of whom the caller alone knew included', async () => {
    const { people, contacts } = await orders(7)
    const { contactId } = await people.create({ person: { phone: '07851 960472' } }, { by: 'ana', searched: contacts, reason: 'a new customer' })
    expect((await people.reviews()).filter((review) => review.contacts.includes(contactId))).toEqual([])
    expect((await people.history(contacts[6]!)).map(({ decision }) => decision?.reason)).toContain('a new customer')
  })

  test('are shown five at a time, and an answer brings up the next', async () => {
    const { people, contacts } = await orders(7)
    expect((await people.search('07851960472')).map(({ contactId }) => contactId)).toEqual(contacts.slice(0, 5))
    const reviews = await people.reviews()
    expect(reviews.map(({ contacts: [, other] }) => other)).toEqual(contacts.slice(1, 5))
    await people.merge({ contacts: contacts.slice(0, 5), by: 'ana' })
    expect(new Set((await people.reviews()).flatMap((review) => review.contacts))).toEqual(new Set([contacts[0], ...contacts.slice(5)]))
  })
})
