import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoTime } from '../../src/cli/columns/iso-time.js'
import { recogniseColumns } from '../../src/cli/columns/recognise.js'
import { normalizeDate } from '../../src/normalize/date.js'
import { runs } from '../runs.js'
import { inFolder } from './in-folder.js'

const months = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')
const two = (number: number): string => String(number).padStart(2, '0')
const day = fc.record({ year: fc.integer({ min: 1935, max: 2005 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
const named = (joint: string, digits: 2 | 4) => (one: { year: number; month: number; day: number }): string => [two(one.day), months[one.month - 1], String(one.year).slice(-digits)].join(joint)

const reading = (header: string, values: readonly string[]) => recogniseColumns({ headers: ['Name', header], sample: values.map((value, at) => [`Ann${at} Smith`, value]), thisYear: 2026 })[1]!

describe('columns of dates with the name of a month', () => {
  // Seen to fail: «the values are no birth date».
  test.each(['18-OCT-65', '18-OCT-1965', '25NOV84', '25NOV1984', '18-окт-65', '18.OUT.1965', '9.X.1956'])('%s under DOB is a date of birth', (value) => {
    expect(reading('DOB', [value, value.replace(/^\d/, '0'), ''])).toMatchObject({ role: 'birthDate', why: 'by its header' })
  })

  test('whatever joins them and however long the year is, under a header or none', () => {
    fc.assert(fc.property(fc.array(day, { minLength: 2, maxLength: 20 }), fc.constantFrom('-', ' ', '.', '/', ''), fc.constantFrom(2 as const, 4 as const), fc.constantFrom('DOB', 'Дата народження', 'x7'), (days, joint, digits, header) => {
      expect(reading(header, days.map(named(joint, digits))).role).toBe('birthDate')
    }), runs(100))
  })

  test('of records, they are the date of the record, which orders as days do', () => {
    expect(reading('Date', ['04JUN25', '19FEB24', '11AUG25']).role).toBe('observedAt')
    expect(isoTime('04JUN25')).toBe('2025-06-04')
    fc.assert(fc.property(day, fc.constantFrom('-', ' ', ''), (one, joint) => {
      // What stands for no date at all (1970-01-01) is none in any spelling.
      expect(isoTime(named(joint, 4)(one))).toBe(normalizeDate(`${one.year}-${two(one.month)}-${two(one.day)}`).iso)
    }), runs(100))
  })

  test('next year\'s are no dates of birth, and codes are no dates', () => {
    expect(reading('Departure', ['04JUN26', '19FEB27', '11AUG26']).role).toBe('none')
    expect(reading('DOB', ['12XYZ34', '45QWE67', '89ABC12'])).toMatchObject({ role: 'none', why: 'the values are no birth date' })
  })
})

// Seen to fail: said in the table alone, among what was never of use.
test.each([['the values are no birth date', 'young', 'old'], ['its dates have no year', '10/18', '--10-18']])('below the table it is said of a date of birth that %s', async (why, one, other) => {
  const { put, selfsame } = inFolder()
  const { err } = await selfsame(['dedupe', put('people.csv', `name,Birthday,phone\nAnn Smith,${one},+447575013644\nBob Jones,${other},+447575013645\n`)])
  expect(err).toContain(`"Birthday" is left out, since ${why}`)
  expect((await selfsame(['dedupe', put('sound.csv', 'name,Birthday,phone\nAnn Smith,1990-02-03,+447575013644\nBob Jones,,+447575013645\n')])).err).not.toContain('"Birthday" is left out')
})
