import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFiles, readRows, type Input, type InputOptions } from '../../src/cli/input.js'
import type { CommandIo } from '../../src/cli/io.js'
import { normalizeColumns } from '../../src/normalize/columns/columns.js'

let directory = ''
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'selfsame-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const io: CommandIo = { stdout: new PassThrough(), stderr: new PassThrough(), stdin: new PassThrough(), isTerminal: false, signal: new AbortController().signal }

async function read(files: Record<string, string>, options: Partial<InputOptions> = {}): Promise<Input> {
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(directory, name), content)
    return join(directory, name)
  })
  const all = { thisYear: 2026, ...options }
  return readRows(await openFiles(paths, all, io), all)
}

/** The table as rows of objects, to look at. */
function rows({ table }: Input): Record<string, string[]>[] {
  return Array.from({ length: table.size }, (_, row) => {
    const record: Record<string, string[]> = {}
    for (const { field, values, codes } of table.columns) if ((codes[row] as number) >= 0) (record[field] ??= []).push(values[codes[row] as number] as string)
    return record
  })
}

describe('several files as one table', () => {
  test('columns meet by field and occurrence, and a value has one number in all files', async () => {
    const input = await read({ 'a.csv': 'name,phone,phone 2\nAnn Smith,+380671234567,+380501112233\n', 'b.csv': 'Телефон;ПІБ\n+380671234567;Ann Smith\n' })
    expect(input.table.columns.map(({ field, label }) => [field, label])).toEqual([['name', 'name / ПІБ'], ['phone', 'phone / Телефон'], ['phone', 'phone 2']])
    expect(rows(input)).toEqual([{ name: ['Ann Smith'], phone: ['+380671234567', '+380501112233'] }, { name: ['Ann Smith'], phone: ['+380671234567'] }])
    expect([...(input.table.columns[0]?.codes ?? [])]).toEqual([0, 0])
    expect(input.table.sourceNames).toEqual(['a', 'b'])
    expect([...input.table.sources]).toEqual([0, 1])
  })

  test('files of one name are told apart, and --source names them', async () => {
    const files = { 'x.csv': 'email\na@posta.net\n', 'x.csv.txt': 'email\nb@posta.net\n', 'x.tsv': 'email\nc@posta.net\n' }
    expect((await read(files)).table.sourceNames).toEqual(['x', 'x.csv', 'x-2'])
    expect((await read(files, { sources: ['shop', 'crm'] })).table.sourceNames).toEqual(['shop', 'crm', 'x'])
  })
})

describe('rows', () => {
  // Seen to fail for the third row, whose given name was lost.
  test('a full name speaks only where a part is empty that it has, and nothing else that is not a name', async () => {
    const input = await read({ 'whole.csv': 'full_name,first_name,last_name\nAnn Smith,Ann,Smith\nBob Jones,,\nCy Dee,,Dee\nDeal from site,,Hill\nHill,,Hill\nAna Costa Silva,,Silva\n' })
    expect(rows(input)).toEqual([{ givenName: ['Ann'], familyName: ['Smith'] }, { name: ['Bob Jones'] }, { familyName: ['Dee'], name: ['Dee, Cy'] }, { familyName: ['Hill'] }, { familyName: ['Hill'] }, { familyName: ['Silva'], name: ['Ana Costa Silva'] }])
  })

  // Seen to fail: two people whose orders are called alike are one, and a company stands for whom it employs.
  test('a full name of which the known part is no given name, or no surname, leaves that part as it stood', async () => {
    const input = await read({ 'orders.csv': 'full_name,first_name,last_name\nOrder from Olena,Olena,\nSofia LLC Nova,Sofia,\nAnna Baby A,Anna,\nКоваль Ганна Петрівна,Ганна,\nJosé María Ruiz,José María,\nJan van der Berg,,van der Berg\nEva Hill-Ford,,Hill-Ford\n' })
    expect(rows(input)).toEqual([{ givenName: ['Olena'] }, { givenName: ['Sofia'] }, { givenName: ['Anna'] }, { givenName: ['Ганна'], name: ['Коваль Ганна Петрівна'] }, { givenName: ['José María'], name: ['José María Ruiz'] }, { familyName: ['van der Berg'], name: ['Jan van der Berg'] }, { familyName: ['Hill-Ford'], name: ['Hill-Ford, Eva'] }])
  })

  test('a half-filled name is read as the whole says, whichever part is missing and whichever stands first', async () => {
    const names = ['Ann', 'Ли', 'Олена', 'Ким']
    const families = ['Smith', 'Ким', 'Коваль', 'Ли']
    const lines = names.flatMap((given, at) => [`${given} ${families[at]},${given},`, `${families[at]} ${given},,${families[at]}`, `${given} ${families[at]},,${families[at]}`])
    const { given, family } = normalizeColumns((await read({ 'halves.csv': `full_name,first_name,last_name\n${lines.join('\n')}\n` })).table, {}).names!
    const read3 = (coded: typeof given) => [0, 3, 6, 9].map((at) => new Set([0, 1, 2].map((more) => coded.values[coded.codes[at + more]!]!.join(' '))))
    expect(read3(given)).toEqual(names.map((name) => new Set([name.toLowerCase()])))
    expect(read3(family)).toEqual(families.map((name) => new Set([name.toLowerCase()])))
  })

  test('a nickname speaks only where no other given name stands', async () => {
    const input = await read({ 'google.csv': 'Nickname,First Name,Last Name\nPepe,José,Costa\nZé,,Silva\nEdu,Eduardo,Reis\n' })
    expect(rows(input)).toEqual([{ givenName: ['José'], familyName: ['Costa'] }, { givenName: ['Zé'], familyName: ['Silva'] }, { givenName: ['Eduardo'], familyName: ['Reis'] }])
  })

  test('have the ids of their id column, and numbers where it repeats beyond the sample', async () => {
    const unique = await read({ 'ids.csv': 'id,email\nq7,a@posta.net\n"q,8",b@posta.net\n' })
    expect([0, 1].map(unique.table.idOf)).toEqual(['q7', 'q,8'])
    const lines = Array.from({ length: 8000 }, (_, row) => `${row === 7000 ? 6999 : row},p${row}@posta.net`)
    const repeated = await read({ 'many.csv': `id,email\n${lines.join('\n')}\n` })
    expect(repeated.table.idOf(6999)).toBe('7000')
    expect(repeated.files[0]?.readings[0]).toMatchObject({ role: 'none', instead: 'id' })
  })

  // Seen to fail: one empty cell, of a total at the end, took the ids of all rows away as if they repeated.
  test('that have no id go by their number beside those that have one', async () => {
    const input = await read({ 'total.csv': 'id,email\n3,a@posta.net\n2,b@posta.net\n,c@posta.net\n"",d@posta.net\n7,e@posta.net\n' })
    expect([0, 1, 2, 3, 4].map(input.table.idOf)).toEqual(['3', '2', 'row 3', 'row 4', '7'])
    expect(input.files[0]).toMatchObject({ readings: [{ role: 'id', why: 'by its header, and no value repeats' }, {}], notes: ['Rows without an id: 2; they go by their number ("row 3").'] })
    const named = await read({ 'named.csv': 'id,email\nrow 2,a@posta.net\n,b@posta.net\n9,c@posta.net\n' })
    expect([0, 1, 2].map(named.table.idOf)).toEqual(['1', '2', '3'])
  })

  test('have the id that every row has before one that some lack; an account\'s number that some lack does not repeat', async () => {
    const said = async (text: string) => (await read({ 'ids.csv': text })).files[0]!.readings.map(({ role, why }) => [role, why])
    expect(await said('id,row id\n1,x\n,y\n3,z\n')).toEqual([['none', 'another column is the id'], ['id', 'by its header, and no value repeats']])
    expect(await said('contact_id,email\n17,a@posta.net\n,b@posta.net\n')).toContainEqual(['accountId', 'it numbers people, and some rows have none'])
    expect(await said('id,email\n1,a@posta.net\n,b@posta.net\n,c@posta.net\n')).toContainEqual(['none', 'some rows have none'])
  })

  test('say when they were changed last, whatever the spelling of the time', async () => {
    const { table } = await read({ 'times.csv': 'email,created,updated_at\na@posta.net,2020-01-01,02.03.2024 10:15\nb@posta.net,2020-01-01,2024-03-04T08:00:00Z\n' })
    expect([0, 1].map((row) => table.observedAt?.(row))).toEqual(['2024-03-02T10:15', '2024-03-04T08:00:00Z'])
  })

  test('the truth takes no part, and is silent where its cell is empty', async () => {
    const input = await read({ 'truth.csv': 'email,who\na@posta.net,x\nb@posta.net,\nc@posta.net,x\n' }, { truth: 'who' })
    expect(input.table.columns.map(({ field }) => field)).toEqual(['email'])
    expect([...(input.truth ?? [])]).toEqual([0, -1, 0])
  })
})
