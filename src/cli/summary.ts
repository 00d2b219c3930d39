import type { ChangeCounts } from '../resolve/batch/changes.js'
import type { DedupeResult } from '../resolve/batch/result.js'
import { columnsAsJson } from './describe-input.js'
import type { Input } from './input.js'
import type { TruthReport } from './truth-report.js'
import { areContacts, asProbability, asTable, counted } from './words.js'

/** What a run of `dedupe` did. */
export interface DedupeRun {
  readonly input: Input
  readonly result: DedupeResult
  readonly outputs: { readonly out?: string; readonly pairs?: string; readonly changes?: string; readonly report?: string }
  /** The columns added to the output. */
  readonly added: readonly string[]
  readonly pairCount: number | undefined
  readonly milliseconds: { readonly read: number; readonly match: number; readonly write: number }
}

/** The summary for people. */
export function dedupeSummary({ input, result, outputs, added, pairCount, milliseconds }: DedupeRun): string {
  const { report } = result
  const count = (number: number): string => number.toLocaleString('en')
  const seconds = (time: number): string => `${(time / 1000).toFixed(time < 9950 ? 2 : 1)} s`
  const learnt = { learnt: 'learnt from these rows', default: 'the defaults (too little data to learn from, or what it taught was not to be believed)', given: 'as given' }[report.model]
  const lines = [
    `${areContacts(input.table.size, 'row', result.contactCount)}.`,
    ...(report.changes === undefined ? [] : [changesInWords(report.changes)]),
    ...report.warnings.map((warning) => `Note: ${warning}`),
    '',
    asTable([
      ['rows that say the same, taken as one', count(report.repeats)],
      ['pairs compared', count(report.pairsCompared)],
      ['linked from probability', asProbability(report.threshold)],
      ['links expected to be right', report.links === 0 ? 'none was made' : `${(100 * report.expectedPrecision).toFixed(1)}%`],
      ['largest contact', counted(report.largestContact, 'row')],
      ['weights', learnt],
      ['time', `${seconds(milliseconds.read)} reading, ${seconds(milliseconds.match)} matching, ${seconds(milliseconds.write)} writing`],
    ]),
  ]
  if (outputs.out !== undefined) lines.push(`${outputs.out === '-' ? 'stdout' : outputs.out}: all rows, with ${added.join(' and ')}`)
  if (outputs.pairs !== undefined) lines.push(`${outputs.pairs === '-' ? 'stdout' : outputs.pairs}: ${counted(pairCount ?? 0, 'pair')} with ${pairCount === 1 ? 'its' : 'their'} evidence`)
  if (outputs.changes !== undefined) lines.push(`${outputs.changes === '-' ? 'stdout' : outputs.changes}: the rows whose contact has another id than before`)
  if (outputs.report !== undefined) lines.push(`${outputs.report === '-' ? 'stdout' : outputs.report}: the counts and the model in figures`)
  if (Object.keys(outputs).length === 0) lines.push('Nothing was written; --out people.csv writes the rows with their contact_id.')
  return `${lines.join('\n')}\n`
}

function changesInWords(changes: ChangeCounts): string {
  const said = [
    [changes.newContacts, counted(changes.newContacts, 'contact is new', 'contacts are new')],
    [changes.joinedContacts, counted(changes.joinedContacts, 'joined an older one', 'joined older ones')],
    [changes.splitContacts, counted(changes.splitContacts, 'is split', 'are split')],
    [changes.addedRecords, counted(changes.addedRecords, 'row was added to one that was there', 'rows were added to ones that were there')],
    [changes.goneRecords, counted(changes.goneRecords, 'row is gone', 'rows are gone')],
  ].flatMap(([number, words]) => (number === 0 ? [] : [words]))
  return said.length === 0 ? 'Nothing changed since before.' : `Since before: ${said.join(', ')}.`
}

/** The summary for programs. */
export function summaryAsJson({ input, result, outputs, added, pairCount, milliseconds }: DedupeRun, truth: TruthReport | undefined): object {
  return {
    rows: input.table.size,
    contacts: result.contactCount,
    files: input.files.map((file) => ({ path: file.path, source: file.source, rows: file.index.rows, notes: file.notes, columns: columnsAsJson(file) })),
    outputs: { ...outputs, added, ...(pairCount === undefined ? {} : { pairCount }) },
    report: result.report,
    milliseconds,
    ...(truth === undefined ? {} : { truth }),
  }
}
