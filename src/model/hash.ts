/**
 * Mixes two 32-bit integers into one, well enough that blocks of unrelated keys do not meet.
 * Never 0, which stands for "no key" in key columns. (Finaliser of MurmurHash3, Appleby.)
 */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35)
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  h ^= h >>> 16
  return h === 0 ? 1 : h >>> 0
}

/** Two hashes as one whole number of 53 bits, the second by its lower 21. */
export const joinHashes = (first: number, second: number): number => first * 2097152 + (second & 2097151)

/** A 32-bit hash of a string (FNV-1a over UTF-16 code units, then mixed). Never 0. */
export function hashText(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mix(h, text.length)
}

/** A hash of 53 bits, in one pass: for tables that look at what they find. */
export function wideHash(text: string): number {
  let first = 0x811c9dc5
  let second = 0x2545f491
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x5bd1e995) ^ (second >>> 15)
  }
  return joinHashes(mix(first, text.length), mix(second, text.length))
}
