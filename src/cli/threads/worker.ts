import { parentPort, workerData } from 'node:worker_threads'
import type { RecordTable } from '../../model/table.js'
import { readPart } from '../../normalize/columns/parts.js'
import { type Answer, type Assignment, take } from './assignment.js'
import { forgetValues, packedColumn } from './packed-column.js'

/** The body of a worker thread: reads parts of the table, those first that take longest, until none is left. */
function work({ size, sources, sourceNames, columns, policy, parts, taken }: Assignment, answer: (what: Answer) => void): void {
  // Normalising asks for no ids: they stay where they are.
  const table: RecordTable = { size, columns: columns.map(packedColumn), sources, sourceNames, idOf: () => '' }
  for (let part = parts[take(taken)]; part !== undefined; part = parts[take(taken)]) {
    answer({ read: readPart(part, table, policy) })
    forgetValues(table.columns)
  }
  answer({ done: true })
}

if (parentPort !== null) {
  const port = parentPort
  work(workerData as Assignment, (what) => port.postMessage(what))
}
