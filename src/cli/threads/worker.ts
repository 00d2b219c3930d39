import { parentPort, workerData } from 'node:worker_threads'
import type { RecordTable } from '../../model/table.js'
import { columnParts, readPart } from '../../normalize/columns/parts.js'
import { type Answer, type Assignment, claim } from './assignment.js'
import { forgetValues, packedColumn } from './packed-column.js'

/** The body of a worker thread: reads parts of the table, those first that take longest, until none is left. */
function work({ size, sources, sourceNames, columns, policy, claims }: Assignment, answer: (what: Answer) => void): void {
  // Normalising asks for no ids: they stay where they are.
  const table: RecordTable = { size, columns: columns.map(packedColumn), sources, sourceNames, idOf: () => '' }
  for (const part of columnParts) {
    if (!claim(claims, part)) continue
    answer({ read: readPart(part, table, policy) })
    forgetValues(table.columns)
  }
  answer({ done: true })
}

if (parentPort !== null) {
  const port = parentPort
  work(workerData as Assignment, (what) => port.postMessage(what))
}
