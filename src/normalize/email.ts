import { optionsGiven, textGiven } from '../model/given.js'
import { isPersonalDomain, suggestDomain } from './email-domains.js'
import { splitMailboxes, type MailboxText } from './email-header.js'
import { bareLocal, emailRelayOf, isFiller, isNowhere, isEmailPlaceholder, isRole } from './email-kind.js'
import type { EmailLists, EmailRelay } from './email-lists.js'
import { emailProviderOf, providerKey, type EmailProvider } from './email-providers.js'
import { asciiDomain, isAddress, isPlainHost } from './email-syntax.js'
import { latinLookAlike } from './look-alikes.js'
import { namePieces } from './name-pieces.js'
import { remember } from './remember.js'
import { maxInput } from './text.js'
import { textBefore, trimMarks } from './trim-marks.js'
import { visibleText } from './visible-text.js'

/**
 * What is wrong, or doubtful. `canonical` decides whether there is a key: `several`, `domain-typo`
 * and `mixed-script` come beside one, the others come without.
 */
export type EmailIssue =
  | 'empty'
  | 'too-long'
  | 'no-at-sign'
  /** None, or perhaps the end of one only: the `silva@gmail.com` of `maria silva@gmail.com` may be somebody else. */
  | 'syntax'
  /** The provider's rules leave nothing before the `@`, as in `+news@gmail.com`. */
  | 'no-mailbox'
  | 'placeholder'
  /** More addresses than one; the first is taken. `normalizeEmails` gives all. */
  | 'several'
  | 'domain-typo'
  /** Latin and Cyrillic letters in one word. */
  | 'mixed-script'

/**
 * - `personal`: a person's own, as far as can be told; an anchor
 * - `role`: a function's (`info@`, a form's sender); generic from the first record on
 * - `relay`: a mask or a marketplace's relay; an identifier within that relay, not an e-mail anchor
 * - `disposable`: as `EmailOptions.disposable` says; weak
 * - `placeholder`: typed to get past a form; never an identifier
 * - `none`: no address
 */
export type EmailKind = 'personal' | 'role' | 'relay' | 'disposable' | 'placeholder' | 'none'

export interface NormalizedEmail {
  /** As given. The only form that is ever sent to. */
  readonly raw: string
  /** Lower-cased, domain in ASCII; absent where it is none. */
  readonly address?: string
  /** The provider's rules applied: for matching only, never for sending. Absent for placeholders. */
  readonly canonical?: string
  readonly local?: string
  readonly domain?: string
  /** Yahoo's `base-keyword@`: the key of all addresses made by that account. May propose a pair, never merges. */
  readonly base?: string
  readonly kind: EmailKind
  /** Who relays; the scope of the identifier. */
  readonly relay?: string
  /** The display name of a header form. */
  readonly name?: string
  /** Weak name evidence out of the local part. */
  readonly namePieces: readonly string[]
  /** The address that was probably meant; for a person to confirm. */
  readonly suggestion?: string
  readonly issue?: EmailIssue
}

export interface EmailOptions {
  /** Whether a domain gives out throw-away mailboxes; asked once a call. Default: none is. Hand in a maintained list, none is shipped. */
  readonly disposable?: ((domain: string) => boolean) | undefined
  /** Lists that replace the defaults of the same name. Compiled once an object, so pass the same object again. */
  readonly lists?: Partial<EmailLists> | undefined
  /** Rules for further domains, such as the company's own; they come before the table's. */
  readonly providers?: readonly EmailProvider[] | undefined
}

const known = { disposable: 'call', lists: false, providers: false } as const
const noPieces: readonly string[] = []
const simple = /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{3,190}$/

/**
 * Brings one e-mail address to the key under which every spelling of the same mailbox is found.
 *
 * Three forms are kept apart: `raw`, `address` and `canonical`. Dots, tags and domains are dropped only
 * where the provider's own servers ignore them, because a wrong key joins two people: `mary-jane@yahoo.com`
 * stays as it is. Typing slips are suggested, never repaired. Header forms, `mailto:` links, `(at)`, zero-width
 * and full-width characters and words around the address are read.
 *
 * Total, pure, idempotent on `canonical`. Values longer than 1,000 characters are refused.
 * Provider rules and their sources: `emailProviders`.
 *
 * @example
 * normalizeEmail('"Peterson, Helen" <Helen.P+shop@GoogleMail.com>').canonical  // 'helenp@gmail.com'
 * normalizeEmail('mary-jane@yahoo.com').canonical                              // 'mary-jane@yahoo.com'
 * normalizeEmail('olena@gmial.com').suggestion                                 // 'olena@gmail.com'
 * normalizeEmail('none@none.com').canonical                                    // undefined
 */
export function normalizeEmail(raw: string, options: EmailOptions = {}): NormalizedEmail {
  raw = textGiven(raw)
  optionsGiven(options, known)
  if (simple.test(raw)) return fromMailbox({ raw, address: raw }, options, namePieces)
  if (raw.length > maxInput) return none(raw, 'too-long')
  const text = legible(raw)
  if (text === '') return none(raw, 'empty')
  const all = addresses(text, options, namePieces)
  const first = all.find((email) => email.canonical !== undefined) ?? all[0]
  if (first === undefined) return withoutAt(raw, text, options)
  if (first.issue === 'syntax' && first.suggestion === undefined) return { ...first, raw, ...repaired(text.toLowerCase().replace(/ ?, ?/g, '.')) }
  return { ...first, raw, ...(all.length > 1 && first.canonical !== undefined && first.issue === undefined ? { issue: 'several' as const } : {}) }
}

/**
 * All addresses of one field or header, in order, each mailbox once. `raw` is the part that each was read from.
 *
 * Of a value longer than 1,000 characters the whole addresses within the first 1,000 are read.
 * @example
 * normalizeEmails('Helen <h@x.com>; p.k@gmail.com / pk@gmail.com').map((email) => email.canonical)  // ['h@x.com', 'pk@gmail.com']
 */
export function normalizeEmails(raw: string, options: EmailOptions = {}): readonly NormalizedEmail[] {
  return readEmails(textGiven(raw), optionsGiven(options, known), namePieces)
}

/** What looks for names in a mailbox. */
type PiecesOf = (local: string) => readonly string[]

/** As `normalizeEmails`, with another way to look for names in mailboxes: who does not ask for them saves a third of the time. */
export function readEmails(raw: string, options: EmailOptions, piecesOf: PiecesOf): readonly NormalizedEmail[] {
  if (simple.test(raw)) return [fromMailbox({ raw, address: raw }, options, piecesOf)]
  if (raw.length <= maxInput) return addresses(legible(raw), options, piecesOf)
  const head = raw.slice(0, maxInput)
  const end = Math.max(head.lastIndexOf(','), head.lastIndexOf(';'), head.lastIndexOf('\n'), head.lastIndexOf(' '))
  return end < 0 ? [] : addresses(legible(head.slice(0, end)), options, piecesOf)
}

const spelledAt = / ?[([{] ?(?:at|собака|arroba) ?[)\]}] ?/gi
const spelledDot = / ?[([{] ?(?:dot|крапка|точка|ponto) ?[)\]}] ?/gi

// A line that begins with white space continues the one before it (RFC 5322 folding); any other begins anew.
function legible(raw: string): string {
  return visibleText(raw.replace(/\r?\n[ \t]/g, ' ').replace(/[\r\n]+/g, '|')).replace(spelledAt, '@').replace(spelledDot, '.').replace(/mailto:|https?:\/\//gi, '').replace(/%2b/gi, '+').replace(/^([^@%?=/ ]+)%40(?!.*@)/, '$1@')
}

function addresses(text: string, options: EmailOptions, piecesOf: PiecesOf): readonly NormalizedEmail[] {
  const found = new Map<string, NormalizedEmail>()
  for (const mailbox of quoted(text) ?? splitMailboxes(text)) {
    const email = fromMailbox(mailbox, options, piecesOf)
    const key = email.canonical ?? email.address ?? email.raw
    if (!found.has(key)) found.set(key, email)
  }
  return [...found.values()]
}

// `"john doe"@example.com`: the one bare form in which a space belongs to the address.
function quoted(text: string): readonly MailboxText[] | undefined {
  return /^"[^"\\]{1,64}"@[^\s@"<>,;]+$/.test(text) ? [{ raw: text, address: text }] : undefined
}

/** Marks around an address go, a query of a `mailto:` link too; the quotes of a quoted local part stay. Dashes and apostrophes that a word processor put in are plain ones. */
function bareAddress(printed: string): string {
  const written = printed.replace(/[\u2010-\u2013]/g, '-').replace(/[‘’ʼ]/g, "'")
  // A `?` before the `@` belongs to the mailbox.
  const at = written.indexOf('@')
  const text = written.slice(0, at) + textBefore(written.slice(at), '?')
  const ends = ' \'"`>)]}»”.,;:!?*/'
  return trimMarks(text, text.includes('"@') ? ' <([{' : ' \'"`<([{«“„•·', ends).replace(/ ?([@.]) ?/g, '$1')
}

/** What a domain says by itself. */
interface Domain {
  /** Absent where it is none. */
  readonly name: string | undefined
  readonly plain: boolean
  readonly provider: EmailProvider | undefined
  readonly relay: EmailRelay | undefined
  readonly nowhere: boolean
  /** What was probably meant, and why it is doubted. */
  readonly meant: string | undefined
  readonly mixed: string | undefined
}

// A few domains hold most of the mailboxes.
const domainOf: (typed: string) => Domain = remember((typed): Domain => {
  const name = asciiDomain(typed)
  const mixed = latinLookAlike(typed.toLowerCase())
  if (name === undefined) return { name, plain: false, provider: undefined, relay: undefined, nowhere: false, meant: undefined, mixed }
  return { name, plain: isPlainHost(name), provider: emailProviderOf(name), relay: emailRelayOf(name), nowhere: isNowhere(name), meant: suggestDomain(name), mixed }
})

function fromMailbox(mailbox: MailboxText, options: EmailOptions, piecesOf: PiecesOf): NormalizedEmail {
  const written = mailbox.address
  const isSimple = simple.test(written) && !written.endsWith('.')
  const text = isSimple ? written : bareAddress(written)
  const at = text.lastIndexOf('@')
  const typedDomain = text.slice(at + 1)
  const typedLocal = isSimple ? text.slice(0, at) : unquoted(text.slice(0, at))
  const local = isSimple ? typedLocal.toLowerCase() : typedLocal.toLowerCase().normalize('NFKC')
  const typed = domainOf(typedDomain)
  const domain = typed.name
  const named = mailbox.name === undefined ? {} : { name: mailbox.name }
  if (mailbox.torn === true || at < 1 || domain === undefined || !isAddress(local, domain, typed.plain)) {
    return { ...none(mailbox.raw, 'syntax'), ...named, ...repaired(text.toLowerCase()) }
  }
  // As it was written, where that is as it should be: texts that are made anew cost more than all the rest.
  const address = isSimple && local === typedLocal && domain === typedDomain ? text : `${local}@${domain}`
  const untagged = local.includes('+') ? local.slice(0, local.indexOf('+')) : local
  const word = bareLocal(untagged)
  const { lists } = options
  if ((lists === undefined ? typed.nowhere : isNowhere(domain, lists)) || isFiller(untagged, word, domain, lists)) {
    return { raw: mailbox.raw, address, ...named, kind: 'placeholder', namePieces: noPieces, issue: 'placeholder' }
  }
  const provider = options.providers === undefined ? typed.provider : emailProviderOf(domain, options.providers)
  const key = provider === undefined ? { local, domain } : providerKey(local, domain, provider)
  // `a.+tag@outlook.com`: what the tag leaves must be an address again.
  if (key.local !== local && (key.local === '' || !isAddress(key.local, key.domain))) return { ...none(mailbox.raw, 'no-mailbox'), ...named }
  const relay = lists === undefined && key.domain === domain ? typed.relay : emailRelayOf(key.domain, lists)
  const kind = relay !== undefined ? (relay.identifies === 'nobody' ? 'role' : 'relay')
    : options.disposable?.(key.domain) === true ? 'disposable'
      : isRole(untagged, provider !== undefined || isPersonalDomain(key.domain), lists, word) ? 'role' : 'personal'
  // Filled in place: spreading half a dozen small objects took longer than reading the address.
  const email: { -readonly [K in keyof NormalizedEmail]: NormalizedEmail[K] } = {
    raw: mailbox.raw,
    address,
    canonical: key.local === local && key.domain === domain ? address : `${key.local}@${key.domain}`,
    local: key.local,
    domain: key.domain,
    kind,
    namePieces: kind === 'personal' || kind === 'disposable' ? piecesOf(nameIn(typedLocal, provider)) : noPieces,
  }
  if (mailbox.name !== undefined) email.name = mailbox.name
  if ('base' in key && key.base !== undefined) email.base = key.base
  if (relay !== undefined) email.relay = relay.name
  const meantLocal = isSimple ? undefined : latinLookAlike(local)
  if (typed.mixed !== undefined || meantLocal !== undefined) {
    email.suggestion = `${meantLocal ?? local}@${typed.mixed ?? domain}`
    email.issue = 'mixed-script'
  } else if (typed.meant !== undefined) {
    email.suggestion = `${local}@${typed.meant}`
    email.issue = 'domain-typo'
  }
  return email
}

/** What a person chose as their name: no tag, and of Yahoo's `base-keyword` the base. */
function nameIn(local: string, provider: EmailProvider | undefined): string {
  const untagged = local.includes('+') ? local.slice(0, local.indexOf('+')) : local
  return provider?.dashBase === true && untagged.includes('-') ? untagged.slice(0, untagged.indexOf('-')) : untagged
}

/** Slips that leave no address at all: a doubled `@` or dot, a comma for a dot, a forgotten ending. */
function repaired(text: string): { suggestion?: string } {
  const tidy = text.replace(/@{2,}/g, '@').replace(/\.{2,}/g, '.').replace(/\.@/g, '@').replace(/@\./g, '@').replace(/^\./, '')
  const at = tidy.indexOf('@')
  if (at < 1 || at !== tidy.lastIndexOf('@')) return {}
  const local = latinLookAlike(tidy.slice(0, at)) ?? tidy.slice(0, at)
  const domain = asciiDomain(latinLookAlike(tidy.slice(at + 1)) ?? tidy.slice(at + 1))
  if (domain === undefined) return {}
  const meant = suggestDomain(domain) ?? domain
  return isAddress(local, meant) && !isEmailPlaceholder(local, meant) ? { suggestion: `${local}@${meant}` } : {}
}

// Answers that are a name or a surname when they stand before an `@`.
const refusals: ReadonlySet<string> = new Set(['na', 'nil', 'nada', 'sem', 'noone', 'blank', 'ні'])

const dotAtom = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*$/i

// RFC 5322: `"helen"@x` and `helen@x` are the same mailbox.
function unquoted(local: string): string {
  if (!local.startsWith('"') || !local.endsWith('"')) return local
  const inside = local.slice(1, -1)
  return dotAtom.test(inside) ? inside : local
}

/** Text without an `@`: a word for "I have none", or an address whose `@` was lost before a known provider. */
function withoutAt(raw: string, text: string, options: EmailOptions): NormalizedEmail {
  const word = text.toLowerCase().replace(/[ /\\'’*!?-]/g, '')
  if (word === '' || word === word.charAt(0).repeat(word.length) || refusals.has(word) || isEmailPlaceholder(word, 'x.y', options.lists)) {
    return { raw, kind: 'placeholder', namePieces: noPieces, issue: 'placeholder' }
  }
  const lost = /^([a-z0-9][a-z0-9._-]*?)[.\s]?((?:gmail|hotmail|outlook|yahoo|icloud)\.com|ukr\.net|mail\.ru|yandex\.ru|i\.ua|meta\.ua)$/i.exec(text.slice(0, 100))
  const suggestion = lost === null ? {} : { suggestion: `${lost[1] ?? ''}@${lost[2] ?? ''}`.toLowerCase() }
  return { ...none(raw, 'no-at-sign'), ...suggestion }
}

function none(raw: string, issue: EmailIssue): NormalizedEmail {
  return { raw, kind: 'none', namePieces: noPieces, issue }
}
