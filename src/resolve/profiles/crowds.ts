import type { IdentifierValue } from '../../normalize/columns/identifiers.js'
import { crowdKey } from '../../normalize/columns/phone-identifier.js'
import { type IdentifierName, nameCap } from '../../score/rarity.js'
import { profileRow } from '../../store/row-shapes.js'
import { nameStart } from '../batch/count-names.js'
import type { Working } from './working-profile.js'

/** Given names under an identifier from which on they take evidence away: a couple's two do not. */
const crowdedFrom = 3

/** Whether so many profiles can have more given names than a couple. */
export function mayCrowd(profiles: number): boolean {
  return profiles >= crowdedFrom
}

/** Who holds an identifier, and those of them of whom another number of names was said: what they say of themselves and of pairs without a link counts in their components too. */
export interface Crowd {
  readonly members: readonly Working[]
  readonly outdated: readonly Working[]
}

/** Counts the given names under an identifier (its `crowdKey`) that these profiles may hold, and says the number of each that does. */
export function countNames(comparison: IdentifierName, key: string, profiles: readonly Working[]): Crowd {
  const members = profiles.filter((other) => (other.row.values[comparison] as readonly IdentifierValue[] | undefined)?.some((value) => crowdKey(value) === key))
  const names = new Set<number>()
  for (const { row } of members) if (row.values['givenName'] !== undefined) names.add(nameStart(row.values['givenName'] as readonly string[]))
  const name = `${comparison}:${key}`
  const count = mayCrowd(names.size) ? Math.min(names.size, nameCap + 1) : undefined
  const outdated = members.filter(({ row }) => row.crowded?.[name] !== count)
  for (const other of outdated) {
    const { [name]: _, ...others } = other.row.crowded ?? {}
    const crowded = count === undefined ? others : { ...others, [name]: count }
    const { crowded: __, ...row } = other.row
    other.row = profileRow(row, Object.keys(crowded).length === 0 ? {} : { crowded })
    other.changed = true
  }
  return { members, outdated }
}
