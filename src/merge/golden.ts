import type { GoldenRecord, GoldenValue } from '../model/contact.js'
import type { Field } from '../model/field.js'
import { readInstant } from '../model/instant.js'
import type { RecordRef } from '../model/record.js'
import type { RecordTable, TableColumn } from '../model/table.js'
import { normalizeAccountId } from '../normalize/account-id.js'
import { foldFamily } from '../normalize/name-fold.js'
import { normalizeName } from '../normalize/name.js'
import { foldText } from '../normalize/text.js'
import { looksLikeUserName } from '../normalize/user-name.js'
import { type Choice, type Claim, rankValues, ruleOf, type SurvivorshipPolicy } from './survivorship.js'

/**
 * Chooses the fields of a contact whose records stand in a table, each value with the records that hold it and the
 * values it was preferred to. Spellings that differ in case, accents and punctuation alone count as
 * one value, as do a name's spellings in two scripts.
 */
export function goldenRecord(table: RecordTable, rows: readonly number[], policy: SurvivorshipPolicy): GoldenRecord {
  const byField = new Map<Field, TableColumn[]>()
  for (const column of table.columns) byField.set(column.field, [...(byField.get(column.field) ?? []), column])
  const seen = rows.map((row) => readInstant(table.observedAt?.(row) ?? '') ?? '')
  const golden: { [F in Field]?: GoldenValue } = {}
  for (const [field, columns] of byField) {
    const claims: Claim[] = []
    for (const [i, row] of rows.entries()) {
      const record = refOfRow(table, row)
      const trust = policy.sources !== undefined && Object.hasOwn(policy.sources, record.source) ? policy.sources[record.source]?.trust : undefined
      columns.forEach(({ codes, values }, place) => {
        const value = codes[row]! < 0 ? '' : values[codes[row]!]!.trim()
        if (says(field, value)) claims.push({ value, ...asValueOf(field, value), record, order: row, place, seen: seen[i]!, ...(trust === undefined ? {} : { trust }) })
      })
    }
    const chosen = goldenValue(rankValues(claims, ruleOf(field, policy), policy))
    if (chosen !== undefined) golden[field] = chosen
  }
  return golden
}

/** The (source, id) of a row. */
export function refOfRow(table: RecordTable, row: number): RecordRef {
  return { source: table.sourceNames[table.sources[row]!]!, id: table.idOf(row) }
}

/** The best of ranked choices with its provenance; `undefined` where there is none. */
export function goldenValue(ranked: readonly Choice[]): GoldenValue | undefined {
  const best = ranked[0]
  return best && { value: best.value, from: best.from, alternatives: ranked.slice(1).map(({ value }) => value) }
}

const names: ReadonlySet<Field> = new Set<Field>(['name', 'givenName', 'familyName'])

/** Whether a value of a field says something of the person: an account that is nobody's (`0`, guest) does not. */
export const says = (field: Field, value: string): boolean => value !== '' && (field !== 'accountId' || normalizeAccountId(value).key !== undefined)

/** Under which key the spellings of a value meet, and what it ranks among the values of its field. */
export function asValueOf(field: Field, value: string): Pick<Claim, 'key' | 'rank'> {
  if (!names.has(field)) return { key: foldText(value) || value, rank: 0 }
  const { given, family } = normalizeName(value)
  // A user name or a value that names nobody is no spelling of a name, though its words may be: Nellie_99 is not Nellie.
  if ((field === 'name' && looksLikeUserName(value)) || (given.length === 0 && family.length === 0)) return { key: `\0${foldText(value) || value}`, rank: 0 }
  // Spellings of one name in any script and order count as one value: Шевчук Олена, Olena Shevchuk.
  const key = [...given, ...family].map(foldFamily).sort().join(' ') || value
  const isWhole = field === 'name' && given.some((word) => word.length > 1) && family.length > 0
  return { key, rank: isWhole ? 2 : 1 }
}
