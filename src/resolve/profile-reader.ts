import { markNumber } from '../cluster/decision-constraints.js'
import { contentHashes } from '../block/profiles.js'
import { keysOf, type ProfileKeys } from '../block/profile-keys.js'
import { type Field, fields } from '../model/field.js'
import type { Policy } from '../model/policy.js'
import type { TableColumn } from '../model/table.js'
import type { Coded } from '../normalize/columns/coded.js'
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

const noSources = new Uint16Array(1)

/**
 * Reads what a record says exactly as a batch reads a row, by making a table of one.
 * @returns `undefined` where nothing is said that could be compared.
 */
export function readProfile(said: { readonly [F in Field]?: readonly string[] }, marks: readonly string[], policy: Policy): ReadProfile | undefined {
  const columns: TableColumn[] = []
  for (const field of fields) {
    const values = said[field]
    if (values === undefined) continue
    values.forEach((value, occurrence) => columns.push({ field, label: occurrence === 0 ? field : `${field} ${occurrence + 1}`, values: [value], codes: Int32Array.of(0) }))
  }
  if (columns.length === 0) return undefined
  const normal = normalizeColumns({ size: 1, columns, sources: noSources, sourceNames: [''], idOf: () => '' }, policy)
  const values: Record<string, unknown> = {}
  let text = ''
  for (const one of comparators) {
    const column = one.column(normal)
    if (column === undefined || column.codes[0]! < 0) continue
    const value = column.values[column.codes[0]!]
    values[one.name] = value
    text += `${one.name}\n${one.text(value)}\n`
  }
  if (text === '') return undefined
  const mark = marks.join(' ')
  return {
    id: profileId(`${text}${mark}`),
    rank: contentHashes(normal)[0]! * 2097152 + (markNumber(marks) & 2097151),
    values,
    keys: keysOf(normal),
  }
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
