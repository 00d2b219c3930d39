import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnionFind } from '../../src/cluster/union-find.js'
import { weakestJoin } from '../../src/cluster/weakest-join.js'
import { runs } from '../runs.js'

const size = 8
const links = fc.array(fc.record({ a: fc.nat(size - 1), b: fc.nat(size - 1), weight: fc.nat(9) }), { maxLength: 30 })

const setsOf = (all: readonly { readonly a: number; readonly b: number }[]): string => {
  const sets = new UnionFind(size)
  for (const { a, b } of all) sets.union(a, b)
  return Array.from({ length: size }, (_, node) => sets.find(node)).join()
}

// Mutations seen to fail: the first that joined; the last link whether or not it joined.
test('what hangs together falls apart by no link that is weaker than the weakest join, and by that one', () => {
  fc.assert(fc.property(links, (some) => {
    const strongest = some.toSorted((x, y) => y.weight - x.weight)
    const weakest = weakestJoin(new UnionFind(size), strongest)
    const from = (least: number) => setsOf(strongest.filter(({ weight }) => weight >= least))
    expect(from(weakest?.weight ?? 10)).toBe(setsOf(some))
    if (weakest !== undefined) expect(from(weakest.weight + 1)).not.toBe(setsOf(some))
  }), runs(200))
})
