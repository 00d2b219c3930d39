/** `npx tsx bench/normalize-email.ts [seed]`: normalizeEmail and normalizeHandle, validator's normalizeEmail in the same run, growth on hostile input, bundled bytes. */
import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { normalizeEmail, normalizeEmails } from '../src/normalize/email.js'
import { normalizeHandle } from '../src/normalize/handle.js'

const require = createRequire(import.meta.url)
const peer = require('validator') as { normalizeEmail: (text: string) => string | false; isEmail: (text: string) => boolean }
const { version } = require('validator/package.json') as { version: string }
const seed = Number(process.argv[2] ?? 20260101)
const size = 100_000

// xorshift32: the same values on every machine.
let state = seed | 1
const below = (limit: number): number => {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return (state >>> 0) % limit
}
const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T

const given = ['olena', 'helen', 'nellie', 'joao', 'maria', 'sashko', 'ivan', 'peter', 'lena', 'oksana']
const family = ['petrenko', 'peterson', 'silva', 'shevchenko', 'santos', 'koval', 'smith', 'melnyk', 'sousa', 'bondar']
const domains = ['gmail.com', 'ukr.net', 'hotmail.com', 'yahoo.com.br', 'outlook.com', 'icloud.com', 'mail.ru', 'uol.com.br', 'firma.com.ua', 'empresa.pt']
const plain = Array.from({ length: size }, () => `${pick(given)}.${pick(family)}${below(9999)}@${pick(domains)}`)
const typed = plain.map((address) => (below(3) === 0 ? ` ${address.toUpperCase()} ` : below(2) === 0 ? `"${pick(family)}, ${pick(given)}" <${address}>` : `mailto:${address}`))
const idn = plain.map((address) => address.replace(/@.*/, '@пошта.укр'))
const handles = Array.from({ length: size }, () => pick([`@${pick(given)}_${below(999)}`, `https://www.instagram.com/${pick(given)}.${pick(family)}/?igsh=x`, `https://t.me/${pick(given)}${below(999)}`, `wa.me/38067${1_000_000 + below(8_999_999)}`]))

/** Calls a second, the best of five passes in turn: the noise of a shared machine only ever slows. */
function rates<T>(values: readonly T[], ...calls: readonly ((value: T) => unknown)[]): readonly number[] {
  const best = calls.map(() => 0)
  let seen = 0
  for (let pass = 0; pass < 5; pass += 1) {
    for (const [i, call] of calls.entries()) {
      const start = performance.now()
      for (const value of values) if (call(value) !== undefined) seen += 1
      best[i] = Math.max(best[i] ?? 0, (values.length / (performance.now() - start)) * 1000)
    }
  }
  if (seen === 0) throw new Error('nothing was read')
  return best
}

const figure = (value: number): string => Math.round(value).toLocaleString('en-US').padStart(11)

console.log(`node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'} x ${cpus().length}, validator ${version}, seed ${seed}, ${size.toLocaleString('en-US')} values a row, best of 5`)
console.log('\na second                     selfsame  validator    ratio')
for (const [name, values] of [['plain addresses', plain], ['typed and header forms', typed], ['punycode needed', idn]] as const) {
  // The peer makes a key without checking; checking is part of the work here, so it is part of the work there.
  const [ours = 0, theirs = 0] = rates(values, (value) => normalizeEmail(value).canonical, (value) => (peer.isEmail(value.trim()) ? peer.normalizeEmail(value.trim()) : false))
  console.log(`${name.padEnd(24)} ${figure(ours)} ${figure(theirs)} ${(ours / theirs).toFixed(2).padStart(7)}`)
}
const [handle = 0] = rates(handles, (value) => normalizeHandle(value, { channel: 'instagram' }).kind)
console.log(`${'handles and links'.padEnd(24)} ${figure(handle)}`)

console.log('\nhostile input of doubling length: microseconds a call (1,000 is the limit; what is longer is cut or refused)')
const hostile: readonly (readonly [string, (length: number) => string])[] = [
  ['quotes', (n) => '"'.repeat(n)], ['brackets', (n) => '('.repeat(n)], ['angles', (n) => '<'.repeat(n)], ['at signs', (n) => '@'.repeat(n)], ['dots', (n) => `a${'.'.repeat(n)}@a`],
  ['spaces', (n) => `a${' '.repeat(n)}@`], ['encoded words', (n) => '=?a?q?'.repeat(n / 6)], ['commas', (n) => 'a@b,'.repeat(n / 4)], ['ligatures', (n) => 'ﷺ'.repeat(n)], ['slashes', (n) => 'a@/'.repeat(n / 3)],
]
console.log(`${''.padEnd(16)}${[125, 250, 500, 1000, 2000, 4000].map((n) => String(n).padStart(9)).join('')}`)
for (const [name, make] of hostile) {
  const row = [125, 250, 500, 1000, 2000, 4000].map((n) => {
    const text = make(n)
    const [rate = 1] = rates(Array.from({ length: 60 }, () => text), (value) => (normalizeEmails(value), normalizeEmail(value), normalizeHandle(value)))
    return (1e6 / rate).toFixed(0).padStart(9)
  })
  console.log(name.padEnd(16) + row.join(''))
}

console.log('\nbytes when bundled alone')
for (const entry of ['email', 'handle']) {
  const { outputFiles } = await build({ entryPoints: [fileURLToPath(new URL(`../src/normalize/${entry}.ts`, import.meta.url))], bundle: true, minify: true, format: 'esm', write: false })
  const bytes = outputFiles[0]?.contents ?? new Uint8Array()
  console.log(`${entry.padEnd(8)} ${figure(bytes.length)} minified ${figure(gzipSync(bytes).length)} gzipped`)
}
