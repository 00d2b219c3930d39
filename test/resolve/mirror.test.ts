import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MirrorEntry } from '../../src/resolve/mirror.js'
import type { People } from '../../src/resolve/resolver.js'
import { runs } from '../runs.js'
import { eventOf, freshPeople } from './people.js'
import { collidingRecords } from './records.js'

const options = { source: 'crm', observedAt: '2026-01-01T00:00:00Z' }
const helen = { name: 'Helen Peterson', phone: '+380671234567', email: 'helen.p@ukr.net' }

async function allOf(people: People, limit: number): Promise<readonly MirrorEntry[]> {
  const entries: MirrorEntry[] = []
  for (let after: string | undefined; ;) {
    const page = await people.mirror({ source: 'crm', limit, ...(after === undefined ? {} : { after }) })
    entries.push(...page.entries)
    if (page.done) return entries
    after = page.after
  }
}

describe('Mirror', () => {
  test('names the surviving CRM id, and the ids that go into it', async () => {
    const people = freshPeople({ policy: { countries: ['UA'], automation: 'merge' }, erasureKey: 'a secret of the tests' })
    await people.import([{ id: '7', person: helen }, { id: '3', person: helen }, { id: '5', person: { name: 'Andrii Koval' } }], options)
    const lead = await people.resolve({ id: 'f1', source: 'form', kind: 'form', at: '2026-02-01T00:00:00Z', person: { name: 'Olha Tkach', phone: '+380931112233' } })
    const first = await people.mirror({ source: 'crm' })
    expect(first.done).toBe(true)
    expect(first.entries.map((entry) => [entry.kind, 'crmId' in entry ? entry.crmId : '', 'merge' in entry ? entry.merge : []])).toEqual([['update', '3', ['7']], ['update', '5', []], ['create', '', []]])
    expect(first.entries[2]).toMatchObject({ contactId: lead.contactId, golden: { name: { value: 'Olha Tkach' } } })
    expect(await people.mirror({ source: 'crm', after: first.after })).toEqual({ entries: [], after: first.after, done: true })

    await people.separate({ records: ['crm:7'], by: 'ann' })
    const second = await people.mirror({ source: 'crm', after: first.after })
    expect(second.entries.map((entry) => ('crmId' in entry ? [entry.crmId, entry.merge] : []))).toEqual(expect.arrayContaining([['3', []], ['7', []]]))
    await people.erase({ contact: lead.contactId, by: 'ann' })
    expect((await people.mirror({ source: 'crm', after: second.after })).entries).toEqual([{ kind: 'erase', contactId: lead.contactId }])
    await expect(people.mirror({ source: 'crm', after: 'lately' })).rejects.toMatchObject({ code: 'BAD_OPTION' })
  })

  // Proven to fail: leave out what a contact lost (`from`), or follow the first page only.
  test('carried out page by page, it leaves a CRM with the contacts that there are', async () => {
    await fc.assert(fc.asyncProperty(collidingRecords(), fc.integer({ min: 1, max: 7 }), async (records, limit) => {
      const people = freshPeople({ policy: { countries: ['UA'], automation: 'merge' } })
      const ids = records.map((record) => `crm:${record.id}`)
      for (const [i, record] of records.entries()) {
        await people.import([{ id: record.id, person: eventOf(record).person! }], options)
        if (i % 3 === 2) await people.separate({ records: [ids[i - 1]!], by: 'ann' }).catch(() => undefined)
      }
      const held = new Map<string, readonly string[]>()
      for (const entry of await allOf(people, limit)) if (entry.kind === 'update') held.set(entry.contactId, [entry.crmId, ...entry.merge].sort())
      const contacts = new Map<string, string[]>()
      for (const [i, contact] of (await people.contactOf(ids)).entries()) contacts.set(contact!, [...(contacts.get(contact!) ?? []), records[i]!.id].sort())
      for (const [contact, own] of contacts) expect(held.get(contact)).toEqual(own)
    }), runs(40))
  })
})
