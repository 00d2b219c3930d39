/** Where given and family name stand in a list of comparisons, and what their digits become where the two were swapped. */
export class NameSwap {
  readonly given: number
  readonly family: number
  readonly #givenApart: number
  readonly #familyApart: number
  readonly #swappedGiven: number
  readonly #swappedFamily: number

  constructor(list: readonly { readonly name: string; readonly levels: readonly string[] }[]) {
    this.given = list.findIndex((one) => one.name === 'givenName')
    this.family = list.findIndex((one) => one.name === 'familyName')
    this.#givenApart = 1 + (list[this.given]?.levels.indexOf('different') ?? -1)
    this.#familyApart = 1 + (list[this.family]?.levels.indexOf('different') ?? -1)
    this.#swappedGiven = 1 + (list[this.given]?.levels.indexOf('swapped') ?? -1)
    this.#swappedFamily = 1 + (list[this.family]?.levels.indexOf('swapped') ?? -1)
  }

  /** Whether the names as they stand agree in nothing, so that they are worth comparing crosswise. */
  possible(digits: Uint8Array): boolean {
    const given = digits[this.given]!
    const family = digits[this.family]!
    return (given === 0 || given >= this.#givenApart) && (family === 0 || family >= this.#familyApart)
  }

  /**
   * Enters what was found crosswise: `there` and `back` say whether one record's given name is the other's family name.
   * Whole names must agree both ways; of records with half a name each, one agreement is all there can be.
   */
  enter(digits: Uint8Array, there: boolean, back: boolean, whole: boolean): void {
    if (whole ? !(there && back) : !there && !back) return
    digits[this.given] = whole ? this.#swappedGiven : 0
    digits[this.family] = this.#swappedFamily
  }
}
