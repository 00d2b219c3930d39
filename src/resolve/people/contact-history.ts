import { decisionReason, type Reason } from '../../merge/reason.js'
import type { Decision } from '../../model/decision.js'
import { decisionOf } from '../../model/mark.js'
import type { ChangeRow, DecisionRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { everyRow, rowsAtOnce } from '../../store/pages.js'
import { currentContact, recordsOfContact } from './contact-records.js'
import type { PeopleSession } from './people-session.js'

/** One thing that became of a contact: a change, a decision, or a change that a decision brought. */
export interface HistoryEntry {
  readonly seq: number
  readonly change?: ChangeRow
  readonly decision?: Decision
  /** The decision for `describe`; empty where there is none. */
  readonly reasons: readonly Reason[]
}

/** The changes of a contact and the decisions that speak of its records, those that were taken back included, in the order of the ledger. */
export async function historyOf(session: PeopleSession, id: string): Promise<readonly HistoryEntry[]> {
  const contactId = await currentContact(session, id)
  const changes = await changesOf(session.tx, [...new Set([contactId, id])])
  const marked = (await recordsOfContact(session, contactId)).flatMap((record) => record.marks.map(decisionOf))
  const decisions = await decisionsNamed(session.tx, [...marked, ...changes.flatMap((change) => change.decisionId ?? [])])
  const told = (row: DecisionRow | undefined) => (row === undefined ? { reasons: [] } : { decision: row.decision, reasons: [decisionReason(row.decision)] })
  const entries: HistoryEntry[] = changes.map((change) => ({ seq: change.seq, change, ...told(decisions.get(change.decisionId ?? '')) }))
  const shown = new Set(changes.map((change) => change.decisionId))
  for (const [decisionId, row] of decisions) if (!shown.has(decisionId)) entries.push({ seq: row.seq, ...told(row) })
  return entries.sort((a, b) => a.seq - b.seq)
}

function changesOf(tx: StoreTransaction, values: readonly string[]): Promise<readonly ChangeRow[]> {
  return everyRow(rowsAtOnce, (page) => tx.list('changes', 'contact', { values, ...page }), (row) => row.seq)
}

/** The decisions of these ids, and those that they take back. */
async function decisionsNamed(tx: StoreTransaction, ids: readonly string[]): Promise<ReadonlyMap<string, DecisionRow>> {
  const found = new Map<string, DecisionRow>()
  for (let wanted = [...new Set(ids)].sort(); wanted.length > 0;) {
    const rows = (await tx.get('decisions', wanted)).filter((row) => row !== undefined)
    for (const row of rows) found.set(row.id, row)
    wanted = rows.flatMap(({ decision }) => (decision.kind === 'undo' && !found.has(decision.decision) ? [decision.decision] : []))
  }
  return found
}
