import { compareText } from '../merge/survivorship.js'
import type { Rows } from './rows.js'
import type { IndexName } from './schema.js'
import type { StoreTransaction, Stretch } from './store.js'

/** Rows that are read at once where all are read, and records that are named in one question. */
export const rowsAtOnce = 1000

type Page = Pick<Stretch, 'limit' | 'after'>

/**
 * Page after page of an index in its order; one is held at a time.
 * @param sortOf What the index orders rows by before their id; to be left out where it is by id alone.
 */
export async function* pages<Row extends { readonly id: string }>(limit: number, read: (page: Page) => Promise<readonly Row[]>, sortOf: (row: Row) => string | number = () => ''): AsyncGenerator<readonly Row[], void, undefined> {
  let page: Page = { limit }
  for (;;) {
    const rows = await read(page)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < limit) return
    page = { limit, after: { sort: sortOf(last), id: last.id } }
  }
}

/** The rows of all pages. */
export async function everyRow<Row>(all: AsyncIterable<readonly Row[]>): Promise<readonly Row[]> {
  const rows: Row[] = []
  for await (const some of all) for (const row of some) rows.push(row)
  return rows
}

/** All that some records own, however many, each once, in the order of time. */
export async function ownedBy<C extends 'interactions' | 'conversations' | 'consents'>(tx: StoreTransaction, name: C, records: readonly string[]): Promise<readonly Rows[C][]> {
  const found = new Map<string, Rows[C]>()
  for (let from = 0; from < records.length; from += rowsAtOnce) {
    const values = records.slice(from, from + rowsAtOnce)
    for (const row of await everyRow(pages(rowsAtOnce, (page) => tx.list(name, 'record' as IndexName<C>, { values, ...page }), (one) => one.at))) found.set(row.id, row)
  }
  return [...found.values()].sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id))
}
