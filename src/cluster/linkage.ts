import { connect, eachPair, type Group, isSampled, Link, nothing, type Sums } from './group.js'
import { Heap } from './heap.js'
import { type Objecting, Objections } from './objections.js'

/** What one component of the graph of links is clustered from. Nodes are numbers; weights are integers of 1/1024 bit. */
export interface LinkageInput extends Objecting {
  readonly nodes: readonly number[]
  /** The candidate pairs at or above the threshold, in any order; all others are weighed when they are asked for. */
  readonly edges: readonly { readonly left: number; readonly right: number; readonly weight: number }[]
  /** What two nodes' unchanging facts (birth date, generation) say; `undefined` where either has none. */
  readonly lastingEvidence: (a: number, b: number) => number | undefined
  /** Unions through a pair of a higher number come before all others; absent where only weights order them. */
  readonly priority?: ((a: number, b: number) => number) | undefined
  /** Groups that a decision or an identifier has put together beforehand. */
  readonly joined?: readonly (readonly number[])[]
}

export interface Refusal {
  readonly left: number
  readonly right: number
  readonly weight: number
  readonly constraint: string
}

export interface LinkageResult {
  readonly groups: readonly (readonly number[])[]
  readonly refused: readonly Refusal[]
}

interface Proposal {
  readonly a: Group
  readonly b: Group
  readonly priority: number
  readonly mean: number
  readonly version: number
  readonly low: number
  readonly high: number
}

const isBefore = (x: Proposal, y: Proposal): boolean =>
  x.priority !== y.priority ? x.priority > y.priority : x.mean !== y.mean ? x.mean > y.mean : x.low !== y.low ? x.low < y.low : x.high < y.high

const inOrder = ({ nodes }: Group): readonly number[] => nodes.toSorted((a, b) => a - b)

/**
 * Puts the nodes of one component into groups: constrained agglomerative clustering by mean weight.
 *
 * The two groups with the highest mean weight over their comparable pairs are joined as long as their best
 * pair reaches the threshold and the mean does not contradict it. Single linkage (connected components) would let one wrong pair merge two
 * people; the mean asks all their records. Pairs that were no candidates are weighed before the mean is
 * believed. A union that breaks a constraint is refused and reported. Order-free: ties go by rank.
 */
export function linkGroups(input: LinkageInput): LinkageResult {
  const linkage = new Linkage(input)
  linkage.join()
  return linkage.result()
}

class Linkage {
  readonly #input: LinkageInput
  readonly #groups: Group[] = []
  readonly #groupOf = new Map<number, Group>()
  readonly #proposals = new Heap<Proposal>(isBefore)
  readonly #objections: Objections

  constructor(input: LinkageInput) {
    this.#input = input
    this.#objections = new Objections(input, (a, b, link) => this.#complete(a, b, link))
    this.#found()
    this.#link()
  }

  /** Each node is a group of its own, or with those that it was joined with beforehand. */
  #found(): void {
    const { nodes: all, joined, rank: rankOf, named } = this.#input
    const together = new Map<number, readonly number[]>()
    for (const set of joined ?? []) for (const node of set) together.set(node, set)
    for (const node of all) {
      if (this.#groupOf.has(node)) continue
      const nodes = [...(together.get(node) ?? [node])]
      let rank = rankOf(node)
      for (const member of nodes) rank = Math.min(rank, rankOf(member))
      const group: Group = { nodes, rank, named: nodes.some(named), links: new Map(), alive: true }
      for (const member of nodes) this.#groupOf.set(member, group)
      this.#groups.push(group)
    }
  }

  /** Links the groups by the candidate pairs, and proposes each two that are linked once. */
  #link(): void {
    for (const edge of this.#input.edges) {
      const a = this.#groupOf.get(edge.left)!
      const b = this.#groupOf.get(edge.right)!
      if (a !== b) this.#enter(a, b, edge)
    }
    for (const a of this.#groups) {
      a.links.forEach((link, b) => {
        if (a.rank < b.rank || (a.rank === b.rank && a.nodes[0]! < b.nodes[0]!)) this.#propose(a, b, link)
      })
    }
  }

  #enter(a: Group, b: Group, { left, right, weight }: LinkageInput['edges'][number]): void {
    const { lastingEvidence, priority } = this.#input
    const known = a.links.get(b)
    const lasting = known === undefined ? lastingEvidence(left, right) : undefined
    const pair: Sums = { sum: weight, count: 1, lastingSum: lasting ?? 0, lastingCount: lasting === undefined ? 0 : 1 }
    const link = known ?? connect(a, b, new Link())
    link.enter(pair, priority?.(left, right) ?? 0)
    if (known !== undefined) return
    const full = a.nodes.length * b.nodes.length === 1
    // What speaks for a pair is what it says in a mean: it need not be weighed again when the groups grow.
    if (full && weight >= 0) link.weighed = pair
    else link.grow(a.nodes, b.nodes)
    link.full = full
  }

  #propose(a: Group, b: Group, link: Link): void {
    const { threshold } = this.#input
    if (link.refused || link.best < threshold || !link.joins(threshold)) return
    const { mean, priority, version } = link
    this.#proposals.push({ a, b, priority, mean, version, low: Math.min(a.rank, b.rank), high: Math.max(a.rank, b.rank) })
  }

  /** Weighs the pairs of two groups that were not weighed, or a sample of all. */
  #complete(a: Group, b: Group, link: Link): void {
    if (link.full) return
    const { weigh, lastingEvidence, rank } = this.#input
    const sampled = isSampled(a, b)
    let { sum, count, lastingSum, lastingCount } = sampled ? nothing : link.weighed
    for (const [these, those] of sampled ? [[a.nodes, b.nodes] as const] : link.unweighed) {
      eachPair(these, those, rank, (left, right) => {
        const weight = weigh(left, right)
        if (weight === undefined) return
        sum += weight
        count += 1
        const lasting = lastingEvidence(left, right)
        if (lasting === undefined) return
        lastingSum += lasting
        lastingCount += 1
      })
    }
    link.said = { sum, count, lastingSum, lastingCount }
    link.full = true
    link.version += 1
    if (!sampled) {
      link.weighed = link.said
      link.unweighed = []
    }
    // What was proposed before is out of date, whoever it was that asked.
    this.#propose(a, b, link)
  }

  /** Joins the best two groups as long as two are proposed, and refuses those that may not be joined. */
  join(): void {
    for (let next = this.#proposals.pop(); next !== undefined; next = this.#proposals.pop()) {
      const { a, b, mean, version } = next
      if (!a.alive || !b.alive) continue
      const link = a.links.get(b)
      if (link === undefined || link.refused || link.version !== version) continue
      if (!link.full) {
        this.#complete(a, b, link)
        if (!link.joins(this.#input.threshold)) link.refuse('linkage')
        continue
      }
      const objection = this.#objections.between(a, b, mean)
      if (objection === undefined) this.#unite(a, b)
      else link.refuse(objection)
    }
  }

  /** The smaller group goes into the larger, and its links with it. */
  #unite(a: Group, b: Group): void {
    const [into, from] = a.nodes.length >= b.nodes.length ? [a, b] : [b, a]
    from.alive = false
    into.links.delete(from)
    into.named ||= from.named
    const before = into.nodes
    into.nodes = [...before, ...from.nodes]
    into.rank = Math.min(into.rank, from.rank)
    from.links.forEach((theirs, other) => {
      if (other === into || !other.alive) return
      other.links.delete(from)
      const mine = into.links.get(other)
      if (mine !== undefined) mine.take(theirs, isSampled(into, other))
      else connect(into, other, theirs).grow(before, other.nodes)
    })
    into.links.forEach((link, other) => {
      if (!other.alive) {
        into.links.delete(other)
        return
      }
      if (!from.links.has(other)) link.grow(from.nodes, other.nodes)
      this.#propose(into, other, link)
    })
  }

  /** The groups as they are, and each link between two of them with what refused it. */
  result(): LinkageResult {
    const final = this.#groups.filter((group) => group.alive)
    const groups = final.map(inOrder)
    // Most components come to one group, within which nothing is refused.
    if (final.length === 1) return { groups, refused: [] }
    for (const group of final) for (const node of group.nodes) this.#groupOf.set(node, group)
    const { edges, threshold, constraint } = this.#input
    const because = new Map<Group, Map<Group, string>>()
    /** Asked once for two groups, however many links stand between them. */
    const refusalOf = (a: Group, b: Group): string => {
      let ofA = because.get(a)
      if (ofA === undefined) because.set(a, (ofA = new Map()))
      let reason = ofA.get(b)
      if (reason === undefined) ofA.set(b, (reason = constraint(a.nodes, b.nodes) ?? a.links.get(b)?.reason ?? 'linkage'))
      return reason
    }
    const refused = edges.flatMap(({ left, right, weight }): Refusal[] => {
      const a = this.#groupOf.get(left)!
      const b = this.#groupOf.get(right)!
      return a === b || weight < threshold ? [] : [{ left, right, weight, constraint: refusalOf(a, b) }]
    })
    return { groups, refused }
  }
}
