import { describe, expect, test } from 'vitest'
import type { Decision } from '../../src/model/decision.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import { valueDigest } from '../../src/resolve/detach.js'
import { memoryStore } from '../../src/store/memory.js'
import { freshPeople } from './people.js'

const policy = { countries: ['GB'] }
const event = (id: string, key: string, person: object, at = '2026-01-10T09:00:00Z') => ({ id, source: 'calls', key, kind: 'call', at, person }) as const
const by = { by: 'ana', reason: 'the carrier gave the number away' }

async function recycled() {
  const people = freshPeople({ policy })
  const helen = await people.resolve(event('1', 'helen', { name: 'Helen Peterson', phone: '07851 960472' }))
  const decided = await people.detach({ contact: helen.contactId, field: 'phone', value: '+44 7851 960472', from: '2026-06-01', ...by })
  return { people, helen: helen.contactId, decided }
}

describe('a recycled number', () => {
  test('detached from a contact finds and proves nothing there, and stands among what was theirs', async () => {
    const { people, helen } = await recycled()
    const { phones, former } = await people.contact(helen)
    expect(phones).toEqual([])
    expect(former).toMatchObject([{ field: 'phone', value: '07851 960472', until: '2026-06-01T00:00:00.000Z' }])
    const caller = await people.resolve(event('2', 'caller', { phone: '07851 960472' }, '2026-07-01T09:00:00Z'))
    expect(caller.contactId).not.toBe(helen)
    expect(caller.suggestions).toEqual([])
    expect((await people.search('960472')).map(({ contactId }) => contactId)).toEqual([caller.contactId])
  })

  // Mutation seen to fail: `stillDetached` that gives its record back unchanged.
  test('is not given back by the source saying it again, in whatever spelling; an undo gives it back', async () => {
    const { people, helen, decided } = await recycled()
    await people.resolve(event('3', 'helen', { phone: '+447851960472' }, '2026-08-01T09:00:00Z'))
    expect((await people.contact(helen)).phones).toEqual([])
    await people.undo(decided.decisionId, by)
    expect((await people.contact(helen)).phones.map(({ key }) => key)).toEqual(['+447851960472'])
  })

  // Seen to fail: the contact was found by it and showed none.
  test('that no plan has is shown like any other, and can be detached', async () => {
    const people = freshPeople({ policy })
    const { contactId } = await people.resolve(event('1', 'helen', { name: 'Helen Peterson', phone: '+1 836 746 0614' }))
    expect(await people.resolve({ ...event('2', 'order', { name: 'Helen Peterson', phone: '0018367460614' }), source: 'shop' })).toMatchObject({ outcome: 'attached', contactId })
    expect((await people.contact(contactId)).phones).toMatchObject([{ key: '18367460614', primary: true }])
    await people.detach({ contact: contactId, field: 'phone', value: '+1-836-746-0614', from: '2026-06-01', ...by })
    expect((await people.contact(contactId)).phones).toEqual([])
  })

  test('detached twice stays away until both are taken back', async () => {
    const { people, helen, decided } = await recycled()
    const again = await people.detach({ contact: helen, field: 'phone', value: '07851 960472', from: '2026-05-01', ...by })
    await people.undo(decided.decisionId, by)
    expect((await people.contact(helen)).phones).toEqual([])
    expect((await people.contact(helen)).former.map(({ until }) => until)).toEqual(['2026-05-01T00:00:00.000Z'])
    await people.undo(again.decisionId, by)
    expect((await people.contact(helen)).phones.map(({ key }) => key)).toEqual(['+447851960472'])
  })

  // Mutation seen to fail: a record that keeps nothing of a detachment but the mark on the value.
  test('stays away though the CRM dropped it meanwhile, and the same rows again change nothing', async () => {
    const people = freshPeople({ policy })
    const take = (person: object, observedAt: string) => people.import([{ id: '17', person }], { source: 'crm', observedAt })
    const [helen, silent] = [{ name: 'Helen Peterson', phone: '07851 960472' }, { name: 'Helen Peterson' }]
    await take(helen, '2026-05-01')
    const { decisionId } = await people.detach({ contact: 'c1', field: 'phone', value: '+44 7851 960472', from: '2026-06-01', ...by })
    await take(silent, '2026-06-02')
    expect(await take(silent, '2026-06-03')).toMatchObject({ unchanged: 1, changed: 0 })
    await take(helen, '2026-06-04')
    expect((await people.contact('c1')).phones).toEqual([])
    expect((await people.contact('c1')).former).toMatchObject([{ value: '07851 960472' }])
    await people.undo(decisionId, by)
    expect((await people.contact('c1')).phones.map(({ key }) => key)).toEqual(['+447851960472'])
  })

  test('comes back by an undo under another policy than the one that it was detached under', async () => {
    const store = memoryStore()
    const plain = freshPeople({ store })
    await plain.resolve(event('1', 'helen', { name: 'Helen Peterson', phone: '07851 960472' }))
    const { decisionId } = await plain.detach({ contact: 'c1', field: 'phone', value: '07851960472', from: '2026-06-01', ...by })
    const knowing = freshPeople({ store, policy, newId: () => 'd2' })
    await knowing.upgrade()
    expect((await knowing.contact('c1')).phones).toEqual([])
    await knowing.undo(decisionId, by)
    expect((await knowing.contact('c1')).phones.map(({ key }) => key)).toEqual(['+447851960472'])
  })

  // Mutation seen to fail: a decision that enters nothing into the feed where it joins and parts nobody.
  test('is told to whoever mirrors the contact, as is its undo', async () => {
    const { people, helen, decided } = await recycled()
    const told = async () => (await people.changes()).slice(1).map(({ kind, contactId, decisionId }) => [kind, contactId, decisionId])
    expect(await told()).toEqual([['updated', helen, decided.decisionId]])
    const undone = await people.undo(decided.decisionId, by)
    expect(await told()).toEqual([['updated', helen, decided.decisionId], ['updated', helen, undone.decisionId]])
  })

  test('that no record of the contact holds cannot be detached, nor a field that there is not', async () => {
    const { people, helen } = await recycled()
    await expect(people.detach({ contact: helen, field: 'phone', value: '+44 7700 900900', from: '2026-06-01', ...by })).rejects.toMatchObject({ code: 'BAD_DECISION' })
    await expect(people.detach({ contact: helen, field: 'telephone' as 'phone', value: '1', from: '2026-06-01', ...by })).rejects.toMatchObject({ code: 'BAD_OPTION' })
    await expect(people.detach({ contact: helen, field: 'phone', value: '07851 960472', from: 'June', ...by })).rejects.toMatchObject({ code: 'BAD_OPTION' })
  })

  test('means the same to a batch, and the ledger holds no number', () => {
    const records = [{ id: '1', name: 'Helen Peterson', phone: '07851 960472' }, { id: '2', name: 'Helen Peterson', phone: '+447851960472' }]
    const detached: Decision = { id: 'd1', kind: 'detach', at: '2026-06-01T00:00:00Z', records: [{ source: 'input', id: '1' }], field: 'phone', value: valueDigest('phone', '+44 7851 960472', policy), from: '2026-06-01T00:00:00Z', ...by }
    expect(JSON.stringify(detached)).not.toContain('960472')
    expect(dedupe(records, { policy }).contactCount).toBe(1)
    expect(dedupe(records, { policy, decisions: [detached] }).contactCount).toBe(2)
    expect(dedupe(records, { policy, decisions: [detached, { id: 'd2', kind: 'undo', decision: 'd1', at: '2026-06-02T00:00:00Z', by: 'ana' }] }).contactCount).toBe(1)
  })
})
