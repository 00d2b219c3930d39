import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { truthReport, type TruthReport } from '../../src/cli/truth-report.js'
import { allRows, rowName, type Day } from '../../examples/start/day.js'
import { exampleDay } from './example-day.js'

/**
 * Who the rows of the examples are, decided by hand. An empty person is a row of which nobody can tell: a call
 * from a number that two people share, with no name or with the name of both.
 */
const fixture = parse(readFileSync(new URL('who-they-are.csv', import.meta.url)), { columns: true }) as { source: string; id: string; person: string }[]

let day: Day
let report: TruthReport
beforeAll(async () => {
  day = await exampleDay()
  const people = new Map<string, number>()
  const truth = Int32Array.from(fixture, ({ person }) => {
    if (person === '') return -1
    if (!people.has(person)) people.set(person, people.size)
    return people.get(person) as number
  })
  report = truthReport(day.input, day.result, truth)
})

describe('the example files, against a truth made by hand', () => {
  test('the truth speaks of every row, in their order', () => {
    expect(fixture.map(({ source, id }) => `${source} ${id}`)).toEqual(allRows(day).map((row) => rowName(day, row)))
  })

  test('no two people are one contact', () => {
    expect(report.wrongMerges).toEqual([])
    expect(report.pairwise.precision).toBe(1)
  })

  test('at least 95 of 100 pairs of rows of one person are found', () => {
    expect(report.pairwise.recall).toBeGreaterThanOrEqual(0.95)
  })

  // João Carlos is three: a call by first name from the phone of father and son holds one row of the son apart, and is asked about.
  test('people of one name are no one contact', () => {
    const contactsOf = (prefix: string): number => new Set(fixture.flatMap(({ person }, row) => (person.startsWith(prefix) ? [day.result.contactNumbers[row]] : []))).size
    expect(['james-bennett', 'maria-silva', 'joao-carlos-pereira', 'andrii-melnyk'].map(contactsOf)).toEqual([2, 2, 2, 2])
  })

  test('a nameless call from a number that two people share goes to neither', () => {
    const row = fixture.findIndex(({ source, id }) => source === 'calls' && id === '40')
    expect(day.result.contactNumbers.filter((contact) => contact === day.result.contactNumbers[row])).toHaveLength(1)
  })
})
