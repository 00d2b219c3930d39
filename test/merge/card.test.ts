import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contactCard } from '../../src/merge/card.js'
import { locales } from '../../src/merge/locale/words.js'
import { totalsOf } from '../../src/merge/totals.js'
import { writeCard } from '../../src/merge/write-card.js'
import { runs } from '../runs.js'
import { helen } from './card-input.js'
import { day, happened, record, seen } from './stored.js'

describe('the card of a contact', () => {
  const card = contactCard(helen)

  test('says who it is, how sure that is, and where they are reached', () => {
    expect(card).toMatchObject({ contactId: 'shop:1141', records: 3, sources: ['instagram', 'shop', 'whatsapp'], certainty: { probability: 0.99987 } })
    expect(card.identity).toMatchObject({ displayName: 'Helen Peterson', phones: [{ key: '+447851960472', trust: 'verified' }], former: [{ value: '020 7123 4567' }] })
    expect(card.channels).toEqual([{ source: 'instagram', in: day(20) }, { source: 'whatsapp', out: day(18) }, { source: 'form', in: day(2) }])
  })

  test('says what they bought and asked for, what is open and with whom, what was noted', () => {
    expect(card.bought.map(({ what, amount, currency, status }) => [what, amount, currency, status])).toEqual([['Blue kettle', 39.9, 'GBP', 'shipped'], ['Tea', 250, 'UAH', undefined]])
    expect(card.asked.map(({ text }) => text)).toEqual(['Do you ship to Leeds?'])
    expect(card.open).toEqual([{ conversationId: 'instagram:dm-7', source: 'instagram', owner: 'Marta', at: day(20), about: 'where is my parcel?' }])
    expect(card.notes).toMatchObject([{ at: day(19), text: 'Prefers to be called after six', by: 'Ana' }])
    expect(card.campaigns).toEqual([{ name: 'Autumn', sent: 1, opened: 1, clicked: 0, last: day(6) }])
    expect(card.ratings).toEqual([{ at: day(14), stars: 4, text: 'lovely' }])
  })

  test('has flat facts for a health score, currencies apart, and the caller’s own beside them', () => {
    expect(card.account).toEqual({
      knownSince: day(2), lastInteraction: day(20), orders: 2, 'lifetimeValue.GBP': 39.9, 'lifetimeValue.UAH': 250, lastOrder: day(12), openIssues: 1,
      campaignsSent: 1, campaignsOpened: 1, campaignsClicked: 0, ratings: 1, averageRating: 4, plan: 'gold', seats: 3,
    })
  })

  // Mutation: a sort of interactions by `at` alone (`oncePerEvent`) fails here.
  test('is the same in whatever order its parts are read', () => {
    const many = { ...helen, interactions: [...helen.interactions, happened('message', 20, { text: 'hello?' }, { source: 'instagram' }), happened('message', 20, { text: 'hello again' }, { source: 'whatsapp' })] }
    const shuffled = <T>(all: readonly T[] = []) => fc.shuffledSubarray([...all], { minLength: all.length })
    fc.assert(fc.property(shuffled(many.records), shuffled(many.interactions), shuffled(many.conversations), shuffled(many.consents), (records, interactions, conversations, consents) => {
      expect(contactCard({ ...many, records, interactions, conversations, consents })).toEqual(contactCard(many))
    }), runs(50))
  })

  test('takes totals over everything where it is handed them, though it shows the latest only', () => {
    const totals = totalsOf([...helen.interactions, happened('order', 1, { amount: 100, currency: 'GBP' })])
    expect(contactCard({ ...helen, totals }).account).toMatchObject({ orders: 3, 'lifetimeValue.GBP': 139.9 })
  })

  test('of somebody of whom nothing is known is a card all the same', () => {
    const nobody = contactCard({ contactId: 'chat:1', records: [record('chat', '1', {})], interactions: [], policy: {} })
    expect(writeCard(nobody, { locale: 'en', format: 'text' })).toBe('Nobody known yet\nWho this is:\n  1 record: chat, one record, nothing was joined\n')
  })
})

describe('a written card', () => {
  test('tells a colleague all of it in English', () => {
    expect(writeCard(contactCard(helen), { locale: 'en', format: 'text' })).toBe(`Helen Peterson
Who this is:
  Leeds
  +44 7851 960472, mobile, whatsapp, verified, last seen 2026-11-18
  helen.peterson84@gmail.com, typed, not verified, last seen 2026-11-12
  instagram Nellie_99, verified, last seen 2026-11-20
  020 7123 4567, no longer theirs since 2026-11-09
  3 records: instagram, shop, whatsapp, surely one person (weakest link 99.9%)
  The phone number is the same.
Open issues:
  where is my parcel?, instagram, with Marta, last moved 2026-11-20 09:00
Hand-off notes:
  2026-11-19 09:00: Prefers to be called after six, by Ana
Lately:
  2026-11-20 09:00 message from them (instagram): where is my parcel?
  2026-11-18 09:00 message from us (whatsapp): We are looking into it
  2026-11-14 09:00 rating (shop): 4 stars, lovely
  2026-11-12 09:00 order (shop): Blue kettle, 39.90 GBP, shipped
  2026-11-04 09:00 order (shop): Tea, 250.00 UAH
  2026-11-02 09:00 form from them (form): Do you ship to Leeds?
Asked for:
  2026-11-02 09:00 form from them (form): Do you ship to Leeds?
Bought:
  2026-11-12 Blue kettle, 39.90 GBP, shipped, shop
  2026-11-04 Tea, 250.00 UAH, shop
Channels:
  instagram, last heard from 2026-11-20 09:00
  whatsapp, last contacted by us 2026-11-18 09:00
  form, last heard from 2026-11-02 09:00
In total:
  2 orders, 39.90 GBP, 250.00 UAH, last order 2026-11-12
  1 open issue
  known since 2026-11-02
Campaigns:
  Autumn: sent 1, opened 1, clicked 0 (2026-11-06)
Ratings:
  2026-11-14, 4 stars, lovely
Account facts:
  plan: gold
  seats: 3
Consents:
  news by email: allowed, all addresses, 2026-11-12, shop
  news by whatsapp: refused, +447851960472, 2026-11-18, whatsapp
May be the same person:
  H. Peterson (calls:9), 71%: The family names are the same. Only details that somebody typed agree; nothing proves that they are theirs.
`)
  })

  test('in Ukrainian and Portuguese says the same, with their dates, decimals and counts', () => {
    const uk = writeCard(contactCard(helen), { locale: 'uk', format: 'text', timeZone: 'Europe/Kyiv' })
    expect(uk).toContain('  +44 7851 960472, мобільний, whatsapp, підтверджено, востаннє бачили 18.11.2026')
    expect(uk).toContain('  3 записи: instagram, shop, whatsapp, напевно одна людина (найслабший зв’язок 99,9%)')
    expect(uk).toContain('  20.11.2026 11:00 повідомлення від клієнта (instagram): where is my parcel?')
    expect(uk).toContain('  2 замовлення, 39,90 GBP, 250,00 UAH, останнє замовлення 12.11.2026')
    expect(uk).toContain('  news через whatsapp: відмовлено, +447851960472, 18.11.2026, whatsapp')
    const pt = writeCard(contactCard(helen), { locale: 'pt', format: 'text', timeZone: 'America/Sao_Paulo' })
    expect(pt).toContain('  helen.peterson84@gmail.com, escrito por alguém, não verificado, visto pela última vez em 12/11/2026')
    expect(pt).toContain('  18/11/2026 06:00 mensagem da nossa parte (whatsapp): We are looking into it')
    expect(pt).toContain('  2 pedidos, 39,90 GBP, 250,00 UAH, último pedido em 12/11/2026')
  })

  // Seen to fail: evidence of more than fifty bits is one as a number, and "100%" was said of it.
  test('is never quite certain', () => {
    expect(writeCard(contactCard({ ...helen, certainty: { probability: 1, reasons: [] } }), { locale: 'en', format: 'text' })).toContain('surely one person (weakest link 99.9%)')
  })

  test.each(locales)('in %s has every section, as text and as Markdown', (locale) => {
    const [text, markdown] = (['text', 'markdown'] as const).map((format) => writeCard(contactCard(helen), { locale, format }))
    expect(text!.split('\n').filter((line) => line.endsWith(':') && !line.startsWith(' '))).toHaveLength(13)
    expect(markdown!.match(/^## /gm)).toHaveLength(13)
    expect(text!.split('\n').filter((line) => line.startsWith('  '))).toHaveLength(markdown!.match(/^- /gm)!.length)
    expect(text! + markdown!).not.toMatch(/undefined|NaN|\[object/)
  })

  // Seen to fail with two digits for every currency.
  test('amounts have as many digits as their currency', () => {
    const spent = contactCard({ ...helen, interactions: [happened('order', 1, { amount: 3000, currency: 'JPY' }), happened('order', 2, { amount: 0.5, currency: 'JPY' }), happened('order', 3, { amount: 12, currency: 'KWD' }), happened('order', 4, { amount: 7 }), happened('order', 5, { amount: 0.0015, currency: 'BTC' })] })
    expect(writeCard(spent, { locale: 'en', format: 'text' }).match(/ order, [^,]+, shop/g)).toEqual([' order, 0.0015 BTC, shop', ' order, 7.00, shop', ' order, 12.000 KWD, shop', ' order, 0.50 JPY, shop', ' order, 3000 JPY, shop'])
  })

  // Seen to fail: what they paid stood nowhere, and `RangeError` was thrown for a currency that is none.
  test('says what they paid, beside what they ordered and not in it', () => {
    const paying = contactCard({ ...helen, interactions: [
      happened('order', 1, { items: 'Kettle', amount: 1200, currency: 'UAH' }), happened('payment', 2, { items: 'Kettle', amount: 1200, currency: 'uah' }, { source: 'stripe' }),
      happened('payment', 3, { amount: 5, currency: 'usdt' }), happened('payment', 4, { amount: 7, currency: 'UAH', status: 'refunded' }), happened('payment', 5, { amount: 3 }),
    ] })
    expect(paying).toMatchObject({ totals: { orders: 1, ordered: { UAH: 1200 }, paid: { UAH: 1200, USDT: 5, '': 3 } }, account: { 'lifetimeValue.UAH': 1200 } })
    expect([paying.bought.length, paying.recent[3]]).toEqual([1, { at: day(2), kind: 'payment', source: 'stripe', text: 'Kettle', amount: 1200, currency: 'UAH' }])
    const text = writeCard(paying, { locale: 'en', format: 'text' })
    for (const line of ['payment (stripe): Kettle, 1200.00 UAH', 'payment (shop): 7.00 UAH, refunded', '1 order, 1200.00 UAH, last order 2026-11-01', 'paid 3.00, 1200.00 UAH, 5.00 USDT']) expect(text).toContain(`${line}\n`)
    expect(writeCard(paying, { locale: 'uk', format: 'text' })).toContain('сплачено 3,00, 1200,00 UAH, 5,00 USDT\n')
    expect(writeCard(paying, { locale: 'pt', format: 'text' })).toContain('pago: 3,00, 1200,00 UAH, 5,00 USDT\n')
  })

  test('says how many amounts it could not read', () => {
    const unread = contactCard({ ...helen, interactions: [happened('order', 1, { amount: '12,000', currency: 'GBP' }), happened('payment', 2, { amount: 'a lot' })] })
    expect(locales.map((locale) => writeCard(unread, { locale, format: 'text' }).match(/amounts could not be read|не вдалося прочитати 2 суми|2 valores ilegíveis/)?.[0])).toEqual(['amounts could not be read', 'не вдалося прочитати 2 суми', '2 valores ilegíveis'])
  })

  test('what a customer wrote makes no markup, no line of its own and turns no text around', () => {
    const hostile = contactCard({
      ...helen,
      records: [record('chat', '1', { name: seen('Helen](javascript:x) Peterson\n# Boss') })],
      interactions: [happened('message', 1, { subject: '<script>alert(1)</script>\n- Approved by Ana\u202e' }, { source: 'chat', direction: 'in' })],
    })
    const markdown = writeCard(hostile, { locale: 'en', format: 'markdown' })
    expect(markdown).toContain('# Helen\\]\\(javascript:x\\) Peterson \\# Boss')
    expect(markdown).not.toMatch(/(?<!\\)<|^- Approved|\u202e/m)
    expect(writeCard(hostile, { locale: 'en', format: 'text' })).not.toMatch(/^\s*(- Approved|# Boss)|\u202e/m)
    for (const subject of ['- Approved', '1. Approved']) {
      const list = contactCard({ ...helen, interactions: [happened('message', 1, { subject }, { source: 'chat', conversation: 'c' })], conversations: [{ id: 'chat:c', recordIds: ['r1'], source: 'chat', status: 'open', at: day(1) }] })
      expect(writeCard(list, { locale: 'en', format: 'markdown' })).toMatch(/^- (\\-|1\\\.) Approved, chat/m)
    }
  })

  test('stays a page, whatever the contact has gathered', () => {
    const crowded = contactCard({ ...helen, records: [record('crm', '1', { phone: Array.from({ length: 300 }, (_, n) => seen(`+44785196${1000 + n}`)) })], conversations: Array.from({ length: 300 }, (_, n) => ({ id: `wa:${n}`, recordIds: ['r1'], source: 'wa', status: 'open' as const, at: day(1) })) })
    expect([crowded.identity.phones.length, crowded.open.length]).toEqual([300, 300])
    expect(writeCard(crowded, { locale: 'en', format: 'text' }).split('\n').length).toBeLessThan(80)
  })

  test('a long text is cut, never in the middle of a letter', () => {
    const long = contactCard({ ...helen, interactions: [happened('message', 1, { text: '🌸'.repeat(300) }, { source: 'chat' })] })
    expect(long.recent[0]!.text).toBe(`${'🌸'.repeat(139)}…`)
    // Seen to fail: a letter of two units was counted twice, and a text that was whole ended in dots.
    const whole = contactCard({ ...helen, interactions: [happened('message', 1, { text: '🌸'.repeat(140) }, { source: 'chat' })] })
    expect(whole.recent[0]!.text).toBe('🌸'.repeat(140))
    const endless = contactCard({ ...helen, records: [record('chat', '1', { name: seen('Olena '.repeat(300)), city: seen('Kyiv '.repeat(300)) })], interactions: [happened('order', 1, { status: 'x'.repeat(5000), amount: 1 }, { source: 'chat' }), happened('note', 1, { text: 'call', by: 'y'.repeat(5000) }, { source: 'chat' })] })
    for (const line of writeCard(endless, { locale: 'uk', format: 'text' }).split('\n')) expect(line.length).toBeLessThan(500)
  })
})
