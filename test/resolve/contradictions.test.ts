import { expect, test } from 'vitest'
import { contradicting, contradictionsWithin, mostProfiles } from '../../src/score/contradictions.js'
import type { Scorer } from '../../src/score/scorer.js'

const said = (comparison: string, level: string, bits: number) => ({ comparison, level, bits })

// Mutations seen to fail: a fact left out of the list, a level that says less taken for another, and no bits for bits against.
test('what a person does not have two of contradicts where it differs, and only then', () => {
  for (const fact of ['givenName', 'birthDate', 'sex', 'number', 'suffix', 'kind']) {
    expect(contradicting([said(fact, 'different', -1)])).toHaveLength(1)
    expect(contradicting([said(fact, 'different', 0), said(fact, 'different', 2)])).toEqual([])
    for (const level of ['exact', 'initial', 'partial', 'one-sided']) expect(contradicting([said(fact, level, -1)])).toEqual([])
  }
  for (const other of ['familyName', 'phone', 'email', 'city', 'street']) expect(contradicting([said(other, 'different', -9)])).toEqual([])
})

/** A scorer that says of two profiles what stands between them, and notes what it was asked. */
const scorer = (between: (a: number, b: number) => number | undefined, asked: string[] = []) => ({
  evidenceOf: (part: string, a: number, b: number) => {
    asked.push(`${part} ${Math.min(a, b)}-${Math.max(a, b)}`)
    return between(Math.min(a, b), Math.max(a, b))
  },
}) as unknown as Scorer

// Mutations seen to fail: a profile held against itself; those without a word between them end the search; no bits count as against.
test('the profiles of a contact are held against each other, each pair once', () => {
  const asked: string[] = []
  const bits: Readonly<Record<string, number>> = { '4-5': -3, '4-7': 0, '5-7': 8 }
  expect(contradictionsWithin(scorer((a, b) => bits[`${a}-${b}`], asked), [4, 5, 6, 7])).toEqual({ compared: 3, against: 1 })
  expect(asked.sort()).toEqual(['own 4-5', 'own 4-6', 'own 4-7', 'own 5-6', 'own 5-7', 'own 6-7'])
  expect(contradictionsWithin(scorer(() => -1), [3])).toEqual({ compared: 0, against: 0 })
})

test('of a large contact only so many are', () => {
  const many = Array.from({ length: mostProfiles + 5 }, (_, profile) => profile)
  expect(contradictionsWithin(scorer(() => -1), many).compared).toBe((mostProfiles * (mostProfiles - 1)) / 2)
})
