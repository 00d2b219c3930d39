import { candidatePairs, type Candidates, candidatesOf } from '../../block/candidates.js'
import type { BlockOptions, KeyBlocks } from '../../block/key-blocks.js'
import { type BlockPlan, plannedKey } from '../../block/keys.js'
import { proposalsOf } from '../../block/list-pairs.js'
import { anchorCap, blockCap } from '../../block/profile-keys.js'
import type { Model } from '../../score/model.js'
import type { Crew, SharedWork, Steps } from './crew.js'
import { doTogether } from './do-together.js'
import type { BlockJob, FlagJob, PairBench } from './pair-work.js'
import type { StageHook } from './run-progress.js'

/** Pairs that one key may list: so many for each profile, so that they grow no faster than the set. A small set need not save. */
const pairsPerProfile = 0.4
const affordable = 200_000

/** Lists the pairs that the keys of a plan propose, on this thread. */
export function listCandidates(rows: number, plan: BlockPlan, given: Model | undefined, hook: StageHook): Candidates {
  return candidatePairs(plan.keys.map((key) => plannedKey(key, rows)), rows, { ...optionsOf(rows, plan, given), onKey: (done, total) => hook('block', done / total) })
}

/** Blocks that a crew has begun to make. */
export interface SharedBlocking {
  readonly job: BlockJob
  readonly shared: SharedWork
}

/** Lets a crew begin to put rows into the blocks of a plan. */
export function shareBlocking(rows: number, plan: BlockPlan, given: Model | undefined, crew: Crew): SharedBlocking {
  const job: BlockJob = { kind: 'block', rows, keys: plan.keys, options: optionsOf(rows, plan, given) }
  return { job, shared: crew.share(job) }
}

/**
 * Lists the pairs that such blocks propose.
 * @param meanwhile What this thread does when no key is left, while the others may still be at theirs.
 */
export function* candidateSteps(bench: PairBench, { job, shared }: SharedBlocking, hook: StageHook, crew: Crew, meanwhile: Steps<void>): Steps<Candidates> {
  const ofKeys: (readonly KeyBlocks[])[] = []
  for (const { chunks, blocks } of yield* doTogether(bench, job, shared, (share) => hook('block', share), meanwhile)) {
    chunks.forEach((key, place) => (ofKeys[key] = blocks[place]!))
  }
  const flagging: FlagJob = { kind: 'flag', proposals: proposalsOf(job.rows, ofKeys, crew.allocate) }
  const counts = new Int32Array(flagging.proposals.lists.length)
  for (const { proposed } of yield* doTogether(bench, flagging, crew.share(flagging), () => hook('block', 1))) {
    for (const of of proposed) for (let list = 0; list < counts.length; list += 1) counts[list]! += of[list]!
  }
  return candidatesOf(flagging.proposals, counts, crew.allocate)
}

function optionsOf(rows: number, { refiners }: BlockPlan, given: Model | undefined): BlockOptions {
  return { cap: blockCap, anchorCap, pairsPerKey: Math.max(affordable, pairsPerProfile * rows), caps: given?.caps, refiners }
}
