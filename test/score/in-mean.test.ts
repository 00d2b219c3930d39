import { expect, test } from 'vitest'
import { comparators } from '../../src/score/comparators.js'
import { LevelUnits } from '../../src/score/level-units.js'
import { defaultPriors, startingLevels } from '../../src/score/train.js'

const units = new LevelUnits(comparators, { classes: comparators.map(startingLevels), ...defaultPriors(100_000) })

/** What two say in a mean who have much in common, and not enough. */
function inMean(weight: number, birthDate: string | undefined): number | undefined {
  const said: Readonly<Record<string, string | undefined>> = { givenName: 'exact', familyName: 'exact', patronymic: 'exact', sex: 'exact', place: 'exact', birthDate }
  const digits = comparators.map(({ name, levels }) => 1 + levels.indexOf(said[name] ?? ''))
  return units.inMean(weight, units.sums(digits), digits)
}

// Seen to fail: `undefined` for all who have more in common than not.
test('of two namesakes birth dates that contradict each other count in a mean, and those that are missing or agree do not', () => {
  expect(inMean(-500, 'different')).toBe(-500)
  expect([inMean(-500, undefined), inMean(-500, 'exact')]).toEqual([undefined, undefined])
  expect(inMean(500, 'different')).toBe(500)
})
