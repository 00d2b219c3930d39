import { isEasternSurname } from '../normalize/eastern.js'
import { familyStem, foldGiven, foldReading } from '../normalize/name-fold.js'
import { givenNameWritten } from '../normalize/name-groups.js'
import { remember } from '../normalize/remember.js'
import { normalizeName, type NameParts, type NormalizedName } from '../normalize/name.js'
import { type Opening, openingOf } from './initials.js'

/** A word of a whole name with everything that comparing it needs. */
export interface NameWordForm extends Opening {
  readonly text: string
  /** The key of its other reading (Kovač as kovach), or the same key. */
  readonly reading: string
  readonly stem: string
  readonly consonants: string
  /** The key without an h that closes the word behind a vowel: Saleh and Sale, Salah and Sala. */
  readonly open: string
  readonly formal: readonly number[]
  readonly short: readonly number[]
  readonly names: readonly number[]
  readonly shortFor: readonly number[]
  readonly role: 'given' | 'family'
  /** Written without its vowels, as Arabic and Hebrew are. */
  readonly vowelless: boolean
}

/** A whole name, prepared. */
export interface NameForm {
  readonly name: NormalizedName
  readonly words: readonly NameWordForm[]
  /** The keys of the given names and of the surnames, particles included, run together: Min-jun and Minjun, de Luca and Deluca. */
  readonly front: string
  readonly back: string
  /** Holds a Chinese or Korean surname: its words have a key by sound too. */
  readonly eastern: boolean
}

/** Letter by letter, since each is a sound of its own (k and h in כהן); the article is no part of the name. */
function abjadConsonants(text: string): string {
  const bare = text.length > 4 && text.startsWith('ال') ? text.slice(2) : text
  return [...bare].map(foldGiven).join('').replace(vowel, '')
}

const vowel = /[aeiou]/g
const abjad = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Prepares a name for `compareNames`. */
export function nameForm(raw: string | NameParts | NormalizedName): NameForm {
  const name = typeof raw === 'object' && raw !== null && 'raw' in raw ? raw : normalizeName(raw)
  const middle = name.initials.filter((letter) => !name.given.includes(letter))
  const run = (words: readonly string[]): string => foldGiven(words.length === 1 ? (words[0] ?? '') : words.join(''))
  const [front, back] = [run(name.given), run(name.particles.length === 0 ? name.family : [...name.particles, ...name.family])]
  return {
    name,
    words: [...name.given.map(given), ...middle.map(given), ...name.family.map(family)].filter((word) => word.key !== '').slice(0, 10),
    front,
    back,
    eastern: isEasternSurname(name.family[0] ?? '') || isEasternSurname(name.given[0] ?? ''),
  }
}

const given: (text: string) => NameWordForm = remember((text) => wordForm(text, 'given'))
const family: (text: string) => NameWordForm = remember((text) => wordForm(text, 'family'))

function wordForm(text: string, role: 'given' | 'family'): NameWordForm {
  const key = foldGiven(text)
  return {
    text,
    reading: foldReading(text),
    stem: familyStem(key),
    consonants: abjad.test(text) ? abjadConsonants(text) : key.replace(vowel, ''),
    open: /[aeiou]h$/.test(text) ? foldGiven(text.slice(0, -1)) : key,
    ...givenNameWritten(text, key),
    role,
    ...openingOf(text, key),
    vowelless: abjad.test(text),
  }
}

/** The same name with its several given names as one word, and its several surnames: Min-jun as Minjun; `undefined` where there is one of each. */
export function joinedForm(form: NameForm): NameForm | undefined {
  const { name } = form
  if (form.words.length < 3 || (name.given.length < 2 && name.family.length < 2)) return undefined
  const words = [...(name.given.length > 0 ? [given(name.given.join(''))] : []), ...(name.family.length > 0 ? [family(name.family.join(''))] : [])]
  return { ...form, words }
}
