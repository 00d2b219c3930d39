import { expect, test } from 'vitest'
import type { Field } from '../../src/model/field.js'
import { identifiersSaid } from '../../src/normalize/columns/identifier-columns.js'

const keyOf = (raw: string, countries: readonly string[] = [], field: Field = 'whatsapp'): string | undefined => identifiersSaid('phone', { [field]: [raw] }, 'shop', { countries })?.[0]?.key

// Seen to fail before: all but the last were of Switzerland and Japan, or of nobody.
test.each([
  ['(41) 99153-1389', '+5541991531389'], ['(81) 96379-5540', '+5581963795540'], ['41 99153-1389', '+5541991531389'], ['(11) 9795-1978', '+5511997951978'], ['11 97951978', '+5511997951978'],
  ['1197951978', '+5511997951978'], ['11976957513', '+5511976957513'], ['011 97951-9780', '+5511979519780'],
])('%s in a column of WhatsApp is a number of Brazil, where numbers are from there', (raw, key) => {
  expect(keyOf(raw, ['BR'])).toBe(key)
  expect(keyOf(raw, ['BR'], 'phone')).toBe(key)
})

// Mutated: with the national reading tried first, the fourth and the fifth are of Brazil.
test.each([
  ['554191531389', '+5541991531389'], ['55 41 99153-1389', '+5541991531389'], ['(55) 41 99153-1389', '+5541991531389'], ['41791234567', '+41791234567'], ['51978761891', '+51978761891'], ['351912345678', '+351912345678'], ['351 912 345 678', '+351912345678'],
  ['(380) 67 123 45 67', '+380671234567'], ['+41 79 123 45 67', '+41791234567'], ['0041 79 123 45 67', '+41791234567'], ['https://wa.me/41991531389', '+41991531389'], ['41991531389@s.whatsapp.net', '+41991531389'],
])('%s in a column of WhatsApp is whole as it is, wherever national numbers are from', (raw, key) => {
  expect(keyOf(raw, ['BR'])).toBe(key)
})
