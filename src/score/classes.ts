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
