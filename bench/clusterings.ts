import { UnionFind } from '../src/cluster/union-find.js'

/** A graph of weighed links to be clustered. Nodes are numbers; weights are integers of 1/1024 bit. */
export interface LinkGraph {
  readonly nodes: number
  /** Pairs at or above the threshold, strongest first; ties in an order that follows from what the nodes say. */
  readonly links: readonly { readonly left: number; readonly right: number; readonly weight: number }[]
  readonly threshold: number
  /** The weight of any two nodes; `undefined` where they have nothing to compare. */
  readonly weigh: (a: number, b: number) => number | undefined
}

/** A way of making groups of links: for each node a number of its group. */
export type Clustering = (graph: LinkGraph) => Int32Array

/** The ways that were tried and do not ship; `src/cluster` is the one that does. */
export const clusterings: Readonly<Record<string, Clustering>> = {
  /** Whatever a path of links joins. */
  'connected components': ({ nodes, links }) => {
    const components = new UnionFind(nodes)
    for (const { left, right } of links) components.union(left, right)
    return groupsOf(components, nodes)
  },

  /** Each record keeps the link to the one that it resembles most. */
  'best match': ({ nodes, links }) => {
    const components = new UnionFind(nodes)
    const matched = new Uint8Array(nodes)
    for (const { left, right } of links) {
      if (matched[left] === 0 || matched[right] === 0) components.union(left, right)
      matched[left] = matched[right] = 1
    }
    return groupsOf(components, nodes)
  },

  /** The first of a link becomes a centre, and what is linked to a centre joins it (Haveliwala, Gionis, Indyk 2000). */
  'centres': ({ nodes, links }) => {
    const components = new UnionFind(nodes)
    const role = new Uint8Array(nodes)
    const [centre, member] = [1, 2]
    for (const { left, right } of links) {
      if (role[left] === 0 && role[right] === 0) role[left] = centre
      const [from, to] = role[left] === centre ? [left, right] : [right, left]
      if (role[from] !== centre || role[to] !== 0) continue
      role[to] = member
      components.union(from, to)
    }
    return groupsOf(components, nodes)
  },

  /** Two groups are joined where every pair between them that can be compared reaches the threshold. */
  'complete linkage': (graph) => agglomerate(graph, (weights) => {
    for (const weight of weights) if (weight < graph.threshold) return false
    return true
  }),

  /** Two groups are joined where the mean over the pairs between them reaches the threshold: ours without its constraints. */
  'plain mean': (graph) => agglomerate(graph, (weights) => {
    let sum = 0
    let count = 0
    for (const weight of weights) {
      sum += weight
      count += 1
    }
    return sum >= graph.threshold * count
  }),
}

/** Takes the links in order and joins their groups where the weights of all pairs between them allow it. */
function agglomerate({ nodes, links, weigh }: LinkGraph, joins: (weights: Iterable<number>) => boolean): Int32Array {
  const members = new Map<number, number[]>()
  const groupOf = Int32Array.from({ length: nodes }, (_, node) => node)
  const groupAt = (node: number): number[] => members.get(groupOf[node]!) ?? [node]
  function* between(a: readonly number[], b: readonly number[]): Iterable<number> {
    for (const left of a) {
      for (const right of b) {
        const weight = weigh(left, right)
        if (weight !== undefined) yield weight
      }
    }
  }
  for (const { left, right } of links) {
    if (groupOf[left] === groupOf[right]) continue
    const [into, from] = [groupAt(left), groupAt(right)]
    if (!joins(between(into, from))) continue
    for (const node of from) groupOf[node] = groupOf[left]!
    members.set(groupOf[left]!, [...into, ...from])
  }
  return groupOf
}

const groupsOf = (components: UnionFind, nodes: number): Int32Array => Int32Array.from({ length: nodes }, (_, node) => components.find(node))
