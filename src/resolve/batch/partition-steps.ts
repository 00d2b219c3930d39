import { clusterLoose, findComponents, type Partition, partitionOf, type PartitionOptions } from '../../cluster/partition.js'
import type { Refusal } from '../../cluster/linkage.js'
import type { Crew, Steps } from './crew.js'
import { doTogether } from './do-together.js'
import { linkageOf, type WeighedTable } from './engine.js'
import type { ClusterJob } from './pair-work.js'

/** Clusters the profiles. What constrains them speaks of more than their columns: then this thread does it by itself. */
export function* partitionSteps(weighed: WeighedTable, options: Pick<PartitionOptions, 'threshold' | 'constraint' | 'joined' | 'priority' | 'onComponent'>, crew: Crew | undefined): Steps<Partition> {
  const { candidates: { pairs }, weights, ranks, bench } = weighed
  const graph = { ...pairs, weights }
  const components = findComponents(ranks.length, graph, options, crew?.allocate)
  const { loose, label } = components
  if (crew === undefined || options.constraint !== undefined || options.priority !== undefined || options.joined.length > 0) {
    return partitionOf(label, clusterLoose(components, graph, 0, loose.count, { ...options, ...linkageOf(weighed) }))
  }
  const job: ClusterJob = { kind: 'cluster', loose, label, pairs, pairWeights: weights, threshold: options.threshold, ranks }
  const refused: (readonly Refusal[])[] = []
  for (const share of yield* doTogether(bench, job, crew.share(job), options.onComponent)) {
    share.chunks.forEach((chunk, place) => (refused[chunk] = share.refused[place]!))
  }
  return partitionOf(label, refused.flat())
}
