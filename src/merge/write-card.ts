import type { ContactPoint } from '../model/contact.js'
import { madeOf } from '../model/given.js'
import { formatPhone } from '../normalize/phone-format.js'
import { type CardLine, type Certainty, type ContactCard, type Purchase, shortened } from './card.js'
import { describe } from './describe.js'
import { type Speech, speechOf, type SpeechOptions } from './locale/speech.js'
import { type CardHeading, cardHeadings } from './locale/words.js'

export interface WriteCardOptions extends SpeechOptions {
  /** `text`: lines for a chat or a terminal. `markdown`: the same with headings and lists; what customers wrote is escaped. */
  readonly format: 'text' | 'markdown'
}

/**
 * Writes a card for a colleague, in English, Ukrainian or Portuguese, so that a conversation can be handed over. Empty sections are left out.
 * It holds personal data: it is for the people who serve the customer.
 * @throws SelfsameError `BAD_OPTION` for a language or time zone that there is not.
 */
export function writeCard(card: ContactCard, options: WriteCardOptions): string {
  const speech = speechOf(options)
  return madeOf('card', 'a card, as card() gave it', () => written(card, speech, options))
}

function written(card: ContactCard, speech: Speech, options: WriteCardOptions): string {
  const { words } = speech
  const title = shortened(card.identity.displayName ?? words.card.somebody, longestPart)
  const sections = cardLines(card, speech, options)
  const all = cardHeadings.flatMap((heading) => (sections[heading].length === 0 ? [] : [{ heading: words.card.headings[heading], lines: sections[heading].map(oneLine) }]))
  if (options.format === 'markdown') {
    return [`# ${escaped(oneLine(title))}`, ...all.map(({ heading, lines }) => [`## ${heading}`, '', ...lines.map((line) => `- ${escaped(line)}`)].join('\n'))].join('\n\n').concat('\n')
  }
  return [oneLine(title), ...all.map(({ heading, lines }) => [`${heading}:`, ...lines.map((line) => `  ${line}`)].join('\n'))].join('\n').concat('\n')
}

function cardLines(card: ContactCard, speech: Speech, options: SpeechOptions): { readonly [H in CardHeading]: readonly string[] } {
  const { words: { card: words }, date, time } = speech
  return {
    identity: identityLines(card, speech, options),
    open: card.open.slice(0, 2 * most).map(({ source, owner, at, about }) => joined([about ?? source, about === undefined ? undefined : source, owner === undefined ? words.nobody : words.owner(owner), words.since(time(at))])),
    notes: card.notes.map(({ at, text, by }) => joined([`${time(at)}: ${text ?? ''}`, by === undefined ? undefined : words.by(by)])),
    recent: card.recent.map((line) => lineInWords(line, speech)),
    asked: card.asked.map((line) => lineInWords(line, speech)),
    bought: card.bought.map((one) => purchaseInWords(one, speech)),
    channels: card.channels.slice(0, 2 * most).map(({ source, in: inbound, out }) => joined([source, inbound === undefined ? undefined : words.lastIn(time(inbound)), out === undefined ? undefined : words.lastOut(time(out))])),
    totals: totalLines(card, speech),
    campaigns: card.campaigns.map(({ name, last, ...counts }) => `${name}: ${words.campaign(counts)} (${date(last)})`),
    ratings: card.ratings.map(({ at, stars, text }) => joined([date(at), stars === undefined ? undefined : words.stars(stars), text])),
    // What other sections say in words is not said again in the terms of a program.
    account: Object.entries(card.account).filter(([name]) => !derived.test(name)).map(([name, value]) => `${name}: ${value}`),
    consents: card.consents.slice(0, 4 * most).map(({ channel, purpose, address, state, statement }) => joined([`${speech.words.reasons.about(channel, purpose)}: ${words.states[state]}`, address ?? words.allAddresses, `${date(statement.at)}, ${statement.source}`])),
    suspicions: card.suspicions.slice(0, most).map(({ contactId, displayName, probability, reasons }) => `${shortened(displayName ?? words.somebody, longestPart)} (${contactId}), ${percent(probability, speech)}: ${describe(reasons, options).join(' ')}`),
  }
}

const derived = /^(knownSince|lastInteraction|orders|lifetimeValue(\..*)?|lastOrder|openIssues|campaigns(Sent|Opened|Clicked)|ratings|averageRating)$/

/** So many of each kind of contact point are written, of other lists a few times as many: a card stays a page. The data has all. */
const most = 5

function identityLines({ identity, records, sources, certainty }: ContactCard, speech: Speech, options: SpeechOptions): readonly string[] {
  const { words: { card: words }, date } = speech
  const point = ({ value, key, channel, labels, trust, primary, last }: ContactPoint, alone: boolean) =>
    joined([
      channel === 'phone' ? key.includes(';') ? value : formatPhone(key) : channel === 'email' ? value : `${channel} ${value}`,
      labels.length === 0 ? undefined : labels.map((label) => words.labels[label] ?? label).join(', '), primary && !alone ? words.primary : undefined, words.trust[trust], words.lastSeen(date(last)),
    ])
  const points = [identity.phones, identity.emails, identity.handles].flatMap((list) => list.slice(0, most).map((one) => point(one, list.filter(({ channel }) => channel === one.channel).length === 1)))
  const { birthDate, organization, city } = identity.golden
  const facts = joined([organization?.value, city?.value, birthDate?.value])
  return [
    ...(facts === '' ? [] : [facts]),
    ...points,
    ...identity.former.slice(0, most).map(({ value, until }) => joined([value, words.former(date(until))])),
    joined([words.records(records, sources.join(', ')), certainty === undefined ? (records === 1 ? words.alone : undefined) : certaintyInWords(certainty, speech)]),
    ...(certainty === undefined || certainty.reasons.length === 0 ? [] : [describe(certainty.reasons.slice(0, 4 * most), options).join(' ')]),
  ]
}

/** From one wrong in a thousand on it is certain, from one in twenty likely; what a person joined the evidence does not make surer. */
function certaintyInWords({ probability = 0, reasons }: Certainty, speech: Speech): string {
  const { certainty } = speech.words.card
  const by = reasons.flatMap((reason) => (reason.kind === 'merged' ? [reason.by] : []))
  const said = percent(probability, speech)
  if (by.length > 0) return certainty.decided([...new Set(by)].join(', '), probability === 0 ? undefined : said)
  return certainty[probability >= 0.999 ? 'certain' : probability >= 0.95 ? 'likely' : 'doubtful'](said)
}

function totalLines({ totals, open }: ContactCard, speech: Speech): readonly string[] {
  const { words: { card: words }, date } = speech
  const [ordered, paid] = [totals.ordered, totals.paid].map((sums) => Object.entries(sums).map(([currency, amount]) => money(amount, currency, speech)))
  return [
    ...(totals.orders === 0 ? [] : [joined([words.orders(totals.orders), ...ordered!, totals.lastOrderAt === undefined ? undefined : words.lastOrder(date(totals.lastOrderAt))])]),
    ...(paid!.length === 0 ? [] : [`${words.paid} ${joined(paid!)}`]),
    ...(totals.unread === 0 ? [] : [words.unread(totals.unread)]),
    ...(open.length === 0 ? [] : [words.openIssues(open.length)]),
    ...(totals.firstAt === undefined ? [] : [words.knownSince(date(totals.firstAt))]),
  ]
}

function lineInWords({ at, kind, source, direction, text, stars, amount, currency, status }: CardLine, speech: Speech): string {
  const { words: { card: words }, time } = speech
  const said = joined([stars === undefined ? undefined : words.stars(stars), text, money(amount, currency, speech), status])
  const what = `${words.kinds[kind]}${direction === undefined ? '' : ` ${words.directions[direction]}`} (${source})`
  return `${time(at)} ${what}${said === '' ? '' : `: ${said}`}`
}

function purchaseInWords({ at, source, what, amount, currency, status }: Purchase, speech: Speech): string {
  return joined([`${speech.date(at)} ${what ?? speech.words.card.kinds.order}`, money(amount, currency, speech), status, source])
}

/** So long may one part of a line be: a name may be anything that somebody typed. */
const longestPart = 200

const joined = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').map((part) => shortened(part, longestPart)).join(', ')

function money(amount: number | undefined, currency = '', { words }: Speech): string {
  if (amount === undefined) return ''
  const { maximumFractionDigits: digits = 2 } = /^[A-Z]{3}$/.test(currency) ? new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions() : {}
  // What somebody did pay in parts of a yen, or of a bitcoin, is shown.
  const [, parts = ''] = String(amount).split('.')
  return `${amount.toFixed(Math.max(digits, parts === '' ? 0 : 2, parts.length)).replace('.', words.decimalMark)}${currency === '' ? '' : ` ${currency}`}`
}

/** Rounded down, so that nothing is ever quite certain. */
function percent(probability: number, { words }: Speech): string {
  const floor = Math.min(999, Math.floor(probability * 1000)) / 10
  return `${String(floor).replace('.', words.decimalMark)}%`
}

// A customer's text must not begin a line of its own, turn the direction of what follows, or hide.
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+!|<>~&]|^-|(?<=^\d{1,9})\./g, '\\$&')
