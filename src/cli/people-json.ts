import type { DedupeResult } from '../resolve/batch/result.js'
import { ByteWriter, type Sink } from './atomic-file.js'
import { exactText } from './csv/cell.js'
import { segmentOf } from './csv/csv-file.js'
import { objectLines, type Line } from './csv/json-lines.js'
import { RowScanner } from './csv/row-scanner.js'
import { freeName } from './free-name.js'
import type { Input, InputFile } from './input.js'

/**
 * Writes every input row in its order as one JSON object a line, with `contact_id` added, and `source` where several files
 * came in. An object that was read is copied letter by letter, numbers and nesting included; a row of CSV becomes an
 * object of strings, each as its cell holds it, blanks included.
 *
 * @returns The names that were added.
 */
export async function writePeopleAsJson(input: Input, result: DedupeResult, sink: Sink, signal: AbortSignal): Promise<readonly string[]> {
  const taken = new Set(input.files.flatMap(({ csv, jsonLines }) => [...csv.headers, ...(jsonLines?.names ?? [])]))
  const contactName = freeName('contact_id', taken)
  const sourceName = input.files.length > 1 ? freeName('source', taken) : undefined
  const writer = new ByteWriter(sink)
  for (const file of input.files) {
    const source = sourceName === undefined ? '' : `,${JSON.stringify(sourceName)}:${JSON.stringify(file.source)}`
    const writeRow = file.jsonLines === undefined ? rowWriter(file, writer) : lineWriter(objectLines(file.jsonLines), writer)
    for (let row = 0; row < file.index.rows; row++) {
      const id = result.contactId(result.contactNumbers[file.firstRow + row] as number)
      writeRow(row, `${JSON.stringify(contactName)}:${JSON.stringify(id)}${source}`)
      if (writer.full) {
        await writer.flush()
        signal.throwIfAborted()
      }
    }
  }
  await writer.flush()
  return sourceName === undefined ? [contactName] : [contactName, sourceName]
}

type RowWriter = (row: number, added: string) => void

/** Copies one object after the other; what is added stands before its last brace. */
function lineWriter(lines: Iterator<Line>, writer: ByteWriter): RowWriter {
  return (_, added) => {
    const { bytes, start, end } = lines.next().value as Line
    const brace = bytes.lastIndexOf(0x7d, end - 1)
    let last = brace - 1
    while ((bytes[last] as number) <= 0x20) last--
    const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    writer.bytes(held, start, brace)
    writer.text(bytes[last] === 0x7b ? added : `,${added}`)
    writer.bytes(held, brace, end)
    writer.byte(0x0a)
  }
}

/** Makes an object of a row of CSV. What a short row lacks is left out; what a long row has too much is named by its place. */
function rowWriter({ csv, index }: InputFile, writer: ByteWriter): RowWriter {
  const names = namesOf(csv.headers)
  let segment = -1
  let scanner = new RowScanner(new Uint8Array(0), 0)
  return (row, added) => {
    const holder = segmentOf(index, row)
    if (holder !== segment) {
      segment = holder
      scanner = new RowScanner(csv.bytesOf(segment), csv.delimiter.charCodeAt(0))
    }
    scanner.scan(index.starts[row] as number)
    writer.byte(0x7b)
    for (let cell = 0; cell < scanner.count; cell++) {
      writer.text(`${nameAt(names, cell)}:${JSON.stringify(exactText(scanner.bytes, scanner.bounds[2 * cell] as number, scanner.bounds[2 * cell + 1] as number))},`)
    }
    writer.text(`${added}}\n`)
  }
}

/** Names an object's members by the headers, no two alike. */
function namesOf(headers: readonly string[]): string[] {
  const taken = new Set<string>()
  return headers.map((header, column) => {
    const name = freeName(header === '' ? `column_${column + 1}` : header, taken)
    taken.add(name)
    return JSON.stringify(name)
  })
}

function nameAt(names: string[], column: number): string {
  return (names[column] ??= JSON.stringify(freeName(`column_${column + 1}`, new Set(names.filter((name) => name !== undefined).map((name) => JSON.parse(name) as string)))))
}
