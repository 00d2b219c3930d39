import type { Policy } from '../../model/policy.js'
import { bit, probabilityOf, toUnits } from '../../score/level-units.js'
import { untaught } from '../../score/model-levels.js'
import type { WeighedTable } from './engine.js'

/**
 * The share of links that must be right, as the model expects it. Contacts are more often right than links, of which the others in a
 * contact refuse some; and where a number without a name is all that many rows have, or where families are many and repeated rows few, asking for more
 * leaves every one of them out at once.
 */
const expectedPrecision = 0.9
/** Fractions of this power of two add up exactly, in any order. */
const exact = 2 ** 24
/** Four to one: what the model is less sure of is not linked, however right the other links are. */
const lowest = 2 * bit
/** The threshold chosen from the data lies at 127 to 1 at most. */
const step = bit / 8
const steps = 7 * (bit / step)
/** A link of more is right, as exactly as is counted. */
const certain = 32 * bit

/** Where a policy says nothing of it: the probability from which on people look at a pair. */
export const defaultReview = 0.2

type Weighed = Pick<WeighedTable, 'weights' | 'origin' | 'decided'>

/** The weight, in units of 1/1024 bit, from which on a pair is as likely as a threshold asks. */
export const weightAt = (probability: number): number => toUnits(Math.log2(probability / (1 - probability)))

/**
 * The weight from which a pair is linked: as the policy or the given model says, else the lowest from which the model
 * expects enough of the links to be right. It follows from the data: with clear fields four to one is
 * enough, with doubtful ones more is asked.
 */
export function chooseThreshold(policy: Policy, { weights, origin, decided }: Weighed): number {
  const same = policy.thresholds?.same ?? (origin === 'default' ? untaught : undefined)
  if (same !== undefined) return weightAt(same)
  return decided?.threshold ?? Math.max(lowest, lowestFor(expectedPrecision, weights))
}

/**
 * The threshold after people's answers: as much is asked as before, of weights that are moved by what the answers showed. So it is raised where links turn out
 * wrong, and stays where they turn out as expected. Where they are right more often it is lowered, never so far that this
 * makes more links than there were: thirty answers cannot tell that from chance, and a wrong link costs more than a missed one.
 * @param taught The weights of the same pairs by what the answers taught of levels.
 * @param offset How many bits more likely links are right than their weights say.
 */
export function thresholdAfter(policy: Policy, weighed: Weighed, taught: Int32Array, offset: number): number {
  const former = chooseThreshold(policy, weighed)
  if (policy.thresholds?.same !== undefined) return former
  const moved = toUnits(offset)
  const asked = chooseThreshold(policy, { ...weighed, weights: taught.map((weight) => weight + moved) }) - moved
  const links = weighed.weights.filter((weight) => weight >= former).length
  const left = taught.slice().sort().at(-1 - links) ?? former
  return Math.max(asked, Math.min(former, left + 1))
}

function lowestFor(precision: number, weights: Int32Array): number {
  const pairs = new Float64Array(certain + 1)
  for (let i = 0; i < weights.length; i += 1) if (weights[i]! >= 0) pairs[Math.min(certain, weights[i]!)]! += 1
  const counts = new Float64Array(steps + 1)
  const right = new Float64Array(steps + 1)
  for (let weight = 0; weight <= certain; weight += 1) {
    const at = Math.min(steps, Math.floor(weight / step))
    counts[at]! += pairs[weight]!
    right[at]! += (pairs[weight]! * Math.round(probabilityOf(weight) * exact)) / exact
  }
  let links = 0
  let expected = 0
  let threshold = steps * step
  for (let at = steps; at >= 0; at -= 1) {
    links += counts[at]!
    expected += right[at]!
    if (links > 0 && expected / links < precision) break
    threshold = at * step
  }
  return threshold
}
