import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Readable, Writable } from 'node:stream'
import type { SelfsameError } from '../errors.js'

/** What a command may touch of the process. Handed in, so that a test runs a command as the shell would. */
export interface CommandIo {
  readonly stdout: Writable
  readonly stderr: Writable
  readonly stdin: Readable
  /** Whether stderr is a terminal: progress is drawn on a terminal and nowhere else. */
  readonly isTerminal: boolean
  /** Aborted by SIGINT, SIGTERM and SIGHUP. A command stops, leaves no half file, and answers 130 (of SIGTERM the program makes 143, of SIGHUP 129). */
  readonly signal: AbortSignal
  /**
   * Runs work that does not give way to the event loop, where `signal` could not be heard: while it runs
   * such a signal ends the process at once. No output file may be half written then. Absent: it just runs.
   */
  readonly blocking?: <T>(work: () => T) => T
}

/** What a command answers to the shell; documented in `selfsame --help`. */
export const exitCodes = {
  ok: 0,
  /** Nothing could be done because of the input: no such file, no usable column, ids that do not meet. */
  data: 1,
  /** The command line itself is wrong. */
  usage: 2,
  interrupted: 130,
} as const

/** Ends a command with one sentence on stderr. The message may name files and columns, never the values in them. */
export class CommandFailure extends Error {
  override readonly name: string = 'CommandFailure'
  readonly exitCode: number

  constructor(message: string, exitCode: number = exitCodes.data, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause })
    this.exitCode = exitCode
  }
}

/** A mistake on the command line, as one sentence. */
export function usageError(message: string, cause?: unknown): CommandFailure {
  return new CommandFailure(message, exitCodes.usage, cause)
}

/** What the library says of an error, without the code before it. */
export const sentenceOf = ({ message }: SelfsameError): string => message.replace(/^[A-Z_]+: /, '')

/** Nobody reads stdout any more; `head` had enough. No failure, and nothing is left to do for stdout. */
export class NobodyReads extends Error {
  override readonly name: string = 'NobodyReads'
}

/** Stops where an interrupt came while the program was busy: of signals it is told between two turns of its event loop only. */
export async function hearInterrupt({ signal }: CommandIo): Promise<void> {
  await nextTurn()
  signal.throwIfAborted()
}
