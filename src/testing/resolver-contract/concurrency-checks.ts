import { SelfsameError } from '../../errors.js'
import type { People } from '../../resolve/resolver.js'
import { allOf, persistently, same } from '../store-contract/check.js'
import { chat, form, noon, openOffice, order } from './office.js'
import type { TrialStore } from './trial-store.js'

const many = 64

/** The people of a tenant as four processes have them, a resolver each: of one resolver the writes wait for each other. */
function openOffices(store: TrialStore): readonly [People, People, People, People] {
  const open = (): People => openOffice(store, 'acme')
  return [open(), open(), open(), open()]
}

/** Calls until the store can go on; answers with the code of what is refused. */
function answered<T>(call: () => Promise<T>): Promise<T | string> {
  return persistently(call).catch((error: unknown) => {
    if (error instanceof SelfsameError) return error.code
    throw error
  })
}

/** The feed, the list and the records must tell one story. */
async function expectOneStory(people: People, recordIds: readonly string[]): Promise<void> {
  const mirrored = new Map<string, string>()
  for (const { kind, contactId, from, recordId } of await people.changes({ limit: 10_000 })) {
    if (recordId !== undefined) mirrored.set(recordId, contactId)
    else if (kind === 'merged') for (const [record, contact] of mirrored) if (contact === from) mirrored.set(record, contactId)
  }
  const contacts = await people.contactOf(recordIds)
  same(recordIds.map((id) => mirrored.get(id)), contacts, 'the contacts that the feed gives')
  same((await people.list({ limit: 1000 })).contactIds, [...new Set(contacts)].toSorted(), 'the contacts listed')
}

const message = (i: number, person: object): Parameters<People['resolve']>[0] => ({ id: `m${i}`, source: 'mail', kind: 'message', at: noon, person })
const helen = { name: 'Helen Peterson', email: 'helen.peterson84@gmail.com' }

/** What is done at once comes to what some order of it comes to. */
export const concurrencyChecks: Readonly<Record<string, (store: TrialStore) => Promise<void>>> = {
  'one new person who writes 64 times at once is one contact, with all 64 on the timeline': async (store) => {
    const offices = openOffices(store)
    const [people] = offices
    const answers = await allOf(Array.from({ length: many }, (_, i) => answered(() => offices[i % 4]!.resolve(message(i, helen)))))
    const done = answers.map((answer) => {
      if (typeof answer === 'string') throw new Error(`a delivery was refused: ${answer}`)
      return answer
    })
    same(new Set(done.map(({ contactId }) => contactId)).size, 1, 'contacts')
    same(done.filter(({ outcome }) => outcome === 'created').length, 1, 'how many made it')
    same((await people.timeline(done[0]!.contactId, { limit: 100 })).interactions.length, many, 'interactions')
    await expectOneStory(people, [...new Set(done.map(({ recordId }) => recordId))])
  },

  'one event that is delivered 64 times at once is taken in once': async (store) => {
    const offices = openOffices(store)
    const answers = await allOf(Array.from({ length: many }, (_, i) => answered(() => offices[i % 4]!.resolve(form))))
    same(answers.filter((answer) => typeof answer === 'object' && !answer.replayed).length, 1, 'how many were no replay')
    same((await offices[0].changes()).length, 1, 'entries of the feed')
  },

  'deliveries about two contacts while they are merged are all on the timeline of the one': async (store) => {
    const offices = openOffices(store)
    const [people] = offices
    const [a, b] = [await people.resolve(form), await people.resolve(order)]
    const deliveries = Array.from({ length: 32 }, (_, i) => answered(() => offices[i % 4]!.resolve(i % 2 === 0 ? message(i, helen) : { ...order, id: `o${i + 2}`, key: '77' })))
    deliveries.splice(16, 0, answered(() => people.merge({ contacts: [a.contactId, b.contactId], by: 'ana' })) as never)
    for (const answer of await allOf(deliveries)) if (typeof answer === 'string') throw new Error(`refused: ${answer}`)
    same((await people.timeline(b.contactId, { limit: 100 })).interactions.length, 34, 'interactions')
    const { contactIds } = await people.list()
    same(contactIds, [a.contactId], 'contacts')
    await expectOneStory(people, (await people.contact(a.contactId)).records.map(({ source, id }) => `${source}:${id}`))
  },

  'two merges at once that share a contact make one of all three; of the same merge twice one is done': async (store) => {
    const offices = openOffices(store)
    const [people] = offices
    const all = [await people.resolve(form), await people.resolve(order), await people.resolve(chat)]
    const [a, b, c] = all.map(({ contactId }) => contactId) as [string, string, string]
    const pairs = [[a, b], [b, a], [b, c]]
    const twice = await allOf(pairs.map((contacts, i) => answered(() => offices[i]!.merge({ contacts, by: 'ana' }))))
    same(twice.filter((answer) => answer === 'SAME_CONTACT').length, 1, 'how many were refused as done')
    same((await people.list()).contactIds.length, 1, 'contacts')
    await expectOneStory(people, all.map(({ recordId }) => recordId))
  },

  'of a merge and a separation at once the first holds, and the other is refused or overrules it': async (store) => {
    const [people, other] = openOffices(store)
    for (let round = 0; round < 4; round += 1) {
      const pair = [await people.resolve({ ...form, id: `a${round}`, key: `a${round}`, person: {} }), await people.resolve({ ...form, id: `b${round}`, key: `b${round}`, person: {} })]
      const [a, b] = pair.map(({ contactId }) => contactId) as [string, string]
      const merge = (): Promise<unknown> => answered(() => people.merge({ contacts: [a, b], by: 'ana' }))
      const separate = (): Promise<unknown> => answered(() => other.separate({ contacts: [a, b], by: 'ana' }))
      const answers = await allOf(round % 2 === 0 ? [merge(), separate()] : [separate(), merge()])
      const refused = answers.filter((answer) => typeof answer === 'string')
      const [x, y] = await people.contactOf(pair.map(({ recordId }) => recordId))
      same(refused, [x === y ? 'SAME_CONTACT' : 'DECIDED_DIFFERENT'], 'what was refused')
    }
  },
}
