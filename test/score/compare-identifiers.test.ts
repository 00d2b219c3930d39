import { expect, test, vi } from 'vitest'
import { encodeRecords } from '../../src/resolve/batch/encode.js'
import { identifierColumn } from '../../src/normalize/columns/identifier-columns.js'
import * as nationalNumber from '../../src/normalize/national-number.js'
import { normalizeColumns } from '../../src/normalize/columns/columns.js'
import { comparisons } from '../../src/score/comparisons.js'
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

// Seen to fail before: strangers whose masked numbers looked alike were one, as were students with neighbouring numbers.
test.each([
  ['XXX-XX-9201', 'XXX-XX-9651', 'other'], ['XXX-XX-9201', '***-**-9201', 'part'], ['***.456.789-**', '***456789**', 'part'], ['000-00-1234', '000-00-1235', 'different'], ['123-45-6780', 'XXX-XX-6780', 'part'],
  ['123-45-6780', 'XXX-XX-6781', 'different'], ['*****9201', 'US-PASSPORT:987654301', undefined], ['*****9201', 'US-PASSPORT:987659201', undefined], ['XXX-XX-9201', 'US-PASSPORT:987659201', undefined],
  ['***456789**', 'PESEL 44051401458', undefined], ['***.982.247-**', '529.982.247-25', 'part'], ['***.982.247-**', 'PESEL 44051401458', undefined], ['XXX-XX-9201', '987659201', 'part'], ['**** 9201', 'XXX-XX-9201', undefined], ['***456789**', '123******89', undefined], ['**1', '**1', undefined],
  ['a95218', 'a95208', 'different'], ['a102749', 'a102343', 'different'], ['a95218', '95218', 'close'], ['0095218', '95218', 'close'], ['95218', '195218', 'different'],
  ['1234567812', '1234567813', 'close'], ['123-45-6780', '123-45-6781', 'close'],
])('the numbers %s and %s are %s', (a, b, level) => {
  const column = identifierColumn('number', encodeRecords([a, b, 'AB 98 76 54 C'].map((nationalId, i) => ({ id: String(i), nationalId }))), {})!
  const [x, y] = [0, 1].map((row) => column.values[column.codes[row]!] ?? [])
  expect([compareNumbers(x!, y!), compareNumbers(y!, x!)]).toEqual([level, level])
})

// Seen to fail before: what the masked ones agreed in was all that was said.
test('two sound numbers of one kind are two whatever is shown in part beside them', () => {
  const rows = ['529.982.247-25', '111.444.777-35'].map((taxId, i) => ({ id: String(i), nationalId: 'XXX-XX-9201', taxId }))
  const column = identifierColumn('number', encodeRecords(rows), {})!
  const [x, y] = [0, 1].map((row) => column.values[column.codes[row]!]!)
  for (const one of [x!, [x![1]!, x![0]!]]) expect([compareNumbers(one, y!), compareNumbers(y!, one)]).toEqual(['other', 'other'])
})

test('a number that is shown in part is nobody\'s own: two equal ones agree in part', () => {
  const { list } = comparisons(normalizeColumns(encodeRecords(['XXX-XX-9201', '123-45-6780'].map((nationalId, i) => ({ id: String(i), name: 'Anna Peterson', nationalId }))), {}))
  const number = list.find(({ name }) => name === 'number')!
  expect([...number.equal].map((level) => number.levels[level])).toEqual(['part', 'exact'])
})
