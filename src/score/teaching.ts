import { doubt } from './calibrate.js'

/** The pairs of one level pattern that could be asked about. */
export interface Question {
  /** For each comparison 0 where it is missing, else its level + 1. */
  readonly digits: ArrayLike<number>
  /** How many pairs show the pattern. */
  readonly pairs: number
  /** The mean of p(1 - p) over them: 1/4 where the model cannot say. */
  readonly uncertainty: number
}

/** Patterns looked at, those with the most uncertain pairs. */
const looked = 400

/**
 * Chooses the questions whose answers teach `calibrate` most: one after the other that which most lowers the uncertainty left over
 * *all* pairs, given those already asked. So a pattern that many uncertain pairs share comes before a rare one,
 * and one that resembles what was asked comes late. A question may be asked as often as it has pairs.
 *
 * Bayesian experimental design (Chaloner and Verdinelli, 1995), the model taken as linear about where it stands.
 * @returns Indexes into `questions`, in the order of asking.
 */
export function mostTeaching(questions: readonly Question[], count: number): number[] {
  const order = questions.map((_, q) => q).filter((q) => questions[q]!.uncertainty > 0)
  order.sort((a, b) => questions[b]!.pairs * questions[b]!.uncertainty - questions[a]!.pairs * questions[a]!.uncertainty || a - b)
  const asked = order.slice(0, looked)
  const { size, features } = featuresOf(asked.map((q) => questions[q]!.digits))
  // What is believed of the prior and of each level, as a covariance.
  const belief = Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(size)
    row[i] = i === 0 ? doubt.prior ** 2 : doubt.level ** 2
    return row
  })
  const left = asked.map((q) => questions[q]!.pairs)
  const worth = asked.map((q) => questions[q]!.pairs * questions[q]!.uncertainty ** 2)
  const chosen: number[] = []
  while (chosen.length < count) {
    let best = -1
    let most = 0
    for (let q = 0; q < asked.length; q += 1) {
      if (left[q] === 0) continue
      const reach = reachOf(belief, features[q]!)
      const variance = sumOver(reach, features[q]!)
      let gain = 0
      for (let p = 0; p < asked.length; p += 1) gain += worth[p]! * sumOver(reach, features[p]!) ** 2
      gain /= 1 / (Math.LN2 ** 2 * questions[asked[q]!]!.uncertainty) + variance
      if (gain > most) {
        most = gain
        best = q
      }
    }
    if (best < 0) break
    chosen.push(asked[best]!)
    left[best]! -= 1
    learnFrom(belief, features[best]!, questions[asked[best]!]!.uncertainty)
  }
  return chosen
}

/** The places in the covariance of the prior and of the levels that each pattern shows. */
function featuresOf(patterns: readonly ArrayLike<number>[]): { readonly size: number; readonly features: readonly (readonly number[])[] } {
  const places = new Map<string, number>()
  const features = patterns.map((digits) => {
    const own = [0]
    for (let c = 0; c < digits.length; c += 1) {
      if (digits[c] === 0) continue
      const name = `${c}:${digits[c]}`
      const place = places.get(name) ?? places.size + 1
      places.set(name, place)
      own.push(place)
    }
    return own
  })
  return { size: places.size + 1, features }
}

function reachOf(belief: readonly Float64Array[], feature: readonly number[]): Float64Array {
  const reach = new Float64Array(belief.length)
  for (const place of feature) for (let i = 0; i < reach.length; i += 1) reach[i]! += belief[place]![i]!
  return reach
}

function sumOver(reach: Float64Array, feature: readonly number[]): number {
  let sum = 0
  for (const place of feature) sum += reach[place]!
  return sum
}

/** The belief after one answer (Sherman and Morrison, 1950). */
function learnFrom(belief: readonly Float64Array[], feature: readonly number[], uncertainty: number): void {
  const reach = reachOf(belief, feature)
  const scale = 1 / (1 / (Math.LN2 ** 2 * uncertainty) + sumOver(reach, feature))
  for (let i = 0; i < reach.length; i += 1) for (let j = 0; j < reach.length; j += 1) belief[i]![j]! -= scale * reach[i]! * reach[j]!
}
