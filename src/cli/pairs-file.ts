import type { DedupeResult } from '../resolve/batch/result.js'
import { ByteWriter, type Sink } from './atomic-file.js'
import { cellWriter, type Formulas } from './csv/formulas.js'
import { safeCell } from './csv/quoted.js'
import { asProbability, evidenceInWords } from './words.js'

/**
 * Writes the candidate pairs from the review threshold on, by weight: the two row ids, probability, weight in bits,
 * what became of the pair, and the evidence in words.
 */
export async function writePairs(result: DedupeResult, withSources: boolean, sink: Sink, signal: AbortSignal, formulas: Formulas = 'keep'): Promise<number> {
  const written = cellWriter(formulas)
  const writer = new ByteWriter(sink)
  writer.text(withSources ? 'left_source,left_id,right_source,right_id' : 'left_id,right_id')
  writer.text(',probability,weight,outcome,evidence\n')
  let count = 0
  for (const { left, right, probability, weight, outcome } of result.pairs) {
    const ids = withSources ? [left.source, left.id, right.source, right.id] : [left.id, right.id]
    const evidence = evidenceInWords(result.explain(left.row, right.row))
    writer.text(`${ids.map((id) => written(id, ',')).join(',')},${asProbability(probability)},${weight.toFixed(3)},${outcome},${safeCell(evidence, ',')}\n`)
    count++
    if (writer.full) {
      await writer.flush()
      signal.throwIfAborted()
    }
  }
  await writer.flush()
  return count
}
