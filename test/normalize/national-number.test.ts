import { describe, expect, test } from 'vitest'
import { nationalNumberKinds } from '../../src/normalize/national-number-kinds.js'
import { normalizeNationalNumber } from '../../src/normalize/national-number.js'

describe('check digits, on numbers published as examples', () => {
  test.each([
    ['UA-RNOKPP', '1759013776'], ['UA-RNOKPP', '3184710691'], ['UA-EDRPOU', '32855961'], ['UA-EDRPOU', '00032129'], ['UA-EDRPOU', '14360570'],
    ['BR-CPF', '52998224725'], ['BR-CNPJ', '11222333000181'], ['BR-CNPJ', '11444777000161'], ['BR-CNPJ', '12ABC34501DE35'],
    ['PT-NIF', '136695973'], ['ES-DNI', '12345679S'], ['ES-NIE', 'X1234567L'], ['PL-PESEL', '44051401458'], ['PL-PESEL', '04231115629'], ['IT-CF', 'RSSMRA85T10A562S'],
  ])('%s %s is valid', (kind, compact) => {
    expect(normalizeNationalNumber(compact, { kind })).toMatchObject({ key: `${kind}:${compact}`, kind, checked: 'valid' })
  })

  test('a mistyped digit is found: always by CPF, CNPJ, DNI, PESEL and codice fiscale, nearly always by the rest', () => {
    const examples: readonly (readonly [string, string, number])[] = [
      ['BR-CPF', '52998224725', 1], ['BR-CNPJ', '12ABC34501DE35', 1], ['ES-DNI', '12345679S', 1], ['PL-PESEL', '44051401458', 1], ['IT-CF', 'RSSMRA85T10A562S', 1],
      // These write the remainders 10 and 0 (or 11) as one digit, so that a few slips escape them.
      ['UA-RNOKPP', '3184710691', 0.9], ['UA-EDRPOU', '32855961', 0.9], ['PT-NIF', '136695973', 0.9],
    ]
    for (const [name, text, share] of examples) {
      const kind = nationalNumberKinds.find((one) => one.kind === name)
      const slips = [...text].flatMap((digit, at) => (/\d/.test(digit) ? [1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) => `${text.slice(0, at)}${(Number(digit) + step) % 10}${text.slice(at + 1)}`) : []))
      const found = slips.filter((slip) => kind?.check?.(slip) === false).length
      expect(found / slips.length, name).toBeGreaterThanOrEqual(share)
    }
  })

  test('a wrong check digit is an issue and keeps the key', () => {
    expect(normalizeNationalNumber('529.982.247-26')).toMatchObject({ key: 'BR-CPF:52998224726', checked: 'invalid', issue: 'check-digit' })
    expect(normalizeNationalNumber('136695974', { country: 'PT' })).toMatchObject({ checked: 'invalid', issue: 'check-digit' })
  })
})

describe('the kind is named on evidence only', () => {
  test.each([
    ['529.982.247-25', 'BR-CPF'], ['52998224725', 'BR-CPF'], ['11.222.333/0001-81', 'BR-CNPJ'], ['12.abc.345/01de-35', 'BR-CNPJ'], ['123-45-6780', 'US-SSN'], ['12-3456780', 'US-EIN'], ['900-70-1234', 'US-ITIN'],
    ['AA 12 34 56 A', 'GB-NINO'], ['12345679-S', 'ES-DNI'], ['rssmra85t10a562s', 'IT-CF'], ['PT136695973', 'PT-NIF'], ['NIF 136 695 973', 'PT-NIF'], ['код ЄДРПОУ 32855961', 'UA-EDRPOU'], ['РНОКПП: 1759013776', 'UA-RNOKPP'], ['CPF nº 529.982.247-25', 'BR-CPF'],
  ])('%s is a %s', (raw, kind) => {
    expect(normalizeNationalNumber(raw).kind).toBe(kind)
  })

  test('bare digits that fit several kinds keep their own key', () => {
    for (const raw of ['1759013776', '136695973', '32855961', '44051401458', '1804974']) {
      expect(normalizeNationalNumber(raw)).toEqual({ raw, key: raw, checked: 'none' })
    }
  })

  test('a country decides between lengths', () => {
    expect(normalizeNationalNumber('1759013776', { country: 'UA' }).kind).toBe('UA-RNOKPP')
    expect(normalizeNationalNumber('14360570', { country: 'Україна' }).kind).toBe('UA-EDRPOU')
    expect(normalizeNationalNumber('14360506', { country: 'UA' }).kind).toBe('UA-EDRPOU')
  })

  test('a kind asked for is held to its shape; an unknown one becomes the kind', () => {
    expect(normalizeNationalNumber('12345', { kind: 'cpf' })).toMatchObject({ key: '12345', issue: 'shape' })
    expect(normalizeNationalNumber('КС 123456', { kind: 'UA-PASSPORT' })).toMatchObject({ key: 'UA-PASSPORT:КС123456', checked: 'none' })
  })

  test('spellings of one number meet', () => {
    const keys = ['529.982.247-25', '52998224725', '529 982 247 25', 'CPF: 52998224725', '５２９９８２２４７２５'].map((raw) => normalizeNationalNumber(raw).key)
    expect(new Set(keys)).toEqual(new Set(['BR-CPF:52998224725']))
  })

  test('a label that names no kind is no part of the number', () => {
    for (const raw of ['АА123456', 'Паспорт АА 123456', 'паспорт: АА123456', 'Паспорт серія АА №123456', 'паспорт № АА123456']) expect(normalizeNationalNumber(raw).key).toBe('АА123456')
    for (const raw of ['CA123456', 'Passport No. CA123456', 'passaporte nº CA 123456']) expect(normalizeNationalNumber(raw).key).toBe('CA123456')
    expect(normalizeNationalNumber('ИНН 1759013776').key).toBe('1759013776')
    expect(normalizeNationalNumber('ИНН: 1759013776', { country: 'UA' }).key).toBe('UA-RNOKPP:1759013776')
  })

  test('leading zeros that a spreadsheet ate come back where the check digit confirms them', () => {
    expect(normalizeNationalNumber('4231115629', { country: 'PL' }).key).toBe('PL-PESEL:04231115629')
    expect(normalizeNationalNumber('32129', { country: 'UA' }).key).toBe('32129')
    expect(normalizeNationalNumber('032129', { kind: 'edrpou' }).key).toBe('UA-EDRPOU:00032129')
  })
})

describe('what is no number', () => {
  test.each([
    ['', 'empty'], ['немає', 'empty'], ['12', 'short'], ['00000000', 'placeholder'], ['111.111.111-11', 'placeholder'], ['123-45-6789', 'placeholder'], ['078-05-1120', 'placeholder'], ['1234567890', 'placeholder'], ['123.456.789-09', 'placeholder'],
  ])('%s: %s', (raw, issue) => {
    expect(normalizeNationalNumber(raw)).toEqual({ raw, issue })
  })

  // Seen to fail: the number looked up with its country's letters before it.
  test.each(['999999990', 'PT 999999990', 'NIF: 999 999 990', 'PT-NIF:999999990', 'XAXX010101000', '44444401-7', '99999999-R', '00000000T', 'АА000000', 'AA 000000'])('%s stands for whoever has no number', (raw) => {
    expect(normalizeNationalNumber(raw)).toEqual({ raw, issue: 'placeholder' })
    expect(normalizeNationalNumber(raw, { country: 'PT' }).issue).toBe('placeholder')
  })

  test.each([
    ['000-12-3456', 'US-SSN'], ['666-12-3456', 'US-SSN'], ['123-00-4567', 'US-SSN'], ['123-45-0000', 'US-SSN'], ['QQ 12 34 57 A', 'GB-NINO'], ['BG 12 34 57 A', 'GB-NINO'], ['AO 12 34 57 A', 'GB-NINO'],
  ])('%s was never given out as %s', (raw, kind) => {
    expect(normalizeNationalNumber(raw)).toMatchObject({ kind, issue: 'impossible' })
  })
})

test('РНОКПП and PESEL tell birth date and sex, when their check digits hold', () => {
  expect(normalizeNationalNumber('3184710691', { country: 'UA' })).toMatchObject({ birthDate: '1987-03-12', sex: 'male' })
  expect(normalizeNationalNumber('44051401458', { country: 'PL' })).toMatchObject({ birthDate: '1944-05-14', sex: 'male' })
  expect(normalizeNationalNumber('04231115629', { country: 'PL' })).toMatchObject({ birthDate: '2004-03-11', sex: 'female' })
  expect(normalizeNationalNumber('3184710692', { country: 'UA' }).birthDate).toBeUndefined()
})

// Seen to fail before: the fillers were characters of the number.
test.each(['XXX-XX-9201', 'xxx-xx-9201', 'XX-XXX1234', '123-XX-XXXX', 'ХХХХ 9201', '***.456.789-**', '***456789**', '•••• •••• •••• 4242', '####56789', '####-4521', 'XXXXX9201', '12**5678', '1*2345*8', 'SSN: XXX-XX-9201', '000-00-1234'])('%s is shown in part', (raw) => {
  expect(normalizeNationalNumber(raw)).toMatchObject({ raw, issue: 'masked' })
  expect(normalizeNationalNumber(raw).key).toBeUndefined()
})

test('what is shown of it has a mark for each character that is not', () => {
  for (const raw of ['XXX-XX-9201', '***-**-9201', '*****9201', '000-00-9201', 'SSN: xxx-xx-9201']) expect(normalizeNationalNumber(raw).shown).toBe('*****9201')
  expect(normalizeNationalNumber('***.456.789-**').shown).toBe('***456789**')
  expect(normalizeNationalNumber('123-XX-XXXX').shown).toBeUndefined()
})

test('its form or label tells the kind, and its digits do not', () => {
  const kinds = [['XXX-XX-9201', 'US-SSN'], ['000-00-9201', 'US-SSN'], ['***.456.789-**', 'BR-CPF'], ['PESEL ***456789**', 'PL-PESEL'], ['US-PASSPORT:*****9201', 'US-PASSPORT'], ['***456789**', undefined], ['*****9201', undefined]] as const
  for (const [raw, kind] of kinds) expect(normalizeNationalNumber(raw).kind).toBe(kind)
})

test.each(['X1234567L', 'XX 123456', '#123456', 'PEXX850101HDFXXXA9', 'XD4542192', '123456*', '12345679S', 'ХХ 123456', '12#34567', '2023#0045', 'AB12XX34', 'MH12XX1234', 'A1xx2345', '20XX-1234', 'XXX123456', '12XX5678', 'XXXX1234A', '12XXXX5678'])('%s is shown whole', (raw) => {
  expect(normalizeNationalNumber(raw).issue).not.toBe('masked')
})
