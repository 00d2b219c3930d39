import { isOneSlip } from '../similarity/edit-distance.js'

/**
 * How two dates agree, strongest first.
 *
 * `exact`: the same day. `ambiguous`: the same day in one of several readings. `swapped`: day and month changed
 * places. `typo`: one digit other, or two neighbours changed places. `partial`: one is a month or a year that holds
 * the other, or both are the same month or year. `part`: of two whole dates the year and the month, or the year and the day. `near`: at most 31 days apart, or of two years one next to the other. `year`: the same year. `different`: none of these.
 */
export type DateLevel = (typeof levels)[number]

const levels = ['exact', 'ambiguous', 'swapped', 'typo', 'partial', 'part', 'near', 'year', 'different'] as const
const same = 0
const either = 1
const partial = 4
const part = 5
const near = 6
const year = 7
const different = 8

/** Whether the year of a date can be told: not of digits with a slip in them, nor where month and day are both impossible, so that its parts stand in another order. */
export const saysYear = (date: string): boolean => /^\d{4}(?:$|-\d\d$|-(?:0\d|1[0-2])-|-\d\d-(?:[0-2]\d|3[01]))/.test(date)

/** Whether it is no date, but the digits of one with a slip in them. */
const isSlipped = ([date]: readonly string[]): boolean => date !== undefined && date.length > 4 && date.charCodeAt(4) !== 45

/** Digits with a slip in them meet the days that are one slip away, in whatever order they were typed. Of others nothing is said: with a second slip they may still be one's. */
function compareSlipped(digits: string, days: readonly string[]): DateLevel | undefined {
  const isMeant = days.filter((iso) => iso.length === 10).some((iso) => {
    const [year, month, day] = iso.split('-') as [string, string, string]
    return [year + month + day, day + month + year, month + day + year].some((typed) => typed === digits || isOneSlip(typed, digits))
  })
  return isMeant ? 'typo' : undefined
}

/**
 * Compares the readings of two dates, as `normalizeDate` gives them; the best pair of readings decides.
 *
 * A typo is one slip on the keyboard in the eight digits, wherever it falls: `1956` against `1966` is one too, since
 * a birth date is copied from paper, and a decade is as easily mistyped as a day. Two typos are `different` or `near`.
 * Partial dates are never typos: what they leave open would explain any difference away. Symmetric; allocates nothing where both are dates.
 *
 * @param a `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, one or several, or digits of which no date can be read; an empty list is `different` from everything.
 * @returns The level; `undefined` of such digits and what is no day one slip away.
 * @example
 * compareDates(['1956-04-09'], ['1956-04-09'])  // 'exact'
 * compareDates(['1990-04-03', '1990-03-04'], ['1990-03-04'])  // 'ambiguous'
 * compareDates(['1956-04-09'], ['1956-09-04'])  // 'swapped'
 * compareDates(['1956-04-09'], ['1956-04-90'])  // 'typo'
 * compareDates(['1956-04-09'], ['090441956'])  // 'typo'
 * compareDates(['1956-04-09'], ['1956'])  // 'partial'
 */
export function compareDates(a: readonly string[], b: readonly string[]): DateLevel | undefined {
  if (isSlipped(a)) return compareSlipped(a[0]!, b)
  if (isSlipped(b)) return compareSlipped(b[0]!, a)
  let best = different
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < b.length; j += 1) {
      const level = rank(a[i]!, b[j]!)
      if (level < best) best = level
    }
  }
  if (best === same && (a.length > 1 || b.length > 1)) best = either
  return levels[best]!
}

function rank(a: string, b: string): number {
  const shared = Math.min(a.length, b.length)
  if (shared < 10) return a.startsWith(b) || b.startsWith(a) ? partial : a.startsWith(b.slice(0, 4)) ? year : a.length === 4 && b.length === 4 && yearsBetween(a, b) === 1 ? near : different
  let first = -1
  let second = -1
  let count = 0
  for (let at = 0; at < 10; at += 1) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue
    if (count === 0) first = at
    else second = at
    count += 1
  }
  // Most pairs that are compared lie years apart, and differ in more than a slip could explain.
  if (first < 4 && count > 2 && yearsBetween(a, b) > 1) return different
  if (count === 0) return same
  if (first > 3 && daysSwapped(a, b)) return 2
  if (count === 1 || (count === 2 && neighbours(first, second) && crossed(a, b, first, second))) return 3
  // Behind one year: one month, or one day.
  if (first > 6 || (first > 3 && second < 7)) return part
  if (Math.abs(dayNumber(a) - dayNumber(b)) <= 31) return near
  return first > 3 ? year : different
}

function yearsBetween(a: string, b: string): number {
  return Math.abs(digits(a, 0) * 100 + digits(a, 2) - digits(b, 0) * 100 - digits(b, 2))
}

function daysSwapped(a: string, b: string): boolean {
  return a.charCodeAt(5) === b.charCodeAt(8) && a.charCodeAt(6) === b.charCodeAt(9) && a.charCodeAt(8) === b.charCodeAt(5) && a.charCodeAt(9) === b.charCodeAt(6)
}

/** Neighbours in the eight digits, the hyphens at 4 and 7 left out. */
function neighbours(first: number, second: number): boolean {
  return second - first === 1 || (second - first === 2 && (first === 3 || first === 6))
}

function crossed(a: string, b: string, first: number, second: number): boolean {
  return a.charCodeAt(first) === b.charCodeAt(second) && a.charCodeAt(second) === b.charCodeAt(first)
}

/** Days on the proleptic Gregorian calendar, from an arbitrary zero (Fliegel and Van Flandern 1968). */
function dayNumber(iso: string): number {
  const year = digits(iso, 0) * 100 + digits(iso, 2)
  const month = digits(iso, 5)
  const early = month < 3 ? 1 : 0
  const shifted = year - early
  return 365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + Math.floor((153 * (month + 12 * early - 3) + 2) / 5) + digits(iso, 8)
}

function digits(iso: string, at: number): number {
  return (iso.charCodeAt(at) - 48) * 10 + iso.charCodeAt(at + 1) - 48
}
