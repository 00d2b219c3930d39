#!/usr/bin/env node
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { unwritable } from './atomic-file.js'
import { run } from './run.js'
import { exitCodes, type CommandIo } from './io.js'

const abort = new AbortController()
/** What ends a program from outside: Ctrl-C, and what a service manager and a terminal that closes send. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
let endedBy: number = exitCodes.interrupted
const onEnding = (_signal: NodeJS.Signals, number: number): void => {
  endedBy = 128 + number
  abort.abort(new Error('interrupted'))
}
const listen = (): void => endings.forEach((signal) => process.on(signal, onEnding))
const listenNoMore = (): void => endings.forEach((signal) => process.off(signal, onEnding))

const io: CommandIo = {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  isTerminal: process.stderr.isTTY === true,
  signal: abort.signal,
  // A handler could not run while the work does, and its presence would switch the default end of the process off.
  blocking: (work) => {
    listenNoMore()
    try {
      return work()
    } finally {
      listen()
    }
  },
}

/** Whoever reads our output may stop reading; `head` does. That is no failure of ours, and files are still to be written; a full disk is one. */
function onUnwritable(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return
  process.stderr.write(`selfsame: ${unwritable('stdout', error).message}\n`)
  process.exit(exitCodes.data)
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.stdout.on('error', onUnwritable)
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exit(exitCodes.data)
  })
  listen()
  const code = await run(process.argv.slice(2), io)
  // Not process.exit: what is still in the pipes must get out.
  process.exitCode = code === exitCodes.interrupted ? endedBy : code
  listenNoMore()
  // A stdin that nobody reads any more would keep the process alive.
  process.stdin.unref?.()
}
