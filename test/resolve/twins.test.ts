import { expect, test } from 'vitest'
import type { PersonRecord } from '../../src/model/record.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import { generatePeople } from '../../src/testing/index.js'

/** A register without mailboxes, in which one person in three hundred has a twin: another's given name beside all else. */
function registerWithTwins(people: number): { readonly records: readonly PersonRecord[]; readonly twins: readonly (readonly [string, string])[] } {
  const rows = [...generatePeople({ people, seed: 17, locales: ['en'] })]
  const records = rows.map((row): PersonRecord => ({ id: row.row_id, givenName: row.first_name, familyName: row.surname, birthDate: row.dob, postcode: row.postcode }))
  const twins: (readonly [string, string])[] = []
  for (const [i, row] of rows.entries()) {
    const namesake = rows[(i * 7 + 5) % rows.length]!.first_name
    if (i % 300 !== 0 || row.dob === '' || row.postcode === '' || namesake === '' || namesake === row.first_name) continue
    twins.push([row.row_id, `twin of ${row.row_id}`])
    records.push({ id: `twin of ${row.row_id}`, givenName: namesake, familyName: row.surname, birthDate: row.dob, postcode: row.postcode })
  }
  return { records, twins }
}

// Seen to fail, with all of them joined, with family name and postcode counted against a household: twins share both.
test('twins of a register stay two', () => {
  const { records, twins } = registerWithTwins(2400)
  const people = dedupe(records)
  expect(people.report.model).toBe('learnt')
  expect(twins.length).toBeGreaterThan(10)
  expect(twins.filter(([a, b]) => people.contactOf(a) === people.contactOf(b))).toEqual([])
  // Who is there twice is still found.
  expect(people.contactCount).toBeLessThan(0.85 * records.length)
})
