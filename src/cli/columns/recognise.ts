import { isField, type Field } from '../../model/field.js'
import { normalizeDate } from '../../normalize/date.js'
import { areKinds, fits, looksIdentifying, roleByValues } from './fits.js'
import { giveHints } from './hints.js'
import { numberKindByValues } from './number-country.js'
import { type HeaderReading, isBareGuest, readHeader } from './header-roles.js'
import { settleInitials } from './initials.js'
import { type ColumnDraft as Draft, nameRoles, roleName, type ColumnReading, type ColumnRole } from './role.js'
import { settleDocuments } from './document-numbers.js'
import { settleBirthParts } from './birth-parts.js'
import { ofManyNames, settleAccounts, settleRecipients, settleWorkplaces } from './of-others.js'
import { isOwnAnswer } from './own-answer.js'
import { arePhones } from './phone-values.js'
import { holdsGivenNames, settleSilent } from './silent-columns.js'
import { settleTheirs } from './theirs.js'
import { settleNicknames } from './nicknames.js'
import { settleSwitchboards } from './switchboards.js'
import { settleWholes } from './wholes.js'
import { settleTwoPeople, whoseRows } from './whose-rows.js'
import { headerParts } from './header-words.js'
import { lookAt, type ValueLook } from './value-look.js'

/** What `--map` says: a header and its role. */
export interface ColumnMapping {
  readonly column: string
  readonly role: ColumnRole
}

/** What the columns of one file are read from. */
export interface RecogniseInput {
  readonly headers: readonly string[]
  /** Some rows, as strings. */
  readonly sample: readonly (readonly string[])[]
  readonly mappings?: readonly ColumnMapping[]
  /** The column that `--truth` names. */
  readonly truth?: string | undefined
  readonly thisYear: number
  /** Where national phone numbers are from. */
  readonly countries?: readonly string[] | undefined
}

/**
 * Decides what each column of a file is: by `--map`, else by its header where the values do not contradict,
 * else by the values alone. What stays unclear takes no part in matching, which costs less than
 * matching people by the wrong thing.
 */
export function recogniseColumns(input: RecogniseInput): ColumnReading[] {
  const looks = input.headers.map((_, column) => lookAt(input.sample.map((row) => row[column] ?? ''), input.thisYear))
  const written = input.headers.map((header, column) => draft(input, header, column, looks[column] as ValueLook))
  const drafts = whoseRows(written, input.sample, (one, header) => ({ ...readColumn(input, header, one.column, looks[one.column] as ValueLook), header: one.header }))
  const free = drafts.filter((draft) => !draft.given)
  settleBirthParts(drafts, input.sample, input.thisYear)
  settleSilent(drafts, input.sample, looks)
  settleVenues(drafts, free)
  settleRecipients(drafts, free, input.sample)
  settleWorkplaces(drafts, free, input.sample)
  settleGivenNames(drafts, free, input.sample, looks)
  settleInitials(drafts, free, input.sample, looks)
  settleTwoPeople(drafts, input.sample)
  settleTheirs(drafts, free, input.sample)
  settleSwitchboards(drafts, free, looks, input.sample)
  settleStreets(drafts, free, looks)
  settleAccounts(drafts, free, looks, input.sample)
  settleDocuments(drafts, free, looks, input.sample)
  settleIds(drafts, free, looks, input.sample)
  settleDates(drafts, free)
  settleWholes(drafts, input.sample)
  settleNicknames(drafts, free, input.sample)
  giveHints(drafts, input)
  return drafts.map(reading)
}

function reading({ given: _given, silent: _silent, ofOther: _ofOther, ...rest }: Draft): ColumnReading {
  return rest
}

function draft(input: RecogniseInput, header: string, column: number, look: ValueLook): Draft {
  const mapping = input.mappings?.find((mapping) => mapping.column === header)
  if (mapping !== undefined) return { column, header, role: mapping.role, why: 'as --map says', given: true }
  if (header === input.truth) return { column, header, role: 'truth', why: 'as --truth says', given: true }
  return readColumn(input, header, column, look)
}

function readColumn(input: RecogniseInput, header: string, column: number, look: ValueLook): Draft {
  // «Tenant», «Student»: where most are no names that are known, the values alone say what they are.
  const reading: HeaderReading = isBareGuest(header) && !holdsGivenNames({ column }, input.sample) ? { roles: [], aside: false } : readHeader(header)
  const base = { column, header, given: false }
  if (look.filled === 0) return { ...base, role: 'none', why: 'it is empty' }
  if (reading.aside) return { ...base, role: 'none', why: 'the header speaks of something else than who this is' }
  const values = (): string[] => input.sample.map((row) => row[column] ?? '')
  if (isMixed(header, reading.roles, look, values, input.countries)) return { ...base, role: 'phone', also: 'email', why: 'the values are phone numbers and e-mail addresses' }
  const kinds = areKinds(header, look)
  const [role, second] = reading.roles.filter((role) => !(role === 'organization' && kinds) && (fits(role, look) || (role === 'birthDate' && areDates(values()))) && !(role === 'phone' && isPlainNumber(header, reading.roles, look, () => arePhones(values(), input.countries))))
  const told = roleByValues(look)
  // When somebody called, years ago, is no date of birth.
  const byValues = told?.role === 'birthDate' && reading.roles.includes('accountId') ? undefined : told
  // «Documento», «Number», «Код»: check digits that agree in row after row are no accident, whatever the header says.
  const open = role === undefined || role === 'id' || role === 'accountId' || ((role === 'phone' || role === 'nationalId') && reading.roles.includes('id'))
  const kind = !open || look.withDigit < 0.9 || look.date >= 0.5 ? undefined : numberKindByValues(values())
  if (kind !== undefined) {
    return { ...base, role: kind.holder === 'person' ? 'nationalId' : 'taxId', why: `the values are numbers of the kind ${kind.kind}${kind.check === undefined ? '' : ' by their check digits'}`, ...(role === undefined ? {} : { instead: role }) }
  }
  if (role !== undefined) {
    if (byValues !== undefined && strong(byValues.role) && byValues.role !== role && !holdsAny.has(role)) {
      return { ...base, role: byValues.role, why: `${byValues.why}, whatever the header says`, instead: role }
    }
    const rejected = reading.roles[0] !== role ? `the values are no ${roleName(reading.roles[0] as ColumnRole)}` : 'by its header'
    return second === undefined ? { ...base, role, why: rejected } : { ...base, role, why: rejected, instead: second }
  }
  if (byValues !== undefined) return { ...base, ...byValues, ...(reading.roles[0] === undefined ? { silent: true } : { instead: reading.roles[0] }) }
  if (reading.roles[0] === undefined) return { ...base, role: 'none', why: 'neither header nor values say what it is', silent: true, ...(looksIdentifying(look) ? { unknown: true } : {}) }
  const yearless = reading.roles[0] === 'birthDate' && values().some((value) => withoutYear.test(value))
  return { ...base, role: 'none', why: yearless ? 'its dates have no year' : reading.roles[0] === 'organization' && kinds ? 'a few values hold for all rows' : `the values are no ${roleName(reading.roles[0])}`, instead: reading.roles[0] }
}

/** The share of values under a header of dates of birth that whoever reads dates must read. */
const mostly = 0.5
/** `10/18`, `--10-18`: a birthday. */
const withoutYear = /^(?:--)?\d{1,2}[-/.]\d{1,2}\.?$/

function areDates(values: readonly string[]): boolean {
  const filled = values.filter((value) => value !== '').slice(0, 300)
  return filled.filter((value) => normalizeDate(value).iso !== undefined).length >= mostly * filled.length
}

/** «Number» alone names a phone only where the values are written as phones are: an order's number has digits enough too. A customer's must be phones. */
function isPlainNumber(header: string, roles: readonly ColumnRole[], look: ValueLook, arePhones: () => boolean): boolean {
  if (roles.length === 1 || !roles.includes('id') || (roles[0] === 'phone' && /contact|contato|call|контакт/i.test(header))) return false
  return (look.phoneStyle < 0.3 || roles.includes('accountId')) && !arePhones()
}

/** «Contact»: numbers in one row, an address in another, or both. */
function isMixed(header: string, roles: readonly ColumnRole[], look: ValueLook, values: () => readonly string[], countries: RecogniseInput['countries']): boolean {
  if (Math.min(look.email, look.phone) < 0.1 || look.email + look.phone < 0.8 || (roles.length > 0 && !roles.includes('phone') && !roles.includes('email'))) return false
  return !isPlainNumber(header, ['phone', 'id', ...roles], look, () => arePhones(values().filter((value) => !value.includes('@')), countries))
}

/** Values of these kinds are unmistakable. */
function strong(role: ColumnRole): boolean {
  return role === 'email' || role === 'instagram' || role === 'telegram' || role === 'facebook' || role === 'whatsapp' || role === 'x' || role === 'tiktok'
}

/** Headers that they do not overrule: a handle may be of any channel, and who a row is about may be told by anything. */
const holdsAny: ReadonlySet<ColumnRole> = new Set(['handle', 'truth'])

/** «Store name», «Clinic name»: whom the rows are about, where they name nobody else; beside people it is where they came to. */
function settleVenues(drafts: readonly Draft[], free: readonly Draft[]): void {
  if (!drafts.some(({ role }) => nameRoles.has(role))) return
  for (const draft of free) {
    if (draft.role !== 'organization' || !headerParts(draft.header).meanings.has('venue')) continue
    draft.role = 'none'
    draft.instead = 'organization'
    draft.why = 'people are named beside it'
  }
}

/** `Nome` beside `Apelido`, `name` beside `surname`: the given name, unless its values hold the surname as well. */
function settleGivenNames(drafts: readonly Draft[], free: readonly Draft[], sample: readonly (readonly string[])[], looks: readonly ValueLook[]): void {
  const family = drafts.find((draft) => draft.role === 'familyName')
  const given = drafts.some((draft) => draft.role === 'givenName' && draft.instead !== 'name')
  for (const draft of free) {
    const ambiguous = (draft.role === 'name' && readHeader(draft.header).roles.length === 1 && isBareName(draft.header)) || (draft.role === 'givenName' && draft.instead === 'name')
    if (!ambiguous) continue
    let both = 0
    let contained = 0
    if (family !== undefined) {
      for (const row of sample) {
        const surname = row[family.column]?.toLowerCase() ?? ''
        const name = row[draft.column]?.toLowerCase() ?? ''
        if (surname === '' || name === '') continue
        both++
        if (name.includes(surname)) contained++
      }
    }
    if (family !== undefined && !given && contained <= both * 0.3) {
      draft.role = 'givenName'
      draft.instead = 'name'
      draft.why = 'it stands beside a family name'
    } else if (family === undefined || contained > both * 0.3) {
      const alone = family === undefined && draft.role === 'givenName' && (looks[draft.column]?.oneWord ?? 0) > 0.9
      draft.role = alone ? 'givenName' : 'name'
      draft.instead = alone ? 'name' : 'givenName'
      draft.why = alone ? 'its values are single words' : family === undefined ? 'no family name stands beside it' : 'its values hold the family name too'
    }
  }
}

function isBareName(header: string): boolean {
  return /^(?:customer|client|contact|billing|shipping)?[\s_-]*(?:name|nome|nombre)$/i.test(header.trim())
}

/** A street with its house number inside is an address line; a line without, beside a column of numbers, is a street. */
function settleStreets(drafts: readonly Draft[], free: readonly Draft[], looks: readonly ValueLook[]): void {
  for (const draft of free) {
    // «Endereço», «Número»: the number behind an address is the house's.
    const before = drafts[draft.column - 1]
    const { meanings, unknown } = headerParts(draft.header)
    const look = looks[draft.column]!
    if ((before?.role !== 'address' && before?.role !== 'street') || unknown > 0 || !meanings.has('number') || [...meanings].some((meaning) => meaning !== 'number' && meaning !== 'other')) continue
    if (draft.role !== 'id' && draft.role !== 'none' && draft.role !== 'phone') continue
    if (look.filled === 0 || look.meanLength > 6 || !fits('streetNumber', look)) continue
    draft.role = 'streetNumber'
    draft.why = 'it stands behind an address'
    delete draft.instead
  }
  const numbers = drafts.some((draft) => draft.role === 'streetNumber')
  for (const draft of free) {
    const withDigit = looks[draft.column]?.withDigit ?? 0
    if (draft.role === 'street' && !numbers && withDigit >= 0.5) {
      draft.role = 'address'
      draft.instead = 'street'
      draft.why = 'its values hold house numbers'
    } else if (draft.role === 'address' && (numbers || withDigit < 0.2) && withDigit < 0.5) {
      draft.role = numbers || /1|line|street/i.test(draft.header) ? 'street' : 'address'
      if (draft.role === 'street') {
        draft.instead = 'address'
        draft.why = numbers ? 'house numbers stand in a column of their own' : 'its values hold no house numbers'
      }
    }
  }
}

/**
 * One id a file: the first whose values do not repeat, one of every row before one that a few lack. A customer number that repeats or that
 * some rows lack is an identifier of a person, any other is set aside.
 */
function settleIds(drafts: readonly Draft[], free: readonly Draft[], looks: readonly ValueLook[], sample: readonly (readonly string[])[]): void {
  let found = drafts.some((draft) => draft.given && draft.role === 'id')
  const complete = ({ column }: Draft) => looks[column]!.filled === looks[column]!.rows
  // «Person - ID»: who is who is told by what repeats, and what never does tells rows apart.
  const unrepeated = free.find((draft) => draft.role === 'truth' && looks[draft.column]!.distinct === 1 && complete(draft))
  for (const draft of free.toSorted((one, other) => Number(complete(other)) - Number(complete(one)))) {
    const look = looks[draft.column] as ValueLook
    // An order's «name» is its number, #1001.
    if (draft.role === 'none' && draft.instead === 'name' && look.letters < 0.1 && look.withDigit > 0.9 && fits('id', look)) {
      draft.role = 'id'
      delete draft.instead
    }
    if (draft.role !== 'id') continue
    if (isOwnAnswer(drafts.map(({ header }) => header), draft.column, drafts.find((one) => (one.role === 'id' || one === unrepeated) && one !== draft)?.column, sample)) {
      draft.role = 'none'
      draft.why = 'an earlier run wrote it, and the old answer would prove itself'
      continue
    }
    // «Card number», «Promo code»: not said to be an id, so that what they are is left to the rows.
    const { meanings } = headerParts(draft.header)
    const said = meanings.has('id') || meanings.has('row')
    const unique = look.distinct === 1 && (complete(draft) || (said && draft.instead !== 'accountId' && look.filled * 2 > look.rows))
    if (unique && !found) {
      found = true
      draft.why = 'by its header, and no value repeats'
      continue
    }
    if (!unique && draft.instead === 'accountId' && look.distinct > 0.02) {
      if (ofManyNames(draft, drafts, sample)) {
        draft.role = 'none'
        draft.why = 'people of many names share its values'
        continue
      }
      draft.role = 'accountId'
      draft.instead = 'id'
      draft.why = `it numbers people, and ${look.distinct === 1 ? 'some rows have none' : 'values repeat'}`
      continue
    }
    draft.role = 'none'
    draft.why = unique ? 'another column is the id' : look.distinct === 1 ? 'some rows have none' : 'an id whose values repeat may be the very answer that is looked for'
    if (!unique) draft.instead = 'accountId'
    if (!said && looksIdentifying(look)) draft.unknown = true
  }
  if (found || unrepeated === undefined) return
  unrepeated.role = 'id'
  unrepeated.instead = 'truth'
  unrepeated.why = 'by its header, and no value repeats'
}

/** The date on which a row was last changed goes before the one on which it was made. */
function settleDates(drafts: readonly Draft[], free: readonly Draft[]): void {
  const dates = drafts.filter((draft) => draft.role === 'observedAt')
  const best = dates.find((draft) => draft.given) ?? dates.find((draft) => /upd|modif|chang|last|оновл|обнов|измен|atualiz/i.test(draft.header)) ?? dates[0]
  for (const draft of free) {
    if (draft.role === 'observedAt' && draft !== best) {
      draft.role = 'none'
      draft.why = 'another date says when the row was last changed'
    }
  }
}

/** The fields that take part, in column order. */
export function matchedFields(readings: readonly ColumnReading[]): { readonly reading: ColumnReading; readonly field: Field }[] {
  return readings.flatMap((reading) => [reading.role, reading.also ?? []].flat().filter(isField).map((field) => ({ reading, field })))
}
