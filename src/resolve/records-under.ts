import type { RecordRow } from '../store/rows.js'
import type { StoreTransaction } from '../store/store.js'

const page = 10_000

/** The records under some profiles, however many. */
export async function recordsUnder(tx: StoreTransaction, profiles: readonly string[]): Promise<readonly RecordRow[]> {
  const all: RecordRow[] = []
  for (;;) {
    const last = all.at(-1)
    const rows = await tx.list('records', 'profile', { values: profiles, limit: page, ...(last === undefined ? {} : { after: { sort: '', id: last.id } }) })
    all.push(...rows)
    if (rows.length < page) return all
  }
}
