import { isOneSlip } from '../similarity/edit-distance.js'
import { isSimilar } from '../similarity/jaro-winkler.js'
import { familyStem, foldGiven } from '../normalize/name-fold.js'
import { isInitialOf, type Opening, openingOf } from './initials.js'
import { pairNames } from './pair-names.js'
import { areOtherwiseMade } from './surname-endings.js'

/**
 * How two people's surnames agree, from strongest to weakest.
 *
 * `exact` letter for letter; `spelling` one surname written in two ways; `gendered` a man's and a woman's
 * form (Ковальський, Ковальська); `part` one of several surnames is shared; `mixed` so, and each has another one besides; `close` a typing slip;
 * `initial`; `different`; `missing` no comparison is possible.
 */
export type FamilyLevel = 'exact' | 'spelling' | 'gendered' | 'part' | 'mixed' | 'close' | 'initial' | 'different' | 'missing'

/** A person's surnames, prepared once so that comparing allocates nothing. */
export interface FamilyForm {
  readonly tokens: readonly FamilyToken[]
}

export interface FamilyToken extends Opening {
  readonly text: string
  readonly stem: string
}

/** Prepares surnames (any script, any case) for `compareFamily`. */
export function familyForm(tokens: readonly string[]): FamilyForm {
  return {
    tokens: tokens.slice(0, 8).flatMap((token) => {
      const key = foldGiven(token)
      return key === '' ? [] : [{ text: token.toLowerCase(), stem: familyStem(key), ...openingOf(token, key) }]
    }),
  }
}

const exact = 0
const spelling = 1
const gendered = 2
const part = 3
const close = 4
const initial = 5
const different = 6
const levels: readonly FamilyLevel[] = ['exact', 'spelling', 'gendered', 'part', 'close', 'initial', 'different', 'missing']

/** The level of two people's surnames. Symmetric; any one of several surnames may be used alone. */
export function compareFamily(a: FamilyForm, b: FamilyForm): FamilyLevel {
  const lengthA = a.tokens.length
  const lengthB = b.tokens.length
  if (lengthA === 0 || lengthB === 0) return 'missing'
  if (lengthA === 1 && lengthB === 1) return levels[compareToken(a.tokens[0]!, b.tokens[0]!)]!
  const { best, worst } = pairNames(a.tokens, b.tokens, compareToken)
  if (worst <= close && lengthA === lengthB) return levels[worst]!
  if (best < part) return worst === different && lengthA > 1 && lengthB > 1 ? 'mixed' : 'part'
  return levels[best]!
}

/** Where both end as half a country's surnames do, only what stands before is theirs: Левченко is not Шевченко. */
const endAlike = (a: string, b: string): boolean => commonEnding(a) > 0 && commonEnding(b) > 0
const commonEnding = (key: string): number => (key.endsWith('enko') ? 4 : key.endsWith('enk') ? 3 : 0)
const own = (key: string): string => key.slice(0, key.length - commonEnding(key))

/** Whether two folded surnames look alike by the part that is their own. */
export function areSimilarSurnames(a: string, b: string, least: number): boolean {
  if (areOtherwiseMade(a, b)) return false
  return endAlike(a, b) ? isSimilar(own(a), own(b), least) : isSimilar(a, b, least)
}

function compareToken(a: FamilyToken, b: FamilyToken): number {
  if (a.initial || b.initial) return isInitialOf(a, b) ? initial : different
  if (a.text === b.text) return exact
  if (a.key === b.key) return spelling
  if (a.stem === b.stem) return gendered
  if (a.key[0] !== b.key[0] && endAlike(a.key, b.key)) return different
  // A slip may make or break a pair of letters that are read as one: `Fritscf` is folded otherwise than `Fritsch`.
  return isSlip(a.key, b.key) || isSlip(a.text, b.text) ? close : different
}

/** Of three letters each other one makes another name. */
const isSlip = (a: string, b: string): boolean => Math.min(a.length, b.length) > 3 && isOneSlip(a, b)
