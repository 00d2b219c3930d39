import type { Digits, Limit } from './dependence.js'
import { type Alternative, alternatives } from './evidence.js'
import type { ClassLevels } from './learn.js'

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

/** Whether the two agree in something that people of one household do not share: a birth date, an account, a handle. */
export function isTold(digits: Digits, classes: readonly ClassLevels[]): boolean {
  return classes.some(({ shared, anchor, lasting, agreeing }, c) => !shared && (anchor || lasting) && digits[c] !== 0 && digits[c]! <= agreeing)
}
