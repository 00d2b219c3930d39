import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockingQuality } from '../../bench/blocking-quality.js'
import { runs } from '../runs.js'

const rows = 9
const sets = fc.record({
  ofRow: fc.array(fc.integer({ min: -1, max: 5 }), { minLength: rows, maxLength: rows }),
  person: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: rows, maxLength: rows }),
  candidates: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })).filter(([a, b]) => a < b), { maxLength: 6, selector: String }),
  linked: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })).filter(([a, b]) => a < b), { maxLength: 3, selector: String }),
})

/** By the definition: rows of one person, stepping from one to the next by whatever `joins` says. */
function reachable(person: readonly string[], joins: (a: number, b: number) => boolean): number {
  let pairs = 0
  for (let start = 0; start < rows; start += 1) {
    const seen = new Set([start])
    for (const at of seen) for (let to = 0; to < rows; to += 1) if (person[to] === person[start] && joins(at, to)) seen.add(to)
    pairs += seen.size - 1
  }
  return pairs / 2
}

// Mutations seen to fail: candidates joined whosever rows they hold; rows that say nothing taken for one profile.
test('true pairs are counted directly, by paths of true candidates, and by what would link were it compared', () => {
  fc.assert(fc.property(sets, ({ ofRow, person, candidates, linked }) => {
    // Candidates are pairs of profiles that rows have.
    const held = candidates.filter((pair) => pair.every((profile) => ofRow.includes(profile)))
    const has = (pairs: readonly (readonly number[])[], a: number, b: number) => pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a))
    const same = (a: number, b: number) => a === b || (ofRow[a]! >= 0 && ofRow[a] === ofRow[b])
    const proposed = (a: number, b: number) => same(a, b) || has(held, ofRow[a]!, ofRow[b]!)
    const found = blockingQuality({
      ofRow: Int32Array.from(ofRow), person,
      candidates: { size: held.length, left: Int32Array.from(held, ([a]) => a), right: Int32Array.from(held, ([, b]) => b) },
      wouldLink: (a, b) => has(linked, a, b),
    })
    let truePairs = 0
    let direct = 0
    for (let a = 0; a < rows; a += 1) {
      for (let b = 0; b < a; b += 1) {
        if (person[a] !== person[b]) continue
        truePairs += 1
        if (proposed(a, b)) direct += 1
      }
    }
    const share = (pairs: number) => expect.closeTo(truePairs === 0 ? 1 : pairs / truePairs, 12)
    expect(found).toEqual({
      truePairs, direct: share(direct), connected: share(reachable(person, proposed)),
      attainable: share(reachable(person, (a, b) => proposed(a, b) || has(linked, ofRow[a]!, ofRow[b]!))),
    })
  }), runs(500))
})
