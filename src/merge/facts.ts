import type { Facts, Interaction } from '../model/interaction.js'

/** An amount in ten-thousandths of a currency's unit, so that sums are exact in any order. */
export interface Money {
  readonly currency: string
  readonly units: number
}

const unit = 10_000

/** What people write for one currency, in capitals and without a closing point; a dollar sign is of several. */
const currencies: Readonly<Record<string, string>> = { '€': 'EUR', EURO: 'EUR', '£': 'GBP', '₴': 'UAH', ГРН: 'UAH', '₽': 'RUB', РУБ: 'RUB', R$: 'BRL', ZŁ: 'PLN' }
const dollars = /^..D$|^(ARS|CLP|COP|MXN)$/
/** A number, which may be in groups of three, between the signs or codes of its currency. */
const written = /^([-−]?)([^\d\s.,−-]{0,3})\.? ?([-−]?)([1-9]\d{0,2}(?:([ .,])\d{3})(?:\5\d{3}){0,3}|\d{1,12})(?:([.,])(\d{1,10}))? ?([^\d\s.,−-]{0,3})\.?$/

/**
 * Reads `amount` and `currency`. Amounts are numbers, or decimals in text as people write them (`1 234,50`, `£39.90`); a currency is its three
 * letters, or what people write for it (`€`, `грн.`). What is none that is known stands for itself, in capitals (`$`, `USDT`), and where none is said the amount is of a
 * currency of its own, the empty one: so two are never taken for one. What may be read in two ways (`12,000`), or is of another currency than `currency` says, is not read.
 */
export function moneyOf(facts: Facts | undefined): Money | undefined {
  const amount = facts?.['amount']
  const said = textOf(facts, 'currency')?.toUpperCase().replace(/\.$/, '') ?? ''
  let currency = currencies[said] ?? said
  let value = typeof amount === 'number' ? amount : Number.NaN
  if (typeof amount === 'string') {
    const [, minus, before, minusAfter, whole, group, mark, fraction = '0', behind] = written.exec((textOf(facts, 'amount') ?? '').replace(/['’]/g, ' ')) ?? []
    // One group behind a comma or a point may be a fraction.
    if (whole === undefined || (group !== undefined && group !== ' ' && (group === mark || (mark === undefined && whole.length < 8)))) return undefined
    for (const sign of [before!, behind!]) {
      if (sign === '' || (sign === '$' && dollars.test(currency))) continue
      const own = currencies[sign.toUpperCase()] ?? sign
      if (own.toUpperCase() !== currency && (currency !== '' || !/^([A-Z]{3}|\$)$/.test(own))) return undefined
      currency ||= own
    }
    value = Number(`${minus}${minusAfter}`.replace('−', '-').concat(whole.replace(/\D/g, ''), '.', fraction))
  }
  const units = tenThousandths(value)
  return Number.isSafeInteger(units) ? { currency, units } : undefined
}

/** An amount in ten-thousandths, and back. */
export const tenThousandths = (amount: number): number => Math.round(amount * unit)
export const amountOf = (units: number): number => units / unit

/** A fact as one line of text; `undefined` where it is not there, or empty. */
export function textOf(facts: Facts | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const fact = facts?.[name]
    if (fact === undefined || typeof fact === 'boolean') continue
    const text = String(fact).replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
    if (text !== '') return text
  }
  return undefined
}

/** A fact as a number, however it is written. */
export function numberOf(facts: Facts | undefined, name: string): number | undefined {
  const fact = facts?.[name]
  const value = typeof fact === 'number' ? fact : typeof fact === 'string' && fact.trim() !== '' ? Number(fact.trim().replace(',', '.')) : Number.NaN
  return Number.isFinite(value) ? value : undefined
}

/** How words begin, in four languages, that say that a purchase came to nothing. */
const fallen = /^(?:cancel|refund|return|fail|declin|reject|void|chargeback|скасов|відмінен|поверн|відхил|анульов|відмов|отмен|возвра|отклон|аннул|отказ|reembols|devol|estorn|recus|rejeit|falh|anul)[\p{L}\p{M}]*$/u

/** Whether an order or a payment stands: its `status` is none of a purchase that came to nothing. */
export function stands({ facts, deletedAt }: Interaction): boolean {
  return deletedAt === undefined && !fallen.test(textOf(facts, 'status')?.toLowerCase() ?? '')
}

/** What a campaign's event says happened: `step`, else a click on an advertisement, else that it was sent. */
export function campaignStep({ kind, facts }: Interaction): 'sent' | 'opened' | 'clicked' | undefined {
  if (kind === 'ad-click') return 'clicked'
  const step = textOf(facts, 'step')?.toLowerCase()
  return step === undefined ? 'sent' : step === 'sent' || step === 'opened' || step === 'clicked' ? step : undefined
}
