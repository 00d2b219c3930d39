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

/** Marks a value of records as somebody else's from the decision's day on, or gives it back. */
export async function applyDetach(session: PeopleSession, decision: DetachDecision, standing: boolean): Promise<readonly RecordRow[]> {
  const { field, value, records } = decision
  const others = standing ? [] : await othersStanding(session, decision)
  const changed: RecordRow[] = []
  for (const before of await session.tx.get('records', records.map((ref) => qualifiedId(ref.source, ref.id)))) {
    if (before === undefined) continue
    const from = standing ? decision.from : others.findLast((one) => one.records.some((ref) => qualifiedId(ref.source, ref.id) === before.id))?.from
    const all = before.values[field]?.map((one): SeenValue => {
      if (valueDigest(field, one.value, session.ruling.policy) !== value) return one
      const { until: _, ...theirs } = one
      return from === undefined ? theirs : { ...theirs, until: from }
    })
    const values: SeenValues = all === undefined ? before.values : { ...before.values, [field]: all }
    changed.push(await session.place({ ...before, values }, before))
  }
  return changed
}

/** Decisions that took the value from records too, and stand, in the order of the ledger. An undo of a detachment is rare enough to look through it. */
async function othersStanding(session: PeopleSession, { id, field, value }: DetachDecision): Promise<readonly DetachDecision[]> {
  const found: DetachDecision[] = []
  for (let from = 0; ; ) {
    const rows = await session.tx.list('decisions', 'seq', { from, limit: page })
    for (const { decision, standing } of rows) if (standing && decision.kind === 'detach' && decision.id !== id && decision.field === field && decision.value === value) found.push(decision)
    if (rows.length < page) return found
    from = rows.at(-1)!.seq + 1
  }
}

/** Decisions that are read at once. */
const page = 1000

/** What a source says again of a value that was detached does not give it back, in whatever spelling: only an undo does. */
export function stillDetached(record: RecordRow, before: RecordRow | undefined, policy: Policy): RecordRow {
  if (before === undefined) return record
  let values: SeenValues | undefined
  for (const [field, known] of Object.entries(before.values) as [Field, readonly SeenValue[]][]) {
    if (!known.some((one) => one.until !== undefined)) continue
    const until = new Map(known.filter((one) => one.until !== undefined).map((one) => [valueDigest(field, one.value, policy), one.until!]))
    values = { ...(values ?? record.values), [field]: record.values[field]?.map((one) => {
      const from = until.get(valueDigest(field, one.value, policy))
      return from === undefined ? one : { ...one, until: from }
    }) ?? [] }
  }
  return values === undefined ? record : { ...record, values }
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
