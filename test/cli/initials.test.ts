import { describe, expect, test } from 'vitest'
import { isInitials, readHeader } from '../../src/cli/columns/header-roles.js'
import { lettersApart } from '../../src/cli/columns/initials.js'
import { recogniseColumns } from '../../src/cli/columns/recognise.js'
import type { ColumnReading } from '../../src/cli/columns/role.js'
import { inFolder } from './in-folder.js'

function read(header: string, ...rows: string[]): ColumnReading[] {
  return recogniseColumns({ headers: header.split('|'), sample: rows.map((row) => row.split('|')), thisYear: 2026 })
}

describe('a column of initials', () => {
  // Seen to fail: left out, and the Rogerses of one house were one person.
  test.each(['Initials', 'Initial', 'Init', 'Inits', 'Iniciais', 'Ініціали', 'Инициалы', 'Customer initials'])('%s is the given names\' where nothing else says these', (header) => {
    expect(read(`Title|${header}|Surname|Postcode`, 'Miss|MG|Rogers|SA9 4NQ', 'Ms|K.T.|Rogers|SA9 4NQ', 'Mr|J|Collins|TR7 5ER')[1]).toMatchObject({ role: 'givenName' })
  })

  test('beside given names it is of middle names, whether it begins with the first one\'s or not', () => {
    expect(read('Initials|Forename|Surname', 'MG|Mary|Rogers', 'K||Rogers', 'JP|John|Collins', 'A|Ann|Bell')[0]).toMatchObject({ role: 'middleName' })
    expect(read('Nome|Iniciais|Apelido', 'Ana|B|Silva', 'João|C|Santos', 'Eva|A|Lopes')[1]).toMatchObject({ role: 'middleName' })
    expect(read('Forename|Middle initial|Surname', 'Ana|B|Silva', 'João|C|Santos')[1]).toMatchObject({ role: 'middleName', why: 'by its header' })
  })

  // Mutated: without the look at where it stands, the letters of whoever entered the row are everybody's.
  test('is of somebody else away from the names, beside others, and where no surname stands', () => {
    for (const [header, ...rows] of [
      ['Surname|City|Initials', 'Bell|Leeds|KT', 'Dunn|York|KT'], ['Forename|Surname|City|Initials', 'Ann|Bell|Leeds|KT', 'Bob|Dunn|York|KT'], ['Forename|Initials|Surname', 'Ann|KT|Bell', 'Bob|KT|Dunn', 'Cy|MG|Hart'], ['Name|Initials', 'Ann Bell|AB', 'Bob Dunn|BD'],
      ['Initials|Surname', 'a longer text|Bell', 'and another one|Dunn'], ['Surname|Initial contact', 'Bell|2026-01-05', 'Dunn|2026-01-06'], ['Agent initials|Surname', 'KT|Bell', 'MG|Dunn'],
    ] as const) {
      const reading = read(header, ...rows).find((one) => /initial/i.test(one.header))
      expect([header, reading?.role]).toEqual([header, 'none'])
    }
    for (const header of ['Initial deposit', 'Saldo inicial', 'Initial amount']) expect([header, readHeader(header).roles]).toEqual([header, []])
  })

  // Seen to fail: under `Forename/Initials` ANNA and ALAN were four letters each, and one person.
  test('is none where its header speaks of names as well', () => {
    for (const header of ['Forename/Initials', 'Middle name/initial', 'First name or initials']) expect([header, isInitials(header)]).toEqual([header, false])
    for (const header of ['Initials', 'Ініціали', 'Customer initials']) expect([header, isInitials(header)]).toEqual([header, true])
  })

  test('and surnames with it are whole names', () => {
    for (const header of ['Прізвище та ініціали', 'Фамилия и инициалы', 'Surname and initials', 'Apelido e iniciais']) expect([header, readHeader(header).roles]).toEqual([header, ['name']])
    expect(readHeader('Last initial').roles).toEqual(['familyName'])
  })
})

test('letters without points are as many names, and what is a name stays one', () => {
  expect(['MG', 'mg', 'ОІ', 'M', 'M G', 'M.G.', 'Jo', 'J & K', 'Anna', ''].map(lettersApart)).toEqual(['M.G.', 'm.g.', 'О.І.', 'M', 'M G', 'M.G.', 'Jo', 'J & K', 'Anna', ''])
})

// Seen to fail: KG was a company's legal form, and MG the name of somebody who is no Mary.
test('initials meet the names that they stand for, however they are written, and no others', async () => {
  const { put, read, path, selfsame } = inFolder()
  const reach = (name: string) => `${name},01225 473${name.length}22,SA9 4NQ`
  const rows = [['KG', '', 'Rogers'], ['K G', '', 'Rogers'], ['', 'Keith', 'Rogers'], ['MG', '', 'Collins'], ['', 'Mary', 'Collins'], ['DB', '', 'Hartley-Smith'], ['', 'Roberta', 'Hartley-Smith']]
  const input = put('in.csv', ['Initials,Forename,Surname,Telephone,Postcode', ...rows.map(([initials, given, family]) => `${initials},${given},${reach(family!)}`)].join('\n'))
  const { out } = await selfsame(['dedupe', input, '--out', path('out.csv')])
  expect(out).toMatch(/Initials +middle name/)
  const contacts = read('out.csv').trim().split('\n').slice(1).map((line) => line.split(',').at(-1))
  expect(contacts).toEqual(['1', '1', '1', '4', '4', '6', '7'])
})
