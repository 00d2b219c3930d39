import { basename } from 'node:path'
import type { Field } from '../model/field.js'
import type { Policy } from '../model/policy.js'
import type { ColumnHints, RecordTable } from '../model/table.js'
import { cellContent, type CellContent } from './csv/cell.js'
import { SeenHashes } from './csv/byte-dictionary.js'
import { CsvFile, type RowPlaces } from './csv/csv-file.js'
import { ColumnEncoder } from './csv/encode.js'
import { isInitials, readHeader } from './columns/header-roles.js'
import { lettersApart } from './columns/initials.js'
import { isoTime } from './columns/iso-time.js'
import { answerHeader } from './columns/own-answer.js'
import { matchedFields, recogniseColumns, type ColumnMapping } from './columns/recognise.js'
import { type ColumnReading, nameRoles } from './columns/role.js'
import type { DialectOptions } from './csv/dialect.js'
import type { JsonLines } from './csv/json-lines.js'
import { openCsv } from './csv/open.js'
import { doubtsOfHeader } from './doubtful-header.js'
import { fillIn } from './fill-in.js'
import { CommandFailure, type CommandIo, usageError } from './io.js'
import { type PackedColumn, packedColumn } from './threads/packed-column.js'
import { judgeUnknownColumns, placeUnknown, type UnknownColumns, withVerdicts } from './unknown-columns.js'
import { counted } from './words.js'

/** One of the files of a run. */
export interface InputFile {
  readonly path: string
  /** What its rows are called the source of. */
  readonly source: string
  readonly csv: CsvFile
  readonly index: RowPlaces
  readonly readings: readonly ColumnReading[]
  /** The number of its first row in the table. */
  readonly firstRow: number
  /** The column of row ids; rows are numbered where it is absent, or empty. */
  readonly idColumn: number | undefined
  readonly compressed: boolean
  /** The objects as they were written, where the file is newline-delimited JSON. */
  readonly jsonLines?: JsonLines
  /** What to know about the file, in sentences. */
  readonly notes: readonly string[]
}

/** All files of a run as one table. */
export interface Input {
  readonly table: RecordTable
  readonly files: readonly InputFile[]
  readonly fileOf: (row: number) => InputFile
  /** The truth of each row as a number, -1 where it is silent; only where a truth column was named. */
  readonly truth: Int32Array | undefined
}

/** How the files are to be read. */
export interface InputOptions extends DialectOptions {
  /** How each file is written, where they are not all written as these options say. */
  readonly dialects?: readonly DialectOptions[]
  readonly sources?: readonly string[]
  readonly mappings?: readonly ColumnMapping[]
  readonly truth?: string | undefined
  readonly thisYear: number
  /** Where numbers are from, and under which the rows that share an unnamed value are compared. */
  readonly policy?: Policy
  readonly onRows?: (rows: number) => void
}

const sampledRows = 3000

/** Opens the files and decides how their columns are read; nothing else is read yet. */
export async function openFiles(paths: readonly string[], options: InputOptions, io: CommandIo): Promise<OpenedFile[]> {
  const names = sourceNames(paths, options.sources ?? [], io)
  const opened: OpenedFile[] = []
  for (const [place, path] of paths.entries()) {
    const dialect = options.dialects?.[place] ?? options
    const { csv, compressed, jsonLines } = await openCsv(path, dialect, io)
    if (csv.headers.length === 0) throw new CommandFailure(`${path} is empty; it has not even a header line. Leave it out.`)
    const sample = csv.sample(sampledRows)
    const readings = recogniseColumns({ headers: csv.headers, sample, mappings: options.mappings ?? [], truth: options.truth, thisYear: options.thisYear, countries: options.policy?.countries })
    for (const doubt of doubtsOfHeader(csv, sample, dialect, options.thisYear)) io.stderr.write(`${path}: ${doubt}\n`)
    opened.push({ path, source: names[place] as string, csv, readings, compressed, ...(jsonLines === undefined ? {} : { jsonLines }) })
  }
  for (const { column } of options.mappings ?? []) {
    if (!opened.some(({ csv }) => csv.headers.includes(column))) throw usageError(`--map names the column "${column}", which is in no file.`)
  }
  if (options.truth !== undefined && !opened.some(({ csv }) => csv.headers.includes(options.truth as string))) {
    throw usageError(`--truth names the column "${options.truth}", which is in no file.`)
  }
  if (options.mappings?.some(({ column }) => column === options.truth) === true) throw usageError(`--map and --truth name the column "${options.truth}"; what the answer is measured by takes no part in it.`)
  return opened
}

/** A file whose rows are not read yet. */
export interface OpenedFile {
  readonly path: string
  readonly source: string
  readonly csv: CsvFile
  readonly readings: readonly ColumnReading[]
  readonly compressed: boolean
  /** The objects as they were written, where the file is newline-delimited JSON. */
  readonly jsonLines?: JsonLines
}

interface Placed {
  readonly encoder: ColumnEncoder
  readonly field: Field
  readonly labels: Set<string>
  readonly fillsIn: boolean
  readonly hints: ColumnHints | undefined
}

interface PlacedColumn {
  readonly column: number
  readonly encoder: ColumnEncoder
  readonly read?: (cell: string) => string
}

/** Reads the rows of all files into one table: columns meet by field and occurrence, rows follow each other. */
export function readRows(opened: readonly OpenedFile[], options: InputOptions): Input {
  const placed = new Map<string, Placed>()
  const truth = options.truth === undefined ? undefined : new ColumnEncoder()
  let files: InputFile[] = []
  const unknown: UnknownColumns = new Map()
  let firstRow = 0
  const content: CellContent = { bytes: new Uint8Array(0), start: 0, end: 0 }
  for (const file of opened) {
    const columns: PlacedColumn[] = [...place(file, placed), ...placeUnknown(file, unknown)]
    const truthColumn = file.readings.find((reading) => reading.role === 'truth' && reading.header === options.truth)?.column
    let idColumn = file.readings.find((reading) => reading.role === 'id')?.column
    const seen = idColumn === undefined ? undefined : new SeenHashes()
    let repeated = -1
    let without = 0
    const base = firstRow
    const index = file.csv.index((row, scanner) => {
      for (const { column, encoder, read } of columns) encoder.take(base + row, scanner, column, content, read)
      if (truth !== undefined && truthColumn !== undefined) truth.take(base + row, scanner, truthColumn, content)
      if (seen === undefined || idColumn === undefined || repeated >= 0) return
      if (idColumn < scanner.count) cellContent(scanner.bytes, scanner.bounds[2 * idColumn] as number, scanner.bounds[2 * idColumn + 1] as number, content)
      else content.end = content.start
      if (content.end === content.start) {
        without++
        content.bytes = Buffer.from(numberedId(row))
        content.start = 0
        content.end = content.bytes.length
      }
      if (!seen.add(content.bytes, content.start, content.end)) repeated = row
    }, options.onRows === undefined ? undefined : (row) => options.onRows?.(base + row))
    let { readings } = file
    if (repeated >= 0) {
      readings = readings.map((reading) => (reading.column === idColumn ? { ...reading, role: 'none', instead: 'id', why: 'it repeats further down, so rows are numbered instead' } : reading))
      idColumn = undefined
    }
    const notes = fileNotes(file, index)
    if (without > 0 && idColumn !== undefined) notes.push(`Rows without an id: ${without}; they go by their number ("row 3").`)
    files.push({ ...file, readings, index, firstRow, idColumn, notes })
    firstRow += index.rows
  }
  const known = tableOf(files, placed, firstRow)
  const { table, judged } = judgeUnknownColumns(unknown, known, options.policy ?? {})
  files = files.map((file) => withVerdicts(file, judged))
  return { files, fileOf: fileFinder(files), truth: truth?.codes(firstRow), table }
}

function place(file: OpenedFile, placed: Map<string, Placed>): PlacedColumn[] {
  const occurrences = new Map<string, number>()
  return matchedFields(file.readings).map(({ reading, field }) => {
    const fillsIn = reading.fillsIn === true
    const occurrence = occurrences.get(`${field}${fillsIn}`) ?? 0
    occurrences.set(`${field}${fillsIn}`, occurrence + 1)
    const { hints } = reading
    // A date of one file is not read in the order of another's.
    const key = `${field} ${occurrence} ${fillsIn} ${JSON.stringify(hints)}`
    let column = placed.get(key)
    if (column === undefined) {
      column = { encoder: new ColumnEncoder(), field, labels: new Set(), fillsIn, hints }
      placed.set(key, column)
    }
    column.labels.add(reading.header)
    return { column: reading.column, encoder: column.encoder, ...(/^(?:given|middle)/.test(field) && isInitials(reading.header) ? { read: lettersApart } : {}) }
  })
}

function tableOf(files: readonly InputFile[], placed: ReadonlyMap<string, Placed>, size: number): RecordTable {
  const sources = new Uint16Array(size)
  files.forEach((file, number) => sources.fill(number, file.firstRow, file.firstRow + file.index.rows))
  const fileOf = fileFinder(files)
  fillIn([...placed.values()], size)
  const columns: PackedColumn[] = [...placed.values()].map(({ encoder, field, labels, hints }) => ({
    field, label: [...labels].join(' / '), packed: encoder.dictionary.packed(), codes: encoder.codes(size), ...(hints === undefined ? {} : { hints }),
  }))
  const dated = files.some((file) => file.readings.some(({ role }) => role === 'observedAt'))
  const observedAt = (row: number): string | undefined => {
    const file = fileOf(row)
    const column = file.readings.find(({ role }) => role === 'observedAt')?.column
    return column === undefined ? undefined : isoTime(file.csv.cell(file.index, row - file.firstRow, column))
  }
  return {
    size,
    columns: columns.map(packedColumn),
    sources,
    sourceNames: files.map(({ source }) => source),
    idOf: (row) => rowId(fileOf(row), row),
    ...(dated ? { observedAt } : {}),
  }
}

/** The id of a row of the table: its id cell, or its number in its file, from 1; `row 3` beside rows that have ids. */
export function rowId(file: InputFile, row: number): string {
  const within = row - file.firstRow
  return file.idColumn === undefined ? String(within + 1) : file.csv.cell(file.index, within, file.idColumn) || numberedId(within)
}

const numberedId = (row: number): string => `row ${row + 1}`

function fileFinder(files: readonly InputFile[]): (row: number) => InputFile {
  const first = files[0] as InputFile
  if (files.length === 1) return () => first
  return (row) => {
    let found = first
    for (const file of files) if (file.firstRow <= row) found = file
    return found
  }
}

function fileNotes({ csv, compressed, readings }: OpenedFile, index: RowPlaces): string[] {
  const notes: string[] = []
  const answered = readings.find(({ header, role }) => role === 'accountId' && answerHeader.test(header))
  if (answered !== undefined) notes.push(`Its column ${answered.header} takes part as an account id; if an earlier run wrote it, leave it out (--map ${answered.header}=-), or the old answer proves itself.`)
  for (const { header, rowsOf } of readings) {
    if (rowsOf !== undefined) notes.push(`"${header}" is left out: it names others than "${rowsOf.join('", "')}", whose rows they are taken to be. ${rowsOf.map((column) => `--map "${column}=-"`).join(' ')} makes them those of "${header}".`)
  }
  for (const { header, role, instead, why } of readings) {
    if (role !== 'none' || instead !== 'birthDate' || readHeader(header).roles[0] !== 'birthDate' || !/^(?:the values are no|its dates have)/.test(why)) continue
    notes.push(`"${header}" is left out, since ${why}: nothing tells namesakes apart by their dates of birth.`)
  }
  if (namesNobody(readings)) notes.push('No column was read as a name, so that a phone or mailbox that two people share makes them one. --map COLUMN=name names it, if there is one.')
  if (compressed) notes.push('It was unpacked (gzip).')
  if (csv.source.encoding !== 'UTF-8') {
    notes.push(csv.source.encodingGuessed ? `It does not look like UTF-8; it was read as ${csv.source.encoding} (--encoding overrides).` : `It was read as ${csv.source.encoding}.`)
  }
  const { damage } = csv.source
  if (damage !== undefined) notes.push(`It is UTF-8 but for ${counted(damage.bytes, 'byte')}, the first in line ${damage.line}: letters were cut in two or are of another encoding, and cannot be read.`)
  if (index.blankLines > 0) notes.push(`Blank lines left out: ${index.blankLines}.`)
  if (index.unclosedQuotes > 0) notes.push(`Quotes opened and never closed: ${index.unclosedQuotes}; they were read as ordinary letters.`)
  if (index.swallowing.length > 0) {
    notes.push(`Quoted cells whose lines look like rows: ${index.swallowing.length} (the first in line ${csv.lines(index, index.swallowing.slice(0, 1))[0]}). A quote too many there swallows the rows behind it.`)
  }
  if (index.ragged.size > 0) {
    const rows = [...index.ragged.keys()].slice(0, 5)
    const lines = csv.lines(index, rows)
    const shown = rows.map((row, place) => `line ${lines[place]} has ${index.ragged.get(row)}`).join(', ')
    notes.push(`Rows whose cells are not ${csv.headers.length}, as the header says: ${index.ragged.size} (${shown}${index.ragged.size > rows.length ? ', …' : ''}). Missing cells count as empty.`)
  }
  return notes
}

/** Whether rows are told by phones and mailboxes alone, though there are columns of which nothing was made. */
function namesNobody(readings: readonly ColumnReading[]): boolean {
  return readings.some(({ role }) => role === 'phone' || role === 'email') && !readings.some(({ role }) => nameRoles.has(role) || role === 'organization')
    && readings.some(({ role, why }) => role === 'none' && /^(?:neither header|the header speaks|the values are no )/.test(why))
}

function sourceNames(paths: readonly string[], given: readonly string[], io: CommandIo): string[] {
  if (given.length > paths.length) throw usageError(`--source is given ${given.length} times for ${paths.length} ${paths.length === 1 ? 'file' : 'files'}: at most once for each, in their order.`)
  const taken = new Set<string>()
  return paths.map((path, place) => {
    const stem = given[place] ?? (path === '-' ? 'stdin' : basename(path).replace(/\.gz$/i, '').replace(/\.[a-z]{2,6}$/i, ''))
    let name = stem
    for (let copy = 2; taken.has(name); copy++) name = `${stem}-${copy}`
    // Ids are given under it, and --previous knows the rows by it.
    if (name !== stem) io.stderr.write(`${path}: Its source is called ${name}, since another file is ${stem} already; --source, once for each file in their order, gives them names that last.\n`)
    taken.add(name)
    return name
  })
}
