import type { PreviousContact } from '../resolve/batch/changes.js'
import { answerHeader, sourceHeader } from './columns/own-answer.js'
import type { CsvFile, RowPlaces } from './csv/csv-file.js'
import { withoutEscape } from './csv/formulas.js'
import { openCsv } from './csv/open.js'
import { rowId, type Input, type InputFile } from './input.js'
import { CommandFailure, type CommandIo } from './io.js'

/** What `dedupe` wrote before, opened. */
export interface PreviousFile {
  readonly path: string
  readonly csv: CsvFile
  readonly contactColumn: number
  /** Absent where the rows were of one file. */
  readonly sourceColumn: number | undefined
}

/**
 * Opens the rows that an earlier run wrote. Its columns were the last to be added: of `contact_id`, `contact_id_2`
 * and so on the last is ours, and a source is ours where it stands right behind.
 */
export async function openPrevious(path: string, io: CommandIo): Promise<PreviousFile> {
  const { csv } = await openCsv(path, {}, io)
  const contactColumn = csv.headers.findLastIndex((header) => answerHeader.test(header))
  if (contactColumn < 0) throw new CommandFailure(`${path} has no column contact_id; --previous takes what dedupe --out wrote.`)
  const sourceColumn = sourceHeader.test(csv.headers[contactColumn + 1] ?? '') ? contactColumn + 1 : undefined
  return { path, csv, contactColumn, sourceColumn }
}

/**
 * Says of each row of the earlier output which contact it was in. Rows are told by their id column; where there is
 * none, by all that they say: the k-th row of the same cells is the same record.
 */
export function previousContacts(previous: PreviousFile, input: Input): PreviousContact[] {
  const { path, csv, contactColumn, sourceColumn } = previous
  const index = csv.index(() => {})
  const single = sourceColumn === undefined ? fileWrittenAlone(previous, input) : undefined
  const idsOf = new Map<string, (row: number) => string>()
  const written = asWritten(input)
  return Array.from({ length: index.rows }, (_, row): PreviousContact => {
    const file = single ?? fileOfSource(previous, input, csv.cell(index, row, sourceColumn as number))
    let idOf = idsOf.get(file.source)
    if (idOf === undefined) idsOf.set(file.source, (idOf = idReader(previous, index, file, written)))
    const contactId = csv.cell(index, row, contactColumn)
    if (contactId === '') throw new CommandFailure(`${path}: line ${csv.lines(index, [row])[0]} has no contact_id.`)
    return { source: file.source, id: idOf(row), contactId: written(contactId) }
  })
}

/** Takes our own escapes off ids: of those that are told apart by them, the one that the rows have now is meant. */
function asWritten({ files }: Input): (id: string) => string {
  let now: ReadonlySet<string> | undefined
  return (id) => {
    const bare = withoutEscape(id)
    if (bare === id) return id
    now ??= new Set(files.flatMap(({ csv, index, idColumn }) => (idColumn === undefined ? [] : Array.from({ length: index.rows }, (_, row) => csv.cell(index, row, idColumn)))))
    return now.has(id) ? id : bare
  }
}

/** Where the earlier run read one file, the one that has just its columns. */
function fileWrittenAlone({ path, csv, contactColumn }: PreviousFile, input: Input): InputFile {
  const [first, ...others] = input.files.length === 1 ? input.files : input.files.filter((file) => named(file.csv.headers) === named(csv.headers.slice(0, contactColumn)))
  if (first !== undefined && others.length === 0) return first
  throw new CommandFailure(`${path} does not say which of the files its rows are from; a column source behind contact_id would.`)
}

const named = (headers: readonly string[]): string => headers.map(withoutEscape).join('\n')

function fileOfSource({ path }: PreviousFile, input: Input, source: string): InputFile {
  const file = input.files.find((file) => file.source === source || file.source === withoutEscape(source))
  if (file !== undefined) return file
  throw new CommandFailure(`${path} has rows of the source "${source}", which is none of the files read (${input.files.map((file) => file.source).join(', ')}). Read it as well, or name a file's source with --source; where it is gone for good, take its rows out of ${path}.`)
}

/** Finds the id that the record of an earlier row has now. */
function idReader({ path, csv }: PreviousFile, index: RowPlaces, file: InputFile, written: (id: string) => string): (row: number) => string {
  const columns = columnsBefore(file.csv.headers.map(withoutEscape), csv.headers.map(withoutEscape))
  const { idColumn } = file
  const idPlace = idColumn === undefined ? undefined : (columns[idColumn] as number)
  if (idColumn !== undefined && (idPlace as number) < 0) throw new CommandFailure(`${path} has no column "${file.csv.headers[idColumn]}", by which the rows of ${file.path} are told.`)
  let rowsByContent: Map<string, number[]> | undefined
  return (row) => {
    const id = idPlace === undefined ? '' : csv.cell(index, row, idPlace)
    if (id !== '') return written(id)
    rowsByContent ??= rowsWithoutId(file)
    const cells = csv.cells(index, row)
    const now = rowsByContent.get(JSON.stringify(columns.map((column) => withoutEscape(cells[column] ?? ''))))?.pop()
    // Rows without ids are numbered, so that no number may stand for one that is gone.
    return now === undefined ? `line ${csv.lines(index, [row])[0]} of ${path}` : rowId(file, file.firstRow + now)
  }
}

function rowsWithoutId({ csv, index, idColumn }: InputFile): Map<string, number[]> {
  const rowsByContent = new Map<string, number[]>()
  for (let row = index.rows - 1; row >= 0; row--) {
    if (idColumn !== undefined && csv.cell(index, row, idColumn) !== '') continue
    const cells = csv.cells(index, row)
    const content = JSON.stringify(csv.headers.map((_, column) => withoutEscape(cells[column] ?? '')))
    const rows = rowsByContent.get(content)
    if (rows === undefined) rowsByContent.set(content, [row])
    else rows.push(row)
  }
  return rowsByContent
}

/** For each column of a file its place in the earlier output, which joined columns by header and occurrence; -1 where it has none. */
function columnsBefore(headers: readonly string[], before: readonly string[]): number[] {
  const seen = new Map<string, number>()
  return headers.map((header) => {
    const from = seen.get(header) ?? 0
    const place = before.indexOf(header, from)
    seen.set(header, place < 0 ? before.length : place + 1)
    return place
  })
}
