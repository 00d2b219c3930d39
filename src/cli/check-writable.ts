import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { usageError } from './io.js'
import { unwritable } from './atomic-file.js'

/** Refuses a name under which nothing could be written, before the work that would be lost. */
export function checkWritable(option: string, path: string | undefined): void {
  if (path === undefined || path === '-') return
  if (path === '') throw usageError(`${option} names no file.`)
  try {
    const existing = statSync(path, { throwIfNoEntry: false })
    if (existing?.isDirectory() === true) throw Object.assign(new Error('A directory.'), { code: 'EISDIR' })
    // A file is written beside its place and then moved there; devices and pipes are written to.
    accessSync(existing === undefined ? dirname(path) : existing.isFile() ? dirname(realpathSync(path)) : path, constants.W_OK)
  } catch (cause) {
    throw unwritable(path, cause)
  }
}
