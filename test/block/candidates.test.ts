import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { candidatePairs } from '../../src/block/candidates.js'
import type { KeyColumn, PlannedKey } from '../../src/block/key-column.js'
import { runs } from '../runs.js'

const rows = 24

/** A column as sets of keys a row; single-valued ones hold at most one. */
interface Plain { readonly keys: readonly (readonly number[])[]; readonly anchor: boolean; readonly single: boolean }

const plainColumn = fc.record({ single: fc.boolean(), anchor: fc.boolean() }).chain(({ single, anchor }) =>
  fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: single ? 1 : 3 }), { minLength: rows, maxLength: rows }).map((keys): Plain => ({ keys, anchor, single })))

function column({ keys, anchor, single }: Plain, index: number): KeyColumn {
  const name = `key ${index}`
  if (single) return { name, anchor, keys: Uint32Array.from(keys, (of) => of[0] ?? 0) }
  const entries = keys.flatMap((of, row) => of.map((key) => ({ row, key })))
  return { name, anchor, keys: Uint32Array.from(entries, (one) => one.key), owners: Int32Array.from(entries, (one) => one.row) }
}

/** A column that stands ready, as a key that is asked for it. */
const planned = (column: KeyColumn): PlannedKey => ({ name: column.name, anchor: column.anchor, column: () => column })

const shares = (a: readonly number[], b: readonly number[], allowed: (key: number) => boolean) => a.some((key) => allowed(key) && b.includes(key))

/** Every two rows that share a key whose block is within its cap. */
function reference(columns: readonly Plain[], cap: number, anchorCap: number): string[] {
  const pairs: string[] = []
  const sizeOf = (one: Plain, key: number) => one.keys.filter((of) => of.includes(key)).length
  for (let a = 0; a < rows; a += 1) {
    for (let b = a + 1; b < rows; b += 1) {
      const found = columns.some((one) => {
        const most = one.anchor ? anchorCap : cap
        return shares(one.keys[a]!, one.keys[b]!, (key) => sizeOf(one, key) <= most)
      })
      if (found) pairs.push(`${a}-${b}`)
    }
  }
  return pairs
}

const pairsOf = (found: ReturnType<typeof candidatePairs>) => Array.from({ length: found.pairs.size }, (_, i) => `${found.pairs.left[i]}-${found.pairs.right[i]}`)

describe('candidate pairs', () => {
  // Mutation seen to fail: proposing whatever the earlier keys said (every pair taken for new) lists pairs twice.
  test('are all pairs that share a key within its cap, each once', () => {
    fc.assert(fc.property(fc.array(plainColumn, { minLength: 1, maxLength: 4 }), fc.integer({ min: 2, max: rows }), fc.integer({ min: 2, max: rows }), (columns, cap, anchorCap) => {
      const found = pairsOf(candidatePairs(columns.map(column).map(planned), rows, { cap, anchorCap, pairsPerKey: Infinity, refiners: [] }))
      expect(found.toSorted()).toEqual(reference(columns, cap, anchorCap).toSorted())
    }), runs(200))
  })

  test('are credited to the first key that proposes them, and the costs add up to all of them', () => {
    fc.assert(fc.property(fc.array(plainColumn, { minLength: 1, maxLength: 4 }), (columns) => {
      const found = candidatePairs(columns.map(column).map(planned), rows, { cap: rows, anchorCap: rows, pairsPerKey: Infinity, refiners: [] })
      const firsts = pairsOf(found).map((pair) => {
        const [a, b] = pair.split('-').map(Number) as [number, number]
        return columns.findIndex((one) => shares(one.keys[a]!, one.keys[b]!, () => true))
      })
      expect([...found.foundBy]).toEqual(firsts)
      expect(found.keys.map((key) => key.pairs)).toEqual(columns.map((_, c) => firsts.filter((first) => first === c).length))
    }), runs(100))
  })

  // Mutation seen to fail: every pair that is met again marked, so that a key with two values in common marks its own.
  test('say of each pair whether one key alone finds it, its refinements counted as that key', () => {
    const refined = fc.tuple(fc.array(plainColumn, { minLength: 1, maxLength: 4 }), fc.array(plainColumn.filter((one) => one.single), { minLength: 2, maxLength: 2 }), fc.integer({ min: 2, max: rows }))
    fc.assert(fc.property(refined, ([columns, seconds, cap]) => {
      const refiners = seconds.map((one, s): KeyColumn => ({ ...column(one, s), name: `second ${s}`, anchor: false }))
      const options = { cap, anchorCap: cap, pairsPerKey: Infinity, refiners }
      const found = candidatePairs(columns.map(column).map(planned), rows, options)
      const byKey = columns.map((one, c) => new Set(pairsOf(candidatePairs([planned(column(one, c))], rows, options))))
      expect([...found.foundAgain]).toEqual(pairsOf(found).map((pair) => (byKey.filter((own) => own.has(pair)).length > 1 ? 1 : 0)))
    }), runs(200))
  })

  // Mutation seen to fail: the budget compared with the pairs of the blocks of one size instead of all up to it.
  test('a key lists no more pairs than are asked for, its smallest blocks first, and an anchor lists all', () => {
    fc.assert(fc.property(plainColumn, fc.integer({ min: 0, max: 40 }), (one, pairsPerKey) => {
      const found = candidatePairs([planned(column(one, 0))], rows, { cap: rows, anchorCap: rows, pairsPerKey, refiners: [] })
      const sizes = [1, 2, 3, 4, 5, 6, 7].map((key) => one.keys.filter((of) => of.includes(key)).length)
      const listed = (cap: number) => sizes.filter((size) => size <= cap).reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
      let cap = rows
      if (!one.anchor) while (listed(cap) > pairsPerKey) cap -= 1
      expect(pairsOf(found).toSorted()).toEqual(reference([one], cap, cap).toSorted())
    }), runs(200))
  })

  test('a block above its cap is split by each refiner, and what it cost is said', () => {
    const refined = fc.tuple(fc.array(plainColumn, { minLength: 1, maxLength: 3 }), plainColumn.filter((one) => one.single), fc.integer({ min: 2, max: 8 }))
    fc.assert(fc.property(refined, ([columns, refiner, cap]) => {
      const refine: KeyColumn = { name: 'second', anchor: false, keys: Uint32Array.from(refiner.keys, (of) => of[0] ?? 0) }
      const found = candidatePairs(columns.map(column).map(planned), rows, { cap, anchorCap: cap, pairsPerKey: Infinity, refiners: [refine] })
      const pairs = pairsOf(found)
      expect(new Set(pairs).size).toBe(pairs.length)
      const within = reference(columns, cap, cap)
      for (const pair of within) expect(pairs).toContain(pair)
      for (const pair of pairs) {
        const [a, b] = pair.split('-').map(Number) as [number, number]
        const direct = within.includes(pair)
        const bySecond = refine.keys[a] !== 0 && refine.keys[a] === refine.keys[b] && columns.some((one) => shares(one.keys[a]!, one.keys[b]!, () => true))
        expect(direct || bySecond).toBe(true)
      }
      for (const one of columns) {
        const sizes = [1, 2, 3, 4, 5, 6, 7].map((key) => one.keys.filter((of) => of.includes(key)).length)
        const large = sizes.filter((size) => size > cap)
        const cost = found.keys[found.keys.findIndex((key) => key.key === `key ${columns.indexOf(one)}`)]!
        expect(cost.genericBlocks).toBe(large.length)
        expect(cost.pairsNotCompared).toBe(large.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0))
      }
    }), runs(150))
  })

  test('a key of one value for everybody yields nothing and says so', () => {
    const everyone: KeyColumn = { name: 'country', anchor: true, keys: new Uint32Array(1000).fill(7) }
    const found = candidatePairs([planned(everyone)], 1000, { cap: 40, anchorCap: 120, pairsPerKey: Infinity, refiners: [] })
    expect(found.pairs.size).toBe(0)
    expect(found.keys).toEqual([{ key: 'country', anchor: true, cap: 120, blocks: 0, pairs: 0, genericBlocks: 1, pairsNotCompared: 499_500 }])
  })

  // Mutation: a key refined by what it is made of.
  test('a key is refined by none of its own parts', () => {
    const keys = new Uint32Array(9).fill(7)
    const found = candidatePairs([planned({ name: 'given + city', anchor: false, keys })], 9, { cap: 3, anchorCap: 3, pairsPerKey: Infinity, refiners: ['city', 'postcode', 'given'].map((name) => ({ name, anchor: false, keys })) })
    expect(found.keys.map(({ key }) => key)).toEqual(['given + city', 'given + city + postcode'])
  })

  // Mutation: an anchor's refinement held to the anchor's own cap.
  test('what is left of an anchor once it is refined is held to the cap of other keys', () => {
    const anchor = { name: 'phone', anchor: true, keys: new Uint32Array(6).fill(7) }
    const second = { name: 'city', anchor: false, keys: Uint32Array.of(1, 1, 1, 2, 2, 2) }
    const size = (cap: number) => candidatePairs([planned(anchor)], 6, { cap, anchorCap: 5, pairsPerKey: Infinity, refiners: [second] }).pairs.size
    expect([size(2), size(3)]).toEqual([0, 6])
  })

  test('listing stops where the hook throws', () => {
    const keys = [1, 2, 3].map((n): KeyColumn => ({ name: `k${n}`, anchor: false, keys: Uint32Array.from([n, n]) }))
    const seen: number[] = []
    const stop = new Error('stop')
    expect(() => candidatePairs(keys.map(planned), 2, { cap: 9, anchorCap: 9, pairsPerKey: Infinity, refiners: [], onKey: (done) => {
      seen.push(done)
      if (done === 1) throw stop
    } })).toThrow(stop)
    expect(seen).toEqual([0, 1])
  })
})

test('the caps that a set was given hold for another set: what a key may list does not depend on how many rows there are', () => {
  const keys = Uint32Array.from({ length: 30 }, (_, row) => 1 + (row % 3))
  const column = { name: 'city', keys, anchor: false }
  const chosen = candidatePairs([planned(column)], 30, { cap: 40, anchorCap: 40, pairsPerKey: 20, refiners: [] })
  expect(chosen.keys[0]!.cap).toBeLessThan(10)
  const again = candidatePairs([planned(column)], 30, { cap: 40, anchorCap: 40, pairsPerKey: Infinity, caps: { city: chosen.keys[0]!.cap }, refiners: [] })
  expect(again.pairs.size).toBe(chosen.pairs.size)
  // Mutation: a higher cap than any key may have.
  expect(candidatePairs([planned(column)], 30, { cap: 6, anchorCap: 40, pairsPerKey: Infinity, caps: { city: 40 }, refiners: [] }).keys[0]!.cap).toBe(6)
  expect(candidatePairs([planned(column)], 30, { cap: 40, anchorCap: 40, pairsPerKey: 1, caps: {}, refiners: [] }).pairs.size).toBe(135)
})
