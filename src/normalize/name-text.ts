import { asMeant } from './misread.js'
import { givenNameGroups } from './name-groups.js'
import { saysMaidenName } from './name-maiden.js'
import { legalWords, nameSuffixes, positions, tradeWords } from './name-words.js'
import { isPatronymic } from './patronymic.js'
import { visibleText } from './visible-text.js'

/** What stood in the name field besides a name. */
export interface NameText {
  /** The words that are left, in their own case; commas kept. */
  readonly text: string
  readonly email: boolean
  readonly phone: boolean
  readonly link: boolean
}

const stretch = /[^\s<>,;"()]+/g
const link = /(?:https?:\/\/|www\.)\S{1,300}/gi
const phone = /\+?\d[\d\s().-]{5,30}\d/g
/** Mª, M.ª, and Ma. where a name begins: elsewhere it is a degree (Prof.ª Ma. Ana), without the dot a surname. In capitals Maria must mark no other word as the surname. */
const maria = /(?<![\p{L}\p{M}.])m\.?ª\.?|(?<=^|,\s?)ma\.(?=\s*\p{L})/giu
const pictures = /[\p{Extended_Pictographic}\p{So}\p{Sc}\p{Sm}\p{Cs}\p{Co}\p{Cn}\p{Me}\p{Regional_Indicator}\p{Emoji_Modifier}]/gu
/** Before я, ю, є and ї no other mark stands within a word. */
const typedApostrophe = /(?<=[а-яіїєґ])["*](?=[яюєї])/giu
const separators = /\s[-–—]+\s|[|/\\•·~*_=:;!?<>"“”„«»#&+%^@]|\.{2,}/g

// Latin letters that stand in Cyrillic words by a slip of the keyboard layout, and the other way round.
const latinToCyrillic: Readonly<Record<string, string>> = {
  a: 'а', b: 'ь', c: 'с', e: 'е', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у', h: 'н',
  A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', I: 'І', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У',
}
const cyrillicToLatin: Readonly<Record<string, string>> = {
  а: 'a', с: 'c', е: 'e', і: 'i', о: 'o', р: 'p', х: 'x', у: 'y',
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', К: 'K', М: 'M', О: 'O', Р: 'P', Т: 'T', Х: 'X', У: 'Y',
}
const cyrillicLetters = /\p{Script=Cyrillic}/gu
const latinLetters = /[A-Za-z]/g

/**
 * Takes a name field apart: addresses, numbers, links, asides in brackets, emoji and decorations go.
 *
 * Fancy alphabets (𝓗𝓮𝓵𝓮𝓷) become plain letters, and letters of a look-alike script inside a word
 * (a Latin O in Оlena written in Cyrillic) become the word's own.
 */
export function nameText(raw: string): NameText {
  if (isPlain(raw)) return { text: raw, email: false, phone: false, link: false }
  const meant = asMeant(raw)
  const seen = visibleText(meant.replace(maria, /\p{Ll}/u.test(meant) ? 'Maria ' : 'MARIA '))
  const noEmail = seen.replace(stretch, (part) => (isEmail(part) ? ' ' : part))
  const noLink = noEmail.replace(link, ' ')
  const noPhone = noLink.replace(phone, ' ')
  const open = withoutTrade(withoutAsides(noPhone))
  const text = (/\p{L}/u.test(open) ? open : noPhone)
    .replace(pictures, ' ')
    .replace(typedApostrophe, "'")
    .replace(separators, ' ')
    .replace(/[`ʹʼʽ‘’‛′]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ')
    .map(oneScript)
    .join(' ')
  return { text, email: noEmail !== seen, link: noLink !== noEmail, phone: noPhone !== noLink }
}

/**
 * Whether a name field holds words alone: precomposed Latin or Cyrillic letters, never both in a word, and lone marks between
 * them. Most do, and have nothing to take away.
 */
function isPlain(raw: string): boolean {
  if (raw.length > 1000 || raw === '') return false
  let latin = false
  let cyrillic = false
  let before = ' '
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at)
    if ((code > 96 && code < 123) || (code > 64 && code < 91)) {
      if (cyrillic) return false
      latin = true
      before = 'a'
    } else if (code > 0x3ff && code < 0x530 && (code < 0x482 || code > 0x489)) {
      if (latin) return false
      cyrillic = true
      before = 'a'
    } else if (code >= 0xc0 && isAccented(code)) {
      // WeiÃŸ: what is one letter of a misread text may be two.
      if (code === 0xc3 && raw.charCodeAt(at + 1) > 0x151) return false
      before = 'a'
    } else if (code === 0x20) {
      if (before === ' ') return false
      latin = cyrillic = false
      before = ' '
    } else if (code === 0x27 || code === 0x2c) before = "'"
    // A dash between spaces is a separator, and two dots are an ellipsis.
    else if (code === 0x2d && before !== ' ') before = '-'
    else if (code === 0x2e && before !== '.') before = '.'
    else return false
  }
  return before !== ' ' && !(raw.includes('.') && /www\.|ma\./i.test(raw))
}

/** Latin letters in one code unit that no normal form takes apart or joins, Vietnamese included. */
function isAccented(code: number): boolean {
  if (code < 0x17f) return code !== 0xd7 && code !== 0xf7 && code !== 0x130 && code !== 0x132 && code !== 0x133 && code !== 0x13f && code !== 0x140 && code !== 0x149
  return (code > 0x217 && code < 0x21c) || (code > 0x1e9f && code < 0x1efa) || code === 0x1a0 || code === 0x1a1 || code === 0x1af || code === 0x1b0
}

function isEmail(part: string): boolean {
  const at = part.indexOf('@')
  return at > 0 && part.indexOf('.', at) > at + 1
}

/** What stands outside (), [] and {}, or says there whose son it is: `(Jr)`, `(син)`; a maiden name behind all else. A bracket that never closes opens nothing. */
function withoutAsides(text: string): string {
  let out = ''
  let born = ''
  let at = 0
  while (at < text.length) {
    const close = '([{'.includes(text[at] ?? '') ? text.indexOf(closing[text[at] ?? ''] ?? '', at) : -1
    if (close === -1) out += text[at]
    else {
      const inside = text.slice(at + 1, close).trim()
      const aside = inside.replace(/[\s.]/g, '').toLowerCase()
      const generation = aside === 'son' ? 'jr' : nameSuffixes.get(aside)
      out += generation === undefined ? ' ' : ` ${generation} `
      if (saysMaidenName(inside)) born += `, ${inside.split(',', 1)[0]!}`
      at = close
    }
    at += 1
  }
  return out.trimEnd() + born
}

/**
 * Helen | Nails Kyiv, Helen Peterson - manager: a stretch behind a bar or a dash that names a trade or a position is no name, nor is Acme behind
 * Helen Peterson. Without a bar, Helen Barber keeps her surname.
 */
function withoutTrade(text: string): string {
  const bar = text.search(/\s[|•·/–—-]\s/)
  if (bar < 1) return text
  const [before, behind] = [text.slice(0, bar), text.slice(bar + 3)]
  // Flores, behind a dash, is a surname.
  const mayBeTrade = /[|•·/]/.test(text[bar + 1]!)
  const words = wordsOf(behind)
  if (words.some((word) => (mayBeTrade && tradeWords.has(word)) || positions.has(word))) return /\p{L}/u.test(before) ? before : text
  const isCompany = words.some((word) => legalWords.has(word)) || (text[bar + 1] === '|' && !isWhole(words))
  return isCompany && isWhole(wordsOf(before)) ? before : text
}

/** A given name, and a surname behind it. */
const isWhole = ([first = '', ...others]: readonly string[]): boolean => {
  const last = others.at(-1)
  return last !== undefined && !legalWords.has(first) && givenNameGroups(first).length > 0 && givenNameGroups(last).length === 0 && !isPatronymic(last)
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

function oneScript(word: string): string {
  const cyrillic = word.match(cyrillicLetters)?.length ?? 0
  if (cyrillic === 0) return word
  const latin = word.match(latinLetters)?.length ?? 0
  if (latin === 0) return word
  if (cyrillic >= latin) return word.replace(latinLetters, (letter) => latinToCyrillic[letter] ?? letter)
  return word.replace(cyrillicLetters, (letter) => cyrillicToLatin[letter] ?? letter)
}
