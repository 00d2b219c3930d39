const written = new Map<number, string>()

/** Days since 1970-01-01 as an ISO date. Remembered: a generated set names the same few ten thousand days again and again. */
export function isoDate(day: number): string {
  let date = written.get(day)
  if (date === undefined) written.set(day, (date = new Date(day * 86_400_000).toISOString().slice(0, 10)))
  return date
}

/** The three years over which the records come in, as days since 1970-01-01. */
export const firstDay = 19_358
export const lastDay = 20_453
