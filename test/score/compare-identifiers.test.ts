import { expect, test, vi } from 'vitest'
import { encodeRecords } from '../../src/resolve/batch/encode.js'
import { identifierColumn } from '../../src/normalize/columns/identifier-columns.js'
import * as nationalNumber from '../../src/normalize/national-number.js'
import { compareEmails, compareNumbers } from '../../src/score/compare-identifiers.js'

vi.mock('../../src/normalize/national-number.js', { spy: true })

// Seen to fail before: both numbers of each pair were read once more.
test('whether check digits are right is known of each number and read from none of a pair', () => {
  const numbers = ['529.982.247-25', '529.982.257-05', '529.982.247-26', '123.456.789-10']
  const column = identifierColumn('number', encodeRecords(numbers.map((nationalId, i) => ({ id: String(i), nationalId }))), { countries: ['BR'] })!
  const [own, near, slip, other] = JSON.parse(JSON.stringify([...column.codes].map((code) => column.values[code]))) as typeof column.values
  const readings = vi.mocked(nationalNumber.normalizeNationalNumber).mock.calls.length
  expect([compareNumbers(own!, own!), compareNumbers(own!, slip!), compareNumbers(own!, near!), compareNumbers(slip!, other!)]).toEqual(['exact', 'close', 'other', 'different'])
  expect(vi.mocked(nationalNumber.normalizeNationalNumber).mock.calls).toHaveLength(readings)
})

// Seen to fail before: `local`.
test('what is compared within a scope only has no name of a mailbox outside of it', () => {
  const values = identifierColumn('email', encodeRecords(['shop', 'club'].map((source) => ({ id: source, source, email: 'john.smith84@gmail.com' }))), { identifiers: { email: { scope: 'source' } } })!.values
  expect(compareEmails(values[0]!, values[1]!)).toBe('different')
})
