import { describe, expect, test } from 'vitest'
import { anchorCap } from '../../src/block/profile-keys.js'
import { IdentifierRules, nameCapsOf } from '../../src/cluster/identifier-rules.js'
import type { Check } from '../../src/cluster/checks.js'
import type { Policy } from '../../src/model/policy.js'
import { type IdentifierName, nameCap } from '../../src/score/rarity.js'

/** A node by the identifiers that it holds. */
type Holder = Readonly<Partial<Record<IdentifierName, readonly string[]>>>

const rulesOf = (identifiers: Policy['identifiers']) =>
  new IdentifierRules<Holder>({ identifiers }, (node, name) => node[name]?.map((key) => ({ key, variants: [] })))

const account = (...keys: string[]): Holder => ({ account: keys })

/** What the holders of exclusive accounts come to: the sets that are joined, and who was refused. */
function owners(nodes: readonly Holder[], { check, rank = (node) => node, joined = [], rules = rulesOf({ accountId: { exclusive: true } }) }: { readonly check?: Check; readonly rank?: (node: number) => number; readonly joined?: readonly (readonly number[])[]; readonly rules?: IdentifierRules<Holder> } = {}) {
  const result = rules.joinOwners(nodes.length, { nodeOf: (node) => nodes[node]!, rank, joined, check })
  return { joined: result.joined.map((set) => set.toSorted((a, b) => a - b).join(' ')).sort(), refused: result.refused.map(({ left, right, constraint }) => `${left}-${right} ${constraint}`).sort() }
}

describe('whom an identifier that belongs to one contact joins', () => {
  // Mutation seen to fail: of a union only the one that comes is entered into its group, so that a third makes a set of its own beside it.
  test('is all who hold it, in disjoint sets, with what was joined before', () => {
    expect(owners([account('u'), account('u'), account('u')])).toEqual({ joined: ['0 1 2'], refused: [] })
    expect(owners([account('u'), account('u', 'v'), account('v'), account('w')], { joined: [[2, 3]] })).toEqual({ joined: ['0 1 2 3'], refused: [] })
  })

  test('is nobody where a policy says that a kind is not exclusive', () => {
    const rules = rulesOf({ accountId: { exclusive: false } })
    expect([rules.hasExclusive, rules.isOwned(account('u'))]).toEqual([false, false])
    expect(owners([account('u'), account('u')], { rules })).toEqual({ joined: [], refused: [] })
  })

  // Mutations seen to fail: holders counted up to the cap and not one beyond it; no cap; the cap itself too many.
  test('is as many as an anchor may have, and of one more nobody at all', () => {
    const crowd = (size: number): readonly Holder[] => Array.from({ length: size }, () => account('default'))
    expect(owners(crowd(anchorCap)).joined).toEqual([Array.from({ length: anchorCap }, (_, node) => node).join(' ')])
    expect(owners(crowd(anchorCap + 1))).toEqual({ joined: [], refused: [] })
    expect(owners(crowd(3 * anchorCap))).toEqual({ joined: [], refused: [] })
  })

  const apart = (...pairs: readonly (readonly [number, number])[]): Check => (a, b) => (pairs.some(([x, y]) => (a.includes(x) && b.includes(y)) || (a.includes(y) && b.includes(x))) ? `apart:${pairs.length}` : undefined)

  // Mutations seen to fail: only the first of those before it is asked; one that found its place later is reported all the same.
  test('is the first that may have it: who is kept from one joins the next, and nothing is refused then', () => {
    expect(owners([account('u'), account('u'), account('u')], { check: apart([0, 1], [0, 2]) })).toEqual({ joined: ['1 2'], refused: ['0-1 apart:2'] })
    // Mutation seen to fail: the last that refused is named, and not the first.
    expect(owners([account('u'), account('u'), account('u')], { check: apart([0, 1], [0, 2], [1, 2]) }).refused).toEqual(['0-1 apart:3', '0-2 apart:3'])
  })

  // Mutation seen to fail: values in the order of the rows that hold them.
  test('does not depend on the order of the rows: values come by their text, nodes by rank', () => {
    const said = [account('v'), account('u', 'v'), account('u')]
    const limit: Check = (a, b) => (a.length + b.length > 2 ? 'limit' : undefined)
    expect(owners(said, { check: limit })).toEqual({ joined: ['1 2'], refused: ['0-1 limit'] })
    expect(owners([account('u'), account('u'), account('u')], { check: limit, rank: (node) => 2 - node })).toEqual({ joined: ['1 2'], refused: ['2-0 limit'] })
  })
})

// Mutation seen to fail: limits above one left out of the rules.
test('a limit of two allows two of a kind and no third, on whichever side they stand', () => {
  const [limit] = rulesOf({ phone: { limit: 2 } }).limits
  const nodes: readonly Holder[] = [{ phone: ['+1', '+2'] }, { phone: ['+2'] }, { phone: ['+3'] }, {}]
  const check = limit!((node) => nodes[node]!)
  expect([check([0], [1]), check([0], [2]), check([2], [0]), check([0], [3]), check([1], [2])]).toEqual([undefined, 'limit:phone', 'limit:phone', undefined, undefined])
})

// Mutation seen to fail: kinds in ascending order of their priority.
test('a pair that shares several identifiers has the highest of their priorities', () => {
  const { priority } = rulesOf({ email: { priority: 1 }, phone: { priority: 3 }, accountId: { priority: 2 } })
  const all: Holder = { email: ['e'], phone: ['p'], account: ['a'] }
  expect([priority!(all, all), priority!(all, { email: ['e'], account: ['a'] }), priority!(all, { email: ['e'] }), priority!(all, {})]).toEqual([3, 2, 1, 0])
})

// Mutations seen to fail: of two rules the later one, or the larger number.
test('of two rules for one account the smaller number of names holds', () => {
  const caps = (handle: number, instagram: number) => nameCapsOf({ identifiers: { instagram: { cap: instagram }, handle: { cap: handle } } })('handle', 'instagram:reception')
  expect([caps(2, 5), caps(5, 2)]).toEqual([2, 2])
  // Mutation: a channel's own number held for every channel.
  const own = nameCapsOf({ identifiers: { instagram: { cap: 2 } } })
  expect([own('handle', 'instagram:reception'), own('handle', 'telegram:reception'), own('phone', 'instagram:reception')]).toEqual([2, nameCap, nameCap])
})
