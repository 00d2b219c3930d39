import type { GoldenRecord, GoldenValue } from '../model/contact.js'
import type { Field } from '../model/field.js'
import type { Policy } from '../model/policy.js'
import type { RecordRef } from '../model/record.js'
import type { RecordTable, TableColumn } from '../model/table.js'
import { foldFamily } from '../normalize/name-fold.js'
import { normalizeName } from '../normalize/name.js'
import { foldText } from '../normalize/text.js'
import { looksLikeUserName } from '../normalize/user-name.js'

interface Choice {
  readonly value: string
  /** Ascending, each once. */
  readonly rows: number[]
  /** For each row the first of the field's columns that holds it. */
  readonly places: number[]
}

/**
 * Chooses a contact's fields by survivorship, each value with the records that hold it and the
 * values it was preferred to. Spellings that differ in case, accents and punctuation alone count as
 * one value, as do a name's spellings in two scripts; the most frequent spelling is shown. Ties go by source order, then by the smallest (source, id) of a record
 * that holds the value, then by its place among the record's values: never by the order in which the records came.
 */
export function goldenRecord(table: RecordTable, rows: readonly number[], policy: Policy): GoldenRecord {
  const byField = new Map<Field, TableColumn[]>()
  for (const column of table.columns) byField.set(column.field, [...(byField.get(column.field) ?? []), column])
  const golden: { [F in Field]?: GoldenValue } = {}
  for (const [field, columns] of byField) {
    const choices = new Map<string, Choice[]>()
    for (const row of rows) {
      for (let place = 0; place < columns.length; place += 1) {
        const column = columns[place]!
        const code = column.codes[row]!
        if (code < 0) continue
        const value = column.values[code]!.trim()
        if (value === '') continue
        const key = (names.has(field) ? nameKey(value) : foldText(value)) || value
        const spellings = choices.get(key) ?? []
        const known = spellings.find((one) => one.value === value)
        if (known === undefined) spellings.push({ value, rows: [row], places: [place] })
        else if (known.rows.at(-1) !== row) {
          known.rows.push(row)
          known.places.push(place)
        }
        choices.set(key, spellings)
      }
    }
    const ranked = [...choices.values()]
      .map((spellings) => oneChoice(table, spellings))
      .toSorted((a, b) => compareChoices(table, policy, field, a, b))
    const best = ranked[0]
    if (best === undefined) continue
    golden[field] = { value: best.value, from: best.rows.map((row) => refOf(table, row)), alternatives: ranked.slice(1).map((one) => one.value) }
  }
  return golden
}

/** The (source, id) of a row. */
export function refOf(table: RecordTable, row: number): RecordRef {
  return { source: table.sourceNames[table.sources[row]!]!, id: table.idOf(row) }
}

function compareChoices(table: RecordTable, policy: Policy, field: Field, a: Choice, b: Choice): number {
  if (field === 'name' && nameRank(a.value) !== nameRank(b.value)) return nameRank(b.value) - nameRank(a.value)
  const rule = policy.survivorship?.[field] ?? 'most-frequent'
  const bySource = sourceRank(table, policy, a) - sourceRank(table, policy, b)
  const byRule =
    rule === 'most-frequent' ? b.rows.length - a.rows.length
    : rule === 'longest' ? b.value.length - a.value.length
    : rule === 'most-recent' ? compareText(lastSeen(table, b), lastSeen(table, a))
    : bySource
  return byRule || bySource || byFirstRecord(table, a, b)
}

const names: ReadonlySet<Field> = new Set<Field>(['name', 'givenName', 'familyName'])

/** Spellings of one name in any script and order count as one value: Шевчук Олена, Olena Shevchuk. */
function nameKey(value: string): string {
  const { given, family } = normalizeName(value)
  return [...given, ...family].map(foldFamily).sort().join(' ')
}

/** A whole name comes before half of one, and any name before a user name or a value that names nobody. */
function nameRank(value: string): number {
  if (looksLikeUserName(value)) return 0
  const { given, family } = normalizeName(value)
  if (given.length === 0 && family.length === 0) return 0
  return given.some((word) => word.length > 1) && family.length > 0 ? 2 : 1
}

/** The spellings of one value as one choice. */
function oneChoice(table: RecordTable, spellings: readonly Choice[]): Choice {
  const shown = spellings.toSorted((a, b) => b.rows.length - a.rows.length || byFirstRecord(table, a, b))[0]!
  if (spellings.length === 1) return shown
  const placeOf = new Map<number, number>()
  for (const { rows, places } of spellings) rows.forEach((row, i) => placeOf.set(row, Math.min(places[i]!, placeOf.get(row) ?? places[i]!)))
  const rows = [...placeOf.keys()].sort((a, b) => a - b)
  return { value: shown.value, rows, places: rows.map((row) => placeOf.get(row)!) }
}

function byFirstRecord(table: RecordTable, a: Choice, b: Choice): number {
  const left = firstRecord(table, a)
  const right = firstRecord(table, b)
  return compareText(left.source, right.source) || compareText(left.id, right.id) || left.place - right.place
}

function firstRecord(table: RecordTable, choice: Choice): RecordRef & { readonly place: number } {
  return choice.rows
    .map((row, i) => ({ ...refOf(table, row), place: choice.places[i]! }))
    .reduce((a, b) => ((compareText(a.source, b.source) || compareText(a.id, b.id)) <= 0 ? a : b))
}

function sourceRank(table: RecordTable, policy: Policy, choice: Choice): number {
  const order = policy.sourceOrder ?? []
  return Math.min(...choice.rows.map((row) => {
    const rank = order.indexOf(table.sourceNames[table.sources[row]!]!)
    return rank < 0 ? order.length : rank
  }))
}

const lastSeen = (table: RecordTable, choice: Choice): string =>
  choice.rows.map((row) => table.observedAt?.(row) ?? '').reduce((a, b) => (a > b ? a : b), '')

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
