import { defined } from '../model/defined.js'
import type { ProfileRow, RecordRow, ReviewRow } from '../store/rows.js'
import type { StoreTransaction } from '../store/store.js'

const page = 500

/** All profiles whose records are of one contact, by contact; one page is held at a time. */
export async function* everyProfile(tx: StoreTransaction): AsyncGenerator<ProfileRow, void, undefined> {
  let after: { readonly sort: string; readonly id: string } | undefined
  for (;;) {
    const rows: readonly ProfileRow[] = await tx.list('profiles', 'contact', { limit: page, ...defined({ after }) })
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < page) return
    after = { sort: last.contact, id: last.id }
  }
}

/** All records with their contacts, those that stand alone last; one page is held at a time. */
export async function* everyRecord(tx: StoreTransaction): AsyncGenerator<{ readonly record: RecordRow; readonly contact: string }, void, undefined> {
  for await (const profile of everyProfile(tx)) {
    let after: { readonly sort: string; readonly id: string } | undefined
    for (;;) {
      const rows: readonly RecordRow[] = await tx.list('records', 'profile', { values: [profile.id], limit: page, ...defined({ after }) })
      for (const record of rows) if (record.contact === '') yield { record, contact: profile.contact }
      const last = rows.at(-1)
      if (last === undefined || rows.length < page) break
      after = { sort: '', id: last.id }
    }
  }
  let after: { readonly sort: string; readonly id: string } | undefined
  for (;;) {
    const rows: readonly RecordRow[] = await tx.list('records', 'contact', { limit: page, ...defined({ after }) })
    for (const record of rows) yield { record, contact: record.contact }
    const last = rows.at(-1)
    if (last === undefined || rows.length < page) return
    after = { sort: last.contact, id: last.id }
  }
}

/** All pairs that stand for review, the weakest first; one page is held at a time. */
export async function* everyReview(tx: StoreTransaction): AsyncGenerator<ReviewRow, void, undefined> {
  let after: { readonly sort: number; readonly id: string } | undefined
  for (;;) {
    const rows: readonly ReviewRow[] = await tx.list('reviews', 'weight', { limit: page, ...defined({ after }) })
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < page) return
    after = { sort: last.weight, id: last.id }
  }
}
