import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InboundEvent } from '../../src/model/event.js'
import type { Policy } from '../../src/model/policy.js'
import { recordKey } from '../../src/model/record-key.js'
import { normalizeEmail } from '../../src/normalize/email.js'
import { describe as describeReasons } from '../../src/merge/describe.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import { createResolver } from '../../src/resolve/resolver.js'
import { memoryStore } from '../../src/store/memory.js'
import { runs } from '../runs.js'
import { eventOf, freshPeople, peoplePartition, storeBehind } from './people.js'
import { generatedRecords, partitionOf } from './records.js'

const by = { by: 'ana', reason: 'called her' }
const form: InboundEvent = { id: 'f1', source: 'form', kind: 'form', at: '2026-11-25T09:00:00Z', person: { name: 'Helen Peterson', email: 'helen.peterson84@gmail.com', phone: '+447851960472' } }
const order: InboundEvent = { id: 'o1', source: 'shop', key: '77', kind: 'order', at: '2026-11-25T10:00:00Z', person: { name: 'Oksana Petrenko', phone: '+380671234567', accountId: 'a77' }, facts: { amount: 120, currency: 'UAH' } }

describe('searching', () => {
  const filled = async () => {
    const people = freshPeople()
    const helen = await people.resolve(form)
    const oksana = await people.resolve(order)
    await people.resolve({ id: 't1', source: 'telegram', key: '5', kind: 'message', at: '2026-11-25T11:00:00Z', person: { name: 'Nellie_99', telegram: 'nellie_99' } })
    return { people, helen: helen.contactId, oksana: oksana.contactId }
  }

  test.each([
    ['pete'], ['helen pet'], ['Петерсон'], ['960472'], ['0472'], ['+44 7851'], ['07851 960'], ['helen.pet'], ['peterson helen'], ['Petersen'],
  ])('finds Helen Peterson by %s', async (text) => {
    const { people, helen } = await filled()
    const [first] = await people.search(text)
    expect(first?.contactId).toBe(helen)
    expect(first?.reasons.length).toBeGreaterThan(0)
  })

  // Seen to fail: whoever slipped at the first three letters found nobody, and made one more of her.
  test.each(['helen.petreson84', 'heeln.peterson84', 'hleen.peterson84', 'hellen.peterson84', 'hlen.peterson84', 'halen.peterson84', 'elen.peterson84'])('finds a mailbox written with a slip, %s, and says that it is similar', async (mailbox) => {
    const { people, helen } = await filled()
    for (const draft of [`${mailbox}@gmail.com`, { person: { email: `${mailbox}@gmail.com` } }]) {
      const [first] = await people.search(draft)
      expect(first?.contactId).toBe(helen)
      expect(first?.reasons).toContainEqual({ kind: 'email', match: 'similar' })
    }
    if (mailbox.startsWith('h')) await expect(people.create({ person: { email: `${mailbox}@gmail.com` } }, { by: 'ana', searched: [] })).rejects.toMatchObject({ code: 'LIKELY_DUPLICATES' })
  })

  // Seen to fail: a handle with a slip found nobody, and without the sign before it somebody whose name a nickname in it may stand for, before whoever has it.
  test.each(['@nelie_99', '@nellie99', '@enllie_99', '@ellie_99', 'nellie_98', 'nellie.99', 't.me/nelli_99', { person: { telegram: 'Nellie_98' } }])('finds a handle written with a slip, %j, and whoever has it before who is called nearly so', async (draft) => {
    const people = freshPeople({ policy: { countries: ['UA'] } })
    const say = (id: string, person: object) => people.resolve({ id, source: 'crm', kind: 'note', at: '2026-11-25T09:00:00Z', person })
    await say('1', { name: 'Олена Коваленко', phone: '067 184 29 36' })
    await say('2', { name: 'Nell Nelson' })
    const { contactId } = await say('3', { name: 'Helen Peterson', telegram: 'Nellie_99' })
    await say('4', { name: 'Rui Silva', telegram: 'nelson_1999' })
    const found = await people.search(draft)
    expect(found[0]).toMatchObject({ contactId, reasons: [{ kind: 'handle', match: 'similar' }] })
    expect(found.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'handle'))).toHaveLength(1)
  })

  test('and a short one, or one of another, is no slip', async () => {
    const people = freshPeople()
    await people.resolve({ ...form, person: { telegram: 'anna7' } })
    await people.resolve({ ...form, id: 'f2', person: { telegram: 'nellie_99' } })
    for (const text of ['@anna8', '@nelson_99', '@nelie_98']) expect(await people.search(text)).toEqual([])
  })

  // Seen to fail: sixteen letters said who has it, and that others with the same have it, too.
  test('a whole mailbox or handle is exact for whoever has it alone, who is first', async () => {
    const starts = fc.constantFrom('ana.paula.ferreira', 'anapaula.ferreira', 'konstantin.romanenko.a', 'konstantin.romanenko.b', 'olena')
    const mailboxes = fc.tuple(starts, fc.constantFrom('gmail.com', 'hotmail.com', 'ukr.net')).map((parts) => parts.join('@'))
    const handles = fc.tuple(starts, fc.constantFrom('_1', '_2', '')).map((parts) => parts.join(''))
    const some = (of: fc.Arbitrary<string>, keyOf = (one: string) => one) => fc.uniqueArray(of, { minLength: 2, maxLength: 6, selector: keyOf })
    await fc.assert(fc.asyncProperty(fc.oneof(
      fc.record({ field: fc.constant('email'), all: some(mailboxes, (one) => normalizeEmail(one).canonical!) }),
      fc.record({ field: fc.constant('instagram'), all: some(handles) }),
    ), async ({ field, all }) => {
      const people = freshPeople()
      const records: string[] = []
      for (const [n, value] of all.entries()) records.push((await people.resolve({ id: `${n}`, source: 'crm', kind: 'note', at: '2026-11-25T09:00:00Z', person: { [field]: value } })).recordId)
      const holders = await people.contactOf(records)
      for (const [n, value] of all.entries()) {
        const holder = holders[n]
        for (const draft of [field === 'email' ? value : `@${value}`, { person: { [field]: value } }]) {
          const found = await people.search(draft)
          expect(found.filter(({ reasons }) => reasons.some(({ match }) => match === 'exact')).map(({ contactId }) => contactId), value).toEqual([holder])
          expect(found[0]?.contactId).toBe(holder)
        }
      }
    }), runs(50))
  })

  test('finds a handle, and nobody where nothing fits', async () => {
    const { people, helen, oksana } = await filled()
    for (const text of ['@nellie', 'nelli']) {
      const [first] = await people.search(text)
      expect(first).toBeDefined()
      expect([helen, oksana]).not.toContain(first!.contactId)
    }
    expect(await people.search('zzz')).toEqual([])
    expect(await people.search('')).toEqual([])
  })

  // Mutations seen to fail: numbers taken out of the line first; no other forms of a name; names of people alone among the terms; no number as it is written in its country.
  test.each([
    ['olena1985@ukr.net', 'email'], ['ol.sh', 'email'], ['Лена Коваль', 'name'], ['Сашко', 'name'], ['Марʼя', 'name'], ['Світанок', 'name'], ['Svitanok LLC', 'name'],
    ['8 067 123 45 67', 'phone'], ['wa.me/380671234567', 'phone'], ['https://t.me/olenka_1990', 'handle'], ['instagram.com/olenka_1990/', 'handle'], ['@olenka_1990', 'handle'],
  ])('finds by %s, its %s', async (text, kind) => {
    const people = freshPeople({ policy: { countries: ['UA'] } })
    const wanted: Record<string, string> = {}
    for (const [n, person] of [
      { name: 'Роман Коваль' }, { name: 'Олена Коваль', email: 'olena1985@ukr.net', phone: '+380671234567' }, { name: 'Олександр Бойко' }, { name: 'Мар’яна Лис' }, { name: 'ТОВ Світанок' }, { telegram: 'olenka_1990', instagram: 'olenka_1990' }, { name: 'О. Ш.', email: 'ol.shevchuk@ukr.net' },
    ].entries()) wanted[n] = (await people.resolve({ id: `e${n}`, source: 'form', kind: 'form', at: '2026-11-25T09:00:00Z', person })).contactId
    const expected = { 'olena1985@ukr.net': 1, 'ol.sh': 6, 'Лена Коваль': 1, 'Сашко': 2, 'Марʼя': 3, 'Світанок': 4, 'Svitanok LLC': 4, '8 067 123 45 67': 1, 'wa.me/380671234567': 1 }[text] ?? 5
    const [first] = await people.search(text)
    expect(first?.contactId).toBe(wanted[expected])
    expect(first?.reasons.map((one) => one.kind)).toContain(kind)
  })

  // Seen to fail: a number that two countries read was found by its digits alone; without the last digits, one that no country reads.
  test.each([
    [['UA', 'PT'], '914 470 826', '+351914470826', 'exact'], [['UA', 'PT'], '914 470 826', '+351 914 470', 'prefix'], [['UA', 'PT', 'GB'], '912345678', '+380912345678', 'exact'],
    [['PT'], '067 184 29 36', '+380671842936', 'similar'], [['UA', 'PT'], '07851 960472', '0044 7851 960472', 'similar'],
  ] as const)('of countries %j finds %s by %s', async (countries, phone, text, match) => {
    const people = freshPeople({ policy: { countries } })
    const { contactId } = await people.resolve({ ...form, person: { name: 'Helen Peterson', phone } })
    await people.resolve(order)
    expect((await people.search(text)).map((found) => [found.contactId, found.reasons])).toEqual([[contactId, [{ kind: 'phone', match }]]])
  })

  // Seen to fail: of a number of eleven digits ten were looked for, so that nobody who began with the area's code found it.
  test.each([
    ['BR', '(11) 98765-4321', ['119', '(11) 98765', '(11) 98765-432', '1198765432', '011 98765', '+55 11 9', '98765-43']],
    ['DE', '01512 3456789', ['0151', '01512 345', '1512345', '+49 1512', '345678']],
    ['CN', '138 1234 5678', ['138', '138 1234', '1381234567', '+86 138', '12345678']],
  ])('of %s finds %s while it is typed', async (country, phone, begun) => {
    const people = freshPeople({ policy: { countries: [country] } })
    const { contactId } = await people.resolve({ ...form, person: { phone } })
    for (const text of begun) for (const draft of [text, { person: { phone: text } }]) expect((await people.search(draft)).map((found) => [found.contactId, found.reasons[0]?.kind]), text).toEqual([[contactId, 'phone']])
  })

  // Seen to fail without the pairs, without their other order, without other forms in a pair, and where a letter is no word.
  test.each([
    ['Maria Souto'], ['maria sout'], ['Maria S'], ['Souto M'], ['Souto Mar'], ['Maria Suoto'], ['Souto Maira'], ['Mariazinha Souto'],
  ])('finds one of three hundred Marias, and of as many of her surname, by %s', async (text) => {
    const people = freshPeople()
    const letters = (i: number): string => 'bcdfghklmnprtvz'.charAt(i % 15) + 'aeiou'.charAt(Math.floor(i / 15) % 5) + 'bdgklnrtvz'.charAt(Math.floor(i / 75))
    for (let i = 0; i < 300; i += 1) {
      await people.resolve({ id: `m${i}`, source: 'form', kind: 'form', at: '2026-11-25T09:00:00Z', person: { givenName: 'Maria', familyName: `V${letters(i)}lho`, accountId: `m${i}` } })
      await people.resolve({ id: `s${i}`, source: 'form', kind: 'form', at: '2026-11-25T09:00:00Z', person: { givenName: `V${letters(i)}lho`, familyName: 'Souto', accountId: `s${i}` } })
    }
    const { contactId } = await people.resolve({ id: 'wanted', source: 'form', kind: 'form', at: '2026-11-25T10:00:00Z', person: { givenName: 'Maria', familyName: 'Souto', accountId: 'w' } })
    expect((await people.search(text))[0]?.contactId).toBe(contactId)
  })

  // Seen to fail: a search that had read ten profiles of one contact looked for nobody else.
  test('asks for contacts, not for the records that one of them has', async () => {
    const people = freshPeople()
    for (let i = 0; i < 12; i += 1) await people.resolve({ id: `h${i}`, source: 'form', key: `h${i}`, kind: 'form', at: '2026-11-25T09:00:00Z', person: { name: 'Helen Petrenko', email: 'helen.petrenko@ukr.net', jobTitle: `Role ${i}` } })
    await people.resolve({ id: 'o', source: 'form', key: 'o', kind: 'form', at: '2026-11-25T09:00:00Z', person: { name: 'Olena Petrenko', phone: '+380501112233' } })
    expect((await people.search('Helen Petrenko')).length).toBe(2)
  })

  // Seen to fail where each profile answered for itself.
  test('finds by what one record of a contact says and another one too, and the nearer name first', async () => {
    const people = freshPeople()
    const { contactId } = await people.resolve({ id: 'a', source: 'shop', key: '1', kind: 'order', at: '2026-11-25T09:00:00Z', person: { name: 'Rui Branco', phone: '+351914470826' } })
    await people.resolve({ id: 'b', source: 'desk', key: '9', kind: 'ticket', at: '2026-11-25T09:30:00Z', person: { email: 'r.b.1970@sapo.pt', phone: '+351914470826' } })
    const longer = await people.resolve({ id: 'c', source: 'shop', key: '2', kind: 'order', at: '2026-11-25T10:00:00Z', person: { name: 'Rui Tiago Branco', phone: '+351914470999' } })
    expect((await people.search('rui r.b.1970@sapo.pt')).map((found) => [found.contactId, found.score])[0]).toEqual([contactId, 1])
    expect((await people.search('Rui Branco')).map((found) => found.contactId)).toEqual([contactId, longer.contactId])
  })

  // Seen to fail: a profile was known by its object, which a store of one's own makes anew at each read.
  test('looks at each profile once, though a store gives its rows anew each time', async () => {
    const reads = async (copied: boolean) => {
      const asked: string[] = []
      const store = storeBehind(memoryStore(), (tx) => ({
        list: async (collection, index, stretch) => {
          asked.push(`${collection} ${index}`)
          const rows = await tx.list(collection, index, stretch)
          return copied ? structuredClone(rows) : rows
        },
      }))
      const people = freshPeople({ store })
      for (const id of ['1', '2']) await people.resolve({ id, source: 'form', kind: 'form', at: '2026-11-25T09:00:00Z', person: { name: 'Olha' } })
      asked.splice(0)
      return [(await people.search({ person: { name: 'Olha' } })).map(({ contactId }) => contactId), asked]
    }
    const [found, asked] = await reads(true)
    expect(found).toHaveLength(2)
    expect([found, asked]).toEqual(await reads(false))
  })

  test('ranks by the evidence where a form holds more than a word', async () => {
    const { people, oksana } = await filled()
    const [first] = await people.search({ person: { name: 'Оксана Петренко', phone: '067 123 45 67' } })
    expect(first?.contactId).toBe(oksana)
    expect(first?.evidence.map(({ comparison }) => comparison)).toContain('phone')
  })
})

describe('creating by hand', () => {
  // Seen to fail: an empty field was a reason.
  test('is refused while a likely duplicate was not looked at, and possible with a reason that the ledger keeps', async () => {
    const people = freshPeople()
    const { contactId } = await people.resolve(form)
    const draft = { person: { name: 'Helen Peterson', phone: '+447851960472' } }
    await expect(people.create(draft, { by: 'ana', searched: [] })).rejects.toMatchObject({ code: 'LIKELY_DUPLICATES', details: { contactIds: [contactId] } })
    for (const reason of [undefined, '', ' ']) await expect(people.create(draft, { by: 'ana', searched: [contactId], reason })).rejects.toMatchObject({ code: 'LIKELY_DUPLICATES' })
    const made = await people.create(draft, { by: 'ana', searched: [contactId], reason: 'her daughter, of the same name' })
    expect(made.contactId).not.toBe(contactId)
    expect((await people.history(made.contactId)).some(({ decision }) => decision?.reason === 'her daughter, of the same name') || (await people.history(contactId)).some(({ decision }) => decision?.reason === 'her daughter, of the same name')).toBe(true)
  })

  // Mutation seen to fail: a record that the feed spoke of already is not said to move in the same call.
  test('is told to whoever mirrors the contacts, and answers with what is theirs alone', async () => {
    const people = freshPeople()
    const { contactId } = await people.resolve({ ...form, conversation: { id: 't1', owner: 'ana' } })
    const made = await people.create({ key: 'd1', person: { name: 'Helen Peterson', phone: '+447851960472' } }, { by: 'ana', searched: [contactId], reason: 'her daughter, of the same name' })
    expect((await people.changes()).findLast(({ recordId }) => recordId === 'desk:d1')).toMatchObject({ kind: 'moved', contactId: made.contactId, from: contactId })
    expect([made.open, made.reasons, made.suggestions]).toEqual([[], [], []])
  })

  test('needs no search where nobody is like them', async () => {
    const people = freshPeople()
    await people.resolve(form)
    const made = await people.create({ person: { name: 'Jorge Amado', phone: '+351914470826' } }, { by: 'ana', searched: [] })
    expect(made.outcome).toBe('created')
  })

  // Seen to fail: 0.2 was asked whatever the policy says.
  test('asks whether somebody is likely as the policy does of suggestions', async () => {
    const makeMark = async (policy?: Policy) => {
      const people = freshPeople(policy === undefined ? {} : { policy })
      await people.resolve(form)
      return people.create({ person: { name: 'Mark Peterson', phone: '+447851960472' } }, { by: 'ana', searched: [] })
    }
    await expect(makeMark()).rejects.toMatchObject({ code: 'LIKELY_DUPLICATES' })
    expect((await makeMark({ thresholds: { review: 0.6 } })).outcome).toBe('created')
  })

  // Seen to fail: the new one was put into the record that has the key, and so into its contact, which nothing could part again.
  test('takes no key that is somebody\'s already', async () => {
    const people = freshPeople()
    const { contactId } = await people.create({ key: 'd1', person: { name: 'Jorge Amado', phone: '+351914470826' } }, { by: 'ana', searched: [] })
    await expect(people.create({ key: 'd1', person: { name: 'Oleh Bond', phone: '+380671842936' } }, { by: 'ana', searched: [] })).rejects.toMatchObject({ code: 'BAD_EVENT', details: { path: 'key' } })
    await expect(people.create({ key: 'd1', person: { name: 'Jorge Amado', phone: '+351914470826' } }, { by: 'ana', searched: [contactId], reason: 'his son' })).rejects.toMatchObject({ code: 'BAD_EVENT', details: { path: 'key' } })
    expect((await people.contact(contactId)).displayName).toBe('Jorge Amado')
    expect((await people.create({ source: 'office', key: 'd1', person: { name: 'Oleh Bond', phone: '+380671842936' } }, { by: 'ana', searched: [] })).outcome).toBe('created')
  })

  // Seen to fail: a contact without anything stood among the others.
  test('takes something that is said of them', async () => {
    const people = freshPeople()
    for (const draft of [{ person: {} }, { key: 'd1' }, { person: { name: ' ' } }]) await expect(people.create(draft, { by: 'ana', searched: [] })).rejects.toMatchObject({ code: 'BAD_EVENT', details: { path: 'person' } })
    expect((await people.list()).contactIds).toEqual([])
  })
})

describe('listing and reading', () => {
  test('every contact stands on one page, once, in order', async () => {
    const people = freshPeople()
    const records = generatedRecords({ people: 60 })
    for (const record of records) await people.resolve(eventOf(record))
    const all: string[] = []
    let after: string | undefined
    do {
      const page = await people.list({ limit: 7, ...(after === undefined ? {} : { after }) })
      all.push(...page.contactIds)
      after = page.after
    } while (after !== undefined)
    expect(all).toEqual([...new Set(all)].sort())
    expect(new Set(all)).toEqual(new Set(await people.contactOf(records.map((record) => `${record.source!}:${record.id}`))))
  })

  // Seen to fail: of a source with a colon nobody could tell the id of a record.
  test('a contact names its records as calls take them, whatever their source and key', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', ':', '%', '3', 'A'), minLength: 1, maxLength: 5 }), fc.string({ unit: fc.constantFrom('b', ':', '%', '#', '2', '3'), minLength: 1, maxLength: 3 }), async (source, key) => {
      const people = freshPeople()
      const { contactId, recordId } = await people.resolve({ ...form, source, key })
      const { records } = await people.contact(contactId)
      expect(records).toEqual([{ source, id: recordKey(key), recordId }])
      expect(await people.contactOf(records.map((one) => one.recordId))).toEqual([contactId])
      expect((await people.export({ contact: contactId })).data.records).toMatchObject([{ recordId }])
    }), runs(30))
  })

  test('a timeline is that of all records, the newest first', async () => {
    const people = freshPeople()
    const { contactId } = await people.resolve(form)
    await people.resolve({ id: 'm1', source: 'mail', kind: 'message', at: '2026-11-26T09:00:00Z', person: { name: 'Helen Peterson', email: 'helen.peterson84@gmail.com' } })
    const page = await people.timeline(contactId)
    expect(page.interactions.map((one) => one.eventId)).toEqual(['m1', 'f1'])
    expect((await people.contact(contactId)).displayName).toBe('Helen Peterson')
  })
})

describe('upgrading', () => {
  test('a new model changes nothing until it is put in force, and a dry run says what would change', async () => {
    const records = generatedRecords()
    const store = memoryStore()
    let ids = 0
    const clock = { now: () => 1_760_000_000_000, newId: () => `c${(ids += 1)}` }
    const first = createResolver({ store, ...clock, policy: { automation: 'merge' } }).tenant('acme')
    for (const record of records) await first.resolve(eventOf(record))
    const given = ids
    const before = await peoplePartition(first, records)
    const result = dedupe(records)
    const second = createResolver({ store, ...clock, policy: { automation: 'merge' }, model: result.model }).tenant('acme')
    expect(await peoplePartition(second, records)).toEqual(before)
    const dry = await second.upgrade({ dryRun: true })
    expect(dry.changed).toBe(true)
    expect(await peoplePartition(second, records)).toEqual(before)
    const report = await second.upgrade()
    // A contact that comes of a split gets an id when it comes: the dry run only thought one up.
    const known = ({ splits, ...rest }: typeof dry) => ({ ...rest, splits: splits.map(({ from, into }) => ({ from, into: into.map((id) => (Number(id.slice(1)) > given ? 'new' : id)).sort() })) })
    expect(known(report)).toEqual(known(dry))
    expect(await peoplePartition(second, records)).toEqual(partitionOf(result))
    expect(report.merges.length + report.splits.length).toBeGreaterThan(0)
    expect(await second.upgrade()).toEqual({ changed: false, records: 0, merges: [], splits: [], updated: 0 })
  })
})

describe('deciding', () => {
  test('a merge joins, its undo parts and gives the ids back', async () => {
    const people = freshPeople()
    const a = await people.resolve(form)
    const b = await people.resolve(order)
    const dry = await people.merge({ contacts: [a.contactId, b.contactId], ...by, dryRun: true })
    expect(dry.effects).toContainEqual({ kind: 'merged', contactId: a.contactId, from: b.contactId })
    expect((await people.contact(b.contactId)).redirectedFrom).toBeUndefined()
    const merged = await people.merge({ contacts: [a.contactId, b.contactId], ...by })
    expect((await people.contact(b.contactId))).toMatchObject({ id: a.contactId, redirectedFrom: b.contactId })
    await people.undo(merged.decisionId, by)
    expect((await people.contact(b.contactId)).redirectedFrom).toBeUndefined()
    expect((await people.contact(a.contactId)).records).toEqual([{ source: 'form', id: '#f1', recordId: 'form:#f1' }])
  })

  // Seen to fail: the answer said as little as that of an undo that parts. Mutation seen to fail: earlier decisions named, too.
  test('the undo of a merge that parts nobody names the decisions that hold them, in its dry run too', async () => {
    const people = freshPeople()
    for (const id of ['1', '2', '3', '4']) await people.resolve({ ...form, id, person: { name: ['Ann Lee', 'Olha Tkach', 'Jorge Amado', 'Helen Peterson'][Number(id) - 1]! } })
    const merge = async (...contacts: string[]) => (await people.merge({ contacts, ...by })).decisionId
    const inner = await merge('c1', 'c2')
    const outer = await merge('c1', 'c3')
    const last = await merge('c1', 'c4')
    const dry = await people.undo(outer, { ...by, dryRun: true })
    expect([dry.effects, dry.heldBy]).toEqual([[], [last]])
    const undone = await people.undo(last, by)
    expect([undone.effects.length > 0, undone.heldBy]).toEqual([true, undefined])
    expect((await people.undo(inner, by)).heldBy).toEqual([outer])
    expect(await people.undo(outer, by)).not.toHaveProperty('heldBy')
    expect(new Set(await people.contactOf(['form:#1', 'form:#2', 'form:#3', 'form:#4'])).size).toBe(4)
  })
})

describe('explaining two records', () => {
  const twice = async () => {
    const people = freshPeople()
    await people.resolve(form)
    await people.resolve({ ...form, id: 'f2', kind: 'message' })
    await people.resolve({ id: 'ig', source: 'instagram', kind: 'message', at: form.at, person: { instagram: 'nellie_99', phone: '+447851960472' }, trust: { instagram: 'verified' } })
    await people.resolve({ id: 'o', source: 'shop', kind: 'order', at: form.at, person: { name: 'Helen Peterson', phone: '+447851960472' } })
    return people
  }

  // Mutation seen to fail: the first review of either for that of the two.
  test('says that two of one contact are linked, whatever review either stands in, and who joined them', async () => {
    const people = await twice()
    expect((await people.reviews()).length).toBeGreaterThan(0)
    expect((await people.explain('form:#f1', 'form:#f2')).because).toBe('linked')
    const [own, other] = await people.contactOf(['form:#f1', 'instagram:#ig'])
    await people.merge({ contacts: [own!, other!], ...by })
    const { because, reasons } = await people.explain('form:#f1', 'instagram:#ig')
    expect([because, describeReasons(reasons.slice(-1), { locale: 'en', values: true })]).toEqual(['linked', ['Merged by ana on 2025-10-09 (called her).']])
  })

  // Mutations seen to fail: a decision that stands in no review left out; of two that say the same no evidence that lay before whoever parted them.
  test('names the decision that keeps two apart who say the same, and asks nobody again', async () => {
    const people = await twice()
    const { decisionId } = await people.separate({ records: ['form:#f2'], ...by })
    expect((await people.explain('form:#f1', 'form:#f2')).because).toBe(`decision:${decisionId}`)
    expect((await people.reviews()).filter(({ because }) => because.startsWith('new-evidence'))).toEqual([])
  })

  test('has the prior for two of which nothing can be compared', async () => {
    const people = await twice()
    await people.resolve({ id: 'x', source: 'chat', kind: 'visit', at: form.at })
    const { because, weight, prior } = await people.explain('form:#f1', 'chat:#x')
    expect([because, weight]).toEqual(['nothing-to-compare', prior])
    expect(prior).toBeLessThan(-5)
  })
})

describe('trying a decision out', () => {
  test('shows the golden record with the values to choose from, the timeline and the consents, and changes nothing', async () => {
    const people = freshPeople({ policy: { countries: ['GB', 'UA'] } })
    await people.resolve({ ...form, consents: [{ channel: 'email', purpose: 'news', state: 'granted' }] })
    await people.resolve({ ...order, consents: [{ channel: 'email', purpose: 'news', state: 'refused' }] })
    const { cards = [] } = await people.merge({ contacts: ['c1', 'c2'], ...by, dryRun: true })
    expect(cards.map(({ contactId }) => contactId)).toEqual(['c1'])
    const [{ identity, recent, consents, records }] = cards as [(typeof cards)[number]]
    expect([identity.golden.name?.value, identity.golden.name?.alternatives]).toEqual(['Helen Peterson', ['Oksana Petrenko']])
    expect([recent.map(({ kind }) => kind), consents.map(({ state }) => state), records]).toEqual([['order', 'form'], ['refused'], 2])
    expect((await people.contact('c1')).records).toHaveLength(1)
    const merged = await people.merge({ contacts: ['c1', 'c2'], ...by })
    expect(merged.cards).toBeUndefined()
    const undone = await people.undo(merged.decisionId, { ...by, dryRun: true })
    expect(undone.cards?.map(({ contactId, records: held }) => [contactId, held])).toEqual([['c1', 1], ['c2', 1]])
    const apart = await people.separate({ records: ['shop:77'], ...by, dryRun: true })
    expect(apart.cards?.map(({ identity: { displayName } }) => displayName)).toEqual(['Oksana Petrenko', 'Helen Peterson'])
    const without = await people.detach({ contact: 'c1', field: 'phone', value: '067 123 45 67', from: '2025-10-09', ...by, dryRun: true })
    expect(without.cards?.[0]?.identity.phones.map(({ key }) => key)).toEqual(['+447851960472'])
  })
})

describe('what is ours', () => {
  test('our own numbers and mailboxes prove nothing, however the policy writes them', async () => {
    const people = freshPeople({ policy: { countries: ['GB'], own: { phones: ['020 7946 0999'], emails: ['Help.Desk@gmail.com'] }, identifiers: { phone: { blocked: ['07851 960472'] } } } })
    const said = [{ phone: '+442079460999' }, { email: 'helpdesk@gmail.com' }, { phone: '+447851960472' }]
    for (const [i, person] of said.entries()) {
      const a = await people.resolve({ id: `a${i}`, source: 'call', kind: 'call', at: '2026-11-25T10:00:00Z', person })
      const b = await people.resolve({ id: `b${i}`, source: 'call', kind: 'call', at: '2026-11-25T10:00:00Z', person })
      expect(b.contactId).not.toBe(a.contactId)
    }
  })
})
