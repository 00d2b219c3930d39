import { remember } from './remember.js'
import { romanize } from './romanize.js'
import { foldText, maxInput } from './text.js'

/**
 * Folds the name of a place, a street or a company to one key across scripts and habits of
 * transliteration: `Житомир`, `Zhytomyr` and `Zhitomir` meet.
 *
 * Romanised, then: `y`, `j` and `i` are one letter, `w` is `v`, `h` is `g` except in `sh ch zh kh th ph`
 * (`Горлівка` is Horlivka and Gorlivka), double letters are single. A key, never a name to
 * show; it is coarser than a spelling, so equality of keys says a little less than equality of names.
 *
 * @example
 * latinKey('Біла Церква')  // 'bila tserkva'
 * latinKey('Zhitomir') === latinKey('Житомир')  // true
 */
export function latinKey(raw: string): string {
  const folded = foldText(raw)
  if (folded === '') return ''
  const key = folded.includes(' ') ? folded.split(' ').map(keyOfWord).filter((word) => word !== '').join(' ') : keyOfWord(folded)
  // Latin is longer than Cyrillic, and a key is its own key.
  return key.length > maxInput ? key.slice(0, maxInput).trimEnd() : key
}

// Streets and towns are made of few words.
const keyOfWord: (word: string) => string = remember((word) => foldHabits(romanize(word)))

function isDigraphHead(letter: string): boolean {
  return letter === 's' || letter === 'c' || letter === 'z' || letter === 'k' || letter === 't' || letter === 'p'
}

function foldHabits(word: string): string {
  if (word < ':') return word
  let out = ''
  let before = ''
  for (let letter of word) {
    if (letter === 'y' || letter === 'j') letter = 'i'
    else if (letter === 'w') letter = 'v'
    else if (letter === 'h' && !(isDigraphHead(before))) letter = 'g'
    if (letter === before && (letter < '0' || letter > '9')) continue
    out += letter
    before = letter
  }
  return out
}
