import type { Decision } from '../../model/decision.js'
import { qualifiedId } from '../../model/qualified-id.js'
import type { RecordRef } from '../../model/record.js'
import type { DecisionRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { importJoinName } from '../people/setting-names.js'
import { pages, rowsAtOnce } from '../../store/pages.js'

/**
 * Takes records out of the ledger: decisions name them no more, and what was written as the reason of such a decision, or
 * of an undo of it, goes too, for it may say who they were. That somebody decided, who and when, stays.
 * @returns The decisions that named them.
 */
export async function scrubLedger(tx: StoreTransaction, records: ReadonlySet<string>, dryRun: boolean): Promise<readonly string[]> {
  const found = new Set<string>()
  for await (const rows of pages(rowsAtOnce, (page) => tx.list('decisions', 'seq', page), (row) => row.seq)) {
    const changed: DecisionRow[] = []
    for (const row of rows) {
      const decision = without(row.decision, records, found)
      if (decision === row.decision) continue
      found.add(row.id)
      changed.push({ ...row, decision })
      if (row.decision.kind === 'same' && decision.kind === 'same' && !dryRun) await renameJoin(tx, row.decision.records, decision.records)
    }
    if (changed.length > 0 && !dryRun) await tx.put('decisions', changed)
  }
  return [...found]
}

/** An import that joined these records does not join those that are left once more. */
async function renameJoin(tx: StoreTransaction, before: readonly RecordRef[], after: readonly RecordRef[]): Promise<void> {
  const nameOf = (refs: readonly RecordRef[]) => importJoinName(refs.map((ref) => qualifiedId(ref.source, ref.id)))
  const [known] = await tx.get('settings', [nameOf(before)])
  if (known === undefined) return
  await tx.delete('settings', [known.id])
  if (after.length > 1) await tx.put('settings', [{ id: nameOf(after), value: known.value }])
}

function without(decision: Decision, records: ReadonlySet<string>, found: ReadonlySet<string>): Decision {
  const stays = (ref: RecordRef) => !records.has(qualifiedId(ref.source, ref.id))
  const { reason: _, ...unreasoned } = decision
  switch (decision.kind) {
    case 'same':
      return decision.records.every(stays) ? decision : { ...unreasoned, kind: 'same', records: decision.records.filter(stays) }
    case 'different':
      return decision.left.every(stays) && decision.right.every(stays) ? decision : { ...unreasoned, kind: 'different', left: decision.left.filter(stays), right: decision.right.filter(stays) }
    // An undo comes after what it takes back.
    case 'undo':
      return found.has(decision.decision) ? { ...unreasoned, kind: 'undo', decision: decision.decision } : decision
    // A value that nobody holds any more is not kept, hashed or not.
    case 'detach': {
      const { reason: _reason, kept = [], ...others } = decision
      const records = decision.records.filter(stays)
      const still = kept.filter(stays)
      return records.length === decision.records.length ? decision : { ...others, records, ...(still.length === 0 ? {} : { kept: still }), value: records.length === 0 ? '' : decision.value }
    }
    case 'erase':
      return decision
  }
}

/** Takes records out of the feed, entry by entry as in the ledger: where an entry stands does not say of whom it speaks. */
export async function scrubChanges(tx: StoreTransaction, records: ReadonlySet<string>): Promise<void> {
  for await (const rows of pages(rowsAtOnce, (page) => tx.list('changes', 'seq', page), (row) => row.seq)) {
    const named = rows.filter((row) => row.recordId !== undefined && records.has(row.recordId))
    if (named.length > 0) await tx.put('changes', named.map(({ recordId: _, ...row }) => row))
  }
}
