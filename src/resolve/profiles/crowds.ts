import type { IdentifierValue } from '../../normalize/columns/identifiers.js'
import { crowdKey, isSameCrowd } from '../../normalize/columns/phone-identifier.js'
import { type IdentifierName, nameCap } from '../../score/rarity.js'
import { profileRow } from '../../store/row-shapes.js'
import { nameStart } from '../batch/count-names.js'
import type { Working } from './working-profile.js'

/** Names under an identifier from which on they take evidence away: a couple's two do not. */
const crowdedFrom = 3

/** Whether so many profiles can have more names than a couple. */
export function mayCrowd(profiles: number): boolean {
  return profiles >= crowdedFrom
}

/** Who holds an identifier, and those of them of whom another number of names was said, if any: what they say of themselves and of pairs without a link counts in their components too. */
export interface Crowd {
  readonly members: readonly Working[]
  readonly outdated: readonly Working[]
}

/** Counts the names, given or family, whichever are more, under the identifiers of one `crowdKey` that these profiles may hold, and says the number of each to those that do. */
export function countNames(comparison: IdentifierName, crowd: string, profiles: readonly Working[]): Crowd {
  if (areFew(profiles)) return nobody
  const members = profiles.flatMap((one) => {
    const values = valuesIn(one, comparison, crowd)
    return values.length === 0 ? [] : [{ one, values, given: startOf(one, 'givenName'), family: startOf(one, 'familyName') }]
  })
  const counts = new Map<string, number | undefined>()
  const countOf = (value: IdentifierValue): number | undefined => {
    if (counts.has(value.key)) return counts.get(value.key)
    const givens = new Set<number>()
    const families = new Set<number>()
    for (const { values, given, family } of members) {
      if (!values.some((other) => isSameCrowd(value, other))) continue
      if (given !== undefined) givens.add(given)
      if (family !== undefined) families.add(family)
    }
    const names = Math.max(givens.size, families.size >> 1)
    const count = mayCrowd(names) ? Math.min(names, nameCap + 1) : undefined
    counts.set(value.key, count)
    return count
  }
  const outdated: Working[] = []
  for (const { one, values } of members) {
    const changed = values.filter((value) => one.row.crowded?.[`${comparison}:${value.key}`] !== countOf(value))
    if (changed.length === 0) continue
    outdated.push(one)
    const crowded = Object.fromEntries(Object.entries({ ...one.row.crowded, ...Object.fromEntries(changed.map((value) => [`${comparison}:${value.key}`, countOf(value)])) }).filter((entry): entry is [string, number] => entry[1] !== undefined))
    const { crowded: _, ...row } = one.row
    one.row = profileRow(row, Object.keys(crowded).length === 0 ? {} : { crowded })
    one.changed = true
  }
  return { members: members.map(({ one }) => one), outdated }
}

function startOf({ row }: Working, comparison: string): number | undefined {
  const tokens = row.values[comparison] as readonly string[] | undefined
  return tokens === undefined ? undefined : nameStart(tokens)
}

/** Whether all of these have so few names together that no identifier of theirs is crowded, and none was: one person's records mostly have one. */
function areFew(profiles: readonly Working[]): boolean {
  const givens = new Set<number | undefined>()
  const families = new Set<number | undefined>()
  for (const one of profiles) {
    if (one.row.crowded !== undefined) return false
    givens.add(startOf(one, 'givenName'))
    families.add(startOf(one, 'familyName'))
  }
  return !mayCrowd(Math.max(givens.size, families.size >> 1))
}

const nobody: Crowd = { members: [], outdated: [] }

const identifiersOf = ({ row }: Working, comparison: IdentifierName): readonly IdentifierValue[] => (row.values[comparison] as readonly IdentifierValue[] | undefined) ?? []

/** The identifiers of a profile that are counted there. */
const valuesIn = (one: Working, comparison: IdentifierName, crowd: string): readonly IdentifierValue[] => identifiersOf(one, comparison).filter((value) => crowdKey(value) === crowd)

/** Whether a profile holds an identifier that is counted there. */
export const isIn = (one: Working, comparison: IdentifierName, crowd: string): boolean => identifiersOf(one, comparison).some((value) => crowdKey(value) === crowd)
