import { expect, test } from 'vitest'
import { generateContacts } from '../../src/testing/index.js'
import { normalizeColumns } from '../../src/normalize/columns/columns.js'
import { encodeRecords } from '../../src/resolve/batch/encode.js'
import { comparisons } from '../../src/score/comparisons.js'
import { countedTogether, countGroup } from '../../src/score/count-levels.js'
import { PatternReader } from '../../src/score/scorer.js'

test('levels counted column by column are those of the pairs read one by one, swapped names included', () => {
  const records = [...generateContacts({ people: 60, seed: 3 })].map((row) => ({
    id: row.row_id, name: row.full_name, givenName: row.given_name, familyName: row.family_name, email: row.email, phone: row.phone,
    instagram: row.instagram, telegram: row.telegram, birthDate: row.birth_date, city: row.city, organization: row.company,
  }))
  const swapped = [{ id: 'a', givenName: 'Helen', familyName: 'Peterson' }, { id: 'b', givenName: 'Peterson', familyName: 'Helen' }]
  const set = comparisons(normalizeColumns(encodeRecords([...records, ...swapped]), {}))
  const size = records.length + swapped.length
  const left: number[] = []
  const right: number[] = []
  for (let a = 0; a < size; a += 1) {
    for (let b = a + 1; b < size; b += 1) {
      left.push(a)
      right.push(b)
    }
  }
  const reader = new PatternReader(set)
  const expected = set.list.map((one) => one.levels.map(() => 0))
  left.forEach((a, i) => {
    reader.read(a, right[i]!)
    reader.digits.forEach((digit, c) => {
      if (digit > 0) expected[c]![digit - 1]! += 1
    })
  })
  const counted: number[][] = []
  for (const group of countedTogether(set)) {
    countGroup(set, group, Int32Array.from(left), Int32Array.from(right)).forEach((counts, i) => (counted[group[i]!] = [...counts]))
  }
  expect(counted).toEqual(expected)
  const given = set.list.findIndex(({ name }) => name === 'givenName')
  expect(counted[given]![set.list[given]!.levels.indexOf('swapped')]).toBeGreaterThan(0)
})
