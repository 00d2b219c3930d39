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
 * other, or two neighbours swapped. Linear in the length; allocates nothing; equal strings are no slip.
 * @example
 * isOneSlip('petrenko', 'petrneko')  // true
 */
export function isOneSlip(a: string, b: string): boolean {
  const lengthA = a.length
  const lengthB = b.length
  if (lengthA - lengthB > 1 || lengthB - lengthA > 1) return false
  const shorter = lengthA < lengthB ? lengthA : lengthB
  let start = 0
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1
  if (start === shorter) return lengthA !== lengthB
  let endA = lengthA - 1
  let endB = lengthB - 1
  while (endA >= start && endB >= start && a.charCodeAt(endA) === b.charCodeAt(endB)) {
    endA -= 1
    endB -= 1
  }
  if (lengthA > lengthB) return endA === start
  if (lengthA < lengthB) return endB === start
  if (endA === start) return true
  return endA === start + 1 && a.charCodeAt(start) === b.charCodeAt(endB) && a.charCodeAt(endA) === b.charCodeAt(start)
}

/**
 * Whether two texts of one length differ in two neighbouring letters that changed places, and in nothing else.
 *
 * @example
 * isSwapOfNeighbours('kara', 'kraa')  // true
 */
export function isSwapOfNeighbours(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  return at + 1 < a.length && a.charCodeAt(at) === b.charCodeAt(at + 1) && a.charCodeAt(at + 1) === b.charCodeAt(at) && a.slice(at + 2) === b.slice(at + 2)
}
