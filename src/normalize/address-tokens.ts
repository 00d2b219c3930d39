import { compassPoints, houseWords, streetTypes, unitWords } from './address-words.js'
import { asMeant } from './misread.js'
import { noValue } from './no-value.js'
import { romanize } from './romanize.js'
import { foldText, plainText } from './text.js'

/** A house number: `22`, `22а`, `22/15`, `22-24b`. */
const houseNumber = /^\d{1,5}(?:-?\p{L})?(?:[/-]\d{1,4}(?:-?\p{L})?|\/\p{L})*$/u
const token = /[\p{L}\p{N}\p{M}]+(?:[/-][\p{L}\p{N}\p{M}]+)*/gu
const bareNumber = /^[1-9]\d*$/
// A word that folding leaves as it is.
const plainWord = /^[a-zа-яіїєґ]+$/
const wordThenDigits = /^(\p{L}+)(\d.*)$/u

const typeOf: ReadonlyMap<string, string> = inverted(streetTypes)
const unitOf: ReadonlyMap<string, string> = inverted(unitWords)
const house: ReadonlySet<string> = new Set(houseWords)
const sides: Readonly<Record<string, string>> = { esq: 'esq', e: 'esq', esquerdo: 'esq', dto: 'dto', dt: 'dto', d: 'dto', direito: 'dto', fte: 'fte', frt: 'fte', frente: 'fte' }

function inverted(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(table).flatMap(([canonical, words]) => words.split('|').map((word) => [word, canonical] as const)))
}

/** The first words of what has several: most words begin none, and need not be looked up together with those behind them. */
export function headsOf(phrases: Iterable<string>): ReadonlySet<string> {
  return new Set([...phrases].filter((phrase) => phrase.includes(' ')).map((phrase) => phrase.slice(0, phrase.indexOf(' '))))
}

const typeHeads = headsOf(typeOf.keys())
const unitHeads = headsOf(unitOf.keys())

/** Whether a street type of several words may begin with this one. */
export function opensStreetType(word: string): boolean {
  return typeHeads.has(word)
}

/** The canonical street type of one or more folded words, or `undefined`. */
export function streetTypeOf(words: string): string | undefined {
  return typeOf.get(words)
}

export function isHouseWord(word: string): boolean {
  return house.has(word)
}

export function isHouseNumber(word: string): boolean {
  return opensWithDigit(word) && houseNumber.test(word)
}

/** Most words are none of a number, and need no expression to say so. */
function opensWithDigit(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= 48 && code <= 57
}

export function compassOf(word: string): string | undefined {
  return Object.hasOwn(compassPoints, word) ? compassPoints[word] : undefined
}

/**
 * Cuts an address line into its parts at commas, semicolons, line ends and spaced dashes, each a list of
 * folded words. Numbers keep `/` and `-`; `кв15` and `No22` come apart.
 */
export function addressSegments(raw: string): string[][] {
  const text = plainText(asMeant(raw))
    .toLowerCase()
    .replace(/(?<![\p{L}\d]|\d )(?:n\.?o\.?|б\.) ?(?=\d)/gu, ' no ')
    // `12 / 45`, where a street follows neither: 2 / 45 Main St.
    .replace(/(\d\p{L}?) ?\/ ?(?=\d{1,4}\p{L}?\s*(?:[,;\n\r|]|$))/gu, '$1/')
    .replace(/(\d)\.?o(?=(?:esq|dto?|frt|fte|\p{L})?(?:[^\p{L}]|$))/gu, '$1o ')
    .replace(/\bcep\W{0,3}(\d\d)\.?(\d{3})-?(\d{3})(?!\d)/g, ' $1$2-$3')
    .replace(/(?<!\p{L})(?:zip|plz|індекс|индекс)\W{0,3}(?=\d{4})/gu, ' ')
    .replace(/\b([ns])\.([ew])\b/g, '$1$2')
    .replace(/#/g, ' apt ')
    // A house without a number.
    .replace(/(?<![\p{L}\d])(?:s\/no?|б\/н|sem n[uú]mero)(?![\p{L}\d])/gu, ' ')
  return text
    .split(/[,;\n\r|]+|\s[-–—]\s/)
    .map(addressWords)
    .filter((words) => words.length > 0 && !noValue.has(words.join(' ')))
}

function addressWords(segment: string): string[] {
  const words: string[] = []
  for (const piece of segment.replace(/['`´ʼ’‘]/g, '').match(token) ?? []) {
    if (plainWord.test(piece) && !piece.endsWith('str') && !piece.endsWith('strasse')) words.push(piece)
    else if (/^\d/.test(piece)) words.push(withoutLooseMarks(piece))
    else if (piece === 'r/c') words.push('rc')
    else {
      const glued = wordThenDigits.exec(piece)
      const head = glued?.[1] ?? ''
      if (glued !== null && (unitOf.has(head) || house.has(head))) words.push(head, withoutLooseMarks(glued[2] ?? ''))
      else words.push(...foldText(piece).split(' ').flatMap(germanStreet))
    }
  }
  return words
}

/** A number keeps its letters, and no mark that makes none of them another: a lower-case `İ` is an `i` and a dot. */
const withoutLooseMarks = (word: string): string => word.normalize('NFC').replace(/\p{M}/gu, '')

/** German writes the type onto the name: `Hauptstrasse`, `Hauptstr`. */
function germanStreet(word: string): readonly string[] {
  if (word === '') return []
  const tail = /[a-z]{3}(strasse|str)$/.exec(word)?.[1]
  return tail === undefined ? [word] : [word.slice(0, -tail.length), 'strasse']
}

/** One spelling for `22-А`, `22/а`, `22 а` and `22A`: letters in Latin, no mark before them. */
export function canonicalNumber(word: string): string {
  if (bareNumber.test(word)) return word
  return word.toLowerCase().replace(/\p{L}/gu, oneLetter).replace(/[-/](?=\p{L})/gu, '').replace(/^0+(?=\d)/, '')
}

// `ж` and `з` are two houses: a letter that Latin writes with two stays as it is.
function oneLetter(letter: string): string {
  const latin = romanize(letter)
  return latin.length === 1 ? latin : letter
}

/** Takes units out of each part of a line. */
export function takeLineUnits(segments: readonly string[][]): string[] {
  let street = false
  return segments.flatMap((words) => {
    const before = street
    street ||= namesStreet(words)
    return takeUnits(words, before)
  })
}

const namesStreet = (words: readonly string[]): boolean => words.some((word, index) => typeOf.has(word) || (typeHeads.has(word) && typeOf.has(`${word} ${words[index + 1]}`)))

/** Takes flats, offices, floors and boxes out of `words`, in place, and answers them in one spelling: `15`, `office301`, `floor3 esq`; `street`: one stands before them. */
export function takeUnits(words: string[], street = false): string[] {
  // «Parcel locker», «самовивіз»: one of them, whichever it is.
  if (unitOf.get(words.join(' ')) === 'branch') {
    words.length = 0
    return ['branch0']
  }
  const units: string[] = []
  for (let index = 0; index < words.length; index += 1) {
    const taken = unitAt(words, index, street)
    if (taken === undefined) continue
    units.push(taken.unit)
    words.splice(index, taken.length)
    index -= 1
  }
  return units
}

function unitAt(words: readonly string[], index: number, street: boolean): { readonly unit: string; readonly length: number } | undefined {
  for (let length = unitHeads.has(words[index] ?? '') ? 3 : 1; length >= 1; length -= 1) {
    let kind = index + length < words.length ? unitOf.get(length === 1 ? (words[index] ?? '') : words.slice(index, index + length).join(' ')) : undefined
    const named = words[index + length] === 'no' ? 1 : 0
    const value = words[index + length + named] ?? ''
    if (kind === undefined || !(/^\d/.test(value) || (kind === 'block' ? /^\p{L}$/u : /^[a-z]$/).test(value) && length + (words[index]?.length ?? 0) > (kind === 'block' ? 2 : 3))) continue
    if (kind === 'branch' && /^(?:н|nova)/.test(words[index]!)) {
      // `вул. Нова Пошта 5` is a street; НП behind one are premises, before which no parcel office is meant.
      if (streetTypeOf(words[index - 1] ?? '') !== undefined) continue
      if (words[index] === 'нп' && (street || namesStreet(words.slice(0, index)))) kind = 'office'
    }
    return { unit: `${kind}${canonicalNumber(value.replace(/(?<=\d)o$/, ''))}`, length: length + named + 1 }
  }
  const word = words[index] ?? ''
  const next = words[index + 1] ?? ''
  const ordinal = opensWithDigit(word) ? /^(\d{1,2})(?:o|a|st|nd|rd|th|й)?$/.exec(word)?.[1] : undefined
  const side = Object.hasOwn(sides, next) ? sides[next] : word.endsWith('o') && /^[a-z]$/.test(next) ? next : undefined
  // `25 3 Esq`: a bare number is a floor between the house and a side that is written out.
  const floor = ordinal !== undefined && (word.endsWith('o') || (next.length > 2 && isHouseNumber(words[index - 1] ?? '')))
  if ((word === 'rc' || floor) && side !== undefined) return { unit: `floor${ordinal ?? '0'} ${side}`, length: 2 }
  if (word === 'rc') return { unit: 'floor0', length: 1 }
  if (ordinal !== undefined && unitOf.get(next) === 'floor') {
    const after = words[index + 2] ?? ''
    // "5 поверх 3" would be a floor named before its number; "3 andar esq" is a floor and a side.
    if (/^\d/.test(after) && !/[a-zй]$/.test(word)) return undefined
    return Object.hasOwn(sides, after) ? { unit: `floor${ordinal} ${sides[after]}`, length: 3 } : { unit: `floor${ordinal}`, length: 2 }
  }
  return undefined
}
