import { optionsGiven, textGiven, wordGiven } from '../model/given.js'
import { dateNoise, monthNames } from './month-names.js'
import { noValue } from './no-value.js'
import { foldText, plainText } from './text.js'

/** Why a value is no date, or not a whole one. `ambiguous`: day and month can be read both ways. */
export type DateIssue = 'empty' | 'unreadable' | 'placeholder' | 'impossible' | 'ambiguous'

export interface NormalizedDate {
  readonly raw: string
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: the first of `readings`; absent where there is none. */
  readonly iso?: string
  /** Every date that the value can mean: none, one, or both where day and month are open. */
  readonly readings: readonly string[]
  readonly precision?: 'day' | 'month' | 'year'
  /** Of a date that the calendar does not have, year, month and day as they were written (`1956-04-90`); of what is a slip from a date, its digits in a row (`05.066.1964`: `050661964`): in what is not a day, a slip can still be seen. */
  readonly written?: string
  readonly issue?: DateIssue
}

export interface DateOptions {
  /** Which number stands first in `03/04/1990`. Without it both readings are kept, day first. A date that is impossible in this order is read in another. */
  readonly order?: 'dmy' | 'mdy' | 'ymd' | undefined
  /** The last two-digit year of the 2000s: with 25, `25` is 2025 and `26` is 1926. Default 25; a constant, since today's date must not decide. */
  readonly pivot?: number | undefined
  /** Dates that stand for "unknown" in the source. Default `datePlaceholders`. */
  readonly placeholders?: ReadonlySet<string> | undefined
}

/**
 * Dates that systems write where nobody knew: the zero of Unix, Excel, Delphi, .NET and SQL Server
 * clocks, and what people type to get past a required field.
 */
export const datePlaceholders: ReadonlySet<string> = new Set([
  '1900-01-01', '1900-01-00', '1901-01-01', '1970-01-01', '1969-12-31', '1899-12-30', '1899-12-31', '1753-01-01', '1800-01-01',
  '1111-11-11', '1000-01-01', '2099-12-31', '1900', '1900-01', '1970-01', '1111',
])

const firstYear = 1000
const lastYear = 2199
// From here on the first two digits of a year can be no month, so that 19560409 and 09041956 never clash.
const firstCompactYear = 1300
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const months: ReadonlyMap<string, number> = monthsByBeginning()
const noise: ReadonlySet<string> = new Set(dateNoise)
const onlyZeros = /^(?:[0 ]+|000[01] ?0?[01] ?0?[01](?:[ t].*)?|0?[01] 0?[01] 000[01](?: .*)?)$/
const allNines = /^(?:9999 ?(?:12 ?31|99 ?99)?(?:[ t].*)?|(?:31 ?12|12 ?31|99 ?99) ?9999(?: .*)?)$/
// The day of the week before a date, `д.н.`, whose letters would be an unknown day, and the age behind it.
const besides = /^[\p{L}-]{5,}, (?=\d\d?\.? \p{L})|^[дd][./]?[нрn](?=[\s.:])|\(\d{1,3} ?(?:рок|рік|р\.|год|лет|ano|year|y)[^\d()]{0,9}\)$/giu
const timePart = /(?:^|[t\s,])(\d\d?:\d\d)/i

/**
 * Reads a calendar date, usually a birth date, in whatever form it was typed or exported.
 *
 * ISO dates and time stamps, `19560409`, day or month first, two-digit years, month names (English,
 * Ukrainian, Portuguese, Russian, Spanish, Polish, German, French, Italian; Roman numerals), Excel
 * serial numbers, dates with unknown parts (`1956-00-00`, `??.04.1956`, `04/1956`).
 *
 * Nothing is guessed away: `03/04/1990` keeps both readings and the issue `ambiguous` unless
 * `order` says which; with dots (`03.04.1990`) the day comes first, since nobody writes it otherwise. A date
 * that the calendar does not have keeps the part that is sound (`19561304` keeps 1956) beside the issue
 * `impossible`. Placeholders have no reading: they match nothing. Whether a date lies in the future
 * is not asked, because the answer would change with the day.
 *
 * Pure, total and idempotent: `normalizeDate(iso).iso === iso`. Another word as `order` is `BAD_OPTION`.
 *
 * @example
 * normalizeDate('1956-04-09T00:00:00Z').iso  // '1956-04-09'
 * normalizeDate('9 квітня 1956 р.').iso  // '1956-04-09'
 * normalizeDate('03/04/1990').readings  // ['1990-04-03', '1990-03-04']
 * normalizeDate('03/04/1990', { order: 'mdy' }).iso  // '1990-03-04'
 * normalizeDate('01/01/1900').issue  // 'placeholder'
 * normalizeDate('19561304').iso  // '1956'
 */
export function normalizeDate(raw: string, options: DateOptions = {}): NormalizedDate {
  raw = textGiven(raw)
  const placeholders = optionsGiven(options, { order: false, pivot: false, placeholders: 'has' }).placeholders ?? datePlaceholders
  wordGiven(options.order, 'order', ['dmy', 'mdy', 'ymd'])
  if (isIsoDay(raw)) return placeholders.has(raw) ? none(raw, 'placeholder') : found(raw, [raw])
  const text = plainText(raw).trim().replace(besides, '')
  const folded = foldText(text)
  if (folded === '' || noValue.has(folded)) return none(raw, 'empty')
  if (onlyZeros.test(folded) || allNines.test(folded)) return none(raw, 'placeholder')
  const readings = readText(text, options)
  const dates = [...new Set(readings?.dates)]
  if (dates.some((date) => placeholders.has(date))) return none(raw, 'placeholder')
  if (readings === undefined || dates.length === 0) {
    const written = slippedDigits(text, options)
    return { ...none(raw, readings === undefined ? 'unreadable' : 'impossible'), ...(written !== undefined && { written }) }
  }
  if (readings.broken) return { ...found(raw, dates, 'impossible'), ...(readings.written !== undefined && { written: readings.written }) }
  return dates.length > 1 ? found(raw, dates, 'ambiguous') : found(raw, dates)
}

interface Readings {
  readonly dates: readonly string[]
  readonly broken: boolean
  readonly written?: string
}

function none(raw: string, issue: DateIssue): NormalizedDate {
  return { raw, readings: [], issue }
}

function found(raw: string, readings: readonly string[], issue?: DateIssue): NormalizedDate {
  const iso = readings[0] as string
  const precision = iso.length === 10 ? 'day' : iso.length === 7 ? 'month' : 'year'
  return issue === undefined ? { raw, iso, readings, precision } : { raw, iso, readings, precision, issue }
}

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isIsoDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false
  for (let at = 0; at < 10; at += 1) {
    const code = text.charCodeAt(at)
    if (at !== 4 && at !== 7 && (code < 48 || code > 57)) return false
  }
  return isDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
}

function readText(text: string, options: DateOptions): Readings | undefined {
  const day = withoutTime(text)
  const compact = /^\d+(?:[.,]0+)?$/.test(day) ? readRun(day.split(/[.,]/, 1)[0] ?? '', options) : undefined
  if (compact !== undefined) return compact
  const tokens = dateTokens(day)
  if (tokens === undefined) return undefined
  const { numbers, month, monthAt } = tokens
  if (month !== undefined) return readNamed(numbers, month, monthAt, options)
  if (numbers.length === 3) return readThree(numbers as [string, string, string], day.includes('.'), options)
  if (numbers.length === 2) return readTwo(numbers as [string, string])
  return numbers.length === 1 ? readRun(numbers[0] as string, options) : undefined
}

/** The digits of what is one slip from a day: one too many, one too few or another, or all of them about a separator in the wrong place. */
function slippedDigits(text: string, options: DateOptions): string | undefined {
  const day = withoutTime(text)
  const digits = (day.match(/\d+/g) ?? []).map((part) => part.padStart(2, '0')).join('')
  if (digits.length < 7 || digits.length > 9 || /\p{L}.*\p{L}/u.test(day)) return undefined
  const typed = digits.length > 8 ? [''] : [...'0123456789']
  return [...'012345678'].some((_, at) => typed.some((digit) => {
    const reading = readRun(digits.slice(0, at) + digit + digits.slice(digits.length < 8 ? at : at + 1), options)
    return reading?.broken === false && reading.dates[0]!.length === 10
  })) ? digits : undefined
}

/** The text before a time of day. Excel's half days (`20554.5`) are not cut here. */
function withoutTime(text: string): string {
  const time = timePart.exec(text)
  if (time === null) return text
  const rest = text.slice(0, time.index + time[0].length - (time[1]?.length ?? 0)).trimEnd().replace(/t$/i, '')
  // "Mon Apr 09 00:00:00 UTC 1956": the year stands behind the clock.
  const year = /\b(\d{4})$/.exec(text)
  return /\d{4}/.test(rest) || year === null ? rest : `${rest} ${year[1]}`
}

interface Tokens {
  readonly numbers: readonly string[]
  readonly month?: number
  /** How many numbers stand before the month's name. */
  readonly monthAt: number
}

function dateTokens(text: string): Tokens | undefined {
  const numbers: string[] = []
  let month: number | undefined
  let monthAt = 0
  // Digits beside an unknown one are as unknown; a year stays as long as it is, so that no other part is taken for it.
  const known = text.replace(/[\d?*_]+/g, (part) => (/^\d+$/.test(part) ? part : part.length > 3 ? '0000' : '0'))
  for (const token of foldText(known).match(/\d+|[^\d ]+/g) ?? []) {
    if (/^\d/.test(token)) numbers.push(token)
    // A lone x is October between two numbers (9.X.1956), and an unknown part elsewhere.
    else if (/^(?:x+|х+|d+|m+|д+|м+)$/.test(token) && !(token === 'x' && numbers.length === 1)) numbers.push('0')
    else if (months.has(token) && month === undefined) [month, monthAt] = [months.get(token), numbers.length]
    else if (!noise.has(token)) return undefined
  }
  return month === undefined ? { numbers, monthAt } : { numbers, month, monthAt }
}

function readRun(digits: string, options: DateOptions): Readings | undefined {
  if (digits.length === 4) return isYear(Number(digits)) ? { dates: [digits], broken: false } : undefined
  if (digits.length === 5) return readSerial(Number(digits))
  if (digits.length === 6) return readSix(digits, options)
  if (digits.length === 14) return readRun(digits.slice(0, 8), options)
  if (digits.length !== 8) return undefined
  const front = Number(digits.slice(0, 4))
  const yearFirst = read(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6), options)
  const back = Number(digits.slice(4))
  const sound = front >= firstCompactYear && front <= lastYear
  if (sound && yearFirst !== undefined && !yearFirst.broken) return yearFirst
  if (back >= firstCompactYear && back <= lastYear) {
    const yearLast = readThree([digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)], false, options)
    if (!yearLast.broken || !sound) return yearLast
  }
  return sound ? yearFirst : undefined
}

/** Excel and Lotus count days from 1900-01-01 = 1, with a 29 February 1900 that never was. */
function readSerial(serial: number): Readings | undefined {
  if (serial < 10000 || serial > 73050) return undefined
  return { dates: [new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)], broken: false }
}

function readSix(digits: string, options: DateOptions): Readings | undefined {
  const [first, second, third] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)]
  const year = Number(digits.slice(0, 4))
  if (options.order === undefined && year >= firstCompactYear && year <= lastYear && isMonth(Number(third))) {
    return { dates: [`${digits.slice(0, 4)}-${third}`], broken: false }
  }
  return readThree([first, second, third], false, options)
}

function readTwo([first, second]: readonly [string, string]): Readings | undefined {
  const [year, month] = first.length === 4 ? [first, second] : [second, first]
  if (year.length !== 4 || month.length > 2 || !isYear(Number(year))) return undefined
  if (Number(month) === 0) return { dates: [year], broken: false }
  return isMonth(Number(month)) ? { dates: [`${year}-${two(Number(month))}`], broken: false } : { dates: [year], broken: true }
}

function readNamed(numbers: readonly string[], month: number, monthAt: number, options: DateOptions): Readings | undefined {
  const name = String(month)
  const [first, second] = numbers as [string, string]
  // Of two digits up to 31 nobody knows whether they are a day.
  if (numbers.length === 1) return first.length === 4 || (first.length === 2 && Number(first) > 31) ? read(first, name, '0', options) : undefined
  if (numbers.length !== 2) return undefined
  const yearFirst = first.length > 2 || (second.length <= 2 && monthAt === 1 && options.order === 'ymd')
  return yearFirst ? read(first, name, second, options) : read(second, name, first, options)
}

function readThree(parts: readonly [string, string, string], dotted: boolean, options: DateOptions): Readings {
  const [first, second, third] = parts
  if (first.length > 2) return read(first, second, third, options) ?? { dates: [], broken: true }
  const dmy = (): Readings | undefined => read(third, second, first, options)
  const mdy = (): Readings | undefined => read(third, first, second, options)
  const ymd = (): Readings | undefined => (third.length > 2 ? undefined : read(first, second, third, options))
  const orders = options.order === 'mdy' ? [mdy, dmy, ymd] : options.order === 'ymd' ? [ymd, dmy, mdy] : [dmy, mdy, ymd]
  const sound = orders.map((order) => order()).filter((reading) => reading !== undefined && !reading.broken) as Readings[]
  const best = sound[0]
  if (best === undefined) return orders.map((order) => order()).find((reading) => reading !== undefined) ?? { dates: [], broken: true }
  if (options.order !== undefined || dotted || sound.length === 1) return best
  const both = [dmy(), mdy()].filter((reading) => reading !== undefined && !reading.broken) as Readings[]
  return both.length === 0 ? best : { dates: both.flatMap((reading) => reading.dates), broken: false }
}

/** One order's reading; a sound year with an impossible month or day keeps what is sound. */
function read(yearText: string, monthText: string, dayText: string, options: DateOptions): Readings | undefined {
  const year = fullYear(yearText, options.pivot ?? 25)
  if (year === undefined || monthText.length > 2 || dayText.length > 2) return undefined
  const [month, day] = [Number(monthText), Number(dayText)]
  const head = String(year)
  // Of a two-digit year nothing is sure enough to keep when the rest is wrong.
  const sound = month === 0 ? day === 0 : isMonth(month) && (day === 0 || isDay(year, month, day))
  if (!sound && yearText.length === 2) return undefined
  if (month === 0 && day === 0) return { dates: [head], broken: false }
  const written = `${head}-${two(month)}-${two(day)}`
  if (!isMonth(month)) return { dates: [head], broken: true, ...(day !== 0 && { written }) }
  if (day === 0) return { dates: [`${head}-${two(month)}`], broken: false }
  if (!isDay(year, month, day)) return { dates: [day > 31 ? head : `${head}-${two(month)}`], broken: true, written }
  return { dates: [written], broken: false }
}

function fullYear(text: string, pivot: number): number | undefined {
  const year = Number(text)
  if (text.length === 2) return year <= pivot ? 2000 + year : 1900 + year
  return text.length === 4 && isYear(year) ? year : undefined
}

function isYear(year: number): boolean {
  return year >= firstYear && year <= lastYear
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12
}

function isDay(year: number, month: number, day: number): boolean {
  if (!isYear(year) || !isMonth(month) || day < 1 || day > (monthDays[month - 1] ?? 0)) return false
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

function monthsByBeginning(): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const whole = new Map<string, number>()
  monthNames.forEach((names, index) => {
    for (const name of names) {
      const word = foldText(name)
      whole.set(word, index + 1)
      for (let length = 3; length <= word.length; length += 1) {
        const beginning = word.slice(0, length)
        const other = found.get(beginning)
        found.set(beginning, other === undefined || other === index + 1 ? index + 1 : 0)
      }
    }
  })
  for (const [word, month] of whole) found.set(word, month)
  for (const [beginning, month] of found) if (month === 0) found.delete(beginning)
  return found
}
