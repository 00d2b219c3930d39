/** `npx tsx bench/normalize-other.ts [seed]`: rate, growth on hostile input and bundled bytes of the date, place, organisation and number normalisers. */
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { normalizeAddress } from '../src/normalize/address.js'
import { cityNames } from '../src/normalize/city-names.js'
import { normalizeCity } from '../src/normalize/city.js'
import { normalizeCountry } from '../src/normalize/country.js'
import { normalizeDate } from '../src/normalize/date.js'
import { latinKey } from '../src/normalize/latin-key.js'
import { normalizeNationalNumber } from '../src/normalize/national-number.js'
import { looksLikeOrganization, normalizeOrganization } from '../src/normalize/organization.js'
import { normalizePostcode } from '../src/normalize/postcode.js'
import { normalizeSex } from '../src/normalize/sex.js'
import { foldText } from '../src/normalize/text.js'
import { compareDates } from '../src/score/compare-dates.js'

const seed = Number(process.argv[2] ?? 20260101)
let state = seed
const random = (below: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T
const two = (value: number): string => String(value).padStart(2, '0')
const many = <T>(make: () => T): T[] => Array.from({ length: 20_000 }, make)
const digits = (count: number): string => Array.from({ length: count }, () => random(10)).join('')

const cities = cityNames.flatMap((line) => line.split('|'))
const streets = ['вул. Хрещатик', 'просп. Перемоги', 'Rua Augusta', 'Av. da Liberdade', 'Main St', 'Baker Street', 'вул. Лесі Українки']
const companies = ['ТОВ «Нова Пошта»', 'ФОП Петренко О.В.', 'Acme Co., Ltd.', 'Padaria Ribeiro & Filhos, Lda.', 'Peterson Consulting LLC']
const iso = (): string => `${1930 + random(80)}-${two(1 + random(12))}-${two(1 + random(28))}`

const rows: readonly (readonly [string, readonly string[], (raw: string) => unknown])[] = [
  ['foldText, Latin', many(() => `${pick(streets.slice(2, 6))} ${random(200)}`), foldText],
  ['foldText, Cyrillic', many(() => `${pick(streets.slice(0, 2))} ${random(200)}`), foldText],
  ['latinKey', many(() => pick(cities)), latinKey],
  ['date, ISO', many(iso), normalizeDate],
  ['date, compact', many(() => iso().replaceAll('-', '')), normalizeDate],
  ['date, d/m/y', many(() => iso().split('-').toReversed().join('/')), normalizeDate],
  ['date, month name', many(() => `${1 + random(28)} ${pick(['квітня', 'April', 'de maio de', 'июня'])} ${1930 + random(80)}`), normalizeDate],
  ['sex', many(() => pick(['F', 'M', 'Ж', 'Чоловіча', 'feminino', ''])), normalizeSex],
  ['postcode', many(() => pick([digits(5), `${digits(4)}-${digits(3)}`, `SW${random(9)}A ${random(9)}AA`])), normalizePostcode],
  ['city', many(() => pick(cities)), normalizeCity],
  ['country', many(() => pick(['Україна', 'UA', 'Portugal', 'Estados Unidos', 'nowhere'])), normalizeCountry],
  ['address', many(() => `${pick(streets)}, ${random(200)}, кв. ${random(90)}, ${pick(cities)}, ${digits(5)}`), (raw) => normalizeAddress(raw)],
  ['organisation', many(() => pick(companies)), normalizeOrganization],
  ['looksLikeOrganization', many(() => pick([...companies, 'Olena Petrenko', 'Петренко Олена'])), looksLikeOrganization],
  ['national number', many(() => pick([digits(10), `${digits(3)}.${digits(3)}.${digits(3)}-${digits(2)}`, digits(7)])), (raw) => normalizeNationalNumber(raw)],
]

/** Calls a second, the best of five passes: the noise of a shared machine only ever slows. */
function rate(values: readonly string[], run: (raw: string) => unknown): number {
  let best = 0
  for (let pass = 0; pass < 5; pass += 1) {
    const start = performance.now()
    for (const value of values) run(value)
    best = Math.max(best, (values.length / (performance.now() - start)) * 1000)
  }
  return best
}

/** The worst growth of the time when hostile input doubles from 500 to 1,000 characters; 2 is linear, a square would be 4. */
function growth(run: (raw: string) => unknown): string {
  let worst = 0
  for (const unit of ['1/', 'кв ', 'а, ', ' - ', 's.a. ', 'м. ', '0', '??', 'é', '22 st ']) {
    const best = [Infinity, Infinity]
    const inputs = [500, 1000].map((length) => unit.repeat(length).slice(0, length))
    for (let pass = 0; pass < 30; pass += 1) {
      for (const [which, raw] of inputs.entries()) {
        const start = performance.now()
        for (let time = 0; time < 20; time += 1) run(raw)
        best[which] = Math.min(best[which] ?? Infinity, performance.now() - start)
      }
    }
    worst = Math.max(worst, (best[1] ?? 0) / (best[0] ?? 1))
  }
  return worst.toFixed(1)
}

async function bytes(file: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [fileURLToPath(new URL(`../src/normalize/${file}.ts`, import.meta.url))], bundle: true, minify: true, format: 'esm', write: false, logLevel: 'silent' })
  const code = outputFiles[0]?.contents ?? new Uint8Array()
  return `${(code.length / 1024).toFixed(1).padStart(6)} kB, ${(gzipSync(code).length / 1024).toFixed(1).padStart(5)} kB gzipped`
}

console.log(`node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'} x ${cpus().length}, seed ${seed}, ${(20_000).toLocaleString('en-US')} values a row, best of 5`)
console.log('\nnormaliser                calls a second   growth on doubling')
for (const [name, values, run] of rows) {
  console.log(`${name.padEnd(24)} ${Math.round(rate(values, run)).toLocaleString('en-US').padStart(15)}   ${growth(run).padStart(18)}`)
}

const dates = many(() => normalizeDate(pick([iso(), iso().split('-').toReversed().join('/')])).readings)
let fastest = 0
let checksum = 0
for (let round = 0; round < 50; round += 1) {
  const start = performance.now()
  for (let index = 1; index < dates.length; index += 1) checksum += compareDates(dates[index - 1] ?? [], dates[index] ?? [])?.length ?? 0
  fastest = Math.max(fastest, (dates.length * 1000) / (performance.now() - start))
}
console.log(`${'compareDates'.padEnd(24)} ${Math.round(fastest).toLocaleString('en-US').padStart(15)}   (checksum ${checksum})`)

console.log('\nbundled alone')
for (const file of ['text', 'date', 'sex', 'postcode', 'country', 'city', 'address', 'organization', 'national-number']) console.log(`${file.padEnd(24)} ${await bytes(file)}`)
