import type { Decision } from '../model/decision.js'
import type { Label } from '../model/label.js'
import type { DedupeResult } from '../resolve/batch/result.js'
import { ByteWriter, type Sink } from './atomic-file.js'
import { csvCell, safeCell } from './csv/quoted.js'
import type { CsvFile } from './csv/csv-file.js'
import { openCsv } from './csv/open.js'
import type { Input } from './input.js'
import { CommandFailure, type CommandIo } from './io.js'
import { asProbability, evidenceInWords } from './words.js'

const yes: ReadonlySet<string> = new Set(['yes', 'y', 'true', '1', 'same', 'так', 'да', 'sim', 's'])
const no: ReadonlySet<string> = new Set(['no', 'n', 'false', '0', 'different', 'ні', 'нет', 'não', 'nao'])

/** Answers that were read, how many pairs have none, and how many name a row that is not there. */
export interface ReadLabels {
  readonly labels: readonly Label[]
  readonly unanswered: number
  readonly missing: number
}

/** Answered pairs, opened. */
export interface LabelsFile {
  readonly path: string
  readonly csv: CsvFile
}

export async function openLabels(path: string, io: CommandIo): Promise<LabelsFile> {
  return { path, csv: (await openCsv(path, {}, io)).csv }
}

/**
 * Reads answered pairs: `left_id`, `right_id`, with several files `left_source` and `right_source` too, and `same` with yes or no.
 * A pair without an answer is passed over. Where none of the rows is there the answers are those of other files.
 */
export function readLabels({ path, csv }: LabelsFile, input: Input): ReadLabels {
  const column = (name: string): number => csv.headers.indexOf(name)
  const needed = ['left_id', 'right_id', 'same', ...(input.files.length > 1 ? ['left_source', 'right_source'] : [])]
  const absent = needed.find((name) => column(name) < 0)
  if (absent !== undefined) throw new CommandFailure(`${path} has no column ${absent}; selfsame train --ask writes a file to be answered.`)
  const index = csv.index(() => {})
  const labels: Label[] = []
  let unanswered = 0
  for (let row = 0; row < index.rows; row++) {
    const cell = (name: string): string => csv.cell(index, row, column(name))
    const answer = cell('same').toLowerCase()
    if (answer === '') {
      unanswered++
      continue
    }
    if (!yes.has(answer) && !no.has(answer)) throw new CommandFailure(`${path}: line ${csv.lines(index, [row])[0]} says neither yes nor no in the column same.`)
    const side = (name: 'left' | 'right'): Label['left'] => ({ source: input.files.length > 1 ? cell(`${name}_source`) : input.table.sourceNames[0] as string, id: cell(`${name}_id`) })
    labels.push({ left: side('left'), right: side('right'), same: yes.has(answer) })
  }
  if (labels.length === 0) throw new CommandFailure(`${path} answers nothing: the column same is empty in every row.`)
  const { size, sources, sourceNames, idOf } = input.table
  const key = (source: string | undefined, id: string): string => JSON.stringify([source, id])
  const absentRows = new Set(labels.flatMap(({ left, right }) => [left, right]).map(({ source, id }) => key(source, id)))
  for (let row = 0; row < size; row++) absentRows.delete(key(sourceNames[sources[row] as number], idOf(row)))
  const missing = labels.filter(({ left, right }) => [left, right].some(({ source, id }) => absentRows.has(key(source, id)))).length
  if (missing === labels.length) throw new CommandFailure(`None of the rows that ${path} names is in the files read.`)
  return { labels, unanswered, missing }
}

/** Answers as decisions that hold, whatever the evidence; of two on the same rows the later holds. */
export function decisionsOf({ labels }: ReadLabels): Decision[] {
  return labels.map(({ left, right, same }, row) => ({
    id: `answer ${String(row + 1).padStart(9, '0')}`,
    by: 'labels',
    at: '1970-01-01T00:00:00Z',
    ...(same ? { kind: 'same', records: [left, right] } : { kind: 'different', left: [left], right: [right] }),
  }))
}

/** Writes the pairs whose answers teach most, with what both records say, and an empty column `same`. */
export async function writeQuestions(result: DedupeResult, input: Input, count: number, sink: Sink): Promise<number> {
  const writer = new ByteWriter(sink)
  const withSources = input.files.length > 1
  writer.text(`same,${withSources ? 'left_source,left_id,right_source,right_id' : 'left_id,right_id'},left,right,probability,evidence\n`)
  const pairs = result.trainingPairs(count)
  for (const { left, right, probability } of pairs) {
    const ids = withSources ? [left.source, left.id, right.source, right.id] : [left.id, right.id]
    const said = [valuesOf(input, left.row), valuesOf(input, right.row), asProbability(probability), evidenceInWords(result.explain(left.row, right.row))]
    writer.text(`,${[...ids.map((id) => csvCell(id, ',')), ...said.map((cell) => safeCell(cell, ','))].join(',')}\n`)
    if (writer.full) await writer.flush()
  }
  await writer.flush()
  return pairs.length
}

/** What a row says of its person, column by column. */
function valuesOf({ table }: Input, row: number): string {
  return table.columns.flatMap(({ values, codes }) => {
    const code = codes[row] as number
    return code < 0 ? [] : [values[code] as string]
  }).join(' | ')
}
