import { optionsGiven, textGiven } from '../model/given.js'
import { dialled, linkTarget, type LinkTarget } from './handle-links.js'
import { handleRuleOf, type HandleRule } from './handle-rules.js'
import { linkParts } from './link-parts.js'
import { namePieces } from './name-pieces.js'
import { numberCell } from './number-cell.js'
import { maxInput } from './text.js'
import { trimMarks } from './trim-marks.js'
import { visibleText } from './visible-text.js'
import { whatsappId } from './whatsapp-id.js'

/** Why there is no `value`; `channel-unknown` alone comes beside one. */
export type HandleIssue =
  | 'empty'
  | 'too-long'
  /** No user name, id or number that this channel can have given out. */
  | 'syntax'
  /** A word or an id of the platform's own, such as `explore`. */
  | 'reserved'
  /** A group, a channel, a post or an invitation. */
  | 'not-a-person'
  /** A short link that only the platform can resolve. */
  | 'opaque-link'
  /** A link to a site that is no channel known here. */
  | 'unknown-link'
  /** An e-mail address: hand it to `normalizeEmail`. */
  | 'email'
  /** A user name of nobody knows which channel. */
  | 'channel-unknown'
  | 'placeholder'

/**
 * - `handle`: a user name. It changes hands, so it is evidence and never an anchor
 * - `id`: the platform's own id; within `scope`, and within the page, bot or workspace that received it
 * - `phone`: a number that was hidden in the value, to be handed to `normalizePhone`
 */
export type HandleKind = 'handle' | 'id' | 'phone'

export interface NormalizedHandle {
  readonly raw: string
  /** `instagram`, `telegram`, `x`, `tiktok`, `facebook` (Messenger too), `whatsapp`, `viber`, `phone`, ... */
  readonly channel?: string
  readonly kind?: HandleKind
  /** Canonical. Of a `phone`: `+` and digits where the link is international by its nature, digits alone where it may be national: from `tel:` links, and typed without a plus outside of WhatsApp. */
  readonly value?: string
  /** What an id belongs to beyond its channel: WhatsApp's `lid`, `user` and `parent`. */
  readonly scope?: string
  /** Weak name evidence: `Nellie_99` may be a Nellie, or a Helen. */
  readonly namePieces: readonly string[]
  readonly issue?: HandleIssue
}

export interface HandleOptions {
  /** The channel of the field, by its name or a usual short form (`ig`, `tg`, `twitter`). A link's own channel wins over it. Default: unknown. */
  readonly channel?: string | undefined
}

const noPieces: readonly string[] = []
/** What stands for "no user name", as people and software write it. */
export const handlePlaceholders: ReadonlySet<string> = new Set('none no nil null undefined n/a na unknown anonymous test немає нема нет - -- . 0 username não nao naotem'.split(' '))
const anyHandle = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}._-]{0,63}$/u
const emailLike = /^(?!sip:\+?[0-9])[^\s@/]+@[^\s@/.]+(?:\.[^\s@/.]+)*\.[^\s@/.]{2,}$/

/**
 * Reads a user name, a profile link, a deep link or a platform id down to what it names.
 *
 * User names and platform ids are different kinds, and a number inside a link (`wa.me/380…`, `viber://chat?number=…`)
 * is a phone: it may be an anchor where the user name beside it may not. WhatsApp ids keep apart what looks alike: a jid is
 * a phone, a lid is not. What a platform cannot have given out is refused, not kept.
 *
 * Letter case goes, and on Facebook the dots, because the platforms ignore them. Total, pure, idempotent on `value` with its
 * channel. Values longer than 1,000 characters are refused.
 *
 * @example
 * normalizeHandle('https://www.instagram.com/Nellie_99/?igsh=x').value             // 'nellie_99'
 * normalizeHandle('@Nellie_99', { channel: 'ig' }).namePieces                      // ['nellie']
 * normalizeHandle('wa.me/380671234567').kind                                       // 'phone'
 * normalizeHandle('207421150646274:3@lid', { channel: 'whatsapp' }).value          // '207421150646274@lid'
 */
export function normalizeHandle(raw: string, options: HandleOptions = {}): NormalizedHandle {
  const channel = textGiven(optionsGiven(options, { channel: false }).channel, 'channel')
  return readHandle(textGiven(raw), channel === '' ? {} : { channel }, namePieces)
}

/** What looks for names in a user name. */
type PiecesOf = (typed: string) => readonly string[]

/** As `normalizeHandle`, with another way to look for names in user names, or none. */
export function readHandle(raw: string, options: HandleOptions, piecesOf: PiecesOf): NormalizedHandle {
  const rule = options.channel === undefined ? undefined : handleRuleOf(options.channel)
  const channel = rule?.channel ?? named(options.channel)
  if (raw.length > maxInput) return refused(raw, channel, 'too-long')
  const text = trimMarks(visibleText(numberCell(raw)), '\'"«“<([ ', '\'"»”>)],; ')
  if (text === '' || text === '@') return refused(raw, channel, 'empty')
  if (handlePlaceholders.has(text.replace(/^@/, '').toLowerCase())) return refused(raw, channel, 'placeholder')
  const whatsapp = whatsappId(text)
  if (whatsapp !== undefined && (text.includes('@') || channel === 'whatsapp')) {
    if (whatsapp.kind === 'group') return refused(raw, 'whatsapp', 'not-a-person')
    return { raw, channel: 'whatsapp', ...whatsapp, namePieces: noPieces }
  }
  if (emailLike.test(text)) return refused(raw, channel, 'email')
  const behind = led.exec(text)
  if (behind !== null) {
    const label = handleRuleOf(trimMarks(text.slice(0, behind.index), '', ': ('))
    if (label !== undefined || behind[0].includes('@')) return { ...readHandle(behind[1]!, label ?? options, piecesOf), raw }
  }
  const link = ownHandle(text, rule) ? undefined : linkParts(text)
  const target = link === undefined ? undefined : linkTarget(link)
  if (target !== undefined) return fromLink(raw, target, piecesOf)
  if (link !== undefined && (link.scheme !== 'https' || text.includes('/') || (rule === undefined && siteLike.test(text)))) return refused(raw, channel, 'unknown-link')
  return bare(raw, text, rule, channel, piecesOf)
}

/** What stands before a user name, which may be the name of its channel: `Nellie (@nellie_99)`, `ig: nellie_99`, `tg @olena_p`. */
const led = /(?:[:\s(]@|: )([^\s@]+)$/

/** `olena.com.ua` is a site, `petlyura.sergiy.ua` a user name. */
const siteLike = /^www\.|\.(?:com|net|org|me)(?:\.\p{L}{2})?$/iu

// `olena.studio` in an Instagram field is a user name, although it could be a host.
function ownHandle(text: string, rule: HandleRule | undefined): boolean {
  return rule?.handle !== undefined && !text.includes('/') && !text.includes(':') && !/\.(?:com|me|net)$/i.test(text)
}

function named(channel: string | undefined): string | undefined {
  const name = channel?.trim().toLowerCase()
  return name === '' ? undefined : name
}

function refused(raw: string, channel: string | undefined, issue: HandleIssue): NormalizedHandle {
  return channel === undefined ? { raw, namePieces: noPieces, issue } : { raw, channel, namePieces: noPieces, issue }
}

function fromLink(raw: string, target: LinkTarget, piecesOf: PiecesOf): NormalizedHandle {
  switch (target.kind) {
    case 'email': return refused(raw, undefined, 'email')
    case 'no-person': return refused(raw, target.channel, 'not-a-person')
    case 'opaque': return refused(raw, target.channel, 'opaque-link')
    case 'handle': {
      const found = userName(raw, target.value, handleRuleOf(target.channel), target.channel, piecesOf)
      return found.issue === 'reserved' ? refused(raw, target.channel, 'not-a-person') : found
    }
    default:
      if (handleRuleOf(target.channel)?.reserved.has(target.value) === true) return refused(raw, target.channel, 'not-a-person')
      return { raw, channel: target.channel, kind: target.kind, value: target.value, namePieces: noPieces }
  }
}

const phoneLike = /^(?:\+|00)?[0-9][0-9 ().-]{5,24}$/

function bare(raw: string, text: string, rule: HandleRule | undefined, channel: string | undefined, piecesOf: PiecesOf): NormalizedHandle {
  if (rule?.id?.test(text) === true) {
    if (rule.reserved.has(text)) return refused(raw, rule.channel, 'reserved')
    const value = rule.channel === 'line' ? `U${text.slice(1)}` : text
    return { raw, channel: rule.channel, kind: 'id', value, namePieces: noPieces }
  }
  const number = dialled(text)
  if (phoneLike.test(text) && number.length > 6 && (number.startsWith('+') || rule?.phone === true)) {
    // A WhatsApp id is a whole number without its plus; on other channels a bare number may be national.
    const whole = rule?.channel === 'whatsapp' && /^[1-9]/.test(number) && number.length > 9 ? `+${number}` : number
    return { raw, ...(channel === undefined ? { channel: 'phone' } : { channel }), kind: 'phone', value: whole, namePieces: noPieces }
  }
  // Telegram writes groups and channels as negative ids.
  if (rule?.channel === 'telegram' && /^-[0-9]+$/.test(text)) return refused(raw, channel, 'not-a-person')
  return userName(raw, text, rule, channel, piecesOf)
}

function userName(raw: string, written: string, rule: HandleRule | undefined, channel: string | undefined, piecesOf: PiecesOf): NormalizedHandle {
  const typed = trimMarks(rule?.channel === 'linkedin' ? written.replace(/^\/?in\//, '') : written, '@ ', '/')
  let value = typed.toLowerCase().normalize('NFKC')
  // The end of a sentence, where no user name of the channel ends so.
  if (value.endsWith('.') && rule?.handle?.test(value) === false) value = value.slice(0, -1)
  // Facebook drops dots and gives out no endings of files: `photo.php` is a page of its own.
  if (rule?.ignore !== undefined && value.endsWith('.php')) return refused(raw, rule.channel, 'reserved')
  for (const character of rule?.ignore ?? '') value = value.replaceAll(character, '')
  // `@t.me` or `@olena.com.ua`: what reads as a link without its `@` would be another thing the next time.
  const link = /[.:]/.test(value) ? linkParts(value) : undefined
  if (link !== undefined && ((rule === undefined && siteLike.test(value)) || link.scheme !== 'https' || linkTarget(link) !== undefined)) return refused(raw, channel, 'unknown-link')
  if (rule === undefined) {
    // Digits alone are nobody's name, and of an unknown channel they may be anything.
    if (!anyHandle.test(value) || !/\p{L}/u.test(value)) return refused(raw, channel, 'syntax')
    const handle = { raw, kind: 'handle' as const, value, namePieces: piecesOf(typed) }
    return channel === undefined ? { ...handle, issue: 'channel-unknown' } : { ...handle, channel }
  }
  if (rule.reserved.has(value)) return refused(raw, rule.channel, 'reserved')
  // By itself `0076899143` would be a number abroad.
  if (rule.handle === undefined || !rule.handle.test(value) || (value.startsWith('00') && phoneLike.test(value))) return refused(raw, rule.channel, 'syntax')
  return { raw, channel: rule.channel, kind: 'handle', value, namePieces: piecesOf(typed) }
}
