import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ScoredPair } from 'selfsame'
import { tour } from '../../examples/start.js'
import { identityOf, rowName, rowsByContact, rowsWith, type Day } from '../../examples/start/day.js'
import { betweenContacts, doubtsOf } from '../../examples/start/doubtful.js'
import { openPage, pageWidth, wrap } from '../../examples/start/page.js'
import { byContact, byEmail, customerFigures, ordersOf, type Order } from '../../examples/start/shop-figures.js'
import { stepsFrom } from '../../examples/start/story.js'
import { exampleDay, silentIo } from './example-day.js'

let directory = ''
let text = ''
let day: Day
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'selfsame-'))
  const stdout = new Writable({ write: (chunk, _, done) => { text += String(chunk); done() } })
  await tour({ io: silentIo(), stdout, styled: false, directory: join(directory, 'out') })
  day = await exampleDay()
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe('npm start', () => {
  // Seen to fail: with a stack trace of EPIPE. The reader is gone before the first line.
  test.each(['start', 'inbox'])('%s ends with whoever reads it', async (name) => {
    const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL(`../../examples/${name}.ts`, import.meta.url))], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let err = ''
    child.stderr.on('data', (chunk) => (err += String(chunk)))
    const [code] = (await once(child, 'close')) as [number | null]
    expect([code, err]).toEqual([0, ''])
  })

  test('tells on a page of plain text what came of every file', () => {
    expect(text).not.toContain('\u001b')
    for (const file of day.input.files) expect(text).toContain(`${file.source}, ${file.index.rows} rows`)
    expect(text).toContain(`${day.input.table.size} rows are`)
    expect(text.split('\n').filter((line) => [...line].length > pageWidth && line.trim().includes(' ') && !line.includes(directory))).toEqual([])
  })

  test('writes every row with its contact, and the pairs, whole', () => {
    expect(readdirSync(join(directory, 'out')).sort()).toEqual(['pairs.csv', 'people.csv'])
    const people = parse(readFileSync(join(directory, 'out/people.csv'), 'utf8'), { columns: true }) as Record<string, string>[]
    expect(people).toHaveLength(day.input.table.size)
    expect(new Set(people.map(({ contact_id }) => contact_id)).size).toBe(day.result.contactCount)
    expect(parse(readFileSync(join(directory, 'out/pairs.csv'), 'utf8'))).toHaveLength([...day.result.pairs].length + 1)
  })

  test('leads from Nellie_99 to Helen Peterson through what links them, one row at a time', () => {
    const [start] = rowsWith(day, 'instagram', 'Nellie_99')
    const steps = stepsFrom(day, start as number)
    expect(steps.map(({ row }) => rowName(day, row))).toEqual(['inbox 41', 'inbox 42', 'calls 35', 'shop-orders #1141', 'shop-orders #1081'])
    expect(rowName(day, steps[1]?.to as number)).toBe('inbox 41')
    expect(day.result.explain(steps[0]?.row as number, steps[3]?.row as number).evidence.filter(({ level }) => level !== 'missing')).toEqual([])
    expect(identityOf(day, steps[3]?.row as number)).toContain('Helen Peterson')
    expect(text).toMatch(/inbox 42 {2}Nellie_99 · \+44 7851 960472\n\s+to inbox 41: same Instagram account/)
  })

  test('the chat without contact data stays alone, and is shown', () => {
    const alone = text.slice(text.indexOf('What stayed alone')).replace(/\s+/g, ' ')
    expect(alone).toContain('hello? anyone there? I paid an hour ago')
  })

  test('asks a person about father and son, and about the shared phone', () => {
    const asked = doubtsOf(day).map(({ pairs }) => pairs.flatMap(({ left, right }) => [rowName(day, left.row), rowName(day, right.row)]))
    expect(asked.some((rows) => rows.includes('crm 51084369') && rows.includes('crm 51084591'))).toBe(true)
    expect(asked.some((rows) => rows.includes('crm 51083703') && rows.includes('crm 51084628'))).toBe(true)
    expect(text.replace(/\s+/g, ' ')).toContain('suffix in one of the two (João Carlos Pereira Filho / João Carlos)')
  })

  test('pairs that meet in a contact are one question, in whatever order they come', () => {
    const pair = (left: number, right: number, weight: number): ScoredPair => ({
      left: { source: 's', id: String(left), row: left }, right: { source: 's', id: String(right), row: right }, weight, probability: 0.5, outcome: 'review',
    })
    // Contacts 0..5 are rows 0..5; the third pair brings the questions of the first two together.
    const pairs = [pair(0, 1, 3), pair(2, 3, 2.5), pair(1, 2, 2), pair(4, 5, 1)]
    const doubts = doubtsOf({ ...day, result: { ...day.result, pairs, contactNumbers: Int32Array.of(0, 1, 2, 3, 4, 5) } })
    expect(doubts.map(({ contacts }) => contacts)).toEqual([[0, 1, 2, 3], [4, 5]])
    expect(doubts.map(({ pairs }) => pairs.map(({ weight }) => weight))).toEqual([[3, 2.5, 2], [1]])
  })

  test('compares two contacts by what comes nearest to agreeing', () => {
    const contactWith = (email: string): readonly number[] => rowsByContact(day)[day.result.contactNumbers[rowsWith(day, 'email', email)[0] as number] as number] as readonly number[]
    const observed = betweenContacts(day, contactWith('oksana.bondarenko@i.ua'), contactWith('taras.bond@gmail.com'))
    const level = (comparison: string): string | undefined => observed.find(({ evidence }) => evidence.comparison === comparison)?.evidence.level
    // Some of their rows spell the family name in Latin letters; what is equal somewhere counts as equal.
    expect([level('phone'), level('place'), level('familyName'), level('givenName'), level('email')]).toEqual(['exact', 'exact', 'exact', 'other', 'different'])
  })
})

describe('the figures of the shop', () => {
  const order = (row: number, email: string, currency: string, cents: number): Order => ({ row, email, currency, cents })
  const orders = [order(0, 'a@posta.net', 'EUR', 1000), order(1, '', 'EUR', 500), order(2, '', 'USD', 700), order(3, 'a@posta.net', 'EUR', 250)]

  test('by e-mail every order without one is one more customer', () => {
    const figures = customerFigures(orders, byEmail)
    expect([figures.customers, figures.repeatBuyers]).toEqual([3, 1])
  })

  test('currencies are never added together', () => {
    const { cents, payers } = customerFigures(orders, () => 'one')
    expect([...cents]).toEqual([['EUR', 1750], ['USD', 700]])
    expect([...payers]).toEqual([['EUR', 1], ['USD', 1]])
  })

  test('of the examples, duplicates made customers of people and hid who came back', () => {
    const all = ordersOf(day, 'shop-orders')
    const [before, after] = [customerFigures(all, byEmail), customerFigures(all, byContact(day))]
    expect(all).toHaveLength(118)
    expect(after.customers).toBeLessThan(before.customers)
    expect(after.repeatBuyers).toBeGreaterThan(before.repeatBuyers)
    expect(text).toMatch(new RegExp(`customers +${before.customers} +${after.customers}\\n`))
  })
})

describe('the page', () => {
  test('breaks lines at spaces, and keeps every word', () => {
    const words = 'слово '.repeat(60).trim()
    const lines = wrap(words, 2, 2)
    expect(lines.every((line) => [...line].length <= pageWidth)).toBe(true)
    expect(lines.map((line) => line.trim()).join(' ')).toBe(words)
  })

  test('is bold on a terminal only', () => {
    const nowhere = new Writable({ write: (_, __, done) => done() })
    expect(openPage(nowhere, true).bold('a')).toBe('\u001b[1ma\u001b[0m')
    expect(openPage(nowhere, false).bold('a')).toBe('a')
  })
})
