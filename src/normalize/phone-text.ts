import { zeros } from './text.js'

/** One run of digits in a text that may be a number. */
export interface PhonePiece {
  readonly digits: string
  /** Whether a `+` stood before it. */
  readonly plus: boolean
  /** The same digits without a nought that stood in brackets, `+44 (0)20`. */
  readonly withoutZero?: string
  readonly extension?: string
  /** Another ending after a slash: `12` of `123 45 67/12`. */
  readonly ending?: string
  /** Where white space stood between the digits: positions in `digits`. */
  readonly gaps: readonly number[]
}

/** What a text holds besides digits that decides how they are read. */
export interface PhoneText {
  readonly pieces: readonly PhonePiece[]
  /** The digits came in a link or id of a messenger, which never leaves out the calling code. */
  readonly messenger: boolean
}

/** Digits of no number: a time of day, and what counts the numbers of a list, `1) 067… 2) 050…`. */
const passedOver = /(?<!\d)\d\d?:\d\d(?!\d)|(?<![^\s:,;])\d\)/g

/** Values beyond this many characters are cut. */
const phoneTextLimit = 1000

/**
 * Digits, with a leading `+` if there is one, of a number written in the plain way: digits,
 * spaces, hyphens, dots and brackets. `undefined` where the text needs a closer look.
 */
export function plainNumber(raw: string): string | undefined {
  const { length } = raw
  if (length > 40) return undefined
  let digits = ''
  let start = 0
  for (let i = 0; i < length; i += 1) {
    const code = raw.charCodeAt(i)
    if (code >= 48 && code <= 57) continue
    if (code === 43) {
      if (i !== start || digits !== '') return undefined
    } else if (code === 32 || code === 45 || code === 46 || code === 41 || code === 160) {
      if (code === 41 && /^\D?\d$/.test(raw.slice(Math.max(i - 2, 0), i))) return undefined
      digits += raw.slice(start, i)
      start = i + 1
    } else if (code === 40) {
      if (raw.charCodeAt(i + 1) === 48 && raw.charCodeAt(i + 2) === 41) return undefined
      digits += raw.slice(start, i)
      start = i + 1
    } else return undefined
  }
  return start === 0 ? raw : digits + raw.slice(start)
}

/** Full-width and Arabic-Indic digits to ASCII, every dash to `-`, every blank and bullet to a space; marks that do not show go. */
export function foldPhoneText(raw: string): string {
  let folded = ''
  for (let i = 0; i < raw.length; i += 1) {
    const code = raw.charCodeAt(i)
    if (code < 0x80) folded += raw[i]
    else folded += foldCharacter(raw[i]!, code)
  }
  return folded
}

function foldCharacter(character: string, code: number): string {
  for (const nought of zeros) if (code >= nought && code < nought + 10) return String(code - nought)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  // What does not show by itself (`Default_Ignorable_Code_Point`), and the cap of an emoji's key.
  if (/\p{DI}|\u20e3/u.test(character)) return ''
  if (/[\u2010-\u2015\u2212\u30fc]/.test(character)) return '-'
  if (/[\xa0\xb7\u2000-\u200a\u2022\u202f\u205f\u3000]/.test(character)) return ' '
  return /[\u2044\u2215]/.test(character) ? '/' : character
}

const extensionLabels = new Set([
  'ext', 'extn', 'extension', 'ex', 'x', 'х', 'int', 'interno', 'anexo', 'ramal', 'ram', 'rml', 'r', 'poste', 'app', 'dw', 'durchwahl', 'nst', 'wew', 'p', 'w',
  'доб', 'добавочный', 'дод', 'додатковий', 'тон', 'вн', 'внутр', 'внутрішній', 'внутренний', 'extensão', 'extensao', 'extensión',
])

/**
 * Finds the runs of digits in a text, in one pass.
 *
 * Words, commas, semicolons, line ends and a second `+` part numbers. A slash parts them only
 * where enough digits stand on both sides (`030/123456` is one number). A short run behind an
 * extension label, a comma or a semicolon is the extension of the number before it.
 */
export function readPhoneText(raw: string): PhoneText {
  const folded = foldPhoneText(raw.length > phoneTextLimit ? raw.slice(0, phoneTextLimit) : raw).toLowerCase()
  const { text, messenger } = unwrap(folded.replace(passedOver, '|'))
  return { pieces: scan(text), messenger }
}

/** Takes the number out of a link, an id or a URI; there is none in an e-mail or an opaque id, whatever its digits. Plain `indexOf`: nothing here can backtrack. */
function unwrap(folded: string): { readonly text: string; readonly messenger: boolean } {
  let text = folded
  let messenger = false
  if (text.includes('%')) text = text.replace(/%2b/g, '+').replace(/%20/g, ' ').replace(/%28/g, '(').replace(/%29/g, ')')
  for (const marker of ['wa.me/', 'whatsapp.com/send', 'tg://resolve', 'whatsapp:', 'viber:']) {
    const at = text.indexOf(marker)
    if (at < 0) continue
    messenger = true
    text = text.slice(at + marker.length)
    for (const parameter of ['phone=', 'number=']) {
      const value = text.indexOf(parameter)
      if (value >= 0) text = text.slice(value + parameter.length)
    }
    const end = text.search(/[&?]/)
    if (end >= 0) text = text.slice(0, end)
    break
  }
  const context = text.indexOf(';phone-context=')
  if (context >= 0) {
    const value = text.slice(context + 15).split(';', 1)[0] ?? ''
    const scheme = text.indexOf('tel:')
    const local = text.slice(scheme < 0 ? 0 : scheme + 4, context)
    text = value.startsWith('+') ? `${value} ${local}` : local
  }
  const subaddress = text.indexOf(';isub=')
  if (subaddress > 0) text = text.slice(0, subaddress)
  const at = text.indexOf('@')
  if (at < 0) return { text, messenger }
  const user = text.slice(0, at)
  const domain = text.slice(at + 1)
  if (domain.startsWith('s.whatsapp.net') || domain.startsWith('c.us')) {
    // A dot behind a whole number is its agent's; others stand between the digits of one.
    return { text: user.split(/[:_]|(?<=^\d{7,15})\./, 1)[0] ?? '', messenger: true }
  }
  const scheme = user.search(/sips?:/)
  if (scheme >= 0) {
    const name = user.slice(user.indexOf(':', scheme) + 1).split(';', 1)[0] ?? ''
    return { text: /[a-z]/.test(name) ? '' : name, messenger }
  }
  return { text: /^[^\s@]+@[a-z][^\s@]*$/.test(text.trim()) ? '' : text, messenger }
}

interface Draft {
  digits: string
  plus: boolean
  zero: number
  gaps: number[]
  /** What stood before it: an extension label, a comma, a slash, or anything else. */
  after: 'label' | 'pause' | 'slash' | 'break'
  joined: boolean
  extension?: string
  ending?: string
}

function scan(text: string): PhonePiece[] {
  const drafts: Draft[] = []
  let draft: Draft | undefined
  let after: Draft['after'] = 'break'
  let plus = false
  const close = (): void => {
    if (draft !== undefined && draft.digits !== '') join(drafts, draft)
    draft = undefined
  }
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) {
      draft ??= { digits: '', plus, zero: -1, gaps: [], after, joined: false }
      if (code === 48 && text[i - 1] === '(' && text[i + 1] === ')') draft.zero = draft.digits.length
      draft.digits += text[i]
      plus = false
      after = 'break'
    } else if (code === 43) {
      close()
      plus = true
    } else if (code === 32 || code === 9) {
      if (draft !== undefined) draft.gaps.push(draft.digits.length)
    } else if (code === 47) {
      close()
      after = 'slash'
    } else if (code === 44 || code === 59 || code === 35) {
      close()
      after = code === 35 ? 'label' : 'pause'
    } else if (code === 45 || code === 46 || (code >= 40 && code <= 41) || code === 91 || code === 93 || code === 95 || code === 126) {
      // Separators inside a number.
    } else if (code === 58 || code === 61) {
      if (draft !== undefined) {
        close()
        after = 'break'
      }
    } else {
      const end = wordEnd(text, i)
      close()
      plus = false
      const word = text.slice(i, end)
      if (word !== 'номер' || after !== 'label') after = extensionLabels.has(word) ? 'label' : 'break'
      i = end - 1
    }
  }
  close()
  return drafts.map(finish)
}

function finish({ digits, plus, zero, gaps, extension, ending }: Draft): PhonePiece {
  return {
    digits,
    plus,
    gaps,
    ...(zero >= 0 ? { withoutZero: digits.slice(0, zero) + digits.slice(zero + 1) } : {}),
    ...(extension === undefined ? {} : { extension }),
    ...(ending === undefined ? {} : { ending }),
  }
}

function wordEnd(text: string, start: number): number {
  let end = start + 1
  while (end < text.length) {
    const code = text.charCodeAt(end)
    const letter = (code >= 97 && code <= 122) || code >= 0x80 || code === 39
    if (!letter) break
    end += 1
  }
  return end
}

/** Adds a finished run: as a number of its own, or as a part of the number before it. */
function join(drafts: Draft[], draft: Draft): void {
  const before = drafts.at(-1)
  if (before !== undefined && !draft.plus) {
    const { length } = draft.digits
    const enough = before.digits.length >= (before.plus ? 8 : 6)
    if (draft.after === 'label' && length <= 9 && before.digits.length >= 5) {
      before.extension ??= draft.digits
      return
    }
    if (draft.after === 'pause' && length <= 5 && enough) {
      before.extension ??= draft.digits
      return
    }
    if (draft.after === 'slash') {
      if (!enough || (before.joined && before.digits.length + length <= (before.plus ? 12 : 10))) {
        before.gaps.push(...draft.gaps.map((gap) => gap + before.digits.length))
        before.digits += draft.digits
        before.joined = true
        return
      }
      if (length <= 3) {
        before.ending ??= draft.digits
        return
      }
    }
  }
  drafts.push(draft)
}
