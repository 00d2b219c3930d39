import type { LinkParts } from './link-parts.js'
import { textBefore } from './trim-marks.js'

/**
 * What a link to a profile or a chat says. `no-person`: a group, a post, an invitation. `opaque`: a
 * short link that only the platform can resolve.
 */
export type LinkTarget =
  | { readonly kind: 'handle' | 'id' | 'phone'; readonly channel: string; readonly value: string }
  | { readonly kind: 'no-person' | 'opaque'; readonly channel: string }
  | { readonly kind: 'email' }

type Reader = (link: LinkParts) => LinkTarget | undefined

const handle = (channel: string, value: string | undefined): LinkTarget =>
  value === undefined || value === '' ? { kind: 'no-person', channel } : { kind: 'handle', channel, value: value.replace(/^@/, '') }
const id = (channel: string, value: string | undefined): LinkTarget =>
  value === undefined || !/^[1-9][0-9]{0,19}$/.test(value) ? { kind: 'no-person', channel } : { kind: 'id', channel, value }

/** Digits, behind a `+` where they are international by that or by the prefix of calls abroad: no number goes on with a nought behind it. */
export function dialled(text: string): string {
  const digits = text.replace(/[^0-9]/g, '')
  return text.startsWith('+') || /^00(?!0)/.test(digits) ? `+${digits.replace(/^(?:00)+/, '')}` : digits
}

/** Click-to-chat links carry whole international numbers, with or without their `+`. */
function international(channel: string, text = ''): LinkTarget {
  const value = dialled(`+${text}`)
  return value.length < 8 || value.length > 21 ? { kind: 'opaque', channel } : { kind: 'phone', channel, value }
}

const digitsOnly = /^\+?[0-9 ()-]{7,25}$/

const instagram: Reader = ({ host, path, query, scheme }) => {
  if (scheme === 'instagram') return handle('instagram', query.get('username'))
  if (host === 'ig.me') return path[0] === 'm' ? handle('instagram', path[1]) : { kind: 'opaque', channel: 'instagram' }
  if (path[0] === '_u' || path[0] === '_n') return handle('instagram', path[1])
  if (path[0] === 'stories') return path[1] === 'highlights' ? { kind: 'no-person', channel: 'instagram' } : handle('instagram', path[1])
  return handle('instagram', path[0])
}

const telegram: Reader = ({ scheme, host, path, query, fragment }) => {
  if (scheme === 'tg') {
    if (host === 'user' || host === 'openmessage') return id('telegram', query.get('id') ?? query.get('user_id'))
    if (host !== 'resolve') return { kind: 'no-person', channel: 'telegram' }
    const phone = query.get('phone')
    return phone === undefined ? (query.has('post') ? { kind: 'no-person', channel: 'telegram' } : handle('telegram', query.get('domain'))) : international('telegram', phone)
  }
  if (host === 'telegram.org') return /^@[a-z]/i.test(fragment) ? handle('telegram', fragment) : id('telegram', fragment)
  const first = path[0] ?? ''
  const sub = /^([a-z0-9_]{4,32})\.t\.me$/.exec(host)
  if (sub !== null) return handle('telegram', sub[1])
  if (first.startsWith('+')) return /^\+[0-9]{7,15}$/.test(first) ? international('telegram', first) : { kind: 'no-person', channel: 'telegram' }
  // A number after the name is a post: only channels and groups have those.
  if (/^[0-9]+$/.test(path[1] ?? '')) return { kind: 'no-person', channel: 'telegram' }
  return handle('telegram', first)
}

const x: Reader = ({ path, query }) => {
  if (path[0] === 'i' && path[1] === 'user') return id('x', path[2])
  if (path[0] === 'intent') return query.has('user_id') ? id('x', query.get('user_id')) : handle('x', query.get('screen_name'))
  if (path[0] === 'messages' && path[1] === 'compose') return id('x', query.get('recipient_id'))
  return handle('x', path[0])
}

const tiktok: Reader = ({ host, path }) => {
  if (host !== 'tiktok.com') return { kind: 'opaque', channel: 'tiktok' }
  return (path[0] ?? '').startsWith('@') ? handle('tiktok', path[0]) : { kind: 'opaque', channel: 'tiktok' }
}

const facebook: Reader = ({ scheme, host, path, query }) => {
  if (scheme === 'fb') return id('facebook', host === 'profile' || host === 'page' ? path[0] ?? query.get('id') : undefined)
  const rest = host === 'messenger.com' || (host.endsWith('facebook.com') && path[0] === 'messages') ? path.slice(path.indexOf('t') + 1) : path
  const first = rest[0]
  if (first === 'profile.php') return id('facebook', query.get('id'))
  if (first === 'people' || first === 'p') return id('facebook', /[0-9]{5,20}$/.exec(rest[2] ?? rest[1] ?? '')?.[0])
  if (first === 'user') return id('facebook', rest[1])
  if (first === 'share' || first === 'l.php') return { kind: 'opaque', channel: 'facebook' }
  return first !== undefined && /^[0-9]+$/.test(first) ? id('facebook', first) : handle('facebook', first)
}

const whatsapp: Reader = ({ scheme, host, path, query }) => {
  if (host === 'chat.whatsapp.com') return { kind: 'no-person', channel: 'whatsapp' }
  if (host === 'wa.me' && digitsOnly.test(path[0] ?? '')) return international('whatsapp', path[0])
  if (host === 'wa.me' || scheme === 'whatsapp' || path[0] === 'send') {
    // `whatsapp:+380…` is how Twilio writes a sender.
    const twilio = scheme === 'whatsapp' && digitsOnly.test(host) ? host : undefined
    return international('whatsapp', twilio ?? query.get('phone'))
  }
  return { kind: 'no-person', channel: 'whatsapp' }
}

const viber: Reader = ({ scheme, host, query, path }) => {
  const number = query.get('number')
  if (number !== undefined) return international('viber', number)
  if (scheme === 'viber' && host === 'pa') return { kind: 'no-person', channel: 'viber' }
  return digitsOnly.test(path[0] ?? '') ? international('viber', path[0]) : { kind: 'opaque', channel: 'viber' }
}

/** A `tel:` link may be national, so its number is handed on as it is, without visual separators. */
const phone: Reader = ({ host, path }) => {
  const written = textBefore(textBefore([host, ...path].join(''), ';'), '@').replace(/[\s().-]/g, '')
  const value = dialled(written)
  return /^\+?[0-9]{6,20}$/.test(written) && value.length > 6 ? { kind: 'phone', channel: 'phone', value } : undefined
}

const inPath = (channel: string, prefix: string): Reader => ({ path }) =>
  path[0]?.toLowerCase() === prefix ? handle(channel, path[1]) : { kind: 'no-person', channel }

const vk: Reader = ({ path }) => {
  const numbered = /^(?:id)([0-9]{1,12})$/.exec(path[0] ?? '')
  if (numbered !== null) return id('vk', numbered[1])
  return /^(?:club|public|event|wall)-?[0-9]/.test(path[0] ?? '') ? { kind: 'no-person', channel: 'vk' } : handle('vk', path[0])
}

const youtube: Reader = ({ path }) => {
  if ((path[0] ?? '').startsWith('@')) return handle('youtube', path[0])
  if (path[0] === 'channel' && path[1] !== undefined) return { kind: 'id', channel: 'youtube', value: path[1] }
  return path[0] === 'c' || path[0] === 'user' ? handle('youtube', path[1]) : { kind: 'no-person', channel: 'youtube' }
}

const signal: Reader = ({ fragment }) => (fragment.startsWith('p/') ? international('signal', fragment.slice(2)) : { kind: 'opaque', channel: 'signal' })

const line: Reader = ({ path }) => {
  const at = path.indexOf('~') >= 0 ? path.indexOf('~') + 1 : path.findIndex((segment) => segment.startsWith('~'))
  return at < 0 ? { kind: 'opaque', channel: 'line' } : handle('line', (path[at] ?? '').replace(/^~/, ''))
}

const discord: Reader = ({ host, path }) => (host !== 'discord.gg' && path[0] === 'users' ? id('discord', path[1]) : { kind: 'no-person', channel: 'discord' })

const hosts: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...each('instagram.com instagr.am ig.me threads.net threads.com', instagram),
  ...each('t.me telegram.me telegram.dog telegram.org', telegram),
  ...each('x.com twitter.com', x),
  ...each('tiktok.com vm.tiktok.com vt.tiktok.com', tiktok),
  ...each('facebook.com fb.com fb.me m.me messenger.com', facebook),
  ...each('wa.me whatsapp.com api.whatsapp.com chat.whatsapp.com', whatsapp),
  ...each('viber.com invite.viber.com viber.me vb.me', viber),
  ...each('signal.me', signal),
  ...each('line.me', line),
  ...each('discord.com discordapp.com discord.gg', discord),
  ...each('linkedin.com', inPath('linkedin', 'in')),
  ...each('youtube.com', youtube),
  ...each('vk.com vk.ru', vk),
  ...each('snapchat.com', inPath('snapchat', 'add')),
])

const schemes: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['tg', telegram], ['viber', viber], ['whatsapp', whatsapp], ['instagram', instagram], ['fb', facebook], ['line', line],
  ...each('tel sms smsto callto facetime facetime-audio sip', phone),
  ['mailto', () => ({ kind: 'email' })],
  ['skype', ({ host }) => (host === '' ? undefined : handle('skype', host))],
  ['sgnl', signal],
])

function each(names: string, reader: Reader): readonly (readonly [string, Reader])[] {
  return names.split(' ').map((name) => [name, reader] as const)
}

/** Whom a link leads to; `undefined` where its host and scheme are of no channel known here. */
export function linkTarget(link: LinkParts): LinkTarget | undefined {
  if (link.scheme !== 'http' && link.scheme !== 'https') return schemes.get(link.scheme)?.(link)
  const reader = hosts.get(link.host) ?? (link.host.endsWith('.t.me') ? telegram : link.host.endsWith('.facebook.com') ? facebook : link.host.endsWith('.linkedin.com') ? inPath('linkedin', 'in') : undefined)
  return reader?.(link)
}

