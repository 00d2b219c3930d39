import { english, givenNameGroups, isNameIn } from './name-groups.js'
import { bareWord, nameToken } from './name-token.js'
import { leadingSurnames, legalWords, nameSuffixes, particles, positions, titles } from './name-words.js'

const twoCapitals = /(?<=^|[ ,])[A-Z]{2}(?=$|[ ,])/g
const inSmallLetters = /^[\p{Script=Latin}'’-]{2,}\p{Ll}$/u
/** Where somebody is and what they do (`Petrenko UA`), how a surname begins (`ST Clair`), and short ones of the East. */
const otherWords = /^(?:ua|uk|us|eu|it|pr|tv|st|mc|an|go|ha|ho|im|ju|ko|ku|oh|qi|so|tu|xi|yi|dj|vp|sp|rj)$/

/**
 * Parts two capitals that stand for names, as British lists write them: `Mr DB Roberts`, `Roberts, JE`.
 *
 * The name beside them has small letters, since in capitals alone `AL GORE` is somebody's first name. Behind a title any two are initials
 * but a surname of the East (`Mr KG Rogers`, `Mr LI Wei`); elsewhere none that are a legal form, a title or a name by themselves (`JO Smith`, `LI Wei`).
 */
export function partInitials(text: string): string {
  return text.replace(twoCapitals, (letters: string, at: number) => (areInitials(letters.toLowerCase(), text.slice(0, at), text.slice(at + 2)) ? [...letters, ''].join('.') : letters))
}

function areInitials(letters: string, before: string, behind: string): boolean {
  const previous = before.replaceAll(',', ' ').trim().split(' ').at(-1)!
  const next = /^ ([^ ,]+)/.exec(behind)?.[1]
  const beside = next ?? previous
  const { bare, remarkable } = nameToken(beside)
  if (!inSmallLetters.test(beside) || remarkable || positions.has(bare) || titles.has(bare)) return false
  if (leadingSurnames.has(letters)) return false
  if (next !== undefined && titles.has(bareWord(previous))) return true
  if ([legalWords, titles, nameSuffixes, particles].some((list) => list.has(letters)) || isNameIn(english, letters) || otherWords.test(letters)) return false
  return next !== undefined || givenNameGroups(bare).length === 0
}
