import { readFileSync } from 'node:fs'
import { CommandFailure } from './io.js'

/** Reads a file of JSON that an option names. */
export function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new CommandFailure(cause instanceof SyntaxError ? `${path} is not JSON.` : `${path} cannot be read.`, undefined, cause)
  }
}
