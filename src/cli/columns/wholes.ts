import type { ColumnDraft as Draft, ColumnRole } from './role.js'

const nameParts: readonly ColumnRole[] = ['givenName', 'familyName']
const addressParts: readonly ColumnRole[] = ['street', 'city', 'postcode']

/**
 * Sets a full name beside given and family names aside, and a formatted address beside its parts: the
 * same words would count twice. Where rows have the whole and no part, the whole speaks for those rows.
 */
export function settleWholes(drafts: Draft[], sample: readonly (readonly string[])[]): void {
  settle(drafts, sample, 'name', nameParts, 2)
  settle(drafts, sample, 'address', addressParts, 3)
}

function settle(drafts: Draft[], sample: readonly (readonly string[])[], whole: ColumnRole, parts: readonly ColumnRole[], needed: number): void {
  const partColumns = drafts.filter((draft) => parts.includes(draft.role))
  if (new Set(partColumns.map((draft) => draft.role)).size < needed) return
  for (const draft of drafts) {
    if (draft.role !== whole || draft.given) continue
    let filled = 0
    let alone = 0
    for (const row of sample) {
      if ((row[draft.column] ?? '') === '') continue
      filled++
      if (partColumns.every((part) => (row[part.column] ?? '') === '')) alone++
    }
    if (filled > 0 && alone / filled > 0.01) {
      draft.fillsIn = true
      draft.why = 'for the rows whose parts are empty'
    } else {
      draft.role = 'none'
      draft.instead = whole
      draft.why = 'its parts stand in columns of their own'
    }
  }
}
