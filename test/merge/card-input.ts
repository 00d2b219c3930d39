import type { CardInput } from '../../src/merge/card.js'
import { day, happened, record, seen } from './stored.js'

/** A customer of a help desk, as a store would hand her over. */
export const helen: CardInput = {
  contactId: 'shop:1141',
  policy: { countries: ['GB'] },
  records: [
    record('instagram', '7', { name: 'Nellie_99', instagram: seen('Nellie_99', { trust: 'verified', first: 1, last: 20 }) }),
    record('shop', '1141', { name: 'Helen Peterson', email: seen('helen.peterson84@gmail.com', { last: 12 }), phone: [seen('07851 960472', { last: 12 }), seen('020 7123 4567', { last: 2, until: 9 })], city: 'Leeds' }),
    record('whatsapp', '447851960472', { whatsapp: seen('447851960472', { trust: 'verified', first: 3, last: 18 }) }),
  ],
  certainty: { probability: 0.99987, reasons: [{ kind: 'evidence', comparison: 'phone', level: 'exact', bits: 14 }] },
  interactions: [
    happened('message', 20, { text: 'where is my parcel?' }, { source: 'instagram', direction: 'in', conversation: 'dm-7' }),
    happened('message', 18, { text: 'We are looking into it' }, { source: 'whatsapp', direction: 'out' }),
    happened('order', 12, { items: 'Blue kettle', amount: 39.9, currency: 'GBP', status: 'shipped' }),
    happened('order', 4, { items: 'Tea', amount: 250, currency: 'UAH' }),
    happened('form', 2, { subject: 'Do you ship to Leeds?' }, { source: 'form', direction: 'in' }),
    happened('campaign', 5, { campaign: 'Autumn', step: 'sent' }, { source: 'mailer', direction: 'out' }),
    happened('campaign', 6, { campaign: 'Autumn', step: 'opened' }, { source: 'mailer' }),
    happened('rating', 14, { stars: 4, text: 'lovely' }),
    happened('order', 3, { items: 'Mug', amount: 9, currency: 'GBP' }, { deletedAt: day(4) }),
    happened('note', 19, { text: 'Prefers to be called after six', by: 'Ana' }),
  ],
  conversations: [
    { id: 'instagram:dm-7', recordIds: ['r1'], source: 'instagram', status: 'open', owner: 'Marta', at: day(20) },
    { id: 'whatsapp:c1', recordIds: ['r1'], source: 'whatsapp', status: 'closed', at: day(18) },
  ],
  consents: [{ id: 'c1', recordId: 'r1', source: 'shop', at: day(12), channel: 'email', purpose: 'news', state: 'granted' }, { id: 'c2', recordId: 'r1', source: 'whatsapp', at: day(18), channel: 'whatsapp', purpose: 'news', state: 'refused', address: '+447851960472' }],
  suspicions: [{ contactId: 'calls:9', displayName: 'H. Peterson', probability: 0.71, reasons: [{ kind: 'evidence', comparison: 'familyName', level: 'exact', bits: 6 }, { kind: 'claimed' }] }],
  account: { plan: 'gold', seats: 3 },
}
