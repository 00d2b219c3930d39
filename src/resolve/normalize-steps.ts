import type { Policy } from '../model/policy.js'
import type { RecordTable } from '../model/table.js'
import { joinParts, type NormalColumns, normalizeColumns } from '../normalize/columns/columns.js'
import { nameColumns } from '../normalize/columns/names.js'
import { columnParts, type PartColumns, readPart } from '../normalize/columns/parts.js'
import type { Crew, Steps } from './crew.js'

/**
 * Normalises all columns of a table, a crew taking some where there is one. Names are read here, where most of what is
 * compared later asks for them; then the parts that are still free.
 */
export function* normalizeSteps(table: RecordTable, policy: Policy, hook: (stage: 'normalize', done: number, total: number) => void, crew: Crew | undefined): Steps<NormalColumns> {
  hook('normalize', 0, table.size)
  const shared = crew?.begin(table, policy)
  if (shared === undefined) return normalizeColumns(table, policy)
  const names = nameColumns(table)
  const own: Partial<PartColumns>[] = []
  for (let part = shared.next(); part !== undefined; part = shared.next()) {
    hook('normalize', Math.floor((table.size * (own.length + 1)) / (columnParts.length + 1)), table.size)
    own.push(readPart(part, table, policy))
  }
  let read: readonly Partial<PartColumns>[] = []
  yield shared.others().then((answer) => {
    read = answer
  })
  return joinParts(table.size, names, [...own, ...read])
}
