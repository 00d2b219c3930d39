import type { Field } from '../../model/field.js'
import type { ColumnHints } from '../../model/table.js'

/** What a column is for: a field of the person, the row's id, when it was said, the truth of an experiment, or nothing. */
export type ColumnRole = Field | 'id' | 'observedAt' | 'truth' | 'none'

/** How one column was read, and why. */
export interface ColumnReading {
  /** Its place in the file, from 0. */
  readonly column: number
  readonly header: string
  readonly role: ColumnRole
  /** One phrase for people. */
  readonly why: string
  /** The other reading that was possible. */
  readonly instead?: ColumnRole
  /** Its cells hold this too: phones and e-mails in one column. */
  readonly also?: Field
  /** A whole beside its parts: it speaks only in rows where the parts say nothing. */
  readonly fillsIn?: boolean
  /** Nothing names it, and it looks like an identifier: all rows together will tell. */
  readonly unknown?: true
  /** It names other people than these columns do, and the rows are taken to be theirs. */
  readonly rowsOf?: readonly string[]
  /** What its values tell of each other. */
  readonly hints?: ColumnHints
}

/** A column's reading while it is being settled. */
export interface ColumnDraft {
  readonly column: number
  readonly header: string
  role: ColumnRole
  why: string
  instead?: ColumnRole
  also?: Field
  fillsIn?: boolean
  unknown?: true
  rowsOf?: readonly string[]
  hints?: ColumnHints
  /** A name, but of somebody else than the row's own person. */
  ofOther?: true
  /** The header says nothing. */
  silent?: true
  /** Said by the caller, and never settled otherwise. */
  readonly given: boolean
}

export const nameRoles: ReadonlySet<ColumnRole> = new Set(['name', 'givenName', 'familyName'])

/** A role as a person would call it. */
export function roleName(role: ColumnRole): string {
  if (role === 'none') return 'left out'
  if (role === 'id') return 'row id'
  if (role === 'observedAt') return 'date of the record'
  if (role === 'truth') return 'truth'
  if (role === 'x') return 'X (Twitter)'
  return role.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
