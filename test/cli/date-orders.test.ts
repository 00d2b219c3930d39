import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOrders } from '../../src/cli/columns/date-orders.js'
import { openFiles, readRows } from '../../src/cli/input.js'
import { normalizeColumns } from '../../src/normalize/columns/columns.js'
import { inFolder } from './in-folder.js'

const two = (number: number): string => String(number).padStart(2, '0')
const dates = fc.array(fc.record({ year: fc.integer({ min: 1930, max: 2010 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }), { minLength: 1, maxLength: 200 })

describe('which number stands first is decided from the column', () => {
  test('as soon as five dates can be read in one order only, and never against them', () => {
    fc.assert(fc.property(dates, fc.constantFrom('dmy' as const, 'mdy' as const), fc.constantFrom('/', '-'), (list, order, separator) => {
      const telling = list.filter(({ day }) => day > 12).length
      const written = list.map(({ year, month, day }) => (order === 'dmy' ? [day, month] : [month, day]).map(two).concat(String(year)).join(separator))
      expect(dateOrders(written)).toEqual(telling >= 5 ? { [separator]: order } : undefined)
    }))
  })

  test('each separator for itself, and points and years first take no part', () => {
    const column = [...Array.from({ length: 6 }, (_, at) => `0${at + 1}/2${at}/1980`), ...Array.from({ length: 6 }, (_, at) => `2${at}-0${at + 1}-80`), '31.12.1990', '1990-12-31']
    expect(dateOrders(column)).toEqual({ '/': 'mdy', '-': 'dmy' })
  })

  test('two orders under one separator decide nothing, a slip among many does not matter', () => {
    const mdy = Array.from({ length: 60 }, (_, at) => `03/${13 + (at % 15)}/19${40 + at}`)
    expect(dateOrders([...mdy, '31/12/1990'])).toEqual({ '/': 'mdy' })
    expect(dateOrders([...mdy, '31/12/1990', '30/12/1990'])).toBeUndefined()
  })
})

test('one file is read by the day first and the other by the month, and a date with points as ever', async () => {
  const telling = (day: (at: number) => string): string => Array.from({ length: 6 }, (_, at) => `P${at} Reed,${day(at)}`).join('\n')
  const { put } = inFolder()
  const ours = put('ours.csv', `name,birth date\n${telling((at) => `${13 + at}/05/1980`)}\nJohn Reed,03/04/1990\n`)
  const theirs = put('theirs.csv', `name,birth date\n${telling((at) => `05/${13 + at}/1980`)}\nJohn Reed,03/04/1990\nJohn Reed,03.04.1990\n`)
  const undecided = put('undecided.csv', 'name,birth date\nJohn Reed,03/04/1990\n')
  const io = { stdout: new PassThrough(), stderr: new PassThrough(), stdin: new PassThrough(), isTerminal: false, signal: new AbortController().signal }
  const { table } = readRows(await openFiles([ours, theirs, undecided], { thisYear: 2026 }, io), { thisYear: 2026 })
  const { birthDate } = normalizeColumns(table, {})
  const readings = [...birthDate!.codes].map((code) => birthDate!.values[code])
  expect(readings.slice(0, 6)).toEqual(readings.slice(7, 13))
  expect([6, 13, 14, 15].map((row) => readings[row])).toEqual([['1990-04-03'], ['1990-03-04'], ['1990-04-03'], ['1990-04-03', '1990-03-04']])
})
