import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareFamily, familyForm } from '../../src/score/compare-family.js'
import { compareGiven, givenForm } from '../../src/score/compare-given.js'
import { compareNames } from '../../src/score/compare-names.js'
import { comparePatronymic } from '../../src/score/compare-patronymic.js'
import { runs } from '../runs.js'

describe('one person in two spellings agrees', () => {
  test.each([
    ['Helen Peterson', 'helen peterson', 'exact'],
    ['Ольга Петренко', 'Olha Petrenko', 'spelling'],
    ['Ольга Петренко', 'Petrenko Olga', 'spelling'],
    ['Коваленко Олександр Іванович', 'Oleksandr Kovalenko', 'spelling'],
    ['Сашко Коваль', 'Олександр Коваль', 'variant'],
    ['Nellie Peterson', 'Helen Peterson', 'variant'],
    ['Alexander Kovalenko', 'Олександр Коваленко', 'variant'],
    ['H. Peterson', 'Helen Peterson', 'initial'],
    ['John F. Kennedy', 'John Fitzgerald Kennedy', 'initial'],
    ['Maria da Silva Santos', 'Maria Santos', 'spelling'],
    ['Mohammed Al-Fayed', 'Muhammad Alfayed', 'spelling'],
    ['محمد علي', 'Mohamed Ali', 'variant'],
    ['Kim Min-jun', 'Minjun Kim', 'spelling'],
    ['Kovač Ivan', 'Иван Ковач', 'spelling'],
    ['Γιώργος Παπαδόπουλος', 'Giorgos Papadopoulos', 'spelling'],
    ['García Márquez Gabriel', 'Gabriel García Márquez', 'spelling'],
    ['De Luca Maria', 'Maria Deluca', 'spelling'],
    ['Muammar Gaddafi', 'Moammar Qadhafi', 'close'],
    ['Olena Petrenko', 'Olena Petrneko', 'close'], ['Zorbin Xavek', 'Zorvin Xavek', 'close'],
    ['Helen', 'Helen Peterson', 'partial'],
    ['Олено Шевчук', 'Олена Шевчук', 'exact'],
    ['Mª Reis', 'Maria Reis', 'exact'],
  ])('%s = %s (%s)', (a, b, level) => {
    const result = compareNames(a, b)
    expect(result.level).toBe(level)
    expect(result.bits).toBeGreaterThan(0)
  })
})

describe('two people with a part in common disagree', () => {
  test.each([
    ['Helen Peterson', 'Mark Peterson'],
    ['Олена Ковальська', 'Олег Ковальський'],
    ['Maria Silva', 'Maria Costa'],
    ['John Smith Jr.', 'John Smith Sr.'],
    ['João Silva Filho', 'João Silva Neto'],
    ['John Michael Smith', 'John Peter Smith'],
    ['Іван Іванович Петренко', 'Іван Петрович Петренко'],
    ['Daniel Weber', 'Daniela Weber'],
    ['Jan Nowak', 'Anna Nowak'],
    // Seen to fail: a man and a woman were the same words in another order.
    ['José Maria Silva', 'Maria José Silva'],
    ['José M. Silva', 'Maria José Silva'],
    ['Олександре Шевчук', 'Олександра Шевчук'],
    // Mutations: a man's name and a woman's a slip apart, by an ending that the other has not, or has otherwise.
    ['Zorbin Xavek', 'Zorbina Xavek'], ['Zorbine Xavek', 'Zorbina Xavek'],
    // Mutations: another consonant however it is written, up to eight letters, another first letter of a short surname, other vowels in three letters.
    ['Philtan Xavek', 'Filkan Xavek'], ['Zorbakin Xavek', 'Zorbalin Xavek'], ['Anna Zorb', 'Anna Torb'], ['Zam Xavek', 'Zem Xavek'],
  ])('%s, %s', (a, b) => {
    expect(compareNames(a, b).level).toBe('different')
    expect(compareNames(a, b).bits).toBeLessThan(0)
  })
})

test('given names in the other order are another person\'s, and a whole name read backwards is the same', () => {
  expect(compareNames({ given: 'Ana Maria', family: 'Silva' }, 'Maria Ana Silva').reason).toContain('other order')
  expect(compareNames('Maria José Silva', 'Maria José da Silva').level).toBe('exact')
  expect(compareNames('Nguyễn Văn An', 'An Văn Nguyễn').bits).toBeGreaterThan(0)
  expect(compareNames('Silva Maria Laura', 'Maria Laura Silva').bits).toBeGreaterThan(0)
})

// Seen to fail: two people, as those named Maria José and José Maria are.
test('a couple is the same whoever of the two is written first', () => {
  for (const [a, b] of [['Lisa & Harold Peterson', 'Harold and Lisa Peterson'], ['Олена та Іван Петренко', 'Іван і Олена Петренко'], ['Maria e José Silva', 'JOSÉ + MARIA SILVA']] as const) expect([a, compareNames(a, b).level]).not.toEqual([a, 'different'])
  expect(compareNames('Maria e José Silva', 'José Maria Silva').level).toBe('different')
  expect(compareNames('Maria José Costa e Silva', 'José Maria Costa e Silva').level).toBe('different')
})

test('two generations outweigh the whole name', () => {
  expect(compareNames('John Smith Jr.', 'John Smith Sr.').bits).toBeLessThan(-5)
})

test('a generation on one side alone is silence, and Filho is Júnior', () => {
  expect(compareNames('John Smith Jr.', 'John Smith').level).toBe('exact')
  expect(compareNames('João Silva Filho', 'João Silva Júnior').level).toBe('exact')
})

test('what is no name cannot be compared, and says why', () => {
  expect(compareNames('Guest', 'Helen Peterson')).toEqual({ level: 'missing', bits: 0, reason: "one side is no person's name (placeholder)" })
})

test('the reason names the forms that met', () => {
  expect(compareNames('Сашко Коваль', 'Олександр Коваль').reason).toContain('by diminutive')
})

const name = fc.array(fc.constantFrom('Олена', 'Helen', 'Nellie', 'Петренко', 'Petrenko', 'Іванівна', 'H.', 'Silva', 'da', 'Jr.', 'Min-jun', 'Ivan', 'Іван', 'Smith', 'Smyth', 'محمد'), { maxLength: 5 }).map((words) => words.join(' '))
const anything = fc.oneof(name, fc.string({ unit: 'grapheme', maxLength: 40 }))

test('comparing is total and symmetric, and a name never disagrees with itself', () => {
  fc.assert(fc.property(anything, anything, (a, b) => {
    const one = compareNames(a, b)
    const other = compareNames(b, a)
    expect([other.level, other.bits]).toEqual([one.level, one.bits])
    expect(one.bits < 0).toBe(one.level === 'different')
    expect(compareNames(a, a).level).not.toBe('different')
  }), runs(300))
})

test('given names: exact, spelling, language, nickname, initial, and the rest', () => {
  const level = (a: string, b: string): string => compareGiven(givenForm(a.split(' ')), givenForm(b.split(' ')))
  expect(level('олена', 'олена')).toBe('exact')
  expect(level('oksana', 'oxana')).toBe('spelling')
  expect(level('olena', 'helen')).toBe('equivalent')
  expect(level('nellie', 'helen')).not.toBe('different')
  expect(level('h', 'helen')).toBe('initial')
  expect(level('john michael', 'john peter')).toBe('second')
  expect(level('daniel', 'daniela')).toBe('different')
})

// Mutated: compared by their sounds alone, K. and C. are one initial, and C. is none of Charlotte's.
test('an initial is the letter that its name is written with, in another script by its sound', () => {
  const given = (a: string, b: string): string => compareGiven(givenForm([a]), givenForm([b]))
  const family = (a: string, b: string): string => compareFamily(familyForm([a]), familyForm([b]))
  for (const level of [given, family]) {
    for (const [a, b] of [['c', 'charlotte'], ['p', 'philip'], ['x', 'xavier'], ['ю', 'юлія'], ['я', 'ярослав'], ['é', 'emilia'], ['h', 'hugo'], ['х', 'khoma'], ['y', 'юлія'], ['ю', 'yuliia'], ['c', 'c'], ['ш', 's']] as const) expect([a, b, level(a, b)]).toEqual([a, b, 'initial'])
    for (const [a, b] of [['k', 'c'], ['i', 'j'], ['h', 'g'], ['v', 'w'], ['k', 'q'], ['х', 'г'], ['a', 'charlotte'], ['ю', 'anna'], ['ю', 'іван'], ['ю', 'я'], ['я', 'ігор'], ['q', 'costa'], ['c', 'karl']] as const) expect([a, b, level(a, b)]).toEqual([a, b, 'different'])
  }
  // Short for Catherine's sound: who is Kate to her friends.
  expect(given('k', 'catherine')).toBe('initial')
  expect(given('伟', '伟')).toBe('exact')
  expect(compareNames('C. Walker', 'Charlotte Walker').level).toBe('initial')
  expect(compareNames('K. Thompson', 'C. Thompson').level).toBe('different')
})

// Seen to fail: Александр was no О., and his Ukrainian papers were another's. Mutated: with two names of one language counted, Юрій is a Г.
test('an initial may be of the name as the other language of a country writes it, of no other name', () => {
  const level = (a: string, b: string): string => compareGiven(givenForm([a]), givenForm([b]))
  for (const [a, b] of [['о', 'александр'], ['а', 'олексій'], ['н', 'микола'], ['м', 'николай'], ['е', 'олена'], ['а', 'ганна'], ['а', 'oleksandr'], ['a', 'олександр'], ['ф', 'пилип']] as const) expect([a, b, level(a, b), level(b, a)]).toEqual([a, b, 'initial', 'initial'])
  for (const [a, b] of [['о', 'а'], ['о', 'андрій'], ['о', 'андрей'], ['а', 'ольга'], ['е', 'ольга'], ['н', 'михайло'], ['м', 'наталія'], ['г', 'юрій'], ['д', 'іван'], ['o', 'alexander'], ['e', 'olena'], ['а', 'саша']] as const) expect([a, b, level(a, b), level(b, a)]).toEqual([a, b, 'different', 'different'])
  expect([comparePatronymic('О', 'Александрович'), comparePatronymic('Николаевич', 'М'), comparePatronymic('А', 'Олегович'), comparePatronymic('Н', 'Михайлович')]).toEqual(['initial', 'initial', 'different', 'different'])
  expect(compareNames('Поліщук Олександр Олександрович', 'Полищук А.А.').level).toBe('initial')
})

test('surnames: exact, spelling, gendered, part, slip, and the rest', () => {
  const level = (a: string, b: string): string => compareFamily(familyForm(a.split(' ')), familyForm(b.split(' ')))
  expect(level('petrenko', 'петренко')).toBe('spelling')
  expect(level('ковальський', 'ковальська')).toBe('gendered')
  expect(level('silva santos', 'santos')).toBe('part')
  // Seen to fail as `part`: in a gym's list each second pair of strangers who share a given name and a district was one, by Silva or Santos.
  expect(level('lopes silva', 'silva martins')).toBe('mixed')
  expect(level('costa machado', 'barbosa pinto machado')).toBe('mixed')
  expect(level('costa machado', 'costa barbosa machado')).toBe('part')
  expect(level('costa machado', 'c machado')).toBe('part')
  expect(level('petrenko', 'petrneko')).toBe('close')
  // Mutated: with folded letters alone, a slip in letters that are read as one is another name.
  for (const [a, b] of [['fritsch', 'fritscf'], ['hoevel', 'hoeel'], ['beier', 'beiez']] as const) expect(level(a, b)).toBe('close')
  expect(level('petrenko', 'kovalenko')).toBe('different')
})

test('patronymics agree across languages and sexes', () => {
  expect(comparePatronymic('Олександрівна', 'Александровна')).toBe('same')
  expect(comparePatronymic('Іванович', 'Ивановна')).toBe('same')
  expect(comparePatronymic('І', 'Іванович')).toBe('initial')
  expect(comparePatronymic('Іванович', 'Петрович')).toBe('different')
  expect(comparePatronymic(undefined, 'Петрович')).toBe('missing')
})

// Seen to fail: Ю, Я, Є, Ц, Ж, Ч, Ш and Щ are several letters in Latin, and so was a letter left out of Любомирович.
test('an initial and a slip in a patronymic are seen in the letters that were written', () => {
  for (const name of ['Юріївна', 'Яківна', 'Євгенівна', 'Цезарівна', 'Жанівна', 'Чеславівна', 'Шамілівна', 'Щасливівна']) {
    expect([name, comparePatronymic(name[0], name), comparePatronymic(name, name[0]!.toLowerCase())]).toEqual([name, 'initial', 'initial'])
  }
  expect(comparePatronymic('Ю', 'Іванівна')).toBe('different')
  expect(comparePatronymic('Ш', 'С')).toBe('different')
  expect([comparePatronymic('Лбомирович', 'Любомирович'), comparePatronymic('Любомирович', 'Лбомирович')]).toEqual(['close', 'close'])
  expect(comparePatronymic('Юріївна', 'Юсіївна')).toBe('close')
  for (const [a, b] of [['Романович', 'Рамазанович'], ['Олегович', 'Олексович'], ['Іллівна', 'Юліївна']] as const) expect([a, comparePatronymic(a, b), comparePatronymic(b, a)]).toEqual([a, 'different', 'different'])
})

// Seen to fail: two slips in nine letters were a slip, though five of the letters are those of every other surname.
test.each(['Харченко Гордієнко', 'Хоменко Гордієнко', 'Ткаченко Царенко', 'Kharchenko Hordiienko'])('what half a country\'s surnames end in makes nobody of one name: %s', (surnames) => {
  const [a, b] = surnames.split(' ')
  expect(compareNames(`Наталія ${a}`, `Наталія ${b}`).level).toBe('different')
  expect(compareNames('Наталія Шевченко', 'Наталія Шевшенко').level).toBe('close')
})
