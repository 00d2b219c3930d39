import { CommandFailure } from '../io.js'
import { csvCell } from './quoted.js'
import type { Segments } from './segments.js'

/** Whether a file is newline-delimited JSON, by its name or, where the name says nothing, by its first letter. */
export function isJsonLines(path: string, parts: readonly Uint8Array[]): boolean {
  if (/\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(path)) return true
  if (/\.(?:csv|tsv|txt)(?:\.gz)?$/i.test(path)) return false
  return parts[0]?.[0] === 0x7b && parts[0].indexOf(0x22) > 0
}

/**
 * Writes newline-delimited JSON as CSV, so that all that follows is one way. Objects in objects become `a.b`
 * columns, lists are joined with `; `, columns stand in order of first appearance.
 */
export function jsonLinesToCsv(path: string, parts: readonly Uint8Array[]): Segments {
  const columns = new Map<string, number>()
  const rows: string[][] = []
  let line = 0
  let rest = ''
  const decoder = new TextDecoder('utf-8')
  const take = (text: string): void => {
    line++
    if (text.trim() === '') return
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch (cause) {
      throw new CommandFailure(`${path}: line ${line} is not JSON.`, undefined, cause)
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new CommandFailure(`${path}: line ${line} is not a JSON object.`)
    const row: string[] = []
    flatten('', value as Record<string, unknown>, columns, row)
    rows.push(row)
  }
  for (const [place, part] of parts.entries()) {
    const lines = (rest + decoder.decode(part, { stream: place < parts.length - 1 })).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) take(text)
  }
  take(rest)
  const width = columns.size
  const header = [...columns.keys()].map((name) => csvCell(name, ',')).join(',')
  const body = rows.map((row) => Array.from({ length: width }, (_, column) => csvCell(row[column] ?? '', ',')).join(','))
  // A row of a single empty cell would look like a blank line.
  const text = [header, ...body.map((row) => (row === '' ? '""' : row))].join('\n')
  return { segments: [Buffer.from(`${text}\n`)], delimiter: ',', encoding: 'UTF-8', encodingGuessed: false, byteOrderMark: false }
}

function flatten(prefix: string, object: Record<string, unknown>, columns: Map<string, number>, row: string[]): void {
  for (const [key, value] of Object.entries(object)) {
    const name = prefix === '' ? key : `${prefix}.${key}`
    if (value === null || value === undefined) continue
    if (typeof value === 'object' && !Array.isArray(value)) {
      flatten(name, value as Record<string, unknown>, columns, row)
      continue
    }
    let column = columns.get(name)
    if (column === undefined) {
      column = columns.size
      columns.set(name, column)
    }
    row[column] = Array.isArray(value) ? value.map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item))).join('; ') : String(value)
  }
}
