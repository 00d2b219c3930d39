/** How a name and one in the other's field meet: not at all, one as the initial of the other, in one of several names while others stand on both sides, as short names with a slip between them or as one name in two languages, or as the same. */
export const crossed = { not: 0, initial: 1, part: 2, close: 3, same: 4 } as const
export type Crossed = (typeof crossed)[keyof typeof crossed]

/** Where given and family name stand in a list of comparisons, and what their digits become where the two were swapped. */
export class NameSwap {
  readonly given: number
  readonly family: number
  readonly #givenApart: number
  readonly #familyApart: number
  readonly #givenPartly: number
  readonly #familyPartly: number
  readonly #familyMixed: number
  readonly #swappedGiven: number
  readonly #swappedFamily: number
  readonly #initial: number

  constructor(list: readonly { readonly name: string; readonly levels: readonly string[] }[]) {
    this.given = list.findIndex((one) => one.name === 'givenName')
    this.family = list.findIndex((one) => one.name === 'familyName')
    this.#givenApart = 1 + (list[this.given]?.levels.indexOf('different') ?? -1)
    this.#familyApart = 1 + (list[this.family]?.levels.indexOf('different') ?? -1)
    this.#givenPartly = 1 + (list[this.given]?.levels.indexOf('partial') ?? -1)
    this.#familyPartly = 1 + (list[this.family]?.levels.indexOf('part') ?? -1)
    this.#familyMixed = 1 + (list[this.family]?.levels.indexOf('mixed') ?? -1)
    this.#swappedGiven = 1 + (list[this.given]?.levels.indexOf('swapped') ?? -1)
    this.#initial = 1 + (list[this.given]?.levels.indexOf('initial') ?? -1)
    this.#swappedFamily = 1 + (list[this.family]?.levels.indexOf('swapped') ?? -1)
  }

  /** Whether the names as they stand agree in nothing, or whole ones in a part (`Almeida Maria Laura` and `Maria Laura Almeida`), so that they are worth comparing crosswise. */
  possible(digits: Uint8Array): boolean {
    const given = digits[this.given]!
    const family = digits[this.family]!
    const whole = given !== 0 && family !== 0
    return (given === 0 || given >= this.#givenApart || (whole && given === this.#givenPartly)) && (family === 0 || family >= this.#familyApart || (whole && (family === this.#familyPartly || family === this.#familyMixed)))
  }

  /**
   * Enters what was found crosswise: how one record's given name meets the other's family name, `there` and `back`.
   * Whole names must agree both ways, one of them as an initial (`Willis Jessica` and `J. Willis`) or with a slip (`Chse Vanessa` and `Vanessa Chase`) at most, or in one of several while each has another one besides (`Silva Oliveira, Letícia` and `Letícia, Pinto Silva`), which agrees no more than where they stand in place; of records with half a name each, one agreement is all there can be.
   */
  enter(digits: Uint8Array, there: Crossed, back: Crossed, whole: boolean): void {
    if (Math.max(there, back) < crossed.same || (whole && Math.min(there, back) === crossed.not)) return
    digits[this.given] = !whole ? 0 : Math.min(there, back) === crossed.initial ? this.#initial : this.#swappedGiven
    digits[this.family] = whole && Math.min(there, back) === crossed.part ? this.#familyMixed : this.#swappedFamily
  }
}
