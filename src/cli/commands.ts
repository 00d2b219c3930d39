import { createRequire } from 'node:module'
import type { CommandIo } from './io.js'

export interface Command {
  readonly name: string
  readonly about: string
  readonly run: (args: readonly string[], io: CommandIo) => Promise<number>
}

/** The package asks itself, which finds the same file from the sources and from the build. */
export const version: string = (createRequire(import.meta.url)('selfsame/package.json') as { version: string }).version

export const commands: readonly Command[] = [
  { name: 'dedupe', about: 'find which rows of one or several files are the same person', run: async (args, io) => (await import('./commands/dedupe.js')).dedupe(args, io) },
  { name: 'explain', about: 'show the evidence between two rows, and why they did or did not join', run: async (args, io) => (await import('./commands/explain.js')).explain(args, io) },
  { name: 'train', about: 'learn a model from rows and from answers of people', run: async (args, io) => (await import('./commands/train.js')).train(args, io) },
  { name: 'replay', about: 'resolve a file of events one by one; --compare says what would change in a CRM', run: async (args, io) => (await import('./commands/replay.js')).replay(args, io) },
  { name: 'audit', about: 'look at everything: what may be one person, what contradicts itself, what is shared by too many', run: async (args, io) => (await import('./commands/audit.js')).audit(args, io) },
  { name: 'evaluate', about: 'measure one grouping of rows by another', run: async (args, io) => (await import('./commands/evaluate.js')).evaluate(args, io) },
  { name: 'normalize', about: 'print what the library sees in a phone number, an e-mail address, a name, ...', run: async (args, io) => (await import('./commands/normalize.js')).normalize(args, io) },
  { name: 'generate', about: 'write an invented set of contacts with its truth', run: async (args, io) => (await import('./commands/generate.js')).generate(args, io) },
]
