import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { ColumnReading } from '../../src/cli/columns/role.js'
import { openFiles, readRows } from '../../src/cli/input.js'
import { hashText, mix } from '../../src/model/hash.js'
import { generateContacts, generatePeople } from '../../src/testing/index.js'
import { inFolder } from './in-folder.js'

type Row = Readonly<Record<string, string>>
const people: readonly Row[] = [...generatePeople({ people: 1200, seed: 3 })]
const contacts: readonly Row[] = [...generateContacts({ people: 400, seed: 3 })]

/** Digits that belong to what is named, up to `size` different ones. */
const number = (of: string, size: number): number => mix(hashText(of), 77) % size
const card = (row: Row): string => `4${String(number(row['person_id']!, 99_999_989)).padStart(8, '0')}`

/** The rows as a file, one column added and those of the truth left out. */
function csv(rows: readonly Row[], header: string, value: (row: Row, at: number) => string): string {
  const columns = Object.keys(rows[0]!).filter((name) => !['person_id', 'linkable', 'row_id'].includes(name))
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
  return [[...columns, header], ...rows.map((row, at) => [...columns.map((name) => row[name]!), value(row, at)])].map((cells) => cells.map(cell).join(',')).join('\n')
}

/** How a column is read that nothing but its values and their neighbours can name; `undefined` where it is left out. */
async function readingOf(rows: readonly Row[], value: (row: Row, at: number) => string, header = 'x7'): Promise<ColumnReading> {
  const { put } = inFolder()
  const io = { stdout: new PassThrough(), stderr: new PassThrough(), stdin: new PassThrough(), isTerminal: false, signal: new AbortController().signal }
  const opened = await openFiles([put('in.csv', csv(rows, header, value))], { thisYear: 2026 }, io)
  return readRows(opened, { thisYear: 2026 }).files[0]!.readings.at(-1)!
}

describe('a column that nothing names is an identifier where its values are near-unique and repeat on rows that agree in the rest', () => {
  test.each([
    ['digits', card], ['letters and digits', (row: Row) => `AB-${card(row)}`], ['a hash', (row: Row) => `${number(row['person_id']!, 4e9).toString(16)}f0a1${number(`${row['person_id']}x`, 4e9).toString(16)}`],
    ['groups', (row: Row) => card(row).replace(/(...)(...)(...)/, 'KL $1$2 $3')], ['on two rows of three', (row: Row, at: number) => (at % 3 === 0 ? '' : card(row))],
  ])('written as %s', async (_, value) => {
    expect(await readingOf(people, value)).toMatchObject({ role: 'accountId', why: expect.stringMatching(/near-unique, and of \d+ pairs/) })
    expect(await readingOf(contacts, value)).toMatchObject({ role: 'accountId' })
  }, 30_000)

  test('under a header that calls it a number or a code', async () => {
    for (const header of ['Card number', 'Код картки', 'ref']) expect([header, (await readingOf(people, card, header)).role]).toEqual([header, 'accountId'])
  }, 30_000)
})

describe('none is', () => {
  /** In one household of eight somebody else, under the same roof. Mutated: with any share of contradictions allowed, their order number is an identifier. */
  const families = people.flatMap((row, at): Row[] => [row, ...(at % 8 === 0 ? [{ ...row, first_name: people[(at + 1) % people.length]!['first_name']!, dob: people[(at + 1) % people.length]!['dob']!, email: '' }] : [])])
  /** Everybody twice, and no namesakes. Mutated: without the question for a twin, the name as a number is a witness beside the name. */
  const twice = [...new Map(people.map((row) => [`${row['first_name']} ${row['surname']}`, row])).values()].flatMap((row) => [row, { ...row, email: '' }])

  test.each([
    ['a row id', people, (_: Row, at: number) => `r${10_000 + at}`],
    ['codes that repeat by chance', people, (_: Row, at: number) => String(10_000 + number(`c${at}`, 30_000))],
    ['the order number of a household', families, (row: Row) => `ORD-${70_000 + number(row['person_id']!, 899_989)}`],
    ['a price', people, (_: Row, at: number) => (number(`p${at}`, 900_000) / 100).toFixed(2)],
    ['a price in whole units, copied with the person', people, (row: Row) => String(100 * (100 + number(row['person_id']!, 900)))],
    ['a time', people, (row: Row) => `2025-0${1 + number(row['person_id']!, 9)}-11 ${10 + number(`${row['person_id']}h`, 12)}:${10 + number(`${row['person_id']}m`, 49)}`],
    ['seconds since 1970, copied with the person', people, (row: Row) => String(1_700_000_000 + number(row['person_id']!, 9_999_999))],
    ['a note', people, (row: Row) => `called ${number(row['person_id']!, 900)} times about order`],
    ['a status', people, (_: Row, at: number) => ['new', 'paid', 'sent'][at % 3]!],
    ['a country', people, (_: Row, at: number) => ['UA', 'PT', 'US'][at % 3]!],
    ['a class of customers with digits in it', people, (row: Row) => `tier${number(row['person_id']!, 40)}`],
    ['an address in a network', people, (row: Row) => `10.${number(row['person_id']!, 250)}.${number(`${row['person_id']}b`, 250)}.7`],
    ['the name as a number', twice, (row: Row) => `U${100_000 + number(`${row['first_name']}${row['surname']}`.toLowerCase(), 899_989)}`],
    ['the date of birth in another form', people, (row: Row) => `D${row['dob']!.replaceAll('-', '')}`],
  ] as const)('%s', async (_, rows, value) => {
    expect((await readingOf(rows, value)).role).toBe('none')
  }, 30_000)

  test('numbers counted from one in two files', async () => {
    const { put } = inFolder()
    const half = people.length / 2
    const io = { stdout: new PassThrough(), stderr: new PassThrough(), stdin: new PassThrough(), isTerminal: false, signal: new AbortController().signal }
    const paths = [people.slice(0, half), people.slice(half)].map((rows, file) => put(`${file}.csv`, csv(rows, 'x7', (_, at) => String(10_001 + at))))
    const { files, table } = readRows(await openFiles(paths, { thisYear: 2026 }, io), { thisYear: 2026 })
    expect(files.map(({ readings }) => readings.at(-1)!)).toEqual([expect.objectContaining({ role: 'none', why: expect.stringContaining('contradict') }), expect.objectContaining({ role: 'none' })])
    expect(table.columns.some(({ field }) => field === 'accountId')).toBe(false)
  })

  test('a column that --map leaves out, or that is the truth', async () => {
    const { put, selfsame } = inFolder()
    const path = put('in.csv', csv(people, 'x7', card))
    for (const args of [['--map', 'x7=-'], ['--truth', 'x7']]) {
      const { out, err } = await selfsame(['dedupe', path, ...args, '--json'])
      expect(err).not.toContain('x7')
      expect(JSON.parse(out).files[0].columns.at(-1).role).not.toBe('accountId')
    }
  }, 30_000)
})

test('what was taken for an identifier is said, with the way out, and finds who changed all else', async () => {
  const { put, selfsame, read, path } = inFolder()
  const moved: Row = { ...people[0]!, surname: 'Vandermolen', email: '', postcode: 'ZZ1 1ZZ', city: 'Elsewhere' }
  const input = put('in.csv', csv([...people, moved], 'x7', card))
  const { err, out } = await selfsame(['dedupe', input, '--out', path('out.csv')])
  expect(err).toMatch(/"x7" is taken for an identifier of people: it is near-unique, and of \d+ pairs .* --map "x7=-" leaves it out\./)
  expect(out).toMatch(/x7 +account id +it is near-unique/)
  const contactsOf = (name: string): string[] => read(name).trim().split('\n').slice(1).map((line) => line.split(',').at(-1)!)
  expect(contactsOf('out.csv').at(-1)).toBe(contactsOf('out.csv')[0])
  await selfsame(['dedupe', input, '--map', 'x7=-', '--out', path('without.csv')])
  expect(contactsOf('without.csv').at(-1)).not.toBe(contactsOf('without.csv')[0])
}, 30_000)
