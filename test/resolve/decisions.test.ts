import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision } from '../../src/model/decision.js'
import type { PersonRecord, RecordRef } from '../../src/model/record.js'
import { standingDecisions } from '../../src/cluster/decision-constraints.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import { runs } from '../runs.js'
import { freshPeople } from './people.js'
import { collidingRecords, partitionOf } from './records.js'

const ref = (id: string): RecordRef => ({ source: 'input', id })
const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}T00:00:00Z`
const same = (id: string, at: number, ...records: string[]): Decision => ({ id, at: day(at), by: 'ann', kind: 'same', records: records.map(ref) })
const different = (id: string, at: number, left: string[], right: string[]): Decision => ({ id, at: day(at), by: 'ann', kind: 'different', left: left.map(ref), right: right.map(ref) })
const undo = (id: string, at: number, decision: string): Decision => ({ id, at: day(at), by: 'ann', kind: 'undo', decision })

/** Two records of one person, and one of somebody else. */
const records: readonly PersonRecord[] = [
  { id: 'a', name: 'Helen Peterson', email: 'helen.p@ukr.net', phone: '+380671234567' },
  { id: 'b', name: 'Helen Peterson', email: 'helen.p@ukr.net', phone: '+380671234567', city: 'Kyiv' },
  { id: 'c', name: 'Andrii Koval', phone: '+380509876543' },
]
const groups = (decisions: readonly Decision[], given = records) =>
  [...dedupe(given, { decisions }).contacts].map((contact) => contact.records.map((one) => one.id).join('')).sort().join(' ')

describe('what people decided', () => {
  test('without a decision the evidence decides', () => {
    expect(groups([])).toBe('ab c')
  })

  test('`same` joins what the evidence would not, `different` parts what it would join', () => {
    expect(groups([same('1', 1, 'a', 'b', 'c')])).toBe('abc')
    expect(groups([different('1', 1, ['a'], ['b'])])).toBe('a b c')
  })

  test('an undo takes either back, and an undo of the undo restores it', () => {
    expect(groups([different('1', 1, ['a'], ['b']), undo('2', 2, '1')])).toBe('ab c')
    expect(groups([different('1', 1, ['a'], ['b']), undo('2', 2, '1'), undo('3', 3, '2')])).toBe('a b c')
    expect(groups([same('1', 1, 'a', 'c'), undo('2', 2, '1')])).toBe('ab c')
    expect(groups([same('1', 1, 'a', 'c'), undo('2', 2, '1'), undo('3', 3, '2'), undo('4', 4, '3')])).toBe('ab c')
  })

  // Seen to fail: what stands was asked for by calls within calls, and ten thousand were too many.
  test('an undo of an undo of an undo may be taken back as often as anybody likes', () => {
    const undone = (times: number) => [different('0', 1, ['a'], ['b']), ...Array.from({ length: times }, (_, n) => undo(String(n + 1), 2, String(n)))]
    expect([groups(undone(20_000)), groups(undone(20_001)), groups(undone(20_001).toReversed())]).toEqual(['a b c', 'ab c', 'ab c'])
  })

  test('undos that take each other back in a ring take nothing else back', () => {
    expect(groups([different('1', 1, ['a'], ['b']), undo('2', 2, '3'), undo('3', 3, '2'), undo('4', 4, '3')])).toBe('a b c')
  })

  // Until 2026-11 `same` won whatever the dates said.
  test('of two decisions on the same records the later holds, by date and then by id', () => {
    expect(groups([same('1', 1, 'a', 'c'), different('2', 2, ['a'], ['c'])])).toBe('ab c')
    expect(groups([different('1', 1, ['a'], ['c']), same('2', 2, 'a', 'b', 'c')])).toBe('abc')
    expect(groups([same('1', 1, 'a', 'c'), different('2', 1, ['a'], ['c'])])).toBe('ab c')
    expect(groups([same('2', 1, 'a', 'b', 'c'), different('1', 1, ['a'], ['c'])])).toBe('abc')
    expect(groups([same('1', 1, 'a', 'b', 'c'), different('2', 2, ['a'], ['c']), undo('3', 3, '2')])).toBe('abc')
  })

  test('a later `different` parts a larger `same` into its sides', () => {
    const four = [...records, { id: 'd', name: 'Olha Tkach', phone: '+380931112233' }]
    expect(groups([same('1', 1, 'a', 'b', 'c', 'd'), different('2', 2, ['a', 'd'], ['b', 'c'])], four)).toBe('ad bc')
    expect(groups([same('1', 1, 'a', 'c'), same('2', 2, 'c', 'd'), different('3', 3, ['a'], ['d'])], four)).toBe('ab cd')
  })

  // Mutation seen to fail: whoever the later decision does not name goes with its second side.
  test('whom a later `different` does not name stay together, and with neither side', () => {
    const five = [...records, { id: 'd', name: 'Olha Tkach', phone: '+380931112233' }, { id: 'e', name: 'Iryna Melnyk', phone: '+380661112233' }]
    expect(groups([same('1', 1, 'a', 'c', 'd', 'e'), different('2', 2, ['a'], ['c'])], five)).toBe('ab c de')
    expect(groups([same('1', 1, 'a', 'c', 'd', 'e'), different('2', 2, ['c'], ['a'])], five)).toBe('ab c de')
  })

  // Seen to fail: the third joined one of them by a tie.
  test('`different` holds between records that say exactly the same, and a third that says it too joins neither', () => {
    const twins = ['a', 'b', 'c'].map((id): PersonRecord => ({ id, name: 'Helen Peterson', phone: '+380671234567' }))
    expect(groups([], twins)).toBe('abc')
    expect(groups([different('1', 1, ['a'], ['b'])], twins)).toBe('a b c')
    expect(groups([different('1', 1, ['a'], ['b']), undo('2', 2, '1')], twins)).toBe('abc')
  })

  // Seen to fail: the decision was passed over, since a resolver writes such a key otherwise.
  test('holds in a batch for whoever a resolver names by another writing of their key', async () => {
    const people = freshPeople({ policy: { automation: 'merge' } })
    for (const key of ['#77', '#78']) await people.resolve({ id: key, source: 'crm', key, kind: 'order', at: '2026-11-25T10:00:00Z', person: { name: 'Helen Peterson', phone: '+380671234567' } })
    const { decisionId } = await people.separate({ records: ['crm:%2378'], by: 'ana' })
    const decision = (await people.history((await people.contactOf(['crm:%2378']))[0]!)).find((one) => one.decision?.id === decisionId)!.decision!
    const twins = ['#77', '#78'].map((id): PersonRecord => ({ id, source: 'crm', name: 'Helen Peterson', phone: '+380671234567' }))
    expect([dedupe(twins).report.contacts, dedupe(twins, { decisions: [decision] }).report.contacts]).toEqual([1, 2])
  })

  test('`same` joins records that say nothing at all', () => {
    expect(groups([same('1', 1, 'x', 'c')], [...records, { id: 'x' }])).toBe('ab cx')
  })

  test('a refusal names the decision, and the pair says so in words', () => {
    const result = dedupe(records, { decisions: [different('d-17', 1, ['a'], ['b'])] })
    expect([...result.refused].map((one) => one.constraint)).toEqual(['decision:d-17'])
    expect([...result.pairs].map((one) => one.outcome)).toEqual(['refused'])
    expect(result.explain(0, 1).because).toBe('Somebody decided that they are different people.')
  })

  // Mutation seen to fail: the decisions in the order in which they are applied, the latest first.
  test('of several decisions that keep two apart the first is named', () => {
    const result = dedupe(records, { decisions: [different('d-2', 2, ['a'], ['b']), different('d-1', 1, ['b'], ['a'])] })
    expect([...result.refused].map((one) => one.constraint)).toEqual(['decision:d-1'])
  })

  // Mutation seen to fail: records told by their id alone, whatever their source.
  test('a decision speaks of the records of its sources, not of those that bear the same id elsewhere', () => {
    const shops: readonly PersonRecord[] = [
      { id: '1', source: 'shop', name: 'Helen Peterson', email: 'helen.p@ukr.net' }, { id: '2', source: 'shop', name: 'Andrii Koval', phone: '+380509876543' },
      { id: '1', source: 'crm', name: 'Olha Tkach', phone: '+380931112233' }, { id: '2', source: 'crm', name: 'Iryna Melnyk', phone: '+380661112233' },
    ]
    const one: Decision = { id: 'd1', at: day(1), by: 'ann', kind: 'same', records: ['1', '2'].map((id) => ({ source: 'crm', id })) }
    for (const all of [shops, shops.toReversed()]) expect(partitionOf(dedupe(all, { decisions: [one] }))).toEqual(['crm/1 crm/2', 'shop/1', 'shop/2'])
  })

  test('decisions on records that are not there say nothing', () => {
    expect(groups([same('1', 1, 'a', 'nobody'), different('2', 2, ['nobody'], ['b']), undo('3', 3, 'never')])).toBe('ab c')
  })
})

const ledgers = collidingRecords(10).chain((all) => {
  const one = fc.constantFrom<RecordRef>({ source: 'shop', id: 'r98' }, { source: 'shop', id: 'r99' }, ...all.map((record) => ({ source: record.source ?? 'input', id: record.id })))
  const some = fc.uniqueArray(one, { minLength: 1, maxLength: 3, selector: (ref) => ref.id })
  const base = (n: number) => ({ id: fc.constant(`d${n}`), at: fc.integer({ min: 1, max: 4 }).map(day), by: fc.constant('ann') })
  const entry = (n: number): fc.Arbitrary<Decision> => fc.oneof(
    fc.record({ ...base(n), kind: fc.constant('same' as const), records: some }),
    fc.record({ ...base(n), kind: fc.constant('different' as const), left: some, right: some })
      .filter(({ left, right }) => left.every((a) => right.every((b) => a.id !== b.id))),
    fc.record({ ...base(n), kind: fc.constant('undo' as const), decision: fc.integer({ min: 0, max: 5 }).map((target) => `d${target}`) }),
  )
  return fc.tuple(fc.constant(all), fc.tuple(entry(0), entry(1), entry(2), entry(3), entry(4)))
})

describe('laws of decisions', () => {
  test('Sequence neutrality: the order of the ledger\'s entries changes nothing', () => {
    fc.assert(fc.property(ledgers, fc.integer(), ([all, decisions], seed) => {
      const shuffled = fc.sample(fc.shuffledSubarray([...decisions], { minLength: decisions.length }), { seed, numRuns: 1 })[0]!
      expect(partitionOf(dedupe(all.toReversed(), { decisions: shuffled }))).toEqual(partitionOf(dedupe(all, { decisions })))
    }), runs(60))
  })

  test('Undo restores: a decision and its undo are as if neither had been', () => {
    fc.assert(fc.property(ledgers, ([all, decisions]) => {
      const withoutUndo = decisions.filter((one) => one.kind !== 'undo')
      const taken = withoutUndo.flatMap((one, n): Decision[] => [one, undo(`u${n}`, 9, one.id)])
      expect(partitionOf(dedupe(all, { decisions: taken }))).toEqual(partitionOf(dedupe(all)))
    }), runs(50))
  })

  // Mutation seen to fail: joinRecords without `keepsApart` joins what the last word parts.
  test('the last standing decision on two records holds', () => {
    fc.assert(fc.property(ledgers, ([all, decisions]) => {
      const result = dedupe(all, { decisions })
      const has = (ref: RecordRef) => all.some((record) => record.id === ref.id && record.source === ref.source)
      const last = standingDecisions(decisions).at(-1)
      if (last === undefined) return
      const contact = (one: RecordRef) => result.contactOf(one.id, one.source)
      if (last.kind === 'same') expect(new Set(last.records.filter(has).map(contact)).size).toBeLessThanOrEqual(1)
      else for (const left of last.left.filter(has)) for (const right of last.right.filter(has)) expect(contact(left)).not.toBe(contact(right))
    }), runs(120))
  })
})

// Seen to fail: what was expected was zod's code (`invalid_union`, `custom`).
test('a decision that cannot be carried out is refused with its place and what belongs there, never passed over', () => {
  const whole = { id: 'd', by: 'ana', at: '2026-01-01T00:00:00Z' }
  const record = { source: 'input', id: '1' }
  for (const [wrong, path, expected] of [
    [null, '0', 'a decision'],
    [{}, '0.kind', 'same or different or detach or undo or erase'],
    [{ ...whole, kind: 'helen@b.example' }, '0.kind', 'same or different or detach or undo or erase'],
    [{ ...whole, kind: 'same' }, '0.records', 'a list of records'],
    [{ ...whole, kind: 'same', records: [] }, '0.records', 'at least one record'],
    [{ ...whole, kind: 'same', records: ['helen@b.example'] }, '0.records.0', 'a record by source and id'],
    [{ ...whole, kind: 'same', records: [{ id: '1' }] }, '0.records.0.source', 'a text'],
    [{ ...whole, kind: 'same', records: [{ source: 'input', id: '' }] }, '0.records.0.id', 'a text that is not empty'],
    [{ ...whole, kind: 'detach', records: [record], field: 'helen@b.example', value: 'x', from: '2026' }, '0.field', 'a field of a record'],
    [{ ...whole, kind: 'erase', records: 'helen@b.example' }, '0.records', 'how many they were'],
    [{ ...whole, at: 'helen@b.example', kind: 'same', records: [record] }, '0.at', 'ISO 8601'],
  ] as const) {
    expect(() => dedupe([{ id: '1', name: 'Ann Lee' }], { decisions: [wrong as never] })).toThrow(expect.objectContaining({
      code: 'BAD_DECISION', details: { path, expected }, message: expect.stringMatching(/^(?!.*helen@b).* belongs\. Each needs kind/) as string,
    }))
  }
})

test('of two decisions the later instant holds, whatever offset it was written with', () => {
  const records = [{ id: '1', name: 'Ann Lee', phone: '+351914470826' }, { id: '2', name: 'Ann Lee', phone: '+351914470826' }]
  const [one, two] = [{ source: 'input', id: '1' }, { source: 'input', id: '2' }]
  const different = { id: 'a', by: 'ana', kind: 'different', at: '2026-01-01T10:00:00+02:00', left: [one], right: [two] } as const
  const same = { id: 'b', by: 'ana', kind: 'same', at: '2026-01-01T09:00:00Z', records: [one, two] } as const
  expect(dedupe(records, { decisions: [different, same] }).contactCount).toBe(1)
  expect(dedupe(records, { decisions: [different, { ...same, at: '2026-01-01T07:00:00Z' }] }).contactCount).toBe(2)
})
