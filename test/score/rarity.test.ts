import { expect, test } from 'vitest'
import { normalizeColumns } from '../../src/normalize/columns/columns.js'
import { encodeRecords } from '../../src/resolve/batch/encode.js'
import { comparators } from '../../src/score/comparators.js'
import { comparisons } from '../../src/score/comparisons.js'
import { toUnits } from '../../src/score/level-units.js'
import { countFrequencies, leastCommon, nameCap, namesUnder, rarityUnits, saltedHash, sharedByNames, sharedRarity } from '../../src/score/rarity.js'
import { startingLevels } from '../../src/score/train.js'

const phone = startingLevels(comparators.find(({ name }) => name === 'phone')!)
const all = -toUnits(Math.log2(phone.m[0]! / phone.u[0]!))

// Mutated: three taken for a couple, one more than the cap for a family, and what is taken away not held to what was given.
test('two given names under an identifier take nothing away, each further one some, and one more than the cap all', () => {
  expect([1, 2].map((names) => sharedByNames(phone, names) + 0)).toEqual([0, 0])
  expect([3, 5, 9].map((names) => sharedByNames(phone, names))).toEqual([-2048, -4096, -6144])
  expect([nameCap + 1, 1000].map((names) => sharedByNames(phone, names))).toEqual([all, all])
  const weak = { ...phone, u: phone.m.map((m) => m / 2) }
  expect(sharedByNames(weak, nameCap)).toBe(toUnits(-1))
})

// Mutated: as many names as the cap allows were too many.
test('as many names as a policy allows are counted as they are, one more is more than any may have', () => {
  expect([namesUnder(3, 3), namesUnder(4, 3), namesUnder(nameCap, nameCap), namesUnder(20, 3)]).toEqual([3, nameCap + 1, nameCap, 20])
})

// Mutated: the rarer of two spellings, and the identifier that most share.
test('two values that agree are as rare as the commoner one, and two lists as what fewest share of what they have in common', () => {
  expect([sharedRarity(1, 700, 300), sharedRarity(1, 300, 700), sharedRarity(0.5, 301, 700)]).toEqual([300, 300, 151])
  const lists = { starts: Int32Array.of(0, 3, 5, 6), keys: Int32Array.of(0, 1, 2, 1, 0, 3), crowds: Int32Array.of(0, 1, 2, 3), whole: new Uint8Array(4) }
  const names = Int32Array.of(5, 3, 1, 9)
  expect([leastCommon(lists, names, 0, 1), leastCommon(lists, names, 1, 0), leastCommon(lists, names, 0, 2)]).toEqual([3, 3, undefined])
})

// Mutated: two numbers of two countries that end alike were one, and the larger crowd of two writings counted.
test('a number without its country is the one that ends like it, and two with theirs are two', () => {
  const lists = { starts: Int32Array.of(0, 1, 2, 3), keys: Int32Array.of(0, 1, 2), crowds: Int32Array.of(0, 0, 0), whole: Uint8Array.of(1, 1, 0) }
  const names = Int32Array.of(5, 3, 6)
  expect([leastCommon(lists, names, 0, 1), leastCommon(lists, names, 0, 2), leastCommon(lists, names, 2, 1), leastCommon(lists, names, 2, 2)]).toEqual([undefined, 5, 3, 6])
})

// Mutated: three holders are too few to be counted, and each value stands for one record.
test('a value is counted from three holders on, among all records that have one; fewer are as rare as two', () => {
  const records = ['Coelho', 'Coelho', 'Costa', 'Costa', 'Costa', 'Silva', 'Silva', 'Silva', 'Silva', ''].map((familyName, i) => ({ id: String(i), givenName: 'Ana', familyName }))
  const frequencies = countFrequencies(comparisons(normalizeColumns(encodeRecords(records), {})).list.find(({ name }) => name === 'familyName')!, 5)
  expect(frequencies.present).toBe(9)
  expect(frequencies.counts).toEqual(new Map([[saltedHash('costa', 5), 3], [saltedHash('silva', 5), 4]]))
  const units = (count: number) => rarityUnits(phone, phone, 0, 10_000, count)
  expect([units(0), units(1)]).toEqual([units(2), units(2)])
  expect(units(3)).toBeLessThan(units(2))
})
