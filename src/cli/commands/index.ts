import { createRequire } from 'node:module'
import type { CommandIo } from '../io.js'
import { dedupe } from './dedupe.js'
import { explain } from './explain.js'

export interface Command {
  readonly name: string
  readonly about: string
  readonly run: (args: readonly string[], io: CommandIo) => Promise<number>
}

/** The package asks itself, which finds the same file from the sources and from the build. */
export const version: string = (createRequire(import.meta.url)('selfsame/package.json') as { version: string }).version

export const commands: readonly Command[] = [
  { name: 'dedupe', about: 'find which rows of one or several files are the same person', run: dedupe },
  { name: 'explain', about: 'show the evidence between two rows, and why they did or did not join', run: explain },
]
