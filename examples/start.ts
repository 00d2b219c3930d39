import { mkdirSync, readdirSync, realpathSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { openSink } from '../src/cli/atomic-file.js'
import type { CommandIo } from '../src/cli/io.js'
import { writePairs } from '../src/cli/pairs-file.js'
import { writePeople } from '../src/cli/people-file.js'
import { prepare, resolveRows } from '../src/cli/run-dedupe.js'
import { printAlone } from './start/alone.js'
import { printDoubts } from './start/doubtful.js'
import { printFilesRead } from './start/files-read.js'
import { endWithReader, openPage } from './start/page.js'
import { printPeopleCount } from './start/people-count.js'
import { printStories } from './start/story.js'

const here = fileURLToPath(new URL('.', import.meta.url))

/** The example files, in the order of their names. */
export function examplePaths(): readonly string[] {
  return readdirSync(here).filter((name) => name.endsWith('.csv')).sort().map((name) => relative(process.cwd(), join(here, name)))
}

/** Where the tour writes to. */
export interface Tour {
  readonly io: CommandIo
  readonly stdout: Writable
  /** Whether what it prints may be bold and grey. */
  readonly styled: boolean
  /** The directory of people.csv and pairs.csv; made where it is missing. */
  readonly directory: string
}

/**
 * `npm start`: what the command `selfsame dedupe examples/*.csv` does, told on one page. Files are read, matched and
 * written by the command's own code, and every figure is computed from its answer.
 */
export async function tour({ io, stdout, styled, directory }: Tour): Promise<void> {
  const day = await resolveRows(await prepare(examplePaths(), {}, io), io)
  mkdirSync(directory, { recursive: true })
  const [people, pairs] = [join(directory, 'people.csv'), join(directory, 'pairs.csv')]
  const sinks = [openSink(people, io), openSink(pairs, io)] as const
  try {
    await writePeople(day.input, day.result, sinks[0], io.signal)
    await writePairs(day.result, true, sinks[1], io.signal)
    for (const sink of sinks) sink.commit()
  } finally {
    for (const sink of sinks) sink.abandon()
  }

  const page = openPage(stdout, styled)
  page.say(page.bold(`A help desk's day in ${day.input.files.length} files. Which of their rows are the same person?`), 0)
  printFilesRead(page, day)
  printPeopleCount(page, day)
  printStories(page, day)
  printDoubts(page, day)
  printAlone(page, day)
  page.heading('Where the answer is')
  page.table([
    [people, `all ${day.input.table.size} rows as they came, with contact_id and source`],
    [pairs, 'every pair that looked alike: probability, outcome, evidence'],
  ])
  page.gap()
  page.say('Now with your files, and for the evidence between two rows of these:')
  page.gap()
  page.say('npx selfsame dedupe YOUR.csv OTHER.csv --out people.csv --pairs pairs.csv', 4)
  page.say('npx selfsame explain examples/*.csv inbox:42 "shop-orders:#1141"', 4)
  page.gap()
  page.say('And inside a help desk, where what comes is answered at once, in five calls:')
  page.gap()
  page.say('npx tsx examples/inbox.ts', 4)
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { stdout, stderr, stdin } = process
  endWithReader(stdout)
  const io: CommandIo = { stdout, stderr, stdin, isTerminal: stderr.isTTY === true, signal: new AbortController().signal }
  await tour({ io, stdout, styled: stdout.isTTY === true && process.env['NO_COLOR'] === undefined, directory: relative(process.cwd(), join(here, '../out')) })
}
