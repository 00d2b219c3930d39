import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizeColumns } from '../../src/normalize/columns/columns.js'
import { encodeRecords } from '../../src/resolve/batch/encode.js'
import { comparisons } from '../../src/score/comparisons.js'
import { PatternReader } from '../../src/score/scorer.js'
import { cachedCompare } from '../../src/score/level-cache.js'
import { collidingRecords, generatedRecords } from '../resolve/records.js'
import { runs } from '../runs.js'

const set = comparisons(normalizeColumns(encodeRecords(generatedRecords({ people: 400 })), { countries: ['UA', 'PT', 'GB'] }))
const pairOf = (count: number) => fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).filter(([a, b]) => a !== b)

describe.each(set.list.filter((one) => one.counts.length > 1).map((one) => [one.name, one] as const))('the comparison of %s', (_name, one) => {
  // Named: "dawn j" against "josé joão" gave `partial` one way and `initial` the other (compareGiven, 2026).
  test('gives two values one of its levels or none, the same in both directions', () => {
    fc.assert(fc.property(pairOf(one.counts.length), ([a, b]) => {
      const level = one.compare(a, b)
      if (level !== -1) expect(one.levels[level]).toBeDefined()
      expect(one.compare(b, a)).toBe(level)
    }), runs(400))
  })

  test('gives from its cache what it gives itself', () => {
    const cached = cachedCompare(one)
    fc.assert(fc.property(fc.array(pairOf(one.counts.length), { maxLength: 30 }), (pairs) => {
      for (const [a, b] of [...pairs, ...pairs]) expect(cached(a, b)).toBe(one.compare(a < b ? a : b, a < b ? b : a))
    }), runs(30))
  })
})

// Seen to fail: with the year of 2123-31-40 read, its people are a generation apart; among the typos of two days, mistyped ones make those of namesakes count for twice what they do.
test.each([
  ['2123-31-40', '2023-10-31', 'different'], ['10.31.20233', '2023-10-31', 'mistyped'], ['31.12.8977', '1977-12-31', 'mistyped'], ['1997-21-25', '1997-12-25', 'mistyped'], ['09-033-1943', '1977-02-28', undefined],
  ['1961-02-33', '1988-07-09', 'generation'], ['1956-04-19', '1966-04-19', 'typo'], ['1943-03-09', '1977-02-28', 'generation'], ['09-033-1943', '09-033-1943', undefined], ['09-033-1943', '1943', undefined],
])('of the birth dates %s and %s is said: %s', (a, b, level) => {
  const { list } = comparisons(normalizeColumns(encodeRecords([a, b, '1956-04-09'].map((birthDate, at) => ({ source: 'crm', id: String(at), name: 'Hugo Fernandes', birthDate }))), {}))
  const born = list.find(({ name }) => name === 'birthDate')!
  expect(born.levels[a === b ? born.equal[0]! : born.compare(0, 1)]).toBe(level)
})

// Seen to fail: both said `variant`, by the number that the extensions are behind, and a shop's proxy number made one person of its customers.
test.each([
  ['+1 402-750-1358 ext. 95825', '+1 402-750-1358 ext. 81176', 'different'], ['+1 402-750-1358 ext. 95825', '+1 402-750-1358 ext. 95826', 'different'], ['+1 402-750-1358 ext. 95825', '+1 402-750-1359 ext. 95825', 'close'],
  ['+1 402-750-1358 ext. 95825', '402-750-1358', 'variant'],
])('of the phones %s and %s is said: %s', (a, b, level) => {
  const { list } = comparisons(normalizeColumns(encodeRecords([a, b].map((phone, at) => ({ source: 'crm', id: String(at), name: 'Sandra Antunes', phone }))), { countries: ['US'] }))
  const phone = list.find(({ name }) => name === 'phone')!
  expect(phone.levels[phone.compare(0, 1)]).toBe(level)
})

// Mutation: the test `keys[slot] === key` left out.
test('a cache never answers for another pair, however many meet in one slot', () => {
  const size = 1200
  const compare = (a: number, b: number) => (a * 31 + b * 17) % 13
  const cached = cachedCompare({ ...set.list[0]!, counts: new Int32Array(size), compare })
  for (let a = 0; a < size; a += 3) for (let b = a + 1; b < size; b += 7) expect(cached(b, a)).toBe(compare(a, b))
})

// Mutated: with the keys alone, Guenkther (gunkter) and Guenther (gunter) are two names.
test('a letter too many, or another, in a given name is a slip, however the letters around it are read', () => {
  const levelOf = (a: string, b: string) => {
    const records = [a, b].map((givenName, i) => ({ id: String(i), givenName, familyName: 'Schuster' }))
    const one = comparisons(normalizeColumns(encodeRecords(records), {})).list.find(({ name }) => name === 'givenName')!
    return one.levels[one.compare(one.codes[0]!, one.codes[1]!)]
  }
  for (const [a, b] of [['Guenkther', 'Guenther'], ['Ancna', 'Anna'], ['Uwey', 'Uwe'], ['Micbael', 'Michael']] as const) expect(levelOf(a, b)).toBe('similar')
  for (const [a, b] of [['Ivan', 'Ivana'], ['Uwe', 'Ute'], ['Al', 'Ale']] as const) expect(['different', 'slip', 'other']).toContain(levelOf(a, b))
})

// Each seen to fail: Kara and Kraa were two names, Sean and Sena as far apart as Taras and Oksana, and would be as near as Kara and Kraa; but Maria and Marina may be sisters.
test('letters that changed places make no other name of one; where both are names, how often a slip does is learnt', () => {
  const levelOf = (a: string, b: string) => {
    const one = comparisons(normalizeColumns(encodeRecords([a, b].map((givenName, i) => ({ id: String(i), givenName, familyName: 'Reid' }))), {})).list.find(({ name }) => name === 'givenName')!
    return [one.levels[one.compare(one.codes[0]!, one.codes[1]!)], one.levels[one.compare(one.codes[1]!, one.codes[0]!)]]
  }
  for (const [a, b] of [['Kara', 'Kraa'], ['Eric', 'Erci'], ['Mark', 'Wark']] as const) expect([a, levelOf(a, b)]).toEqual([a, ['similar', 'similar']])
  for (const [a, b] of [['Danny', 'Donny'], ['Mario', 'Maria'], ['Maria', 'Marina'], ['Оля', 'Юля'], ['Sean', 'Sena'], ['Amy', 'May'], ['Mark', 'Mak']] as const) expect([a, levelOf(a, b)]).toEqual([a, ['slip', 'slip']])
  expect(levelOf('Taras', 'Oksana')).toEqual(['other', 'other'])
})

// Each seen to fail: two names of the same three words agreed in one of them; of Chase and Chse, short as they are, nothing was seen crosswise.
test('names are seen to stand the other way round where each has several words, and where one has a slip', () => {
  const levelsOf = (a: readonly [string, string], b: readonly [string, string]) => {
    const set = comparisons(normalizeColumns(encodeRecords([a, b].map(([givenName, familyName], i) => ({ id: String(i), givenName, familyName }))), {}))
    const reader = new PatternReader(set)
    return [[0, 1], [1, 0]].map(([x, y]) => {
      reader.read(x!, y!)
      return set.list.flatMap(({ name, levels }, c) => (name === 'givenName' || name === 'familyName' ? [levels[reader.digits[c]! - 1]] : []))
    })
  }
  const swapped = [['swapped', 'swapped'], ['swapped', 'swapped']]
  expect(levelsOf(['Maria Laura', 'Almeida'], ['Almeida Maria', 'Laura'])).toEqual(swapped)
  expect(levelsOf(['Vanessa', 'Chase'], ['Chse', 'Vanessa'])).toEqual(swapped)
  expect(levelsOf(['Jennifer', 'Ford'], ['Fod', 'Jennifer'])).toEqual(swapped)
  expect(levelsOf(['Jennifer', 'Ford'], ['Lord', 'Jenna'])).not.toEqual(swapped)
  // Seen to fail: a name in the other language contradicted in the other place.
  expect(levelsOf(['Володимир', 'Кравець'], ['Кравець', 'Владимир'])).toEqual(swapped)
  expect(levelsOf(['Николай', 'Коваль'], ['Коваль', 'Микола'])).toEqual(swapped)
  // Mutated: with such a name as good as the same, the first two agree; with a short form as good as its name, Вова is Владимир. Юрій and Георгій are two.
  for (const [a, b] of [[['Володимир', 'Надія'], ['Надежда', 'Владимир']], [['Володимир', 'Кравець'], ['Мороз', 'Владимир']], [['Вова', 'Кравець'], ['Кравець', 'Владимир']], [['Юрій', 'Кравець'], ['Кравець', 'Георгій']]] as const) {
    expect(levelsOf(a, b)).not.toContainEqual(expect.arrayContaining(['swapped']))
  }
  // Seen to fail: Яна, without what tells her sex, was Іван with a slip, and Maria Marta.
  for (const [a, b] of [[['Moroz', 'Ivan'], ['Яна', 'Мороз']], [['Мороз', 'Іван'], ['Яна', 'Мороз']], [['Costa', 'Maria'], ['Marta', 'Costa']]] as const) expect(levelsOf(a, b)).not.toContainEqual(expect.arrayContaining(['swapped']))
  expect(levelsOf(['Moroz', 'Ivan'], ['Іван', 'Мороз'])).toEqual(swapped)
  expect(levelsOf(['Олена Марія', 'Коваль'], ['Коваль', 'Елена Софія'])).toEqual([['swapped', 'mixed'], ['swapped', 'mixed']])
  // Seen to fail: whoever shares one of two surnames crosswise had the same name, or one that lacks nothing but a surname.
  expect(levelsOf(['Silva Oliveira', 'Letícia'], ['Letícia', 'Pinto Silva'])).toEqual([['swapped', 'mixed'], ['swapped', 'mixed']])
  // Seen to fail: where one word stands in both fields, and another one besides, nothing was looked for crosswise.
  expect(levelsOf(['João Luís', 'Luís Silva'], ['Luís Silva', 'João Luís'])).toEqual(swapped)
  expect(levelsOf(['Silva Oliveira', 'Letícia'], ['Letícia', 'Silva Oliveira'])).toEqual(swapped)
  expect(levelsOf(['Silva Oliveira', 'Letícia'], ['Letícia', 'Oliveira'])).toEqual(swapped)
  expect(levelsOf(['Silva Oliveira', 'Ana Letícia'], ['Ana Clara', 'Pinto Silva'])).not.toContainEqual(expect.arrayContaining(['swapped']))
  expect(levelsOf(['Maria Laura', 'Almeida'], ['Maria Clara', 'Souza'])).toEqual([['second', 'different'], ['second', 'different']])
})

const levelOf = (name: string, ...rows: readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>]) => {
  const one = comparisons(normalizeColumns(encodeRecords(rows.map((row, i) => ({ id: String(i), ...row }))), {})).list.find((one) => one.name === name)!
  const [a, b] = [one.codes[0]!, one.codes[1]!]
  expect(one.compare(b, a)).toBe(one.compare(a, b))
  return one.levels[one.compare(a, b)]
}

// Seen to fail: of two equal letters the second was lost, so that nothing spoke against О. О. being Олена Павлівна.
test.each([
  ['Ткачук О. О.', 'Ткачук Олена Павлівна', 'different'], ['Ткачук О. О.', 'Ткачук Олена Олегівна', 'initial'], ['Ткачук О. О.', 'Ткачук О. П.', 'different'], ['О. О. Ткачук', 'Олена Александровна Ткачук', 'initial'],
])('by their fathers\' letters %s and %s are: %s', (a, b, level) => {
  expect(levelOf('patronymic', { name: a }, { name: b })).toBe(level)
})

// Seen to fail: by Jaro–Winkler alone the first two are different.
test('a letter anywhere in a long name of an organisation is a slip, a digit is none', () => {
  const level = (a: string, b: string) => levelOf('organizationName', { organization: a }, { organization: b })
  expect([level('Vcrtexsoft', 'Vertexsoft'), level('Bioflora', 'Oiflora')]).toEqual(['close', 'close'])
  expect([level('Ecma', 'Acma'), level('2 A1 Klub', '1 A1 Klub')]).toEqual(['different', 'different'])
})

// Seen to fail: `12/45` was another house than 12 with flat 45, and than 12 alone.
test('a flat behind the number of its house is the flat that others write apart; alone it may be the corner house', () => {
  const level = (a: string, b: string) => levelOf('street', { address: a }, { address: b })
  expect(level('Франка 51/31', 'Франка, 51, кв. 31')).toBe('exact')
  expect(levelOf('street', { street: 'Франка', streetNumber: '51/31' }, { street: 'Франка', streetNumber: '51', unit: '31' })).toBe('exact')
  expect(level('Франка 51/31', 'Франка 51')).toBe('close')
  for (const other of ['Франка, 51, кв. 32', 'Франка 51/47, кв. 4', 'Франка, 5, кв. 31', 'Франка 5']) expect(level('Франка 51/31', other), other).toBe('street')
})

// Seen to fail: with the holders of the whole text, a postcode beside a badly written town is a rare one, and so is one that stands alone.
test('of a place the rarity of its postcode counts, however its town is written; without one that of its town', () => {
  const places = fc.record({ postcode: fc.constantFrom('10005', '80201', ''), city: fc.constantFrom('Boise', 'Bois', 'Lisboa', '') })
  fc.assert(fc.property(fc.array(places, { minLength: 2, maxLength: 12 }), (rows) => {
    const one = comparisons(normalizeColumns(encodeRecords(rows.map((row, i) => ({ id: String(i), ...row }))), {})).list.find(({ name }) => name === 'place')
    if (one === undefined) return
    for (const [i, { postcode, city }] of rows.entries()) {
      const code = one.codes[i]!
      if (code >= 0) expect(one.holders[code]).toBe(rows.filter((row) => row.postcode === postcode && (postcode !== '' || row.city === city)).length)
    }
  }), runs(100))
})

test('whether a name stands in the other field does not depend on the direction of the list', () => {
  fc.assert(fc.property(collidingRecords(12), (records) => {
    const there = comparisons(normalizeColumns(encodeRecords(records), {}))
    const here = comparisons(normalizeColumns(encodeRecords(records.toReversed()), {}))
    expect(here.list.map((one) => one.name)).toEqual(there.list.map((one) => one.name))
    const last = records.length - 1
    for (const [c, one] of there.list.entries()) {
      const other = here.list[c]!
      for (let a = 0; a <= last; a += 1) {
        for (let b = 0; b < a; b += 1) {
          const [x, y] = [one.codes[a]!, one.codes[b]!]
          if (x < 0 || y < 0 || x === y) continue
          expect(other.compare(other.codes[last - b]!, other.codes[last - a]!)).toBe(one.compare(x, y))
        }
      }
    }
  }), runs(60))
})

// Each seen to fail: Law was close to Lawn and Lawn only similar to Law, and of two numbers two characters apart the longer one's place decided: who came first, of six and seven characters, had them one mistyped.
test('a short surname or number and what a few characters more or less make of it agree alike whichever of the two comes first', () => {
  const slipped = (one: string, least: number) => fc.tuple(fc.stringMatching(new RegExp(`^[${one}]{${least},8}$`)), fc.array(fc.tuple(fc.nat(8), fc.nat(2), fc.stringMatching(new RegExp(`^[${one}]?$`))), { minLength: 1, maxLength: 2 }))
    .map(([text, slips]) => [text, slips.reduce((now, [at, cut, letter]) => now.slice(0, at) + letter + now.slice(at + cut), text)] as const)
    .filter(([a, b]) => a !== b && b.length >= least)
  const levels = (field: 'familyName' | 'nationalId', name: string, pair: readonly [string, string]) => {
    const one = comparisons(normalizeColumns(encodeRecords(pair.map((value, i) => ({ id: String(i), givenName: 'Ana', [field]: value }))), {})).list.find((one) => one.name === name)
    const [a = -1, b = -1] = one?.codes ?? []
    return one === undefined || a < 0 || b < 0 || a === b ? [] : [one.levels[one.compare(a, b)], one.levels[one.compare(b, a)]]
  }
  expect(levels('familyName', 'familyName', ['Law', 'Lawn'])).toEqual(['similar', 'similar'])
  expect(levels('nationalId', 'number', ['231565', '2531765'])).toEqual(['different', 'different'])
  for (const [field, name, pairs] of [['familyName', 'familyName', slipped('a-z', 2)], ['nationalId', 'number', slipped('0-9', 5)]] as const) {
    fc.assert(fc.property(pairs, (pair) => {
      const found = levels(field, name, pair)
      expect(found.toReversed()).toEqual(found)
    }), runs(200))
  }
})
