import type { SharedWork, Steps } from './crew.js'
import { chunksOf, type PairBench, type PairJob, type PairShare } from './pair-work.js'

/**
 * Does a job, with the others of a crew where there is one that shares it: the chunks fall to whoever is free.
 * @param meanwhile What this thread does before it waits for the others.
 */
export function* doTogether(bench: PairBench, job: PairJob, shared: SharedWork | undefined, onChunk: ((share: number) => void) | undefined, meanwhile?: Steps<void>): Steps<readonly PairShare[]> {
  const total = chunksOf(job)
  let taken = 0
  const next = (): number | undefined => {
    const chunk = shared === undefined ? taken++ : shared.claim()
    if (chunk >= total) return undefined
    onChunk?.(chunk / total)
    return chunk
  }
  const own = bench.do(job, next)
  if (meanwhile !== undefined) yield* meanwhile
  if (shared === undefined) return [own]
  let others: readonly PairShare[] = []
  yield shared.others.then((answers) => {
    others = answers
  })
  return [own, ...others]
}
