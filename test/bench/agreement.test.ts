import { describe, expect, test } from 'vitest'
import { setAgreement } from '../../bench/agreement.js'

/*
 * Two people. Olena wrote four times: two orders, a call from the number of the orders, and a chat without
 * contact data, which nothing joins to the rest. Petro wrote twice, and his two records are joined by an e-mail.
 *
 *   row  person  linkable  found
 *   0    olena   olena.1   A
 *   1    olena   olena.1   A
 *   2    olena   olena.1   B
 *   3    olena   olena.2   C
 *   4    petro   petro.1   B
 *   5    petro   petro.1   D
 */
const person = ['olena', 'olena', 'olena', 'olena', 'petro', 'petro']
const linkable = ['olena.1', 'olena.1', 'olena.1', 'olena.2', 'petro.1', 'petro.1']

describe('agreement with what can be found at all', () => {
  test('precision counts pairs of one person among the pairs found, recall the linkable pairs that were found', () => {
    const found = ['A', 'A', 'B', 'C', 'B', 'D']
    // Found: 0-1 (right), 2-4 (wrong). Linkable: 0-1 (found), 0-2, 1-2, 4-5.
    const agreement = setAgreement(found, person, linkable)
    expect(agreement.precision).toBe(1 / 2)
    expect(agreement.recall).toBe(1 / 4)
    expect(agreement.f1).toBeCloseTo((2 * (1 / 2) * (1 / 4)) / (3 / 4), 12)
    // By rows: precision 1 1 ½ 1 ½ 1, recall ⅔ ⅔ ⅓ 1 ½ ½.
    const [precision, recall] = [5 / 6, (2 / 3 + 2 / 3 + 1 / 3 + 1 + 1 / 2 + 1 / 2) / 6]
    expect(agreement.bCubedF1).toBeCloseTo((2 * precision * recall) / (precision + recall), 12)
  })

  test('a record that nothing joins is no miss when it stays alone', () => {
    expect(setAgreement(['A', 'A', 'A', 'C', 'B', 'B'], person, linkable)).toEqual({ precision: 1, recall: 1, f1: 1, bCubedF1: 1 })
  })

  test('and no error when it is joined to its person all the same', () => {
    expect(setAgreement(['A', 'A', 'A', 'A', 'B', 'B'], person, linkable)).toEqual({ precision: 1, recall: 1, f1: 1, bCubedF1: 1 })
  })

  test('joined to another person it is an error', () => {
    // Found: 0-1 0-2 1-2, and 3-4 3-5 4-5, of which only 4-5 is right.
    expect(setAgreement(['A', 'A', 'A', 'B', 'B', 'B'], person, linkable)).toMatchObject({ precision: 4 / 6, recall: 1 })
  })

  test('where everything is linkable, the person alone is the measure', () => {
    expect(setAgreement(['A', 'A', 'A', 'C', 'B', 'B'], person)).toMatchObject({ precision: 1, recall: 4 / 7 })
  })
})
