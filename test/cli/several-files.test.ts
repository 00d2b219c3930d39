import { symlinkSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { exitCodes } from '../../src/cli/io.js'
import { inFolder } from './in-folder.js'

/** Windows-1251, of which only Cyrillic letters are needed. */
const cyrillic = (text: string): Uint8Array => Uint8Array.from(text, (letter) => {
  const code = letter.charCodeAt(0)
  const beside: Readonly<Record<string, number>> = { і: 0xb3, І: 0xb2, ї: 0xbf, є: 0xba }
  return beside[letter] ?? (code < 128 ? code : code - 0x410 + 0xc0)
})
const crm = 'id;ПІБ;Телефон;Електронна пошта;Дата народження\r\n1;Коваль Олександр Іванович;067 184 29 36;o.koval@ukr.net;03.04.1990\r\n2;Петренко Олена;"(050) 123-45-67";;25.12.1985\r\n'
const shop = '\ufeffid,Full name,Email,Phone,Date of birth,Note\n1,Oleksandr Koval,o.koval@ukr.net,+380671842936,04/03/1990,"first line\nsecond, line"\n2,Helen Peterson,helen.peterson84@gmail.com,,12/25/1984,\n'
const inbox = '{"id":"1","name":"Olena Petrenko","phone":"+380501234567"}\n'
const old = gzipSync('id,first_name,last_name,email\n9,Helen,Peterson,Helen.Peterson84@googlemail.com\n')

describe('files of several kinds in one run', () => {
  test('each by its own encoding, delimiter, order of dates and format, ids that they share told apart', async () => {
    const folder = inFolder()
    const paths = [folder.put('crm.csv', cyrillic(crm)), folder.put('shop.csv', shop), folder.put('inbox.jsonl', inbox), folder.put('old.csv.gz', old), folder.put('none.csv', 'id,name,phone\n')]
    const { code, out } = await folder.selfsame(['dedupe', ...paths, '--country', 'UA', '--out', folder.path('people.jsonl')])
    expect([code, out]).toEqual([exitCodes.ok, expect.stringContaining('6 rows are 3 contacts.')])
    const rows = folder.read('people.jsonl').trim().split('\n').map((line) => JSON.parse(line) as Record<string, string>)
    expect(rows.map(({ source, id, contact_id }) => [source, id, contact_id])).toEqual([['crm', '1', 'crm:1'], ['crm', '2', 'crm:2'], ['shop', '1', 'crm:1'], ['shop', '2', 'shop:2'], ['inbox', '1', 'crm:2'], ['old', '9', 'shop:2']])
    expect(rows[2]!['Note']).toBe('first line\nsecond, line')
  })

  // Mutation seen to fail: the first of the encodings, or of the delimiters, taken for all files.
  test('--encoding and --delimiter hold for all files, or are said once for each', async () => {
    const folder = inFolder()
    const [ours, theirs] = [folder.put('ours.csv', cyrillic(crm)), folder.put('theirs.csv', crm.replaceAll(';', '|'))]
    const read = async (...more: string[]) => (await folder.selfsame(['dedupe', ours, theirs, '--dry-run', ...more])).out.match(/ПІБ +\S+/g)?.length
    expect(await read('--encoding', 'windows-1251', '--encoding', 'utf-8', '--delimiter', ';', '--delimiter', '|')).toBe(2)
    expect(await read('--encoding', 'windows-1251')).toBe(1)
    expect(await folder.selfsame(['dedupe', ours, theirs, ...['a', 'b', 'c'].flatMap(() => ['--encoding', 'utf-8'])])).toMatchObject({ code: exitCodes.usage, err: expect.stringContaining('--encoding is given 3 times for 2 files: once for all, or once for each') as string })
    const one = await folder.selfsame(['dedupe', ours, theirs, '--delimiter', ';', '--encoding', 'windows-1251', '--encoding', 'utf-8', '--dry-run'])
    expect(one.err).toContain('theirs.csv: It has one column by the delimiter given')
    const truth = folder.put('truth.csv', 'id;who\n1;a\n2;b\n')
    expect(await folder.selfsame(['evaluate', truth, folder.put('found.csv', 'id|contact_id\n1|x\n2|y\n'), '--delimiter', ';', '--delimiter', '|'])).toMatchObject({ code: exitCodes.ok })
  })

  // Mutation seen to fail: the other name given without a word.
  test('a file whose name is another one\'s already is said to have another source', async () => {
    const folder = inFolder()
    const paths = [folder.put('shop.csv', 'id,email\n1,a@b.example\n'), folder.put('shop.tsv', 'id\temail\n1\tc@d.example\n')]
    const said = (await folder.selfsame(['dedupe', ...paths])).err
    expect(said).toContain('shop.tsv: Its source is called shop-2, since another file is shop already; --source')
    expect((await folder.selfsame(['dedupe', ...paths, '--source', 'a', '--source', 'a'])).err).toContain('called a-2')
    expect((await folder.selfsame(['dedupe', ...paths, '--source', 'a', '--source', 'b'])).err).toBe('')
  })

  // Mutation seen to fail: the rows of both written over the first, so that the next run reads the second's twice.
  test('the rows of several files are not written over one of them; those of one file may be', async () => {
    const folder = inFolder()
    const [one, two] = [folder.put('one.csv', 'id,email\n1,a@b.example\n'), folder.put('two.csv', 'id,email\n1,c@d.example\n')]
    expect(await folder.selfsame(['dedupe', one, two, '--out', two])).toMatchObject({ code: exitCodes.usage, err: expect.stringContaining('--out names a file that is read; it would be lost.') as string })
    expect(folder.read('two.csv')).toBe('id,email\n1,c@d.example\n')
    symlinkSync(one, folder.path('link.csv'))
    for (const out of [one, folder.path('link.csv')]) expect(await folder.selfsame(['dedupe', one, '--out', out])).toMatchObject({ code: exitCodes.ok, err: expect.stringContaining(`${out}: This is the file that was read. It was written over: it holds all of its rows, with contact_id`) as string })
    expect((await folder.selfsame(['dedupe', one, '--out', folder.path('other.csv')])).err).toBe('')
  })

  test('an empty one is named, and what to do', async () => {
    const folder = inFolder()
    expect(await folder.selfsame(['dedupe', folder.put('one.csv', 'id,email\n1,a@b.example\n'), folder.put('empty.csv', '')])).toMatchObject({ code: exitCodes.data, err: expect.stringMatching(/empty\.csv is empty; it has not even a header line\. Leave it out\./) as string })
  })
})
