import { CommandFailure } from '../io.js'
import type { DialectOptions } from './dialect.js'
import { csvCell } from './quoted.js'
import type { Segments } from './segments.js'

/** Rewrites an unusual dialect (backslash escapes, comment lines) as plain CSV. Slower than the byte reader, and asked for by an option only. */
export async function plainCsv(path: string, source: Segments, options: DialectOptions): Promise<Segments> {
  const { parse } = await import('csv-parse/sync')
  const segments = source.segments.map((bytes) => {
    let rows: string[][]
    try {
      rows = parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
        delimiter: source.delimiter,
        relax_column_count: true,
        relax_quotes: true,
        ...(options.escape === undefined ? {} : { escape: options.escape }),
        ...(options.comment === undefined ? {} : { comment: options.comment, comment_no_infix: true }),
      })
    } catch (cause) {
      throw new CommandFailure(`${path} cannot be read with these options for quotes and comments.`, undefined, cause)
    }
    return Buffer.from(rows.map((row) => row.map((cell) => csvCell(cell, source.delimiter)).join(source.delimiter) + '\n').join(''))
  })
  return { ...source, segments }
}
