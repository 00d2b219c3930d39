import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describe as describeReasons } from '../../src/merge/describe.js'
import type { InboundEvent } from '../../src/model/event.js'
import { valueDigest } from '../../src/resolve/people/detach.js'
import { digestOf } from '../../src/resolve/people/digest.js'
import { createResolver, type People } from '../../src/resolve/resolver.js'
import { memoryStore } from '../../src/store/memory.js'
import { runs } from '../runs.js'
import { eventOf, freshPeople, peoplePartition } from './people.js'
import { collidingRecords } from './records.js'
import { snapshotText, tracesIn } from './traces.js'

const erasureKey = 'a secret of the tests'
const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T09:00:00Z`
const by = { by: 'ann', reason: 'request 17' }

/** Helen by two channels, and a stranger. The words that are searched for stand in every kind of field. */
const form: InboundEvent = {
  id: 'form-canaryone', source: 'form', key: 'k-canarytwo', kind: 'form', at: at(1), trust: { email: 'verified' },
  person: { name: 'Canarythree Canaryfour', email: 'canaryfive@ukr.net', phone: '+380671234567' }, facts: { subject: 'canarysix' }, ref: 'canaryseven',
  conversation: { id: 'talk-canaryeight' }, consents: [{ address: 'canaryfive@ukr.net', channel: 'email', purpose: 'news', state: 'granted' }],
}
const order: InboundEvent = { id: 'order-canarynine', source: 'shop', key: 'canaryten', kind: 'order', at: at(2), person: { name: 'Canarythree Canaryfour', email: 'canaryfive@ukr.net' } }
const other: InboundEvent = { id: 'o1', source: 'form', key: 'k2', kind: 'form', at: at(3), person: { name: 'Andrii Koval', phone: '+380509876543' } }
const words = ['anaryone', 'anarytwo', 'anarythree', 'anaryfour', 'anaryfive', 'anarysix', 'anaryseven', 'anaryeight', 'anarynine', 'anaryten', '671234567']

async function withHelen(): Promise<{ people: People; store: ReturnType<typeof memoryStore>; helen: string; andrii: string; observed: unknown[] }> {
  let ids = 0
  const store = memoryStore()
  const observed: unknown[] = []
  const people = createResolver({ store, erasureKey, policy: { countries: ['UA'] }, now: () => Date.parse(at(9)), newId: () => `c${(ids += 1)}`, observe: (call) => observed.push(call) }).tenant('acme')
  const { contactId: helen } = await people.resolve(form)
  expect((await people.resolve(order)).contactId).toBe(helen)
  const { contactId: andrii } = await people.resolve(other)
  const merged = await people.merge({ contacts: [helen, andrii], by: 'ann', reason: 'canarythree says so' })
  const undone = await people.undo(merged.decisionId, { by: 'ann', reason: 'not canarythree' })
  await people.undo(undone.decisionId, { by: 'ann', reason: 'canarythree after all' })
  await people.separate({ contacts: [helen, andrii], by: 'ann', reason: 'canarythree is not he' }).catch(() => undefined)
  await people.separate({ records: ['form:k2'], by: 'ann', reason: 'canarythree is not he' })
  return { people, store, helen, andrii, observed }
}

test('an organisation leaves no trace either, nor its website or the parts of a date of birth', async () => {
  const store = memoryStore()
  let ids = 0
  const people = createResolver({ store, erasureKey, now: () => Date.parse(at(9)), newId: () => `c${(ids += 1)}` }).tenant('acme')
  const { contactId } = await people.resolve({ id: 'b1', source: 'crm', key: 'b1', kind: 'form', at: at(1), person: { organization: 'Canarythree Logistics Ltd', website: 'https://www.canaryfour.com', email: 'office@canaryfour.com' } })
  const born = await people.resolve({ id: 'b2', source: 'crm', key: 'b2', kind: 'form', at: at(1), person: { name: 'Helen Canaryfive', birthYear: '1987', birthMonth: '7', birthDay: '22' } })
  const told = ['anarythree', 'anaryfour', 'anaryfive', '1987-07-22']
  for (const word of told) expect(tracesIn([store, people], [word]).traces.length).toBeGreaterThan(0)
  await people.erase({ contact: contactId, ...by })
  await people.erase({ contact: born.contactId, ...by })
  expect(tracesIn([store, people], told).traces).toEqual([])
  expect(await snapshotText(store)).not.toMatch(/anarythree|anaryfour|anaryfive|1987/)
})

describe('Erase', () => {
  // Proven to fail: leave the changes feed, the prepared profiles, or the ledger's reasons as they are.
  test('leaves no trace of the person in any structure of the store and the resolver, nor in a snapshot', async () => {
    const { people, store, helen } = await withHelen()
    const before = tracesIn([store, people], words)
    expect(before.traces.length).toBeGreaterThan(20)
    for (const word of words) expect(await snapshotText(store)).toContain(word)

    const erased = await people.erase({ contact: helen, ...by })
    expect(erased).toMatchObject({ interactions: 2, conversations: 1, consents: 1 })
    expect(erased.records.map((one) => one.recordId)).toEqual(['form:k-canarytwo', 'shop:canaryten'])
    expect(erased.decisions).toBeGreaterThan(2)
    expect(tracesIn([store, people], words).traces).toEqual([])
    for (const word of words) expect(await snapshotText(store)).not.toContain(word)
  }, 60_000)

  test('answers ERASED_CONTACT for the contact from then on, and leaves others as they are', async () => {
    const { people, helen, andrii } = await withHelen()
    const before = await people.contact(andrii)
    await people.erase({ contact: helen, ...by })
    await expect(people.contact(helen)).rejects.toMatchObject({ code: 'ERASED_CONTACT' })
    expect(await people.contact(andrii)).toEqual(before)
    const feed = await people.changes({ limit: 1000 })
    expect(feed.filter((change) => change.kind === 'erased').map((change) => change.contactId)).toContain(helen)
    expect(await people.reviews()).toEqual([])
  })

  // Proven to fail: bury no events, or compare `at` of a snapshot with the erasure.
  test('a replay brings nobody back; who writes again later is somebody new', async () => {
    const { people, helen } = await withHelen()
    await people.erase({ contact: helen, ...by })
    for (const replay of [form, order, { ...form, id: 'backfill' }, { ...form, id: 'nightly', at: at(20), says: 'snapshot' as const }, { ...other, id: 'o2', edits: 'form-canaryone', at: at(20) }]) {
      await expect(people.resolve(replay)).rejects.toMatchObject({ code: 'ERASED_CONTACT' })
    }
    await expect(people.resolve({ ...other, id: 'o3', others: [{ key: 'k-canarytwo' }] })).rejects.toMatchObject({ details: { where: 'others.0' } })
    const back = await people.resolve({ ...form, id: 'again', at: at(20) })
    expect(back.outcome).toBe('created')
    expect(back.contactId).not.toBe(helen)
  })

  test('needs its key, and always the same one', async () => {
    const { people, store, helen } = await withHelen()
    const keyless = createResolver({ store, now: () => 0, newId: () => 'x' }).tenant('acme')
    await expect(keyless.erase({ contact: helen, ...by })).rejects.toMatchObject({ code: 'BAD_OPTION', details: { option: 'erasureKey' } })
    await people.erase({ contact: helen, ...by })
    await expect(keyless.resolve(other)).rejects.toMatchObject({ details: { option: 'erasureKey' } })
    await expect(createResolver({ store, erasureKey: 'another secret, as long', now: () => 0, newId: () => 'x' }).tenant('acme').resolve(other)).rejects.toMatchObject({ details: { option: 'erasureKey' } })
    expect(() => createResolver({ store, erasureKey: 'short', now: () => 0, newId: () => 'x' })).toThrow(/16 characters/)
  })

  // Mutation seen to fail: any word on `dryRun` taken for yes.
  test('is done where it is said not to be dry', async () => {
    const { people, helen } = await withHelen()
    expect((await people.erase({ contact: helen, ...by, dryRun: false })).records).toHaveLength(2)
    await expect(people.contact(helen)).rejects.toMatchObject({ code: 'ERASED_CONTACT' })
  })

  // Mutation seen to fail: a record taken once for each time that it is named.
  test('of a record that is named twice is that of one, dry or not, and leaves who says the same as they were', async () => {
    const people = freshPeople({ policy: { countries: ['UA'] }, erasureKey })
    await people.resolve(form)
    for (const id of ['o4', 'o5']) await people.resolve({ ...other, id, key: id })
    for (const dryRun of [true, false]) {
      const erased = await people.erase({ records: ['form:o4', 'form:o4'], ...by, dryRun })
      expect([erased.records.map(({ recordId }) => recordId), erased.interactions]).toEqual([['form:o4'], 1])
    }
    const [left] = await people.contactOf(['form:o5'])
    expect((await people.contact(left!)).records.map(({ recordId }) => recordId)).toEqual(['form:o5'])
    expect((await people.resolve({ ...other, id: 'o6', key: 'o6' })).contactId).toBe(left)
  })

  // Mutation seen to fail: whoever stays told of as moved, though the id of their contact stays too.
  test('of a record that gave its contact no id moves nobody', async () => {
    const people = freshPeople({ policy: { countries: ['UA'] }, erasureKey })
    const { contactId } = await people.resolve(form)
    await people.resolve(order)
    const before = (await people.changes({ limit: 1000 })).length
    expect((await people.erase({ records: ['shop:canaryten'], ...by })).effects).toEqual([])
    expect((await people.changes({ limit: 1000 })).slice(before).map(({ kind, contactId: told }) => [kind, told])).toEqual([['updated', contactId]])
  })

  // Mutations seen to fail: one of the two lists not asked about; an export that passed over what it does not know.
  test('names in `confirm` and `keep` only records of the contact, as an export does', async () => {
    const { people, helen } = await withHelen()
    await expect(people.export({ contact: helen, confirm: ['form:k-canarytwo', 'form:k2'] })).rejects.toMatchObject({ code: 'UNKNOWN_RECORD', details: { where: 'confirm.1' } })
    for (const named of [{ confirm: ['form:k2'] }, { keep: ['form:k2'] }, { keep: ['nobody'] }]) await expect(people.erase({ contact: helen, ...by, ...named })).rejects.toMatchObject({ code: 'UNKNOWN_RECORD' })
    expect((await people.contact(helen)).records).toHaveLength(2)
  })

  // Mutations seen to fail: an erasure under another key; a key of sixteen characters refused.
  test('is made under the first key only, which has sixteen characters or more', async () => {
    const { people, store, helen, andrii } = await withHelen()
    await people.erase({ contact: helen, ...by })
    const another = createResolver({ store, erasureKey: 'sixteen letters!', now: () => Date.parse(at(9)), newId: () => 'x' }).tenant('acme')
    await expect(another.erase({ contact: andrii, ...by })).rejects.toMatchObject({ code: 'BAD_OPTION', details: { option: 'erasureKey' } })
    expect((await people.contact(andrii)).records).toHaveLength(1)
    expect(() => createResolver({ store, erasureKey: 'fifteen letters', now: () => 0, newId: () => 'x' })).toThrow(/16 characters/)
  })

  // Mutations seen to fail: what happened in the instant of the erasure taken for what came later; the name of a record taken for that of an event.
  test('shuts out what happened up to its instant, and no event that bears the name of a record', async () => {
    const { people, helen } = await withHelen()
    await people.erase({ contact: helen, ...by })
    await expect(people.resolve({ ...form, id: 'then', at: at(9) })).rejects.toMatchObject({ code: 'ERASED_CONTACT' })
    expect((await people.resolve({ ...form, id: 'behind', at: '2026-03-09T09:00:00.001Z' })).outcome).toBe('created')
    expect((await people.resolve({ ...other, id: 'k-canarytwo', at: at(10) })).replayed).toBe(false)
  })

  test('cannot be taken back', async () => {
    const { people, helen } = await withHelen()
    await people.erase({ contact: helen, ...by })
    const decision = (await people.changes({ limit: 1000 })).find((change) => change.kind === 'erased')!.decisionId!
    await expect(people.undo(decision, by)).rejects.toMatchObject({ code: 'BAD_DECISION' })
  })

  test('an error, a log line and an observation hold nothing of the person', async () => {
    const { people, helen, observed } = await withHelen()
    const errors: unknown[] = []
    const failing = [() => people.contact('c-canaryone'), () => people.erase({ contact: 'canaryone', ...by }), () => people.erase({ records: ['form:canaryone'], ...by }),
      () => people.resolve({ ...form, facts: { other: 'canarysix' } }), () => people.resolve({ ...form, id: 'x'.repeat(501) }), () => people.merge({ contacts: [helen, helen], ...by }), () => people.export({ contact: 'canaryone' })]
    await people.erase({ contact: helen, ...by })
    for (const call of [...failing, () => people.resolve(form), () => people.contact(helen)]) await call().then(() => expect.unreachable(), (error: Error & { details: unknown }) => errors.push([error.message, error.details, error.stack]))
    for (const word of words) expect(JSON.stringify([errors, observed])).not.toContain(word)
  })
})

describe('A wrong merge neither deletes nor discloses a stranger', () => {
  /** One weak link: the same name, and a phone that a household shares. */
  async function withStranger(): Promise<{ people: People; contact: string }> {
    const people = freshPeople({ policy: { countries: ['UA'], automation: 'merge', thresholds: { same: 0.05, review: 0.01 } }, erasureKey })
    const { contactId: contact } = await people.resolve(form)
    await people.resolve(order)
    const stranger = await people.resolve({ id: 's1', source: 'call', key: 's1', kind: 'call', at: at(3), person: { name: 'Canarythree Canaryfour', city: 'Lviv' } })
    expect(stranger.contactId).toBe(contact)
    return { people, contact }
  }

  // Proven to fail: count every tie as strong.
  test('a dry run lists how surely each record is theirs; what is weak is confirmed or kept', async () => {
    const { people, contact } = await withStranger()
    const dry = await people.erase({ contact, ...by, dryRun: true })
    expect(dry.records.map(({ recordId, tie }) => [recordId, tie])).toEqual([['call:s1', 'weak'], ['form:k-canarytwo', 'founder'], ['shop:canaryten', 'strong']])
    expect(dry.records[0]!.reasons.map((one) => one.comparison)).toContain('familyName')
    expect(describeReasons(dry.records[0]!.reasons, { locale: 'en' })).toContain('The family names are the same.')
    expect((await people.contact(contact)).records).toHaveLength(3)
    await expect(people.erase({ contact, ...by })).rejects.toMatchObject({ code: 'UNCONFIRMED_RECORDS', details: { count: 1 } })
    expect((await people.contact(contact)).records).toHaveLength(3)

    await people.erase({ contact, ...by, keep: ['call:s1'] })
    const [kept] = await people.contactOf(['call:s1'])
    expect(kept).not.toBe(contact)
    expect((await people.contact(kept!)).records).toEqual([{ source: 'call', id: 's1', recordId: 'call:s1' }])
    expect((await people.changes({ limit: 1000 })).at(-1)).toMatchObject({ kind: 'moved', contactId: kept, from: contact, recordId: 'call:s1' })
  })

  /** Zoe by two channels, one of which does not name her; Helen by two; and whom nobody named. */
  const call = (key: string, person: InboundEvent['person']): InboundEvent => ({ id: key, source: 'call', key, kind: 'call', at: at(3), person: person! })
  const [zoe, zoes, nellie] = [call('zoe', { name: 'Zoe Marsh', phone: '+380931112233' }), call('zoes', { phone: '+380931112233' }), call('nellie', { instagram: 'Nellie_99' })]

  // Seen to fail: a decision was enough, whatever the records said; of the two only the one that has a name was held against the founder's.
  test('what a person joined by mistake is confirmed too, with what hangs on it; where nothing speaks against it the decision is enough', async () => {
    const people = freshPeople({ policy: { countries: ['UA'], automation: 'merge' }, erasureKey })
    const { contactId } = await people.resolve(form)
    await people.resolve(order)
    const ids = [contactId, (await people.resolve(zoe)).contactId, (await people.resolve(nellie)).contactId]
    expect((await people.resolve(zoes)).contactId).toBe(ids[1])
    await people.merge({ contacts: ids, by: 'ana' })
    const { withheld } = await people.export({ contact: contactId })
    expect(withheld.map(({ recordId, tie }) => [recordId, tie])).toEqual([['call:zoe', 'weak'], ['call:zoes', 'weak']])
    expect(withheld[0]!.reasons.map((one) => one.comparison)).toContain('givenName')
    const dry = await people.erase({ contact: contactId, ...by, dryRun: true })
    expect(dry.records.find(({ recordId }) => recordId === 'call:nellie')).toMatchObject({ tie: 'decided' })
    await expect(people.erase({ contact: contactId, ...by })).rejects.toMatchObject({ code: 'UNCONFIRMED_RECORDS', details: { count: 2 } })
  })

  test('a spelling of the founder\'s name is nothing against a decision, and a household\'s phone nothing for it', async () => {
    const people = freshPeople({ policy: { countries: ['UA'], automation: 'suggest' }, erasureKey })
    const person = { name: 'Олена Шевчук', phone: '+380671234567' }
    const ids = [person, { name: 'Olena Shevchuk', email: 'o.shevchuk@ukr.net' }, { name: 'Тарас Шевчук', phone: '+380671234567' }].map((one, i) => people.resolve(call(`${i}`, one)).then(({ contactId }) => contactId))
    const contacts = await Promise.all(ids)
    await people.merge({ contacts, by: 'ana' })
    expect((await people.export({ contact: contacts[0]! })).withheld.map(({ recordId }) => recordId)).toEqual(['call:2'])
  })

  test('confirmed, it goes too', async () => {
    const { people, contact } = await withStranger()
    await people.erase({ contact, ...by, confirm: ['call:s1'] })
    expect(await people.contactOf(['call:s1', 'form:k-canarytwo'])).toEqual([undefined, undefined])
    await expect(people.erase({ contact, ...by, confirm: ['call:s1'] })).rejects.toMatchObject({ code: 'ERASED_CONTACT' })
  })

  test('an export holds all that is held, but for what may be a stranger\'s', async () => {
    const { people, contact } = await withStranger()
    const { data, withheld } = await people.export({ contact })
    expect(withheld.map((one) => one.recordId)).toEqual(['call:s1'])
    expect(JSON.parse(JSON.stringify(data))).toEqual(data)
    expect(data.interactions.map((one) => one.eventId).sort()).toEqual(['form-canaryone', 'order-canarynine'])
    expect(JSON.stringify(data)).not.toContain('Lviv')
    for (const word of words.slice(0, 10)) expect(JSON.stringify(data)).toContain(word)
    expect(JSON.stringify((await people.export({ contact, confirm: ['call:s1'] })).data)).toContain('Lviv')
  })
})

describe('Export', () => {
  // Seen to fail: all decisions given as if they stood.
  test('says of each decision whether it stands', async () => {
    const people = freshPeople()
    const [one, two] = [await people.resolve(form), await people.resolve(other)]
    const { decisionId } = await people.merge({ contacts: [one.contactId, two.contactId], by: 'ann' })
    const standing = async () => (await people.export({ contact: one.contactId })).data.decisions.map((decision) => [decision.kind, decision.standing])
    expect(await standing()).toEqual([['same', true]])
    const undone = await people.undo(decisionId, { by: 'ann' })
    expect(await standing()).toEqual([['same', false]])
    await people.undo(undone.decisionId, { by: 'ann' })
    expect(await standing()).toEqual([['same', true]])
  })
})

describe('Retention', () => {
  test('removes interactions by kind and age, and a late replay does not bring them back', async () => {
    const { people, helen } = await withHelen()
    // Mutation seen to fail: what happened in the very instant gone with what was before it.
    expect(await people.retain({ kinds: ['form'], before: at(1), dryRun: true })).toEqual({ removed: 0 })
    expect(await people.retain({ kinds: ['form'], before: at(2), dryRun: true })).toEqual({ removed: 1 })
    expect(await people.retain({ kinds: ['form'], before: at(2) })).toEqual({ removed: 1 })
    expect((await people.export({ contact: helen })).data.interactions.map((one) => one.kind)).toEqual(['order'])
    await expect(people.resolve(form)).rejects.toMatchObject({ code: 'PAST_RETENTION', details: { kind: 'form' } })
    expect(await people.retain({ kinds: ['form'], before: at(1) })).toEqual({ removed: 0 })
    await expect(people.resolve(form)).rejects.toMatchObject({ code: 'PAST_RETENTION' })
    await expect(people.retain({ kinds: [], before: at(1) })).rejects.toMatchObject({ code: 'BAD_OPTION' })
  })

  // Mutation seen to fail: the horizons of other kinds forgotten with each new one.
  test('of one kind leaves the horizon of another where it is', async () => {
    const { people, helen } = await withHelen()
    await people.retain({ kinds: ['form'], before: at(2) })
    await people.retain({ kinds: ['order'], before: at(3) })
    for (const replay of [form, order]) await expect(people.resolve(replay)).rejects.toMatchObject({ code: 'PAST_RETENTION' })
    expect((await people.export({ contact: helen })).data.interactions).toEqual([])
  })

  // Seen to fail: any instant taken for the horizon, which is never taken back.
  test('shuts nothing out that is still to happen: a horizon later than now is refused, and today\'s is not', async () => {
    const { people } = await withHelen()
    for (const before of ['2026-03-09T09:00:00.001Z', '2062-01-01']) for (const dryRun of [true, false]) await expect(people.retain({ kinds: ['form'], before, dryRun })).rejects.toMatchObject({ code: 'BAD_OPTION', details: { option: 'before' } })
    expect(await people.resolve({ ...other, id: 'o7', at: at(10) })).toMatchObject({ replayed: false })
    expect(await people.retain({ kinds: ['form'], before: at(9) })).toEqual({ removed: 2 })
  })

  // Seen to fail: an edit asked for its own instant only; the edit that was taken before refused as one that comes.
  test('what it removed no edit brings back, and one that was taken is taken', async () => {
    const store = memoryStore()
    const people = freshPeople({ store, erasureKey })
    const long = (id: string, day: number, more: Partial<InboundEvent> = {}): InboundEvent => ({ id, source: 'shop', key: 'k', kind: 'order', at: `2025-09-0${day}T09:00:00Z`, person: other.person!, ...more })
    const [old, recent] = [long('o1', 1), long('o2', 5)]
    const early = long('e1', 6, { edits: 'o1', facts: { status: 'paid' } })
    for (const event of [old, recent, early]) await people.resolve(event)
    await people.retain({ kinds: ['order'], before: long('', 3).at })
    const before = await snapshotText(store)
    const shut = long('e2', 7, { edits: 'o1', facts: { status: 'refunded' } })
    await expect(people.resolve(shut)).rejects.toMatchObject({ code: 'PAST_RETENTION', details: { kind: 'order' } })
    expect(await people.resolve(early)).toMatchObject({ replayed: true })
    expect(await snapshotText(store)).toBe(before)
    const { contactId } = await people.resolve(long('e3', 7, { edits: 'o2', facts: { status: 'sent' } }))
    await people.resolve(long('d1', 8, { deletes: 'o1' }))
    // One whose event is still to come is taken once it came.
    const ahead = long('e4', 9, { edits: 'o3', facts: { status: 'sent' } })
    await expect(people.resolve(ahead)).rejects.toMatchObject({ code: 'PAST_RETENTION' })
    await people.resolve(long('o3', 8))
    await people.resolve(ahead)
    expect((await people.timeline(contactId)).interactions.map(({ eventId, facts }) => [eventId, facts])).toEqual([['o3', { status: 'sent' }], ['o2', { status: 'sent' }]])
  })
})

describe('Nothing lost', () => {
  test('of two that say the same and too little, the one that is left joins others as if it had always been alone', async () => {
    const people = freshPeople({ policy: { automation: 'merge' }, erasureKey })
    const olha = (id: string, phone?: string): InboundEvent => ({ id, source: 'form', key: id, kind: 'form', at: at(1), person: { name: 'Olha', ...(phone === undefined ? {} : { phone }) } })
    const { contactId: first } = await people.resolve(olha('a', '+380671234567'))
    await people.resolve(olha('b'))
    const { contactId: third } = await people.resolve(olha('c'))
    await people.erase({ records: ['form:b'], ...by })
    await people.merge({ contacts: [first, third], by: 'ann' })
    expect(await people.contactOf(['form:a', 'form:c'])).toEqual([first, first])
  })

  // Proven to fail: leave the neighbours of a profile that goes untouched.
  test('of two that only the erased held together each is a contact of its own', async () => {
    const people = freshPeople({ policy: { countries: ['UA'], automation: 'merge' }, erasureKey: 'a secret of the tests' })
    const options = { source: 'crm', observedAt: '2026-03-01T10:00:00Z' }
    await people.import([{ id: '1', otherIds: ['4'], person: { name: 'Olena Petrenko', phone: '+380671234567' } }, { id: '2', otherIds: ['1'], person: { name: 'Maria Silva', phone: '+380671234567' } }], options)
    expect(new Set(await people.contactOf(['crm:1', 'crm:2', 'crm:4'])).size).toBe(1)
    await people.erase({ records: ['crm:1'], by: 'ana' })
    expect(new Set(await people.contactOf(['crm:2', 'crm:4'])).size).toBe(2)
  })

  test('after an erasure the others are as if the erased had never come, and each belongs to exactly one contact', async () => {
    await fc.assert(fc.asyncProperty(collidingRecords(), fc.infiniteStream(fc.boolean()), async (records, dice) => {
      const policy = { countries: ['UA'], automation: 'merge' } as const
      const people = freshPeople({ policy, erasureKey })
      for (const record of records) await people.resolve(eventOf(record))
      const gone = new Set(records.filter(() => dice.next().value === true).map((record) => `${record.source ?? 'input'}:${record.id}`))
      const stays = records.filter((record) => !gone.has(`${record.source ?? 'input'}:${record.id}`))
      if (gone.size > 0) await people.erase({ records: [...gone], ...by })
      const never = freshPeople({ policy })
      for (const record of stays) await never.resolve(eventOf(record))
      expect(await peoplePartition(people, stays)).toEqual(await peoplePartition(never, stays))
      const listed = await Promise.all(stays.map(async (record) => {
        const [contact] = await people.contactOf([`${record.source ?? 'input'}:${record.id}`])
        return (await people.contact(contact!)).records.filter((ref) => ref.source === (record.source ?? 'input') && ref.id === record.id).length
      }))
      expect(listed.every((count) => count === 1)).toBe(true)
      for (const record of records.filter((one) => !stays.includes(one))) await expect(people.resolve(eventOf(record))).rejects.toMatchObject({ code: 'ERASED_CONTACT' })
    }), runs(40))
  })
})

describe('What stays of others says nothing of the erased that could be guessed', () => {
  // Proven to fail: leave the digests of the others' interactions as they are.
  test('the others of a shared event keep it, without the hash of what was delivered; delivered without the erased it is known', async () => {
    const store = memoryStore()
    const people = freshPeople({ store, erasureKey })
    const shared: InboundEvent = { ...other, id: 'g1', others: [{ key: 'anna', person: { phone: '+380671234567' } }] }
    const { contactId } = await people.resolve(shared)
    expect(await snapshotText(store)).toContain(digestOf({ ...shared, at: '2026-03-03T09:00:00.000Z' }))
    await people.erase({ records: ['form:anna'], ...by })
    expect(await snapshotText(store)).not.toContain(digestOf({ ...shared, at: '2026-03-03T09:00:00.000Z' }))
    expect((await people.timeline(contactId)).interactions).toHaveLength(1)
    const { others: _, ...without } = shared
    expect(await people.resolve(without)).toMatchObject({ replayed: true, contactId })
    await expect(people.resolve(shared)).rejects.toMatchObject({ code: 'ERASED_CONTACT' })
    await expect(people.resolve({ ...without, key: 'nobody' })).rejects.toMatchObject({ code: 'EVENT_CONFLICT' })
  })

  // Proven to fail: keep facts and ref of the others' interactions; drop them where somebody else wrote.
  test('what the erased wrote to a group goes from the timelines of the others, what others wrote to them stays', async () => {
    const store = memoryStore()
    const people = freshPeople({ store, erasureKey })
    const said = (text: string) => ({ facts: { text }, ref: `mail/${text}` })
    await people.resolve({ ...other, key: 'ben', id: 'g0', direction: 'in', others: [{ key: 'anna' }], ...said('from-ben') })
    await people.resolve({ ...other, key: 'anna', person: {}, id: 'g1', direction: 'in', others: [{ key: 'ben' }], ...said('canary-of-anna') })
    await people.resolve({ ...other, key: 'anna', person: {}, id: 'g2', direction: 'out', others: [{ key: 'ben' }], ...said('from-us') })
    await people.erase({ records: ['form:anna'], ...by })
    expect(await snapshotText(store)).not.toContain('canary-of-anna')
    const [ben] = await people.contactOf(['form:ben'])
    expect(new Map((await people.timeline(ben!)).interactions.map(({ eventId, facts, ref }) => [eventId, [facts?.text, ref]]))).toEqual(new Map([['g0', ['from-ben', 'mail/from-ben']], ['g1', [undefined, undefined]], ['g2', ['from-us', 'mail/from-us']]]))
  })

  // Mutations seen to fail: the hash of a value that nobody holds any more, and the reason why it was taken away, left in the ledger.
  test('what was detached from them leaves the ledger with them, and why', async () => {
    const store = memoryStore()
    const people = freshPeople({ store, erasureKey, policy: { countries: ['UA'] } })
    const { contactId } = await people.resolve(form)
    await people.detach({ contact: contactId, field: 'phone', value: '+380671234567', from: '2025-06-01', by: 'ann', reason: 'canarythree moved' })
    const digest = valueDigest('phone', '0671234567', { countries: ['UA'] })
    for (const word of [digest, 'canarythree moved']) expect(await snapshotText(store)).toContain(word)
    await people.erase({ contact: contactId, ...by })
    for (const word of [digest, 'canarythree moved']) expect(await snapshotText(store)).not.toContain(word)
  })

  // Found by the law of what is left after an erasure. Seen to fail: who had held the value before the day kept where none of them is left.
  test('nor does what was detached name who had held it before the day', async () => {
    const store = memoryStore()
    const people = freshPeople({ store, erasureKey })
    const said = { ...other, person: { name: 'Helen Peterson', phone: '+380671234567' }, at: '2025-05-01T09:00:00Z' }
    const keys = ['viber-one', 'viber-two']
    for (const key of keys) await people.resolve({ ...said, key, id: `of ${key}` })
    await people.detach({ contact: (await people.contactOf(['form:viber-one']))[0]!, field: 'phone', value: '+380671234567', from: '2025-06-01', by: 'ann' })
    for (const key of keys) {
      expect(await snapshotText(store)).toContain(key)
      await people.erase({ records: [`form:${key}`], ...by })
      expect(await snapshotText(store)).not.toContain(key)
    }
  })

  // Mutation seen to fail: only the first participants looked at.
  test('what the erased wrote to many goes from the timelines of all', async () => {
    const store = memoryStore()
    const people = freshPeople({ store, erasureKey })
    const others = Array.from({ length: 40 }, (_, i) => ({ key: `member${i}` }))
    const sent = { ...other, person: {}, key: 'anna', id: 'g1', direction: 'in' as const, others, facts: { text: 'canary-of-anna' } }
    await people.resolve(sent)
    await people.erase({ records: ['form:anna'], ...by })
    const text = await snapshotText(store)
    expect(text).not.toContain('canary-of-anna')
    expect(text).not.toContain(digestOf({ ...sent, at: '2026-03-03T09:00:00.000Z' }))
    const [last] = await people.contactOf(['form:member39'])
    expect((await people.timeline(last!)).interactions.map(({ eventId }) => eventId)).toEqual(['g1'])
  })

  // Proven to fail: name the decision of an import, or what remembers it, by the hash of all the records for good; forget that they were joined.
  test('ids that an import joined are not hashed into what stays, and those that are left are not joined again after an undo', async () => {
    const store = memoryStore()
    const people = freshPeople({ store, erasureKey })
    const crm = [{ id: '380671234567', otherIds: ['7', '8'], person: { name: 'Helen Peterson' } }, { id: '7', person: { name: 'Helen Peterson' } }]
    const how = { source: 'crm', observedAt: at(1) }
    await people.import(crm, how)
    const hash = digestOf(['crm:380671234567', 'crm:7', 'crm:8'])
    expect(await snapshotText(store)).toContain(hash)
    const { data } = await people.export({ contact: (await people.contactOf(['crm:7']))[0]! })
    for (const { id } of data.decisions) await people.undo(id, { by: 'ann' })
    await people.erase({ records: ['crm:380671234567'], ...by })
    expect(await snapshotText(store)).not.toContain(hash)
    await people.import([{ ...crm[1]!, otherIds: ['8', '380671234567'] }], how)
    const [seven, eight] = await people.contactOf(['crm:7', 'crm:8'])
    expect(seven).not.toBe(eight)
  })

  // Proven to fail: keep the names of events in a conversation that another holds.
  test('a conversation that goes on keeps the instant at which the erased closed it, not the name of their event', async () => {
    const store = memoryStore()
    const people = freshPeople({ store, erasureKey })
    await people.resolve({ ...order, key: 'k1', id: 'sms-380671234567', at: at(2), conversation: { id: 't', status: 'closed', owner: 'ana' } })
    const { contactId } = await people.resolve({ ...order, person: other.person!, key: 'k2', id: 'x2', at: at(3), conversation: { id: 't' } })
    await people.erase({ records: ['shop:k1'], ...by })
    expect(await snapshotText(store)).not.toContain('380671234567')
    await people.resolve({ ...order, person: other.person!, key: 'k2', id: 'x1', at: at(1), conversation: { id: 't', status: 'open' } })
    expect((await people.contact(contactId)).open).toEqual([])
  })

  // Found by the law of what is left after an erasure. Seen to fail: the name of the latest event kept; its instant given up with it.
  test('a conversation that goes on stays as recent as the erased made it, and keeps nothing else of what they said last', async () => {
    const store = memoryStore()
    const people = freshPeople({ store, erasureKey })
    await people.resolve({ ...order, key: 'k1', id: 'sms-380671234567', at: at(6), conversation: { id: 't' } })
    const { contactId } = await people.resolve({ ...order, person: other.person!, key: 'k2', id: 'x1', at: at(1), conversation: { id: 't' } })
    await people.erase({ records: ['shop:k1'], ...by })
    expect(await snapshotText(store)).not.toContain('380671234567')
    expect((await people.contact(contactId)).open.map((one) => one.at)).toEqual([new Date(at(6)).toISOString()])
  })

  // Seen to fail: each of the erased taking the conversation up; what settles its events left in an export.
  test('of a group chat the erased are taken out, and who is left keeps it', async () => {
    const store = memoryStore()
    const people = freshPeople({ store, erasureKey })
    const said = (id: string, key: string, day: number): InboundEvent => ({ id, source: 'chat', key, kind: 'message', at: at(day), person: { name: key.startsWith('380') ? 'Helen Peterson' : 'Rui Silva' }, conversation: { id: 'g' } })
    await people.resolve(said('e1', '380671234567', 1))
    await people.resolve(said('e2', '380671234568', 2))
    const { contactId } = await people.resolve(said('e3', 'rui', 3))
    const { data } = await people.export({ contact: contactId })
    expect(data.conversations).toEqual([{ id: 'chat:g', source: 'chat', recordIds: ['chat:rui'], status: 'open', at: new Date(at(3)).toISOString() }])
    const records = ['chat:380671234567', 'chat:380671234568']
    const planned = await people.erase({ records, dryRun: true, ...by })
    expect([planned.conversations, (await people.erase({ records, ...by })).conversations]).toEqual([1, 1])
    expect(await snapshotText(store)).not.toContain('38067123456')
    expect((await people.contact(contactId)).open.map(({ recordIds }) => recordIds)).toEqual([['chat:rui']])
    expect((await people.erase({ contact: contactId, ...by })).conversations).toBe(1)
    expect(await snapshotText(store)).not.toContain('chat:g')
  })

  // Proven to fail: pass the tombstones of events over in an import.
  test('an import does not bring an erased interaction back under another contact of the CRM', async () => {
    const people = freshPeople({ erasureKey })
    const how = { source: 'crm', observedAt: at(1) }
    const visit = { id: 'v1', kind: 'visit', at: at(1) } as const
    await people.import([{ id: '1', person: { name: 'Helen Peterson' }, interactions: [visit] }], how)
    await people.erase({ records: ['crm:1'], ...by })
    expect(await people.import([{ id: '2', otherIds: ['1'], person: { name: 'Andrii Koval' }, interactions: [visit, { ...visit, id: 'v2' }] }], how)).toMatchObject({ added: 1, interactions: 1 })
  })

  // Proven to fail: leave the list as it is.
  test('what waits to be settled is forgotten with its profile', async () => {
    const store = memoryStore()
    const people = freshPeople({ store, erasureKey })
    const { contactId } = await people.resolve(form)
    await store.transaction({ tenant: 'acme', mode: 'write' }, async (tx) => {
      const [record] = await tx.get('records', ['form:k-canarytwo'])
      await tx.put('settings', [{ id: 'unsettled', value: [record!.profile, 'a former profile'] }])
    })
    await people.erase({ contact: contactId, ...by })
    expect(await snapshotText(store)).not.toContain('unsettled')
  })
})
