import type { Interaction, InteractionKind } from '../model/interaction.js'
import { defined } from '../model/defined.js'
import { eventOf } from './cursor.js'
import { amountOf, campaignStep, moneyOf, numberOf, stands, textOf, tenThousandths } from './facts.js'
import { mergedRows, type ReadPage } from './merged-rows.js'

/** When they were last in touch by a source, each way. */
export interface LastContact {
  readonly in?: string
  readonly out?: string
}

/**
 * What the interactions of a person come to. A projection: totals of records add up to those of their contact, in any order. Amounts are in the
 * units of their currency (`{ EUR: 19.9 }`), under its three letters, under what stands for it (`$`, `USDT`) where it is none that is known, and under `''` where none is
 * said; currencies are never added together.
 */
export interface Totals {
  readonly interactions: number
  readonly firstAt?: string
  readonly lastAt?: string
  readonly orders: number
  /** Orders that stand, by currency: a person's lifetime value. */
  readonly ordered: Readonly<Record<string, number>>
  /** Payments that stand, by currency; what pays for an order is in both sums. */
  readonly paid: Readonly<Record<string, number>>
  /** Amounts of such orders and payments that could not be read, and are in no sum. */
  readonly unread: number
  readonly lastOrderAt?: string
  /** By source. */
  readonly lastContact: Readonly<Record<string, LastContact>>
  readonly sent: number
  readonly opened: number
  readonly clicked: number
  readonly ratings: number
  /** All of their ratings added up. */
  readonly stars: number
}

/** Being in touch: what one side says to the other. */
const contacts: ReadonlySet<InteractionKind> = new Set<InteractionKind>(['message', 'comment', 'call', 'form', 'ticket'])

/**
 * Adds up interactions, each event once though several of the records took part in it, deleted ones not at all. An order is one event;
 * what becomes of it (`status`) is an edit of that event. Reads the facts `amount`, `currency`, `status`, `step` and `stars`.
 * @example
 * const order = (eventId, facts) => ({ id: eventId, eventId, recordId: 'shop:1', source: 'shop', kind: 'order', at: '2026-11-01T09:00:00.000Z', facts })
 * totalsOf([order('1', { amount: '19.90', currency: 'EUR' }), order('2', { amount: 700, currency: 'UAH' }), order('3', { amount: 5, currency: 'EUR', status: 'cancelled' })]).ordered  // { EUR: 19.9, UAH: 700 }
 */
export function totalsOf(interactions: readonly Interaction[]): Totals {
  const sum = new Sum()
  for (const one of new Map(interactions.filter(({ deletedAt }) => deletedAt === undefined).map((each) => [eventOf(each), each])).values()) sum.add(one)
  return sum.totals()
}

/** So many interactions are held at once. */
const interactionsAtOnce = 500

/**
 * The totals over all interactions of some records, however many there are: read page by page, never held together. With the latest of each kind, at most
 * so many: what a person does often hides nothing of what they do seldom.
 */
export async function readTotals(recordIds: readonly string[], readPage: ReadPage, ofEachKind = 0): Promise<{ readonly totals: Totals; readonly latest: readonly Interaction[] }> {
  const sum = new Sum()
  const counts = new Map<InteractionKind, number>()
  const latest: Interaction[] = []
  let before: string | undefined
  for await (const row of mergedRows([...new Set(recordIds)], readPage, { descending: true, limit: interactionsAtOnce })) {
    if (row.deletedAt !== undefined) continue
    const event = eventOf(row)
    if (event !== before) sum.add(row)
    before = event
    const count = (counts.get(row.kind) ?? 0) + 1
    counts.set(row.kind, count)
    if (count <= ofEachKind) latest.push(row)
  }
  return { totals: sum.totals(), latest }
}

/** Totals in the making: in whole ten-thousandths, so that sums are exact in any order. */
class Sum {
  #interactions = 0
  #first: string | undefined
  #last: string | undefined
  #orders = 0
  #unread = 0
  #lastOrder: string | undefined
  readonly #ordered = new Map<string, number>()
  readonly #paid = new Map<string, number>()
  readonly #contacts = new Map<string, { in?: string; out?: string }>()
  readonly #steps = { sent: 0, opened: 0, clicked: 0 }
  #ratings = 0
  #stars = 0

  add(interaction: Interaction): void {
    const { kind, at, source, direction, facts } = interaction
    this.#interactions += 1
    if (this.#first === undefined || at < this.#first) this.#first = at
    this.#last = latest(this.#last, at)
    if ((kind === 'order' || kind === 'payment') && stands(interaction)) {
      const money = moneyOf(facts)
      const sums = kind === 'order' ? this.#ordered : this.#paid
      if (money === undefined) this.#unread += textOf(facts, 'amount') === undefined ? 0 : 1
      else sums.set(money.currency, (sums.get(money.currency) ?? 0) + money.units)
      if (kind === 'order') {
        this.#orders += 1
        this.#lastOrder = latest(this.#lastOrder, at)
      }
    } else if (kind === 'campaign' || kind === 'ad-click') {
      const step = campaignStep(interaction)
      if (step !== undefined) this.#steps[step] += 1
    } else if (kind === 'rating') {
      const stars = numberOf(facts, 'stars')
      this.#ratings += stars === undefined ? 0 : 1
      this.#stars += tenThousandths(stars ?? 0)
    } else if (contacts.has(kind)) {
      const last = this.#contacts.get(source) ?? {}
      this.#contacts.set(source, last)
      const way = direction === 'out' ? 'out' : 'in'
      last[way] = latest(last[way], at)
    }
  }

  totals(): Totals {
    return defined({
      interactions: this.#interactions,
      firstAt: this.#first,
      lastAt: this.#last,
      orders: this.#orders,
      ordered: byName(this.#ordered, amountOf),
      paid: byName(this.#paid, amountOf),
      unread: this.#unread,
      lastOrderAt: this.#lastOrder,
      lastContact: byName(this.#contacts, ({ in: inbound, out }) => defined({ in: inbound, out })),
      ...this.#steps,
      ratings: this.#ratings,
      stars: amountOf(this.#stars),
    })
  }
}

// A source may bear any name, `__proto__` among them: records are made from entries, never by assignment.
function byName<T, U>(all: ReadonlyMap<string, T>, shown: (one: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries([...all].sort(([x], [y]) => (x < y ? -1 : 1)).map(([name, one]) => [name, shown(one)]))
}

const latest = (a: string | undefined, b: string): string => (a === undefined || b > a ? b : a)
