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
  const forest = new Forest()
  /** For each decision that joins a profile that it speaks of. */
  const marked = new Map<string, Working>()
  const begun = await graph.load(starts)
  for (const one of begun) forest.enter(one)
  for (let front: readonly Working[] = begun; front.length > 0; ) {
    const next: Working[] = []
    const join = (one: Working, other: Working): void => {
      if (forest.enter(other)) next.push(other)
      forest.union(one, other)
    }
    /** Links to profiles that are still to be read. */
    const ends: Working[] = []
    const unread: string[] = []
    const fresh: string[] = []
    for (const one of front) {
      const { row } = one
      one.eachLink((id, weight) => {
        if (weight < threshold) return
        const other = graph.known(id)
        if (other !== undefined) join(one, other)
        else {
          ends.push(one)
          unread.push(id)
        }
      })
      if (graph.rules.isOwned(row)) for (const other of await graph.load(one.links.keys())) if (graph.rules.shareOwner(row, other.row)) join(one, other)
      for (const mark of row.marks) {
        if (!isJoining(mark)) continue
        const holder = marked.get(mark)
        if (holder === undefined) {
          marked.set(mark, one)
          fresh.push(mark)
        } else join(holder, one)
      }
    }
    for (const mark of fresh) for (const other of await graph.markedBy(mark, bound + 1)) join(marked.get(mark)!, other)
    if (unread.length > 0) await graph.load(unread)
    for (const [i, id] of unread.entries()) {
      const other = graph.known(id)
      if (other !== undefined) join(ends[i]!, other)
    }
    front = next.filter((one) => forest.sizeOf(one) <= bound)
  }
  const components = new Map<Working, Working[]>()
  const beyond: Working[] = []
  for (const one of begun) {
    if (forest.sizeOf(one) > bound) beyond.push(one)
    else components.set(forest.rootOf(one), [])
  }
  for (const one of forest.all) components.get(forest.rootOf(one))?.push(one)
  const within = [...components.values()]
  for (const nodes of within) if (nodes.length > 1) nodes.sort((a, b) => a.row.rank - b.row.rank || (a.row.id < b.row.id ? -1 : 1))
  return { within, beyond }
}

/** Which profiles hang together, each by its place. */
class Forest {
  readonly all: Working[] = []
  readonly #parents: number[] = []
  readonly #sizes: number[] = []

  /** Enters a profile as a component of its own; says whether it was not there. */
  enter(one: Working): boolean {
    if (this.all[one.place] === one) return false
    one.place = this.all.push(one) - 1
    this.#parents.push(one.place)
    this.#sizes.push(1)
    return true
  }

  union(a: Working, b: Working): void {
    let from = this.#rootOf(a.place)
    let to = this.#rootOf(b.place)
    if (from === to) return
    if (this.#sizes[from]! > this.#sizes[to]!) [from, to] = [to, from]
    this.#parents[from] = to
    this.#sizes[to]! += this.#sizes[from]!
  }

  rootOf({ place }: Working): Working {
    return this.all[this.#rootOf(place)]!
  }

  sizeOf({ place }: Working): number {
    return this.#sizes[this.#rootOf(place)]!
  }

  #rootOf(place: number): number {
    let node = place
    while (this.#parents[node] !== node) {
      this.#parents[node] = this.#parents[this.#parents[node]!]!
      node = this.#parents[node]!
    }
    return node
  }
}
