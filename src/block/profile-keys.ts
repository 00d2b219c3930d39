import { hashText, mix } from '../model/hash.js'
import type { NormalColumns } from '../normalize/columns/columns.js'
import { KeyMemory } from './key-column.js'
import { blockPlan } from './keys.js'

/** Profiles under a key beyond which it is refined, and beyond which an anchor finds nothing. */
export const blockCap: number = 40
export const anchorCap: number = 120

/** Beside a key's 32 bits stand 20 of its name's hash and one for anchors: 53 in all. */
const nameRange = 2 ** 20

/** A key of one profile, and what it is called. */
export interface ProfileKey {
  /** The key with its name as one integer: what a store finds profiles by. */
  readonly code: number
  readonly name: string
  readonly anchor: boolean
}

export interface ProfileKeys {
  readonly keys: readonly ProfileKey[]
  /** Second keys, by name. */
  readonly refiners: ReadonlyMap<string, number>
}

const codeOf = (name: string, key: number, anchor: boolean): number => (key * nameRange + (hashText(name) & (nameRange - 1))) * 2 + (anchor ? 1 : 0)

/** The key of a phone or an e-mail by itself. */
export const anchorCode = (name: 'phone' | 'email', value: string): number => codeOf(name, hashText(value), true)

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

/** The keys of a single profile: those that a batch finds it under. */
export function keysOf(profile: NormalColumns): ProfileKeys {
  const plan = blockPlan(profile)
  const keys: ProfileKey[] = []
  const memory = new KeyMemory()
  for (const { name, anchor, column } of plan.keys) {
    const seen = new Set<number>()
    for (const key of column(memory).keys) {
      if (key === 0 || seen.has(key)) continue
      seen.add(key)
      keys.push({ code: codeOf(name, key, anchor), name, anchor })
    }
  }
  const refiners = new Map<string, number>()
  for (const refiner of plan.refiners) if (refiner.keys[0]! !== 0) refiners.set(refiner.name, refiner.keys[0]!)
  return { keys, refiners }
}

/** The keys that take the place of one that turned generic. */
export function refinedKeys(key: ProfileKey, refiners: ReadonlyMap<string, number>): readonly number[] {
  const parts = key.name.split(' + ')
  const base = Math.floor(key.code / 2 / nameRange)
  return [...refiners].filter(([name]) => !parts.includes(name)).map(([name, second]) => codeOf(`${key.name} + ${name}`, mix(second, base), false))
}
