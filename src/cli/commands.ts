import { createRequire } from 'node:module'
import { audit } from './commands/audit.js'
import { dedupe } from './commands/dedupe.js'
import { evaluate } from './commands/evaluate.js'
import { explain } from './commands/explain.js'
import { generate } from './commands/generate.js'
import { normalize } from './commands/normalize.js'
import { replay } from './commands/replay.js'
import { train } from './commands/train.js'
import type { CommandIo } from './io.js'

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
  { name: 'train', about: 'learn a model from rows and from answers of people', run: train },
  { name: 'replay', about: 'resolve a file of events one by one; --compare says what would change in a CRM', run: replay },
  { name: 'audit', about: 'look at everything: what may be one person, what contradicts itself, what is shared by too many', run: audit },
  { name: 'evaluate', about: 'measure one grouping of rows by another', run: evaluate },
  { name: 'normalize', about: 'print what the library sees in a phone number, an e-mail address, a name, ...', run: normalize },
  { name: 'generate', about: 'write an invented set of contacts with its truth', run: generate },
]
