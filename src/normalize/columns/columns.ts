import type { Policy } from '../../model/policy.js'
import type { RecordTable } from '../../model/table.js'
import { normalizeOrganization } from '../organization.js'
import { asText, type Coded, recode, tuples } from './coded.js'
import { asIdentifiers, type NumberValue } from './identifiers.js'
import { type NameColumns, nameColumns } from './names.js'
import { columnParts, nothingSaid, type PartColumns, readPart } from './parts.js'

/** What a table says, in canonical values: each distinct raw value is normalised once. */
export interface NormalColumns extends PartColumns {
  readonly size: number
  readonly names: NameColumns | undefined
}

/** Normalises all columns of a table under a policy. Pure; values that are none become missing. */
export function normalizeColumns(table: RecordTable, policy: Policy): NormalColumns {
  return joinParts(table.size, nameColumns(table), columnParts.map((part) => readPart(part, table, policy)))
}

/** Puts together what was read by itself, and settles what depends on the names beside it. */
export function joinParts(size: number, names: NameColumns | undefined, parts: readonly Partial<PartColumns>[]): NormalColumns {
  const said = Object.assign({ ...nothingSaid }, ...parts) as PartColumns
  return { size, names, ...said, number: ownNumbers(said.number, names), organization: organizations(said.organization, names) }
}

/** The organisations of a field of their own, else those that stand where a person's name should. */
function organizations(said: Coded<string> | undefined, names: NameColumns | undefined): Coded<string> | undefined {
  if (names === undefined || names.organization.values.length === 0) return said
  const inNames = recode({ codes: names.organization.codes, count: names.organization.values.length }, (code) => normalizeOrganization(names.organization.values[code]!).key, asText)
  if (said === undefined) return inNames.values.length === 0 ? undefined : inNames
  const rows = tuples([said, inNames], said.codes.length)
  const [own, other] = rows.members as [Int32Array, Int32Array]
  return recode(rows, (code) => {
    const member = own[code]!
    return member >= 0 ? said.values[member]! : inNames.values[other[code]!]!
  }, asText)
}

/** Beside a person's name the number of an organisation is the employer's: colleagues share it. */
function ownNumbers(numbers: Coded<readonly NumberValue[]> | undefined, names: NameColumns | undefined): Coded<readonly NumberValue[]> | undefined {
  if (numbers === undefined || names === undefined || !numbers.values.some((values) => values.some(({ organization }) => organization))) return numbers
  const named = { codes: names.given.codes.map((given, row) => (given >= 0 || names.family.codes[row]! >= 0 ? 0 : -1)), values: ['person'] }
  const rows = tuples([numbers, named], named.codes.length)
  const [number, person] = rows.members as [Int32Array, Int32Array]
  const own = recode(rows, (code) => {
    if (number[code]! < 0) return undefined
    const values = numbers.values[number[code]!]!
    const left = person[code]! < 0 ? values : values.filter(({ organization }) => !organization)
    return left.length === 0 ? undefined : left
  }, asIdentifiers)
  return own.values.length === 0 ? undefined : own
}
