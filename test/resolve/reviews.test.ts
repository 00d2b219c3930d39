import { describe, expect, test } from 'vitest'
import { createResolver } from '../../src/resolve/resolver.js'
import { memoryStore } from '../../src/store/memory.js'

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
    await expect(people.later('nothing', '2026-11-28T00:00:00Z')).rejects.toMatchObject({ code: 'UNKNOWN_DECISION' })
    await expect(people.later(review.id, 'tomorrow')).rejects.toMatchObject({ code: 'BAD_OPTION' })
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
