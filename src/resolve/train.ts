import { optionsGiven } from '../model/given.js'
import { checkLabels, type Label } from '../model/label.js'
import { checkPolicy } from '../model/policy.js'
import type { PersonRecord } from '../model/record.js'
import type { RecordTable } from '../model/table.js'
import { calibrate, type JudgedPair } from '../score/calibrate.js'
import { probabilityOf } from '../score/level-units.js'
import type { Model } from '../score/model.js'
import { toModel } from '../score/model-levels.js'
import type { DedupeOptions } from './dedupe.js'
import { encodeRecords } from './batch/encode.js'
import { modelNumbersOf, reweigh, type WeighedTable, weighTable } from './batch/engine.js'
import { RecordIndex } from './batch/record-index.js'
import { runOptions } from './batch/run-options.js'
import { runProgress } from './batch/run-progress.js'
import { chooseThreshold, thresholdAfter } from './batch/threshold.js'

/** Options of `train`; all may be left out. */
export interface TrainOptions extends Pick<DedupeOptions, 'policy' | 'onProgress' | 'signal'> {
  /** Pairs that people judged; those whose records are not there say nothing. `result.trainingPairs` gives the ones worth asking about. */
  readonly labels?: readonly Label[] | undefined
}

/**
 * Learns a model from records, for `dedupe(records, { model })`: today, and for records that come later.
 *
 * Without labels it is the model that `dedupe` learns and uses by itself. Labels calibrate it where they say
 * what it did not expect: the threshold is raised where links are judged wrong, and where records taught little they move m too. Labels of one kind alone
 * count as one, and `report.warnings` of what the model decides says so. They teach the model; to hold for the very records they speak of, write
 * them down as decisions.
 *
 * @throws SelfsameError `BAD_RECORD`, `BAD_POLICY`, `BAD_OPTION`; the reason of `signal` when it is aborted.
 * @example
 * const model = train([
 *   { id: '1', name: 'Helen Peterson', phone: '+380671234567' },
 *   { id: '2', name: 'Nellie Peterson', phone: '+38 067 123 45 67' },
 * ])
 * model.origin  // 'default'
 */
export function train(records: Iterable<PersonRecord> | RecordTable, options: TrainOptions = {}): Model {
  const table = typeof records === 'object' && records !== null && 'sourceNames' in records ? records : encodeRecords(records)
  optionsGiven(options, { policy: false, labels: false, ...runOptions })
  const policy = checkPolicy(options.policy ?? {})
  const labels = checkLabels(options.labels ?? [])
  const { enter, end } = runProgress(options, table.size)
  const weighed = weighTable({ table, policy, marks: new Map() }, { hook: enter })
  end()
  const judged = judgedPairs(table, weighed, labels)
  if (judged.length === 0) return toModel(modelNumbersOf(weighed, chooseThreshold(policy, weighed)), weighed.set.list, weighed.origin)
  const { weights, offset } = calibrate(weighed.learning, pairsTaughtBy(weighed), judged)
  const taught = reweigh(weighed, weights)
  const same = judged.filter((pair) => pair.same).length
  const answers = { same, different: judged.length - same }
  return toModel({ ...modelNumbersOf(taught, thresholdAfter(policy, weighed, taught.weights, offset)), answers }, taught.set.list, taught.origin)
}

/** For each comparison the pairs of one person, as the model expects them, that taught its m. */
function pairsTaughtBy({ set, origin, patternOf, weights, scorer }: WeighedTable): Float64Array {
  const taught = new Float64Array(set.list.length)
  if (origin !== 'learnt') return taught
  const { patterns } = scorer.reader
  const expected = new Float64Array(patterns.size)
  for (let i = 0; i < weights.length; i += 1) expected[patternOf[i]!]! += probabilityOf(weights[i]!)
  for (const pattern of patterns.sorted()) {
    const digits = patterns.digits(pattern)
    for (let c = 0; c < taught.length; c += 1) if (digits[c] !== 0) taught[c]! += expected[pattern]!
  }
  return taught
}

function judgedPairs(table: RecordTable, { profiles, scorer }: WeighedTable, labels: readonly Label[]): JudgedPair[] {
  const index = new RecordIndex(table)
  const profileOf = ({ id, source }: Label['left']): number => {
    const row = index.find(id, source)
    return typeof row === 'number' ? profiles.ofRow[row]! : -1
  }
  return labels.flatMap(({ left, right, same }): JudgedPair[] => {
    const a = profileOf(left)
    const b = profileOf(right)
    if (a < 0 || b < 0) return []
    const pattern = scorer.reader.read(a, b)
    return [{ digits: scorer.reader.patterns.digits(pattern).slice(), weight: scorer.weighPattern(pattern, a, b), same }]
  })
}
