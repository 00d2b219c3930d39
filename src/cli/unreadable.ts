import { CommandFailure } from './io.js'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a directory',
  Z_DATA_ERROR: 'its gzip data is damaged',
  Z_BUF_ERROR: 'its gzip data ends too early',
}

/** What is said of a file that cannot be read. */
export function unreadable(path: string, cause: unknown): CommandFailure {
  const { code } = cause as { readonly code?: string }
  return new CommandFailure(`${path}: ${code === undefined ? 'it could not be read' : (reasons[code] ?? code)}.`, undefined, cause)
}
