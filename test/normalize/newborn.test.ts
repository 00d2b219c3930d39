import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalizeName } from '../../src/normalize/name.js'
import { areTwoNewborns, newbornOf } from '../../src/normalize/newborn.js'
import { runs } from '../runs.js'

test.each([
  ['BABY BOY A', 'baby boy 1'], ['BABY BOY', 'baby boy'], ['BABYBOYB', 'baby boy 2'], ['BABYGIRL1 ANNA', 'baby girl 1 of anna'], ['Baby Girl 2 of Anna', 'baby girl 2 of anna'], ['Baby of Anna', 'baby of anna'], ['Twin B', 'baby 2'],
  ['BB1', 'baby 1'], ['Newborn Male', 'baby boy'], ['Girl A', 'baby girl 1'], ['Baby Twin II Boy', 'baby boy 2'], ['Judysgirl2', 'baby girl 2 of judy'], ['Новонароджений хлопчик 2', 'baby boy 2'], ['Bebê menina', 'baby girl'],
])('%s is no name but %s', (text, told) => {
  expect(newbornOf(text)).toBe(told)
  expect(normalizeName({ given: text, family: 'Smith' })).toMatchObject({ given: [], family: ['smith'], newborn: told })
})

test.each(['Baby', 'Baby Ruth', 'Boy', 'Boya', 'Infanta', 'Nina A', 'B. B.', 'Bobby', 'Girlie', 'Anna', 'Twinkle', 'Babette', 'Babyanna', 'Male', 'Hannah B'])('%s may be a name, or says nothing of a child', (text) => {
  expect(newbornOf(text)).toBeUndefined()
})

test.each(['SMITH, BABY BOY A', 'Baby Boy A Smith', 'SMITH BABYBOY1', 'Smith, Boy A'])('the child of %s has a surname', (raw) => {
  expect(normalizeName(raw)).toMatchObject({ given: [], family: ['smith'], newborn: 'baby boy 1' })
})

test("a mother's name stands before the surname", () => {
  expect(normalizeName('Babygirl2 Anna Smith')).toMatchObject({ family: ['smith'], newborn: 'baby girl 2 of anna' })
  expect(normalizeName('Annasgirl2 Smith')).toMatchObject({ family: ['smith'], newborn: 'baby girl 2 of anna' })
})

test('without a surname it stands for nobody', () => {
  expect(normalizeName('Baby Boy')).toMatchObject({ given: [], family: [], issue: 'placeholder' })
})

test('two sexes, ordinals or mothers are two children, and what is not told tells nothing', () => {
  for (const [a, b] of [['Baby Boy', 'Baby Girl'], ['Baby Boy A', 'Baby Boy B'], ['Twin 1', 'Baby Girl B'], ['Baby Boy Anna', 'Baby Boy Laura']] as const) expect(areTwoNewborns(newbornOf(a)!, newbornOf(b)!)).toBe(true)
  for (const [a, b] of [['Baby Boy', 'Baby Boy'], ['Baby Boy A', 'BABYBOY1'], ['Baby Boy', 'Twin B'], ['Baby Boy A', 'Babyboy1 Anna']] as const) expect(areTwoNewborns(newbornOf(a)!, newbornOf(b)!)).toBe(false)
})

test('what is told of a newborn tells itself again, and nothing throws', () => {
  const word = fc.constantFrom('BABY', 'baby', 'boy', 'Girl', 'twin', 'A', 'b', '1', '2', '12', 'II', 'of', 'Anna', 'O’Neil', 'Annasboy', 'BB', 'BB2', 'babyboyc', 'новонароджена', 'дівчинка', 'recém', ',', '-')
  const text = fc.oneof(fc.array(word, { maxLength: 6 }).map((all) => all.join(' ')), fc.string({ unit: 'grapheme', maxLength: 30 }))
  fc.assert(fc.property(text, (raw) => {
    const told = newbornOf(raw)
    if (told !== undefined) expect(newbornOf(told)).toBe(told)
    const { newborn, family } = normalizeName(raw)
    if (newborn !== undefined && family.length > 0) expect(normalizeName({ given: newborn, family: family.join(' ') })).toMatchObject({ newborn, family })
  }), runs(3000))
})
