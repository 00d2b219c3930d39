import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recogniseColumns } from '../../src/cli/columns/recognise.js'
import type { ColumnRole } from '../../src/cli/columns/role.js'
import { mix } from '../../src/model/hash.js'

describe('the number of a customer', () => {
  /** Digits that nobody could guess, the same in each run. */
  const digits = (seed: number, length: number): string => Array.from({ length }, (_, place) => mix(seed, place) % 10).join('')
  const operators = ['50', '63', '66', '67', '68', '73', '91', '93', '95', '96', '97', '98', '99']
  const subscriber = (seed: number): string => `${operators[mix(seed, 99) % operators.length]}${digits(seed, 7)}`
  const roleOf = (header: string, values: readonly string[], countries: readonly string[] = []): ColumnRole => recogniseColumns({ headers: [header, 'city'], sample: values.map((value) => [value, 'Kyiv']), thisYear: 2026, countries })[0]!.role
  const headers = ['Номер клієнта', 'Номер клиента', 'Customer Number', 'Client Number', 'Номер абонента', 'Абонент', 'Número do cliente', 'Nº do cliente', 'N.º de contacto', 'Guest number']
  const many = fc.uniqueArray(fc.integer({ min: 1, max: 1e6 }), { minLength: 40, maxLength: 80 })

  // Seen to fail with no phone among what such a header may be.
  test('is a phone where nearly all values are phones, however they are written', () => {
    fc.assert(fc.property(fc.constantFrom(...headers), many, fc.constantFrom('+380', '380', '0', '00380', '(0'), (header, seeds, front) => {
      const written = (seed: number): string => `${front}${front === '(0' ? subscriber(seed).replace(/(..)(...)(..)/, '$1) $2-$3-') : subscriber(seed)}`
      expect(roleOf(header, [...seeds.map(written), 'прихований', '101'])).toBe('phone')
    }), { numRuns: 30 })
  })

  test('is a national number where the country is given, or said by the international ones beside it', () => {
    const plain = Array.from({ length: 60 }, (_, at) => `9${[1, 2, 3, 6][at % 4]}${digits(at, 7)}`)
    expect(roleOf('Nº do cliente', plain)).toBe('id')
    expect(roleOf('Nº do cliente', plain, ['PT'])).toBe('phone')
    expect(roleOf('Nº do cliente', [...plain, '+351 912 345 678'])).toBe('phone')
  })

  // Seen to fail with any digits that are as many as a phone's; without the look at how close they lie (those counted); with plans that know no operators (those behind a 2).
  test('is no phone where it was counted, begins with the year, or has the digits of no operator', () => {
    fc.assert(fc.property(fc.constantFrom(...headers.filter((header) => !header.includes('contacto'))), many, fc.constantFrom<readonly string[]>([], ['UA'], ['PT'], ['US', 'GB']), (header, seeds, countries) => {
      const numbers: ((seed: number) => string)[] = [
        (seed) => String(500_000_000 + seed), (seed) => String(seed).padStart(10, '0'), (seed) => `0${500_000_000 + seed}`, (seed) => `2024${digits(seed, 6)}`,
        (seed) => `2${digits(seed, 8)}`, (seed) => `${1 + (seed % 9)}${digits(seed, 9)}`, (seed) => `${1 + (seed % 9)}${digits(seed, 2)}-${digits(seed + 1, 3)}-${digits(seed + 2, 3)}`, (seed) => String(seed),
      ]
      for (const number of numbers) expect([number(1), roleOf(header, seeds.map(number), countries)]).not.toContain('phone')
    }), { numRuns: 20 })
  })
})
