import type { Coded } from './coded.js'
import { givenNameEntry } from '../name-groups.js'
import { foldGiven } from '../name-fold.js'
import type { EmailValue } from './identifiers.js'
import type { NameColumns } from './names.js'

/** What tells of each row what it is about. */
interface SaidNames {
  readonly size: number
  readonly names: NameColumns | undefined
  readonly organization: Coded<string> | undefined
  readonly email: Coded<readonly EmailValue[]> | undefined
}

/** What a row is about. */
export type RecordKind = 'person' | 'organization'

const kinds: readonly RecordKind[] = ['person', 'organization']

/** Whether a mailbox is called by a given name: `anna.sydorenko@` is somebody, `romashka@` may be a firm. */
export const isOfSomebody = ({ key }: EmailValue): boolean =>
  key.slice(0, key.indexOf('@')).split(/[._-]/).some((word) => word.length > 2 && givenNameEntry(foldGiven(word)).formal.length > 0)

/**
 * What each row is about: a person where a person is named, an organisation where only an organisation is. A company beside a
 * person's name is where the person works. What names neither, such as a call, is unknown, and so is a company beside somebody's mailbox.
 */
export function recordKinds({ size, names, organization, email }: SaidNames): Coded<RecordKind> | undefined {
  if (organization === undefined) return undefined
  // Asked of few rows: to look for a name in every mailbox would cost as much as to read them all.
  const ofSomebody = (row: number): boolean => email?.values[email.codes[row]!]?.some(isOfSomebody) === true
  const codes = new Int32Array(size)
  for (let row = 0; row < size; row += 1) {
    const named = names !== undefined && (names.given.codes[row]! >= 0 || names.family.codes[row]! >= 0)
    codes[row] = named ? 0 : organization.codes[row]! >= 0 && !ofSomebody(row) ? 1 : -1
  }
  return { codes, values: kinds }
}

/** A column with only what rows of one kind say, a person's where it is unknown; `undefined` where none says anything. */
export function ofKind<T>(column: Coded<T> | undefined, kind: RecordKind, rows: SaidNames): Coded<T> | undefined {
  const all = column && recordKinds(rows)
  if (all === undefined) return undefined
  const wanted = kind === 'organization'
  const codes = column!.codes.map((code, row) => ((all.codes[row] === 1) === wanted ? code : -1))
  return codes.some((code) => code >= 0) ? { codes, values: column!.values } : undefined
}
