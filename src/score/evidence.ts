/** What two records may be of besides one person: two strangers, two people of one household, two of one organisation. */
export const alternatives = ['stranger', 'household', 'organization'] as const
/** One of them: what the bits of a pair are weighed against. */
export type Alternative = (typeof alternatives)[number]

/** One comparison's contribution to a pair. */
export interface Evidence {
  /** The comparison, such as `familyName` or `phone`. */
  readonly comparison: string
  /** How the two values agree or differ, such as `exact`, `nickname`, `different`; `missing` where one side says nothing. */
  readonly level: string
  /** The values: addresses, organisations and the like as they were written, in one line of 200 letters at most; others as they are compared. */
  readonly left?: string
  readonly right?: string
  /** log2 of the Bayes factor, the parts below included; positive for, negative against. Multiples of 1/1024. */
  readonly bits: number
  /** The part of `bits` that comes from how rare the shared value is. */
  readonly termFrequencyBits: number
  /** The part of `bits` that namesakes take from what a whole name, and the town beside it, says; negative, of `familyName`, or of `givenName` where not both have a family name. Absent where they take nothing. */
  readonly namesakeBits?: number
}

/** A pair's evidence; `prior` plus the sum of `evidence[].bits` is `weight`, exactly. */
export interface PairExplanation {
  readonly left: PairSide
  readonly right: PairSide
  /** Bits before any evidence. */
  readonly prior: number
  /** The alternative to "one person" that is harder to rule out, and that the bits speak about. */
  readonly against: Alternative
  readonly evidence: readonly Evidence[]
  readonly weight: number
  /** 1 / (1 + 2^-weight). */
  readonly probability: number
  /** Whether the two are in one contact. */
  readonly joined: boolean
  /** Why they are or are not in one contact: the direct link, a path of links, or the constraint that refused. */
  readonly because: string
  /** Where others hold the two together: the links from left to right. Else empty. */
  readonly path: readonly PairLink[]
  /** Where the two are apart: links between their contacts that the evidence asked for and a constraint refused. Else empty. */
  readonly refused: readonly RefusedLink[]
}

/** A link between two records, by its weight in bits. */
export interface PairLink {
  readonly left: PairSide
  readonly right: PairSide
  readonly weight: number
}

/** A link that the evidence asked for and a constraint refused. */
export interface RefusedLink extends PairLink {
  /** The constraint: `limit:phone`, `decision:<id>`, `one-to-one`, `linkage` (the groups as a whole contradict). */
  readonly constraint: string
}

/** One of the two records of an explanation: `row` is its place in what was handed in, from 0. */
export interface PairSide {
  readonly source: string
  readonly id: string
  readonly row: number
}
