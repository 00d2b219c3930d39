import isEmail from 'validator/es/lib/isEmail.js'

// Its ES file holds the function itself, while its typings describe the CommonJS wrapper around it.
const check = isEmail as unknown as (value: string) => boolean

// The overwhelming majority: letters, digits and single separators. Each class excludes the separator after it, so nothing backtracks.
const plain = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*$/
const plainHost = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*\.[a-z]{2,24}$/

/**
 * Whether `local@domain` (lower-cased, ASCII domain) is an address by RFC 5321 with RFC 6531 local parts.
 *
 * `validator` decides; the two expressions only spare it the plain cases, and a property
 * test holds that they never say yes where it says no.
 */
export function isAddress(local: string, domain: string, plainDomain: boolean = isPlainHost(domain)): boolean {
  if (plainDomain && local.length <= 64 && plain.test(local)) return true
  // validator takes a lone quote for an empty quoted string. An unquoted bar parts addresses, as a comma does.
  if (local === '"' || local === '""' || /^[^"]*\|/.test(local)) return false
  // validator measures bytes with encodeURI, which throws on half a surrogate pair.
  return !halfPair.test(local) && !halfPair.test(domain) && check(`${local}@${domain}`)
}

/** Whether a domain is one beyond doubt, whatever stands before it. */
export function isPlainHost(domain: string): boolean {
  return domain.length <= 189 && plainHost.test(domain) && !longLabel(domain)
}

const halfPair = /\p{Surrogate}/u

function longLabel(domain: string): boolean {
  if (domain.length <= 63) return false
  return domain.split('.').some((label) => label.length > 63)
}

const asciiHost = /^[a-z0-9._-]+$/
const strayAscii = /[\u0000-\u002c\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007f]/

/**
 * A domain as it is registered: lower-case, punycode for other scripts, no root dot.
 *
 * The runtime's `URL` does the IDNA mapping (UTS #46), so that no table is shipped and
 * `пошта.укр` and `xn--80a1acn3a.xn--j1amh` meet.
 *
 * @returns `undefined` where it is no domain. Never throws.
 * @example
 * asciiDomain('Пошта.УКР.')  // 'xn--80a1acn3a.xn--j1amh'
 * asciiDomain('gmail.com')   // 'gmail.com'
 */
export function asciiDomain(raw: string): string | undefined {
  const host = (raw.endsWith('.') ? raw.slice(0, -1) : raw).toLowerCase()
  if (host === '' || host.length > 253) return undefined
  if (asciiHost.test(host)) return host
  if (strayAscii.test(host)) return undefined
  try {
    return new URL(`https://${host}`).hostname.toLowerCase()
  } catch {
    return undefined
  }
}
