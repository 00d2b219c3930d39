import type { Field } from '../../model/field.js'
import type { Policy } from '../../model/policy.js'
import type { ColumnHints, RecordTable, TableColumn } from '../../model/table.js'
import { normalizeDate, type NormalizedDate } from '../date.js'
import { numberCell } from '../number-cell.js'
import { normalizeOrganization } from '../organization.js'
import { normalizeSex } from '../sex.js'
import { foldText } from '../text.js'
import { asText, asTexts, type Coded, type Identity, recode, tuples } from './coded.js'
import { type IdentifierColumns, identifierColumn } from './identifier-columns.js'
import { type PlaceColumns, placeColumns } from './places.js'
import type { SaidValues } from './said.js'

/** The columns that are read without a look at any other, so that each part may be read on a thread of its own. */
export interface PartColumns extends IdentifierColumns, PlaceColumns {
  /** A date's readings: two where day and month are open. */
  readonly birthDate: Coded<readonly string[]> | undefined
  readonly sex: Coded<string> | undefined
  readonly organization: Coded<string> | undefined
  readonly jobTitle: Coded<string> | undefined
  readonly birthPlace: Coded<string> | undefined
}

/** Columns that are read together. */
export type ColumnPart = Exclude<keyof PartColumns, keyof PlaceColumns> | 'places'

export const columnParts: readonly ColumnPart[] = ['phone', 'places', 'email', 'organization', 'handle', 'birthDate', 'number', 'account', 'website', 'birthPlace', 'jobTitle', 'sex']

export const nothingSaid: PartColumns = {
  phone: undefined, email: undefined, handle: undefined, account: undefined, number: undefined, website: undefined, street: undefined, place: undefined, extra: undefined,
  birthDate: undefined, sex: undefined, organization: undefined, jobTitle: undefined, birthPlace: undefined,
}

/** Reads the columns of one part. Pure. */
export function readPart(part: ColumnPart, table: RecordTable, policy: Policy): Partial<PartColumns> {
  switch (part) {
    case 'places': return placeColumns(table, policy)
    case 'birthDate': return { birthDate: birthDates(table, policy) }
    case 'sex': return { sex: single(table, 'sex', normalizeSex, asText, 'title') }
    case 'organization': return { organization: single(table, 'organization', organizationKey, asText) }
    case 'jobTitle': return { jobTitle: single(table, 'jobTitle', folded, asText) }
    case 'birthPlace': return { birthPlace: single(table, 'birthPlace', folded, asText) }
    default: return { [part]: identifierColumn(part, table, policy) }
  }
}

/** What the fields with one value a row come to in one record by itself. */
export interface SingleValues {
  readonly birthDate: readonly string[] | undefined
  readonly sex: string | undefined
  readonly organization: string | undefined
  readonly jobTitle: string | undefined
  readonly birthPlace: string | undefined
}

/** The single values of one record by itself. */
export function singlesSaid(said: SaidValues, policy: Policy): SingleValues {
  return {
    birthDate: (said.birthDate && firstRead(said.birthDate, birthDateRead(policy))) ?? birthPartsRead((field) => said[field]?.[0]),
    sex: firstRead([...(said.sex ?? []), ...(said.title ?? [])], normalizeSex),
    organization: said.organization && firstRead(said.organization, organizationKey),
    jobTitle: said.jobTitle && firstRead(said.jobTitle, folded),
    birthPlace: said.birthPlace && firstRead(said.birthPlace, folded),
  }
}

const folded = (raw: string): string | undefined => foldText(raw) || undefined
export const organizationKey = (raw: string): string | undefined => normalizeOrganization(raw).key

const birthDateRead = (policy: Policy) => (raw: string, hints?: ColumnHints): readonly string[] | undefined => {
  const order = policy.dateOrder ?? (raw.includes('.') ? undefined : hints?.dateOrders?.[/[/-]/.exec(raw)?.[0] ?? ''])
  return datesToCompare(normalizeDate(raw, order === undefined ? {} : { order }))
}

/** What a date is compared by: its readings, or where there is no such day its digits as they were written. */
function datesToCompare({ readings, written }: NormalizedDate): readonly string[] | undefined {
  if (written !== undefined) return [written]
  return readings.length === 0 ? undefined : readings
}

const birthParts = ['birthYear', 'birthMonth', 'birthDay'] as const

/** The date whose year, month and day stand in fields of their own; what the later ones leave open stays open. */
function birthPartsRead(textOf: (field: Field) => string | undefined): readonly string[] | undefined {
  // «1949.0»: a whole number that went through a table of measurements.
  const [year, month, day] = birthParts.map((field) => numberCell(textOf(field) ?? '').trim() || undefined)
  if (year === undefined) return undefined
  return datesToCompare(normalizeDate([year, month, month === undefined ? undefined : day].filter((part) => part !== undefined).join('-'), { order: 'ymd' }))
}

/** Who is 41 in 2026 was born in 1985, or in 1984 where the birthday is still to come. */
function yearsOfAge(text: string | undefined, year: number): readonly string[] | undefined {
  const age = /^\s*(\d{1,3})(?:\.0+)?\s*$/.exec(text ?? '')?.[1]
  if (age === undefined || Number(age) > 115 || Number(age) === 0) return undefined
  return [String(year - Number(age) - 1), String(year - Number(age))]
}

/** Birth dates: whole where a row has one, else put together from their parts. */
function birthDates(table: RecordTable, policy: Policy): Coded<readonly string[]> | undefined {
  const whole = single(table, 'birthDate', birthDateRead(policy), asTexts)
  const parts = table.columns.filter(({ field }) => birthParts.some((part) => part === field))
  if (parts.length === 0) return whole
  const columns = whole === undefined ? parts : [whole, ...parts]
  const rows = tuples(columns)
  const coded = recode(rows, (code) => {
    const valueOf = <T>(values: readonly T[], column: number): T | undefined => values[rows.members[column]![code]!]
    const said = whole && valueOf(whole.values, 0)
    const textOf = (column: TableColumn | undefined) => (column === undefined ? undefined : valueOf(column.values, columns.indexOf(column)))
    const ages = parts.find(({ hints }) => hints?.agesIn !== undefined)
    return said ?? birthPartsRead((field) => textOf(parts.find((one) => one.field === field && one !== ages))) ?? (ages && yearsOfAge(textOf(ages), ages.hints!.agesIn!))
  }, asTexts)
  return coded.values.length === 0 ? undefined : coded
}

/** A field with one value a row: the first of its columns that can be read, else of another field's. */
function single<T>(table: RecordTable, field: Field, read: (raw: string, hints?: ColumnHints) => T | undefined, identity: Identity<T>, other?: Field): Coded<T> | undefined {
  const columns = [field, other].flatMap((one) => table.columns.filter((column) => column.field === one))
  if (columns.length === 0) return undefined
  const rows = tuples(columns)
  const coded = recode<T>(rows, (code) => {
    for (let i = 0; i < columns.length; i += 1) {
      const member = rows.members[i]![code]!
      const value = member < 0 ? undefined : read(columns[i]!.values[member]!, columns[i]!.hints)
      if (value !== undefined) return value
    }
    return undefined
  }, identity)
  return coded.values.length === 0 ? undefined : coded
}

function firstRead<T>(texts: readonly string[], read: (raw: string) => T | undefined): T | undefined {
  for (const raw of texts) {
    const value = read(raw)
    if (value !== undefined) return value
  }
  return undefined
}
