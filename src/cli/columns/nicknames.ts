import { foldText } from '../../normalize/text.js'
import { headerParts } from './header-words.js'
import { isKnownGivenName } from './silent-columns.js'
import { type ColumnDraft as Draft, nameRoles } from './role.js'

/** The share of nicknames that must be names of people; of user names fewer are. Where no column holds given names, it is these that nicknames may be, and most must. */
const oftenNames = 0.2
const mostlyNames = 0.5

const wordsOnly = /^[\p{L}\p{M}'’ʼ -]+$/u

/**
 * «Nickname» holds user names, or what friends say: Pepe, or the given name again. Of the latter hundreds are one, so that they are given names, and speak where the row has no
 * other: as user names they would make one of all who are called so.
 */
export function settleNicknames(drafts: readonly Draft[], free: readonly Draft[], sample: readonly (readonly string[])[]): void {
  const names = drafts.filter(({ role }) => nameRoles.has(role))
  const needed = names.some(({ role }) => role !== 'familyName') ? oftenNames : mostlyNames
  for (const draft of free) {
    if (draft.role !== 'handle' || !headerParts(draft.header).meanings.has('nick')) continue
    const values = new Map(sample.map((row) => [row[draft.column] ?? '', row]))
    values.delete('')
    const known = [...values].filter(([value, row]) => wordsOnly.test(value) && (isKnownGivenName(value) || names.some(({ column }) => foldText(row[column] ?? '').split(' ').includes(foldText(value)))))
    if (known.length < needed * values.size || known.length === 0) continue
    draft.role = 'givenName'
    draft.instead = 'handle'
    draft.why = 'its values are given names, for the rows that have no other'
    draft.fillsIn = true
  }
}
