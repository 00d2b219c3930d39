import { reviseInteraction } from '../../merge/revision.js'
import type { ImportedContact } from '../../model/imported-contact.js'
import { qualifiedId } from '../../model/qualified-id.js'
import type { ConsentRow, ConversationRow, InteractionRow } from '../../store/rows.js'
import { conversationAfter } from '../people/conversation-after.js'
import { isoInstant } from '../../model/instant.js'
import { digestOf } from '../people/digest.js'
import { interactionId } from '../people/event-names.js'
import type { ImportTally } from './import-report.js'
import type { PeopleSession } from '../people/people-session.js'
import { horizonsOf } from '../erasure/retention.js'
import { scrubConversations } from '../erasure/scrub-shared.js'
import type { Tombstones } from '../erasure/tombstones.js'

/** A row that can be taken in. */
export interface ImportRow {
  readonly number: number
  /** In one form, however it was written. */
  readonly contact: { readonly [K in Exclude<keyof ImportedContact, 'trust' | 'contactId' | 'observedAt'>]: NonNullable<ImportedContact[K]> } & Pick<ImportedContact, 'trust' | 'contactId'>
  readonly at: string
}

/** An interaction with the row that tells of it. */
interface Told extends ImportRow {
  readonly one: ImportRow['contact']['interactions'][number]
  readonly row: InteractionRow
}

/** An export, as far as it bears on all of its rows. */
interface Export {
  readonly source: string
  /** When it was taken. */
  readonly asOf: string
  readonly tombstones: Tombstones
  readonly tally: ImportTally
}

/**
 * Enters interactions, conversations and consents that are not there yet, and interactions of which a later export says something else; what was
 * erased with another contact of the CRM stays away, and so does what is past its retention.
 */
export async function putHistory({ tx }: PeopleSession, rows: readonly ImportRow[], { source, asOf, tombstones, tally }: Export): Promise<void> {
  const named = [...new Set(rows.flatMap(({ contact }) => contact.interactions.map(({ id }) => interactionId(source, id, 0))))]
  const erasedAt = await tombstones.of(tx, named.map((id) => ({ kind: 'event', id })))
  const erased = new Set(named.filter((_, i) => erasedAt[i] !== undefined))
  const horizons = await horizonsOf(tx)
  const told = new Map<string, Told>()
  const consents = new Map<string, ConsentRow>()
  for (const imported of rows) {
    const { number, contact } = imported
    const recordId = qualifiedId(source, contact.id)
    for (const one of contact.interactions) {
      const { id: eventId, kind, direction, facts, ref, conversation } = one
      const id = interactionId(source, eventId, 0)
      if (erased.has(id)) continue
      const at = isoInstant(one.at)
      if (at < (horizons[kind] ?? '')) {
        tally.expired += 1
        continue
      }
      const row: InteractionRow = {
        id, recordId, source, eventId, kind, at, digest: digestOf(one), asOf,
        ...(direction === undefined ? {} : { direction }), ...(facts === undefined ? {} : { facts }), ...(ref === undefined ? {} : { ref }), ...(conversation === undefined ? {} : { conversation: conversation.id }),
      }
      const other = told.get(id)
      if (other === undefined) told.set(id, { ...imported, one, row })
      else if (other.row.recordId !== recordId || other.row.digest !== row.digest) tally.contradicted.push({ row: number, because: 'interaction-seen-before', otherRow: other.number })
    }
    for (const { at, ...statement } of contact.consents) {
      const row = { ...statement, recordId, source, ...(at === undefined ? { at: imported.at, undated: true as const } : { at: isoInstant(at) }) }
      const id = `${recordId}/${digestOf(row)}`
      consents.set(id, { ...row, id })
    }
  }
  const known = await tx.get('interactions', [...told.keys()])
  const taken: InteractionRow[] = []
  const replaced: InteractionRow[] = []
  const again: InteractionRow[] = []
  for (const [i, each] of [...told.values()].entries()) {
    const before = known[i]
    const row = rowAfter(before, each, tally)
    if (row === undefined) continue
    if (before?.digest === row.digest) {
      again.push(row)
      continue
    }
    taken.push(row)
    if (before !== undefined && before.awaited === undefined) replaced.push(before)
  }
  // One may have been said of another instant or conversation, where an erasure would not look for its name.
  await scrubConversations(tx, replaced)
  const conversations = new Map<string, ConversationRow>()
  for (const { id: name, recordId, at, eventId } of taken) {
    const says = told.get(name)!.one.conversation
    if (says === undefined) continue
    const id = qualifiedId(source, says.id)
    conversations.set(id, conversationAfter(conversations.get(id) ?? (await tx.get('conversations', [id]))[0], { id, recordIds: [recordId], source, at, eventId, says }))
  }
  const knownConsents = await tx.get('consents', [...consents.keys()])
  const statements = [...consents.values()].filter((_, i) => knownConsents[i] === undefined)
  if (taken.length + again.length > 0) await tx.put('interactions', [...taken, ...again])
  if (conversations.size > 0) await tx.put('conversations', [...conversations.values()])
  if (statements.length > 0) await tx.put('consents', statements)
  tally.interactions += taken.length - replaced.length
  tally.updated += replaced.length
  tally.consents += statements.length
}

/** An interaction after an export told of it; `undefined` where that changes nothing. Whose it is stays, though the CRM has it under another id of the contact by now. */
function rowAfter(known: InteractionRow | undefined, { number, contact, row }: Told, tally: ImportTally): InteractionRow | undefined {
  if (known === undefined) return row
  const { digest, asOf } = row
  if (known.awaited === true) return { ...reviseInteraction(known, row, 'happened'), digest }
  const isTheirs = [contact.id, ...contact.otherIds].some((id) => qualifiedId(row.source, id) === known.recordId)
  // A later export that says the same is what an earlier one that comes in after it does not hold against.
  if (isTheirs && known.asOf !== undefined && known.asOf !== asOf) return known.asOf < asOf! ? { ...reviseInteraction(known, { ...row, recordId: known.recordId }, 'happened'), digest } : undefined
  if (!isTheirs || known.digest !== digest) tally.contradicted.push({ row: number, because: 'interaction-seen-before' })
  return undefined
}
