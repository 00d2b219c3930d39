import type { ProfileRow, RecordRow, ReviewRow } from '../../store/rows.js'
import { recordRow } from '../../store/row-shapes.js'
import type { StoreTransaction } from '../../store/store.js'
import { pages, rowsAtOnce } from '../../store/pages.js'

/** All profiles whose records are of one contact, by contact. */
export async function* profilesByContact(tx: StoreTransaction): AsyncGenerator<ProfileRow, void, undefined> {
  for await (const some of pages(rowsAtOnce, (page) => tx.list('profiles', 'contact', page), (row) => row.contact)) yield* some
}

/** All records with their contacts, those that stand alone last. */
export async function* everyRecord(tx: StoreTransaction): AsyncGenerator<{ readonly record: RecordRow; readonly contact: string }, void, undefined> {
  for await (const profile of profilesByContact(tx)) {
    for await (const some of pages(rowsAtOnce, (page) => tx.list('records', 'profile', { values: [profile.id], ...page }))) {
      for (const record of some) if (record.contact === '') yield { record, contact: profile.contact }
    }
  }
  for await (const record of recordsAlone(tx)) yield { record, contact: record.contact }
}

/** All records as they stand without their profiles: each says itself which contact it is of. */
export async function* recordsFreed(tx: StoreTransaction): AsyncGenerator<RecordRow, void, undefined> {
  for await (const { record, contact } of everyRecord(tx)) yield recordRow(record, { profile: '', contact })
}

/** All records that stand alone, by contact. */
export async function* recordsAlone(tx: StoreTransaction): AsyncGenerator<RecordRow, void, undefined> {
  for await (const some of pages(rowsAtOnce, (page) => tx.list('records', 'contact', page), (row) => row.contact)) yield* some
}

/** All pairs that stand for review, the weakest first. */
export async function* everyReview(tx: StoreTransaction): AsyncGenerator<ReviewRow, void, undefined> {
  for await (const some of pages(rowsAtOnce, (page) => tx.list('reviews', 'weight', page), (row) => row.weight)) yield* some
}
