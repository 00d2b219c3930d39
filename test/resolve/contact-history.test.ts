import { describe, expect, test } from 'vitest'
import { describe as describeReasons } from '../../src/merge/describe.js'
import type { Reason } from '../../src/merge/reason.js'
import type { People } from '../../src/resolve/resolver.js'
import { freshPeople } from './people.js'

const form = (id: string, person: object) => ({ id, source: 'form', kind: 'order', at: '2026-11-01T09:00:00Z', person }) as const
const told = async (people: People, id: string) => (await people.history(id)).map(({ change, decision }) => [change?.kind, decision?.kind, decision?.reason])

describe('the history of a contact', () => {
  // Mutation seen to fail: only the decisions that the changes name.
  test('keeps a suggestion that was refused, the undo of that, and the undo of the undo', async () => {
    const people = freshPeople({ policy: { countries: ['UA'] } })
    await people.resolve(form('1', { name: 'Олена Шевчук', phone: '067 123 45 67' }))
    await people.resolve({ ...form('2', { instagram: 'lena_99', phone: '+380671234567' }), trust: { instagram: 'verified' } })
    const refused = await people.separate({ contacts: ['c1', 'c2'], by: 'ana', reason: 'сестри' })
    const undone = await people.undo(refused.decisionId, { by: 'ana', reason: 'помилка' })
    const expected = [['created', undefined, undefined], ['updated', 'different', 'сестри'], ['updated', 'undo', 'помилка']]
    for (const id of ['c1', 'c2']) expect(await told(people, id)).toEqual(expected)
    await people.undo(undone.decisionId, { by: 'bo', reason: 'таки сестри' })
    for (const id of ['c1', 'c2']) expect(await told(people, id)).toEqual([...expected, ['updated', 'undo', 'таки сестри']])
  })

  test('keeps what the import said to be one, once that is undone', async () => {
    const people = freshPeople()
    await people.import([{ id: '30', otherIds: ['31'], person: { name: 'Ana Lima', email: 'ana@sapo.pt' } }, { id: '31', person: { name: 'Joana Melo', email: 'joana@sapo.pt' } }], { source: 'crm', observedAt: '2026-11-01' })
    const [contact] = await people.contactOf(['crm:30'])
    const joined = (await people.history(contact!)).find(({ decision }) => decision?.kind === 'same')!
    await people.undo(joined.decision!.id, { by: 'ana' })
    for (const id of new Set(await people.contactOf(['crm:30', 'crm:31']))) expect((await told(people, id!)).map(([, decision]) => decision)).toEqual(expect.arrayContaining(['same', 'undo']))
  })

  test('says in words who decided what, and an explanation who separated the two', async () => {
    const people = freshPeople({ policy: { countries: ['UA'] }, erasureKey: 'a secret of the tests' })
    await people.resolve(form('1', { name: 'Олена Шевчук', phone: '067 123 45 67' }))
    await people.resolve(form('2', { name: 'Ганна Коваль', email: 'hanna@ukr.net' }))
    const merged = await people.merge({ contacts: ['c1', 'c2'], by: 'ana' })
    await people.undo(merged.decisionId, { by: 'bo' })
    await people.separate({ contacts: ['c1', 'c2'], by: 'ana', reason: 'сестри' })
    await people.detach({ contact: 'c2', field: 'email', value: 'hanna@ukr.net', from: '2025-09-02', by: 'ana' })
    const said = (reasons: readonly Reason[], values = false) => describeReasons(reasons, { locale: 'en', values }).map((one) => one.replace(/ on [-\d]+/, ''))
    expect(new Set((await people.history('c2')).flatMap(({ reasons }) => said(reasons)))).toEqual(new Set(['Merged by ana.', 'The decision was undone by bo.', 'Separated by ana.', 'A value was taken away by ana.']))
    const [one, other] = (await Promise.all(['c1', 'c2'].map((id) => people.contact(id)))).map(({ records }) => `${records[0]!.source}:${records[0]!.id}`)
    expect(said((await people.explain(one!, other!)).reasons, true).slice(-2)).toEqual(['Somebody decided that they are different people.', 'Separated by ana (сестри).'])
    await people.merge({ contacts: ['c1', (await people.resolve(form('3', { name: 'Lena' }))).contactId], by: 'ana' })
    await people.erase({ records: [one!], by: 'dpo' })
    const [left] = await people.contactOf(['form:#3'])
    expect((await people.history(left!)).flatMap(({ reasons }) => said(reasons))).toContain('Records were erased by dpo.')
  })

  // Mutation seen to fail: one page of changes.
  test('has no end, however much was said before', async () => {
    const people = freshPeople()
    for (let i = 0; i < 1005; i += 1) await people.resolve({ id: `w${i}`, source: 'whatsapp', key: '1', kind: 'message', at: new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString(), person: { name: 'Olena' } })
    await people.resolve(form('1', { name: 'Guest', email: 'guest@sapo.pt' }))
    await people.merge({ contacts: ['c1', 'c2'], by: 'ana', reason: 'she said so' })
    expect((await told(people, 'c1')).at(-1)).toEqual(['merged', 'same', 'she said so'])
  })
})
