import type { Digits, Limit } from './dependence.js'
import { type Alternative, alternatives } from './evidence.js'

/** What a comparison may say at most in a pattern against an alternative, as a natural logarithm. */
export interface PatternLimit {
  readonly comparison: number
  readonly level: number
  readonly against: Alternative
  readonly most: number
}

/** The few limits that a pattern is under, so that no round of learning asks again. */
export function limitsOf(digits: Digits, limit: Limit): PatternLimit[] {
  const limits: PatternLimit[] = []
  for (let comparison = 0; comparison < digits.length; comparison += 1) {
    if (digits[comparison] === 0) continue
    for (const against of alternatives) {
      const bits = limit(digits, comparison, against)
      if (bits < Infinity) limits.push({ comparison, level: digits[comparison]! - 1, against, most: bits * Math.LN2 })
    }
  }
  return limits
}

/** What of a comparison tells whether an agreement in it is one person's. */
export interface Ownership {
  readonly shared: boolean
  readonly anchor: boolean
  readonly lasting: boolean
  readonly lent: boolean
}

/** Whether the two have something whole in common that people of one household do not share: a birth date, an account, a handle. A number they may lend each other, and years are near by chance. */
export function isTold(digits: Digits, comparisons: readonly Ownership[]): boolean {
  return comparisons.some(({ shared, anchor, lasting, lent }, c) => !shared && !lent && (anchor || lasting) && digits[c] === 1)
}
