import { SelfsameError } from '../errors.js'
import type { InboundEvent } from '../model/event.js'
import { optionsGiven } from '../model/given.js'
import type { ImportedContact } from '../model/imported-contact.js'
import type { Policy } from '../model/policy.js'
import type { People } from '../resolve/resolver.js'
import type { Store } from '../store/store.js'
import type { MakeResolver } from './resolver-contract/trial-store.js'
import { allOf, type ContractCheck, rejection, same, type StoreSubject, tenant } from './store-contract/check.js'

/** A store under test, with a look at all that it holds. */
export interface PeopleSubject<Tx = unknown> extends StoreSubject<Tx> {
  /**
   * Everything that the store holds, as one text: every table and index, or the bytes of its files (`latin1`), free pages and logs included. Without it
   * nothing is searched for traces.
   */
  readonly dump?: () => Promise<string> | string
}

const day = (n: number): string => `2026-03-${String(n).padStart(2, '0')}T09:00:00.000Z`
const decided = { by: 'ana', reason: 'request 17' }
const crm = { source: 'crm', observedAt: day(1) }

type OpenPeople = (store: Store, policy?: Policy) => People

const openingWith = (createResolver: MakeResolver): OpenPeople => (store, policy = { countries: ['UA'] }) => {
  let ids = 0
  // Ids are never given twice, after a restart neither.
  const life = (lives += 1)
  return createResolver({ store, erasureKey: 'a secret of the contract', policy, now: () => Date.parse(day(20)), newId: () => `c${life}-${(ids += 1)}` }).tenant(tenant)
}
let lives = 0

/** Somebody whose every value can be found again, and somebody else, with whom she has an event in common. */
const helen: InboundEvent = {
  id: 'form-kanarka', source: 'form', key: 'key-kanarka', kind: 'form', at: day(2), trust: { email: 'verified' }, ref: 'ref-kanarka', facts: { subject: 'Subject kanarka' }, conversation: { id: 'talk-kanarka' },
  person: { name: 'Kanarka Zozulenko', email: 'kanarka@ukr.net', phone: '+380671234567' }, consents: [{ address: 'kanarka@ukr.net', channel: 'email', purpose: 'news', state: 'granted' }],
}
const order: InboundEvent = { id: 'order-kanarka', source: 'shop', key: 'shop-kanarka', kind: 'order', at: day(3), person: { name: 'Kanarka Zozulenko', email: 'kanarka@ukr.net' } }
const andrii: InboundEvent = { id: 'a1', source: 'form', key: 'k2', kind: 'form', at: day(2), person: { name: 'Andrii Koval', phone: '+380509876543' }, others: [{ key: 'cc-kanarka', person: { email: 'kanarka@ukr.net', name: 'Kanarka Zozulenko' } }] }
const traces = ['anarka', 'zozulenko', '671234567']

const rows = (count: number): readonly ImportedContact[] => Array.from({ length: count }, (_, i) => ({
  id: String(i), person: { name: i % 2 === 0 ? 'Olena Petrenko' : 'Ivan Bondar', phone: `+38067${String(1_000_000 + (i >> 1))}` }, ...(i % 40 === 0 ? { otherIds: [`old-${i}`] } : {}),
  interactions: [{ id: `o${i}`, kind: 'order', at: day(1) }], consents: [{ channel: 'email', purpose: 'news', state: 'granted' }],
}))

const codeOf = (reason: unknown): string => (reason instanceof SelfsameError ? reason.code : String(reason))

async function refused(promise: Promise<unknown>, code: string, what: string): Promise<void> {
  same(codeOf(await rejection(promise, what)), code, what)
}

/** All contacts with their records and what the feed says: what a second run must leave as it is. */
async function seen(people: People): Promise<unknown> {
  const { contactIds } = await people.list({ limit: 1000 })
  return [await people.contacts(contactIds), await people.changes({ limit: 10_000 })]
}

const checks: Readonly<Record<string, (subject: PeopleSubject<never>, peopleOver: OpenPeople) => Promise<void>>> = {
  'imports again without harm: a second run changes nothing': async ({ store }, peopleOver) => {
    const people = peopleOver(store)
    const first = await people.import(rows(80), crm)
    same([first.added, first.interactions, first.consents], [82, 80, 80], 'what came in')
    const before = await seen(people)
    const second = await people.import(rows(80), crm)
    same([second.added, second.changed, second.unchanged, second.interactions, second.consents], [0, 0, 80, 0, 0], 'what came in the second time')
    same(await seen(people), before, 'what is seen')
  },

  'goes on with an import that was killed, and ends where it would have ended': async ({ store }, peopleOver) => {
    const people = peopleOver(store)
    async function* killed(): AsyncGenerator<ImportedContact, void, undefined> {
      yield* rows(300)
      throw new Error('the power went')
    }
    await rejection(people.import(killed(), crm), 'the import')
    const { added, unchanged } = await people.import(rows(300), crm)
    // Rows are taken in by batches: a whole one stands, one that was begun does not.
    same(added + unchanged >= 300, true, 'every row came in, before or now')
    const ids = await people.contactOf(rows(300).map(({ id }) => `crm:${id}`))
    same(ids.includes(undefined), false, 'rows without a contact')
    const timelines = await allOf(ids.slice(0, 4).map(async (id) => (await people.timeline(id!)).interactions.length))
    same(timelines.every((length) => length > 0), true, 'histories')
  },

  'tries an import and a merge out, and leaves nothing behind': async ({ store }, peopleOver) => {
    const people = peopleOver(store)
    const { contactId: one } = await people.resolve(helen)
    const { contactId: two } = await people.resolve({ ...andrii, others: [] })
    const before = await seen(people)
    same((await people.import(rows(20), { ...crm, dryRun: true })).added, 21, 'what would come in')
    await people.merge({ contacts: [one, two], ...decided, dryRun: true })
    same(await seen(people), before, 'what is seen')
    same(await people.contactOf(['crm:1']), [undefined], 'a row of the import')
  },

  'brings nobody back who was erased: no replay, no edit, no snapshot, no import, after a restart neither': async ({ store, reopen }, peopleOver) => {
    const people = peopleOver(store)
    const { contactId } = await people.resolve(helen)
    await people.resolve(order)
    await people.import([{ id: 'crm-kanarka', person: { name: 'Kanarka Zozulenko' }, interactions: [{ id: 'visit-kanarka', kind: 'visit', at: day(1) }] }], crm)
    await people.retain({ kinds: ['order'], before: day(4) })
    await people.erase({ records: ['form:key-kanarka', 'shop:shop-kanarka', 'crm:crm-kanarka'], ...decided })
    const lookAt = async (again: People): Promise<void> => {
      const comes: readonly (readonly [string, InboundEvent])[] = [['the same', helen], ['a late one', { ...helen, id: 'late' }], ['an edit', { ...helen, id: 'edit', key: 'k3', edits: helen.id }], ['a snapshot', { ...helen, id: 'nightly', at: day(25), says: 'snapshot' }], ['what retention had removed', order]]
      for (const [what, event] of comes) await refused(again.resolve(event), 'ERASED_CONTACT', what)
      await refused(again.contact(contactId), 'ERASED_CONTACT', 'the contact')
      const report = await again.import([{ id: 'crm-kanarka', person: { name: 'Kanarka Zozulenko' } }, { id: '2', otherIds: ['crm-kanarka'], person: { name: 'Andrii Koval' }, interactions: [{ id: 'visit-kanarka', kind: 'visit', at: day(1) }] }], crm)
      same([report.erased, report.interactions], [1, 0], 'what an import brought')
      same(await again.contactOf(['form:key-kanarka', 'shop:shop-kanarka', 'crm:crm-kanarka']), [undefined, undefined, undefined], 'the records')
    }
    await lookAt(people)
    if (reopen !== undefined) await lookAt(peopleOver(await reopen()))
  },

  "asks before it erases or hands out what hangs on a weak link, which may be a stranger's": async ({ store }, peopleOver) => {
    const people = peopleOver(store, { automation: 'merge', thresholds: { same: 0.05, review: 0.01 } })
    const { contactId: contact } = await people.resolve(helen)
    same((await people.resolve({ id: 's1', source: 'call', key: 's1', kind: 'call', at: day(3), person: { name: 'Kanarka Zozulenko', city: 'Lviv' } })).contactId, contact, 'the wrong merge')
    same((await people.export({ contact })).withheld.map(({ recordId }) => recordId), ['call:s1'], 'what is withheld')
    same((await people.erase({ contact, ...decided, dryRun: true })).records.map(({ recordId, tie }) => [recordId, tie]), [['call:s1', 'weak'], ['form:key-kanarka', 'founder']], 'the dry run')
    await refused(people.erase({ contact, ...decided }), 'UNCONFIRMED_RECORDS', 'an erasure without a look')
    same((await people.contact(contact)).records.length, 2, 'records after a refusal')
    await people.erase({ contact, ...decided, keep: ['call:s1'] })
    const [kept] = await people.contactOf(['call:s1'])
    same((await people.contact(kept!)).records, [{ source: 'call', id: 's1', recordId: 'call:s1' }], "the stranger's")
  },

  'exports all that is held of a person': async ({ store }, peopleOver) => {
    const people = peopleOver(store)
    const { contactId: contact } = await people.resolve(helen)
    await people.resolve(order)
    for (let i = 0; i < 30; i += 1) await people.resolve({ ...order, id: `order-${i}`, facts: { total: i } })
    const { data, withheld } = await people.export({ contact })
    same(withheld, [], 'withheld')
    same(JSON.parse(JSON.stringify(data)), data, 'the export as JSON')
    same([data.records.length, data.interactions.length, data.conversations.length, data.consents.length], [2, 32, 1, 1], 'records, interactions, conversations, consents')
    const text = JSON.stringify(data)
    for (const said of ['form-kanarka', 'key-kanarka', 'ref-kanarka', 'Subject kanarka', 'talk-kanarka', 'Kanarka Zozulenko', 'kanarka@ukr.net', '+380671234567', 'order-kanarka', 'shop-kanarka']) same(text.includes(said), true, `the export holds ${said}`)
  },

  'keeps no longer what is past its retention, and takes it in no more': async ({ store }, peopleOver) => {
    const people = peopleOver(store)
    const { contactId } = await people.resolve(helen)
    await people.resolve(order)
    same(await people.retain({ kinds: ['form'], before: day(3), dryRun: true }), { removed: 1 }, 'the dry run')
    same((await people.timeline(contactId)).interactions.length, 2, 'the timeline after a dry run')
    same(await people.retain({ kinds: ['form'], before: day(3) }), { removed: 1 }, 'what went')
    same((await people.timeline(contactId)).interactions.map(({ kind }) => kind), ['order'], 'the timeline')
    await refused(people.resolve(helen), 'PAST_RETENTION', 'a replay')
  },

  'gives consents back with the undo of a merge': async ({ store }, peopleOver) => {
    const people = peopleOver(store)
    const ask = async (id: string) => (await people.contactable(id, { channel: 'email', purpose: 'news' })).because
    const { contactId: one } = await people.resolve(helen)
    const { contactId: two } = await people.resolve({ ...andrii, others: [], consents: [{ channel: 'email', purpose: 'news', state: 'refused' }] })
    const { decisionId } = await people.merge({ contacts: [one, two], ...decided })
    same([await ask(one), await ask(two)], ['refused', 'refused'], 'what the merged may be sent')
    await people.undo(decisionId, decided)
    same([await ask(one), await ask(two)], ['granted', 'refused'], 'what each may be sent after the undo')
  },

  'looks at everything in an audit, and changes nothing': async ({ store }, peopleOver) => {
    const people = peopleOver(store)
    const { contactId: one } = await people.resolve(helen)
    const { contactId: two } = await people.resolve({ ...andrii, others: [] })
    await people.merge({ contacts: [one, two], ...decided })
    await people.import(rows(40), crm)
    const before = await seen(people)
    const audit = await people.audit()
    same(audit.contacts, new Set(await people.contactOf(['form:key-kanarka', 'crm:old-0', ...rows(40).map(({ id }) => `crm:${id}`)])).size, 'contacts')
    same(audit.contradictions.map(({ contactId, decided: byPerson }) => [contactId, byPerson]), [[one, true]], 'contradictions')
    same(Object.values(audit.changes).reduce((sum, count) => sum + count, 0), (await people.changes({ limit: 10_000 })).length, 'changes')
    same((await people.audit({ since: audit.mark })).changes, {}, 'changes since')
    same(await seen(people), before, 'what is seen')
  },
}

const dumpChecks: Readonly<Record<string, (subject: PeopleSubject<never> & Required<Pick<PeopleSubject, 'dump'>>, peopleOver: OpenPeople) => Promise<void>>> = {
  'keeps no trace of the erased: not in rows, indexes, files or logs': async ({ store, dump }, peopleOver) => {
    const people = peopleOver(store)
    const held = async (): Promise<readonly string[]> => {
      const text = (await dump()).toLowerCase()
      return traces.filter((trace) => text.includes(trace))
    }
    const { contactId: one } = await people.resolve(helen)
    await people.resolve(order)
    const { contactId: two } = await people.resolve(andrii)
    const { decisionId } = await people.merge({ contacts: [one, two], by: 'ana', reason: 'kanarka says so' })
    await people.undo(decisionId, { by: 'ana', reason: 'not kanarka' })
    await people.import([{ id: 'crm-kanarka', otherIds: ['7'], person: { name: 'Kanarka Zozulenko' } }], crm)
    same(await held(), traces, 'what the dump holds before: it must show what the store holds')
    await people.erase({ records: ['form:key-kanarka', 'shop:shop-kanarka', 'form:cc-kanarka', 'crm:crm-kanarka', 'crm:7'], ...decided })
    same(await held(), [], 'what the dump holds after')
    same((await people.timeline(two)).interactions.length, 1, "the other's timeline")
  },
}

/**
 * What the resolver promises at work, over a store of your own: importing, exporting, erasing, retention, consent and the audit, as checks for any runner.
 * Beside `storeContract`, which a store that passes keeps these too, but for one thing: whether what is deleted is really gone (`dump`). SQLite
 * keeps it in free pages without `secure_delete` or `VACUUM`, Postgres until `VACUUM`, both in their logs until those are written over.
 *
 * @example
 * import { createResolver, memoryStore } from 'selfsame'
 * const checks = await peopleContract(() => {
 *   const store = memoryStore()
 *   return { store, dump: async () => { let text = ''; for await (const chunk of store.snapshot()) text += chunk; return text } }
 * }, createResolver)
 * await Promise.all(checks.map(({ run }) => run())).then(() => 'kept')  // 'kept'
 */
export async function peopleContract<Tx>(makeSubject: () => Promise<PeopleSubject<Tx>> | PeopleSubject<Tx>, createResolver: MakeResolver): Promise<readonly ContractCheck[]> {
  optionsGiven({ makeSubject: makeSubject ?? null }, { makeSubject: 'call' })
  const sample = await makeSubject()
  await sample.close?.()
  const all = { ...checks, ...(sample.dump === undefined ? {} : (dumpChecks as typeof checks)) }
  return Object.entries(all).map(([name, promise]) => ({
    name,
    run: async () => {
      const subject = await makeSubject()
      try {
        await promise(subject as never, openingWith(createResolver))
      } finally {
        await subject.close?.()
      }
    },
  }))
}
