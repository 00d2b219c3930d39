import type { Evidence } from './evidence.js'
import { ownComparisons } from './level-units.js'
import type { Scorer } from './scorer.js'

/** Where one side says less than the other and what it says agrees: that may weigh little, and contradicts nothing. */
const agreeing: ReadonlySet<string> = new Set(['exact', 'initial', 'partial', 'one-sided'])

/** What contradicts that two records are one person's: what a person does not have two of, differing. */
export function contradicting<E extends Pick<Evidence, 'comparison' | 'level' | 'bits'>>(evidence: readonly E[]): readonly E[] {
  return evidence.filter(({ comparison, level, bits }) => bits < 0 && ownComparisons.includes(comparison) && !agreeing.has(level))
}

/** Profiles of one contact that are held against each other. */
export const mostProfiles = 60

/** Of the pairs of profiles in one contact that can be held against each other, how many say that they are two people. */
export interface Contradictions {
  readonly compared: number
  readonly against: number
}

/**
 * Holds the profiles of a contact against each other by what a person has but one of (given name, birth date, sex, national number,
 * generation): a pair contradicts where these say together that the two are two people.
 * @param profiles The first 60 are looked at, so that the order matters where there are more.
 */
export function contradictionsWithin(scorer: Scorer, profiles: readonly number[]): Contradictions {
  let compared = 0
  let against = 0
  for (let i = 0; i < Math.min(mostProfiles, profiles.length); i += 1) {
    for (let j = 0; j < i; j += 1) {
      const said = scorer.evidenceOf('own', profiles[j]!, profiles[i]!)
      if (said === undefined) continue
      compared += 1
      if (said < 0) against += 1
    }
  }
  return { compared, against }
}
