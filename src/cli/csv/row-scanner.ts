import { grown } from '../../model/grown.js'

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d
const space = 0x20
const tab = 0x09

/**
 * Cuts one row of CSV bytes into cells, without making a string of anything.
 *
 * A quote opens a quoted cell only where a cell begins (spaces before it are allowed); elsewhere it
 * is a letter like any other, so `5" pipe` harms nothing. LF, CRLF and CR all end a row. A quote
 * that never closes would swallow the rest of the file, and one that is only met lines further down
 * by a quote in the middle of a cell the rows between: they are then read as letters and counted. What
 * was looked through in vain holds no other such quote, so the scan stays linear.
 */
export class RowScanner {
  /** Start and end of each cell, quotes included: `bounds[2k]`, `bounds[2k + 1]`. */
  bounds: Int32Array = new Int32Array(64)
  /** Cells in the row scanned last. */
  count = 0
  /** Where the row scanned last ends, its line end not included. */
  rowEnd = 0
  /** Whether the row scanned last was ended by a line end, rather than by the end of the bytes. */
  ended = false
  /** Quotes that never closed, in all rows scanned so far. */
  unclosedQuotes = 0
  /** The same of those that a quote in the middle of another row's cell seems to close. */
  strayQuotes = 0
  /** Whether a line ends within quotes in the row scanned last. */
  spansLines = false

  readonly bytes: Uint8Array
  readonly delimiter: number

  constructor(bytes: Uint8Array, delimiter: number) {
    this.bytes = bytes
    this.delimiter = delimiter
  }

  /** Scans the row that begins at `start`; answers where the next one begins. */
  scan(start: number): number {
    const { bytes, delimiter } = this
    const end = bytes.length
    let bounds = this.bounds
    let filled = 0
    let position = start
    this.spansLines = false
    for (;;) {
      if (filled + 2 > bounds.length) bounds = this.grow()
      const cell = position
      let byte = bytes[position]
      while ((byte === space || byte === tab) && byte !== delimiter) byte = bytes[++position]
      if (byte === quote) position = this.closing(position)
      else position = cell
      while (position < end && (byte = bytes[position]) !== delimiter && byte !== lineFeed && byte !== carriageReturn) position++
      bounds[filled++] = cell
      bounds[filled++] = position
      if (position >= end || byte !== delimiter) break
      position++
    }
    this.count = filled >> 1
    this.rowEnd = position
    this.ended = position < end
    if (!this.ended) return position
    return bytes[position] === carriageReturn && bytes[position + 1] === lineFeed ? position + 2 : position + 1
  }

  /** The place after the quote that closes the one at `open`. */
  private closing(open: number): number {
    const { bytes } = this
    const end = bytes.length
    let position = open + 1
    let lines = false
    for (;;) {
      let byte: number | undefined
      while (position < end && (byte = bytes[position]) !== quote) {
        if (byte === lineFeed || byte === carriageReturn) lines = true
        position++
      }
      if (position >= end) {
        this.unclosedQuotes++
        return open + 1
      }
      if (bytes[position + 1] !== quote) break
      position += 2
    }
    if (!lines) return position + 1
    if (!this.endsCell(position + 1)) {
      this.strayQuotes++
      return open + 1
    }
    this.spansLines = true
    return position + 1
  }

  /** Whether nothing but blanks stands between `position` and the end of its cell. */
  private endsCell(position: number): boolean {
    const { bytes, delimiter } = this
    let byte = bytes[position]
    while ((byte === space || byte === tab) && byte !== delimiter) byte = bytes[++position]
    return byte === undefined || byte === delimiter || byte === lineFeed || byte === carriageReturn
  }

  private grow(): Int32Array {
    return (this.bounds = grown(this.bounds))
  }
}
