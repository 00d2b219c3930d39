const matchedA = new Uint8Array(256)
const matchedB = new Uint8Array(256)

/**
 * Jaro–Winkler similarity of two short strings, 0 (nothing in common) to 1 (equal).
 *
 * Prefix scale 0.1 over at most four characters, applied at every Jaro score, as in
 * Winkler (1990). UTF-16 code units; only the first 256 of each string are compared,
 * so that the cost has a ceiling. Symmetric. Two empty strings give 1.
 * @example
 * jaroWinkler('martha', 'marhta')  // 0.9611111111111111
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const lengthA = Math.min(a.length, 256)
  const lengthB = Math.min(b.length, 256)
  if (lengthA === 0 || lengthB === 0) return 0
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1)
  matchedA.fill(0, 0, lengthA)
  matchedB.fill(0, 0, lengthB)
  let matches = 0
  for (let i = 0; i < lengthA; i += 1) {
    const code = a.charCodeAt(i)
    const end = Math.min(i + reach + 1, lengthB)
    for (let j = Math.max(0, i - reach); j < end; j += 1) {
      if (matchedB[j] === 0 && b.charCodeAt(j) === code) {
        matchedA[i] = 1
        matchedB[j] = 1
        matches += 1
        break
      }
    }
  }
  if (matches === 0) return 0
  let outOfOrder = 0
  let j = 0
  for (let i = 0; i < lengthA; i += 1) {
    if (matchedA[i] === 0) continue
    while (matchedB[j] === 0) j += 1
    if (a.charCodeAt(i) !== b.charCodeAt(j)) outOfOrder += 1
    j += 1
  }
  const jaro = (matches / lengthA + matches / lengthB + (matches - outOfOrder / 2) / matches) / 3
  const limit = Math.min(4, lengthA, lengthB)
  let prefix = 0
  while (prefix < limit && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}

/**
 * Whether `jaroWinkler(a, b)` reaches `least`. Nearly all pairs that are asked about share too few letters to, which is
 * seen from their lengths and from the letters that only one of them has, at a fraction of the cost.
 * @example
 * isSimilar('martha', 'marhta', 0.9)  // true
 */
export function isSimilar(a: string, b: string, least: number): boolean {
  const lengthA = a.length
  const lengthB = b.length
  // Longer strings are compared by their beginning only, of which the bounds say nothing.
  if (lengthA > 256 || lengthB > 256 || lengthA === 0 || lengthB === 0) return jaroWinkler(a, b) >= least
  let prefix = 0
  while (prefix < 4 && prefix < lengthA && prefix < lengthB && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1
  // Three times the Jaro score that is needed besides the prefix, less a hair for rounding.
  const needed = (3 * (least - 0.1 * prefix)) / (1 - 0.1 * prefix) - 1e-9
  const shorter = lengthA < lengthB ? lengthA : lengthB
  if (shorter / lengthA + shorter / lengthB + 1 < needed) return false
  let lettersA = 0
  let lettersB = 0
  for (let i = 0; i < lengthA; i += 1) lettersA |= 1 << (a.charCodeAt(i) & 31)
  for (let i = 0; i < lengthB; i += 1) lettersB |= 1 << (b.charCodeAt(i) & 31)
  const matchesA = lengthA - bitCount(lettersA & ~lettersB)
  const matchesB = lengthB - bitCount(lettersB & ~lettersA)
  const matches = matchesA < matchesB ? matchesA : matchesB
  if (matches / lengthA + matches / lengthB + 1 < needed) return false
  return jaroWinkler(a, b) >= least
}

/** How many of 32 bits are set. */
export function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
