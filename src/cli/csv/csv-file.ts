import { cellContent, cellText, utf8Text, type CellContent } from './cell.js'
import { countLineEnds } from './line-ends.js'
import { RowScanner } from './row-scanner.js'
import type { Segments } from './segments.js'

/** Where the rows of a file lie, and which of them do not fit. */
export interface RowPlaces {
  readonly rows: number
  /** Start of each row within its segment. */
  readonly starts: Uint32Array
  /** End of each row, its line end not included. */
  readonly ends: Uint32Array
  /** The first row of each segment. */
  readonly firstRows: readonly number[]
  readonly ragged: ReadonlyMap<number, number>
  readonly blankLines: number
  /** Quotes that were read as letters, so that they swallow no rows. */
  readonly unclosedQuotes: number
  /** Rows of several lines that look like rows themselves. */
  readonly swallowing: readonly number[]
}

/** A CSV file in memory, header read; its rows are found when they are asked for. */
export class CsvFile {
  readonly headers: readonly string[]
  /** The header cells' own bytes, quotes included. */
  readonly headerCells: readonly Uint8Array[]
  readonly delimiter: string
  readonly source: Segments
  /** Where the first row begins in the first segment. */
  readonly bodyStart: number
  /** Whether its first line ends in CRLF. */
  readonly crLf: boolean
  private readonly scanners: RowScanner[] = []

  /** @param named Whether the first line holds the columns' names; without it they are called `column_1` and so on. */
  constructor(source: Segments, named = true) {
    this.source = source
    this.delimiter = source.delimiter
    const bytes = source.segments[0] ?? new Uint8Array(0)
    const scanner = new RowScanner(bytes, source.delimiter.charCodeAt(0))
    let start = 0
    let next = bytes.length === 0 ? 0 : scanner.scan(0)
    while (next < bytes.length && scanner.rowEnd === start) {
      start = next
      next = scanner.scan(start)
    }
    this.bodyStart = next
    this.crLf = bytes[next - 1] === 0x0a && bytes[next - 2] === 0x0d
    const headers: string[] = []
    const cells: Uint8Array[] = []
    for (let cell = 0; cell < scanner.count; cell++) {
      const from = scanner.bounds[2 * cell] as number
      const to = scanner.bounds[2 * cell + 1] as number
      headers.push(cellText(bytes, from, to))
      cells.push(bytes.subarray(from, to))
    }
    this.headers = scanner.rowEnd === start ? [] : headers
    this.headerCells = this.headers.length === 0 ? [] : cells
    if (named) return
    this.bodyStart = start
    this.headers = this.headers.map((_, column) => `column_${column + 1}`)
    this.headerCells = this.headers.map((header) => Buffer.from(header))
  }

  /**
   * Some rows' cells as strings: the first ones, and more from places spread evenly over the file,
   * so that a sorted export does not mislead. None is there twice: ids would seem to repeat. A place
   * inside a quoted line break gives a row of another width, which is dropped.
   */
  sample(count: number): string[][] {
    const rows: string[][] = []
    const width = this.headers.length
    const head = this.take(0, this.bodyStart, Math.ceil(count / 2), rows)
    const total = this.source.segments.reduce((sum, segment) => sum + segment.length, 0)
    if (head.segment >= this.source.segments.length) return rows
    const places = count - rows.length
    let before = 0
    this.source.segments.forEach((bytes, segment) => {
      const scanner = new RowScanner(bytes, this.delimiter.charCodeAt(0))
      let last = -1
      for (let place = 0; place < places; place++) {
        const at = Math.floor(((place + 0.5) / places) * total) - before
        if (at < 0 || at >= bytes.length || segment < head.segment || (segment === head.segment && at < head.position)) continue
        const lineEnd = bytes.indexOf(0x0a, at)
        if (lineEnd < 0 || lineEnd === last || lineEnd + 1 >= bytes.length) continue
        last = lineEnd
        scanner.scan(lineEnd + 1)
        if (scanner.count === width && scanner.unclosedQuotes === 0) rows.push(strings(scanner))
        scanner.unclosedQuotes = 0
      }
      before += bytes.length
    })
    return rows
  }

  private take(segment: number, position: number, count: number, into: string[][]): { segment: number; position: number } {
    while (segment < this.source.segments.length) {
      const bytes = this.source.segments[segment] as Uint8Array
      const scanner = new RowScanner(bytes, this.delimiter.charCodeAt(0))
      while (position < bytes.length) {
        if (into.length >= count) return { segment, position }
        const start = position
        position = scanner.scan(start)
        if (scanner.rowEnd > start) into.push(strings(scanner))
      }
      segment++
      position = 0
    }
    return { segment, position }
  }

  /**
   * Goes over all rows once, noting where they lie; `visit` sees each row's cells in the scanner
   * right after they were cut. Blank lines are no rows.
   */
  index(visit: (row: number, scanner: RowScanner) => void, pause?: (row: number) => void): RowPlaces {
    let starts = new Uint32Array(1024)
    let ends = new Uint32Array(1024)
    const firstRows: number[] = []
    const ragged = new Map<number, number>()
    const swallowing: number[] = []
    const width = this.headers.length
    let row = 0
    let blankLines = 0
    let unclosedQuotes = 0
    this.source.segments.forEach((bytes, segment) => {
      firstRows.push(row)
      const scanner = new RowScanner(bytes, this.delimiter.charCodeAt(0))
      let position = segment === 0 ? this.bodyStart : 0
      while (position < bytes.length) {
        const start = position
        position = scanner.scan(start)
        if (scanner.rowEnd === start) {
          blankLines++
          continue
        }
        if (row === starts.length) {
          // Judged by the rows so far, with some room: growing copies are what costs.
          const expected = Math.ceil((bytes.length / position) * row * 1.05)
          const size = Math.max(starts.length * 2, segment === 0 ? expected : 0)
          starts = enlarged(starts, size)
          ends = enlarged(ends, size)
        }
        starts[row] = start
        ends[row] = scanner.rowEnd
        if (scanner.count !== width) ragged.set(row, scanner.count)
        if (scanner.spansLines && looksLikeRows(bytes.subarray(start, scanner.rowEnd), scanner.delimiter, width)) swallowing.push(row)
        visit(row, scanner)
        row++
        if ((row & 0xffff) === 0) pause?.(row)
      }
      unclosedQuotes += scanner.unclosedQuotes + scanner.strayQuotes
    })
    return { rows: row, starts: starts.subarray(0, row), ends: ends.subarray(0, row), firstRows, ragged, blankLines, unclosedQuotes, swallowing }
  }

  /** The line in the file on which each of `rows` (ascending) begins. */
  lines(index: RowPlaces, rows: readonly number[]): number[] {
    const lines: number[] = []
    let line = 1
    let segment = 0
    let position = 0
    for (const row of rows) {
      const place = segmentOf(index, row)
      for (; segment < place; segment++, position = 0) line += countLineEnds(this.bytesOf(segment), position, this.bytesOf(segment).length)
      const start = index.starts[row] as number
      line += countLineEnds(this.bytesOf(segment), position, start)
      position = start
      lines.push(line)
    }
    return lines
  }

  /** The text of one cell, found by scanning its row again; empty where the row is too short. */
  cell(index: RowPlaces, row: number, column: number): string {
    const { bytes, bounds, count } = this.scanned(index, row)
    return column >= count ? '' : cellText(bytes, bounds[2 * column] as number, bounds[2 * column + 1] as number)
  }

  /** The texts of all cells of a row, which is scanned once for them. */
  cells(index: RowPlaces, row: number): readonly string[] {
    return strings(this.scanned(index, row))
  }

  private scanned(index: RowPlaces, row: number): RowScanner {
    const segment = segmentOf(index, row)
    const scanner = (this.scanners[segment] ??= new RowScanner(this.bytesOf(segment), this.delimiter.charCodeAt(0)))
    scanner.scan(index.starts[row] as number)
    return scanner
  }

  bytesOf(segment: number): Uint8Array {
    return this.source.segments[segment] as Uint8Array
  }
}

/** The segment that holds `row`. */
export function segmentOf(index: RowPlaces, row: number): number {
  let segment = index.firstRows.length - 1
  while (segment > 0 && (index.firstRows[segment] as number) > row) segment--
  return segment
}

function strings(scanner: RowScanner): string[] {
  const cells: string[] = []
  const content: CellContent = { bytes: scanner.bytes, start: 0, end: 0 }
  for (let cell = 0; cell < scanner.count; cell++) {
    cellContent(scanner.bytes, scanner.bounds[2 * cell] as number, scanner.bounds[2 * cell + 1] as number, content)
    cells.push(utf8Text(content.bytes, content.start, content.end))
  }
  return cells
}

/** Whether the first and the last line of a row that spans several would be rows by themselves. */
function looksLikeRows(row: Uint8Array, delimiter: number, width: number): boolean {
  const firstEnd = row.indexOf(0x0a)
  return width > 1 && firstEnd > 0 && [row.subarray(0, firstEnd), row.subarray(row.lastIndexOf(0x0a) + 1)].every((line) => {
    const scanner = new RowScanner(line, delimiter)
    scanner.scan(0)
    return scanner.count === width
  })
}

function enlarged(array: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size)
  larger.set(array)
  return larger
}
