/**
 * How many comparisons a second the similarity kernels make: `npx tsx bench/kernels.ts [seed]`.
 *
 * Random pairs of the names of generated contacts, of which nearly all differ, and pairs one typing slip apart. Processor
 * time of this process, so that a busy machine disturbs little. No other Jaro–Winkler is a dependency here, so that none ran beside it.
 */
import { distance } from 'fastest-levenshtein'
import { editDistance, isOneSlip } from '../src/similarity/edit-distance.js'
import { isSimilar, jaroWinkler } from '../src/similarity/jaro-winkler.js'
import { type GeneratedRow, generateContacts } from '../src/testing/index.js'
import { circumstances, count, markdownTable, writeSection } from './results-file.js'

const seed = Number(process.argv[2] ?? 1)
const comparisons = 500_000
const passes = 5

let state = seed
const random = (below: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}

type Pairs = readonly (readonly [string, string])[]
const rows = [...generateContacts({ people: 6000, seed })]
const named = (...columns: readonly (keyof GeneratedRow)[]): readonly string[] =>
  [...new Set(rows.flatMap((row) => columns.map((column) => row[column].toLowerCase())))].filter((text) => text !== '')
const names = named('given_name', 'family_name')
const latin = names.filter((name) => /^[a-z]+$/.test(name))
const cyrillic = names.filter((name) => /^[а-яіїєґ]+$/.test(name))

const apart = (texts: readonly string[]): Pairs => Array.from({ length: comparisons }, () => [texts[random(texts.length)]!, texts[random(texts.length)]!])
/** A name and the same with two neighbours swapped. */
const near = (texts: readonly string[]): Pairs => Array.from({ length: comparisons }, () => {
  const one = texts[random(texts.length)]!
  const at = random(Math.max(1, one.length - 1))
  return [one, one.slice(0, at) + one.slice(at, at + 2).split('').toReversed().join('') + one.slice(at + 2)]
})

/** The best of some passes, in millions of comparisons a second of processor time. What is compared is added up, so that no pass can be left out. */
function rate(pairs: Pairs, compare: (a: string, b: string) => number | boolean): string {
  let best = 0
  let sum = 0
  for (let pass = 0; pass < passes; pass += 1) {
    const before = process.cpuUsage()
    for (const [a, b] of pairs) sum += Number(compare(a, b))
    const { user, system } = process.cpuUsage(before)
    best = Math.max(best, pairs.length / (user + system))
  }
  if (!Number.isFinite(sum)) throw new Error('A kernel gave no number.')
  return best.toFixed(1)
}

const sets: readonly (readonly [string, Pairs])[] = [['Latin', apart(latin)], ['Cyrillic', apart(cyrillic)], ['Latin, two letters swapped', near(latin)]]
const kernels: readonly (readonly [string, (a: string, b: string) => number | boolean])[] = [
  ['`jaroWinkler`', jaroWinkler],
  ['`isSimilar`, from 0.88 on', (a, b) => isSimilar(a, b, 0.88)],
  ['`editDistance`', editDistance],
  ['its `distance`, of fastest-levenshtein', distance],
  ['`isOneSlip`', isOneSlip],
]
const table = markdownTable(['kernel', ...sets.map(([name]) => name)], kernels.map(([name, compare]) => [name, ...sets.map(([, pairs]) => rate(pairs, compare))]))
const mean = (texts: readonly string[]): string => (texts.reduce((sum, text) => sum + text.length, 0) / texts.length).toFixed(1)
const text = [
  '## Similarity kernels', '',
  `\`npx tsx bench/kernels.ts\`: ${circumstances()}; seed ${seed}.`,
  `Millions of comparisons a CPU second on one thread, best of ${passes} passes over ${count(comparisons)} pairs of distinct names (${count(latin.length)} Latin of ${mean(latin)} letters, ${count(cyrillic.length)} Cyrillic of ${mean(cyrillic)}).`,
  'No peer\'s Jaro–Winkler ran: none is a dependency here.', '',
  table,
].join('\n')
console.log(text)
writeSection('kernels', text)
