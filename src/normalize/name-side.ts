import { partInitials } from './name-capitals.js'
import { withoutDegrees } from './name-degrees.js'
import { byMaidenName } from './name-maiden.js'
import { nameText, type NameText } from './name-text.js'
import { sort, type Sorted } from './name-sort.js'
import { relations } from './name-words.js'
import { nameToken, type NameToken } from './name-token.js'
import { isEastAsian } from './name-unspaced.js'
import { isPatronymic } from './patronymic.js'
import { nominative } from './vocative.js'

/** What the given or the family names of a person come to. */
export interface NameSide {
  /** A hyphen parts names of which any may be used alone. */
  readonly names: readonly string[]
  /** Of given names: letters that stand for names. The first name's is among the names, too. */
  readonly initials: readonly string[]
  /** Of given names: what stood behind them. */
  readonly patronymic: string | undefined
  readonly title: string | undefined
  readonly suffix: string | undefined
  readonly particles: readonly string[]
}

/** One field of a form, read by itself. */
export interface NameField extends NameSide, NameText {
  readonly tokens: readonly NameToken[]
}

/** More passes than names are long: each takes something away. */
const mostPasses = 40

/** @param named Whether the field for given names holds one. */
export function readNameField(part: 'given' | 'family', raw: string, named = false): NameField {
  const { text: cleaned, email, phone, link } = nameText(raw)
  const [called, maiden] = byMaidenName(cleaned)
  // MD and MS would be titles.
  const kept = part === 'given' ? withoutDegrees(called) : withoutDegrees(called, named).replace(/, M([DS])(?=,|$)/g, ', M.$1.')
  const text = partInitials(part === 'given' || maiden === undefined ? kept : `${kept} ${maiden}`)
  const tokens = tokensOf(text)
  const sorted = sort(text.includes(',') ? tokensOf(text.replace(/,/g, ' ')) : tokens, part === 'family')
  const { names, initials, patronymic, title, suffix, particles } = nameSide(part, sorted.words.map((word) => word.text), sorted)
  return { names, initials, patronymic, title, suffix, particles, text, email, phone, link, tokens }
}

export function tokensOf(text: string): readonly NameToken[] {
  const tokens: NameToken[] = []
  for (const word of text.split(' ')) if (word !== '') tokens.push(nameToken(word))
  return tokens
}

/**
 * Reads words as the field of a form that they would fill, until nothing more falls away: where initials, a patronymic or a hyphen
 * are gone, a generation may stand last and a particle between. So the parts of a name, normalised again, are themselves.
 */
export function nameSide(part: 'given' | 'family', words: readonly string[], found: Omit<Sorted, 'words'> = { particles: [] }): NameSide {
  let { title, suffix, particles } = found
  let patronymic: string | undefined
  let initials: readonly string[] = []
  let names = words
  for (let pass = 0; ; pass += 1) {
    names = withoutHyphens(names)
    if (part === 'given') {
      if (names.some(isInitial)) {
        initials = initials.length === 0 ? names.filter(isInitial) : initials
        names = names.filter((name, at) => at === 0 || !isInitial(name))
      }
      const behind = names.length > 1 ? names.slice(1).find(isPatronymic) : undefined
      if (behind !== undefined) {
        patronymic ??= behind
        names = names.filter((name, at) => at === 0 || !isPatronymic(name))
      }
    }
    if (pass === mostPasses || names.every(isSettled)) break
    const again = sort(tokensOf(nameText(names.join(' ')).text), part === 'family')
    title ??= again.title
    suffix ??= again.suffix
    if (again.particles.length > 0) particles = particles.concat(again.particles)
    const left = again.words.map((word) => word.text)
    if (left.length === names.length && left.every((name, at) => name === names[at])) break
    names = left
  }
  // «Мама», Baby Boy: nobody's name.
  if (part === 'given') names = names.every((name) => relations.has(name)) ? [] : names.map(nominative)
  return { names, initials, patronymic, title, suffix, particles }
}

/** Whether a name stays what it is wherever it stands. */
const isSettled = (name: string, at: number): boolean => nameToken(name).word !== undefined || (at === 0 && isInitial(name))

const isInitial = (word: string): boolean => word.length < 3 && [...word].length === 1 && !isEastAsian(word)

function withoutHyphens(words: readonly string[]): readonly string[] {
  return words.some((word) => word.includes('-')) ? words.flatMap((word) => word.split('-').filter((part) => /\p{L}/u.test(part))) : words
}
