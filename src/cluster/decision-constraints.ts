import type { Decision } from '../model/decision.js'
import { readInstant } from '../model/instant.js'
import { hashText, mix } from '../model/hash.js'
import { markOf } from '../model/mark.js'

/** A decision that groups records. */
export type GroupingDecision = Extract<Decision, { readonly kind: 'same' | 'different' }>

/** The side of a decision that a record stands on. */
export type DecisionSide = 'same' | 'left' | 'right'

export interface DecisionConstraints {
  /** Disjoint sets of nodes that decisions put together. */
  readonly joined: readonly (readonly number[])[]
  /** Names the decision that keeps two groups of nodes apart. */
  readonly apart: ((a: readonly number[], b: readonly number[]) => string | undefined) | undefined
}

/** Two sets of nodes that a decision keeps apart: another may join either, never both. */
interface Apart {
  readonly id: string
  readonly left: ReadonlySet<number>
  readonly right: ReadonlySet<number>
}

/**
 * What standing decisions ask of a partition.
 * @param decisions In force, by (at, id) ascending.
 * @param nodesOf The nodes of a decision's side; those of records that are not at hand are left out.
 */
export function decisionConstraints(decisions: readonly GroupingDecision[], nodesOf: (decision: GroupingDecision, side: DecisionSide) => readonly number[]): DecisionConstraints {
  const groups = new Map<number, number[]>()
  const apart: Apart[] = []
  // The latest first: an earlier `same` joins only what no later `different` keeps apart.
  for (const decision of decisions.toReversed()) {
    if (decision.kind === 'same') joinNodes(nodesOf(decision, 'same'), groups, apart)
    else apart.push({ id: decision.id, left: new Set(nodesOf(decision, 'left')), right: new Set(nodesOf(decision, 'right')) })
  }
  apart.reverse()
  return {
    joined: [...new Set(groups.values())].filter((set) => set.length > 1),
    apart: apart.length === 0 ? undefined : (a, b) => {
      const one = apart.find((candidate) => keepsApart(candidate, a, b))
      return one === undefined ? undefined : `decision:${one.id}`
    },
  }
}

function keepsApart({ left, right }: Apart, a: readonly number[], b: readonly number[]): boolean {
  const has = (nodes: readonly number[], set: ReadonlySet<number>) => nodes.some((node) => set.has(node))
  return (has(a, left) && has(b, right)) || (has(a, right) && has(b, left))
}

/** Puts nodes into one group; where a later decision parts some of them, each side for itself and the others by the evidence. */
function joinNodes(nodes: readonly number[], groups: Map<number, number[]>, later: readonly Apart[]): void {
  const parting = later.filter((one) => nodes.some((node) => one.left.has(node)) && nodes.some((node) => one.right.has(node)))
  const parts = new Map<string, number>()
  for (const node of nodes) {
    const group = groups.get(node) ?? [node]
    groups.set(node, group)
    const side = parting.map((one) => (one.left.has(node) ? 'l' : one.right.has(node) ? 'r' : '-')).join('')
    const first = parts.get(side)
    if (first === undefined) parts.set(side, node)
    else {
      const into = groups.get(first)!
      if (into === group || later.some((one) => keepsApart(one, into, group))) continue
      for (const member of group) groups.set(member, into)
      into.push(...group)
    }
  }
}

/** The decisions in force that group records. */
export function standingDecisions(decisions: readonly Decision[]): readonly GroupingDecision[] {
  return inForce(decisions).flatMap(groupingOf)
}

/** What a decision says of who is the same. */
export function groupingOf(decision: Decision): readonly GroupingDecision[] {
  if (decision.kind === 'detach' && decision.kept !== undefined) return [{ ...decision, kind: 'same', records: decision.kept }]
  return decision.kind === 'same' || decision.kind === 'different' ? [decision] : []
}

/**
 * Decisions in force, by (at, id): those that no undo in force takes back, whatever the clocks of those who undid say. An undo may itself be undone;
 * undos that take each other back in a ring take nothing back.
 */
export function inForce(decisions: readonly Decision[]): readonly Decision[] {
  const byId = new Map(decisions.map((one) => [one.id, one]))
  const undos = new Map<string, number>()
  for (const one of decisions) if (one.kind === 'undo') undos.set(one.decision, (undos.get(one.decision) ?? 0) + 1)
  // What nothing takes back first, then what is known of all its undos: a chain of them may be longer than calls nest.
  const known = decisions.filter(({ id }) => !undos.has(id))
  const takenBack = new Set<string>()
  for (const one of known) {
    if (one.kind !== 'undo') continue
    if (!takenBack.has(one.id)) takenBack.add(one.decision)
    const left = undos.get(one.decision)! - 1
    undos.set(one.decision, left)
    const target = byId.get(one.decision)
    if (left === 0 && target !== undefined) known.push(target)
  }
  return byInstant(known.filter(({ id }) => !takenBack.has(id)))
}

/** Decisions by the instant at which they were made, then by id. */
export function byInstant<D extends Decision>(decisions: readonly D[]): readonly D[] {
  return decisions
    .map((decision) => ({ decision, at: readInstant(decision.at) ?? '' }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.decision.id < b.decision.id ? -1 : a.decision.id > b.decision.id ? 1 : 0))
    .map(({ decision }) => decision)
}

/** The sides on which each record stands in the decisions, as marks `decision:side`, ascending. */
export function marksOf(decisions: readonly GroupingDecision[], keyOf: (record: { readonly source: string; readonly id: string }) => string): ReadonlyMap<string, readonly string[]> {
  const marks = new Map<string, Set<string>>()
  const mark = (records: readonly { readonly source: string; readonly id: string }[], decision: string, side: DecisionSide) => {
    for (const record of records) {
      const key = keyOf(record)
      const own = marks.get(key) ?? new Set()
      own.add(markOf(decision, side))
      marks.set(key, own)
    }
  }
  for (const decision of decisions) {
    if (decision.kind === 'same') mark(decision.records, decision.id, 'same')
    else {
      mark(decision.left, decision.id, 'left')
      mark(decision.right, decision.id, 'right')
    }
  }
  return new Map([...marks].map(([key, own]) => [key, [...own].sort()]))
}

/** What the decisions on a record come to as a number: records that say the same and are decided on alike stay one profile. */
export function markNumber(marks: readonly string[]): number {
  return marks.length === 0 ? 0 : mix(hashText(marks.join(' ')), marks.length)
}
