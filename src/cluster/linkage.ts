import { connect, type Group, Link, type Proposal, type Sums } from './group.js'
import { Heap } from './heap.js'
import { type Objecting, Objections } from './objections.js'

/** What one component of the graph of links is clustered from. Nodes are numbers; weights are integers of 1/1024 bit. */
export interface LinkageInput extends Objecting {
  readonly nodes: readonly number[]
  /** The candidate pairs at or above the threshold, in any order; all others are weighed when they are asked for. */
  readonly edges: readonly { readonly left: number; readonly right: number; readonly weight: number }[]
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

const isBefore = (x: Proposal, y: Proposal): boolean =>
  x.priority !== y.priority ? x.priority > y.priority : x.mean !== y.mean ? x.mean > y.mean : x.low !== y.low ? x.low < y.low : x.high < y.high

const proposal = (a: Group, b: Group, { priority, mean, version }: Link): Proposal => ({ a, b, priority, mean, version, low: Math.min(a.rank, b.rank), high: Math.max(a.rank, b.rank) })

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

  /** Each node is a group of its own, or with those that it was joined with beforehand; the groups by their ranks. */
  #found(): void {
    const { nodes: all, joined, rank: rankOf, named } = this.#input
    const together = new Map<number, readonly number[]>()
    for (const set of joined ?? []) for (const node of set) together.set(node, set)
    for (const node of all.toSorted((a, b) => rankOf(a) - rankOf(b))) {
      if (this.#groupOf.has(node)) continue
      const nodes = together.get(node)?.toSorted((a, b) => rankOf(a) - rankOf(b)) ?? [node]
      const group: Group = { nodes, rank: rankOf(nodes[0]!), named: nodes.some(named), links: new Map(), place: this.#groups.length, alive: true, best: undefined }
      for (const member of nodes) this.#groupOf.set(member, group)
      this.#groups.push(group)
    }
  }

  /** Links the groups by the candidate pairs, and proposes the best union of each. */
  #link(): void {
    const between: { readonly a: Group; readonly b: Group; readonly edge: LinkageInput['edges'][number] }[] = []
    for (const edge of this.#input.edges) {
      const [left, right] = [this.#groupOf.get(edge.left)!, this.#groupOf.get(edge.right)!]
      if (left !== right) between.push(left.place < right.place ? { a: left, b: right, edge } : { a: right, b: left, edge })
    }
    // Which rival is looked for first, and so what was weighed by then, goes by the order of the links: it follows from the ranks.
    between.sort((x, y) => x.a.place - y.a.place || x.b.place - y.b.place)
    for (const { a, b, edge } of between) this.#enter(a, b, edge)
    for (const group of this.#groups) this.#proposeBest(group)
  }

  /** Enters a candidate pair between two groups, the first by rank first. */
  #enter(a: Group, b: Group, { left, right, weight }: LinkageInput['edges'][number]): void {
    const { lastingEvidence, priority } = this.#input
    const known = a.links.get(b)
    const full = a.nodes.length * b.nodes.length === 1
    const lasting = full ? lastingEvidence(left, right) : undefined
    const pair: Sums = { sum: weight, count: 1, lastingSum: lasting ?? 0, lastingCount: lasting === undefined ? 0 : 1 }
    const link = known ?? connect(a, b, new Link())
    link.enter(pair, priority?.(left, right) ?? 0)
    if (known !== undefined) return
    // What speaks for a pair is what it says in a mean: it need not be weighed again when the groups grow.
    if (full && weight >= 0) link.weighed = pair
    else link.grow(a.nodes, b.nodes)
    link.full = full
  }

  #isOpen(link: Link): boolean {
    const { threshold } = this.#input
    return !link.refused && link.best >= threshold && link.joins(threshold)
  }

  /** Proposes the best union of a group: no other comes before it, and each of a large group's many would be out of date with the next. */
  #proposeBest(a: Group): void {
    a.best = undefined
    a.links.forEach((link, b) => {
      // Most come behind the best, and a proposal of each would be much to throw away.
      if (!b.alive || !this.#isOpen(link) || (a.best !== undefined && (link.priority < a.best.priority || (link.priority === a.best.priority && link.mean < a.best.mean)))) return
      const one = proposal(a, b, link)
      if (a.best === undefined || isBefore(one, a.best)) a.best = one
    })
    if (a.best !== undefined) this.#proposals.push(a.best)
  }

  /** Weighs the pairs of two groups that were not weighed. */
  #complete(a: Group, b: Group, link: Link): void {
    if (link.full) return
    link.complete(this.#input.weigh, this.#input.lastingEvidence)
    // What was proposed before is out of date, whoever it was that asked.
    if (this.#isOpen(link)) this.#proposals.push(proposal(a, b, link))
  }

  /** Joins the best two groups as long as two are proposed, and refuses those that may not be joined. */
  join(): void {
    for (let next = this.#proposals.pop(); next !== undefined; next = this.#proposals.pop()) {
      const { a, b } = next
      if (!a.alive || (b.alive && this.#try(next)) || a.best !== next) continue
      this.#proposeBest(a)
    }
  }

  /** Joins two groups, unless the proposal is out of date, not all of their pairs are weighed, or something objects. */
  #try({ a, b, mean, version }: Proposal): boolean {
    const link = a.links.get(b)
    if (link === undefined || link.refused || link.version !== version) return false
    if (!link.full) {
      this.#complete(a, b, link)
      if (!link.joins(this.#input.threshold)) link.refuse('linkage')
      return false
    }
    const objection = this.#objections.between(a, b, mean)
    if (objection === undefined) this.#unite(a, b)
    else link.refuse(objection)
    return objection === undefined
  }

  /** The smaller group goes into the larger, and its links with it. */
  #unite(a: Group, b: Group): void {
    const [into, from] = (a.nodes.length - b.nodes.length || b.rank - a.rank) >= 0 ? [a, b] : [b, a]
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
      if (mine !== undefined) mine.take(theirs)
      else connect(into, other, theirs).grow(before, other.nodes)
    })
    into.links.forEach((link, other) => {
      if (!other.alive) {
        into.links.delete(other)
        return
      }
      if (!from.links.has(other)) link.grow(from.nodes, other.nodes)
    })
    this.#proposeBest(into)
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
