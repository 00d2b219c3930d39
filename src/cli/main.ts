#!/usr/bin/env node
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { unwritable } from './atomic-file.js'
import { run } from './run.js'
import { exitCodes, type CommandIo } from './io.js'

const abort = new AbortController()
const onInterrupt = (): void => abort.abort(new Error('interrupted'))

const io: CommandIo = {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  isTerminal: process.stderr.isTTY === true,
  signal: abort.signal,
  // A handler could not run while the work does, and its presence would switch the default end of the process off.
  blocking: (work) => {
    process.off('SIGINT', onInterrupt)
    try {
      return work()
    } finally {
      process.on('SIGINT', onInterrupt)
    }
  },
}

/** Whoever reads our output may stop reading; `head` does. That is no failure of ours; a full disk is. */
function onUnwritable(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(exitCodes.ok)
  process.stderr.write(`selfsame: ${unwritable('stdout', error).message}\n`)
  process.exit(exitCodes.data)
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.stdout.on('error', onUnwritable)
  process.stderr.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? exitCodes.ok : exitCodes.data))
  process.on('SIGINT', onInterrupt)
  // Not process.exit: what is still in the pipes must get out.
  process.exitCode = await run(process.argv.slice(2), io)
  process.off('SIGINT', onInterrupt)
  // A stdin that nobody reads any more would keep the process alive.
  process.stdin.unref?.()
}
