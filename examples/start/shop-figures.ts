import { allRows, cellUnder, namesSomebody, type Day } from './day.js'

/** What a shop reports about its customers. */
export interface CustomerFigures {
  readonly customers: number
  readonly repeatBuyers: number
  /** Turnover in hundredths of each currency; different currencies are never added up. */
  readonly cents: ReadonlyMap<string, number>
  /** Customers by currency: those who paid in it. */
  readonly payers: ReadonlyMap<string, number>
}

/** One order of the shop's export. */
export interface Order {
  readonly row: number
  readonly email: string
  readonly currency: string
  readonly cents: number
}

/** The orders of the file called `source`: what the shop's own report would read. */
export function ordersOf(day: Day, source: string): readonly Order[] {
  return allRows(day)
    .filter((row) => day.input.fileOf(row).source === source)
    .map((row) => ({
      row,
      email: cellUnder(day, row, 'Email').toLowerCase(),
      currency: cellUnder(day, row, 'Currency'),
      cents: Math.round(Number(cellUnder(day, row, 'Total')) * 100),
    }))
}

/** Counts customers, `customerOf` saying whose an order is; orders of `undefined` belong to nobody and are left out. */
export function customerFigures(orders: readonly Order[], customerOf: (order: Order) => string | undefined): CustomerFigures {
  const ordersOfCustomer = new Map<string, number>()
  const cents = new Map<string, number>()
  const payers = new Map<string, Set<string>>()
  for (const order of orders) {
    const customer = customerOf(order)
    if (customer === undefined) continue
    ordersOfCustomer.set(customer, (ordersOfCustomer.get(customer) ?? 0) + 1)
    cents.set(order.currency, (cents.get(order.currency) ?? 0) + order.cents)
    payers.set(order.currency, (payers.get(order.currency) ?? new Set()).add(customer))
  }
  return {
    customers: ordersOfCustomer.size,
    repeatBuyers: [...ordersOfCustomer.values()].filter((count) => count > 1).length,
    cents,
    payers: new Map([...payers].map(([currency, customers]) => [currency, customers.size])),
  }
}

/** As shops count: one e-mail is one customer, and an order without one is a guest who never comes back. */
export function byEmail({ email, row }: Order): string {
  return email === '' ? `guest ${row}` : email
}

/** Whether a customer by e-mail is an order without one. */
export function isGuest(customer: string): boolean {
  return customer.startsWith('guest ')
}

/** By contact; an order with placeholders instead of addresses says nothing of who bought. */
export function byContact(day: Day): (order: Order) => string | undefined {
  return ({ row }) => (namesSomebody(day, row) ? String(day.result.contactNumbers[row]) : undefined)
}
