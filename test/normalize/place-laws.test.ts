import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizeAddress, type AddressParts, type NormalizedAddress } from '../../src/normalize/address.js'
import { streetTypes, unitWords } from '../../src/normalize/address-words.js'
import { cityNames, cityPrefixes, citySuffixes } from '../../src/normalize/city-names.js'
import { normalizeCity } from '../../src/normalize/city.js'
import { normalizeCountry } from '../../src/normalize/country.js'
import { normalizeDate } from '../../src/normalize/date.js'
import { latinKey } from '../../src/normalize/latin-key.js'
import { legalForms, organizationPlaceholders } from '../../src/normalize/legal-forms.js'
import { monthNames } from '../../src/normalize/month-names.js'
import { normalizeAccountId } from '../../src/normalize/account-id.js'
import { noValue } from '../../src/normalize/no-value.js'
import { normalizeNationalNumber } from '../../src/normalize/national-number.js'
import { looksLikeOrganization, normalizeOrganization } from '../../src/normalize/organization.js'
import { postcodePatterns, tellingPostcodes } from '../../src/normalize/postcode-patterns.js'
import { normalizePostcode } from '../../src/normalize/postcode.js'
import { normalizeSex } from '../../src/normalize/sex.js'
import { foldText, plainText } from '../../src/normalize/text.js'
import { visibleText } from '../../src/normalize/visible-text.js'
import { runs } from '../runs.js'
import { backtracking, regexLiterals } from './regex-literals.js'

// Words that the normalisers act upon, so that random text reaches their branches.
const words = [
  ...Object.values(streetTypes).flatMap((words) => words.split('|')), ...Object.values(unitWords).flatMap((words) => words.split('|')), ...Object.values(legalForms).flat(),
  ...cityPrefixes, ...citySuffixes, ...cityNames.flatMap((line) => line.split('|')), ...monthNames.flat(), ...organizationPlaceholders, ...noValue,
]
const piece = fc.oneof(
  fc.constantFrom(...words),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.integer({ min: 0, max: 20_000_000 }).map(String),
  fc.constantFrom('22', '22-а', '3º', '5/7', '01001', 'б/н', 'S/Nº', 'SW1A 1AA', '1269-046', 'é', 'й', 'Ї', 'ß', 'ﷺ', '№', '#', 'İ', '３', '٣', 'MARIA', 'Petrenko', '.', '-', '/'),
)
const text = fc.oneof(
  fc.array(fc.tuple(piece, fc.constantFrom(' ', ', ', '', '. ', '-', '/', ' - ', '\n')), { maxLength: 8 }).map((all) => all.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)

const keys: Readonly<Record<string, (raw: string) => string | undefined>> = {
  foldText,
  plainText,
  latinKey,
  normalizeSex,
  normalizeCountry,
  normalizeDate: (raw) => normalizeDate(raw).iso,
  normalizeCity: (raw) => normalizeCity(raw).key,
  normalizePostcode: (raw) => normalizePostcode(raw).key,
  normalizeOrganization: (raw) => normalizeOrganization(raw).key,
  normalizeAccountId: (raw) => normalizeAccountId(raw).key,
  normalizeNationalNumber: (raw) => normalizeNationalNumber(raw).key,
}

/** An address's parts as the columns that they came from. */
function columns({ street, streetType, number, unit, city, region, postcode, country }: NormalizedAddress): AddressParts {
  return {
    ...(street === undefined ? {} : { street, streetType: streetType ?? '' }),
    streetNumber: number ?? '', unit: unit ?? '', city: city ?? '', region: region ?? '', postcode: postcode ?? '', country: country ?? '',
  }
}

describe.each(Object.entries(keys))('%s', (name, key) => {
  test('is total, pure and idempotent on any string', () => {
    fc.assert(fc.property(text, (raw) => {
      const once = key(raw)
      expect(key(raw)).toBe(once)
      if (once !== undefined) expect(key(once)).toBe(once)
      // Seen to fail: in Latin they are longer than what is read, so that their keys were cut when they were read again.
    }), { ...runs(600), examples: [['ё'.repeat(999)], ['Щастя '.repeat(160)]] })
  })

  test('answers long input within bounds', () => {
    for (const unit of ['a', 'é', 'м. ', '1/', '22 ', 'ﷺ', ', кв 1', 'ТОВ ', '-', '\n', ' ', 'S.A. ', '0', '?', 'м. Київ, ']) {
      const started = performance.now()
      key(unit.repeat(200_000))
      expect(performance.now() - started, `${name} on ${JSON.stringify(unit)}`).toBeLessThan(1000)
    }
  })
})

describe('normalizeAddress', () => {
  test('is total, pure, and changes nothing when its parts come back as columns', () => {
    fc.assert(fc.property(text, (raw) => {
      const once = normalizeAddress(raw)
      expect(normalizeAddress(raw)).toEqual(once)
      const { raw: _first, issue: _issue, ...parts } = once
      const { raw: _second, issue: _again, ...again } = normalizeAddress(columns(once))
      expect(again).toEqual(parts)
    }), { ...runs(600), examples: [['pobox 0/İ '], ['pobox0İ']] })
  })

  test('answers long input within bounds', () => {
    for (const unit of ['a ', '22, ', 'вул. Хрещатик 22, ', 'кв ', '1/', '5 поверх ', '- ', ' - ', 'st ', 'м. Київ ']) {
      const started = performance.now()
      normalizeAddress(unit.repeat(100_000))
      expect(performance.now() - started, JSON.stringify(unit)).toBeLessThan(1000)
    }
  })
})

test('looksLikeOrganization answers for any string', () => {
  fc.assert(fc.property(text, (raw) => {
    expect(typeof looksLikeOrganization(raw)).toBe('boolean')
  }), runs(300))
})

describe('no regular expression of these normalisers backtracks beyond its input', () => {
  const files = ['text', 'date', 'month-names', 'sex', 'latin-key', 'city', 'country', 'postcode', 'postcode-patterns', 'address', 'address-tokens', 'street', 'organization', 'legal-forms', 'national-number', 'national-number-kinds']
  const literals = new Set(regexLiterals(new RegExp(`^(?:${files.join('|')})\\.ts$`)))
  for (const { shape } of Object.values(postcodePatterns)) literals.add(String(shape))
  for (const [, shape] of tellingPostcodes) literals.add(String(shape))

  test.each([...literals])('%s', (literal) => {
    expect(backtracking(literal)).toBe('safe')
  })
})

test('what is plain ASCII is seen as anything else is', () => {
  const line = fc.oneof(text, fc.string({ unit: fc.constantFrom('a', 'Z', '9', ' ', '\t', '~', '!', '\u007f', '\u0000', '\u00ad') }))
  fc.assert(fc.property(line, (raw) => {
    expect(visibleText(raw)).toBe(plainText(raw).replace(/\p{Default_Ignorable_Code_Point}/gu, '').replace(/\s+/g, ' ').trim())
  }), runs(1000))
})

test('a postcode is one however it was spaced, in whatever width', () => {
  const mark = fc.constantFrom(' ', '  ', '-', '.', '\u00a0', '\t', '\u2013')
  // Digits beside a word or, behind a hyphen, a country: no country's code.
  const code = fc.stringMatching(/^[A-Za-z0-9]{1,9}$/).filter((one) => !/^(?:[a-z]{1,2}|cep|zip|plz|[a-z]{4,})\d{4}|^\d\d+(?:[a-z]{2})?[a-z]{3}/i.test(one))
  fc.assert(fc.property(code, mark, fc.nat(9), (code, between, at) => {
    const parted = `${code.slice(0, at)}${between}${code.slice(at)}`
    const wide = parted.replace(/[A-Za-z0-9]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
    const { raw: _, ...narrow } = normalizePostcode(parted)
    expect(normalizePostcode(wide)).toEqual({ raw: wide, ...narrow })
    if (narrow.key === undefined || narrow.country !== undefined) return
    expect(narrow.key).toBe(code.toUpperCase())
  }), runs(500))
})
