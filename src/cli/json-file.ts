import { readFileSync } from 'node:fs'
import { CommandFailure } from './io.js'
import { unreadable } from './unreadable.js'

/** Reads a file of JSON that an option names. */
export function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
  } catch (cause) {
    throw cause instanceof SyntaxError ? new CommandFailure(`${path} is not JSON.`, undefined, cause) : unreadable(path, cause)
  }
}
