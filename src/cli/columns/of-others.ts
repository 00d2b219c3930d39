import { headerParts } from './header-words.js'
import { type ColumnDraft as Draft, nameRoles, type ColumnRole } from './role.js'

/** The share of rows with a column of somebody else that must say the same of the row's own person. */
const saysOwn = 0.9

/** Whether nearly every row that says something in a column says it in one of these too. */
export function standsBeside(draft: Draft, own: readonly Draft[], sample: readonly (readonly string[])[]): boolean {
  const says = ({ column }: Draft, row: readonly string[]) => (row[column] ?? '') !== ''
  const rows = sample.filter((row) => says(draft, row))
  return own.length > 0 && rows.filter((row) => own.some((one) => says(one, row))).length >= saysOwn * rows.length
}

/** Leaves a column out; `rowsOf` names those whose people the rows are taken to be instead. */
export function setAside(draft: Draft, why: string, rowsOf?: readonly string[]): void {
  if (rowsOf !== undefined && nameRoles.has(draft.role)) draft.rowsOf = rowsOf
  draft.instead = draft.role
  draft.role = 'none'
  delete draft.also
  draft.why = why
}

/** Who receives a parcel may be anybody: beside the buyer's name, and the buyer's number, theirs say nothing of the buyer. */
export function settleRecipients(drafts: readonly Draft[], free: readonly Draft[], sample: readonly (readonly string[])[]): void {
  const receives = ({ header }: Draft) => headerParts(header).meanings.has('recipient') || headerParts(header).meanings.has('shipping')
  for (const draft of free) {
    if ((!nameRoles.has(draft.role) && draft.role !== 'phone') || !receives(draft)) continue
    const buyers = drafts.filter((one) => one !== draft && !receives(one) && (one.role === draft.role || (nameRoles.has(draft.role) && nameRoles.has(one.role))))
    if (standsBeside(draft, buyers, sample)) setAside(draft, 'it is whoever receives the parcel')
  }
}

const placeRoles: ReadonlySet<ColumnRole> = new Set(['address', 'street', 'streetNumber', 'unit', 'addressExtra', 'city', 'region', 'postcode', 'country'])

/** Where somebody works, all who work there say: beside where they live it tells nobody apart, and its parts are no parts of their own address. */
export function settleWorkplaces(drafts: readonly Draft[], free: readonly Draft[], sample: readonly (readonly string[])[]): void {
  const works = ({ header }: Draft) => headerParts(header).meanings.has('organization')
  const homes = drafts.filter((one) => placeRoles.has(one.role) && !works(one))
  for (const draft of free) {
    if (placeRoles.has(draft.role) && works(draft) && standsBeside(draft, homes, sample)) setAside(draft, 'it is where somebody works')
  }
}
