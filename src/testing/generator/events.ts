import type { InboundEvent, Participant } from '../../model/event.js'
import type { Field } from '../../model/field.js'
import type { Trust } from '../../model/identifier.js'
import type { InteractionKind } from '../../model/interaction.js'
import { generateContacts, type GenerateContactsOptions } from './contacts.js'
import { scramble } from './random.js'
import type { GeneratedRow } from './row.js'

/** How a channel of the generator delivers what its rows hold. */
interface Delivery {
  readonly source: string
  readonly kind: InteractionKind
  /** The id by which the channel names its people; a source without one gives one record a submission. */
  readonly key?: (row: GeneratedRow) => string
  readonly trust?: { readonly [F in Field]?: Trust }
  readonly says?: 'snapshot'
  /** Whether it belongs to a conversation. */
  readonly talks?: true
}

/** Display names come from the channel. */
const named: { readonly [F in Field]?: Trust } = { name: 'asserted' }

const deliveries: Readonly<Record<string, Delivery>> = {
  order: { source: 'shop', kind: 'order' },
  form: { source: 'form', kind: 'form' },
  // From can be forged; a phone in a signature was typed.
  email: { source: 'mail', kind: 'message', trust: { ...named, email: 'asserted' }, talks: true },
  // Caller ids are set by whoever calls.
  call: { source: 'calls', kind: 'call', trust: { ...named, phone: 'asserted' } },
  whatsapp: { source: 'whatsapp:business', kind: 'message', key: (row) => row.whatsapp, trust: { ...named, whatsapp: 'verified' }, talks: true },
  // Its user names change hands, so that the channel has an id of its own, scoped to the page.
  instagram: { source: 'instagram:shop', kind: 'message', key: (row) => `igsid-${fingerprint(row.instagram)}`, trust: { ...named, instagram: 'verified' }, talks: true },
  telegram: { source: 'telegram:bot', kind: 'message', key: (row) => row.telegram, trust: { ...named, telegram: 'verified', phone: 'asserted' }, talks: true },
  viber: { source: 'viber:bot', kind: 'message', key: (row) => row.viber, trust: { ...named, viber: 'verified', phone: 'asserted' }, talks: true },
  chat: { source: 'chat', kind: 'message', talks: true },
  crm: { source: 'crm', kind: 'note', key: (row) => `crm-${row.row_id}`, says: 'snapshot' },
}

const said: readonly (readonly [Field, keyof GeneratedRow])[] = [
  ['name', 'full_name'], ['givenName', 'given_name'], ['familyName', 'family_name'], ['email', 'email'], ['phone', 'phone'], ['whatsapp', 'whatsapp'],
  ['telegram', 'telegram'], ['instagram', 'instagram'], ['viber', 'viber'], ['organization', 'company'], ['birthDate', 'birth_date'],
  ['address', 'address'], ['city', 'city'], ['postcode', 'postcode'], ['country', 'country'],
]

/**
 * What the help desk of `generateContacts` is delivered, as events: the same people and the same words, with the kinds, keys and
 * trust of each channel. A messenger proves its own id, an e-mail or a caller id is only asserted, what is typed is claimed, a CRM
 * delivers snapshots, and who writes again by a messenger has the same key.
 *
 * `facts.person_id` says whose event it is, and `facts.linkable` what of the person anything in the data joins; facts are matched by
 * nothing. Events come as channels deliver them, not sorted by time.
 *
 * @throws SelfsameError `BAD_OPTION` for people, seed, locales or traits that it does not know.
 * @example
 * [...generateEvents({ people: 5, seed: 1 })].every(({ facts }) => facts?.['person_id'] !== undefined)  // true
 */
export function* generateEvents(options: GenerateContactsOptions): Generator<InboundEvent> {
  for (const row of generateContacts(options)) yield toEvent(row)
}

function toEvent(row: GeneratedRow): InboundEvent {
  const { source, kind, key, trust, says, talks } = deliveries[row.source]!
  const person: { [F in Field]?: string } = {}
  for (const [field, column] of said) if (row[column] !== '') person[field] = row[column]
  const name = key?.(row) ?? ''
  const participant: Participant = { person, ...(name === '' ? {} : { key: name }), ...(trust === undefined ? {} : { trust }) }
  return {
    id: row.row_id,
    source,
    kind,
    at: row.created_at,
    direction: 'in',
    ...participant,
    ...(says === undefined ? {} : { says }),
    ...(talks === undefined ? {} : { conversation: { id: name === '' ? row.row_id : name, status: 'closed' } }),
    facts: { person_id: row.person_id, linkable: row.linkable },
  }
}

/** An opaque number for a text, such as a platform gives to its users. */
function fingerprint(text: string): string {
  let low = 7
  let high = 11
  for (let i = 0; i < text.length; i += 1) {
    low = scramble(low, text.charCodeAt(i))
    high = scramble(high, text.charCodeAt(i) + 1)
  }
  return `${low >>> 0}${high >>> 0}`
}
