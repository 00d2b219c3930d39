import type { ColumnRole } from '../../src/cli/columns/role.js'
import type { Input } from '../../src/cli/input.js'
import { normalizeEmail, normalizePhone, type DedupeResult, type GoldenRecord } from 'selfsame'

/** The files as one table, and who is who in it. */
export interface Day {
  readonly input: Input
  readonly result: DedupeResult
}

/** A row as people call it: its file and its id there. */
export function rowName({ input }: Day, row: number): string {
  return `${input.fileOf(row).source} ${input.table.idOf(row)}`
}

/** What a row says in the columns of these roles, as it was written. */
export function valuesOf({ input }: Day, row: number, roles: readonly ColumnRole[]): readonly string[] {
  const file = input.fileOf(row)
  const values = roles.flatMap((role) => file.readings.filter((reading) => reading.role === role).map(({ column }) => file.csv.cell(file.index, row - file.firstRow, column)))
  return [...new Set(values.filter((value) => value !== ''))]
}

/** The cell under a header of the row's file, empty where the file has no such column. */
export function cellUnder({ input }: Day, row: number, header: string): string {
  const file = input.fileOf(row)
  const column = file.csv.headers.indexOf(header)
  return column < 0 ? '' : file.csv.cell(file.index, row - file.firstRow, column)
}

/** The rows that hold `value` in a column of that role. */
export function rowsWith(day: Day, role: ColumnRole, value: string): readonly number[] {
  return allRows(day).filter((row) => valuesOf(day, row, [role]).includes(value))
}

/** Every row of the table, by number. */
export function allRows({ input }: Day): readonly number[] {
  return Array.from({ length: input.table.size }, (_, row) => row)
}

/** The rows of each contact, contacts by number. */
export function rowsByContact(day: Day): readonly (readonly number[])[] {
  const groups: number[][] = Array.from({ length: day.result.contactCount }, () => [])
  for (const row of allRows(day)) (groups[day.result.contactNumbers[row] as number] as number[]).push(row)
  return groups
}

/** Messenger accounts and handles. */
export const channels: readonly ColumnRole[] = ['instagram', 'telegram', 'viber', 'whatsapp', 'handle']

/** Whether a row says how to reach somebody: an address, a number or an account that is no placeholder. */
export function namesSomebody(day: Day, row: number): boolean {
  const noPhone = new Set(['placeholder', 'anonymous', 'empty'])
  return (
    valuesOf(day, row, channels).length > 0 ||
    valuesOf(day, row, ['email']).some((value) => normalizeEmail(value).canonical !== undefined) ||
    valuesOf(day, row, ['phone']).some((value) => !noPhone.has(normalizePhone(value).issue ?? ''))
  )
}

/** The name in a row as it was written, empty where there is none. */
export function nameIn(day: Day, row: number): string {
  return valuesOf(day, row, ['name'])[0] ?? [...valuesOf(day, row, ['givenName']), ...valuesOf(day, row, ['familyName'])].join(' ')
}

/** What a row says about who it is, as it was written. */
export function identityOf(day: Day, row: number): string {
  const values = [nameIn(day, row), ...valuesOf(day, row, [...channels, 'email', 'phone', 'birthDate', 'address'])]
  return [...new Set(values.filter((value) => value !== ''))].join(' · ')
}

/** A contact's golden values of these fields, best known first; the name as one. */
export function cardOf({ result }: Day, contact: number): readonly string[] {
  const golden = goldenRecords(result)[contact] ?? {}
  const name = golden.name?.value ?? [golden.givenName?.value, golden.familyName?.value].filter((part) => part !== undefined).join(' ')
  return [name, golden.phone?.value ?? '', golden.email?.value ?? '', golden.birthDate?.value ?? ''].filter((value) => value !== '')
}

const golden = new WeakMap<DedupeResult, readonly GoldenRecord[]>()

/** Golden records are made anew whenever contacts are read; a page asks for many. */
function goldenRecords(result: DedupeResult): readonly GoldenRecord[] {
  let known = golden.get(result)
  if (known === undefined) {
    known = Array.from(result.contacts, (contact) => contact.golden)
    golden.set(result, known)
  }
  return known
}
