import { cellContent, type CellContent, utf8Text } from './cell.js'
import { ByteDictionary } from './byte-dictionary.js'
import type { RowScanner } from './row-scanner.js'

/** One column of the table while the files are read: a dictionary over all of them, and a number a row. */
export class ColumnEncoder {
  readonly dictionary: ByteDictionary = new ByteDictionary()
  private numbers: Int32Array = new Int32Array(0)

  /** Notes the value of `row` from the cell `column` of the row in the scanner, as `read` reads it; a cell that is not there is empty. */
  take(row: number, scanner: RowScanner, column: number, content: CellContent, read?: (cell: string) => string): void {
    if (row >= this.numbers.length) this.reserve(Math.max(1024, row * 2))
    if (column >= scanner.count) return
    const { bytes, bounds } = scanner
    let start = bounds[2 * column] as number
    let end = bounds[2 * column + 1] as number
    const first = bytes[start] as number
    if (read !== undefined && start < end) {
      cellContent(bytes, start, end, content)
      const text = Buffer.from(read(utf8Text(content.bytes, content.start, content.end)))
      if (text.length > 0) this.numbers[row] = this.dictionary.intern(text, 0, text.length)
      return
    }
    // Most cells are bare: no blanks, no quotes. Those need no closer look.
    if (start < end && (first <= 0x22 || (bytes[end - 1] as number) <= 0x20)) {
      cellContent(bytes, start, end, content)
      start = content.start
      end = content.end
      if (start < end) this.numbers[row] = this.dictionary.intern(content.bytes, start, end)
      return
    }
    if (start < end) this.numbers[row] = this.dictionary.intern(bytes, start, end)
  }

  /** Makes room, so that a long file is not copied again and again. */
  reserve(rows: number): void {
    if (rows <= this.numbers.length) return
    // Threads read it where it lies.
    const larger = new Int32Array(new SharedArrayBuffer(rows * 4)).fill(-1)
    larger.set(this.numbers)
    this.numbers = larger
  }

  codes(rows: number): Int32Array {
    this.reserve(rows)
    return this.numbers.subarray(0, rows)
  }
}
