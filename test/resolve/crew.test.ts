import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownMemory } from '../../src/model/memory.js'
import type { Policy } from '../../src/model/policy.js'
import type { Crew, SharedWork } from '../../src/resolve/batch/crew.js'
import { dedupeSteps, dedupeTable } from '../../src/resolve/dedupe.js'
import { encodeRecords } from '../../src/resolve/batch/encode.js'
import { chunksOf, PairBench, type PairJob } from '../../src/resolve/batch/pair-work.js'
import { comparisonsOf, type SharedComparison } from '../../src/score/shared-comparisons.js'
import { runs } from '../runs.js'
import { finished } from './finished.js'
import { answerOf, generatedRecords } from './records.js'

/** A crew of this thread alone, in which a draw says who does which chunk: the first is who asks. */
class DrawnCrew implements Crew {
  readonly allocate = ownMemory
  readonly kinds = new Set<string>()
  readonly #others: number
  readonly #draw: (below: number, chunk: number) => number
  #benches: PairBench[] = []

  constructor(others: number, draw: (below: number, chunk: number) => number) {
    this.#others = others
    this.#draw = draw
  }

  begin(): undefined {}

  enlist(): void {
    this.equip([])
  }

  equip(comparisons: readonly SharedComparison[]): void {
    this.#benches = Array.from({ length: this.#others }, () => new PairBench(comparisonsOf(comparisons)))
  }

  dismiss(): void {
    this.#benches = []
  }

  share(job: PairJob): SharedWork {
    const left = Array.from({ length: this.#others + 1 }, (): number[] => [])
    for (let chunk = 0; chunk < chunksOf(job); chunk += 1) left[this.#draw(left.length, chunk)]!.push(chunk)
    if (left.slice(1).some((own) => own.length > 0)) this.kinds.add(job.kind)
    return {
      claim: () => left[0]!.shift() ?? Infinity,
      others: Promise.resolve().then(() => this.#benches.map((bench, other) => bench.do(job, () => left[other + 1]!.shift()))),
    }
  }
}

const table = encodeRecords(generatedRecords({ people: 250 }))
/** So little is asked of a link that many are refused. */
const policy: Policy = { thresholds: { same: 0.5, review: 0.2 } }
const alone = answerOf(dedupeTable(table, { policy }))

// Seen to fail where the numbers of another thread's patterns are taken for this one's (`of[i] = numbers[of[i]!]!` left out),
// where a thread weighs by numbers of its own, and where refused links stand in the order in which threads came to them.
test('whoever does which chunk of the work on pairs, the answer is that of one thread', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.infiniteStream(fc.nat(11)), async (others, draws) => {
    expect(answerOf(await finished(dedupeSteps(table, { policy }, new DrawnCrew(others, (below) => draws.next().value! % below))))).toBe(alone)
  }), runs(2))
  const turns = new DrawnCrew(1, (_, chunk) => 1 - (chunk % 2))
  expect(answerOf(await finished(dedupeSteps(table, { policy }, turns)))).toBe(alone)
  expect([...turns.kinds]).toEqual(['block', 'count', 'flag', 'compare', 'weigh', 'cluster'])
})

test('where something constrains who is with whom, the thread that knows it clusters', async () => {
  const strict: Policy = { oneToOne: true }
  const crew = new DrawnCrew(1, () => 1)
  expect(answerOf(await finished(dedupeSteps(table, { policy: strict }, crew)))).toBe(answerOf(dedupeTable(table, { policy: strict })))
  expect([...crew.kinds]).toEqual(['block', 'count', 'flag', 'compare', 'weigh'])
})
