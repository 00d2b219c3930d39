/** A link in pieces. Host without `www.` and `m.`, path segments decoded, no empty ones. */
export interface LinkParts {
  readonly scheme: string
  readonly host: string
  readonly path: readonly string[]
  readonly fragment: string
  readonly query: ReadonlyMap<string, string>
}

const schemed = /^([a-z][a-z0-9+.-]{0,30}):(\/\/)?/i
const hostLike = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,252}\.\p{L}{2,24}(?::[0-9]{1,5})?(?=[/?#]|$)/u

/**
 * Takes a link apart, with or without its scheme (`instagram.com/olena`, `tg://resolve?domain=olena`, `tel:+380…`).
 *
 * By hand, because runtimes disagree on the host of `tg://` and `viber://` links, and because people
 * paste links that `URL` refuses. Broken percent signs are kept as they are.
 * @returns `undefined` where the text is no link.
 */
export function linkParts(text: string): LinkParts | undefined {
  const scheme = schemed.exec(text)
  const slashes = scheme?.[2] !== undefined
  const isScheme = scheme !== null && (slashes || opaque.has((scheme[1] ?? '').toLowerCase()))
  if (!isScheme && !hostLike.test(text)) return undefined
  let rest = isScheme ? text.slice(scheme[0].length) : text
  const name = isScheme ? (scheme[1] ?? '').toLowerCase() : 'https'
  const hash = rest.indexOf('#')
  const fragment = hash < 0 ? '' : decoded(rest.slice(hash + 1))
  if (hash >= 0) rest = rest.slice(0, hash)
  const mark = rest.indexOf('?')
  const query = new Map<string, string>()
  if (mark >= 0) {
    for (const pair of rest.slice(mark + 1).split('&')) {
      const equals = pair.indexOf('=')
      if (equals > 0) query.set(pair.slice(0, equals).toLowerCase(), decoded(pair.slice(equals + 1)).trim())
    }
    rest = rest.slice(0, mark)
  }
  const [head, ...path] = rest.split('/')
  const host = (head ?? '').toLowerCase().replace(/:[0-9]{1,5}$/, '').replace(/^(?:www|m|mobile|web|l|[a-z]{2}-[a-z]{2})\.(?=.+\.)/, '')
  return { scheme: name, host: name === 'https' || name === 'http' ? host : decoded(head ?? ''), path: path.map(decoded).filter((segment) => segment !== ''), fragment, query }
}

// Schemes that people and phones write without `//`.
const opaque: ReadonlySet<string> = new Set(['tel', 'sms', 'smsto', 'callto', 'mailto', 'skype', 'tg', 'viber', 'whatsapp', 'facetime', 'facetime-audio', 'sip', 'line', 'fb', 'instagram'])

function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
