import { type Comparison, unclear } from './comparison.js'
import type { ComparisonSet } from './comparisons.js'
import { PatternReader } from './scorer.js'

/** Comparisons with so few values keep all their levels. */
const fewValues = 256

/** The comparisons of a set, by their numbers, that are counted with each other. */
export function countedTogether({ list, crossed }: ComparisonSet): readonly (readonly number[])[] {
  const names = crossed === undefined ? [] : [...list.keys()].filter((c) => list[c]!.name === 'givenName' || list[c]!.name === 'familyName')
  return [...(names.length === 0 ? [] : [names]), ...[...list.keys()].filter((c) => !names.includes(c)).map((c) => [c])]
}

/**
 * How often each level occurs among many pairs of rows that have nothing to do with each other, for the comparisons of one group.
 *
 * Such pairs seldom repeat values, so that a cache of levels would be missed nearly always, and no pattern of
 * theirs is needed: one comparison is counted after the other, straight from the codes. Only names are
 * read together, because a swap shows in both.
 */
export function countGroup({ list, crossed }: ComparisonSet, group: readonly number[], left: Int32Array, right: Int32Array): Float64Array[] {
  return group.length === 1 ? [countAlone(list[group[0]!]!, left, right)] : countTogether({ list: group.map((c) => list[c]!), crossed }, left, right)
}

function countTogether(set: ComparisonSet, left: Int32Array, right: Int32Array): Float64Array[] {
  const reader = new PatternReader(set)
  const counts = set.list.map((one) => new Float64Array(one.levels.length))
  for (let i = 0; i < left.length; i += 1) {
    reader.read(left[i]!, right[i]!)
    for (let c = 0; c < counts.length; c += 1) {
      const digit = reader.digits[c]!
      if (digit > 0) counts[c]![digit - 1]! += 1
    }
  }
  return counts
}

function countAlone({ codes, equal, compare, glance, counts: rowsOf, levels }: Comparison, left: Int32Array, right: Int32Array): Float64Array {
  const values = rowsOf.length
  const known = values <= fewValues ? new Int8Array(values * values).fill(unclear) : undefined
  const counts = new Float64Array(levels.length)
  for (let i = 0; i < left.length; i += 1) {
    const a = codes[left[i]!]!
    const b = codes[right[i]!]!
    if (a < 0 || b < 0) continue
    let level = equal[a]!
    if (a !== b) {
      const low = a < b ? a : b
      const high = a < b ? b : a
      const at = low * values + high
      level = known?.[at] ?? unclear
      if (level === unclear && glance !== undefined && glance.signs[a] !== 0 && glance.signs[b] !== 0) level = glance.level(glance.signs[a]!, glance.signs[b]!)
      if (level === unclear) {
        level = compare(low, high)
        if (known !== undefined) known[at] = level
      }
    }
    if (level >= 0) counts[level]! += 1
  }
  return counts
}
