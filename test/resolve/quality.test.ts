import { describe, expect, test } from 'vitest'
import { dedupe } from '../../src/resolve/dedupe.js'
import { generatedRecords } from './records.js'

const records = generatedRecords()
const found = dedupe(records)
const quality = found.quality()
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

describe('the quality of a model', () => {
  // Mutation: a pattern's pairs are counted once instead of as often as they were met.
  test('every compared pair is in the histogram, and at most once at a level of each comparison', () => {
    expect(sum(quality.histogram.map(({ pairs }) => pairs))).toBe(found.report.pairsCompared)
    expect(sum(quality.histogram.map(({ linked }) => linked))).toBeGreaterThanOrEqual(found.report.links)
    for (const { levels } of quality.comparisons) expect(sum(levels.map(({ pairs }) => pairs))).toBeLessThanOrEqual(found.report.pairsCompared)
    const given = quality.comparisons.find(({ comparison }) => comparison === 'givenName')
    expect(sum(given!.levels.map(({ pairs }) => pairs))).toBeGreaterThan(found.report.pairsCompared / 4)
    for (const { pairs, linked } of quality.histogram) expect(linked).toBeLessThanOrEqual(pairs)
  })

  test('levels are those of the model, in bits', () => {
    expect(quality.comparisons.map(({ comparison }) => comparison)).toEqual(found.model.comparisons.map(({ comparison }) => comparison))
    for (const [c, { levels, filled }] of quality.comparisons.entries()) {
      expect(levels.map(({ level, m, u, h, o }) => ({ level, m, u, h, o }))).toEqual(found.model.comparisons[c]!.levels)
      for (const { m, u, bits } of levels) expect(bits).toBe(Math.log2(m / u))
      for (const { pairs, expectedMatches } of levels) expect(expectedMatches).toBeLessThanOrEqual(pairs + 1e-9)
      expect(filled).toBeGreaterThan(0)
      expect(filled).toBeLessThanOrEqual(1)
    }
  })

  test('learning shows its steps, the last of which is the model', () => {
    const { converged, steps } = quality.learning!
    expect(converged).toBe(true)
    expect(steps.at(-1)).toMatchObject({ prior: found.model.prior, householdPrior: found.model.householdPrior, organizationPrior: found.model.organizationPrior })
    expect(steps.at(-1)!.change).toBeLessThan(steps[0]!.change)
    expect(dedupe(records.slice(0, 50)).quality().learning).toBeUndefined()
  })

  test('the more is asked, the fewer records can be linked at all; one that says nothing never', () => {
    const counts = quality.unlinkable.map((one) => one.records)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(counts.at(-1)).toBeGreaterThan(0)
    const { unlinkable } = dedupe([{ id: '1' }, { id: '2', name: 'Maria' }, { id: '3', name: 'Helen Peterson', phone: '+380671234567', email: 'h@posta.net' }]).quality()
    expect(unlinkable.find(({ probability }) => probability === 0.9)?.records).toBe(2)
  })

  test('nothing in it names a person, and it does not depend on the order', () => {
    const text = JSON.stringify(quality)
    for (const { email, phone } of records) for (const value of [email, phone]) if (typeof value === 'string' && value.length > 5) expect(text).not.toContain(value)
    const rounded = (value: object) => JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? Number(one.toPrecision(9)) : one))
    expect(rounded(dedupe(records.toReversed()).quality())).toBe(rounded(quality))
  })

  test('no records have no quality to speak of', () => {
    expect(dedupe([]).quality()).toMatchObject({ comparisons: [], histogram: [] })
  })
})
