import fc from 'fast-check'
import parsePhone from 'libphonenumber-js/core'
import max from 'libphonenumber-js/metadata.max'
import min from 'libphonenumber-js/metadata.min'
import { describe, expect, test } from 'vitest'
import { SelfsameError } from '../../src/errors.js'
import { migrationsOf } from '../../src/normalize/phone-migrations.js'
import { numberCell } from '../../src/normalize/number-cell.js'
import { normalizePhone, normalizePhones, type PhoneMetadata, type PhoneOptions } from '../../src/normalize/phone.js'
import { runs } from '../runs.js'
import { planPatterns, sample, seeded, spoil } from './phone-samples.js'

const full = max as unknown as PhoneMetadata
const small = min as unknown as PhoneMetadata
const countries = Object.keys(max.countries)
const channels = ['whatsapp', 'viber:bot', 'telegram', 'sms', 'voice', 'form'] as const

const options = fc.record({
  country: fc.oneof(fc.constantFrom(...countries), fc.uniqueArray(fc.constantFrom(...countries), { maxLength: 3 })),
  channel: fc.constantFrom(...channels),
  metadata: fc.constantFrom(full, small),
}, { requiredKeys: [] })

/** Numbers of every region, spoilt or not, written in many ways and with text around. */
const written = fc.tuple(fc.constantFrom(...planPatterns(full)), fc.nat()).map(([{ callingCode, patterns }, seed]) => {
  const choose = seeded(seed)
  let digits = sample(patterns[choose(patterns.length)] ?? '', choose, choose(2) === 0 ? 'edges' : 'alternatives')
  if (choose(3) === 0) digits = spoil(digits, choose)
  const spaced = [...digits].map((digit) => (choose(4) === 0 ? `${digit}${[' ', '-', '.', ' (', ') ', '/'][choose(6)]}` : digit)).join('')
  const before = ['', '+', '00', '0', 'tel:+', `+${callingCode}`, callingCode, `+${callingCode} (0)`, `+${callingCode}0`, `00${callingCode}`, '8'][choose(11)] ?? ''
  const after = ['', '', '', ' ext. 12', ', 2', ' (мама)', '@s.whatsapp.net', ' / 050 123 45 67'][choose(8)] ?? ''
  return before + spaced + after
})
const anything = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'0123456789+() -./,;:@#xе٠٩０９"'), maxLength: 60 }), written)

describe('laws', () => {
  test('a key read again is itself, with any default country, channel-free', () => {
    let keys = 0
    fc.assert(fc.property(written, options, options, (raw, first, second) => {
      const { metadata } = first
      const plain: PhoneOptions = { ...(second.country === undefined ? {} : { country: second.country }), ...(metadata === undefined ? {} : { metadata }) }
      for (const phone of normalizePhones(raw, first)) {
        if (phone.key === undefined) continue
        keys += 1
        expect(normalizePhone(phone.key, plain)).toMatchObject({ key: phone.key })
        expect(normalizePhone(phone.key, first)).toMatchObject({ key: phone.key })
      }
    }), runs(8000))
    expect(keys).toBeGreaterThan(1000)
  })

  test('any string gives an answer: a key or an issue, never both, and its raw value', () => {
    fc.assert(fc.property(anything, options, (raw, given) => {
      for (const phone of [normalizePhone(raw, given), ...normalizePhones(raw, given)]) {
        expect(phone.raw).toBe(raw)
        expect((phone.key === undefined) !== (phone.issue === undefined)).toBe(true)
        if (phone.key !== undefined) expect(phone.key).toMatch(/^\+[1-9]\d{3,18}$/)
        expect(phone.variants).not.toContain(phone.key)
        expect(phone.variants).toEqual([...new Set(phone.variants)].toSorted())
      }
    }), runs(3000))
  })

  test('a plain number in E.164 has the key of libphonenumber, or a reason not to', () => {
    const e164 = fc.tuple(fc.constantFrom(...planPatterns(full)), fc.nat()).map(([{ callingCode, patterns }, seed]) => {
      const choose = seeded(seed)
      return `+${callingCode}${sample(patterns[choose(patterns.length)] ?? '', choose, choose(2) === 0 ? 'edges' : 'alternatives')}`
    })
    let same = 0
    fc.assert(fc.property(e164, fc.constantFrom(['max', max] as const, ['min', min] as const), (raw, [, metadata]) => {
      const phone = normalizePhone(raw, { metadata: metadata as unknown as PhoneMetadata })
      const theirs = parsePhone(raw, metadata)
      if (migrationsOf(String(theirs?.countryCallingCode)) !== undefined) return
      if (phone.issue === 'placeholder' || phone.issue === 'test-range' || phone.issue === 'premium') return
      if (theirs === undefined || !theirs.isValid()) {
        expect({ raw, key: phone.key }).toEqual({ raw, key: undefined })
        return
      }
      // libphonenumber takes one more trunk prefix off when it reads a few of its own answers again.
      if (parsePhone(theirs.number, metadata)?.number !== theirs.number) return
      same += 1
      expect({ raw, key: phone.key, country: phone.country }).toEqual({ raw, key: theirs.number, country: theirs.country })
    }), runs(4000))
    expect(same).toBeGreaterThan(500)
  })

  // Mutation seen to fail: two local numbers taken for one (`longestRun` of 20).
  test('a number in plain writing is read as it would be behind a label, by which it is looked for in a text', () => {
    const digit = fc.constantFrom(...'0123456789')
    const mark = fc.constantFrom(' ', '-', '.', ')', '(', '\u00a0', '', '', '', '', '', '', '')
    const written = fc.tuple(fc.constantFrom('', '+', '(+', '+ '), fc.array(fc.tuple(digit, mark), { minLength: 1, maxLength: 20 })).map(([head, all]) => head + all.flat().join(''))
    const real = fc.tuple(fc.constantFrom('067', '+38067', '8067', '0671234567 0', '+3519'), fc.integer({ min: 1, max: 99_999_999 })).map(([head, rest]) => `${head} ${rest}`)
    const two = fc.tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 9_999_999 })).map(([one, other]) => `067${String(one).padStart(7, '0')} 050 ${String(other).padStart(7, '0')}`)
    fc.assert(fc.property(fc.oneof(written, real, two), fc.constantFrom<PhoneOptions>({}, { country: 'UA' }, { country: ['PT', 'UA'] }, { channel: 'whatsapp' }), (raw, options) => {
      // An amount of a spreadsheet is a number by itself alone.
      fc.pre(numberCell(raw) === raw)
      const bare = (all: ReturnType<typeof normalizePhones>) => all.map((phone) => ({ ...phone, raw: '' }))
      expect(bare(normalizePhones(raw, options))).toEqual(bare(normalizePhones(`tel:${raw}`, options)))
    }), runs(3000))
  })

  test('punctuation, blanks and the script of the digits do not change the key', () => {
    const scripts = [0x30, 0x660, 0x6f0, 0x966, 0xff10]
    fc.assert(fc.property(fc.constantFrom('+380671234567', '+5511981234567', '+351912345678', '+12127365000'), fc.array(fc.constantFrom('', '', ' ', '-', '.', '\u00a0', '\u200b', '\u2011'), { minLength: 14, maxLength: 14 }), fc.constantFrom(...scripts), (key, gaps, zero) => {
      const raw = [...key].map((character, i) => (character === '+' ? '+' : String.fromCharCode(zero + Number(character)) + (gaps[i] ?? ''))).join('')
      expect(normalizePhone(raw).key).toBe(key)
    }), runs(300))
  })

  test('what stands beyond a thousand characters is not read', () => {
    expect(normalizePhones(`067 123 45 67${' '.repeat(1000)}050 765 43 21`, { country: 'UA' }).map((phone) => phone.key)).toEqual(['+380671234567'])
  })
})

describe('reports from the field', () => {
  test.each<readonly [string, string, string, string, PhoneOptions]>([
    ['chatwoot#5840', 'a Brazilian number with and without the 9 is one contact', '554198859934', '+5541998859934', { channel: 'whatsapp' }],
    ['chatwoot#13986', 'the 9 is missing in the WhatsApp id', '5511981234567', '+5511981234567', { channel: 'whatsapp' }],
    ['devlikeapro/waha#1516', 'the id comes as a jid', '553188761234@c.us', '+5531988761234', {}],
    ['chatwoot PR 6222', 'a blind 9 corrupts landlines', '551133334444', '+551133334444', { channel: 'whatsapp' }],
    ['chatwoot#14048', 'Mexico through Twilio, 52 and 521', 'whatsapp:+5215512345678', '+525512345678', {}],
    ['daddyz/phonelib#254', 'Mexico, the 1 was stripped before', 'whatsapp:+525512345678', '+525512345678', {}],
    ['whatsmeow', 'an agent and a device behind the number', '380671234567.0:5@s.whatsapp.net', '+380671234567', {}],
    ['whatsmeow', 'dots between the digits are no agent', '067.123.45.67@s.whatsapp.net', '+380671234567', { country: 'UA' }],
    ['Baileys#1857', 'a device id behind the number', '380671234567:12@s.whatsapp.net', '+380671234567', {}],
    ['libphonenumber-js', '80… fails with default country UA', '80671234567', '+380671234567', { country: 'UA' }],
  ])('%s: %s', (_, __, raw, key, given) => {
    expect(normalizePhone(raw, given).key).toBe(key)
  })

  test('evolution-api#1872: an opaque id is no phone', () => {
    expect(normalizePhone('181402553123456@lid')).toMatchObject({ issue: 'not-a-phone' })
    expect(normalizePhone('120363025246125486@g.us', { country: 'UA' })).toMatchObject({ issue: 'not-a-phone' })
  })
})

describe('spellings of one Ukrainian number', () => {
  test.each([
    '+380671234567', '380671234567', '0671234567', '671234567', '80671234567', '+80671234567', '8 (067) 123-45-67', '+38 (067) 123-45-67', '38 067 123 45 67',
    '00380671234567', '+380 (0) 67 123 45 67', '+3800671234567', '＋３８０６７１２３４５６７', '٠٦٧١٢٣٤٥٦٧', 'tel:+380-67-123-45-67', 'tel:0671234567;phone-context=+380',
    'тел.: 067 123 45 67', 'моб.067-123-45-67 (Оля)', '067.123.45.67', '067/123-45-67', 'https://wa.me/380671234567?text=hi', 'https://api.whatsapp.com/send?phone=%2B380671234567&text=hi',
    'viber://chat?number=%2B380671234567', 'sip:+380671234567@pbx.example;user=phone', '+380671234567;ext=5', '067 123 45 67 доб. 5', '‪+380 67 123 45 67‬', 'callto:+380671234567', 'tg://resolve?phone=380671234567', '067·123·45·67', '1) 0671234567',
  ])('%s', (raw) => {
    expect(normalizePhone(raw, { country: 'UA' })).toMatchObject({ key: '+380671234567', country: 'UA' })
  })
})

describe('default countries', () => {
  test('a national number without one has no key, and keeps its digits to compare', () => {
    expect(normalizePhone('067 123 45 67')).toMatchObject({ issue: 'no-country', digits: '0671234567', variants: [] })
  })

  test('digits that look international are a proposal, not a key', () => {
    expect(normalizePhone('380671234567')).toMatchObject({ issue: 'no-country', variants: ['+380671234567'] })
    expect(normalizePhone('380671234567', { channel: 'whatsapp' })).toMatchObject({ key: '+380671234567' })
  })

  test('several are tried, and the only valid reading is taken', () => {
    expect(normalizePhone('912 345 678', { country: ['BR', 'PT'] }).key).toBe('+351912345678')
    expect(normalizePhone('0501234567', { country: ['PL', 'UA'] }).key).toBe('+380501234567')
    expect(normalizePhone('416 555 4567', { country: ['US', 'CA'] })).toMatchObject({ key: '+14165554567', country: 'CA' })
  })

  test('two valid readings are reported, and neither is the key', () => {
    expect(normalizePhone('501234567', { country: ['UA', 'PL'] })).toMatchObject({ issue: 'ambiguous-country', variants: ['+380501234567', '+48501234567'] })
    expect(normalizePhone('80441234567', { country: ['UA', 'BY'] })).toMatchObject({ issue: 'ambiguous-country', variants: ['+375441234567', '+380441234567'] })
  })

  test('80… is the trunk prefix of Belarus, and only Ukraine takes it for a calling code', () => {
    expect(normalizePhone('80291234567', { country: 'BY' }).key).toBe('+375291234567')
    expect(normalizePhone('80671234567').key).toBeUndefined()
    expect(normalizePhone('+800 12345678', { country: 'UA' }).key).toBeUndefined()
    expect(normalizePhone('+800 1234 5679', { country: 'UA' }).key).toBe('+80012345679')
  })

  // Seen to fail: the plan of Germany takes lines of any length, so that its own code was dialled twice.
  test('a number that begins with the code of its own country was written as abroad', () => {
    expect(normalizePhone('4915123456789', { country: 'DE' }).key).toBe('+4915123456789')
    expect(normalizePhone('0491 5123456', { country: 'DE' }).key).toBe('+494915123456')
    expect(normalizePhone('4915123456', { country: 'DE' }).key).toBe('+494915123456')
  })

  test('00 is read as + where the country dials out with something else', () => {
    expect(normalizePhone('00380671234567', { country: 'US' }).key).toBe('+380671234567')
    expect(normalizePhone('011380671234567', { country: 'US' }).key).toBe('+380671234567')
  })

  test('an unknown country is misuse and throws', () => {
    expect(() => normalizePhone('067', { country: 'XX' })).toThrow(SelfsameError)
    expect(() => normalizePhone('067', { country: 'ua' })).toThrow(/ISO 3166/)
  })
})

describe('the nought in brackets', () => {
  test.each([['+44 (0)20 7123 4567', '+442071234567'], ['+351 (0) 912 345 678', '+351912345678'], ['+39 (0)6 1234 5678', '+390612345678'], ['0049 (0) 30 1234567', '+49301234567']])('%s', (raw, key) => {
    expect(normalizePhone(raw).key).toBe(key)
  })
})

describe('extensions', () => {
  test.each(['+1 212-736-5000 x55', '+1 212 736 5000 ext. 55', '(+1) 212.736.5000 #55', '+12127365000,,55', '+12127365000;55', 'tel:+1-212-736-5000;ext=55', '+12127365000 доб. 55', '+12127365000 (вн. 55)', '+12127365000 ramal 55', '+12127365000 r. 55',
    '+1 212 736 5000 (55)', '+12127365000 дод.номер 55', '+12127365000 ram. 55', '+12127365000 ex55', '+12127365000 тон. 55'])('%s', (raw) => {
    expect(normalizePhone(raw)).toMatchObject({ key: '+12127365000', extension: '55' })
  })
})

test('a bracket at the end is an extension only where it can be no part of the number', () => {
  expect(normalizePhone('(044) 123-45-67 (12)', { country: 'UA' })).toMatchObject({ key: '+380441234567', extension: '12' })
  expect(normalizePhone('+380 67 1234 (567)')).toMatchObject({ key: '+380671234567' })
  expect(normalizePhone('+380 67 1234 (567)').extension).toBeUndefined()
})

describe('several numbers in one field', () => {
  test.each([
    '067 123 45 67, 050 765 43 21', '067 123 45 67; 050 765 43 21', '067 123 45 67/050 765 43 21', '067 123 45 67 або 050 765 43 21', '067 123 45 67 ou 050 765 43 21',
    '067 123 45 67 or 050 765 43 21', '0671234567 0507654321', '067 123 45 67 050 765 43 21', '+380671234567 +380507654321', '067 123 45 67\n050 765 43 21',
    'дом. 067 123 45 67, роб. 050 765 43 21 (до 18:00)', '067 123 45 67 | 050 765 43 21', '+380671234567+380507654321', '1) 067 123 45 67 2) 050 765 43 21', '1)0671234567, 2)0507654321', '0671234567•0507654321',
  ])('%s', (raw) => {
    expect(normalizePhones(raw, { country: 'UA' }).flatMap((phone) => phone.key ?? [])).toEqual(['+380671234567', '+380507654321'])
    expect(normalizePhone(raw, { country: 'UA' })).toMatchObject({ key: '+380671234567', variants: ['+380507654321'] })
  })

  test('another ending after a slash is a variant', () => {
    expect(normalizePhone('044 123 45 67/68', { country: 'UA' })).toMatchObject({ key: '+380441234567', variants: ['+380441234568'] })
  })

  test('a slash inside a number does not part it', () => {
    expect(normalizePhones('030/1234567', { country: 'DE' }).map((phone) => phone.key)).toEqual(['+49301234567'])
    expect(normalizePhones('212/736-5000', { country: 'US' }).map((phone) => phone.key)).toEqual(['+12127365000'])
  })

  test('flats, dates and times of day beside a number are passed over', () => {
    expect(normalizePhones('дзвонити після 18:00 067 123 45 67', { country: 'UA' }).map((phone) => phone.key)).toEqual(['+380671234567'])
    expect(normalizePhones('067 123 45 67 18:00-20:00', { country: 'UA' }).map((phone) => phone.key)).toEqual(['+380671234567'])
    expect(normalizePhones('067 123 45 67, кв. 12', { country: 'UA' }).map((phone) => phone.key)).toEqual(['+380671234567'])
  })
})

describe('what is no identifier', () => {
  const values: readonly (readonly [raw: string, issue: string, given?: PhoneOptions])[] = [
    ['', 'empty'], ['   ', 'empty'], ['немає', 'not-a-phone'], ['olena@example.com', 'not-a-phone'], ['olena.84@example.com', 'not-a-phone'],
    ['anonymous', 'anonymous'], ['Anonymous', 'anonymous'], ['RESTRICTED', 'anonymous'], ['Unknown', 'anonymous'], ['Номер приховано', 'anonymous'], ['número privado', 'anonymous'], ['sip:anonymous@anonymous.invalid', 'anonymous'],
    ['+266696687', 'anonymous'], ['266696687', 'anonymous'], ['+7378742833', 'anonymous'], ['+86282452253', 'anonymous'], ['+2562533', 'anonymous'],
    ['0000000000', 'placeholder', { country: 'UA' }], ['+380000000000', 'placeholder'], ['067 000 00 00', 'placeholder', { country: 'UA' }], ['1111111111', 'placeholder', { country: 'US' }],
    ['1234567890', 'placeholder', { country: 'US' }], ['0123456789', 'placeholder', { country: 'UA' }], ['9876543210', 'placeholder', { country: 'US' }], ['999999999', 'placeholder', { country: 'PT' }], ['+12345678901', 'placeholder'],
    ['+1 212 555 0123', 'test-range'], ['+44 7700 900461', 'test-range'], ['+44 1632 960001', 'test-range'], ['+61 491 570 156', 'test-range'], ['+33 6 39 98 12 34', 'test-range'], ['+49 30 23125 123', 'test-range'], ['+46 70 1740605', 'test-range'],
    ['+1 900 234 5678', 'premium'], ['+44 909 879 1234', 'premium', { metadata: full }], ['+380900223456', 'premium', { metadata: full }],
    // Seen to fail: repeated digits counted throughout the number alone.
    ['(11) 99999-9999', 'placeholder', { country: 'BR' }], ['11 9999-9999', 'placeholder', { country: 'BR' }], ['(11) 3333-3333', 'placeholder', { country: 'BR' }], ['+5521988888888', 'placeholder'],
    ['(11) 99999-9999', 'placeholder'], ['07999 999999', 'placeholder', { country: 'GB' }],
    ['112', 'too-short', { country: 'UA' }], ['12', 'too-short'], ['123-45-67', 'placeholder', { country: 'UA' }], ['765-43-12', 'too-short', { country: 'UA' }],
    ['+38067123456789012', 'too-long'], ['+999 12 345 6789', 'invalid'], ['067 123 45 67', 'no-country'],
    ['98123-4567', 'too-short', { country: 'BR' }], ['3333-4444', 'too-short', { country: 'BR' }], ['98123-4567', 'invalid', { country: 'BR', metadata: full }],
  ]
  test.each(values.map(([raw, issue, given = {}]) => ({ raw, issue, given })))('$raw: $issue', ({ raw, issue, given }) => {
    const phone = normalizePhone(raw, given)
    expect(phone.issue).toBe(issue)
    expect(phone.key).toBeUndefined()
  })

  test('a keypad spelling that is somebody\'s number is that number when it is dialled at home', () => {
    expect(normalizePhone('7378742833', { country: 'US' }).key).toBe('+17378742833')
  })

  test('easy numbers are sold, and stay', () => {
    expect(normalizePhone('067 777 77 77', { country: 'UA' }).key).toBe('+380677777777')
    expect(normalizePhone('067 777 77 77')).toMatchObject({ issue: 'no-country', digits: '0677777777' })
    expect(normalizePhone('(212) 222-2222', { country: 'US' }).key).toBe('+12122222222')
    expect(normalizePhone('(11) 3222-2222', { country: 'BR' }).key).toBe('+551132222222')
  })
})

describe('types', () => {
  test('come from the metadata handed in', () => {
    expect(normalizePhone('+380671234567').type).toBe('unknown')
    expect(normalizePhone('+380671234567', { metadata: full }).type).toBe('mobile')
    expect(normalizePhone('+380441234567', { metadata: full }).type).toBe('fixed')
    expect(normalizePhone('+380891234567', { metadata: full }).type).toBe('voip')
    expect(normalizePhone('+380800501234', { metadata: full }).type).toBe('toll-free')
    expect(normalizePhone('+12127365000').type).toBe('fixed-or-mobile')
  })
})

describe('Argentina', () => {
  test('a messenger proves a mobile, a form does not', () => {
    expect(normalizePhone('+54 11 2345-6789').key).toBe('+541123456789')
    expect(normalizePhone('541123456789', { channel: 'whatsapp:page-12' }).key).toBe('+5491123456789')
    expect(normalizePhone('+541123456789', { channel: 'sms' }).key).toBe('+5491123456789')
    expect(normalizePhone('011 15 2345-6789', { country: 'AR' }).key).toBe('+5491123456789')
  })
})
