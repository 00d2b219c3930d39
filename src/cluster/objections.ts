import { connect, eachPair, type Group, Link } from './group.js'

/** What is asked of two groups whose mean speaks for joining them. Weights are integers of 1/1024 bit. */
export interface Objecting {
  readonly threshold: number
  /** The weight of any two nodes in a mean, candidates or not: that of the edge where it is 0 or more; `undefined` where they have nothing to compare. */
  readonly weigh: (a: number, b: number) => number | undefined
  /** Breaks ties between equal weights; depends on what a node holds, never on its number. */
  readonly rank: (node: number) => number
  /** Whether a node names a person; a group without a name may not choose between two that contradict. */
  readonly named: (node: number) => boolean
  /** The same of given and family name: Maria may be Maria Leite or Maria Nunes, and holds the two no more together than a call does; half a name chooses between two no better than none. */
  readonly wholeNamed?: ((node: number) => boolean) | undefined
  /** What two nodes' names say by themselves; `undefined` where either has none. */
  readonly nameEvidence: (a: number, b: number) => number | undefined
  /** What their family names say where their given names agree. */
  readonly familyEvidence?: ((a: number, b: number) => number | undefined) | undefined
  /** What is said by what a person has but one of: of two people of one family name the given names. */
  readonly personalEvidence?: ((a: number, b: number) => number | undefined) | undefined
  /** What two nodes' unchanging facts (birth date, generation) say; `undefined` where either has none. */
  readonly lastingEvidence: (a: number, b: number) => number | undefined
  /** The constraint that keeps two groups apart, if there is one. */
  readonly constraint: (a: readonly number[], b: readonly number[]) => string | undefined
  /** Of the constraints those that may say that two groups are different people, where not all have to be asked for that. */
  readonly contradiction?: ((a: readonly number[], b: readonly number[]) => string | undefined) | undefined
  /** How well the first holds what ties it to the second: a channel's word counts for more than what somebody typed. */
  readonly support?: ((claimant: number, node: number) => number) | undefined
}

/** Refused because the two are different people; for other reasons (a limit, a history that asks for more) the other may still be theirs. */
const contradicting: ReadonlySet<string> = new Set(['linkage', 'names', 'one-to-one', 'same-source'])
/** Refused because two histories ask for more than the evidence says. */
const asksForMore: ReadonlySet<string> = new Set(['history', 'claimed'])
const contradicts = (reason: string | undefined): boolean => reason !== undefined && (contradicting.has(reason) || reason.startsWith('decision:'))

/** A nameless group between two that are kept apart joins the better only if it is better by this much (2 bits), or better supported. */
const margin = 2048
/** A wholly named record that two contradicting groups claim alike, within an eighth of a bit, joins neither: Sasha is short for Oleksandr and for Oleksandra. */
const tie = 128
/** Without a birth date on both sides two groups contradict from this mean on (-4 bits): of a few slips it is not as low. */
const opposed = -4096

/** Nodes of a group from which on it pays to ask first whether there can be a rival. */
const many = 64

/** Says what speaks against joining two groups, though all their pairs together speak for it. */
export class Objections {
  readonly #input: Objecting
  readonly #complete: (a: Group, b: Group, link: Link) => void

  /** @param complete Weighs what was not weighed between two groups: whoever may be a rival is weighed before it is one. */
  constructor(input: Objecting, complete: (a: Group, b: Group, link: Link) => void) {
    this.#input = input
    this.#complete = complete
  }

  /** Why two groups of this mean may not be joined, if they may not. */
  between(a: Group, b: Group, mean: number): string | undefined {
    const constraint = this.#input.constraint(a.nodes, b.nodes)
    if (constraint !== undefined) return constraint
    if (this.#namesContradict(a, b)) return 'names'
    return this.#hasRival(a, b, mean) || this.#hasRival(b, a, mean) ? 'ambiguous' : undefined
  }

  /**
   * Whether the named records of two groups contradict each other, so that only nameless ones, or such as say half a name, hold them together:
   * a shared phone's call log must not join two people. Two named ones that would be linked by themselves need no others.
   */
  #namesContradict(a: Group, b: Group): boolean {
    const { named, nameEvidence, wholeNamed = named, familyEvidence, personalEvidence } = this.#input
    if (!a.named || !b.named) return false
    if (this.#contradictBy(named, nameEvidence, a, b)) return true
    if (personalEvidence !== undefined && this.#contradictBy(wholeNamed, personalEvidence, a, b)) return true
    return familyEvidence !== undefined && this.#contradictBy(wholeNamed, familyEvidence, a, b) && this.#contradictBy(wholeNamed, nameEvidence, a, b)
  }

  #contradictBy(named: (node: number) => boolean, evidence: (a: number, b: number) => number | undefined, a: Group, b: Group): boolean {
    const { weigh, threshold, rank } = this.#input
    if (a.nodes.every(named) && b.nodes.every(named)) return false
    const left = a.nodes.filter(named)
    const right = b.nodes.filter(named)
    let sum = 0
    eachPair(left, right, rank, (x, y) => {
      sum += evidence(x, y) ?? 0
    })
    if (sum >= 0) return false
    let linked = false
    eachPair(left, right, rank, (x, y) => {
      linked ||= (weigh(x, y) ?? 0) >= threshold
    })
    return !linked
  }

  /** Whether there is a third group that `a` would join as well as `b`, although the two are kept apart. */
  #hasRival(a: Group, b: Group, mean: number): boolean {
    // With `b` alone, which is nearly always so, there is none.
    if (a.links.size === 1 && a.links.has(b)) return false
    for (const [c, link] of a.links) {
      if (c === b || this.#isLargeAndUndisputed(a, b, c) || !this.#mayJoin(a, c, link)) continue
      if (this.#isWholeNamed(a) ? link.mean >= mean - tie && this.#areTwoPeople(b, c, a) : this.#claimAlike(b, c, a, link.mean < mean - (a.named ? tie : margin))) return true
    }
    return false
  }

  /** Whether `c` is no rival, since unchanging facts do not part it from `b`, nothing else counts under several, and of many all pairs would have to be weighed to say more. */
  #isLargeAndUndisputed(a: Group, b: Group, c: Group): boolean {
    if (a.nodes.length <= many || !this.#isWholeNamed(a)) return false
    let sum = 0
    eachPair(b.nodes, c.nodes, this.#input.rank, (x, y) => (sum += this.#input.lastingEvidence(x, y) ?? 0))
    return sum >= 0
  }

  /** Whether a group would be joined with another if nobody else were there. */
  #mayJoin(a: Group, c: Group, link: Link): boolean {
    const { threshold, constraint, contradiction = constraint } = this.#input
    if (!c.alive || link.best < threshold) return false
    // Whoever is kept from `a` is no rival, whether that was tried before or not.
    if (contradicts(link.refused ? link.reason : contradiction(a.nodes, c.nodes))) return false
    this.#complete(a, c, link)
    return link.said.count > 0 && link.mean >= threshold
  }

  /** Half a name chooses no better than none: Smith may be John Smith or Jane Smith. */
  #isWholeNamed({ named, nodes }: Group): boolean {
    return named && nodes.some(this.#input.wholeNamed ?? this.#input.named)
  }

  /** Whether two groups that claim the same named one contradict each other. */
  #areTwoPeople(b: Group, c: Group, claimed: Group): boolean {
    const [tied, rival] = [b, c].map((one) => claimed.links.get(one)?.priority ?? 0) as [number, number]
    if (tied <= rival && this.#input.constraint(b.nodes, c.nodes)?.startsWith('decision:') === true) return true
    const between = this.#linkBetween(b, c)
    const { count, lastingSum, lastingCount } = between.said
    if (count === 0) return false
    if (lastingCount > 0) return lastingSum < 0 && !between.joins(this.#input.threshold)
    // Several records that say the same are more often one person's, whose others contradict each other.
    return claimed.nodes.length === 1 && (between.mean < opposed || (!between.joins(this.#input.threshold) && this.#haveTwoNames(b, c)))
  }

  #haveTwoNames(b: Group, c: Group): boolean {
    const { personalEvidence, rank } = this.#input
    let sum = 0
    if (personalEvidence !== undefined) eachPair(b.nodes, c.nodes, rank, (x, y) => (sum += personalEvidence(x, y) ?? 0))
    return sum < 0
  }

  /** Whether two groups that will not be joined claim the same nameless one, `c` no worse than `b`: `isWeaker` where its evidence is. */
  #claimAlike(b: Group, c: Group, claimed: Group, isWeaker: boolean): boolean {
    // What will be refused counts as refused: which of the two was tried first is chance.
    const apart = this.#input.constraint(b.nodes, c.nodes)
    const lead = apart !== undefined && asksForMore.has(apart) ? this.#support(b, claimed) - this.#support(c, claimed) : 0
    if (lead > 0 || (lead === 0 && isWeaker)) return false
    const between = this.#linkBetween(b, c)
    return apart !== undefined || (between.said.count > 0 && (between.refused || !between.joins(this.#input.threshold)) && (!claimed.named || this.#haveTwoNames(b, c)))
  }

  #linkBetween(a: Group, b: Group): Link {
    let link = a.links.get(b)
    if (link === undefined) {
      link = connect(a, b, new Link())
      link.grow(a.nodes, b.nodes)
    }
    this.#complete(a, b, link)
    return link
  }

  /** How well a group holds what ties it to another. */
  #support(claimant: Group, group: Group): number {
    const { support, rank } = this.#input
    let most = 0
    if (support !== undefined) eachPair(claimant.nodes, group.nodes, rank, (x, y) => (most = Math.max(most, support(x, y))))
    return most
  }
}
