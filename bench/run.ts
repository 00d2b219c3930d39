/**
 * Where the time goes: `npm run bench [-- --large] [--runs N] [--set contacts|people]`.
 *
 * The command line from CSV to CSV on generated records, each run in a process of its own; stages as the engine reports
 * them. Splink in the same run where `bench/peers` finds it (SELFSAME_PYTHON names another interpreter).
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFlags } from './flags.js'
import { bundled, type DedupeSummary, type Measured, measuredDedupe, root, runAlone } from './measured-run.js'
import type { NormalizerRates } from './normalizers.js'
import { circumstances, count, markdownTable, writeSection } from './results-file.js'

const flags = readFlags(import.meta.url, { large: { type: 'boolean' }, runs: { type: 'string', default: '3' }, set: { type: 'string', multiple: true } })
const runs = Number(flags.runs)
const seed = 1
const kinds = { contacts: { recordsAPerson: 3.73, arguments: [] }, people: { recordsAPerson: 1.33, arguments: ['--set', 'people'] } } as const
type Kind = keyof typeof kinds
const chosen = (Object.keys(kinds) as Kind[]).filter((kind) => flags.set === undefined || flags.set.includes(kind))
const sizes = flags.large === true ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]

const directory = mkdtempSync(join(tmpdir(), 'selfsame-bench-'))
const program = await bundled('command.ts')

type Run = Measured & { readonly summary: DedupeSummary }
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const medianOf = (all: readonly Run[], pick: (run: Run) => number): number => median(all.map(pick))

/** Milliseconds by stage, reading and writing included. */
function stagesOf({ summary }: Run): ReadonlyMap<string, number> {
  const stages = new Map([['read CSV', summary.milliseconds.read]])
  for (const { stage, milliseconds } of summary.report.stages) stages.set(stage, (stages.get(stage) ?? 0) + milliseconds)
  return stages.set('write CSV', summary.milliseconds.write)
}

interface Sized {
  readonly kind: Kind
  readonly rows: number
  readonly path: string
  readonly runs: readonly Run[]
}

async function measured(kind: Kind, size: number): Promise<Sized> {
  const path = join(directory, `${kind}-${size}.csv`)
  const { recordsAPerson, arguments: options } = kinds[kind]
  await runAlone(program, ['generate', '--people', String(Math.round(size / recordsAPerson)), '--seed', String(seed), ...options, '--out', path])
  const all: Run[] = []
  for (let i = 0; i < (size > 100_000 ? 1 : runs); i += 1) {
    const run = await measuredDedupe(program, [path, '--out', join(directory, 'people.csv')])
    console.log(`${kind} ${count(run.summary.rows)}: ${run.seconds.toFixed(2)} s, CPU ${run.cpuSeconds.toFixed(2)} s, ${run.peakMb} MB`)
    all.push(run)
  }
  return { kind, rows: all[0]?.summary.rows ?? 0, path, runs: all }
}

function wholeTable(all: readonly Sized[]): string {
  const rows = all.map((one, i) => {
    const former = all[i - 1]?.kind === one.kind ? all[i - 1] : undefined
    const cpu = medianOf(one.runs, (run) => run.cpuSeconds)
    const growth = former === undefined ? '' : `${(cpu / medianOf(former.runs, (run) => run.cpuSeconds)).toFixed(1)}x for ${(one.rows / former.rows).toFixed(1)}x`
    const seconds = medianOf(one.runs, (run) => run.seconds)
    return [one.kind, count(one.rows), (statSync(one.path).size / 1e6).toFixed(1), seconds.toFixed(2), cpu.toFixed(2), count(Math.round(one.rows / seconds)), growth, count(medianOf(one.runs, (run) => run.peakMb)), count(one.runs[0]?.summary.report.pairsCompared ?? 0)]
  })
  return markdownTable(['set', 'rows', 'MB in', 'seconds', 'CPU s', 'rows/s', 'CPU growth', 'peak MB', 'pairs compared'], rows)
}

function stageTable(all: readonly Sized[]): string {
  const names = [...new Set(all.flatMap((one) => one.runs.flatMap((run) => [...stagesOf(run).keys()])))].filter((name) => name !== 'write CSV')
  const cell = (one: Sized, name: string): string => {
    const milliseconds = medianOf(one.runs, (run) => stagesOf(run).get(name) ?? 0)
    const work = name === 'compare' ? (one.runs[0]?.summary.report.pairsCompared ?? 0) : one.rows
    return `${count(Math.round(milliseconds))} ms, ${count(Math.round(work / Math.max(0.001, milliseconds / 1000) / 1000))}k/s`
  }
  return markdownTable(['stage', ...all.map((one) => `${one.kind} ${count(one.rows)}`)], [...names, 'write CSV'].map((name) => [name, ...all.map((one) => cell(one, name))]))
}

async function normalizerTable(): Promise<string> {
  const { report } = await runAlone<NormalizerRates>(await bundled('normalizers.ts'), [])
  return markdownTable(['normaliser', 'values/s'], Object.entries(report).map(([name, rate]) => [name, count(rate)]))
}

/** Splink's interpreter, or why there is none. */
function python(): { readonly path: string } | { readonly absent: string } {
  const own = join(root, 'bench', 'peers', '.venv', 'bin', 'python')
  const path = process.env['SELFSAME_PYTHON'] ?? (existsSync(own) ? own : 'python3')
  const answer = spawnSync(path, ['-c', 'import splink'], { stdio: 'ignore' })
  if (answer.error !== undefined) return { absent: 'Python is not installed' }
  return answer.status === 0 ? { path } : { absent: 'Splink is not installed (bench/peers/README.md says how)' }
}

interface PeerRun {
  readonly version: string
  readonly seconds: number
  readonly peakMb: number
  readonly f1: number
  readonly threshold: number
}

function peerTable(all: readonly Sized[]): string {
  const found = python()
  if ('absent' in found) return `Splink was skipped: ${found.absent}.`
  const rows = all.filter(({ rows }) => rows > 50_000).flatMap((one) => (['documented', 'fastest'] as const).map((settings) => {
    const text = execFileSync(found.path, [join(root, 'bench', 'peers', 'splink_run.py'), one.path, '--set', one.kind, '--settings', settings], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 })
    const peer = JSON.parse(text.trim().split('\n').at(-1) ?? '') as PeerRun
    const ours = medianOf(one.runs, (run) => run.seconds)
    console.log(`${one.kind} ${count(one.rows)}: Splink ${settings} ${peer.seconds} s, ${peer.peakMb} MB`)
    return [`${one.kind} ${count(one.rows)}`, `Splink ${peer.version}, ${settings}`, peer.seconds.toFixed(1), count(peer.peakMb), `${peer.f1.toFixed(4)} (from ${peer.threshold})`, `${(peer.seconds / ours).toFixed(1)}x`]
  }))
  return markdownTable(['set', 'peer', 'seconds', 'peak MB', 'best F1', 'its time by ours'], rows)
}

try {
  const all: Sized[] = []
  for (const kind of chosen) for (const size of sizes) all.push(await measured(kind, size))
  const text = [
    '## Speed and memory', '',
    `\`npm run bench${flags.large === true ? ' -- --large' : ''}\`: ${circumstances()}; seed ${seed}, medians of ${runs} runs${flags.large === true ? ' (one run at a million)' : ''}.`,
    '`selfsame dedupe FILE --out people.csv` from CSV to CSV, each run in a process of its own. Seconds are wall time; growth is of CPU time, which a busy machine disturbs least.', '',
    wholeTable(all), '',
    'By stage, in CPU time of all threads, with thousands of rows (of pairs, for `compare`) a CPU second:', '',
    stageTable(all), '',
    'Normalisers on distinct values of generated contacts, best of five passes:', '',
    await normalizerTable(), '',
    peerTable(all),
  ].join('\n')
  console.log(`\n${text}`)
  if (flags.set === undefined) writeSection('bench', text)
  else console.log('\nNot written to bench/RESULTS.md: --set ran a part.')
} finally {
  rmSync(directory, { recursive: true, force: true })
}
