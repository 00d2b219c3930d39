/** The levels of two people's names, each with what is nearest to it on the other side; 0 is the strongest. */
export interface PairedNames {
  readonly best: number
  /** Of the side with fewer names; of as many names, of either side. */
  readonly worst: number
}

/** Weaker than any level. */
const beyond = 127

/** Finds for each name the nearest of the other's. */
export function pairNames<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): PairedNames {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  let best = beyond
  let worst = 0
  for (const one of few) {
    let found = beyond
    for (const other of many) found = Math.min(found, compare(one, other))
    best = Math.min(best, found)
    worst = Math.max(worst, found)
  }
  // Two of one side may have found the same one of the other: of as many names, each must find its own.
  if (few.length === many.length) {
    for (const other of many) {
      let found = beyond
      for (const one of few) found = Math.min(found, compare(one, other))
      worst = Math.max(worst, found)
    }
  }
  return { best, worst }
}
