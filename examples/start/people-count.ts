import { doubtsOf } from './doubtful.js'
import { namesSomebody, rowsByContact, type Day } from './day.js'
import type { Page } from './page.js'
import { byContact, byEmail, customerFigures, isGuest, ordersOf, type CustomerFigures, type Order } from './shop-figures.js'

const shop = 'shop-orders'

/** How many people the rows are, and what the shop believed before. */
export function printPeopleCount(page: Page, day: Day): void {
  const { input } = day
  const groups = rowsByContact(day)
  const people = groups.filter((rows) => rows.some((row) => namesSomebody(day, row)))
  const across = people.filter((rows) => new Set(rows.map((row) => input.table.sources[row])).size > 1)
  page.heading('How many people there are')
  const questions = doubtsOf(day).length
  page.say(`${page.bold(`${input.table.size} rows are ${people.length} people`)}, ${across.length} of them known from more than one file; the one met most often has ${Math.max(...people.map((rows) => rows.length))} rows. They may be fewer: ${questions} questions are left for a person. ${groups.length - people.length} more rows say nothing of who it was.`)
  page.gap()

  const orders = ordersOf(day, shop)
  const before = customerFigures(orders, byEmail)
  const after = customerFigures(orders, byContact(day))
  const share = ({ customers, repeatBuyers }: CustomerFigures): string => `${Math.round((100 * repeatBuyers) / customers)}%`
  const each = (figures: CustomerFigures, currency: string): string => ((figures.cents.get(currency) ?? 0) / 100 / (figures.payers.get(currency) ?? 1)).toFixed(2)
  const currencies = [...new Set(orders.map(({ currency }) => currency))].sort()
  page.say(`The shop's ${orders.length} orders, one e-mail taken for one customer as shops do, and by contact:`)
  page.gap()
  page.table([
    ['', 'by e-mail', 'by contact'],
    ['customers', String(before.customers), String(after.customers)],
    ['came back (two orders or more)', String(before.repeatBuyers), String(after.repeatBuyers)],
    ['share that came back', share(before), share(after)],
    ...currencies.map((currency) => [`${currency} a customer`, each(before, currency), each(after, currency)]),
  ], [1, 2])
  page.gap()
  page.say(whatDuplicatesDid(day, orders))
}

/** Where the difference comes from, counted. */
function whatDuplicatesDid(day: Day, orders: readonly Order[]): string {
  const contactOf = byContact(day)
  const customersOf = new Map<string, Set<string>>()
  for (const order of orders) {
    const contact = contactOf(order)
    if (contact !== undefined) customersOf.set(contact, (customersOf.get(contact) ?? new Set()).add(byEmail(order)))
  }
  let again = 0
  let addresses = 0
  for (const customers of customersOf.values()) {
    again += customers.size - 1
    addresses += Math.max(0, [...customers].filter((customer) => !isGuest(customer)).length - 1)
  }
  const nobody = orders.filter((order) => contactOf(order) === undefined)
  const placeholders = customerFigures(nobody, byEmail)
  return `By e-mail ${again} of the customers are somebody counted again: ${again - addresses} by an order without an e-mail, ${addresses} by a second address. ${nobody.length} orders hold nothing but placeholders and are nobody's; by e-mail they are ${placeholders.customers} customers, and ${placeholders.repeatBuyers} of those came back.`
}
