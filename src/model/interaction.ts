/** What can happen between a person and a company. */
export type InteractionKind =
  | 'message' | 'call' | 'form' | 'order' | 'payment' | 'ticket' | 'campaign' | 'rating' | 'ad-click'

/**
 * An event on a timeline. It belongs to a *record*, so that merging and separating contacts
 * never rewrites it; the body may stay in the caller's database, behind `ref`.
 */
export interface Interaction {
  readonly id: string
  /** The record whose person took part. */
  readonly record: { readonly source: string; readonly id: string }
  readonly kind: InteractionKind
  /** ISO 8601. */
  readonly at: string
  readonly direction?: 'in' | 'out'
  /** Small, flat facts: amount, currency, subject, stars. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>
  /** Where the caller keeps the body. */
  readonly ref?: string
}
