import type { Comparison } from './comparison.js'
import type { ClassLevels } from './classes.js'
import { toUnits } from './level-units.js'
import { base36 } from '../model/base36.js'
import { hashText, joinHashes, mix } from '../model/hash.js'

/** Records' worth of belief in the default frequency of a value. */
const belief = 500
/** A value is counted from this many holders on: what fewer share is told apart by nobody, and kept by no model. */
export const leastCounted = 3
/** The comparisons whose values are meant to be one person's own. */
export const identifierNames = ['phone', 'email', 'handle', 'account', 'number', 'website'] as const
export type IdentifierName = (typeof identifierNames)[number]

/** Different names (given, or surnames, two for one) under one identifier beyond which it is generic, unless a policy says fewer. */
export const nameCap = 12

/** How many names may stand under a value of a comparison, told by its canonical key. */
export type NameCaps = (comparison: IdentifierName, key: string) => number

/** The names under a value; more than all caps where they are more than its own. */
export const namesUnder = (names: number, cap: number): number => (names > cap ? Math.max(names, nameCap + 1) : names)

/** How often the values of one comparison occur: those of `leastCounted` records or more, by the salted hash of their text. */
export interface Frequencies {
  readonly present: number
  readonly counts: ReadonlyMap<number, number>
}

/** A 53-bit hash under which a value's frequency is kept in a model: no two models hold the same, and whoever guesses a value can check it by the model's salt. */
export function saltedHash(text: string, salt: number): number {
  let second = mix(salt, 0x2545f491)
  for (let i = 0; i < text.length; i += 1) second = Math.imul(second ^ text.charCodeAt(i), 0x5bd1e995) ^ (second >>> 15)
  return joinHashes(mix(hashText(text), salt), mix(second, text.length))
}

/** A text's name of some 106 bits: two of its hashes. Joined, since a template would hold its parts, and twice the room, for as long as the name is kept. */
export const digestOfText = (text: string, salt: number): string => [salt, salt + 1].map((one) => base36(saltedHash(text, one))).join('')

/**
 * What sharing a value held by `count` of `present` records says beyond sharing *some* value:
 * log2(u of the level of equal values / frequency of the value). A shared rare surname says more than a common one.
 */
export function rarityUnits(levels: ClassLevels, start: ClassLevels, equal: number, present: number, count: number): number {
  const frequency = (Math.max(leastCounted - 1, count) + belief * start.u[equal]!) / (present + belief)
  return toUnits(Math.log2(levels.u[equal]! / frequency))
}

/**
 * An identifier is meant to be one person's own: how often it stands in the records says how active
 * the person is, not how common the value. There it is the number of *different names* under the value
 * that takes evidence away: up to two (a couple) nothing, more than `nameCap`, or than its policy allows, all.
 */
export function sharedByNames(levels: ClassLevels, names: number): number {
  if (names <= 2) return 0
  const nothing = -toUnits(Math.log2(levels.m[0]! / levels.u[0]!))
  return names > nameCap ? nothing : Math.max(nothing, -toUnits(2 * Math.log2(names - 1)))
}

/** What sharing a value says beyond its level, in units. */
export interface Rarity {
  /** By code. */
  readonly units: Int32Array
  /** Where codes are lists of identifiers: what each identifier takes away. Of two lists what they have in common counts, not what else they hold. */
  readonly lists?: KeyLists & { readonly taken: Int32Array }
}

/** Lists of identifiers by code: those of code `c` are from `starts[c]` to `starts[c + 1]` of `keys`. */
export interface KeyLists {
  readonly starts: Int32Array
  readonly keys: Int32Array
  /** By key the number of those it may be another writing of, and whether it is a number with its country: `isSameCrowd`. */
  readonly crowds: Int32Array
  readonly whole: Uint8Array
}

/** The least of the numbers of the identifiers that two codes have in common, in whatever writing; `undefined` where they have none. */
export function leastCommon({ starts, keys, crowds, whole }: KeyLists, numbers: Int32Array, a: number, b: number): number | undefined {
  let least: number | undefined
  for (let i = starts[a]!; i < starts[a + 1]!; i += 1) {
    const x = keys[i]!
    for (let j = starts[b]!; j < starts[b + 1]!; j += 1) {
      const y = keys[j]!
      if (x !== y && (crowds[x] !== crowds[y] || whole[x]! + whole[y]! === 2)) continue
      const number = Math.min(numbers[x]!, numbers[y]!)
      if (least === undefined || number < least) least = number
    }
  }
  return least
}

/** The rarity of two values that agree at a level: that of the commoner one, as far as the level counts it. */
export function sharedRarity(share: number, left: number, right: number): number {
  return Math.round((left < right ? left : right) * share)
}

/** The frequencies that the records themselves show. */
export function countFrequencies({ counts, holders, text }: Comparison, salt: number): Frequencies {
  let present = 0
  const kept = new Map<number, number>()
  counts.forEach((count, code) => {
    present += count
    if (holders[code]! >= leastCounted) kept.set(saltedHash(text(code), salt), holders[code]!)
  })
  return { present, counts: kept }
}
