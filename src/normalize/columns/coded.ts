import { hashText, mix } from '../../model/hash.js'
import { grown } from '../../model/grown.js'
import { NumberTable } from '../../model/number-table.js'

/** A column of canonical values, dictionary-encoded: `codes[row]` is an index into `values`, or -1. */
export interface Coded<T> {
  readonly codes: Int32Array
  readonly values: readonly T[]
}

/** A column of codes without its values: what tuples are made of. */
interface Codes {
  readonly codes: Int32Array
  readonly values: { readonly length: number }
}

/** The distinct combinations of several columns: `members[c][code]` gives back the code in column `c`, -1 where missing. */
export interface Tuples {
  readonly codes: Int32Array
  readonly count: number
  readonly members: readonly Int32Array[]
}

/** Numbers the distinct combinations that occur in the rows, in order of first appearance; -1 where all are missing. */
export function tuples(columns: readonly Codes[]): Tuples {
  const [first, ...others] = columns
  let codes = first!.codes
  let members = [everyCode(first!.values.length)]
  for (const column of others) {
    const { codes: joined, before, last } = join(codes, members[0]!.length, column)
    members = members.map((member) => before.map((code) => (code < 0 ? -1 : member[code]!)))
    members.push(last)
    codes = joined
  }
  return { codes, count: members[0]!.length, members }
}

/** Numbers the combinations of two columns. Most rows say only one of two things, and such are numbered without a look-up. */
function join(codes: Int32Array, count: number, { codes: added, values }: Codes): { readonly codes: Int32Array; readonly before: Int32Array; readonly last: Int32Array } {
  const alone = new Int32Array(count).fill(-1)
  const addedAlone = new Int32Array(values.length).fill(-1)
  const both = new NumberTable()
  const joined = new Int32Array(codes.length)
  let before = new Int32Array(Math.max(16, count))
  let last = new Int32Array(before.length)
  let fresh = 0
  for (let row = 0; row < joined.length; row += 1) {
    const code = codes[row]!
    const more = added[row]!
    let number = -1
    if (code >= 0 && more >= 0) number = both.enter(code * values.length + more, fresh)
    else if (code >= 0) number = alone[code]! < 0 ? (alone[code] = fresh) : alone[code]!
    else if (more >= 0) number = addedAlone[more]! < 0 ? (addedAlone[more] = fresh) : addedAlone[more]!
    joined[row] = number
    if (number !== fresh) continue
    if (fresh === before.length) {
      before = grown(before)
      last = grown(last)
    }
    before[fresh] = code
    last[fresh] = more
    fresh += 1
  }
  return { codes: joined, before: before.subarray(0, fresh), last: last.subarray(0, fresh) }
}

function everyCode(count: number): Int32Array {
  const codes = new Int32Array(count)
  for (let code = 0; code < count; code += 1) codes[code] = code
  return codes
}

/** How values are told apart. Those that are the same have one hash. */
export interface Identity<T> {
  readonly hash: (value: T) => number
  readonly same: (a: T, b: T) => boolean
}

export const asText: Identity<string> = { hash: hashText, same: (a, b) => a === b }

/** For lists in their order. */
export const asTexts: Identity<readonly string[]> = {
  hash: (list) => {
    let hash = list.length
    for (let i = 0; i < list.length; i += 1) hash = mix(hash, hashText(list[i]!))
    return hash
  },
  same: sameTexts,
}

export function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false
  return true
}

/** Maps each distinct raw value once; rows whose value maps to `undefined` become missing. */
export function recode<T>(
  column: { readonly codes: Int32Array; readonly count: number },
  map: (code: number) => T | undefined,
  identity: Identity<T>,
): Coded<T> {
  const distinct = new Distinct(identity)
  const translated = new Int32Array(column.count).fill(-2)
  const { codes: raws } = column
  const codes = new Int32Array(raws.length)
  for (let row = 0; row < codes.length; row += 1) {
    const raw = raws[row]!
    if (raw < 0) {
      codes[row] = -1
      continue
    }
    let code = translated[raw]!
    if (code === -2) {
      const value = map(raw)
      translated[raw] = code = value === undefined ? -1 : distinct.codeOf(value)
    }
    codes[row] = code
  }
  return { codes, values: distinct.values }
}

/** Numbers distinct values in order of first appearance. As a `Map` by text would, without the texts and in less memory. */
class Distinct<T> {
  readonly values: T[] = []
  readonly #identity: Identity<T>
  #hashes = new Int32Array(256)
  /** Codes from 1 on by hash; 0 where a slot is free. */
  #slots = new Int32Array(512)

  constructor(identity: Identity<T>) {
    this.#identity = identity
  }

  codeOf(value: T): number {
    const { hash: hashOf, same } = this.#identity
    const hash = hashOf(value) | 0
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = hash & mask
    for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
      if (this.#hashes[held - 1] === hash && same(this.values[held - 1]!, value)) return held - 1
      slot = (slot + 1) & mask
    }
    const code = this.values.push(value) - 1
    slots[slot] = code + 1
    this.#hashes[code] = hash
    if (code + 1 === this.#hashes.length) this.#grow()
    return code
  }

  #grow(): void {
    this.#hashes = grown(this.#hashes)
    this.#slots = new Int32Array(this.#hashes.length * 2)
    const mask = this.#slots.length - 1
    for (let code = 0; code < this.values.length; code += 1) {
      let slot = this.#hashes[code]! & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = code + 1
    }
  }
}
