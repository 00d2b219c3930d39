import type { Field } from '../model/field.js'
import type { Coded } from '../normalize/columns/coded.js'
import type { NormalColumns } from '../normalize/columns/columns.js'
import type { EmailValue, IdentifierValue } from '../normalize/columns/identifiers.js'
import { familyStem, foldFamily, foldGiven } from '../normalize/name-fold.js'
import { editDistance, isOneSlip } from '../similarity/edit-distance.js'
import { jaroWinkler } from '../similarity/jaro-winkler.js'
import { compareDates } from './compare-dates.js'
import { compareFamily, familyForm } from './compare-family.js'
import { compareGiven, givenForm } from './compare-given.js'
import { suffixesConflict } from './compare-names.js'
import { comparePatronymic } from './compare-patronymic.js'
import { type Comparison, countCodes } from './comparison.js'
import { defaultLevels } from './default-levels.js'

/** From this Jaro–Winkler similarity on, two values may be one value badly written. */
const similar = 0.88

/** Birth years this far apart are those of parent and child rather than of a badly written date. */
const generation = 15

/** The comparisons of a set of columns. */
export interface ComparisonSet {
  readonly list: readonly Comparison[]
  /** Whether a given name (by code) stands in the other record's family-name field: the two were swapped. */
  readonly crossed: ((given: number, family: number) => boolean) | undefined
}

/** The comparisons that the columns allow, in a fixed order; given and family name first. */
export function comparisons(columns: NormalColumns): ComparisonSet {
  const list: Comparison[] = []
  let crossed: ComparisonSet['crossed']
  const add = <T>(name: string, fields: readonly Field[], column: Coded<T> | undefined, show: (value: T) => string, level: (a: T, b: T) => string | undefined) => {
    if (column === undefined || column.values.length === 0) return
    const defaults = defaultLevels[name]!
    const levels = defaults.map((one) => one.level)
    const indexes = new Map(levels.map((one, index) => [one, index]))
    const { values } = column
    list.push({
      name,
      fields,
      levels,
      codes: column.codes,
      counts: countCodes(column.codes, values.length),
      compare: (a, b) => {
        const found = level(values[a]!, values[b]!)
        return found === undefined ? -1 : indexes.get(found)!
      },
      show: (code) => show(values[code]!),
      rarity: defaults.map((one) => one.rarity ?? 0),
    })
  }

  if (columns.names !== undefined) {
    const { given, family, patronymic, suffix } = columns.names
    const givenForms = { codes: given.codes, values: given.values.map((tokens) => ({ text: tokens.join(' '), key: foldGiven(tokens[0]!), form: givenForm(tokens) })) }
    add('givenName', ['givenName', 'name'], givenForms, (value) => value.text, (a, b) => {
      const level = compareGiven(a.form, b.form)
      if (level === 'equivalent') return 'spelling'
      if (level === 'ambiguous') return 'nickname'
      if (level !== 'different' && level !== 'missing') return level
      return jaroWinkler(a.key, b.key) >= similar ? 'similar' : 'different'
    })
    const familyForms = { codes: family.codes, values: family.values.map((tokens) => ({ text: tokens.join(' '), key: foldFamily(tokens.join('')), form: familyForm(tokens) })) }
    add('familyName', ['familyName', 'name'], familyForms, (value) => value.text, (a, b) => {
      const level = compareFamily(a.form, b.form)
      if (level === 'gendered') return 'spelling'
      if (level !== 'different' && level !== 'missing') return level
      return jaroWinkler(a.key, b.key) >= similar ? 'similar' : 'different'
    })
    if (given.values.length > 0 && family.values.length > 0) {
      const keys = (tokens: readonly string[]) => tokens.map((token) => familyStem(foldFamily(token)))
      const givenKeys = given.values.map(keys)
      const familyKeys = family.values.map(keys)
      crossed = (g, f) => givenKeys[g]!.some((one) => familyKeys[f]!.some((other) => one === other || (one.length > 4 && isOneSlip(one, other))))
    }
    add('patronymic', ['patronymic', 'middleName', 'name'], patronymic, (text) => text, (a, b) => {
      const level = comparePatronymic(a, b)
      return level === 'initial' || level === 'different' ? level : 'spelling'
    })
    add('suffix', ['suffix', 'name'], suffix, (text) => text, (a, b) => (suffixesConflict(a, b) ? 'different' : 'exact'))
  }
  add('birthDate', ['birthDate'], columns.birthDate, (readings) => readings.join(' or '), (a, b) => {
    const level = compareDates(a, b)
    if (level === 'ambiguous') return 'exact'
    if (level === 'year') return 'near'
    return level === 'different' && Math.abs(Number(a[0]!.slice(0, 4)) - Number(b[0]!.slice(0, 4))) >= generation ? 'generation' : level
  })
  add('sex', ['sex'], columns.sex, (text) => text, () => 'different')
  add('phone', ['phone'], columns.phone, showKeys, phoneLevel)
  add('email', ['email'], columns.email, showKeys, emailLevel)
  add('handle', ['handle', 'instagram', 'telegram', 'whatsapp', 'viber', 'facebook', 'x', 'tiktok'], columns.handle, showKeys, handleLevel)
  add('account', ['accountId'], columns.account, showKeys, (a, b) => (shareKey(a, b) ? 'exact' : 'different'))
  add('number', ['nationalId', 'taxId'], columns.number, showKeys, (a, b) => {
    if (shareKey(a, b)) return 'exact'
    return a.some((x) => b.some((y) => isOneSlip(x.key, y.key) || (x.key.length > 6 && editDistance(x.key, y.key) <= 2))) ? 'close' : 'different'
  })
  add('street', ['street', 'streetNumber', 'unit', 'address'], columns.street, (value) => `${value.street} ${value.number}`.trim(), (a, b) => {
    const sameNumber = a.number === b.number
    if (a.street === b.street) return sameNumber ? 'exact' : a.number === '' || b.number === '' || isOneSlip(a.number, b.number) ? 'close' : 'street'
    if (resembles(a.street, b.street)) return sameNumber && a.number !== '' ? 'close' : 'street'
    return sameNumber && a.number !== '' ? 'number' : 'different'
  })
  add('place', ['postcode', 'city', 'region', 'address'], columns.place, (value) => [value.postcode, value.city, value.region].filter((part) => part !== '').join(', '), placeLevel)
  add('extra', ['addressExtra'], columns.extra, (text) => text, closeText)
  add('organization', ['organization'], columns.organization, (text) => text, closeText)
  add('jobTitle', ['jobTitle'], columns.jobTitle, (text) => text, closeText)
  add('birthPlace', ['birthPlace'], columns.birthPlace, (text) => text, closeText)
  return { list, crossed }
}

const showKeys = (values: readonly IdentifierValue[]): string => values.map((value) => value.key.replace(/^national:/, '')).join(', ')

const closeText = (a: string, b: string): string => (resembles(a, b) ? 'close' : 'different')

function resembles(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true
  return a.replaceAll(' ', '') === b.replaceAll(' ', '') || jaroWinkler(a, b) >= 0.9
}

function shareKey(a: readonly IdentifierValue[], b: readonly IdentifierValue[]): boolean {
  for (let i = 0; i < a.length; i += 1) for (let j = 0; j < b.length; j += 1) if (a[i]!.key === b[j]!.key) return true
  return false
}

/** An Instagram name and a Telegram id say nothing about each other. */
function handleLevel(a: readonly IdentifierValue[], b: readonly IdentifierValue[]): string | undefined {
  if (shareKey(a, b)) return 'exact'
  const channel = (value: IdentifierValue) => value.key.slice(0, value.key.lastIndexOf(':'))
  return a.some((x) => b.some((y) => channel(x) === channel(y))) ? 'different' : undefined
}

function phoneLevel(a: readonly IdentifierValue[], b: readonly IdentifierValue[]): string {
  if (shareKey(a, b)) return 'exact'
  let close = false
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < b.length; j += 1) {
      const x = a[i]!
      const y = b[j]!
      if (shareVariant(x, y)) return 'variant'
      close ||= isOneSlip(x.key, y.key)
    }
  }
  return close ? 'close' : 'different'
}

function shareVariant(x: IdentifierValue, y: IdentifierValue): boolean {
  for (let i = 0; i < x.variants.length; i += 1) {
    const variant = x.variants[i]!
    if (variant === y.key) return true
    for (let j = 0; j < y.variants.length; j += 1) if (variant === y.variants[j]) return true
  }
  for (let j = 0; j < y.variants.length; j += 1) if (y.variants[j] === x.key) return true
  return false
}

/**
 * E-mails are mostly built from the name, so that addresses of namesakes resemble each other: `jane.doe3` and
 * `jane.doe7`, `ldoe` and `bdoe` are different people. Only what a name does not explain counts: one slip inside
 * a word, or one local part with a number in it at another provider.
 */
function emailLevel(a: readonly EmailValue[], b: readonly EmailValue[]): string {
  if (shareKey(a, b)) return 'exact'
  for (const x of a) for (const y of b) if (isSlipInWord(x.key, y.key)) return 'close'
  for (const x of a) for (const y of b) if (x.local !== undefined && x.local === y.local && /\d\d/.test(x.local)) return 'local'
  return 'different'
}

function isSlipInWord(a: string, b: string): boolean {
  if (!isOneSlip(a, b)) return false
  let at = 0
  while (a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  const isLetter = (text: string, index: number) => /[a-z]/.test(text[index] ?? '')
  if (at === 0 || !isLetter(a, at - 1)) return false
  return a.length === b.length ? isLetter(a, at) && isLetter(b, at) : isLetter(a.length > b.length ? a : b, at)
}

interface PlaceValue { readonly postcode: string; readonly area: string; readonly city: string; readonly region: string }

function placeLevel(a: PlaceValue, b: PlaceValue): string {
  const postcodes = a.postcode !== '' && b.postcode !== ''
  const cities = a.city !== '' && b.city !== ''
  const sameCity = cities && (a.city === b.city || resembles(a.city, b.city))
  if (postcodes && a.postcode === b.postcode) return 'exact'
  if (postcodes && isOneSlip(a.postcode, b.postcode) && (sameCity || !cities)) return 'close'
  if (sameCity) return 'city'
  if (postcodes && a.area !== '' && a.area === b.area) return 'area'
  if (a.region !== '' && a.region === b.region) return 'region'
  return 'different'
}
