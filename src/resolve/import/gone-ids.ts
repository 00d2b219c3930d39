import type { RecordRow } from '../../store/rows.js'

/**
 * A record as an export leaves it: gone where the export gives its id only as another one of a contact (`otherIds`), there again where it has a row of it.
 * What an older export says changes nothing, as far as it can be known to be older.
 * @param exported When the export was taken.
 */
export function afterExport(record: RecordRow, hasRow: boolean, exported: string): RecordRow {
  const { gone, ...there } = record
  if (hasRow) return gone === undefined || gone > exported ? record : there
  return (gone ?? record.observedAt) < exported ? { ...record, gone: exported } : record
}
