import type { RecordTable } from '../model/table.js'
import { bit } from '../score/level-units.js'
import type { WeighedTable } from './engine.js'
import type { BlockKeyReport, DedupeReport } from './result.js'

/** One key that alone yields more of the links than this is worth a look. */
const keyShare = 0.3

/** Counts, costs and warnings of a run; nothing in it names a person. */
export function reportOf(table: RecordTable, weighed: WeighedTable, contacts: Int32Array, contactCount: number, sizes: Int32Array, threshold: number, stages: DedupeReport['stages']): DedupeReport {
  const { candidates, weights, profiles, learnt, origin } = weighed
  const alone = new Float64Array(candidates.keys.length)
  let links = 0
  let right = 0
  for (let i = 0; i < candidates.pairs.size; i += 1) {
    if (weights[i]! < threshold) continue
    const a = contacts[profiles.firstRow[candidates.pairs.left[i]!]!]
    if (a !== contacts[profiles.firstRow[candidates.pairs.right[i]!]!]) continue
    links += 1
    right += 1 / (1 + 2 ** (-weights[i]! / bit))
    alone[candidates.foundBy[i]!]! += 1
  }
  const blocks = candidates.keys.map((key, k): BlockKeyReport => ({ ...key, linksFoundFirst: alone[k]! }))
  const warnings: string[] = []
  if (learnt !== undefined && origin === 'default') warnings.push('What the records taught was not to be believed, so the default model decided.')
  if (learnt !== undefined && !learnt.converged) warnings.push('Learning reached its limit before it settled.')
  if (origin === 'default' && learnt === undefined) warnings.push('There are too few records to learn from, so the default model decided.')
  for (const key of blocks) {
    if (links > 1000 && key.linksFoundFirst / links > keyShare && !['phone', 'email', 'number', 'account', 'handle'].includes(key.key)) {
      warnings.push(`The key ${key.key} alone brought ${Math.round((100 * key.linksFoundFirst) / links)}% of the links.`)
    }
  }
  let largest = 0
  for (const size of sizes) if (size > largest) largest = size
  return {
    records: table.size,
    profiles: profiles.firstRow.length,
    contacts: contactCount,
    pairsCompared: candidates.pairs.size,
    links,
    blocks,
    model: origin,
    threshold: 1 / (1 + 2 ** (-threshold / bit)),
    expectedPrecision: links === 0 ? 1 : right / links,
    largestContact: largest,
    warnings,
    stages,
  }
}
