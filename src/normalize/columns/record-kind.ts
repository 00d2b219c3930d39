import type { Coded } from './coded.js'
import type { NameColumns } from './names.js'

/** What tells of each row what it is about. */
interface SaidNames {
  readonly size: number
  readonly names: NameColumns | undefined
  readonly organization: Coded<string> | undefined
}

/** What a row is about. */
export type RecordKind = 'person' | 'organization'

const kinds: readonly RecordKind[] = ['person', 'organization']

/**
 * What each row is about: a person where a person is named, an organisation where only an organisation is. A company beside a
 * person's name is where the person works. What names neither, such as a call, is unknown.
 */
export function recordKinds({ size, names, organization }: SaidNames): Coded<RecordKind> | undefined {
  if (organization === undefined) return undefined
  const codes = new Int32Array(size)
  for (let row = 0; row < size; row += 1) {
    const named = names !== undefined && (names.given.codes[row]! >= 0 || names.family.codes[row]! >= 0)
    codes[row] = named ? 0 : organization.codes[row]! >= 0 ? 1 : -1
  }
  return { codes, values: kinds }
}

/** A column with only what rows of one kind say; `undefined` where none says anything. */
export function ofKind<T>(column: Coded<T> | undefined, kind: RecordKind, rows: SaidNames): Coded<T> | undefined {
  const all = column && recordKinds(rows)
  if (all === undefined) return undefined
  const wanted = kinds.indexOf(kind)
  const codes = column!.codes.map((code, row) => (all.codes[row] === wanted ? code : -1))
  return codes.some((code) => code >= 0) ? { codes, values: column!.values } : undefined
}
