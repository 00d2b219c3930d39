import { slavicLetters } from '../normalize/name-groups.js'
import { romanize } from '../normalize/romanize.js'

/** How a word of a name begins. */
export interface Opening {
  /** One letter that stands for a name. A sign of the Han or Hangul script is a name by itself. */
  readonly initial: boolean
  /** Its first letter as written, without accents; in Latin letters; by its sound, which of Ю and Я is two. */
  readonly start: string
  readonly latin: string
  readonly sound: string
  /** All of it by its sound, as names are folded. */
  readonly key: string
}

export function openingOf(word: string, key: string): Opening {
  const text = word.toLowerCase()
  return {
    initial: text.length < 3 && [...text].length === 1 && /\p{Alphabetic}/u.test(text) && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(text),
    start: text.charCodeAt(0) < 0x80 ? text.charAt(0) : text.normalize('NFD').charAt(0),
    latin: romanize(text).charAt(0),
    sound: key.slice(0, /^i[aeou]/.test(key) ? 2 : 1),
    key,
  }
}

/**
 * Whether one of two words may be the other's initial. C. is Charlotte, Catherine (with the sound of K) and Кіра; K. and C. are two, as are J. and I.:
 * who writes one letter only writes it as in the name. In Latin letters it is written otherwise only as it sounds: K. may be Catherine, Q. is not Costa.
 */
export function isInitialOf(a: Opening, b: Opening): boolean {
  if (a.start === b.start) return true
  const latin = isLatin(a) && isLatin(b)
  if (a.initial && b.initial && isLatin(a) === isLatin(b)) return false
  return a.latin === b.latin || (a.sound === b.sound && (!latin || a.sound === (a.initial ? a : b).start))
}

/** As `isInitialOf`, of people's names and their fathers': Александр is the О. of Ukrainian papers, and Микола the Н. of Russian ones, though no Alexander is an O. */
export function isGivenInitialOf(a: Opening, b: Opening): boolean {
  if (isInitialOf(a, b)) return true
  const [letter, name] = a.initial ? [a, b] : [b, a]
  return !name.initial && !(isLatin(a) && isLatin(b)) && slavicLetters(name.key).includes(letter.start)
}

const isLatin = ({ start, latin }: Opening): boolean => start === latin
