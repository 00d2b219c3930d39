import { foldText } from '../../normalize/text.js'
import { headerParts } from './header-words.js'
import { type ColumnDraft as Draft, nameRoles, type ColumnRole } from './role.js'
import type { ValueLook } from './value-look.js'

/** The share of rows with a column of somebody else that must say the same of the row's own person. */
const saysOwn = 0.9

/** Whether nearly every row that says something in a column says it in one of these too. */
export function standsBeside(draft: Draft, own: readonly Draft[], sample: readonly (readonly string[])[]): boolean {
  const says = ({ column }: Draft, row: readonly string[]) => (row[column] ?? '') !== ''
  const rows = sample.filter((row) => says(draft, row))
  return own.length > 0 && rows.filter((row) => own.some((one) => says(one, row))).length >= saysOwn * rows.length
}

/** Leaves a column out; `rowsOf` names those whose people the rows are taken to be instead. */
export function leaveOut(draft: Draft, why: string, rowsOf?: readonly string[]): void {
  if (rowsOf !== undefined && nameRoles.has(draft.role)) draft.rowsOf = rowsOf
  if (nameRoles.has(draft.role)) draft.ofOther = true
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
    if (standsBeside(draft, buyers, sample)) leaveOut(draft, 'it is whoever receives the parcel')
  }
}

export const placeRoles: ReadonlySet<ColumnRole> = new Set(['address', 'street', 'streetNumber', 'unit', 'addressExtra', 'city', 'region', 'postcode', 'country'])

/** Where somebody works, all who work there say: beside where they live it tells nobody apart, and its parts are no parts of their own address. */
export function settleWorkplaces(drafts: readonly Draft[], free: readonly Draft[], sample: readonly (readonly string[])[]): void {
  const works = ({ header }: Draft) => headerParts(header).meanings.has('organization')
  const homes = drafts.filter((one) => placeRoles.has(one.role) && !works(one))
  for (const draft of free) {
    if (placeRoles.has(draft.role) && works(draft) && standsBeside(draft, homes, sample)) leaveOut(draft, 'it is where somebody works')
  }
}

/** Pairs of rows that must be met before what they share is judged. */
const leastShared = 5

/** Whether the rows that share a value are named by different names more often than not: the number of a company, or of a household. */
export function ofManyNames({ column }: Draft, drafts: readonly Draft[], sample: readonly (readonly string[])[]): boolean {
  const given = drafts.filter(({ role }) => role === 'givenName')
  const names = given.length > 0 ? given : drafts.filter(({ role }) => nameRoles.has(role))
  const tokens = (row: readonly string[]) => new Set(names.flatMap((name) => foldText(row[name.column] ?? '').split(' ')).filter((token) => token !== ''))
  const last = new Map<string, ReadonlySet<string>>()
  let pairs = 0
  let apart = 0
  for (const row of sample) {
    const value = row[column] ?? ''
    const named = tokens(row)
    if (value === '' || named.size === 0) continue
    const before = last.get(value)
    last.set(value, named)
    if (before === undefined) continue
    pairs += 1
    if ([...named].every((token) => !before.has(token))) apart += 1
  }
  return pairs >= leastShared && apart > pairs / 2
}

/** The share of user names that hold a digit or begin with @; of companies few do. */
const asUserNames = 0.2

/** «Account Name» is a company's, unless it is written as user names are and people of many names share none. */
export function settleAccounts(drafts: readonly Draft[], free: readonly Draft[], looks: readonly ValueLook[], sample: readonly (readonly string[])[]): void {
  for (const draft of free) {
    if (draft.role !== 'handle' || !headerParts(draft.header).meanings.has('account')) continue
    const { withDigit, atHandle } = looks[draft.column]!
    if (withDigit + atHandle >= asUserNames && !ofManyNames(draft, drafts, sample)) continue
    draft.role = 'organization'
    draft.instead = 'handle'
    draft.why = 'its values are no user names'
  }
}
