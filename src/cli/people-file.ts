import type { DedupeResult } from '../resolve/batch/result.js'
import { ByteWriter, type Sink } from './atomic-file.js'
import { segmentOf } from './csv/csv-file.js'
import { cellText } from './csv/cell.js'
import { cellWriter, type Formulas, isFormula } from './csv/formulas.js'
import { csvCell } from './csv/quoted.js'
import { RowScanner } from './csv/row-scanner.js'
import { freeName } from './free-name.js'
import type { Input, InputFile } from './input.js'

/** The columns of the output: the union of all files' columns by header and occurrence, then ours. */
interface Layout {
  readonly headers: readonly { readonly cell: Buffer; readonly delimiter: string }[]
  /** For each file the file's column of each output column, -1 where it has none. */
  readonly columnOf: readonly Int32Array[]
  readonly contactHeader: string
  readonly sourceHeader: string | undefined
  /** Whether all files have just these columns, so that rows can be copied whole. */
  readonly uniform: boolean
}

/**
 * Writes every input row in its order, every cell as it was, with `contact_id` added, and `source` where several
 * files came in. Cells are copied as bytes. A row that was too short is filled up; what a long row
 * has too many stands after our columns.
 *
 * @param formulas `escape` writes an apostrophe before what a spreadsheet would run; such cells are not as they were then.
 * @returns The names of the columns that were added.
 */
export async function writePeople(input: Input, result: DedupeResult, sink: Sink, signal: AbortSignal, formulas: Formulas = 'keep'): Promise<readonly string[]> {
  const written = cellWriter(formulas)
  const escapes = formulas === 'escape'
  const layout = layoutOf(input)
  const first = input.files[0] as InputFile
  const delimiter = first.csv.delimiter
  const delimiterByte = delimiter.charCodeAt(0)
  const lineEnd = first.csv.crLf ? '\r\n' : '\n'
  const writer = new ByteWriter(sink)
  if (first.csv.source.byteOrderMark) writer.text('\ufeff')
  for (const { cell, delimiter: own } of layout.headers) {
    writeCell(writer, { bytes: cell, start: 0, end: cell.length }, own, delimiter, escapes)
    writer.byte(delimiterByte)
  }
  const added = layout.sourceHeader === undefined ? [layout.contactHeader] : [layout.contactHeader, layout.sourceHeader]
  writer.text(added.join(delimiter) + lineEnd)

  const contacts: string[] = []
  for (const [place, file] of input.files.entries()) {
    const { csv, index } = file
    const source = layout.sourceHeader === undefined ? '' : delimiter + written(file.source, delimiter)
    const columns = layout.columnOf[place] as Int32Array
    let segment = -1
    let bytes: Buffer = Buffer.alloc(0)
    let scanner: RowScanner | undefined
    for (let row = 0; row < index.rows; row++) {
      const holder = segment >= 0 && (index.firstRows[segment + 1] ?? Infinity) > row ? segment : segmentOf(index, row)
      if (holder !== segment) {
        segment = holder
        const held = csv.bytesOf(segment)
        bytes = Buffer.from(held.buffer, held.byteOffset, held.byteLength)
        scanner = new RowScanner(held, csv.delimiter.charCodeAt(0))
      }
      const start = index.starts[row] as number
      const number = result.contactNumbers[file.firstRow + row] as number
      const contact = (contacts[number] ??= written(result.contactId(number), delimiter))
      if (layout.uniform && !escapes && !index.ragged.has(row)) {
        writer.bytes(bytes, start, index.ends[row] as number)
        writer.byte(delimiterByte)
        writer.text(contact + source)
      } else if (scanner !== undefined) {
        scanner.scan(start)
        const { bounds, count } = scanner
        for (const column of columns) {
          if (column >= 0 && column < count) writeCell(writer, { bytes, start: bounds[2 * column] as number, end: bounds[2 * column + 1] as number }, csv.delimiter, delimiter, escapes)
          writer.byte(delimiterByte)
        }
        writer.text(contact + source)
        for (let extra = csv.headers.length; extra < count; extra++) {
          writer.byte(delimiterByte)
          writeCell(writer, { bytes, start: bounds[2 * extra] as number, end: bounds[2 * extra + 1] as number }, csv.delimiter, delimiter, escapes)
        }
      }
      writer.text(lineEnd)
      if (writer.full) {
        await writer.flush()
        signal.throwIfAborted()
      }
    }
  }
  await writer.flush()
  return added
}

function writeCell(writer: ByteWriter, { bytes, start, end }: { readonly bytes: Buffer; readonly start: number; readonly end: number }, from: string, to: string, escapes: boolean): void {
  if (escapes) {
    const value = cellText(bytes, start, end)
    if (isFormula(value)) {
      writer.text(csvCell(`'${value}`, to))
      return
    }
  }
  // A bare cell may hold what parts the cells of the output.
  if (from !== to && bytes.subarray(start, end).includes(to) && !/^\s*"/.test(bytes.toString('latin1', start, Math.min(end, start + 8)))) {
    writer.text(csvCell(bytes.toString('utf8', start, end), to))
  } else writer.bytes(bytes, start, end)
}

function layoutOf(input: Input): Layout {
  const places = new Map<string, number>()
  const headers: { cell: Buffer; delimiter: string }[] = []
  const columnOf = input.files.map(({ csv }) => {
    const seen = new Map<string, number>()
    return csv.headers.map((header, column) => {
      const occurrence = seen.get(header) ?? 0
      seen.set(header, occurrence + 1)
      const key = `${occurrence} ${header}`
      let place = places.get(key)
      if (place === undefined) {
        place = headers.length
        places.set(key, place)
        headers.push({ cell: Buffer.from(csv.headerCells[column] as Uint8Array), delimiter: csv.delimiter })
      }
      return place
    })
  })
  const maps = columnOf.map((outputs) => {
    const map = new Int32Array(headers.length).fill(-1)
    outputs.forEach((output, column) => (map[output] = column))
    return map
  })
  const taken = new Set(input.files.flatMap(({ csv }) => csv.headers))
  const delimiter = input.files[0]?.csv.delimiter
  return {
    headers,
    columnOf: maps,
    contactHeader: freeName('contact_id', taken),
    sourceHeader: input.files.length > 1 ? freeName('source', taken) : undefined,
    uniform: maps.every((map, number) => input.files[number]?.csv.delimiter === delimiter && map.every((column, output) => column === output)),
  }
}
