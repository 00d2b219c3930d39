import { readInstant } from '../../model/instant.js'
import { normalizeDate } from '../../normalize/date.js'

/** The last two-digit year of the 2000s: records were made lately. */
const pivot = 68

/**
 * Brings the usual spellings of a time to ISO 8601, so that times can be ordered as text.
 *
 * Day before month where dots or slashes part them and the first number could be either: that is how all
 * countries but one write it, and a date here only decides which value is newer.
 *
 * @returns `undefined` when `raw` is no time.
 * @example
 * isoTime('2024-03-01 12:30')  // '2024-03-01T12:30'
 * isoTime('01.03.2024')  // '2024-03-01'
 * isoTime('04JUN25')  // '2025-06-04'
 * isoTime('2024-03-01 1:30PM')  // '2024-03-01'
 * isoTime('1709294400')  // '2024-03-01T12:00:00.000Z'
 */
export function isoTime(raw: string): string | undefined {
  const value = raw.slice(0, 60).trim()
  if (/^\d{10}$/.test(value)) return new Date(Number(value) * 1000).toISOString()
  if (/^\d{13}$/.test(value)) return new Date(Number(value)).toISOString()
  const match = /^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})|(\d{4})(\d{2})(\d{2}))(?:[ T,]+(\d{1,2}:\d{2}\S*))?/.exec(value)
  if (match === null) {
    const { iso, precision } = /\d\W?\p{L}{3}/u.test(value) ? normalizeDate(value, { pivot }) : {}
    return precision === 'day' ? iso : undefined
  }
  const [, y1, m1, d1, a, b, y2, y3, m3, d3, time] = match
  const year = y1 ?? y2 ?? y3 ?? ''
  const swapped = a !== undefined && b !== undefined && Number(b) > 12
  const month = (m1 ?? (swapped ? a : b) ?? m3 ?? '').padStart(2, '0')
  const day = (d1 ?? (swapped ? b : a) ?? d3 ?? '').padStart(2, '0')
  if (month < '01' || month > '12' || day < '01' || day > '31') return undefined
  const date = `${year}-${month}-${day}`
  const whole = `${date}T${time?.padStart(5, '0')}`
  return readInstant(whole) === undefined ? date : whole
}
