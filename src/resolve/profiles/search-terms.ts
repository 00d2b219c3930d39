import type { IdentifierValue } from '../../normalize/columns/identifiers.js'
import { beside } from '../../normalize/name-couple.js'
import { foldFamily } from '../../normalize/name-fold.js'
import type { ProfileValues } from './profile-reader.js'

/** So many letters of a word are kept: nobody types more before the list is short. Mailboxes and handles that go on are told apart by the values of those that were found. */
export const lettersKept = 16
/** So many digits has a number of the world at most, and they fit into a safe integer. */
const mostDigits = 15

/** Of each word of two names so many letters are kept: with those of the other one few share them. */
const longestOfPair = 8
/** So many given names and surnames are looked up together. */
const mostGiven = 2
const mostFamily = 3

/**
 * What a search finds a profile by besides numbers: folded words of names, a given name and a surname together, mailboxes, handles.
 * @param known Terms of other profiles, to which those of this one are added: what many say takes the room of one.
 */
export function searchTerms(values: ProfileValues, known?: Map<string, string>): readonly string[] {
  const givens = wordsOf(values, 'givenName')
  const families = wordsOf(values, 'familyName')
  const terms: string[] = []
  const add = (term: string): void => {
    if (!terms.includes(term)) terms.push(term)
  }
  for (const word of givens) add(nameTerm(word))
  for (const word of families) add(nameTerm(word))
  if (typeof values['organizationName'] === 'string') for (const word of values['organizationName'].split(' ')) add(nameTerm(word))
  for (const given of givens.slice(0, mostGiven)) {
    for (const family of families.slice(0, mostFamily)) {
      add(pairTerm(given, family))
      add(pairTerm(family, given))
    }
  }
  for (const term of wholeTerms(values)) add(keptTerm(term))
  return known === undefined ? terms.slice() : terms.map((term) => sharedIn(known, term))
}

function sharedIn(known: Map<string, string>, term: string): string {
  const shared = known.get(term)
  if (shared === undefined) known.set(term, term)
  return shared ?? term
}

/** The mailboxes and handles of a profile, whole. */
export function wholeTerms(values: ProfileValues): readonly string[] {
  return [...identifiers(values, 'email').map(({ key }) => mailboxTerm(key)), ...identifiers(values, 'handle').map(({ key }) => handleTerm(key.slice(key.lastIndexOf(':') + 1)))]
}

/** What the term of a word of a name begins with. */
export const nameMark = 'n'

export const nameTerm = (word: string): string => `${nameMark}${foldFamily(word).slice(0, lettersKept)}`

export const mailboxTerm = (address: string): string => `e${address.toLowerCase()}`

export const handleTerm = (handle: string): string => `h${handle}`

/** Who types an address seldom knows where its dots and dashes stand. */
export const withoutDots = (term: string): string => term.replaceAll(/[._-]/g, '')

/** A mailbox or a handle as it is kept. */
export const keptTerm = (term: string): string => (term[0] === 'e' ? withoutDots(term) : term).slice(0, lettersKept + 1)

/** Two words of a name in the order in which they are typed. Who types the second has not ended it: what it begins with begins the term. */
export const pairTerm = (first: string, second: string): string => `w${foldFamily(first).slice(0, longestOfPair)} ${foldFamily(second).slice(0, longestOfPair)}`

/** The numbers that a search finds a profile by, as `digitsCode` writes them: a number is typed with its country, with any that it may be of, without it, or by its last digits. */
export function searchDigits(values: ProfileValues): readonly number[] {
  const phones = identifiers(values, 'phone')
  if (phones.length === 0) return none
  const codes: number[] = []
  for (const { key, variants } of phones) {
    const digits = key.replaceAll(/\D/g, '')
    enter(codes, digitsCode(digits))
    for (const variant of variants) if (variant.startsWith('+')) enter(codes, digitsCode(variant.slice(1)))
    // From thirteen digits on two are the country's: a mobile of Brazil has eleven behind them.
    for (let length = Math.min(Math.max(10, digits.length - 2), digits.length - 1); length >= 4; length -= 1) enter(codes, digitsCode(digits.slice(-length)))
  }
  return codes.slice()
}

const none: readonly number[] = []

const enter = (codes: number[], code: number): void => {
  if (!codes.includes(code)) codes.push(code)
}

/** Digits as an integer that sorts as they do: base eleven, so that where they end comes before every digit. */
export function digitsCode(digits: string): number {
  let code = 0
  for (let i = 0; i < mostDigits; i += 1) code = code * 11 + (i < digits.length ? digits.charCodeAt(i) - 47 : 0)
  return code
}

/** What comes behind all that begin with these digits. */
export function digitsEnd(digits: string): number {
  let span = 1
  for (let i = digits.length; i < mostDigits; i += 1) span *= 11
  return digitsCode(digits) + span
}

const wordsOf = (values: ProfileValues, name: 'givenName' | 'familyName'): readonly string[] => (values[name] as readonly string[] | undefined)?.filter((word) => word !== beside) ?? []

const identifiers = (values: ProfileValues, name: string): readonly IdentifierValue[] => (values[name] as readonly IdentifierValue[] | undefined) ?? []
