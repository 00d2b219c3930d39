import type { DedupeResult } from '../resolve/batch/result.js'
import { ByteWriter, type Sink } from './atomic-file.js'
import { columnsAsJson } from './describe-input.js'
import type { Input } from './input.js'

/** Writes what is to be known of a run beyond its rows, as JSON: how the columns were read, the counts, the model's quality. */
export async function writeReport(input: Input, result: DedupeResult, sink: Sink): Promise<void> {
  const files = input.files.map((file) => ({ source: file.source, rows: file.index.rows, notes: file.notes, columns: columnsAsJson(file) }))
  const writer = new ByteWriter(sink)
  writer.text(`${JSON.stringify({ files, ...result.report, quality: result.quality() }, undefined, 2)}\n`)
  await writer.flush()
}
