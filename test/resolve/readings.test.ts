import { expect, test } from 'vitest'
import { Readings } from '../../src/resolve/people/readings.js'

// Mutations seen to fail: what was read of a value remembered for whatever field, or whatever country.
test('a value is read by its field and by the country that its record names, whatever was read before', () => {
  const asked = [['phone', undefined], ['phone', ['GB']], ['phone', ['PT']], ['jobTitle', undefined]] as const
  const read = (readings: Readings, i: number) => readings.idOfValue(asked[i]![0], '07851 960472', asked[i]![1])
  const alone = asked.map((_, i) => read(new Readings({}), i))
  expect(new Set(alone).size).toBeGreaterThan(2)
  for (const order of [[0, 1, 2, 3], [3, 2, 1, 0]]) {
    const readings = new Readings({})
    for (const i of [...order, ...order]) expect(read(readings, i)).toBe(alone[i])
  }
})
