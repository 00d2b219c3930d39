/**
 * What thirty answers are worth: `npx tsx bench/labels.ts [--only NAME]... [--seeds N] [--answers N]`.
 *
 * Each set is resolved without labels, then with a model trained on pairs that the truth answers: those that
 * `trainingPairs` asks about, and pairs drawn from what a reviewer would see (`result.pairs`), by several seeds.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PassThrough } from 'node:stream'
import type { CommandIo } from '../src/cli/io.js'
import { run } from '../src/cli/run.js'
import type { Decision } from '../src/model/decision.js'
import type { Label } from '../src/model/label.js'
import { randomIntegers } from '../src/model/random.js'
import { dedupeTable } from '../src/resolve/dedupe.js'
import type { DedupeResult, ScoredPair } from '../src/resolve/batch/result.js'
import { train } from '../src/resolve/train.js'
import { setAgreement, type SetAgreement } from './agreement.js'
import { readFlags } from './flags.js'
import { root } from './measured-run.js'
import { readSet, type TruthSet } from './read-set.js'
import { circumstances, markdownTable, writeSection } from './results-file.js'

interface LabelSet {
  readonly name: string
  readonly files?: readonly string[]
  readonly generate?: readonly string[]
  readonly truth: string
  readonly linkable?: string
  readonly person?: string
}

const sets: readonly LabelSet[] = [
  { name: 'febrl3', files: ['febrl/dataset3.csv'], truth: 'rec_id', person: '^\\s*rec-(\\d+)-' },
  { name: 'historical-50k', files: ['historical/historical-50k.csv'], truth: 'cluster' },
  { name: 'contacts-26k', generate: ['--people', '7000', '--seed', '1'], truth: 'person_id', linkable: 'linkable' },
  { name: 'contacts-400', generate: ['--people', '110', '--seed', '3'], truth: 'person_id', linkable: 'linkable' },
]

const flags = readFlags(import.meta.url, { only: { type: 'string', multiple: true }, seeds: { type: 'string', default: '5' }, answers: { type: 'string', default: '30' } })
const data = resolve(root, process.env['SELFSAME_DATA'] ?? '../shared/data')
const directory = mkdtempSync(join(tmpdir(), 'selfsame-labels-'))
const io: CommandIo = { stdout: new PassThrough().resume(), stderr: new PassThrough().resume(), stdin: new PassThrough(), isTerminal: false, signal: new AbortController().signal }
const answers = Number(flags.answers)

type Truth = Pick<TruthSet, 'person' | 'linkable'>

async function read({ name, files, generate, truth, linkable, person }: LabelSet): Promise<TruthSet | undefined> {
  const paths = (files ?? []).map((file) => join(data, file))
  if (generate !== undefined) {
    paths.push(join(directory, `${name}.csv`))
    await run(['generate', ...generate, '--out', paths[0] as string], io)
  }
  if (!paths.every((path) => existsSync(path))) return undefined
  return readSet({ paths, truth, ...(linkable === undefined ? {} : { linkable }), ...(person === undefined ? {} : { person }) })
}

const agreement = (result: DedupeResult, { person, linkable }: Truth): SetAgreement =>
  setAgreement(Array.from(result.contactNumbers, (number) => String(number)), person, linkable)

const labelled = (pairs: readonly ScoredPair[], { person }: Truth): Label[] =>
  pairs.map(({ left, right }) => ({ left, right, same: person[left.row] === person[right.row] }))

const decisionOf = ({ left, right, same }: Label, id: string): Decision =>
  ({ id, by: 'truth', at: '2026-01-01', ...(same ? { kind: 'same', records: [left, right] } : { kind: 'different', left: [left], right: [right] }) })

function drawn(pairs: readonly ScoredPair[], count: number, seed: number): ScoredPair[] {
  const rest = [...pairs]
  const draw = randomIntegers(seed)
  return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(draw() % rest.length, 1)[0] as ScoredPair)
}

const rows: string[][] = []
try {
  for (const set of sets.filter(({ name }) => flags.only?.some((only) => name.startsWith(only)) ?? true)) {
    const source = await read(set)
    if (source === undefined) {
      rows.push([set.name, 'skipped: its file is not in SELFSAME_DATA'])
      continue
    }
    const { table, ...truth } = source
    const before = dedupeTable(table)
    const plain = agreement(before, truth)
    const report = (what: string, labels: readonly Label[], found: SetAgreement, threshold: number): void => {
      const change = found.f1 - plain.f1
      rows.push([set.name, what, labels.length === 0 ? '' : `${labels.filter(({ same }) => same).length} of ${labels.length}`, ...[found.precision, found.recall, found.f1].map((value) => value.toFixed(4)), labels.length === 0 ? '' : `${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(4)}`, threshold.toFixed(3)])
      console.log(rows.at(-1)?.join('  '))
    }
    report('no labels', [], plain, before.report.threshold)
    const tried = (what: string, pairs: readonly ScoredPair[], decisions: readonly Decision[] = []): void => {
      const labels = labelled(pairs, truth)
      const after = dedupeTable(table, { model: train(table, { labels }), decisions })
      report(what, labels, agreement(after, truth), after.report.threshold)
    }
    const asked = before.trainingPairs(answers)
    tried(`${answers} asked for`, asked)
    tried(`${answers} asked for, and decided`, asked, labelled(asked, truth).map((label, n) => decisionOf(label, `d${n}`)))
    const seen = [...before.pairs]
    for (let seed = 1; seed <= Number(flags.seeds); seed += 1) tried(`${answers} at random, seed ${seed}`, drawn(seen, answers, seed))
    const doubtful = seen.filter(({ probability }) => probability < 0.99)
    for (let seed = 1; seed <= Number(flags.seeds); seed += 1) tried(`${answers} doubtful at random, seed ${seed}`, drawn(doubtful, answers, seed))
  }
} finally {
  rmSync(directory, { recursive: true, force: true })
}
const text = [
  '## What answers are worth', '',
  `\`npx tsx bench/labels.ts\`: ${circumstances()}.`,
  `The model trained with ${answers} answered pairs, then the whole set resolved by it. \`asked for\`: \`result.trainingPairs(${answers})\`; \`at random\`: from all pairs that a reviewer would see; \`doubtful\`: from those of them below probability 0.99.`, '',
  markdownTable(['set', 'labels', 'the same', 'P', 'R', 'F1', 'change', 'from p'], rows),
].join('\n')
console.log(`\n${text}`)
if (flags.only === undefined) writeSection('labels', text)
