import fc from 'fast-check'
import max from 'libphonenumber-js/metadata.max'
import min from 'libphonenumber-js/metadata.min'
import { describe, expect, test } from 'vitest'
import { phoneMigrations } from '../../src/normalize/phone-migrations.js'
import { phonePlans, type PhoneMetadata } from '../../src/normalize/phone-plan.js'
import { normalizePhone } from '../../src/normalize/phone.js'
import { runs } from '../runs.js'
import { planPatterns, sample, seeded } from './phone-samples.js'

const full = max as unknown as PhoneMetadata
const rewrites = phoneMigrations.filter((migration) => migration.kind === 'rewrite')
const codes = [...new Set(phoneMigrations.map((migration) => migration.callingCode))]
const patternsOf = (code: string): readonly string[] => planPatterns(full).filter((plan) => plan.callingCode === code).flatMap((plan) => plan.patterns.slice(1))

/** Old numbers: digits of the lengths that old forms have, kept where a rewrite takes them. */
const oldNumber = fc.constantFrom(...rewrites).chain((migration) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 7, maxLength: 13 }).map((tail) => {
    for (let length = 7; length <= 13; length += 1) {
      for (const head of heads(migration.from.source)) {
        const national = (head + tail + '2345678').slice(0, length)
        if (migration.from.test(national)) return { migration, national }
      }
    }
    return undefined
  })).filter((found) => found !== undefined)

/** Every beginning of three digits that may lead into a pattern. */
const tails = [...Array.from({ length: 10 }, (_, digit) => `${digit}234567890`), '1523456789', '0152345678', '0015234567']
function heads(source: string): string[] {
  const known = headCache.get(source)
  if (known !== undefined) return known
  const pattern = new RegExp(source)
  const found = Array.from({ length: 1000 }, (_, i) => String(i).padStart(3, '0')).filter((head) =>
    tails.some((tail) => [7, 8, 9, 10, 11, 12, 13].some((length) => pattern.test((head + tail).slice(0, length)))))
  headCache.set(source, found)
  return found
}
const headCache = new Map<string, string[]>()

describe('renumberings', () => {
  test('each names its source, and each can be met', () => {
    for (const migration of phoneMigrations) {
      expect(migration.source.length).toBeGreaterThan(10)
      expect(heads(migration.from.source).length, String(migration.from)).toBeGreaterThan(0)
    }
  })

  test('no outcome is the input of another: a moved number stays where it is', () => {
    fc.assert(fc.property(oldNumber, ({ migration, national }) => {
      const moved = national.replace(migration.from, migration.to)
      const again = rewrites.filter((other) => other.callingCode === migration.callingCode && other.from.test(moved))
      expect({ moved, again }).toEqual({ moved, again: [] })
    }), runs(2000))
  })

  test('with the full metadata, an old number and its new form have one key', () => {
    const plans = phonePlans(full)
    let met = 0
    fc.assert(fc.property(oldNumber, ({ migration, national }) => {
      const moved = plans.judge(migration.callingCode, national.replace(migration.from, migration.to))
      if (moved?.valid !== true) return
      const fresh = normalizePhone(`+${migration.callingCode}${moved.national}`, { metadata: full })
      if (fresh.key === undefined) return
      met += 1
      expect(normalizePhone(`+${migration.callingCode}${national}`, { metadata: full }).key).toBe(fresh.key)
    }), runs(1000))
    expect(met).toBeGreaterThan(200)
  })

  // Gabon is the exception: Google keeps its old numbers valid beside the new ones.
  test.each(codes.filter((code) => code !== '241'))('no number that is in use today is taken for an old one: +%s', (code) => {
    const patterns = patternsOf(code)
    fc.assert(fc.property(fc.nat(), (seed) => {
      const choose = seeded(seed)
      const national = sample(patterns[choose(patterns.length)] ?? '', choose, 'edges')
      if (phonePlans(full).judge(code, national)?.valid !== true) return
      const taken = rewrites.filter((migration) => migration.callingCode === code && migration.from.test(national))
      expect({ national, taken }).toEqual({ national, taken: [] })
    }), runs(2000))
  })

  test('variants propose in both directions, and never rewrite', () => {
    for (const [a, b] of [['+541123456789', '+5491123456789'], ['+551178123456', '+5511978123456']] as const) {
      expect(normalizePhone(a)).toMatchObject({ key: a, variants: [b] })
      expect(normalizePhone(b)).toMatchObject({ key: b, variants: [a] })
    }
  })

  test('each of the first three digits in Manila belongs to one operator', () => {
    const manila = rewrites.filter((migration) => migration.callingCode === '63')
    for (let prefix = 0; prefix < 1000; prefix += 1) {
      const national = `2${String(prefix).padStart(3, '0')}4567`
      expect(manila.filter((migration) => migration.from.test(national)).length, national).toBeLessThan(2)
    }
  })

  test.each([
    ['Brazil, São Paulo mobile without the ninth digit', '+551181234567', '+5511981234567'],
    ['Brazil, Belo Horizonte mobile', '553188761234', '+5531988761234'],
    ['Brazil, landline is left alone', '+551133334444', '+551133334444'],
    ['Brazil, already nine digits', '+5511981234567', '+5511981234567'],
    ['Mexico, mobile with the 1', '+5215512345678', '+525512345678'],
    ['Mexico, ten digits', '+525512345678', '+525512345678'],
    ['Argentina, 9 and 15 both', '+5491115 23456789', '+5491123456789'],
    ['Benin', '+22997123456', '+2290197123456'],
    ["Côte d'Ivoire, Moov mobile", '+22501234567', '+2250101234567'],
    ["Côte d'Ivoire, MTN mobile", '+22505234567', '+2250505234567'],
    ["Côte d'Ivoire, Orange mobile", '+22507234567', '+2250707234567'],
    ["Côte d'Ivoire, Orange landline", '+22520212345', '+2252720212345'],
    ["Côte d'Ivoire, MTN landline", '+22520012345', '+2252520012345'],
    ["Côte d'Ivoire, Moov landline", '+22520812345', '+2252120812345'],
    ['Gabon, Libertel mobile', '+24106123456', '+24166123456'],
    ['Gabon, landline', '+24101761234', '+24111761234'],
    ['Gabon, seven digits', '+2416123456', '+24166123456'],
    ['Vietnam, Mobifone', '+841213456789', '+84793456789'],
    ['Vietnam, Viettel', '+841683456712', '+84383456712'],
    ['Vietnam, Hanoi', '+84438234567', '+842438234567'],
    ['Vietnam, Ho Chi Minh City is 28 and was 8', '+842838234567', '+842838234567'],
    ['Manila, PLDT', '+6328123456', '+63288123456'],
    ['Manila, Globe', '+6327391234', '+63277391234'],
    ['Riyadh', '+96614567890', '+966114567890'],
  ].map(([name, old, key]) => ({ name, old, key })))('$name: $old', ({ old, key }) => {
    for (const metadata of [min, max]) {
      expect(normalizePhone(old ?? '', { channel: 'whatsapp', metadata: metadata as unknown as PhoneMetadata }).key).toBe(key)
    }
  })
})
