import { probabilityOf } from '../../score/level-units.js'
import { mostTeaching } from '../../score/teaching.js'
import type { WeighedTable } from './engine.js'

/** Pairs of which the model is surer than this teach nothing that it does not know. */
const surest = 0.99

/** The candidate pairs, by their number, whose answers would teach most, in the order of asking; at most one of the same two profiles. */
export function pairsThatTeach({ candidates, patternOf, weights, scorer, ranks }: WeighedTable, count: number): number[] {
  const byPattern = new Map<number, number[]>()
  for (let i = 0; i < weights.length; i += 1) {
    const p = probabilityOf(weights[i]!)
    if (p < 1 - surest || p > surest) continue
    const pairs = byPattern.get(patternOf[i]!)
    if (pairs === undefined) byPattern.set(patternOf[i]!, [i])
    else pairs.push(i)
  }
  const patterns = scorer.reader.patterns.sorted().filter((pattern) => byPattern.has(pattern))
  const uncertain = (i: number) => probabilityOf(weights[i]!) * (1 - probabilityOf(weights[i]!))
  const { left, right } = candidates.pairs
  const low = (i: number) => Math.min(ranks[left[i]!]!, ranks[right[i]!]!)
  const high = (i: number) => Math.max(ranks[left[i]!]!, ranks[right[i]!]!)
  const queues = Array.from(patterns, (pattern) => byPattern.get(pattern)!.sort((x, y) => uncertain(y) - uncertain(x) || low(x) - low(y) || high(x) - high(y)))
  const questions = queues.map((pairs, q) => ({
    digits: scorer.reader.patterns.digits(patterns[q]!),
    pairs: pairs.length,
    // Sums of floats depend on their order, which is that of the sorted queue.
    uncertainty: pairs.reduce((sum, i) => sum + uncertain(i), 0) / pairs.length,
  }))
  const next = queues.map(() => 0)
  return mostTeaching(questions, count).map((q) => queues[q]![next[q]!++]!)
}
