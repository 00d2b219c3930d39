import { badOption, SelfsameError } from '../../errors.js'
import { type Field, fields } from '../../model/field.js'
import { mostValues, type PersonRecord } from '../../model/record.js'
import type { RecordTable, TableColumn } from '../../model/table.js'

interface GrowingColumn {
  readonly field: Field
  readonly occurrence: number
  readonly codes: number[]
  readonly values: string[]
  readonly byValue: Map<string, number>
}

/**
 * Puts records into columns. The n-th value of a field goes into that field's n-th column.
 * @throws SelfsameError `BAD_RECORD` for a record without an id or with one that its source already had, or with what is no text or too many values.
 */
export function encodeRecords(records: Iterable<PersonRecord>): RecordTable {
  const columns = new Map<string, GrowingColumn>()
  const ids: string[] = []
  const observed: (string | undefined)[] = []
  const sourceCodes: number[] = []
  const sourceNames: string[] = []
  const bySource = new Map<string, { readonly code: number; readonly ids: Set<string> }>()
  if (typeof (records as Partial<Iterable<PersonRecord>> | null | undefined)?.[Symbol.iterator] !== 'function') {
    throw badOption('records', 'an iterable of records: collect first what a promise or a stream gives')
  }
  for (const record of records) {
    const row = ids.length
    if (typeof record !== 'object' || record === null) throw badRecord(row, 'no object', 'is no object.')
    const name = record.source ?? 'input'
    if (typeof name !== 'string') throw badRecord(row, 'source is no string', 'has a source that is no string.')
    let source = bySource.get(name)
    if (source === undefined) {
      source = { code: sourceNames.length, ids: new Set() }
      bySource.set(name, source)
      sourceNames.push(name)
    }
    if (typeof record.id !== 'string' || record.id === '') {
      throw badRecord(row, 'no id', 'has no id. Give each a string that is unique within its source.')
    }
    if (source.ids.has(record.id)) {
      throw badRecord(row, 'id seen before', 'has an id that an earlier record of its source has. Make ids unique within a source.')
    }
    source.ids.add(record.id)
    ids.push(record.id)
    sourceCodes.push(source.code)
    const seen: unknown = record.observedAt ?? undefined
    if (seen !== undefined && typeof seen !== 'string') throw badRecord(row, 'observedAt is no string', 'has an observedAt that is no string. Give ISO 8601; of a Date, its toISOString().')
    observed.push(seen)
    for (const field of fields) {
      const given = record[field]
      if (given === undefined || given === null) continue
      textsOf(given, field, row).forEach((value, occurrence) => {
        const label = occurrence === 0 ? field : `${field} ${occurrence + 1}`
        let column = columns.get(label)
        if (column === undefined) {
          column = { field, occurrence, codes: [], values: [], byValue: new Map() }
          columns.set(label, column)
        }
        let code = column.byValue.get(value)
        if (code === undefined) {
          code = column.values.length
          column.byValue.set(value, code)
          column.values.push(value)
        }
        while (column.codes.length < row) column.codes.push(-1)
        column.codes[row] = code
      })
    }
  }
  const size = ids.length
  if (sourceNames.length > 65_535) {
    throw badOption('source', 'one of at most 65535: a system or a channel, not a person')
  }
  return {
    size,
    // In an order of their own: where two columns say something, the first is heard, whichever record came first.
    columns: [...columns].sort(([, a], [, b]) => fields.indexOf(a.field) - fields.indexOf(b.field) || a.occurrence - b.occurrence).map(([label, column]): TableColumn => {
      const codes = new Int32Array(size).fill(-1)
      codes.set(column.codes)
      return { field: column.field, label, values: column.values, codes }
    }),
    sources: Uint16Array.from(sourceCodes),
    sourceNames,
    idOf: (row) => ids[row]!,
    observedAt: (row) => observed[row],
  }
}

/**
 * The values of a field. What is no text is refused rather than read: the digits of a phone kept as a number have
 * lost their zeros, and a Date is another day in another time zone.
 */
function textsOf(given: unknown, field: Field, row: number): readonly string[] {
  const values: readonly unknown[] = Array.isArray(given) ? given : [given]
  const texts: string[] = []
  for (const value of values) {
    if (value === undefined || value === null || value === '') continue
    if (typeof value !== 'string') {
      throw badRecord(row, `${field} is no string`, `has a ${field} that is no string. Give strings, or a list of them, as the source wrote them.`)
    }
    texts.push(value)
  }
  // Each place among the values is a column of all records: one record that lists a mailing makes them slow for everybody.
  if (texts.length > mostValues) throw badRecord(row, `too many values of ${field}`, `has ${texts.length} values of ${field}. Give at most ${mostValues}: of more it is no one person's record.`)
  return texts
}

const badRecord = (index: number, reason: string, what: string): SelfsameError => new SelfsameError('BAD_RECORD', `Record ${index} ${what}`, { index, reason })
