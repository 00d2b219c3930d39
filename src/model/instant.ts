const written = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?)?)?)?)?$/i

/**
 * Reads an instant in ISO 8601, a day, a month or a year for its beginning, and gives it in UTC with milliseconds, so that texts sort as instants do.
 *
 * Of a time without an offset, which `Date.parse` takes for the machine's own, UTC is meant: one event must not be two on two machines. Of the years 0000 to 9999.
 *
 * Pure, total and idempotent.
 * @returns `undefined` for what is no instant, the 30th of February included.
 * @example
 * readInstant('2026-11-25T10:00+02:00')  // '2026-11-25T08:00:00.000Z'
 * readInstant('2026-11-25T10:00')  // '2026-11-25T10:00:00.000Z'
 * readInstant('March 7')  // undefined
 */
export function readInstant(text: string): string | undefined {
  if (canonical.test(text)) return text.length === 24 ? text : [text.slice(0, 19), '.000Z'].join('')
  const found = written.exec(text.trim())
  if (found === null) return undefined
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', fraction = '', sign, hours = '0', minutes = '0'] = found
  const local = Date.parse(`${year!}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`)
  // The platform takes the 30th of February for the 2nd of March.
  if (Number.isNaN(local) || new Date(Date.parse(`${year!}-${month}-${day}T00:00:00Z`)).getUTCDate() !== Number(day)) return undefined
  const instant = new Date(local - (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000).toISOString()
  // Years beyond are written with a sign and would not sort.
  return instant.length === 24 ? instant : undefined
}

/** What is given as it is, but for milliseconds: written as instants are here, on a day that every month has. Joined, since a template would hold its parts. */
const canonical = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{3})?Z$/

/** An instant that was checked, in one form, so that texts sort as times do. */
export const isoInstant = (at: string): string => readInstant(at)!
