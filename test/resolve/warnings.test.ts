import { describe, expect, test } from 'vitest'
import type { Field } from '../../src/model/field.js'
import type { PersonRecord } from '../../src/model/record.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import { encodeRecords } from '../../src/resolve/batch/encode.js'
import { weighTable } from '../../src/resolve/batch/engine.js'
import { warningsOf } from '../../src/resolve/batch/warnings.js'
import { generatePeople } from '../../src/testing/index.js'
import { generatedRecords } from './records.js'

const warnings = (records: readonly PersonRecord[]): readonly string[] => dedupe(records).report.warnings

const contacts = generatedRecords({ people: 400 })
const written = [...generatePeople({ people: 900, seed: 4 })].map((row) => ({
  person: row.person_id,
  record: { id: row.row_id, givenName: row.first_name, familyName: row.surname, birthDate: row.dob, postcode: row.postcode, city: row.city, email: row.email } satisfies PersonRecord,
}))
const people = written.map(({ record }) => record)
const only = (records: readonly PersonRecord[], fields: readonly Field[]): PersonRecord[] => records.map((record) => ({ id: record.id, ...Object.fromEntries(fields.map((field) => [field, record[field]])) }))

/** Records without names under the number of the branch that looks after them, as if it were the person's own. */
const byBranch = people.slice(0, 700).map(({ id, birthDate, postcode }, n): PersonRecord => ({ id, birthDate, postcode, accountId: `B${n % 35}` }))

describe('without the truth a run warns of', () => {
  // Mutations seen to fail: linksAgainst 0, so that a phone that finds most of the links is doubted; every level but the first taken for a difference.
  test('nothing where nothing is wrong, be there one identifier or none, few columns or many', () => {
    expect(warnings(contacts)).toEqual([])
    expect(warnings(people)).toEqual([])
    expect(warnings([...contacts, ...people])).toEqual([])
    for (const fields of [['name', 'givenName', 'familyName', 'phone'], ['name', 'givenName', 'familyName', 'email', 'city'], ['email', 'phone'], ['phone']] as const) expect(warnings(only(contacts, fields))).toEqual([])
    for (const fields of [['givenName', 'familyName', 'birthDate'], ['givenName', 'familyName', 'postcode'], ['givenName', 'familyName'], ['birthDate', 'postcode'], ['email']] as const) expect(warnings(only(people, fields))).toEqual([])
  })

  test('too few records to learn from', () => {
    const few = dedupe(people.slice(0, 450)).report
    expect(few).toMatchObject({ model: 'default', warnings: ['There are too few records to learn from (fewer than 500 that differ), so the default model decided.'] })
    expect(dedupe(people.slice(0, 550)).report).toMatchObject({ model: 'learnt', warnings: [] })
    // Five hundred times the same is one record to learn from.
    expect(warnings(Array.from({ length: 600 }, (_, n) => ({ ...people[0]!, id: `${n}` })))).toHaveLength(1)
  })

  test('learning that took a fifth of all pairs for one person, as of four people with a hundred addresses each', () => {
    const crowd = (persons: number): PersonRecord[] => Array.from({ length: 480 }, (_, n) => ({ id: `${n}`, name: 'Helen Peterson', phone: `+3806712345${String(n % persons).padStart(2, '0')}`, email: `u${n}@posta.net` }))
    const alone = people.slice(0, 20)
    expect(dedupe([...crowd(4), ...alone]).report).toMatchObject({ model: 'default', warnings: ['What the records taught was not to be believed, so the default model decided.'] })
    expect(dedupe([...crowd(40), ...alone]).report.model).toBe('learnt')
  })

  // Mutation seen to fail: noLess 0.
  test('a column in which strangers agree more often than one person, which then keeps the defaults', () => {
    const seen = new Map<string, number>()
    const before = (person: string): number => {
      seen.set(person, (seen.get(person) ?? -1) + 1)
      return seen.get(person)!
    }
    const sexed = (isOdd: (person: string) => number) => written.map(({ person, record }): PersonRecord => ({ ...record, sex: isOdd(person) % 2 === 0 ? 'male' : 'female' }))
    expect(warnings(sexed(before))).toEqual(["What the records taught about sex was not to be believed (strangers agree more often than one person's records), so the defaults decided there."])
    expect(warnings(sexed((person) => Number(person.replace(/\D/g, ''))))).toEqual([])
  })

  test('a column in which one person differs more often than agrees', () => {
    const jobs = ['clerk', 'nurse', 'driver', 'teacher', 'cook', 'baker', 'smith', 'miller', 'judge', 'sailor', 'farmer', 'painter']
    const employed = (job: (person: string, row: number) => number) => written.map(({ person, record }, row): PersonRecord => ({ ...record, jobTitle: jobs[job(person, row) % jobs.length]! }))
    expect(warnings(employed((_, row) => row * 7 + (row >> 3)))).toEqual(["One person's records were learnt to differ in jobTitle more often than to agree: are these columns what they are taken for?"])
    expect(warnings(employed((person) => Number(person.replace(/\D/g, ''))))).toEqual([])
  })

  // Mutation seen to fail: nearlyAll 0.03.
  test('a set without strangers to learn from', () => {
    const syllables = ['ba', 'do', 'fe', 'gi', 'ku', 'la', 'mo', 'ne', 'pi', 'ru', 'sa', 'to', 'vi', 'we', 'xo', 'zu', 'be', 'du', 'fi', 'go', 'ka', 'lo', 'mi', 'nu', 'po', 'ri']
    const surname = (n: number) => syllables[n % 26]! + syllables[Math.floor(n / 26) % 26]! + syllables[(n * 7) % 26]!
    const twice = (surnames: number) => Array.from({ length: 1300 }, (_, row): PersonRecord => {
      const n = row >> 1
      return { id: `${row}`, givenName: people[n]!.givenName, ...(row % 2 === 0 ? {} : { email: `n${n}@posta.net` }), familyName: surname(n % surnames), birthDate: new Date(n * 2.4e9).toISOString().slice(0, 10) }
    })
    expect(warnings(twice(1000))).toEqual([expect.stringMatching(/^Of the pairs that no identifier proposed, \d+% are expected to be one person's/)])
    expect(warnings(twice(50))).toEqual([])
  })

  test('a key that people share, and a contact of many people', () => {
    const found = warnings(byBranch)
    expect(found).toContainEqual(expect.stringMatching(/^The key account alone brought \d+% of the links, and \d+% of those name two people/))
    expect(found).toContainEqual(expect.stringMatching(/^The largest contact holds 20 records, and \d\d% of the pairs in it name two people/))
    const own = written.map(({ person, record }): PersonRecord => ({ ...record, accountId: person }))
    expect(warnings(own)).toEqual([])
    // One person with many records, badly written, is no contact of many people.
    const badly = Array.from({ length: 40 }, (_, n): PersonRecord => ({ id: `h${n}`, givenName: ['Helen', 'Nellie', 'H.', 'Hellen', 'Helena'][n % 5]!, familyName: ['Peterson', 'Petersen', 'Peterson Hall'][n % 3]!, birthDate: ['1984-05-12', '1984-12-05', '1984'][n % 3]!, email: `helen${n % 7}@posta.net`, city: `town ${n}` }))
    expect(dedupe([...people, ...badly]).report).toMatchObject({ largestContact: 40, warnings: [] })
  })

  test('learning that did not settle', () => {
    const table = encodeRecords(people)
    const weighed = weighTable({ table, policy: {}, marks: new Map() }, { hook: () => undefined })
    const nothing = { links: 0, isLink: () => false, blocks: [], contacts: new Int32Array(table.size), sizes: new Int32Array([0]) }
    const { learnt } = weighed
    expect(warningsOf({ ...weighed, learnt: { ...learnt!, converged: false } }, nothing)[0]).toBe('Learning reached its limit before it settled.')
    expect(warningsOf(weighed, nothing)).not.toContain('Learning reached its limit before it settled.')
  })

  test('nothing that a given model has settled already', () => {
    const { model } = dedupe(people)
    expect(dedupe(people.slice(0, 50), { model }).report.warnings).toEqual([])
  })
})
