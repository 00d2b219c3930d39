import type { Comparison } from './comparison.js'
import type { ComparisonSet } from './comparisons.js'
import type { ClassLevels } from './learn.js'
import { cachedCompare } from './level-cache.js'
import { PatternTable } from './pattern-table.js'

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
}

/** Finds the level pattern of a pair of rows. */
export class PatternReader {
  readonly patterns: PatternTable
  readonly #list: readonly Comparison[]
  readonly #compare: readonly ((a: number, b: number) => number)[]
  readonly #crossed: ComparisonSet['crossed']
  readonly #given: number
  readonly #family: number
  readonly #swappedGiven: number
  readonly #swappedFamily: number
  readonly digits: Uint8Array

  constructor(set: ComparisonSet) {
    this.#list = set.list
    this.patterns = new PatternTable(set.list.map((one) => one.levels.length))
    this.#compare = set.list.map(cachedCompare)
    this.#crossed = set.crossed
    this.#given = set.list.findIndex((one) => one.name === 'givenName')
    this.#family = set.list.findIndex((one) => one.name === 'familyName')
    this.#swappedGiven = 1 + (set.list[this.#given]?.levels.indexOf('swapped') ?? -1)
    this.#swappedFamily = 1 + (set.list[this.#family]?.levels.indexOf('swapped') ?? -1)
    this.digits = new Uint8Array(set.list.length)
  }

  /** The number of the pair's pattern; `digits` holds it until the next call. */
  read(a: number, b: number): number {
    const { digits } = this
    const list = this.#list
    for (let c = 0; c < list.length; c += 1) {
      const codes = list[c]!.codes
      const left = codes[a]!
      const right = codes[b]!
      digits[c] = left < 0 || right < 0 ? 0 : left === right ? 1 : this.#compare[c]!(left, right) + 1
    }
    if (this.#crossed !== undefined) this.#readSwap(a, b, this.#crossed)
    return this.patterns.number(digits)
  }

  /** Given and family name in each other's place, or the only name of one record in the other's other field. */
  #readSwap(a: number, b: number, crossed: (given: number, family: number) => boolean): void {
    const given = this.#list[this.#given]!
    const family = this.#list[this.#family]!
    const givenDigit = this.digits[this.#given]!
    const familyDigit = this.digits[this.#family]!
    if (givenDigit !== 0 && givenDigit !== given.levels.length) return
    if (familyDigit !== 0 && familyDigit !== family.levels.length) return
    const ga = given.codes[a]!
    const gb = given.codes[b]!
    const fa = family.codes[a]!
    const fb = family.codes[b]!
    const there = ga >= 0 && fb >= 0 && crossed(ga, fb)
    const back = gb >= 0 && fa >= 0 && crossed(gb, fa)
    if (!there && !back) return
    const whole = ga >= 0 && gb >= 0 && fa >= 0 && fb >= 0
    if (whole && !(there && back)) return
    this.digits[this.#given] = whole ? this.#swappedGiven : 0
    this.digits[this.#family] = this.#swappedFamily
  }
}

/** What an equal birth date says at most where given names differ: 3 bits. */
const twinUnits = 3 * bit
const nameComparisons: readonly string[] = ['givenName', 'familyName', 'patronymic', 'suffix', 'birthDate']
const lastingComparisons: readonly string[] = ['suffix', 'birthDate']

/** Weighs pairs by their patterns and by how rare the values are that they share. */
export class Scorer {
  readonly reader: PatternReader
  readonly list: readonly Comparison[]
  readonly weights: Weights
  /** Units by comparison and level against a stranger and against a household. */
  readonly #stranger: readonly Int32Array[]
  readonly #household: readonly Int32Array[]
  /** Units that a shared value's rarity adds, by comparison and code. */
  readonly #rarity: readonly Int32Array[]
  readonly priorStranger: number
  readonly priorHousehold: number
  readonly #given: number
  readonly #birthDate: number
  readonly #facts: { readonly name: readonly number[]; readonly lasting: readonly number[] }
  #patternStranger: Int32Array = new Int32Array(0)
  #patternHousehold: Int32Array = new Int32Array(0)
  #attainable: Int32Array = new Int32Array(0)
  #ready = 0

  constructor(reader: PatternReader, list: readonly Comparison[], weights: Weights, rarity: readonly Int32Array[]) {
    this.reader = reader
    this.list = list
    this.weights = weights
    this.#rarity = rarity
    const indexes = (names: readonly string[]) => names.map((name) => list.findIndex((one) => one.name === name)).filter((c) => c >= 0)
    this.#given = list.findIndex((one) => one.name === 'givenName')
    this.#birthDate = list.findIndex((one) => one.name === 'birthDate')
    this.#facts = { name: indexes(nameComparisons), lasting: indexes(lastingComparisons) }
    const { prior, householdPrior, classes } = weights
    this.priorStranger = toUnits(Math.log2(prior / Math.max(1e-9, 1 - prior - householdPrior)))
    this.priorHousehold = toUnits(Math.log2(prior / householdPrior))
    this.#stranger = classes.map(({ m, u }) => Int32Array.from(m, (p, l) => toUnits(Math.log2(p / u[l]!))))
    this.#household = classes.map(({ m, h }) => Int32Array.from(m, (p, l) => toUnits(Math.log2(p / h[l]!))))
  }

  /** The weight of two rows in units: the smaller of those against the two alternatives. */
  weigh(a: number, b: number): number {
    return this.weighPattern(this.reader.read(a, b), a, b)
  }

  /** The same, where the pair's pattern is known. */
  weighPattern(pattern: number, a: number, b: number): number {
    if (pattern >= this.#ready) this.#prepare()
    const household = this.#patternHousehold[pattern]!
    let stranger = this.#patternStranger[pattern]!
    for (let c = 0; c < this.list.length; c += 1) stranger += this.rarityUnits(c, this.reader.patterns.digit(pattern, c), a, b)
    return Math.min(stranger, household)
  }

  /**
   * What the pair says in a mean over a group. What speaks against it counts without the prior, and a pair
   * whose fields could decide nothing is silent (`undefined`): that two records of a group share no phone or have
   * little to compare says little about whether the others belong together.
   */
  linkageWeight(a: number, b: number, threshold: number): number | undefined {
    const pattern = this.reader.read(a, b)
    const weight = this.weighPattern(pattern, a, b)
    if (weight >= 0) return weight
    const evidence = Math.min(this.#patternStranger[pattern]! - this.priorStranger, this.#patternHousehold[pattern]! - this.priorHousehold)
    if (evidence < 0) return evidence
    return this.#attainable[pattern]! >= threshold ? weight : undefined
  }

  /** What two rows' names, or the facts of a person that never change, say by themselves; `undefined` where either has none. */
  evidenceOf(facts: 'name' | 'lasting', a: number, b: number): number | undefined {
    const pattern = this.reader.read(a, b)
    let units: number | undefined
    for (const c of this.#facts[facts]) {
      const digit = this.reader.patterns.digit(pattern, c)
      if (digit !== 0) units = (units ?? 0) + this.#stranger[c]![digit - 1]!
    }
    return units
  }

  /** Units of one comparison at one digit against an alternative, rarity apart. */
  levelUnits(comparison: number, digit: number, against: 'stranger' | 'household'): number {
    if (digit === 0) return 0
    return (against === 'stranger' ? this.#stranger : this.#household)[comparison]![digit - 1]!
  }

  /**
   * Units of one comparison in a pattern against a household. Where the given names differ, an equal birth date
   * says little for one person: brothers and sisters of one day are twins, and twins share all the rest.
   */
  householdUnits(pattern: number, comparison: number): number {
    const units = this.levelUnits(comparison, this.reader.patterns.digit(pattern, comparison), 'household')
    const apart = comparison === this.#birthDate && this.#given >= 0 && this.reader.patterns.digit(pattern, this.#given) === this.list[this.#given]!.levels.length
    return apart ? Math.min(twinUnits, units) : units
  }

  /** Units that the rarity of the shared value adds. */
  rarityUnits(comparison: number, digit: number, a: number, b: number): number {
    if (digit === 0) return 0
    const one = this.list[comparison]!
    const share = one.rarity[digit - 1]!
    if (share === 0) return 0
    const table = this.#rarity[comparison]!
    const left = table[one.codes[a]!] ?? 0
    const right = table[one.codes[b]!] ?? 0
    const units = left < right ? left : right
    return share === 1 ? units : Math.round(units * share)
  }

  #prepare(): void {
    const { patterns } = this.reader
    const size = Math.max(1024, patterns.size * 2)
    const stranger = new Int32Array(size)
    const household = new Int32Array(size)
    const attainable = new Int32Array(size)
    stranger.set(this.#patternStranger.subarray(0, this.#ready))
    household.set(this.#patternHousehold.subarray(0, this.#ready))
    attainable.set(this.#attainable.subarray(0, this.#ready))
    for (let p = this.#ready; p < patterns.size; p += 1) {
      let s = this.priorStranger
      let h = this.priorHousehold
      let best = this.priorStranger
      for (let c = 0; c < this.list.length; c += 1) {
        const digit = patterns.digit(p, c)
        if (digit === 0) continue
        s += this.#stranger[c]![digit - 1]!
        h += this.householdUnits(p, c)
        best += Math.max(0, this.#stranger[c]![0]!)
      }
      stranger[p] = s
      household[p] = h
      attainable[p] = best
    }
    this.#patternStranger = stranger
    this.#patternHousehold = household
    this.#attainable = attainable
    this.#ready = patterns.size
  }
}
