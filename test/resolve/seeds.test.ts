import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describe as sentences } from '../../src/merge/describe.js'
import type { InboundEvent, Participant } from '../../src/model/event.js'
import type { Policy } from '../../src/model/policy.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import type { People } from '../../src/resolve/resolver.js'
import { freshPeople } from './people.js'

let clock = 0
/** An event an hour after the last. */
const event = (source: string, kind: InboundEvent['kind'], more: Partial<InboundEvent>): InboundEvent =>
  ({ id: `e${(clock += 1)}`, source, kind, at: new Date(1_767_225_600_000 + clock * 3_600_000).toISOString(), ...more })

const contactsOf = async (people: People, ...records: string[]): Promise<readonly (string | undefined)[]> => people.contactOf(records)
const by = { by: 'ana', reason: 'she said so' }

/** A lead in four steps: what a form, a mail, a messenger and an order say of one person. */
const leads: readonly [language: string, country: string, first: string, form: NonNullable<Participant['person']>, email: string, shared: string, order: NonNullable<Participant['person']>][] = [
  ['English', 'GB', 'Helen', { name: 'Helen Peterson', phone: '07851 960472', email: 'helen.peterson84@gmail.com' }, 'Helen.Peterson84@gmail.com', '+44 7851 960472', { name: 'Peterson, Helen', phone: '+447851960472', city: 'Leeds' }],
  ['Ukrainian', 'UA', 'Олена', { name: 'Олена Петренко', phone: '067 123 45 67', email: 'olena.petrenko@ukr.net' }, 'Olena.Petrenko@ukr.net', '+380671234567', { name: 'Olena Petrenko', phone: '+38 (067) 123-45-67', city: 'Київ' }],
  ['Portuguese', 'PT', 'João', { name: 'João Gonçalves', phone: '912 345 678', email: 'joao.goncalves@sapo.pt' }, 'JOAO.GONCALVES@sapo.pt', '+351912345678', { name: 'Joao Goncalves', phone: '00351 912 345 678', city: 'Lisboa' }],
]

describe('the day that a customer has', () => {
  test.each(leads)('a lead form, next day\'s e-mail, a messenger with a shared phone, an order under another spelling: one contact (%s)', async (_, country, first, form, email, shared, order) => {
    const people = freshPeople({ policy: { countries: [country] } })
    const lead = await people.resolve(event('form', 'form', { person: form }))
    const mail = await people.resolve(event('mail', 'message', { person: { email }, trust: 'asserted' }))
    const chat = await people.resolve(event('telegram:bot', 'message', { key: '77', person: { phone: shared, telegram: 'sunny_77', name: first }, trust: 'verified' }))
    const shop = await people.resolve(event('shop', 'order', { key: 'customer-9', person: { ...order, accountId: 'a9' }, facts: { amount: 80 } }))
    expect(lead.outcome).toBe('created')
    expect([mail, chat, shop].map(({ outcome, contactId }) => [outcome, contactId])).toEqual(Array.from({ length: 3 }, () => ['attached', lead.contactId]))
    expect((await people.list()).contactIds).toEqual([lead.contactId])
    expect((await people.timeline(lead.contactId)).interactions.map(({ kind }) => kind)).toEqual(['order', 'message', 'message', 'form'])
    for (const answer of [mail, chat, shop]) expect(answer.reasons.length).toBeGreaterThan(0)
  })

  // Proven to fail: ask that both sides prove the phone, so that a messenger which proves it is told from the order where one that only says it is not.
  test.each(leads.flatMap((lead) => [undefined, 'Nellie_99', '🌸', 'Mum', lead[2]].flatMap((called) => (['claimed', 'asserted', 'verified'] as const).map((trust) => [lead[0], called, trust, lead] as const))))('… whatever they are called in the messenger, and however well it knows the number (%s, %s, %s)', async (_, called, trust, [, country, , form, , shared, order]) => {
    const people = freshPeople({ policy: { countries: [country] } })
    const lead = await people.resolve(event('form', 'form', { person: form }))
    await people.resolve(event('telegram:bot', 'message', { key: '77', person: { phone: shared, ...(called === undefined ? {} : { name: called }) }, trust }))
    const shop = await people.resolve(event('shop', 'order', { person: order }))
    expect(shop.effects).toEqual([])
    expect((await people.list()).contactIds).toEqual([lead.contactId])
  })

  // Proven to fail: let the customer's own proof speak for whoever types the number.
  test.each(leads)('a number that somebody types in a chat joins no order, though the customer\'s own is proven: it suggests (%s)', async (_, country, __, form) => {
    const people = freshPeople({ policy: { countries: [country] } })
    const shop = await people.resolve(event('shop', 'order', { person: { name: form.name!, phone: form.phone! }, trust: 'verified' }))
    await people.resolve(event('instagram', 'message', { key: '42', person: { name: 'Nellie_99', instagram: 'nellie_99' }, trust: 'verified' }))
    const told = await people.resolve(event('instagram', 'message', { key: '42', person: { phone: form.phone! } }))
    expect(told.contactId).not.toBe(shop.contactId)
    expect(told.suggestions.map(({ contactId }) => contactId)).toEqual([shop.contactId])
  })

  // Proven to fail: let a proven phone join whatever the names say.
  test.each(leads)('a phone that a messenger proves to be somebody\'s else in the house joins no order of another given name (%s)', async (_, country, __, form, ___, shared) => {
    const people = freshPeople({ policy: { countries: [country] } })
    await people.resolve(event('shop', 'order', { person: form }))
    await people.resolve(event('telegram:bot', 'message', { key: '77', person: { phone: shared, name: 'Xavier' }, trust: 'verified' }))
    expect((await people.list()).contactIds).toHaveLength(2)
  })

  test('Nellie_99 stays hers until she gives a phone in the chat; then Instagram, order and call log are one', async () => {
    const people = freshPeople({ policy: { countries: ['GB'] } })
    const order = await people.resolve(event('shop', 'order', { key: '9', person: { name: 'Helen Peterson', phone: '+447851960472', email: 'helen.peterson84@gmail.com' }, trust: 'verified' }))
    const call = await people.resolve(event('calls', 'call', { key: '+447851960472', person: { phone: '+447851960472' }, trust: 'asserted' }))
    const hello = await people.resolve(event('instagram', 'message', { key: '17841', person: { name: 'Nellie_99', instagram: 'nellie_99' } }))
    expect(call.contactId).toBe(order.contactId)
    expect(hello.outcome).toBe('created')
    const told = await people.resolve(event('instagram', 'message', { key: '17841', person: { phone: '07851 960472' } }))
    expect(told.contactId).toBe(order.contactId)
    expect(told.effects).toContainEqual({ kind: 'merged', contactId: order.contactId, from: hello.contactId })
    const card = await people.contact(hello.contactId)
    expect([card.id, card.redirectedFrom, card.displayName]).toEqual([order.contactId, hello.contactId, 'Helen Peterson'])
    expect((await people.timeline(card.id)).interactions).toHaveLength(4)
  })

  // Seen to fail: of the two that only ask for more evidence it was said that they contradict each other.
  test('of a call that Helen or Nellie_99 may have made it is not said that the two are different people', async () => {
    const people = freshPeople({ policy: { countries: ['GB'] } })
    for (const one of [event('shop', 'order', { person: { name: 'Helen Peterson', phone: '07851 960472' } }), event('calls', 'call', { person: { phone: '07851 960472' } })]) await people.resolve(one)
    await people.resolve(event('instagram', 'message', { key: '17841', trust: { instagram: 'verified' }, person: { name: 'Nellie_99', instagram: 'nellie_99', phone: '07851 960472' } }))
    const reviews = await people.reviews()
    expect(reviews.map(({ because }) => because).sort()).toEqual(['ambiguous', 'ambiguous', 'history'])
    for (const locale of ['en', 'uk', 'pt'] as const) for (const { reasons } of reviews) expect(sentences(reasons, { locale }).join()).not.toMatch(/contrad|different|суперечать|різн|diferente/)
  })

  test('under `suggest` nothing is joined: the phone that Nellie_99 gives is a suggestion beside her own contact', async () => {
    const people = freshPeople({ policy: { countries: ['GB'], automation: 'suggest' } })
    const order = await people.resolve(event('shop', 'order', { key: '9', person: { name: 'Helen Peterson', phone: '+447851960472' } }))
    const hello = await people.resolve(event('instagram', 'message', { key: '17841', person: { name: 'Nellie_99', instagram: 'nellie_99' } }))
    const told = await people.resolve(event('instagram', 'message', { key: '17841', person: { phone: '07851 960472' } }))
    expect(told.contactId).toBe(hello.contactId)
    expect(told.suggestions.map(({ contactId, because }) => [contactId, because])).toEqual([[order.contactId, 'automation']])
  })

  test('a public comment that turns into a private message keeps its contact', async () => {
    const people = freshPeople()
    const comment = await people.resolve(event('instagram:page-1', 'comment', { key: '17841', person: { name: 'Nellie_99', instagram: 'nellie_99' }, conversation: { id: 'post-5' } }))
    const message = await people.resolve(event('instagram:page-1', 'message', { key: '17841', conversation: { id: 'dm-8' } }))
    expect(message.contactId).toBe(comment.contactId)
    expect((await people.timeline(message.contactId)).interactions.map(({ kind }) => kind)).toEqual(['message', 'comment'])
  })

  test('a chat with no contact data stays its own until a typed phone links it', async () => {
    const people = freshPeople({ policy: { countries: ['UA'] } })
    const form = await people.resolve(event('form', 'form', { person: { name: 'Олена Петренко', phone: '0671234567' } }))
    const chat = await people.resolve(event('site-chat', 'message', { key: 'visitor-1' }))
    const again = await people.resolve(event('site-chat', 'message', { key: 'visitor-1' }))
    const other = await people.resolve(event('site-chat', 'message', { key: 'visitor-2' }))
    expect([again.contactId, again.outcome]).toEqual([chat.contactId, 'attached'])
    expect(new Set([form.contactId, chat.contactId, other.contactId]).size).toBe(3)
    const typed = await people.resolve(event('site-chat', 'message', { key: 'visitor-1', person: { phone: '+380671234567' } }))
    expect(typed.contactId).toBe(form.contactId)
    expect((await people.timeline(form.contactId)).interactions).toHaveLength(4)
    expect((await people.contact(chat.contactId)).id).toBe(form.contactId)
    expect((await people.contact(other.contactId)).id).toBe(other.contactId)
  })

  test('a chat with no contact data is hers when she logs in, and when a person says so', async () => {
    const people = freshPeople()
    const order = await people.resolve(event('shop', 'order', { key: '9', person: { name: 'Helen Peterson', accountId: 'shop-9' }, trust: 'verified' }))
    const chat = await people.resolve(event('site-chat', 'message', { key: 'visitor-1' }))
    const login = await people.resolve(event('site-chat', 'visit', { key: 'visitor-1', person: { accountId: 'shop-9' }, trust: 'verified' }))
    expect(login.contactId).toBe(order.contactId)
    const nobody = await people.resolve(event('site-chat', 'message', { key: 'visitor-2' }))
    const merged = await people.merge({ ...by, contacts: [order.contactId, nobody.contactId] })
    expect(await contactsOf(people, nobody.recordId)).toEqual([order.contactId])
    await people.undo(merged.decisionId, by)
    expect(await contactsOf(people, nobody.recordId, chat.recordId)).toEqual([nobody.contactId, order.contactId])
  })

  test('two people answer one customer on two channels: `open` shows each the other\'s conversation', async () => {
    const people = freshPeople()
    const person = { name: 'Helen Peterson', email: 'helen.peterson84@gmail.com' }
    const mail = await people.resolve(event('mail', 'message', { person, conversation: { id: 't1', status: 'open', owner: 'ana' } }))
    const chat = await people.resolve(event('telegram', 'message', { key: '5', person, conversation: { id: 'c5', status: 'open', owner: 'rui' } }))
    expect(chat.contactId).toBe(mail.contactId)
    expect(chat.open.map(({ id, owner }) => [id, owner])).toEqual([['telegram:c5', 'rui'], ['mail:t1', 'ana']])
    const closed = await people.resolve(event('mail', 'message', { person, conversation: { id: 't1', status: 'closed' } }))
    expect(closed.open.map(({ id }) => id)).toEqual(['telegram:c5'])
  })

  // Seen to fail: only the first of an event taken into its conversation.
  test('a group chat is open for each who takes part, whoever wrote last', async () => {
    const people = freshPeople()
    const said = (key: string, name: string, more: Partial<InboundEvent> = {}) => event('telegram', 'message', { key, person: { name }, conversation: { id: 'g1' }, ...more })
    const asked = await people.resolve(said('1', 'Helen Peterson', { conversation: { id: 'g1', status: 'open', owner: 'ana' }, others: [{ key: '2', person: { name: 'Rui Silva' } }] }))
    const joined = await people.resolve(said('3', 'Олена Ткач'))
    const open = [{ id: 'telegram:g1', source: 'telegram', recordIds: ['telegram:1', 'telegram:2', 'telegram:3'], status: 'open', owner: 'ana', at: joined.open[0]!.at }]
    for (const id of [asked.contactId, asked.others[0]!.contactId, joined.contactId]) expect((await people.contact(id)).open).toEqual(open)
    await people.resolve(said('2', 'Rui Silva', { conversation: { id: 'g1', status: 'closed' } }))
    for (const id of [asked.contactId, asked.others[0]!.contactId, joined.contactId]) expect((await people.contact(id)).open).toEqual([])
  })

  test('a conversation of a crowd names a hundred of them, whoever wrote last among them', async () => {
    const people = freshPeople()
    for (let i = 0; i < 130; i += 1) {
      const { open: [thread], recordId } = await people.resolve(event('instagram', 'comment', { key: `${i}`, conversation: { id: 'post' } }))
      expect(thread!.recordIds).toHaveLength(Math.min(100, i + 1))
      expect(thread!.recordIds).toContain(recordId)
    }
  })

  test('500 WhatsApp messages leave the number an anchor', async () => {
    const people = freshPeople({ policy: { countries: ['UA'] } })
    for (let i = 0; i < 250; i += 1) await people.resolve(event('whatsapp', 'message', { key: '380671234567', person: { phone: '+380671234567', name: 'Олена' }, trust: 'verified' }))
    // A source without keys gives a record a message.
    for (let i = 0; i < 250; i += 1) await people.resolve(event('sms', 'message', { person: { phone: '+380671234567' }, trust: 'verified' }))
    const form = await people.resolve(event('form', 'form', { person: { name: 'Олена Петренко', phone: '0671234567' } }))
    expect(form.outcome).toBe('attached')
    expect((await people.list()).contactIds).toHaveLength(1)
  })

  test('a phone that no current record holds finds nobody', async () => {
    const people = freshPeople({ policy: { countries: ['UA'] } })
    const crm = (phone: string) => people.resolve(event('crm', 'note', { key: '7', says: 'snapshot', person: { name: 'Олена Петренко', phone } }))
    const before = await crm('0671234567')
    await crm('0509876543')
    const stranger = await people.resolve(event('calls', 'call', { person: { phone: '0671234567' } }))
    expect([stranger.outcome, stranger.suggestions]).toEqual(['created', []])
    const hers = await people.resolve(event('calls', 'call', { person: { phone: '0509876543' }, trust: 'asserted' }))
    expect(hers.contactId).toBe(before.contactId)
  })

  test('a household\'s phone joins nobody by itself', async () => {
    const people = freshPeople({ policy: { countries: ['UA'] } })
    const phone = '0441234567'
    const people3 = []
    for (const name of ['Олена Петренко', 'Іван Петренко', 'Марія Коваль']) people3.push(await people.resolve(event('form', 'form', { person: { name, phone } })))
    expect(new Set(people3.map(({ contactId }) => contactId)).size).toBe(3)
    const call = await people.resolve(event('calls', 'call', { person: { phone } }))
    expect(people3.map(({ contactId }) => contactId)).not.toContain(call.contactId)
    expect((await people.list()).contactIds).toHaveLength(4)
  })

  test('father and son of one name at one address stay two', async () => {
    const people = freshPeople({ policy: { countries: ['GB'] } })
    const home = { phone: '01132 960472', street: '12 Park Row', postcode: 'LS1 5HD', city: 'Leeds' }
    const father = await people.resolve(event('crm', 'note', { key: '1', says: 'snapshot', person: { name: 'John Peterson', birthDate: '1956-02-11', ...home } }))
    const son = await people.resolve(event('crm', 'note', { key: '2', says: 'snapshot', person: { name: 'John Peterson', birthDate: '1984-07-30', ...home } }))
    expect(son.contactId).not.toBe(father.contactId)
  })

  test('a claimed identifier alone never joins two histories: it suggests', async () => {
    const people = freshPeople({ policy: { countries: ['UA'] } })
    const one = await people.resolve(event('shop', 'order', { key: '1', person: { phone: '0671234567' } }))
    const two = await people.resolve(event('market', 'order', { key: '2', person: { phone: '0671234567' } }))
    expect(two.outcome).toBe('review')
    expect(two.suggestions.map(({ contactId, because }) => [contactId, because])).toEqual([[one.contactId, 'history']])
    expect((await people.reviews()).map(({ contacts }) => contacts)).toEqual([[two.contactId, one.contactId]])
    // The same number, vouched for by both channels, does join them.
    await people.resolve(event('shop', 'message', { key: '1', person: { phone: '0671234567' }, trust: 'verified' }))
    const sure = await people.resolve(event('market', 'message', { key: '2', person: { phone: '0671234567' }, trust: 'verified' }))
    expect(sure.contactId).toBe(one.contactId)
  })

  test('nor does it where the suggestion is refused, and a person may say that the two are one', async () => {
    const people = freshPeople({ policy: { countries: ['UA'] } })
    const order = (key: string) => people.resolve(event('shop', 'order', { key, person: { phone: '0671234567' } }))
    const [one, two, three] = [await order('1'), await order('2'), await order('3')]
    await people.separate({ ...by, contacts: [one.contactId, two.contactId] })
    const merged = await people.merge({ ...by, contacts: [two.contactId, three.contactId] })
    expect(await contactsOf(people, one.recordId, two.recordId, three.recordId)).toEqual([one.contactId, two.contactId, two.contactId])
    await people.undo(merged.decisionId, by)
    expect(await contactsOf(people, one.recordId, two.recordId, three.recordId)).toEqual([one.contactId, two.contactId, three.contactId])
  })
})

describe('what channels deliver', () => {
  test('a group chat stands on each member\'s timeline, and joins nobody', async () => {
    const people = freshPeople()
    const group = await people.resolve(event('telegram', 'message', { key: '1', person: { name: 'Helen Peterson' }, others: [{ key: '2', person: { name: 'Rui Silva' } }, { key: '3', person: { name: 'Olha Tkach' } }] }))
    const contacts = [group.contactId, ...group.others.map(({ contactId }) => contactId)]
    expect(new Set(contacts).size).toBe(3)
    for (const contact of contacts) expect((await people.timeline(contact)).interactions).toHaveLength(1)
  })

  test('a group message that is edited or deleted is so on every member\'s timeline', async () => {
    const people = freshPeople()
    const said = event('telegram', 'message', { key: '1', facts: { text: 'old' }, person: { name: 'Helen Peterson' }, others: [{ key: '2', person: { name: 'Rui Silva' } }] })
    const group = await people.resolve(said)
    await people.resolve(event('telegram', 'message', { key: '1', edits: said.id, facts: { text: 'new' } }))
    const texts = async () => Promise.all([group.contactId, group.others[0]!.contactId].map(async (id) => (await people.timeline(id)).interactions.map(({ facts }) => facts?.['text'])))
    expect(await texts()).toEqual([['new'], ['new']])
    await people.resolve(event('telegram', 'message', { key: '1', deletes: said.id }))
    expect(await texts()).toEqual([[], []])
  })

  test('a group message whose deletion came first is shown to no member', async () => {
    const people = freshPeople()
    await people.resolve(event('telegram', 'message', { key: '1', deletes: 'm1' }))
    const group = await people.resolve(event('telegram', 'message', { id: 'm1', key: '1', person: { name: 'Helen Peterson' }, others: [{ key: '2', person: { name: 'Rui Silva' } }] }))
    for (const id of [group.contactId, group.others[0]!.contactId]) expect((await people.timeline(id)).interactions).toEqual([])
  })

  test('an outgoing message is on the timeline of whom it went to, and our own mailbox is no evidence', async () => {
    const people = freshPeople({ policy: { own: { emails: ['help@ourshop.com'] } } })
    const form = await people.resolve(event('form', 'form', { person: { name: 'Helen Peterson', email: 'helen.peterson84@gmail.com' } }))
    const reply = await people.resolve(event('mail', 'message', { direction: 'out', person: { email: 'helen.peterson84@gmail.com' }, others: [{ person: { email: 'help@ourshop.com' } }] }))
    expect(reply.contactId).toBe(form.contactId)
    const another = await people.resolve(event('mail', 'message', { person: { email: 'rui.silva@sapo.pt' }, others: [{ person: { email: 'help@ourshop.com' } }] }))
    expect(another.contactId).not.toBe(form.contactId)
    expect([reply.others, another.others, (await people.list()).contactIds.length]).toEqual([[], [], 2])
  })

  // Seen to fail: each mail made one more contact of each of them.
  test('whoever of ours stands in copy is no customer, by whatever of ours they are reached; who has an address of their own is', async () => {
    const people = freshPeople({ policy: { countries: ['GB'], own: { domains: ['ourshop.com'], emails: ['ana.shop@gmail.com'], phones: ['020 7183 8750'] } } })
    const ours = [{ person: { name: 'Our Shop', email: 'sales@ourshop.com' } }, { person: { email: 'Ana <anashop@gmail.com>' } }, { key: '442071838750', person: { whatsapp: '442071838750', phone: '+44 20 7183 8750' } }]
    const others = [{ person: { email: 'rui.silva@sapo.pt' } }, { person: { name: 'Ana Costa' } }, { person: { email: 'ana.costa@ourshop.com', phone: '+44 7851 960472' } }, { person: { email: 'bob@ourshop.com', telegram: 'bob_at_home' } }]
    const mail = event('mail', 'message', { person: { email: 'helen.peterson84@gmail.com' }, others: [ours[0]!, others[0]!, ours[1]!, others[1]!, ours[2]!, others[2]!, others[3]!] })
    const first = await people.resolve(mail)
    expect(first.others.map(({ recordId }) => recordId)).toEqual([2, 4, 6, 7].map((i) => `mail:#${mail.id}#${i}`))
    expect((await people.list()).contactIds).toHaveLength(5)
    expect(await people.resolve(mail)).toMatchObject({ replayed: true, contactId: first.contactId, others: first.others })
    await people.resolve(event('mail', 'message', { deletes: mail.id, person: { email: 'helen.peterson84@gmail.com' } }))
    for (const { contactId } of [first, ...first.others]) expect((await people.timeline(contactId)).interactions).toEqual([])
  })

  // Seen to fail: policy.own knew neither accounts nor keys, and each colleague in a group was one more customer.
  test('so is a colleague by an account of ours, however it is written, or by their key, whatever is said of them', async () => {
    const people = freshPeople({ policy: { countries: ['GB'], own: { handles: ['telegram:@ana_desk', 'https://instagram.com/Bob.Desk', '@eve_desk', 'telegram:4242', 'whatsapp:+44 20 7183 8750'], keys: ['tg%3Ashop:42', 'tg%3Ashop:%2342'] } } })
    const ours: readonly Participant[] = [
      { key: '1', person: { telegram: 'Ana_Desk', name: 'Ana' } }, { person: { handle: 'https://t.me/ana_desk' } }, { person: { instagram: '@bob.desk' } }, { person: { telegram: 'eve_desk' } }, { person: { handle: '@eve_desk' } }, { person: { telegram: '4242' } },
      { person: { whatsapp: '442071838750' } }, { key: '42', person: { name: 'Zoe Desk', phone: '07851 960 472' } }, { key: '#42' },
    ]
    const others: readonly Participant[] = [{ person: { instagram: 'ana_desk' } }, { key: '43', person: { telegram: 'ana_desk2' } }, { person: { telegram: 'ana_desk', email: 'ana@sapo.pt' } }, { key: '%42' }]
    const { others: told } = await people.resolve(event('tg:shop', 'message', { key: '7', person: { name: 'Rui Silva' }, others: [...ours, ...others] }))
    expect(told).toHaveLength(others.length)
    expect((await people.resolve(event('tg', 'message', { key: '7', others: [{ key: '42' }] }))).others).toHaveLength(1)
  })

  // Seen to fail: the account of the desk, typed into two forms, made one person of two.
  test('an account of ours finds and proves nothing, and shows behind theirs', async () => {
    const people = freshPeople({ policy: { own: { handles: ['https://t.me/ana_desk'] } } })
    const form = (telegram: string | readonly string[]) => people.resolve(event('form', 'form', { person: { telegram } }))
    const all = [await form(['ana_desk', 'rui_silva']), await form('@ana_desk'), await form('t.me/ana_desk')]
    expect(all.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created'])
    expect((await people.contact(all[0]!.contactId)).handles.map(({ key }) => key)).toEqual(['telegram:handle:rui_silva', 'telegram:handle:ana_desk'])
    expect(await people.search('@ana_desk')).toEqual([])
    const rows = [{ id: '1', telegram: 'ana_desk' }, { id: '2', telegram: 't.me/ana_desk' }]
    const contacts = (policy: Policy) => [...dedupe(rows, { policy }).contacts].length
    expect([contacts({}), contacts({ own: { handles: ['@ana_desk'] } })]).toEqual([1, 2])
  })

  test('the same event again changes nothing, and the same id with another payload is a conflict', async () => {
    const people = freshPeople()
    const mail = event('mail', 'message', { person: { email: 'helen.peterson84@gmail.com' }, facts: { subject: 'hello', words: 3 } })
    const first = await people.resolve(mail)
    const feed = await people.changes()
    const again = await people.resolve({ ...mail, facts: { words: 3, subject: 'hello' } })
    expect([again.replayed, again.contactId]).toEqual([true, first.contactId])
    expect(await people.changes()).toEqual(feed)
    await expect(people.resolve({ ...mail, facts: { subject: 'hello' } })).rejects.toMatchObject({ code: 'EVENT_CONFLICT' })
  })

  // Mutation seen to fail: an edit without a key that is a record of its own.
  test('an order without a key and what becomes of it are one record, in either order', async () => {
    const order = event('shop', 'order', { person: { name: 'Helen Peterson', phone: '+44 7851 960472' }, facts: { amount: 20, currency: 'GBP' } })
    const refund = event('shop', 'order', { edits: order.id, facts: { amount: 20, currency: 'GBP', status: 'refunded' } })
    for (const all of [[order, refund], [refund, order]]) {
      const people = freshPeople()
      for (const one of all) await people.resolve(one)
      expect((await people.list()).contactIds).toHaveLength(1)
      const { contactId } = await people.resolve(refund)
      expect((await people.contact(contactId)).displayName).toBe('Helen Peterson')
      expect((await people.card(contactId)).bought.map(({ status }) => status)).toEqual(['refunded'])
    }
  })

  test('edits and deletions hold whether they come before the event or after it', async () => {
    const said = event('chat', 'message', { key: '1', facts: { text: 'first' } })
    const edit = event('chat', 'message', { key: '1', edits: said.id, facts: { text: 'second' } })
    const later = event('chat', 'message', { key: '1', edits: said.id, facts: { text: 'third' } })
    const gone = event('chat', 'message', { key: '1', deletes: said.id })
    const shown = async (...events: InboundEvent[]) => {
      const people = freshPeople()
      let contact = ''
      for (const one of events) contact = (await people.resolve(one)).contactId
      return (await people.timeline(contact)).interactions.map(({ at, facts }) => [at, facts?.['text']])
    }
    for (const order of [[said, edit, later], [later, edit, said], [edit, said, later]]) expect(await shown(...order)).toEqual([[said.at, 'third']])
    for (const order of [[said, edit, gone], [gone, edit, said], [gone, said, edit]]) expect(await shown(...order)).toEqual([])
  })

  // Seen to fail: what edited an edit, or had no key, was lost to the event, and made a contact of nobody.
  test('what edits or deletes an edit is of the event that the edit is of, and needs no key once that is known', async () => {
    for (const key of [undefined, '1']) {
      const people = freshPeople()
      const said = event('chat', 'message', { key, person: { name: 'Helen Peterson' }, facts: { text: 'first' } })
      const edit = event('chat', 'message', { edits: said.id, facts: { text: 'second' } })
      const again = event('chat', 'message', { edits: edit.id, facts: { text: 'third' } })
      const gone = event('chat', 'message', { deletes: again.id })
      const told: unknown[] = []
      for (const one of [said, edit, again, again, gone, again]) {
        const { contactId, recordId, replayed } = await people.resolve(one)
        told.push([contactId, recordId === `chat:${key ?? `#${said.id}`}`, replayed, ...(await people.timeline('c1')).interactions.map(({ facts }) => facts?.['text'])])
      }
      expect(told).toEqual([['c1', true, false, 'first'], ['c1', true, false, 'second'], ['c1', true, false, 'third'], ['c1', true, true, 'third'], ['c1', true, false], ['c1', true, true]])
      expect([(await people.list()).contactIds, (await people.changes()).map(({ contactId }) => contactId)]).toEqual([['c1'], ['c1']])
    }
  })

  // Seen to fail: what came before the edit that it edits stayed with that.
  test('and that holds in whatever order they come', async () => {
    const said = (key: string | undefined) => event('chat', 'message', { id: 'm', key, person: { name: 'Helen Peterson' }, facts: { text: 'first' } })
    const edit = event('chat', 'message', { id: 'm2', edits: 'm', facts: { text: 'second' } })
    const again = event('chat', 'message', { id: 'm3', edits: 'm2', facts: { text: 'third' } })
    const gone = event('chat', 'message', { id: 'm4', deletes: 'm3' })
    await fc.assert(fc.asyncProperty(fc.constantFrom(undefined, '1'), fc.boolean(), fc.boolean(), fc.nat(), async (key, keyed, deleted, seed) => {
      const events = [said(key), edit, again, ...(deleted ? [gone] : [])].map((one) => (keyed && key !== undefined ? { ...one, key } : one))
      const [order] = fc.sample(fc.shuffledSubarray(events, { minLength: events.length }), { seed, numRuns: 1 })
      const people = freshPeople()
      for (const one of order!) await people.resolve(one)
      const [contact] = await people.contactOf([`chat:${key ?? '#m'}`])
      expect((await people.timeline(contact!)).interactions.map(({ at, facts }) => [at, facts?.['text']])).toEqual(deleted ? [] : [[events[0]!.at, 'third']])
      expect((await Promise.all((await people.list()).contactIds.map((id) => people.timeline(id)))).flatMap(({ interactions }) => interactions)).toHaveLength(deleted ? 0 : 1)
    }), { numRuns: 100 })
  })

  test('snapshots out of order: the latest is what counts, also where it says nothing', async () => {
    const crm = (day: number, person: NonNullable<Participant['person']>) => event('crm', 'note', { key: '7', says: 'snapshot', at: `2026-03-0${day}T00:00:00Z`, person })
    const old = crm(1, { name: 'Helen Peterson', phone: '+447851960472' })
    const late = crm(2, { name: 'Helen Brown' })
    const empty = crm(3, {})
    const known = async (...events: InboundEvent[]) => {
      const people = freshPeople()
      let contact = ''
      for (const one of events) contact = (await people.resolve(one)).contactId
      const { golden } = await people.contact(contact)
      return [golden.name?.value, golden.phone?.value]
    }
    expect(await known(old, late)).toEqual(['Helen Brown', undefined])
    expect(await known(late, old)).toEqual(['Helen Brown', undefined])
    for (const order of [[old, late, empty], [empty, late, old], [late, empty, old]]) expect(await known(...order)).toEqual([undefined, undefined])
  })

  test('a conversation is as its latest event left it, in whatever order they come', async () => {
    const start = event('chat', 'message', { key: '1', conversation: { id: 'c', status: 'open', owner: 'ana' } })
    const more = event('chat', 'message', { key: '1', conversation: { id: 'c' } })
    const handed = event('chat', 'message', { key: '1', at: more.at, conversation: { id: 'c', owner: 'rui' } })
    const left = async (...order: InboundEvent[]) => {
      const people = freshPeople()
      let open: readonly unknown[] = []
      for (const one of order) open = (await people.resolve(one)).open
      return open
    }
    const last = { id: 'chat:c', source: 'chat', recordIds: ['chat:1'], status: 'open', owner: 'rui', at: more.at }
    for (const order of [[start, more, handed], [handed, more, start], [more, handed, start], [handed, start, more]]) expect(await left(...order)).toEqual([last])
    for (const order of [[start, more], [more, start]]) expect(await left(...order)).toEqual([{ ...last, owner: 'ana' }])
  })

  test('events whose ids look alike stay apart', async () => {
    const people = freshPeople()
    const group = await people.resolve(event('mail', 'message', { id: 'm', person: { email: 'ann.lee@ukr.net' }, others: [{ person: { email: 'olha.tkach@ukr.net' } }] }))
    const other = await people.resolve(event('mail', 'message', { id: 'm#1', person: { email: 'rui.silva@sapo.pt' } }))
    expect(other.replayed).toBe(false)
    expect(group.others[0]!.recordId).not.toBe(other.recordId)
  })

  // Seen to fail: the record stayed as it was first named, unless somebody of its contact was known before.
  test('of somebody who is named twice in one event all is kept that is said', async () => {
    const named = event('form', 'form', { others: [{ key: '6', person: { name: 'Olena Petrenko', email: 'm.silva77@gmail.com' } }, { key: '6', person: { givenName: 'Olena' } }] })
    const known = event('crm', 'form', { key: '1', says: 'snapshot', person: { email: 'm.silva77@gmail.com' } })
    for (const order of [[named], [named, known], [known, named]]) {
      const people = freshPeople({ policy: { automation: 'merge' } })
      for (const one of order) await people.resolve(one)
      const [id] = await contactsOf(people, 'form:6')
      expect((await people.contact(id!))!.golden).toMatchObject({ name: { value: 'Olena Petrenko' }, givenName: { value: 'Olena' } })
    }
  })
})
