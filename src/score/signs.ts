import type { EmailValue, IdentifierValue } from '../normalize/columns/identifiers.js'
import type { Place } from '../normalize/columns/places.js'
import { bitCount } from '../similarity/jaro-winkler.js'
import { hashText } from '../model/hash.js'
import { saysYear } from './compare-dates.js'

/**
 * Signs are numbers by which two values are seen to be far apart without reading either. Of the pairs that are compared nearly all
 * are; their values lie all over the memory, and to fetch them is what costs. A sign of 0 says nothing.
 */

/** A whole date's eight digits, four bits each. */
export function dateSign(readings: readonly string[]): number {
  const date = readings[0]
  if (date === undefined || readings.length > 1 || date.length !== 10 || !saysYear(date)) return 0
  let sign = 0
  for (let at = 0; at < 10; at += 1) if (at !== 4 && at !== 7) sign = (sign << 4) | ((date.charCodeAt(at) - 48) & 15)
  return sign
}

/** How many years two dates lie apart of which more than two digits differ, so that no slip explains it; 0 where one might. */
export function yearsApart(a: number, b: number): number {
  const other = a ^ b
  if (other >>> 16 === 0) return 0
  const digits = (other | (other >>> 1) | (other >>> 2) | (other >>> 3)) & 0x11111111
  return bitCount(digits) > 2 ? Math.abs(yearOf(a) - yearOf(b)) : 0
}

const yearOf = (sign: number): number => (sign >>> 28) * 1000 + ((sign >>> 24) & 15) * 100 + ((sign >>> 20) & 15) * 10 + ((sign >>> 16) & 15)

/** `olena+shop@example.com` without what some providers cut off. */
export const withoutTag = (key: string): string => (key.lastIndexOf('+') > 0 ? key.replace(/(?<=.)\+[^@]*/, '') : key)

/** Which letters an e-mail has but for its tag, 24 kinds of them, and eight bits of its local part where that is compared by itself; of one that was mistyped nothing. */
export function emailSign(values: readonly EmailValue[]): number {
  const [value] = values
  if (value === undefined || values.length > 1 || value.variants.length > 0) return 0
  const key = withoutTag(value.key)
  let letters = 0
  for (let at = 0; at < key.length; at += 1) letters |= 1 << (key.charCodeAt(at) % 24)
  return ((value.local === undefined ? 0 : (hashText(value.local) & 0xff) || 1) << 24) | letters
}

/** One slip changes two letters at most; those who share a local part share its bits. */
export const emailsApart = (a: number, b: number): boolean => ((a ^ b) >>> 24 !== 0 || a >>> 24 === 0) && bitCount((a ^ b) & 0xffffff) > 2

/** Of which digits a number has an odd count, and 22 bits of its last digits, where those are all that it may share. */
export function phoneSign(values: readonly IdentifierValue[]): number {
  const [value] = values
  const end = value?.variants[0]
  if (value === undefined || end === undefined || values.length > 1 || value.variants.length > 1 || !end.startsWith('tail:')) return 0
  let odd = 0
  for (let at = 0; at < value.key.length; at += 1) odd ^= 1 << (value.key.charCodeAt(at) % 10)
  return (hashText(end) << 10) | odd
}

/** One slip changes two counts at most. */
export const phonesApart = (a: number, b: number): boolean => (a ^ b) >>> 10 !== 0 && bitCount((a ^ b) & 0x3ff) > 2

const kinds = 17
const longest = 31

/** Which letters a town has, 17 kinds of them, its length, the first two letters of the postcode, and four bits of the region. */
export function placeSign({ postcode, area, city, region }: Place): number {
  if (city === '' || city.length > longest) return 0
  // What shares a postcode or its area shares these letters, unless the area has fewer or is none of the postcode's.
  if (area !== '' && (area.length < 2 || !postcode.startsWith(area.slice(0, 2)))) return 0
  let letters = 0
  for (let at = 0; at < city.length; at += 1) letters |= 1 << (city.charCodeAt(at) % kinds)
  const start = postcode === '' ? 0 : 1 + ((hashText(postcode.slice(0, 2)) >>> 0) % 63)
  const regionBits = region === '' ? 0 : 1 + ((hashText(region) >>> 0) % 15)
  return (regionBits << 28) | (start << 22) | (city.length << kinds) | letters
}

/** Whether two places have neither postcode, area nor region in common, and towns of which neither is the other badly written. */
export function placesApart(a: number, b: number): boolean {
  return partsApart(a >>> 28, b >>> 28) && partsApart((a >>> 22) & 63, (b >>> 22) & 63) && townsApart(a, b)
}

const partsApart = (a: number, b: number): boolean => a === 0 || a !== b

/** Letters that only one of the two has match none: too many for a Jaro–Winkler similarity of 0.9, were the first four the same. */
function townsApart(a: number, b: number): boolean {
  const onlyA = bitCount(a & ~b & letterBits)
  const onlyB = bitCount(b & ~a & letterBits)
  if (onlyA === 0 || onlyB === 0) return false
  const lengthA = (a >>> kinds) & longest
  const lengthB = (b >>> kinds) & longest
  return 2 * Math.min(lengthA - onlyA, lengthB - onlyB) * (lengthA + lengthB) < 3 * lengthA * lengthB
}

const letterBits = (1 << kinds) - 1
