import { fits, looksIdentifying } from './fits.js'
import { readHeader } from './header-roles.js'
import { ofManyNames } from './of-others.js'
import type { ColumnDraft as Draft } from './role.js'
import type { ValueLook } from './value-look.js'

/** Letters of the longest numbers on documents. */
const longest = 20
/** Numbers that were counted lie this close to each other, half of them at least. */
const dense = 20

/**
 * «Documento», `Document number`, `ID number`: somebody's identity document, where the values are near-unique, were not counted, as invoices are, and are
 * not shared by people of many names; an `ID number` also only where it does not tell the rows apart. Else what it would be under any header.
 */
export function settleDocuments(drafts: readonly Draft[], free: readonly Draft[], looks: readonly ValueLook[], sample: readonly (readonly string[])[]): void {
  for (const draft of free) {
    const { roles } = readHeader(draft.header)
    if (!roles.includes('nationalId') || !roles.includes('id') || (draft.role !== 'nationalId' && draft.role !== 'id') || draft.why.startsWith('the values are numbers of')) continue
    const look = looks[draft.column]!
    const tells = draft.role === 'id' && look.distinct === 1 && !drafts.some((one) => one !== draft && one.role === 'id')
    if (!tells && fits('nationalId', look) && look.meanLength <= longest && looksIdentifying(look) && !wereCounted(draft, sample) && !ofManyNames(draft, drafts, sample)) {
      draft.role = 'nationalId'
      draft.instead = 'id'
      draft.why = 'by its header, and its values are near-unique'
    } else if (!tells) {
      // «RG», «Passport»: the kind of document.
      draft.role = look.withDigit < 0.5 ? 'none' : 'id'
      draft.why = 'the values are no national id'
      delete draft.instead
    }
  }
}

function wereCounted({ column }: Draft, sample: readonly (readonly string[])[]): boolean {
  const numbers = [...new Set(sample.map((row) => Number((row[column] ?? '').replace(/\D/g, ''))))].sort((a, b) => a - b)
  // Each year may begin anew.
  const gaps = numbers.slice(1).map((number, at) => number - numbers[at]!).sort((a, b) => a - b)
  return (gaps[gaps.length >> 1] ?? 0) < dense
}
