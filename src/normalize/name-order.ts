import { givenNameEntry, type GivenNameEntry } from './name-groups.js'
import { foldGiven } from './name-fold.js'
import { leadingSurnames } from './name-words.js'
import { givesFather, isPatronymic } from './patronymic.js'
import { remember } from './remember.js'

/** Which way round a name was written. `unknown` means that given-first was assumed without a sign of it. */
export type NameOrder = 'given-first' | 'family-first' | 'unknown'

/** A name's words, told apart by place. */
export interface OrderedName {
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly patronymic?: string
  readonly order: NameOrder
}

/** One word of a name: lower case, and how it was written. */
export interface NameWord {
  readonly text: string
  /** Written in capitals while other words are not: the French and official way to mark a surname. */
  readonly capitals: boolean
}

const familyEnding =
  /(?:енко|чук|щук|юк|ук|ський|ська|цький|цька|зький|зька|ский|ская|цкий|цкая|ов|ова|ев|ева|єв|єва|ёв|ёва|ін|іна|їн|їна|ин|ина|ко|ак|як|ець|ишин|швили|швілі|дзе|ян|enko|chuk|shchuk|skyi|skiy|skij|tskyi|skaya|ski|ska|sky|ov|ova|ev|eva|iuk|yuk|son|sen|ez|opoulos|idis|akis|oğlu|oglu|wicz|czyk|shvili|dze|yan|ian|mann|berg|stein)$/
const maleSurname = /(?:[оеє]вич|[oe]v[iy]ch?)$/
const femaleGiven = /[аяaя]$/

/** What a word says of its place in a name; each is found out when first asked for, since few are asked for all. */
class Word {
  readonly #text: string
  #entry: GivenNameEntry | undefined
  #familyEnding: boolean | undefined
  #plain: string | undefined

  constructor(text: string) {
    this.#text = text
  }

  get #names(): GivenNameEntry {
    return (this.#entry ??= givenNameEntry(foldGiven(this.#text)))
  }

  /** A given name, in full or short. */
  get isKnown(): boolean {
    return this.isFullForm || this.#names.short.length > 0
  }

  get isFullForm(): boolean {
    return this.#names.formal.length > 0
  }

  get hasFamilyEnding(): boolean {
    return (this.#familyEnding ??= familyEnding.test(this.#text))
  }

  /** Without accents. */
  get plain(): string {
    return (this.#plain ??= this.#text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd'))
  }

  /** A surname that stands first where it is at home. */
  get leads(): boolean {
    return leadingSurnames.has(this.#text) || leadingSurnames.has(this.plain)
  }
}

const wordOf: (text: string) => Word = remember((text) => new Word(text))
const isInitial = (word: string): boolean => word.length < 3 && [...word].length === 1

const noWords: readonly NameWord[] = []

/**
 * Tells given names, surnames and patronymic apart. `words` holds no titles, suffixes or particles; `titled` where a title for surnames stood beside them,
 * `surnamesFirst` where other names say so: of `all` that do not tell otherwise, or of those that end in a given name and do not begin with one.
 */
export function orderName(words: readonly NameWord[], cyrillic: boolean, titled = false, surnamesFirst?: 'all' | 'told'): OrderedName {
  const texts = words.map((word) => word.text)
  const [first = '', second = ''] = texts
  const count = texts.length
  if (count === 0) return { given: [], family: [], order: 'unknown' }
  if (count === 1) {
    const word = wordOf(first)
    // Abdul Helen is one word of two, of which neither is a surname.
    const alone = !word.isKnown && ((titled && !first.startsWith('abdul')) || word.hasFamilyEnding || isPatronymic(first))
    return alone ? { given: [], family: texts, order: 'unknown' } : { given: texts, family: [], order: 'unknown' }
  }
  const at = patronymicAt(texts)
  if (at !== -1) {
    const patronymic = texts[at] ?? ''
    if (at === 1) return { given: [first], family: texts.slice(2), patronymic, order: 'given-first' }
    const rest = texts.slice(at + 1)
    return { given: texts.slice(at - 1, at), family: [...texts.slice(0, at - 1), ...rest], patronymic, order: 'family-first' }
  }
  const capitals = words.some((word) => word.capitals) ? words.filter((word) => word.capitals && !isInitial(word.text)) : noWords
  if (capitals.length > 0 && capitals.length < count) {
    const given = words.filter((word) => !capitals.includes(word)).map((word) => word.text)
    return { given, family: capitals.map((word) => word.text), order: words[0]?.capitals === true ? 'family-first' : 'given-first' }
  }
  const full = texts.findIndex((text) => !isInitial(text))
  const opening = wordOf(first)
  // Helen J., Юля С.: a known given name before one letter is the given name; Петренко О. І. is not.
  if (full === 0 && count === 2 && isInitial(second) && opening.isKnown && !opening.hasFamilyEnding) return { given: [first], family: [second], order: 'given-first' }
  if (full === 0 && texts.slice(1).every(isInitial)) return { given: texts.slice(1), family: [first], order: 'family-first' }
  if (isInitial(first) && full > 0) return { given: texts.slice(0, full), family: texts.slice(full), order: 'given-first' }
  if (surnamesFirst === 'all' || familyLeads(opening, texts, cyrillic || surnamesFirst !== undefined)) return { given: texts.slice(1), family: [first], order: 'family-first' }
  if (count === 2) return { given: [first], family: [second], order: opening.isKnown && !wordOf(second).isKnown ? 'given-first' : 'unknown' }
  let split = 1
  while (split < count - 1 && (wordOf(texts[split] ?? '').isKnown || isInitial(texts[split] ?? ''))) split += 1
  return { given: texts.slice(0, split), family: texts.slice(split), order: opening.isKnown ? 'given-first' : 'unknown' }
}

function patronymicAt(texts: readonly string[]): number {
  for (let at = texts.length - 1; at > 0; at -= 1) {
    const word = texts[at] ?? ''
    if (!isPatronymic(word)) continue
    // Olena Petrovych, Novak Đoković, Віктор Янукович: behind a woman's name, alone behind a name in Latin -ić, or where no father is called so, it is a surname.
    if (maleSurname.test(word) && texts.length === 2 && (femaleGiven.test(texts[0] ?? '') || word.endsWith('ic') || !givesFather(word))) return -1
    if (at === 1 || at === 2) return at
  }
  return -1
}

function familyLeads(first: Word, texts: readonly string[], cyrillic: boolean): boolean {
  const last = wordOf(texts[texts.length - 1] ?? '')
  if (first.leads) {
    if (!last.leads && !last.isKnown) return !(first.isKnown && texts.length === 2)
    return texts.length === 3 && first.plain !== 'lee'
  }
  // Adrian Hill is no Armenian called Gil; of Cyrillic names more stand with the surname first.
  if (first.isKnown) return (cyrillic || !first.isFullForm) && last.isKnown && first.hasFamilyEnding && !last.hasFamilyEnding && last.isFullForm
  if (last.isKnown || (texts.length > 2 && wordOf(texts[1] ?? '').isKnown)) return cyrillic || first.hasFamilyEnding
  return cyrillic && first.hasFamilyEnding && !last.hasFamilyEnding
}
