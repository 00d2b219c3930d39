import { compareText } from '../merge/survivorship.js'
import type { Rows } from './rows.js'
import type { IndexName } from './schema.js'
import type { StoreTransaction, Stretch } from './store.js'

/** Rows that are read at once where all are read, and records that are named in one question. */
export const rowsAtOnce = 1000

type Page = Pick<Stretch, 'limit' | 'after'>
type Listed = { readonly id: string }

/**
 * Page after page of an index in its order; one is held at a time.
 * @param sortOf What the index orders rows by before their id; to be left out where it is by id alone.
 */
export async function* pages<Row extends Listed>(limit: number, read: (page: Page) => Promise<readonly Row[]>, sortOf: (row: Row) => string | number = () => ''): AsyncGenerator<readonly Row[], void, undefined> {
  for (let page: Page | undefined = { limit }; page !== undefined; ) {
    const rows: readonly Row[] = await read(page)
    if (rows.length > 0) yield rows
    page = pageAfter(rows, limit, sortOf)
  }
}

/**
 * Visits page after page as long as a visit answers that there is more to look for. Nearly always there is one page, for which a generator is much to make:
 * this is for what every event asks.
 */
export async function eachPage<Row extends Listed>(limit: number, read: (page: Page) => Promise<readonly Row[]>, visit: (rows: readonly Row[]) => boolean | Promise<boolean>, sortOf: (row: Row) => string | number = () => ''): Promise<boolean> {
  for (let page: Page | undefined = { limit }; page !== undefined; ) {
    const rows: readonly Row[] = await read(page)
    if (rows.length > 0 && !(await visit(rows))) return false
    page = pageAfter(rows, limit, sortOf)
  }
  return true
}

/** The rows of all pages. */
export async function everyRow<Row extends Listed>(limit: number, read: (page: Page) => Promise<readonly Row[]>, sortOf?: (row: Row) => string | number): Promise<readonly Row[]> {
  const all: Row[] = []
  const take = (rows: readonly Row[]): boolean => {
    for (const row of rows) all.push(row)
    return true
  }
  await eachPage(limit, read, take, sortOf)
  return all
}

function pageAfter<Row extends Listed>(rows: readonly Row[], limit: number, sortOf: (row: Row) => string | number): Page | undefined {
  const last = rows.at(-1)
  return last === undefined || rows.length < limit ? undefined : { limit, after: { sort: sortOf(last), id: last.id } }
}

/** All that some records own, however many, each once, in the order of time. */
export async function ownedBy<C extends 'interactions' | 'conversations' | 'consents'>(tx: StoreTransaction, name: C, records: readonly string[]): Promise<readonly Rows[C][]> {
  const found = new Map<string, Rows[C]>()
  for (let from = 0; from < records.length; from += rowsAtOnce) {
    const values = records.slice(from, from + rowsAtOnce)
    for (const row of await everyRow(rowsAtOnce, (page) => tx.list(name, 'record' as IndexName<C>, { values, ...page }), (one) => one.at)) found.set(row.id, row)
  }
  return [...found.values()].sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id))
}
