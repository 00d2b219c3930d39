import type { LearningStep } from '../../score/learn.js'
import { bit, probabilityOf } from '../../score/level-units.js'
import type { WeighedTable } from './engine.js'

/** What one level says, and how often it was met. */
export interface LevelQuality {
  readonly level: string
  readonly m: number
  readonly u: number
  readonly h: number
  readonly o: number
  /** log2(m / u): what the level says against strangers, rarity apart. */
  readonly bits: number
  /** log2(m / h): what it says against people of one household. */
  readonly householdBits: number
  /** log2(m / o): what it says against people of one organisation. */
  readonly organizationBits: number
  /** Candidate pairs at this level. */
  readonly pairs: number
  /** Of those, what the model expects to be one person's. */
  readonly expectedMatches: number
}

export interface ComparisonQuality {
  readonly comparison: string
  /** Share of the records that say something here. */
  readonly filled: number
  readonly levels: readonly LevelQuality[]
}

/** Candidate pairs whose weight lies between `from` and a bit more; the first and the last hold what lies beyond. */
export interface WeightBin {
  /** In bits. */
  readonly from: number
  readonly probability: number
  readonly pairs: number
  /** Of those, the ones that are in one contact. */
  readonly linked: number
}

/** How a model came about and what it can do with the records; nothing in it names a person. */
export interface ModelQuality {
  readonly prior: number
  readonly householdPrior: number
  readonly organizationPrior: number
  readonly comparisons: readonly ComparisonQuality[]
  /** The steps of learning; absent where nothing was learnt. */
  readonly learning?: { readonly converged: boolean; readonly steps: readonly LearningStep[] }
  readonly histogram: readonly WeightBin[]
  /**
   * Records that say so little that not even an exact copy of them would be linked, by the probability asked for: no
   * threshold finds their duplicates, only better data does.
   */
  readonly unlinkable: readonly { readonly probability: number; readonly records: number }[]
}

const lowestBin = -20
const highestBin = 40
const probabilities = [0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999]

/** Measures a model by the records that it decides about. */
export function qualityOf({ set, profiles, candidates, patternOf, weights, scorer, learning, learnt }: WeighedTable, contacts: Int32Array): ModelQuality {
  const { patterns } = scorer.reader
  const seen = new Float64Array(patterns.size)
  const expected = new Float64Array(patterns.size)
  const bins = Array.from({ length: highestBin - lowestBin + 1 }, () => ({ pairs: 0, linked: 0 }))
  for (let i = 0; i < weights.length; i += 1) {
    seen[patternOf[i]!]! += 1
    expected[patternOf[i]!]! += probabilityOf(weights[i]!)
    const bin = bins[Math.min(highestBin, Math.max(lowestBin, Math.floor(weights[i]! / bit))) - lowestBin]!
    bin.pairs += 1
    if (contacts[profiles.firstRow[candidates.pairs.left[i]!]!] === contacts[profiles.firstRow[candidates.pairs.right[i]!]!]) bin.linked += 1
  }
  const pairsAt = set.list.map(({ levels }) => new Float64Array(levels.length))
  const matchesAt = set.list.map(({ levels }) => new Float64Array(levels.length))
  for (const pattern of patterns.sorted()) {
    for (let c = 0; c < set.list.length; c += 1) {
      const digit = patterns.digit(pattern, c)
      if (digit === 0) continue
      pairsAt[c]![digit - 1]! += seen[pattern] ?? 0
      matchesAt[c]![digit - 1]! += expected[pattern] ?? 0
    }
  }
  const records = contacts.length
  const comparisons = set.list.map((one, c): ComparisonQuality => {
    let filled = 0
    one.codes.forEach((code, profile) => (filled += code < 0 ? 0 : profiles.sizes[profile]!))
    const { m, u, h, o } = learning.classes[c]!
    const levels = one.levels.map((level, l): LevelQuality => ({
      level, m: m[l]!, u: u[l]!, h: h[l]!, o: o[l]!, bits: Math.log2(m[l]! / u[l]!), householdBits: Math.log2(m[l]! / h[l]!), organizationBits: Math.log2(m[l]! / o[l]!), pairs: pairsAt[c]![l]!, expectedMatches: matchesAt[c]![l]!,
    }))
    return { comparison: one.name, filled: records === 0 ? 0 : filled / records, levels }
  })
  const first = bins.findIndex(({ pairs }) => pairs > 0)
  const last = bins.findLastIndex(({ pairs }) => pairs > 0)
  return {
    prior: learning.prior,
    householdPrior: learning.householdPrior,
    organizationPrior: learning.organizationPrior,
    comparisons,
    ...(learnt === undefined ? {} : { learning: { converged: learnt.converged, steps: learnt.history } }),
    histogram: first < 0 ? [] : bins.slice(first, last + 1).map((bin, place) => ({ from: lowestBin + first + place, probability: probabilityOf((lowestBin + first + place) * bit), ...bin })),
    unlinkable: unlinkable(profiles, records, (profile) => scorer.weigh(profile, profile)),
  }
}

function unlinkable(profiles: WeighedTable['profiles'], records: number, weighOwn: (profile: number) => number): ModelQuality['unlinkable'] {
  const counts = probabilities.map(() => 0)
  let silent = records
  profiles.sizes.forEach((size, profile) => {
    silent -= size
    const p = probabilityOf(weighOwn(profile))
    probabilities.forEach((asked, i) => (counts[i]! += p < asked ? size : 0))
  })
  // A record that says nothing is like none.
  return probabilities.map((probability, i) => ({ probability, records: counts[i]! + silent }))
}
