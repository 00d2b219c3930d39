import { markNumber } from '../cluster/decision-constraints.js'
import { contentHashes } from '../block/profiles.js'
import { KeyReader, keysOf, type ProfileKeys } from '../block/profile-keys.js'
import { type Field, fields } from '../model/field.js'
import type { Policy } from '../model/policy.js'
import type { TableColumn } from '../model/table.js'
import { type Coded, present } from '../normalize/columns/coded.js'
import { type NormalColumns, normalizeColumns } from '../normalize/columns/columns.js'
import { comparators } from '../score/comparators.js'
import { saltedHash } from '../score/rarity.js'

/** Canonical values by comparator: all that a profile says. */
export type ProfileValues = Readonly<Record<string, unknown>>

/** What a record's values come to. */
export interface ReadProfile {
  /** Follows from what it says and from the decisions that speak of it. */
  readonly id: string
  readonly rank: number
  readonly values: ProfileValues
  readonly keys: ProfileKeys
}

/** What a record says, with the decisions that speak of it. */
export interface Said {
  readonly said: { readonly [F in Field]?: readonly string[] }
  readonly marks: readonly string[]
  /** Where it is said; absent: by somebody who types. */
  readonly source?: string
}

/**
 * Reads what a record says exactly as a batch reads a row, by making a table of one.
 * @returns `undefined` where nothing is said that could be compared.
 */
export function readProfile(one: Said, policy: Policy): ReadProfile | undefined {
  return readProfiles([one], policy)[0]
}

/** The same for many at once, which costs less than each for itself. */
export function readProfiles(records: readonly Said[], policy: Policy): readonly (ReadProfile | undefined)[] {
  const columns = columnsOfTexts(records)
  if (columns.length === 0) return records.map(() => undefined)
  const sourceNames = [...new Set(records.map(({ source = '' }) => source))]
  const read = normalizeColumns({ size: records.length, columns, sources: Uint16Array.from(records, ({ source = '' }) => sourceNames.indexOf(source)), sourceNames, idOf: () => '' }, policy)
  // Whether somebody is a person must not hang on whether an organisation was read beside them.
  const normal: NormalColumns = { ...read, organization: read.organization ?? { codes: new Int32Array(records.length).fill(-1), values: [] } }
  const coded = comparators.map((one) => ({ one, column: one.column(normal) }))
  const hashes = contentHashes(normal)
  const keys = new KeyReader(normal)
  return records.map(({ marks }, row) => {
    const values: Record<string, unknown> = {}
    let text = ''
    for (const { one, column } of coded) {
      if (column === undefined || column.codes[row]! < 0) continue
      const value = column.values[column.codes[row]!]
      values[one.name] = value
      text += `${one.name}\n${one.text(value)}\n`
    }
    if (text === '') return undefined
    return {
      id: profileId(`${text}${marks.join(' ')}`),
      rank: hashes[row]! * 2097152 + (markNumber(marks) & 2097151),
      values,
      keys: keys.of(row),
    }
  })
}

/** The n-th value of a field stands in that field's n-th column. */
function columnsOfTexts(records: readonly Said[]): readonly TableColumn[] {
  const columns: TableColumn[] = []
  const [first] = records
  if (first !== undefined && records.length === 1) {
    for (const field of fields) for (const value of first.said[field] ?? []) columns.push({ field, label: field, values: [value], codes: present })
    return columns
  }
  for (const field of fields) {
    const most = records.reduce((count, { said }) => Math.max(count, said[field]?.length ?? 0), 0)
    for (let occurrence = 0; occurrence < most; occurrence += 1) {
      const codes = new Int32Array(records.length).fill(-1)
      const numbers = new Map<string, number>()
      records.forEach(({ said }, row) => {
        const value = said[field]?.[occurrence]
        if (value === undefined) return
        const known = numbers.get(value) ?? numbers.size
        numbers.set(value, known)
        codes[row] = known
      })
      columns.push({ field, label: occurrence === 0 ? field : `${field} ${occurrence + 1}`, values: [...numbers.keys()], codes })
    }
  }
  return columns
}

/** The profile of a record of which decisions speak although it says nothing: it is found under no key, and is its record's alone. */
export function silentProfile(recordId: string, marks: readonly string[]): ReadProfile {
  const whole = JSON.stringify([recordId, marks])
  return { id: profileId(whole), rank: markNumber(marks) & 2097151, values: {}, keys: { keys: [], refiners: new Map() } }
}

const profileId = (whole: string): string => `${saltedHash(whole, 1).toString(36)}${saltedHash(whole, 2).toString(36)}`

/** The keys of a profile, from its values. */
export function keysOfValues(values: ProfileValues): ProfileKeys {
  return keysOf(columnsOf(values))
}

function columnsOf(values: ProfileValues): NormalColumns {
  const column = <T>(name: string): Coded<T> | undefined => (values[name] === undefined ? undefined : { codes: Int32Array.of(0), values: [values[name] as T] })
  const orEmpty = <T>(name: string): Coded<T> => column<T>(name) ?? { codes: Int32Array.of(-1), values: [] }
  return {
    size: 1,
    names: { given: orEmpty('givenName'), family: orEmpty('familyName'), patronymic: orEmpty('patronymic'), suffix: orEmpty('suffix'), organization: orEmpty('') },
    birthDate: column('birthDate'),
    sex: column('sex'),
    phone: column('phone'),
    email: column('email'),
    handle: column('handle'),
    account: column('account'),
    number: column('number'),
    street: column('street'),
    place: column('place'),
    extra: column('extra'),
    organization: column('organization'),
    jobTitle: column('jobTitle'),
    birthPlace: column('birthPlace'),
  }
}
