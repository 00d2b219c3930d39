import type { Policy } from '../../model/policy.js'
import type { RecordTable } from '../../model/table.js'
import { withoutMarks } from '../email-kind.js'
import { asText, type Coded, recode, tuples } from './coded.js'
import { identifiersSaid } from './identifier-columns.js'
import { asIdentifiers, type EmailValue, type NumberValue, shownWhole } from './identifiers.js'
import { type NameColumns, nameColumns, namesSaid, type ReadNames } from './names.js'
import { columnParts, nothingSaid, organizationKey, type PartColumns, readPart, singlesSaid } from './parts.js'
import { placesSaid } from './places.js'
import { isOfSomebody, ofKind } from './record-kind.js'
import type { SaidValues } from './said.js'

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
export function joinParts(size: number, names: ReadNames | undefined, parts: readonly Partial<PartColumns>[]): NormalColumns {
  const said = Object.assign({ ...nothingSaid }, ...parts) as PartColumns
  const isMailbox = names && mailboxRows(names, said.email)
  const named = organizations(said.organization, names)
  const organization = named && isMailbox ? without(named, isMailbox) : named
  // A website names the organisation that a row is about. Beside a person's name it is the employer's.
  return { size, names, ...said, number: ownNumbers(said.number, names), organization, sex: filledBy(said.sex, names?.sex), website: ofKind(said.website, 'organization', { size, names, organization, email: said.email }) }
}

type RowTest = (row: number) => boolean

/**
 * The rows of whom nothing is said but a mailbox, after which a help desk called them: no organisation's record for all that one
 * stands in the field beside it. `undefined` where there is none.
 */
function mailboxRows({ user }: ReadNames, email: Coded<readonly EmailValue[]> | undefined): RowTest | undefined {
  if (user.values.length === 0 || email === undefined) return undefined
  const test: RowTest = (row) => user.codes[row]! >= 0 && email.codes[row]! >= 0 && isMailboxOf(user.values[user.codes[row]!]!, email.values[email.codes[row]!]!)
  return user.codes.some((_, row) => test(row)) ? test : undefined
}

const isMailboxOf = (user: string, emails: readonly EmailValue[]): boolean => emails.some(({ key }) => withoutMarks(key.slice(0, key.lastIndexOf('@'))) === user)

const without = <T>({ codes, values }: Coded<T>, test: RowTest): Coded<T> => ({ codes: codes.map((code, row) => (test(row) ? -1 : code)), values })

/** The organisations of a field of their own, else those that stand where a person's name should. */
function organizations(said: Coded<string> | undefined, names: NameColumns | undefined): Coded<string> | undefined {
  if (names === undefined || names.organization.values.length === 0) return said
  const inNames = recode({ codes: names.organization.codes, count: names.organization.values.length }, (code) => organizationKey(names.organization.values[code]!), asText)
  return filledBy(said, inNames)
}

/** A column with another's values where it has none. */
function filledBy(said: Coded<string> | undefined, by: Coded<string> | undefined): Coded<string> | undefined {
  if (by === undefined || by.values.length === 0) return said
  if (said === undefined) return by
  const rows = tuples([said, by])
  const [own, other] = rows.members as [Int32Array, Int32Array]
  return recode(rows, (code) => {
    const member = own[code]!
    return member >= 0 ? said.values[member]! : by.values[other[code]!]!
  }, asText)
}

/** The columns without numbers that are shown in part, which nobody's rules are about. */
export function numbersWhole(columns: NormalColumns): NormalColumns {
  const { number } = columns
  return number === undefined ? columns : { ...columns, number: { codes: number.codes, values: number.values.map(shownWhole) } }
}

/** Beside a person's name the number of an organisation is the employer's: colleagues share it. */
function ownNumbers(numbers: Coded<readonly NumberValue[]> | undefined, names: NameColumns | undefined): Coded<readonly NumberValue[]> | undefined {
  if (numbers === undefined || names === undefined || !numbers.values.some((values) => values.some(({ organization }) => organization))) return numbers
  const named = { codes: names.given.codes.map((given, row) => (given >= 0 || names.family.codes[row]! >= 0 ? 0 : -1)), values: ['person'] }
  const rows = tuples([numbers, named])
  const [number, person] = rows.members as [Int32Array, Int32Array]
  const own = recode(rows, (code) => {
    if (number[code]! < 0) return undefined
    const values = numbers.values[number[code]!]!
    return person[code]! < 0 ? values : withoutEmployer(values)
  }, asIdentifiers)
  return own.values.length === 0 ? undefined : own
}

function withoutEmployer(values: readonly NumberValue[]): readonly NumberValue[] | undefined {
  const own = values.filter(({ organization }) => !organization)
  return own.length === 0 ? undefined : own
}

/**
 * What one record says by itself, as columns of one row: an event is read so, and has to be read at once.
 * Equal to the row's own in the columns of any table that it stands in.
 */
export function normalizeRow(said: SaidValues, source: string, policy: Policy): NormalColumns {
  const names = namesSaid(said)
  const singles = singlesSaid(said, policy)
  const { street, place, extra } = placesSaid(said, policy)
  const number = identifiersSaid('number', said, source, policy)
  const email = identifiersSaid('email', said, source, policy)
  const isMailbox = names?.user !== undefined && email !== undefined && isMailboxOf(names.user, email)
  const isNamed = names !== undefined && (names.given !== undefined || names.family !== undefined)
  const organization = isMailbox ? undefined : singles.organization ?? (names?.organization === undefined ? undefined : organizationKey(names.organization))
  return {
    size: 1,
    names: names && { given: one(names.given), family: one(names.family), patronymic: one(names.patronymic), suffix: one(names.suffix), organization: one(names.organization) },
    phone: oneOrNone(identifiersSaid('phone', said, source, policy)),
    email: oneOrNone(email),
    handle: oneOrNone(identifiersSaid('handle', said, source, policy)),
    account: oneOrNone(identifiersSaid('account', said, source, policy)),
    number: oneOrNone(number !== undefined && isNamed ? withoutEmployer(number) : number),
    street: oneOrNone(street),
    place: oneOrNone(place),
    extra: oneOrNone(extra),
    birthDate: oneOrNone(singles.birthDate),
    sex: oneOrNone(singles.sex ?? names?.sex),
    organization: oneOrNone(organization),
    website: oneOrNone(isNamed || organization === undefined || email?.some(isOfSomebody) === true ? undefined : identifiersSaid('website', said, source, policy)),
    jobTitle: oneOrNone(singles.jobTitle),
    birthPlace: oneOrNone(singles.birthPlace),
  }
}

/** The codes of a column of one row: its only value, or none. They are shared, and never written to. */
const present: Int32Array = Int32Array.of(0)
const absent: Int32Array = Int32Array.of(-1)

const one = <T>(value: T | undefined): Coded<T> => (value === undefined ? { codes: absent, values: [] } : { codes: present, values: [value] })
const oneOrNone = <T>(value: T | undefined): Coded<T> | undefined => (value === undefined ? undefined : { codes: present, values: [value] })
