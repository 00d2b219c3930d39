import { badOption, SelfsameError } from '../errors.js'
import type { Decision } from '../model/decision.js'
import { type Field, isField } from '../model/field.js'
import type { Policy } from '../model/policy.js'
import { qualifiedId } from '../model/qualified-id.js'
import type { SeenValue, SeenValues } from '../model/stored-record.js'
import type { RecordTable } from '../model/table.js'
import type { RecordRow } from '../store/rows.js'
import { digestOf } from './event-intake.js'
import type { PeopleSession } from './people-session.js'
import { readProfile } from './profile-reader.js'

export type DetachDecision = Extract<Decision, { readonly kind: 'detach' }>

/** What a value is known by in the ledger: its canonical form, hashed, so that every spelling of a number is meant and none is kept. */
export function valueDigest(field: Field, raw: string, policy: Policy): string {
  return readProfile({ said: { [field]: [raw] }, marks: [] }, policy)?.id ?? digestOf(raw.trim())
}

/** The records among these that hold the value. */
export function holdersOf(records: readonly RecordRow[], field: Field, value: string, policy: Policy): readonly RecordRow[] {
  const digest = valueDigest(field, value, policy)
  const holders = records.filter((record) => record.values[field]?.some((one) => valueDigest(field, one.value, policy) === digest))
  if (holders.length === 0) throw new SelfsameError('BAD_DECISION', 'No record of the contact holds this value.', { path: 'value', expected: 'a value of the contact' })
  return holders
}

/** Takes a value from records from the decision's day on, or gives it back. */
export async function applyDetach(session: PeopleSession, { id, field, value, from, records }: DetachDecision, standing: boolean): Promise<readonly RecordRow[]> {
  const { policy } = session.ruling
  const changed: RecordRow[] = []
  for (const before of await session.tx.get('records', records.map((ref) => qualifiedId(ref.source, ref.id)))) {
    if (before === undefined) continue
    const others = (before.detached ?? []).filter(({ decision }) => decision !== id)
    const held = standing ? before.values[field]?.find((one) => valueDigest(field, one.value, policy) === value) : undefined
    const detached = held === undefined ? others : [...others, { decision: id, field, value: held.value, from }]
    const { detached: _, ...record } = whole(before)
    changed.push(await session.place(stillDetached(detached.length === 0 ? record : { ...record, detached }, policy), before))
  }
  return changed
}

/** A record as its source tells it, as though nothing had been taken from it. */
export function whole<R extends RecordRow | undefined>(record: R): R {
  return record?.detached === undefined ? record : { ...record, values: mapValues(record.values, (_, { until: __, ...one }) => one) }
}

/** What a source says again of a value that was detached does not give it back, in whatever spelling: only an undo does. */
export function stillDetached(record: RecordRow, policy: Policy): RecordRow {
  if (record.detached === undefined) return record
  const until = new Map(record.detached.map(({ field, value, from }) => [`${field} ${valueDigest(field, value, policy)}`, from]))
  const fields = new Set(record.detached.map(({ field }) => field))
  return { ...record, values: mapValues(record.values, (field, one) => {
    const from = fields.has(field) ? until.get(`${field} ${valueDigest(field, one.value, policy)}`) : undefined
    return from === undefined ? one : { ...one, until: from }
  }) }
}

function mapValues(values: SeenValues, change: (field: Field, one: SeenValue) => SeenValue): SeenValues {
  return Object.fromEntries((Object.entries(values) as [Field, readonly SeenValue[]][]).map(([field, all]) => [field, all.map((one) => change(field, one))]))
}

/** A table without the values that standing decisions took from its records. */
export function withoutDetached(table: RecordTable, decisions: readonly DetachDecision[], policy: Policy): RecordTable {
  if (decisions.length === 0) return table
  const key = (source: string, id: string) => JSON.stringify([source, id])
  const wanted = new Map<string, DetachDecision[]>()
  for (const decision of decisions) for (const { source, id } of decision.records) wanted.set(key(source, id), [...(wanted.get(key(source, id)) ?? []), decision])
  const columns = table.columns.map((column) => ({ ...column }))
  for (let row = 0; row < table.size; row += 1) {
    for (const { field, value } of wanted.get(key(table.sourceNames[table.sources[row]!]!, table.idOf(row))) ?? []) {
      columns.forEach((column, c) => {
        const code = column.codes[row]!
        if (column.field !== field || code < 0 || valueDigest(field, column.values[code]!, policy) !== value) return
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
