import type { PairColumns } from '../src/block/list-pairs.js'
import { UnionFind } from '../src/cluster/union-find.js'

/** How many of the pairs of rows that belong together blocking lets the engine find. */
export interface BlockingQuality {
  /** Pairs of rows of one person. */
  readonly truePairs: number
  /** Share of them that are a candidate pair, or say the same. */
  readonly direct: number
  /** Share of them that a path of true candidates joins: what no later stage can raise. */
  readonly connected: number
  /** The same were every pair of a person's records compared and those linked whose evidence is enough: what better keys could reach. */
  readonly attainable: number
}

export interface BlockingInput {
  /** For each row its profile, or -1 where it says nothing. */
  readonly ofRow: Int32Array
  /** For each row whose it is. */
  readonly person: readonly string[]
  readonly candidates: PairColumns
  /** Whether two profiles would be linked, were they compared. */
  readonly wouldLink: (a: number, b: number) => boolean
}

/** What one person has in one profile: a node of the graph of true pairs. */
interface Share {
  readonly profile: number
  readonly person: string
  rows: number
}

/** Measures candidates by the truth: linear in rows and candidates, and quadratic only in one person's profiles. */
export function blockingQuality({ ofRow, person, candidates, wouldLink }: BlockingInput): BlockingQuality {
  const shares: Share[] = []
  const byProfile = new Map<number, number[]>()
  const byPerson = new Map<string, number[]>()
  let silent = -1
  ofRow.forEach((of, row) => {
    // A row that says nothing is like no other.
    const profile = of < 0 ? (silent -= 1) : of
    const own = byProfile.get(profile) ?? []
    byProfile.set(profile, own)
    const whose = person[row]!
    const known = own.find((share) => shares[share]!.person === whose)
    if (known !== undefined) {
      shares[known]!.rows += 1
      return
    }
    own.push(shares.length)
    byPerson.set(whose, [...(byPerson.get(whose) ?? []), shares.length])
    shares.push({ profile, person: whose, rows: 1 })
  })

  const components = new UnionFind(shares.length)
  let direct = shares.reduce((sum, { rows }) => sum + pairsOf(rows), 0)
  for (let i = 0; i < candidates.size; i += 1) {
    for (const a of byProfile.get(candidates.left[i]!)!) {
      const b = byProfile.get(candidates.right[i]!)!.find((share) => shares[share]!.person === shares[a]!.person)
      if (b === undefined) continue
      direct += shares[a]!.rows * shares[b]!.rows
      components.union(a, b)
    }
  }
  const truePairs = [...byPerson.values()].reduce((sum, own) => sum + pairsOf(rowsOf(own, shares)), 0)
  const connected = joinedPairs(shares, components)
  for (const own of byPerson.values()) {
    for (const [i, a] of own.entries()) {
      for (const b of own.slice(0, i)) {
        const [one, other] = [shares[a]!.profile, shares[b]!.profile]
        if (one >= 0 && other >= 0 && components.find(a) !== components.find(b) && wouldLink(one, other)) components.union(a, b)
      }
    }
  }
  const share = (pairs: number): number => (truePairs === 0 ? 1 : pairs / truePairs)
  return { truePairs, direct: share(direct), connected: share(connected), attainable: share(joinedPairs(shares, components)) }
}

function joinedPairs(shares: readonly Share[], components: UnionFind): number {
  const rows = new Float64Array(shares.length)
  shares.forEach((share, at) => (rows[components.find(at)]! += share.rows))
  return rows.reduce((sum, size) => sum + pairsOf(size), 0)
}

const rowsOf = (own: readonly number[], shares: readonly Share[]): number => own.reduce((sum, share) => sum + shares[share]!.rows, 0)
const pairsOf = (size: number): number => (size * (size - 1)) / 2
