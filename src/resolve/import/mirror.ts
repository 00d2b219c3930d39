import { badOption } from '../../errors.js'
import { goldenOf } from '../../merge/golden-of.js'
import { compareText } from '../../merge/survivorship.js'
import type { GoldenRecord } from '../../model/contact.js'
import { sourceKey } from '../../model/record-key.js'
import type { RecordRow } from '../../store/rows.js'
import { founderOf } from '../people/founder-of.js'
import { recordsOfContact } from '../people/contact-records.js'
import type { PeopleSession } from '../people/people-session.js'

/** Which CRM is to follow, and from where. */
export interface MirrorOptions {
  /**
   * The source under which the CRM's contacts were imported. Where nothing came in under it, all are to be created: so it is to be of a CRM that is empty, and a
   * name that is misspelt is not told from one. Where everything is `create` that should not be, look at the name.
   */
  readonly source: string
  /** The cursor of the last answer; from the beginning without it. It survives restarts. */
  readonly after?: string | undefined
  /** Changes of the feed that one answer covers, 100 when absent. */
  readonly limit?: number | undefined
}

/** What to write back for one contact, as it is now. Carrying it out twice does no harm. */
export type MirrorEntry =
  /**
   * The CRM has it no more, or never had it: it is to be made there, and what is made imported under the id that it gets with this `contactId`, and with these `otherIds`,
   * under which the CRM had it before it merged them away. Without `contactId` the row may be taken for another contact: what little it says may be said of many.
   */
  | { readonly kind: 'create'; readonly contactId: string; readonly otherIds: readonly string[]; readonly golden: GoldenRecord }
  /**
   * The CRM's contact `crmId` is this one; where the CRM has it several times, `merge` lists the ids that are to go into `crmId`. Where the CRM merged `crmId`
   * itself away, as an earlier answer said, and somebody parted the two since, it restores it, or makes another and imports that with `crmId` among its `otherIds`.
   */
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
 * as it is now. The surviving CRM id is that of the record that came in with the earliest export (then the lesser id, the shorter first, as numbers are
 * counted): the same whatever was merged since. An id that the CRM's last export to speak of it gives only among a contact's `otherIds` is named by no entry.
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
  // Of what came in under the CRM's name without an id of the CRM's there is nothing to name it by.
  const own = records.flatMap((record) => {
    const key = record.source === source ? sourceKey(record.key) : undefined
    return key === undefined ? [] : [{ key, since: record.since, gone: record.gone }]
  })
  const keysOf = (some: typeof own) => some.map(({ key }) => key)
  const [crmId, ...merge] = keysOf(own.filter(({ gone }) => gone === undefined).sort((a, b) => compareText(a.since, b.since) || a.key.length - b.key.length || compareText(a.key, b.key)))
  return crmId === undefined ? { kind: 'create', contactId, otherIds: keysOf(own), golden } : { kind: 'update', contactId, crmId, merge, golden }
}

async function whereNow(session: PeopleSession, id: string): Promise<string | undefined> {
  const founder = await founderOf(session.tx, id)
  return founder && session.contactOf(founder)
}
