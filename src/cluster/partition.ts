import { type LinkageInput, linkGroups, meanFloor, pairBudget, type Refusal } from './linkage.js'
import { UnionFind } from './union-find.js'

/** The graph of weighed candidate pairs. Weights are integers of 1/1024 bit. */
export interface WeighedPairs {
  readonly size: number
  readonly left: Int32Array
  readonly right: Int32Array
  readonly weights: Int32Array
}

export interface PartitionOptions extends Pick<LinkageInput, 'threshold' | 'weigh' | 'rank' | 'named' | 'nameEvidence' | 'lastingEvidence' | 'contradiction' | 'priority'> {
  /** Absent where nothing constrains. */
  readonly constraint: ((a: readonly number[], b: readonly number[]) => string | undefined) | undefined
  /** Sets of nodes that decisions and exclusive identifiers put together, disjoint. */
  readonly joined: readonly (readonly number[])[]
  /**
   * Whether every two of these nodes speak for one person: no mean weight below the threshold, names and lasting facts that say nothing against it, and no
   * constraint between any of them. Such a component is one group in whatever order it is put together. `mayBeSilent`: two may also have nothing to compare.
   */
  readonly unanimous?: (nodes: readonly number[], mayBeSilent: boolean) => boolean
  /** Called now and then; may throw to cancel. */
  readonly onComponent?: (done: number, total: number) => void
}

export interface Partition {
  /** For each node a group number; groups are numbered by their first node. */
  readonly groupOf: Int32Array
  readonly count: number
  readonly refused: readonly Refusal[]
}

/** Clusters all nodes: connected components of the pairs at or above the threshold, each by `linkGroups`. */
export function partitionNodes(nodes: number, pairs: WeighedPairs, options: PartitionOptions): Partition {
  const { threshold } = options
  const components = new UnionFind(nodes)
  for (let i = 0; i < pairs.size; i += 1) if (pairs.weights[i]! >= threshold) components.union(pairs.left[i]!, pairs.right[i]!)
  for (const set of options.joined) for (const node of set.slice(1)) components.union(set[0]!, node)

  const root = new Int32Array(nodes)
  const sizes = new Int32Array(nodes)
  for (let node = 0; node < nodes; node += 1) {
    root[node] = components.find(node)
    sizes[root[node]!]! += 1
  }
  const edgeCount = new Int32Array(nodes)
  for (let i = 0; i < pairs.size; i += 1) if (pairs.weights[i]! >= threshold) edgeCount[root[pairs.left[i]!]!]! += 1

  const label = new Int32Array(nodes)
  for (let node = 0; node < nodes; node += 1) label[node] = root[node]!
  // The components that are to be clustered, numbered by their roots; -1 for the others.
  const looseOf = new Int32Array(nodes).fill(-1)
  const loose: number[] = []
  const starts: number[] = [0]
  const memberStarts: number[] = [0]
  const joinedRoots = new Set(options.joined.map((set) => components.find(set[0]!)))
  for (let node = 0; node < nodes; node += 1) {
    const size = sizes[node]!
    if (size < 2) continue
    const tight = edgeCount[node] === (size * (size - 1)) / 2 && options.constraint === undefined && !joinedRoots.has(node)
    if (tight) continue
    looseOf[node] = loose.length
    loose.push(node)
    starts.push(starts.at(-1)! + edgeCount[node]!)
    memberStarts.push(memberStarts.at(-1)! + size)
  }

  const edgesOf = new Int32Array(starts.at(-1)!)
  const fill = Int32Array.from(starts)
  for (let i = 0; i < pairs.size; i += 1) {
    if (pairs.weights[i]! < threshold) continue
    const index = looseOf[root[pairs.left[i]!]!]!
    if (index >= 0) edgesOf[fill[index]!++] = i
  }
  const members = new Int32Array(memberStarts.at(-1)!)
  const fillMembers = Int32Array.from(memberStarts)
  for (let node = 0; node < nodes; node += 1) {
    const index = looseOf[root[node]!]!
    if (index >= 0) members[fillMembers[index]!++] = node
  }
  const joinedOf = new Map<number, (readonly number[])[]>()
  for (const set of options.joined) {
    const at = root[set[0]!]!
    joinedOf.set(at, [...(joinedOf.get(at) ?? []), set])
  }

  const refused: Refusal[] = []
  const constraint = options.constraint ?? (() => undefined)
  loose.forEach((at, index) => {
    options.onComponent?.(index, loose.length)
    if (sizes[at] === 2 && !joinedRoots.has(at)) {
      // Most components are two nodes and their link: where no constraint parts them there is nothing else to weigh.
      const i = edgesOf[starts[index]!]!
      const [left, right] = [pairs.left[i]!, pairs.right[i]!]
      const because = constraint([left], [right])
      if (because === undefined) label[left] = label[right] = Math.min(left, right)
      else {
        label[left] = left
        label[right] = right
        refused.push({ left, right, weight: pairs.weights[i]!, constraint: because })
      }
      return
    }
    const nodesOf = Array.from(members.subarray(memberStarts[index]!, memberStarts[index + 1]!))
    // No two groups of a component that is not larger are sampled, of which all that is drawn might be silent.
    if (threshold >= meanFloor && options.unanimous?.(nodesOf, nodesOf.length ** 2 <= 4 * pairBudget) === true) return
    const edges: { left: number; right: number; weight: number }[] = []
    for (let e = starts[index]!; e < starts[index + 1]!; e += 1) {
      const i = edgesOf[e]!
      edges.push({ left: pairs.left[i]!, right: pairs.right[i]!, weight: pairs.weights[i]! })
    }
    const result = linkGroups({ ...options, nodes: nodesOf, edges, constraint, joined: joinedOf.get(at) ?? [] })
    for (const group of result.groups) for (const node of group) label[node] = group[0]!
    for (const refusal of result.refused) refused.push(refusal)
  })

  const numbers = new Int32Array(nodes).fill(-1)
  const groupOf = new Int32Array(nodes)
  let count = 0
  for (let node = 0; node < nodes; node += 1) {
    const at = label[node]!
    if (numbers[at]! < 0) {
      numbers[at] = count
      count += 1
    }
    groupOf[node] = numbers[at]!
  }
  return { groupOf, count, refused }
}
