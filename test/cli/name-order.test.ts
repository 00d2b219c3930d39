import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { surnamesFirst } from '../../src/cli/columns/name-order.js'
import { openFiles, readRows } from '../../src/cli/input.js'
import { normalizeColumns } from '../../src/normalize/columns/columns.js'
import { inFolder } from './in-folder.js'

const given = 'Helen Peter Susan Robert Karen Philip Deborah Andrew Christine Stephen Olivia Nicholas'.split(' ')
const families = 'Jennings Hargreaves Mellor Pickering Barnett Higgins Thistlewood Gardiner Metcalfe Sanderson Faulkner Turnbull'.split(' ')
const people = fc.array(fc.record({ first: fc.constantFrom(...given), last: fc.constantFrom(...families), turned: fc.boolean() }), { minLength: 30, maxLength: 90 })

describe('where surnames stand is decided from the column', () => {
  test('in all names or in those that tell, and never where they stand last', () => {
    fc.assert(fc.property(people, (list) => {
      expect(surnamesFirst(list.map(({ first, last }) => `${first} ${last}`))).toBeUndefined()
      expect(surnamesFirst(list.map(({ first, last }) => `${last} ${first}`))).toBe('all')
      const turned = list.filter((one) => one.turned).length
      fc.pre(turned >= 10 && turned * 4 <= list.length * 3)
      fc.pre(turned * 4 >= list.length)
      expect(surnamesFirst(list.map((one) => (one.turned ? `${one.last} ${one.first}` : `${one.first} ${one.last}`)))).toBe('told')
    }))
  })

  test('a comma, a bare name and a few of either kind say nothing', () => {
    const turned = families.map((last, i) => `${last} ${given[i]}`)
    expect(surnamesFirst(turned)).toBe('all')
    expect(surnamesFirst(turned.slice(0, 9))).toBeUndefined()
    expect(surnamesFirst(families.map((last, i) => `${last}, ${given[i]}`))).toBeUndefined()
    expect(surnamesFirst([...families, ...given, '', '12'])).toBeUndefined()
  })
})

// Mutated: with each name read by itself alone, the Jenningses of one address are one given name, and so are the Bradys.
test('each file is read in its own order, names that tell of themselves as ever', async () => {
  const { put } = inFolder()
  const rows = (name: (first: string, last: string) => string) => ['name', ...given.map((first, i) => name(first, families[i]!))]
  const ours = put('ours.csv', [...rows((first, last) => `${last} ${first}`), 'Brady Tina', 'Qwertz Xyz', '"Tina, Brady"', 'Tina BRADY', 'T. Brady'].join('\n'))
  const theirs = put('theirs.csv', [...rows((first, last) => `${first} ${last}`), 'Tina Brady', 'Jennings Joel'].join('\n'))
  const mixed = put('mixed.csv', [...rows((first, last) => `${first} ${last}`), ...rows((first, last) => `${last} ${first}`).slice(1), 'Jennings Joel', 'Tina Brady'].join('\n'))
  const io = { stdout: new PassThrough(), stderr: new PassThrough(), stdin: new PassThrough(), isTerminal: false, signal: new AbortController().signal }
  const { table } = readRows(await openFiles([ours, theirs, mixed], { thisYear: 2026 }, io), { thisYear: 2026 })
  const { names } = normalizeColumns(table, {})
  const read = [...names!.given.codes].map((code, row) => `${names!.given.values[code]!.join(' ')} ${names!.family.values[names!.family.codes[row]!]!.join(' ')}`)
  const inOrder = given.map((first, i) => `${first} ${families[i]}`.toLowerCase())
  expect(read).toEqual([
    ...inOrder, 'tina brady', 'xyz qwertz', 'brady tina', 'tina brady', 't brady',
    ...inOrder, 'tina brady', 'jennings joel',
    ...inOrder, ...inOrder, 'joel jennings', 'tina brady',
  ])
})
