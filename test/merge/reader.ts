import type { ReadPage } from '../../src/merge/merged-rows.js'
import type { Interaction } from '../../src/model/interaction.js'

/** By (at, id). */
export const order = (a: Interaction, b: Interaction): number => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1)

/** What a store does: one index by record, sorted by (at, id). Tells how many rows it was asked for. */
export function reader(all: readonly Interaction[]): ReadPage & { rows: number; reads: number } {
  const read: ReadPage = async (recordIds, { after, descending, limit }) => {
    const rows = all.filter(({ recordId }) => recordIds.includes(recordId)).toSorted((a, b) => (descending ? -1 : 1) * order(a, b))
    const behind = rows.filter(({ at, id }) => {
      if (after === undefined) return true
      const comes = at === after.sort ? (id < after.id ? -1 : id > after.id ? 1 : 0) : at < after.sort ? -1 : 1
      return descending ? comes < 0 : comes > 0
    })
    counted.reads += 1
    counted.rows += Math.min(limit, behind.length)
    return behind.slice(0, limit)
  }
  const counted = Object.assign(read, { rows: 0, reads: 0 })
  return counted
}
