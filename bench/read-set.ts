import { openFiles, readRows } from '../src/cli/input.js'
import type { RecordTable } from '../src/model/table.js'

/** The files of a set, and where they say whose each row is; no such column takes part. */
export interface SetFiles {
  readonly paths: readonly string[]
  readonly truth: string
  /** The column of what of a person can be found at all. */
  readonly linkable?: string
  /** What of a truth cell names the person, as a regular expression with one group. */
  readonly person?: string
}

/** A set as the engine gets it, and for each row whose it is. */
export interface TruthSet {
  readonly table: RecordTable
  readonly person: readonly string[]
  readonly linkable: readonly string[]
}

/** Reads the files as the command line does. */
export async function readSet({ paths, truth, linkable, person }: SetFiles): Promise<TruthSet> {
  const io = { stdout: process.stdout, stderr: process.stderr, stdin: process.stdin, isTerminal: false, signal: new AbortController().signal }
  const options = { truth, thisYear: new Date().getFullYear() }
  const input = readRows(await openFiles(paths, options, io), options)
  const column = (name: string): string[] => Array.from({ length: input.table.size }, (_, row) => {
    const { csv, index, firstRow } = input.fileOf(row)
    return csv.cell(index, row - firstRow, csv.headers.indexOf(name))
  })
  const wanted = person === undefined ? undefined : new RegExp(person)
  const whose = column(truth).map((cell) => wanted?.exec(cell)?.[1] ?? cell)
  return { table: input.table, person: whose, linkable: linkable === undefined ? whose : column(linkable) }
}
