import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toUtf8 } from '../../src/cli/csv/encoding.js'
import { runs } from '../runs.js'
import { inFolder } from './in-folder.js'

type Page = 'windows-1250' | 'windows-1251' | 'windows-1252'

const westernSigns = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** A text as an old Windows program would save it. */
function saved(text: string, page: Page): Uint8Array {
  const upper = Uint8Array.from({ length: 128 }, (_, at) => at + 128)
  const letters = page === 'windows-1252' ? westernSigns + Buffer.from(upper.subarray(32)).toString('latin1') : new TextDecoder(page).decode(upper)
  return Uint8Array.from(text, (letter) => {
    const place = letters.indexOf(letter)
    const byte = place < 0 ? letter.charCodeAt(0) : 128 + place
    if (byte > 255 || (place < 0 && byte > 127)) throw new Error(`${letter} is not in ${page}`)
    return byte
  })
}

const read = (bytes: Uint8Array): { encoding: string; text: string } => {
  const { encoding, bytes: utf8 } = toUtf8(bytes)
  return { encoding, text: Buffer.from(utf8).toString('utf8') }
}

const texts: readonly [string, Page, string][] = [
  ['a Portuguese list', 'windows-1252', 'Nome;Telefone;Etapa;Observações\nJosé Gonçalves;+351948198625;Em negociação;Ligação às 9h\nConceição Simões;914470826;Prospecção;não atende, “voltar” depois – 5 €\n'],
  ['a Portuguese list of two rows', 'windows-1252', 'Nome;Cidade\nConceição Alves;Lisboa\nMaria Assunção;Porto\n'],
  ['one Portuguese word', 'windows-1252', 'Situação\nok\n'],
  ['a Spanish list', 'windows-1252', 'Nombre;Nº;Mª\nMª José Muñoz;1º;¿Qué tal? 25°C\nBegoña Íñiguez;2ª;MªCarmen\n'],
  ['a French list', 'windows-1252', 'Prénom;Nom\nAndrée-Zoé;Lœuillet\nLoïc;Créée\nChloé;d’Œuvrard\n'],
  ['a German list', 'windows-1252', 'Name;Straße\nJörg Größler;Äußere Höhe 5\n'],
  ['a list with pounds', 'windows-1252', 'name,revenue (£m),area (m³)\nZoë Brontë,£5,3 m³\n'],
  ['words from which an export lost letters', 'windows-1252', 'name\nMar¿a Peña\nJos¿ Muñoz\n'],
  ['a Polish list', 'windows-1250', 'Imię;Nazwisko;Miasto\nMałgorzata;Dąbrowska;Łódź\nPaweł;Święcicki;Żółkiewka\nStanisława;Źrebiec;Kraków\n'],
  ['a Polish list of two rows', 'windows-1250', 'id;Imię;Nazwisko\n1;Łukasz;Żółć\n2;Józef;Wałęsa\n'],
  ['a Ukrainian list', 'windows-1251', 'ПІБ;Місто;Коментар\nОлена Ґудзь;Київ;«просила передзвонити» – №5\nЮрій Їжак;Львів;iPhone 12\nЄва Яценко;Одеса;\n'],
  ['a Ukrainian list with Latin i', 'windows-1251', 'ПIБ;Мiсто\nСергiй Шевченко;Київ\nВiкторiя Гнатюк;Львiв\n'],
  ['a Ukrainian list of one name', 'windows-1251', 'name,phone\nЯна,0671234567\n'],
  ['a Russian list', 'windows-1251', 'ФИО;Город\nПётр Ёлкин;Орёл\nСемён Артёмов;Москва\n'],
]

describe('an old Windows export', () => {
  test.each(texts)('%s is %s', (_, page, text) => {
    expect(read(saved(text, page))).toEqual({ encoding: page, text })
  })

  test.each(texts.filter(([what]) => !/pounds|lost/.test(what)))('%s in capitals is %s', (_, page, text) => {
    const capitals = text.replaceAll('ß', 'SS').toUpperCase()
    expect(read(saved(capitals, page))).toEqual({ encoding: page, text: capitals })
  })

  // Seen to fail: two accented letters beside each other (`ção`) were Cyrillic.
  test('made-up words of a Western alphabet are never Cyrillic', () => {
    const letter = (letters: string) => fc.constantFrom(...letters)
    const syllable = (vowels: string, ends: string) => fc.tuple(letter('bcdfglmnprst'), letter(vowels), letter(ends)).map((parts) => parts.join(''))
    const western = fc.oneof(
      fc.tuple(fc.constant<Page>('windows-1252'), fc.array(syllable('aeiouáâãàéêíóôõú', 'çnsãõ'), { minLength: 1, maxLength: 5 })),
      fc.tuple(fc.constant<Page>('windows-1250'), fc.array(syllable('aeiouyąęó', 'łśćńźżnrs'), { minLength: 1, maxLength: 5 })),
    )
    fc.assert(fc.property(western, fc.boolean(), ([page, syllables], capitals) => {
      const text = `name\n${syllables.join('')}x\n`
      expect(read(saved(capitals ? text.toUpperCase() : text, page)).encoding).not.toBe('windows-1251')
    }), runs(300))
  })

  test('made-up words of Cyrillic letters are Cyrillic, whatever stands beside them', () => {
    const word = fc.array(fc.constantFrom(...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяёыэъ'), { minLength: 3, maxLength: 10 }).map((letters) => letters.join(''))
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.boolean(), (words, capitals) => {
      const text = words.map((word) => `name,"«Nokia» ${capitals ? word.toUpperCase() : word}",x@posta.net\n`).join('')
      expect(read(saved(text, 'windows-1251'))).toEqual({ encoding: 'windows-1251', text })
    }), runs(300))
  })

  // Node 20 reads these as control characters.
  test('keeps its quotation marks and its euro, under each of its names', () => {
    const bytes = saved('Mary O’Brien,5 €,Štep…', 'windows-1252')
    for (const name of [undefined, 'windows-1252', 'latin1', 'iso-8859-1']) expect(Buffer.from(toUtf8(bytes, name).bytes).toString()).toBe('Mary O’Brien,5 €,Štep…')
  })
})

describe('UTF-8 with damage', () => {
  const given = ['Олена', 'Тарас', 'Ганна', 'Юрій', 'Зоя']
  const rows = ['Коваль', 'Шевчук', 'Гнатюк', 'Мороз'].flatMap((family, f) => given.map((name, g) => `${5 * f + g},${name} ${family},+38067${7654321 - 912345 * f - 71937 * g},Постійний клієнт`))
  /** A comment cut in the middle of a letter. */
  const cut = Buffer.concat([Buffer.from(`id,name,phone,comment\n${rows.slice(0, 9).join('\n')}`).subarray(0, -1), Buffer.from(`\n${rows.slice(9).join('\n')}\n`)])

  // Seen to fail: one byte made windows-1251 of the whole file.
  test('stays UTF-8, its bytes come back, and the run says how many are damaged and where', async () => {
    const folder = inFolder()
    const { out, err } = await folder.selfsame(['dedupe', folder.put('shop.csv', cut), folder.put('crm.csv', `id,name,phone\n${rows.map((row) => row.split(',').slice(0, 3).join(',')).join('\n')}\n`), '--out', folder.path('out.csv')])
    expect(err).toContain('shop.csv: It is UTF-8 but for 1 byte, the first in line 10:')
    expect(err).not.toContain('crm.csv: It is UTF-8 but')
    expect(out).toContain('40 rows are 20 contacts.')
    expect(readFileSync(folder.path('out.csv')).includes(cut.subarray(cut.lastIndexOf('8,Юрій'), cut.lastIndexOf('\n9,')))).toBe(true)
  })

  test('is said of lines of JSON, too, and where UTF-8 was asked for', async () => {
    const folder = inFolder()
    const lines = Buffer.concat([Buffer.from('{"name":"Олена Коваль"}\n{"name":"Jos'), Buffer.from([0xe9]), Buffer.from('"}\n')])
    expect((await folder.selfsame(['dedupe', folder.put('rows.jsonl', lines)])).err).toContain('1 byte, the first in line 2:')
    const western = folder.put('rows.csv', Buffer.from('nome\nJoão\nJosé\n', 'latin1'))
    expect((await folder.selfsame(['dedupe', western, '--encoding', 'utf-8'])).err).toContain('2 bytes, the first in line 2:')
  })

  test('whatever is cut out of a text of several-byte letters, it is UTF-8; text of a Windows page never is', () => {
    const words = fc.array(fc.array(fc.constantFrom(...'абвгдеєжзиіїйклмнопрстуфхцчшщьюя'), { minLength: 4, maxLength: 9 }).map((letters) => letters.join('')), { minLength: 3, maxLength: 9 })
      // No word begins so, which in windows-1251 is the mark of UTF-16.
      .filter(([first]) => !/^(юя|яю)/.test(first!))
    fc.assert(fc.property(words, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (words, place, capitals) => {
      const text = capitals ? words.join(' ').toUpperCase() : words.join(' ')
      const bytes = Buffer.from(text)
      const at = Math.floor(place * (bytes.length - 1))
      expect(toUtf8(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])).encoding).toBe('UTF-8')
      expect(toUtf8(saved(text, 'windows-1251')).encoding).toBe('windows-1251')
    }), runs(300))
  })
})
