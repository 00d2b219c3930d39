import { badOption, SelfsameError } from '../../errors.js'
import type { InboundEvent } from '../../model/event.js'
import { readInstant } from '../../model/instant.js'
import { type InteractionKind, interactionKinds } from '../../model/interaction.js'
import type { StoreTransaction } from '../../store/store.js'
import { interactionId } from '../people/event-names.js'
import { everyRecord } from '../people/every-record.js'
import { pages, rowsAtOnce } from '../../store/pages.js'
import type { PeopleSession } from '../people/people-session.js'
import { settingNames } from '../people/setting-names.js'
import { scrubConversations } from './scrub-shared.js'

/** What of the timelines is kept no longer. */
export interface RetainOptions {
  readonly kinds: readonly InteractionKind[]
  /** ISO 8601, not later than now: what happened before goes. */
  readonly before: string
  /** Counts, and changes nothing. */
  readonly dryRun?: boolean | undefined
}

/**
 * Removes interactions by kind and age. Records and contacts stay: who somebody is does not follow from what happened.
 * How far back each kind is kept is remembered, so that a late or repeated event does not bring back what went.
 */
export async function expire({ tx, ruling }: PeopleSession, { kinds, before, dryRun }: RetainOptions): Promise<{ readonly removed: number }> {
  if (kinds.length === 0 || kinds.some((kind) => !interactionKinds.includes(kind))) throw badOption('kinds', `a list of ${interactionKinds.join(', ')}`)
  const instant = typeof before === 'string' ? readInstant(before) : undefined
  if (instant === undefined) throw badOption('before', 'an instant in ISO 8601')
  // A horizon is never taken back: one in the future would shut out all that comes.
  if (Date.parse(instant) > ruling.now()) throw badOption('before', 'an instant that is not later than now')
  let removed = 0
  for await (const { record } of everyRecord(tx)) {
    for await (const rows of pages(rowsAtOnce, (page) => tx.list('interactions', 'record', { values: [record.id], ...page }), (row) => row.at)) {
      const old = rows.filter((row) => row.at < instant && kinds.includes(row.kind))
      removed += old.length
      if (old.length > 0 && dryRun !== true) {
        await scrubConversations(tx, old)
        await tx.delete('interactions', old.map((row) => row.id))
      }
      if (rows.at(-1)!.at >= instant) break
    }
  }
  if (dryRun !== true) {
    const horizons = await horizonsOf(tx)
    await tx.put('settings', [{ id: settingNames.retention, value: { ...horizons, ...Object.fromEntries(kinds.map((kind) => [kind, later(horizons[kind], instant)])) } }])
  }
  return { removed }
}

/** @throws SelfsameError `PAST_RETENTION` for an event that retention has removed, or would have, and for an edit of one that may be such. */
export async function refuseExpired(tx: StoreTransaction, { source, id, kind, at, edits }: InboundEvent): Promise<void> {
  const before = (await horizonsOf(tx))[kind]
  if (before === undefined || (at >= before && edits === undefined)) return
  // When an event happened that is not held nobody can say any more; an edit that was taken is there itself.
  if (at >= before && (await tx.get('interactions', [edits!, id].map((one) => interactionId(source, one, 0)))).some((row) => row !== undefined)) return
  throw new SelfsameError('PAST_RETENTION', `Of this kind (${kind}) nothing that happened before ${before} is kept; the event was not taken in.${edits === undefined ? '' : ' Where what it edits is still to come, deliver it again after that.'}`, { kind, before })
}

/** From when on each kind is kept. */
export async function horizonsOf(tx: StoreTransaction): Promise<Readonly<Partial<Record<InteractionKind, string>>>> {
  return ((await tx.get('settings', [settingNames.retention]))[0]?.value ?? {}) as Readonly<Partial<Record<InteractionKind, string>>>
}

const later = (a: string | undefined, b: string): string => (a !== undefined && a > b ? a : b)
