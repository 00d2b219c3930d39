import { qualifiedId } from '../../model/qualified-id.js'
import type { RecordTable } from '../../model/table.js'

/** The id that a record gives to the contact which it founds: its own, made unique across sources. */
export function foundersId(table: RecordTable, row: number): string {
  return table.sourceNames.length === 1 ? table.idOf(row) : qualifiedId(table.sourceNames[table.sources[row]!]!, table.idOf(row))
}
