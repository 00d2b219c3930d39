import { normalizeAddress } from '../../normalize/address.js'
import { foldGiven } from '../../normalize/name-fold.js'
import { givenNameEntry } from '../../normalize/name-groups.js'
import { looksLikeOrganization } from '../../normalize/organization.js'
import { fits } from './fits.js'
import { type ColumnDraft, type ColumnRole, nameRoles } from './role.js'
import type { ValueLook } from './value-look.js'

/** The share of values that must be read as something, and how many are tried. */
const mostly = 0.5
const tried = 300
/** The share of addresses that have a house number, and that have a known kind of street. */
const nearlyAll = 0.8
const often = 0.25
/** The share of values of one word in a column of given or of family names. */
const oneWord = 0.75

/** Of a column of whole names, some of them given names alone: how many values are words, and how many distinct. */
const nearlyAllWords = 0.9
const varied = 0.3

/** Staff call too, and are a few names in all rows. */
const whoCalled = /^(?:хто|кто|who|quem)[\s_]+(?:по|пере|за)?(?:телефон|дзвон|звон|зверну|зверта|обрати|обраща|call|rang|ligou|telefon|conta)/i

/**
 * Settles columns whose header says nothing, nor their shape more than that they are words, by what the values are read as: addresses with a house number and a kind of street, organisations by
 * their legal form or trade, and, where no column is a name yet, given names that are known with the family names beside them.
 */
export function settleSilent(drafts: readonly ColumnDraft[], sample: readonly (readonly string[])[], looks: readonly ValueLook[]): void {
  const silent = drafts.filter((draft) => draft.silent === true && (draft.role === 'none' || draft.role === 'name'))
  if (silent.length === 0) return
  const valuesOf = ({ column }: ColumnDraft) => distinctValues(sample, column)
  if (!drafts.some(({ role }) => nameRoles.has(role))) {
    const caller = silent.find(({ header, column }) => whoCalled.test(header) && fits('name', looks[column]!) && looks[column]!.distinctCount ** 2 >= looks[column]!.filled)
    if (caller === undefined) settleNames(silent, valuesOf, looks)
    else settle(caller, 'name', 'it says who called, and no other column is a name')
  }
  const roles = new Set(drafts.map(({ role }) => role))
  const settleAs = (draft: ColumnDraft, role: 'address' | 'organization', why: string) => {
    settle(draft, role, why)
    roles.add(role)
  }
  for (const draft of silent) {
    if ((draft.role !== 'none' && draft.role !== 'name') || looks[draft.column]!.letters < mostly) continue
    const values = valuesOf(draft)
    if (draft.role === 'none' && !roles.has('address') && !roles.has('street') && areAddresses(values)) settleAs(draft, 'address', 'the values are addresses')
    else if (!roles.has('organization') && share(values, looksLikeOrganization) >= mostly) settleAs(draft, 'organization', 'the values are names of organisations')
  }
}

/** Given names by the tables, and next to them what else may be a name: the family names. */
function settleNames(silent: readonly ColumnDraft[], valuesOf: (draft: ColumnDraft) => readonly string[], looks: readonly ValueLook[]): void {
  const words = silent.filter(({ column }) => looks[column]!.oneWord >= oneWord && looks[column]!.withDigit < 0.05)
  const known = words.map((draft) => ({ draft, share: share(valuesOf(draft), isKnownGivenName) })).filter(({ share }) => share >= mostly).sort((a, b) => b.share - a.share)[0]
  if (known === undefined) {
    const whole = silent.find(({ column }) => looks[column]!.oneWord + looks[column]!.words >= nearlyAllWords && looks[column]!.distinct >= varied)
    if (whole !== undefined && nameShare(valuesOf(whole)) >= mostly) settle(whole, 'name', 'most of the values hold a known given name')
    return
  }
  settle(known.draft, 'givenName', 'most of the values are known given names')
  const beside = words.filter((draft) => draft !== known.draft && Math.abs(draft.column - known.draft.column) === 1 && looks[draft.column]!.distinctCount >= looks[known.draft.column]!.distinctCount / 2)
  const family = beside.find(({ column }) => column > known.draft.column) ?? beside[0]
  if (family !== undefined) settle(family, 'familyName', 'it stands beside the given names')
}

function settle(draft: ColumnDraft, role: ColumnRole, why: string): void {
  draft.role = role
  draft.why = why
  delete draft.unknown
}

function distinctValues(sample: readonly (readonly string[])[], column: number): readonly string[] {
  const values = new Set<string>()
  for (const row of sample) {
    const value = row[column] ?? ''
    if (value !== '') values.add(value)
    if (values.size === tried) break
  }
  return [...values]
}

const share = (values: readonly string[], is: (value: string) => boolean): number => (values.length < 2 ? 0 : values.filter(is).length / values.length)

const nameShare = (values: readonly string[]): number => share(values, (value) => value.split(/\s+/).some(isKnownGivenName))

/** Whether most of a column's values hold a given name that is known. */
export const holdsGivenNames = ({ column }: Pick<ColumnDraft, 'column'>, sample: readonly (readonly string[])[]): boolean => nameShare(distinctValues(sample, column)) >= mostly

/** House numbers and streets nearly everywhere, and often a word that only streets are called by. */
function areAddresses(values: readonly string[]): boolean {
  const doors = values.map((value) => normalizeAddress(value.slice(0, 200))).filter(({ street, number }) => street !== undefined && number !== undefined)
  return doors.length >= nearlyAll * values.length && doors.filter(({ streetType }) => streetType !== undefined).length >= often * values.length
}

/** Whether the tables know a given name, or a short form of one. */
export function isKnownGivenName(value: string): boolean {
  const { formal, short } = givenNameEntry(foldGiven(value))
  return formal.length + short.length > 0
}
