import type { Field } from '../model/field.js'
import type { Coded } from '../normalize/columns/coded.js'
import type { NameColumns } from '../normalize/columns/names.js'
import type { NormalColumns } from '../normalize/columns/columns.js'
import { type EmailValue, type IdentifierValue, identifierText } from '../normalize/columns/identifiers.js'
import type { Place, Street } from '../normalize/columns/places.js'
import { isIsoDay } from '../normalize/date.js'
import { normalizeNationalNumber } from '../normalize/national-number.js'
import { familyStem, foldFamily, foldGiven } from '../normalize/name-fold.js'
import { editDistance, isOneSlip, isSwapOfNeighbours } from '../similarity/edit-distance.js'
import { isSimilar } from '../similarity/jaro-winkler.js'
import { type Comparator, comparator, type Form } from './comparator.js'
import { compareDates, saysYear } from './compare-dates.js'
import { areSimilarSurnames, compareFamily, type FamilyForm, familyForm } from './compare-family.js'
import { compareGiven, type GivenForm, givenForm } from './compare-given.js'
import { suffixesConflict } from './compare-names.js'
import { ofKind, type RecordKind, recordKinds } from '../normalize/columns/record-kind.js'
import { type Crossed, crossed } from './name-swap.js'
import { comparePatronymic } from './compare-patronymic.js'
import { isHouseOf, isSameDoor } from './compare-street.js'
import { dateSign, emailsApart, emailSign, phonesApart, phoneSign, placesApart, placeSign, withoutTag, yearsApart } from './signs.js'

/** From this Jaro–Winkler similarity on, two values may be one value badly written. */
const similar = 0.88

/** Birth years this far apart are those of parent and child rather than of a badly written date. */
const generation = 15

interface GivenValue { readonly text: string; readonly tokens: readonly string[]; readonly key: string; readonly latin: boolean; readonly stems: readonly string[]; readonly form: GivenForm }
interface FamilyValue { readonly text: string; readonly tokens: readonly string[]; readonly key: string; readonly latin: boolean; readonly stems: readonly string[]; readonly form: FamilyForm }

const words = (tokens: readonly string[]): string => tokens.join(' ')
const stemsOf = (tokens: readonly string[]): readonly string[] => tokens.map((token) => familyStem(foldFamily(token)))

const givenName = comparator<readonly string[], GivenValue>({
  name: 'givenName',
  fields: ['givenName', 'name'],
  column: ({ names }) => names?.given,
  text: words,
  form: (tokens) => {
    const key = foldGiven(tokens[0]!)
    return { text: words(tokens), tokens, key, latin: isLatin(key), stems: stemsOf(tokens), form: givenForm(tokens) }
  },
  equal: ({ form }) => (form.tokens.every(({ initial }) => initial) ? 'initial' : 'exact'),
  level: (a, b) => {
    const level = compareGiven(a.form, b.form)
    if (level === 'equivalent') return 'spelling'
    if (level === 'ambiguous') return 'nickname'
    if (level !== 'different' && level !== 'missing') return level
    if (a.latin !== b.latin) return undefined
    if (isKnown(a.form) && isKnown(b.form)) return isOneSlip(a.text, b.text) ? 'slip' : 'other'
    return isSimilar(a.key, b.key, similar) || isSlipOf(a, b) ? 'similar' : 'different'
  },
  show: ({ text }) => text,
})

const familyName = comparator<readonly string[], FamilyValue>({
  name: 'familyName',
  fields: ['familyName', 'name'],
  column: ({ names }) => names?.family,
  text: words,
  form: (tokens) => {
    const key = foldFamily(tokens.join(''))
    return { text: words(tokens), tokens, key, latin: isLatin(key), stems: stemsOf(tokens), form: familyForm(tokens) }
  },
  equal: ({ form }) => (form.tokens.every(({ initial }) => initial) ? 'initial' : 'exact'),
  level: (a, b) => {
    const level = compareFamily(a.form, b.form)
    if (level === 'gendered') return 'spelling'
    if (level !== 'different' && level !== 'missing') return level
    if (a.latin !== b.latin) return undefined
    return areSimilarSurnames(a.key, b.key, similar) ? 'similar' : 'different'
  },
  show: ({ text }) => text,
})

/**
 * A letter typed too much, or in the place of another, may be one that folding reads with its neighbours: Guenkther is Guenther and Micbael Michael,
 * though their keys are far apart. Of short names another letter makes another name, unless nobody is called by one of the two (Wark is Mark) or neighbouring letters changed places (Kraa is Kara).
 */
function isSlipOf(a: GivenValue, b: GivenValue): boolean {
  const least = a.text.length !== b.text.length ? 3 : isKnown(a.form) || isKnown(b.form) || isSwapOfNeighbours(a.text, b.text) ? 4 : 6
  return Math.min(a.text.length, b.text.length) >= least && isOneSlip(a.text, b.text)
}

/** What folding left in another script, such as Han, was not brought to Latin letters: of one such name and one in Latin nothing can be said. */
const isLatin = (key: string): boolean => /[a-z]/.test(key)

/** Whether people are called by it. Of two such names a slip mostly makes no one: Marina is not Maria, though Mak may be Mark. */
const isKnown = ({ tokens }: GivenForm): boolean => tokens[0]!.formal.length + tokens[0]!.short.length > 0

/** Whether one is the other with a letter before or behind it: mstone and stonem are M. Stone, who may be anybody of the family. */
const hasInitial = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long.length === short.length + 1 && (long.endsWith(short) || long.startsWith(short))
}

/** How a given name and the other record's family name meet, where the two may stand in each other's place. */
export function isCrossed(given: Form, family: Form): Crossed {
  const { stems: ones, tokens: written } = given as GivenValue
  const { stems: others, tokens: otherwise } = family as FamilyValue
  const meeting = (i: number, j: number): Crossed => crossedWords(ones[i]!, others[j]!, written[i]!, otherwise[j]!)
  let found: Crossed = crossed.not
  let isLeft = false
  for (let i = 0; i < ones.length; i += 1) {
    let best: Crossed = crossed.not
    for (let j = 0; j < others.length; j += 1) best = Math.max(best, meeting(i, j)) as Crossed
    isLeft ||= best === crossed.not
    found = Math.max(found, best) as Crossed
  }
  return isLeft && found === crossed.same && others.some((_, j) => ones.every((_one, i) => meeting(i, j) === crossed.not)) ? crossed.part : found
}

function crossedWords(one: string, other: string, written: string, otherwise: string): Crossed {
  if (one === other && one.length > 1) return crossed.same
  if (one.length === 1 || other.length === 1) return one.charCodeAt(0) === other.charCodeAt(0) ? crossed.initial : crossed.not
  if (!isOneSlip(one, other) && !isOneSlip(written, otherwise)) return crossed.not
  if (one.length > 4 && !hasInitial(one, other) && !hasInitial(written, otherwise)) return crossed.same
  return Math.min(one.length, other.length) > 2 ? crossed.close : crossed.not
}

const identifier = (name: 'handle' | 'account' | 'number' | 'website', fields: readonly Field[], level: (a: readonly IdentifierValue[], b: readonly IdentifierValue[]) => string | undefined) =>
  comparator<readonly IdentifierValue[], readonly IdentifierValue[]>({ name, fields, column: (columns) => columns[name], text: identifierText, form: (values) => values, level, show: showKeys })

const oneText = (name: string, fields: readonly Field[], column: (columns: NormalColumns) => Coded<string> | undefined, level: (a: string, b: string) => string) =>
  comparator<string, string>({ name, fields, column, text: (value) => value, form: (value) => value, level, show: (value) => value })

const ofName = (name: 'patronymic', fields: readonly Field[], level: (a: string, b: string) => string) =>
  comparator<string, string>({ name, equal: (value) => (value.length === 1 ? 'initial' : 'exact'), fields, column: ({ names }: { readonly names: NameColumns | undefined }) => names?.[name], text: (value) => value, form: (value) => value, level, show: (value) => value })

/** All comparators, in a fixed order; given and family name first. */
export const comparators: readonly Comparator[] = [
  givenName,
  familyName,
  ofName('patronymic', ['patronymic', 'middleName', 'name'], (a, b) => {
    const level = comparePatronymic(a, b)
    return level === 'initial' || level === 'different' ? level : 'spelling'
  }),
  comparator<string, string>({
    name: 'suffix',
    fields: ['suffix', 'name'],
    column: ({ names }) => names?.suffix,
    text: (value) => value,
    form: (value) => value,
    equal: (value) => (value === '' ? undefined : 'exact'),
    level: (a, b) => (a === '' || b === '' ? 'one-sided' : suffixesConflict(a, b) ? 'different' : 'exact'),
    show: (value) => value,
  }),
  comparator<RecordKind, RecordKind>({ name: 'kind', fields: ['name', 'organization'], column: recordKinds, text: (value) => value, form: (value) => value, level: () => 'different', show: (value) => value }),
  comparator<readonly string[], readonly string[]>({
    name: 'birthDate',
    fields: ['birthDate'],
    column: (columns: NormalColumns) => columns.birthDate,
    text: words,
    form: (readings) => readings,
    equal: ([first]) => (first!.length === 10 ? 'exact' : compareDates([first!], [first!])),
    level: (a, b) => {
      const level = compareDates(a, b)
      if (level === 'ambiguous') return 'exact'
      if (level === 'year') return 'near'
      // Of two days a slip apart there are many, and both may be right; what is no day was mistyped.
      if (level === 'typo' && !(isIsoDay(a[0]!) && isIsoDay(b[0]!))) return 'mistyped'
      return level === 'different' && saysYear(a[0]!) && saysYear(b[0]!) && Math.abs(Number(a[0]!.slice(0, 4)) - Number(b[0]!.slice(0, 4))) >= generation ? 'generation' : level
    },
    sign: dateSign,
    glance: (a, b) => {
      const years = yearsApart(a, b)
      return years >= generation ? 'generation' : years > 1 ? 'different' : undefined
    },
    show: (readings) => readings.join(' or '),
  }),
  oneText('sex', ['sex', 'title', 'name'], ({ sex }) => sex, () => 'different'),
  comparator<readonly IdentifierValue[], readonly IdentifierValue[]>({
    name: 'phone',
    fields: ['phone'],
    column: (columns) => columns.phone,
    text: identifierText,
    form: (values) => values,
    level: phoneLevel,
    sign: phoneSign,
    glance: (a, b) => (phonesApart(a, b) ? 'different' : undefined),
    show: showKeys,
  }),
  comparator<readonly EmailValue[], readonly EmailValue[]>({
    name: 'email',
    fields: ['email'],
    column: (columns) => columns.email,
    text: identifierText,
    form: (values) => values,
    level: emailLevel,
    sign: emailSign,
    glance: (a, b) => (emailsApart(a, b) ? 'different' : undefined),
    show: showKeys,
  }),
  identifier('handle', ['handle', 'instagram', 'telegram', 'whatsapp', 'viber', 'facebook', 'x', 'tiktok'], handleLevel),
  identifier('account', ['accountId'], (a, b) => (shareKey(a, b) ? 'exact' : a.some((x) => b.some((y) => scopeOf(x.key) === scopeOf(y.key))) ? 'different' : undefined)),
  identifier('number', ['nationalId', 'taxId'], numberLevel),
  identifier('website', ['website', 'email'], (a, b) => (shareKey(a, b) ? 'exact' : 'different')),
  comparator<Street, Street>({
    name: 'street',
    fields: ['street', 'streetNumber', 'unit', 'address'],
    column: (columns) => columns.street,
    text: (value) => `${value.street}\n${value.number}\n${value.unit}`,
    form: (value) => value,
    level: (a, b) => {
      const sameNumber = a.number === b.number || isSameDoor(a, b)
      if (a.street === b.street) return sameNumber ? 'exact' : a.number === '' || b.number === '' || isOneSlip(a.number, b.number) || isHouseOf(a, b) || isHouseOf(b, a) ? 'close' : 'street'
      if (resembles(a.street, b.street)) return sameNumber && a.number !== '' ? 'close' : 'street'
      return sameNumber && a.number !== '' ? 'number' : 'different'
    },
    show: (value) => `${value.street} ${value.number}`.trim(),
  }),
  comparator<Place, Place>({
    name: 'place',
    fields: ['postcode', 'city', 'region', 'address'],
    column: (columns) => columns.place,
    text: (value) => `${value.postcode}\n${value.city}\n${value.region}`,
    form: (value) => value,
    shared: ({ postcode, city, region }) => postcode || `${city}\n${region}`,
    equal: ({ postcode, city }) => (postcode !== '' ? 'exact' : city !== '' ? 'city' : 'region'),
    level: placeLevel,
    sign: placeSign,
    glance: (a, b) => (placesApart(a, b) ? 'different' : undefined),
    show: (value) => [value.postcode, value.city, value.region].filter((part) => part !== '').join(', '),
  }),
  oneText('extra', ['addressExtra'], ({ extra }) => extra, closeText),
  oneText('organizationName', ['organization', 'name'], (columns) => ofKind(columns.organization, 'organization', columns), closeText),
  oneText('organization', ['organization'], (columns) => ofKind(columns.organization, 'person', columns), closeText),
  oneText('jobTitle', ['jobTitle'], ({ jobTitle }) => jobTitle, closeText),
  oneText('birthPlace', ['birthPlace'], ({ birthPlace }) => birthPlace, closeText),
]

function showKeys(values: readonly IdentifierValue[]): string {
  return values.map((value) => value.key.replace(/^national:/, '')).join(', ')
}

function closeText(a: string, b: string): string {
  return resembles(a, b) || isLongSlip(a, b) ? 'close' : 'different'
}

/** A letter near the beginning may put two texts far apart by Jaro–Winkler (Vcrtexsoft, Vertexsoft). Another digit is no slip. */
const isLongSlip = (a: string, b: string): boolean => Math.min(a.length, b.length) > 7 && isOneSlip(a, b) && a.replace(/\D/g, '') === b.replace(/\D/g, '')

function resembles(a: string, b: string): boolean {
  return (a.length < b.length ? b.includes(a) : a.includes(b)) || differsInSpaces(a, b) || isSimilar(a, b, 0.9)
}

/** Whether two texts are equal, spaces apart. */
function differsInSpaces(a: string, b: string): boolean {
  let i = 0
  let j = 0
  for (;;) {
    while (a.charCodeAt(i) === 0x20) i += 1
    while (b.charCodeAt(j) === 0x20) j += 1
    if (i >= a.length || j >= b.length) return i >= a.length && j >= b.length
    if (a.charCodeAt(i) !== b.charCodeAt(j)) return false
    i += 1
    j += 1
  }
}

function shareKey(a: readonly IdentifierValue[], b: readonly IdentifierValue[]): boolean {
  for (let i = 0; i < a.length; i += 1) for (let j = 0; j < b.length; j += 1) if (a[i]!.key === b[j]!.key) return true
  return false
}

const scopeOf = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf(':')))

/** An Instagram name and a Telegram id say nothing about each other. */
function handleLevel(a: readonly IdentifierValue[], b: readonly IdentifierValue[]): string | undefined {
  if (shareKey(a, b)) return 'exact'
  return a.some((x) => b.some((y) => scopeOf(x.key) === scopeOf(y.key))) ? 'different' : undefined
}

/** Numbers of two kinds, a passport's and a tax payer's, say nothing about each other. */
function numberLevel(a: readonly IdentifierValue[], b: readonly IdentifierValue[]): string | undefined {
  if (shareKey(a, b)) return 'exact'
  let level: string | undefined
  for (const { key: x } of a) {
    for (const { key: y } of b) {
      const [kind, other] = [x.slice(0, x.indexOf(':') + 1), y.slice(0, y.indexOf(':') + 1)]
      if (kind !== other) {
        if ((kind === '' || other === '') && x.slice(kind.length) === y.slice(other.length)) return 'close'
        continue
      }
      if (isMistyped(x, y)) return 'close'
      level = 'different'
    }
  }
  return level
}

/** Numbers of twins follow each other: where both have sound check digits, neither is the other mistyped. */
function isMistyped(x: string, y: string): boolean {
  if (!isOneSlip(x, y) && (Math.min(x.length, y.length) <= 6 || editDistance(x, y) > 2)) return false
  return normalizeNationalNumber(x).checked !== 'valid' || normalizeNationalNumber(y).checked !== 'valid'
}

function phoneLevel(a: readonly IdentifierValue[], b: readonly IdentifierValue[]): string {
  if (shareKey(a, b)) return 'exact'
  let close = false
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < b.length; j += 1) {
      const x = a[i]!
      const y = b[j]!
      const isVariant = shareVariant(x, y)
      if ((!isVariant && (close || !isOneSlip(x.key, y.key))) || areTwoExtensions(x.key, y.key)) continue
      if (isVariant) return 'variant'
      close = true
    }
  }
  return close ? 'close' : 'different'
}

/** Behind one switchboard each extension is somebody else's, however near the two numbers are. */
function areTwoExtensions(x: string, y: string): boolean {
  const [at, to] = [x.indexOf(';ext='), y.indexOf(';ext=')]
  return at >= 0 && to >= 0 && x.slice(at) !== y.slice(to)
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
 * a word, a domain that was meant (`gmail.con`), a `+tag` at a provider of which nobody knows whether it cuts it off, or one local part with a number in it at another provider.
 */
function emailLevel(a: readonly EmailValue[], b: readonly EmailValue[]): string {
  if (shareKey(a, b)) return 'exact'
  for (let i = 0; i < a.length; i += 1) for (let j = 0; j < b.length; j += 1) if (shareVariant(a[i]!, b[j]!) || isSlipInWord(a[i]!.key, b[j]!.key) || withoutTag(a[i]!.key) === withoutTag(b[j]!.key)) return 'close'
  for (const x of a) for (const y of b) if (x.local !== undefined && x.local === y.local && /\d\d/.test(x.local)) return 'local'
  return 'different'
}

function isSlipInWord(a: string, b: string): boolean {
  if (!isOneSlip(a, b)) return false
  let at = 0
  while (a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  const isLetter = (text: string, index: number) => {
    const code = text.charCodeAt(index)
    return code > 0x60 && code < 0x7b
  }
  if (!isLetter(a, at - 1)) return false
  return a.length === b.length ? isLetter(a, at) && isLetter(b, at) : isLetter(a.length > b.length ? a : b, at)
}

function placeLevel(a: Place, b: Place): string {
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
