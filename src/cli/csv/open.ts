import { CommandFailure, type CommandIo } from '../io.js'
import { CsvFile } from './csv-file.js'
import type { DialectOptions } from './dialect.js'
import { beginsSnapshot, isJsonLines, isJsonList, readJsonLines, type JsonLines } from './json-lines.js'
import { loadBytes } from './load.js'
import { toSegments } from './segments.js'
import { plainCsv } from './unusual.js'

/** A file of rows, opened. */
export interface OpenedCsv {
  readonly csv: CsvFile
  readonly compressed: boolean
  /** What the file holds, where it is newline-delimited JSON; `csv` says the same in rows and columns. */
  readonly jsonLines?: JsonLines
}

/** What spreadsheets save by themselves: ZIP (xlsx, ods) or the older compound file (xls). */
function isWorkbook(bytes: Uint8Array | undefined): boolean {
  return bytes !== undefined && ['504b0304', 'd0cf11e0'].includes(Buffer.from(bytes.subarray(0, 4)).toString('hex'))
}

/** Opens a CSV, or newline-delimited JSON as if it were one. */
export async function openCsv(path: string, options: DialectOptions, io: CommandIo): Promise<OpenedCsv> {
  const { parts, compressed } = await loadBytes(path, io)
  if (isJsonList(path, parts[0])) throw new CommandFailure(`${path === '-' ? 'stdin' : path} is one JSON list; write one object a line (newline-delimited JSON), without brackets and commas around them.`)
  if (isWorkbook(parts[0])) throw new CommandFailure(`${path} is a workbook or another archive, not text; save the sheet as CSV.`)
  if (beginsSnapshot(parts[0])) throw new CommandFailure(`${path === '-' ? 'stdin' : path} is a snapshot of a store and holds no rows; selfsame audit FILE looks at one, in a file of its own and unpacked.`)
  if (isJsonLines(path, parts)) {
    const { csv, lines } = readJsonLines(path, parts, options.encoding)
    if (csv.segments[0]?.length === 1) throw new CommandFailure(`${path} holds no values; a line of it should be one JSON object.`)
    return { csv: new CsvFile(csv), compressed, jsonLines: lines }
  }
  const segments = toSegments(parts, options)
  if (options.escape === undefined && options.comment === undefined) return { csv: new CsvFile(segments, options.noHeader !== true), compressed }
  return { csv: new CsvFile(await plainCsv(path, segments, options), options.noHeader !== true), compressed }
}
