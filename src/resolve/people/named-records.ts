import { SelfsameError } from '../../errors.js'
import type { RecordRow } from '../../store/rows.js'

/**
 * Ids of a call that are to be a contact's records.
 * @throws SelfsameError `UNKNOWN_RECORD` with the place of the first that is not: `confirm.1`.
 */
export function namedAmong(own: readonly RecordRow[], list: string, ids: readonly string[] = []): ReadonlySet<string> {
  const byId = new Map(own.map((record) => [record.id, record]))
  namedRecords(ids.map((id) => byId.get(id)), (at) => `${list}.${at}`)
  return new Set(ids)
}

/**
 * The rows that were read under the ids of a call, all of them there.
 * @param places By id where it stands in the call.
 * @throws SelfsameError `UNKNOWN_RECORD` with the place of the first that is not.
 */
export function namedRecords(rows: readonly (RecordRow | undefined)[], places: (at: number) => string): readonly RecordRow[] {
  return rows.map((row, at) => {
    if (row !== undefined) return row
    const where = places(at)
    throw new SelfsameError('UNKNOWN_RECORD', `There is no such record, or it is not the contact's (${where}).`, { where })
  })
}
