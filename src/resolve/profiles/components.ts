import { isJoining } from '../../model/mark.js'
import type { ProfileGraph } from './profile-graph.js'
import type { Working } from './working-profile.js'

export interface Reachable {
  /** By the first of the starts that is in each; in each by rank, so that nothing depends on which start that was. */
  readonly within: readonly (readonly Working[])[]
  /** The starts whose component has more than `bound` profiles, of which no more were read. */
  readonly beyond: readonly Working[]
}

/**
 * The profiles that hang together with `starts` by links that join, by an exclusive identifier or by a decision. All components are
 * walked in step, so that a store is asked once a step, however many there are.
 */
export async function componentsOf(graph: ProfileGraph, starts: Iterable<string>, threshold: number, bound: number): Promise<Reachable> {
  const forest = new Forest(bound)
  /** By number in the forest. */
  const found: (Working | undefined)[] = []
  /** For each decision that joins a profile that it speaks of. */
  const marked = new Map<string, number>()
  const begun = await graph.load(starts)
  for (let front: readonly Working[] = begun; front.length > 0; ) {
    const next = new Set<string>()
    const join = (one: number, id: string) => {
      const other = forest.numberOf(id)
      forest.union(one, other)
      if (found[other] === undefined) next.add(id)
    }
    const fresh: string[] = []
    for (const one of front) {
      const { row } = one
      const number = forest.numberOf(row.id)
      found[number] = one
      one.eachLink((id, weight) => {
        if (weight >= threshold) join(number, id)
      })
      if (graph.rules.isOwned(row)) for (const other of await graph.load(one.links.keys())) if (graph.rules.shareOwner(row, other.row)) join(number, other.row.id)
      for (const mark of row.marks) {
        if (!isJoining(mark)) continue
        const holder = marked.get(mark)
        if (holder === undefined) {
          marked.set(mark, number)
          fresh.push(mark)
        } else join(holder, row.id)
      }
    }
    for (const mark of fresh) for (const { row } of await graph.markedBy(mark, bound + 1)) join(marked.get(mark)!, row.id)
    front = (await graph.load(next)).filter(({ row }) => !forest.isLarge(forest.numberOf(row.id)))
  }
  const components = new Map<number, Working[]>()
  const beyond: Working[] = []
  for (const one of begun) {
    const number = forest.numberOf(one.row.id)
    if (forest.isLarge(number)) beyond.push(one)
    else components.set(forest.rootOf(number), [])
  }
  found.forEach((one, number) => components.get(forest.rootOf(number))?.push(one!))
  const within = [...components.values()]
  for (const nodes of within) nodes.sort((a, b) => a.row.rank - b.row.rank || (a.row.id < b.row.id ? -1 : 1))
  return { within, beyond }
}

/** Which profiles hang together, and whether those are too many. */
class Forest {
  readonly #bound: number
  readonly #numbers = new Map<string, number>()
  readonly #parents: number[] = []
  readonly #sizes: number[] = []

  constructor(bound: number) {
    this.#bound = bound
  }

  /** The number of a profile; one that was not met before is a component of its own. */
  numberOf(id: string): number {
    const known = this.#numbers.get(id)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(id, number)
    this.#parents.push(number)
    this.#sizes.push(1)
    return number
  }

  union(a: number, b: number): void {
    let from = this.rootOf(a)
    let to = this.rootOf(b)
    if (from === to) return
    if (this.#sizes[from]! > this.#sizes[to]!) [from, to] = [to, from]
    this.#parents[from] = to
    this.#sizes[to]! += this.#sizes[from]!
  }

  rootOf(number: number): number {
    let node = number
    while (this.#parents[node] !== node) {
      this.#parents[node] = this.#parents[this.#parents[node]!]!
      node = this.#parents[node]!
    }
    return node
  }

  isLarge(number: number): boolean {
    return this.#sizes[this.rootOf(number)]! > this.#bound
  }
}
