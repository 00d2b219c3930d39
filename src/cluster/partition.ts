import { type LinkageInput, linkGroups, type Refusal } from './linkage.js'
import { UnionFind } from './union-find.js'

/** The graph of weighed candidate pairs. Weights are integers of 1/1024 bit. */
export interface WeighedPairs {
  readonly size: number
  readonly left: Int32Array
  readonly right: Int32Array
  readonly weights: Int32Array
}

export interface PartitionOptions extends Pick<LinkageInput, 'threshold' | 'weigh' | 'rank' | 'named' | 'nameEvidence' | 'lastingEvidence' | 'priority'> {
  /** Absent where nothing constrains. */
  readonly constraint: ((a: readonly number[], b: readonly number[]) => string | undefined) | undefined
  /** Sets of nodes that decisions and exclusive identifiers put together, disjoint. */
  readonly joined: readonly (readonly number[])[]
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
  const loose = new Map<number, number>()
  const starts: number[] = [0]
  const joinedRoots = new Set(options.joined.map((set) => components.find(set[0]!)))
  for (let node = 0; node < nodes; node += 1) {
    const size = sizes[node]!
    if (size < 2) continue
    const tight = edgeCount[node] === (size * (size - 1)) / 2 && options.constraint === undefined && !joinedRoots.has(node)
    if (tight) continue
    loose.set(node, loose.size)
    starts.push(starts.at(-1)! + edgeCount[node]!)
  }

  const edgesOf = new Int32Array(starts.at(-1)!)
  const fill = Int32Array.from(starts)
  for (let i = 0; i < pairs.size; i += 1) {
    const at = root[pairs.left[i]!]!
    const index = loose.get(at)
    if (index !== undefined && pairs.weights[i]! >= threshold) edgesOf[fill[index]!++] = i
  }
  const members = new Map<number, number[]>()
  for (let node = 0; node < nodes; node += 1) {
    if (!loose.has(root[node]!)) continue
    const list = members.get(root[node]!)
    if (list === undefined) members.set(root[node]!, [node])
    else list.push(node)
  }
  const joinedOf = new Map<number, (readonly number[])[]>()
  for (const set of options.joined) {
    const at = root[set[0]!]!
    joinedOf.set(at, [...(joinedOf.get(at) ?? []), set])
  }

  const refused: Refusal[] = []
  let done = 0
  for (const [at, index] of loose) {
    options.onComponent?.(done, loose.size)
    done += 1
    if (sizes[at] === 2 && !joinedRoots.has(at)) {
      // Most components are two nodes and their link: where no constraint parts them there is nothing else to weigh.
      const i = edgesOf[starts[index]!]!
      const [left, right] = [pairs.left[i]!, pairs.right[i]!]
      const because = options.constraint?.([left], [right])
      if (because === undefined) label[left] = label[right] = Math.min(left, right)
      else {
        label[left] = left
        label[right] = right
        refused.push({ left, right, weight: pairs.weights[i]!, constraint: because })
      }
      continue
    }
    const edges: { left: number; right: number; weight: number }[] = []
    for (let e = starts[index]!; e < starts[index + 1]!; e += 1) {
      const i = edgesOf[e]!
      edges.push({ left: pairs.left[i]!, right: pairs.right[i]!, weight: pairs.weights[i]! })
    }
    const result = linkGroups({
      nodes: members.get(at)!,
      edges,
      ...options,
      constraint: options.constraint ?? (() => undefined),
      joined: joinedOf.get(at) ?? [],
    })
    for (const group of result.groups) for (const node of group) label[node] = group[0]!
    refused.push(...result.refused)
  }

  const numbers = new Map<number, number>()
  const groupOf = new Int32Array(nodes)
  for (let node = 0; node < nodes; node += 1) {
    let number = numbers.get(label[node]!)
    if (number === undefined) {
      number = numbers.size
      numbers.set(label[node]!, number)
    }
    groupOf[node] = number
  }
  return { groupOf, count: numbers.size, refused }
}
