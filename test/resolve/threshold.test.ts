import { expect, test } from 'vitest'
import { chooseThreshold } from '../../src/resolve/threshold.js'
import { bit } from '../../src/score/level-units.js'

const bits = (...weights: readonly number[]) => Int32Array.from(weights, (weight) => weight * bit)
const chosen = (...weights: readonly number[]) => chooseThreshold({}, { weights: bits(...weights), origin: 'learnt', decided: undefined }) / bit

// Mutated: with 95 of 100 links asked to be right, none of them is made.
test('where families are many and repeated rows few, links of twelve to one are made', () => {
  expect(chosen(3.9, 3.6, 3.6, 3.6, -5, -9)).toBe(2)
})

test('links that are doubtful together are not made for the sake of the clear ones among them', () => {
  expect(chosen(9, 9, ...Array.from({ length: 40 }, () => 2.2))).toBeGreaterThan(2.2)
})

test('less than four to one is no link, however right the others are', () => {
  expect(chosen(...Array.from({ length: 99 }, () => 12), 1.5)).toBe(2)
})
