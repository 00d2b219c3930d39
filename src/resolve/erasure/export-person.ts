import { goldenOf } from '../../merge/golden-of.js'
import type { Consent } from '../../model/consent.js'
import type { ContactIdentity } from '../../model/contact.js'
import type { Conversation, Interaction } from '../../model/interaction.js'
import { defined } from '../../model/defined.js'
import { qualifiedId } from '../../model/qualified-id.js'
import type { RecordRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { namedAmong } from '../people/named-records.js'
import { ownedBy, pages, rowsAtOnce } from '../../store/pages.js'
import { currentContact, recordsOfContact } from '../people/contact-records.js'
import { shownConversation } from '../people/open-conversations.js'
import type { PeopleSession } from '../people/people-session.js'
import { type RecordTie, recordTies } from './record-ties.js'

/** Whose data to export. */
export interface ExportOptions {
  readonly contact: string
  /** Ids of weakly linked records that somebody looked at: they are theirs too. */
  readonly confirm?: readonly string[] | undefined
}

/** What is held of a person. `data` is plain JSON for the person; `withheld` is for whoever hands it out. */
export interface PersonExport {
  readonly data: {
    readonly format: 'selfsame person'
    readonly version: 1
    readonly contactIds: readonly string[]
    readonly identity: ContactIdentity
    readonly records: readonly ({ readonly recordId: string } & Pick<RecordRow, 'source' | 'key' | 'values' | 'versions' | 'mixed' | 'observedAt' | 'since'>)[]
    readonly interactions: readonly Interaction[]
    readonly conversations: readonly Conversation[]
    readonly consents: readonly Consent[]
    /**
     * What people decided of these records, and whether it stands or was taken back; records of others are not named, and reasons, which may speak of
     * them, only where there are none.
     */
    readonly decisions: readonly { readonly id: string; readonly kind: string; readonly by: string; readonly at: string; readonly reason?: string; readonly standing: boolean; readonly records: readonly string[] }[]
  }
  /** Records that may be a stranger's: not in `data` until they are confirmed. */
  readonly withheld: readonly RecordTie[]
}

/** Puts together all that is held of a contact, but for records that hang on it by a weak link. */
export async function exportPerson(session: PeopleSession, { contact, confirm }: ExportOptions): Promise<PersonExport> {
  const { tx } = session
  const contactId = await currentContact(session, contact)
  const all = await recordsOfContact(session, contactId)
  const confirmed = namedAmong(all, 'confirm', confirm)
  const withheld = (await recordTies(session, contactId, all)).filter(({ tie, recordId }) => tie === 'weak' && !confirmed.has(recordId))
  const apart = new Set(withheld.map(({ recordId }) => recordId))
  const records = all.filter(({ id }) => !apart.has(id))
  const ids = records.map((record) => record.id)
  const own = new Set(ids)
  return {
    data: {
      format: 'selfsame person',
      version: 1,
      contactIds: [...new Set([contactId, ...records.flatMap(({ given }) => given?.id ?? [])])],
      identity: goldenOf(records, session.ruling.policy),
      records: records.map(({ id: recordId, source, key, values, versions, mixed, observedAt, since }) => defined({ recordId, source, key, values, versions, mixed, observedAt, since })),
      interactions: (await ownedBy(tx, 'interactions', ids)).map(({ digest: _, ...interaction }) => interaction),
      // Records of others are not named.
      conversations: (await ownedBy(tx, 'conversations', ids)).map((row) => ({ ...shownConversation(row), recordIds: row.recordIds.filter((id) => own.has(id)) })),
      consents: await ownedBy(tx, 'consents', ids),
      decisions: await decisionsOn(tx, own),
    },
    withheld,
  }
}

async function decisionsOn(tx: StoreTransaction, records: ReadonlySet<string>): Promise<PersonExport['data']['decisions']> {
  const found: PersonExport['data']['decisions'][number][] = []
  for await (const rows of pages(rowsAtOnce, (page) => tx.list('decisions', 'seq', page), (row) => row.seq)) {
    for (const { decision, standing } of rows) {
      if (decision.kind === 'undo' || decision.kind === 'erase') continue
      const named = (decision.kind === 'different' ? [...decision.left, ...decision.right] : decision.records).map((ref) => qualifiedId(ref.source, ref.id))
      const own = named.filter((id) => records.has(id))
      if (own.length === 0) continue
      const { id, kind, by, at, reason } = decision
      found.push({ id, kind, by, at, ...(reason === undefined || own.length < named.length ? {} : { reason }), standing, records: own })
    }
  }
  return found
}
