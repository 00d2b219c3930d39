import type { Facts, Interaction } from '../model/interaction.js'

/** An amount in ten-thousandths of a currency's unit, so that sums are exact in any order. */
export interface Money {
  readonly currency: string
  readonly units: number
}

const unit = 10_000

/**
 * Reads `amount` and `currency`. Amounts are numbers, or plain decimals in text; a currency is its three letters, and
 * where none is said the amount is of a currency of its own, the empty one.
 */
export function moneyOf(facts: Facts | undefined): Money | undefined {
  const amount = facts?.['amount']
  const value = typeof amount === 'number' ? amount : typeof amount === 'string' && /^-?\d{1,12}([.,]\d{1,10})?$/.test(amount.trim()) ? Number(amount.trim().replace(',', '.')) : Number.NaN
  const units = Math.round(value * unit)
  if (!Number.isSafeInteger(units)) return undefined
  const currency = textOf(facts, 'currency')?.toUpperCase() ?? ''
  return { currency: /^[A-Z]{3}$/.test(currency) ? currency : '', units }
}

/** Ten-thousandths as an amount. */
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

const fallen: ReadonlySet<string> = new Set(['cancelled', 'canceled', 'refunded', 'returned', 'failed', 'declined', 'void', 'voided'])

/** Whether an order or a payment stands: its `status` is none of a purchase that came to nothing. */
export function stands({ facts, deletedAt }: Interaction): boolean {
  return deletedAt === undefined && !fallen.has(textOf(facts, 'status')?.toLowerCase() ?? '')
}

/** What a campaign's event says happened: `step`, else a click on an advertisement, else that it was sent. */
export function campaignStep({ kind, facts }: Interaction): 'sent' | 'opened' | 'clicked' | undefined {
  if (kind === 'ad-click') return 'clicked'
  const step = textOf(facts, 'step')?.toLowerCase()
  return step === undefined ? 'sent' : step === 'sent' || step === 'opened' || step === 'clicked' ? step : undefined
}
