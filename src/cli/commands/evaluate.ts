import { bCubed, pairwiseAgreement } from '../../cluster/agreement.js'
import { readArguments, readDialects, wroteHelp } from '../arguments.js'
import { readHeader } from '../columns/header-roles.js'
import { answerHeader } from '../columns/own-answer.js'
import { openCsv } from '../csv/open.js'
import { cellContent, type CellContent } from '../csv/cell.js'
import { ByteDictionary } from '../csv/byte-dictionary.js'
import type { CsvFile } from '../csv/csv-file.js'
import { CommandFailure, exitCodes, type CommandIo, usageError } from '../io.js'
import { describeAgreement } from '../truth-report.js'
import { counted } from '../words.js'

const evaluateHelp = `selfsame evaluate TRUTH [PREDICTED] [options]

Measures one grouping of rows by another: pairwise precision, recall, F1 and B³. The two files are joined by
an id column; one file may hold both groupings.

  --id COLUMN          the id column (default: the one that both files have and that does not repeat)
  --truth COLUMN       the true group, in TRUTH (default: cluster, truth or the like, or the only other column)
  --predicted COLUMN   the group found, in PREDICTED (default: contact_id)
  --delimiter C, --encoding NAME, --escape C, --comment C   as for dedupe
  --json               the figures as JSON

Exit codes: 0 done, 1 the files do not meet, 2 wrong usage, 130 interrupted.
`

const options = {
  id: { type: 'string' },
  truth: { type: 'string' },
  predicted: { type: 'string' },
  delimiter: { type: 'string', multiple: true },
  encoding: { type: 'string', multiple: true },
  escape: { type: 'string' },
  comment: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** `selfsame evaluate`: how far one grouping agrees with another. */
export async function evaluate(args: readonly string[], io: CommandIo): Promise<number> {
  const { values: flags, positionals } = readArguments(args, options)
  if (wroteHelp(flags, evaluateHelp, io)) return exitCodes.ok
  const [truthPath, predictedPath = truthPath] = positionals
  if (truthPath === undefined || predictedPath === undefined || positionals.length > 2) throw usageError('evaluate needs one file or two: selfsame evaluate TRUTH [PREDICTED] (--help says more).')
  const dialects = readDialects(flags, positionals.length)
  const truthFile = (await openCsv(truthPath, dialects[0]!, io)).csv
  const predictedFile = predictedPath === truthPath ? truthFile : (await openCsv(predictedPath, dialects[1]!, io)).csv
  const predictedColumn = columnNamed(predictedFile, predictedPath, '--predicted', flags.predicted) ?? predictedColumnOf(predictedFile, predictedPath)
  const truthColumn = columnNamed(truthFile, truthPath, '--truth', flags.truth) ?? truthColumnOf(truthFile, truthPath, truthFile === predictedFile ? predictedColumn : -1, flags.id)

  let truth: Int32Array
  let predicted: Int32Array
  let unmatched = 0
  if (truthFile === predictedFile) {
    truth = readColumn(truthFile, truthColumn, new ByteDictionary())
    predicted = readColumn(truthFile, predictedColumn, new ByteDictionary())
  } else {
    const [truthId, predictedId] = idColumns(truthFile, predictedFile, flags.id, [truthColumn, predictedColumn])
    const ids = new ByteDictionary()
    const truthIds = readColumn(truthFile, truthId, ids)
    const known = ids.size
    if (known !== truthIds.length) throw new CommandFailure(`${truthPath}: the id column "${truthFile.headers[truthId]}" repeats or is empty; name another with --id.`)
    const predictedIds = readColumn(predictedFile, predictedId, ids)
    const labels = readColumn(predictedFile, predictedColumn, new ByteDictionary())
    truth = readColumn(truthFile, truthColumn, new ByteDictionary())
    predicted = new Int32Array(known).fill(-1)
    predictedIds.forEach((id, row) => {
      if (id >= 0 && id < known) predicted[id] = labels[row] as number
    })
    unmatched = predicted.reduce((count, label) => (label < 0 ? count + 1 : count), 0)
    if (unmatched === known) throw new CommandFailure(`No id of ${truthPath} ("${truthFile.headers[truthId]}") is in ${predictedPath} ("${predictedFile.headers[predictedId]}"); name the column with --id.`)
  }
  const rows: number[] = []
  truth.forEach((label, row) => {
    if (label >= 0) rows.push(row)
  })
  if (rows.length === 0) throw new CommandFailure(`${truthPath}: the column "${truthFile.headers[truthColumn]}" is empty.`)
  // A row that was not answered for is alone.
  const real = Int32Array.from(rows, (row) => truth[row] as number)
  const found = Int32Array.from(rows, (row) => ((predicted[row] as number) >= 0 ? (predicted[row] as number) : -1 - row))
  const pairwise = pairwiseAgreement(real, found)
  const cubed = bCubed(real, found)
  const columns = { truth: truthFile.headers[truthColumn] as string, predicted: predictedFile.headers[predictedColumn] as string }
  if (flags.json === true) io.stdout.write(`${JSON.stringify({ rows: rows.length, notAnswered: unmatched, columns, pairwise, bCubed: cubed }, undefined, 2)}\n`)
  else io.stdout.write(`${counted(rows.length, 'row')}, "${columns.predicted}" measured by "${columns.truth}"${unmatched === 0 ? '' : `; ${unmatched === 1 ? '1 row has no answer and counts' : `${counted(unmatched, 'row')} have no answer and count`} as alone`}:\n${describeAgreement(pairwise, cubed)}`)
  return exitCodes.ok
}

function columnNamed(file: CsvFile, path: string, option: string, name: string | undefined): number | undefined {
  if (name === undefined) return undefined
  const column = file.headers.indexOf(name)
  if (column < 0) throw usageError(`${option}: ${path} has no column "${name}".`)
  return column
}

function predictedColumnOf(file: CsvFile, path: string): number {
  const last = file.headers.findLastIndex((header) => answerHeader.test(header))
  if (last >= 0) return last
  throw usageError(`${path} has no column contact_id; name the one with the groups by --predicted.`)
}

function truthColumnOf(file: CsvFile, path: string, except: number, id: string | undefined): number {
  const label = file.headers.findIndex((header, column) => column !== except && readHeader(header).roles[0] === 'truth')
  if (label >= 0) return label
  const rest = file.headers.map((_, column) => column).filter((column) => column !== except && file.headers[column] !== id)
  if (file.headers.length === 2 && rest.length > 0) return rest.at(-1) as number
  const ours = except < 0 ? file.headers.findIndex((header) => answerHeader.test(header)) : -1
  if (ours >= 0) return ours
  throw usageError(`${path}: which column is the truth? Name it with --truth.`)
}

function idColumns(left: CsvFile, right: CsvFile, name: string | undefined, labels: readonly [number, number]): [number, number] {
  const pairs = left.headers.flatMap((header, column) => {
    const other = right.headers.indexOf(header)
    return other >= 0 && column !== labels[0] && other !== labels[1] && (name === undefined || header === name) ? [[column, other] as [number, number]] : []
  })
  const chosen = pairs.find(([column, other]) => name !== undefined || (unique(left, column) && unique(right, other)))
  if (chosen !== undefined) return chosen
  if (name !== undefined) throw usageError(`--id: the files do not both have a column "${name}".`)
  throw new CommandFailure('The files have no id column in common; name it with --id.')
}

function unique(file: CsvFile, column: number): boolean {
  const ids = new ByteDictionary()
  const codes = readColumn(file, column, ids)
  return codes.length === ids.size && !codes.includes(-1)
}

function readColumn(file: CsvFile, column: number, dictionary: ByteDictionary): Int32Array {
  const codes: number[] = []
  const content: CellContent = { bytes: new Uint8Array(0), start: 0, end: 0 }
  file.index((row, { bytes, bounds, count }) => {
    codes[row] = -1
    if (column >= count) return
    cellContent(bytes, bounds[2 * column] as number, bounds[2 * column + 1] as number, content)
    if (content.start < content.end) codes[row] = dictionary.intern(content.bytes, content.start, content.end)
  })
  return Int32Array.from(codes)
}
