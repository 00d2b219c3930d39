import { scramble } from './random.js'

/** Hands out addresses and handles so that no two people are given the same. */
export interface Claims {
  /** Claims `key`; false when it, or a key of the same 32-bit fingerprint, was claimed before. */
  claim(key: string): boolean
}

/**
 * A set of 32-bit fingerprints in one typed array: four bytes a slot, no strings held.
 *
 * A fingerprint that collides only costs its person another digit, so uniqueness is certain.
 */
export function createClaims(expected: number): Claims {
  let capacity = 1024
  while (capacity < expected * 2) capacity *= 2
  let slots = new Uint32Array(capacity)
  let used = 0

  const insert = (table: Uint32Array, print: number): boolean => {
    let at = (print ^ (print >>> 15)) & (table.length - 1)
    while (table[at] !== 0) {
      if (table[at] === print) return false
      at = (at + 1) & (table.length - 1)
    }
    table[at] = print
    return true
  }
  return {
    claim(key) {
      let hash = 0
      for (let i = 0; i < key.length; i += 1) hash = scramble(hash, key.charCodeAt(i))
      const print = hash >>> 0 || 1
      if (!insert(slots, print)) return false
      used += 1
      if (used * 2 > slots.length) {
        const larger = new Uint32Array(slots.length * 2)
        for (const taken of slots) if (taken !== 0) insert(larger, taken)
        slots = larger
      }
      return true
    },
  }
}
