import { textGiven } from '../model/given.js'
import { asMeant } from './misread.js'

/** Longest input that is looked at, in UTF-16 code units; what lies beyond is cut off. */
export const maxInput = 1000

// Letters that NFKD leaves whole although a Latin keyboard writes them otherwise.
const wholeLetters: Readonly<Record<string, string>> = {
  ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't', ς: 'σ',
}
const wholeLetter = /[łøđðþßæœıħŧς]/g

// Apostrophes, soft hyphens and invisible joiners: people leave them out, so they are no word break.
const vanishing = /['`ʹʻʼʽˈ′‘’‛“”"\u00ad\u200b-\u200d\u2060\ufeff]/g

// An apostrophe to whoever types it by itself; compatibility makes it a space and a combining mark.
const acute = /´/g

// Combining marks of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs. Vowel signs
// of Indic scripts are letters to their readers and stay.
const diacritics = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g
const notWord = /[^\p{L}\p{N}\p{M}]+/gu
// Latin and Cyrillic words that no step of the fold would change: most of what comes, and all that comes twice.
const plainWords = /^[a-z0-9а-яіїєґ]+(?: [a-z0-9а-яіїєґ]+)*$/
const notAscii = /[^\x00-\x7f]/

/**
 * Folds text to the form under which its spellings are compared: compatibility forms
 * resolved (NFKC), lower case, diacritics off, punctuation to single spaces, trimmed.
 *
 * Scripts are kept: `Київ` and `Kyiv` stay two words. `й`, `ї` and `ў` are letters of their own
 * and stay; `ё` becomes `е`, as most people write it. Apostrophes and double quotes vanish
 * instead of splitting (`Кам'янець` is one word). Input beyond 1,000 code units is cut.
 *
 * Pure, total and idempotent.
 *
 * @example
 * foldText('  São João, 2º ')  // 'sao joao 2o'
 * foldText('Кам’янець-Подільський')  // 'камянець подільський'
 * foldText('Łódź')  // 'lodz'
 */
export function foldText(raw: string): string {
  const text = cut(raw)
  if (!notAscii.test(text)) return foldAscii(text)
  const lower = text.toLowerCase()
  if (plainWords.test(lower)) return lower
  return asMeant(text)
    .replace(acute, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(vanishing, '')
    .replace(/и\u0306/g, 'й')
    .replace(/і\u0308/g, 'ї')
    .replace(/у\u0306/g, 'ў')
    .replace(diacritics, '')
    .replace(wholeLetter, (letter) => wholeLetters[letter] ?? letter)
    .normalize('NFC')
    .slice(0, maxInput)
    .replace(notWord, ' ')
    .trim()
}

const cut = (raw: string): string => textGiven(raw).slice(0, maxInput)

function foldAscii(text: string): string {
  const lower = text.toLowerCase()
  if (plainWords.test(lower)) return lower
  return lower.replace(/['`"]/g, '').replace(/[^a-z0-9]+/g, ' ').trim()
}

/** The code points of the digit zero in the scripts whose digits reach forms and chats. */
export const zeros: readonly number[] = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810]

/**
 * Cuts `raw` to 1,000 code units, resolves compatibility forms (full-width letters and digits,
 * ligatures, hard spaces) and writes the digits of other scripts as 0-9 and a lone ´ as the apostrophe that it stands for; all else is kept.
 *
 * @example
 * plainText('１２／٠٤')  // '12/04'
 */
export function plainText(raw: string): string {
  const text = cut(raw)
  if (!notAscii.test(text)) return text
  return text.replace(acute, "'").normalize('NFKC').slice(0, maxInput).replace(/\p{Nd}/gu, asciiDigit)
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const zero = zeros.find((start) => code >= start && code < start + 10)
  return zero === undefined ? digit : String(code - zero)
}
