import { type Check, firstRefusal } from '../../cluster/checks.js'
import { decisionConstraints, type DecisionSide, type GroupingDecision, marksOf, standingDecisions } from '../../cluster/decision-constraints.js'
import { type RefusedOwner, rulesOfColumns } from '../../cluster/identifier-rules.js'
import type { Decision } from '../../model/decision.js'
import type { Policy } from '../../model/policy.js'
import type { RecordRef } from '../../model/record.js'
import { recordKey } from '../../model/record-key.js'
import type { RecordTable } from '../../model/table.js'
import { numbersWhole } from '../../normalize/columns/columns.js'
import type { WeighedTable } from './engine.js'

export interface Constraints {
  /** Names the constraint that keeps two groups of profiles apart; absent where nothing constrains. */
  readonly constraint: ((a: readonly number[], b: readonly number[]) => string | undefined) | undefined
  /** Disjoint sets of profiles that decisions and exclusive identifiers put together. */
  readonly joined: readonly (readonly number[])[]
  /** Profiles that an exclusive identifier would have put together. */
  readonly refused: readonly RefusedOwner[]
  /** Which unions come before others whatever their weight. */
  readonly priority: ((a: number, b: number) => number) | undefined
}

/**
 * What stands above the evidence: the ledger's decisions, identifier limits, one record a source.
 * Decisions on records that are not in the table say nothing here.
 */
export function constraintsOf(table: RecordTable, weighed: WeighedTable, policy: Policy, decisions: readonly Decision[], rowsOf: RowLookup): Constraints {
  const { profiles } = weighed
  const { joined, apart } = decisionConstraints(standingDecisions(decisions), (decision, side) => rowsOf(recordsOn(decision, side)).map((row) => profiles.ofRow[row]!))
  const checks: Check[] = apart === undefined ? [] : [apart]

  const rules = rulesOfColumns(numbersWhole(weighed.profileColumns), policy)
  checks.push(...rules.limits.map((limit) => limit((node) => node)))

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

  const constraint = firstRefusal(checks)
  return { constraint, priority: rules.priority, ...rules.joinOwners(profiles.firstRow.length, { nodeOf: (node) => node, rank: (node) => weighed.ranks[node]!, joined, check: constraint }) }
}

/** The rows of the records that are in the table; others are passed over. */
export type RowLookup = (records: readonly RecordRef[]) => readonly number[]

/** Finds the rows that decisions in force speak of, by their ids as they are or as a resolver's records have them, in one pass over the table; `marks` says on which sides each stands. */
export function rowsOfDecisions(table: RecordTable, decisions: readonly Decision[]): { readonly marks: ReadonlyMap<number, readonly string[]>; readonly lookup: RowLookup } {
  const key = (record: RecordRef) => JSON.stringify([record.source, record.id])
  const marked = marksOf(standingDecisions(decisions), key)
  const found = new Map<string, number>()
  const marks = new Map<number, readonly string[]>()
  for (let row = 0; row < table.size && found.size < marked.size; row += 1) {
    const source = table.sourceNames[table.sources[row]!]!
    const id = table.idOf(row)
    let name = key({ source, id })
    if (!marked.has(name) && recordKey(id) !== id) name = key({ source, id: recordKey(id) })
    const own = marked.get(name)
    if (own === undefined) continue
    found.set(name, row)
    marks.set(row, own)
  }
  return { marks, lookup: (records) => records.map((record) => found.get(key(record)) ?? -1).filter((row) => row >= 0) }
}

/** The records on one side of a decision. */
export function recordsOn(decision: GroupingDecision, side: DecisionSide): readonly RecordRef[] {
  if (decision.kind === 'same') return side === 'same' ? decision.records : []
  return side === 'left' ? decision.left : side === 'right' ? decision.right : []
}
