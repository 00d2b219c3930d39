import type { Field } from '../model/field.js'

/**
 * One way in which two records are compared. Values are dictionary-encoded, so that a
 * comparison is made once per distinct pair of values, never once per pair of records.
 */
export interface Comparison {
  readonly name: string
  readonly fields: readonly Field[]
  /** From the strongest agreement (index 0, equal values) to disagreement (last). At most 14. */
  readonly levels: readonly string[]
  /** For each row its value's code, or -1 where it says nothing. */
  readonly codes: Int32Array
  /** How many rows hold each code. */
  readonly counts: Int32Array
  /** For each code the level of two rows that both hold it, as an index into `levels`; -1 where that says nothing. */
  readonly equal: Int8Array
  /** The level of two *different* codes, as an index into `levels`; -1 where the two cannot be compared. Symmetric and pure. */
  readonly compare: (a: number, b: number) => number
  /** The level of two codes by their signs alone, as `compare` would answer; `unclear` where that cannot be seen from them. */
  readonly glance: Glance | undefined
  /** The value as shown in explanations. */
  readonly show: (code: number) => string
  /** The text whose rarity counts: what the value is known by outside of the columns, or what those that agree most with it are sure to share of it. */
  readonly text: (code: number) => string
  /** How many rows hold each code's text. */
  readonly holders: Int32Array
  /** The value as JSON, from which another thread makes it again. */
  readonly json: (code: number) => string
  /** How much of a shared value's rarity counts at each level, 0 to 1. */
  readonly rarity: readonly number[]
}

/** What can be seen of values without reading them: nearly all pairs that are compared are far apart. */
export interface Glance {
  /** For each code what is seen of it; 0 where nothing is. */
  readonly signs: Int32Array
  readonly level: (a: number, b: number) => number
}

/** The answer of a glance that a comparison must follow. */
export const unclear: -2 = -2

/** How many rows hold each code's text, where several codes have one. */
export function countTexts(counts: Int32Array, text: (code: number) => string): Int32Array {
  const held = new Map<string, number>()
  counts.forEach((count, code) => held.set(text(code), (held.get(text(code)) ?? 0) + count))
  return counts.map((_, code) => held.get(text(code))!)
}

/** Counts the rows of each code. */
export function countCodes(codes: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size)
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row]!
    if (code >= 0) counts[code]! += 1
  }
  return counts
}
