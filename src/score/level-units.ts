import { type Digits, type Limit, limitsBetween } from './dependence.js'
import type { ClassLevels } from './learn.js'

/** Bits are held as integers of 1/1024 bit, so that sums are exact in any order. */
export const bit = 1024

/** Bits as an integer of 1/1024 bit. */
export const toUnits = (bits: number): number => Math.round(bits * bit)

/** The probability of a weight in units. */
export const probabilityOf = (units: number): number => 1 / (1 + 2 ** (-units / bit))

/** What decides about a pair besides its records. */
export interface Weights {
  readonly classes: readonly ClassLevels[]
  readonly prior: number
  readonly householdPrior: number
  /** Probability that two records drawn at random are of two people who bear one whole name, beyond what chance explains. */
  readonly namesakes: number
}

export type { Digits }

/** What a pair's levels say together, rarity apart. */
export interface LevelSums {
  readonly stranger: number
  readonly household: number
  /** The part of `stranger` that given and family name say where both agree, with the town, and the comparisons it is of; `undefined` where they do not. */
  readonly wholeName: { readonly units: number; readonly of: readonly number[] } | undefined
}

const nameComparisons: readonly string[] = ['givenName', 'familyName', 'patronymic', 'suffix', 'birthDate']
const lastingComparisons: readonly string[] = ['suffix', 'birthDate']
/** Fields that a person does not have two of. */
const ownComparisons: readonly string[] = ['givenName', 'birthDate', 'sex', 'number', 'suffix', 'kind']

/** Names; facts of a person that never change; what a person has but one of. */
export type Facts = 'name' | 'lasting' | 'own'

const cached = 1024

/** What each level says in units, against the two alternatives to one person: a stranger, and somebody of the same household. */
export class LevelUnits {
  readonly priorStranger: number
  readonly priorHousehold: number
  readonly #stranger: readonly Int32Array[]
  readonly #household: readonly Int32Array[]
  readonly #given: number
  readonly #family: number
  readonly #familyApart: number
  readonly #namesakes: number
  readonly #place: number
  readonly #town: number
  readonly #placeApart: number
  readonly #givenApart: number
  readonly #limit: Limit
  /** Of the namesakes' many questions few differ, and each takes two transcendental functions. */
  readonly #asked: Float64Array = new Float64Array(cached).fill(NaN)
  readonly #answers: Float64Array = new Float64Array(cached)
  /** Which comparisons each kind of facts is of. */
  readonly facts: Readonly<Record<Facts, readonly number[]>>

  constructor(list: readonly { readonly name: string; readonly levels: readonly string[] }[], weights: Weights) {
    const { prior, householdPrior, namesakes, classes } = weights
    const indexes = (names: readonly string[]) => names.map((name) => list.findIndex((one) => one.name === name)).filter((c) => c >= 0)
    this.#given = list.findIndex((one) => one.name === 'givenName')
    this.#givenApart = 1 + (list[this.#given]?.levels.indexOf('different') ?? -1)
    this.#family = list.findIndex((one) => one.name === 'familyName')
    this.#familyApart = 1 + (list[this.#family]?.levels.indexOf('different') ?? -1)
    this.#namesakes = namesakes
    this.#place = list.findIndex((one) => one.name === 'place')
    this.#town = 1 + (list[this.#place]?.levels.indexOf('area') ?? -1)
    this.#placeApart = 1 + (list[this.#place]?.levels.indexOf('different') ?? -1)
    this.#limit = limitsBetween(list)
    this.facts = { name: indexes(nameComparisons), lasting: indexes(lastingComparisons), own: indexes(ownComparisons) }
    this.priorStranger = toUnits(Math.log2(prior / Math.max(1e-9, 1 - prior - householdPrior)))
    this.priorHousehold = toUnits(Math.log2(prior / householdPrior))
    this.#stranger = classes.map(({ m, u }) => Int32Array.from(m, (p, l) => toUnits(Math.log2(p / u[l]!))))
    this.#household = classes.map(({ m, h }) => Int32Array.from(m, (p, l) => toUnits(Math.log2(p / h[l]!))))
  }

  /** Units of one comparison against an alternative, given what the other comparisons say. */
  unitsOf(digits: Digits, comparison: number, against: 'stranger' | 'household'): number {
    const digit = digits[comparison]!
    return digit === 0 ? 0 : toUnits(this.#limit(digits, comparison, (against === 'stranger' ? this.#stranger : this.#household)[comparison]![digit - 1]! / bit, against))
  }

  sums(digits: Digits): LevelSums {
    let stranger = this.priorStranger
    let household = this.priorHousehold
    for (let c = 0; c < this.#stranger.length; c += 1) {
      if (digits[c] === 0) continue
      stranger += this.unitsOf(digits, c, 'stranger')
      household += this.unitsOf(digits, c, 'household')
    }
    const given = this.#given < 0 ? 0 : digits[this.#given]!
    const family = this.#family < 0 ? 0 : digits[this.#family]!
    const whole = given !== 0 && family !== 0 && given < this.#givenApart && family < this.#familyApart
    if (!whole) return { stranger, household, wholeName: undefined }
    const of = [this.#given, this.#family]
    if (this.#place >= 0 && digits[this.#place]! >= this.#town && digits[this.#place]! < this.#placeApart) of.push(this.#place)
    return { stranger, household, wholeName: { units: of.reduce((sum, c) => sum + this.#stranger[c]![digits[c]! - 1]!, 0), of } }
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
    return (this.#answers[slot] = -toUnits(Math.log2(1 + this.#namesakes * 2 ** (units / bit))))
  }

  /** What some facts say by themselves; `undefined` where either side has none. */
  evidence(facts: Facts, digits: Digits): number | undefined {
    let units: number | undefined
    const of = this.facts[facts]
    for (let i = 0; i < of.length; i += 1) {
      const c = of[i]!
      const digit = digits[c]!
      if (digit !== 0) units = (units ?? 0) + this.#stranger[c]![digit - 1]!
    }
    return units
  }

  /**
   * What a pair of this weight says in a mean over a group. What speaks against it counts without the prior, which is weighed
   * once, in the link that joins the two; what speaks for it but not enough is silent (`undefined`). That two records of a group have
   * little to compare says nothing about whether the others belong together, however many strangers there are.
   */
  inMean(weight: number, sums: LevelSums): number | undefined {
    if (weight >= 0) return weight
    const evidence = Math.min(sums.stranger - this.priorStranger, sums.household - this.priorHousehold)
    return evidence < 0 ? evidence : undefined
  }
}
