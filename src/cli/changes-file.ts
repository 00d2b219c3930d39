import type { DedupeResult } from '../resolve/batch/result.js'
import { ByteWriter, type Sink } from './atomic-file.js'
import { cellWriter, type Formulas } from './csv/formulas.js'

/** Writes the records whose contact has another id than before: what is new, added, joined, split or gone, and both ids. */
export async function writeChanges(result: DedupeResult, withSources: boolean, sink: Sink, signal: AbortSignal, formulas: Formulas = 'keep'): Promise<void> {
  const written = cellWriter(formulas)
  const writer = new ByteWriter(sink)
  writer.text(`${withSources ? 'source,' : ''}id,change,contact_id,previous_contact_id\n`)
  for (const { source, id, change, contactId, previousContactId } of result.changes) {
    const cells = [...(withSources ? [source ?? ''] : []), id, change, contactId ?? '', previousContactId ?? '']
    writer.text(`${cells.map((cell) => written(cell, ',')).join(',')}\n`)
    if (writer.full) {
      await writer.flush()
      signal.throwIfAborted()
    }
  }
  await writer.flush()
}
