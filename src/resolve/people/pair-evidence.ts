import { comparators } from '../../score/comparators.js'
import type { Alternative } from '../../score/evidence.js'
import { bit } from '../../score/level-units.js'
import type { Working } from '../profiles/working-profile.js'
import type { PeopleSession } from './people-session.js'

/** One field's part in a pair, without its values: `bits` for one person (positive) or against. */
export interface FieldEvidence {
  readonly comparison: string
  readonly level: string
  readonly bits: number
}

/** What two profiles say of each other: `prior` and the bits of `evidence` sum to `weight`. */
export interface PairEvidence {
  readonly weight: number
  readonly prior: number
  readonly against: Alternative
  /** The strongest first. */
  readonly evidence: readonly FieldEvidence[]
}

/** The evidence between two profiles. */
export function evidenceBetween(session: PeopleSession, a: Working, b: Working): PairEvidence {
  const { graph } = session
  const { units } = graph.weigher
  const left = graph.prepared(a)
  const right = graph.prepared(b)
  const { weight, against, digits, sums } = graph.weigher.weigh(left, right)
  const withNames = units.namesakesWith(sums)
  const evidence: FieldEvidence[] = []
  comparators.forEach((one, c) => {
    const digit = digits[c]!
    if (digit === 0) return
    const namesakes = c === withNames ? graph.weigher.namesakeUnits(sums, digits, left, right) : 0
    const shared = graph.weigher.rarityUnits(c, digits, left, right)
    const bits = units.unitsOf(digits, c, against) + (against === 'stranger' ? shared + namesakes : units.crowdedUnits(digits, c, shared, against))
    evidence.push({ comparison: one.name, level: one.levels[digit - 1]!, bits: bits / bit })
  })
  return { weight: weight / bit, prior: units.priors[against] / bit, against, evidence: evidence.sort((x, y) => y.bits - x.bits) }
}
