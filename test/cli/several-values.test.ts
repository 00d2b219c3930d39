import { expect, test } from 'vitest'
import { recogniseColumns } from '../../src/cli/columns/recognise.js'
import { inFolder } from './in-folder.js'

const rows = Array.from({ length: 12 }, (_, at) => at)
const phone = (at: number): string => `+38067${1_234_567 + at * 977}`

test.each([
  ['email', 'email', (at: number) => `p${at}@posta.net; q${at}@posta.net`], ['x7', 'email', (at: number) => `p${at}@posta.net, q${at}@posta.net`], ['x7', 'email', (at: number) => `p${at}@posta.net|q${at}@posta.net|r${at}@posta.net`],
  ['phones', 'phone', (at: number) => `${phone(at)}; ${phone(at + 50)}`], ['x7', 'phone', (at: number) => `${phone(at)}, ${phone(at + 50)}`], ['x7', 'handle', (at: number) => `@nellie_${at}; @peterson.${at}`],
  ['x7', 'instagram', (at: number) => `https://instagram.com/nellie_${at} | https://instagram.com/peterson${at}`], ['name', 'name', (at: number) => `Peterson${'abcdefghijkl'[at]!}, Helen`], ['notes', 'none', (at: number) => `calls, ${at} times, at 10:00`],
] as const)('a column %s of several values in a cell is read as %s', (header, role, value) => {
  expect(recogniseColumns({ headers: [header, 'city'], sample: rows.map((at) => [value(at), 'Kyiv']), thisYear: 2026 })[0]!.role).toBe(role)
})

test('a phone finds its person in a column of phones and e-mails, and so does an e-mail', async () => {
  const { put, read, path, selfsame } = inFolder()
  const input = put('in.csv', ['Full name,Contact,E-mail,Phone', 'Anna Reed,anna.r77@posta.net,,', 'A. Reed,,anna.r77@posta.net,', 'Carl Fox,carl.f41@posta.net / +447912011999,,', 'Carl Fox,,,07912 011999', 'C. Fox,,carl.f41@posta.net,', 'Dana Hill,+447912011555,,'].join('\n'))
  const { code, out } = await selfsame(['dedupe', input, '--out', path('out.csv'), '--country', 'GB'])
  expect([code, out]).toEqual([0, expect.stringMatching(/Contact +phone and email/)])
  const contacts = read('out.csv').trim().split('\n').slice(1).map((line) => line.split(',').at(-1))
  expect(contacts.map((one) => contacts.indexOf(one))).toEqual([0, 0, 2, 2, 2, 5])
})

test('each of several values finds its person', async () => {
  const { put, read, path, selfsame } = inFolder()
  // Mutated: read as one value, the lists agree with nothing.
  const input = put('in.csv', [
    'name,email,phone,telegram,NIF,customer no',
    `Helen Peterson,"a@posta.net; b@posta.net","${phone(1)}, ${phone(2)}","@helen_p; @nellie99",,"C-10017; C-20031"`,
    `Helen Peterson,,,nellie99,,`, `Helen Peterson,b@posta.net,,,,`, `Helen Peterson,,${phone(2)},,,`, 'Helen Peterson,,,,,C-20031', 'Andrii Koval,c@posta.net,,koval_a,,C-31313', 'Andrii Koval,c@posta.net,,,,C-31313',
  ].join('\n'))
  expect((await selfsame(['dedupe', input, '--map', 'customer no=accountId', '--out', path('out.csv')])).code).toBe(0)
  const contacts = read('out.csv').trim().split('\n').slice(1).map((line) => line.split(',').at(-1))
  expect(new Set(contacts.slice(0, 5)).size).toBe(1)
  expect(new Set(contacts.slice(5)).size).toBe(1)
  expect(contacts[0]).not.toBe(contacts[5])
})
