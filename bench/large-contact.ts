/**
 * How long somebody with thousands of records takes: `npx tsx bench/large-contact.ts [--records N]...`.
 *
 * One person's records, of which some are badly written and each has another address, among a third as many of others; by the batch engine and by an import
 * into memory. Every size twice: all spelt alike, and with slips, swapped names, initials and gaps.
 */
import { dedupe, type DedupeOptions } from '../src/resolve/dedupe.js'
import { createResolver } from '../src/resolve/resolver.js'
import { memoryStore } from '../src/store/memory.js'
import type { PersonRecord } from '../src/model/record.js'
import { randomIntegers } from '../src/model/random.js'
import { readFlags } from './flags.js'
import { circumstances, count, markdownTable, writeSection } from './results-file.js'

const flags = readFlags(import.meta.url, { records: { type: 'string', multiple: true } })
const sizes = flags.records?.map(Number) ?? [1000, 3000]
const seed = 1
const policy: NonNullable<DedupeOptions['policy']> = { countries: ['GB'] }

const streets = ['Oak', 'Elm', 'Pine', 'Maple', 'Cedar', 'High', 'Park', 'Main', 'Mill', 'King']
const towns = ['Leeds', 'York', 'Bath', 'Hull', 'Derby']
const givenNames = ['Tom', 'Ann', 'Bob', 'Eve', 'Kim', 'Ian', 'Joe', 'Liz']
const familyNames = ['Hill', 'Ward', 'Cole', 'Reed', 'Fox', 'Dale', 'Webb']

function recordsOf(size: number, isNoisy: boolean): PersonRecord[] {
  const next = randomIntegers(seed)
  const one = <T>(all: readonly T[]): T => all[next() % all.length]!
  const chance = (share: number): boolean => isNoisy && next() % 1000 < share * 1000
  const slip = (text: string): string => {
    const at = next() % (text.length - 1)
    return text.slice(0, at) + text.slice(at + 1)
  }
  const place = () => ({ street: `${1 + (next() % 200)} ${one(streets)} Street`, city: one(towns), postcode: `LS${1 + (next() % 20)} ${1 + (next() % 9)}AB` })
  const own = (): Omit<PersonRecord, 'id'> => {
    const name = chance(0.12) ? 'Ashman Grace' : chance(0.12) ? 'G. Ashman' : 'Grace Ashman'
    const email = 'grace.ashman@gmail.com'
    return { name: chance(0.1) ? slip(name) : name, ...(chance(0.2) ? {} : { email: chance(0.03) ? slip(email) : email }), ...(chance(0.3) ? {} : { phone: '+44 7911 123456' }), ...(chance(0.4) ? {} : { birthDate: '1980-03-04' }), ...place() }
  }
  const others = (i: number): Omit<PersonRecord, 'id'> => ({ name: `${one(givenNames)} ${one(familyNames)}`, email: `u${i}@mail${i % 7}.com`, phone: `+44 7${100_000_000 + (next() % 800_000_000)}`, ...place() })
  return Array.from({ length: size + Math.floor(size / 3) }, (_, i) => ({ id: String(i), ...(i < size ? own() : others(i)) }))
}

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1)
const rows: string[][] = []
for (const isNoisy of [false, true]) for (const size of sizes) {
  const records = recordsOf(size, isNoisy)
  const started = performance.now()
  const { report } = dedupe(records, { policy })
  const batch = seconds(started)
  let ids = 0
  const desk = createResolver({ store: memoryStore(), policy, now: () => 1_760_000_000_000, newId: () => `c${(ids += 1)}` }).tenant('bench')
  const imported = performance.now()
  const { merged } = await desk.import(records.map(({ id, source: _, ...person }) => ({ id, person })), { source: 'crm', observedAt: '2026-01-01T00:00:00Z' })
  const row = [`${count(size)}${isNoisy ? ', badly written' : ''}`, count(report.largestContact), batch, count(Math.max(...merged.map((one) => one.rows.length))), seconds(imported)]
  console.log(row.join('  '))
  rows.push(row)
}
const text = [
  '## Somebody with thousands of records', '',
  `\`npx tsx bench/large-contact.ts\`: ${circumstances()}; seed ${seed}.`,
  'Records of one person at as many addresses, among a third as many of others. A tenth of the badly written have a slip in the name, a quarter the names swapped or an initial, and a fifth to two fifths leave out each of mailbox, phone and birth date. Seconds of wall time on one thread; the resolver under its default policy. An import still grows with the square: with 10,000 records the whole had not ended after ten minutes.', '',
  markdownTable(['records', 'dedupe: largest contact', 's', 'import: largest contact', 's'], rows),
].join('\n')
console.log(`\n${text}`)
if (flags.records === undefined) writeSection('large-contact', text)
else console.log('\nNot written to bench/RESULTS.md: --records ran a part.')
