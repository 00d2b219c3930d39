import { type ColumnReading, roleName } from './columns/role.js'
import { delimiterName } from './csv/dialect.js'
import type { OpenedFile } from './input.js'
import { asTable, counted } from './words.js'

/** How the columns of a file were read, for people. */
export function describeColumns(file: OpenedFile, rows?: number): string {
  const about = [rows === undefined ? undefined : counted(rows, 'row'), counted(file.readings.length, 'column'), file.jsonLines === undefined ? delimiterName(file.csv.delimiter) : 'newline-delimited JSON'].filter((part) => part !== undefined)
  const readings = file.readings.map((reading) => [reading.header === '' ? '(no name)' : reading.header, [reading.role, reading.also ?? []].flat().map(roleName).join(' and '), why(reading)])
  return `${file.path}  (${about.join(', ')})\n${asTable(readings, '  ')}`
}

function why({ why, instead, role }: ColumnReading): string {
  return instead === undefined || instead === role || why.endsWith(` no ${roleName(instead)}`) ? why : `${why}; could also be ${roleName(instead)}`
}

/** The same for programs. */
export function columnsAsJson(file: OpenedFile): object {
  return file.readings.map(({ header, role, also, why, instead, fillsIn }) => ({ column: header, role, ...(also === undefined ? {} : { also }), why, ...(instead === undefined ? {} : { instead }), ...(fillsIn === true ? { fillsIn } : {}) }))
}
