import { decodeWords } from './encoded-words.js'
import { textBefore, trimMarks } from './trim-marks.js'

/** One mailbox of a header or a form field, as it was written. */
export interface MailboxText {
  /** What this mailbox was read from, for keeping beside the result. */
  readonly raw: string
  /** The part that should be an address; nothing is checked yet. */
  readonly address: string
  /** The display name: quotes off, RFC 2047 words decoded. */
  readonly name?: string
  /** Whether a blank or a wrong mark stood before the `@`: what is in `address` was only meant. */
  readonly torn?: boolean
}

/**
 * Reads RFC 5322 mailbox lists as senders really write them.
 *
 * `Name <a@b>`, `"Peterson, Helen" <a@b>`, `a@b (Helen)`, groups, `;` as Outlook separates,
 * the unquoted `Peterson, Helen <a@b>`, an unclosed quote or bracket, bare addresses with words
 * around them. One pass, no backtracking: quotes and comments that never close are plain text.
 */
export function splitMailboxes(text: string): readonly MailboxText[] {
  const found: MailboxText[] = []
  let waiting = ''
  let before: readonly string[] = []
  for (const part of cut(text)) {
    if (part.angle === undefined && !`${part.text}${part.comment}`.includes('@')) {
      // `Peterson, Helen <a@b>`: a name without an address belongs to what comes after it.
      waiting = part.separator === ',' ? (waiting === '' ? part.text : `${waiting}, ${part.text}`) : ''
      before = /[,;:]/.test(part.separator) ? `${part.text.trim()}${part.separator}`.split(' ') : []
      continue
    }
    if (part.angle !== undefined) {
      const own = part.text.trim()
      const name = waiting === '' ? own : `${waiting}, ${own}`
      found.push(mailbox(waiting === '' ? part.raw : `${waiting}, ${part.raw}`, part.angle, name === '' ? part.comment : name))
    } else {
      found.push(...bare(part, before))
      // `Anna Kovalenko (anna.k@x.ua)`, as calendars write it.
      if (part.comment.includes('@')) found.push(...bare({ ...part, text: part.comment, comment: part.text }, []))
    }
    waiting = ''
    before = []
  }
  return found
}

interface Part {
  raw: string
  /** Text outside angle brackets and comments; quotes of a name are off, quotes of an address are on. */
  text: string
  angle: string | undefined
  comment: string
  separator: string
}

function cut(source: string): readonly Part[] {
  const parts: Part[] = []
  let part: Part = { raw: '', text: '', angle: undefined, comment: '', separator: '' }
  let start = 0
  const close = (end: number, separator: string): void => {
    part.raw = source.slice(start, end).trim()
    part.separator = separator
    if (part.raw !== '') parts.push(part)
    part = { raw: '', text: '', angle: undefined, comment: '', separator: '' }
    start = end + 1
  }
  let quotesClose = true
  let commentsClose = true
  let at = 0
  while (at < source.length) {
    const character = source.charAt(at)
    if (character === '"' && quotesClose) {
      const end = endOfQuote(source, at)
      if (end < 0) {
        quotesClose = false
        at += 1
        continue
      }
      const inside = source.slice(at + 1, end).replace(/\\(.)/g, '$1')
      part.text += source.charAt(end + 1) === '@' ? source.slice(at, end + 1) : inside
      at = end + 1
    } else if (character === '(' && commentsClose) {
      const end = endOfComment(source, at)
      if (end < 0) {
        commentsClose = false
        continue
      }
      part.comment = `${part.comment} ${source.slice(at + 1, end)}`.trim()
      at = end + 1
    } else if (character === '<') {
      const end = source.indexOf('>', at)
      const inside = trimMarks(source.slice(at + 1, end < 0 ? source.length : end), '| ', '| ')
      if (inside !== '') part.angle ??= inside
      at = end < 0 ? source.length : end + 1
    } else if (character === ',' || character === ';' || character === '|') {
      close(at, character)
      at += 1
    } else if (character === ':' && part.angle === undefined && !part.text.includes('@')) {
      // The name of a group, or a label such as `e-mail:`: neither is the person's name. Without a blank it may be a slip.
      close(at, source.charAt(at + 1) === ' ' ? '' : ':')
      at += 1
    } else {
      part.text += character
      at += 1
    }
  }
  close(source.length, '')
  return parts
}

function endOfQuote(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at += 1) {
    const character = source.charAt(at)
    if (character === '\\') at += 1
    else if (character === '"') return at
  }
  return -1
}

function endOfComment(source: string, from: number): number {
  let depth = 0
  for (let at = from; at < source.length; at += 1) {
    const character = source.charAt(at)
    if (character === '\\') at += 1
    else if (character === '(') depth += 1
    else if (character === ')' && (depth -= 1) === 0) return at
  }
  return -1
}

// Emoji, arrows and stars stand beside an address, never in one.
const signs = /[^\P{S}\0-\x7f]/gu

/** Words with an `@` among other words: each is an address, and the words before the first are its name. */
function bare(part: Part, across: readonly string[]): readonly MailboxText[] {
  // RFC 5322 allows white space around `@`, and so do people.
  const tokens = part.text.replace(signs, ' ').trim().replace(/ ?@ ?/g, '@').split(' ').flatMap(slashed).filter((token) => token !== '')
  const found: MailboxText[] = []
  let before: string[] = []
  for (const token of tokens) {
    if (!token.includes('@')) {
      before.push(token)
      continue
    }
    const name = found.length === 0 ? before.join(' ') : ''
    const isFirst = token === tokens[0]
    const words = isFirst ? across : before
    const meant = torn(words, isFirst ? '.' : '', token)
    found.push(meant !== undefined ? { raw: `${words.join(' ')}${isFirst && !part.text.startsWith(' ') ? '' : ' '}${token}`, address: meant, torn: true } : mailbox(tokens.length === 1 ? part.raw : token, token, name === '' ? part.comment : name))
    before = []
  }
  return found
}

/**
 * The whole address whose beginning is the last of `words`: `maria silva@gmail.com` is not the `silva@` of somebody else.
 * A name beside an address has capitals where the address has none, or the address begins with it.
 */
function torn(words: readonly string[], mark: string, rest: string): string | undefined {
  const last = (words.at(-1) ?? '').slice(0, mark === '' ? undefined : -1)
  const local = textBefore(rest, '@')
  if (!/^[\p{L}\d._+-]+$/u.test(last) || !/\p{L}/u.test(last) || !/^[\p{L}\d._-]/u.test(local) || isCyrillic(last) !== isCyrillic(local)) return undefined
  if (isSmall(local) && !isSmall(last) && !/\p{L}{3}[._-] | [._]/u.test(`${last} ${local}`)) return undefined
  const address = rest.toLowerCase()
  const known = words.map((word) => trimMarks(word.toLowerCase(), '', '._-,;:'))
  if (labels.has(known.at(-1)!) || known.some((word) => word.length > 1 && (address.startsWith(word) || address.includes(`@${word}`)))) return undefined
  return words.slice(0, -1).join('') + last + mark + rest
}

const isCyrillic = (text: string): boolean => /[\u0400-\u04ff]/.test(text)
const isSmall = (text: string): boolean => text.charAt(0) === text.charAt(0).toLowerCase()

// `a/b@c` is one address; `a@b/c@d` are two, `a@b&c@d` as well.
function slashed(token: string): readonly string[] {
  const pieces = token.split(/[/&]/)
  return pieces.every((piece) => piece.includes('@')) ? pieces : [token]
}

// Words that stand before an address without naming anybody.
const labels: ReadonlySet<string> = new Set('e-mail email mail my is or and to at on me from cc contact work home personal private new old dr smtp skype пошта е-пошта електронна почта емейл імейл мейл моя це або та и или мой это correio eletronico eletrónico meu ou é e y para contato pessoal novo trabalho'.split(' '))

function mailbox(raw: string, address: string, name: string): MailboxText {
  const shown = trimMarks(decodeWords(name).replace(/ +/g, ' '), '\'"` [-–—', '\'"` ]:-–—')
  const named = shown !== '' && !shown.includes('@') && !shown.toLowerCase().split(' ').every((word) => labels.has(word))
  return !named ? { raw, address } : { raw, address, name: shown }
}
