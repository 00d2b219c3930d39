import { type Check, firstRefusal } from '../cluster/checks.js'
import { decisionConstraints, inOrder, type GroupingDecision } from '../cluster/decision-constraints.js'
import { IdentifierRules } from '../cluster/identifier-rules.js'
import { type Partition, partitionNodes } from '../cluster/partition.js'
import type { Policy } from '../model/policy.js'
import type { IdentifierValue } from '../normalize/columns/identifiers.js'
import { comparators } from '../score/comparators.js'
import { identifierNames } from '../score/rarity.js'
import { toUnits } from '../score/level-units.js'
import type { DecisionRow, ProfileRow } from '../store/rows.js'
import type { PairFacts } from './pair-facts.js'
import type { ProfileGraph, Working } from './profile-graph.js'

const identifierAt = identifierNames.map((name) => [name, comparators.findIndex((one) => one.name === name)] as const)

/** The probabilities from which a pair is put before a person, linked, and linked although both sides hold a history. */
export interface Thresholds {
  readonly review: number
  readonly same: number
  readonly histories: number
}

/** A group of profiles that are one person, and the pairs that something refused. */
export interface ClusteredComponent {
  readonly groups: readonly (readonly Working[])[]
  /** By the ids of the two profiles, the lesser first. */
  readonly refused: ReadonlyMap<string, string>
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

/** Clusters one component from its stored profiles and links, never by changing the last answer. */
export function clusterComponent(graph: ProfileGraph, nodes: readonly Working[], decisions: readonly DecisionRow[], policy: Policy, thresholds: Thresholds): ClusteredComponent {
  if (nodes.length === 1) return { groups: [nodes], refused: new Map() }
  const indexes = new Map(nodes.map((one, i) => [one.row.id, i]))
  const { pairs } = graph.weigher
  const pair = (a: number, b: number): number => graph.pair(nodes[a]!, nodes[b]!)
  const left: number[] = []
  const right: number[] = []
  const strong: number[] = []
  nodes.forEach((one, a) => {
    for (const [id, weight] of one.links) {
      const b = indexes.get(id)
      if (b === undefined || b <= a || weight < thresholds.same) continue
      left.push(a)
      right.push(b)
      strong.push(weight)
    }
  })
  const { rules } = graph
  const { constraint, joined: decided, above } = constraintsOf(nodes, decisions, policy, thresholds, graph)
  const rank = (node: number) => nodes[node]!.row.rank
  const owners = rules.joinOwners(nodes.length, { nodeOf: (node) => nodes[node]!.row, rank, joined: decided, check: above })
  const partition: Partition = partitionNodes(nodes.length, { size: left.length, left: Int32Array.from(left), right: Int32Array.from(right), weights: Int32Array.from(strong) }, {
    threshold: thresholds.same,
    weigh: (a, b) => pairs.mean(pair(a, b)),
    rank,
    named: (node) => graph.prepared(nodes[node]!).named,
    nameEvidence: (a, b) => pairs.name(pair(a, b)),
    lastingEvidence: (a, b) => pairs.lasting(pair(a, b)),
    constraint,
    joined: owners.joined,
    priority: rules.priority === undefined ? undefined : (a, b) => rules.priority!(nodes[a]!.row, nodes[b]!.row),
  })
  const groups = Array.from({ length: partition.count }, (): Working[] => [])
  partition.groupOf.forEach((group, node) => groups[group]!.push(nodes[node]!))
  return { groups, refused: new Map([...owners.refused, ...partition.refused].map((one) => [pairKey(nodes[one.left]!.row.id, nodes[one.right]!.row.id), one.constraint])) }
}

function constraintsOf(nodes: readonly Working[], decisions: readonly DecisionRow[], policy: Policy, thresholds: Thresholds, graph: ProfileGraph): { readonly constraint: Check | undefined; /** What holds for an exclusive identifier, too. */ readonly above: Check | undefined; readonly joined: readonly (readonly number[])[] } {
  const grouping = inOrder(decisions.map((row) => row.decision).filter((one): one is GroupingDecision => one.kind === 'same' || one.kind === 'different'))
  const { joined, apart } = decisionConstraints(grouping, (decision, side) => nodes.flatMap(({ row }, node) => (row.marks.includes(`${decision.id}:${side}`) ? [node] : [])))
  const checks: Check[] = apart === undefined ? [] : [apart]
  checks.push(...graph.rules.limits.map((limit) => limit((node) => nodes[node]!.row)))
  const automation = policy.automation ?? 'attach'
  if (automation === 'suggest') checks.push(() => 'automation')
  const above = firstRefusal(checks)
  if (automation === 'attach') checks.push((a, b) => historiesCheck(nodes, a, b, thresholds, graph))
  return { constraint: firstRefusal(checks), above, joined }
}

/**
 * Joining two contacts that both hold a history costs more when it is wrong, so it asks for more: a pair across that is
 * sure enough, and more than one identifier that somebody typed; or an identifier that a channel proves on either side.
 */
function historiesCheck(nodes: readonly Working[], a: readonly number[], b: readonly number[], thresholds: Thresholds, graph: ProfileGraph): string | undefined {
  for (const node of [...a, ...b]) {
    const because = historiesApart(nodes[node]!, thresholds, graph)
    if (because !== undefined) return because
  }
  const held = (group: readonly number[]) => group.some((node) => nodes[node]!.row.histories > 0)
  if (!held(a) || !held(b)) return undefined
  let sure = false
  for (const x of a) {
    for (const y of b) {
      const because = historiesBetween(nodes[x]!, nodes[y]!, thresholds, graph)
      if (because === undefined) return undefined
      sure ||= because === 'claimed'
    }
  }
  return sure ? 'claimed' : 'history'
}

function historiesBetween(a: Working, b: Working, thresholds: Thresholds, graph: ProfileGraph): 'claimed' | 'history' | undefined {
  const pair = graph.weigher.pairs.facts(graph.pair(a, b))
  if (pair.weight >= thresholds.same && sharesVouched(a.row, b.row, pair, proven)) return undefined
  if (pair.weight < thresholds.histories) return 'history'
  return isVouched(a.row, b.row, pair) ? undefined : 'claimed'
}

/** What keeps the records of one profile apart although they say the same: each would have to be joined to the others, too. */
function historiesApart(one: Working, thresholds: Thresholds, graph: ProfileGraph): 'claimed' | 'history' | undefined {
  const { row } = one
  if (row.histories < 2 || isOne(row, graph)) return undefined
  return historiesBetween(one, one, thresholds, graph)
}

/** Why the records of a profile are contacts each for itself, if they are: they say too little, or hold histories that are not to be joined. */
export function apartBecause(one: Working, { thresholds, policy }: { readonly thresholds: Thresholds; readonly policy: Policy }, graph: ProfileGraph): 'evidence' | 'claimed' | 'history' | undefined {
  if (one.row.size < 2 || isOne(one.row, graph)) return undefined
  if (graph.weigher.pairs.facts(graph.pair(one, one)).weight < thresholds.same) return 'evidence'
  return (policy.automation ?? 'attach') === 'attach' ? historiesApart(one, thresholds, graph) : undefined
}

/** Whether a decision or an exclusive identifier says that all records of a profile are one person's. */
const isOne = (row: ProfileRow, { rules }: ProfileGraph): boolean => row.marks.some((mark) => mark.endsWith(':same')) || rules.isOwned(row)

/** Set behind an identifier that a channel proves to be theirs. */
export const proven = ' verified'

/** Whether the two agree in an identifier that channels vouch for on both sides. */
function sharesVouched(a: ProfileRow, b: ProfileRow, { equal }: PairFacts, how: string): boolean {
  return identifierAt.some(([name, at]) => (equal & (1 << at)) !== 0 && a.vouched.some((one) => one.startsWith(`${name}:`) && one.endsWith(how) && b.vouched.includes(one)))
}

/** Whether more speaks for the pair than one identifier that somebody typed: the names, a second identifier, or a channel. */
function isVouched(a: ProfileRow, b: ProfileRow, pair: PairFacts): boolean {
  if ((pair.name ?? 0) > 0) return true
  return sharesVouched(a, b, pair, '') || identifierAt.filter(([, at]) => (pair.equal & (1 << at)) !== 0).length > 1
}

/** What the policy says of the identifiers of stored profiles. */
export function rulesOfProfiles(policy: Policy): IdentifierRules<ProfileRow> {
  return new IdentifierRules<ProfileRow>(policy, (row, column) => row.values[column] as readonly IdentifierValue[] | undefined)
}

/** The thresholds in 1/1024 bit: as the policy says, else as the model does. */
export function thresholdsOf(policy: Policy, modelThreshold: number): Thresholds {
  const unitsOf = (probability: number) => toUnits(Math.log2(probability / (1 - probability)))
  const same = policy.thresholds?.same === undefined ? modelThreshold : unitsOf(policy.thresholds.same)
  return {
    same,
    review: Math.min(same, unitsOf(policy.thresholds?.review ?? defaultReview)),
    histories: Math.max(same, unitsOf(policy.thresholds?.histories ?? defaultHistories)),
  }
}

const defaultReview = 0.2
const defaultHistories = 0.99
