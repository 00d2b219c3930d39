import { isOneSlip } from '../similarity/edit-distance.js'
import { foldGiven } from '../normalize/name-fold.js'
import { givenNameEntry } from '../normalize/name-groups.js'

/**
 * How two people's given names agree, from strongest to weakest.
 *
 * `exact` letter for letter; `spelling` one name written in two ways; `equivalent` one name in two
 * languages; `nickname` a short form and its name; `ambiguous` forms that meet only through a short
 * form of several names; `initial`; `partial` one of several names agrees and another contradicts;
 * `close` a typing slip; `different`; `missing` no comparison is possible.
 */
export type GivenLevel =
  | 'exact' | 'spelling' | 'equivalent' | 'nickname' | 'ambiguous' | 'initial' | 'partial' | 'close' | 'different' | 'missing'

/** A person's given names, prepared once so that comparing allocates nothing. */
export interface GivenForm {
  readonly tokens: readonly GivenToken[]
}

export interface GivenToken {
  readonly text: string
  readonly key: string
  readonly formal: readonly number[]
  readonly short: readonly number[]
}

/** Prepares given names (any script, any case; initials as single letters) for `compareGiven`. */
export function givenForm(tokens: readonly string[]): GivenForm {
  return {
    tokens: tokens.slice(0, 8).flatMap((token) => {
      const key = foldGiven(token)
      return key === '' ? [] : [{ text: token.toLowerCase(), key, ...givenNameEntry(key) }]
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
  const [few, many] = lengthA <= lengthB ? [a.tokens, b.tokens] : [b.tokens, a.tokens]
  let best = different
  let worst = exact
  for (const one of few) {
    let found = different
    for (const other of many) found = Math.min(found, compareToken(one, other))
    best = Math.min(best, found)
    worst = Math.max(worst, found)
  }
  if (worst >= close && best < partial) return 'partial'
  return levels[worst >= close ? best : worst]!
}

function compareToken(a: GivenToken, b: GivenToken): number {
  if (a.text === b.text) return a.key.length === 1 ? initial : exact
  if (a.key === b.key) return a.key.length === 1 ? initial : spelling
  const sameStart = a.key.charCodeAt(0) === b.key.charCodeAt(0)
  if (a.key.length === 1 || b.key.length === 1) return sameStart ? initial : different
  const shared = viaGroups(a, b)
  if (shared !== different) return shared
  return sameStart && a.key.length > 3 && isOneSlip(a.key, b.key) ? close : different
}

function viaGroups(a: GivenToken, b: GivenToken): number {
  if (meet(a.formal, b.formal)) return equivalent
  if (meet(a.formal, b.short)) return b.short.length > 1 ? ambiguous : nickname
  if (meet(a.short, b.formal)) return a.short.length > 1 ? ambiguous : nickname
  return meet(a.short, b.short) ? ambiguous : different
}

function meet(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i += 1) for (let j = 0; j < b.length; j += 1) if (a[i] === b[j]) return true
  return false
}
