import { badOption } from '../errors.js'

/** How far a grouping agrees with the truth, by the pairs that each puts together. */
export interface PairwiseAgreement {
  /** Of the pairs put together, the share that belongs together; 1 where none was put together. */
  readonly precision: number
  /** Of the pairs that belong together, the share that was put together; 1 where none belongs together. */
  readonly recall: number
  readonly f1: number
  readonly truePairs: number
  readonly predictedPairs: number
  readonly commonPairs: number
}

/** How far a grouping agrees with the truth, averaged over rows instead of pairs. */
export interface BCubedAgreement {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/**
 * Compares two groupings of the same rows pair by pair.
 *
 * Large groups weigh heavily: a group of n holds n(n-1)/2 pairs. Counted from the sizes of the groups and of their
 * intersections, never by enumerating pairs: linear in the rows, exact below 67 million rows.
 *
 * @param truth The true group of each row; labels compare by `===`, so that `1` and `'1'` are two groups.
 * @param predicted The group that was found, in the same order of rows.
 * @throws SelfsameError `BAD_OPTION` when the two differ in length.
 * @example
 * pairwiseAgreement(['a', 'a', 'b'], [1, 1, 1]).commonPairs  // 1
 * pairwiseAgreement(['a', 'a', 'b'], [1, 1, 1]).recall  // 1
 */
export function pairwiseAgreement(
  truth: ArrayLike<number | string>,
  predicted: ArrayLike<number | string>,
): PairwiseAgreement {
  const { cells, trueSizes, predictedSizes } = contingency(truth, predicted)
  const truePairs = pairsIn(trueSizes)
  const predictedPairs = pairsIn(predictedSizes)
  const commonPairs = pairsIn(cells.map(({ count }) => count))
  const precision = predictedPairs === 0 ? 1 : commonPairs / predictedPairs
  const recall = truePairs === 0 ? 1 : commonPairs / truePairs
  return { precision, recall, f1: harmonicMean(precision, recall), truePairs, predictedPairs, commonPairs }
}

/**
 * B³ (Bagga and Baldwin, 1998): for each row the share of its found group that is truly with it (precision) and of its
 * true group that was found with it (recall), averaged over the rows.
 *
 * A row counts once, whatever the size of its group, and those that are alone count too: what pairs do not show.
 * @throws SelfsameError `BAD_OPTION` when the two differ in length.
 * @example
 * bCubed(['a', 'a', 'b', 'b'], [1, 1, 2, 3])  // { precision: 1, recall: 0.75, f1: 0.8571428571428571 }
 */
export function bCubed(truth: ArrayLike<number | string>, predicted: ArrayLike<number | string>): BCubedAgreement {
  const { cells, trueSizes, predictedSizes } = contingency(truth, predicted)
  const rows = truth.length
  if (rows === 0) return { precision: 1, recall: 1, f1: 1 }
  let precision = 0
  let recall = 0
  for (const { trueGroup, predictedGroup, count } of cells) {
    precision += (count * count) / predictedSizes[predictedGroup]!
    recall += (count * count) / trueSizes[trueGroup]!
  }
  precision /= rows
  recall /= rows
  return { precision, recall, f1: harmonicMean(precision, recall) }
}

interface Cell {
  readonly trueGroup: number
  readonly predictedGroup: number
  count: number
}

interface Contingency {
  readonly cells: readonly Cell[]
  readonly trueSizes: readonly number[]
  readonly predictedSizes: readonly number[]
}

function contingency(truth: ArrayLike<number | string>, predicted: ArrayLike<number | string>): Contingency {
  if (truth.length !== predicted.length) {
    throw badOption('predicted', `${truth.length} labels, as in truth`)
  }
  const trueGroups = new Map<number | string, number>()
  const predictedGroups = new Map<number | string, number>()
  const trueSizes: number[] = []
  const predictedSizes: number[] = []
  const cells = new Map<number, Cell>()
  for (let row = 0; row < truth.length; row += 1) {
    const trueGroup = numbered(trueGroups, truth[row]!)
    const predictedGroup = numbered(predictedGroups, predicted[row]!)
    trueSizes[trueGroup] = (trueSizes[trueGroup] ?? 0) + 1
    predictedSizes[predictedGroup] = (predictedSizes[predictedGroup] ?? 0) + 1
    // Group numbers stay below the number of rows, so that the product is exact below 2^26 rows.
    const key = trueGroup * truth.length + predictedGroup
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, { trueGroup, predictedGroup, count: 1 })
    else cell.count += 1
  }
  return { cells: [...cells.values()], trueSizes, predictedSizes }
}

function numbered(groups: Map<number | string, number>, label: number | string): number {
  let group = groups.get(label)
  if (group === undefined) groups.set(label, (group = groups.size))
  return group
}

function pairsIn(sizes: readonly number[]): number {
  let pairs = 0
  for (const size of sizes) pairs += (size * (size - 1)) / 2
  return pairs
}

function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b)
}
