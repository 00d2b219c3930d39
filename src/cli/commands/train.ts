import { dedupeTable } from '../../resolve/dedupe.js'
import { train as trainModel } from '../../resolve/train.js'
import { doubtsAboutAnswers } from '../../resolve/batch/warnings.js'
import type { Model } from '../../score/model.js'
import { probabilityOf, toUnits } from '../../score/level-units.js'
import { inputHelpWithoutModel, inputOptions, readArguments, wroteHelp } from '../arguments.js'
import { ByteWriter, openSink, type Sink } from '../atomic-file.js'
import { checkUnread } from '../check-unread.js'
import { checkWritable } from '../check-writable.js'
import { checkEnding } from '../file-endings.js'
import { exitCodes, hearInterrupt, type CommandIo, usageError } from '../io.js'
import { readLabels, writeQuestions, type ReadLabels } from '../labels-file.js'
import { prepare, readInput, withProgress } from '../run-dedupe.js'
import { asProbability, counted } from '../words.js'

const trainHelp = `selfsame train FILE... [--labels FILE] --out model.json [options]
selfsame train FILE... --ask FILE [--count N] [options]

Learns from the rows what decides about them, for dedupe --model: the same answers tomorrow, and for rows that
come later. Answers of people calibrate it. --ask writes the pairs whose answers teach most, with an empty column
same: write yes or no there and hand the file in with --labels.
A model holds no value, but hashes that a guessed name or birth date can be checked by: it is personal data.

  --out, -o FILE       the model as JSON (shape: selfsame/model.schema.json)
  --labels FILE        answered pairs: left_id, right_id (with several files left_source and right_source), same
  --ask FILE           write the pairs to be answered, as CSV
  --count N            how many to ask about (default: 30)
  --json               the summary as JSON
${inputHelpWithoutModel}

Exit codes: 0 done, 1 the input allows no answer, 2 wrong usage, 130 interrupted.
`

const options = {
  ...inputOptions,
  out: { type: 'string', short: 'o' },
  labels: { type: 'string' },
  ask: { type: 'string' },
  count: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** `selfsame train`: a model from rows and answers, or the questions to be answered. */
export async function train(args: readonly string[], io: CommandIo): Promise<number> {
  const { values: flags, positionals: paths } = readArguments(args, options)
  if (wroteHelp(flags, trainHelp, io)) return exitCodes.ok
  if (paths.length === 0) throw usageError('train needs a file: selfsame train FILE... (--help says more).')
  if ((flags.out === undefined) === (flags.ask === undefined)) throw usageError('train writes either a model (--out model.json) or questions (--ask labels.csv).')
  if (flags.ask !== undefined && flags.labels !== undefined) throw usageError('--labels teaches the model of --out; what to ask about follows from the rows.')
  if (flags.model !== undefined) throw usageError('train learns a model; it takes none.')
  const count = Number(flags.count ?? 30)
  if (!(Number.isInteger(count) && count > 0)) throw usageError('--count takes a whole number from 1.')
  checkEnding('--out', flags.out, ['json'])
  checkEnding('--ask', flags.ask, ['csv'])
  const target = flags.out ?? flags.ask ?? ''
  checkWritable(flags.out === undefined ? '--ask' : '--out', target)
  checkUnread(flags.out === undefined ? '--ask' : '--out', target, [...paths, flags.labels, flags.policy])
  if (target === '-' && flags.json === true) throw usageError('Only one of the output and --json can go to stdout.')

  const prepared = await prepare(paths, flags, io)
  const input = readInput(prepared, io)
  const { policy } = prepared
  const summary = flags.ask === undefined ? learn(prepared.labels === undefined ? undefined : readLabels(prepared.labels, input)) : ask()
  const sink = openSink(target, io)
  try {
    await summary.write(sink)
    await hearInterrupt(io)
    sink.commit()
  } finally {
    sink.abandon()
  }
  if (flags.json === true) io.stdout.write(`${JSON.stringify(summary.facts(), undefined, 2)}\n`)
  else (target === '-' ? io.stderr : io.stdout).write(`${summary.words()}\n`)
  return exitCodes.ok

  function learn(given: ReadLabels | undefined): Summary {
    const { labels, missing } = given ?? { labels: [], missing: 0 }
    const model: Model = withProgress(prepared, io, (hooks) => trainModel(input.table, { policy, labels, ...hooks }))
    const used = labels.length - missing
    const warnings = [...doubtsAboutAnswers(model.answers)]
    return {
      write: (sink) => writeText(sink, `${JSON.stringify(model)}\n`),
      facts: () => ({ rows: input.table.size, origin: model.origin, threshold: probabilityOf(toUnits(model.threshold)), ...(given === undefined ? {} : { answers: { used, unanswered: given.unanswered, missing }, warnings }), out: target }),
      words: () => [
        `${target === '-' ? 'stdout' : target}: a model ${model.origin === 'learnt' ? 'learnt from' : 'of defaults, for'} ${counted(input.table.size, 'row')}, which links from probability ${asProbability(probabilityOf(toUnits(model.threshold)))}.`,
        ...(given === undefined ? [] : [`${counted(used, 'answer')} taught it${given.unanswered === 0 ? '' : `, ${counted(given.unanswered, 'pair has', 'pairs have')} none`}${missing === 0 ? '' : `, ${counted(missing, 'names', 'name')} rows that are not there`}.`]),
        ...warnings.map((warning) => `Note: ${warning}`),
      ].join('\n'),
    }
  }

  function ask(): Summary {
    const result = withProgress(prepared, io, (hooks) => dedupeTable(input.table, { policy, ...hooks }))
    let asked = 0
    return {
      write: async (sink) => {
        asked = await writeQuestions(result, input, count, sink)
      },
      facts: () => ({ rows: input.table.size, asked, ask: target }),
      words: () => `${target === '-' ? 'stdout' : target}: ${counted(asked, 'pair')} to be answered with yes or no in the column same; then selfsame train FILE... --labels ${target === '-' ? 'FILE' : target} --out model.json`,
    }
  }
}

interface Summary {
  readonly write: (sink: Sink) => Promise<void>
  readonly facts: () => object
  readonly words: () => string
}

async function writeText(sink: Sink, text: string): Promise<void> {
  const writer = new ByteWriter(sink)
  writer.text(text)
  await writer.flush()
}
