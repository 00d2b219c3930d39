import type { ImportedContact } from '../../model/imported-contact.js'
import type { People } from '../../resolve/resolver.js'
import { noon, type Staffed } from './office.js'

/** The public calls of the people of a tenant. */
export type CallName = Exclude<keyof People, 'tenant'>

const by = { by: 'ana', reason: 'she said so' }

/** Two batches with little in them: rows that cannot be read cost no call of the store. */
const imported: readonly ImportedContact[] = [
  { id: '1', person: { name: 'Helen Peterson', email: 'helen.peterson84@gmail.com' }, interactions: [{ id: 'i1', kind: 'call', at: noon }], consents: [{ channel: 'sms', purpose: 'news', state: 'refused' }] },
  ...Array.from({ length: 249 }, () => ({ id: '', person: {} })),
  { id: '2', person: { name: 'Jorge Amado', phone: '+351914470826' }, otherIds: ['3'] },
  { id: '4', person: { name: 'Jorge Amado', phone: '+351914470826' } },
]

/** Each public call once, with something to do; one that is not listed does not compile. */
export const calls: Readonly<Record<CallName, (people: People, on: Staffed) => Promise<unknown>>> = {
  resolve: (people) => people.resolve({
    id: 'n1', source: 'mail', kind: 'message', at: noon, person: { name: 'Helen Peterson', email: 'Helen.Peterson84@gmail.com' },
    others: [{ key: 'cc', person: { email: 'olha.tkach@ukr.net' } }], conversation: { id: 't2' }, consents: [{ channel: 'email', purpose: 'news', state: 'refused' }],
  }),
  create: (people) => people.create({ person: { name: 'Jorge Amado', phone: '+351914470826' } }, { ...by, searched: [] }),
  merge: (people, { helen, nellie }) => people.merge({ ...by, contacts: [helen, nellie] }),
  separate: (people, { helen, oksana }) => people.separate({ ...by, contacts: [helen, oksana] }),
  detach: (people, { helen }) => people.detach({ ...by, contact: helen, field: 'phone', value: '07851 960472', from: noon }),
  undo: (people, { decisionId }) => people.undo(decisionId, by),
  later: (people, { reviewId }) => people.later(reviewId, '2027-01-01T00:00:00Z'),
  upgrade: (people) => people.upgrade(),
  settle: (people) => people.settle(),
  import: (people) => people.import(imported, { source: 'crm', observedAt: noon }),
  erase: (people, { recordIds }) => people.erase({ ...by, records: [recordIds[1]!] }),
  retain: (people) => people.retain({ kinds: ['order', 'form'], before: noon }),
  contact: (people, { helen }) => people.contact(helen),
  contactOf: (people, { recordIds }) => people.contactOf(recordIds),
  contacts: (people, { helen, oksana }) => people.contacts([helen, oksana]),
  search: (people) => people.search('helen pet'),
  timeline: (people, { oksana }) => people.timeline(oksana),
  card: (people, { oksana }) => people.card(oksana),
  contactable: (people, { oksana }) => people.contactable(oksana, { channel: 'email', purpose: 'news' }),
  list: (people) => people.list(),
  export: (people, { oksana }) => people.export({ contact: oksana }),
  mirror: (people) => people.mirror({ source: 'shop' }),
  audit: (people) => people.audit(),
  changes: (people) => people.changes(),
  history: (people, { helen }) => people.history(helen),
  explain: (people, { recordIds }) => people.explain(recordIds[1]!, recordIds[3]!),
  reviews: (people) => people.reviews(),
}

/** Calls of several transactions: what one of them has done stays, and the same call again finishes it. */
export const paged: ReadonlySet<CallName> = new Set<CallName>(['import', 'upgrade'])
