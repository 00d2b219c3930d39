import { rowsAtOnce } from '../../store/pages.js'
import type { PeopleSession } from './people-session.js'

/** A page of contact ids, ascending. */
export interface ContactPage {
  readonly contactIds: readonly string[]
  /** What to ask for the next page with; absent behind the last. */
  readonly after?: string
}

/** The contacts behind `after` by id. */
export async function contactPage(session: PeopleSession, after: string | undefined, limit: number): Promise<ContactPage> {
  const contactIds: string[] = []
  let from = after === undefined ? '' : `${after}\u0000`
  while (contactIds.length <= limit) {
    const profiles = await session.tx.list('profiles', 'contact', { from, limit: rowsAtOnce })
    const records = await session.tx.list('records', 'contact', { from, limit: rowsAtOnce })
    // What lies behind the end of a full page has not been seen of the other index.
    const ends = [profiles, records].filter((rows) => rows.length === rowsAtOnce).map((rows) => rows.at(-1)!.contact)
    const end = ends.length === 0 ? undefined : ends.reduce((a, b) => (a < b ? a : b))
    const found = new Set([...profiles, ...records].map((row) => row.contact).filter((id) => end === undefined || id <= end))
    contactIds.push(...[...found].sort())
    if (end === undefined) break
    from = `${end}\u0000`
  }
  return contactIds.length > limit ? { contactIds: contactIds.slice(0, limit), after: contactIds[limit - 1]! } : { contactIds }
}
