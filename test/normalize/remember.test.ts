import fc from 'fast-check'
import { expect, test } from 'vitest'
import { remember } from '../../src/normalize/remember.js'
import { nameText } from '../../src/normalize/name-text.js'
import { runs } from '../runs.js'

test('a word that returns is not asked twice, whether its answer is true or false', () => {
  let asked = 0
  const isLong = remember((word) => { asked += 1; return word.length > 5 })
  for (const word of ['olena', 'petrenko', 'olena', 'petrenko']) expect(isLong(word)).toBe(word === 'petrenko')
  expect(asked).toBe(2)
})

test('what is remembered is bounded: words asked for long ago are asked again, and answered alike', () => {
  let asked = 0
  const length = remember((word) => { asked += 1; return word.length })
  length('olena')
  for (let at = 0; at < 45_000; at += 1) length(`word${at}`)
  const before = asked
  expect(length('olena')).toBe(5)
  expect(asked).toBe(before + 1)
})

test('longer than any name is never kept', () => {
  let asked = 0
  const length = remember((word) => { asked += 1; return word.length })
  length('a'.repeat(49))
  length('a'.repeat(49))
  expect(asked).toBe(2)
})

test('the way of a plain name field and the way of any other give the same text', () => {
  const letter = fc.constantFrom('a', 'Z', 'é', 'ł', 'İ', 'ŉ', 'ſ', 'о', 'Ї', 'ґ', 'ҫ', 'ǆ', 'ễ', 'ư', ' ', ' ', '-', '.', ',', "'", '’', 'w')
  fc.assert(fc.property(fc.string({ unit: letter, maxLength: 14 }), (text) => {
    // A soft hyphen is invisible, and sends the same text down the long way.
    expect(nameText(text)).toEqual(nameText(`\u00ad${text}`))
  }), runs(2000))
})
