import { isOneSlip } from '../similarity/edit-distance.js'
import { beside } from '../normalize/name-couple.js'
import { foldGiven } from '../normalize/name-fold.js'
import { areTwoNames, givenNameWritten } from '../normalize/name-groups.js'
import { isGivenInitialOf, type Opening, openingOf } from './initials.js'
import { pairNames } from './pair-names.js'

/**
 * How two people's given names agree, from strongest to weakest.
 *
 * `exact` letter for letter; `spelling` one name written in two ways; `equivalent` one name in two
 * languages; `nickname` a short form and its name; `ambiguous` forms that meet only through a short
 * form of several names; `initial`; `partial` one of several names agrees and another contradicts;
 * `close` a typing slip; `different`; `second` one name agrees and beside it stand two names (Maria Clara, Maria Luísa),
 * or the same stand the other way round (José Maria, Maria José);
 * `missing` no comparison is possible.
 */
export type GivenLevel =
  | 'exact' | 'spelling' | 'equivalent' | 'nickname' | 'ambiguous' | 'initial' | 'partial' | 'close' | 'different' | 'second' | 'missing'

/** A person's given names, prepared once so that comparing allocates nothing. */
export interface GivenForm {
  readonly tokens: readonly GivenToken[]
  /** Two people's, of whom neither comes first. */
  readonly couple: boolean
}

export interface GivenToken extends Opening {
  readonly text: string
  readonly formal: readonly number[]
  readonly short: readonly number[]
  readonly names: readonly number[]
  readonly shortFor: readonly number[]
}

/** Prepares given names (any script, any case; initials as single letters) for `compareGiven`. */
export function givenForm(tokens: readonly string[]): GivenForm {
  return {
    couple: tokens.includes(beside),
    tokens: tokens.slice(0, 8).flatMap((token) => {
      const key = foldGiven(token)
      return key === '' ? [] : [{ text: token.toLowerCase(), ...openingOf(token, key), ...givenNameWritten(token, key) }]
    }),
  }
}

const exact = 0
const spelling = 1
const equivalent = 2
const nickname = 3
const ambiguous = 4
const initial = 5
const partial = 6
const close = 7
const different = 8
const levels: readonly GivenLevel[] = [
  'exact', 'spelling', 'equivalent', 'nickname', 'ambiguous', 'initial', 'partial', 'close', 'different', 'missing',
]

/** The level of two people's given names. Symmetric; several names are compared in their best pairing. */
export function compareGiven(a: GivenForm, b: GivenForm): GivenLevel {
  const lengthA = a.tokens.length
  const lengthB = b.tokens.length
  if (lengthA === 0 || lengthB === 0) return 'missing'
  if (lengthA === 1 && lengthB === 1) return levels[compareToken(a.tokens[0]!, b.tokens[0]!)]!
  const { best, worst } = pairNames(a.tokens, b.tokens, compareToken)
  // Adriana Souza is not Antônio Souza: whose first names agree with nothing of the other's share a family's name.
  if (worst >= close && best < partial) {
    if (!leads(a.tokens, b.tokens) && !leads(b.tokens, a.tokens)) return 'different'
    // Sisters: nobody is both Maria Clara and Maria Luísa.
    return unmet(a.tokens, b.tokens).some((one) => unmet(b.tokens, a.tokens).some((other) => areOthers(one, other))) ? 'second' : 'partial'
  }
  // José Maria may be the husband of Maria José, also where he is José M., and Joaquim the father of Martim Joaquim. Don L. and Linda share no name.
  if (worst <= initial && !(a.couple && b.couple) && compareToken(a.tokens[0]!, b.tokens[0]!) >= close) return best === initial ? 'different' : lengthA === lengthB ? 'second' : 'partial'
  // Sophia A. and Sophie Ann are one name in two spellings: a letter beside a whole name that agrees takes nothing away.
  if (worst === initial && best < initial) return levels[Math.max(best, pairNames(a.tokens, b.tokens, besideWholeName).worst)]!
  return levels[worst >= close ? best : worst]!
}

/** Whether the first of some names is among the others'; a letter that may stand for it has to stand first, too: Dylan K. is not John D. */
const leads = ([first]: readonly GivenToken[], others: readonly GivenToken[]): boolean =>
  first !== undefined && others.some((other, at) => {
    const level = compareToken(first, other)
    return level < close && (level !== initial || at === 0)
  })

/** A letter and what it may stand for, where the other names tell how far the two agree. */
const besideWholeName = (a: GivenToken, b: GivenToken): number => {
  const level = compareToken(a, b)
  return level === initial ? exact : level
}

function compareToken(a: GivenToken, b: GivenToken): number {
  if (a.initial || b.initial) return isGivenInitialOf(a, b) ? initial : different
  if (a.text === b.text) return exact
  // Colin and Colleen sound alike, and Gary and Harry to who reads Г in both.
  if (a.key === b.key) return areTwoNames(a.names, b.names) ? different : spelling
  const group = groupLevel(a, b)
  if (group !== undefined) return group === 'equivalent' ? equivalent : group === 'nickname' ? nickname : ambiguous
  // `mom of john` is not short for john.
  if (isShortened(a, b) && !a.text.includes(' ') && !b.text.includes(' ')) return ambiguous
  // A slip that turns one known name into another is none: Danny is not Donny, Anna not Hannah.
  return a.sound === b.sound && Math.min(a.key.length, b.key.length) > 3 && !(isKnown(a) && isKnown(b)) && isOneSlip(a.key, b.key) ? close : different
}

/** How two given names meet in the tables of equivalents and diminutives, or `undefined`. */
export function groupLevel(a: GroupedName, b: GroupedName): 'equivalent' | 'nickname' | 'ambiguous' | undefined {
  // Of two names of one language only that language says whether one is short for the other: an English Juliana may be Ana, no Юлія is Анна.
  const two = areTwoNames(a.names, b.names)
  if (!two && shared(a.formal, b.formal) > 0) return 'equivalent'
  if (two ? shared(a.names, b.shortFor) > 0 : shared(a.formal, b.short) > 0) return b.short.length > 1 ? 'ambiguous' : 'nickname'
  if (two ? shared(a.shortFor, b.names) > 0 : shared(a.short, b.formal) > 0) return a.short.length > 1 ? 'ambiguous' : 'nickname'
  // Bill and Will are both William and nobody else, Peg is Peggy; Jan and Nonnie share one of their many names by accident. A full name is itself.
  if (a.formal.length > 0 || b.formal.length > 0) return undefined
  const both = shared(a.short, b.short)
  return both > 0 && (both * 2 > Math.max(a.short.length, b.short.length) || beginsAs(a.key, b.key) || beginsAs(b.key, a.key)) ? 'ambiguous' : undefined
}

/** Whether a short form of three letters or more is the beginning of another. */
const beginsAs = (brief: string, other: string): boolean => brief.length > 2 && other.startsWith(brief)

/** What the tables of names say about one of them. */
export type GroupedName = Pick<GivenToken, 'key' | 'formal' | 'short' | 'names' | 'shortFor'>

/**
 * Whether one name is the other cut short, by the rule that people make such forms by: its beginning (Gare, Jebbie), a
 * longer end of it (Delbert), or any stretch of a name that nobody tabulated. A full name of its own is never another's short form: Daniel is not Daniela.
 */
export function isShortened(a: GroupedName, b: GroupedName): boolean {
  const brief = a.key.length < b.key.length ? a : b
  const full = brief === a ? b : a
  if (isKnown(full) && brief.formal.length > 0) return false
  const { key: short } = brief
  const { key: long } = full
  const stem = short.endsWith('i') ? short.length - 1 : short.length
  if (stem < 3 || long.length - stem < 2) return false
  const beginning = short.slice(0, stem)
  if (long.startsWith(beginning)) return true
  return stem >= (isKnown(full) ? 4 : 3) && long.length > 5 && (isKnown(full) ? long.endsWith(short) : long.includes(beginning))
}

const unmet = (ones: readonly GivenToken[], others: readonly GivenToken[]): readonly GivenToken[] => ones.filter((one) => others.every((other) => compareToken(one, other) >= close))

/** Two letters or known names that no slip makes one: Clara is C1ara. */
const areOthers = (a: GivenToken, b: GivenToken): boolean => (a.initial || isName(a)) && (b.initial || isName(b)) && (a.initial || b.initial || !isOneSlip(a.text, b.text))

/** Car01ina is a slip. */
const isName = (name: GivenToken): boolean => isKnown(name) && !/\d/.test(name.text)

const isKnown = (name: GroupedName): boolean => name.formal.length > 0 || name.short.length > 0

function shared(a: readonly number[], b: readonly number[]): number {
  let count = 0
  for (let i = 0; i < a.length; i += 1) for (let j = 0; j < b.length; j += 1) if (a[i] === b[j]) count += 1
  return count
}
