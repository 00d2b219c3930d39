import type { Partition } from '../cluster/partition.js'
import { refOf } from '../merge/golden.js'
import type { RecordTable } from '../model/table.js'
import type { Evidence, PairExplanation } from '../score/evidence.js'
import { bit } from '../score/level-units.js'
import type { Scorer } from '../score/scorer.js'
import type { WeighedTable } from './engine.js'

/** The evidence between two rows in bits, and why they are or are not in one contact. */
export function explainPair(table: RecordTable, weighed: WeighedTable, partition: Partition, contacts: Int32Array, threshold: number, leftRow: number, rightRow: number, scorer: Scorer): PairExplanation {
  const { profiles, set } = weighed
  const left = { ...refOf(table, leftRow), row: leftRow }
  const right = { ...refOf(table, rightRow), row: rightRow }
  const joined = contacts[leftRow] === contacts[rightRow]
  const a = profiles.ofRow[leftRow]!
  const b = profiles.ofRow[rightRow]!
  if (a < 0 || b < 0) {
    const prior = scorer.units.priorStranger / bit
    return { left, right, prior, against: 'stranger', evidence: [], weight: prior, probability: 1 / (1 + 2 ** -prior), joined, because: 'One of the records says nothing that can be compared.' }
  }
  const pattern = scorer.reader.read(a, b)
  const digits = Uint8Array.from(scorer.reader.patterns.digits(pattern))
  const evidenceAgainst = (against: 'stranger' | 'household'): Evidence[] =>
    set.list.flatMap((one, c): Evidence[] => {
      const digit = digits[c]!
      const l = one.codes[a]!
      const r = one.codes[b]!
      if (l < 0 && r < 0) return []
      const namesakes = one.name === 'familyName' ? scorer.namesakeUnits(pattern, a, b) : 0
      const rarity = against === 'stranger' ? scorer.rarityUnits(c, digit, a, b) + namesakes : 0
      const units = (against === 'household' ? scorer.units.householdUnits(digits, c) : scorer.units.strangerUnits(c, digit)) + rarity
      return [{
        comparison: one.name,
        level: digit === 0 ? 'missing' : one.levels[digit - 1]!,
        ...(l < 0 ? {} : { left: one.show(l) }),
        ...(r < 0 ? {} : { right: one.show(r) }),
        bits: units / bit,
        termFrequencyBits: rarity / bit,
      }]
    })
  const total = (prior: number, evidence: readonly Evidence[]) => evidence.reduce((sum, one) => sum + one.bits, prior)
  const strangerPrior = scorer.units.priorStranger / bit
  const householdPrior = scorer.units.priorHousehold / bit
  const stranger = evidenceAgainst('stranger')
  const household = evidenceAgainst('household')
  const against = total(householdPrior, household) < total(strangerPrior, stranger) ? 'household' : 'stranger'
  const prior = against === 'household' ? householdPrior : strangerPrior
  const evidence = against === 'household' ? household : stranger
  const weight = total(prior, evidence)
  return { left, right, prior, against, evidence, weight, probability: 1 / (1 + 2 ** -weight), joined, because: reason(weighed, partition, joined, threshold, weight * bit, a, b, contacts, table) }
}

function reason(weighed: WeighedTable, partition: Partition, joined: boolean, threshold: number, weight: number, a: number, b: number, contacts: Int32Array, table: RecordTable): string {
  const { profiles } = weighed
  if (joined) {
    if (a === b) return 'They say the same.'
    if (weight >= threshold) return 'The evidence between the two is enough.'
    const path = pathBetween(weighed, threshold, contacts, a, b)
    if (path === undefined) return 'A decision put them together.'
    return `Linked by way of ${path.slice(1, -1).map((profile) => table.idOf(profiles.firstRow[profile]!)).join(', ')}.`
  }
  const refusal = partition.refused.find((one) => (one.left === a && one.right === b) || (one.left === b && one.right === a))
  if (refusal !== undefined) return refusals[refusal.constraint.split(':')[0]!] ?? `Refused by ${refusal.constraint}.`
  return weight >= threshold ? 'The evidence would be enough, but no blocking key proposed the pair.' : 'The evidence between the two is not enough.'
}

const refusals: Readonly<Record<string, string>> = {
  linkage: 'The two alone would be enough, but their groups as a whole contradict each other.',
  names: 'Only records without a name hold the two together, and the names contradict each other.',
  ambiguous: 'One side has no name, and two groups that contradict each other claim it.',
  decision: 'A person decided that they are different.',
  limit: 'Together they would hold more identifiers of a kind than the policy allows.',
  'one-to-one': 'The contact already has a record of that source.',
  'same-source': 'The policy links only records of different sources.',
}

/** The shortest path of links between two profiles of one contact. */
function pathBetween(weighed: WeighedTable, threshold: number, contacts: Int32Array, a: number, b: number): readonly number[] | undefined {
  const { candidates, weights, profiles } = weighed
  const contact = contacts[profiles.firstRow[a]!]!
  const neighbours = new Map<number, number[]>()
  for (let i = 0; i < candidates.pairs.size; i += 1) {
    if (weights[i]! < threshold) continue
    const left = candidates.pairs.left[i]!
    const right = candidates.pairs.right[i]!
    if (contacts[profiles.firstRow[left]!] !== contact || contacts[profiles.firstRow[right]!] !== contact) continue
    neighbours.set(left, [...(neighbours.get(left) ?? []), right])
    neighbours.set(right, [...(neighbours.get(right) ?? []), left])
  }
  const cameFrom = new Map<number, number>([[a, a]])
  const queue = [a]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === b) {
      const path = [b]
      while (path[0] !== a) path.unshift(cameFrom.get(path[0]!)!)
      return path
    }
    for (const next of neighbours.get(at) ?? []) {
      if (cameFrom.has(next)) continue
      cameFrom.set(next, at)
      queue.push(next)
    }
  }
  return undefined
}
