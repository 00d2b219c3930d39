import { resolve } from 'node:path'
import { readArguments, inputHelpWithoutTruth, inputOptions, wroteHelp } from '../arguments.js'
import { openSink, type Sink } from '../atomic-file.js'
import { checkUnread, isRead } from '../check-unread.js'
import { checkWritable } from '../check-writable.js'
import { checkEnding } from '../file-endings.js'
import { writeChanges } from '../changes-file.js'
import { columnsAsJson, describeColumns } from '../describe-input.js'
import type { Input } from '../input.js'
import { exitCodes, hearInterrupt, NobodyReads, type CommandIo, usageError } from '../io.js'
import { writePairs } from '../pairs-file.js'
import { writePeople } from '../people-file.js'
import { writePeopleAsJson } from '../people-json.js'
import { prepare, resolveRows } from '../run-dedupe.js'
import { writeReport } from '../report-file.js'
import { dedupeSummary, summaryAsJson } from '../summary.js'
import { describeTruth, truthReport } from '../truth-report.js'

const dedupeHelp = `selfsame dedupe FILE... [--out people.csv] [--pairs pairs.csv] [options]

Finds which rows are the same person. FILE is CSV (comma, semicolon, tab; gzip too) or newline-delimited
JSON; - is stdin. Several files may have different columns. Every row and column comes back in its
order with contact_id added, and source where several files came in.

Writing:
  --out, -o FILE       the rows with contact_id (- for stdout); without it only the summary is shown. CSV, or JSON
                       lines where FILE ends in .jsonl or .ndjson, and on stdout where the first file is JSON
  --pairs FILE         the pairs that look alike: row ids, probability, weight, evidence in words
  --changes FILE       with --previous: the rows whose contact_id changed, and why
  --report FILE        counts, costs and the model as JSON: what each level says and how often it was met, how it was
                       learnt, pairs by weight, what no threshold finds; nothing in it names a person
  --formulas escape    writes an apostrophe before cells that a spreadsheet would run (=HYPERLINK(...)); the default, keep,
                       gives every cell back as it was, for programs. Phones and negative numbers are no formulas
  --json               the summary as JSON on stdout
  --threads N          how many threads it may use (default: all cores up to 4 from 50,000 rows on, else 1); the answer is
                       the same to the last byte, and each thread costs memory
  --dry-run            show how the columns are read, and stop
Running again:
  --previous FILE      what --out wrote before (rows are told by their id column, else by all their cells):
                       contacts keep their ids. Of contacts that met the first in FILE survives; where one is
                       split, its id stays with the row that it names. Who is with whom is as without it
  --labels FILE        pairs that people answered (as train --ask writes them): what they said holds
Measuring:
  --truth COLUMN       the column that says who the rows really are; it takes no part, and the answer is measured by it
${inputHelpWithoutTruth}

Exit codes: 0 done, 1 the input allows no answer, 2 wrong usage, 130 interrupted.
`

const options = {
  ...inputOptions,
  out: { type: 'string', short: 'o' },
  pairs: { type: 'string' },
  previous: { type: 'string' },
  changes: { type: 'string' },
  report: { type: 'string' },
  labels: { type: 'string' },
  threads: { type: 'string' },
  formulas: { type: 'string' },
  json: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const

/** `selfsame dedupe`: files in, one list of people out. */
export async function dedupe(args: readonly string[], io: CommandIo): Promise<number> {
  const { values: flags, positionals: paths } = readArguments(args, options)
  if (wroteHelp(flags, dedupeHelp, io)) return exitCodes.ok
  if (paths.length === 0) throw usageError('dedupe needs a file: selfsame dedupe FILE... (--help says more).')
  if ([...paths, flags.previous, flags.labels].filter((path) => path === '-').length > 1) throw usageError('stdin can be read once only.')
  if (flags.changes !== undefined && flags.previous === undefined) throw usageError('--changes needs --previous: against what has something changed?')
  const formulas = flags.formulas ?? 'keep'
  if (formulas !== 'keep' && formulas !== 'escape') throw usageError(`--formulas is keep or escape, not "${formulas}".`)
  const toStdout = [flags.out, flags.pairs, flags.changes, flags.report].filter((path) => path === '-').length
  if (toStdout > 1 || (toStdout === 1 && flags.json === true)) throw usageError('Only one of --out -, --pairs -, --changes -, --report - and --json can go to stdout.')
  checkEnding('--out', flags.out, ['csv', 'jsonl', 'ndjson'])
  for (const name of ['pairs', 'changes'] as const) checkEnding(`--${name}`, flags[name], ['csv'])
  checkEnding('--report', flags.report, ['json'])
  for (const name of ['out', 'pairs', 'changes', 'report'] as const) checkWritable(`--${name}`, flags[name])
  const read = [...paths, flags.labels, flags.model, flags.policy]
  // Over its input the rows come back with all they held, over what an earlier run wrote they are to come; anything else would be lost.
  checkUnread('--out', flags.out, paths.length === 1 ? read.slice(1) : read)
  const written = new Map<string, string>(flags.out === undefined || flags.out === '-' ? [] : [[resolve(flags.out), '--out']])
  for (const name of ['pairs', 'changes', 'report'] as const) {
    const path = flags[name]
    if (path === undefined || path === '-') continue
    checkUnread(`--${name}`, path, [...read, flags.previous])
    const other = written.get(resolve(path))
    if (other !== undefined) throw usageError(`${other} and --${name} name the same file.`)
    written.set(resolve(path), `--${name}`)
  }
  // What people read goes where it does not mix with what programs read.
  const forPeople = toStdout > 0 || flags.json === true ? io.stderr : io.stdout

  const prepared = await prepare(paths, flags, io)
  io.signal.throwIfAborted()
  if (flags['dry-run'] === true) {
    if (flags.json === true) io.stdout.write(`${JSON.stringify({ files: prepared.opened.map((file) => ({ path: file.path, source: file.source, columns: columnsAsJson(file) })) }, undefined, 2)}\n`)
    else for (const file of prepared.opened) forPeople.write(`${describeColumns(file)}\n`)
    return exitCodes.ok
  }

  const { input, result, milliseconds } = await resolveRows(prepared, io)
  for (const file of input.files) {
    for (const note of file.notes) io.stderr.write(`${file.path}: ${note}\n`)
    if (flags.json !== true) forPeople.write(`${describeColumns(file, file.index.rows)}\n`)
  }

  const sinks: Sink[] = []
  const outputs: Partial<Record<'out' | 'pairs' | 'changes' | 'report', string>> = {}
  const write = async <T>(name: keyof typeof outputs, work: (sink: Sink, path: string) => Promise<T>): Promise<T | undefined> => {
    const path = flags[name]
    if (path === undefined) return undefined
    const sink = openSink(path, io)
    sinks.push(sink)
    try {
      const answer = await work(sink, path)
      outputs[name] = path
      return answer
    } catch (error) {
      // The files are wanted all the same, where there are any.
      if (!(error instanceof NobodyReads) || written.size === 0) throw error
      return undefined
    }
  }
  const started = performance.now()
  let added: readonly string[] = []
  let pairCount: number | undefined
  try {
    added = await write('out', (sink, path) => (asJsonLines(path, input) ? writePeopleAsJson(input, result, sink, io.signal) : writePeople(input, result, sink, io.signal, formulas))) ?? []
    pairCount = await write('pairs', (sink) => writePairs(result, input.files.length > 1, sink, io.signal, formulas))
    await write('changes', (sink) => writeChanges(result, input.files.length > 1, sink, io.signal, formulas))
    await write('report', (sink) => writeReport(input, result, sink))
    await hearInterrupt(io)
    for (const one of sinks) one.commit()
    if (isRead(flags.out, paths)) io.stderr.write(`${flags.out}: This is the file that was read. It was written over: it holds all of its rows, with ${added.join(' and ')}.\n`)
  } finally {
    for (const one of sinks) one.abandon()
  }
  const truth = input.truth === undefined ? undefined : truthReport(input, result, input.truth)
  const run = { input, result, outputs, added, pairCount, milliseconds: { ...milliseconds, write: performance.now() - started } }
  if (flags.json === true) io.stdout.write(`${JSON.stringify(summaryAsJson(run, truth), undefined, 2)}\n`)
  else forPeople.write(dedupeSummary(run) + (truth === undefined ? '' : `\n${describeTruth(truth)}`))
  return exitCodes.ok
}

/** What a file's name says of it; stdout speaks as the first file does. */
function asJsonLines(path: string, input: Input): boolean {
  return path === '-' ? input.files[0]?.jsonLines !== undefined : /\.(?:jsonl|ndjson)$/i.test(path)
}
