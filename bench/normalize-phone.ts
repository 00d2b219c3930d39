/** `npx tsx bench/normalize-phone.ts [seed]`: normalizePhone against libphonenumber-js, in one process, on the same numbers. */
import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import parsePhone from 'libphonenumber-js/core'
import max from 'libphonenumber-js/metadata.max'
import min from 'libphonenumber-js/metadata.min'
import { normalizePhone, normalizePhones, type PhoneMetadata } from '../src/normalize/phone.js'
import { phonePlans } from '../src/normalize/phone-plan.js'
import { sample, seeded } from '../test/normalize/phone-samples.js'

const seed = Number(process.argv[2] ?? 20260101)
const size = 100_000
const choose = seeded(seed)
const { version } = createRequire(import.meta.url)('libphonenumber-js/package.json') as { version: string }

/** Valid fixed and mobile numbers of a country, each as likely as another. */
function subscribers(country: string, many: number): { readonly e164: string, readonly national: string }[] {
  const row = (max as unknown as PhoneMetadata).countries[country] ?? []
  const types = (row[11] as readonly (readonly string[] | 0)[]).slice(0, 2).flatMap((type) => type === 0 ? [] : [String(type[0])]).filter((pattern) => pattern !== '')
  const trunk = typeof row[5] === 'string' ? row[5] : ''
  return Array.from({ length: many }, () => {
    const digits = sample(types.join('|'), choose, 'numbers')
    return { e164: `+${String(row[0])}${digits}`, national: `${trunk}${digits}` }
  })
}

/** Numbers a second of processor time, garbage collection included: the best of five passes of each run in turn, because neighbours on the machine only ever slow. */
function rates(values: readonly string[], ...runs: readonly ((value: string) => unknown)[]): readonly number[] {
  const best = runs.map(() => 0)
  let sink = 0
  for (let pass = 0; pass < 5; pass += 1) {
    for (const [i, run] of runs.entries()) {
      const share = i === 0 ? values : values.slice(0, Math.max(1, values.length / 10))
      const start = process.cpuUsage()
      for (const value of share) if (run(value) !== undefined) sink += 1
      const { user, system } = process.cpuUsage(start)
      best[i] = Math.max(best[i] ?? 0, share.length / (user + system) * 1e6)
    }
  }
  if (sink < 0) throw new Error('unreachable')
  return best
}

const rate = (values: readonly string[], run: (value: string) => unknown): number => rates(values, run)[0] ?? 0

const figure = (value: number): string => Math.round(value).toLocaleString('en-US').padStart(11)

console.log(`node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'} x ${cpus().length}, libphonenumber-js ${version}, seed ${seed}, ${size.toLocaleString('en-US')} numbers a row, best of 5 in processor time`)
console.log('\nnumbers a second          selfsame  libphonenumber-js   ratio')
for (const [name, metadata] of [['min', min], ['max', max]] as const) {
  const own = metadata as unknown as PhoneMetadata
  for (const country of ['UA', 'BR', 'PT', 'US', 'DE', 'GB'] as const) {
    const numbers = subscribers(country, size)
    for (const form of ['e164', 'national'] as const) {
      const values = numbers.map((number) => number[form])
      const options = { country, metadata: own }
      const [ours = 0, theirs = 0] = rates(values, (value) => normalizePhone(value, options).key, (value) => {
        const phone = parsePhone(value, country, metadata)
        return phone === undefined || !phone.isValid() ? undefined : [phone.number, phone.country, phone.getType()]
      })
      console.log(`${name} ${country} ${form.padEnd(9)} ${figure(ours)}      ${figure(theirs)}  ${(ours / theirs).toFixed(1).padStart(6)}`)
    }
  }
}

console.log('\nother shapes, min        numbers a second')
const ua = subscribers('UA', size)
const spaced = ua.map(({ national }) => `(${national.slice(0, 3)}) ${national.slice(3, 6)}-${national.slice(6, 8)}-${national.slice(8)}`)
const text = ua.map(({ e164 }) => `тел. ${e164}, доб. 12`)
const foreign = subscribers('DE', size).map(({ e164 }) => e164)
console.log(`UA, brackets and hyphens ${figure(rate(spaced, (value) => normalizePhone(value, { country: 'UA' }).key))}`)
console.log(`UA, text and extension   ${figure(rate(text, (value) => normalizePhone(value, { country: 'UA' }).key))}`)
console.log(`DE E.164, default UA     ${figure(rate(foreign, (value) => normalizePhone(value, { country: 'UA' }).key))}`)
console.log(`UA, three default countries${figure(rate(ua.map(({ national }) => national), (value) => normalizePhone(value, { country: ['PL', 'UA', 'PT'] }).key))}`)

console.log('\nhostile input: microseconds a call by length (twice as long must not cost more than about twice)')
const hostile: readonly (readonly [string, (length: number) => string])[] = [
  ['digits', (length) => '1'.repeat(length)],
  ['brackets', (length) => '('.repeat(length)],
  ['digit, space', (length) => '1 '.repeat(length / 2)],
  ['digit, slash', (length) => '1/'.repeat(length / 2)],
  ['numbers, commas', (length) => '0671234567,'.repeat(length / 11)],
  ['numbers, spaces', (length) => '0671234567 '.repeat(length / 11)],
  ['labels', (length) => 'ext.'.repeat(length / 4)],
  ['wa.me/', (length) => 'wa.me/'.repeat(length / 6)],
  [';phone-context=', (length) => ';phone-context='.repeat(length / 15)],
  ['at signs', (length) => 'a@'.repeat(length / 2)],
]
for (const [name, make] of hostile) {
  const costs = [125, 250, 500, 1000, 100_000].map((length) => {
    const values = Array.from({ length: 200 }, () => make(length))
    return (1e6 / rate(values, (value) => normalizePhones(value, { country: 'UA' }))).toFixed(1).padStart(9)
  })
  console.log(`${name.padEnd(16)} 125, 250, 500, 1000, 100000 characters: ${costs.join('')}`)
}

console.log('\nbytes when bundled alone (esbuild, minified)')
for (const [name, code] of [
  ['normalizePhone, min metadata', `export { normalizePhone } from './src/normalize/phone.ts'`],
  ['the same, max metadata handed in', `import max from 'libphonenumber-js/metadata.max'\nimport { normalizePhone } from './src/normalize/phone.ts'\nexport const phone = (raw) => normalizePhone(raw, { metadata: max })`],
] as const) {
  const { outputFiles } = await build({ stdin: { contents: code, resolveDir: new URL('..', import.meta.url).pathname, loader: 'ts' }, bundle: true, minify: true, format: 'esm', write: false })
  const bytes = outputFiles[0]?.contents ?? new Uint8Array()
  console.log(`${name.padEnd(34)}${figure(bytes.length)}, gzipped ${figure(gzipSync(bytes).length)}`)
}
const start = performance.now()
phonePlans(structuredClone(max) as unknown as PhoneMetadata)
console.log(`\nfirst use of a metadata object: ${(performance.now() - start).toFixed(2)} ms (plans compile when a number first needs them)`)
