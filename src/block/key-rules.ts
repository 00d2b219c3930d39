import { mix, hashText } from '../model/hash.js'
import type { Coded } from '../normalize/columns/coded.js'
import { type EmailValue, type IdentifierValue, isInPart } from '../normalize/columns/identifiers.js'
import type { NormalColumns } from '../normalize/columns/columns.js'
import type { NameColumns } from '../normalize/columns/names.js'
import { ofKind } from '../normalize/columns/record-kind.js'
import { familyStem, foldFamily, foldGiven } from '../normalize/name-fold.js'
import { givenNameGroups } from '../normalize/name-groups.js'

/** What a key is made of: hashes of the values of one column, several where a value has several parts. */
export interface KeyPart {
  readonly column: (columns: NormalColumns) => Coded<unknown> | undefined
  readonly hashes: (value: unknown) => readonly number[]
}

/** One blocking key: a row is found under each combination of its parts' hashes. */
export interface KeyRule {
  readonly name: string
  readonly parts: readonly KeyPart[]
  /** Whether the key alone is meant to be one person's own. */
  readonly anchor: boolean
}

/** Family names; where a record has but one name that one, since it may be the family's. */
function familyElseOnly({ given, family }: NameColumns): Coded<readonly string[]> {
  const others = family.values.length
  return { values: [...family.values, ...given.values], codes: family.codes.map((code, row) => (code >= 0 || given.codes[row]! < 0 ? code : others + given.codes[row]!)) }
}

/** Hides the type of the values, so that parts of many columns stand in one list. */
function part<T>(column: (columns: NormalColumns) => Coded<T> | undefined, hashes: (value: T) => readonly number[]): KeyPart {
  return { column, hashes: (value) => hashes(value as T) }
}

const tokenHash = (token: string): number => hashText(familyStem(foldFamily(token)))

/** The tokens of a name, folded alike whether they stand as given or as family name. */
const wholeNameHashes = (tokens: readonly string[]): readonly number[] => tokens.slice(0, 3).map(tokenHash)

const isWholeDate = (readings: readonly string[]): boolean => readings[0]!.length === 10
const text = (value: string): readonly number[] => [hashText(value)]
const values = (all: readonly IdentifierValue[]): readonly number[] => {
  const hashes: number[] = []
  for (const value of all) {
    const { key, variants } = value
    if (isInPart(value)) continue
    hashes.push(hashText(key))
    for (let i = 0; i < variants.length; i += 1) hashes.push(hashText(variants[i]!))
  }
  return hashes
}

const given = part(({ names }) => names?.given, (tokens) => [hashText(foldGiven(tokens[0]!))])
const family = part(({ names }) => names?.family, wholeNameHashes)
const familyOrOnly = part(({ names }) => names && familyElseOnly(names), wholeNameHashes)
const group = part(({ names }) => names?.given, (tokens) => givenNameGroups(tokens[0]!).slice(0, 3).map((id) => mix(id, 71)))
const familyStart = part(({ names }) => names?.family, (tokens) => [hashText(foldFamily(tokens[0]!).slice(0, 4))])
const familyInitial = part(({ names }) => names?.family, (tokens) => [hashText(foldFamily(tokens[0]!).slice(0, 1))])
const givenStart = part(({ names }) => names?.given, (tokens) => [hashText(foldGiven(tokens[0]!).slice(0, 3))])
const birthDate = part(({ birthDate }) => birthDate, (readings) => (isWholeDate(readings) ? readings.map(hashText) : []))
const birthYear = part(({ birthDate }) => birthDate, (readings) => [hashText(readings[0]!.slice(0, 4))])
const birthDay = part(({ birthDate }) => birthDate, (readings) => (isWholeDate(readings) ? readings.map((one) => hashText(one.slice(5))) : []))
const postcode = part(({ place }) => place, (place) => (place.postcode === '' ? [] : [hashText(place.postcode)]))
const city = part(({ place }) => place, (place) => (place.city === '' ? [] : [hashText(place.city)]))
const street = part((columns) => columns.street, (value) => [hashText(value.street)])
const door = part((columns) => columns.street, (value) => (value.number === '' ? [] : [mix(hashText(value.street), hashText(value.number))]))
const emailName = part((columns) => columns.email, (all: readonly EmailValue[]) => all.flatMap((value) => (value.local === undefined ? [] : [hashText(value.local)])))
const extra = part((columns) => columns.extra, text)
const organization = part((columns) => columns.organization, text)
// An organisation in whose record no person is named stands for itself; beside a person's name it finds colleagues.
const alone = part((columns) => ofKind(columns.organization, 'organization', columns), text)
const birthPlace = part((columns) => columns.birthPlace, text)
const job = part((columns) => columns.jobTitle, text)

/** Stands for given and family name with each other, whichever was written first. */
export const eitherOrder: readonly KeyPart[] = [part(({ names }) => names?.given, wholeNameHashes), family]

const rule = (name: string, parts: readonly KeyPart[]): KeyRule => ({ name, parts, anchor: false })
const anchor = (name: 'number' | 'account' | 'email' | 'phone' | 'handle' | 'website'): KeyRule => ({ name, parts: [part<readonly IdentifierValue[]>((columns) => columns[name], values)], anchor: true })

/** All keys, the most selective first. */
export const keyRules: readonly KeyRule[] = [
  anchor('number'),
  anchor('account'),
  anchor('email'),
  anchor('phone'),
  anchor('handle'),
  anchor('website'),
  rule('birthDate + given', [birthDate, given]),
  rule('birthDate + family', [birthDate, familyOrOnly]),
  rule('given + family', eitherOrder),
  rule('family + nickname', [family, group]),
  rule('birthDate + postcode', [birthDate, postcode]),
  rule('postcode + given', [postcode, given]),
  rule('postcode + family', [postcode, familyOrOnly]),
  rule('street + number', [door]),
  rule('street + given', [street, given]),
  rule('street + family', [street, familyOrOnly]),
  rule('email name', [emailName]),
  rule('extra + given', [extra, given]),
  rule('extra + family', [extra, familyOrOnly]),
  rule('organization + given', [organization, given]),
  rule('organization + family', [organization, familyOrOnly]),
  rule('organization', [alone]),
  rule('birthDate + birthPlace', [birthPlace, birthDate]),
  rule('birthDate + city', [birthDate, city]),
  rule('postcode + birthPlace', [postcode, birthPlace]),
  rule('family + birthPlace', [birthPlace, familyOrOnly]),
  rule('family + birthYear', [familyOrOnly, birthYear]),
  rule('family + city', [familyOrOnly, city]),
  rule('given + birthDay', [given, birthDay]),
  rule('given + birthPlace + birthYear', [given, birthPlace, birthYear]),
  rule('given + birthPlace + jobTitle', [given, birthPlace, job]),
  rule('given + birthPlace + family initial', [given, birthPlace, familyInitial]),
  rule('family start + given start', [familyStart, givenStart]),
  rule('postcode', [postcode]),
  rule('birthDate', [birthDate]),
  rule('family', [family]),
  rule('birthDay + birthPlace', [birthDay, birthPlace]),
]

/** Second keys by which what stands under a generic key is split. */
export const refinerRules: readonly (readonly [name: string, part: KeyPart])[] = [['birthYear', birthYear], ['postcode', postcode], ['city', city], ['given', given], ['family', family], ['birthPlace', birthPlace]]
