import type { Check } from '../../cluster/checks.js'
import { isJoining } from '../../model/mark.js'
import type { Policy } from '../../model/policy.js'
import type { IdentifierValue } from '../../normalize/columns/identifiers.js'
import { comparators } from '../../score/comparators.js'
import { identifierNames } from '../../score/rarity.js'
import type { ProfileRow } from '../../store/rows.js'
import { mostAsked } from '../../cluster/partition.js'
import { allAgree } from './circles.js'
import type { ProfileGraph } from './profile-graph.js'
import type { Working } from './working-profile.js'

const identifierAt = identifierNames.map((name) => [name, comparators.findIndex((one) => one.name === name)] as const)

/** The probabilities from which a pair is put before a person, linked, and linked although both sides hold a history. */
export interface Thresholds {
  readonly review: number
  readonly same: number
  readonly histories: number
}

/** What two histories want before they are joined. */
type Wanting = 'claimed' | 'history'

/** How the histories among the nodes of a component bear on its unions. */
export interface HistoriesAmong {
  readonly check: Check
  /** Whether no union of any of these nodes would be refused; `false` also where that would take long to know. */
  readonly mayJoin: (members: readonly number[]) => boolean
}

/**
 * Joining two contacts that both hold a history costs more when it is wrong, so it asks for more: a pair across that is
 * sure enough, and more than one identifier that somebody typed; or an identifier that a channel proves to be theirs of whom it is all that is known.
 */
export function historiesAmong(nodes: readonly Working[], thresholds: Thresholds, graph: ProfileGraph): HistoriesAmong {
  if (nodes.every(({ row }) => row.histories === 0)) return { check: () => undefined, mayJoin: () => true }
  const apart = nodes.map((one) => historiesApart(one, thresholds, graph))
  const held = (node: number): boolean => nodes[node]!.row.histories > 0
  const check: Check = (a, b) => {
    const because = apart[a.find((node) => apart[node] !== undefined) ?? b.find((node) => apart[node] !== undefined) ?? -1]
    if (because !== undefined) return because
    if (!a.some(held) || !b.some(held)) return undefined
    let sure = false
    for (const x of a) {
      for (const y of b) {
        const wanting = historiesBetween(nodes[x]!, nodes[y]!, thresholds, graph)
        if (wanting === undefined) return undefined
        sure ||= wanting === 'claimed'
      }
    }
    return sure ? 'claimed' : 'history'
  }
  const { pairs } = graph.weigher
  const mayJoin = (members: readonly number[]): boolean => {
    if (members.some((node) => apart[node] !== undefined)) return false
    const holders = members.filter(held).map((node) => nodes[node]!)
    if (holders.length > mostAsked) return false
    return allAgree(holders.map((one) => graph.prepared(one)), 'sure', (a, b) => {
      const at = graph.pair(holders[a]!, holders[b]!)
      return pairs.weight(at) >= thresholds.histories && (pairs.name(at) ?? 0) > 0
    })
  }
  return { check, mayJoin }
}

function historiesBetween(a: Working, b: Working, thresholds: Thresholds, graph: ProfileGraph): Wanting | undefined {
  const at = graph.pair(a, b)
  const { pairs } = graph.weigher
  const weight = pairs.weight(at)
  if (weight >= thresholds.same && (proves(a.row, b.row) || proves(b.row, a.row))) return undefined
  if (weight < thresholds.histories) return 'history'
  return isVouched(a.row, b.row, pairs.name(at), pairs.equal(at)) ? undefined : 'claimed'
}

/** What keeps the records of one profile apart although they say the same: each would have to be joined to the others, too. */
function historiesApart(one: Working, thresholds: Thresholds, graph: ProfileGraph): Wanting | undefined {
  const { row } = one
  if (row.histories < 2 || isOne(row, graph)) return undefined
  return historiesBetween(one, one, thresholds, graph)
}

/** Why the records of a profile are contacts each for itself, if they are: they say too little, hold histories that are not to be joined, or nothing is joined without a person. */
export function apartBecause(one: Working, { thresholds, policy: { automation = 'attach' } }: { readonly thresholds: Thresholds; readonly policy: Policy }, graph: ProfileGraph): 'evidence' | 'automation' | Wanting | undefined {
  if (one.row.size < 2 || one.row.marks.some(isJoining)) return undefined
  if (!graph.rules.isOwned(one.row) && graph.weigher.pairs.weight(graph.pair(one, one)) < thresholds.same) return 'evidence'
  return automation === 'suggest' ? 'automation' : automation === 'attach' ? historiesApart(one, thresholds, graph) : undefined
}

/** Whether a decision or an exclusive identifier says that all records of a profile are one person's. */
const isOne = (row: ProfileRow, { rules }: ProfileGraph): boolean => row.marks.some(isJoining) || rules.isOwned(row)

/** Set behind an identifier that a channel proves to be theirs. */
export const proven = ' verified'

/** Whether the two agree in an identifier that channels vouch for on both sides. */
function sharesVouched(a: ProfileRow, b: ProfileRow, equal: number): boolean {
  return identifierAt.some(([name, at]) => (equal & (1 << at)) !== 0 && a.vouched.some((one) => one.startsWith(`${name}:`) && b.vouched.includes(one)))
}

/** How well a profile holds an identifier of another: 2 where a channel proves it, 1 where one states it, 0 where somebody typed it. */
export function supportOf(claimant: ProfileRow, { values }: ProfileRow): number {
  if (claimant.vouched.length === 0) return 0
  let most = 0
  for (const name of identifierNames) {
    for (const { key } of (values[name] as readonly IdentifierValue[] | undefined) ?? []) {
      const one = `${name}:${key}`
      if (!claimant.vouched.includes(one)) continue
      if (claimant.vouched.includes(one + proven)) return 2
      most = 1
    }
  }
  return most
}

/**
 * Whether a channel proves that one side has an identifier of the other, whom more is known of: the number that a messenger stands for and a
 * customer typed on an order. That the customer's own number is proven says nothing of who types it in a chat; there both sides want proof.
 */
function proves(one: ProfileRow, other: ProfileRow): boolean {
  return supportOf(one, other) === 2 && ((!isNamed(one) && isNamed(other)) || supportOf(other, one) === 2)
}

const isNamed = ({ values }: ProfileRow): boolean => values.givenName !== undefined || values.familyName !== undefined

/** Whether more speaks for the pair than one identifier that somebody typed: the names, a second identifier, or a channel. */
function isVouched(a: ProfileRow, b: ProfileRow, name: number | undefined, equal: number): boolean {
  if ((name ?? 0) > 0) return true
  return sharesVouched(a, b, equal) || identifierAt.filter(([, at]) => (equal & (1 << at)) !== 0).length > 1
}
