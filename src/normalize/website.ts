import { linkTarget } from './handle-links.js'
import { linkParts } from './link-parts.js'
import { plainText } from './text.js'

/** Hosts on which many have a page: the host says nothing about whose. Those of messengers and networks are known as links to profiles. */
const shared: ReadonlySet<string> = new Set(
  'linkedin.com youtube.com youtu.be vk.com ok.ru pinterest.com google.com sites.google.com maps.google.com goo.gl bit.ly linktr.ee taplink.cc olx.ua olx.pt olx.com.br prom.ua rozetka.com.ua amazon.com etsy.com ebay.com github.com wordpress.com blogspot.com wix.com tilda.ws medium.com yelp.com tripadvisor.com example.com'.split(' '),
)

/**
 * The host that a website is known by: `https://www.Acme.com/en/?utm_source=x` and `acme.com` are one. `undefined` for what is no website, for
 * links to profiles and chats, and for hosts on which many have a page.
 * @example
 * normalizeWebsite('https://www.Acme.com/en/contact?utm_source=x')  // 'acme.com'
 * normalizeWebsite('https://www.facebook.com/acme')  // undefined
 */
export function normalizeWebsite(raw: string): string | undefined {
  const text = plainText(raw)
  if (text.includes('@') || /\s/.test(text)) return undefined
  const link = linkParts(text)
  if (link === undefined || (link.scheme !== 'https' && link.scheme !== 'http') || shared.has(link.host) || linkTarget(link) !== undefined) return undefined
  return /^[^.]+(?:\.[^.]+)*\.\p{L}{2,24}$/u.test(link.host) ? link.host : undefined
}
