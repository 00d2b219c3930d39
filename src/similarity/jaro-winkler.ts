const matchedA = new Uint8Array(256)
const matchedB = new Uint8Array(256)
/** Strings of so many code units have a bit for each of them in one number. */
const bits = 32
/** Code units below this, which are the letters of Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic, have an entry in `placesB`. */
const common = 0x800
/** Where each letter of the second string stands, a bit a place; all zeros between calls. */
const placesB = new Int32Array(common)

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
  const lengthA = a.length
  const lengthB = b.length
  if (lengthA === 0 || lengthB === 0) return 0
  if (lengthA > bits || lengthB > bits) return byScanning(a, b)
  for (let j = 0; j < lengthB; j += 1) {
    const code = b.charCodeAt(j)
    if (code >= common) {
      for (let k = 0; k < j; k += 1) placesB[b.charCodeAt(k)] = 0
      return byScanning(a, b)
    }
    placesB[code]! |= 1 << j
  }
  const reach = reachOf(lengthA, lengthB)
  let window = (1 << (reach + 1)) - 1
  let takenA = 0
  let takenB = 0
  let matches = 0
  for (let i = 0; i < lengthA; i += 1) {
    const code = a.charCodeAt(i)
    const open = code < common ? placesB[code]! & window & ~takenB : 0
    if (open !== 0) {
      takenA |= 1 << i
      takenB |= open & -open
      matches += 1
    }
    window = i < reach ? (window << 1) | 1 : window << 1
  }
  for (let j = 0; j < lengthB; j += 1) placesB[b.charCodeAt(j)] = 0
  if (matches === 0) return 0
  let outOfOrder = 0
  for (; takenA !== 0; takenA &= takenA - 1, takenB &= takenB - 1) {
    if (a.charCodeAt(lowest(takenA)) !== b.charCodeAt(lowest(takenB))) outOfOrder += 1
  }
  return withPrefix(a, b, jaroOf(matches, outOfOrder, lengthA, lengthB))
}

/** How far from its own place in the other string a letter is looked for. */
function reachOf(lengthA: number, lengthB: number): number {
  const half = (lengthA > lengthB ? lengthA : lengthB) >> 1
  return half > 1 ? half - 1 : 0
}

const lowest = (set: number): number => 31 - Math.clz32(set & -set)

const jaroOf = (matches: number, outOfOrder: number, lengthA: number, lengthB: number): number =>
  (matches / lengthA + matches / lengthB + (matches - outOfOrder / 2) / matches) / 3

function withPrefix(a: string, b: string, jaro: number): number {
  const shorter = a.length < b.length ? a.length : b.length
  const limit = shorter < 4 ? shorter : 4
  let prefix = 0
  while (prefix < limit && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}

/** The same for strings that are longer, or written in other letters. */
function byScanning(a: string, b: string): number {
  const lengthA = Math.min(a.length, 256)
  const lengthB = Math.min(b.length, 256)
  const reach = reachOf(lengthA, lengthB)
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
  return withPrefix(a, b, jaroOf(matches, outOfOrder, lengthA, lengthB))
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
