import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { core, cycles, wrongPackages, wrongRooms } from './walls/import-laws.js'
import { saidInCore, walledRooms } from './walls/node-wall.js'
import { readTree, type SourceTree } from './walls/source-tree.js'
import { wrongStyle } from './walls/style-laws.js'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { dependencies: object; peerDependencies?: object }
const installed = new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies ?? {})])
const src = readTree(new URL('../src/', import.meta.url))

describe('the source', () => {
  test('imports one way: from the ground up, never back, never sideways among adapters', () => {
    expect(wrongRooms(src)).toEqual([])
  })

  test('asks only for packages that its room may have', () => {
    expect(wrongPackages(src, installed)).toEqual([])
  })

  test('has no circle of files', () => {
    expect(cycles(src)).toEqual([])
  })

  test('keeps the laws of style that a machine can hold', () => {
    expect(wrongStyle(src)).toEqual([])
  })
})

describe('the wall around the core', () => {
  test('stands around every room of it', () => {
    expect(walledRooms().toSorted()).toEqual([...core].toSorted())
  })

  test('makes what only Node has a compile error, and nothing else', () => {
    expect(saidInCore('export const cwd: string = process.cwd()')).toEqual([expect.stringContaining("'process'")])
    expect(saidInCore("export { readFileSync } from 'node:fs'")).toEqual([expect.stringContaining("'node:fs'")])
    expect(saidInCore("export const bytes: Uint8Array = new TextEncoder().encode('a')")).toEqual([])
  })
})

describe('the walls themselves', () => {
  const tree = (files: Readonly<Record<string, string>>): SourceTree => new Map(Object.entries(files))
  const store = { 'store/memory.ts': 'export const memory = 1' }

  test.each([
    ['backwards', tree({ ...store, 'score/a.ts': "import { memory } from '../store/memory.js'" }), 'src/score/a.ts:1: score may not import from store'],
    ['sideways', tree({ 'sql/a.ts': "\nexport { b } from '../channel/b.js'", 'channel/b.ts': '' }), 'src/sql/a.ts:2: sql may not import from channel'],
    ['from above within a room', tree({ 'resolve/people/a.ts': '', 'resolve/batch/b.ts': "import '../people/a.js'" }), 'src/resolve/batch/b.ts:1: resolve/batch may not import from resolve/people'],
    ['by a type', tree({ ...store, 'model/a.ts': "export type A = import('../store/memory.js').B" }), 'src/model/a.ts:1: model may not import from store'],
    ['on demand', tree({ ...store, 'merge/a.ts': "export const a = () => import('../store/memory.js')" }), 'src/merge/a.ts:1: merge may not import from store'],
    ['nothing', tree({ 'cli/a.ts': "import '../store/gone.js'" }), 'src/cli/a.ts:1: there is no src/store/gone.ts'],
    // Seen to fail: the resolver took its turns from the inside of the store in memory.
    ['the inside of a file', tree({ ...store, 'store/memory/rows.ts': '', 'resolve/a.ts': "import '../store/memory/rows.js'" }), 'src/resolve/a.ts:1: src/store/memory is the inside of src/store/memory.ts'],
    ['into a room of its own making', tree({ ...store, 'shared/a.ts': "import { memory } from '../store/memory.js'" }), 'src/shared/a.ts:1: src/shared is no room of the design'],
  ])('see a file that imports %s', (_, wrong, reason) => {
    expect(wrongRooms(wrong)).toEqual([reason])
  })

  test.each([
    ["import { readFile } from 'node:fs/promises'", 'the core may not ask for node:fs/promises'],
    ["import { parse } from 'csv-parse'", 'the core may not ask for csv-parse'],
    ["import { z } from 'zod'", 'the core may not ask for zod'],
    ["import metadata from 'libphonenumber-js/max'", 'the core may not ask for libphonenumber-js/max'],
  ])('see what the core may not have: %s', (text, reason) => {
    expect(wrongPackages(tree({ 'normalize/a.ts': text }), installed)).toEqual([`src/normalize/a.ts:1: ${reason}`])
  })

  test('see a package that users would not get', () => {
    expect(wrongPackages(tree({ 'cli/a.ts': "import ts from 'typescript'" }), installed)).toEqual(['src/cli/a.ts:1: typescript is no dependency of the package'])
  })

  test('see a circle, and name it once', () => {
    const circle = tree({ 'block/a.ts': "import './b.js'", 'block/b.ts': "import './c.js'", 'block/c.ts': "import './b.js'" })
    expect(cycles(circle)).toEqual(['block/b.ts -> block/c.ts -> block/b.ts'])
  })

  test.each([
    ['model/a.ts', 'export default 1', 'src/model/a.ts:1: exports are named'],
    ['model/a.ts', 'export default function a(): void {}', 'src/model/a.ts:1: exports are named'],
    ['model/a.ts', 'export enum A { B }', 'src/model/a.ts:1: a union of string literals, not an enum or a namespace'],
    ['model/bigName.ts', '', 'src/model/bigName.ts: the name is not kebab-case'],
    ['model/phone-utils.ts', '', 'src/model/phone-utils.ts: the name says nothing of the concept'],
    ['index.ts', "export * from './errors.js'", 'src/index.ts:1: an index holds named re-exports and nothing else'],
    ['index.ts', "import { a } from './a.js'", 'src/index.ts:1: an index holds named re-exports and nothing else'],
    ['model/a.ts', 'export function a(b: { c: any }): void { const d: any = b; void d }', 'src/model/a.ts: any in the public type of a'],
  ])('see in %s: %s', (path, text, reason) => {
    expect(wrongStyle(tree({ [path]: text }))).toEqual([reason])
  })

  test('let a clean file pass', () => {
    const clean = tree({ 'model/a.ts': 'export const a: number = (1 as any)', 'block/b.ts': "import { a } from '../model/a.js'\nexport const b: number = a", 'index.ts': "export { b } from './block/b.js'" })
    expect([wrongRooms(clean), wrongPackages(clean, installed), cycles(clean), wrongStyle(clean)]).toEqual([[], [], [], []])
  })
})
