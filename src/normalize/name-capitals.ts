import { isEasternSurname } from './eastern.js'
import { english, givenNameGroups, isNameIn } from './name-groups.js'
import { bareWord, nameToken } from './name-token.js'
import { leadingSurnames, legalWords, nameSuffixes, particles, positions, titles } from './name-words.js'

const twoCapitals = /(?<=^|[ ,])[A-Z]{2}(?=$|[ ,])/g
const inSmallLetters = /^[\p{Script=Latin}'’-]{2,}\p{Ll}$/u
/** Where somebody is, what they do, and how a surname begins: `Petrenko UA`, `ST Clair`. */
const remarks = /^(?:ua|uk|us|eu|it|pr|tv|st|mc)$/

/**
 * Parts two capitals that stand for names, as British lists write them: `Mr DB Roberts`, `Roberts, JE`.
 *
 * The name beside them has small letters, since in capitals alone `AL GORE` is somebody's first name. Behind a title any two are initials
 * (`Mr KG Rogers`); elsewhere none that are a legal form, a title or a name by themselves (`JO Smith`, `LI Wei`).
 */
export function partInitials(text: string): string {
  return text.replace(twoCapitals, (letters: string, at: number) => (areInitials(letters.toLowerCase(), text.slice(0, at), text.slice(at + 2)) ? [...letters, ''].join('.') : letters))
}

function areInitials(letters: string, before: string, behind: string): boolean {
  const previous = /[^ ,]+(?=,? ?$)/.exec(before)?.[0] ?? ''
  const next = /^ ([^ ,]+)/.exec(behind)?.[1]
  const beside = next ?? previous
  const { bare, remarkable } = nameToken(beside)
  if (!inSmallLetters.test(beside) || remarkable || positions.has(bare) || titles.has(bare)) return false
  if (next !== undefined && titles.has(bareWord(previous))) return true
  if ([legalWords, titles, nameSuffixes, particles, leadingSurnames].some((list) => list.has(letters)) || isEasternSurname(letters) || isNameIn(english, letters) || remarks.test(letters)) return false
  return next !== undefined || givenNameGroups(bare).length === 0
}
