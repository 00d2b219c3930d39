import { lookAt } from './columns/value-look.js'
import type { CsvFile } from './csv/csv-file.js'
import type { DialectOptions } from './csv/dialect.js'

/** Letters that part cells in some files and are never taken to by themselves: they stand in times, links and names. */
const rarelyParting = [':', '^', '~'] as const

/** What speaks against a file's first line being the names of its columns, cut as they are: one sentence each, for people. */
export function doubtsOfHeader(csv: CsvFile, sample: readonly (readonly string[])[], dialect: DialectOptions, thisYear: number): string[] {
  if (dialect.noHeader === true) return []
  const doubts: string[] = []
  const { headers } = csv
  const only = headers.length === 1 ? headers[0]! : undefined
  if (only !== undefined && dialect.delimiter !== undefined && /[,;|\t]/.test(only)) doubts.push('It has one column by the delimiter given; say --delimiter once for each file, or not at all, and each file\'s own is found.')
  const parting = rarelyParting.find((letter) => only?.includes(letter) === true && sample.length > 0 && sample.every(([cell]) => cell!.split(letter).length === only.split(letter).length))
  if (parting !== undefined) doubts.push(`It was read as one column; --delimiter "${parting}" parts it.`)
  const wide = sample.filter((row) => row.length > 2 || row[0]!.split(/[;|\t]/).length > 2)
  if (headers.filter((header) => header !== '').length === 1 && wide.length * 2 > sample.length) doubts.push('The first line names one column of several; if it is a title, take it away, so that the names of the columns come first.')
  const { email, phoneStyle, date } = lookAt(headers, thisYear)
  if (email + phoneStyle + date > 0) doubts.push('The first line looks like a row rather than names of columns; --no-header reads it so.')
  return doubts
}
