/** One level's probabilities in the four classes: one person, strangers, one household, one organisation. */
export interface ClassLevels {
  readonly m: Float64Array
  readonly u: Float64Array
  readonly h: Float64Array
  readonly o: Float64Array
  /** Whether the field is meant to be one person's own, so that strangers share it by exception only. */
  readonly anchor: boolean
  /** Whether people of one household share the field as it is: a surname, a phone, an address. */
  readonly shared: boolean
  /** Whether `o` is its own; people who only work together agree in all else as strangers do. */
  readonly atWork: boolean
  /** The level of values that stand in each other's field, or -1. */
  readonly swapped: number
  /** The level of people who share one given name of several, as sisters do, or -1. */
  readonly second: number
  /** Whether it is of given names, by which people of one household are told apart. */
  readonly given: boolean
  /** Whether it is a fact of a person that never changes: a birth date, a national number. */
  readonly lasting: boolean
  /** Whether it is one person's own and all the same somebody of the household may go by it: a national number. */
  readonly lent: boolean
  /** How many levels say that the two agree more or less; those behind them say that they differ. */
  readonly agreeing: number
}

/** What shares of all pairs the classes have: of one person, of one household, of one organisation, and of strangers of one whole name beyond what chance explains. */
export interface Shares {
  readonly prior: number
  readonly householdPrior: number
  readonly organizationPrior: number
  readonly namesakes: number
}

export const sum = (shares: Float64Array): number => shares.reduce((a, b) => a + b, 0)

/** The same in proportion, summing to one as the shares of a comparison's levels do. */
export function asDistribution(shares: Float64Array): Float64Array {
  const all = sum(shares)
  return shares.map((share) => share / all)
}

/** What the most frequent level keeps. */
const leastRest = 1e-4

/**
 * The same as distributions. Learning holds levels to shares of their own, which may come to more than one or less: the most frequent
 * level makes up for it, which feels it least, and the others say what they said.
 */
export function completed(levels: ClassLevels): ClassLevels {
  const complete = (shares: Float64Array) => {
    const most = Math.max(...shares)
    const at = shares.indexOf(most)
    const rest = Math.max(leastRest, 1 + most - sum(shares))
    return asDistribution(shares.map((share, l) => (l === at ? rest : share)))
  }
  return { ...levels, m: complete(levels.m), u: complete(levels.u), h: complete(levels.h), o: complete(levels.o) }
}
