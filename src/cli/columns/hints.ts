import { isAge } from './birth-parts.js'
import { dateOrders } from './date-orders.js'
import { networkOf } from './handle-network.js'
import { surnamesFirst } from './name-order.js'
import { numberCountry } from './number-country.js'
import type { ColumnDraft } from './role.js'

/** Gives each column what its values tell of each other, and no single one by itself. */
export function giveHints(drafts: readonly ColumnDraft[], { sample, thisYear }: { readonly sample: readonly (readonly string[])[]; readonly thisYear: number }): void {
  for (const draft of drafts) {
    const values = (): string[] => sample.map((row) => row[draft.column] ?? '')
    if (draft.role === 'birthDate') {
      const orders = dateOrders(values())
      if (orders !== undefined) draft.hints = { dateOrders: orders }
    }
    if (draft.role === 'name') {
      const order = surnamesFirst(values())
      if (order !== undefined) draft.hints = { surnamesFirst: order }
    }
    if (draft.role === 'handle') {
      const channel = networkOf(values())
      if (channel !== undefined) {
        draft.hints = { channel }
        draft.why += `, and its links are to ${channel}`
      }
    }
    if (draft.role === 'birthYear' && isAge(draft)) draft.hints = { agesIn: thisYear }
    if (draft.role === 'nationalId' || draft.role === 'taxId') {
      const country = numberCountry(draft.header, values())
      if (country !== undefined) draft.hints = { country }
    }
  }
}
