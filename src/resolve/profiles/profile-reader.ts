import { markNumber } from '../../cluster/decision-constraints.js'
import { contentHash, contentHashes } from '../../block/profiles.js'
import { KeyReader, keysOf, type ProfileKeys } from '../../block/profile-keys.js'
import { fields } from '../../model/field.js'
import { joinHashes } from '../../model/hash.js'
import type { Policy } from '../../model/policy.js'
import type { TableColumn } from '../../model/table.js'
import type { Coded } from '../../normalize/columns/coded.js'
import { type NormalColumns, normalizeColumns, normalizeRow } from '../../normalize/columns/columns.js'
import type { SaidValues } from '../../normalize/columns/said.js'
import { comparators } from '../../score/comparators.js'
import { digestOfText } from '../../score/rarity.js'

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
  readonly said: SaidValues
  readonly marks: readonly string[]
  /** Where it is said; absent: by somebody who types. */
  readonly source?: string
}

/**
 * Reads what a record says exactly as a batch reads a row.
 * @returns `undefined` where nothing is said that could be compared.
 */
export function readProfile({ said, marks, source = '' }: Said, policy: Policy): ReadProfile | undefined {
  const normal = withKinds(normalizeRow(said, source, policy))
  return profileOf(codedBy(normal), 0, marks, () => contentHash(normal, 0), () => keysOf(normal))
}

/** The same for many at once, which costs less than each for itself. */
export function readProfiles(records: readonly Said[], policy: Policy): readonly (ReadProfile | undefined)[] {
  const columns = columnsOfTexts(records)
  if (columns.length === 0) return records.map(() => undefined)
  const sourceNames = [...new Set(records.map(({ source = '' }) => source))]
  const normal = withKinds(normalizeColumns({ size: records.length, columns, sources: Uint16Array.from(records, ({ source = '' }) => sourceNames.indexOf(source)), sourceNames, idOf: () => '' }, policy))
  const coded = codedBy(normal)
  const hashes = contentHashes(normal)
  const keys = new KeyReader(normal)
  return records.map(({ marks }, row) => profileOf(coded, row, marks, () => hashes[row]!, () => keys.of(row)))
}

/** Whether somebody is a person must not hang on whether an organisation was read beside them. */
const withKinds = (read: NormalColumns): NormalColumns => ({ ...read, organization: read.organization ?? { codes: new Int32Array(read.size).fill(-1), values: [] } })

/** What each comparator compares of a table; `undefined` where the table has none of it. */
const codedBy = (normal: NormalColumns): readonly (Coded<unknown> | undefined)[] => comparators.map((one) => one.column(normal))

function profileOf(coded: readonly (Coded<unknown> | undefined)[], row: number, marks: readonly string[], hash: () => number, keys: () => ProfileKeys): ReadProfile | undefined {
  const values: Record<string, unknown> = {}
  let text = ''
  for (let c = 0; c < coded.length; c += 1) {
    const column = coded[c]
    const code = column === undefined ? -1 : column.codes[row]!
    if (code < 0) continue
    const one = comparators[c]!
    const value = column!.values[code]
    values[one.name] = value
    text += `${one.name}\n${one.text(value)}\n`
  }
  if (text === '') return undefined
  return { id: profileId(`${text}${marks.join(' ')}`), rank: joinHashes(hash(), markNumber(marks)), values, keys: keys() }
}

/** The n-th value of a field stands in that field's n-th column. */
function columnsOfTexts(records: readonly Said[]): readonly TableColumn[] {
  const found = new Map<string, { readonly codes: Int32Array; readonly numbers: Map<string, number> }[]>()
  records.forEach(({ said }, row) => {
    for (const [field, values] of Object.entries(said)) {
      let columns = found.get(field)
      if (columns === undefined) found.set(field, (columns = []))
      for (let occurrence = 0; occurrence < values.length; occurrence += 1) {
        const { codes, numbers } = (columns[occurrence] ??= { codes: new Int32Array(records.length).fill(-1), numbers: new Map() })
        const value = values[occurrence]!
        const known = numbers.get(value)
        if (known === undefined) numbers.set(value, numbers.size)
        codes[row] = known ?? numbers.size - 1
      }
    }
  })
  return fields.flatMap((field) => (found.get(field) ?? []).map(({ codes, numbers }, occurrence): TableColumn => ({ field, label: occurrence === 0 ? field : `${field} ${occurrence + 1}`, values: [...numbers.keys()], codes })))
}

/** The profile of a record of which decisions speak although it says nothing: it is found under no key, is its record's alone, and ranks behind all that say something, so that it breaks no tie. */
export function silentProfile(recordId: string, marks: readonly string[]): ReadProfile {
  const whole = JSON.stringify([recordId, marks])
  return { id: profileId(whole), rank: Number.MAX_SAFE_INTEGER - (markNumber(marks) & 2097151), values: {}, keys: { codes: [], refiners: new Map() } }
}

const profileId = (whole: string): string => digestOfText(whole, 1)

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
    website: column('website'),
    street: column('street'),
    place: column('place'),
    extra: column('extra'),
    organization: column('organization') ?? column('organizationName'),
    jobTitle: column('jobTitle'),
    birthPlace: column('birthPlace'),
  }
}
