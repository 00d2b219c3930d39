import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { root, runAlone } from './measured-run.js'

/** A set whose truth is known. */
export interface EvalSet {
  readonly name: string
  /** Files of the public data; the set is skipped where one is absent. */
  readonly files?: readonly string[]
  /** Arguments of `selfsame generate`. */
  readonly generate?: readonly string[]
  /** The column that tells whose row it is, and how; it is matched by nobody. */
  readonly truth: string
  /** What of a truth cell names the person: the one group. */
  readonly person?: RegExp
  readonly linkable?: string
  readonly policy?: object
  /** Arguments beside the files; only ablations have any. */
  readonly options?: readonly string[]
  readonly large?: boolean
}

/** `rec-223-dup-1` is a record of person 223. */
const febrlPerson = /^\s*rec-(\d+)-/
const febrl = (name: string, ...files: string[]): EvalSet => ({ name, files: files.map((file) => `febrl/${file}.csv`), truth: 'rec_id', person: febrlPerson })
/** The generator's contact set. */
export const contacts: EvalSet = { name: 'contacts-26k', generate: ['--people', '7000', '--seed', '1'], truth: 'person_id', linkable: 'linkable' }

export const sets: readonly EvalSet[] = [
  febrl('febrl1', 'dataset1'),
  febrl('febrl2', 'dataset2'),
  febrl('febrl3', 'dataset3'),
  febrl('febrl4', 'dataset4a', 'dataset4b'),
  { ...febrl('febrl4-link', 'dataset4a', 'dataset4b'), policy: { link: 'across-sources', oneToOne: true } },
  { name: 'historical-50k', files: ['historical/historical-50k.csv'], truth: 'cluster' },
  contacts,
  { name: 'people-100k', generate: ['--set', 'people', '--people', '75000', '--seed', '2'], truth: 'person_id' },
  { name: 'contacts-1M', generate: ['--people', '268000', '--seed', '1'], truth: 'person_id', linkable: 'linkable', large: true },
  { name: 'people-1M', generate: ['--set', 'people', '--people', '750000', '--seed', '2'], truth: 'person_id', large: true },
]

const data = resolve(root, process.env['SELFSAME_DATA'] ?? '../shared/data')

/** Where generated sets and outputs lie while the evaluation runs. */
export const directory: string = mkdtempSync(join(tmpdir(), 'selfsame-eval-'))
process.once('exit', () => rmSync(directory, { recursive: true, force: true }))

/** The files of a set, written by the program if it is one of ours; `undefined` where the data is absent. */
export async function inputs(set: EvalSet, program: string): Promise<readonly string[] | undefined> {
  if (set.files !== undefined) {
    const paths = set.files.map((file) => join(data, file))
    return paths.every((path) => existsSync(path)) ? paths : undefined
  }
  const path = join(directory, `${set.name}.csv`)
  if (!existsSync(path)) await runAlone(program, ['generate', ...(set.generate ?? []), '--out', path])
  return [path]
}

