import { badOption, SelfsameError } from '../../errors.js'
import { pointFields } from '../../merge/contact-points.js'
import type { Decision } from '../../model/decision.js'
import { type Field, isField } from '../../model/field.js'
import { isJoining, markOf } from '../../model/mark.js'
import type { Policy } from '../../model/policy.js'
import { qualifiedId } from '../../model/qualified-id.js'
import type { RecordRef } from '../../model/record.js'
import { recordKey } from '../../model/record-key.js'
import type { SeenValue, SeenValues } from '../../model/stored-record.js'
import type { RecordTable } from '../../model/table.js'
import type { RecordRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { readProfile } from '../profiles/profile-reader.js'
import { digestOf } from './digest.js'
import type { Readings } from './readings.js'
import { comparedValues } from './said-values.js'

/** Where records are placed anew. */
export interface Placing {
  readonly tx: StoreTransaction
  readonly ruling: { readonly readings: Readings }
  place(record: RecordRow, before: RecordRow): Promise<RecordRow>
}

export type DetachDecision = Extract<Decision, { readonly kind: 'detach' }>

/**
 * What a value is known by in the ledger: its canonical form, hashed, so that every spelling of a number is meant and none is kept.
 * @param country What its record says of it.
 */
export function valueDigest(field: Field, raw: string, policy: Policy, country: readonly string[] = ['']): string {
  return readProfile({ said: { country, [field]: [raw] }, marks: [] }, policy)?.id ?? digestOf(raw.trim())
}

/** The same, of what is read again and again. */
const digestIn = (readings: Readings, field: Field, raw: string, country: readonly string[] | undefined): string => readings.idOfValue(field, raw, country) || digestOf(raw.trim())

const countryOf = ({ country }: SeenValues): readonly string[] | undefined => (country === undefined ? undefined : comparedValues({ country }).country)

/** Where a field's value may stand: a number is one in `phone` and in `whatsapp`. */
const placesOf = (field: Field): readonly Field[] => (pointFields.includes(field) ? pointFields : [field])

/** All that a record holds of a value. */
function heldOf({ values }: RecordRow, field: Field, digest: string, readings: Readings): readonly (SeenValue & { readonly field: Field })[] {
  const country = countryOf(values)
  return placesOf(field).flatMap((place) => (values[place] ?? []).filter(({ value }) => digestIn(readings, place, value, country) === digest).map((one) => ({ ...one, field: place })))
}

const isStanding = ({ until }: SeenValue): boolean => until === undefined

/** What of it was not taken from the record before. */
const standingOf = (...of: Parameters<typeof heldOf>): readonly SeenValue[] => heldOf(...of).filter(isStanding)

/** Whether what a record holds of a value was theirs before an instant. Of a snapshot it is not known since when what it says has held. */
const isBefore = ({ says }: RecordRow, held: readonly SeenValue[], from: string): boolean => held.some(({ first }) => first < from || says === 'snapshot')

/** Whether anything can be compared of a record but what it holds of a value. */
const saysElse = ({ values }: RecordRow, held: readonly SeenValue[], readings: Readings): boolean => readings.idOf(comparedValues(values, ({ value }) => held.every((one) => one.value !== value))) !== ''

/**
 * Whether a record that a decision holds with no others held its value before the decision's day, and says something else by which it shows whose it is: `still` where
 * the decision has not taken all of it, `formerly` where it has.
 */
export function heldBefore(record: RecordRow, { id, field, value, from }: DetachDecision, readings: Readings): 'never' | 'still' | 'formerly' {
  if (record.marks.includes(markOf(id, 'same'))) return 'never'
  const all = heldOf(record, field, value, readings)
  const taken = record.detached?.filter(({ decision }) => decision === id) ?? []
  const held = taken.length === 0 ? all.filter(isStanding) : all
  if (!isBefore(record, held, from) || !saysElse(taken.length === 0 ? record : asTold(record), held, readings)) return 'never'
  return taken.length === all.length && all.every((one, i) => one.field === taken[i]!.field && one.value === taken[i]!.value) ? 'formerly' : 'still'
}

/**
 * The records of a contact that a value is to be taken from, and those among them that held it before, which stay together though it had joined them. A record that
 * says nothing else, and said it only since, goes with the value, unless a decision holds it with those that stay: it would keep the value there.
 * @throws SelfsameError `BAD_DECISION` where there is none.
 */
export function holdersOf(records: readonly RecordRow[], field: Field, raw: string, from: string, readings: Readings): { readonly value: string; readonly holders: readonly RecordRow[]; readonly kept: readonly RecordRow[] } {
  for (const value of new Set(records.map(({ values }) => digestIn(readings, field, raw, countryOf(values))))) {
    const kept: RecordRow[] = []
    const holders = new Set<RecordRow>()
    const going: RecordRow[] = []
    /** Decisions that hold others with those that stay. */
    const staying = new Set<string>()
    for (const record of records) {
      const held = standingOf(record, field, value, readings)
      const before = isBefore(record, held, from)
      if (before) kept.push(record)
      if (held.length > 0) holders.add(record)
      if (held.length > 0 && !before && !saysElse(record, held, readings)) going.push(record)
      else for (const mark of record.marks) if (isJoining(mark)) staying.add(mark)
    }
    for (const record of going) if (!record.marks.some((mark) => staying.has(mark))) holders.delete(record)
    if (holders.size > 0) return { value, holders: [...holders], kept }
  }
  throw new SelfsameError('BAD_DECISION', 'No record of the contact holds this value, or only such as say nothing else, and since that instant.', { path: 'value', expected: 'a value of the contact' })
}

export const idOf = ({ source, id }: RecordRef): string => qualifiedId(source, id)

/** Takes a value from records from the decision's day on, or gives it back. */
export async function applyDetach(session: Placing, decision: DetachDecision, standing: boolean): Promise<readonly RecordRow[]> {
  const { id, records, kept = [] } = decision
  const together = new Set(standing ? kept.map(idOf) : [])
  const own = markOf(id, 'same')
  const changed: RecordRow[] = []
  for (const before of await session.tx.get('records', records.map(idOf))) {
    if (before === undefined) continue
    const marks = [...before.marks.filter((mark) => mark !== own), ...(together.has(before.id) ? [own] : [])].sort()
    changed.push(await session.place({ ...detachedFrom(before, decision, standing, session.ruling.readings), marks }, before))
  }
  return changed
}

/** A record without a value from the decision's day on, or with it again. */
export function detachedFrom(before: RecordRow, { id, field, value, from }: DetachDecision, standing: boolean, readings: Readings): RecordRow {
  const others = (before.detached ?? []).filter(({ decision }) => decision !== id)
  const detached = standing ? [...others, ...heldOf(before, field, value, readings).map((one) => ({ decision: id, field: one.field, value: one.value, from }))] : others
  const { detached: _, ...record } = asTold(before)
  return stillDetached({ ...record, ...(detached.length === 0 ? {} : { detached }) }, readings)
}

/** A record as its source tells it, as though nothing had been taken from it. */
export function asTold<R extends RecordRow | undefined>(record: R): R {
  return record?.detached === undefined ? record : { ...record, values: mapValues(record.values, (_, { until: __, ...one }) => one) }
}

/** What a source says again of a value that was detached does not give it back, in whatever spelling: only an undo does. */
export function stillDetached(record: RecordRow, readings: Readings): RecordRow {
  if (record.detached === undefined) return record
  const country = countryOf(record.values)
  const until = new Map(record.detached.map(({ field, value, from }) => [digestIn(readings, field, value, country), from]))
  const places = new Set(record.detached.flatMap(({ field }) => placesOf(field)))
  return { ...record, values: mapValues(record.values, (field, one) => {
    const from = places.has(field) ? until.get(digestIn(readings, field, one.value, country)) : undefined
    return from === undefined ? one : { ...one, until: from }
  }) }
}

function mapValues(values: SeenValues, change: (field: Field, one: SeenValue) => SeenValue): SeenValues {
  return Object.fromEntries((Object.entries(values) as [Field, readonly SeenValue[]][]).map(([field, all]) => [field, all.map((one) => change(field, one))]))
}

/** A table without the values that standing decisions took from its records. */
export function withoutDetached(table: RecordTable, decisions: readonly DetachDecision[], policy: Policy): RecordTable {
  if (decisions.length === 0) return table
  const wanted = new Map<string, DetachDecision[]>()
  for (const decision of decisions) for (const record of decision.records) wanted.set(idOf(record), [...(wanted.get(idOf(record)) ?? []), decision])
  const columns = table.columns.map((column) => ({ ...column }))
  const countries = table.columns.find((column) => column.field === 'country')
  for (let row = 0; row < table.size; row += 1) {
    const [source, id] = [table.sourceNames[table.sources[row]!]!, table.idOf(row)]
    for (const { field, value } of wanted.get(qualifiedId(source, id)) ?? wanted.get(qualifiedId(source, recordKey(id))) ?? []) {
      const country = countries?.values[countries.codes[row]!] ?? ''
      columns.forEach((column, c) => {
        const code = column.codes[row]!
        if (code < 0 || !placesOf(field).includes(column.field) || valueDigest(column.field, column.values[code]!, policy, [country]) !== value) return
        if (column.codes === table.columns[c]!.codes) column.codes = column.codes.slice()
        column.codes[row] = -1
      })
    }
  }
  return { ...table, columns }
}

/** Checks the name of a field that came from outside. */
export function checkedField(field: string): Field {
  if (!isField(field)) throw badOption('field', 'a field of PersonRecord')
  return field
}
