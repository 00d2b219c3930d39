import type { Field } from '../model/field.js'

/** One level of a comparison with how often it is seen, in probabilities that sum to 1 over the levels of the comparison. */
export interface ModelLevel {
  readonly level: string
  /** Among records of one person. */
  readonly m: number
  /** Among strangers. */
  readonly u: number
  /** Among people of one household. */
  readonly h: number
  /** Among people of one organisation. */
  readonly o: number
}

export interface ModelComparison {
  readonly comparison: string
  readonly fields: readonly Field[]
  readonly levels: readonly ModelLevel[]
  /** How often values occur; absent where nothing was counted, and a value's rarity then says nothing. */
  readonly frequencies?: ModelFrequencies
}

/**
 * Values that three records or more hold, by salted hashes; all others count as held by two. A hash is a pseudonym and keeps no secret, since the salt lies beside
 * it: whoever guesses a name, a place or a birth date can check it, and all birth dates are guessed in a moment.
 */
export interface ModelFrequencies {
  /** How many records said something. */
  readonly present: number
  /** The hashes, ascending. */
  readonly hashes: readonly number[]
  /** For each hash how many records hold the value. */
  readonly counts: readonly number[]
}

/**
 * All that decides about a pair besides the records: plain JSON. One that was learnt is personal data of those it was learnt from (`ModelFrequencies`): share it as
 * you would share their records. Erasing somebody leaves it as it is.
 */
export interface Model {
  readonly version: 1
  readonly origin: 'default' | 'learnt' | 'given'
  /** Probability that two records drawn at random are one person's. */
  readonly prior: number
  /** Probability that two records drawn at random are of two people of one household. */
  readonly householdPrior: number
  /** Probability that two records drawn at random are of two people of one organisation. */
  readonly organizationPrior: number
  /** Probability that two records drawn at random are of two people who bear one whole name, beyond what chance explains. */
  readonly namesakes: number
  /** The weight in bits from which two records are linked, where the policy names no probability. */
  readonly threshold: number
  /** What the hashes of `frequencies` are salted with: it keeps those of two models apart, and nobody from guessing. */
  readonly salt: number
  /** Blocking keys of which so many profiles may share a value, where that is fewer than usual: in a large set, those with few values. */
  readonly caps: Readonly<Record<string, number>>
  /** How many pairs people found to be one person's, and how many two people's, where their answers calibrated it. */
  readonly answers?: { readonly same: number; readonly different: number }
  readonly comparisons: readonly ModelComparison[]
}
