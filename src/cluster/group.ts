/** Records that were put together so far, and what is known between them and others. */
export interface Group {
  /** Replaced, never added to: links remember what they have weighed by these lists. */
  nodes: readonly number[]
  rank: number
  named: boolean
  readonly links: Map<Group, Link>
  /** Its number among the groups by rank, as they were at first. */
  readonly place: number
  /** False once it went into another. */
  alive: boolean
  /** The best union that was open to it when its links were last looked through: none of them comes before. */
  best: Proposal | undefined
}

/** That two groups be joined, by what was known of them then. */
export interface Proposal {
  readonly a: Group
  readonly b: Group
  readonly priority: number
  readonly mean: number
  readonly version: number
  readonly low: number
  readonly high: number
}

/** What pairs of nodes say together. */
export interface Sums {
  readonly sum: number
  readonly count: number
  /** The part of `sum` that unchanging facts say, and the pairs that have them. */
  readonly lastingSum: number
  readonly lastingCount: number
}

/** Pairs weighed at most at a time between two groups; of more an even sample stands for all. */
export const pairBudget: number = 4096
/** What the mean over very many pairs may fall to (-3 bits): records of one person that are badly written contradict each other somewhat. */
export const meanFloor: number = -2048

export const nothing: Sums = { sum: 0, count: 0, lastingSum: 0, lastingCount: 0 }
const added = (a: Sums, b: Sums): Sums => ({ sum: a.sum + b.sum, count: a.count + b.count, lastingSum: a.lastingSum + b.lastingSum, lastingCount: a.lastingCount + b.lastingCount })

type Block = readonly [readonly number[], readonly number[]]

/** What is known between two groups. */
export class Link {
  /** What is believed: of the candidates alone until it is `full`. */
  said: Sums = nothing
  /** Whether all pairs of nodes were weighed, or a sample that stands for them. */
  full: boolean = false
  /** What was weighed pair by pair, and the lists between which it was not: no pair is weighed twice, however groups grow. */
  weighed: Sums = nothing
  unweighed: Block[] = []
  /** The weight of the best candidate, and the highest priority. */
  best: number = -Infinity
  priority: number = 0
  /** Changes with what is known: a proposal of another version is out of date. */
  version: number = 0
  refused: boolean = false
  reason: string | undefined = undefined

  /** A group's birth date is that of all its records: where the dates that are there contradict, pairs without a date do so too. */
  get mean(): number {
    const { sum, count, lastingSum, lastingCount } = this.said
    const inherited = lastingSum < 0 ? (lastingSum / lastingCount) * (count - lastingCount) : 0
    return (sum + inherited) / count
  }

  /**
   * Whether the mean speaks for joining. A single pair must reach the threshold; over many pairs, of which the best reaches it, chance errors
   * even out. Where unchanging facts contradict, nothing is put down to chance.
   */
  joins(threshold: number): boolean {
    const { count, lastingSum } = this.said
    return count > 0 && this.mean >= (lastingSum < 0 ? threshold : meanFloor + (threshold - meanFloor) / count)
  }

  /** Enters a candidate pair. */
  enter(pair: Sums, priority: number): void {
    this.said = this.said === nothing ? pair : added(this.said, pair)
    this.best = Math.max(this.best, pair.sum)
    this.priority = Math.max(this.priority, priority)
  }

  /** Weighs what was not weighed, or an even sample of it. */
  complete(weigh: (a: number, b: number) => number | undefined, lastingEvidence: (a: number, b: number) => number | undefined): void {
    const pairs = this.unweighed.reduce((all, [these, those]) => all + these.length * those.length, 0)
    const stride = Math.ceil(pairs / pairBudget)
    let asked = 0
    let [sum, count, lastingSum, lastingCount] = [0, 0, 0, 0]
    let at = 0
    for (const [these, those] of this.unweighed) {
      for (; at < these.length * those.length; at += stride) {
        const turn = Math.floor(at / those.length)
        const a = these[turn]!
        // A stride that those are a part of would meet one of them alone.
        const b = those[(at + (stride > 1 ? turn : 0)) % those.length]!
        asked += 1
        const weight = weigh(a, b)
        if (weight === undefined) continue
        sum += weight
        count += 1
        const lasting = lastingEvidence(a, b)
        if (lasting === undefined) continue
        lastingSum += lasting
        lastingCount += 1
      }
      at -= these.length * those.length
    }
    const each = stride > 1 ? pairs / asked : 1
    this.said = this.weighed = added(this.weighed, { sum: sum * each, count: count * each, lastingSum: lastingSum * each, lastingCount: lastingCount * each })
    this.unweighed = []
    this.full = true
    this.version += 1
  }

  refuse(constraint: string): void {
    this.refused = true
    this.reason = constraint
  }

  /** There are nodes of which nothing is known yet: of a new link all, of another those that one of its groups took in. */
  grow(these: readonly number[], those: readonly number[]): void {
    this.full = false
    this.unweighed.push([these, those])
    this.version += 1
    this.refused = false
  }

  /** One of the two groups took in a third, whose link with the other this was. */
  take(theirs: Link): void {
    const weighed = added(this.weighed, theirs.weighed)
    // One object does where both stand for the same, which is nearly always so.
    this.said = this.said === this.weighed && theirs.said === theirs.weighed ? weighed : added(this.said, theirs.said)
    this.weighed = weighed
    this.full &&= theirs.full
    for (const block of theirs.unweighed) this.unweighed.push(block)
    this.best = Math.max(this.best, theirs.best)
    this.priority = Math.max(this.priority, theirs.priority)
    this.version = Math.max(this.version, theirs.version) + 1
    this.refused = false
    this.reason = undefined
  }
}

/** Puts a link between two groups. */
export function connect(a: Group, b: Group, link: Link): Link {
  a.links.set(b, link)
  b.links.set(a, link)
  return link
}

/** All pairs between two lists, or an even sample of them that does not depend on the order in which either was put together. */
export function eachPair(a: readonly number[], b: readonly number[], rank: (node: number) => number, visit: (left: number, right: number) => void): void {
  if (a.length * b.length <= pairBudget) {
    for (let i = 0; i < a.length; i += 1) for (let j = 0; j < b.length; j += 1) visit(a[i]!, b[j]!)
    return
  }
  const ranked = [a, b].map((nodes) => nodes.toSorted((x, y) => rank(x) - rank(y)))
  const [left, right] = ranked.toSorted((x, y) => x.length - y.length || rank(x[0]!) - rank(y[0]!)) as [number[], number[]]
  const stride = Math.ceil((left.length * right.length) / pairBudget)
  for (let i = 0; i < left.length * right.length; i += stride) visit(left[Math.floor(i / right.length)]!, right[i % right.length]!)
}
