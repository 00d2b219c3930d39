import { inForce } from '../cluster/decision-constraints.js'
import type { RefusedOwner } from '../cluster/identifier-rules.js'
import type { Refusal } from '../cluster/linkage.js'
import { badOption } from '../errors.js'
import { checkSurvivorship, type CustomSurvivorship } from '../merge/survivorship.js'
import { checkDecisions, type Decision } from '../model/decision.js'
import { optionsGiven } from '../model/given.js'
import { checkPolicy, type Policy } from '../model/policy.js'
import type { PersonRecord } from '../model/record.js'
import type { RecordTable } from '../model/table.js'
import type { Model } from '../score/model.js'
import type { PreviousContact } from './batch/changes.js'
import { constraintsOf, rowsOfDecisions } from './batch/constraints.js'
import { atOnce, type Crew, type Steps } from './batch/crew.js'
import { type DetachDecision, withoutDetached } from './people/detach.js'
import { encodeRecords } from './batch/encode.js'
import { weighSteps } from './batch/engine.js'
import { makeResult } from './batch/make-result.js'
import { partitionSteps } from './batch/partition-steps.js'
import { readPrevious } from './batch/previous.js'
import type { DedupeResult } from './batch/result.js'
import { runOptions } from './batch/run-options.js'
import { type Progress, runProgress } from './batch/run-progress.js'
import { chooseThreshold } from './batch/threshold.js'

/** Options of `dedupe`; all may be left out. */
export interface DedupeOptions {
  /** Rules of the deployment; checked here. */
  readonly policy?: Policy | undefined
  /** Functions that choose the value of a field in place of the policy's rule. */
  readonly survivorship?: CustomSurvivorship | undefined
  /** A model of an earlier run, which then decides instead of what this data would teach. */
  readonly model?: Model | undefined
  /** The ledger: what people said is the same or different. */
  readonly decisions?: readonly Decision[] | undefined
  /**
   * Which contact each record was in, as an earlier answer said, the oldest contacts first. Their ids then stay, and
   * `changes` says what differs; who is with whom is the same as without it. Costs one map entry a record.
   */
  readonly previous?: Iterable<PreviousContact> | undefined
  /** Hears how far the run is, up to a hundred times a stage. It is called amid the work, which waits for it. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /**
   * Stops the run, which looks at it between two steps. The run does not give way to the event loop: no timer can fire meanwhile (`AbortSignal.timeout`), nor
   * a request be heard to close. Abort from `onProgress`, where a deadline can be looked at, or run in a worker thread that can be ended.
   */
  readonly signal?: AbortSignal | undefined
  /** The clock for the stages' times in the report, in milliseconds; none is read otherwise. */
  readonly now?: (() => number) | undefined
}

/**
 * Finds the records that are one person: normalise, block, score, cluster, merge.
 *
 * Needs no configuration: comparisons, keys and model follow from the fields that the records have
 * and, from some 500 records on, from the records themselves. The order of the records changes nothing of who is with whom.
 *
 * @throws SelfsameError `BAD_RECORD`, `BAD_POLICY`, `BAD_MODEL`, `BAD_DECISION`, `BAD_OPTION`; the reason of `signal` when it is aborted.
 * @example
 * const people = dedupe([
 *   { id: '1', name: 'Helen Peterson', email: 'helen.p@mail.example', phone: '+380671234567' },
 *   { id: '2', name: 'Nellie Peterson', phone: '+38 067 123 45 67' },
 *   { id: '3', name: 'Andrii Koval', phone: '+380509876543' },
 * ])
 * people.contactCount  // 2
 * people.contactOf('2') === people.contactOf('1')  // true
 */
export function dedupe(records: Iterable<PersonRecord>, options: DedupeOptions = {}): DedupeResult {
  return dedupeTable(encodeRecords(records), options)
}

/** The same for records that are already in columns. Rows keep their numbers in the result. */
export function dedupeTable(rows: RecordTable, options: DedupeOptions = {}): DedupeResult {
  return atOnce(dedupeSteps(rows, options))
}

/** The same, with a crew to share the work with: the answer is equal to the last byte. */
export function* dedupeSteps(rows: RecordTable, options: DedupeOptions = {}, crew?: Crew): Steps<DedupeResult> {
  if (!Array.isArray((rows as Partial<RecordTable> | null)?.columns)) throw badOption('rows', 'a table of columns')
  optionsGiven(options, { policy: false, survivorship: false, model: false, decisions: false, previous: false, ...runOptions, now: 'call' })
  const policy = checkPolicy(options.policy ?? {})
  const custom = checkSurvivorship(options.survivorship)
  const decisions = checkDecisions(options.decisions ?? [])
  const table = withoutDetached(rows, inForce(decisions).filter((one): one is DetachDecision => one.kind === 'detach'), policy)
  const before = options.previous === undefined ? undefined : readPrevious(table, options.previous)
  const { enter, end, stages } = runProgress(options, table.size)

  const decided = rowsOfDecisions(table, decisions)
  const weighed = yield* weighSteps({ table, policy, marks: decided.marks }, { given: options.model, hook: enter, crew })
  const threshold = chooseThreshold(policy, weighed)
  const { constraint, joined, priority, refused } = constraintsOf(table, weighed, policy, decisions, decided.lookup)
  enter('cluster', 0)
  const clustered = yield* partitionSteps(weighed, { threshold, constraint, joined, priority, onComponent: (share) => enter('cluster', share) }, crew)
  crew?.dismiss()
  const partition = { ...clustered, refused: withOwners(clustered.refused, refused, (a, b) => weighed.scorer.weigh(a, b)) }
  enter('merge', 0)
  const result = makeResult({ table, weighed, partition, threshold, policy: custom === undefined ? policy : { ...policy, custom }, stages, before })
  end()
  return result
}

/** Refused links, those of exclusive identifiers included. */
function withOwners(links: readonly Refusal[], owners: readonly RefusedOwner[], weigh: (a: number, b: number) => number): readonly Refusal[] {
  const nameOf = ({ left, right }: RefusedOwner): string => `${Math.min(left, right)} ${Math.max(left, right)}`
  const known = new Set(links.map(nameOf))
  return [...links, ...owners.flatMap((one) => (known.has(nameOf(one)) ? [] : { ...one, weight: weigh(one.left, one.right) }))]
}
