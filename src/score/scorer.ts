import { type Allocate, ownMemory } from '../model/memory.js'
import { type Comparison, type Glance, unclear } from './comparison.js'
import type { ComparisonSet } from './comparisons.js'
import type { Alternative } from './evidence.js'
import { cachedCompare } from './level-cache.js'
import { type FactKind, LevelUnits, type LevelSums, type Weights } from './level-units.js'
import { type Crossed, NameSwap } from './name-swap.js'
import { PatternTable } from './pattern-table.js'
import { leastCommon, type Rarity, sharedRarity } from './rarity.js'

/** Finds the level pattern of a pair of rows. */
export class PatternReader {
  readonly patterns: PatternTable
  /** The codes, and what is seen of them at a glance, row by row: a pair is read from two places of memory, not from two for each comparison. */
  readonly #cells: Int32Array
  readonly #width: number
  /** For each comparison that can be made at a glance how, and where in a row its sign is. */
  readonly #glances: readonly (Glance['level'] | undefined)[]
  readonly #signs: readonly number[]
  readonly #compare: readonly ((a: number, b: number) => number)[]
  readonly #equal: readonly Int8Array[]
  readonly #crossed: ComparisonSet['crossed']
  readonly #swap: NameSwap
  readonly digits: Uint8Array
  /** The pair that was read last: who asks what it weighs asks next what its birth dates say. */
  #lastA = -1
  #lastB = -1
  #last = 0

  /** @param cells What `cellsOf` answers for the same set, where it is at hand. */
  constructor(set: ComparisonSet, cells: Int32Array = cellsOf(set)) {
    const glancing = glancingOf(set)
    this.#width = set.list.length + glancing.length
    this.#glances = set.list.map(({ glance }) => glance?.level)
    this.#signs = set.list.map((one) => set.list.length + glancing.indexOf(one))
    this.#cells = cells
    this.patterns = new PatternTable(set.list.map((one) => one.levels.length))
    this.#compare = set.list.map(cachedCompare)
    this.#equal = set.list.map(({ equal }) => equal)
    this.#crossed = set.crossed
    this.#swap = new NameSwap(set.list)
    this.digits = new Uint8Array(set.list.length)
  }

  /** The number of the pair's pattern; `digits` holds it until the next call. */
  read(a: number, b: number): number {
    if (a === this.#lastA && b === this.#lastB) return this.#last
    const { digits } = this
    const cells = this.#cells
    const compare = this.#compare
    const equal = this.#equal
    const glances = this.#glances
    const atA = a * this.#width
    const atB = b * this.#width
    for (let c = 0; c < compare.length; c += 1) {
      const left = cells[atA + c]!
      const right = cells[atB + c]!
      if (left < 0 || right < 0) {
        digits[c] = 0
        continue
      }
      if (left === right) {
        digits[c] = equal[c]![left]! + 1
        continue
      }
      const glance = glances[c]
      let level: number = unclear
      if (glance !== undefined) {
        const x = cells[atA + this.#signs[c]!]!
        const y = cells[atB + this.#signs[c]!]!
        if (x !== 0 && y !== 0) level = glance(x, y)
      }
      digits[c] = (level === unclear ? compare[c]!(left, right) : level) + 1
    }
    if (this.#crossed !== undefined) this.#readSwap(a, b, this.#crossed)
    this.#lastA = a
    this.#lastB = b
    return (this.#last = this.patterns.number(digits))
  }

  /** The code of a row in one comparison. */
  codeOf(comparison: number, row: number): number {
    return this.#cells[row * this.#width + comparison]!
  }

  /** Reads of a pair what one comparison says, and leaves the others alone; not for names, which may stand swapped. */
  digit(comparison: number, a: number, b: number): number {
    const left = this.codeOf(comparison, a)
    const right = this.codeOf(comparison, b)
    if (left < 0 || right < 0) return 0
    return (left === right ? this.#equal[comparison]![left]! : this.#compare[comparison]!(left, right)) + 1
  }

  /** Given and family name in each other's place, or the only name of one record in the other's other field. */
  #readSwap(a: number, b: number, crossed: (given: number, family: number) => Crossed): void {
    const { digits } = this
    if (!this.#swap.possible(digits)) return
    const { given, family } = this.#swap
    const [givenA, familyA] = [this.codeOf(given, a), this.codeOf(family, a)]
    const [givenB, familyB] = [this.codeOf(given, b), this.codeOf(family, b)]
    const there = givenA >= 0 && familyB >= 0 ? crossed(givenA, familyB) : 0
    const back = givenB >= 0 && familyA >= 0 ? crossed(givenB, familyA) : 0
    this.#swap.enter(digits, there, back, givenA >= 0 && givenB >= 0 && familyA >= 0 && familyB >= 0)
  }
}

const glancingOf = ({ list }: ComparisonSet): readonly Comparison[] => list.filter(({ glance }) => glance !== undefined)

/** The codes of a set and what is seen of them at a glance, row by row. */
export function cellsOf(set: ComparisonSet, allocate: Allocate = ownMemory): Int32Array {
  const { list } = set
  const glancing = glancingOf(set)
  const rows = list[0]?.codes.length ?? 0
  const width = list.length + glancing.length
  const cells = allocate(rows * width)
  list.forEach(({ codes }, c) => {
    for (let row = 0, at = c; row < rows; row += 1, at += width) cells[at] = codes[row]!
  })
  glancing.forEach(({ codes, glance }, g) => {
    for (let row = 0, at = list.length + g; row < rows; row += 1, at += width) cells[at] = codes[row]! < 0 ? 0 : glance!.signs[codes[row]!]!
  })
  return cells
}

/** Weighs pairs of rows by their patterns and by how rare the values are that they share. */
export class Scorer {
  readonly reader: PatternReader
  readonly list: readonly Comparison[]
  readonly units: LevelUnits
  /** By comparison. */
  readonly #rarity: readonly Rarity[]
  #sums: LevelSums[] = []
  /** For each pattern a bit for each comparison of which it shares a value whose rarity counts. */
  readonly #rare: number[] = []
  /** For each comparison the levels at which equal values stand. */
  readonly #equal: readonly ReadonlySet<number>[]
  readonly #digits: Uint8Array
  readonly #added: Record<Alternative, number> = { stranger: 0, household: 0, organization: 0 }

  constructor(reader: PatternReader, list: readonly Comparison[], weights: Weights, rarity: readonly Rarity[]) {
    this.reader = reader
    this.list = list
    this.units = new LevelUnits(list, weights)
    this.#rarity = rarity
    this.#equal = list.map(({ equal }) => new Set(equal))
    this.#digits = new Uint8Array(list.length)
  }

  /** The weight of two rows in units: the smallest of those against the alternatives. */
  weigh(a: number, b: number): number {
    return this.weighPattern(this.reader.read(a, b), a, b)
  }

  /** The same, where the pair's pattern is known. */
  weighPattern(pattern: number, a: number, b: number): number {
    const sums = this.#sumsOf(pattern)
    const added = this.#added
    added.stranger = this.namesakeUnits(pattern, a, b)
    added.household = added.organization = 0
    for (let rare = this.#rare[pattern]!; rare !== 0; rare &= rare - 1) {
      const c = 31 - Math.clz32(rare & -rare)
      const units = this.rarityUnits(c, this.reader.patterns.digit(pattern, c), a, b)
      added.stranger += units
      if (units < 0 && this.units.isIdentifier[c]!) this.units.addCrowd(added, this.reader.patterns.digits(pattern), c, units)
    }
    return this.units.least(sums, added)
  }

  /** Units that namesakes take away from an equal whole name. */
  namesakeUnits(pattern: number, a: number, b: number): number {
    const { wholeName } = this.#sumsOf(pattern)
    if (wholeName === undefined) return 0
    let { units } = wholeName
    const { of } = wholeName
    for (let i = 0; i < of.length; i += 1) units += this.rarityUnits(of[i]!, this.reader.patterns.digit(pattern, of[i]!), a, b)
    return this.units.namesakeUnits(units)
  }

  /** What the pair says in a mean over a group; `undefined` where it says nothing. */
  linkageWeight(a: number, b: number): number | undefined {
    const pattern = this.reader.read(a, b)
    return this.units.inMean(this.weighPattern(pattern, a, b), this.#sumsOf(pattern), this.reader.digits)
  }

  /** What some facts of two rows say by themselves; `undefined` where either has none. */
  evidenceOf(facts: FactKind, a: number, b: number): number | undefined {
    // What never changes is no name, which could be swapped with another: few comparisons of twenty are enough, unless they part the two.
    if (facts !== 'lasting' || this.units.parting.some((c) => this.units.isApart(c, this.reader.digit(c, a, b)))) {
      this.reader.read(a, b)
      return this.units.evidence(facts, this.reader.digits)
    }
    for (const c of this.units.facts.lasting) this.#digits[c] = this.reader.digit(c, a, b)
    return this.units.evidence(facts, this.#digits)
  }

  /** What some facts of a pattern say by themselves; `undefined` where a pair of it has none. */
  patternEvidence(facts: FactKind, pattern: number): number | undefined {
    return this.units.evidence(facts, this.reader.patterns.digits(pattern))
  }

  /** Units that the rarity of the shared value adds. */
  rarityUnits(comparison: number, digit: number, a: number, b: number): number {
    if (digit === 0) return 0
    const left = this.reader.codeOf(comparison, a)
    const right = this.reader.codeOf(comparison, b)
    // Equal values are as rare as they are, whatever the level that they stand at.
    const share = this.list[comparison]!.rarity[left === right ? 0 : digit - 1]!
    if (share === 0) return 0
    const { units, lists } = this.#rarity[comparison]!
    const taken = lists === undefined || left === right ? undefined : leastCommon(lists, lists.taken, left, right) ?? 0
    return this.units.rarityAt(comparison, digit, taken === undefined ? sharedRarity(share, units[left] ?? 0, units[right] ?? 0) : sharedRarity(share, -taken, -taken))
  }

  #sumsOf(pattern: number): LevelSums {
    const known = this.#sums[pattern]
    if (known !== undefined) return known
    for (let p = this.#sums.length; p <= pattern; p += 1) {
      const digits = this.reader.patterns.digits(p)
      this.#sums.push(this.units.sums(digits))
      this.#rare.push(this.list.reduce((bits, { rarity }, c) => {
        const level = digits[c]! - 1
        const counts = level >= 0 && (rarity[level] !== 0 || (rarity[0] !== 0 && this.#equal[c]!.has(level)))
        return counts ? bits | (1 << c) : bits
      }, 0))
    }
    return this.#sums[pattern]!
  }
}
