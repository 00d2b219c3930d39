import { type MessagePort, parentPort } from 'node:worker_threads'
import { PairBench } from '../../resolve/batch/pair-work.js'
import { comparisonsOf } from '../../score/shared-comparisons.js'
import { take } from './assignment.js'
import type { PairOrder } from './pair-threads.js'
import { sharedMemory } from './shared-memory.js'

/** The body of a thread that works on pairs of profiles: takes chunks of each job until none is left. */
function work(port: MessagePort): void {
  let bench = new PairBench(comparisonsOf([]), sharedMemory)
  port.on('message', (order: PairOrder) => {
    if ('comparisons' in order) {
      bench = new PairBench(comparisonsOf(order.comparisons), sharedMemory)
      return
    }
    const { job, chunks, taken } = order
    port.postMessage(bench.do(job, () => {
      const chunk = take(taken)
      return chunk < chunks ? chunk : undefined
    }))
  })
}

if (parentPort !== null) work(parentPort)
