import type { UnionFind } from './union-find.js'

/** Joins sets by links, the strongest first. Answers with the last that joined two: the weakest link of the tree of the strongest. */
export function weakestJoin<Link extends { readonly a: number; readonly b: number }>(sets: UnionFind, links: readonly Link[]): Link | undefined {
  let weakest: Link | undefined
  for (const link of links) if (sets.union(link.a, link.b)) weakest = link
  return weakest
}
