import type { Decision } from '../model/decision.js'
import type { Consent } from '../model/consent.js'
import type { Field } from '../model/field.js'
import type { Conversation, Interaction } from '../model/interaction.js'
import type { SeenValues, StoredRecord } from '../model/stored-record.js'

/** What one source holds about one of its people, with its place among the others. */
export interface RecordRow extends StoredRecord {
  readonly says: 'more' | 'snapshot'
  /** A snapshot's earlier versions, oldest first: readable, matching nothing. */
  readonly versions?: readonly { readonly observedAt: string; readonly values: SeenValues }[]
  /** Where a source both replaces and adds: what its last snapshot says, and all that was ever added; `values` is both as of today. */
  readonly mixed?: { readonly snapshot: SeenValues; readonly added: SeenValues }
  /** Values that standing decisions took from it, as the record wrote them, in the order of the ledger: what says them again does not give them back. */
  readonly detached?: readonly { readonly decision: string; readonly field: Field; readonly value: string; readonly from: string }[]
  readonly observedAt: string
  /** When it was first heard of. */
  readonly since: string
  /** When the CRM's export was taken that last gave its id as another one of a contact, where none since has a row of it: the CRM has it no more. */
  readonly gone?: string
  /** Whether it holds a verified anchor, an account, an order or a CRM id: such records are joined with more care. */
  readonly history: boolean
  /** What decisions say of it: decision id and side, ascending. */
  readonly marks: readonly string[]
  /** The profile of the records that say the same; empty where it says nothing that can be compared. */
  readonly profile: string
  /** Its contact where it stands alone; empty where its profile's contact is its own. */
  readonly contact: string
  /** The contact id that was given to it as a founder, and when in the order of the ledger. */
  readonly given?: { readonly id: string; readonly seq: number } | undefined
}

/** The records that say the same, collapsed: what blocking, scoring and clustering work on. Derived: of which shape is said by `layout` beside the ruling in force. */
export interface ProfileRow {
  readonly id: string
  /** Canonical values, by comparator. */
  readonly values: Readonly<Record<string, unknown>>
  /** Breaks ties between profiles: depends on what they say, never on when they came. */
  readonly rank: number
  /** The keys under which it is found, those of refined blocks included. */
  readonly keys: readonly number[]
  /** Words under which a search finds it. */
  readonly terms: readonly string[]
  /** Numbers under which a search finds it, each from a digit on where people begin to type: as integers that sort as their digits do. */
  readonly digits: readonly number[]
  /** Other profiles whose weight reaches the review threshold. */
  readonly links: readonly string[]
  /** The weight of each link, in 1/1024 bit. Lists of their own, since a pair for each link takes four times the room. */
  readonly weights: readonly number[]
  readonly marks: readonly string[]
  /**
   * Its identifiers that channels vouch for, in each of its records that holds a history (`asserted` or `verified`); once
   * more with ` verified` behind where channels prove possession.
   */
  readonly vouched: readonly string[]
  /** Identifiers under which more than two names stand, with their number. */
  readonly crowded?: Readonly<Record<string, number>>
  /** How many records it has, and how many of them hold a history. */
  readonly size: number
  readonly histories: number
  /** Its contact; empty where its records stand each for themselves. */
  readonly contact: string
  /** The earliest contact id given to one of its records. */
  readonly given?: { readonly id: string; readonly seq: number } | undefined
}

export interface InteractionRow extends Interaction {
  /** What was delivered, hashed: the same event with another payload is a conflict. */
  readonly digest: string
  /** Of an edit or a deletion, which is shown nowhere, the event of the same record that it is of. */
  readonly about?: string
}

/** A conversation with what settles which of its events holds: instant and event id of the latest, and of the latest that named a status, an owner. */
export interface ConversationRow extends Conversation {
  readonly by: string
  readonly statusBy?: string
  readonly ownerBy?: string
}

/** An entry of the append-only ledger with its place in it. */
export interface DecisionRow {
  readonly id: string
  readonly seq: number
  readonly decision: Decision
  /** Whether it is in force: no standing decision takes it back. */
  readonly standing: boolean
  /** The undos in force that take it back. */
  readonly takenBackBy?: readonly string[]
  /** The kinds of evidence that lay before the person who decided. */
  readonly evidence: readonly string[]
}

/** What a CRM needs to mirror, in order. */
export interface ChangeRow {
  readonly id: string
  readonly seq: number
  readonly at: string
  readonly kind: 'created' | 'attached' | 'moved' | 'merged' | 'separated' | 'updated' | 'erased'
  readonly contactId: string
  readonly recordId?: string
  /** The contact that it was of before, or that was merged into this one. */
  readonly from?: string
  readonly decisionId?: string
}

/** Two profiles that may be one person's, for somebody to look at. */
export interface ReviewRow {
  readonly id: string
  readonly left: string
  readonly right: string
  readonly weight: number
  /** Why it was not joined: below the threshold, or the constraint that refused it. */
  readonly because: string
}

export type ConsentRow = Consent

/** Versions of model and policy, counters, what waits to be settled and what is set aside. */
export interface SettingRow {
  readonly id: string
  readonly value: unknown
}

/** The collections of a store and what a row of each is. */
export interface Rows {
  readonly records: RecordRow
  readonly profiles: ProfileRow
  readonly interactions: InteractionRow
  readonly conversations: ConversationRow
  readonly decisions: DecisionRow
  readonly changes: ChangeRow
  readonly reviews: ReviewRow
  readonly consents: ConsentRow
  readonly settings: SettingRow
}

export type Collection = keyof Rows
