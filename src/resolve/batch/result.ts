import type { KeyCost } from '../../block/key-blocks.js'
import type { Contact } from '../../model/contact.js'
import type { PairExplanation, PairSide, RefusedLink } from '../../score/evidence.js'
import type { Model } from '../../score/model.js'
import type { ChangeCounts, RecordChange } from './changes.js'
import type { ModelQuality } from './quality.js'

/** A pair of records that may be one person's, at or above the review threshold. */
export interface ScoredPair {
  readonly left: PairSide
  readonly right: PairSide
  readonly weight: number
  readonly probability: number
  /** `linked`: in one contact. `review`: somebody should look. `refused`: strong enough, but a constraint stood against it. */
  readonly outcome: 'linked' | 'review' | 'refused'
}

/** What one blocking key found and cost. */
export interface BlockKeyReport extends KeyCost {
  /** Links that this key proposed first, the keys before it having missed them. */
  readonly linksFoundFirst: number
  /** Of those, the links that no later key proposed either (but for refinements of this one). */
  readonly linksFoundAlone: number
}

/** What a run counted, learnt, cost and doubts; nothing in it names a person. */
export interface DedupeReport {
  readonly records: number
  readonly profiles: number
  /** Records that say what an earlier one of their contact says. */
  readonly repeats: number
  readonly contacts: number
  readonly pairsCompared: number
  readonly links: number
  readonly blocks: readonly BlockKeyReport[]
  /** `learnt` from this data, `default` (too little data, or learning was not to be believed) or `given` by the caller. */
  readonly model: 'learnt' | 'default' | 'given'
  /** Probability from which a pair was linked. */
  readonly threshold: number
  /** Share of the links that the model expects to be right. */
  readonly expectedPrecision: number
  readonly largestContact: number
  /** What the engine noticed without knowing the truth, in sentences without personal data. */
  readonly warnings: readonly string[]
  /** What differs from `previous`, where it was given. */
  readonly changes?: ChangeCounts
  /** Milliseconds by stage, in order. */
  readonly stages: readonly { readonly stage: string; readonly milliseconds: number }[]
}

/** Iterables are lazy and may be read again; nothing is rendered that was not asked for. */
export interface DedupeResult {
  readonly size: number
  readonly contactCount: number
  /** For each row the number of its contact; contacts are numbered in order of their first row. */
  readonly contactNumbers: Int32Array
  /**
   * The id of contact `number`: the one that it had in `previous`, else that of its founding record, made unique across sources.
   * @throws SelfsameError `UNKNOWN_CONTACT`
   */
  contactId(number: number): string
  /**
   * The contact of a record. `source` is needed where several sources came in.
   * @throws SelfsameError `UNKNOWN_RECORD`
   */
  contactOf(id: string, source?: string): string
  /** In contact order, golden records included. */
  readonly contacts: Iterable<Contact>
  /**
   * Candidate pairs at or above the review threshold, by weight descending, then by rows. Of rows that say the same, which is not enough to make them one contact,
   * the first five are shown, each beside the first.
   */
  readonly pairs: Iterable<ScoredPair>
  readonly refused: Iterable<RefusedLink>
  /** The records whose contact has another id than in `previous`, by row, and then those that are gone; nothing without `previous`. */
  readonly changes: Iterable<RecordChange>
  /** The pairs whose answers would teach `train` most, in the order of asking: uncertain ones, and no two alike while there are others. */
  trainingPairs(count: number): readonly ScoredPair[]
  /** The evidence between two rows, whether or not they were a candidate pair. */
  explain(leftRow: number, rightRow: number): PairExplanation
  readonly model: Model
  /** What the model's levels say and how often they were met, how it was learnt, and what no threshold finds; counted when asked for. */
  quality(): ModelQuality
  readonly report: DedupeReport
}
