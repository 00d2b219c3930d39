import { UnionFind } from '../../cluster/union-find.js'
import { weakestJoin } from '../../cluster/weakest-join.js'
import type { GroupingDecision } from '../../cluster/decision-constraints.js'
import { qualifiedId } from '../../model/qualified-id.js'
import type { RecordRef } from '../../model/record.js'
import { probabilityOf } from '../../score/level-units.js'
import { importJoinName } from './setting-names.js'
import { pages, rowsAtOnce } from '../../store/pages.js'
import type { PeopleSession } from './people-session.js'
import type { Working } from '../profiles/working-profile.js'

/** How people decided (not what an import joined) where the model gave such a probability. */
export interface DecidedBand {
  /** Probabilities in `[from, to)`. */
  readonly from: number
  readonly to: number
  readonly same: number
  readonly different: number
}

/** What people's decisions say of the thresholds: a proposal, never applied by itself. */
export interface CalibrationProposal {
  /** Standing decisions that two sides could be weighed for. */
  readonly decisions: number
  readonly bands: readonly DecidedBand[]
  /** What `thresholds` of the policy could be; absent where too little was decided on either side to say so. No edge is moved over a band that nobody decided in. */
  readonly proposed?: { readonly same: number; readonly review: number }
}

const edges: readonly number[] = [0, 0.05, 0.2, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 1]
/** Fewer decisions on either side of a threshold cannot tell one in twenty from one in a hundred. */
const enough = 30
const mostRight = 0.99

/** Weighs anew what people decided, under the model in force. */
export async function calibrationOf(session: PeopleSession): Promise<CalibrationProposal> {
  const answers: { readonly probability: number; readonly same: boolean }[] = []
  for await (const rows of pages(rowsAtOnce, (page) => session.tx.list('decisions', 'seq', page), (row) => row.seq)) {
    const imported = new Set((await session.tx.get('settings', rows.flatMap(({ decision }) => (decision.kind === 'same' ? [importJoinName(decision.records.map((ref) => qualifiedId(ref.source, ref.id)))] : [])))).map((row) => row?.value))
    for (const { decision, standing } of rows) {
      // What an import joined nobody looked at.
      if (!standing || (decision.kind !== 'same' && decision.kind !== 'different') || imported.has(decision.id)) continue
      const probability = await probabilityOfDecision(session, decision)
      if (probability !== undefined) answers.push({ probability, same: decision.kind === 'same' })
    }
  }
  const within = (from: number, to: number, same: boolean) => answers.filter((one) => one.probability >= from && (one.probability < to || to === 1) && one.same === same).length
  const bands = edges.slice(1).map((to, i) => ({ from: edges[i]!, to, same: within(edges[i]!, to, true), different: within(edges[i]!, to, false) }))
  // From the top: the lowest edge above which nearly all that people looked at was one person. Where nobody decided, nothing is known.
  const decided = bands.filter((band) => band.same + band.different > 0)
  let proposed: number | undefined
  let same = 0
  let different = 0
  for (const band of decided.toReversed()) {
    same += band.same
    different += band.different
    if (band.same > band.different && same + different >= enough && answers.length - same - different >= enough && same / (same + different) >= mostRight) proposed = band.from
  }
  if (proposed === undefined) return { decisions: answers.length, bands }
  const least = decided.findIndex((band) => band.same > 0)
  return { decisions: answers.length, bands, proposed: { same: proposed, review: Math.max(0.01, decided[least - 1]?.to ?? decided[least]!.from) } }
}

/** Of *different* the likeliest pair across its sides; of *same* the weakest of the pairs by which its records hang together. */
async function probabilityOfDecision(session: PeopleSession, decision: GroupingDecision): Promise<number | undefined> {
  const nodesOf = async (refs: readonly RecordRef[]): Promise<readonly Working[]> => {
    const records = await session.tx.get('records', refs.slice(0, mostRecords).map((ref) => qualifiedId(ref.source, ref.id)))
    return session.graph.load(records.flatMap((record) => (record === undefined || record.profile === '' ? [] : [record.profile])))
  }
  if (decision.kind === 'different') {
    const right = await nodesOf(decision.right)
    const weights = (await nodesOf(decision.left)).flatMap((a) => right.map((b) => session.graph.weigh(a, b).weight))
    return weights.length === 0 ? undefined : probabilityOf(Math.max(...weights))
  }
  const nodes = await nodesOf(decision.records)
  const [first] = nodes
  if (first === undefined || decision.records.length < 2) return undefined
  const pairs = nodes.flatMap((one, a) => nodes.slice(a + 1).map((other, i) => ({ a, b: a + 1 + i, weight: session.graph.weigh(one, other).weight })))
  const weakest = weakestJoin(new UnionFind(nodes.length), pairs.sort((x, y) => y.weight - x.weight))
  // Records that say the same are one profile.
  return probabilityOf((weakest ?? session.graph.weigh(first, first)).weight)
}

/** Records of one side that are weighed. */
const mostRecords = 30
