import type { Policy } from '../../model/policy.js'
import type { RecordTable } from '../../model/table.js'
import { joinParts, type NormalColumns } from '../../normalize/columns/columns.js'
import { nameColumns } from '../../normalize/columns/names.js'
import { columnParts, type PartColumns, readPart } from '../../normalize/columns/parts.js'
import type { Crew, Steps } from './crew.js'
import type { StageHook } from './run-progress.js'

/**
 * Normalises all columns of a table, a crew taking some where there is one. Names are read here, where most of what is
 * compared later asks for them; then the parts that are still free.
 */
export function* normalizeSteps(table: RecordTable, policy: Policy, hook: StageHook, crew: Crew | undefined): Steps<NormalColumns> {
  hook('normalize', 0)
  const shared = crew?.begin(table, policy)
  // Names take as long as all else together.
  const names = nameColumns(table, (share) => hook('normalize', share / 2))
  const own: Partial<PartColumns>[] = []
  const next = shared?.next ?? (() => columnParts[own.length])
  for (let part = next(); part !== undefined; part = next()) {
    hook('normalize', (1 + own.length / columnParts.length) / 2)
    own.push(readPart(part, table, policy))
  }
  let read: readonly Partial<PartColumns>[] = []
  if (shared !== undefined) yield shared.others().then((answer) => {
    read = answer
  })
  return joinParts(table.size, names, [...own, ...read])
}
