import { headerParts } from './header-words.js'
import { leaveOut } from './of-others.js'
import type { ColumnDraft as Draft, ColumnRole } from './role.js'
import type { ValueLook } from './value-look.js'

/** Letters and points of three names. */
const longest = 6
/** The share of rows with both in which initials begin as the given name does. */
const mostly = 0.7

const namesOfOne: ReadonlySet<ColumnRole> = new Set(['title', 'givenName', 'middleName', 'patronymic', 'familyName', 'suffix'])

/** Whether a header speaks of initials. */
export const isInitials = (header: string): boolean => headerParts(header).meanings.has('initials')

/** `MG`, in a column of initials, as the letters that it is. */
export function lettersApart(cell: string): string {
  return /^(?:\p{Lu}{2,4}|\p{Ll}{2,4})$/u.test(cell) ? `${[...cell].join('.')}.` : cell
}

/**
 * Initials beside a surname are the given names' where no other column holds these; beside one they speak where it is empty, or are middle
 * names' where they are one letter and another. In a place of their own they are of whoever entered the row.
 */
export function settleInitials(drafts: readonly Draft[], free: readonly Draft[], sample: readonly (readonly string[])[], looks: readonly ValueLook[]): void {
  for (const draft of free) {
    if (draft.role !== 'middleName' || !isInitials(draft.header) || headerParts(draft.header).meanings.has('middle')) continue
    const { meanLength } = looks[draft.column]!
    const beside = [drafts[draft.column - 1], drafts[draft.column + 1]].some((one) => one !== undefined && namesOfOne.has(one.role))
    if (!beside || meanLength > longest || !drafts.some(({ role }) => role === 'familyName') || drafts.some(({ role }) => role === 'name')) {
      leaveOut(draft, 'no family name stands beside it')
      continue
    }
    const given = drafts.find(({ role }) => role === 'givenName')
    const starts = sample.map((row) => [draft, given ?? draft].map(({ column }) => /\p{L}/u.exec(row[column] ?? '')?.[0].toLowerCase())).filter(([one, other]) => one !== undefined && other !== undefined)
    if (starts.filter(([one, other]) => one === other).length >= mostly * starts.length) {
      draft.role = 'givenName'
      draft.instead = 'middleName'
      if (given === undefined) continue
      draft.fillsIn = true
      draft.why = 'for the rows whose given name is empty'
    } else if (meanLength >= 2) leaveOut(draft, 'they are not of the given names beside it')
  }
}
