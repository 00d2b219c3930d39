import { firstRefusal } from '../../cluster/checks.js'
import { type DecisionConstraints, decisionConstraints, groupingOf, byInstant } from '../../cluster/decision-constraints.js'
import { IdentifierRules, type RefusedOwner } from '../../cluster/identifier-rules.js'
import type { LinkageInput } from '../../cluster/linkage.js'
import { meanFloor, pairBudget } from '../../cluster/group.js'
import { clusterNodes, mostAsked, type Partition, type PartitionOptions, partitionNodes } from '../../cluster/partition.js'
import { markOf } from '../../model/mark.js'
import type { Policy } from '../../model/policy.js'
import { type IdentifierValue, shownWhole } from '../../normalize/columns/identifiers.js'
import type { DecisionRow, ProfileRow } from '../../store/rows.js'
import { allAgree } from './circles.js'
import { historiesAmong, supportOf, type Thresholds } from './histories.js'
import type { ProfileGraph } from './profile-graph.js'
import type { Working } from './working-profile.js'
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
  if (graph.rules.limits.length > 0 || (policy.automation ?? 'attach') !== 'attach') return clusterComponents(graph, nodes, [], policy, thresholds)
  const histories = historiesAmong(nodes, thresholds, graph)
  if (nodes.length === 2) {
    const because = histories.check([0], [1])
    return because === undefined ? whole : { groups: nodes.map((one) => [one]), refused: new Map([[pairKey(nodes[0]!.row.id, nodes[1]!.row.id), because]]) }
  }
  const members = nodes.map((_, i) => i)
  const evidence = evidenceAmong(graph, nodes, thresholds)
  if (thresholds.same >= meanFloor && evidence.speaks(members, members.length ** 2 <= 4 * pairBudget) && histories.mayJoin(members)) return whole
  const { groups, refused } = clusterNodes(members, () => linksAmong(graph, nodes, thresholds), undefined, { ...evidence, constraint: histories.check, contradiction: () => undefined, unrefused: histories.mayJoin })
  return { groups: groups.toSorted(([a], [b]) => a! - b!).map((group) => group.map((node) => nodes[node]!)), refused: refusedAmong(nodes, refused) }
}

/** Clusters whole components from their stored profiles and links, never by changing the last answer. */
export function clusterComponents(graph: ProfileGraph, nodes: readonly Working[], decisions: readonly DecisionRow[], policy: Policy, thresholds: Thresholds): Clustered {
  if (nodes.length === 1) return { groups: [nodes], refused: nothing }
  const links = linksAmong(graph, nodes, thresholds)
  const { rules } = graph
  const automation = policy.automation ?? 'attach'
  const { joined: decided, apart } = decisionsAmong(nodes, decisions)
  const above = firstRefusal([...(apart === undefined ? [] : [apart]), ...rules.limits.map((limit) => limit((node) => nodes[node]!.row)), ...(automation === 'suggest' ? [() => 'automation'] : [])])
  const histories = automation === 'attach' ? historiesAmong(nodes, thresholds, graph) : undefined
  const evidence = evidenceAmong(graph, nodes, thresholds)
  const owners = rules.joinOwners(nodes.length, { nodeOf: (node) => nodes[node]!.row, rank: evidence.rank, joined: decided, check: above })
  const unrefused = (members: readonly number[]): boolean => above?.(members, members) === undefined && histories?.mayJoin(members) !== false
  const pairs = { size: links.length, left: Int32Array.from(links, ({ left }) => left), right: Int32Array.from(links, ({ right }) => right), weights: Int32Array.from(links, ({ weight }) => weight) }
  const partition: Partition = partitionNodes(nodes.length, pairs, {
    ...evidence,
    constraint: firstRefusal([...(above === undefined ? [] : [above]), ...(histories === undefined ? [] : [histories.check])]),
    // A limit or a history parts nobody: the two may still be one person's.
    contradiction: apart ?? (() => undefined),
    unanimous: (members, mayBeSilent) => evidence.speaks(members, mayBeSilent) && unrefused(members),
    unrefused,
    joined: owners.joined,
  })
  const groups = Array.from({ length: partition.count }, (): Working[] => [])
  partition.groupOf.forEach((group, node) => groups[group]!.push(nodes[node]!))
  return { groups, refused: refusedAmong(nodes, [...owners.refused, ...partition.refused]) }
}

/** The links between nodes that weigh enough to join them. */
function linksAmong(graph: ProfileGraph, nodes: readonly Working[], { same }: Thresholds): LinkageInput['edges'] {
  const links: { readonly left: number; readonly right: number; readonly weight: number }[] = []
  nodes.forEach((one, i) => (one.place = i))
  nodes.forEach((one, left) => one.eachLink((id, weight) => {
    const other = weight < same ? undefined : graph.known(id)
    if (other !== undefined && other.place > left && nodes[other.place] === other) links.push({ left, right: other.place, weight })
  }))
  return links
}

const refusedAmong = (nodes: readonly Working[], refused: readonly RefusedOwner[]): ReadonlyMap<string, string> =>
  refused.length === 0 ? nothing : new Map(refused.map(({ left, right, constraint }) => [pairKey(nodes[left]!.row.id, nodes[right]!.row.id), constraint]))

/** What nodes say of each other, as clustering asks it. */
interface Evidence extends Pick<PartitionOptions, 'threshold' | 'weigh' | 'rank' | 'named' | 'wholeNamed' | 'nameEvidence' | 'familyEvidence' | 'personalEvidence' | 'lastingEvidence' | 'support' | 'priority'> {
  /** Whether every two of these nodes speak for one person by themselves. */
  readonly speaks: (members: readonly number[], mayBeSilent: boolean) => boolean
}

function evidenceAmong(graph: ProfileGraph, nodes: readonly Working[], { same }: Thresholds): Evidence {
  const { weigher, weigher: { pairs }, rules: { priority } } = graph
  const prepared = nodes.map((one) => graph.prepared(one))
  const pair = (a: number, b: number): number => weigher.pair(prepared[a]!, prepared[b]!)
  return {
    threshold: same,
    weigh: (a, b) => pairs.mean(pair(a, b)),
    rank: (node) => nodes[node]!.row.rank,
    named: (node) => prepared[node]!.named,
    wholeNamed: (node) => weigher.isWholeNamed(prepared[node]!),
    nameEvidence: (a, b) => pairs.name(pair(a, b)),
    familyEvidence: (a, b) => pairs.family(pair(a, b)),
    personalEvidence: (a, b) => weigher.personal(prepared[a]!, prepared[b]!),
    lastingEvidence: (a, b) => pairs.lasting(pair(a, b)),
    support: (claimant, node) => supportOf(nodes[claimant]!.row, nodes[node]!.row),
    priority: priority === undefined ? undefined : (a, b) => priority(nodes[a]!.row, nodes[b]!.row),
    speaks: (members, mayBeSilent) => members.length <= mostAsked && allAgree(members.map((node) => prepared[node]!), mayBeSilent ? 'friends' : 'speaking friends', (a, b) => {
      const at = pair(members[a]!, members[b]!)
      const mean = pairs.mean(at)
      return (mean === undefined ? mayBeSilent : mean >= same) && (pairs.lasting(at) ?? 0) >= 0 && (pairs.name(at) ?? 0) >= 0
    }),
  }
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
