import type { RecordRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { everyRow, rowsAtOnce } from '../../store/pages.js'

/** The records under some profiles, however many. */
export function recordsUnder(tx: StoreTransaction, values: readonly string[]): Promise<readonly RecordRow[]> {
  return everyRow(rowsAtOnce, (page) => tx.list('records', 'profile', { values, ...page }))
}
