import type { Consent } from '../model/consent.js'
import type { ContactIdentity } from '../model/contact.js'
import type { Conversation, Facts, Interaction, InteractionKind } from '../model/interaction.js'
import { compareText, type SurvivorshipPolicy } from './survivorship.js'
import { defined } from '../model/defined.js'
import type { StoredRecord } from '../model/stored-record.js'
import { consentOf, type StandingConsent } from './consent.js'
import { eventOf } from './cursor.js'
import { amountOf, campaignStep, moneyOf, numberOf, textOf } from './facts.js'
import { goldenOf } from './golden-of.js'
import type { Reason } from './reason.js'
import { threadsOf } from './threads.js'
import { type Totals, totalsOf } from './totals.js'

/** How sure it is that the records of a contact are one person's. */
export interface Certainty {
  /** Of the weakest link of the evidence; absent where only people's decisions hold the contact together. */
  readonly probability?: number
  /** The evidence of that link; then, as `merged`, the decisions without which the contact would fall apart. */
  readonly reasons: readonly Reason[]
}

/** Somebody who may be the same person. */
export interface Suspicion {
  readonly contactId: string
  readonly displayName?: string
  readonly probability: number
  readonly reasons: readonly Reason[]
}

/** What a card is made from. All of it is of one contact. */
export interface CardInput {
  readonly contactId: string
  readonly records: readonly StoredRecord[]
  /** The latest interactions of each kind, in any order; a few hundred show all that a card has room for. */
  readonly interactions: readonly Interaction[]
  /** Over all interactions; from `interactions` where it is absent. */
  readonly totals?: Totals
  readonly conversations?: readonly Conversation[]
  readonly consents?: readonly Consent[]
  /** Absent where the contact is a single record, or all of them say the same. */
  readonly certainty?: Certainty
  readonly suspicions?: readonly Suspicion[]
  /** Facts that the caller knows of the account (plan, seats): they stand beside ours, and win. */
  readonly account?: Facts
  readonly policy: SurvivorshipPolicy
}

/** An interaction in one line. */
export interface CardLine {
  readonly at: string
  readonly kind: InteractionKind
  readonly source: string
  readonly direction?: 'in' | 'out'
  readonly text?: string
  /** Of a rating. */
  readonly stars?: number
  /** Of an order or a payment; `amount` in units of `currency`, as in `Purchase`. */
  readonly amount?: number
  readonly currency?: string
  readonly status?: string
  readonly by?: string
  readonly ref?: string
}

/** An order, with what its facts say: `what` was bought, its price and where it stands. What paid for it is in `recent` and in `totals.paid`. */
export interface Purchase {
  readonly at: string
  readonly source: string
  readonly what?: string
  /** In units of its currency. */
  readonly amount?: number
  /** Three letters; else what stands for it, empty where none is said. */
  readonly currency?: string
  readonly status?: string
  readonly ref?: string
}

export interface CardCampaign {
  readonly name: string
  readonly sent: number
  readonly opened: number
  readonly clicked: number
  readonly last: string
}

export interface CardRating {
  readonly at: string
  readonly stars?: number
  readonly text?: string
}

export interface OpenIssue {
  readonly conversationId: string
  readonly source: string
  readonly owner?: string
  /** When it last moved. */
  readonly at: string
  readonly about?: string
}

export interface ChannelUse {
  readonly source: string
  readonly in?: string
  readonly out?: string
}

/** Whom somebody has before them, so that the customer need not say it again. As data; `writeCard` puts it in words. */
export interface ContactCard {
  readonly contactId: string
  readonly identity: ContactIdentity
  readonly records: number
  readonly sources: readonly string[]
  readonly certainty?: Certainty
  /** The most recently used first. */
  readonly channels: readonly ChannelUse[]
  /** The newest first; notes, campaigns and visits apart. */
  readonly recent: readonly CardLine[]
  readonly bought: readonly Purchase[]
  /** What they came with: forms, tickets, and messages that have a subject. */
  readonly asked: readonly CardLine[]
  readonly campaigns: readonly CardCampaign[]
  readonly ratings: readonly CardRating[]
  /** Flat facts, such as a health score is made of. */
  readonly account: Facts
  readonly open: readonly OpenIssue[]
  readonly consents: readonly StandingConsent[]
  readonly suspicions: readonly Suspicion[]
  /** What colleagues noted, the newest first. */
  readonly notes: readonly CardLine[]
  readonly totals: Totals
}

/** So many lines of each section. */
const lines = 5
const recentLines = 10
const longestText = 140

/**
 * Makes the card of a contact: a pure function of what it is handed, the order of which changes nothing.
 *
 * Reads the facts `subject`, `text`, `items`, `amount`, `currency`, `status`, `campaign`, `step`, `stars` and `by` of interactions.
 */
export function contactCard(input: CardInput): ContactCard {
  const { contactId, records, certainty, policy, consents = [], conversations = [], suspicions = [] } = input
  const latest = oncePerEvent(input.interactions)
  const totals = input.totals ?? totalsOf(latest)
  const open = openIssues(conversations, latest)
  const newest = (of: InteractionKind) => latest.filter(({ kind }) => kind === of).slice(0, lines)
  return {
    contactId,
    identity: goldenOf(records, policy),
    records: records.length,
    sources: [...new Set(records.map(({ source }) => source))].sort(),
    ...defined({ certainty }),
    channels: Object.entries(totals.lastContact).map(([source, last]) => ({ source, ...last })).toSorted((a, b) => compareText(lastUse(b), lastUse(a)) || compareText(a.source, b.source)),
    recent: latest.filter(({ kind }) => !asides.has(kind)).slice(0, recentLines).map(lineOf),
    bought: newest('order').map(purchaseOf),
    asked: latest.filter(isQuestion).slice(0, lines).map(lineOf),
    campaigns: campaignsOf(latest),
    ratings: newest('rating').map(ratingOf),
    account: { ...accountFacts(totals, open.length), ...input.account },
    open,
    consents: consentOf(consents, policy, records),
    suspicions: suspicions.toSorted((a, b) => b.probability - a.probability || compareText(a.contactId, b.contactId)),
    notes: newest('note').map(lineOf),
    totals,
  }
}

const asides: ReadonlySet<InteractionKind> = new Set<InteractionKind>(['note', 'campaign', 'ad-click', 'visit'])

const isQuestion = ({ kind, direction, facts }: Interaction): boolean =>
  direction !== 'out' && (kind === 'form' || kind === 'ticket' || ((kind === 'message' || kind === 'comment' || kind === 'call') && textOf(facts, 'subject') !== undefined))

/** The newest first, deleted ones left out. */
function oncePerEvent(interactions: readonly Interaction[]): readonly Interaction[] {
  const sorted = interactions.filter(({ deletedAt }) => deletedAt === undefined).toSorted((a, b) => compareText(b.at, a.at) || compareText(b.id, a.id))
  return [...new Map(sorted.map((one) => [eventOf(one), one])).values()]
}

const lastUse = (use: ChannelUse): string => ((use.in ?? '') > (use.out ?? '') ? use.in ?? '' : use.out ?? '')

export function shortened<T extends string | undefined>(text: T, longest?: number): T
export function shortened(text: string | undefined, longest = longestText): string | undefined {
  if (text === undefined || text.length <= longest) return text
  const letters = [...text]
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`
}

function lineOf({ at, kind, source, direction, facts, ref }: Interaction): CardLine {
  const text = shortened(textOf(facts, 'subject', 'text', 'items'))
  const by = textOf(facts, 'by')
  const stars = kind === 'rating' ? numberOf(facts, 'stars') : undefined
  return defined({ at, kind, source, direction, text, stars, ...(kind === 'order' || kind === 'payment' ? priceIn(facts) : {}), by, ref })
}

function priceIn(facts: Facts | undefined) {
  const money = moneyOf(facts)
  return { amount: money && amountOf(money.units), currency: money?.currency, status: textOf(facts, 'status') }
}

function purchaseOf(order: Interaction): Purchase {
  const { at, source, facts, ref } = order
  const what = shortened(textOf(facts, 'items', 'subject', 'text'))
  return defined({ at, source, what, ...priceIn(facts), ref })
}

function ratingOf({ at, facts }: Interaction): CardRating {
  const stars = numberOf(facts, 'stars')
  const text = shortened(textOf(facts, 'text', 'subject'))
  return defined({ at, stars, text })
}

/** Campaigns by name, the last one first. */
function campaignsOf(latest: readonly Interaction[]): readonly CardCampaign[] {
  const byName = new Map<string, { name: string; sent: number; opened: number; clicked: number; last: string }>()
  for (const one of latest) {
    const name = shortened(textOf(one.facts, 'campaign', 'subject'))
    const step = one.kind === 'campaign' || one.kind === 'ad-click' ? campaignStep(one) : undefined
    if (name === undefined || step === undefined) continue
    const campaign = byName.get(name) ?? { name, sent: 0, opened: 0, clicked: 0, last: one.at }
    campaign[step] += 1
    byName.set(name, campaign)
  }
  return [...byName.values()].slice(0, lines)
}

/** The conversations that are open, each with what it is about, the one that moved last first. */
function openIssues(conversations: readonly Conversation[], latest: readonly Interaction[]): readonly OpenIssue[] {
  const threads = new Map(threadsOf(latest, conversations).map((thread) => [thread.id, thread.interactions]))
  return conversations
    .filter(({ status }) => status === 'open')
    .toSorted((a, b) => compareText(b.at, a.at) || compareText(a.id, b.id))
    .map(({ id, source, owner, at }) => {
      const said = threads.get(id) ?? []
      const about = shortened(said.map(({ facts }) => textOf(facts, 'subject')).find((text) => text !== undefined) ?? said.filter(({ direction }) => direction !== 'out').map(({ facts }) => textOf(facts, 'text')).find((text) => text !== undefined))
      return defined({ conversationId: id, source, owner, at, about })
    })
}

/** The totals as flat facts. */
function accountFacts(totals: Totals, openIssueCount: number): Facts {
  const { firstAt, lastAt, lastOrderAt, orders, ordered, sent, opened, clicked, ratings, stars } = totals
  return {
    ...defined({ knownSince: firstAt, lastInteraction: lastAt }),
    orders,
    ...Object.fromEntries(Object.entries(ordered).map(([currency, amount]) => [currency === '' ? 'lifetimeValue' : `lifetimeValue.${currency}`, amount])),
    ...defined({ lastOrder: lastOrderAt }),
    openIssues: openIssueCount,
    campaignsSent: sent, campaignsOpened: opened, campaignsClicked: clicked,
    ratings,
    ...(ratings === 0 ? {} : { averageRating: Math.round((1000 * stars) / ratings) / 1000 }),
  }
}
