import { gzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unpack } from '../../src/cli/csv/packed-values.js'
import { ByteDictionary, SeenHashes } from '../../src/cli/csv/byte-dictionary.js'
import { cellText, exactText } from '../../src/cli/csv/cell.js'
import { CsvFile } from '../../src/cli/csv/csv-file.js'
import { csvCell, safeCell } from '../../src/cli/csv/quoted.js'
import { toSegments, type SegmentOptions } from '../../src/cli/csv/segments.js'
import { runs } from '../runs.js'

function open(text: string | Uint8Array, options: SegmentOptions = {}): CsvFile {
  return new CsvFile(toSegments([typeof text === 'string' ? Buffer.from(text) : text], options))
}

function rowsOf(file: CsvFile): string[][] {
  const rows: string[][] = []
  file.index((row, { bytes, bounds, count }) => {
    rows[row] = Array.from({ length: count }, (_, cell) => cellText(bytes, bounds[2 * cell] as number, bounds[2 * cell + 1] as number))
  })
  return rows
}

/** What the reader takes for blanks around a value. */
const trimmed = (value: string): string => value.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '')

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', ';', '"', '\n', '\r', '\t', 'ї', 'ã', '😀', '|'), maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const written = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  quoteAll: fc.boolean(),
  lastLineEnd: fc.boolean(),
  rows: fc.integer({ min: 2, max: 6 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 })),
})

function write({ delimiter, lineEnd, quoteAll, lastLineEnd, rows }: { delimiter: string; lineEnd: string; quoteAll: boolean; lastLineEnd: boolean; rows: string[][] }): string {
  const body = rows.map((row) => row.map((value) => (quoteAll || value !== value.trim() ? `"${value.replaceAll('"', '""')}"` : csvCell(value, delimiter))).join(delimiter))
  return body.join(lineEnd) + (lastLineEnd ? lineEnd : '')
}

describe('the byte reader', () => {
  test('reads what a well-kept CSV library reads', () => {
    fc.assert(fc.property(written, (given) => {
      const text = write(given)
      const expected = (parse(text, { delimiter: given.delimiter, record_delimiter: given.lineEnd, relax_column_count: true }) as string[][]).map((row) => row.map(trimmed))
      const file = open(text, { delimiter: given.delimiter })
      expect([[...file.headers], ...rowsOf(file)]).toEqual(expected)
    }), runs(400))
  })

  test('gives the same rows however the bytes were cut into parts', () => {
    fc.assert(fc.property(written, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }), (given, places) => {
      const bytes = Buffer.from(write(given))
      const cuts = [...new Set([0, ...places.map((place) => Math.floor(place * bytes.length)), bytes.length])].sort((a, b) => a - b)
      const parts = cuts.slice(1).map((end, index) => bytes.subarray(cuts[index], end))
      const file = new CsvFile(toSegments(parts, { delimiter: given.delimiter, encoding: 'utf-8' }))
      const whole = open(bytes, { delimiter: given.delimiter, encoding: 'utf-8' })
      expect([file.headers, rowsOf(file), file.index(() => {}).blankLines]).toEqual([whole.headers, rowsOf(whole), whole.index(() => {}).blankLines])
    }), runs(200))
  })

  test('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const file = open(bytes)
      expect(rowsOf(file).length).toBe(file.index(() => {}).rows)
    }), runs(200))
  })

  // Mutation seen to fail: room for the cells of a row made one too late, so that the thirty-third of each was lost.
  test('reads rows of any width', () => {
    for (const width of [31, 32, 33, 64, 65, 130]) {
      const cells = Array.from({ length: width }, (_, cell) => `c${cell}`)
      const file = open(`${cells.join(',')}\n${cells.join(',')}\n`)
      expect([[...file.headers], rowsOf(file)]).toEqual([cells, [cells]])
    }
  })

  // Mutation seen to fail: CR and LF taken for two line ends, with a blank line between them.
  test('of CRLF, LF or CR each ends one row, and only an empty line is blank', () => {
    for (const end of ['\r\n', '\n', '\r']) {
      const { rows, blankLines } = open(['a,b', '1,2', '', '3,4', ''].join(end)).index(() => {})
      expect([rows, blankLines]).toEqual([2, 1])
    }
  })

  // Mutations seen to fail: a quoted cell of one line with words behind it read as if its quotes were letters; quotes behind the closing one left out.
  test('words behind a closed quote belong to the cell, their quotes included, and what was quoted is not cut', () => {
    expect(rowsOf(open('a,b\n"x, y" z,1\n"x ""y""" z "w",2\n', { delimiter: ',' }))).toEqual([['x, y z', '1'], ['x "y" z "w"', '2']])
  })

  // Mutation seen to fail: the mark of a part taken for letters of the first name.
  test('a byte order mark is no part of the first name, in one part or in several', () => {
    const bytes = Buffer.from('\ufeffid,name\n1,Олена\n2,Анна\n')
    for (const cut of [5, 12, 17, 18, 19, bytes.length]) {
      const file = new CsvFile(toSegments([bytes.subarray(0, cut), bytes.subarray(cut)]))
      expect([[...file.headers], rowsOf(file), file.source.encoding]).toEqual([['id', 'name'], [['1', 'Олена'], ['2', 'Анна']], 'UTF-8'])
    }
  })

  // Mutation seen to fail: what is damaged by the cut of a part taken for another encoding.
  test('a part that is cut within a letter is as good UTF-8 as the whole', () => {
    const bytes = Buffer.from('id,name\n1,Müller\n2,Anna\n')
    for (let cut = 1; cut < bytes.length; cut += 1) {
      const file = new CsvFile(toSegments([bytes.subarray(0, cut), bytes.subarray(cut)]))
      expect([cut, rowsOf(file), file.source.encoding]).toEqual([cut, [['1', 'Müller'], ['2', 'Anna']], 'UTF-8'])
    }
  })

  // Mutation seen to fail: the line for Excel heard before the option.
  test('a delimiter that is asked for holds against the line `sep=`, which is no row then either', () => {
    const text = 'sep=;\na|b;c\n1|2;3\n'
    expect([open(text, { delimiter: '|' }), open(text)].map((file) => [[...file.headers], rowsOf(file)])).toEqual([[['a', 'b;c'], [['1', '2;3']]], [['a|b', 'c'], [['1|2', '3']]]])
  })

  test('a line end within quotes does not end a row, and lines are counted with it', () => {
    const file = open('a,b\n"x\ny",1\nz\n')
    const index = file.index(() => {})
    expect(rowsOf(file)).toEqual([['x\ny', '1'], ['z']])
    expect([...index.ragged]).toEqual([[1, 1]])
    expect(file.lines(index, [0, 1])).toEqual([2, 4])
  })

  // Seen to fail: of places in one long line each gave the row behind it, so that every id seemed to repeat.
  test('no row is sampled twice, however long the lines are', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(0, 5, 900), { minLength: 1, maxLength: 60 }), fc.integer({ min: 2, max: 80 }), (lengths, count) => {
      const sample = open(`id,note\n${lengths.map((length, row) => `${row},${'x'.repeat(length)}\n`).join('')}`).sample(count)
      const ids = sample.map(([id]) => Number(id))
      expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
      expect(ids.length).toBeLessThanOrEqual(count)
    }), runs(100))
  })

  test('CR, LF and CRLF all end rows', () => {
    for (const lineEnd of ['\r', '\n', '\r\n']) expect(rowsOf(open(['a,b', '1,2', '3,4', ''].join(lineEnd)))).toEqual([['1', '2'], ['3', '4']])
  })

  test('a quote inside a bare cell is a letter', () => {
    expect(rowsOf(open('a,b\n5" pipe,Ann "Nell" Smith\n'))).toEqual([['5" pipe', 'Ann "Nell" Smith']])
  })

  test('a quote that never closes does not swallow the file', () => {
    const file = open('a,b\n1,"oops\n2,y\n3,z\n')
    expect(rowsOf(file)).toEqual([['1', '"oops'], ['2', 'y'], ['3', 'z']])
    expect(file.index(() => {}).unclosedQuotes).toBe(1)
  })

  // Seen to fail: the rows between were one cell, and nothing said so.
  test.each([
    ['a quote in a name', '3,Ann "Nan" Lee,z', ['3', 'Ann "Nan" Lee', 'z']],
    ['a quoted cell', '3,"Smith, Jane",z', ['3', 'Smith, Jane', 'z']],
    ['inches', '3,a 12" screen,z', ['3', 'a 12" screen', 'z']],
  ])('a quote too many does not swallow the rows up to %s', (_, line, last) => {
    const file = open(`a,b,c\n1,"Tom,x\n2,y,""\n${line}\n`)
    expect(rowsOf(file)).toEqual([['1', '"Tom', 'x'], ['2', 'y', ''], last])
    expect(file.index(() => {})).toMatchObject({ unclosedQuotes: 1, swallowing: [] })
  })

  test('where a quote closes it by all appearances, the row is said', () => {
    const swallowing = (text: string) => open(text).index(() => {}).swallowing
    expect(swallowing('a,b,c\n0,n,v\n1,"Tom,x\n2,y,z\n3,5",w\n')).toEqual([1])
    expect(swallowing('a,b,c\n1,"Rua A, 5\nLisboa",x\n2,"Dear Ann,\nyes, and no,\nBob",y\n')).toEqual([])
    expect(swallowing('a\n"x\ny"\n')).toEqual([])
  })

  test('one quote too many loses no row without a word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', "'"), maxLength: 5 }).map((text) => `a${text}`)
    const cell = fc.oneof(word, word, word.map((text) => `"${text}, ""b"""`), fc.constantFrom('""', '5" pipe', 'the "b" c', '12"'))
    const table = fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
    fc.assert(fc.property(table, fc.nat(), (rows, place) => {
      const width = rows[0]!.length
      const at = place % (rows.length * width)
      const text = rows.map((cells, row) => cells.map((text, column) => (row * width + column === at && text.startsWith('a') ? `"${text}` : text)).join(',')).join('\n')
      const index = open(`${'h,'.repeat(width - 1)}h\n${text}\n`, { delimiter: ',' }).index(() => {})
      expect(index.rows === rows.length || index.unclosedQuotes + index.swallowing.length + index.ragged.size > 0).toBe(true)
    }), runs(400))
  })

  test('spaces around cells, before a quote too, are no part of the value', () => {
    expect(rowsOf(open('a, b\n1, "x, y" \n'))).toEqual([['1', 'x, y']])
  })

  test('all cells of a row are what each of them is', () => {
    const csv = open('a,b,c\n1," ""x"" ",\n2\n')
    const index = csv.index(() => {})
    for (const row of [0, 1]) expect(csv.cells(index, row)).toEqual([0, 1, 2].map((column) => csv.cell(index, row, column)).slice(0, csv.cells(index, row).length))
  })

  test('blank lines are no rows, an empty file has no header', () => {
    expect(open('a,b\n\n1,2\n\n').index(() => {})).toMatchObject({ rows: 1, blankLines: 2 })
    expect(open('').headers).toEqual([])
    expect(rowsOf(open('a,b\n'))).toEqual([])
    expect(rowsOf(open('a,b'))).toEqual([])
  })

  test('hostile quotes take time that grows with their number only', () => {
    const time = (size: number): number => {
      const bytes = Buffer.from(`a,b\n${'"","'.repeat(size)}`)
      const start = performance.now()
      rowsOf(open(bytes))
      return performance.now() - start
    }
    time(50_000)
    expect(time(400_000) / Math.max(1, time(50_000))).toBeLessThan(40)
  })
})

describe('the dialect is found', () => {
  test('semicolons, tabs and bars', () => {
    for (const delimiter of [';', '\t', '|', ',']) expect(open(`name${delimiter}note\nAnn${delimiter}"a,b;c"\nBob${delimiter}x\n`).delimiter).toBe(delimiter)
  })

  test('a comma inside semicolon-parted cells does not mislead', () => {
    expect(open('name;address\nAnn;Main street 1, Boston\nBob;Elm road 2\n').delimiter).toBe(';')
  })
})

describe('encodings', () => {
  const text = "Ім'я,Місто\nОлена Петренко,Київ\n"

  test('a byte order mark is no part of the first header', () => {
    const file = open(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]))
    expect(file.headers[0]).toBe("Ім'я")
    expect(file.source.byteOrderMark).toBe(true)
  })

  test('UTF-16 is known by its mark', () => {
    const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    expect(rowsOf(open(little))).toEqual([['Олена Петренко', 'Київ']])
    const big = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])
    expect(rowsOf(open(big))).toEqual([['Олена Петренко', 'Київ']])
  })

  test('a Cyrillic and a Western Windows export are told apart', () => {
    // "Олена,Київ" in windows-1251: letters of the Russian block at 0xC0, і and ї apart.
    const cyrillic = Buffer.from([0xc8, 0xec, 0xff, 0x2c, 0x61, 0x0a, 0xce, 0xeb, 0xe5, 0xed, 0xe0, 0x2c, 0xca, 0xe8, 0xbf, 0xe2, 0x0a])
    const eastern = open(cyrillic)
    expect(eastern.source).toMatchObject({ encoding: 'windows-1251', encodingGuessed: true })
    expect(rowsOf(eastern)).toEqual([['Олена', 'Київ']])
    const western = open(Buffer.from('nome,cidade\nJoão,São Paulo\n', 'latin1'))
    expect(western.source.encoding).toBe('windows-1252')
    expect(rowsOf(western)).toEqual([['João', 'São Paulo']])
  })

  test('gzip is not this reader\'s affair, and its bytes harm nothing', () => {
    expect(() => rowsOf(open(gzipSync(text)))).not.toThrow()
  })
})

describe('dictionaries', () => {
  test('number distinct values in order of first appearance', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 3000 }), (values) => {
      const dictionary = new ByteDictionary()
      const seen = new SeenHashes()
      const codes = values.map((value) => {
        const bytes = Buffer.from(value)
        expect(seen.add(bytes, 0, bytes.length)).toBe(dictionary.size === dictionary.intern(bytes, 0, bytes.length))
        return dictionary.intern(bytes, 0, bytes.length)
      })
      expect(unpack(dictionary.packed())).toEqual([...new Set(values.map((value) => Buffer.from(value).toString()))])
      expect(codes.map((code) => unpack(dictionary.packed())[code])).toEqual(values.map((value) => Buffer.from(value).toString()))
    }), { ...runs(10), examples: [[Array.from({ length: 1500 }, (_, index) => `value ${index % 1100}`)]] })
  })

  // Each pair has one hash (32-bit FNV-1a). Mutation seen to fail: two values of one hash and one length taken for one.
  test('tells two values apart that have one hash, of one length or not', () => {
    for (const pair of [['declinate', 'macallums'], ['costarring', 'liquid'], ['altarage', 'zinke']]) {
      for (const values of [pair, pair.toReversed()]) {
        const dictionary = new ByteDictionary()
        const codes = values.map((value) => dictionary.intern(Buffer.from(value), 0, value.length))
        expect([codes, unpack(dictionary.packed())]).toEqual([[0, 1], values])
        expect(values.map((value) => dictionary.intern(Buffer.from(value), 0, value.length))).toEqual(codes)
        const seen = new SeenHashes()
        expect(values.map((value) => seen.add(Buffer.from(value), 0, value.length))).toEqual([true, true])
      }
    }
  })
})

// Mutations seen to fail: of two that cut all rows alike the first tried and not the one that cuts them into more; a blank line taken for a row of one cell.
test('the delimiter is the one that cuts all rows alike, and of two the one that cuts them into more', () => {
  expect(open('a;b,x;c\n1;2,y;3\n').delimiter).toBe(';')
  expect(open('\n\na;b\n\n1;2\n').delimiter).toBe(';')
  expect(open('name;note\nAnna;x, y\nOlena;z\n').delimiter).toBe(';')
})

test('words of ours are no formulas in a spreadsheet', () => {
  for (const text of ['=1+1', '+1', '-1', '@x']) expect(safeCell(text, ',')).toBe(`'${text}`)
  expect(safeCell('phone exact (+9.8)', ',')).toBe('phone exact (+9.8)')
})

// Mutations seen to fail: a lone quote taken for quotes around nothing; quotes of two words taken for those of the cell.
test('what a cell holds exactly is without the quotes around it, and with all others', () => {
  const exact = (text: string) => exactText(Buffer.from(text), 0, Buffer.byteLength(text))
  expect(['"a"', ' "a" ', ' a ', '"a ""b"""', '"', '""', '"a" b "c"', '"a"b"'].map(exact)).toEqual(['a', 'a', ' a ', 'a "b"', '"', '', '"a" b "c"', '"a"b"'])
})
