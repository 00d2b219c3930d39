import { distance } from 'fastest-levenshtein'

/**
 * Counts the single-character insertions, deletions and substitutions that turn `a` into `b`.
 *
 * Levenshtein distance by fastest-levenshtein (bit-parallel, Myers 1999); UTF-16 code units.
 * @example
 * editDistance('oksana', 'oxana')  // 2
 */
export function editDistance(a: string, b: string): number {
  return a === b ? 0 : distance(a, b)
}

/**
 * Tells whether `a` and `b` differ by exactly one typing slip: a character more, less or
 * other, or two neighbours swapped. Linear in the length; equal strings are no slip.
 * @example
 * isOneSlip('petrenko', 'petrneko')  // true
 */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || a === b) return false
  let start = 0
  while (start < short.length && short.charCodeAt(start) === long.charCodeAt(start)) start += 1
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1)
  if (short.slice(start + 1) === long.slice(start + 1)) return true
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  )
}
