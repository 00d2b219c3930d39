/** What can happen between a person and a company. */
export const interactionKinds = [
  'message', 'comment', 'call', 'form', 'order', 'payment', 'ticket', 'campaign', 'rating', 'ad-click', 'visit', 'note',
] as const

/** What happened. A timeline shows all; a card keeps notes, campaigns, ad clicks and visits out of `recent`, and counts orders, payments and ratings by their facts. */
export type InteractionKind = (typeof interactionKinds)[number]

/** Small, flat facts: amount, currency, subject, stars. */
export type Facts = Readonly<Record<string, string | number | boolean>>

/**
 * An event on a timeline. It belongs to a *record*, so that merging and separating contacts
 * never rewrites it; the body may stay in the caller's database, behind `ref`.
 */
export interface Interaction {
  /** Names it within the tenant: its source and event id, and the participant where there are several, so that the ids of one event sort side by side. */
  readonly id: string
  /** The record whose person took part. */
  readonly recordId: string
  readonly source: string
  readonly eventId: string
  readonly kind: InteractionKind
  /** ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it, so that texts sort as instants do. */
  readonly at: string
  readonly direction?: 'in' | 'out'
  /** The conversation, ticket or thread that it is part of, unique within its source. */
  readonly conversation?: string
  readonly facts?: Facts
  /** Where the caller keeps the body. */
  readonly ref?: string
  /** Of what a CRM's export told: when the latest one that says so was taken. */
  readonly asOf?: string
  /** When the channel last said that it was edited. */
  readonly editedAt?: string
  /** When the channel said that it was deleted: it is kept, so that what comes late does not bring it back, and shown nowhere. */
  readonly deletedAt?: string
  /** What it edits or deletes has not come yet; `at` is then the change's own. */
  readonly awaited?: true
}

/** A conversation, ticket or thread, as its last event left it. */
export interface Conversation {
  /** Its source and its id there. */
  readonly id: string
  /** The records whose people took part, ascending; of a crowd a hundred, those of the event that came last among them. */
  readonly recordIds: readonly string[]
  readonly source: string
  readonly status: 'open' | 'closed'
  /** Who of the staff has it. */
  readonly owner?: string
  readonly at: string
}
