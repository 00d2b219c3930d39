import { describe, expect, test } from 'vitest'
import { exitCodes } from '../../src/cli/io.js'
import { inFolder } from './in-folder.js'

const two = 'id,name,email\n1,Helen,h@posta.net\n2,Helen,h@posta.net\n'

describe('a file that is not what one expects', () => {
  test.each<[string, Uint8Array]>([
    ['xlsx', Buffer.from('PK\u0003\u0004and so on')],
    ['xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ])('a workbook is said to be one: %s', async (ending, bytes) => {
    const folder = inFolder()
    const { code, err } = await folder.selfsame(['dedupe', folder.put(`book.${ending}`, bytes)])
    expect([code, err]).toEqual([exitCodes.data, expect.stringContaining('is a workbook or another archive, not text; save the sheet as CSV.')])
  })

  test.each(['utf16le', 'utf16be'])('%s without its mark is read, and said', async (kind) => {
    const folder = inFolder()
    const bytes = Buffer.from(two, 'utf16le')
    const { code, out, err } = await folder.selfsame(['dedupe', folder.put('rows.csv', kind === 'utf16be' ? bytes.swap16() : bytes)])
    expect([code, out]).toEqual([exitCodes.ok, expect.stringContaining('2 rows are 1 contact.')])
    expect(err).toContain(`it was read as UTF-16${kind.slice(5).toUpperCase()} (--encoding overrides).`)
  })

  test('an empty byte in a cell of UTF-8 makes no UTF-16 of it, and comes back', async () => {
    const folder = inFolder()
    const { code, err } = await folder.selfsame(['dedupe', folder.put('nul.csv', two.replace('Helen', 'He\0len')), '--out', folder.path('out.csv')])
    expect([code, err]).toEqual([exitCodes.ok, ''])
    expect(folder.read('out.csv')).toBe('id,name,email,contact_id\n1,He\0len,h@posta.net,1\n2,Helen,h@posta.net,1\n')
  })

  const semicolons = 'id;name;phone\n1;Anna Smith;+447851960472\n2;Tom Ray;+447851960473\n'
  test.each([
    ['a title above the header, as Excel saves it', `Export of contacts;;\n${semicolons}`, 'names one column of several; if it is a title'],
    ['a title without its delimiters', `Export of contacts\n${semicolons}`, 'names one column of several; if it is a title'],
    ['a title above commas', `Contacts exported 2026-11-01\n${semicolons.replaceAll(';', ',')}`, 'names one column of several; if it is a title'],
    ['colons between cells', semicolons.replaceAll(';', ':'), 'It was read as one column; --delimiter ":" parts it.'],
    ['carets between cells', semicolons.replaceAll(';', '^'), 'It was read as one column; --delimiter "^" parts it.'],
  ])('%s is doubted', async (_, text, said) => {
    const folder = inFolder()
    expect(await folder.selfsame(['dedupe', folder.put('rows.csv', text)])).toMatchObject({ err: expect.stringContaining(said) })
  })

  test.each([semicolons, 'email\na@posta.net; b@posta.net\n', 'name: of whom\nAnna\n', 'url\nhttps://posta.net\n', 'name,\nAnna,\n'])('nothing is said of a header that holds: %j', async (text) => {
    const folder = inFolder()
    expect(await folder.selfsame(['dedupe', folder.put('rows.csv', text)])).toMatchObject({ code: exitCodes.ok, err: '' })
  })

  test('one row and one column are one, and lines of JSON are no commas', async () => {
    const folder = inFolder()
    const { out } = await folder.selfsame(['dedupe', folder.put('one.jsonl', '{"email":"h@posta.net"}\n'), '--pairs', folder.path('pairs.csv')])
    expect(out).toContain('(1 row, 1 column, newline-delimited JSON)')
    expect(out).toContain('1 row is 1 contact.')
    expect((await folder.selfsame(['audit', folder.path('one.jsonl')])).out).toContain('1 row is 1 contact.')
  })

  // Seen to fail while only a warning was given: the old answer proved itself by 7 bits.
  test.each<[string, string[], string]>([
    ['by their ids', [`${two}3,Mark,m@posta.net\n`], 'contact_id'],
    ['by their numbers', ['name,email\nHelen,h@posta.net\nMark,m@posta.net\nHelen,h@posta.net\n'], 'contact_id'],
    ['of several files', [two, 'id,name,email\n1,Mark,m@posta.net\n2,Helen,h@posta.net\n'], 'contact_id'],
    ['beside a number of that name', ['id,email,contact_id\n1,h@posta.net,x\n2,h@posta.net,x\n3,m@posta.net,y\n'], 'contact_id_2'],
  ])('what an earlier run answered is left out, of rows told %s, unless it is mapped', async (_, files, header) => {
    const folder = inFolder()
    await folder.selfsame(['dedupe', ...files.map((text, at) => folder.put(`rows${at}.csv`, text)), '--out', folder.path('people.csv')])
    const { out } = await folder.selfsame(['dedupe', folder.path('people.csv')])
    expect(out).toMatch(new RegExp(`${header} +left out +an earlier run wrote it`))
    expect((await folder.selfsame(['dedupe', folder.path('people.csv'), '--map', `${header}=accountId`])).out).toMatch(new RegExp(`${header} +account id +as --map says`))
    await folder.selfsame(['dedupe', folder.path('people.csv'), '--out', folder.path('again.csv')])
    expect((await folder.selfsame(['dedupe', folder.path('again.csv')])).out.match(/an earlier run wrote it/g)).toHaveLength(2)
  })

  test('a CRM\'s own contact_id is an account, and the run says that it takes part', async () => {
    const folder = inFolder()
    const tickets = `id,email,contact_id\n${[3, 1, 3, 2, 1].map((contact, at) => `${at + 1},p${at}@posta.net,${contact}`).join('\n')}\n`
    const { out, err } = await folder.selfsame(['dedupe', folder.put('tickets.csv', tickets)])
    expect([out, err]).toEqual([expect.stringMatching(/contact_id +account id/), expect.stringContaining('--map contact_id=-')])
  })
})

describe('a name that promises another format than what is written', () => {
  test.each([
    ['dedupe', '--out', 'people.json', 'CSV or newline-delimited JSON, not JSON; end the file\'s name in .csv or .jsonl or .ndjson.'],
    ['dedupe', '--out', 'people.csv.gz', 'CSV or newline-delimited JSON, not gzip'],
    ['dedupe', '--pairs', 'pairs.jsonl', 'CSV, not newline-delimited JSON; end the file\'s name in .csv.'],
    ['dedupe', '--report', 'report.html', 'JSON, not HTML; end the file\'s name in .json.'],
    ['train', '--out', 'model.csv', 'JSON, not CSV'],
    ['train', '--ask', 'labels.xlsx', 'CSV, not a workbook'],
  ])('%s %s %s is refused before anything is read', async (command, option, name, said) => {
    const folder = inFolder()
    const { code, err } = await folder.selfsame([command, folder.path('absent.csv'), option, folder.path(name)])
    expect([code, err]).toEqual([exitCodes.usage, expect.stringContaining(`${option} writes ${said}`)])
  })

  test('generate refuses it, too', async () => {
    const folder = inFolder()
    const generate = (...more: string[]) => folder.selfsame(['generate', '--people', '1', ...more])
    expect(await generate('--out', folder.path('rows.jsonl'))).toMatchObject({ code: exitCodes.usage, err: expect.stringContaining('--out writes CSV, not newline-delimited JSON') })
    expect(await generate('--out', folder.path('events.csv'), '--set', 'events')).toMatchObject({ code: exitCodes.usage })
    expect(await generate('--out', folder.path('events.jsonl'), '--set', 'events')).toMatchObject({ code: exitCodes.ok })
    expect(await generate('--out', folder.path('rows.of-mine'))).toMatchObject({ code: exitCodes.ok })
  })
})
