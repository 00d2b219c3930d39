const encodedWord = /=\?([A-Za-z0-9_-]{1,40})(?:\*[A-Za-z0-9-]{1,40})?\?([BbQq])\?([^?\s]*)\?=/g

/**
 * Decodes RFC 2047 words (`=?UTF-8?B?0J7Qu9C10L3QsA==?=`) in a display name.
 *
 * Neighbouring words of one character set are joined as bytes before they are decoded,
 * because many senders cut inside a character. What the runtime cannot decode stays as it is.
 * @example
 * decodeWords('=?UTF-8?Q?Jo=C3=A3o?= =?UTF-8?Q?_Silva?=')  // 'João Silva'
 */
export function decodeWords(text: string): string {
  if (!text.includes('=?')) return text
  let out = ''
  let last = 0
  let charset = ''
  let source = ''
  let bytes: number[] = []
  const flush = (): void => {
    if (bytes.length > 0) out += decode(bytes, charset) ?? source
    bytes = []
    source = ''
  }
  for (const match of text.matchAll(encodedWord)) {
    const between = text.slice(last, match.index)
    const next = (match[1] ?? '').toLowerCase()
    const apart = between.trim() !== '' || last === 0
    if (apart || next !== charset) flush()
    if (apart) out += between
    charset = next
    source += match[0]
    const content = match[3] ?? ''
    bytes.push(...(match[2] === 'B' || match[2] === 'b' ? base64(content) : quoted(content)))
    last = match.index + match[0].length
  }
  flush()
  return out + text.slice(last)
}

function decode(bytes: readonly number[], charset: string): string | undefined {
  try {
    return new TextDecoder(charset).decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}

function base64(content: string): readonly number[] {
  try {
    return Array.from(atob(content), (character) => character.charCodeAt(0))
  } catch {
    return []
  }
}

function quoted(content: string): readonly number[] {
  const bytes: number[] = []
  for (let at = 0; at < content.length; at += 1) {
    const character = content.charAt(at)
    const code = character === '=' ? Number.parseInt(content.slice(at + 1, at + 3), 16) : Number.NaN
    if (Number.isNaN(code)) {
      bytes.push(character === '_' ? 0x20 : content.charCodeAt(at) & 0xff)
    } else {
      bytes.push(code)
      at += 2
    }
  }
  return bytes
}
