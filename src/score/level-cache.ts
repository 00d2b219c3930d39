import type { Comparison } from './comparison.js'

const slotBits = 16

/**
 * Remembers the levels of recently compared values. A direct-mapped cache: a fixed amount of
 * memory whatever the number of distinct pairs, and never a wrong answer, since a slot holds its key.
 */
export function cachedCompare(comparison: Comparison): (a: number, b: number) => number {
  const size = comparison.counts.length
  const keys = new Float64Array(1 << slotBits).fill(-1)
  const levels = new Int8Array(1 << slotBits)
  const compare = comparison.compare
  return (a, b) => {
    const low = a < b ? a : b
    const high = a < b ? b : a
    const key = low * size + high
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca77)) >>> (32 - slotBits)
    if (keys[slot] === key) return levels[slot]!
    const level = compare(low, high)
    keys[slot] = key
    levels[slot] = level
    return level
  }
}
