import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Form } from '../../src/score/comparator.js'
import { comparators } from '../../src/score/comparators.js'
import { runs } from '../runs.js'

const date = fc.tuple(fc.constantFrom('1956', '1957', '1965', '1986', '2001'), fc.constantFrom('-01', '-02', '-12', ''), fc.constantFrom('-03', '-11', '-30', '')).map(([year, month, day]) => year + month + (month === '' ? '' : day))
const dates = fc.uniqueArray(date, { minLength: 1, maxLength: 2 })
const number = fc.tuple(fc.constantFrom('+38', '+155', '+7499', 'national:0'), fc.constantFrom('671234567', '671234576', '509998811', '5099')).map((parts) => parts.join(''))
const phone = number.chain((key) => fc.constantFrom([`tail:${key.slice(-9)}`], [`tail:${key.slice(-9)}`, '+3801'], ['+38012'], []).map((variants) => ({ key, variants })))
const local = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', '1', '2', '.', '+'), { minLength: 3, maxLength: 9 }).map((letters) => letters.join(''))
const email = fc.tuple(local, fc.constantFrom('mail.example', 'post.example', 'q.io'), fc.boolean()).map(([name, domain, personal]) => ({ key: `${name}@${domain}`, variants: [], local: personal ? name.replace(/\+.*/, '') || undefined : undefined }))
const place = fc.record({
  start: fc.constantFrom('', '10', '101', '11', 'M1', 'M'), end: fc.constantFrom('', '1', '2 1AA'), wide: fc.nat(3),
  city: fc.oneof(fc.constantFrom('', 'a', 'york', 'new york', 'newyork', 'yorks', 'leeds', 'leedsd', 'los angeles', 'san angelo', 'kyiv'), fc.array(fc.constantFrom('a', 'r', 'b', 's', ' '), { maxLength: 33 }).map((letters) => letters.join(''))),
  region: fc.constantFrom('', 'kent', 'texas'),
}).map(({ start, end, wide, city, region }) => ({ postcode: start + end, area: start.slice(0, wide), city, region }))
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  birthDate: dates,
  phone: fc.uniqueArray(phone, { minLength: 1, maxLength: 2, selector: ({ key }) => key }),
  email: fc.uniqueArray(email, { minLength: 1, maxLength: 2, selector: ({ key }) => key }),
  place,
}
/** A value with one letter of a text in it changed, taken out, or put in once more. */
function slipped(value: unknown, place: number, letter: string): unknown {
  if (typeof value === 'string') return value.slice(0, place) + letter + value.slice(place + (letter === '' || place % 3 > 0 ? 1 : 0))
  if (Array.isArray(value)) return value.map((one) => slipped(one, place, letter))
  if (typeof value === 'object' && value !== null && 'city' in value) return { ...value, city: slipped(value.city, place, letter) }
  return typeof value === 'object' && value !== null && 'key' in value ? { ...value, key: slipped(value.key, place, letter) } : value
}
/** Two values, the second often one slip from the first. */
const pairOf = (value: fc.Arbitrary<unknown>) =>
  fc.tuple(value, value, fc.nat(24), fc.constantFrom('0', '1', 'a', '+', '')).map(([a, b, place, letter]) => [a, place < 14 ? slipped(a, place, letter) : b] as const)

const glancing = comparators.filter(({ glance }) => glance !== undefined)

describe('a glance', () => {
  test('is taken at dates, phones, e-mails and places', () => {
    expect(glancing.map(({ name }) => name)).toEqual(['birthDate', 'phone', 'email', 'place'])
  })

  // Mutations seen to fail: two digits of a date taken for far apart, two letters of an e-mail too, the letters of its tag read, the bits of a phone's last digits unread,
  // towns apart where only one has a letter of its own, an area of one letter taken for two.
  test.each(glancing.map((one) => [one.name, one] as const))('at %s says what comparing says, or nothing', (name, { form, text, sign, glance, compare }) => {
    fc.assert(fc.property(pairOf(values[name]!), ([a, b]) => {
      fc.pre(text(a) !== text(b))
      const forms: readonly [Form, Form] = [form(a), form(b)]
      const [x, y] = forms.map((one) => sign!(one)) as [number, number]
      const seen = x === 0 || y === 0 ? -2 : glance!(x, y)
      if (seen !== -2) expect(seen).toBe(compare(...forms))
    }), runs(1000))
  })

  // Mutations seen to fail: two other counts of digits, or two other letters, taken for far apart, a year told where the parts of a date stand in another order, and a number's other writing read as its end.
  test('sees nothing in what is one slip apart, nor where a sign would not say what is shared', () => {
    const [dates, phones, emails] = glancing
    const glanceAt = (one: typeof dates, a: unknown, b: unknown) => one!.glance!(one!.sign!(one!.form(a)), one!.sign!(one!.form(b)))
    expect(glanceAt(phones, [{ key: '+380671234567', variants: ['tail:671234567'] }], [{ key: '+380671234568', variants: ['tail:671234568'] }])).toBe(-2)
    expect(glanceAt(emails, [{ key: 'pedro@mail.example', variants: [] }], [{ key: 'pefro@mail.example', variants: [] }])).toBe(-2)
    expect([dates!.sign!(dates!.form(['2123-31-40'])), phones!.sign!(phones!.form([{ key: '+380671234567', variants: ['+3801234567'] }]))]).toEqual([0, 0])
  })

  test('sees most of what is far apart', () => {
    const [, phones, emails, places] = glancing
    const at = (one: typeof phones, a: unknown, b: unknown) => one!.levels[one!.glance!(one!.sign!(one!.form(a)), one!.sign!(one!.form(b)))]
    expect(at(phones, [{ key: '+380671234567', variants: ['tail:671234567'] }], [{ key: '+380509998811', variants: ['tail:509998811'] }])).toBe('different')
    expect(at(emails, [{ key: 'olena.koval@mail.example', variants: [] }], [{ key: 'john.smith@work.example', variants: [] }])).toBe('different')
    expect(at(places, { postcode: '90066', area: '900', city: 'los angeles', region: '' }, { postcode: '77035', area: '770', city: 'houston', region: '' })).toBe('different')
    expect(at(glancing[0], ['1956-04-09'], ['2001-11-30'])).toBe('generation')
  })
})
