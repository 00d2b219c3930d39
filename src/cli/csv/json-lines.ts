import { CommandFailure } from '../io.js'
import { toUtf8 } from './encoding.js'
import { csvCell } from './quoted.js'
import type { Segments } from './segments.js'
import { utf8Damage } from './utf8-damage.js'

/** The objects of a newline-delimited JSON file, as they were written. */
export interface JsonLines {
  /** UTF-8 without a byte order mark, in stretches of whole lines. */
  readonly segments: readonly Uint8Array[]
  /** The names on the first level of all objects. */
  readonly names: ReadonlySet<string>
}

/** Whether a file is newline-delimited JSON, by its name or, where the name says nothing, by its first letters. */
export function isJsonLines(path: string, parts: readonly Uint8Array[]): boolean {
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(path)) return true
  if (/\.(?:csv|tsv|txt)(?:\.gz)?$/i.test(path)) return false
  return /^\ufeff?\s*\{\s*["}]/.test(beginning(parts[0]))
}

/** Whether a file is one list of JSON objects: a cell of CSV begins like that only where it is in quotes. */
export function isJsonList(path: string, first: Uint8Array | undefined): boolean {
  return (/\.json(?:\.gz)?$/i.test(path) ? /^\ufeff?\s*\[/ : /^\ufeff?\s*\[\s*\{\s*["}]/).test(beginning(first))
}

const beginning = (first: Uint8Array | undefined): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(first?.subarray(0, 64))

/** Whether bytes are those of a snapshot of a store, by how they begin. */
export function beginsSnapshot(bytes: Uint8Array | undefined): boolean {
  return /^\ufeff?\{"selfsame":"snapshot"/.test(beginning(bytes))
}

/**
 * Reads newline-delimited JSON as CSV too, so that all that follows is one way. Objects in objects become `a.b`
 * columns, lists are joined with `; `, columns stand in order of first appearance, numbers stay as they were written.
 * A list of objects is one where each has a `value`, as contacts have their e-mails (RFC 7643, 2.4); any other is of something
 * else than this person (orders, members) and stays JSON.
 */
export function readJsonLines(path: string, parts: readonly Uint8Array[], encoding?: string): { readonly csv: Segments; readonly lines: JsonLines } {
  const first = toUtf8(parts[0] ?? new Uint8Array(0), encoding)
  const segments = parts.length <= 1 ? [first.bytes] : wholeLines([first.byteOrderMark ? parts[0]!.subarray(3) : parts[0]!, ...parts.slice(1)])
  const reader = new ObjectReader(path)
  const stretches = segments.flatMap(cutAtLines).map((bytes) => ({ bytes, firstLine: reader.line, csv: reader.rows(bytes), width: reader.columns.size }))
  const width = reader.columns.size
  // Where a column turned up later on, the rows before it are written again, one cell longer.
  const body = stretches.map((stretch) => {
    if (stretch.width === width) return stretch.csv
    reader.line = stretch.firstLine
    return reader.rows(stretch.bytes)
  })
  const header = Buffer.from(`${[...reader.columns.keys()].map((name) => csvCell(name, ',')).join(',')}\n`)
  return {
    csv: { segments: [header, ...body], delimiter: ',', encoding: first.encoding, encodingGuessed: first.guessed, byteOrderMark: false, damage: first.encoding === 'UTF-8' ? utf8Damage(segments) : undefined },
    lines: { segments, names: reader.names },
  }
}

/** One line of a file: its bytes from `start` to `end`, the line feed not included. */
export interface Line {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}

/** The objects' lines one after the other; blank ones are left out. */
export function* objectLines({ segments }: JsonLines): Generator<Line> {
  for (const bytes of segments) {
    for (let start = 0; start < bytes.length; ) {
      const found = bytes.indexOf(0x0a, start)
      const end = found < 0 ? bytes.length : found
      let at = start
      while (at < end && (bytes[at] as number) <= 0x20) at++
      if (at < end) yield { bytes, start, end }
      start = end + 1
    }
  }
}

/** A number that would be written otherwise once it was read, or what looks like one. */
const exact = /\d{16}|\.\d*0(?!\d)|\d[eE][+-]?\d|[:,[\s]-0[,\]}\s]/
const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g

class ObjectReader {
  readonly columns: Map<string, number> = new Map()
  readonly names: Set<string> = new Set()
  /** Lines read so far. */
  line = 0
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  /** The objects in `bytes` as rows of CSV, as wide as the columns met so far. */
  rows(bytes: Uint8Array): Buffer {
    const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8').split('\n')
    if (lines.at(-1) === '') lines.pop()
    const rows: string[][] = []
    for (const text of lines) {
      this.line++
      if (/[^\0- ]/.test(text)) rows.push(this.#row(text))
    }
    const width = this.columns.size
    const cells = rows.map((row) => Array.from({ length: width }, (_, column) => csvCell(row[column] ?? '', ',')).join(','))
    // A row of a single empty cell would look like a blank line.
    return Buffer.from(cells.map((row) => `${row === '' ? '""' : row}\n`).join(''))
  }

  #row(text: string): string[] {
    let value: unknown
    try {
      value = JSON.parse(text)
      // As numbers these would not come back as they were written; ids of seventeen digits are cut.
      if (exact.test(text)) value = JSON.parse(text.replace(tokens, (token) => (token.startsWith('"') ? token : `"${token}"`)))
    } catch (cause) {
      throw new CommandFailure(`${this.#path}: line ${this.line} is not JSON.`, undefined, cause)
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new CommandFailure(`${this.#path}: line ${this.line} is not a JSON object.`)
    for (const name of Object.keys(value)) this.names.add(name)
    const row: string[] = []
    try {
      this.#flatten('', value as Record<string, unknown>, row)
    } catch (cause) {
      throw cause instanceof RangeError ? new CommandFailure(`${this.#path}: line ${this.line} is nested too deeply to be read.`, undefined, cause) : cause
    }
    return row
  }

  #flatten(prefix: string, object: Record<string, unknown>, row: string[]): void {
    for (const [key, value] of Object.entries(object)) {
      const name = prefix === '' ? key : `${prefix}.${key}`
      if (value === null || value === undefined) continue
      if (typeof value === 'object' && !Array.isArray(value)) {
        this.#flatten(name, value as Record<string, unknown>, row)
        continue
      }
      if (Array.isArray(value) && value.length > 0 && value.every(hasValue)) {
        for (const item of value) this.#flatten(name, item, row)
        continue
      }
      let column = this.columns.get(name)
      if (column === undefined) {
        column = this.columns.size
        this.columns.set(name, column)
      }
      const text = Array.isArray(value) ? value.map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item))).join('; ') : String(value)
      // `{"a":{"b":1},"a.b":2}` says two things in one column.
      row[column] = row[column] === undefined ? text : `${row[column]}; ${text}`
    }
  }
}

const hasValue = (item: unknown): item is Record<string, unknown> => typeof item === 'object' && item !== null && 'value' in item

/** Text of this many bytes is made a string at once. */
const stretch = 1 << 23

function cutAtLines(bytes: Uint8Array): Uint8Array[] {
  const cut: Uint8Array[] = []
  for (let start = 0; start < bytes.length; ) {
    const found = start + stretch >= bytes.length ? -1 : bytes.indexOf(0x0a, start + stretch)
    const end = found < 0 ? bytes.length : found + 1
    cut.push(bytes.subarray(start, end))
    start = end
  }
  return cut
}

/** Parts cut between lines: what a part's end cuts through is carried into the next. */
function wholeLines(parts: readonly Uint8Array[]): Uint8Array[] {
  let carried: Uint8Array = new Uint8Array(0)
  const segments = parts.map((part) => {
    const joined = Buffer.concat([carried, part])
    const end = joined.lastIndexOf(0x0a) + 1
    carried = joined.subarray(end)
    return joined.subarray(0, end)
  })
  return [...segments, carried].filter((segment) => segment.length > 0)
}
