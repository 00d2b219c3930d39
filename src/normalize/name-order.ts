import { givenNameEntry, type GivenNameEntry } from './name-groups.js'
import { foldGiven } from './name-fold.js'
import { leadingSurnames } from './name-words.js'
import { isPatronymic } from './patronymic.js'
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
const maleSurname = /(?:ович|евич|ovic|evic|ovich|evich)$/
const femaleGiven = /[аяaя]$/

const entryOf: (word: string) => GivenNameEntry = remember((word) => givenNameEntry(foldGiven(word)))
const known = (word: string): boolean => {
  const { formal, short } = entryOf(word)
  return formal.length > 0 || short.length > 0
}
const isInitial = (word: string): boolean => word.length < 3 && [...word].length === 1
const hasFamilyEnding: (word: string) => boolean = remember((word) => familyEnding.test(word))
const foldable: (word: string) => string = remember((word) => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd'))

/** Tells given names, surnames and patronymic apart. `words` holds no titles, suffixes or particles. */
export function orderName(words: readonly NameWord[], cyrillic: boolean): OrderedName {
  const texts = words.map((word) => word.text)
  const [first = '', second = ''] = texts
  const count = texts.length
  if (count === 0) return { given: [], family: [], order: 'unknown' }
  if (count === 1) {
    const alone = !known(first) && (hasFamilyEnding(first) || isPatronymic(first))
    return alone ? { given: [], family: texts, order: 'unknown' } : { given: texts, family: [], order: 'unknown' }
  }
  const at = patronymicAt(texts)
  if (at !== -1) {
    const patronymic = texts[at] ?? ''
    if (at === 1) return { given: [first], family: texts.slice(2), patronymic, order: 'given-first' }
    const rest = texts.slice(at + 1)
    return { given: texts.slice(at - 1, at), family: [...texts.slice(0, at - 1), ...rest], patronymic, order: 'family-first' }
  }
  const capitals = words.filter((word) => word.capitals && !isInitial(word.text))
  if (capitals.length > 0 && capitals.length < count) {
    const given = words.filter((word) => !capitals.includes(word)).map((word) => word.text)
    return { given, family: capitals.map((word) => word.text), order: words[0]?.capitals === true ? 'family-first' : 'given-first' }
  }
  const full = texts.findIndex((text) => !isInitial(text))
  // Helen J., Юля С.: a known given name before one letter is the given name; Петренко О. І. is not.
  if (full === 0 && count === 2 && isInitial(second) && known(first) && !hasFamilyEnding(first)) return { given: [first], family: [second], order: 'given-first' }
  if (full === 0 && texts.slice(1).every(isInitial)) return { given: texts.slice(1), family: [first], order: 'family-first' }
  if (isInitial(first) && full > 0) return { given: texts.slice(0, full), family: texts.slice(full), order: 'given-first' }
  if (familyLeads(texts, cyrillic)) return { given: texts.slice(1), family: [first], order: 'family-first' }
  if (count === 2) return { given: [first], family: [second], order: known(first) && !known(second) ? 'given-first' : 'unknown' }
  let split = 1
  while (split < count - 1 && (known(texts[split] ?? '') || isInitial(texts[split] ?? ''))) split += 1
  return { given: texts.slice(0, split), family: texts.slice(split), order: known(first) ? 'given-first' : 'unknown' }
}

function patronymicAt(texts: readonly string[]): number {
  for (let at = texts.length - 1; at > 0; at -= 1) {
    const word = texts[at] ?? ''
    if (!isPatronymic(word)) continue
    // Olena Petrovych, Novak Đoković: behind a woman's name, or alone behind a name in Latin -ić, it is her surname.
    if (maleSurname.test(word) && texts.length === 2 && (femaleGiven.test(texts[0] ?? '') || word.endsWith('ic'))) return -1
    if (at === 1 || at === 2) return at
  }
  return -1
}

function familyLeads(texts: readonly string[], cyrillic: boolean): boolean {
  const [first = '', second = ''] = texts
  const last = texts[texts.length - 1] ?? ''
  const plain = foldable(first)
  if (leadingSurnames.has(first) || leadingSurnames.has(plain)) {
    if (!leadingSurnames.has(last) && !leadingSurnames.has(foldable(last)) && !known(last)) return !(known(first) && texts.length === 2)
    return texts.length === 3 && plain !== 'lee'
  }
  if (known(first)) return !known(last) ? false : hasFamilyEnding(first) && !hasFamilyEnding(last) && isFullForm(last)
  if (known(second) || known(last)) return cyrillic || hasFamilyEnding(first)
  return hasFamilyEnding(first) && !hasFamilyEnding(last) && cyrillic
}

const isFullForm = (word: string): boolean => entryOf(word).formal.length > 0
