import fc from 'fast-check'
import parsePhone, { type MetadataJson } from 'libphonenumber-js/core'
import max from 'libphonenumber-js/metadata.max'
import min from 'libphonenumber-js/metadata.min'
import mobile from 'libphonenumber-js/metadata.mobile'
import { describe, expect, test } from 'vitest'
import { SelfsameError } from '../../src/errors.js'
import { branches, firstDigits, literalStart } from '../../src/normalize/phone-first-digits.js'
import { phonePlans, type PhoneMetadata, type PlannedNumber } from '../../src/normalize/phone-plan.js'
import { runs } from '../runs.js'
import { planPatterns, sample, seeded, spoil, type Choose } from './phone-samples.js'

const sets = [['min', min], ['mobile', mobile], ['max', max]] as const
const own = (metadata: unknown): PhoneMetadata => metadata as PhoneMetadata

function theirs(text: string, country: string | undefined, metadata: MetadataJson): unknown {
  const phone = country === undefined ? parsePhone(text, metadata) : parsePhone(text, { defaultCountry: country as 'UA' }, metadata)
  return phone && { number: phone.number, country: phone.country, valid: phone.isValid(), type: phone.getType(), possible: phone.isPossible() }
}

function ours(number: PlannedNumber | undefined): unknown {
  return number && { number: `+${number.callingCode}${number.national}`, country: number.country, valid: number.valid, type: number.type, possible: number.length === 'possible' }
}

/** A number as somebody may write it: of a pattern or spoilt, with trunk prefix, calling code or dialling-out prefix. */
function written(patterns: readonly string[], callingCode: string, choose: Choose): { readonly digits: string, readonly plus: boolean } {
  let digits = sample(patterns[choose(patterns.length)] ?? '', choose, choose(2) === 0 ? 'edges' : 'alternatives')
  for (let times = choose(3); times > 0; times -= 1) digits = spoil(digits, choose)
  const before = ['', '', '', '0', '8', '1', '00', '06', '011', callingCode, `00${callingCode}`, `0${callingCode}`][choose(12)] ?? ''
  return choose(2) === 0 ? { digits: callingCode + (choose(4) === 0 ? before : '') + digits, plus: true } : { digits: before + digits, plus: false }
}

describe.each(sets)('plans compiled from the %s metadata read as libphonenumber does', (_, metadata) => {
  const plans = phonePlans(own(metadata))
  const countries = Object.keys(metadata.countries)

  test.each(planPatterns(own(metadata)).map((plan) => [plan.country ?? `+${plan.callingCode}`, plan] as const))('%s', (_name, { country, callingCode, patterns }) => {
    fc.assert(fc.property(fc.nat(), (seed) => {
      const choose = seeded(seed)
      const { digits, plus } = written(patterns, callingCode, choose)
      const dialled = country ?? countries[choose(countries.length)] ?? 'UA'
      const found = plus ? plans.international(digits) : plans.national(digits, dialled)
      expect({ digits, plus, found: ours(found) }).toEqual({ digits, plus, found: theirs((plus ? '+' : '') + digits, plus ? undefined : dialled, metadata) })
    }), runs(60))
  })

  test('any digits, from any country', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 20 })
    fc.assert(fc.property(digits, fc.constantFrom(...countries), fc.boolean(), (text, country, plus) => {
      const found = plus ? plans.international(text) : plans.national(text, country)
      expect(ours(found)).toEqual(theirs((plus ? '+' : '') + text, plus ? undefined : country, metadata))
    }), runs(2000))
  })
})

test('the first digits of a pattern are those that it can begin with', () => {
  const patterns = planPatterns(own(max)).flatMap((plan) => plan.patterns)
  fc.assert(fc.property(fc.constantFrom(...patterns), fc.nat(), (pattern, seed) => {
    expect(firstDigits(pattern) & (1 << Number(sample(pattern, seeded(seed))[0]))).not.toBe(0)
  }), runs(2000))
  expect(firstDigits('2|[4-6]\\d').toString(2)).toBe('1110100')
  expect(firstDigits('([2-7]\\d{6})$|1').toString(2)).toBe('11111110')
  expect(firstDigits('0?(?:15)?')).toBe(1023)
  expect(firstDigits('(?!0)[1-3]')).toBe(1023)
})

test('the literal start of a pattern is what each of its numbers begins with', () => {
  expect(['00(?:1\\d)?', '00', '001?', '0|90', '00[1-9]', '0{2}', '(0)'].map(literalStart)).toEqual(['00', '00', '00', '', '00', '', ''])
})

test('a pattern is the sum of its alternatives', () => {
  expect(branches('1\\d|[2-4](?:5|6)|7')).toEqual(['1\\d', '[2-4](?:5|6)', '7'])
})

test('metadata of an older format is refused by name', () => {
  expect(() => phonePlans({ ...own(min), version: 3 })).toThrow(SelfsameError)
})
