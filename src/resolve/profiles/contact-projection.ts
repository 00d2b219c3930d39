import { firstRefusal } from '../../cluster/checks.js'
import { type DecisionConstraints, decisionConstraints, groupingOf, byInstant } from '../../cluster/decision-constraints.js'
import { IdentifierRules } from '../../cluster/identifier-rules.js'
import { meanFloor, pairBudget } from '../../cluster/group.js'
import { mostAsked, type Partition, partitionNodes } from '../../cluster/partition.js'
import { markOf } from '../../model/mark.js'
import type { Policy } from '../../model/policy.js'
import { type IdentifierValue, shownWhole } from '../../normalize/columns/identifiers.js'
import type { DecisionRow, ProfileRow } from '../../store/rows.js'
import { allAgree } from './circles.js'
import { historiesAmong, supportOf, type Thresholds } from './histories.js'
import type { ProfileGraph } from './profile-graph.js'
import type { Working } from './working-profile.js'
import type { Prepared, ProfileWeigher } from './profile-weigher.js'
import { defaultReview, weightAt } from '../batch/threshold.js'

/** Groups of profiles that are one person each, and the pairs that something refused. */
export interface Clustered {
  readonly groups: readonly (readonly Working[])[]
  /** By the ids of the two profiles, the lesser first. */
  readonly refused: ReadonlyMap<string, string>
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

const nothing: ReadonlyMap<string, string> = new Map()

/** Clusters a component that links hold together, and of which no decision speaks. What is plain, as nearly all is, needs no clustering to see. */
export function clusterLinked(graph: ProfileGraph, nodes: readonly Working[], policy: Policy, thresholds: Thresholds): Clustered {
  const whole: Clustered = { groups: [nodes], refused: nothing }
  if (nodes.length === 1) return whole
  const automation = policy.automation ?? 'attach'
  if (graph.rules.limits.length > 0 || automation === 'suggest') return clusterComponents(graph, nodes, [], policy, thresholds)
  const histories = automation === 'attach' ? historiesAmong(nodes, thresholds, graph) : undefined
  if (nodes.length === 2) {
    const because = histories?.check([0], [1])
    return because === undefined ? whole : { groups: nodes.map((one) => [one]), refused: new Map([[pairKey(nodes[0]!.row.id, nodes[1]!.row.id), because]]) }
  }
  const members = nodes.map((_, i) => i)
  const speak = thresholds.same >= meanFloor && speakForOne(nodes.map((one) => graph.prepared(one)), members, members.length ** 2 <= 4 * pairBudget, graph.weigher, thresholds)
  return speak && histories?.mayJoin(members) !== false ? whole : clusterComponents(graph, nodes, [], policy, thresholds)
}

/** Clusters whole components from their stored profiles and links, never by changing the last answer. */
export function clusterComponents(graph: ProfileGraph, nodes: readonly Working[], decisions: readonly DecisionRow[], policy: Policy, thresholds: Thresholds): Clustered {
  if (nodes.length === 1) return { groups: [nodes], refused: nothing }
  const indexes = new Map(nodes.map((one, i) => [one.row.id, i]))
  const { pairs } = graph.weigher
  const prepared = nodes.map((one) => graph.prepared(one))
  const pair = (a: number, b: number): number => graph.weigher.pair(prepared[a]!, prepared[b]!)
  const left: number[] = []
  const right: number[] = []
  const strong: number[] = []
  nodes.forEach((one, a) => {
    one.eachLink((id, weight) => {
      if (weight < thresholds.same) return
      const b = indexes.get(id)
      if (b === undefined || b <= a) return
      left.push(a)
      right.push(b)
      strong.push(weight)
    })
  })
  const { rules } = graph
  const automation = policy.automation ?? 'attach'
  const { joined: decided, apart } = decisionsAmong(nodes, decisions)
  const above = firstRefusal([...(apart === undefined ? [] : [apart]), ...rules.limits.map((limit) => limit((node) => nodes[node]!.row)), ...(automation === 'suggest' ? [() => 'automation'] : [])])
  const histories = automation === 'attach' ? historiesAmong(nodes, thresholds, graph) : undefined
  const rank = (node: number) => nodes[node]!.row.rank
  const owners = rules.joinOwners(nodes.length, { nodeOf: (node) => nodes[node]!.row, rank, joined: decided, check: above })
  const unrefused = (members: readonly number[]): boolean => above?.(members, members) === undefined && histories?.mayJoin(members) !== false
  const partition: Partition = partitionNodes(nodes.length, { size: left.length, left: Int32Array.from(left), right: Int32Array.from(right), weights: Int32Array.from(strong) }, {
    threshold: thresholds.same,
    weigh: (a, b) => pairs.mean(pair(a, b)),
    rank,
    named: (node) => prepared[node]!.named,
    wholeNamed: (node) => prepared[node]!.wholeNamed,
    nameEvidence: (a, b) => pairs.name(pair(a, b)),
    familyEvidence: (a, b) => graph.weigher.family(prepared[a]!, prepared[b]!),
    ownEvidence: (a, b) => graph.weigher.own(prepared[a]!, prepared[b]!),
    lastingEvidence: (a, b) => graph.weigher.lasting(prepared[a]!, prepared[b]!),
    constraint: firstRefusal([...(above === undefined ? [] : [above]), ...(histories === undefined ? [] : [histories.check])]),
    // A limit or a history parts nobody: the two may still be one person's.
    contradiction: apart ?? (() => undefined),
    unanimous: (members, mayBeSilent) => speakForOne(prepared, members, mayBeSilent, graph.weigher, thresholds) && unrefused(members),
    unrefused,
    support: (claimant, node) => supportOf(nodes[claimant]!.row, nodes[node]!.row),
    joined: owners.joined,
    priority: rules.priority === undefined ? undefined : (a, b) => rules.priority!(nodes[a]!.row, nodes[b]!.row),
  })
  const groups = Array.from({ length: partition.count }, (): Working[] => [])
  partition.groupOf.forEach((group, node) => groups[group]!.push(nodes[node]!))
  return { groups, refused: new Map([...owners.refused, ...partition.refused].map((one) => [pairKey(nodes[one.left]!.row.id, nodes[one.right]!.row.id), one.constraint])) }
}

/** Whether every two of these nodes speak for one person by themselves. */
function speakForOne(prepared: readonly Prepared[], members: readonly number[], mayBeSilent: boolean, weigher: ProfileWeigher, { same }: Thresholds): boolean {
  if (members.length > mostAsked) return false
  const { pairs } = weigher
  const among = members.map((node) => prepared[node]!)
  return allAgree(among, mayBeSilent ? 'friends' : 'speaking friends', (a, b) => {
    const at = weigher.pair(among[a]!, among[b]!)
    const mean = pairs.mean(at)
    return (mean === undefined ? mayBeSilent : mean >= same) && (pairs.lasting(at) ?? 0) >= 0 && (pairs.name(at) ?? 0) >= 0
  })
}

/** What decisions ask of the nodes that bear their marks. */
function decisionsAmong(nodes: readonly Working[], decisions: readonly DecisionRow[]): DecisionConstraints {
  const grouping = byInstant(decisions.flatMap((row) => groupingOf(row.decision)))
  return decisionConstraints(grouping, (decision, side) => nodes.flatMap(({ row }, node) => (row.marks.includes(markOf(decision.id, side)) ? [node] : [])))
}

/** What the policy says of the identifiers of stored profiles. */
export function rulesOfProfiles(policy: Policy): IdentifierRules<ProfileRow> {
  return new IdentifierRules<ProfileRow>(policy, (row, column) => {
    const values = row.values[column] as readonly IdentifierValue[] | undefined
    return values && shownWhole(values)
  })
}

/** The thresholds in 1/1024 bit: as the policy says, else as the model does. */
export function thresholdsOf(policy: Policy, modelThreshold: number): Thresholds {
  const same = policy.thresholds?.same === undefined ? modelThreshold : weightAt(policy.thresholds.same)
  return {
    same,
    review: Math.min(same, weightAt(policy.thresholds?.review ?? defaultReview)),
    histories: Math.max(same, weightAt(policy.thresholds?.histories ?? defaultHistories)),
  }
}

const defaultHistories = 0.99
