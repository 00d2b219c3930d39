import { bCubed, pairwiseAgreement } from '../src/cluster/agreement.js'

/** How far found groups agree with two truths: whose row it is, and what of it can be found at all. */
export interface SetAgreement {
  /** Of the pairs put together, the share that is one person's. */
  readonly precision: number
  /** Of the pairs that something in the data joins, the share that was put together. */
  readonly recall: number
  readonly f1: number
  readonly bCubedF1: number
}

/**
 * Measures groups by a truth of persons and, where there is one, by what of each person is linkable.
 *
 * A chat without contact data is its writer's all the same: joining it by luck is right, not joining it is no miss. So
 * precision counts against the person and recall over the pairs of one linkable part, pairwise and in B³ alike.
 *
 * @param person Whose each row is.
 * @param linkable The part of the person that something in the data joins; parts never hold two persons.
 */
export function setAgreement(found: readonly string[], person: readonly string[], linkable: readonly string[] = person): SetAgreement {
  const { precision } = pairwiseAgreement(person, found)
  const { recall } = pairwiseAgreement(linkable, found)
  return {
    precision,
    recall,
    f1: harmonicMean(precision, recall),
    bCubedF1: harmonicMean(bCubed(person, found).precision, bCubed(linkable, found).recall),
  }
}

const harmonicMean = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b))
