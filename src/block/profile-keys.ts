import { hashText, mix } from '../model/hash.js'
import type { Coded } from '../normalize/columns/coded.js'
import type { NormalColumns } from '../normalize/columns/columns.js'
import { remember } from '../normalize/remember.js'
import { eitherOrder, type KeyPart, keyRules, refinerRules } from './key-rules.js'

/** Profiles under a key beyond which it is refined, and beyond which an anchor finds nothing. */
export const blockCap: number = 40
export const anchorCap: number = 120

/** Beside a key's 32 bits stand 20 of its name's hash and one for anchors: 53 in all. */
const nameRange = 2 ** 20

export interface ProfileKeys {
  /** Each key with its name as one integer: what a store finds profiles by. */
  readonly codes: readonly number[]
  /** Second keys, by name. */
  readonly refiners: ReadonlyMap<string, number>
}

/** There are few names, and each is asked for with every key. */
const nameHash = remember((name) => hashText(name) & (nameRange - 1))

const codeWith = (hash: number, key: number, anchor: boolean): number => (key * nameRange + hash) * 2 + (anchor ? 1 : 0)

const codeOf = (name: string, key: number, anchor: boolean): number => codeWith(nameHash(name), key, anchor)

/** The key of an identifier by itself. */
export const anchorCode = (name: string, value: string): number => codeOf(name, hashText(value), true)

/** How many profiles a key may hold before it is generic: the usual number, or a lower one that a model names. */
export class KeyCaps {
  readonly #lower: ReadonlyMap<number, number>

  constructor(lower: Readonly<Record<string, number>> = {}) {
    this.#lower = new Map(Object.entries(lower).map(([name, cap]) => [hashText(name) & (nameRange - 1), cap]))
  }

  of(code: number): number {
    const usual = code % 2 === 1 ? anchorCap : blockCap
    if (this.#lower.size === 0) return usual
    return Math.min(usual, this.#lower.get(Math.floor(code / 2) % nameRange) ?? usual)
  }
}

/** What keys are made of, each once: a part is known by its place here. */
const keyParts: readonly KeyPart[] = [...new Set([...keyRules.flatMap(({ parts }) => parts), ...refinerRules.map(([, part]) => part)])]

interface ReadRule {
  readonly anchor: boolean
  readonly hash: number
  /** Places of its parts. */
  readonly parts: readonly number[]
  readonly eitherOrder: boolean
}

const readRules: readonly ReadRule[] = keyRules.map(({ name, anchor, parts }) => ({ anchor, hash: nameHash(name), parts: parts.map((part) => keyParts.indexOf(part)), eitherOrder: parts === eitherOrder }))
const readRefiners: readonly (readonly [name: string, part: number])[] = refinerRules.map(([name, part]) => [name, keyParts.indexOf(part)])

/** Reads the keys of profiles from their columns: those that a batch finds each under. */
export class KeyReader {
  readonly #columns: NormalColumns
  /** By part its column and, by code, the hashes of its values. */
  readonly #parts: ({ readonly column: Coded<unknown> | undefined; readonly hashes: (readonly number[] | undefined)[] } | undefined)[] = []

  readonly #lists: readonly [number[], number[]] = [[], []]

  constructor(columns: NormalColumns) {
    this.#columns = columns
  }

  of(row: number): ProfileKeys {
    const codes: number[] = []
    for (let r = 0; r < readRules.length; r += 1) {
      const { anchor, hash, parts, eitherOrder: either } = readRules[r]!
      let combined = this.#hashesOf(parts[0]!, row)
      let count = combined.length
      for (let i = 1; i < parts.length && count > 0; i += 1) {
        const others = this.#hashesOf(parts[i]!, row)
        combined = this.#joined(either, combined, count, others)
        count *= others.length
      }
      for (let i = 0; i < count; i += 1) if (combined.indexOf(combined[i]!) === i) codes.push(codeWith(hash, combined[i]!, anchor))
    }
    return new ReadKeys(codes.slice(), () => this.#refinersOf(row))
  }

  /** Each of the first `count` hashes with each other one, in the reader's own lists, behind which stands what was there: a list for each rule of each row would be much to throw away. */
  #joined(either: boolean, some: readonly number[], count: number, others: readonly number[]): readonly number[] {
    const joined = some === this.#lists[0] ? this.#lists[1] : this.#lists[0]
    for (let i = 0, at = 0; i < count; i += 1) for (let k = 0; k < others.length; k += 1) joined[at++] = join(either, some[i]!, others[k]!)
    return joined
  }

  #refinersOf(row: number): ReadonlyMap<string, number> {
    const refiners = new Map<string, number>()
    for (const [name, part] of readRefiners) {
      const [first] = this.#hashesOf(part, row)
      if (first !== undefined) refiners.set(name, first)
    }
    return refiners
  }

  #hashesOf(part: number, row: number): readonly number[] {
    let known = this.#parts[part]
    if (known === undefined) {
      const column = keyParts[part]!.column(this.#columns)
      // Of its size from the start: what a list grows by at first is more than an event has values.
      this.#parts[part] = known = { column, hashes: column?.values.map(() => undefined) ?? [] }
    }
    const code = known.column?.codes[row] ?? -1
    return code < 0 ? none : (known.hashes[code] ??= keyParts[part]!.hashes(known.column!.values[code]))
  }
}

/** Second keys are asked of few profiles, and read when they are. */
class ReadKeys implements ProfileKeys {
  readonly codes: readonly number[]
  #refiners: ReadonlyMap<string, number> | undefined
  readonly #read: () => ReadonlyMap<string, number>

  constructor(codes: readonly number[], read: () => ReadonlyMap<string, number>) {
    this.codes = codes
    this.#read = read
  }

  get refiners(): ReadonlyMap<string, number> {
    return (this.#refiners ??= this.#read())
  }
}

/** The keys of a single profile, the only row of its columns. */
export function keysOf(profile: NormalColumns): ProfileKeys {
  return new KeyReader(profile).of(0)
}

const none: readonly number[] = []

const join = (either: boolean, first: number, second: number): number => (either && second < first ? mix(second, first) : mix(first, second))

const namesOfRules: ReadonlyMap<number, string> = new Map(keyRules.map(({ name }) => [nameHash(name), name]))

/** What a key is called, unless it is one of a refined block. */
export const keyName = (code: number): string => namesOfRules.get(Math.floor(code / 2) % nameRange)!

/** The keys that take the place of one that turned generic. */
export function refinedKeys(code: number, refiners: ReadonlyMap<string, number>): readonly number[] {
  const rule = keyName(code)
  const base = Math.floor(code / 2 / nameRange)
  const parts = rule.split(' + ')
  return [...refiners].filter(([name]) => !parts.includes(name)).map(([name, second]) => codeOf(`${rule} + ${name}`, mix(second, base), false))
}
