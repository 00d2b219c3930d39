import { Heap } from './heap.js'

/** What one component of the graph of links is clustered from. Nodes are numbers; weights are integers of 1/1024 bit. */
export interface LinkageInput {
  readonly nodes: readonly number[]
  /** The candidate pairs at or above the threshold, in any order; all others are weighed when they are asked for. */
  readonly edges: readonly { readonly left: number; readonly right: number; readonly weight: number }[]
  readonly threshold: number
  /** The weight of any two nodes in a mean, candidates or not: that of the edge where it is 0 or more; `undefined` where they have nothing to compare. */
  readonly weigh: (a: number, b: number) => number | undefined
  /** Breaks ties between equal weights; depends on what a node holds, never on its number. */
  readonly rank: (node: number) => number
  /** Whether a node names a person; a group without a name may not choose between two that contradict. */
  readonly named: (node: number) => boolean
  /** What two nodes' names say by themselves; `undefined` where either has none. */
  readonly nameEvidence: (a: number, b: number) => number | undefined
  /** What two nodes' unchanging facts (birth date, generation) say; `undefined` where either has none. */
  readonly lastingEvidence: (a: number, b: number) => number | undefined
  /** The constraint that keeps two groups apart, if there is one. */
  readonly constraint: (a: readonly number[], b: readonly number[]) => string | undefined
  /** Of the constraints those that may say that two groups are different people, where not all have to be asked for that. */
  readonly contradiction?: ((a: readonly number[], b: readonly number[]) => string | undefined) | undefined
  /** Unions through a pair of a higher number come before all others; absent where only weights order them. */
  readonly priority?: ((a: number, b: number) => number) | undefined
  /** How well the first holds what ties it to the second: a channel's word counts for more than what somebody typed. */
  readonly support?: ((claimant: number, node: number) => number) | undefined
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

interface Group {
  /** Replaced, never added to: links remember what they have weighed by these lists. */
  nodes: readonly number[]
  rank: number
  named: boolean
  readonly links: Map<Group, Link>
  alive: boolean
}

/** What pairs of nodes say together. */
interface Sums {
  sum: number
  count: number
  /** The part of `sum` that unchanging facts say, and the pairs that have them. */
  lastingSum: number
  lastingCount: number
}

/** What is known between two groups. `full` once every pair of nodes was weighed. */
interface Link extends Sums {
  full: boolean
  /** What was weighed pair by pair, and the lists between which it was not: no pair is weighed twice, however groups grow. */
  weighed: Sums
  unweighed: (readonly [readonly number[], readonly number[]])[]
  best: number
  priority: number
  version: number
  refused: boolean
  reason: string | undefined
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

/** Refused because the two are different people; for other reasons (a limit, a history that asks for more) the other may still be theirs. */
const contradicting: ReadonlySet<string> = new Set(['linkage', 'names', 'one-to-one', 'same-source'])
/** Refused because two histories ask for more than the evidence says. */
const asksForMore: ReadonlySet<string> = new Set(['history', 'claimed'])
const contradicts = (reason: string | undefined): boolean => reason !== undefined && (contradicting.has(reason) || reason.startsWith('decision:'))

/** Pairs weighed at most between two groups; larger ones are sampled by an even stride. */
export const pairBudget: number = 4096
/** A nameless group between two that are kept apart joins the better only if it is better by this much (2 bits), or better supported. */
const margin = 2048
/** A named record that two contradicting groups claim alike, within an eighth of a bit, joins neither: Sasha is short for Oleksandr and for Oleksandra. */
const tie = 128
/** Without a birth date on both sides two groups contradict from this mean on (-4 bits): of a few slips it is not as low. */
const opposed = -4096
/** What the mean over very many pairs may fall to (-3 bits): records of one person that are badly written contradict each other somewhat. */
export const meanFloor: number = -2048

const nothing: Sums = { sum: 0, count: 0, lastingSum: 0, lastingCount: 0 }

const added = (a: Sums, b: Sums): Sums => ({ sum: a.sum + b.sum, count: a.count + b.count, lastingSum: a.lastingSum + b.lastingSum, lastingCount: a.lastingCount + b.lastingCount })

/**
 * Puts the nodes of one component into groups: constrained agglomerative clustering by mean weight.
 *
 * The two groups with the highest mean weight over their comparable pairs are joined as long as their best
 * pair reaches the threshold and the mean does not contradict it. Single linkage (connected components) would let one wrong pair merge two
 * people; the mean asks all their records. Pairs that were no candidates are weighed before the mean is
 * believed. A union that breaks a constraint is refused and reported. Order-free: ties go by rank.
 */
export function linkGroups(input: LinkageInput): LinkageResult {
  const { threshold, contradiction = input.constraint } = input
  // A single pair must reach the threshold; over many pairs, of which the best reaches it, chance errors even out.
  // Where unchanging facts contradict, nothing is put down to chance.
  const need = (link: Link) => (link.lastingSum < 0 ? threshold : meanFloor + (threshold - meanFloor) / link.count)
  const groupOf = new Map<number, Group>()
  const groups: Group[] = []
  const together = new Map<number, readonly number[]>()
  for (const set of input.joined ?? []) for (const node of set) together.set(node, set)
  for (const node of input.nodes) {
    if (groupOf.has(node)) continue
    const nodes = [...(together.get(node) ?? [node])]
    let rank = input.rank(node)
    for (const member of nodes) rank = Math.min(rank, input.rank(member))
    const group: Group = { nodes, rank, named: nodes.some(input.named), links: new Map(), alive: true }
    for (const member of nodes) groupOf.set(member, group)
    groups.push(group)
  }
  const heap = new Heap<Proposal>((x, y) =>
    x.priority !== y.priority ? x.priority > y.priority : x.mean !== y.mean ? x.mean > y.mean : x.low !== y.low ? x.low < y.low : x.high < y.high)

  // A group's birth date is that of all its records: where the dates that are there contradict, pairs without a date do so too.
  const meanOf = (link: Link) => {
    const inherited = link.lastingSum < 0 ? (link.lastingSum / link.lastingCount) * (link.count - link.lastingCount) : 0
    return (link.sum + inherited) / link.count
  }

  const propose = (a: Group, b: Group, link: Link) => {
    if (link.refused || link.count === 0 || link.best < threshold) return
    const mean = meanOf(link)
    if (mean < need(link)) return
    heap.push({ a, b, priority: link.priority, mean, version: link.version, low: Math.min(a.rank, b.rank), high: Math.max(a.rank, b.rank) })
  }

  for (let e = 0; e < input.edges.length; e += 1) {
    const { left, right, weight } = input.edges[e]!
    const a = groupOf.get(left)!
    const b = groupOf.get(right)!
    if (a === b) continue
    const link = a.links.get(b)
    const priority = input.priority?.(left, right) ?? 0
    if (link === undefined) {
      const lasting = input.lastingEvidence(left, right)
      const [lastingSum, lastingCount] = lasting === undefined ? [0, 0] : [lasting, 1]
      const full = a.nodes.length * b.nodes.length === 1
      // What speaks for a pair is what it says in a mean: it need not be weighed again when the groups grow.
      const known = full && weight >= 0
      // Written out: an object that begins as a copy of another keeps what is added to it in memory of its own, at several times the cost.
      const fresh: Link = { sum: weight, count: 1, lastingSum, lastingCount, full, weighed: known ? { sum: weight, count: 1, lastingSum, lastingCount } : nothing, unweighed: known ? [] : [[a.nodes, b.nodes]], best: weight, priority, version: 0, refused: false, reason: undefined }
      a.links.set(b, fresh)
      b.links.set(a, fresh)
    } else {
      link.sum += weight
      link.count += 1
      link.priority = Math.max(link.priority, priority)
      link.best = Math.max(link.best, weight)
    }
  }
  for (const a of groups) {
    a.links.forEach((link, b) => {
      if (a.rank < b.rank || (a.rank === b.rank && a.nodes[0]! < b.nodes[0]!)) propose(a, b, link)
    })
  }

  /** All pairs between two lists, or an even sample of them that does not depend on the order in which either was put together. */
  const eachPair = (a: readonly number[], b: readonly number[], visit: (left: number, right: number) => void) => {
    if (a.length * b.length <= pairBudget) {
      for (let i = 0; i < a.length; i += 1) for (let j = 0; j < b.length; j += 1) visit(a[i]!, b[j]!)
      return
    }
    const ranked = [a, b].map((nodes) => nodes.toSorted((x, y) => input.rank(x) - input.rank(y)))
    const [left, right] = ranked.toSorted((x, y) => x.length - y.length || input.rank(x[0]!) - input.rank(y[0]!)) as [number[], number[]]
    const stride = Math.ceil((left.length * right.length) / pairBudget)
    for (let i = 0; i < left.length * right.length; i += stride) visit(left[Math.floor(i / right.length)]!, right[i % right.length]!)
  }

  const complete = (a: Group, b: Group, link: Link) => {
    if (link.full) return
    const sampled = a.nodes.length * b.nodes.length > pairBudget
    let { sum, count, lastingSum, lastingCount } = sampled ? nothing : link.weighed
    for (const [these, those] of sampled ? [[a.nodes, b.nodes] as const] : link.unweighed) {
      eachPair(these, those, (left, right) => {
        const weight = input.weigh(left, right)
        if (weight === undefined) return
        sum += weight
        count += 1
        const lasting = input.lastingEvidence(left, right)
        if (lasting === undefined) return
        lastingSum += lasting
        lastingCount += 1
      })
    }
    const sums: Sums = { sum, count, lastingSum, lastingCount }
    if (!sampled) {
      link.weighed = sums
      link.unweighed = []
    }
    link.sum = sum
    link.count = count
    link.lastingSum = lastingSum
    link.lastingCount = lastingCount
    link.full = true
    link.version += 1
    // What was proposed before is out of date, whoever it was that asked.
    propose(a, b, link)
  }

  const refuse = (link: Link, constraint: string) => {
    link.refused = true
    link.reason = constraint
  }

  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const { a, b } = next
    if (!a.alive || !b.alive) continue
    const link = a.links.get(b)
    if (link === undefined || link.refused || link.version !== next.version) continue
    if (!link.full) {
      complete(a, b, link)
      if (link.count === 0 || meanOf(link) < need(link)) refuse(link, 'linkage')
      continue
    }
    const constraint = input.constraint(a.nodes, b.nodes)
    if (constraint !== undefined) {
      refuse(link, constraint)
      continue
    }
    if (namesContradict(a, b)) {
      refuse(link, 'names')
      continue
    }
    const rival = rivalOf(a, b, next.mean) ?? rivalOf(b, a, next.mean)
    if (rival !== undefined) {
      refuse(link, 'ambiguous')
      continue
    }
    join(a, b)
  }

  /**
   * Whether the named records of two groups contradict each other, so that only nameless ones hold them together:
   * a shared phone's call log must not join two people. Two named ones that would be linked by themselves need no others.
   */
  function namesContradict(a: Group, b: Group): boolean {
    if (!a.named || !b.named) return false
    const left = a.nodes.filter(input.named)
    const right = b.nodes.filter(input.named)
    if (left.length * right.length === a.nodes.length * b.nodes.length) return false
    let sum = 0
    eachPair(left, right, (x, y) => {
      sum += input.nameEvidence(x, y) ?? 0
    })
    if (sum >= 0) return false
    let linked = false
    eachPair(left, right, (x, y) => {
      linked ||= (input.weigh(x, y) ?? 0) >= threshold
    })
    return !linked
  }

  /** How well a group holds what ties it to another. */
  function supportOf(claimant: Group, group: Group): number {
    let most = 0
    if (input.support !== undefined) eachPair(claimant.nodes, group.nodes, (x, y) => (most = Math.max(most, input.support!(x, y))))
    return most
  }

  /** A third group that `a` would join as well as `b`, although the two are kept apart. */
  function rivalOf(a: Group, b: Group, mean: number): Group | undefined {
    // With `b` alone, which is nearly always so, there is none.
    if (a.links.size === 1 && a.links.has(b)) return undefined
    const slack = a.named ? tie : margin
    let support: number | undefined
    for (const [c, link] of a.links) {
      if (c === b || !c.alive || link.best < threshold) continue
      // Whoever is kept from `a` is no rival, whether that was tried before or not.
      if (contradicts(link.refused ? link.reason : contradiction(a.nodes, c.nodes))) continue
      complete(a, c, link)
      if (link.count === 0 || meanOf(link) < threshold) continue
      // What will be refused counts as refused: which of the two was tried first is chance.
      const apart = a.named ? undefined : input.constraint(b.nodes, c.nodes)
      const lead = apart !== undefined && asksForMore.has(apart) ? (support ??= supportOf(b, a)) - supportOf(c, a) : 0
      if (lead > 0 || (lead === 0 && meanOf(link) < mean - slack)) continue
      const between = b.links.get(c) ?? emptyLink(b, c)
      complete(b, c, between)
      if (between.count === 0 && apart === undefined) continue
      // Several records that say the same are more often one person's, whose others contradict each other.
      const twoPeople = between.lastingCount === 0 ? a.nodes.length === 1 && meanOf(between) < opposed : between.lastingSum < 0 && meanOf(between) < need(between)
      if (a.named ? twoPeople : apart !== undefined || between.refused || meanOf(between) < need(between)) return c
    }
    return undefined
  }

  function emptyLink(a: Group, b: Group): Link {
    const link: Link = { sum: 0, count: 0, lastingSum: 0, lastingCount: 0, full: false, weighed: nothing, unweighed: [[a.nodes, b.nodes]], best: -Infinity, priority: 0, version: 0, refused: false, reason: undefined }
    a.links.set(b, link)
    b.links.set(a, link)
    return link
  }

  function join(a: Group, b: Group): void {
    const [into, from] = a.nodes.length >= b.nodes.length ? [a, b] : [b, a]
    from.alive = false
    into.links.delete(from)
    into.named ||= from.named
    const before = into.nodes
    into.nodes = [...before, ...from.nodes]
    into.rank = Math.min(into.rank, from.rank)
    // What was proposed before is out of date: a link that changed has a new version.
    from.links.forEach((theirs, other) => {
      if (other === into || !other.alive) return
      other.links.delete(from)
      const mine = into.links.get(other)
      if (mine === undefined) {
        const { sum, count, lastingSum, lastingCount, weighed, unweighed, best, priority, reason } = theirs
        const link: Link = { sum, count, lastingSum, lastingCount, full: false, weighed, unweighed: [...unweighed, [before, other.nodes]], best, priority, version: 0, refused: false, reason }
        into.links.set(other, link)
        other.links.set(into, link)
        return
      }
      mine.sum += theirs.sum
      mine.count += theirs.count
      mine.lastingSum += theirs.lastingSum
      mine.lastingCount += theirs.lastingCount
      mine.full &&= theirs.full && into.nodes.length * other.nodes.length <= pairBudget
      mine.weighed = added(mine.weighed, theirs.weighed)
      for (const block of theirs.unweighed) mine.unweighed.push(block)
      mine.best = Math.max(mine.best, theirs.best)
      mine.priority = Math.max(mine.priority, theirs.priority)
      mine.version = Math.max(mine.version, theirs.version) + 1
      mine.refused = false
      mine.reason = undefined
    })
    into.links.forEach((link, other) => {
      if (!other.alive) {
        into.links.delete(other)
        return
      }
      if (!from.links.has(other)) {
        link.full = false
        link.unweighed.push([from.nodes, other.nodes])
        link.version += 1
        link.refused = false
      }
      propose(into, other, link)
    })
  }

  const final = groups.filter((group) => group.alive)
  // Most components come to one group, within which nothing is refused.
  if (final.length === 1) return { groups: [final[0]!.nodes.toSorted((a, b) => a - b)], refused: [] }
  for (const group of final) for (const node of group.nodes) groupOf.set(node, group)
  const because = new Map<Group, Map<Group, string>>()
  /** Asked once for two groups, however many links stand between them. */
  const refusalOf = (a: Group, b: Group): string => {
    let ofA = because.get(a)
    if (ofA === undefined) because.set(a, (ofA = new Map()))
    let reason = ofA.get(b)
    if (reason === undefined) ofA.set(b, (reason = input.constraint(a.nodes, b.nodes) ?? a.links.get(b)?.reason ?? 'linkage'))
    return reason
  }
  const refused = input.edges.flatMap(({ left, right, weight }): Refusal[] => {
    const a = groupOf.get(left)!
    const b = groupOf.get(right)!
    return a === b || weight < threshold ? [] : [{ left, right, weight, constraint: refusalOf(a, b) }]
  })
  return { groups: final.map((group) => group.nodes.toSorted((a, b) => a - b)), refused }
}
