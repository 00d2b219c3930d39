import type { Field } from '../../model/field.js'
import type { Policy } from '../../model/policy.js'
import type { ColumnHints, RecordTable } from '../../model/table.js'
import { normalizeDate } from '../date.js'
import { normalizeOrganization } from '../organization.js'
import { normalizeSex } from '../sex.js'
import { foldText } from '../text.js'
import { type Coded, recode, tuples } from './coded.js'
import { type IdentifierColumns, identifierColumns, identifierText, type NumberValue } from './identifiers.js'
import { type NameColumns, nameColumns } from './names.js'
import { type PlaceColumns, placeColumns } from './places.js'

/** What a table says, in canonical values: each distinct raw value is normalised once. */
export interface NormalColumns extends IdentifierColumns, PlaceColumns {
  readonly size: number
  readonly names: NameColumns | undefined
  /** A date's readings: two where day and month are open. */
  readonly birthDate: Coded<readonly string[]> | undefined
  readonly sex: Coded<string> | undefined
  readonly organization: Coded<string> | undefined
  readonly jobTitle: Coded<string> | undefined
  readonly birthPlace: Coded<string> | undefined
}

/** Normalises all columns of a table under a policy. Pure; values that are none become missing. */
export function normalizeColumns(table: RecordTable, policy: Policy): NormalColumns {
  const names = nameColumns(table)
  const identifiers = identifierColumns(table, policy)
  return {
    size: table.size,
    names,
    ...identifiers,
    number: ownNumbers(identifiers.number, names),
    ...placeColumns(table, policy),
    birthDate: single(table, 'birthDate', (raw, hints) => {
      const order = policy.dateOrder ?? (raw.includes('.') ? undefined : hints?.dateOrders?.[/[/-]/.exec(raw)?.[0] ?? ''])
      const date = normalizeDate(raw, order === undefined ? {} : { order })
      return date.issue === 'placeholder' || date.readings.length === 0 ? undefined : date.readings
    }, (readings) => readings.join(' ')),
    sex: single(table, 'sex', normalizeSex, (sex) => sex),
    organization: organizations(single(table, 'organization', (raw) => normalizeOrganization(raw).key, (key) => key), names),
    jobTitle: single(table, 'jobTitle', (raw) => foldText(raw) || undefined, (text) => text),
    birthPlace: single(table, 'birthPlace', (raw) => foldText(raw) || undefined, (text) => text),
  }
}

/** The organisations of a field of their own, else those that stand where a person's name should. */
function organizations(said: Coded<string> | undefined, names: NameColumns | undefined): Coded<string> | undefined {
  if (names === undefined || names.organization.values.length === 0) return said
  const inNames = recode({ codes: names.organization.codes, count: names.organization.values.length }, (code) => normalizeOrganization(names.organization.values[code]!).key, (key) => key)
  if (said === undefined) return inNames.values.length === 0 ? undefined : inNames
  const rows = tuples([said, inNames], said.codes.length)
  return recode(rows, (code) => {
    const [own, other] = rows.members(code) as [number, number]
    return own >= 0 ? said.values[own]! : inNames.values[other]!
  }, (key) => key)
}

/** Beside a person's name the number of an organisation is the employer's: colleagues share it. */
function ownNumbers(numbers: Coded<readonly NumberValue[]> | undefined, names: NameColumns | undefined): Coded<readonly NumberValue[]> | undefined {
  if (numbers === undefined || names === undefined || !numbers.values.some((values) => values.some(({ organization }) => organization))) return numbers
  const named = { codes: names.given.codes.map((given, row) => (given >= 0 || names.family.codes[row]! >= 0 ? 0 : -1)), values: ['person'] }
  const rows = tuples([numbers, named], named.codes.length)
  const own = recode(rows, (code) => {
    const [number, person] = rows.members(code) as [number, number]
    if (number < 0) return undefined
    const values = numbers.values[number]!
    const left = person < 0 ? values : values.filter(({ organization }) => !organization)
    return left.length === 0 ? undefined : left
  }, identifierText)
  return own.values.length === 0 ? undefined : own
}

/** A field with one value a row: the first of its columns that can be read. */
function single<T>(table: RecordTable, field: Field, read: (raw: string, hints: ColumnHints | undefined) => T | undefined, textOf: (value: T) => string): Coded<T> | undefined {
  const columns = table.columns.filter((column) => column.field === field)
  if (columns.length === 0) return undefined
  const rows = tuples(columns, table.size)
  const coded = recode<T>(rows, (code) => {
    const members = rows.members(code)
    for (let i = 0; i < columns.length; i += 1) {
      const value = members[i]! < 0 ? undefined : read(columns[i]!.values[members[i]!]!, columns[i]!.hints)
      if (value !== undefined) return value
    }
    return undefined
  }, textOf)
  return coded.values.length === 0 ? undefined : coded
}
