import type { Stretch } from '../store/store.js'

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
