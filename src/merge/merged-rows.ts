import type { Interaction } from '../model/interaction.js'

/** A stretch of the interactions of some records, in the order of (at, id). Fits the stretch of a store's index. */
export interface TimelineStretch {
  /** Only what lies behind this place in the order asked for. */
  readonly after?: { readonly sort: string; readonly id: string }
  readonly descending: boolean
  readonly limit: number
}

/** Reads the next interactions of these records together: all kinds, deleted ones included, at most `limit` of them. */
export type ReadPage = (recordIds: readonly string[], stretch: TimelineStretch) => Promise<readonly Interaction[]>

/** So many records are asked for at once; those of larger contacts are read in several lists and merged. */
const recordsAtOnce = 200

/** The interactions of all records as one sequence, never holding more than a page of each list. */
export async function* mergedRows(recordIds: readonly string[], readPage: ReadPage, { after, descending, limit }: TimelineStretch): AsyncGenerator<Interaction, void, undefined> {
  const lists: List[] = []
  for (let i = 0; i < recordIds.length; i += recordsAtOnce) {
    lists.push({ records: recordIds.slice(i, i + recordsAtOnce), rows: [], next: 0, ended: false, after })
  }
  const fill = async (list: List): Promise<void> => {
    list.rows = await readPage(list.records, { ...(list.after === undefined ? {} : { after: list.after }), descending, limit })
    list.next = 0
    list.ended = list.rows.length < limit
    const last = list.rows.at(-1)
    if (last !== undefined) list.after = { sort: last.at, id: last.id }
  }
  for (;;) {
    let first: List | undefined
    for (const list of lists) {
      if (list.next === list.rows.length && !list.ended) await fill(list)
      const row = list.rows[list.next]
      if (row === undefined) continue
      if (first === undefined || isEarlier(row, first.rows[first.next]!) !== descending) first = list
    }
    if (first === undefined) return
    yield first.rows[first.next++]!
  }
}

interface List {
  readonly records: readonly string[]
  rows: readonly Interaction[]
  next: number
  ended: boolean
  after: TimelineStretch['after']
}

const isEarlier = (a: Interaction, b: Interaction): boolean => (a.at === b.at ? a.id < b.id : a.at < b.at)
