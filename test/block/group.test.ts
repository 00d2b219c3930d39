import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupByKey } from '../../src/block/group.js'
import { runs } from '../runs.js'

/** Keys from the whole 32-bit range, few enough to meet; 0 is "no key". */
const someKeys = fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 0xffffffff }), fc.constantFrom(1, 0x10000, 0xffff, 0xffffffff, 0x7fffffff, 0x80000000)), { minLength: 1, maxLength: 6 })
const keyColumns = someKeys.chain((keys) => fc.array(fc.constantFrom(0, ...keys), { maxLength: 60 }))

function naive(keys: readonly number[], owners: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  keys.forEach((key, entry) => {
    if (key === 0) return
    const rows = groups.get(key) ?? []
    if (!rows.includes(owners[entry]!)) rows.push(owners[entry]!)
    groups.set(key, rows)
  })
  return new Map([...groups].filter(([, rows]) => rows.length > 1).sort(([a], [b]) => a - b))
}

function asMap(groups: ReturnType<typeof groupByKey>): Map<number, number[]> {
  const map = new Map<number, number[]>()
  for (let g = 0; g < groups.count; g += 1) map.set(groups.keys[g]!, [...groups.rows.subarray(groups.starts[g], groups.starts[g + 1])])
  return map
}

// Mutation seen to fail: a row put into its group whatever the last one was (`row !== last` left out).
test('rows fall into the groups that a Map would put them in, ascending, groups of one left out', () => {
  fc.assert(fc.property(keyColumns, (keys) => {
    expect(asMap(groupByKey({ keys: Uint32Array.from(keys) }))).toEqual(naive(keys, [...keys.keys()]))
  }), runs(300))
})

test('a row that holds a key twice stands in its group once', () => {
  const entries = keyColumns.chain((keys) => fc.tuple(fc.constant(keys), fc.array(fc.nat(12), { minLength: keys.length, maxLength: keys.length }).map((rows) => rows.sort((a, b) => a - b))))
  fc.assert(fc.property(entries, ([keys, owners]) => {
    expect(asMap(groupByKey({ keys: Uint32Array.from(keys), owners: Int32Array.from(owners) }))).toEqual(naive(keys, owners))
  }), runs(300))
})

test('no keys give no groups', () => {
  expect(groupByKey({ keys: new Uint32Array(0) }).count).toBe(0)
  expect(groupByKey({ keys: new Uint32Array(9) }).count).toBe(0)
})

// Mutation seen to fail: keys sorted by their last sixteen bits only.
test('many entries fall into the groups that few do', () => {
  const random = fc.sample(fc.integer({ min: 0, max: 0xffffffff }), { numRuns: 6000, seed: 7 })
  const keys = [...random, ...random.filter((_, i) => i % 3 === 0), ...Array.from({ length: 3000 }, () => 0x12345678), ...random.filter((_, i) => i % 5 === 0)]
  expect(asMap(groupByKey({ keys: Uint32Array.from(keys) }))).toEqual(naive(keys, [...keys.keys()]))
})
