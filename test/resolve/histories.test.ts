import { describe, expect, test } from 'vitest'
import { apartBecause, historiesAmong, supportOf, type Thresholds } from '../../src/resolve/profiles/histories.js'
import type { ProfileGraph } from '../../src/resolve/profiles/profile-graph.js'
import type { Working } from '../../src/resolve/profiles/working-profile.js'
import { comparators } from '../../src/score/comparators.js'
import type { ProfileRow } from '../../src/store/rows.js'

const thresholds: Thresholds = { review: 100, same: 200, histories: 500 }
const bitOf = (...names: readonly string[]) => names.reduce((bits, name) => bits | (1 << comparators.findIndex((one) => one.name === name)), 0)

/** A profile drawn by hand: one record that holds a history, unless said. */
type Drawn = Partial<Pick<ProfileRow, 'histories' | 'size' | 'marks' | 'vouched'>> & { readonly name?: 'given' | 'family'; readonly phone?: string; readonly owned?: boolean }
/** What a pair says. */
interface Said {
  readonly weight: number
  readonly name?: number
  readonly equal?: number
}

const phone = 'p1'
const proven = [`phone:${phone}`, `phone:${phone} verified`]
const stated = [`phone:${phone}`]

function drawn(profiles: readonly Drawn[], pairs: Readonly<Record<string, Said>>) {
  const nodes = profiles.map(({ histories = 1, size = 1, marks = [], vouched = [], name, phone: number }) => ({ row: {
    histories, size, marks, vouched,
    values: { ...(name === 'given' ? { givenName: ['olena'] } : name === 'family' ? { familyName: ['koval'] } : {}), ...(number === undefined ? {} : { phone: [{ key: number, variants: [] }] }) },
  } })) as unknown as readonly Working[]
  const said = Object.values(pairs)
  const graph = {
    pair: (a: Working, b: Working) => {
      const [x, y] = [nodes.indexOf(a), nodes.indexOf(b)].sort((one, other) => one - other)
      return Object.keys(pairs).indexOf(`${x}-${y}`)
    },
    weigher: { pairs: { weight: (at: number) => said[at]!.weight, name: (at: number) => said[at]!.name, equal: (at: number) => said[at]!.equal ?? 0 } },
    prepared: () => ({ circles: {} }),
    rules: { isOwned: (row: ProfileRow) => profiles[nodes.findIndex((one) => one.row === row)]!.owned === true },
  } as unknown as ProfileGraph
  const among = historiesAmong(nodes, thresholds, graph)
  return { ...among, graph, nodes }
}

/** What two wait for, and whether it is the same from either side. */
function between(a: Drawn, b: Drawn, said: Said): string | undefined {
  const { check } = drawn([a, b], { '0-1': said })
  expect(check([1], [0])).toBe(check([0], [1]))
  return check([0], [1])
}

const one = bitOf('phone')

describe('what two histories want before they are joined', () => {
  test('is a sure pair, and more than one identifier that somebody typed', () => {
    const sure = { weight: 500, equal: one }
    expect(between({}, {}, { weight: 499, name: 300, equal: one })).toBe('history')
    expect(between({}, {}, sure)).toBe('claimed')
    expect(between({}, {}, { ...sure, name: 0 })).toBe('claimed')
    expect(between({}, {}, { ...sure, name: 1 })).toBeUndefined()
    expect(between({}, {}, { ...sure, equal: bitOf('phone', 'email') })).toBeUndefined()
  })

  // Mutations seen to fail: what one side alone has vouched for, and what is vouched for and not what the two agree in.
  test('or one that channels vouch for on both sides, and in which the two agree', () => {
    const sure = { weight: 500, equal: one }
    expect(between({ vouched: stated }, { vouched: stated }, sure)).toBeUndefined()
    expect(between({ vouched: stated }, {}, sure)).toBe('claimed')
    expect(between({ vouched: stated }, { vouched: ['phone:p2'] }, sure)).toBe('claimed')
    expect(between({ vouched: stated }, { vouched: stated }, { weight: 500, equal: bitOf('email') })).toBe('claimed')
  })

  // Mutations seen to fail: without the weight; stated taken for proven; whoever proves it, named or not; of a family name alone nothing is known.
  test('or one that a channel proves to be theirs of whom it is all that is known, by a pair that links', () => {
    const link = { weight: 200, equal: one }
    const messenger: Drawn = { phone, vouched: proven }
    const order: Drawn = { phone, name: 'given' }
    expect(between(messenger, order, link)).toBeUndefined()
    expect(between(messenger, { phone, name: 'family' }, link)).toBeUndefined()
    expect(between(messenger, order, { ...link, weight: 199 })).toBe('history')
    expect(between({ ...messenger, vouched: stated }, order, link)).toBe('history')
    expect(between(messenger, { phone }, link)).toBe('history')
    expect(between({ ...messenger, name: 'given' }, order, link)).toBe('history')
    expect(between({ ...messenger, name: 'family' }, order, link)).toBe('history')
    expect(between({ ...messenger, phone: 'p2' }, { ...order, phone: 'p2' }, link)).toBe('history')
    expect(between({ ...messenger, name: 'given' }, { ...order, vouched: proven }, link)).toBeUndefined()
    expect(between(messenger, { phone, vouched: proven }, link)).toBeUndefined()
  })

  // Mutation seen to fail: one without a history among them, and nothing is asked of the others.
  test('is nothing where either side holds none, and is asked of those that do, whoever stands beside them', () => {
    expect(between({ histories: 0 }, {}, { weight: 0 })).toBeUndefined()
    expect(between({ histories: 0 }, { histories: 0 }, { weight: 0 })).toBeUndefined()
    const { check } = drawn([{}, {}, { histories: 0 }], { '0-1': { weight: 300 }, '0-2': { weight: 0 }, '1-2': { weight: 0 } })
    expect([check([0, 2], [1]), check([0], [1]), check([0], [2])]).toEqual(['history', 'history', undefined])
  })

  // Mutation seen to fail: of several pairs the last that is wanting, and not the nearest to enough.
  test('of groups is what the best pair wants', () => {
    const all = { '0-2': { weight: 0 }, '0-3': { weight: 500, equal: one }, '1-2': { weight: 0 }, '1-3': { weight: 0 }, '0-1': { weight: 0 }, '2-3': { weight: 0 } }
    expect(drawn([{}, {}, {}, {}], all).check([0, 1], [2, 3])).toBe('claimed')
    expect(drawn([{}, {}, {}, {}], { ...all, '1-3': { weight: 500, name: 1 } }).check([0, 1], [2, 3])).toBeUndefined()
  })
})

describe('records that say the same', () => {
  const two: Drawn = { histories: 2, size: 2 }
  const typed = { weight: 300, equal: one }

  // Mutation seen to fail: the group that holds them is joined to others all the same.
  test('and hold histories that are not to be joined are joined to nobody else', () => {
    const { check, mayJoin } = drawn([two, { histories: 0 }, {}], { '0-0': typed, '0-1': { weight: 900 }, '0-2': { weight: 900, name: 1 }, '1-2': { weight: 900 } })
    expect([check([0], [1]), check([1], [0]), check([1, 2], [0])]).toEqual(['history', 'history', 'history'])
    expect([mayJoin([0, 1]), mayJoin([1, 2])]).toEqual([false, true])
  })

  // Mutations seen to fail: without asking for a decision or an identifier that belongs to one contact.
  test('are one where a person said so, or where they hold what belongs to one contact', () => {
    const pairs = { '0-0': typed, '0-1': { weight: 900 } }
    for (const more of [{ marks: ['d1:same'] }, { owned: true }]) {
      const { check, graph, nodes } = drawn([{ ...two, ...more }, { histories: 0 }], pairs)
      expect(check([0], [1])).toBeUndefined()
      expect(apartBecause(nodes[0]!, { thresholds, policy: {} }, graph)).toBeUndefined()
    }
    // What they say may be too little.
    const { graph, nodes } = drawn([{ ...two, owned: true }], { '0-0': { weight: 0 } })
    expect(apartBecause(nodes[0]!, { thresholds, policy: {} }, graph)).toBeUndefined()
    expect(drawn([{ ...two, marks: ['d1:left'] }, { histories: 0 }], pairs).check([0], [1])).toBe('history')
  })

  test('are apart where they say too little, or, unless the policy joins all, where their histories want more', () => {
    const because = (profile: Drawn, weight: number, automation?: 'attach' | 'merge' | 'suggest') => {
      const { graph, nodes } = drawn([profile], { '0-0': { weight, equal: one } })
      return apartBecause(nodes[0]!, { thresholds, policy: automation === undefined ? {} : { automation } }, graph)
    }
    expect([because({ size: 1 }, 0), because({ ...two, histories: 0 }, 199), because({ ...two, histories: 0 }, 200)]).toEqual([undefined, 'evidence', undefined])
    expect([because({ ...two, histories: 1 }, 200), because(two, 200), because(two, 500)]).toEqual([undefined, 'history', 'claimed'])
    expect([because(two, 200, 'attach'), because(two, 200, 'merge'), because(two, 199, 'merge')]).toEqual(['history', undefined, 'evidence'])
  })
})

// Mutations seen to fail: without the weights, and without the names.
test('histories are taken for one at once only where every two are sure, and their names speak for it', () => {
  const sure = { weight: 500, name: 1 }
  const mayJoin = (last: Said) => drawn([{}, {}, { histories: 0 }, {}], { '0-1': sure, '0-3': sure, '1-3': last }).mayJoin([0, 1, 2, 3])
  expect([mayJoin(sure), mayJoin({ weight: 499, name: 1 }), mayJoin({ weight: 500, name: 0 }), mayJoin({ weight: 500 })]).toEqual([true, false, false, false])
})

test('an identifier is held better by whom a channel proves it, then by whom one states it, then by who typed it', () => {
  const [holder, other] = drawn([{ phone }, { phone: 'p2' }], { '0-1': { weight: 0 } }).nodes
  const support = (vouched: readonly string[]) => supportOf({ ...other!.row, vouched }, holder!.row)
  expect([support(proven), support(stated), support([]), support(['phone:p2', 'phone:p2 verified'])]).toEqual([2, 1, 0, 0])
})
