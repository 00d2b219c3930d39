import type { Coded } from './coded.js'
import type { NormalColumns } from './columns.js'

/** What a row is about. */
export type RecordKind = 'person' | 'organization'

const kinds: readonly RecordKind[] = ['person', 'organization']

/**
 * What each row is about: a person where a person is named, an organisation where only an organisation is. A company beside a
 * person's name is where the person works. What names neither, such as a call, is unknown.
 */
export function recordKinds({ size, names, organization }: NormalColumns): Coded<RecordKind> | undefined {
  if (organization === undefined) return undefined
  const codes = new Int32Array(size)
  for (let row = 0; row < size; row += 1) {
    const named = names !== undefined && (names.given.codes[row]! >= 0 || names.family.codes[row]! >= 0)
    codes[row] = named ? 0 : organization.codes[row]! >= 0 ? 1 : -1
  }
  return { codes, values: kinds }
}
