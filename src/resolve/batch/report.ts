import { probabilityOf } from '../../score/level-units.js'
import type { PartedTable } from './engine.js'
import type { BlockKeyReport, DedupeReport } from './result.js'
import { warningsOf } from './warnings.js'

interface ReportedTable extends Omit<PartedTable, 'partition'> {
  /** Contacts by row. */
  readonly contactNumbers: Int32Array
  /** How many rows each contact has. */
  readonly sizes: Int32Array
}

/** Counts, costs and warnings of a run; nothing in it names a person. */
export function reportOf({ table, weighed, threshold, contactNumbers: contacts, sizes }: ReportedTable): Omit<DedupeReport, 'stages' | 'changes'> {
  const { candidates, weights, profiles, origin } = weighed
  const { left, right } = candidates.pairs
  const isLink = (i: number) => weights[i]! >= threshold && contacts[profiles.firstRow[left[i]!]!] === contacts[profiles.firstRow[right[i]!]!]
  const first = new Float64Array(candidates.keys.length)
  const alone = new Float64Array(candidates.keys.length)
  let links = 0
  let expected = 0
  for (let i = 0; i < candidates.pairs.size; i += 1) {
    if (!isLink(i)) continue
    const key = candidates.foundBy[i]!
    links += 1
    expected += probabilityOf(weights[i]!)
    first[key]! += 1
    alone[key]! += 1 - candidates.foundAgain[i]!
  }
  const blocks = candidates.keys.map((key, k): BlockKeyReport => ({ ...key, linksFoundFirst: first[k]!, linksFoundAlone: alone[k]! }))
  let repeats = 0
  profiles.ofRow.forEach((profile, row) => {
    const earlier = profiles.firstRow[profile]
    if (earlier !== undefined && earlier !== row && contacts[row] === contacts[earlier]) repeats += 1
  })
  let largest = 0
  for (const size of sizes) if (size > largest) largest = size
  return {
    records: table.size,
    profiles: profiles.firstRow.length,
    repeats,
    contacts: sizes.length,
    pairsCompared: candidates.pairs.size,
    links,
    blocks,
    model: origin,
    threshold: probabilityOf(threshold),
    expectedPrecision: links === 0 ? 1 : expected / links,
    largestContact: largest,
    warnings: warningsOf(weighed, { links, isLink, blocks, contacts, sizes }),
  }
}
