/** Days since 1970-01-01 as an ISO date. */
export function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** The three years over which the records come in, as days since 1970-01-01. */
export const firstDay = 19_358
export const lastDay = 20_453
