/** One set stage by stage, in a process of its own, which tells its parent what came out. Started by `eval.ts`. */
import type { Policy } from '../src/model/policy.js'
import { type BlockingQuality, blockingQuality } from './blocking-quality.js'
import { clusterings } from './clusterings.js'
import { readSet, type SetFiles } from './read-set.js'
import { type Outcome, type OverMerging, StagedSet, withoutPart } from './staged.js'

/** What is to be measured: blocking and over-merging, ways of clustering, or what each part of the engine brings. */
export interface StagesQuestion extends SetFiles {
  readonly ask: 'blocking' | 'clustering' | 'parts'
  readonly policy?: Policy
}

/** What a key, its refinements with it, found of one person's pairs of profiles. */
export interface KeyFindings {
  readonly key: string
  readonly pairs: number
  readonly first: number
  readonly alone: number
}

export interface BlockingReport extends BlockingQuality, OverMerging {
  readonly records: number
  readonly candidates: number
  readonly keys: readonly KeyFindings[]
}

/** One way of doing it. */
export interface Variant extends OverMerging {
  readonly name: string
  readonly candidates: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Absent where blocking is as it was. */
  readonly connected?: number
}

const question = JSON.parse(process.argv[2] ?? '') as StagesQuestion
const staged = new StagedSet(await readSet(question), question.policy ?? {})
const { profiles } = staged.comparable
const whole = staged.weigh()
const outcome = staged.finish(whole)

function variant(name: string, { precision, recall, f1, report, overMerging }: Outcome): Variant {
  return { name, candidates: report.pairsCompared, precision, recall, f1, ...overMerging }
}

const quality = (weighed: typeof whole): BlockingQuality => blockingQuality({
  ofRow: profiles.ofRow, person: staged.truth.linkable, candidates: weighed.candidates.pairs,
  wouldLink: (a, b) => whole.scorer.weigh(a, b) >= outcome.threshold,
})

function keyFindings(): KeyFindings[] {
  const { keys, pairs, foundBy, foundAgain } = whole.candidates
  const people = Array.from({ length: profiles.firstRow.length }, () => new Set<string>())
  profiles.ofRow.forEach((profile, row) => people[profile]?.add(staged.truth.linkable[row]!))
  const bases = staged.plan.keys.map(({ name }) => name)
  const baseOf = keys.map(({ key }, k) => {
    // The refinements of a key follow it.
    const at = keys.slice(0, k + 1).findLastIndex((one) => bases.includes(one.key) && (one.key === key || key.startsWith(`${one.key} + `)))
    return keys[at]!.key
  })
  const found = new Map(bases.map((key) => [key, { key, pairs: 0, first: 0, alone: 0 }]))
  for (let i = 0; i < pairs.size; i += 1) {
    const of = found.get(baseOf[foundBy[i]!]!)!
    of.pairs += 1
    const [one, other] = [people[pairs.left[i]!]!, people[pairs.right[i]!]!]
    if (![...one].some((person) => other.has(person))) continue
    of.first += 1
    of.alone += 1 - foundAgain[i]!
  }
  return [...found.values()]
}

function parts(): Variant[] {
  const variants = [
    { ...variant('all', outcome), connected: quality(whole).connected },
    ...Object.entries(withoutPart).map(([name, without]) => variant(name, staged.finish(without(whole)))),
    variant('mean linkage', staged.finish(whole, clusterings['connected components'])),
  ]
  for (const { name } of staged.plan.keys) {
    const weighed = staged.weigh({ ...staged.plan, keys: staged.plan.keys.filter((key) => key.name !== name) })
    variants.push({ ...variant(`key: ${name}`, staged.finish(weighed)), connected: quality(weighed).connected })
  }
  return variants
}

const answers = {
  blocking: (): BlockingReport => ({ records: staged.truth.table.size, candidates: whole.candidates.pairs.size, ...quality(whole), ...outcome.overMerging, keys: keyFindings() }),
  clustering: (): Variant[] => [variant('ours', outcome), ...Object.entries(clusterings).map(([name, clustering]) => variant(name, staged.finish(whole, clustering)))],
  parts,
}
const report = answers[question.ask]()
if (process.send === undefined) console.log(JSON.stringify(report, undefined, 1))
else process.send(report, () => process.disconnect())
