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
 * that never closes would swallow the rest of the file: it is then read as a letter and counted.
 * That can happen once a file at most, so the scan stays linear.
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
    for (;;) {
      while (position < end && bytes[position] !== quote) position++
      if (position >= end) {
        this.unclosedQuotes++
        return open + 1
      }
      if (bytes[position + 1] !== quote) return position + 1
      position += 2
    }
  }

  private grow(): Int32Array {
    const larger = new Int32Array(this.bounds.length * 2)
    larger.set(this.bounds)
    this.bounds = larger
    return larger
  }
}
