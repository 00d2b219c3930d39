import { SelfsameError } from '../errors.js'
import { isField } from '../model/field.js'
import type { Policy } from '../model/policy.js'
import { dedupeTable } from '../resolve/dedupe.js'
import type { DedupeResult } from '../resolve/result.js'
import { readDialect, readMappings, readPolicy, type InputFlags } from './arguments.js'
import { openFiles, readRows, type Input, type OpenedFile } from './input.js'
import { CommandFailure, exitCodes, type CommandIo } from './io.js'
import { ProgressLine } from './progress.js'

/** Files opened, their columns decided; rows not yet read. */
export interface Prepared {
  readonly opened: readonly OpenedFile[]
  readonly policy: Policy
  readonly truth: string | undefined
}

/** Checks the options and opens the files. */
export async function prepare(paths: readonly string[], flags: InputFlags & { readonly truth?: string | undefined }, io: CommandIo): Promise<Prepared> {
  const policy = readPolicy(flags)
  const opened = await openFiles(paths, { ...readDialect(flags), sources: flags.source ?? [], mappings: readMappings(flags), truth: flags.truth, thisYear: new Date().getFullYear() }, io)
  return { opened, policy, truth: flags.truth }
}

/** Reads the rows and finds who is who. Progress goes to the terminal, if there is one. */
export function resolveRows(prepared: Prepared, io: CommandIo): { input: Input; result: DedupeResult; milliseconds: { read: number; match: number } } {
  const { opened, policy, truth } = prepared
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
    const result = blocking(() => dedupeTable(input.table, {
      policy,
      signal: io.signal,
      now: () => performance.now(),
      onProgress: ({ stage, done, total }) => progress.show(stage, done, total),
    }))
    return { input, result, milliseconds: { read, match: performance.now() - start - read } }
  } catch (cause) {
    if (cause instanceof SelfsameError) throw new CommandFailure(cause.message.replace(/^[A-Z_]+: /, ''), exitCodes.data, cause)
    throw cause
  } finally {
    progress.clear()
  }
}

function noRows(opened: readonly OpenedFile[]): CommandFailure {
  return new CommandFailure(`${opened.map(({ path }) => path).join(', ')}: there are no rows under the header.`)
}
