import type { Decision } from '../model/decision.js'
import type { Policy } from '../model/policy.js'
import type { RecordRef } from '../model/record.js'
import type { RecordTable } from '../model/table.js'
import type { WeighedTable } from './engine.js'

export interface Constraints {
  /** Names the constraint that keeps two groups of profiles apart; absent where nothing constrains. */
  readonly constraint: ((a: readonly number[], b: readonly number[]) => string | undefined) | undefined
  /** Disjoint sets of profiles that decisions put together. */
  readonly joined: readonly (readonly number[])[]
}

/**
 * What stands above the evidence: the ledger's decisions, identifier limits, one record a source.
 * Decisions on records that are not in the table say nothing here.
 */
export function constraintsOf(table: RecordTable, weighed: WeighedTable, policy: Policy, decisions: readonly Decision[], rowsOf: RowLookup): Constraints {
  const { profiles } = weighed
  const checks: ((a: readonly number[], b: readonly number[]) => string | undefined)[] = []
  const profilesOf = (records: readonly RecordRef[]) => rowsOf(records).map((row) => profiles.ofRow[row]!)

  const groups = new Map<number, number[]>()
  const apart: Apart[] = []
  // The latest first: an earlier `same` joins only what no later `different` keeps apart.
  for (const decision of standingDecisions(decisions).toReversed()) {
    if (decision.kind === 'same') joinRecords(profilesOf(decision.records), groups, apart)
    else apart.push({ id: decision.id, left: new Set(profilesOf(decision.left)), right: new Set(profilesOf(decision.right)) })
  }
  for (const one of apart.toReversed()) checks.push((a, b) => (keepsApart(one, a, b) ? `decision:${one.id}` : undefined))

  const limited = { phone: weighed.profileColumns.phone, email: weighed.profileColumns.email, nationalId: weighed.profileColumns.number, accountId: weighed.profileColumns.account, handle: weighed.profileColumns.handle }
  for (const [kind, column] of Object.entries(limited)) {
    const limit = policy.identifiers?.[kind]?.limit
    if (limit === undefined || column === undefined) continue
    const valuesOf = (nodes: readonly number[], into: Set<string>) => {
      for (const node of nodes) {
        const code = column.codes[node]!
        if (code >= 0) for (const value of column.values[code]!) into.add(value.key)
      }
      return into
    }
    checks.push((a, b) => (valuesOf(b, valuesOf(a, new Set())).size > limit ? `limit:${kind}` : undefined))
  }

  if (policy.oneToOne === true || policy.link === 'across-sources') {
    const sourceOf = (node: number) => table.sources[profiles.firstRow[node]!]!
    if (policy.oneToOne === true) {
      checks.push((a, b) => {
        const sources = new Set(a.map(sourceOf))
        return b.some((node) => sources.has(sourceOf(node))) ? 'one-to-one' : undefined
      })
    } else {
      checks.push((a, b) => (new Set([...a, ...b].map(sourceOf)).size === 1 ? 'same-source' : undefined))
    }
  }

  const constraint = checks.length === 0 ? undefined : (a: readonly number[], b: readonly number[]) => {
    for (const check of checks) {
      const refused = check(a, b)
      if (refused !== undefined) return refused
    }
    return undefined
  }
  return { constraint, joined: [...new Set(groups.values())].filter((set) => set.length > 1) }
}

/** Two sets of profiles that a decision keeps apart: another may join either, never both. */
interface Apart {
  readonly id: string
  readonly left: ReadonlySet<number>
  readonly right: ReadonlySet<number>
}

function keepsApart({ left, right }: Apart, a: readonly number[], b: readonly number[]): boolean {
  const has = (nodes: readonly number[], set: ReadonlySet<number>) => nodes.some((node) => set.has(node))
  return (has(a, left) && has(b, right)) || (has(a, right) && has(b, left))
}

/** Puts nodes into one group; where a later decision parts some of them, each side for itself and the others by the evidence. */
function joinRecords(nodes: readonly number[], groups: Map<number, number[]>, later: readonly Apart[]): void {
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

/** Decisions in force: undone ones are out, and an undo may itself be undone. Of several the last by (at, id) holds. */
export function standingDecisions(decisions: readonly Decision[]): readonly Exclude<Decision, { kind: 'undo' }>[] {
  const ordered = decisions.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const undone = new Set<string>()
  for (const decision of ordered.toReversed()) {
    if (decision.kind === 'undo' && !undone.has(decision.id)) undone.add(decision.decision)
  }
  return ordered.filter((decision): decision is Exclude<Decision, { kind: 'undo' }> => decision.kind !== 'undo' && !undone.has(decision.id))
}

/** The rows of the records that are in the table; others are passed over. */
export type RowLookup = (records: readonly RecordRef[]) => readonly number[]

/** Finds the rows that decisions in force speak of, in one pass over the table. */
export function rowsOfDecisions(table: RecordTable, decisions: readonly Decision[]): { readonly rows: ReadonlySet<number>; readonly lookup: RowLookup } {
  const key = (record: RecordRef) => JSON.stringify([record.source, record.id])
  const found = new Map<string, number>()
  for (const decision of standingDecisions(decisions)) {
    for (const ref of decision.kind === 'same' ? decision.records : [...decision.left, ...decision.right]) found.set(key(ref), -1)
  }
  for (let row = 0; row < table.size && found.size > 0; row += 1) {
    const name = key({ source: table.sourceNames[table.sources[row]!]!, id: table.idOf(row) })
    if (found.has(name)) found.set(name, row)
  }
  return {
    rows: new Set([...found.values()].filter((row) => row >= 0)),
    lookup: (records) => records.map((record) => found.get(key(record)) ?? -1).filter((row) => row >= 0),
  }
}
