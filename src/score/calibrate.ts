import { bit, type Digits, type Weights } from './level-units.js'

/** A pair that somebody judged: its levels, the weight that the model gives it in units, and whether it is one person. */
export interface JudgedPair {
  readonly digits: Digits
  readonly weight: number
  readonly same: boolean
}

/** How far the prior, and what a level says, are believed to be off before anybody was asked: standard deviations in bits. */
export const doubt: { readonly prior: number; readonly level: number } = { prior: 1.5, level: 0.5 }
/** Pairs' worth of what was believed of a level before the records spoke. */
const beliefM = 150
const steps = 400

export interface Calibrated {
  /** m moved, the rest as it was. */
  readonly weights: Weights
  /** How many bits more likely than the prior says two records are one person's, as far as the answers show. */
  readonly offset: number
}

/**
 * Moves m, and an offset to all weights, so that the model says of the judged pairs what people said.
 *
 * It is a logistic regression that starts from the model: each answer pulls at the offset and at the levels that the pair shows,
 * by as much as it surprised; how far they may go is held by `doubt`, so that few answers move little and an answer that the
 * model knew moves nothing. A level that many pairs taught hardly moves: thirty answers know it no better. Which pairs
 * were asked about may depend on their levels and weights: only the answers given those are learnt from. m stays
 * a distribution; u and h are what the data showed.
 *
 * @param taught For each comparison how many pairs of one person m was learnt from.
 */
export function calibrate(weights: Weights, taught: ArrayLike<number>, judged: readonly JudgedPair[]): Calibrated {
  const { classes } = weights
  const shifts = classes.map(({ m }) => new Float64Array(m.length))
  const held = classes.map((_, c) => (1 + taught[c]! / beliefM) / doubt.level ** 2)
  let offset = 0
  const pull = Math.LN2
  // The steps that cannot overshoot: the inverse of the steepest curvature.
  const steepest = (pull * pull * judged.length * (classes.length + 1)) / 4
  const rate = 1 / (steepest + 1 / doubt.prior ** 2)
  const rates = held.map((one) => 1 / (steepest + one))
  for (let step = 0; step < steps; step += 1) {
    const shifted = classes.map(({ m }, c) => distribution(m, shifts[c]!))
    const slopes = shifts.map((shift, c) => Float64Array.from(shift, (one) => -one * held[c]!))
    let slope = -offset / doubt.prior ** 2
    for (const { digits, weight, same } of judged) {
      let bits = weight / bit + offset
      for (let c = 0; c < classes.length; c += 1) {
        const digit = digits[c]!
        if (digit !== 0) bits += Math.log2(shifted[c]![digit - 1]! / classes[c]!.m[digit - 1]!)
      }
      const surprise = pull * ((same ? 1 : 0) - 1 / (1 + 2 ** -bits))
      slope += surprise
      for (let c = 0; c < classes.length; c += 1) {
        const digit = digits[c]!
        if (digit === 0) continue
        const m = shifted[c]!
        for (let l = 0; l < m.length; l += 1) slopes[c]![l]! += surprise * ((l === digit - 1 ? 1 : 0) - m[l]!)
      }
    }
    offset += rate * slope
    for (let c = 0; c < shifts.length; c += 1) for (let l = 0; l < shifts[c]!.length; l += 1) shifts[c]![l]! += rates[c]! * slopes[c]![l]!
  }
  return { weights: { ...weights, classes: classes.map((levels, c) => ({ ...levels, m: distribution(levels.m, shifts[c]!) })) }, offset }
}

/** `m` with each level moved by so many bits, summing to what it summed to. */
function distribution(m: Float64Array, shift: Float64Array): Float64Array {
  const moved = m.map((p, l) => p * 2 ** shift[l]!)
  const before = m.reduce((a, b) => a + b, 0)
  const after = moved.reduce((a, b) => a + b, 0)
  return moved.map((p) => (p * before) / after)
}
