import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { usageError } from './io.js'

/** Refuses to write over a file that is read: what it held would be gone, and who ran the command may not have another. */
export function checkUnread(option: string, path: string | undefined, read: readonly (string | undefined)[]): void {
  if (isRead(path, read)) throw usageError(`${option} names a file that is read; it would be lost. Name another.`)
}

/** Whether a name is that of a file that is read, whatever link leads to it. */
export function isRead(path: string | undefined, read: readonly (string | undefined)[]): boolean {
  return isFile(path) && read.filter(isFile).map(realPath).includes(realPath(path))
}

const isFile = (path: string | undefined): path is string => path !== undefined && path !== '-'

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    // It is not there yet.
    return resolve(path)
  }
}
