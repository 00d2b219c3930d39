import type { IdentifierValue } from '../normalize/columns/identifiers.js'
import { foldFamily } from '../normalize/name-fold.js'
import type { ProfileValues } from './profile-reader.js'

/** So many letters of a word or digits of a number are kept: nobody types more before the list is short. */
const longest = 16

/**
 * What a search finds a profile by: folded name words, phone digits from the front and from each later place that people begin at, mailboxes, handles.
 * @param known Terms of other profiles, to which those of this one are added: what many say takes the room of one.
 */
export function searchTerms(values: ProfileValues, known: Map<string, string> = new Map()): readonly string[] {
  const terms = new Set<string>()
  for (const name of ['givenName', 'familyName'] as const) for (const word of (values[name] as readonly string[] | undefined) ?? []) terms.add(nameTerm(word))
  for (const { key } of identifiers(values, 'phone')) for (const term of phoneTerms(key)) terms.add(term)
  for (const { key } of identifiers(values, 'email')) terms.add(mailboxTerm(key))
  for (const { key } of identifiers(values, 'handle')) terms.add(`h${key.slice(key.lastIndexOf(':') + 1).slice(0, longest)}`)
  return Array.from(terms, (term) => {
    const shared = known.get(term)
    if (shared === undefined) known.set(term, term)
    return shared ?? term
  })
}

export const nameTerm = (word: string): string => `n${foldFamily(word).slice(0, longest)}`

/** Dots and dashes are left out: who types an address seldom knows where they stand. */
export const mailboxTerm = (address: string): string => `e${address.toLowerCase().replaceAll(/[._-]/g, '').slice(0, longest)}`

/** A number is typed with its country, without it, or by its last digits. */
function phoneTerms(key: string): readonly string[] {
  const digits = key.replaceAll(/\D/g, '')
  const terms = [`p${digits}`]
  for (let length = Math.min(10, digits.length - 1); length >= 4; length -= 1) terms.push(`p${digits.slice(-length)}`)
  return terms
}

const identifiers = (values: ProfileValues, name: string): readonly IdentifierValue[] => (values[name] as readonly IdentifierValue[] | undefined) ?? []
