import { mix } from '../model/hash.js'
import { type Allocate, ownMemory } from '../model/memory.js'
import type { Coded } from '../normalize/columns/coded.js'
import type { NormalColumns } from '../normalize/columns/columns.js'
import { type KeyColumn, KeyMemory, type PlannedKey } from './key-column.js'
import { eitherOrder, type KeyPart, keyRules, refinerRules } from './key-rules.js'

/** What each value of a column is found under: `hashes` from `starts[code]` to `starts[code + 1]`, several where the value has several parts. */
interface Atom {
  readonly codes: Int32Array
  readonly starts: Int32Array
  readonly hashes: Uint32Array
  /** Whether no value has more than one. */
  readonly single: boolean
}

/** What a key is made of: numbers alone, so that other threads can make its column. */
export interface KeyParts extends Pick<KeyColumn, 'name' | 'anchor'> {
  readonly parts: readonly Atom[]
  readonly eitherOrder: boolean
}

export interface BlockPlan {
  /** Most selective first: a pair is credited to the first key that finds it. */
  readonly keys: readonly KeyParts[]
  /** Second keys by which blocks above the cap are split. */
  readonly refiners: readonly KeyColumn[]
}

/**
 * Chooses the blocking keys that the columns allow. Every anchor is a key; names, dates and places
 * find in pairs of two different kinds, so that an error in any one or two fields leaves a way.
 */
export function blockPlan(columns: NormalColumns, allocate: Allocate = ownMemory): BlockPlan {
  const rows = columns.size
  const known = new Map<KeyPart, Atom | undefined>()
  const atomOf = (part: KeyPart): Atom | undefined => {
    if (!known.has(part)) {
      const column = part.column(columns)
      known.set(part, column && atom(column, part.hashes, allocate))
    }
    return known.get(part)
  }
  const keys: KeyParts[] = []
  for (const { name, parts, anchor } of keyRules) {
    const atoms = parts.map(atomOf).filter((one) => one !== undefined)
    if (atoms.length === parts.length) keys.push({ name, anchor, parts: atoms, eitherOrder: parts === eitherOrder })
  }
  const refiners: KeyColumn[] = []
  const memory = new KeyMemory()
  for (const [name, part] of refinerRules) {
    const one = atomOf(part)
    if (one !== undefined) refiners.push({ name, anchor: false, keys: firstKeys(keyColumn({ name, anchor: false }, rows, [one], memory), rows, allocate) })
  }
  return { keys, refiners }
}

/** A key that may be asked for its column. */
export function plannedKey({ name, anchor, parts, eitherOrder: either }: KeyParts, rows: number): PlannedKey {
  const key = { name, anchor }
  return { ...key, column: (memory) => (either ? fullName(key, rows, parts, memory) : keyColumn(key, rows, parts, memory)) }
}

function atom<T>({ codes, values }: Coded<T>, hashesOf: (value: T) => readonly number[], allocate: Allocate): Atom {
  const starts = allocate(values.length + 1)
  let found = new Uint32Array(values.length + 16)
  let size = 0
  let single = true
  for (let code = 0; code < values.length; code += 1) {
    const own = hashesOf(values[code]!)
    if (own.length > 1) single = false
    if (size + own.length > found.length) {
      const larger = new Uint32Array(2 * (size + own.length))
      larger.set(found)
      found = larger
    }
    for (let i = 0; i < own.length; i += 1) found[size++] = own[i]!
    starts[code + 1] = size
  }
  const hashes = new Uint32Array(allocate(size).buffer)
  hashes.set(found.subarray(0, size))
  return { codes, starts, hashes, single }
}

/** One key for each combination of the atoms' hashes. */
function keyColumn(key: Pick<KeyColumn, 'name' | 'anchor'>, rows: number, parts: readonly Atom[], memory: KeyMemory): KeyColumn {
  if (parts.every((part) => part.single)) {
    const keys = memory.unsigned('keys', rows)
    parts.forEach(({ codes, starts, hashes }, i) => {
      for (let row = 0; row < rows; row += 1) {
        if (i > 0 && keys[row] === 0) continue
        const code = codes[row]!
        const at = code < 0 ? -1 : starts[code]!
        if (at < 0 || at === starts[code + 1]) keys[row] = 0
        else keys[row] = i === 0 ? hashes[at]! : mix(keys[row]!, hashes[at]!)
      }
    })
    return { ...key, keys }
  }
  const entries = new Entries(rows, memory)
  let combined = new Uint32Array(64)
  let next = new Uint32Array(64)
  for (let row = 0; row < rows; row += 1) {
    let size = 1
    for (let i = 0; i < parts.length && size > 0; i += 1) {
      const { codes, starts, hashes } = parts[i]!
      const code = codes[row]!
      const from = code < 0 ? 0 : starts[code]!
      const to = code < 0 ? 0 : starts[code + 1]!
      if (size * (to - from) > next.length) next = new Uint32Array(size * (to - from) * 2)
      let filled = 0
      for (let one = 0; one < size; one += 1) {
        for (let at = from; at < to; at += 1) next[filled++] = i === 0 ? hashes[at]! : mix(combined[one]!, hashes[at]!)
      }
      size = filled
      const swap = combined
      combined = next
      next = swap
    }
    for (let one = 0; one < size; one += 1) entries.push(row, combined[one]!)
  }
  return { ...key, ...entries.done() }
}

/** Given and family name in either order: each token of one with each token of the other. */
function fullName(key: Pick<KeyColumn, 'name' | 'anchor'>, rows: number, [given, family]: readonly Atom[], memory: KeyMemory): KeyColumn {
  const entries = new Entries(rows, memory)
  const { codes, starts, hashes } = given!
  const { codes: others, starts: otherStarts, hashes: otherHashes } = family!
  for (let row = 0; row < rows; row += 1) {
    const [code, other] = [codes[row]!, others[row]!]
    if (code < 0 || other < 0) continue
    for (let i = starts[code]!; i < starts[code + 1]!; i += 1) {
      for (let j = otherStarts[other]!; j < otherStarts[other + 1]!; j += 1) {
        const [g, f] = [hashes[i]!, otherHashes[j]!]
        entries.push(row, g < f ? mix(g, f) : mix(f, g))
      }
    }
  }
  return { ...key, ...entries.done() }
}

/** The first key of each row, to stay. */
function firstKeys({ keys, owners }: KeyColumn, rows: number, allocate: Allocate): Uint32Array {
  const firsts = new Uint32Array(allocate(rows).buffer)
  if (owners === undefined) firsts.set(keys)
  else for (let i = owners.length - 1; i >= 0; i -= 1) firsts[owners[i]!] = keys[i]!
  return firsts
}

class Entries {
  readonly #memory: KeyMemory
  #keys: Uint32Array
  #owners: Int32Array
  #size = 0

  constructor(expected: number, memory: KeyMemory) {
    this.#memory = memory
    this.#keys = memory.unsigned('keys', expected + 16)
    this.#owners = memory.signed('owners', expected + 16)
  }

  push(row: number, key: number): void {
    if (this.#size === this.#keys.length) this.#grow()
    this.#keys[this.#size] = key
    this.#owners[this.#size] = row
    this.#size += 1
  }

  done(): { readonly keys: Uint32Array; readonly owners: Int32Array } {
    return { keys: this.#keys.subarray(0, this.#size), owners: this.#owners.subarray(0, this.#size) }
  }

  #grow(): void {
    const [keys, owners] = [this.#keys, this.#owners]
    this.#keys = this.#memory.unsigned('keys', this.#size * 2)
    this.#owners = this.#memory.signed('owners', this.#size * 2)
    this.#keys.set(keys)
    this.#owners.set(owners)
  }
}
