import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goldenRecord } from '../../src/merge/golden.js'
import { type Claim, rankValues } from '../../src/merge/survivorship.js'
import type { Policy, SurvivorshipRule } from '../../src/model/policy.js'
import type { PersonRecord } from '../../src/model/record.js'
import { encodeRecords } from '../../src/resolve/batch/encode.js'
import { runs } from '../runs.js'

const golden = (records: readonly PersonRecord[], policy: Policy = {}) => goldenRecord(encodeRecords(records), [...records.keys()], policy)

const cities: readonly PersonRecord[] = [
  { id: '2', source: 'crm', observedAt: '2026-01-05', city: 'Kyiv' },
  { id: '1', source: 'shop', observedAt: '2026-03-01', city: 'Lviv' },
  { id: '3', source: 'chat', observedAt: '2026-02-01', city: 'KYIV' },
  { id: '4', source: 'chat', observedAt: '2026-02-02', city: 'Ivano-Frankivsk' },
]

describe('survivorship', () => {
  test('shows what most records hold; spellings that differ in case are one value', () => {
    expect(golden(cities).city).toEqual({ value: 'KYIV', from: [{ source: 'crm', id: '2' }, { source: 'chat', id: '3' }], alternatives: ['Ivano-Frankivsk', 'Lviv'] })
  })

  test('shows the latest, the longest, or that of the most trusted source, as the policy says', () => {
    expect(golden(cities, { survivorship: { city: 'most-recent' } }).city?.value).toBe('Lviv')
    expect(golden(cities, { survivorship: { city: 'longest' } }).city?.value).toBe('Ivano-Frankivsk')
    expect(golden(cities, { survivorship: { city: 'source-order' }, sourceOrder: ['shop', 'crm'] }).city?.value).toBe('Lviv')
  })

  // Seen to fail: times were compared as they were written, so that another zone's evening, and what is no time, came after them all.
  test('the latest is that of the latest instant, however it is written; what is no time says nothing of when', () => {
    const latest = (...observed: readonly string[]) => golden(observed.map((observedAt, i) => ({ id: `${i}`, city: ['Leeds', 'York', 'Hull'][i]!, observedAt })), { survivorship: { city: 'most-recent' } }).city?.value
    expect(latest('2026-01-02T00:00:00+05:00', '2026-01-01T22:00:00Z')).toBe('York')
    expect(latest('yesterday', '2026-01-01', 'garbage')).toBe('York')
    expect(latest('2026-01-01T10:00', '2026-01-01T10:00:00.001Z', '2026-01-01')).toBe('York')
  })

  // Seen to fail: of spellings of one name that of most records was shown, whatever the rule.
  test('the longest is no shorter than any that a record holds, spellings of one value included', () => {
    const names: PersonRecord[] = [{ id: '1', name: 'Helen Peterson' }, { id: '2', name: 'Helen Peterson' }, { id: '3', name: 'Helen M. Peterson' }]
    expect([golden(names).name?.value, golden(names, { survivorship: { name: 'longest' } }).name?.value]).toEqual(['Helen Peterson', 'Helen M. Peterson'])
    const some = fc.array(fc.constantFrom('Lisboa', 'LISBON', 'Lisbon', 'Київ', 'Kyiv', 'Kiev', 'St. Albans', 'Saint Albans', 'St Albans'), { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(some, (all) => {
      const shown = golden(all.map((city, i) => ({ id: String(i), city })), { survivorship: { city: 'longest' } }).city!
      expect(shown.value.length).toBe(Math.max(...all.map(({ length }) => length)))
      expect(all).toContain(shown.value)
    }), runs(200))
  })

  // Mutation: the trust of a source is not handed on to what its records say.
  test('shows what the most trusted source says, of those as trusted the latest, whoever says it most often', () => {
    const policy: Policy = { survivorship: { city: 'most-trusted' }, sources: { shop: { trust: 'claimed' }, crm: { trust: 'verified' }, chat: { trust: 'asserted' } } }
    expect(golden(cities, policy).city?.value).toBe('KYIV')
    expect(golden(cities, { ...policy, sources: { chat: { trust: 'asserted' } } }).city?.value).toBe('Ivano-Frankivsk')
    expect(golden(cities, { ...policy, sources: {} }).city?.value).toBe('Lviv')
    expect(golden([{ id: '1', source: 'constructor', city: 'Kyiv' }], policy).city?.value).toBe('Kyiv')
  })

  // Mutation: ties by the first row (`a.rows[0] - b.rows[0]`) follow the order of the records.
  test('ties go by source order, then by the smallest record, then by the place among its values', () => {
    const two: PersonRecord[] = [{ id: 'b', phone: ['2', '1'] }, { id: 'a', phone: ['3', '2'] }, { id: 'c', source: 'other', phone: '4' }]
    for (const order of [two, two.toReversed()]) {
      expect(golden(order).phone?.value).toBe('2')
      expect(golden(order).phone?.alternatives).toEqual(['3', '1', '4'])
      expect(golden(order, { sourceOrder: ['other'] }).phone?.alternatives).toEqual(['4', '3', '1'])
    }
  })

  test('a user name is no spelling of a name, and comes behind any', () => {
    const handles: PersonRecord[] = [{ id: '1', name: 'Nellie_99' }, { id: '2', name: 'Nellie_99' }, { id: '3', name: 'Nellie' }]
    expect(golden(handles).name).toEqual({ value: 'Nellie', from: [{ source: 'input', id: '3' }], alternatives: ['Nellie_99'] })
  })

  test('a value that one record holds twice counts once', () => {
    expect(golden([{ id: '1', email: ['x@ukr.net', 'X@ukr.net', 'x@ukr.net'] }, { id: '2', email: 'y@ukr.net' }]).email)
      .toEqual({ value: 'x@ukr.net', from: [{ source: 'input', id: '1' }], alternatives: ['y@ukr.net'] })
  })

  test('a field that no record says anything in is not there', () => {
    expect(golden([{ id: '1', email: '  ', city: '' }])).toEqual({})
  })
})

describe('values in the order in which survivorship prefers them', () => {
  let places = 0
  const claim = (value: string, source: string, id: string, more: Partial<Claim> = {}): Claim => ({ value, key: value.toLowerCase(), rank: 0, record: { source, id }, order: Number(id), place: (places += 1), seen: '', ...more })
  const ranked = (claims: readonly Claim[], policy: Policy = {}, rule: SurvivorshipRule = 'most-frequent') => [claims, claims.toReversed()].map((some) => rankValues(some, { rule }, policy).map(({ value }) => value))
  const both = (...values: readonly string[]) => [values, values]

  // Mutation seen to fail: one record counted as often as it says a value.
  test('count the records that say one, not how often one record says it', () => {
    expect(ranked([claim('Kyiv', 'crm', '1'), claim('Kyiv', 'crm', '1'), claim('KYIV', 'crm', '1'), claim('Lviv', 'shop', '2'), claim('Lviv', 'shop', '3')])[0]).toEqual(['Lviv', 'Kyiv'])
  })

  // Mutation seen to fail: of spellings that of the first record, whoever else uses another.
  test('are shown as most records spell them', () => {
    expect(ranked([claim('KYIV', 'a', '1'), claim('Kyiv', 'b', '2'), claim('Kyiv', 'c', '3')])).toEqual(both('Kyiv'))
  })

  // Mutation seen to fail: when the last of its records said a value, and not when it was said last.
  test('are as recent as the latest who says them', () => {
    const claims = [claim('Kyiv', 'a', '1', { seen: '2026-03-01' }), claim('Kyiv', 'b', '2', { seen: '2026-01-01' }), claim('Lviv', 'c', '3', { seen: '2026-02-01' })]
    expect(ranked(claims, {}, 'most-recent')).toEqual(both('Kyiv', 'Lviv'))
  })

  // Mutation seen to fail: a value stands where the last of its sources does.
  test('stand where the first of their sources does', () => {
    const claims = [claim('Kyiv', 'crm', '1'), claim('Kyiv', 'chat', '2'), claim('Lviv', 'shop', '3'), claim('Lviv', 'shop', '4'), claim('Odesa', 'mail', '5')]
    expect(ranked(claims, { sourceOrder: ['crm', 'shop', 'chat'] }, 'source-order')).toEqual(both('Kyiv', 'Lviv', 'Odesa'))
  })

  // Mutation seen to fail: the rank of whoever says it first.
  test('have the best rank that anybody gives them', () => {
    expect(ranked([claim('Helen', 'crm', '1'), claim('Helen', 'shop', '2', { rank: 2 }), claim('Peterson', 'crm', '3', { rank: 1 }), claim('Peterson', 'shop', '4', { rank: 1 }), claim('Peterson', 'chat', '5', { rank: 1 })])).toEqual(both('Helen', 'Peterson'))
  })
})
