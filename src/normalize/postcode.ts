import { optionsGiven, textGiven } from '../model/given.js'
import { normalizeCountry } from './country.js'
import { numberCell } from './number-cell.js'
import { postcodePatterns, tellingCountry, type PostcodePattern } from './postcode-patterns.js'
import { plainText } from './text.js'

/** `shape`: no postcode of the country; the key holds what is there. `placeholder`: zeros, nines, "n/a". */
export type PostcodeIssue = 'empty' | 'placeholder' | 'shape'

export interface NormalizedPostcode {
  readonly raw: string
  /** Upper case, separators as the country writes them: `SW1A 1AA`, `1269-046`, `01001`. */
  readonly key?: string
  /** The wider area: outward code, first digits. */
  readonly area?: string
  /** ISO 3166-1 alpha-2; the one given, or the one that the shape alone gives away. */
  readonly country?: string
  readonly issue?: PostcodeIssue
}

/** A label, a town or a country before a code of digits: `CEP: 01310-100`, `D-10115`. */
const before = /^(?:(?:CEP|ZIP|PLZ|\p{L}{4,})[^\p{L}\p{N}]{1,3}|[A-Z]{1,2}-)(?=\d{4})/u
/** A town behind one: `1269-046 Lisboa`, `1012 AB Amsterdam`. */
const behind = /^(\d{2,}(?:[ -]\d+)?(?: [A-Z]{2})?)[^\p{L}\p{N}]{1,3}\p{L}{3}.*$/u
const empty = /^(?:|NA|NONE|NULL|NAN|UNKNOWN|X+|N\/A)$/
const nothing = /^(?:0+|9+)$/
const plain = /^[A-Z0-9]*$/
const spaced = /^[!-~]+(?: [!-~]+)*$/

/**
 * Reduces a postcode to the key under which its spellings are found, and to its wider area.
 *
 * With a `country` (code or name) the code is checked against the country's pattern, and leading zeros that a
 * spreadsheet ate are given back (`2139` in the US is `02139`). Without one, only shapes that belong to
 * one country name it; `01001` alone could be several countries' and stays unnamed. ZIP+4 keeps the ZIP.
 * Letters and digits are never guessed for each other: `O` and `0` stay apart. A label, a country and a town around the code fall away.
 *
 * Total and idempotent. Sources: Unicode CLDR `postalCodeData`, Universal Postal Union.
 *
 * @example
 * normalizePostcode(' sw1a1aa ').key  // 'SW1A 1AA'
 * normalizePostcode('01310100', { country: 'BR' }).key  // '01310-100'
 * normalizePostcode('1269-046 Lisboa').country  // 'PT'
 * normalizePostcode('2139', { country: 'US' }).key  // '02139'
 * normalizePostcode('00000').issue  // 'placeholder'
 */
export function normalizePostcode(raw: string, options: { readonly country?: string | undefined } = {}): NormalizedPostcode {
  raw = textGiven(raw)
  const whole = oneSpaced(numberCell(plainText(raw)).toUpperCase())
  const written = plain.test(whole) || tellingCountry(whole) !== undefined ? whole : whole.replace(before, '').replace(behind, '$1')
  const given = normalizeCountry(textGiven(optionsGiven(options, { country: false }).country, 'country'))
  const compact = compactOf(written)
  if (empty.test(written) || compact === '') return withCountry({ raw, issue: 'empty' }, given)
  if (nothing.test(compact)) return withCountry({ raw, issue: 'placeholder' }, given)
  const country = given ?? telling(written, compact)
  const pattern = country === undefined ? undefined : postcodePatterns[country]
  const other = given === undefined ? country : pattern?.shape.test(compact) === true ? undefined : telling(written, compact)
  // A Portuguese code under "Norway" is still that code: one of the two was mistaken.
  if (other !== undefined && other !== country) return { ...normalizePostcode(raw, { country: other }), ...(country === undefined ? {} : { country }), issue: 'shape' }
  const code = pattern === undefined ? compact : zerosBack(compact, pattern)
  if (pattern === undefined) return bare(raw, compact, country)
  if (!pattern.shape.test(code)) return misshapen(raw, compact, given)
  const kept = pattern.keep === undefined ? code : code.slice(0, pattern.keep)
  return known(raw, broken(kept, pattern), kept.slice(0, pattern.area < 0 ? kept.length + pattern.area : pattern.area), country)
}

function telling(written: string, compact: string): string | undefined {
  return tellingCountry(written) ?? (compact === written ? undefined : tellingCountry(compact))
}

function compactOf(written: string): string {
  if (plain.test(written)) return written
  return spaced.test(written) ? written.replace(/[^A-Z0-9]/g, '') : written.replace(/[^\p{L}\p{N}]/gu, '').normalize('NFKC').toUpperCase()
}

function oneSpaced(text: string): string {
  return spaced.test(text) ? text : text.trim().replace(/\s+/g, ' ')
}

function known(raw: string, key: string, area: string, country: string | undefined): NormalizedPostcode {
  return country === undefined ? { raw, key, area } : { raw, key, area, country }
}

function bare(raw: string, compact: string, country: string | undefined): NormalizedPostcode {
  if (compact.length < 3 || compact.length > 12 || !/\d/.test(compact)) return withCountry({ raw, issue: 'shape' }, country)
  return known(raw, compact, compact.slice(0, compact.length > 5 ? 3 : 2), country)
}

function misshapen(raw: string, compact: string, country: string | undefined): NormalizedPostcode {
  const { key } = bare(raw, compact, country)
  return withCountry(key === undefined ? { raw, issue: 'shape' } : { raw, key, issue: 'shape' }, country)
}

function zerosBack(compact: string, pattern: PostcodePattern): string {
  const missing = (pattern.digits ?? 0) - compact.length
  return missing >= 1 && missing <= 2 && compact.length >= 3 && /^\d+$/.test(compact) ? '0'.repeat(missing) + compact : compact
}

function broken(code: string, pattern: PostcodePattern): string {
  let out = code
  for (const [index, separator] of pattern.breaks ?? []) {
    const at = index < 0 ? code.length + index : index
    if (at < code.length) out = `${out.slice(0, at)}${separator}${out.slice(at)}`
  }
  return out
}

function withCountry(result: NormalizedPostcode, country: string | undefined): NormalizedPostcode {
  return country === undefined ? result : { ...result, country }
}
