import { expect, test } from 'vitest'
import { normalizeName } from '../../src/normalize/name.js'
import { dedupe } from '../../src/resolve/dedupe.js'

const parts = (raw: Parameters<typeof normalizeName>[0]): object => {
  const { given, family, initials, patronymic } = normalizeName(raw)
  return { given, family, ...(initials.length > 0 && { initials }), ...(patronymic && { patronymic }) }
}

// Seen to fail: BSc was the given name, and all before it the surname.
test.each([
  ['Jennifer A. Patel, BSc', { given: ['jennifer'], family: ['patel'], initials: ['a'] }],
  ['Patricia A. Brown, JD', { given: ['patricia'], family: ['brown'], initials: ['a'] }],
  ['Patricia A. Brown, M.A.', { given: ['patricia'], family: ['brown'], initials: ['a'] }],
  ['Patel, Jennifer, BA', { given: ['jennifer'], family: ['patel'] }],
  ['Patel, Jennifer, BA, MBA', { given: ['jennifer'], family: ['patel'] }],
  ['Jennifer Patel, BSc MBA', { given: ['jennifer'], family: ['patel'] }],
  ['Xyldra Qorbat, OBE', { given: ['xyldra'], family: ['qorbat'] }],
  ['Jennifer Patel, LL.M.', { given: ['jennifer'], family: ['patel'] }],
  ['Jennifer Patel BSc', { given: ['jennifer'], family: ['patel'] }],
  ['Петренко Іван Олегович, д.ф.-м.н.', { given: ['іван'], family: ['петренко'], patronymic: 'олегович' }],
  ['Петренко Іван, к. е. н.', { given: ['іван'], family: ['петренко'] }],
  ['Rui Costa, Eng.', { given: ['rui'], family: ['costa'] }],
])('a degree behind a name is no name: %s', (raw, expected) => {
  expect(parts(raw)).toEqual(expected)
})

test('a degree in the field for surnames is none', () => {
  expect(parts({ given: 'Jennifer', family: 'Patel, JD' })).toEqual({ given: ['jennifer'], family: ['patel'] })
})

// Seen to fail: any two capitals were a degree, and two people one.
test.each([
  [{ name: 'Martin Perez, MA' }, { name: 'Martin Perez, JD' }],
  [{ name: 'Da Silva, MA' }, { name: 'Da Silva, JD' }],
  [{ name: 'De Souza, MA' }, { name: 'De Souza, J.D.' }],
  [{ name: 'Van Dyke, AM' }, { name: 'Van Dyke, JD' }],
  [{ name: 'San Martin, MA' }, { name: 'San Martin, JD' }],
  [{ name: 'Martin Perez, BA MBA' }, { name: 'Martin Perez, JD MBA' }],
  [{ familyName: 'Smith, MA' }, { familyName: 'Smith, JD' }],
  [{ familyName: 'Smith, MD' }, { familyName: 'Smith, MS' }],
  // Seen to fail: Helen was a surname beside Morris.
  [{ name: 'Smith née Morris, Helen' }, { name: 'Smith née Morris, Karen' }],
  [{ name: 'Smith née Morris Helen' }, { name: 'Smith née Morris Karen' }],
])('two of one surname are two: %j, %j', (left, right) => {
  expect(dedupe([{ source: 's', id: '1', phone: '+442083913770', ...left }, { source: 's', id: '2', phone: '+442083913770', ...right }]).contactCount).toBe(2)
  expect(dedupe([{ source: 's', id: '1', phone: '+442083913770', ...left }, { source: 's', id: '2', phone: '+442083913770', ...left }]).contactCount).toBe(1)
})

test('whose given name stands in the field for it has a degree', () => {
  expect(dedupe([{ source: 's', id: '1', phone: '+442083913770', givenName: 'Helen', familyName: 'Smith, MA' }, { source: 's', id: '2', phone: '+442083913770', givenName: 'Helen', familyName: 'Smith' }]).contactCount).toBe(1)
  expect(normalizeName({ given: 'Helen', family: 'Smith, MD' }).family).toEqual(['smith'])
})

// Each seen to fail with one of the conditions left out.
test.each([
  ['Wang, Ba', { given: ['ba'], family: ['wang'] }],
  ['Anna Wang, Ma', { given: ['ma'], family: ['anna', 'wang'] }],
  ['García López, MA', { given: ['ma'], family: ['garcía', 'lópez'] }],
  ['ANNA WANG, MA', { given: ['ma'], family: ['anna', 'wang'] }],
  ['Grant, BA', { given: ['ba'], family: ['grant'] }],
  ['Martin Perez, MA', { given: ['ma'], family: ['martin', 'perez'] }],
  ['Smith, Jr., MA', { given: ['ma'], family: ['smith'] }],
  [{ given: 'Mr', family: 'Smith, MA' }, { given: ['mr'], family: ['smith', 'ma'] }],
  ['J. Brown, MA', { given: ['ma'], family: ['j', 'brown'] }],
  ['Brown, JD', { given: ['j'], family: ['brown'], initials: ['j', 'd'] }],
  ['Tan Beng Hock', { given: ['beng', 'hock'], family: ['tan'] }],
])('and what may be a name stays one: %j', (raw, expected) => {
  expect(parts(raw)).toEqual(expected)
})

// Seen to fail: `née` was a surname, or what stood behind it was lost.
test.each([
  ['Elizabeth M. Smith née Morris, BA', { given: ['elizabeth'], family: ['smith', 'morris'], initials: ['m'] }],
  ['Elizabeth Morris née Smith', { given: ['elizabeth'], family: ['morris', 'smith'] }],
  ['Elizabeth Smith (nee Morris)', { given: ['elizabeth'], family: ['smith', 'morris'] }],
  ['Smith, Elizabeth, born Morris', { given: ['elizabeth'], family: ['smith', 'morris'] }],
  ['Олена Коваль (у дівоцтві Мороз)', { given: ['олена'], family: ['коваль', 'мороз'] }],
  ['Елена Коваль, урожд. Мороз', { given: ['елена'], family: ['коваль', 'мороз'] }],
  ['Ana Costa, nascida Silva', { given: ['ana'], family: ['costa', 'silva'] }],
  [{ given: 'Elizabeth', family: 'Smith née Morris' }, { given: ['elizabeth'], family: ['smith', 'morris'] }],
  // Seen to fail: Helen was a surname, Jones lost, `nome` a given name, Morris nothing.
  ['Smith née Morris, Helen', { given: ['helen'], family: ['smith', 'morris'] }],
  ['Smith (née Morris), Helen', { given: ['helen'], family: ['smith', 'morris'] }],
  ['Smith née Morris Helen', { given: ['helen'], family: ['smith', 'morris'] }],
  ['Helen née Morris Smith', { given: ['helen'], family: ['morris', 'smith'] }],
  ['Helen Smith née Morris née Jones', { given: ['helen'], family: ['smith', 'morris', 'jones'] }],
  ['Smith née Morris née Jones, Helen, MA', { given: ['helen'], family: ['smith', 'morris', 'jones'] }],
  ['Helen Smith (born Morris)', { given: ['helen'], family: ['smith', 'morris'] }],
  ['Ana Silva, nome de solteira Costa', { given: ['ana'], family: ['silva', 'costa'] }],
  ['Ana Silva (nome de solteira: Costa)', { given: ['ana'], family: ['silva', 'costa'] }],
  ['Ana Silva de solteira Costa', { given: ['ana'], family: ['silva', 'costa'] }],
  ['Mrs née Morris', { given: [], family: ['morris'] }],
  // Seen to fail: a second given name; a surname that is a generation when read again.
  [{ given: 'Elizabeth née Morris', family: 'Smith' }, { given: ['elizabeth'], family: ['smith'] }],
  ['Ana Silva née Neto', { given: ['ana'], family: ['silva'] }],
  [{ given: 'Elizabeth', family: 'Smith (née Morris)' }, { given: ['elizabeth'], family: ['smith', 'morris'] }],
])('the name that somebody was born with is a further surname: %j', (raw, expected) => {
  expect(parts(raw)).toEqual(expected)
})

test.each([
  ['Tan Nee Ling', { given: ['nee', 'ling'], family: ['tan'] }],
  ['Max Born', { given: ['max'], family: ['born'] }],
  ['Anna Smith born Lisbon', { given: ['anna'], family: ['smith', 'born', 'lisbon'] }],
  ['anna born smith', { given: ['anna'], family: ['born', 'smith'] }],
])('and who is called so is called so: %s', (raw, expected) => {
  expect(parts(raw)).toEqual(expected)
})

// Seen to fail: a place or a month was a surname.
test.each([
  'Helen Smith (born May 1980)', 'Helen Smith (born In London)', 'Helen Smith (nascida Em Lisboa)', 'Helen Smith (nascida Março de 1980)', 'Helen Smith (nacida Septiembre)', 'Helen Smith (born Oct. 1980)',
])('whoever was born then or there has no further surname: %s', (raw) => {
  expect(parts(raw)).toEqual({ given: ['helen'], family: ['smith'] })
})

test('Guest has no maiden name', () => {
  expect(normalizeName('Guest née Morris')).toMatchObject({ given: [], family: [], issue: 'placeholder' })
})

// Seen to fail: each but the last two gave 226 people one name.
test.each([
  'Абонент передплати', 'Абонент передоплаченого зв\'язку', 'Абонент предоплаты', 'Prepaid subscriber', 'Pre-paid customer', 'Postpaid Subscriber', 'Cliente pré-pago', 'Assinante Pós-pago', 'Покупець магазину', 'Клієнт магазину 12',
  'Retail customer', 'Cliente avulso', 'Фізична особа', 'Частное лицо', 'Assinante', 'Subscriber',
])('%s is nobody\'s name', (raw) => {
  expect(normalizeName(raw)).toMatchObject({ given: [], family: [], issue: 'placeholder' })
  const [given = '', ...family] = raw.split(' ')
  expect(normalizeName({ given, family: family.join(' ') })).toMatchObject({ given: [], family: [] })
})

test('whoever is called beside such a word is called so', () => {
  expect(normalizeName('Клієнт Іван').given).toEqual(['іван'])
  expect(normalizeName('Cliente Ana')).not.toHaveProperty('issue')
})
