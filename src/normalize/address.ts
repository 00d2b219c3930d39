import { optionsGiven, partsGiven, textGiven } from '../model/given.js'
import { addressSegments, canonicalNumber, headsOf, isHouseNumber, isHouseWord, takeLineUnits, takeUnits } from './address-tokens.js'
import { regionWords, stateCodes } from './address-words.js'
import { cityPrefixes } from './city-names.js'
import { normalizeCity } from './city.js'
import { normalizeCountry } from './country.js'
import { latinKey } from './latin-key.js'
import { noValue } from './no-value.js'
import { postcodePatterns, tellingCountry } from './postcode-patterns.js'
import { numberCell } from './number-cell.js'
import { normalizePostcode } from './postcode.js'
import { findStreetType, readStreet, type Street } from './street.js'
import { foldText } from './text.js'

/** An address that came in columns. `streetType` given says that `street` is parsed already. */
export interface AddressParts {
  readonly address?: string | undefined
  readonly street?: string | undefined
  readonly streetType?: string | undefined
  readonly streetNumber?: string | undefined
  readonly unit?: string | undefined
  readonly addressExtra?: string | undefined
  readonly city?: string | undefined
  readonly region?: string | undefined
  readonly postcode?: string | undefined
  readonly country?: string | undefined
}

export interface NormalizedAddress {
  /** The line as given; columns are joined by `, `. */
  readonly raw: string
  /** House number, letters in Latin: `22a`, `22/15`. */
  readonly number?: string
  /** Flat as it is (`15`), others with their kind: `office301`, `floor3 esq`, `box12`; several are joined by a space. */
  readonly unit?: string
  /** `latinKey` of the name, its type apart. */
  readonly street?: string
  /** A key of `streetTypes`: `street`, `avenue`, `lane`. */
  readonly streetType?: string
  /** `normalizeCity(...).key`. */
  readonly city?: string
  /** Region, district or state, as a `latinKey`; state codes as they are. */
  readonly region?: string
  /** `normalizePostcode(...).key`. */
  readonly postcode?: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  /** `street|number|unit|city or postcode`; only where street and number are known. The type is left out, since people leave it out. */
  readonly key?: string
  /** `pick-up-point`: a parcel office or locker, where everybody collects. `no-street`: a town or a postcode at most; it says where somebody lives, not at which door. */
  readonly issue?: 'empty' | 'no-street' | 'pick-up-point'
}

type Draft = { -readonly [Name in Exclude<keyof NormalizedAddress, 'raw' | 'key' | 'issue'>]?: string }

const digit = /\d/
const prefixes = cityPrefixes.map((prefix) => `${prefix} `)
const prefixHeads: ReadonlySet<string> = new Set(cityPrefixes.map((prefix) => prefix.split(' ')[0]!))
const regions: ReadonlySet<string> = new Set(regionWords)
const regionHeads = headsOf(regionWords)

/**
 * Takes a postal address apart and brings each part to one form; in one line or in columns.
 *
 * Ukrainian, Russian, Portuguese, Brazilian, British, American and Australian habits are read: number before or after the street, type before or
 * after its name, unit words, postcode before or after the town, town first or last. `вул. Хрещатик, 22, кв. 15, Київ` and
 * `22 Khreshchatyk St, Apt 15, Kyiv` meet. A part that is not recognised is left out, never guessed from a gazetteer, and a
 * house number such as `22/15` is kept whole, because only the town knows whether 15 is a flat.
 *
 * Total; idempotent on its parts: handing `street`, `streetType`, `number` and the rest back as columns changes nothing.
 *
 * @example
 * normalizeAddress('вул. Хрещатик, буд. 22, кв. 15, м. Київ, 01001').key  // 'khreshchatik|22|15|kyiv'
 * normalizeAddress('22 Khreshchatyk St, Apt 15, Kyiv 01001, Ukraine').key  // 'khreshchatik|22|15|kyiv'
 * normalizeAddress('Av. da Liberdade 110, 3º Esq, 1269-046 Lisboa').unit  // 'floor3 esq'
 * normalizeAddress('10 Downing Street, London SW1A 2AA').postcode  // 'SW1A 2AA'
 * normalizeAddress({ street: 'tullaroop street', streetNumber: '6', city: 'st james' }).streetType  // 'street'
 */
export function normalizeAddress(raw: string | AddressParts, options: { readonly country?: string | undefined } = {}): NormalizedAddress {
  const country = normalizeCountry(textGiven(optionsGiven(options, { country: false }).country, 'country'))
  if (typeof raw !== 'object' || raw === null) {
    const text = textGiven(raw)
    return finished(text, readLine(text, country))
  }
  const parts = partsGiven(raw)
  return finished(Object.values(parts).filter((part) => part !== '').join(', '), readParts(parts, country))
}

function finished(raw: string, draft: Draft): NormalizedAddress {
  const { street, number, unit, city, postcode } = draft
  if (Object.keys(draft).length === 0) return { raw, issue: 'empty' }
  if (unit?.includes('branch') === true) return { raw, ...draft, issue: 'pick-up-point' }
  const door = street === undefined ? (unit?.startsWith('box') === true ? '' : undefined) : number
  if (door === undefined) return street === undefined ? { raw, ...draft, issue: 'no-street' } : { raw, ...draft }
  return { raw, ...draft, key: [street ?? '', door, unit ?? '', city ?? postcode ?? ''].join('|') }
}

function readParts(parts: AddressParts, defaultCountry: string | undefined): Draft {
  const country = normalizeCountry(parts.country ?? '') ?? defaultCountry
  const draft: Draft = parts.address === undefined ? {} : readLine(parts.address, country)
  if (country !== undefined && parts.country !== undefined) draft.country = country
  if (parts.street !== undefined) takeStreet(draft, parts)
  const number = addressSegments(numberCell(parts.streetNumber ?? '')).flat()
  const units = takeUnits(number)
  const found = number.find((word) => isHouseNumber(word))
  if (found !== undefined) draft.number = canonicalNumber(number.filter((word) => !isHouseWord(word)).join(''))
  if (parts.unit !== undefined) units.push(...readUnit(numberCell(parts.unit)))
  if (parts.addressExtra !== undefined) units.push(...addressSegments(parts.addressExtra).flatMap((words) => takeUnits(words)))
  if (units.length > 0) draft.unit = joinUnits(units)
  const city = parts.city === undefined ? undefined : normalizeCity(parts.city).key
  if (city !== undefined) draft.city = city
  const region = foldText(parts.region ?? '')
  if (region !== '' && !noValue.has(region)) takeRegion(draft, region.split(' '))
  const postcode = parts.postcode === undefined ? undefined : normalizePostcode(parts.postcode, country === undefined ? {} : { country }).key
  if (postcode !== undefined) draft.postcode = postcode
  return draft
}

function takeStreet(draft: Draft, parts: AddressParts): void {
  if (parts.streetType !== undefined) {
    const street = latinKey(parts.street ?? '')
    if (street !== '') draft.street = street
    if (parts.streetType !== '') draft.streetType = parts.streetType
    return
  }
  const segments = addressSegments(parts.street ?? '')
  const units = takeLineUnits(segments)
  const given = (parts.streetNumber ?? '') !== ''
  Object.assign(draft, streetOf(segments, given).draft)
  if (units.length > 0) draft.unit = joinUnits(units)
}

function readUnit(raw: string): string[] {
  const words = addressSegments(raw).flat()
  const canonical = /^(?:office|room|shop|floor|block|entrance|box|branch)?\d[\d/a-z-]*(?: (?:esq|dto|fte))?(?: |$)/.test(raw)
  if (canonical) return [raw.trim()]
  const units = takeUnits(words)
  if (units.length > 0) return units
  return words.length === 0 ? [] : [canonicalNumber(words.join(' '))]
}

function joinUnits(units: readonly string[]): string {
  return [...new Set(units)].toSorted().join(' ')
}

function readLine(raw: string, defaultCountry: string | undefined): Draft {
  const segments = addressSegments(raw)
  const draft: Draft = {}
  const country = takeCountry(segments)
  if (country !== undefined) draft.country = country
  const units = takeLineUnits(segments)
  if (units.length > 0) draft.unit = joinUnits(units)
  const codeAt = takePostcode(segments, draft, country ?? defaultCountry)
  takeRegions(segments, draft)
  const { draft: street, used, rest } = streetOf(segments, false)
  Object.assign(draft, street)
  const town = townOf(segments, used, codeAt, rest)
  const city = town === undefined ? undefined : normalizeCity(town).key
  if (city !== undefined) draft.city = city
  return draft
}

function takeCountry(segments: string[][]): string | undefined {
  for (const index of segments.length > 1 ? [segments.length - 1, 0] : []) {
    const words = segments[index] ?? []
    const name = words.join(' ')
    const country = name.length <= 3 && stateCodes.has(name) ? undefined : normalizeCountry(name)
    if (country === undefined) continue
    segments.splice(index, 1)
    return country
  }
  const last = segments.at(-1) ?? []
  for (const length of [2, 1]) {
    const name = last.slice(-length).join(' ')
    const country = last.length > length && (name.length > 3 || /^(?:uk|usa|сша|рф)$/.test(name)) ? normalizeCountry(name) : undefined
    if (country === undefined || segments.length === 1 && findStreetType(last)?.to === last.length) continue
    last.splice(-length)
    return country
  }
  return undefined
}

/** Takes the postcode out; answers which segment it stood in. */
function takePostcode(segments: string[][], draft: Draft, country: string | undefined): string[] | undefined {
  const streetAt = segments.findIndex((words) => findStreetType(words) !== undefined)
  for (let at = segments.length - 1; at >= 0; at -= 1) {
    const words = segments[at] ?? []
    // A number that opens the line is a house, unless the street stands elsewhere: "10115 Berlin, Hauptstr. 5".
    const opening = at === 0 && streetAt < 1
    for (let index = words.length - 1; index >= 0; index -= 1) {
      // No country writes a postcode without a digit.
      if (!digit.test(words[index]!) && !digit.test(words[index + 1] ?? '')) continue
      for (const length of [2, 1]) {
        const written = words.slice(index, index + length).join(' ').toUpperCase()
        if (index + length > words.length || !isPostcode(written, { words, index, length, opening, several: segments.length > 1 }, country)) continue
        const code = normalizePostcode(written, country === undefined || tellingCountry(written) !== undefined ? {} : { country })
        if (code.key === undefined) continue
        words.splice(index, length)
        draft.postcode = code.key
        return words
      }
    }
  }
  return undefined
}

interface Place {
  readonly words: readonly string[]
  readonly index: number
  readonly length: number
  /** The segment opens the line, where a number is a house. */
  readonly opening: boolean
  readonly several: boolean
}

function isPostcode(written: string, { words, index, length, opening, several }: Place, country: string | undefined): boolean {
  const alone = words.length === length
  const edge = index === 0 || index + length === words.length
  const opens = opening && index === 0 && !alone
  const local = country !== undefined && postcodePatterns[country]?.shape.test(written.replace(/[ -]/g, '')) === true
  const telling = tellingCountry(written)
  if (telling !== undefined) return telling === 'NL' ? country === 'NL' || (index === 0 && !alone && !opens) : true
  if (opens || !edge) return false
  if (/[A-Z]/.test(written)) return local && /^[A-Z]+\d|\d[A-Z]+\d/.test(written)
  if (length === 2) return local && /^\d{3} \d{2}$/.test(written)
  if (stateCodes.has(words[index - 1] ?? '')) return /^\d{4,5}$/.test(written)
  return (local || /^\d{5,6}$/.test(written)) && (several || index > 0)
}

function takeRegions(segments: string[][], draft: Draft): void {
  for (let at = segments.length - 1; at >= 0; at -= 1) {
    const words = segments[at] ?? []
    const last = words.at(-1) ?? ''
    const marked = words.some((word, index) => regions.has(word) || (regionHeads.has(word) && regions.has(words.slice(index, index + 2).join(' '))))
    if (marked && findStreetType(words) === undefined) {
      if (draft.region === undefined) takeRegion(draft, words)
      segments.splice(at, 1)
    } else if (stateCodes.has(last) && (at > 0 || words.length > 2) && !/^\d/.test(words[0] ?? '') && findStreetType(words)?.to !== words.length) {
      words.pop()
      draft.region ??= last
      if (words.length === 0) segments.splice(at, 1)
    }
  }
}

function takeRegion(draft: Draft, words: readonly string[]): void {
  const key = regionKey(words)
  if (!noValue.has(key)) draft.region = key
}

function regionKey(words: readonly string[]): string {
  if (words.length === 1 && stateCodes.has(words[0] ?? '')) return words[0] ?? ''
  const name = words.filter((word, index) => !regions.has(word) && !regions.has(words.slice(index, index + 2).join(' ')) && !regions.has(words.slice(Math.max(0, index - 1), index + 1).join(' ')))
  return latinKey((name.length === 0 ? words : name).join(' '))
}

interface Found {
  readonly draft: Draft
  /** Indices of the segments that the street and its number took. */
  readonly used: ReadonlySet<number>
  readonly rest: readonly string[]
}

function streetOf(segments: readonly string[][], numberGiven: boolean): Found {
  const typed = segments.findIndex((words) => findStreetType(words) !== undefined && !isTown(words))
  const withNumber = (words: readonly string[]): boolean => words.length > 1 && !isTown(words) && words.some(isHouseNumber) && words.some((word) => /^\p{L}{2}/u.test(word))
  const numbered = segments.findIndex((words) => withNumber(words) && !isNumberOnly(words))
  const beforeNumber = segments.findIndex((words, index) => isNumberOnly(segments[index + 1]) && words.some((word) => /^\p{L}/u.test(word)) && !isTown(words))
  const at = typed >= 0 ? typed : numbered >= 0 ? numbered : beforeNumber >= 0 ? beforeNumber : numberGiven && segments.length > 0 ? 0 : segments.findIndex(withNumber)
  if (at < 0) return segments.length === 1 && segments[0] !== undefined && numberGiven ? built(readStreet(segments[0], true), new Set([0])) : { draft: {}, used: new Set(), rest: [] }
  const next = segments[at + 1]
  const before = segments[at - 1]
  const apart = isNumberOnly(next) ? at + 1 : isNumberOnly(before) ? at - 1 : -1
  const street = readStreet(segments[at] ?? [], numberGiven || apart >= 0)
  if (apart < 0 || numberGiven || street.number !== undefined) return built(street, new Set([at]))
  const words = (segments[apart] ?? []).filter((word) => !isHouseWord(word))
  return built({ ...street, number: canonicalNumber(words.join('')) }, new Set([at, apart]))
}

function built({ street, streetType, number, rest }: Street, used: ReadonlySet<number>): Found {
  const draft: Draft = {}
  if (street !== undefined) draft.street = street
  if (streetType !== undefined) draft.streetType = streetType
  if (number !== undefined) draft.number = number
  return { draft, used, rest }
}

function isNumberOnly(words: readonly string[] | undefined): boolean {
  const bare = words?.filter((word) => !isHouseWord(word)) ?? []
  return bare.length > 0 && bare.length <= 2 && isHouseNumber(bare[0] ?? '') && (bare.length === 1 || (/\d$/.test(bare[0] ?? '') && /^\p{L}$/u.test(bare[1] ?? '')))
}

function isTown(words: readonly string[]): boolean {
  if (!prefixHeads.has(words[0] ?? '')) return false
  const text = words.join(' ')
  return prefixes.some((prefix) => text.startsWith(prefix)) && !/\d/.test(text)
}

function townOf(segments: readonly string[][], used: ReadonlySet<number>, codeSegment: readonly string[] | undefined, rest: readonly string[]): string | undefined {
  const lettered = (words: readonly string[]): boolean => words.some((word) => /^\p{L}{2}/u.test(word))
  const free = segments.map((words, index) => ({ words, index })).filter(({ words, index }) => !used.has(index) && lettered(words))
  const named = free.find(({ words }) => isTown(words))
  if (named !== undefined) return named.words.join(' ')
  const coded = free.find(({ words }) => words === codeSegment)
  if (coded !== undefined) return coded.words.join(' ')
  const after = free.filter(({ index }) => index > Math.min(...used))
  const last = (after.length > 0 ? after : free).at(-1)
  if (last !== undefined) return last.words.join(' ')
  return lettered(rest) ? rest.filter((word) => !/^\d/.test(word)).join(' ') : undefined
}
