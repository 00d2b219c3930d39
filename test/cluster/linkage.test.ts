import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkGroups, type LinkageInput, type LinkageResult } from '../../src/cluster/linkage.js'
import { partitionNodes } from '../../src/cluster/partition.js'
import { runs } from '../runs.js'

const bit = 1024

/** A graph drawn by hand: bits between nodes, `undefined` where two have nothing to compare. All nodes are named unless said. */
interface Graph {
  readonly nodes: number
  readonly bits: Readonly<Record<string, number>>
  /** What pairs that are no edges say. */
  readonly otherwise?: number
  readonly threshold?: number
  readonly nameless?: readonly number[]
  readonly apart?: readonly (readonly [number, number])[]
  readonly joined?: readonly (readonly number[])[]
  /** Pairs whose bits count in a mean but that were no candidates. */
  readonly unseen?: readonly string[]
  /** Bits of what names say by themselves, and of what never changes. */
  readonly names?: Readonly<Record<string, number>>
  readonly lasting?: Readonly<Record<string, number>>
  /** What keeps two nodes apart besides decisions. */
  readonly kept?: Readonly<Record<string, string>>
}

function input(graph: Graph): LinkageInput {
  const pairOf = (a: number, b: number) => (a < b ? `${a}-${b}` : `${b}-${a}`)
  const bitsOf = (a: number, b: number) => graph.bits[pairOf(a, b)] ?? graph.otherwise
  const unitsOf = (said: Readonly<Record<string, number>> | undefined) => (a: number, b: number) => (said?.[pairOf(a, b)] === undefined ? undefined : said[pairOf(a, b)]! * bit)
  const nameless = new Set(graph.nameless ?? [])
  return {
    nodes: Array.from({ length: graph.nodes }, (_, node) => node),
    edges: Object.entries(graph.bits).filter(([pair]) => !graph.unseen?.includes(pair)).map(([pair, bits]) => {
      const [left, right] = pair.split('-').map(Number) as [number, number]
      return { left, right, weight: bits * bit }
    }),
    threshold: (graph.threshold ?? 2) * bit,
    weigh: (a, b) => {
      const bits = bitsOf(a, b)
      return bits === undefined ? undefined : bits * bit
    },
    rank: (node) => node,
    named: (node) => !nameless.has(node),
    nameEvidence: unitsOf(graph.names),
    lastingEvidence: unitsOf(graph.lasting),
    constraint: (a, b) => ((graph.apart ?? []).some(([x, y]) => (a.includes(x) && b.includes(y)) || (a.includes(y) && b.includes(x))) ? 'decision:d1' : a.flatMap((x) => b.flatMap((y) => graph.kept?.[pairOf(x, y)] ?? []))[0]),
    joined: graph.joined ?? [],
  }
}

const groupsOf = (result: LinkageResult) => result.groups.map((group) => group.join(' ')).sort()
const link = (graph: Graph) => linkGroups(input(graph))

describe('linking a component', () => {
  test('two nodes whose pair reaches the threshold are one group, below it they are two', () => {
    expect(groupsOf(link({ nodes: 2, bits: { '0-1': 2 } }))).toEqual(['0 1'])
    expect(groupsOf(link({ nodes: 2, bits: { '0-1': 1.99 } }))).toEqual(['0', '1'])
  })

  test('one good pair does not merge two groups whose records contradict each other', () => {
    const result = link({ nodes: 6, bits: { '0-1': 9, '0-2': 9, '1-2': 9, '3-4': 9, '3-5': 9, '4-5': 9, '2-3': 5 }, otherwise: -8 })
    expect(groupsOf(result)).toEqual(['0 1 2', '3 4 5'])
    expect(result.refused).toEqual([{ left: 2, right: 3, weight: 5 * bit, constraint: 'linkage' }])
  })

  test('a chain holds together where the far ends have nothing to compare', () => {
    expect(groupsOf(link({ nodes: 4, bits: { '0-1': 6, '1-2': 6, '2-3': 6 } }))).toEqual(['0 1 2 3'])
  })

  test('a pair that is kept apart stays apart however strong it is, and the refusal names why', () => {
    const result = link({ nodes: 3, bits: { '0-1': 20, '1-2': 10, '0-2': 9 }, apart: [[0, 1]] })
    expect(groupsOf(result)).toEqual(['0', '1 2'])
    expect(result.refused).toEqual([
      { left: 0, right: 1, weight: 20 * bit, constraint: 'decision:d1' },
      { left: 0, right: 2, weight: 9 * bit, constraint: 'decision:d1' },
    ])
  })

  // Mutation seen to fail: the reason for which the two were once refused, though a rule would keep them apart in any case.
  test('a refusal names the rule where there is one, though the evidence was enough to refuse', () => {
    const result = link({ nodes: 3, bits: { '0-1': 9, '1-2': 4, '0-2': -20 }, unseen: ['0-2'], kept: { '0-2': 'limit:phone' } })
    expect(result.refused.map(({ constraint }) => constraint)).toEqual(['limit:phone'])
    expect(link({ nodes: 3, bits: { '0-1': 9, '1-2': 4, '0-2': -20 }, unseen: ['0-2'] }).refused.map(({ constraint }) => constraint)).toEqual(['linkage'])
  })

  test('what a decision put together is together from the start, evidence or not', () => {
    const result = link({ nodes: 4, bits: { '0-1': -9, '1-2': 8, '2-3': -5 }, joined: [[0, 1]] })
    expect(groupsOf(result)).toContain('3')
    expect(groupsOf(result).find((group) => group.startsWith('0'))).toMatch(/^0 1/)
  })

  // Mutations seen to fail: the first of their pairs, or the weakest, in the place of the best.
  test('two groups are linked by the best of their pairs', () => {
    const graph = input({ nodes: 3, bits: { '0-1': 5, '1-2': 1 }, joined: [[0, 2]] })
    for (const edges of [graph.edges, graph.edges.toReversed()]) expect(groupsOf(linkGroups({ ...graph, edges }))).toEqual(['0 1 2'])
  })

  test('a nameless record between two that contradict joins the clearly better one', () => {
    expect(groupsOf(link({ nodes: 3, bits: { '0-1': 9, '0-2': 5, '1-2': -9 }, nameless: [0] }))).toEqual(['0 1', '2'])
  })

  // Mutation seen to fail: `rivalOf` that always answers `undefined` joins it to one of them.
  test('and neither where both claim it alike', () => {
    const result = link({ nodes: 3, bits: { '0-1': 6, '0-2': 5.5, '1-2': -9 }, nameless: [0] })
    expect(groupsOf(result)).toEqual(['0', '1', '2'])
    expect(result.refused.map((one) => one.constraint)).toEqual(['ambiguous', 'ambiguous'])
  })

  // Seen to fail where only a refusal that had come to pass told the two claimants apart: one of three got the record, by chance.
  test('nor where the two that claim it are kept apart by a rule, whichever pair is looked at first; who holds it better has it', () => {
    for (const ranks of [[0, 1, 2], [1, 0, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1], [2, 0, 1]]) {
      const between = (support?: (claimant: number, node: number) => number) => groupsOf(linkGroups({
        ...input({ nodes: 3, bits: { '0-1': 6, '0-2': 6, '1-2': 6 }, nameless: [0] }),
        rank: (node) => ranks[node]!,
        constraint: (a, b) => ([...a, ...b].includes(1) && [...a, ...b].includes(2) ? 'history' : undefined),
        contradiction: () => undefined,
        support,
      }))
      expect(between()).toEqual(['0', '1', '2'])
      expect(between((claimant) => (claimant === 2 ? 1 : 0))).toEqual(['0 2', '1'])
      // Two that somebody separated, and that have nothing to compare.
      expect(groupsOf(linkGroups({ ...input({ nodes: 3, bits: { '0-1': 6, '0-2': 6 }, nameless: [0], apart: [[1, 2]] }), rank: (node) => ranks[node]! }))).toEqual(['0', '1', '2'])
    }
  })

  // The look at a third group took the proposals between the three out of the queue, so that 1 and 2 never met again.
  // Seen to fail: with the mean of what the names say asked alone, Bia is shut out of Ana Beatriz's, whose other records say Ana B.
  test('nor does it hold together whom their names part, unless two named ones are linked by themselves', () => {
    const names = (said: number, between: number) => {
      const graph: Graph = { nodes: 4, bits: { '0-1': 12, '0-3': 6, '1-3': 6, '2-3': 9, ...(between === 0 ? {} : { '1-2': between }) }, nameless: [3] }
      return groupsOf(linkGroups({ ...input(graph), nameEvidence: (a, b) => (Math.max(a, b) === 2 ? said * bit : bit) }))
    }
    expect(names(-3, 1)).toEqual(['0 1', '2 3'])
    // Mutation: a pair that reaches the threshold exactly held to be below it.
    for (const between of [2, 6]) expect(names(-3, between)).toEqual(['0 1 2 3'])
    expect(names(1, 1)).toEqual(['0 1 2 3'])
  })

  // Mutation: whoever was refused because of names forgotten, since as a whole the two agree.
  test('nor does a record join one of two whom their names part', () => {
    expect(groupsOf(link({ nodes: 4, nameless: [0, 3], bits: { '1-3': 12, '2-3': 9, '1-2': 1, '0-1': 4, '0-2': 4, '0-3': 4 }, names: { '1-2': -3 } }))).toEqual(['0', '1 3', '2'])
  })

  test('a nameless record that is refused does not keep the others from each other', () => {
    const result = link({
      nodes: 6, nameless: [0], threshold: 2,
      bits: { '0-1': 8, '0-3': 8, '0-5': 8, '1-2': 12, '3-4': 12, '1-3': 4, '2-4': 4, '1-4': 4, '2-3': 4, '0-2': 8, '0-4': 8, '1-5': -9, '2-5': -9, '3-5': -9, '4-5': -9 },
      unseen: ['2-4', '1-4', '2-3', '0-2', '0-4'],
    })
    expect(groupsOf(result)).toEqual(['0', '1 2 3 4', '5'])
  })
})

describe('what never changes', () => {
  // Mutation seen to fail: a mean that need not reach the threshold where birth dates contradict, as though it were chance.
  test('is not put down to chance where it contradicts: then the mean itself has to reach the threshold', () => {
    const graph: Graph = { nodes: 3, bits: { '0-1': 9, '0-2': 4, '1-2': -2 }, unseen: ['1-2'] }
    expect(groupsOf(link(graph))).toEqual(['0 1 2'])
    expect(groupsOf(link({ ...graph, lasting: { '0-1': 1, '1-2': -1 } }))).toEqual(['0 1', '2'])
  })

  // Mutation seen to fail: a pair without dates counted as though it had nothing against it.
  test('is that of all records of a group: pairs without a date are held to it too', () => {
    const graph: Graph = { nodes: 3, bits: { '0-1': 9, '0-2': 6, '1-2': -1 }, unseen: ['1-2'], lasting: { '1-2': -3 } }
    expect(groupsOf(link({ ...graph, lasting: { '0-2': 1, '1-2': -3 } }))).toEqual(['0 1 2'])
    expect(groupsOf(link(graph))).toEqual(['0 1', '2'])
  })

  // Mutation seen to fail: what a group that was joined brought with it of dates forgotten.
  test('comes with those who join a group', () => {
    expect(groupsOf(link({ nodes: 3, bits: { '0-1': 9, '0-2': 6, '1-2': 2 }, lasting: { '1-2': -9 } }))).toEqual(['0 1', '2'])
    expect(groupsOf(link({ nodes: 3, bits: { '0-1': 9, '1-2': 6, '0-2': 2 }, lasting: { '0-2': -9 } }))).toEqual(['0 1', '2'])
  })
})

describe('two groups that claim one record', () => {
  // Mutation seen to fail: one of these reasons left out of those that say that two are different people.
  test.each(['names', 'one-to-one', 'same-source', 'linkage', 'decision:d9'])('are no rivals where one may not have it (%s)', (reason) => {
    for (const [here, there] of [[1, 2], [2, 1]]) {
      const graph: Graph = { nodes: 3, bits: { '0-1': 6, '0-2': 6, '1-2': -9 }, nameless: [0], kept: { [`0-${there}`]: reason } }
      expect(groupsOf(link(graph))).toEqual([`0 ${here}`, `${there}`].sort())
      expect(groupsOf(link({ ...graph, kept: { [`0-${there}`]: 'limit:phone' } }))).toEqual(['0', '1', '2'])
    }
  })

  // Mutation seen to fail: the record asked only where it is the first of the two.
  test('get it neither, whichever of the three comes first', () => {
    for (const ranks of [[0, 1, 2], [1, 0, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1], [2, 0, 1]]) {
      expect(groupsOf(linkGroups({ ...input({ nodes: 3, bits: { '0-1': 6, '0-2': 5.5, '1-2': -9 }, nameless: [0] }), rank: (node) => ranks[node]! }))).toEqual(['0', '1', '2'])
    }
  })

  // Mutation seen to fail: named records held to the two bits that nameless ones are held to.
  test('and of which one is better by an eighth of a bit get it where it is named', () => {
    const named = (other: number) => groupsOf(link({ nodes: 3, bits: { '0-1': 6, '0-2': other, '1-2': -9 } }))
    expect([named(5.75), named(5.9)]).toEqual([['0 1', '2'], ['0', '1', '2']])
  })

  // Mutation seen to fail: several records that say the same treated as one that might be anybody's.
  test('and do not take several records that say the same from each other', () => {
    expect(groupsOf(link({ nodes: 4, bits: { '0-1': 12, '0-2': 6, '1-2': 6, '0-3': 6, '1-3': 6, '2-3': -20 } }))).toEqual(['0 1 2', '3'])
  })

  // Mutation seen to fail: whoever has one good pair with it counted, whatever the others of theirs say.
  test('are rivals only where both would have it as a whole', () => {
    expect(groupsOf(link({ nodes: 4, nameless: [0], bits: { '0-1': 3, '2-3': 12, '0-2': 4, '0-3': -2 }, unseen: ['0-3'], otherwise: -9 }))).toEqual(['0 1', '2 3'])
  })
})

describe('a group that grows', () => {
  // Mutation seen to fail: a named record lost among more that are not.
  test('has a name as soon as one of them has', () => {
    expect(groupsOf(link({ nodes: 4, nameless: [0, 1], bits: { '0-1': 12, '0-2': 9, '1-2': 9, '0-3': 6, '1-3': 6, '2-3': 1 }, unseen: ['2-3'], names: { '2-3': -3 } }))).toEqual(['0 1 2', '3'])
  })

  // Mutations seen to fail: what was refused before stays refused, whether or not the one who came was linked to the other.
  test.each([[[]], [['0-3']]])('is asked anew about whom it was refused (unseen: %j)', (unseen) => {
    const graph = input({ nodes: 4, bits: { '0-1': 9, '1-3': 8, '0-3': 7, '2-3': 1 }, unseen: [...unseen, '2-3'] })
    const asking = (a: readonly number[], b: readonly number[]) => ([...a, ...b].includes(0) && ![...a, ...b].includes(3) ? 'history' : undefined)
    for (const ranks of [[0, 1, 2, 3], [3, 2, 1, 0]]) expect(groupsOf(linkGroups({ ...graph, rank: (node) => ranks[node]!, constraint: asking }))).toEqual(['0 1 3', '2'])
  })

  test('is asked anew about whom it was refused, where nobody looked at the two before', () => {
    const graph = input({ nodes: 3, bits: { '0-1': 5, '1-2': 8, '0-2': 7 }, unseen: ['0-2'] })
    const asking = (a: readonly number[], b: readonly number[]) => ([...a, ...b].includes(0) && ![...a, ...b].includes(2) ? 'history' : undefined)
    expect(groupsOf(linkGroups({ ...graph, constraint: asking, priority: (a, b) => (a + b === 1 ? 1 : 0) }))).toEqual(['0 1 2'])
  })

  // Seen to fail: a record that two claim alike whom a person keeps apart went to the one of the lesser rank.
  test('goes to neither of two that a decision keeps apart and that claim it alike, and to the one that claims it better', () => {
    expect(groupsOf(link({ nodes: 3, bits: { '0-1': 5, '1-2': 5 }, apart: [[0, 2]] }))).toEqual(['0', '1', '2'])
    expect(groupsOf(link({ nodes: 3, bits: { '0-1': 5, '1-2': 6 }, apart: [[0, 2]] }))).toEqual(['0', '1 2'])
  })

  // Mutations seen to fail: the priority of the pair that was listed first, and that of the group which took the other in.
  test('has the highest priority of all pairs that it has with another', () => {
    const joined = input({ nodes: 4, bits: { '0-1': 4, '1-3': 4, '1-2': 9 }, joined: [[0, 3]], apart: [[0, 2]] })
    for (const edges of [joined.edges, joined.edges.toReversed()]) expect(groupsOf(linkGroups({ ...joined, edges, priority: (a, b) => (a + b === 4 ? 1 : 0) }))).toEqual(['0 1 3', '2'])
    const grown = input({ nodes: 4, bits: { '0-1': 9, '0-2': 4, '1-2': 4, '2-3': 8 }, apart: [[0, 3]] })
    expect(groupsOf(linkGroups({ ...grown, priority: (a, b) => (a + b === 1 ? 2 : a + b === 3 ? 1 : 0) }))).toEqual(['0 1 2', '3'])
  })

  // Mutations seen to fail: the rank of the larger one, and that of whichever of those that were joined beforehand comes first.
  test('has the least rank of all its members, by which ties are broken', () => {
    expect(groupsOf(link({ nodes: 5, bits: { '3-4': 12, '0-3': 9, '0-4': 9, '0-1': 5, '1-3': 5, '1-4': 5, '1-2': 5 }, kept: { '0-2': 'limit:crm' } }))).toEqual(['0 1 3 4', '2'])
    const joined = input({ nodes: 4, bits: { '0-1': 5, '1-2': 5 }, joined: [[0, 3]], kept: { '0-2': 'limit:crm' } })
    expect([joined.nodes, joined.nodes.toReversed()].map((nodes) => groupsOf(linkGroups({ ...joined, nodes })))).toEqual([['0 1 3', '2'], ['0 1 3', '2']])
  })
})

const matrices = fc.integer({ min: 2, max: 8 }).chain((nodes) => {
  const pairs = Array.from({ length: nodes }, (_, a) => Array.from({ length: a }, (_, b) => `${b}-${a}`)).flat()
  return fc.record({
    nodes: fc.constant(nodes),
    threshold: fc.constantFrom(1, 2, 4),
    // Of few different bits many are equal, and ranks decide.
    bits: fc.constantFrom(fc.integer({ min: -8, max: 12 }), fc.constantFrom(-8, 4, 5)).chain((bits) => fc.tuple(...pairs.map(() => fc.option(bits, { nil: undefined, freq: 4 })))).map((bits) =>
      Object.fromEntries(pairs.flatMap((pair, i) => (bits[i] === undefined ? [] : [[pair, bits[i]]])))),
    unseen: fc.subarray(pairs, { maxLength: Math.min(2, pairs.length) }),
    nameless: fc.subarray(Array.from({ length: nodes }, (_, node) => node), { maxLength: 2 }),
    apart: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)).filter(([a, b]) => a !== b), { maxLength: 2 }),
    lasting: fc.dictionary(fc.constantFrom(...pairs), fc.integer({ min: -6, max: 3 }), { maxKeys: 4 }),
    names: fc.dictionary(fc.constantFrom(...pairs), fc.integer({ min: -6, max: 6 }), { maxKeys: 4 }),
    joined: fc.oneof(fc.constant<number[][]>([]), fc.shuffledSubarray(Array.from({ length: nodes }, (_, node) => node), { minLength: 2, maxLength: Math.min(3, nodes) }).map((set) => [set])),
    order: fc.shuffledSubarray(Array.from({ length: nodes }, (_, node) => node), { minLength: nodes }),
    edgeSeed: fc.integer(),
  })
})

describe('Sequence neutrality of linking', () => {
  // Mutation seen to fail: ties in the queue not broken by rank.
  test('neither the order of the nodes nor that of the edges, nor their direction, changes the groups', () => {
    fc.assert(fc.property(matrices, ({ order, edgeSeed, ...graph }) => {
      const there = input(graph)
      const edges = fc.sample(fc.shuffledSubarray([...there.edges], { minLength: there.edges.length }), { seed: edgeSeed, numRuns: 1 })[0]!
      const here: LinkageInput = { ...there, nodes: order, edges: edges.map(({ left, right, weight }) => ({ left: right, right: left, weight })) }
      expect(groupsOf(linkGroups(here))).toEqual(groupsOf(linkGroups(there)))
    }), runs(500))
  })

  // Found by that law. Seen to fail: the links of a group in the order in which their pairs came.
  test('nor does it where a rival is found before all who may be one were weighed', () => {
    const graph = input({ nodes: 7, threshold: 1, bits: { '1-2': 5, '0-3': 5, '2-4': -8, '1-5': 5, '2-5': 4, '0-6': 4, '1-6': -8, '2-6': 5, '3-6': 5, '4-6': 5, '5-6': 4 }, unseen: ['2-4', '1-6', '3-6'] })
    for (const edges of [graph.edges, graph.edges.toReversed()]) expect(groupsOf(linkGroups({ ...graph, edges }))).toEqual(['0 1 2 3 5 6', '4'])
  })

  // Found by that law. Seen to fail: of several pairs of two groups the unchanging facts of the first alone.
  test('nor does it where one of several pairs has unchanging facts that contradict', () => {
    const graph = input({ nodes: 4, threshold: 4, bits: { '0-2': 4, '1-2': 5, '2-3': -8 }, unseen: ['2-3'], lasting: { '1-2': -2, '2-3': 2 }, joined: [[0, 1, 3]] })
    for (const edges of [graph.edges, graph.edges.toReversed()]) expect(groupsOf(linkGroups({ ...graph, edges }))).toEqual(['0 1 2 3'])
  })

  test('nor does what the nodes are called', () => {
    fc.assert(fc.property(matrices, ({ order, edgeSeed: _, ...graph }) => {
      const there = input(graph)
      const back = order.map((_, node) => order.indexOf(node))
      const here: LinkageInput = {
        ...there,
        nodes: order.map((_, node) => node),
        edges: there.edges.map(({ left, right, weight }) => ({ left: back[left]!, right: back[right]!, weight })),
        weigh: (a, b) => there.weigh(order[a]!, order[b]!),
        rank: (node) => there.rank(order[node]!),
        named: (node) => there.named(order[node]!),
        nameEvidence: (a, b) => there.nameEvidence(order[a]!, order[b]!),
        lastingEvidence: (a, b) => there.lastingEvidence(order[a]!, order[b]!),
        constraint: (a, b) => there.constraint(a.map((node) => order[node]!), b.map((node) => order[node]!)),
        joined: (there.joined ?? []).map((set) => set.map((node) => back[node]!)),
      }
      const groups = linkGroups(here).groups.map((group) => group.map((node) => order[node]!).sort((a, b) => a - b).join(' ')).sort()
      expect(groups).toEqual(groupsOf(linkGroups(there)))
    }), runs(500))
  })
})

describe('Explained: what linking refuses', () => {
  test('every node is in one group; every edge that reached the threshold is inside a group or refused by name', () => {
    fc.assert(fc.property(matrices, ({ order: _order, edgeSeed: _seed, ...graph }) => {
      const given = input(graph)
      const result = linkGroups(given)
      expect(result.groups.flat().toSorted((a, b) => a - b)).toEqual(given.nodes)
      const groupOf = (node: number) => result.groups.findIndex((group) => group.includes(node))
      const open = given.edges.filter(({ left, right, weight }) => weight >= given.threshold && groupOf(left) !== groupOf(right))
      expect(result.refused.map(({ left, right, weight }) => ({ left, right, weight }))).toEqual(open)
      for (const { constraint } of result.refused) expect(constraint).not.toBe('')
      for (const [a, b] of graph.apart) if (!graph.joined.some((set) => set.includes(a) && set.includes(b))) expect(groupOf(a)).not.toBe(groupOf(b))
      for (const set of graph.joined) expect(new Set(set.map(groupOf)).size).toBe(1)
    }), runs(300))
  })
})

describe('the partition of all nodes', () => {
  const graphs = fc.array(fc.tuple(fc.nat(14), fc.nat(14), fc.integer({ min: -4, max: 8 })).filter(([a, b]) => a !== b), { maxLength: 30 })

  test('is that of the connected components where nothing contradicts, numbered by first node', () => {
    fc.assert(fc.property(graphs, (edges) => {
      const strong = edges.filter(([, , bits]) => bits >= 2)
      const pairs = { size: strong.length, left: Int32Array.from(strong, ([a]) => a), right: Int32Array.from(strong, ([, b]) => b), weights: Int32Array.from(strong, ([, , bits]) => bits * bit) }
      const options = { threshold: 2 * bit, weigh: (a: number, b: number) => { const bits = strong.filter(([x, y]) => (x === a && y === b) || (x === b && y === a)).map(([, , one]) => one); return bits.length === 0 ? undefined : Math.max(...bits) * bit }, rank: (node: number) => node, named: () => true, nameEvidence: () => undefined, lastingEvidence: () => undefined, constraint: undefined, joined: [] }
      const { groupOf, count, refused } = partitionNodes(15, pairs, options)
      let colour = Array.from({ length: 15 }, (_, node) => node)
      for (const [a, b] of strong) colour = colour.map((one) => (one === colour[a] ? colour[b]! : one))
      const numbers = [...new Set(colour)]
      expect([...groupOf]).toEqual(colour.map((one) => numbers.indexOf(one)))
      expect(count).toBe(numbers.length)
      expect(refused).toEqual([])
    }), runs(200))
  })
})

// Mutation seen to fail: of several sets that were joined beforehand within one component the last alone kept.
test('all that was joined beforehand stays together, however many sets of it stand in one component', () => {
  const graph = input({ nodes: 5, bits: { '1-2': 8 }, otherwise: -9, joined: [[0, 1], [2, 3]] })
  const pairs = { size: 1, left: Int32Array.of(1), right: Int32Array.of(2), weights: Int32Array.of(8 * bit) }
  const partition = partitionNodes(5, pairs, { ...graph, constraint: undefined, joined: graph.joined! })
  expect([[...partition.groupOf], partition.refused.length]).toEqual([[0, 0, 1, 1, 2], 1])
})

const oftenUnanimous = fc.integer({ min: 3, max: 6 }).chain((nodes) => {
  const all = Array.from({ length: nodes }, (_, a) => Array.from({ length: a }, (_, b) => [b, a] as const)).flat()
  const units = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 2, max: 9 }) }, { weight: 1, arbitrary: fc.integer({ min: -6, max: 1 }) }, { weight: 1, arbitrary: fc.constant(undefined) })
  const facts = fc.oneof({ weight: 9, arbitrary: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }) }, { weight: 1, arbitrary: fc.integer({ min: -9, max: 0 }) })
  return fc.record({
    nodes: fc.constant(nodes),
    pairs: fc.tuple(...all.map((pair) => fc.record({ pair: fc.constant(pair), bits: units, name: facts, lasting: facts, seen: fc.boolean() }))),
    nameless: fc.subarray(Array.from({ length: nodes }, (_, node) => node), { maxLength: 2 }),
    apart: fc.option(fc.constantFrom(...all), { nil: undefined, freq: 5 }),
  })
})

// Seen to fail: with components taken for unanimous of which a name, a lasting fact, a weight or a constraint speaks against it.
test('a component of which every two nodes speak for one person is one group, whatever way it is put together', () => {
  let unanimous = 0
  fc.assert(fc.property(oftenUnanimous, ({ nodes, pairs, nameless, apart }) => {
    const of = (a: number, b: number) => pairs.find(({ pair: [x, y] }) => x === Math.min(a, b) && y === Math.max(a, b))!
    const times = (bits: number | undefined) => (bits === undefined ? undefined : bits * bit)
    const parts = (a: readonly number[], b: readonly number[]) => apart !== undefined && apart.some((one) => a.includes(one)) && apart.some((one) => b.includes(one) && !a.includes(one))
    const seen = pairs.filter(({ bits, seen }) => seen && (bits ?? 0) >= 2)
    const graph = { size: seen.length, left: Int32Array.from(seen, ({ pair }) => pair[0]), right: Int32Array.from(seen, ({ pair }) => pair[1]), weights: Int32Array.from(seen, ({ bits }) => bits! * bit) }
    const options = {
      threshold: 2 * bit, rank: (node: number) => node, named: (node: number) => !nameless.includes(node), joined: [],
      weigh: (a: number, b: number) => times(of(a, b).bits),
      nameEvidence: (a: number, b: number) => (nameless.includes(a) || nameless.includes(b) ? undefined : times(of(a, b).name)),
      lastingEvidence: (a: number, b: number) => times(of(a, b).lasting),
      constraint: (a: readonly number[], b: readonly number[]) => (parts(a, b) ? 'decision:d1' : undefined),
    }
    const agreed = (members: readonly number[], mayBeSilent: boolean) => {
      const every = members.every((a) => members.every((b) => a <= b || ((options.weigh(a, b) ?? (mayBeSilent ? Infinity : -1)) >= 2 * bit && (options.nameEvidence(a, b) ?? 0) >= 0 && (options.lastingEvidence(a, b) ?? 0) >= 0)))
      const answer = every && (apart === undefined || !apart.every((one) => members.includes(one)))
      if (answer) unanimous += 1
      return answer
    }
    expect(partitionNodes(nodes, graph, { ...options, unanimous: agreed })).toEqual(partitionNodes(nodes, graph, options))
  }), runs(2000))
  expect(unanimous).toBeGreaterThan(50)
})

// Mutation: `eachPair` without the sort by rank.
test('groups too large to weigh every pair are sampled alike, whatever order their nodes came in', () => {
  const half = 80
  const weigh = (a: number, b: number) => {
    const across = a < half !== b < half
    return (across ? (b % 2 === 0 ? 6 : -8) : 9) * bit
  }
  const result = (order: (nodes: number[]) => number[]) => {
    const halves = [0, half].map((first) => order(Array.from({ length: half }, (_, i) => first + i)))
    const nodes = halves.flat()
    return linkGroups({ ...input({ nodes: 0, bits: {} }), nodes, joined: halves, edges: [{ left: 3, right: half + 4, weight: 6 * bit }], weigh: (a, b) => weigh(Math.min(a, b), Math.max(a, b)) }).groups.map((group) => [...group].sort((a, b) => a - b).join(' ')).sort()
  }
  expect(result((nodes) => nodes.toReversed())).toEqual(result((nodes) => nodes))
})

// Seen to fail without asking the family names: on an agency's number Maria Leite and Maria Nunes were one by way of Maria.
test('who says half a name does not hold two together whose family names part them, unless the two would be linked without', () => {
  const graph: Graph = { nodes: 3, bits: { '0-1': 4, '1-2': 3, '0-2': -0.5 }, names: { '0-1': 5, '1-2': 5, '0-2': -3 } }
  const told = (families: Readonly<Record<string, number>>, bits = graph.bits) =>
    groupsOf(linkGroups({ ...input({ ...graph, bits }), wholeNamed: (node) => node !== 1, familyEvidence: (a, b) => (families[`${Math.min(a, b)}-${Math.max(a, b)}`] === undefined ? undefined : families[`${Math.min(a, b)}-${Math.max(a, b)}`]! * bit) }))
  expect(groupsOf(link(graph))).toEqual(['0 1 2'])
  expect(told({ '0-2': -8 })).toEqual(['0 1', '2'])
  expect(told({})).toEqual(['0 1 2'])
  expect(told({ '0-2': -8 }, { ...graph.bits, '0-2': 2 })).toEqual(['0 1 2'])
})
