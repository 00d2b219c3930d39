import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bCubed, pairwiseAgreement } from '../../src/cluster/agreement.js'
import { runs } from '../runs.js'

const groupings = fc.integer({ min: 0, max: 40 }).chain((rows) => {
  const labels = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: rows, maxLength: rows })
  return fc.tuple(labels, labels)
})

function countPairs(truth: readonly number[], predicted: readonly number[]): { truePairs: number; predictedPairs: number; commonPairs: number } {
  const counts = { truePairs: 0, predictedPairs: 0, commonPairs: 0 }
  for (let i = 0; i < truth.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const together = truth[i] === truth[j]
      const found = predicted[i] === predicted[j]
      if (together) counts.truePairs += 1
      if (found) counts.predictedPairs += 1
      if (together && found) counts.commonPairs += 1
    }
  }
  return counts
}

function bCubedRowByRow(truth: readonly number[], predicted: readonly number[]): { precision: number; recall: number } {
  let precision = 0
  let recall = 0
  for (let i = 0; i < truth.length; i += 1) {
    const foundWith = truth.filter((_, j) => predicted[j] === predicted[i])
    const trulyWith = truth.filter((label) => label === truth[i])
    const both = foundWith.filter((label) => label === truth[i])
    precision += both.length / foundWith.length
    recall += both.length / trulyWith.length
  }
  return { precision: precision / truth.length, recall: recall / truth.length }
}

describe('pairwise agreement', () => {
  test('counts what enumerating all pairs counts', () => {
    fc.assert(fc.property(groupings, ([truth, predicted]) => {
      expect(pairwiseAgreement(truth, predicted)).toMatchObject(countPairs(truth, predicted))
    }), runs(300))
  })

  test('precision and recall change places when truth and prediction do', () => {
    fc.assert(fc.property(groupings, ([truth, predicted]) => {
      const there = pairwiseAgreement(truth, predicted)
      const back = pairwiseAgreement(predicted, truth)
      expect([there.precision, there.recall, there.f1]).toEqual([back.recall, back.precision, back.f1])
    }), runs(100))
  })

  test('what the groups are called does not matter', () => {
    fc.assert(fc.property(groupings, ([truth, predicted]) => {
      expect(pairwiseAgreement(truth, predicted.map((label) => `g${9 - label}`))).toEqual(pairwiseAgreement(truth, predicted))
    }), runs(100))
  })

  test('a grouping agrees with itself entirely', () => {
    fc.assert(fc.property(groupings, ([truth]) => {
      expect(pairwiseAgreement(truth, truth)).toMatchObject({ precision: 1, recall: 1, f1: 1 })
    }), runs(50))
  })

  test('one lump has full recall and poor precision; all alone has the reverse', () => {
    const truth = ['a', 'a', 'b', 'b']
    expect(pairwiseAgreement(truth, [1, 1, 1, 1])).toMatchObject({ recall: 1, precision: 2 / 6 })
    expect(pairwiseAgreement(truth, [1, 2, 3, 4])).toMatchObject({ recall: 0, precision: 1, f1: 0, commonPairs: 0 })
  })

  test('labels compare by type too', () => {
    expect(pairwiseAgreement([1, '1'], [0, 0]).truePairs).toBe(0)
  })

  test('a million rows in one group are counted without enumerating their pairs', () => {
    const lump = new Uint8Array(1_000_000)
    expect(pairwiseAgreement(lump, lump).commonPairs).toBe(499_999_500_000)
  })

  test('lists of different length are refused', () => {
    expect(() => pairwiseAgreement([1, 2], [1])).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }))
  })
})

describe('B³', () => {
  test('is what its definition gives row by row', () => {
    fc.assert(fc.property(groupings.filter(([truth]) => truth.length > 0), ([truth, predicted]) => {
      const expected = bCubedRowByRow(truth, predicted)
      const actual = bCubed(truth, predicted)
      expect(actual.precision).toBeCloseTo(expected.precision, 10)
      expect(actual.recall).toBeCloseTo(expected.recall, 10)
    }), runs(300))
  })

  test('splitting off one row of a large group costs little, where pairs weigh it by the size of the group', () => {
    const truth = Array.from({ length: 100 }, (_, row) => (row < 80 ? 0 : row))
    const predicted = truth.map((label, row) => (row < 40 ? -1 : label))
    expect(bCubed(truth, predicted).recall).toBeGreaterThan(pairwiseAgreement(truth, predicted).recall)
  })

  test('no rows at all agree', () => {
    expect(bCubed([], [])).toEqual({ precision: 1, recall: 1, f1: 1 })
  })
})
