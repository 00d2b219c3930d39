import { existsSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { foldFamily, foldGiven } from '../src/normalize/name-fold.js'
import { givenNameGroups } from '../src/normalize/name-groups.js'
import { normalizeName } from '../src/normalize/name.js'
import { isPatronymic } from '../src/normalize/patronymic.js'
import { compareFamily, familyForm } from '../src/score/compare-family.js'
import { compareGiven, givenForm } from '../src/score/compare-given.js'
import { compareNames } from '../src/score/compare-names.js'
import { comparePatronymic } from '../src/score/compare-patronymic.js'

/** Measures the coverage of the name keys on public pair lists, and the speed of each step. `npx tsx bench/names.ts` */
const data = join(process.env['SELFSAME_DATA'] ?? '../shared/data', 'names')
const seed = 42
let state = seed
const random = (below: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)}%`
const rows = (file: string): string[][] => parse(readFileSync(join(data, file)), { from_line: 2 })

/** The two sides of a pair meet when a blocking key is shared: word by word, as surname or as given name. */
const wordMeets = (a: string, b: string): boolean => {
  if (foldFamily(a) === foldFamily(b) || foldGiven(a) === foldGiven(b)) return true
  if (isPatronymic(a.toLowerCase()) && isPatronymic(b.toLowerCase())) return comparePatronymic(a, b) === 'same'
  const groups = new Set(givenNameGroups(a))
  return givenNameGroups(b).some((group) => groups.has(group))
}
const meets = (a: string, b: string): boolean => {
  const [left, right] = [a.split(/[\s-]+/), b.split(/[\s-]+/)]
  return left.length === right.length && left.every((word, at) => wordMeets(word, right[at] ?? ''))
}

function ukrainianToRussian(): void {
  const pairs = rows('ua-ru.csv').map(([uk = '', ru = '', count = '1']) => ({ uk, ru, count: Number(count) }))
  const missed = pairs.filter(({ uk, ru }) => !meets(uk, ru))
  const weight = (list: typeof pairs): number => list.reduce((sum, { count }) => sum + count, 0)
  const tries = 500_000
  let hits = 0
  for (let at = 0; at < tries; at += 1) {
    const [a, b] = [pairs[random(pairs.length)], pairs[random(pairs.length)]]
    if (a !== undefined && b !== undefined && a !== b && a.ru !== b.ru && meets(a.uk, b.ru)) hits += 1
  }
  console.log(`ua-ru: ${percent(pairs.length - missed.length, pairs.length)} of ${pairs.length} pairs meet, ${percent(weight(pairs) - weight(missed), weight(pairs))} by count; random pairs ${percent(hits, tries)}`)
  console.log(`  most frequent misses: ${most(missed).map(({ uk, ru }) => `${uk}/${ru}`).join(', ')}`)
}

const most = <T extends { readonly count: number }>(list: readonly T[]): T[] => [...list].sort((a, b) => b.count - a.count).slice(0, 10)

function nicknames(): void {
  const pairs = rows('nicknames-en.csv').map(([a = '', , b = '']) => [a, b] as const)
  const forms = new Map(pairs.flat().map((name) => [name, givenForm([name])]))
  const agree = (a: string, b: string): boolean => {
    const level = compareGiven(forms.get(a)!, forms.get(b)!)
    return level !== 'different' && level !== 'missing' && level !== 'initial'
  }
  const degree = new Map<string, number>()
  for (const name of pairs.flat()) degree.set(name, (degree.get(name) ?? 0) + 1)
  const missed = pairs.filter(([a, b]) => !agree(a, b)).map(([a, b]) => ({ a, b, count: (degree.get(a) ?? 0) + (degree.get(b) ?? 0) }))
  // Different groups: no path of at most two listed pairs joins the two. Three steps are counted apart: ellie - eleanor - ellen - helen is a relation too.
  const near = new Map<string, Set<string>>()
  for (const [a, b] of pairs) for (const [x, y] of [[a, b], [b, a]] as const) near.set(x, (near.get(x) ?? new Set([x])).add(y))
  const related = (a: string, b: string): boolean => [...(near.get(a) ?? [])].some((mid) => near.get(b)?.has(mid) === true)
  const names = [...near.keys()]
  const twoSteps = new Map([...near].map(([name, direct]) => [name, new Set([...direct].flatMap((mid) => [...(near.get(mid) ?? [])]))]))
  const distant = (a: string, b: string): boolean => ![...(near.get(a) ?? [])].some((mid) => twoSteps.get(b)?.has(mid) === true)
  let [hits, tried, far] = [0, 0, 0]
  const wrong = new Map<string, number>()
  // Every pair, not a sample: what counts here is one in five hundred.
  for (let at = 0; at < names.length; at += 1) for (let to = at + 1; to < names.length; to += 1) {
    const [a, b] = [names[at]!, names[to]!]
    if (related(a, b)) continue
    tried += 1
    if (agree(a, b)) {
      hits += 1
      if (distant(a, b)) far += 1
      const key = [a, b].sort().join('/')
      wrong.set(key, (wrong.get(key) ?? 0) + 1)
    }
  }
  console.log(`nicknames-en: recall ${percent(pairs.length - missed.length, pairs.length)} of ${pairs.length}; all pairs of different groups ${percent(hits, tried)}, more than three steps apart ${percent(far, tried)}`)
  console.log(`  misses of the best-connected names: ${most(missed).map(({ a, b }) => `${a}/${b}`).join(', ')}`)
  if (process.argv.includes('--all')) {
    console.log(missed.map(({ a, b }) => `${a}/${b}`).join(' '))
    const by = new Map<string, string[]>()
    for (const key of wrong.keys()) {
      const [a = '', b = ''] = key.split('/')
      const level = compareGiven(forms.get(a)!, forms.get(b)!)
      by.set(level, [...(by.get(level) ?? []), key])
    }
    for (const [level, list] of by) console.log(`wrong by ${level}: ${list.length}, ${list.slice(0, 60).join(' ')}`)
  }
}

function speed(label: string, once: (at: number) => void, size: number): void {
  for (let at = 0; at < size; at += 1) once(at)
  const started = performance.now()
  let done = 0
  while (performance.now() - started < 300) for (let at = 0; at < size; at += 1, done += 1) once(at)
  const perSecond = done / ((performance.now() - started) / 1000)
  console.log(`  ${label}: ${Math.round(perSecond).toLocaleString('en')} /s`)
}

console.log(`${cpus()[0]?.model ?? 'cpu'}, node ${process.version}, seed ${seed}`)
if (existsSync(data)) {
  ukrainianToRussian()
  nicknames()
} else console.log(`coverage skipped: no ${data} (set SELFSAME_DATA)`)
const sample = [
  'Петренко Олена Іванівна', 'Helen Peterson', 'João da Silva Filho', 'Peterson, Helen M.', 'Сашко Коваль', 'Oleksandr Kovalenko', 'Ana Paula Gonçalves', 'Dr. John F. Kennedy Jr.',
]
const forms = sample.map((name) => normalizeName(name)).map(({ given, family }) => [givenForm(given), familyForm(family)] as const)
console.log('speed')
speed('normalizeName', (at) => normalizeName(sample[at]!), sample.length)
speed('foldFamily', (at) => foldFamily(sample[at]!), sample.length)
speed('compareGiven + compareFamily, prepared', (at) => {
  const [a, b] = [forms[at % 8]!, forms[(at >> 3) % 8]!]
  compareGiven(a[0], b[0])
  compareFamily(a[1], b[1])
}, 64)
speed('compareNames, whole strings', (at) => compareNames(sample[at % 8]!, sample[(at >> 3) % 8]!), 64)
