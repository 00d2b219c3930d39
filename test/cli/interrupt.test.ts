import { existsSync } from 'node:fs'
import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { exitCodes } from '../../src/cli/io.js'
import { run } from '../../src/cli/run.js'
import { inFolder } from './in-folder.js'

/** An interrupt that comes with the first word on stderr, and is told of, as signals are, when the event loop turns. */
async function interrupted(args: readonly string[]): Promise<number> {
  const controller = new AbortController()
  const stderr = new Writable({ write: (_chunk, _encoding, done) => { setImmediate(() => controller.abort(new Error('interrupted'))); done() } })
  return run(args, { stdout: new Writable({ write: (_chunk, _encoding, done) => done() }), stderr, stdin: Readable.from([]), isTerminal: false, signal: controller.signal })
}

// Mutation seen to fail: no turn of the event loop before rows are read and compared, or before what was written gets its name.
test('who interrupts while columns are recognised is heard before rows are read', async () => {
  const folder = inFolder()
  const rows = folder.put('rows.csv', 'Ann,a@posta.net\nBob,b@posta.net\n')
  expect(await interrupted(['dedupe', rows, '--map', 'a@posta.net=email', '--out', folder.path('out.csv')])).toBe(exitCodes.interrupted)
  expect(await interrupted(['audit', rows, '--map', 'a@posta.net=email'])).toBe(exitCodes.interrupted)
  expect(existsSync(folder.path('out.csv'))).toBe(false)
})

test('who interrupts while rows are written finds no file', async () => {
  const folder = inFolder()
  const rows = folder.put('rows.csv', 'name,email\nAnn\nBob,b@posta.net\n')
  expect(await interrupted(['dedupe', rows, '--out', folder.path('out.csv')])).toBe(exitCodes.interrupted)
  expect(existsSync(folder.path('out.csv'))).toBe(false)
})

test.each([['replay', '-'], ['normalize', 'phone', '-']])('who interrupts %s while stdin says nothing is heard', async (...args) => {
  const controller = new AbortController()
  const silent = new Readable({ read: () => { setImmediate(() => controller.abort(new Error('interrupted'))) } })
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  expect(await run(args, { stdout: nowhere, stderr: nowhere, stdin: silent, isTerminal: false, signal: controller.signal })).toBe(exitCodes.interrupted)
})
