import { describe, expect, test } from 'vitest'
import { dedupe } from '../../src/resolve/dedupe.js'
import { mostValues, type PersonRecord } from '../../src/model/record.js'

const from = (records: unknown): unknown => dedupe(records as Iterable<PersonRecord>)
const anna = { id: '1', name: 'Anna Koval', phone: '+380671234567' }

describe('dedupe called from JavaScript', () => {
  test.each([[null], [undefined], [5], [{}], [true], [Promise.resolve([])]])('records that are no list are BAD_OPTION: %s', (records) => {
    expect(() => from(records)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }) as Error)
  })

  test.each([[null], [undefined], [5], ['Anna']])('a record that is no object is BAD_RECORD, by its place: %s', (record) => {
    expect(() => from([anna, record])).toThrow(expect.objectContaining({ code: 'BAD_RECORD', details: expect.objectContaining({ index: 1 }) as object }) as Error)
  })

  test.each<[string, unknown]>([
    ['phone', 380671234567], ['phone', 380671234567n], ['phone', ['+380671234567', 5]], ['phone', new Set(['+380671234567'])],
    ['birthDate', new Date(0)], ['observedAt', new Date(0)], ['observedAt', 1_760_000_000_000], ['name', { given: 'Anna' }], ['email', true], ['source', 5],
  ])('a %s that is no string is refused by name, never dropped in silence, and its value is not repeated', (field, value) => {
    const call = (): unknown => from([{ ...anna, [field]: value }])
    expect(call).toThrow(expect.objectContaining({ code: 'BAD_RECORD' }) as Error)
    expect(call).toThrow(field)
    expect(call).not.toThrow(/3806/)
  })

  // Seen to fail: one record with 4,000 e-mails made the columns of all 50,000 others, and took 164 seconds.
  test('a record with more values of a field than a person has is refused by its place, without them', () => {
    const mailing = (count: number) => [anna, { id: '2', email: ['', ...Array.from({ length: count }, (_, i) => `m${i}@posta.net`)] }]
    expect(dedupe(mailing(mostValues)).contactCount).toBe(2)
    expect(() => dedupe(mailing(mostValues + 1))).toThrow(expect.objectContaining({ code: 'BAD_RECORD', details: { index: 1, reason: 'too many values of email' }, message: expect.not.stringContaining('posta') as string }) as Error)
  })

  test('null, undefined and empty values say nothing', () => {
    const people = dedupe([{ ...anna, email: null, city: undefined, observedAt: null, handle: [null, '', undefined] } as unknown as PersonRecord])
    expect(people.contactCount).toBe(1)
  })

  test('a generator, frozen records and names of Object.prototype are records like others', () => {
    const frozen = Object.freeze({ ...anna, phone: Object.freeze(['+380671234567']) })
    const odd = { id: '__proto__', source: 'constructor', name: '__proto__', city: 'toString' }
    const people = dedupe((function* () {
      yield frozen
      yield odd
    })())
    expect(people.contactCount).toBe(2)
    expect(people.contactOf('__proto__', 'constructor')).toBe('constructor:__proto__')
  })

  test.each<[unknown, unknown, string]>([[0, 2, 'right'], [-1, 0, 'left'], [0.5, 1, 'left'], [Number.NaN, 0, 'left'], ['0', '1', 'left'], [undefined, 0, 'left']])('explain(%s, %s) is UNKNOWN_RECORD: rows are numbers, ids are not', (left, right, where) => {
    const people = dedupe([anna, { ...anna, id: '2' }])
    expect(() => people.explain(left as number, right as number)).toThrow(expect.objectContaining({ code: 'UNKNOWN_RECORD', details: { where } }) as Error)
  })
})
