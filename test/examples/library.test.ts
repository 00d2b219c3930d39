import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.restoreAllMocks())

test('the example of the library prints the contacts, their best values and the evidence', async () => {
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  await import('../../examples/library.js')
  expect(lines.slice(0, 5)).toEqual([
    '5 records are 3 contacts',
    'who wrote on Telegram? crm:1',
    'crm:1: olena.shevchuk88@gmail.com, +380671842936 (2 of 3 records)',
    'shop:#1091: andriy.melnyk@ukr.net, 050 331 77 24 (1 of 1 records)',
    'chat:c-2240: no e-mail, no phone (0 of 1 records)',
  ])
  const bits = lines.slice(5, -1).map((line) => Number(/(-?[\d.]+) bits$/.exec(line)?.[1]))
  expect(lines).toContainEqual(expect.stringMatching(/^givenName spelling: /))
  expect(lines).toContainEqual(expect.stringMatching(/^phone exact: /))
  const sum = Number(/^together (-?[\d.]+) bits/.exec(lines.at(-1) ?? '')?.[1])
  expect(bits.reduce((a, b) => a + b, 0)).toBeCloseTo(sum, 0)
  expect(lines.at(-1)).toContain('The evidence between the two is enough.')
})
