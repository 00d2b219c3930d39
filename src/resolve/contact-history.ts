import type { Decision } from '../model/decision.js'
import type { ChangeRow } from '../store/rows.js'
import { recordsOfContact } from './people-answers.js'
import { currentContact } from './people-decisions.js'
import type { PeopleSession } from './people-session.js'

/** One thing that became of a contact: a change, a decision, or a change that a decision brought. */
export interface HistoryEntry {
  readonly seq: number
  readonly change?: ChangeRow
  readonly decision?: Decision
}

const rowsAtOnce = 1000

/** The changes of a contact and the decisions that speak of its records, in the order of the ledger. */
export async function historyOf(session: PeopleSession, id: string): Promise<readonly HistoryEntry[]> {
  const { contactId } = await currentContact(session, id)
  const changes = await session.tx.list('changes', 'contact', { values: [...new Set([contactId, id])], limit: rowsAtOnce })
  const marks = (await recordsOfContact(session, contactId)).flatMap((record) => record.marks.map((mark) => mark.slice(0, mark.lastIndexOf(':'))))
  const wanted = [...new Set([...marks, ...changes.flatMap((change) => change.decisionId ?? [])])].sort()
  const decisions = new Map((await session.tx.get('decisions', wanted)).filter((row) => row !== undefined).map((row) => [row.id, row]))
  const entries: HistoryEntry[] = changes.map((change) => {
    const made = change.decisionId === undefined ? undefined : decisions.get(change.decisionId)
    return { seq: change.seq, change, ...(made === undefined ? {} : { decision: made.decision }) }
  })
  const shown = new Set(changes.map((change) => change.decisionId))
  for (const [decisionId, row] of decisions) if (!shown.has(decisionId)) entries.push({ seq: row.seq, decision: row.decision })
  return entries.sort((a, b) => a.seq - b.seq)
}
