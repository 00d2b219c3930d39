import { type Digits, type Limit, limitsBetween } from './dependence.js'
import { type Alternative, alternatives } from './evidence.js'
import type { ClassLevels } from './classes.js'

/** Bits are held as integers of 1/1024 bit, so that sums are exact in any order. */
export const bit = 1024

/** Bits as an integer of 1/1024 bit. */
export const toUnits = (bits: number): number => Math.round(bits * bit)

/** The probability of a weight in bits. */
export const probabilityOfBits = (bits: number): number => 1 / (1 + 2 ** -bits)

/** The probability of a weight in units. */
export const probabilityOf = (units: number): number => probabilityOfBits(units / bit)

/** What decides about a pair besides its records. */
export interface Weights {
  readonly classes: readonly ClassLevels[]
  readonly prior: number
  readonly householdPrior: number
  readonly organizationPrior: number
  /** Probability that two records drawn at random are of two people who bear one whole name, beyond what chance explains. */
  readonly namesakes: number
}

export type { Digits }

/** What a pair's levels say together against each alternative, rarity apart. */
export interface LevelSums extends Readonly<Record<Alternative, number>> {
  /** The part of `stranger` that given and family name say where both agree, with the town, and the comparisons it is of; `undefined` where they do not. */
  readonly wholeName: { readonly units: number; readonly of: readonly number[] } | undefined
}

const nameComparisons: readonly string[] = ['givenName', 'familyName', 'patronymic', 'suffix', 'birthDate']
const lastingComparisons: readonly string[] = ['suffix', 'birthDate']
/** Facts that never change either, but tell nobody from a brother or a sister where they agree. */
const partingComparisons: readonly string[] = ['patronymic', 'sex', 'number']
/** Comparisons of what a person does not have two of. */
export const ownComparisons: readonly string[] = ['givenName', 'patronymic', 'birthDate', 'sex', 'number', 'suffix', 'kind']
/** The same of people: that both are people is asked only where organisations are among the records. */
const personalComparisons: readonly string[] = ownComparisons.filter((name) => name !== 'kind')

/** Names; the family name where given names agree; facts of a person that never change; what a person has but one of, with and without that it is one. */
export type FactKind = 'name' | 'family' | 'lasting' | 'own' | 'personal'

const cached = 1024
const nothingAdded: Readonly<Record<Alternative, number>> = { stranger: 0, household: 0, organization: 0 }

/** What each level says in units, against the alternatives to one person. */
export class LevelUnits {
  /** Before any evidence. */
  readonly priors: Readonly<Record<Alternative, number>>
  readonly #against: Readonly<Record<Alternative, readonly Int32Array[]>>
  readonly #given: number
  readonly #initial: number
  readonly #sex: number
  readonly #family: number
  readonly #familyApart: number
  readonly #namesakes: number
  readonly #place: number
  readonly #town: number
  readonly #placeApart: number
  readonly #number: number
  readonly #otherNumber: number
  readonly #givenApart: number
  readonly #limit: Limit
  readonly isIdentifier: readonly boolean[]
  /** Of the namesakes' many questions few differ, and each takes two transcendental functions. */
  readonly #asked: Float64Array = new Float64Array(cached).fill(NaN)
  readonly #answers: Int32Array = new Int32Array(cached)
  /** Which comparisons each kind of facts is of. */
  readonly facts: Readonly<Record<FactKind, readonly number[]>>
  /** Those of which only a contradiction counts among what never changes. */
  readonly parting: readonly number[]

  constructor(list: readonly { readonly name: string; readonly levels: readonly string[] }[], weights: Weights) {
    const { prior, householdPrior, organizationPrior, namesakes, classes } = weights
    const indexes = (names: readonly string[]) => names.map((name) => list.findIndex((one) => one.name === name)).filter((c) => c >= 0)
    this.#given = list.findIndex((one) => one.name === 'givenName')
    this.#givenApart = 1 + (list[this.#given]?.levels.indexOf('different') ?? Infinity)
    this.#initial = 1 + (list[this.#given]?.levels.indexOf('initial') ?? -1)
    this.#sex = list.findIndex((one) => one.name === 'sex')
    this.#family = list.findIndex((one) => one.name === 'familyName')
    this.#familyApart = 1 + (list[this.#family]?.levels.indexOf('different') ?? Infinity)
    this.#namesakes = namesakes
    this.#place = list.findIndex((one) => one.name === 'place')
    this.#town = 1 + (list[this.#place]?.levels.indexOf('close') ?? -1)
    this.#number = list.findIndex((one) => one.name === 'number')
    this.#otherNumber = 1 + (list[this.#number]?.levels.indexOf('other') ?? -1)
    this.#placeApart = 1 + (list[this.#place]?.levels.indexOf('different') ?? -1)
    this.#limit = limitsBetween(list)
    this.isIdentifier = classes.map(({ anchor }) => anchor)
    this.facts = { name: indexes(nameComparisons), family: indexes(['familyName']), lasting: indexes(lastingComparisons), own: indexes(ownComparisons), personal: indexes(personalComparisons) }
    this.parting = indexes(partingComparisons)
    const odds = (other: number) => toUnits(Math.log2(prior / other))
    this.priors = { stranger: odds(Math.max(1e-9, 1 - prior - householdPrior - organizationPrior)), household: odds(householdPrior), organization: odds(organizationPrior) }
    const bits = (p: number, other: number) => toUnits(Math.log2(p / other))
    this.#against = {
      stranger: classes.map(({ m, u }) => Int32Array.from(m, (p, l) => bits(p, u[l]!))),
      household: classes.map(({ m, h }) => Int32Array.from(m, (p, l) => bits(p, h[l]!))),
      organization: classes.map(({ m, o }) => Int32Array.from(m, (p, l) => bits(p, o[l]!))),
    }
  }

  /** Units of one comparison against an alternative, given what the other comparisons say. */
  unitsOf(digits: Digits, comparison: number, against: Alternative): number {
    const digit = digits[comparison]!
    return digit === 0 ? 0 : Math.min(this.#against[against][comparison]![digit - 1]!, toUnits(this.#limit(digits, comparison, against)))
  }

  sums(digits: Digits): LevelSums {
    let { stranger, household, organization } = this.priors
    for (let c = 0; c < this.#against.stranger.length; c += 1) {
      if (digits[c] === 0) continue
      stranger += this.unitsOf(digits, c, 'stranger')
      household += this.unitsOf(digits, c, 'household')
      organization += this.unitsOf(digits, c, 'organization')
    }
    const given = this.#given < 0 ? 0 : digits[this.#given]!
    const family = this.#family < 0 ? 0 : digits[this.#family]!
    const of = [...(given === 0 ? [] : [this.#given]), ...(family === 0 ? [] : [this.#family])]
    // Half a name proves no more than a whole one.
    if (of.length === 0 || given >= this.#givenApart || family >= this.#familyApart) return { stranger, household, organization, wholeName: undefined }
    if (this.#place >= 0 && digits[this.#place]! >= this.#town && digits[this.#place]! < this.#placeApart) of.push(this.#place)
    return { stranger, household, organization, wholeName: { units: of.reduce((sum, c) => sum + this.#against.stranger[c]![digits[c]! - 1]!, 0), of } }
  }

  /** The comparison with which it is said what namesakes take: of the family name, or of the only name that both have; -1 where they take nothing. */
  namesakesWith({ wholeName }: LevelSums): number {
    return wholeName === undefined ? -1 : wholeName.of.includes(this.#family) ? this.#family : wholeName.of[0]!
  }

  /** What the rarity of a value adds at a level: names under an identifier take away no more than it says there. */
  rarityAt(comparison: number, digit: number, units: number): number {
    return this.isIdentifier[comparison]! ? Math.max(units, Math.min(0, -this.#against.stranger[comparison]![digit - 1]!)) : units
  }

  /** Adds what many names under an identifier take away against people who have much in common. */
  addCrowd(added: Record<Alternative, number>, digits: Digits, comparison: number, units: number): void {
    added.household += this.crowdedUnits(digits, comparison, units, 'household')
    added.organization += this.crowdedUnits(digits, comparison, units, 'organization')
  }

  /**
   * Units that the names under an identifier take away against people of one household or organisation: half of what they take away against strangers,
   * for that such people share it is told already; and what it says for one person, at most.
   */
  crowdedUnits(digits: Digits, comparison: number, units: number, against: Exclude<Alternative, 'stranger'>): number {
    return this.isIdentifier[comparison]! ? Math.min(0, Math.max(units >> 1, 0 - Math.max(0, this.unitsOf(digits, comparison, against)))) : 0
  }

  /** The alternative that is hardest to rule out, and that the weight is against. */
  hardest(sums: LevelSums, added: Readonly<Record<Alternative, number>>): Alternative {
    return alternatives.reduce((hardest, one) => (sums[one] + added[one] < sums[hardest] + added[hardest] ? one : hardest))
  }

  /** The weight of a pair: the smallest of those against the alternatives; `added` is what rare values, crowded identifiers and namesakes add. */
  least({ stranger, household, organization }: LevelSums, added: Readonly<Record<Alternative, number>>): number {
    return Math.min(stranger + added.stranger, household + added.household, organization + added.organization)
  }

  /**
   * What is to be added (0 or less) where a whole name and the town beside it say `units` against strangers, their rarity included. Given
   * name, family name and town are no three witnesses: kin and countrymen bear one name more often than chance would have it, however
   * rare each half is, and live in one town, so that a name alone proves at most how rare namesakes are.
   */
  namesakeUnits(units: number): number {
    const slot = units & (cached - 1)
    if (this.#asked[slot] === units) return this.#answers[slot]!
    this.#asked[slot] = units
    this.#answers[slot] = -toUnits(Math.log2(1 + this.#namesakes * 2 ** (units / bit)))
    return this.#answers[slot]!
  }

  /** What some facts say by themselves; `undefined` where either side has none. */
  evidence(facts: FactKind, digits: Digits): number | undefined {
    let units: number | undefined
    const of = this.facts[facts]
    // Where given names differ too, one of the two may be written the other way round.
    if (facts === 'family' && !(digits[this.#given]! < this.#givenApart)) return undefined
    for (let i = 0; i < of.length; i += 1) {
      const c = of[i]!
      const digit = digits[c]!
      if (digit !== 0) units = (units ?? 0) + this.#against.stranger[c]![digit - 1]!
    }
    if (facts === 'lasting') for (const c of this.parting) if (this.isApart(c, digits[c]!) && (c !== this.#sex || this.#isGivenOpen(digits))) units = (units ?? 0) + this.#partedBy(c, digits)
    return units
  }

  /** Whether a level of a comparison speaks against one person; of numbers, whether neither is mistyped or of another passport. */
  isApart(comparison: number, digit: number): boolean {
    return digit !== 0 && (comparison !== this.#number || digit === this.#otherNumber) && this.#against.stranger[comparison]![digit - 1]! < 0
  }

  /** Whether the given names are letters: D. Hill may be Mr or Mrs. Where a whole name agrees one of the sexes is more often a slip. */
  #isGivenOpen(digits: Digits): boolean {
    return this.#given >= 0 && digits[this.#given] === this.#initial
  }

  /** What a contradiction takes from the whole: where the fathers are two, the son's name is no sign of him. */
  #partedBy(comparison: number, digits: Digits): number {
    const others = Uint8Array.from(digits)
    others[comparison] = 0
    return this.least(this.sums(digits), nothingAdded) - this.least(this.sums(others), nothingAdded)
  }

  /**
   * What a pair of this weight says in a mean over a group. What speaks against it counts without the prior, which is weighed
   * once, in the link that joins the two; what speaks for it but not enough is silent (`undefined`). That two records of a group have
   * little to compare says nothing about whether the others belong together, however many strangers there are. Two birth dates that contradict each
   * other are not silent: of namesakes the one who has neither would hold both together.
   */
  inMean(weight: number, sums: LevelSums, digits: Digits): number | undefined {
    if (weight >= 0) return weight
    const evidence = Math.min(sums.stranger - this.priors.stranger, sums.household - this.priors.household, sums.organization - this.priors.organization)
    return evidence < 0 ? evidence : (this.evidence('lasting', digits) ?? 0) < 0 ? weight : undefined
  }
}
