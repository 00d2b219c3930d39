import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { exitCodes } from '../../src/cli/io.js'
import { inFolder, type Folder } from './in-folder.js'

const crm = 'Record ID,First Name,Last Name,Email,Phone\n9,Helen,Peterson,helen.p@posta.net,+380671234567\n7,Andrii,Koval,a.koval@posta.net,+380509876543\n5,Maria,Santos,maria@posta.net,+351912345678\n'
const inbox = 'Sender,Email\nAndrii Koval,a.koval@posta.net\nOlha Tkach,olha@posta.net\nOlha Tkach,olha@posta.net\n'
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true })
const idsOf = (folder: Folder, name: string): string[] => rowsOf(folder.read(name)).map((row) => row['contact_id'] as string)

describe('dedupe --previous', () => {
  test('ids outlive new rows, another order and rows that left, and only what changed is reported', async () => {
    const folder = inFolder()
    const people = folder.path('people.csv')
    await folder.selfsame(['dedupe', folder.put('crm.csv', crm), '--out', people])
    expect(idsOf(folder, 'people.csv')).toEqual(['9', '7', '5'])
    const later = folder.put('later.csv', 'Record ID,First Name,Last Name,Email,Phone\n1,Helen,Peterson,helen.p@posta.net,+380671234567\n2,Olha,Tkach,olha@posta.net,\n9,Nellie,Peterson,helen.p@posta.net,+380671234567\n7,Andrii,Koval,a.koval@posta.net,+380509876543\n')
    const { code, out, err } = await folder.selfsame(['dedupe', later, '--previous', people, '--out', people, '--changes', folder.path('changes.csv')])
    expect([code, err]).toEqual([exitCodes.ok, ''])
    expect(idsOf(folder, 'people.csv')).toEqual(['9', '2', '9', '7'])
    expect(folder.read('changes.csv')).toBe('id,change,contact_id,previous_contact_id\n1,added,9,\n2,new,2,\n5,gone,,5\n')
    expect(out).toContain('Since before: 1 contact is new, 1 row was added to one that was there, 1 row is gone.')
  })

  test('contacts that meet keep the older id, one that is torn leaves its id with the row that it names', async () => {
    const folder = inFolder()
    const before = folder.put('people.csv', crm.split('\n').slice(0, 4).map((line, row) => `${line},${['contact_id', '7', '7', '5'][row]}`).join('\n'))
    const now = folder.put('crm.csv', crm.replace('5,Maria,Santos,maria@posta.net,+351912345678', '5,Helen,Peterson,helen.p@posta.net,+380671234567'))
    const { out } = await folder.selfsame(['dedupe', now, '--previous', before, '--changes', '-'])
    expect(rowsOf(out)).toEqual([{ id: '9', change: 'split', contact_id: '5', previous_contact_id: '7' }])
    const asJson = JSON.parse((await folder.selfsame(['dedupe', now, '--previous', before, '--json'])).out) as { report: { changes: object } }
    expect(asJson.report.changes).toEqual({ newContacts: 0, joinedContacts: 0, splitContacts: 1, addedRecords: 0, goneRecords: 0 })
  })

  // Seen to fail while an empty id was told by the id that it has not.
  test('a row without an id among rows that have one is told by its cells', async () => {
    const folder = inFolder()
    const people = folder.path('people.csv')
    const rows = ['9,helen.p@posta.net', ',a.koval@posta.net', '5,maria@posta.net']
    await folder.selfsame(['dedupe', folder.put('crm.csv', `id,email\n${rows.join('\n')}\n`), '--out', people])
    expect(idsOf(folder, 'people.csv')).toEqual(['9', 'row 2', '5'])
    const later = folder.put('crm.csv', `id,email\n2,olha@posta.net\n${rows.join('\n')}\n`)
    await folder.selfsame(['dedupe', later, '--previous', people, '--out', people, '--changes', folder.path('changes.csv')])
    expect(idsOf(folder, 'people.csv')).toEqual(['2', '9', 'row 2', '5'])
    expect(folder.read('changes.csv')).toBe('id,change,contact_id,previous_contact_id\n2,new,2,\n')
  })

  test('rows of files without ids are told by their cells, equal ones by their order, and the files may come in any', async () => {
    const folder = inFolder()
    const people = folder.path('people.csv')
    const [one, two] = [folder.put('crm.csv', crm), folder.put('inbox.csv', inbox)]
    await folder.selfsame(['dedupe', one, two, '--out', people])
    const first = rowsOf(folder.read('people.csv'))
    expect(first.map((row) => row['contact_id'])).toEqual(['crm:9', 'crm:7', 'crm:5', 'crm:7', 'inbox:2', 'inbox:2'])
    folder.put('inbox.csv', 'Sender,Email\nMaria Santos,maria@posta.net\n"Olha Tkach",olha@posta.net\nAndrii Koval,a.koval@posta.net\nOlha Tkach,olha@posta.net\nPetro Bilyk,p.bilyk@posta.net\n')
    const { out } = await folder.selfsame(['dedupe', two, one, '--previous', people, '--out', people, '--changes', '-'])
    expect(rowsOf(out)).toEqual([
      { source: 'inbox', id: '1', change: 'added', contact_id: 'crm:5', previous_contact_id: '' },
      { source: 'inbox', id: '5', change: 'new', contact_id: 'inbox:5', previous_contact_id: '' },
    ])
    expect(idsOf(folder, 'people.csv')).toEqual(['crm:5', 'inbox:2', 'crm:7', 'inbox:2', 'inbox:5', 'crm:9', 'crm:7', 'crm:5'])
  })

  test('a second file may come in, and a file have columns of our names', async () => {
    const folder = inFolder()
    const people = folder.path('people.csv')
    const own = folder.put('crm.csv', 'Record ID,Name,Email,contact_id,source\na,Helen Peterson,helen.p@posta.net,x,web\nb,Andrii Koval,a.koval@posta.net,y,web\n')
    await folder.selfsame(['dedupe', own, '--out', people])
    const { out, code, err } = await folder.selfsame(['dedupe', own, folder.put('inbox.csv', inbox), '--previous', people, '--out', '-'])
    expect([code, err.includes('Since before')], err).toEqual([exitCodes.ok, true])
    expect(rowsOf(out).map((row) => row['contact_id_2'])).toEqual(['a', 'b', 'b', 'inbox:2', 'inbox:2'])
  })

  test('what cannot be told is said and nothing is written', async () => {
    const folder = inFolder()
    const [one, two] = [folder.put('crm.csv', crm), folder.put('inbox.csv', inbox)]
    const people = folder.path('people.csv')
    await folder.selfsame(['dedupe', one, two, '--out', people])
    const cases: [string[], number, RegExp][] = [
      [[one, '--previous', one], 1, /has no column contact_id/],
      [[one, '--previous', folder.path('none.csv')], 1, /there is no such file/],
      [[one, '--previous', people], 1, /rows of the source "inbox", which is none of the files read \(crm\)/],
      [[one, two, '--previous', folder.put('bare.csv', 'Record ID,contact_id\n9,9\n')], 1, /does not say which of the files/],
      [[one, '--previous', folder.put('other.csv', 'Email,contact_id\nmaria@posta.net,9\n')], 1, /has no column "Record ID"/],
      [[one, '--previous', folder.put('gone.csv', 'Record ID,contact_id\n99,9\n')], 1, /None of the rows of .*gone\.csv/],
      [[one, '--previous', folder.put('twice.csv', 'Record ID,contact_id\n9,9\n9,8\n')], 1, /twice\.csv: row 2 names a record that an earlier entry names/],
      [[one, '--previous', folder.put('blank.csv', 'Record ID,contact_id\n9,\n')], 1, /line 2 has no contact_id/],
      [[one, '--changes', folder.path('changes.csv')], 2, /--changes needs --previous/],
      [[one, two, '--previous', people, '--changes', people], 2, /--changes names a file that is read/],
      [[one, two, '--previous', people, '--changes', folder.path('x.csv'), '--out', folder.path('x.csv')], 2, /--out and --changes name the same file/],
      [['-', '--previous', '-'], 2, /stdin can be read once/],
    ]
    for (const [args, code, message] of cases) {
      const answer = await folder.selfsame(['dedupe', ...args])
      expect([args, answer.code], answer.err).toEqual([args, code])
      expect(answer.err).toMatch(message)
      expect(answer.err.trimEnd().split('\n')).toHaveLength(1)
    }
  })
})
