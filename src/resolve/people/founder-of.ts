import type { RecordRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'

/** The record to which a contact id was given: the contact that holds it now is the one that the id names. None where the id was never given, or was of somebody erased. */
export async function founderOf(tx: StoreTransaction, contactId: string): Promise<RecordRow | undefined> {
  return (await tx.list('records', 'given', { values: [contactId], limit: 1 }))[0]
}
