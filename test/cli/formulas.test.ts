import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellWriter, isFormula, withoutEscape } from '../../src/cli/csv/formulas.js'
import { inFolder } from './in-folder.js'

const hostile = ['=1+1', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\tcmd', '\rcmd', '＋1+1', '－1+x', '=HYPERLINK("http://evil.example";"x")', "+cmd|' /C calc'!A0", '＝1+1']

describe('Formulas in other people\'s cells', () => {
  test('are told from phones, numbers, dashes and names', () => {
    for (const cell of hostile) expect(isFormula(cell), cell).toBe(true)
    for (const cell of ['+380671234567', '+44 (0) 7851-960472', '-5', '-5,20', '-', '', 'Anna=Maria', 'a@b.example', 'O\'Neil', '1+1']) expect(isFormula(cell), cell).toBe(false)
  })

  // Proven to fail: let the plain way out be taken where rows could be copied whole.
  test('stay as they were by default, and are text where that is asked for, headers, ids and rows of any shape included', async () => {
    const folder = inFolder()
    const rows = hostile.filter((cell) => !/[\t\r]/.test(cell)).map((cell, i) => [`=id${i}`, cell, `person${i}@ukr.net`])
    const text = [['id', '=name', 'email'], ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
    const file = folder.put('in.csv', `${text}\n=x,Helen\n=y,Helen,h@ukr.net,=more\n`)
    const kept = await folder.selfsame(['dedupe', file, '--map', '=name=name', '--out', folder.path('kept.csv')])
    expect(kept.code).toBe(0)
    expect(folder.read('kept.csv')).toContain('"=1+1"')
    const escaped = await folder.selfsame(['dedupe', file, '--map', '=name=name', '--formulas', 'escape', '--out', folder.path('out.csv'), '--pairs', folder.path('pairs.csv')])
    expect(escaped.code).toBe(0)
    for (const name of ['out.csv', 'pairs.csv']) {
      const cells = (parse(folder.read(name), { relax_column_count: true }) as string[][]).flat()
      expect(cells.filter(isFormula)).toEqual([])
      expect(cells.length).toBeGreaterThan(5)
    }
    expect((parse(folder.read('out.csv'), { relax_column_count: true }) as string[][])[1]?.slice(0, 3)).toEqual(["'=id0", "'=1+1", 'person0@ukr.net'])
    expect((await folder.selfsame(['dedupe', file, '--formulas', 'perhaps'])).code).toBe(2)
  })

  test('of any text nothing is left that a spreadsheet would run', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '1', 'a', '"', ',', '＋') }), (value) => {
      const [[cell]] = parse(cellWriter('escape')(value, ','), { relax_quotes: true }).length === 0 ? [['']] : parse(cellWriter('escape')(value, ',')) as [[string]]
      expect(isFormula(cell)).toBe(false)
    }))
  })

  test('are what they were once the escape is off again', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ' ', '1', 'a', "'") }), (value) => {
      fc.pre(withoutEscape(value) === value)
      const [[cell = ''] = []] = parse(cellWriter('escape')(value, ','), { skip_empty_lines: false }) as string[][]
      expect(withoutEscape(cell)).toBe(value)
    }))
  })

  // Seen to fail while the escaped ids and cells were taken for what the rows say: each was new, and its former self gone.
  test.each([['with ids', 'id,=name,email\n=1+1,=Helen,h@posta.net\n@2,Helen,h@posta.net\n\'@3,Mark,m@posta.net\n'], ['without', '=name,email\n=Helen,h@posta.net\n@Mark,m@posta.net\n']])('hide no row from --previous, %s', async (_, text) => {
    const folder = inFolder()
    const [file, people] = [folder.put('=in.csv', text), folder.path('people.csv')]
    const escaped = ['--formulas', 'escape', '--out', people]
    await folder.selfsame(['dedupe', file, ...escaped])
    const before = folder.read('people.csv')
    for (const more of [[], ['--formulas', 'escape']]) {
      const { code, out, err } = await folder.selfsame(['dedupe', file, '--previous', people, '--changes', folder.path('changes.csv'), '--out', folder.path('next.csv'), ...more])
      expect([code, err, folder.read('changes.csv')], out).toEqual([0, '', 'id,change,contact_id,previous_contact_id\n'])
    }
    expect(folder.read('next.csv')).toBe(before)
    // Its own output read again has the escapes for values.
    await folder.selfsame(['dedupe', people, '--previous', people, '--changes', folder.path('changes.csv')])
    expect(folder.read('changes.csv')).toBe('id,change,contact_id,previous_contact_id\n')
  })

  test('hide none of several files either', async () => {
    const folder = inFolder()
    const files = [folder.put('=a.csv', 'id,email\n=1,h@posta.net\n'), folder.put('b.csv', 'id,email\n@1,h@posta.net\n')]
    await folder.selfsame(['dedupe', ...files, '--formulas', 'escape', '--out', folder.path('people.csv')])
    const { err } = await folder.selfsame(['dedupe', ...files, '--previous', folder.path('people.csv'), '--changes', folder.path('changes.csv')])
    expect([err, folder.read('changes.csv')]).toEqual(['', 'source,id,change,contact_id,previous_contact_id\n'])
  })
})
