import type { SurvivorshipPolicy } from '../../merge/survivorship.js'
import type { Trust } from '../../model/identifier.js'
import type { IdentifierValue } from '../../normalize/columns/identifiers.js'
import { identifierNames } from '../../score/rarity.js'
import type { ProfileRow, RecordRow } from '../../store/rows.js'
import { comparedValues, isAnchorField } from './said-values.js'
import { proven } from '../profiles/histories.js'
import { readProfile } from '../profiles/profile-reader.js'

const nobody: readonly never[] = []

/** Which of the record's identifiers a channel stands for, ascending. */
export function vouchedOf(record: RecordRow, values: ProfileRow['values'], policy: SurvivorshipPolicy): readonly string[] {
  const trusted = new Set<Trust>()
  for (const [field, all] of Object.entries(record.values)) if (isAnchorField(field as Parameters<typeof isAnchorField>[0])) for (const one of all) trusted.add(one.trust)
  // Most of what is typed nobody vouches for.
  if (!trusted.has('verified') && !trusted.has('asserted')) return nobody
  const known = (wanted: readonly Trust[], behind: string): readonly string[] => {
    if (!wanted.some((one) => trusted.has(one))) return []
    const from = [...trusted].every((one) => wanted.includes(one)) ? values : readProfile({ said: comparedValues(record.values, (one) => wanted.includes(one.trust)), marks: [], source: record.source }, policy)?.values ?? {}
    return identifierNames.flatMap((name) => ((from[name] as readonly IdentifierValue[] | undefined) ?? []).map(({ key }) => `${name}:${key}${behind}`))
  }
  return [...known(['verified', 'asserted'], ''), ...known(['verified'], proven)].sort()
}

/** What channels vouch for in each of the records that hold a history. */
export function vouchedByAll(records: readonly RecordRow[], values: ProfileRow['values'], policy: SurvivorshipPolicy): readonly string[] {
  const each = records.filter((record) => record.history).map((record) => vouchedOf(record, values, policy))
  return each.length === 1 ? each[0]! : (each[0] ?? nobody).filter((key) => each.every((keys) => keys.includes(key)))
}
