import { Readable, Writable } from 'node:stream'
import { prepare, resolveRows } from '../../src/cli/run-dedupe.js'
import type { CommandIo } from '../../src/cli/io.js'
import { examplePaths } from '../../examples/start.js'
import type { Day } from '../../examples/start/day.js'

/** What a command may touch, with nobody listening. */
export function silentIo(): CommandIo {
  const nowhere = (): Writable => new Writable({ write: (_, __, done) => done() })
  return { stdout: nowhere(), stderr: nowhere(), stdin: Readable.from([]), isTerminal: false, signal: new AbortController().signal }
}

/** The example files, read and resolved as `npm start` does. */
export async function exampleDay(): Promise<Day> {
  const io = silentIo()
  return await resolveRows(await prepare(examplePaths(), {}, io), io)
}
