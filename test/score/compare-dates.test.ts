import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareDates } from '../../src/score/compare-dates.js'
import { runs } from '../runs.js'

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([iso, length]) => iso.slice(0, length))
const readings = fc.array(date, { maxLength: 2 })

describe('compareDates', () => {
  test.each([
    ['1956-04-09', '1956-04-09', 'exact'],
    ['1956-04-09', '1956-09-04', 'swapped'],
    ['1956-04-09', '1956-04-08', 'typo'],
    ['1956-04-09', '1966-04-09', 'typo'],
    ['1956-04-19', '1956-04-91', 'typo'],
    ['1956-04-09', '1965-04-09', 'typo'],
    ['1956-10-29', '1956-12-09', 'typo'],
    ['1956-04-09', '1956-04', 'partial'],
    ['1956', '1956-04-09', 'partial'],
    ['1956', '1956', 'partial'],
    ['1956-04', '1956-05', 'year'],
    ['1955-12-31', '1956-01-11', 'near'],
    ['1956-04-09', '1956-05-08', 'near'],
    ['1956-04-09', '1956-04-28', 'part'],
    ['1956-04-09', '1956-11-09', 'part'],
    ['1956-04-09', '1963-04-09', 'different'],
    ['1956-04-09', '1978-04-09', 'different'],
    ['1956-04-09', '1956-11-25', 'year'],
    ['1956-04-09', '1971-11-25', 'different'],
    ['1951-01-05', '1950-11-05', 'typo'], ['1956-04-09', '1957-09-04', 'different'], ['1956-04-09', '1957-05-09', 'different'],
    ['1956-01-31', '1956-03-02', 'near'], ['1956-01-31', '1956-03-03', 'year'], ['1900-02-15', '1900-03-18', 'near'], ['1956-02-15', '1956-03-18', 'year'],
    ['1956', '1957', 'near'], ['1956', '1958', 'different'], ['1956', '1957-04', 'different'],
    ['1964-06-05', '050661964', 'typo'], ['1964-06-05', '060551964', 'typo'], ['1964-06-05', '196406055', 'typo'], ['1970-09-21', '21091970', 'typo'], ['1977-12-30', '3012197', 'typo'],
    ['1977-02-28', '090331943', undefined], ['1964', '050661964', undefined], ['050661964', '050661964', undefined],
  ])('says of %s and %s: %s', (a, b, level) => {
    expect(compareDates([a], [b])).toBe(level)
    expect(compareDates([b], [a])).toBe(level)
  })

  // Mutated: digits met in one order only.
  test('a digit too many or too few, wherever it stands, in whatever order, is a slip', () => {
    fc.assert(fc.property(day, fc.nat(8), fc.constantFrom('', '0', '5', '9'), fc.nat(2), (iso, at, digit, order) => {
      const [year, month, date] = iso.split('-') as [string, string, string]
      const typed = [year + month + date, date + month + year, month + date + year][order]!
      const digits = typed.slice(0, at) + digit + typed.slice(digit === '' ? at + 1 : at)
      expect(compareDates([iso], [digits])).toBe('typo')
    }), runs(500))
  })

  test('keeps the ambiguity of 03/04/1990: both of its readings meet it', () => {
    const open = ['1990-04-03', '1990-03-04']
    expect(compareDates(open, ['1990-03-04'])).toBe('ambiguous')
    expect(compareDates(['1990-04-03'], open)).toBe('ambiguous')
  })

  test('takes the best pair of readings', () => {
    expect(compareDates(['1990-04-03', '1990-03-04'], ['1990-03-05'])).toBe('typo')
  })

  test('says nothing good where one side says nothing', () => {
    expect(compareDates([], ['1956-04-09'])).toBe('different')
  })

  test('is symmetric', () => {
    fc.assert(fc.property(readings, readings, (a, b) => {
      expect(compareDates(b, a)).toBe(compareDates(a, b))
    }), runs(500))
  })

  test('finds every date within 31 days near or better', () => {
    fc.assert(fc.property(day, fc.integer({ min: -31, max: 31 }), (iso, days) => {
      const other = new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10)
      expect(['exact', 'swapped', 'typo', 'part', 'near']).toContain(compareDates([iso], [other]))
    }), runs(500))
  })
})
