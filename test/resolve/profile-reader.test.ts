import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Field, fields } from '../../src/model/field.js'
import type { Policy } from '../../src/model/policy.js'
import { readProfile, readProfiles, type Said } from '../../src/resolve/profiles/profile-reader.js'
import { generatedRecords } from './records.js'
import { runs } from '../runs.js'

/** Values as real columns hold them, in the field that they belong to and in others. */
const samples = new Map<Field, readonly string[]>(fields.map((field) => [field, [...new Set(generatedRecords({ people: 60, seed: 3 }).flatMap((record) => record[field] ?? []).filter((value) => value !== ''))]]))
const all = [...samples.values()].flat()
const valueOf = (field: Field): fc.Arbitrary<string> => {
  const own = samples.get(field)!
  return own.length === 0 ? fc.constantFrom(...all) : fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...own) }, { weight: 1, arbitrary: fc.constantFrom(...all) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) })
}
const said: fc.Arbitrary<Said['said']> = fc.record(Object.fromEntries(fields.map((field) => [field, fc.array(valueOf(field), { minLength: 1, maxLength: 3 })])), { requiredKeys: [] })
const policies: fc.Arbitrary<Policy> = fc.constantFrom({}, { countries: ['UA'] }, { countries: ['GB', 'PT'], dateOrder: 'mdy' }, { identifiers: { accountId: { scope: 'source' }, instagram: { scope: 'source' }, phone: { scope: 'source' } } })

describe('reading what a record says', () => {
  // Seen to fail: with the row's country, or its sorting, left out of `gatherOne`.
  test('one row is read alone as it is among others: Batch equals stream begins here', () => {
    fc.assert(fc.property(fc.array(said, { minLength: 2, maxLength: 6 }), policies, (records, policy) => {
      const together = readProfiles(records.map((one, i) => ({ said: one, marks: [], source: `shop ${i % 2}` })), policy)
      records.forEach((one, i) => expect(readProfile({ said: one, marks: [], source: `shop ${i % 2}` }, policy)).toEqual(together[i]))
    }), runs(100))
  })
})
