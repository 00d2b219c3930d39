import { badOption } from '../errors.js'
import { readInstant } from '../model/instant.js'
import { type Interaction, type InteractionKind, interactionKinds } from '../model/interaction.js'
import { defined } from '../model/defined.js'
import { eventOf, type CursorPlace, placeOf, readCursor, writeCursor } from './cursor.js'
import { mergedRows, type ReadPage } from './merged-rows.js'

/** What of a timeline is wanted; all of it where nothing is said. */
export interface TimelineFilter {
  readonly kinds?: readonly InteractionKind[] | undefined
  /** Sources, or channels with all their sources: `whatsapp` takes `whatsapp:page-12` too. */
  readonly sources?: readonly string[] | undefined
  readonly direction?: 'in' | 'out' | undefined
  /** Of one conversation, by its id within its source. */
  readonly conversation?: string | undefined
  /** ISO 8601; from this instant on. */
  readonly from?: string | undefined
  /** ISO 8601; before this instant. */
  readonly to?: string | undefined
}

/** Which page of a timeline. `older` and `newer` are cursors of another page; without either it is the newest page. */
export type TimelineOptions = TimelineFilter & {
  /** 1 to 500; 50 where nothing is said. */
  readonly limit?: number | undefined
} & (
  | { readonly older?: string | undefined; readonly newer?: undefined }
  | { readonly newer?: string | undefined; readonly older?: undefined }
)

/** A page of a timeline, the newest first. */
export interface TimelinePage {
  readonly interactions: readonly Interaction[]
  /** Asks for what came before; absent where there is nothing. Where a filter passes little, the page may be short, or empty, and still have one. */
  readonly older?: string
  /** Asks for what came since, now or later; absent where there is nothing at all. */
  readonly newer?: string
}

const usualLimit = 50
const largestLimit = 500
/** So many interactions are looked at for one page: a filter that nearly nothing passes gives a short page and a cursor to go on. */
const mostLookedAt = 5000

/**
 * A page of the timeline of several records: their interactions as one sequence by (at, id).
 *
 * An event in which two of the records took part stands there once, a deleted one not at all, an edited one in its place. What comes
 * late stands where it belongs in time; a cursor names a place and not a number of rows, so it holds whatever comes, goes or is merged.
 * Reads pages through `readPage` and never the whole.
 * @throws SelfsameError `BAD_OPTION` for a cursor, limit, instant, kind or direction that is none.
 */
export async function timelinePage(recordIds: readonly string[], readPage: ReadPage, options: TimelineOptions = {}): Promise<TimelinePage> {
  const { limit = usualLimit } = options
  if (!Number.isInteger(limit) || limit < 1 || limit > largestLimit) throw badOption('limit', `a whole number from 1 to ${largestLimit}`)
  if (options.kinds?.some((kind) => !interactionKinds.includes(kind)) === true) throw badOption('kinds', `one of ${interactionKinds.join(', ')}`)
  if (options.direction !== undefined && options.direction !== 'in' && options.direction !== 'out') throw badOption('direction', 'in or out')
  if (options.older !== undefined && options.newer !== undefined) throw badOption('older', 'one cursor, older or newer')
  const descending = options.newer === undefined
  const text = options.older ?? options.newer
  const cursor = text === undefined ? undefined : readCursor(text)
  const period = { from: instant('from', options.from), to: instant('to', options.to) }
  const start = startOf(cursor, descending ? period.to : period.from, descending)
  const rows = mergedRows([...new Set(recordIds)], readPage, { ...(start === undefined ? {} : { after: start }), descending, limit: readAhead(options, limit) })
  const wanted = filterOf(options)
  const shown = (row: Interaction): boolean => eventOf(row) !== cursor?.event && wanted(row)

  const found: Interaction[] = []
  const looked: Interaction[] = []
  let more = false
  // Of one event's interactions the first in (at, id) stands for it, in whichever direction they are read.
  let event = cursor?.event
  for await (const row of rows) {
    if (descending ? period.from !== undefined && row.at < period.from : period.to !== undefined && row.at >= period.to) break
    const last = looked.at(-1)
    const another = eventOf(row) !== event
    if (descending && last !== undefined && another && shown(last)) found.push(last)
    if (another && (found.length === limit || looked.length === mostLookedAt)) {
      more = true
      break
    }
    if (!descending && another && wanted(row)) found.push(row)
    event = eventOf(row)
    looked.push(row)
  }
  const last = looked.at(-1)
  if (descending && !more && last !== undefined && shown(last)) found.push(last)
  const [first, end] = [looked[0] === undefined ? text : cursorOf(looked[0]), last === undefined ? text : cursorOf(last)]
  const oldest = descending ? (more ? end : undefined) : found[0] && cursorOf(found[0])
  const newest = descending ? first : end
  return defined({ interactions: descending ? found : found.toReversed(), older: oldest, newer: newest })
}

const cursorOf = (interaction: Interaction): string => writeCursor(placeOf(interaction))

/** The later of a cursor and the period's edge in the direction of reading; all ids lie behind the empty one. */
function startOf(cursor: CursorPlace | undefined, edge: string | undefined, descending: boolean): { readonly sort: string; readonly id: string } | undefined {
  const place = cursor === undefined ? undefined : { sort: cursor.at, id: cursor.id }
  if (edge === undefined) return place
  if (place === undefined || (descending ? place.sort >= edge : place.sort < edge)) return { sort: edge, id: '' }
  return place
}

/** With a filter more is read at once than is shown, so that a page takes few reads. */
function readAhead({ kinds, sources, direction, conversation }: TimelineFilter, limit: number): number {
  const narrow = kinds !== undefined || sources !== undefined || direction !== undefined || conversation !== undefined
  return narrow ? Math.max(200, 2 * limit) : limit + 1
}

function filterOf({ kinds, sources, direction, conversation }: TimelineFilter): (row: Interaction) => boolean {
  return (row) =>
    row.deletedAt === undefined
    && (kinds === undefined || kinds.includes(row.kind))
    && (sources === undefined || sources.some((source) => row.source === source || row.source.startsWith(`${source}:`)))
    && (direction === undefined || row.direction === direction)
    && (conversation === undefined || row.conversation === conversation)
}

function instant(option: 'from' | 'to', text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const at = readInstant(text)
  if (at === undefined) throw badOption(option, 'an instant in ISO 8601')
  return at
}
