import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InboundEvent } from '../../src/model/event.js'
import type { ImportedContact } from '../../src/model/imported-contact.js'
import type { Policy } from '../../src/model/policy.js'
import type { MirrorEntry } from '../../src/resolve/import/mirror.js'
import type { People } from '../../src/resolve/resolver.js'
import { type MemoryStore, memoryStore } from '../../src/store/memory.js'
import { runs } from '../runs.js'
import { eventOf, freshPeople } from './people.js'
import { contactIn, mirrorOf, worldOf } from './people-reference.js'
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

  const addressed = (entries: readonly MirrorEntry[]) => entries.map((entry) => (entry.kind === 'update' ? [entry.crmId, entry.merge] : entry.kind === 'create' ? ['new', entry.otherIds] : []))
  const later = (month: number) => ({ ...options, observedAt: `2026-0${month}-01T00:00:00Z` })

  // Seen to fail: other ids named like any; only those that never had a row held gone; a row of its own, in this batch or the one before, that leaves it gone; an older export heard.
  test('names no id that the CRM merged away, until an export has a row of it again', async () => {
    const people = freshPeople({ policy: { countries: ['UA'], automation: 'merge' } })
    const seen = async () => addressed(await allOf(people, 100))
    await people.import([{ id: '17', otherIds: ['4'], person: helen }], options)
    expect(await seen()).toEqual([['17', []]])
    await people.import([{ id: '17', otherIds: ['4'], person: helen }, { id: '9', person: helen }], later(2))
    expect(await seen()).toEqual([['17', ['9']]])
    // The CRM merged the two the other way round, and did not change what it has of the one that is left.
    await people.import([{ id: '9', otherIds: ['17', '4'], person: helen }], later(4))
    expect(await seen()).toEqual([['9', []]])
    await people.import([{ id: '17', otherIds: ['4'], person: helen }], later(3))
    expect(await seen()).toEqual([['9', []]])
    for (const batch of [1, 5]) {
      await people.import([{ id: '17', person: helen }, { id: '9', otherIds: ['17'], person: helen }, { id: '4', person: helen }], { ...later(5), batch })
      expect(await seen()).toEqual([['4', ['17', '9']]])
    }
  })

  // Seen to fail: the contact that the CRM changed the longest ago survives; ids compared as texts alone.
  test('the id that came in first survives, however long ago the CRM last changed it, and of several the lesser number', async () => {
    const people = freshPeople({ policy: { countries: ['UA'], automation: 'merge' } })
    await people.import([{ id: '20', person: helen, observedAt: '2025-12-01' }, { id: '9', person: helen, observedAt: '2025-11-01' }], options)
    await people.import([{ id: '1', person: helen, observedAt: '2019-01-01' }], later(2))
    expect(addressed(await allOf(people, 100))).toEqual([['9', ['20', '1']]])
  })

  // Seen to fail: an older export that says nothing new not heard; heard, and not told to who follows.
  test('the id that came in first survives in whatever order exports come in, and who follows hears of it', async () => {
    for (const months of [[1, 3], [3, 1]]) {
      const people = freshPeople({ policy: { countries: ['UA'], automation: 'merge' } })
      await people.import([{ id: '1', person: helen }], later(months[0]!))
      await people.import([{ id: '0', person: helen }], later(2))
      const { after } = await people.mirror({ source: 'crm' })
      expect(await people.import([{ id: '1', person: helen }], later(months[1]!))).toMatchObject({ changed: 0, unchanged: 1 })
      expect(addressed(await allOf(people, 100))).toEqual([['1', ['0']]])
      expect(addressed((await people.mirror({ source: 'crm', after })).entries)).toEqual(months[0] === 1 ? [] : [['1', ['0']]])
    }
  })

  // Seen to fail: an id gone without a word to who follows; said again by each export that says the same.
  test('who follows hears once of a contact that is left without an id, and once of the id that is there again', async () => {
    const people = freshPeople({ policy: { countries: ['UA'], automation: 'merge' } })
    await people.import([{ id: '1', person: helen }, { id: '3', person: helen }], options)
    await people.separate({ records: ['crm:3'], by: 'ana' })
    let { after } = await people.mirror({ source: 'crm' })
    const heard = async () => {
      const page = await people.mirror({ source: 'crm', after })
      after = page.after
      return addressed(page.entries)
    }
    const merged = [{ id: '3', otherIds: ['1'], person: helen }]
    await people.import(merged, later(2))
    expect(await heard()).toEqual([['new', ['1']]])
    await people.import(merged, later(3))
    expect(await heard()).toEqual([])
    await people.import([{ id: '1', person: helen }], later(4))
    expect(await heard()).toEqual([['1', []]])
  })

  // Seen to fail: other ids joined against what a person decided; ids that are gone named.
  test('what was merged as it said and parted since is made again, and known by its former id', async () => {
    const people = freshPeople({ policy: { countries: ['UA'], automation: 'merge' } })
    await people.import([{ id: '17', person: helen }, { id: '18', person: helen }], options)
    const first = await people.mirror({ source: 'crm' })
    expect(addressed(first.entries)).toEqual([['17', ['18']]])
    await people.separate({ records: ['crm:18'], by: 'ana', reason: 'her mother' })
    const merged = { id: '17', otherIds: ['18'], person: helen }
    expect((await people.import([merged], later(2))).contradicted).toEqual([{ row: 0, because: 'decided-different' }])
    const second = await people.mirror({ source: 'crm', after: first.after })
    expect(addressed(second.entries)).toEqual(expect.arrayContaining([['17', []], ['new', ['18']]]))
    await people.import([merged, { id: '40', otherIds: ['18'], person: helen }], later(3))
    const [mother, former, daughter] = await people.contactOf(['crm:40', 'crm:18', 'crm:17'])
    expect([former === mother, daughter === mother]).toEqual([true, false])
    expect(addressed((await people.mirror({ source: 'crm', after: second.after })).entries)).toEqual([['40', []]])
  })

  // Seen to fail: the contact that a row was made of not heard (five kinds come twice, and once more with each message).
  test('under the default policy every contact comes to be in the CRM once, whatever little is known of it, and stays so day by day', async () => {
    const at = (day: number) => `2026-03-0${day}T09:00:00Z`
    const events = (day: number): readonly Omit<InboundEvent, 'id' | 'at'>[] => [
      { source: 'shop', key: '1', kind: 'order', person: { phone: '067 111 22 33' } },
      { source: 'pay', key: '1', kind: 'payment', person: { email: 'olha.tkach@ukr.net' } },
      { source: 'instagram', key: '42', kind: 'message', person: { name: 'Nellie_99', instagram: 'Nellie_99' }, trust: { instagram: 'verified' } },
      { source: 'telegram', key: '99', kind: 'message' },
      { source: 'chat', key: '7', kind: 'message', person: { name: 'Mark Stone' } },
      { source: 'whatsapp', key: '380931112233', kind: 'message', person: { name: 'Ivan', whatsapp: '380931112233' }, trust: { whatsapp: 'verified' } },
      { source: 'form', key: '5', kind: 'form', person: { name: 'Helen Peterson', phone: '+380671234567', email: 'helen.p@ukr.net', ...(day > 2 ? { city: 'Lviv' } : {}) } },
    ]
    const store = memoryStore()
    const people = freshPeople({ store, policy: { countries: ['UA'] } })
    const crm = new FakeCrm(people)
    for (let day = 1; day <= 4; day += 1) {
      for (const [i, event] of events(day).entries()) await people.resolve({ ...event, id: `${i}/${day}`, at: at(day) })
      await crm.follow()
      const report = await people.import(crm.rows, { source: 'crm', observedAt: `2026-03-0${day}T20:00:00Z` })
      expect(report).toMatchObject({ added: day === 1 ? 7 : 0, changed: 0, contacts: 7, merged: [], contradicted: [] })
      expect((await people.list()).contactIds).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'])
      expect(await people.contactOf(crm.rows.map(({ id }) => `crm:${id}`))).toEqual(crm.rows.map(({ contactId }) => contactId))
      await expectReplayed(store)
    }
  })

  // Seen to fail: ids that are gone named, or only those that never had a row held gone; the contact that a row was made of not heard.
  test('a CRM that does as it is told and exports what it has comes to have every contact once, whoever writes and is parted meanwhile', async () => {
    const channels = fc.constantFrom('shop', 'form', 'telegram')
    const policies = fc.constantFrom<Policy>({ countries: ['UA'], automation: 'merge' }, { countries: ['UA'] }, { countries: ['UA'], automation: 'suggest' })
    await fc.assert(fc.asyncProperty(collidingRecords(8), fc.array(fc.tuple(channels, collidingRecords(3)), { maxLength: 3 }), policies, fc.infiniteStream(fc.nat(99)), async (records, written, policy, dice) => {
      const store = memoryStore()
      const people = freshPeople({ store, policy })
      const crm = new FakeCrm(people, records.map((record) => ({ id: record.id, person: eventOf(record).person! })))
      for (let round = 1; round < 8; round += 1) {
        await people.import(crm.rows, { ...later(round), batch: 3 })
        await expectReplayed(store)
        const exported = crm.rows.map(({ id }) => id)
        if (round < 4) await people.separate({ records: [`crm:${exported[dice.next().value % exported.length]}`], by: 'ana' }).catch(() => undefined)
        const [source, some] = written[round - 1] ?? ['form', []]
        for (const record of some) await people.resolve({ ...eventOf({ ...record, source }), id: `${record.id}/${round}`, kind: source === 'shop' ? 'order' : 'message' })
        for (const id of await crm.follow()) expect(exported).toContain(id)
      }
      const contacts = await people.contactOf(crm.rows.map(({ id }) => `crm:${id}`))
      expect(contacts.toSorted()).toEqual([...(await people.list({ limit: 500 })).contactIds].sort())
    }), runs(40))
  })
})

async function expectReplayed(store: MemoryStore): Promise<void> {
  const world = await worldOf(store, 'acme')
  const mirror = mirrorOf(world.changes)
  expect(world.records.map(({ id }) => [id, mirror.get(id)])).toEqual(world.records.map((record) => [record.id, contactIn(world, record)]))
}

/** A CRM that does as `mirror` says, and keeps the contact of which it made each row. */
class FakeCrm {
  readonly #people: People
  readonly #rows: Map<string, ImportedContact>
  #after: string | undefined

  constructor(people: People, rows: readonly ImportedContact[] = []) {
    this.#people = people
    this.#rows = new Map(rows.map((row) => [row.id, row]))
  }

  get rows(): readonly ImportedContact[] {
    return [...this.#rows.values()]
  }

  /** Carries out what there is to do. Answers with the ids that it was told of. */
  async follow(): Promise<readonly string[]> {
    const told: string[] = []
    for (let done = false; !done;) {
      const page = await this.#people.mirror({ source: 'crm', limit: 5, ...(this.#after === undefined ? {} : { after: this.#after }) })
      for (const entry of page.entries) if (entry.kind !== 'erase') told.push(...this.#carryOut(entry))
      this.#after = page.after
      done = page.done
    }
    return told
  }

  #carryOut(entry: Exclude<MirrorEntry, { readonly kind: 'erase' }>): readonly string[] {
    if (entry.kind === 'create') {
      this.#make(entry, entry.otherIds)
      return []
    }
    const { crmId, merge } = entry
    const id = this.#rows.has(crmId) ? crmId : this.#make(entry, [crmId])
    const gone = merge.flatMap((one) => this.#rows.get(one) ?? [])
    const into = this.#rows.get(id)!
    this.#rows.set(id, { ...into, otherIds: [...new Set([into, ...gone.map((one) => ({ ...one, otherIds: [one.id, ...(one.otherIds ?? [])] }))].flatMap(({ otherIds = [] }) => otherIds))].filter((one) => one !== id) })
    for (const one of gone) this.#rows.delete(one.id)
    return [crmId, ...merge]
  }

  #make({ contactId, golden }: Exclude<MirrorEntry, { readonly kind: 'erase' }>, otherIds: readonly string[]): string {
    const id = `new-${contactId}-${this.#rows.size}-${this.#after}`
    this.#rows.set(id, { id, contactId, otherIds, person: Object.fromEntries(Object.entries(golden).map(([field, { value }]) => [field, value])) })
    return id
  }
}
