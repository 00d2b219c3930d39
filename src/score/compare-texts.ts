import { isOneSlip } from '../similarity/edit-distance.js'
import { isSimilar } from '../similarity/jaro-winkler.js'

/** How two different texts of free words agree. */
export function compareTexts(a: string, b: string): string {
  return resembles(a, b) || isLongSlip(a, b) ? 'close' : 'different'
}

/** A letter near the beginning may put two texts far apart by Jaro–Winkler (Vcrtexsoft, Vertexsoft). Another digit is no slip. */
const isLongSlip = (a: string, b: string): boolean => Math.min(a.length, b.length) > 7 && isOneSlip(a, b) && a.replace(/\D/g, '') === b.replace(/\D/g, '')

/** Whether two texts say the same: one holds the other, or they differ in spaces or by little. */
export function resembles(a: string, b: string): boolean {
  return (a.length < b.length ? b.includes(a) : a.includes(b)) || differsInSpaces(a, b) || isSimilar(a, b, 0.9)
}

/** Whether two texts are equal, spaces apart. */
function differsInSpaces(a: string, b: string): boolean {
  let i = 0
  let j = 0
  for (;;) {
    while (a.charCodeAt(i) === 0x20) i += 1
    while (b.charCodeAt(j) === 0x20) j += 1
    if (i >= a.length || j >= b.length) return i >= a.length && j >= b.length
    if (a.charCodeAt(i) !== b.charCodeAt(j)) return false
    i += 1
    j += 1
  }
}
