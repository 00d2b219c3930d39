import type { Field } from '../model/field.js'

/** One level of a comparison with how often it is seen, in probabilities that sum to 1 over the levels of the comparison. */
export interface ModelLevel {
  readonly level: string
  /** Among records of one person. */
  readonly m: number
  /** Among strangers. */
  readonly u: number
  /** Among people of one household or organisation. */
  readonly h: number
}

export interface ModelComparison {
  readonly comparison: string
  readonly fields: readonly Field[]
  readonly levels: readonly ModelLevel[]
}

/** All that decides about a pair besides the records: plain JSON. */
export interface Model {
  readonly version: 1
  readonly origin: 'default' | 'learnt' | 'given'
  /** Probability that two records drawn at random are one person's. */
  readonly prior: number
  /** Probability that two records drawn at random are of two people of one household or organisation. */
  readonly householdPrior: number
  readonly comparisons: readonly ModelComparison[]
}
