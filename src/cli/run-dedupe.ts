import { availableParallelism } from 'node:os'
import { SelfsameError } from '../errors.js'
import { isField } from '../model/field.js'
import type { Policy } from '../model/policy.js'
import type { RecordTable } from '../model/table.js'
import { type DedupeOptions, dedupeSteps } from '../resolve/dedupe.js'
import type { DedupeResult } from '../resolve/batch/result.js'
import type { Progress } from '../resolve/batch/run-progress.js'
import type { Model } from '../score/model.js'
import { readDialects, readMappings, readPolicy, readThreads, type InputFlags } from './arguments.js'
import { openFiles, readRows, type Input, type OpenedFile } from './input.js'
import { CommandFailure, exitCodes, hearInterrupt, sentenceOf, type CommandIo } from './io.js'
import { readJsonFile } from './json-file.js'
import { decisionsOf, openLabels, readLabels, type LabelsFile } from './labels-file.js'
import { openPrevious, previousContacts, type PreviousFile } from './previous-file.js'
import { ProgressLine } from './progress.js'
import { forgetValues } from './threads/packed-column.js'
import { WorkerCrew } from './threads/worker-crew.js'
import { counted } from './words.js'

/** Files opened, their columns decided; rows not yet read. */
export interface PreparedRun {
  readonly opened: readonly OpenedFile[]
  readonly policy: Policy
  readonly truth: string | undefined
  /** What an earlier run wrote. */
  readonly previous: PreviousFile | undefined
  /** Pairs that people answered. */
  readonly labels: LabelsFile | undefined
  /** The model that is to decide; the library checks it. */
  readonly model: { readonly path: string; readonly model: Model } | undefined
  /** How many threads it may use; as many as pay where nothing was said. */
  readonly threads: number | undefined
}

/** Checks the options and opens the files. */
export async function prepare(paths: readonly string[], flags: InputFlags & { readonly previous?: string | undefined; readonly labels?: string | undefined; readonly threads?: string | undefined }, io: CommandIo): Promise<PreparedRun> {
  const policy = readPolicy(flags)
  const threads = readThreads(flags)
  const opened = await openFiles(paths, { dialects: readDialects(flags, paths.length), noHeader: flags['no-header'], sources: flags.source ?? [], mappings: readMappings(flags), truth: flags.truth, policy, thisYear: new Date().getFullYear() }, io)
  const previous = flags.previous === undefined ? undefined : await openPrevious(flags.previous, io)
  const model = flags.model === undefined ? undefined : { path: flags.model, model: readJsonFile(flags.model) as Model }
  const labels = flags.labels === undefined ? undefined : await openLabels(flags.labels, io)
  await hearInterrupt(io)
  return { opened, policy, truth: flags.truth, previous, labels, model, threads }
}

/** What a long calculation is told: whom to tell how far it is, and when to stop. */
export interface Hooks {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** Reads the rows. Progress goes to the terminal, if there is one. */
export function readInput({ opened, truth, policy }: PreparedRun, io: CommandIo): Input {
  // Without a row nothing can be said of the columns either.
  if (opened.every(({ csv }) => csv.sample(1).length === 0)) throw noRows(opened)
  if (!opened.some(({ readings }) => readings.some(({ role }) => isField(role)))) {
    throw new CommandFailure('No column says who the rows are about (a name, an e-mail, a phone); name them with --map COLUMN=FIELD.')
  }
  const progress = new ProgressLine(io)
  try {
    const input = blocking(io, () => readRows(opened, { truth, policy, thisYear: new Date().getFullYear(), onRows: (rows) => progress.show('reading', rows) }))
    io.signal.throwIfAborted()
    if (input.table.size === 0) throw noRows(opened)
    return input
  } finally {
    progress.clear()
  }
}

/** Runs a long calculation of the library; what it says of the data becomes one sentence. */
export function withProgress<T>(prepared: PreparedRun, io: CommandIo, work: (hooks: Hooks) => T): T {
  const progress = new ProgressLine(io)
  try {
    return blocking(io, () => work(hooksOf(io, progress)))
  } catch (cause) {
    throw inOneSentence(cause, prepared)
  } finally {
    progress.clear()
  }
}

/**
 * Finds who is who, on as many threads as the run may have. While it waits for the others it hears an interrupt; between
 * two such places SIGINT ends the process, and the threads with it.
 */
async function dedupeOnThreads(prepared: PreparedRun, io: CommandIo, table: RecordTable, options: DedupeOptions): Promise<DedupeResult> {
  const progress = new ProgressLine(io)
  const workers = (prepared.threads ?? threadsFor(table.size)) - 1
  const crew = workers === 0 ? undefined : new WorkerCrew({ workers, signal: io.signal })
  const hooks = hooksOf(io, progress)
  const steps = dedupeSteps(table, {
    ...options,
    ...hooks,
    onProgress: (now) => {
      // All was read into canonical values.
      if (now.stage === 'block') forgetValues(table.columns)
      hooks.onProgress(now)
    },
  }, crew)
  try {
    for (;;) {
      await hearInterrupt(io)
      const step = blocking(io, () => steps.next())
      if (step.done === true) return step.value
      await step.value
    }
  } catch (cause) {
    throw inOneSentence(cause, prepared)
  } finally {
    progress.clear()
    await crew?.close()
  }
}

function hooksOf(io: CommandIo, progress: ProgressLine): Hooks {
  return { signal: io.signal, onProgress: ({ stage, done, total }) => progress.show(stage, done, total) }
}

function inOneSentence(cause: unknown, { model, previous }: PreparedRun): unknown {
  if (!(cause instanceof SelfsameError)) return cause
  const message = sentenceOf(cause).replace(/^previous\[(\d+)\]/, (_, place: string) => `${previous?.path}: row ${Number(place) + 1}`)
  return new CommandFailure(cause.code === 'BAD_MODEL' ? `${model?.path}: ${message}` : message, exitCodes.data, cause)
}

/** Rows from which further threads save more than their start takes. */
const worthThreads = 50_000
/** Beyond these a thread more finds hardly anything left to take, and costs its memory. */
const mostThreads = 4

function threadsFor(rows: number): number {
  return rows < worthThreads ? 1 : Math.min(mostThreads, availableParallelism())
}

/** Reads the rows and finds who is who. */
export async function resolveRows(prepared: PreparedRun, io: CommandIo): Promise<{ input: Input; result: DedupeResult; milliseconds: { read: number; match: number } }> {
  const { policy, model, previous, labels } = prepared
  const start = performance.now()
  const input = readInput(prepared, io)
  const read = performance.now() - start
  const before = previous === undefined ? undefined : previousContacts(previous, input)
  const answers = labels === undefined ? undefined : readLabels(labels, input)
  if (answers !== undefined && answers.missing > 0) io.stderr.write(`${labels!.path}: ${counted(answers.missing, 'answer names', 'answers name')} rows that are not there.\n`)
  const decisions = answers === undefined ? [] : decisionsOf(answers)
  const result = await dedupeOnThreads(prepared, io, input.table, {
    policy,
    decisions,
    model: model?.model,
    previous: before,
    now: () => performance.now(),
  })
  if (before !== undefined && before.length > 0 && before.length === result.report.changes?.goneRecords) {
    throw new CommandFailure(`None of the rows of ${previous?.path} is in the files read, so that no contact would keep its id. Is the column of ids the same (--map COLUMN=id)?`)
  }
  return { input, result, milliseconds: { read, match: performance.now() - start - read } }
}

function blocking<T>(io: CommandIo, work: () => T): T {
  return io.blocking === undefined ? work() : io.blocking(work)
}

function noRows(opened: readonly OpenedFile[]): CommandFailure {
  return new CommandFailure(`${opened.map(({ path }) => path).join(', ')}: there are no rows under the header.`)
}
