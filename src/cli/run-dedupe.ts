import { SelfsameError } from '../errors.js'
import { isField } from '../model/field.js'
import type { Policy } from '../model/policy.js'
import { dedupeTable } from '../resolve/dedupe.js'
import type { DedupeResult } from '../resolve/result.js'
import { readDialect, readMappings, readPolicy, type InputFlags } from './arguments.js'
import { openFiles, readRows, type Input, type OpenedFile } from './input.js'
import { CommandFailure, exitCodes, type CommandIo } from './io.js'
import { openPrevious, previousContacts, type PreviousFile } from './previous-file.js'
import { ProgressLine } from './progress.js'

/** Files opened, their columns decided; rows not yet read. */
export interface Prepared {
  readonly opened: readonly OpenedFile[]
  readonly policy: Policy
  readonly truth: string | undefined
  /** What an earlier run wrote. */
  readonly previous: PreviousFile | undefined
}

/** Checks the options and opens the files. */
export async function prepare(paths: readonly string[], flags: InputFlags & { readonly truth?: string | undefined; readonly previous?: string | undefined }, io: CommandIo): Promise<Prepared> {
  const policy = readPolicy(flags)
  const opened = await openFiles(paths, { ...readDialect(flags), sources: flags.source ?? [], mappings: readMappings(flags), truth: flags.truth, thisYear: new Date().getFullYear() }, io)
  const previous = flags.previous === undefined ? undefined : await openPrevious(flags.previous, io)
  return { opened, policy, truth: flags.truth, previous }
}

/** Reads the rows and finds who is who. Progress goes to the terminal, if there is one. */
export function resolveRows(prepared: Prepared, io: CommandIo): { input: Input; result: DedupeResult; milliseconds: { read: number; match: number } } {
  const { opened, policy, truth, previous } = prepared
  // Without a row nothing can be said of the columns either.
  if (opened.every(({ csv }) => csv.sample(1).length === 0)) throw noRows(opened)
  if (!opened.some(({ readings }) => readings.some(({ role }) => isField(role)))) {
    throw new CommandFailure('No column says who the rows are about (a name, an e-mail, a phone); name them with --map COLUMN=FIELD.')
  }
  const progress = new ProgressLine(io)
  const start = performance.now()
  const blocking = io.blocking ?? ((work) => work())
  try {
    const input = blocking(() => readRows(opened, { truth, thisYear: new Date().getFullYear(), onRows: (rows) => progress.show('reading', rows) }))
    const read = performance.now() - start
    io.signal.throwIfAborted()
    if (input.table.size === 0) throw noRows(opened)
    const before = previous === undefined ? undefined : previousContacts(previous, input)
    const result = blocking(() => dedupeTable(input.table, {
      policy,
      ...(before === undefined ? {} : { previous: before }),
      signal: io.signal,
      now: () => performance.now(),
      onProgress: ({ stage, done, total }) => progress.show(stage, done, total),
    }))
    if (before !== undefined && before.length > 0 && before.length === result.report.changes?.goneRecords) {
      throw new CommandFailure(`None of the rows of ${previous?.path} is in the files read, so that no contact would keep its id. Is the column of ids the same (--map COLUMN=id)?`)
    }
    return { input, result, milliseconds: { read, match: performance.now() - start - read } }
  } catch (cause) {
    if (cause instanceof SelfsameError) {
      const message = cause.message.replace(/^[A-Z_]+: /, '').replace(/^previous\[(\d+)\]/, (_, place: string) => `${previous?.path}: row ${Number(place) + 1}`)
      throw new CommandFailure(message, exitCodes.data, cause)
    }
    throw cause
  } finally {
    progress.clear()
  }
}

function noRows(opened: readonly OpenedFile[]): CommandFailure {
  return new CommandFailure(`${opened.map(({ path }) => path).join(', ')}: there are no rows under the header.`)
}
