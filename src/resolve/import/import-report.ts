import type { Field } from '../../model/field.js'
import { everyReview } from '../people/every-record.js'
import { rowsAtOnce } from '../../store/pages.js'
import type { PeopleSession } from '../people/people-session.js'

/** A row, or a value of it, that could not be read. Rows are counted from 0. */
export interface UnreadableRow {
  readonly row: number
  /** The field whose value cannot be compared; absent where the row as a whole was refused. */
  readonly field?: Field
  /** `no-value-to-compare`: unreadable, blocked or our own; else the place in the contact that is not as it must be. The row was left out. */
  readonly reason: string
}

/** A row that says something else than another, or whose join something refused. */
export interface ContradictedRow {
  readonly row: number
  /**
   * `id-seen-before`; `interaction-seen-before`, with another contact, as an event or in an export of the same instant; `decided-different`, its `otherIds` or `contactId` name somebody whom a standing decision keeps apart from it, and are not joined;
   * `unknown-contact`, its `contactId` was never given, or `erased-contact`, that one was erased: the row was taken in by itself;
   * or the constraint that keeps it apart from the other row.
   */
  readonly because: string
  readonly otherRow?: number
}

/** What an import did, or would do. */
export interface ImportReport {
  readonly rows: number
  /** Records that are new, that say something new, and that say what they said. */
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Interactions that are new, and those of which a later export than before says something else. */
  readonly interactions: number
  readonly updated: number
  /** Interactions from before what is kept of their kind (`retain`); they were left out. */
  readonly expired: number
  readonly consents: number
  /** Rows of people who were erased; nothing of them was taken in. */
  readonly erased: number
  /** Contacts that hold the rows. */
  readonly contacts: number
  /** Contacts that hold several rows, by the first of them: what the CRM has more than once. */
  readonly merged: readonly { readonly contactId: string; readonly rows: readonly number[] }[]
  readonly contradicted: readonly ContradictedRow[]
  /** Pairs of rows that may be one person's, for somebody to look at: `reviews` lists them. */
  readonly suggested: number
  readonly unreadable: readonly UnreadableRow[]
}

const counted = ['added', 'changed', 'unchanged', 'interactions', 'updated', 'expired', 'consents', 'erased'] as const

/** What is counted while rows come in. */
export class ImportTally {
  /** Of each record the last row that it came in. */
  readonly rows: Map<string, number> = new Map()
  readonly unreadable: UnreadableRow[] = []
  readonly contradicted: ContradictedRow[] = []
  count: number
  added = 0
  changed = 0
  unchanged = 0
  interactions = 0
  updated = 0
  expired = 0
  consents = 0
  erased = 0

  constructor(count: number = 0) {
    this.count = count
  }

  add(more: ImportTally): void {
    for (const [id, row] of more.rows) {
      const before = this.rows.get(id)
      if (before !== undefined) this.contradicted.push({ row, because: 'id-seen-before', otherRow: before })
      this.rows.set(id, row)
    }
    for (const one of more.unreadable) this.unreadable.push(one)
    for (const one of more.contradicted) this.contradicted.push(one)
    for (const name of ['count', ...counted] as const) this[name] += more[name]
  }

  /** Says which contacts hold the rows now. */
  async report({ tx }: PeopleSession): Promise<ImportReport> {
    const contacts = new Map<string, number[]>()
    /** By profile the first row that says so. */
    const firstRows = new Map<string, number>()
    const ids = [...this.rows.keys()]
    for (let at = 0; at < ids.length; at += rowsAtOnce) {
      const records = (await tx.get('records', ids.slice(at, at + rowsAtOnce))).filter((record) => record !== undefined)
      // Read, not adopted by the session: it would come to hold every profile that there is.
      const profiles = new Map((await tx.get('profiles', [...new Set(records.flatMap(({ contact, profile }) => (contact === '' && profile !== '' ? [profile] : [])))])).flatMap((row) => (row === undefined ? [] : [[row.id, row.contact] as const])))
      for (const record of records) {
        const contact = record.contact === '' ? profiles.get(record.profile) ?? '' : record.contact
        const rows = contacts.get(contact)
        const row = this.rows.get(record.id)!
        if (rows === undefined) contacts.set(contact, [row])
        else rows.push(row)
        firstRows.set(record.profile, Math.min(row, firstRows.get(record.profile) ?? row))
      }
    }
    const refused: ContradictedRow[] = []
    let suggested = 0
    for await (const review of everyReview(tx)) {
      const left = firstRows.get(review.left)
      const right = firstRows.get(review.right)
      if (left === undefined || right === undefined || left === right) continue
      if (notSure.has(review.because)) suggested += 1
      else refused.push({ row: Math.max(left, right), because: review.because, otherRow: Math.min(left, right) })
    }
    const byRow = (a: { readonly row: number }, b: { readonly row: number }) => a.row - b.row
    return {
      rows: this.count,
      ...(Object.fromEntries(counted.map((name) => [name, this[name]])) as Pick<ImportReport, (typeof counted)[number]>),
      contacts: contacts.size,
      merged: [...contacts].flatMap(([contactId, rows]) => (rows.length < 2 ? [] : [{ contactId, rows: rows.sort((a, b) => a - b) }])).sort((a, b) => a.rows[0]! - b.rows[0]!),
      contradicted: [...this.contradicted, ...refused].sort(byRow),
      suggested,
      unreadable: [...this.unreadable].sort(byRow),
    }
  }
}

/** Not enough to join by itself, which is no contradiction. */
const notSure: ReadonlySet<string> = new Set(['evidence', 'history', 'claimed', 'automation'])
