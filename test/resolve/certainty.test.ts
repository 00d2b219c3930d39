import { describe, expect, test } from 'vitest'
import { writeCard } from '../../src/merge/write-card.js'
import type { InboundEvent } from '../../src/model/event.js'
import type { People } from '../../src/resolve/resolver.js'
import { freshPeople } from './people.js'

const policy = { countries: ['GB'] }
const form = (id: string, person: InboundEvent['person'], kind: InboundEvent['kind'] = 'form'): InboundEvent => ({ id, source: 'form', key: id, kind, at: '2026-11-01T09:00:00Z', person: person! })
const helen = { name: 'Helen Peterson', phone: '07851960472', email: 'helen.peterson84@gmail.com' }
const zoe = { name: 'Zoe Marsh', email: 'zoe@gmail.com' }

async function certaintyIn(people: People, id: string): Promise<{ probability: number | undefined; joinedBy: readonly string[]; said: string | undefined }> {
  const card = await people.card(id)
  const { probability, reasons = [] } = card.certainty ?? {}
  return { probability, joinedBy: reasons.flatMap((one) => (one.kind === 'merged' ? [one.by] : [])), said: writeCard(card, { locale: 'en', format: 'text' }).split('\n').find((line) => /records?: /.test(line)) }
}

describe('How sure a card is', () => {
  // Seen to fail: a detached number made a person's word of a weak link, and export and erasure took in whoever hung on it.
  test('a number that was taken away joins nobody, though what held it stays together', async () => {
    const people = freshPeople({ policy, erasureKey: 'a secret of the tests' })
    const { contactId } = await people.resolve(form('1', helen))
    await people.resolve({ ...form('2', { phone: helen.phone }), kind: 'call' })
    const tiesOf = async () => (await people.erase({ contact: contactId, by: 'ana', dryRun: true })).records.map(({ tie }) => tie).sort()
    expect(await tiesOf()).toEqual(['founder', 'weak'])
    await people.detach({ contact: contactId, field: 'phone', value: helen.phone, from: '2025-09-01', by: 'ana' })
    expect((await people.contact(contactId)).records.length > 1 ? await tiesOf() : ['founder', 'weak']).toEqual(['founder', 'weak'])
    expect((await certaintyIn(people, contactId)).said).not.toContain('0%')
  })

  // Seen to fail: the weakest link of Helen's two records was told as the certainty of all three.
  test('what a person joined is theirs, and the probability that of the evidence', async () => {
    const people = freshPeople({ policy })
    const one = await people.resolve(form('1', helen))
    expect((await people.resolve(form('2', { ...helen, name: 'Helen A. Peterson', city: 'Leeds' }))).contactId).toBe(one.contactId)
    const before = await certaintyIn(people, one.contactId)
    expect([before.joinedBy, before.said]).toEqual([[], expect.stringMatching(/surely one person \(weakest link 99/)])
    const other = await people.resolve(form('3', zoe))
    const { decisionId } = await people.merge({ contacts: [one.contactId, other.contactId], by: 'ana' })
    expect(await certaintyIn(people, one.contactId)).toEqual({ probability: before.probability, joinedBy: ['ana'], said: expect.stringMatching(/3 records: form, joined by ana \(weakest other link 99/) })
    await people.undo(decisionId, { by: 'ana' })
    expect(await certaintyIn(people, one.contactId)).toEqual(before)
  })

  // Seen to fail: of two that only a decision joined nothing was said.
  test('where decisions alone hold records together there is no probability', async () => {
    const people = freshPeople({ policy })
    const ids = []
    for (const [i, person] of [helen, zoe, { name: 'Mark Stone' }].entries()) ids.push((await people.resolve(form(`${i}`, person))).contactId)
    await people.merge({ contacts: ids.slice(0, 2), by: 'ana' })
    await people.merge({ contacts: [ids[0]!, ids[2]!], by: 'bo' })
    expect(await certaintyIn(people, ids[0]!)).toEqual({ probability: undefined, joinedBy: ['ana', 'bo'], said: '  3 records: form, joined by ana, bo' })
  })

  // Seen to fail: a link that was refused for want of a history's certainty counted as what holds the two together.
  test('a suggestion that somebody accepted is told as accepted, not as what the evidence joined', async () => {
    const people = freshPeople({ policy: { ...policy, thresholds: { histories: 0.999999 } } })
    const one = await people.resolve(form('1', { ...helen, email: 'helen@work.com' }, 'order'))
    const two = await people.resolve(form('2', { name: 'Helen Peterson', phone: helen.phone, city: 'Leeds' }, 'order'))
    expect(two.suggestions).toHaveLength(1)
    await people.merge({ contacts: [one.contactId, two.contactId], by: 'ana' })
    expect(await certaintyIn(people, one.contactId)).toMatchObject({ probability: undefined, joinedBy: ['ana'] })
  })

  test('of records that say the same it is said who joined them, where somebody did', async () => {
    const people = freshPeople({ policy })
    const { contactId } = await people.resolve(form('1', helen))
    expect((await people.resolve(form('2', helen))).contactId).toBe(contactId)
    expect((await people.card(contactId)).certainty).toBeUndefined()
    const olha = [(await people.resolve(form('3', { name: 'Olha' }))).contactId, (await people.resolve(form('4', { name: 'Olha' }))).contactId]
    await people.merge({ contacts: olha, by: 'ana' })
    expect(await certaintyIn(people, olha[0]!)).toEqual({ probability: undefined, joinedBy: ['ana'], said: '  2 records: form, joined by ana' })
  })
})
