import { type Arbitrary, type FastCheck, type HowMany, listed } from './fast-check.js'

/** A decision before it is known what there is: each number picks, counted round, one of the records taken in or of the decisions made. */
export type LedgerStep =
  /** The contacts that hold two records. */
  | { readonly do: 'merge' | 'separate'; readonly a: number; readonly b: number }
  /** One record out of its contact. */
  | { readonly do: 'take-out'; readonly record: number }
  /** A decision, an undo included. */
  | { readonly do: 'undo'; readonly decision: number }

export function ledgerOf(fc: FastCheck, howMany?: HowMany): Arbitrary<LedgerStep[]> {
  const which = fc.nat({ max: 1000 })
  return listed(fc, fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), a: which, b: which }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('separate' as const), a: which, b: which }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('take-out' as const), record: which }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const), decision: which }) },
  ), 12, howMany)
}
