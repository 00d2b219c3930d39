import { badOption, SelfsameError } from '../errors.js'
import { goldenOf } from '../merge/golden-of.js'
import type { GoldenRecord } from '../model/contact.js'
import type { RecordRow } from '../store/rows.js'
import { recordsOfContact } from './people-answers.js'
import { currentContact } from './people-decisions.js'
import type { PeopleSession } from './people-session.js'

/** Which CRM is to follow, and from where. */
export interface MirrorOptions {
  /** The source under which the CRM's contacts were imported. */
  readonly source: string
  /** The cursor of the last answer; from the beginning without it. It survives restarts. */
  readonly after?: string | undefined
  /** Changes of the feed that one answer covers, 100 when absent. */
  readonly limit?: number | undefined
}

/** What to write back for one contact, as it is now. Carrying it out twice does no harm. */
export type MirrorEntry =
  /** The CRM holds nothing of it: it is to be made there, and the id that it gets imported. */
  | { readonly kind: 'create'; readonly contactId: string; readonly golden: GoldenRecord }
  /** The CRM's contact `crmId` is this one; where the CRM has it several times, `merge` lists the ids that are to go into `crmId`. */
  | { readonly kind: 'update'; readonly contactId: string; readonly crmId: string; readonly merge: readonly string[]; readonly golden: GoldenRecord }
  /** The person was erased. The CRM finds its contact by the contact id that it keeps. */
  | { readonly kind: 'erase'; readonly contactId: string }

export interface MirrorPage {
  /** In the order in which they are to be carried out. */
  readonly entries: readonly MirrorEntry[]
  /** For the next call. */
  readonly after: string
  /** Whether the feed went no further. */
  readonly done: boolean
}

/**
 * Says what a CRM has to write to show the same contacts, in order. A contact that changed several times within the page stands once,
 * as it is now. The surviving CRM id is that of the record that came first (then the lesser id): the same whatever was merged since.
 */
export async function mirrorPage(session: PeopleSession, { source, after, limit = 100 }: MirrorOptions): Promise<MirrorPage> {
  const from = after === undefined ? 0 : Number(after) + 1
  if (!Number.isSafeInteger(from) || from < 0) throw badOption('after', 'what the last answer gave as after, unchanged')
  const changes = await session.tx.list('changes', 'seq', { from, limit })
  const touched = new Map<string, 'now' | 'erased'>()
  for (const { kind, contactId, from: former } of changes) {
    if (kind === 'erased') touched.set(contactId, 'erased')
    // What a contact lost changes it too.
    else for (const id of [former, contactId]) {
      const current = id === undefined ? undefined : await whereNow(session, id)
      if (current !== undefined) touched.set(current, 'now')
    }
  }
  const entries: MirrorEntry[] = []
  for (const [contactId, as] of touched) {
    if (as === 'erased') entries.push({ kind: 'erase', contactId })
    else entries.push(entryOf(contactId, await recordsOfContact(session, contactId), source, session))
  }
  return { entries, after: changes.at(-1)?.id ?? after ?? '-1', done: changes.length < limit }
}

function entryOf(contactId: string, records: readonly RecordRow[], source: string, { ruling }: PeopleSession): MirrorEntry {
  const { golden } = goldenOf(records, ruling.policy)
  const [first, ...others] = records.filter((record) => record.source === source).toSorted((a, b) => (a.since < b.since || (a.since === b.since && a.id < b.id) ? -1 : 1))
  return first === undefined ? { kind: 'create', contactId, golden } : { kind: 'update', contactId, crmId: first.key, merge: others.map((record) => record.key), golden }
}

async function whereNow(session: PeopleSession, id: string): Promise<string | undefined> {
  try {
    return (await currentContact(session, id)).contactId
  } catch (error) {
    if (error instanceof SelfsameError && error.code === 'ERASED_CONTACT') return undefined
    throw error
  }
}
