import { type Allocate, ownMemory } from '../model/memory.js'
import { meanFloor, pairBudget } from './group.js'
import { type LinkageInput, type LinkageResult, linkGroups, type Refusal } from './linkage.js'
import { UnionFind } from './union-find.js'

/** The graph of weighed candidate pairs. Weights are integers of 1/1024 bit. */
export interface WeighedPairs {
  readonly size: number
  readonly left: Int32Array
  readonly right: Int32Array
  readonly weights: Int32Array
}

export interface PartitionOptions extends Pick<LinkageInput, 'threshold' | 'weigh' | 'rank' | 'named' | 'wholeNamed' | 'nameEvidence' | 'familyEvidence' | 'personalEvidence' | 'lastingEvidence' | 'contradiction' | 'priority' | 'support'> {
  /** Absent where nothing constrains. */
  readonly constraint: ((a: readonly number[], b: readonly number[]) => string | undefined) | undefined
  /** Sets of nodes that decisions and exclusive identifiers put together, disjoint. */
  readonly joined: readonly (readonly number[])[]
  /**
   * Whether every two of these nodes speak for one person: no mean weight below the threshold, names and lasting facts that say nothing against it, and no
   * constraint between any of them. Such a component is one group in whatever order it is put together. `mayBeSilent`: two may also have nothing to compare.
   */
  readonly unanimous?: (nodes: readonly number[], mayBeSilent: boolean) => boolean
  /** Whether no constraint refuses any union among these nodes; asked only where there is a constraint. */
  readonly unrefused?: (nodes: readonly number[]) => boolean
  /** Called before a component with the share of them that is done; may throw to cancel. */
  readonly onComponent?: ((share: number) => void) | undefined
}

export interface Partition {
  /** For each node a group number; groups are numbered by their first node. */
  readonly groupOf: Int32Array
  readonly count: number
  readonly refused: readonly Refusal[]
}

/** The components that are to be clustered, each a stretch of the members and of the links. */
export interface LooseComponents {
  readonly count: number
  readonly memberStarts: Int32Array
  readonly members: Int32Array
  readonly linkStarts: Int32Array
  /** Pairs at or above the threshold, by their place among all pairs. */
  readonly links: Int32Array
}

/** The connected components of the pairs at or above the threshold. */
export interface Components {
  readonly loose: LooseComponents
  /** For each node the first node of its component: of its group, once its component was clustered. */
  readonly label: Int32Array
  /** What was put together beforehand, by the label of the component that it is in. */
  readonly joinedAt: ReadonlyMap<number, readonly (readonly number[])[]>
}

/** Clusters all nodes: connected components of the pairs at or above the threshold, each by `linkGroups`. */
export function partitionNodes(nodes: number, pairs: WeighedPairs, options: PartitionOptions): Partition {
  const components = findComponents(nodes, pairs, options)
  return partitionOf(components.label, clusterLoose(components, pairs, 0, components.loose.count, options))
}

/** Finds the components, and which of them are loose: in the others everyone is linked with everyone, and nothing constrains. */
export function findComponents(nodes: number, { size: all, left, right, weights }: WeighedPairs, options: Pick<PartitionOptions, 'threshold' | 'constraint' | 'joined'>, allocate: Allocate = ownMemory): Components {
  const { threshold } = options
  const components = new UnionFind(nodes)
  const linked = new Int32Array(countFrom(threshold, weights))
  for (let i = 0, filled = 0; i < all; i += 1) {
    if (weights[i]! < threshold) continue
    linked[filled++] = i
    components.union(left[i]!, right[i]!)
  }
  for (const set of options.joined) for (const node of set.slice(1)) components.union(set[0]!, node)

  const label = allocate(nodes)
  const sizes = new Int32Array(nodes)
  for (let node = 0; node < nodes; node += 1) {
    label[node] = components.find(node)
    sizes[label[node]!]! += 1
  }
  const linkCount = new Int32Array(nodes)
  for (let l = 0; l < linked.length; l += 1) linkCount[label[left[linked[l]!]!]!]! += 1

  const joinedAt = new Map<number, (readonly number[])[]>()
  for (const set of options.joined) {
    const at = label[set[0]!]!
    joinedAt.set(at, [...(joinedAt.get(at) ?? []), set])
  }
  // The loose components, numbered by their roots; -1 for the others.
  const looseOf = new Int32Array(nodes).fill(-1)
  const linkStarts: number[] = [0]
  const memberStarts: number[] = [0]
  let count = 0
  for (let node = 0; node < nodes; node += 1) {
    const size = sizes[node]!
    if (size < 2) continue
    const tight = linkCount[node] === (size * (size - 1)) / 2 && options.constraint === undefined && !joinedAt.has(node)
    if (tight) continue
    looseOf[node] = count
    count += 1
    linkStarts.push(linkStarts[count - 1]! + linkCount[node]!)
    memberStarts.push(memberStarts[count - 1]! + size)
  }
  const links = new Int32Array(linkStarts[count]!)
  const nextLink = Int32Array.from(linkStarts)
  for (let l = 0; l < linked.length; l += 1) {
    const index = looseOf[label[left[linked[l]!]!]!]!
    if (index >= 0) links[nextLink[index]!++] = linked[l]!
  }
  const members = new Int32Array(memberStarts[count]!)
  const nextMember = Int32Array.from(memberStarts)
  for (let node = 0; node < nodes; node += 1) {
    const index = looseOf[label[node]!]!
    if (index >= 0) members[nextMember[index]!++] = node
  }
  return { loose: { count, memberStarts: Int32Array.from(memberStarts), members, linkStarts: Int32Array.from(linkStarts), links }, label, joinedAt }
}

/** Nodes of which every pair is asked about; of more, those who are plainly one person are put together first. */
export const mostAsked: number = 1000
/** Of so many others each node is asked then. */
const asked = 32

/** Clusters the loose components from `from` to `to`: their nodes get the labels of their groups. Answers the links that were refused. */
export function clusterLoose({ loose, label, joinedAt }: Components, { left, right, weights }: WeighedPairs, from: number, to: number, options: Omit<PartitionOptions, 'joined'>): Refusal[] {
  const { memberStarts, members, linkStarts, links } = loose
  const refused: Refusal[] = []
  const constraint = options.constraint ?? (() => undefined)
  for (let index = from; index < to; index += 1) {
    options.onComponent?.(index / loose.count)
    const joined = joinedAt.get(label[members[memberStarts[index]!]!]!)
    if (memberStarts[index + 1]! - memberStarts[index]! === 2 && joined === undefined) {
      // Most components are two nodes and their link: where no constraint parts them there is nothing else to weigh.
      const i = links[linkStarts[index]!]!
      const [a, b] = [left[i]!, right[i]!]
      const because = constraint([a], [b])
      if (because === undefined) label[a] = label[b] = Math.min(a, b)
      else {
        label[a] = a
        label[b] = b
        refused.push({ left: a, right: b, weight: weights[i]!, constraint: because })
      }
      continue
    }
    const nodes = Array.from(members.subarray(memberStarts[index]!, memberStarts[index + 1]!))
    // No two groups of a component that is not larger are sampled, of which all that is drawn might be silent.
    if (options.threshold >= meanFloor && options.unanimous?.(nodes, nodes.length ** 2 <= 4 * pairBudget) === true) continue
    const edges = (): LinkageInput['edges'] => Array.from(links.subarray(linkStarts[index]!, linkStarts[index + 1]!), (i) => ({ left: left[i]!, right: right[i]!, weight: weights[i]! }))
    const result = clusterNodes(nodes, edges, joined, options)
    for (const group of result.groups) for (const node of group) label[node] = group[0]!
    for (const refusal of result.refused) refused.push(refusal)
  }
  return refused
}

/**
 * Clusters the nodes of one component by `linkGroups`.
 * @param edges Its candidate pairs at or above the threshold.
 */
export function clusterNodes(nodes: readonly number[], edges: () => LinkageInput['edges'], joined: readonly (readonly number[])[] | undefined, options: Omit<PartitionOptions, 'joined'>): LinkageResult {
  const core = nodes.length > mostAsked && joined === undefined && options.threshold >= meanFloor ? coreOf(nodes, options) : []
  const together = core.length > 1 && (options.constraint === undefined || options.unrefused?.(core) === true)
  if (together && core.length === nodes.length) return { groups: [nodes], refused: [] }
  return linkGroups({ ...options, nodes, edges: edges(), constraint: options.constraint ?? (() => undefined), joined: together ? [core] : joined ?? [] })
}

/**
 * Those of many nodes who are one person with nearly all, as far as an even sample says: a mean that speaks for it, and hardly anybody who contradicts.
 * Whoever is not, and whoever is badly written, is clustered with them as one. Nobody where they are not three quarters of all: of two people
 * neither is nearly all, and who is nearly all is no chance of the sample.
 */
function coreOf(nodes: readonly number[], { threshold, weigh, rank, nameEvidence, lastingEvidence }: Pick<PartitionOptions, 'threshold' | 'weigh' | 'rank' | 'nameEvidence' | 'lastingEvidence'>): readonly number[] {
  const ranked = nodes.toSorted((a, b) => rank(a) - rank(b))
  const core = ranked.filter((node, i) => {
    let [sum, count, against] = [0, 0, 0]
    for (let k = 1; k <= asked; k += 1) {
      const other = ranked[(i + Math.floor((k * nodes.length) / (asked + 1))) % nodes.length]!
      const weight = weigh(node, other)
      if ((weight ?? 0) < 0 || (nameEvidence(node, other) ?? 0) < 0 || (lastingEvidence(node, other) ?? 0) < 0) against += 1
      if (weight === undefined) continue
      sum += weight
      count += 1
    }
    return count > 0 && sum >= threshold * count && against * 4 < asked
  })
  return core.length * 4 < nodes.length * 3 ? [] : core
}

/** The groups of all nodes by their labels. */
export function partitionOf(label: Int32Array, refused: readonly Refusal[]): Partition {
  const numbers = new Int32Array(label.length).fill(-1)
  const groupOf = new Int32Array(label.length)
  let count = 0
  for (let node = 0; node < label.length; node += 1) {
    const at = label[node]!
    if (numbers[at]! < 0) {
      numbers[at] = count
      count += 1
    }
    groupOf[node] = numbers[at]!
  }
  return { groupOf, count, refused }
}

function countFrom(threshold: number, weights: Int32Array): number {
  let count = 0
  for (let i = 0; i < weights.length; i += 1) if (weights[i]! >= threshold) count += 1
  return count
}
