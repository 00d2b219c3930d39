import { hashText, joinHashes, mix } from '../model/hash.js'
import { type Allocate, ownMemory } from '../model/memory.js'
import { NumberTable } from '../model/number-table.js'
import type { Coded } from '../normalize/columns/coded.js'
import type { NormalColumns } from '../normalize/columns/columns.js'

/** The records that say the same, collapsed. */
export interface Profiles {
  /** For each row its profile, or -1 where it says nothing that can be compared. */
  readonly ofRow: Int32Array
  /** For each profile its first row. */
  readonly firstRow: Int32Array
  /** For each profile how many rows it has. */
  readonly sizes: Int32Array
}

/**
 * Collapses rows whose canonical values are all equal, so that five hundred messages from one number
 * are one profile and pairs are pairs of profiles.
 * @param options.apart An integer a row that must agree as well (the source, where sources are linked to each other).
 * @param options.marks Rows of which decisions speak, with a number that stands for what they say: only such as are decided on alike collapse.
 */
export function collapseProfiles(columns: NormalColumns, options: { readonly apart?: ArrayLike<number> | undefined; readonly marks?: ReadonlyMap<number, number> } = {}): Profiles {
  const { apart, marks } = options
  const list = codedColumns(columns)
  const rows = columns.size
  const ofRow = new Int32Array(rows).fill(-1)
  const firstRow: number[] = []
  const sizes: number[] = []
  const known = new NumberTable(rows >> 1)
  for (let row = 0; row < rows; row += 1) {
    let low = 17
    let high = 91
    let empty = true
    for (let c = 0; c < list.length; c += 1) {
      const code = list[c]!.codes[row]!
      if (code >= 0) empty = false
      low = mix(low, code)
      high = mix(high, code ^ 0x5bd1e995)
    }
    const mark = marks?.get(row)
    if (empty && mark === undefined) continue
    if (mark !== undefined) low = mix(low, empty ? mix(mark, row) : mark)
    if (apart !== undefined) low = mix(low, apart[row]!)
    // 53 bits of hash: two different profiles of a million meet with a chance of 1 in 18,000.
    const key = joinHashes(low, high)
    const profile = known.enter(key, firstRow.length)
    if (profile === firstRow.length) {
      firstRow.push(row)
      sizes.push(0)
    }
    ofRow[row] = profile
    sizes[profile]! += 1
  }
  return { ofRow, firstRow: Int32Array.from(firstRow), sizes: Int32Array.from(sizes) }
}

/**
 * The profiles under which several rows of one source stand, in order. What another source says again is none of them: a file that is handed in
 * under two names teaches no more than once.
 */
export function copiedProfiles({ ofRow, sizes }: Profiles, sources: ArrayLike<number>): Int32Array {
  const heard = new Set<number>()
  const copied = new Set<number>()
  ofRow.forEach((profile, row) => {
    if (profile < 0 || sizes[profile] === 1) return
    const place = sources[row]! * sizes.length + profile
    if (heard.has(place)) copied.add(profile)
    else heard.add(place)
  })
  return Int32Array.from(copied).sort()
}

/** The columns with the given rows only, in that order. */
export function takeRows(columns: NormalColumns, rows: Int32Array, allocate: Allocate = ownMemory): NormalColumns {
  const take = <T>(column: Coded<T>): Coded<T> => {
    const codes = allocate(rows.length)
    for (let i = 0; i < rows.length; i += 1) codes[i] = column.codes[rows[i]!]!
    return { codes, values: column.values }
  }
  const optional = <T>(column: Coded<T> | undefined) => (column === undefined ? undefined : take(column))
  const { names } = columns
  return {
    size: rows.length,
    names: names && {
      given: take(names.given),
      family: take(names.family),
      patronymic: take(names.patronymic),
      suffix: take(names.suffix),
      organization: take(names.organization),
    },
    phone: optional(columns.phone),
    email: optional(columns.email),
    handle: optional(columns.handle),
    account: optional(columns.account),
    number: optional(columns.number),
    website: optional(columns.website),
    street: optional(columns.street),
    place: optional(columns.place),
    extra: optional(columns.extra),
    birthDate: optional(columns.birthDate),
    sex: optional(columns.sex),
    organization: optional(columns.organization),
    jobTitle: optional(columns.jobTitle),
    birthPlace: optional(columns.birthPlace),
  }
}

/**
 * A hash of what each row says: the same wherever the row stands and whatever else is in the table,
 * so that what depends on an order (ties, samples) may take it from here.
 */
export function contentHashes(columns: NormalColumns): Uint32Array {
  const hashes = new Uint32Array(columns.size).fill(29)
  for (const column of everyColumn(columns)) {
    if (column === undefined) {
      for (let row = 0; row < hashes.length; row += 1) hashes[row] = mix(hashes[row]!, 0)
      continue
    }
    const { codes, values } = column
    const byCode = Uint32Array.from(values, hashValue)
    for (let row = 0; row < hashes.length; row += 1) hashes[row] = mix(hashes[row]!, codes[row]! < 0 ? 0 : byCode[codes[row]!]!)
  }
  return hashes
}

/** The same of one row. */
export function contentHash(columns: NormalColumns, row: number): number {
  let hash = 29
  for (const column of everyColumn(columns)) {
    const code = column === undefined ? -1 : column.codes[row]!
    hash = mix(hash, code < 0 ? 0 : hashValue(column!.values[code]))
  }
  return hash
}

function hashValue(value: unknown): number {
  if (typeof value === 'string') return hashText(value)
  let hash = 3
  if (Array.isArray(value)) for (let i = 0; i < value.length; i += 1) hash = mix(hash, hashValue(value[i]))
  else if (typeof value === 'object' && value !== null) for (const part in value) hash = mix(hash, hashValue((value as Readonly<Record<string, unknown>>)[part]))
  return hash
}

const codedColumns = (columns: NormalColumns): readonly Coded<unknown>[] => everyColumn(columns).filter((column) => column !== undefined)

function everyColumn(columns: NormalColumns): readonly (Coded<unknown> | undefined)[] {
  const { names } = columns
  return [
    names?.given, names?.family, names?.patronymic, names?.suffix, columns.birthDate, columns.sex, columns.phone, columns.email,
    columns.handle, columns.account, columns.number, columns.street, columns.place, columns.extra, columns.organization,
    columns.website, columns.jobTitle, columns.birthPlace,
  ]
}
