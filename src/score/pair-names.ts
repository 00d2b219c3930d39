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
  const few = a.length <= b.length ? a : b
  const many = few === a ? b : a
  let best = beyond
  let worst = 0
  for (let i = 0; i < few.length; i += 1) {
    let found = beyond
    for (let j = 0; j < many.length; j += 1) found = Math.min(found, compare(few[i]!, many[j]!))
    best = Math.min(best, found)
    worst = Math.max(worst, found)
  }
  // Two of one side may have found the same one of the other: of as many names, each must find its own.
  if (few.length === many.length) {
    for (let j = 0; j < many.length; j += 1) {
      let found = beyond
      for (let i = 0; i < few.length; i += 1) found = Math.min(found, compare(few[i]!, many[j]!))
      worst = Math.max(worst, found)
    }
  }
  return { best, worst }
}
