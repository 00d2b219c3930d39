import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exportedTypes, publicNames, unspeakableTypes, unusedNames } from './public-names.js'

const root = new URL('../', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8')
const filesUnder = (directory: string): readonly string[] => readdirSync(new URL(`${directory}/`, root), { recursive: true, encoding: 'utf8' }).map((path) => `${directory}/${path.replaceAll('\\', '/')}`)
const manifest = JSON.parse(read('package.json')) as {
  readonly version: string
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>
  readonly bin: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
  readonly files: readonly string[]
  readonly dependencies: Readonly<Record<string, string>>
}

describe('the top level', () => {
  const agreed = ['src', 'test', 'bench', 'examples', 'package.json', 'tsconfig.json', 'tsup.config.ts', 'README.md', 'CHANGELOG.md', 'LICENSE']
  const insistedOn = ['package-lock.json']
  /** What an install, a build or a run leaves behind and git does not see. */
  const left = read('.gitignore').split('\n').map((line) => line.replace(/\/$/, ''))

  test('holds what was agreed, what tools insist on, and dot files', () => {
    const expected = new Set([...agreed, ...insistedOn, ...left])
    expect(readdirSync(root).filter((name) => !name.startsWith('.') && !name.endsWith('.tgz') && !expected.has(name))).toEqual([])
  })
})

describe('package.json', () => {
  const targets = Object.values(manifest.exports).filter((target) => typeof target !== 'string')

  test('exports what the build makes of a source file, with the declarations beside it', () => {
    for (const target of targets) expect(target.types).toBe(target.default.replace(/\.js$/, '.d.ts'))
    for (const path of [...targets.map((target) => target.default), ...Object.values(manifest.bin)]) {
      expect(existsSync(new URL(path.replace('./dist/', 'src/').replace(/\.js$/, '.ts'), root)), path).toBe(true)
    }
  })

  test('exports every room that has an index', () => {
    const rooms = readdirSync(new URL('src/', root)).filter((name) => existsSync(new URL(`src/${name}/index.ts`, root)))
    expect(Object.keys(manifest.exports)).toEqual(expect.arrayContaining(rooms.map((room) => `./${room}`)))
  })

  test('has scripts that any shell understands', () => {
    for (const script of Object.values(manifest.scripts)) expect(script).not.toMatch(/[;|<>$`'*]|(^|&& )(rm|cp|mv|cat|export|[A-Z_]+=)/)
  })

  // Seen to fail: what was packed from a clean checkout held no code.
  test('builds what is packed, and nothing where it is only installed', () => {
    expect(manifest.scripts['prepack']).toContain('build')
    for (const name of ['install', 'postinstall', 'prepare']) expect(manifest.scripts).not.toHaveProperty(name)
  })

  // Seen to fail: README.md led to pages of bench, to an example and to a source file.
  test('ships whatever its pages lead to', () => {
    const packed = manifest.files.map((entry) => (entry.includes('**/*') ? new RegExp(`^${entry.replace('**/*', '.*')}$`) : new RegExp(`^${entry}(/|$)`)))
    const shipped = ['README.md', 'LICENSE', 'package.json', ...['src', 'examples'].flatMap(filesUnder), 'CHANGELOG.md'].filter((file, i) => i < 3 || packed.some((entry) => entry.test(file)))
    const links = shipped.filter((file) => file.endsWith('.md')).flatMap((page) => [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)|src="([^":]+)"/g)].map(([, link, image]) => new URL((link ?? image)!, new URL(page, 'file:///')).pathname.slice(1)))
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((link) => !shipped.some((file) => file === link || file.startsWith(`${link}/`)))).toEqual([])
  })

  test('locks versions with their hashes and without the place they came from', () => {
    const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string; readonly resolved?: string }>> }
    const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
    expect(locked.filter(([, entry]) => entry.version === undefined || entry.integrity === undefined || entry.resolved !== undefined)).toEqual([])
  })

  test('has an entry of its version, or one not released yet, in the changelog', () => {
    expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## (Unreleased|${manifest.version.replaceAll('.', '\\.')})`, 'm'))
  })
})

describe('the public names', () => {
  const sources = filesUnder('src').filter((file) => file.endsWith('.ts'))
  const names = ['src/index.ts', ...sources.filter((file) => /^src\/[a-z-]+\/index\.ts$/.test(file))].flatMap((index) => publicNames(index, read))
  const ownTypes = new Set(sources.flatMap((file) => exportedTypes(file, read(file))))

  test('let users name every type that they meet', () => {
    expect(unspeakableTypes(names, ownTypes)).toEqual([])
  })

  test('have a user each in a page, an example or the command line', () => {
    const pages = ['README.md', ...filesUnder('src').filter((file) => file.endsWith('.md'))].filter((file) => existsSync(new URL(file, root)))
    const users = [...pages, ...filesUnder('examples').filter((file) => file.endsWith('.ts')), ...sources.filter((file) => file.startsWith('src/cli/'))]
    expect(unusedNames(names, users.map(read))).toEqual([])
  })

  describe('as they are checked', () => {
    const files: Readonly<Record<string, string>> = {
      'src/index.ts': "export { find, type Options } from './room/index.js'\nexport { lose } from './find.js'",
      'src/room/index.ts': "export { find, type Options } from '../find.js'",
      'src/find.ts': 'export interface Options { deep: Depth }\nexport type Depth = number\nexport function find(options: Options): void {}\nexport function lose(): void {}',
    }
    const sample = publicNames('src/index.ts', (file) => files[file] ?? '')

    test('a name without a user is found; a type is used by what speaks of it', () => {
      expect(unusedNames(sample, ['find({ deep: 1 })'])).toEqual(['lose'])
      expect(unusedNames(sample, ['lose()'])).toEqual(['find', 'Options'])
    })

    test('a type that users cannot name is found', () => {
      expect(unspeakableTypes(sample, new Set(exportedTypes('src/find.ts', files['src/find.ts'] ?? '')))).toEqual(['Options speaks of Depth'])
    })
  })
})
