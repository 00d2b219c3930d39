import type { Policy } from '../model/policy.js'
import type { RecordTable } from '../model/table.js'
import { foldText } from '../normalize/text.js'
import type { ColumnReading } from './columns/role.js'
import { type IdentifierVerdict, judgeUnknown } from './columns/unknown-identifier.js'
import { ColumnEncoder } from './csv/encode.js'
import { forgetValues, packedColumn } from './threads/packed-column.js'

/** Columns that nothing names and that may be identifiers, by their headers, folded: so they meet across files. */
export type UnknownColumns = Map<string, { readonly label: string; readonly encoder: ColumnEncoder }>

const nameOf = ({ header }: ColumnReading): string => foldText(header)

/** Gives each such column of a file its encoder. */
export function placeUnknown(file: { readonly readings: readonly ColumnReading[] }, unknown: UnknownColumns): { column: number; encoder: ColumnEncoder }[] {
  const seen = new Set<string>()
  return file.readings.flatMap((reading) => {
    const name = nameOf(reading)
    if (reading.unknown !== true || name === '' || seen.has(name)) return []
    seen.add(name)
    const { label, encoder } = unknown.get(name) ?? { label: reading.header, encoder: new ColumnEncoder() }
    unknown.set(name, { label, encoder })
    return [{ column: reading.column, encoder }]
  })
}

/** Decides on each in turn, so that the second of two equal ones is seen to be the first again. Identifiers join the table. */
export function judgeUnknownColumns(unknown: UnknownColumns, known: RecordTable, policy: Policy): { readonly table: RecordTable; readonly judged: ReadonlyMap<string, IdentifierVerdict> } {
  const judged = new Map<string, IdentifierVerdict>()
  const columns = [...known.columns]
  const table = { ...known, columns }
  for (const [name, { label, encoder }] of unknown) {
    const codes = encoder.codes(known.size)
    const verdict = judgeUnknown({ codes, distinct: encoder.dictionary.size }, table, policy)
    judged.set(name, verdict)
    if (verdict.identifier) columns.push(packedColumn({ field: 'accountId', label, packed: encoder.dictionary.packed(), codes, hints: { scope: name } }))
  }
  forgetValues(columns)
  return { table, judged }
}

/** The file with what was decided in its readings, and among its notes what was taken for an identifier and how to leave it out. */
export function withVerdicts<F extends { readonly readings: readonly ColumnReading[]; readonly notes: readonly string[] }>(file: F, judged: ReadonlyMap<string, IdentifierVerdict>): F {
  const notes = [...file.notes]
  const readings = file.readings.map((reading): ColumnReading => {
    const verdict = reading.unknown === true ? judged.get(nameOf(reading)) : undefined
    if (verdict === undefined) return reading
    const { identifier, why } = verdict
    if (!identifier) return { ...reading, why }
    notes.push(`"${reading.header}" is taken for an identifier of people: ${why}. --map "${reading.header}=-" leaves it out.`)
    return { ...reading, why, role: 'accountId' }
  })
  return { ...file, readings, notes }
}
