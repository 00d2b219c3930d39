import type { Limit } from './dependence.js'
import type { ClassLevels, Shares } from './classes.js'
import { isTold, limitsOf, type PatternLimit } from './pattern-limits.js'
import type { PatternTable } from './pattern-table.js'

/** How many pairs a round of learning expects of each class, and at which levels. */
export interface ExpectedPairs {
  matches: number
  households: number
  organizations: number
  /** Strangers whose whole names agree as one person's do. */
  sameNames: number
  /** Of whatever class: those whose whole names agree, and those of them that have something to compare that never changes. */
  named: number
  namedAndLasting: number
  /** By class and cell. */
  readonly m: Float64Array
  readonly h: Float64Array
  readonly o: Float64Array
  readonly n: Float64Array
  /** Of m, h and o together those that name somebody on both sides. */
  readonly both: Float64Array
  /** One person's of which something says that they are, where the cell is of given names. */
  readonly told: Float64Array
  /** Households' by all else that they say, where the cell is of what is lent. */
  readonly lent: Float64Array
}

/** The levels of all comparisons in one row: a cell is one level of one comparison. */
export class Cells {
  readonly size: number
  readonly #first: Int32Array

  constructor(comparisons: readonly ClassLevels[]) {
    this.#first = new Int32Array(comparisons.length + 1)
    comparisons.forEach(({ m }, c) => (this.#first[c + 1] = this.#first[c]! + m.length))
    this.size = this.#first[comparisons.length]!
  }

  at(comparison: number, level: number): number {
    return this.#first[comparison]! + level
  }

  /** What a row of cells holds for one comparison. */
  of(row: Float64Array, comparison: number): Float64Array {
    return row.subarray(this.#first[comparison], this.#first[comparison + 1])
  }

  /** Of each cell, what its comparison and level say. */
  flags(comparisons: readonly ClassLevels[], flag: (levels: ClassLevels, level: number) => boolean): Uint8Array {
    return Uint8Array.from(comparisons.flatMap((levels) => Array.from(levels.m, (_, level) => Number(flag(levels, level)))))
  }

  /** One class's probabilities as natural logarithms. */
  logarithms(comparisons: readonly ClassLevels[], of: 'm' | 'u' | 'h' | 'o'): Float64Array {
    const row = new Float64Array(this.size)
    comparisons.forEach((levels, c) => this.of(row, c).set(levels[of].map(Math.log)))
    return row
  }
}

/** The E step over all patterns. */
export class Expectation {
  readonly #cells: Cells
  /** The patterns in the order in which all else is held: nothing that is added up may depend on the order in which they were met. */
  readonly #order: Int32Array
  readonly #counts: Float64Array
  /** The cells of each pattern, one pattern's behind the other's; what is missing has none. */
  readonly #cellsOf: Int32Array
  readonly #start: Int32Array
  readonly #told: Uint8Array
  /** Whether a pattern has given names to compare. */
  readonly #names: Uint8Array
  readonly #limits: readonly (readonly PatternLimit[])[]
  readonly #isName: Uint8Array
  readonly #isSameName: Uint8Array
  readonly #isGiven: Uint8Array
  readonly #isLasting: Uint8Array
  readonly #isLent: Uint8Array
  readonly #lends: boolean

  constructor(cells: Cells, patterns: PatternTable, counts: Float64Array, comparisons: readonly ClassLevels[], limit: Limit) {
    this.#cells = cells
    this.#order = patterns.sorted()
    this.#counts = Float64Array.from(this.#order, (p) => counts[p]!)
    const cellsOf: number[] = []
    this.#start = new Int32Array(patterns.size + 1)
    this.#told = new Uint8Array(patterns.size)
    this.#names = new Uint8Array(patterns.size)
    const given = comparisons.findIndex((one) => one.given)
    const limits: PatternLimit[][] = []
    for (let p = 0; p < patterns.size; p += 1) {
      const digits = patterns.digits(this.#order[p]!)
      digits.forEach((digit, c) => digit > 0 && cellsOf.push(cells.at(c, digit - 1)))
      this.#start[p + 1] = cellsOf.length
      this.#told[p] = Number(isTold(digits, comparisons))
      this.#names[p] = Number(given >= 0 && digits[given]! > 0)
      limits.push(limitsOf(digits, limit))
    }
    this.#cellsOf = Int32Array.from(cellsOf)
    this.#limits = limits
    this.#isName = cells.flags(comparisons, ({ swapped }) => swapped >= 0)
    this.#isSameName = cells.flags(comparisons, ({ swapped, agreeing }, level) => swapped >= 0 && level < agreeing)
    this.#isGiven = cells.flags(comparisons, ({ given }) => given)
    this.#isLasting = cells.flags(comparisons, ({ lasting }) => lasting)
    this.#isLent = cells.flags(comparisons, ({ lent }) => lent)
    this.#lends = this.#isLent.includes(1)
  }

  /** Expects anew, and writes the probability of one person by pattern into `posterior`. */
  expect(comparisons: readonly ClassLevels[], shares: Shares, posterior: Float64Array): ExpectedPairs {
    const cells = this.#cells
    const row = () => new Float64Array(cells.size)
    const expected: ExpectedPairs = { matches: 0, households: 0, organizations: 0, sameNames: 0, named: 0, namedAndLasting: 0, m: row(), h: row(), o: row(), n: row(), both: row(), told: row(), lent: row() }
    const [m, u] = [cells.logarithms(comparisons, 'm'), cells.logarithms(comparisons, 'u')]
    // Namesakes are strangers whose names are one person's.
    const logs: ClassLogs = { m, u, h: cells.logarithms(comparisons, 'h'), o: cells.logarithms(comparisons, 'o'), n: m.map((log, cell) => (this.#isName[cell] === 1 ? log : u[cell]!)) }
    const before = {
      m: Math.log(shares.prior), h: Math.log(shares.householdPrior), o: Math.log(shares.organizationPrior), n: Math.log(shares.namesakes),
      u: Math.log(Math.max(1e-9, 1 - shares.prior - shares.householdPrior - shares.organizationPrior)),
    }
    const said: Said = { m: 0, h: 0, o: 0, u: 0, n: 0, names: 0 }
    for (let p = 0; p < this.#order.length; p += 1) {
      this.#weigh(p, logs, before, said)
      posterior[this.#order[p]!] = this.#count(p, said, logs, expected)
    }
    return expected
  }

  /** What a pattern says for each class, as natural logarithms. */
  #weigh(p: number, { m, u, h, o, n }: ClassLogs, before: Omit<Said, 'names'>, said: Said): void {
    let lm = before.m
    let lh = before.h
    let lo = before.o
    let lu = before.u
    let ln = before.n
    let names = 0
    const end = this.#start[p + 1]!
    for (let i = this.#start[p]!; i < end; i += 1) {
      const cell = this.#cellsOf[i]!
      lm += m[cell]!
      lh += h[cell]!
      lo += o[cell]!
      lu += u[cell]!
      ln += n[cell]!
      names += this.#isSameName[cell]!
    }
    for (const { comparison, level, against, most } of this.#limits[p]!) {
      const cell = this.#cells.at(comparison, level)
      const least = m[cell]! - most
      if (against === 'household') lh += Math.max(0, least - h[cell]!)
      else if (against === 'organization') lo += Math.max(0, least - o[cell]!)
      else lu += Math.max(0, least - u[cell]!)
    }
    said.m = lm
    said.h = lh
    said.o = lo
    said.u = lu
    // Namesakes are strangers whose whole names agree as one person's would.
    said.n = names < 2 ? -Infinity : ln
    said.names = names
  }

  /** Counts a pattern's pairs among the classes, and answers the probability of one person. */
  #count(p: number, said: Said, logs: ClassLogs, expected: ExpectedPairs): number {
    const top = Math.max(said.m, said.h, said.o, said.u, said.n)
    const em = Math.exp(said.m - top)
    const eh = Math.exp(said.h - top)
    const eo = Math.exp(said.o - top)
    const en = Math.exp(said.n - top)
    const sum = em + eh + eo + en + Math.exp(said.u - top)
    const count = this.#counts[p]!
    const posterior = em / sum
    const pm = count * posterior
    const ph = count * (eh / sum)
    const po = count * (eo / sum)
    const pn = count * (en / sum)
    const told = this.#told[p] === 1
    const names = this.#names[p] === 1
    let lasting = false
    for (let i = this.#start[p]!; i < this.#start[p + 1]!; i += 1) {
      const cell = this.#cellsOf[i]!
      expected.m[cell]! += pm
      if (told && this.#isGiven[cell] === 1) expected.told[cell]! += pm
      expected.h[cell]! += ph
      expected.o[cell]! += po
      if (names) expected.both[cell]! += pm + ph + po
      if (this.#isName[cell] === 1) expected.n[cell]! += pn
      lasting ||= this.#isLasting[cell] === 1
    }
    if (this.#lends) this.#countLent(p, count, top, said, logs, expected.lent)
    if (said.names === 2) {
      expected.named += count
      if (lasting) expected.namedAndLasting += count
    }
    expected.matches += pm
    expected.households += ph
    expected.organizations += po
    expected.sameNames += pn
    return posterior
  }

  /** A household by all else that is said: its own share of the field would otherwise only confirm itself. */
  #countLent(p: number, count: number, top: number, said: Said, { m, u, h, o }: ClassLogs, lent: Float64Array): void {
    for (let i = this.#start[p]!; i < this.#start[p + 1]!; i += 1) {
      const cell = this.#cellsOf[i]!
      if (this.#isLent[cell] !== 1) continue
      const household = Math.exp(said.h - h[cell]! - top)
      lent[cell]! += (count * household) / (Math.exp(said.m - m[cell]! - top) + household + Math.exp(said.o - o[cell]! - top) + Math.exp(said.n - u[cell]! - top) + Math.exp(said.u - u[cell]! - top))
    }
  }
}

/** The classes' probabilities by cell, as natural logarithms. */
interface ClassLogs {
  readonly m: Float64Array
  readonly u: Float64Array
  readonly h: Float64Array
  readonly o: Float64Array
  readonly n: Float64Array
}

/** What a pattern says for each class, priors included, and in how many names the two agree. */
interface Said {
  m: number
  h: number
  o: number
  u: number
  n: number
  names: number
}
