import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readInstant } from '../../src/model/instant.js'
import { runs } from '../runs.js'

describe('an instant', () => {
  test.each([
    ['2026-11-25T10:00:00Z', '2026-11-25T10:00:00.000Z'],
    ['2026-11-25T10:00:00.5+02:00', '2026-11-25T08:00:00.500Z'],
    ['2026-11-25T01:30-0330', '2026-11-25T05:00:00.000Z'],
    ['2026-11-25 10:00:00,123456 ', '2026-11-25T10:00:00.123Z'],
    ['2026-11-25', '2026-11-25T00:00:00.000Z'],
    ['2026-11', '2026-11-01T00:00:00.000Z'],
    ['2024-02-29T24:00Z', '2024-03-01T00:00:00.000Z'],
    ['0001-01-01', '0001-01-01T00:00:00.000Z'],
  ])('%s is %s', (text, instant) => expect(readInstant(text)).toBe(instant))

  test.each(['', '1', 'March 7', '2026-02-30', '2026-13-01', '2026-11-25T25:00Z', '2026-11-25T10', '+275760-09-13', '-000001-01-01', '0000-01-01T00:00+01:00', '9999-12-31T23:59-01:00', '25/11/2026', '2026-11-25T10:00+99:00', '\0', '2026-11-25T10:00Zulu'])('%j is none', (text) => expect(readInstant(text)).toBeUndefined())

  test('is read like Date.parse reads whatever Date writes, and reading is idempotent', () => {
    fc.assert(fc.property(fc.date({ noInvalidDate: true, min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z') }), (date) => {
      expect(readInstant(date.toISOString())).toBe(date.toISOString())
    }), runs(200))
    fc.assert(fc.property(fc.string(), (text) => {
      const instant = readInstant(text)
      if (instant !== undefined) expect(readInstant(instant)).toBe(instant)
    }), runs(200))
  })

  // Mutation seen to fail: with Date.parse a time without an offset was the machine's own, and the same event of two machines an EVENT_CONFLICT.
  test('without an offset is the same on machines in Kyiv and in Lisbon', () => {
    const answers = ['Europe/Kyiv', 'America/New_York', 'UTC'].map((TZ) => execFileSync(process.execPath, ['--import', 'tsx', '-e', "import('./src/model/instant.ts').then(({ readInstant }) => console.log(readInstant('2026-11-25T10:00')))"], { env: { ...process.env, TZ }, encoding: 'utf8' }).trim())
    expect(new Set(answers)).toEqual(new Set(['2026-11-25T10:00:00.000Z']))
  })
})
