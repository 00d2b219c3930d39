/**
 * Checks the package as users get it: packed, installed elsewhere, imported, bundled, compiled against.
 * Its last line is `N passed, N failed`.
 */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { budgets, bundleOf, forbiddenIn, titleOf } from './bundle.js'
import { startChecks } from './checks.js'
import { npm, run, succeed } from './command.js'
import { installRuntimes } from './runtimes.js'
import { contactsInBrowser, people } from './samples.js'

/** The oldest TypeScript that README.md promises. */
const oldestTypeScript = '5.4'

const root = fileURLToPath(new URL('../../', import.meta.url))
const require = createRequire(import.meta.url)
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string; exports: Record<string, unknown>; peerDependencies: Record<string, string> }
const subpaths = Object.keys(manifest.exports).map((subpath) => `selfsame${subpath.slice(1)}`)
const modules = subpaths.filter((subpath) => !subpath.endsWith('.json'))
const documents = subpaths.filter((subpath) => subpath.endsWith('.json'))

const scratch = await mkdtemp(join(tmpdir(), 'selfsame-packed-'))
const consumer = join(scratch, 'consumer')
const { check, counts } = startChecks()
try {
  await checkPackage()
} catch (error) {
  // Without a tarball or an install there is nothing to look at: that is one failed check, said in full.
  await check('the package can be packed and installed', () => { throw error })
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 3 })
}
const { passed, failed } = counts()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function checkPackage(): Promise<void> {
  const packed = JSON.parse(await npm(['pack', '--ignore-scripts', '--json', '--pack-destination', scratch], root)) as readonly { filename: string; files: readonly { path: string }[] }[]
  const [archive] = packed
  assert(archive !== undefined)
  const tarball = join(scratch, archive.filename)
  const contents = await readFile(tarball)
  const files = archive.files.map((file) => file.path)

  await check('README.md names the oldest TypeScript that the types are compiled with', async () => {
    assert((await readFile(join(root, 'README.md'), 'utf8')).includes(`TypeScript ${oldestTypeScript} or later`))
  })

  await check('the tarball holds what users need and nothing else', () => {
    for (const needed of ['LICENSE', 'README.md', 'CHANGELOG.md', 'package.json', 'dist/index.js', 'dist/index.d.ts', 'dist/index.js.map', 'dist/cli/main.js', 'dist/policy.schema.json', 'dist/model.schema.json']) assert(files.includes(needed), `${needed} is missing`)
    // But for the picture at the head of README.md.
    assert.deepEqual(files.filter((file) => file !== 'examples/four-strangers.svg' && /^(test|bench|examples|\.ci)\/|\.test\.|tsconfig|\.csv$|(^|\/)src\/.*\.ts$/.test(file)), [])
  })

  await check('publint finds nothing to say', async () => {
    const { messages } = await publint({ pack: { tarball: contents.buffer.slice(contents.byteOffset, contents.byteOffset + contents.byteLength) }, strict: true })
    assert.deepEqual(messages.map((message) => formatMessage(message, manifest, { color: false })), [])
  })

  await check('the types are found by every resolution that an ES module package serves', async () => {
    const attw = join(require.resolve('@arethetypeswrong/cli/package.json'), '..', 'dist', 'index.js')
    await succeed(process.execPath, [attw, tarball, '--profile', 'esm-only', '--no-emoji', '--exclude-entrypoints', ...documents.map((subpath) => `.${subpath.slice('selfsame'.length)}`)], scratch)
  })

  await mkdir(consumer)
  await writeFile(join(consumer, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
  await npm(['install', '--ignore-scripts', '--omit=dev', tarball], consumer)
  await check('no peer is installed with it: all of them are optional', async () => {
    const installed = await readdir(join(consumer, 'node_modules'))
    assert.deepEqual(Object.keys(manifest.peerDependencies).filter((name) => installed.includes(name)), [])
  })

  await checkRuntimes()
  await checkTypes('consumer.ts')
  await npm(['install', '--ignore-scripts', '--omit=dev', ...Object.entries(manifest.peerDependencies).map(([name, range]) => `${name}@${range}`)], consumer)
  await checkTypes('peers.ts')
  await checkBundles()
}

async function checkRuntimes(): Promise<void> {
  const directory = join(scratch, 'runtimes')
  await mkdir(directory)
  await writeFile(join(directory, 'package.json'), '{"private":true}')
  await writeFile(join(consumer, 'imports.mjs'), [
    "import { createRequire } from 'node:module'",
    'const require = createRequire(import.meta.url)',
    `for (const name of ${JSON.stringify(modules)}) console.log(name, Object.keys(await import(name)).sort().join(' '))`,
    `for (const name of ${JSON.stringify(modules)}) if (Object.keys(require(name)).length === 0) throw new Error(name + ' cannot be required')`,
    `for (const name of ${JSON.stringify(documents)}) console.log(name, Object.keys(require(name)).sort().join(' '))`,
  ].join('\n'))
  await writeFile(join(consumer, 'people.csv'), people)
  const said = new Map<string, string>()
  /** What the first release said is what every other one must say. */
  const sameAsFirst = (what: string, text: string): void => {
    if (!said.has(what)) said.set(what, text)
    assert.equal(text, said.get(what), `${what} differ from those on the first release`)
  }
  for (const { node, version } of await installRuntimes(directory)) {
    await check(`Node ${version} imports every subpath, silently, and CommonJS requires it`, async () => {
      const answer = await run(node, ['imports.mjs'], consumer)
      assert.equal(answer.stderr, '')
      assert.equal(answer.code, 0)
      assert.deepEqual(answer.stdout.trim().split('\n').map((line) => line.split(' ')[0]), [...modules, ...documents])
      sameAsFirst('the exported names', answer.stdout)
    })
    await check(`Node ${version} runs the command line, to the same bytes`, async () => {
      const cli = join(consumer, 'node_modules', ...(process.platform === 'win32' ? ['selfsame', 'dist', 'cli', 'main.js'] : ['.bin', 'selfsame']))
      assert.equal((await succeed(node, [cli, '--version'], consumer)).trim(), manifest.version)
      await succeed(node, [cli, '--help'], consumer)
      assert.equal((await run(node, [cli, 'no-such-command'], consumer)).code, 2)
      await succeed(node, [cli, 'dedupe', 'people.csv', '--country', 'UA', '--out', 'out.csv', '--pairs', 'pairs.csv'], consumer)
      const out = await readFile(join(consumer, 'out.csv'), 'utf8')
      const rows = out.trim().split(/\r?\n/)
      assert.equal(rows.length, people.trim().split('\n').length)
      assert.match(rows[0] ?? '', /\bcontact_id\b/)
      sameAsFirst('the contacts', out)
      sameAsFirst('the pairs', await readFile(join(consumer, 'pairs.csv'), 'utf8'))
    })
  }
}

/** Compiles a file of test/packed as a user's project does, with what is installed by then. */
async function checkTypes(file: string): Promise<void> {
  const compilers = join(scratch, 'compilers')
  await mkdir(compilers, { recursive: true })
  await writeFile(join(compilers, 'package.json'), '{"private":true}')
  await npm(['install', '--ignore-scripts', `typescript@~${oldestTypeScript}.0`], compilers)
  await writeFile(join(consumer, file), await readFile(new URL(file, import.meta.url)))
  const compilerOptions = { noEmit: true, strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, target: 'es2022', lib: ['es2023', 'dom'], types: [] }
  for (const [module, moduleResolution] of [['nodenext', 'nodenext'], ['esnext', 'bundler']] as const) {
    await writeFile(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...compilerOptions, module, moduleResolution }, files: [file] }))
    for (const typescript of [join(compilers, 'node_modules', 'typescript', 'package.json'), require.resolve('typescript/package.json')]) {
      const { version } = JSON.parse(await readFile(typescript, 'utf8')) as { version: string }
      await check(`a TypeScript ${version} project compiles ${file} against the packed types (${moduleResolution})`, async () => {
        await succeed(process.execPath, [join(typescript, '..', 'bin', 'tsc'), '-p', consumer], consumer)
      })
    }
  }
}

async function checkBundles(): Promise<void> {
  await check('every subpath has a byte ceiling', () => {
    assert.deepEqual(modules.filter((subpath) => !budgets.some((budget) => budget.from === subpath && budget.names === undefined)), [])
  })
  for (const budget of budgets) {
    const bundle = await bundleOf(budget, consumer).catch((error: unknown) => error as Error)
    const title = titleOf(budget)
    await check(`${title} weighs ${bundle instanceof Error ? '?' : `${bundle.minified} bytes minified, ${bundle.gzip} zipped`}`, () => {
      if (bundle instanceof Error) throw bundle
      assert(bundle.minified <= budget.minified, `more than the ${budget.minified} minified bytes allowed: ${budget.because}`)
      assert(bundle.gzip <= budget.gzip, `more than the ${budget.gzip} zipped bytes allowed: ${budget.because}`)
      assert(bundle.gzip >= budget.gzip * 0.7, `the ceiling of ${budget.gzip} zipped bytes holds nothing any more: lower it`)
    })
    if (budget.from !== 'selfsame' || bundle instanceof Error) continue
    await check(`${title} carries nothing that a browser must not get`, () => {
      assert.deepEqual(forbiddenIn(bundle), [])
    })
  }
  await check('the core finds one person where only the web platform is', async () => {
    const { code } = await bundleOf({ from: 'selfsame', minified: 0, gzip: 0, because: '' }, consumer)
    const web = { TextEncoder, TextDecoder, URL, performance, AbortController, structuredClone, crypto, setTimeout, queueMicrotask }
    const contacts: unknown = runInNewContext(`${code};${contactsInBrowser}`, web)
    assert.equal(contacts, 2)
  })
}
