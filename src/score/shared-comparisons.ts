import type { Allocate } from '../model/memory.js'
import { comparators } from './comparators.js'
import { isCrossed } from './name-comparators.js'
import type { Form } from './comparator.js'
import type { Comparison } from './comparison.js'
import type { ComparisonSet } from './comparisons.js'

/** A comparison as another thread takes it over: numbers, and the values as bytes that become values when they are first read. */
export interface SharedComparison extends Pick<Comparison, 'name' | 'codes' | 'counts' | 'holders' | 'equal'> {
  readonly signs: Int32Array | undefined
  /** Value `code` is the JSON from `starts[code]` to `starts[code + 1]`. */
  readonly bytes: Uint8Array
  readonly starts: Int32Array
}

/**
 * Puts comparisons into memory that other threads see. Most values are told apart by their signs and never read there, so that
 * bytes cost a fraction of the objects that they stand for.
 */
export function shareComparisons({ list }: ComparisonSet, allocate: Allocate): SharedComparison[] {
  const encoder = new TextEncoder()
  return list.map(({ name, codes, counts, holders, equal, glance, json }) => {
    const starts = allocate(counts.length + 1)
    let bytes = new Uint8Array(1024)
    let size = 0
    for (let code = 0; code < counts.length; code += 1) {
      const text = json(code)
      if (size + 3 * text.length > bytes.length) {
        const grown = new Uint8Array(2 * bytes.length + 3 * text.length)
        grown.set(bytes)
        bytes = grown
      }
      size += encoder.encodeInto(text, bytes.subarray(size)).written
      starts[code + 1] = size
    }
    const shared = new Uint8Array(allocate(Math.ceil(size / 4)).buffer, 0, size)
    shared.set(bytes.subarray(0, size))
    return { name, codes, counts, holders, equal, signs: glance?.signs, bytes: shared, starts }
  })
}

/** The comparisons that another thread shares. */
export function comparisonsOf(all: readonly SharedComparison[]): ComparisonSet {
  const decoder = new TextDecoder()
  const formsOf = new Map<string, (code: number) => Form>()
  const list = all.map(({ name, codes, counts, holders, equal, signs, bytes, starts }): Comparison => {
    const { fields, levels, rarity, form, compare, glance, show, text, shared } = comparators.find((one) => one.name === name)!
    // No decoder reads shared memory.
    const json = (code: number): string => decoder.decode(bytes.slice(starts[code], starts[code + 1]))
    const forms: (Form | undefined)[] = Array.from({ length: counts.length })
    const formOf = (code: number): Form => (forms[code] ??= form(JSON.parse(json(code))))
    formsOf.set(name, formOf)
    return {
      name, fields, levels, rarity, codes, counts, holders, equal, json,
      compare: (a, b) => compare(formOf(a), formOf(b)),
      glance: signs && glance && { signs, level: glance },
      show: (code) => show(formOf(code)),
      text: (code) => (shared === undefined ? text(JSON.parse(json(code))) : shared(formOf(code))),
    }
  })
  const given = formsOf.get('givenName')
  const family = formsOf.get('familyName')
  return { list, crossed: given && family && ((g, f) => isCrossed(given(g), family(f))) }
}
