import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldFamily, foldGiven, foldReading } from '../../src/normalize/name-fold.js'
import { givenNameGroups } from '../../src/normalize/name-groups.js'
import { givesFather, isPatronymic, patronymicStem } from '../../src/normalize/patronymic.js'
import { romanize } from '../../src/normalize/romanize.js'
import { runs } from '../runs.js'
import { backtracking, regexLiterals } from './regex-literals.js'

describe('spellings of one given name meet', () => {
  test.each([
    ['Оксана Oksana Oxana'],
    ['Сергій Serhii Sergii Sergey Serhiy Сергей Sergei'],
    ['Юрій Юрий Yurii Yuri Iurii Yury'],
    ['Юлія Юлия Yuliia Julia Yulia Iuliia'],
    ['Михайло Mykhailo Mykhaylo'],
    ['Наталія Наталья Nataliia Natalya Natalia'],
    ['Євген Yevhen Evgen'],
    ['Elizabeth Elisabeth'], ['Sarah Sara'], ['Sophie Sofi'], ['João Joao'], ['Nellie Nelly'],
  ])('%s', (names) => {
    expect(new Set(names.split(' ').map(foldGiven)).size).toBe(1)
  })
})

describe("a family's surnames and their spellings meet", () => {
  test.each([
    ['Ковальський Ковальська Kovalskyi Kowalski Kovalskaya Ковальская'],
    ['Іванов Іванова Ivanov Ivanova Иванов'],
    ['Соловйов Соловьёв Соловьев Solovyov'],
    ['Щербак Shcherbak Scherbak Szczerbak'],
    ['Рогачов Рогачев Rogachov'],
    ['Білий Біла Bilyi Bila'],
    ['Островський Островская Ostrovskyi Ostrowska'],
    ['Müller Mueller Muller'], ['Gonçalves Goncalves'], ['Souza Sousa'], ['Исаев Ісаєв Isaev Isayev'],
  ])('%s', (names) => {
    expect(new Set(names.split(' ').map(foldFamily)).size).toBe(1)
  })
})

test.each([['Kovač', 'Ковач'], ['Şahin', 'Shahin'], ['Šimić', 'Шимич']])('an accent is also read as it sounds: %s = %s', (accented, plain) => {
  expect(foldReading(accented)).toBe(foldGiven(plain))
})

test('different names keep different keys', () => {
  const names = ['Олена', 'Олег', 'Марія', 'Марина', 'Ivan', 'Jane', 'Peter', 'Petra', 'Петренко', 'Петрук', 'Daniel', 'Daniela', 'Jeb', 'Eb']
  expect(new Set(names.map(foldGiven)).size).toBe(names.length)
})

test.each([['Іванович', 'Ивановна'], ['Олександрівна', 'Александровна'], ['Сергійович', 'Сергеевич'], ['Андріївна', 'Андреевна'], ['Іванович', 'Ivanovych']])(
  'the father of %s is the father of %s',
  (a, b) => {
    const [one, other] = [patronymicStem(a), patronymicStem(b)]
    expect(one === other || givenNameGroups(one).some((group) => givenNameGroups(other).includes(group))).toBe(true)
  },
)

// Mutations: a letter more, a letter less, and a woman looked for before a man.
test('a patronymic has five letters at least, its father two, and he is a man', () => {
  expect(['лукич', 'ілліч', 'івна', 'ович'].map(isPatronymic)).toEqual([true, true, false, false])
  expect(['іллівна', 'ильич', 'янукович'].map(givesFather)).toEqual([true, true, false])
  expect(patronymicStem('мікович')).toBe('miko')
})

test.each([['Αλέξανδρος'], ['محمد'], ['יוסף'], ['გიორგი'], ['Արմեն'], ['Çağlar'], ['Łukasz'], ['Strauß'], ['毛泽东']])('%s has a key', (name) => {
  expect(foldGiven(name)).not.toBe('')
})

test('keys are total, idempotent on plain Latin words, and case does not matter', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
    expect(typeof foldGiven(text)).toBe('string')
    expect(typeof romanize(text)).toBe('string')
    expect(foldFamily(text).length).toBeLessThanOrEqual(foldGiven(text).length + 1)
  }), runs(300))
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (text) => {
    expect(foldGiven(text.toUpperCase())).toBe(foldGiven(text))
  }), runs(300))
})

test('hostile lengths take linear time', () => {
  const time = (size: number): number => {
    const started = performance.now()
    for (const letter of ['y', 'sh', 'щ', '-', 'е']) foldFamily(letter.repeat(size))
    return performance.now() - started
  }
  time(1000)
  expect(time(100_000)).toBeLessThan(1000)
})

describe('no regular expression of the name files backtracks beyond its input', () => {
  test.each(regexLiterals(/^(?:name|masked|patronymic|romanize|eastern)[\w-]*\.ts$/))('%s', (literal) => {
    expect(backtracking(literal)).toBe('safe')
  })
})
