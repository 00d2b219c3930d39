import { SelfsameError } from '../errors.js'
import { commands, version } from './commands.js'
import { CommandFailure, exitCodes, NobodyReads, sentenceOf, type CommandIo } from './io.js'
import { didYouMean } from './words.js'

/** Runs one command line; answers the exit code and never throws for what a user can cause. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (rest[0] !== undefined && !rest[0].startsWith('-')) return run([rest[0], '--help'], io)
    io.stdout.write(overview())
    return name === undefined ? exitCodes.usage : exitCodes.ok
  }
  if (name === '--version' || name === '-v') {
    io.stdout.write(`${version}\n`)
    return exitCodes.ok
  }
  const command = commands.find((command) => command.name === name)
  if (command === undefined) {
    const names = commands.map((command) => command.name)
    io.stderr.write(`selfsame: there is no command "${name}"; there are ${names.join(', ')}.${didYouMean(name, names)}\n`)
    return exitCodes.usage
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    if (io.signal.aborted) {
      io.stderr.write('selfsame: interrupted; nothing was written.\n')
      return exitCodes.interrupted
    }
    if (error instanceof NobodyReads) return exitCodes.ok
    if (error instanceof CommandFailure) {
      io.stderr.write(`selfsame: ${error.message}\n`)
      return error.exitCode
    }
    // Commands say by themselves what is wrong with the data; what is left is an option that the library refused.
    if (error instanceof SelfsameError && error.code === 'BAD_OPTION') {
      io.stderr.write(`selfsame: ${sentenceOf(error)}\n`)
      return exitCodes.usage
    }
    throw error
  }
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return `selfsame ${version}: who is this? One contact per person, every decision explained.

${commands.map(({ name, about }) => `  selfsame ${name.padEnd(width)}  ${about}`).join('\n')}

selfsame COMMAND --help says more. Exit codes: 0 done, 1 the input allows no answer, 2 wrong usage, 130 interrupted.
`
}
