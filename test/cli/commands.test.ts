import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, closeSync, lstatSync, mkdtempSync, openSync, readdirSync, readFileSync, readSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.js'
import { exitCodes, type CommandIo } from '../../src/cli/io.js'

let directory = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'selfsame-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

function put(name: string, content: string | Uint8Array): string {
  const path = join(directory, name)
  writeFileSync(path, content)
  return path
}

function read(name: string): string {
  return readFileSync(join(directory, name), 'utf8')
}

async function selfsame(args: readonly string[], { stdin = '', signal = new AbortController().signal, isTerminal = false } = {}): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const io: CommandIo = {
    stdout: new Writable({ write: (chunk, _, done) => { out += String(chunk); done() } }),
    stderr: new Writable({ write: (chunk, _, done) => { err += String(chunk); done() } }),
    stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
    isTerminal,
    signal,
  }
  const code = await run(args, io)
  return { code, out, err }
}

const crm = `Record ID;First Name;Last Name;Email;Phone Number;Notes
101;Helen;Peterson;helen.p@posta.net;+380671234567;"a; b"
102;Andrii;Koval;a.koval@posta.net;+380509876543;=cmd()
103;Maria;Santos;maria@posta.net;+351912345678;
`
const orders = 'Order,Email,Customer name,Phone,Total\r\n#1,A.Koval@posta.net,Andrii Koval,+38 050 987 65 43,10\r\n#2,,"Peterson, Nellie",380671234567,20\r\n'

describe('dedupe', () => {
  test('keeps every row, column and cell in its order and adds contact_id', async () => {
    const path = put('crm.csv', crm)
    const { code, out } = await selfsame(['dedupe', path, '--out', join(directory, 'people.csv')])
    expect(code).toBe(exitCodes.ok)
    expect(out).toContain('3 rows are 3 contacts')
    const lines = read('people.csv').split('\n')
    expect(lines[0]).toBe('Record ID;First Name;Last Name;Email;Phone Number;Notes;contact_id')
    expect(lines[1]).toBe('101;Helen;Peterson;helen.p@posta.net;+380671234567;"a; b";101')
    expect(lines[2]).toBe('102;Andrii;Koval;a.koval@posta.net;+380509876543;=cmd();102')
    expect(lines).toHaveLength(5)
  })

  test('several files with different columns become one list of people', async () => {
    const { code, out } = await selfsame(['dedupe', put('crm.csv', crm), put('orders.csv', orders), '--out', '-', '--pairs', join(directory, 'pairs.csv')])
    expect(code).toBe(exitCodes.ok)
    const rows = parse(out, { columns: true, delimiter: ';' }) as Record<string, string>[]
    expect(Object.keys(rows[0] ?? {})).toEqual(['Record ID', 'First Name', 'Last Name', 'Email', 'Phone Number', 'Notes', 'Order', 'Customer name', 'Phone', 'Total', 'contact_id', 'source'])
    expect(rows.map(({ source }) => source)).toEqual(['crm', 'crm', 'crm', 'orders', 'orders'])
    expect(rows[3]?.['contact_id']).toBe(rows[1]?.['contact_id'])
    expect(rows[4]).toMatchObject({ 'Customer name': 'Peterson, Nellie', Total: '20', Notes: '' })
    expect(new Set(rows.slice(0, 3).map((row) => row['contact_id'])).size).toBe(3)
    const pairs = parse(read('pairs.csv'), { columns: true }) as Record<string, string>[]
    expect(Object.keys(pairs[0] ?? {})).toEqual(['left_source', 'left_id', 'right_source', 'right_id', 'probability', 'weight', 'outcome', 'evidence'])
    for (const { evidence } of pairs) expect(evidence).toMatch(/^[a-z]/)
  })

  test('files of other delimiters meet in that of the first, cells quoted where that needs it', async () => {
    const { out } = await selfsame(['dedupe', put('a.csv', 'email;note\na@posta.net;x,y\n'), put('b.csv', 'email,note\nb@posta.net,x;y\nc@posta.net,"x;y"\n'), '--out', '-'])
    expect(out).toBe('email;note;contact_id;source\na@posta.net;x,y;a:1;a\nb@posta.net;"x;y";b:1;b\nc@posta.net;"x;y";b:2;b\n')
  })

  test('ragged rows are reported with their lines and filled up, and the rest goes on', async () => {
    const path = put('ragged.csv', 'name,email,phone\nAnn Smith,ann@posta.net\nBob Jones,bob@posta.net,+380671234567,more\n"Cy\nDee",c@posta.net,+380501112233\n')
    const { code, out, err } = await selfsame(['dedupe', path, '--out', '-'])
    expect(code).toBe(exitCodes.ok)
    expect(err).toContain('line 2 has 2, line 3 has 4')
    expect(out.split('\n').slice(0, 3)).toEqual(['name,email,phone,contact_id', 'Ann Smith,ann@posta.net,,1', 'Bob Jones,bob@posta.net,+380671234567,2,more'])
  })

  test('gzip and stdin are read, CRLF and the byte order mark come back', async () => {
    const zipped = await selfsame(['dedupe', put('orders.csv.gz', gzipSync(orders)), '--out', '-'])
    expect(zipped.out.split('\r\n')[1]).toMatch(/^#1,A\.Koval@posta\.net,Andrii Koval,\+38 050 987 65 43,10,/)
    const piped = await selfsame(['dedupe', '-', '--out', '-'], { stdin: `\ufeff${orders}` })
    expect(piped.out.startsWith('\ufeffOrder,')).toBe(true)
  })

  test('newline-delimited JSON is read, nested and listed values too', async () => {
    const path = put('leads.jsonl', '{"id":1,"person":{"email":"a@posta.net"},"phones":["+380671234567","+380501112233"]}\n\n{"id":2,"name":"Ann, Smith"}\n')
    await selfsame(['dedupe', path, '--out', join(directory, 'leads.csv')])
    expect(read('leads.csv')).toBe('id,person.email,phones,name,contact_id\n1,a@posta.net,+380671234567; +380501112233,,1\n2,,,"Ann, Smith",2\n')
  })

  test('unusual dialects are read when an option asks', async () => {
    const path = put('odd.csv', '# made by hand\nname,email\n"Ann \\"Nell\\" Smith",ann@posta.net\n')
    const { out } = await selfsame(['dedupe', path, '--escape', '\\', '--comment', '#', '--out', '-'])
    expect(out).toBe('name,email,contact_id\n"Ann ""Nell"" Smith",ann@posta.net,1\n')
  })

  test('what comments say is not asked how cells are parted', async () => {
    const path = put('remarks.csv', '# exported by hand, today\n# in Lviv, Ukraine\nname;email\nAnn Smith;ann@posta.net\n')
    expect((await selfsame(['dedupe', path, '--comment', '#', '--out', '-'])).out).toBe('name;email;contact_id\nAnn Smith;ann@posta.net;1\n')
  })

  test('CRLF comes back where no line is a header, too', async () => {
    const path = put('bare-crlf.csv', 'Ann Smith,ann@posta.net\r\nBob Jones,bob@posta.net\r\n')
    expect((await selfsame(['dedupe', path, '--no-header', '--out', '-'])).out).toBe('column_1,column_2,contact_id\r\nAnn Smith,ann@posta.net,1\r\nBob Jones,bob@posta.net,2\r\n')
  })

  test('a file without a header line is noticed, and read when told', async () => {
    const path = put('bare.csv', 'Ann Smith,ann@posta.net\nBob Jones,bob@posta.net\n')
    expect((await selfsame(['dedupe', path, '--dry-run'])).err).toContain('--no-header')
    expect((await selfsame(['dedupe', path, '--no-header', '--out', '-'])).out).toBe('column_1,column_2,contact_id\nAnn Smith,ann@posta.net,1\nBob Jones,bob@posta.net,2\n')
  })

  test('duplicate headers stay two columns', async () => {
    const path = put('double.csv', 'name,phone,phone\nAnn Smith,+380671234567,+380501112233\n')
    const { out } = await selfsame(['dedupe', path, '--out', '-'])
    expect(out.split('\n')[0]).toBe('name,phone,phone,contact_id')
    const plan = JSON.parse((await selfsame(['dedupe', path, '--dry-run', '--json'])).out) as { files: { columns: { role: string }[] }[] }
    expect(plan.files[0]?.columns.map(({ role }) => role)).toEqual(['name', 'phone', 'phone'])
  })

  test('a contact_id that was there stays, ours is called contact_id_2', async () => {
    const { out } = await selfsame(['dedupe', put('again.csv', 'email,contact_id\na@posta.net,7\n'), '--out', '-'])
    expect(out.split('\n')[0]).toBe('email,contact_id,contact_id_2')
  })

  test('--truth measures and explains, and takes no part', async () => {
    const rows = ['id,name,email,person']
    for (let person = 0; person < 6; person++) for (let copy = 0; copy < 2; copy++) rows.push(`${person}-${copy},${['Helen Peterson', 'Andrii Koval', 'Maria Santos', 'John Smith', 'Ana Silva', 'Olena Bondar'][person]},p${person}@posta.net,${person === 5 ? `5${copy}` : person}`)
    const path = put('truth.csv', rows.join('\n'))
    const { out } = await selfsame(['dedupe', path, '--truth', 'person', '--json'])
    const summary = JSON.parse(out) as { truth: { pairwise: { recall: number; precision: number }; bCubed: { f1: number }; wrongMerges: { left: string; right: string; evidence: string }[] } }
    expect(summary.truth.pairwise.recall).toBe(1)
    expect(summary.truth.pairwise.precision).toBeCloseTo(5 / 6)
    expect(summary.truth.wrongMerges).toHaveLength(1)
    expect(summary.truth.wrongMerges[0]).toMatchObject({ left: '5-0', right: '5-1' })
    const people = await selfsame(['dedupe', path, '--truth', 'person'])
    expect(people.out).toContain('Worst wrong merges:')
  })

  test('the policy is checked, and --country and --threshold stand over it', async () => {
    const path = put('crm.csv', crm)
    const bad = await selfsame(['dedupe', path, '--policy', put('bad.json', '{"countries":["ukraine"]}')])
    expect(bad).toMatchObject({ code: exitCodes.data })
    expect(bad.err).toMatch(/^selfsame: .*bad\.json: The policy is not valid at countries\.0.*\n$/)
    expect(await selfsame(['dedupe', path, '--policy', put('uk.json', '{"countries":["UK"]}')])).toMatchObject({ code: exitCodes.data, err: expect.stringMatching(/uk\.json: countries: "UK" is no .*; GB may be meant\.\n$/) as string })
    const { out } = await selfsame(['dedupe', path, '--policy', put('good.json', '{"countries":["PT"]}'), '--country', 'ua', '--threshold', '0.9', '--json'])
    expect((JSON.parse(out) as { report: { threshold: number } }).report.threshold).toBeCloseTo(0.9, 3)
  })

  test('one row without an answer is counted as one', async () => {
    const { out } = await selfsame(['evaluate', put('truth.csv', 'row,cluster\n1,a\n2,a\n3,b\n'), put('found.csv', 'row,contact_id\n1,x\n2,x\n')])
    expect(out).toContain('3 rows, "contact_id" measured by "cluster"; 1 row has no answer and counts as alone:')
  })

  test('what cannot be done is one sentence on stderr and leaves no file', async () => {
    const path = put('crm.csv', crm)
    const cases: [string[], number, RegExp][] = [
      [['dedupe', join(directory, 'none.csv')], 1, /none\.csv: there is no such file\.\n$/],
      [['dedupe', directory], 1, /is a directory/],
      [['dedupe', put('empty.csv', '')], 1, /is empty; it has not even a header line/],
      [['dedupe', put('header.csv', 'name,email\n')], 1, /no rows under the header/],
      [['dedupe', put('header2.csv', 'name,email\n'), '--map', 'email=email'], 1, /there are no rows under the header/],
      [['dedupe', put('nobody.csv', 'total,tags\n1,x\n2,y\n')], 1, /No column says who/],
      [['dedupe', path, '--out', join(directory, 'no/such/people.csv')], 1, /cannot be written: its directory does not exist/],
      // Seen to fail: what cannot be written was found once all was read and compared.
      [['dedupe', join(directory, 'none.csv'), '--pairs', join(directory, 'no/such/pairs.csv')], 1, /cannot be written: its directory does not exist/],
      [['dedupe', join(directory, 'none.csv'), '--out', directory], 1, /cannot be written: it is a directory/],
      [['train', join(directory, 'none.csv'), '--out', ''], 2, /--out names no file/],
      [['dedupe', join(directory, 'none.csv'), '--changes', '', '--previous', path], 2, /--changes names no file/],
      [['generate', '--people', '2', '--out', ''], 2, /--out names no file/],
      [['dedupe', path, '--policy', join(directory, 'none.json')], 1, /none\.json: there is no such file\.\n$/],
      [['help', 'nope'], 2, /there is no command/],
      [['evaluate', put('truth.csv', 'row,cluster\n1,a\n'), put('found.csv', 'line,contact_id\n1,a\n')], 1, /no id column in common/],
      [['dedupe'], 2, /needs a file/],
      [['dedupe', path, '--nope'], 2, /Unknown option '--nope'\.\n$/],
      // Seen to fail: none asked what was meant, and generate said what Node says, in several sentences.
      [['dedupe', path, '--treshold', '0.9'], 2, /Unknown option '--treshold'\. Did you mean --threshold\?\n$/],
      [['dedupe', path, '--noheader'], 2, / Did you mean --no-header\?\n$/],
      [['generate', '--peple=2'], 2, /Unknown option '--peple'\. Did you mean --people\?\n$/],
      [['generate', '--people', '2', 'a.csv'], 2, /generate reads no file/],
      [['dedup', path], 2, /there are dedupe, .* Did you mean dedupe\?\n$/],
      [['dedupe', path, '--policy', put('bad.json', '{"identifiers":{"phone":{"limits":2}}}')], 1, /not known: identifiers\.phone\.limits\. There are limit, .* Did you mean limit\?\n$/],
      [['dedupe', path, '--map', 'Email'], 2, /COLUMN=FIELD/],
      [['dedupe', path, '--map', 'Email=mail'], 2, /no field/],
      [['dedupe', path, '--map', 'Nope=email'], 2, /in no file/],
      [['dedupe', path, '--source', 'shop', '--source', 'crm'], 2, /--source is given 2 times for 1 file/],
      [['dedupe', path, '--threshold', '2'], 2, /between 0 and 1/],
      [['dedupe', path, '--out', '-', '--json'], 2, /stdout/],
      [['nope'], 2, /there is no command/],
    ]
    for (const [args, code, message] of cases) {
      const answer = await selfsame(args)
      expect([args, answer.code], answer.err).toEqual([args, code])
      expect(answer.err).toMatch(message)
      expect(answer.err.trimEnd().split('\n')).toHaveLength(1)
    }
    expect(readdirSync(directory).filter((name) => name.includes('tmp'))).toEqual([])
  })

  test('an interrupted run answers 130 and leaves no file', async () => {
    const abort = new AbortController()
    abort.abort()
    const { code, err } = await selfsame(['dedupe', put('crm.csv', crm), '--out', join(directory, 'people.csv')], { signal: abort.signal })
    expect(code).toBe(exitCodes.interrupted)
    expect(err).toContain('nothing was written')
    expect(readdirSync(directory)).toEqual(['crm.csv'])
  })

  test('progress is drawn on a terminal and wiped away, and not drawn elsewhere', async () => {
    const path = put('crm.csv', crm)
    expect((await selfsame(['dedupe', path], { isTerminal: true })).err).toMatch(/\r.*\u001b\[K$/)
    expect((await selfsame(['dedupe', path])).err).toBe('')
  })
})

describe('explain', () => {
  test('adds the evidence up to the weight', async () => {
    const path = put('two.csv', 'id,name,phone\na,Helen Peterson,+380671234567\nb,Nellie Peterson,+380671234567\n')
    const { code, out } = await selfsame(['explain', path, 'a', 'b', '--json'])
    expect(code).toBe(exitCodes.ok)
    const { prior, evidence, weight } = JSON.parse(out) as { prior: number; evidence: { bits: number }[]; weight: number }
    expect(prior + evidence.reduce((sum, { bits }) => sum + bits, 0)).toBe(weight)
    const text = (await selfsame(['explain', path, 'a', 'b'])).out
    expect(text).toContain('before any evidence')
    expect(text).toMatch(/phone\s+\S+\s+[+-]?\d/)
  })

  // Seen to fail: `family name exact (-2.7)`, as if it spoke against one person that the family names are the same.
  test('that a whole name alone proves little stands apart from what its halves say', async () => {
    const path = put('names.csv', 'id,name,phone,email\na,Zoe Wolstenholme,,zoe@posta.net\nb,Zoe Wolstenholme,+380671234567,\n')
    const text = (await selfsame(['explain', path, 'a', 'b'])).out
    expect(text).toMatch(/family name +exact +\+/)
    expect(text).toMatch(/whole name +alone proves little +-/)
    const evidence = (await selfsame(['dedupe', path, '--threshold', '0.2', '--pairs', '-'])).out
    expect(evidence).toMatch(/family name exact \(\+[\d.]+\); given name exact \(\+[\d.]+\); whole name alone proves little \(-/)
  })

  test('rows are named by source where files share ids', async () => {
    const one = put('one.csv', 'id,email\n1,a@posta.net\n')
    const two = put('two.csv', 'id,email\n1,a@posta.net\n')
    expect((await selfsame(['explain', one, two, '1', '1'])).err).toContain('write SOURCE:ID')
    expect((await selfsame(['explain', one, two, 'one:1', 'two:1'])).out).toContain('one:1 and two:1')
    expect((await selfsame(['explain', one, two, 'one:1', 'two:9'])).code).toBe(exitCodes.data)
  })
})

describe('evaluate', () => {
  test('joins two files by their id column', async () => {
    const truth = put('truth.csv', 'id,cluster\n1,a\n2,a\n3,b\n4,b\n')
    const predicted = put('predicted.csv', 'contact_id,id\nx,4\nx,3\ny,2\nz,1\n')
    const { code, out } = await selfsame(['evaluate', truth, predicted, '--json'])
    expect(code).toBe(exitCodes.ok)
    expect(JSON.parse(out)).toMatchObject({ rows: 4, notAnswered: 0, pairwise: { precision: 1, recall: 0.5, truePairs: 2 } })
  })

  test('reads both groupings from one file, and says what does not meet', async () => {
    const both = put('both.csv', 'id,entity_id,contact_id\n1,a,x\n2,a,x\n')
    expect((await selfsame(['evaluate', both])).out).toContain('F1 1.0000')
    const other = put('other.csv', 'id,contact_id\n9,x\n')
    expect((await selfsame(['evaluate', both, other])).err).toContain('No id of')
    expect((await selfsame(['evaluate', both, '--truth', 'nope'])).code).toBe(exitCodes.usage)
  })

  // Seen to fail: phones were measured by names, and one truth by another, as if that were an answer.
  test.each(['name,phone\nAnn Lee,07851960472\n', 'id,truth,cluster\n1,a,a\n'])('measures no column that nobody called the answer: %j', async (text) => {
    const file = put('no-answer.csv', text)
    expect(await selfsame(['evaluate', file])).toMatchObject({ code: exitCodes.usage, out: '', err: expect.stringMatching(/no-answer\.csv has no column contact_id; name the one with the groups by --predicted\.\n$/) as string })
    expect((await selfsame(['evaluate', file, '--predicted', text.includes('cluster') ? 'cluster' : 'phone'])).code).toBe(exitCodes.ok)
  })
})

describe('normalize', () => {
  test('prints what the library sees', async () => {
    expect((await selfsame(['normalize', 'phone', '067 123 45 67', '--country', 'UA'])).out).toContain('+380671234567')
    expect(JSON.parse((await selfsame(['normalize', 'email', 'Helen <H.P+shop@gmail.com>', '--json'])).out)).toMatchObject({ canonical: 'hp@gmail.com' })
    expect((await selfsame(['normalize', 'phone', 'no number'])).code).toBe(exitCodes.data)
    expect((await selfsame(['normalize', 'nothing', 'x'])).code).toBe(exitCodes.usage)
  })

  // Mutation seen to fail: any channel taken.
  test('a channel that is misspelt is refused with those there are; short names and those of phones are known', async () => {
    expect(await selfsame(['normalize', 'handle', '--channel', 'instgram', 'nellie_99'])).toMatchObject({ code: exitCodes.usage, out: '', err: expect.stringMatching(/"instgram" is not known; there are instagram, telegram, .*imessage\.\n$/) as string })
    expect((await selfsame(['normalize', 'handle', '--channel', 'IG', 'nellie_99'])).out).toContain('instagram')
    for (const channel of ['rcs', 'wa', 'whatsapp:page-12']) expect((await selfsame(['normalize', 'phone', '--channel', channel, '+380671234567'])).code).toBe(exitCodes.ok)
    expect((await selfsame(['normalize', 'phone', '--channel', 'wa', '380671234567'])).out).toContain('+380671234567')
  })

  test('reads values from stdin', async () => {
    const { out } = await selfsame(['normalize', 'date', '-', '--json'], { stdin: '04.03.1990\n1985-12-31\n' })
    expect(out.trim().split('\n')).toHaveLength(2)
  })

  test('a letter of several bytes that stdin brings in two pieces is one letter', async () => {
    const bytes = Buffer.from('Олена Коваль\n')
    let out = ''
    const stdout = new Writable({ write: (chunk, _, done) => { out += String(chunk); done() } })
    await run(['normalize', 'name', '-', '--json'], { stdout, stderr: stdout, stdin: Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]), isTerminal: false, signal: new AbortController().signal })
    expect(JSON.parse(out)).toMatchObject({ given: ['олена'], family: ['коваль'] })
  })
})

test('every command explains itself, and the version is the package\'s', async () => {
  for (const name of ['dedupe', 'explain', 'train', 'evaluate', 'normalize', 'generate']) {
    const { code, out } = await selfsame([name, '--help'])
    expect([name, code]).toEqual([name, 0])
    expect(out).toContain(`selfsame ${name}`)
  }
  expect((await selfsame(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect((await selfsame(['--help'])).out).toContain('Exit codes')
})

describe('what a command writes to', () => {
  const pair = 'id,name,email\n1,Anna Koval,a.k@posta.net\n2,Ann Koval,a.k@posta.net\n'

  test('a pipe is written to and stays a pipe: --out /dev/null replaced the device by a file', async () => {
    const pipe = join(directory, 'pipe')
    execFileSync('mkfifo', [pipe])
    // Open for both, so that neither side waits for the other.
    const reader = openSync(pipe, 'r+')
    const { code } = await selfsame(['dedupe', put('crm.csv', pair), '--out', pipe])
    const heard = Buffer.alloc(1000)
    const length = readSync(reader, heard)
    closeSync(reader)
    expect(code).toBe(exitCodes.ok)
    expect(lstatSync(pipe).isFIFO()).toBe(true)
    expect(heard.toString('utf8', 0, length)).toContain('contact_id')
  })

  test('a named pipe is read: it was opened twice, and waited for a second writer', async () => {
    const pipe = join(directory, 'in')
    execFileSync('mkfifo', [pipe])
    spawn('cp', [put('crm.csv', pair), pipe])
    const { code, out } = await selfsame(['dedupe', pipe])
    expect([code, out]).toEqual([exitCodes.ok, expect.stringContaining('2 rows are 1 contact.')])
    // It was looked into for a snapshot, and opened again.
    spawn('cp', [put('crm.csv', pair), pipe])
    expect((await selfsame(['audit', pipe])).out).toContain('2 rows are 1 contact.')
  })

  test('a link stays a link, and what it names gets the rows', async () => {
    put('real.csv', '')
    symlinkSync(join(directory, 'real.csv'), join(directory, 'link.csv'))
    await selfsame(['dedupe', put('crm.csv', pair), '--out', join(directory, 'link.csv')])
    expect(lstatSync(join(directory, 'link.csv')).isSymbolicLink()).toBe(true)
    expect(read('real.csv')).toContain('contact_id')
  })

  test('a file that only its owner may read stays so', async () => {
    const out = put('people.csv', '')
    chmodSync(out, 0o600)
    await selfsame(['dedupe', put('crm.csv', pair), '--out', out])
    expect(lstatSync(out).mode & 0o777).toBe(0o600)
  })

  test('rows and pairs cannot share a file, and pairs cannot take the place of what is read', async () => {
    const path = put('crm.csv', pair)
    const shared = join(directory, 'shared.csv')
    expect(await selfsame(['dedupe', path, '--out', shared, '--pairs', shared])).toMatchObject({ code: exitCodes.usage, err: expect.stringContaining('same file') as string })
    expect(await selfsame(['dedupe', path, '--pairs', path])).toMatchObject({ code: exitCodes.usage, err: expect.stringContaining('lost') as string })
    expect(read('crm.csv')).toBe(pair)
  })

  test('an interrupted generate leaves the file that was there: it was emptied, then deleted', async () => {
    const out = put('old.csv', 'precious')
    const controller = new AbortController()
    const running = selfsame(['generate', '--people', '200000', '--out', out], { signal: controller.signal })
    setTimeout(() => controller.abort(), 50)
    expect((await running).code).toBe(exitCodes.interrupted)
    expect(read('old.csv')).toBe('precious')
    expect(readdirSync(directory)).toEqual(['old.csv'])
  })
})

describe('what nobody meant', () => {
  test.each(['constructor', '__proto__', 'toString'])('normalize %s is no kind', async (kind) => {
    expect(await selfsame(['normalize', kind, 'x'])).toMatchObject({ code: exitCodes.usage, err: expect.stringContaining('needs a kind') as string })
  })

  test('a country that is no country is wrong usage, not a stack trace', async () => {
    for (const country of ['UAA', 'ZZ']) {
      expect(await selfsame(['normalize', 'phone', '0671234567', '--country', country])).toMatchObject({ code: exitCodes.usage, err: expect.stringContaining('ISO 3166-1') as string })
    }
    // Seen to fail: of dedupe and replay it was the input's fault, and no option was named.
    for (const [command, file] of [['dedupe', 'crm.csv'], ['replay', 'events.jsonl']] as const) {
      expect(await selfsame([command, put(file, crm), '--country', 'ua,uk'])).toMatchObject({ code: exitCodes.usage, err: 'selfsame: --country: "UK" is no ISO 3166-1 code of a country with phone numbers, such as UA; GB may be meant.\n' })
    }
  })

  // Mutation seen to fail: the first of two `--map` taken.
  test('a column that --map reads as two fields is wrong usage; said twice alike it is not', async () => {
    const path = put('twice.csv', 'id,who\n1,a.k@posta.net\n2,a.k@posta.net\n')
    expect(await selfsame(['dedupe', path, '--map', 'who=email', '--map', 'who=phone'])).toMatchObject({ code: exitCodes.usage, err: expect.stringContaining('"who" twice, as email and as phone') as string })
    expect((await selfsame(['dedupe', path, '--map', 'who=email', '--map', 'who=-'])).code).toBe(exitCodes.usage)
    expect((await selfsame(['dedupe', path, '--map', 'who=email', '--map', 'who=email'])).code).toBe(exitCodes.ok)
  })

  // Mutation seen to fail: the mapped column took part, and nothing was measured.
  test('a column that is the truth and a field as well is wrong usage', async () => {
    const path = put('truth.csv', 'id,who,email\n1,p1,a.k@posta.net\n2,p1,a.k@posta.net\n')
    expect(await selfsame(['dedupe', path, '--truth', 'who', '--map', 'who=name'])).toMatchObject({ code: exitCodes.usage, err: expect.stringContaining('"who"') as string })
    expect((await selfsame(['dedupe', path, '--truth', 'who', '--map', 'email=email'])).code).toBe(exitCodes.ok)
  })

  test('a header without rows is said to be that, not columns that say nothing', async () => {
    const { code, err } = await selfsame(['dedupe', put('bare.csv', 'id,name,email\n')])
    expect(code).toBe(exitCodes.data)
    expect(err).toContain('there are no rows under the header')
  })

  test.each(['sep=;', '"sep=;"', '\ufeffSEP=;'])('the line %s that Excel is told the delimiter by is no header', async (line) => {
    const path = put('excel.csv', `${line}\r\nid;name;email\r\n1;Koval, Anna;a.k@posta.net\r\n2;Anna Koval;a.k@posta.net\r\n`)
    const { code, out } = await selfsame(['dedupe', path, '--out', join(directory, 'people.csv')])
    expect([code, out]).toEqual([exitCodes.ok, expect.stringContaining('2 rows are 1 contact.')])
    expect(read('people.csv').replace('\ufeff', '')).toBe('id;name;email;contact_id\r\n1;Koval, Anna;a.k@posta.net;1\r\n2;Anna Koval;a.k@posta.net;1\r\n')
  })

  test('one JSON list is refused in words instead of being read as commas', async () => {
    const { code, err } = await selfsame(['dedupe', put('people.json', '[{"id":1,"name":"Anna"},\n{"id":2,"name":"Olha"}]')])
    expect(code).toBe(exitCodes.data)
    expect(err).toContain('one object a line')
    // Seen to fail: whatever was not called .json, or began with a blank, was a CSV of one row.
    const piped = await selfsame(['dedupe', '-'], { stdin: '\n [{"id":"1","name":"Anna"},\n{"id":"2","name":"Olha"}]' })
    expect([piped.code, piped.err]).toEqual([exitCodes.data, expect.stringContaining('stdin is one JSON list')])
    expect(await selfsame(['dedupe', put('brackets.csv', '[id],[email]\n1,a.k@posta.net\n')])).toMatchObject({ code: exitCodes.ok })
  })
})
