import { asDistribution } from './classes.js'
import { bit, type Digits, probabilityOfBits, type Weights } from './level-units.js'

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
 * by as much as it surprised; how far they may go is held by `doubt`, so that few answers move little. What chance would pull is taken off
 * (an elastic net): answers that come out as the model expects, some of them against it, move nothing. A level that many pairs taught
 * hardly moves: thirty answers know it no better. Which pairs
 * were asked about may depend on their levels and weights: only the answers given those are learnt from. Which were answered may not depend on
 * the answer, as where somebody hands in the mistakes alone: answers of one kind count as one together, and speak for no pair. m stays
 * a distribution; u and h are what the data showed.
 *
 * Zou, Hastie (2005).
 *
 * @param taught For each comparison how many pairs of one person m was learnt from.
 */
export function calibrate(weights: Weights, taught: ArrayLike<number>, judged: readonly JudgedPair[]): Calibrated {
  const { classes } = weights
  const zeros = () => classes.map(({ m }) => new Float64Array(m.length))
  const shifts = zeros()
  const variances = zeros()
  let offset = 0
  let variance = 0
  const oneSided = judged.every(({ same }) => same === judged[0]!.same)
  const share = oneSided ? 1 / judged.length : 1
  const pull = Math.LN2
  const steepest = (pull * pull * share * judged.length * (classes.length + 1)) / 4
  const next = (move: number, slope: number, held: number, chance: number) => {
    // The step that cannot overshoot: the inverse of the steepest curvature.
    const rate = 1 / (steepest + held)
    const full = move + rate * (slope - move * held)
    return Math.sign(full) * Math.max(0, Math.abs(full) - rate * Math.sqrt(chance))
  }
  for (let step = 0; step < steps; step += 1) {
    const shifted = classes.map(({ m }, c) => moved(m, shifts[c]!))
    const slopes = zeros()
    let slope = 0
    for (const { digits, weight, same } of judged) {
      let bits = weight / bit + offset
      for (let c = 0; c < classes.length; c += 1) {
        const digit = digits[c]!
        if (digit !== 0) bits += Math.log2(shifted[c]![digit - 1]! / classes[c]!.m[digit - 1]!)
      }
      const probability = probabilityOfBits(bits)
      const surprise = share * pull * ((same ? 1 : 0) - probability)
      // How far chance pulls if the model is right.
      const chance = step > 0 ? 0 : share * pull * pull * probability * (1 - probability)
      slope += surprise
      variance += chance
      for (let c = 0; c < classes.length; c += 1) {
        const digit = digits[c]!
        if (digit === 0) continue
        const m = shifted[c]!
        for (let l = 0; l < m.length; l += 1) {
          const shown = (l === digit - 1 ? 1 : 0) - m[l]!
          slopes[c]![l]! += surprise * shown
          variances[c]![l]! += chance * shown * shown
        }
      }
    }
    offset = next(offset, slope, 1 / doubt.prior ** 2, variance)
    shifts.forEach((shift, c) => shift.forEach((one, l) => (shift[l] = next(one, slopes[c]![l]!, (1 + taught[c]! / beliefM) / doubt.level ** 2, variances[c]![l]!))))
  }
  return { weights: { ...weights, classes: classes.map((levels, c) => ({ ...levels, m: moved(levels.m, shifts[c]!) })) }, offset: oneSided ? Math.min(0, offset) : offset }
}

/** `m` with each level moved by so many bits. */
const moved = (m: Float64Array, shift: Float64Array): Float64Array => asDistribution(m.map((p, l) => p * 2 ** shift[l]!))
