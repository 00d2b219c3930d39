import type { Field } from '../model/field.js'
import type { Coded } from '../normalize/columns/coded.js'
import type { NormalColumns } from '../normalize/columns/columns.js'
import { type EmailValue, type IdentifierValue, identifierText } from '../normalize/columns/identifiers.js'
import type { Place, Street } from '../normalize/columns/places.js'
import { ofKind, recordKinds } from '../normalize/columns/record-kind.js'
import { isIsoDay } from '../normalize/date.js'
import { type Comparator, comparator, type ComparatorParts } from './comparator.js'
import { compareDates, saysYear } from './compare-dates.js'
import { compareEmails, compareNumbers, comparePhones, compareScoped, shareKey } from './compare-identifiers.js'
import { suffixesConflict } from './compare-names.js'
import { comparePatronymic } from './compare-patronymic.js'
import { comparePlaces } from './compare-places.js'
import { compareStreets } from './compare-street.js'
import { compareTexts } from './compare-texts.js'
import { familyName, givenName, words } from './name-comparators.js'
import { dateSign, emailsApart, emailSign, phonesApart, phoneSign, placesApart, placeSign, yearsApart } from './signs.js'

/** Birth years this far apart are those of parent and child rather than of a badly written date. */
const generation = 15

const identifier = <V extends IdentifierValue>(name: 'phone' | 'email' | 'handle' | 'account' | 'number' | 'website', fields: readonly Field[], level: (a: readonly V[], b: readonly V[]) => string | undefined, far?: Pick<ComparatorParts<readonly V[], readonly V[]>, 'sign' | 'glance' | 'equal'>): Comparator =>
  comparator<readonly V[], readonly V[]>({ name, fields, column: (columns) => columns[name] as Coded<readonly V[]> | undefined, text: identifierText, form: (values) => values, level, show: showKeys, ...far })

const oneText = <V extends string>(name: string, fields: readonly Field[], column: (columns: NormalColumns) => Coded<V> | undefined, level: (a: V, b: V) => string, equal?: (value: V) => string | undefined): Comparator =>
  comparator<V, V>({ name, fields, column, text: (value) => value, form: (value) => value, equal, level, show: (value) => value })

/** All comparators, in a fixed order; given and family name first. */
export const comparators: readonly Comparator[] = [
  givenName,
  familyName,
  oneText('patronymic', ['patronymic', 'middleName', 'name'], ({ names }) => names?.patronymic, (a, b) => {
    const level = comparePatronymic(a, b)
    return level === 'initial' || level === 'different' ? level : 'spelling'
  }, (value) => (value.length === 1 ? 'initial' : 'exact')),
  oneText('suffix', ['suffix', 'name'], ({ names }) => names?.suffix, (a, b) => (a === '' || b === '' ? 'one-sided' : suffixesConflict(a, b) ? 'different' : 'exact'), (value) => (value === '' ? undefined : 'exact')),
  oneText('kind', ['name', 'organization'], recordKinds, () => 'different'),
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
  identifier('phone', ['phone'], comparePhones, { sign: phoneSign, glance: (a, b) => (phonesApart(a, b) ? 'different' : undefined) }),
  identifier<EmailValue>('email', ['email'], compareEmails, { sign: emailSign, glance: (a, b) => (emailsApart(a, b) ? 'different' : undefined) }),
  identifier('handle', ['handle', 'instagram', 'telegram', 'whatsapp', 'viber', 'facebook', 'x', 'tiktok'], compareScoped),
  identifier('account', ['accountId'], compareScoped),
  identifier('number', ['nationalId', 'taxId'], compareNumbers, { equal: (values) => compareNumbers(values, values) }),
  identifier('website', ['website', 'email'], (a, b) => (shareKey(a, b) ? 'exact' : 'different')),
  comparator<Street, Street>({
    name: 'street',
    fields: ['street', 'streetNumber', 'unit', 'address'],
    column: (columns) => columns.street,
    text: (value) => `${value.street}\n${value.number}\n${value.unit}`,
    form: (value) => value,
    level: compareStreets,
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
    level: comparePlaces,
    sign: placeSign,
    glance: (a, b) => (placesApart(a, b) ? 'different' : undefined),
    show: (value) => [value.postcode, value.city, value.region].filter((part) => part !== '').join(', '),
  }),
  oneText('extra', ['addressExtra'], ({ extra }) => extra, compareTexts),
  oneText('organizationName', ['organization', 'name'], (columns) => ofKind(columns.organization, 'organization', columns), compareTexts),
  oneText('organization', ['organization'], (columns) => ofKind(columns.organization, 'person', columns), compareTexts),
  oneText('jobTitle', ['jobTitle'], ({ jobTitle }) => jobTitle, compareTexts),
  oneText('birthPlace', ['birthPlace'], ({ birthPlace }) => birthPlace, compareTexts),
]

function showKeys(values: readonly IdentifierValue[]): string {
  return values.map((value) => value.key.replace(/^(?:national|part):/, '')).join(', ')
}
