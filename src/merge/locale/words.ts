import type { Trust } from '../../model/identifier.js'
import type { InteractionKind } from '../../model/interaction.js'
import type { EvidenceLevels } from '../reason.js'

/** The languages that reasons and cards are written in. */
export const locales = ['en', 'uk', 'pt'] as const
export type Locale = (typeof locales)[number]

/** The parts of an instant, as numbers in text: `05`, `11`, `2026`, `09`, `30`. */
export interface InstantParts {
  readonly day: string
  readonly month: string
  readonly year: string
  readonly hour: string
  readonly minute: string
}

/** All that is said in one language. Sentences end with a full stop; phrases do not, and begin in lower case. */
export interface Words {
  readonly date: (parts: InstantParts) => string
  readonly decimalMark: '.' | ','
  readonly reasons: ReasonWords
  readonly card: CardWords
}

export interface ReasonWords {
  readonly evidence: { readonly [C in keyof EvidenceLevels]: { readonly [L in EvidenceLevels[C]]: string } }
  readonly rare: string
  readonly common: string
  readonly namesakes: string
  readonly household: string
  readonly organization: string
  readonly others: string
  readonly limit: (identifier: string) => string
  readonly decision: string
  readonly 'new-evidence': string
  readonly linkage: string
  readonly names: string
  readonly ambiguous: string
  readonly 'one-to-one': string
  readonly 'same-source': string
  readonly history: string
  readonly claimed: string
  readonly automation: string
  readonly weak: string
  readonly rule: (name: string) => string
  readonly merged: (by: string, date: string) => string
  readonly separated: (by: string, date: string) => string
  readonly undone: (by: string, date: string) => string
  readonly detached: (by: string, date: string) => string
  readonly erased: (by: string, date: string) => string
  readonly consent: { readonly granted: (about: string, date: string) => string; readonly refused: (about: string, date: string) => string; readonly silent: (about: string) => string }
  /** What a consent is about: `news by email`. */
  readonly about: (channel: string, purpose: string) => string
}

export interface CardWords {
  readonly somebody: string
  readonly headings: { readonly [H in CardHeading]: string }
  /** `3 records: crm, shop`. */
  readonly records: (count: number, sources: string) => string
  readonly alone: string
  readonly certainty: { readonly [C in 'certain' | 'likely' | 'doubtful']: (percent: string) => string } & { readonly decided: (by: string, percent: string | undefined) => string }
  readonly trust: { readonly [T in Trust]: string }
  /** Labels of contact points; those without a word are shown as they are. */
  readonly labels: Readonly<Record<string, string>>
  readonly primary: string
  readonly former: (date: string) => string
  readonly lastIn: (date: string) => string
  readonly lastOut: (date: string) => string
  readonly lastSeen: (date: string) => string
  readonly kinds: { readonly [K in InteractionKind]: string }
  readonly directions: { readonly in: string; readonly out: string }
  readonly campaign: (counts: { readonly sent: number; readonly opened: number; readonly clicked: number }) => string
  readonly stars: (stars: number) => string
  readonly owner: (owner: string) => string
  readonly nobody: string
  readonly since: (date: string) => string
  readonly states: { readonly granted: string; readonly refused: string }
  readonly allAddresses: string
  readonly orders: (count: number) => string
  readonly lastOrder: (date: string) => string
  readonly paid: string
  readonly unread: (count: number) => string
  readonly openIssues: (count: number) => string
  readonly knownSince: (date: string) => string
  readonly by: (who: string) => string
}

/** The sections of a card in their order. */
export const cardHeadings = ['identity', 'open', 'notes', 'recent', 'asked', 'bought', 'channels', 'totals', 'campaigns', 'ratings', 'account', 'consents', 'suspicions'] as const
export type CardHeading = (typeof cardHeadings)[number]
