import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnionFind } from '../../src/cluster/union-find.js'
import { runs } from '../runs.js'

// Mutation: `rootA < rootB` turned round makes the larger number the root.
test('sets are those that painting one colour over the other gives, and the smallest member is the root', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 40 }), (unions) => {
    const sets = new UnionFind(20)
    let colour = Array.from({ length: 20 }, (_, node) => node)
    for (const [a, b] of unions) {
      expect(sets.union(a, b)).toBe(colour[a] !== colour[b])
      const [from, to] = [colour[a]!, colour[b]!]
      colour = colour.map((one) => (one === from ? to : one))
    }
    for (let node = 0; node < 20; node += 1) expect(sets.find(node)).toBe(colour.indexOf(colour[node]!))
  }), runs(200))
})
