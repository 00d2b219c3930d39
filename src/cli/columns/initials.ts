import { isInitials } from './header-roles.js'
import { leaveOut } from './of-others.js'
import type { ColumnDraft as Draft, ColumnRole } from './role.js'
import type { ValueLook } from './value-look.js'

/** Letters and points of three names. */
const longest = 6
/** The share of rows with both in which initials begin as the given name does. */
const mostly = 0.7

const namesOfOne: ReadonlySet<ColumnRole> = new Set(['title', 'givenName', 'middleName', 'patronymic', 'familyName', 'suffix'])

/** `MG`, in a column of initials, as the letters that it is. */
export function lettersApart(cell: string): string {
  return /^(?:\p{Lu}{2,4}|\p{Ll}{2,4})$/u.test(cell) ? `${[...cell].join('.')}.` : cell
}

/**
 * Initials beside a surname are the given names' where no other column holds these, and stand beside these as middle names do, whether they begin
 * with the first one's or not. In a place of their own, or where they are others, they are of whoever entered the row.
 */
export function settleInitials(drafts: readonly Draft[], free: readonly Draft[], sample: readonly (readonly string[])[], looks: readonly ValueLook[]): void {
  for (const draft of free) {
    if (draft.role !== 'middleName' || !isInitials(draft.header)) continue
    const { meanLength } = looks[draft.column]!
    const beside = [drafts[draft.column - 1], drafts[draft.column + 1]].some((one) => one !== undefined && namesOfOne.has(one.role))
    if (!beside || meanLength > longest || !drafts.some(({ role }) => role === 'familyName') || drafts.some(({ role }) => role === 'name')) {
      leaveOut(draft, 'no family name stands beside it')
      continue
    }
    const given = drafts.find(({ role }) => role === 'givenName')
    if (given === undefined) {
      draft.role = 'givenName'
      draft.instead = 'middleName'
      continue
    }
    const starts = sample.map((row) => [draft, given].map(({ column }) => /\p{L}/u.exec(row[column] ?? '')?.[0].toLowerCase())).filter(([one, other]) => one !== undefined && other !== undefined)
    if (meanLength >= 2 && starts.filter(([one, other]) => one === other).length < mostly * starts.length) leaveOut(draft, 'they are not of the given names beside it')
  }
}
