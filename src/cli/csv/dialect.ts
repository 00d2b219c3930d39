import { RowScanner } from './row-scanner.js'

/** How a file is written, where its bytes do not say. */
export interface DialectOptions {
  readonly delimiter?: string | undefined
  readonly encoding?: string | undefined
  /** The letter that escapes a quote within quotes, where it is not the quote itself. */
  readonly escape?: string | undefined
  /** What begins a line that is a comment. */
  readonly comment?: string | undefined
  /** The first line is a row already, and the columns have no names. */
  readonly noHeader?: boolean | undefined
}

const candidates: readonly string[] = [',', ';', '\t', '|']
const rowsLookedAt = 50

/**
 * Finds the delimiter: the one that cuts the first rows into the same number of cells, and into most of them.
 * A header row alone decides where there is nothing else; a file of one column is read with commas. Comments are not looked at.
 */
export function detectDelimiter(bytes: Uint8Array, comment = ''): string {
  const head = bytes.subarray(0, 1 << 18)
  const remark = Buffer.from(comment)
  let best = ','
  let bestScore = 0
  for (const candidate of candidates) {
    const scanner = new RowScanner(head, candidate.charCodeAt(0))
    let position = 0
    let rows = 0
    let agreeing = 0
    let width = 0
    while (position < head.length && rows < rowsLookedAt) {
      const start = position
      position = scanner.scan(start)
      // The last row of the head may be cut through.
      if (!scanner.ended && head.length < bytes.length) break
      if (scanner.rowEnd === start || (remark.length > 0 && remark.equals(head.subarray(start, start + remark.length)))) continue
      if (width === 0) width = scanner.count
      if (scanner.count === width) agreeing++
      rows++
    }
    if (width < 2) continue
    const score = (agreeing / rows) * (1 + Math.log2(width))
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}

/** A delimiter as a person would call it. */
export function delimiterName(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : delimiter === ',' ? 'comma' : delimiter === ';' ? 'semicolon' : `"${delimiter}"`
}
