import { madeOf } from '../model/given.js'
import { easternKey } from '../normalize/eastern.js'
import type { NameParts, NormalizedName } from '../normalize/name.js'
import { coupled } from '../normalize/name-couple.js'
import { groupLevel, isShortened } from './compare-given.js'
import { comparePatronymic } from './compare-patronymic.js'
import { bitsOf, familyWeights, givenWeights, patronymicWeights } from './name-bits.js'
import { isGivenInitialOf } from './initials.js'
import { isClose } from './name-close.js'
import { joinedForm, nameForm, type NameForm, type NameWordForm } from './name-form.js'

/**
 * How two whole names agree, from strongest to weakest.
 *
 * `exact` the same words; `spelling` the same names in another spelling, script or order; `variant` through an
 * equivalent, a pet name or a man's and a woman's form of a surname; `initial` as far as initials tell; `partial` only a
 * given name or only a surname is there to compare; `close` with a typing slip; `different`; `missing` one side is no name.
 */
export type NameLevel = 'exact' | 'spelling' | 'variant' | 'initial' | 'partial' | 'close' | 'different' | 'missing'

/** What comparing two whole names says. */
export interface NameComparison {
  readonly level: NameLevel
  /** Evidence that both are one person's name: above 0 for, below 0 against; 0 at `missing`. Below 0 exactly at `different`. */
  readonly bits: number
  /** In English words. It quotes the names: not for logs. */
  readonly reason: string
}

type WordLevel = 'exact' | 'spelling' | 'equivalent' | 'nickname' | 'ambiguous' | 'gendered' | 'short' | 'initial' | 'close'

interface Match {
  readonly a: NameWordForm
  readonly b: NameWordForm
  /** Their places. The word forms are shared between names, and a word may stand twice. */
  readonly i: number
  readonly j: number
  readonly level: WordLevel
  readonly bits: number
}

/** What a surname costs that stands in the other name's given-name place; half of it where the order was a guess. */
const swapDiscount = 1.5
/** What a word costs that the other side does not have. */
const extraWord = 0.5
/** A second given name, or a second surname, that contradicts beside one that agrees: brothers, cousins, namesakes. */
const contradiction = -7.5
const suffixConflict = -16

/**
 * Compares two whole names, each a string, a form's fields or the answer of `normalizeName`.
 *
 * The words are paired in the best way whatever their order (another place costs 1.5 bits), so that ПІБ, a
 * missing middle name and one surname of two still meet. What is left over on both sides contradicts. Two
 * alternatives to "one person" are weighed besides chance: a household (the surname is shared anyway) and a namesake (the given
 * name is); the result is the least of the three, so neither siblings nor Maria Silva and Maria Costa agree. Given names in the
 * other order (José Maria, Maria José) are another person's. Filho, Júnior, Jr, II against
 * none is silence; against each other they contradict.
 *
 * Total, symmetric. Names alone never identify: weigh the bits with other evidence.
 * @example
 * compareNames('Ольга Петренко', 'Petrenko Olha').level  // 'spelling'
 * compareNames('Helen Peterson', 'Mark Peterson').level  // 'different'
 * compareNames('Guest', 'Helen Peterson').level  // 'missing'
 */
export function compareNames(a: string | NameParts | NormalizedName, b: string | NameParts | NormalizedName): NameComparison {
  const [left, right] = madeOf('names', 'texts, parts of names, or what normalizeName gave', () => [nameForm(a), nameForm(b)] as const)
  if (left.words.length === 0 || right.words.length === 0) {
    const issue = left.name.issue ?? right.name.issue
    return { level: 'missing', bits: 0, reason: issue === undefined ? 'one side has no name' : `one side is no person's name (${issue})` }
  }
  const found = weighEither(left, right)
  if (found.level !== 'different') return found
  // Min-jun Kim, Kim Minjun: what hyphens and spaces part is one word elsewhere, in either place.
  const [one, other] = [joinedForm(left) ?? left, joinedForm(right) ?? right]
  if ((one === left && other === right) || !sameWords(one, other)) return found
  return weighEither(one, other)
}

/** The pairing breaks ties by position; one fixed order of the two sides makes it symmetric. */
function weighEither(a: NameForm, b: NameForm): NameComparison {
  return key(a) <= key(b) ? weigh(a, b) : weigh(b, a)
}

/** Whether each word of one name is a word of the other but for its spelling: run-together words are long, and a slip in one may be another name. */
function sameWords(a: NameForm, b: NameForm): boolean {
  const eastern = a.eastern && b.eastern
  const same = (one: NameWordForm, other: NameWordForm): boolean => one.key === other.key || (eastern && easternKey(one.text) === easternKey(other.text))
  return a.words.length === b.words.length && a.words.every((one) => b.words.some((other) => same(one, other))) && b.words.every((one) => a.words.some((other) => same(one, other)))
}

const key = (form: NameForm): string => form.words.map(({ text, role }) => role + text).join(' ')

function weigh(a: NameForm, b: NameForm): NameComparison {
  const matches = pair(a, b)
  const restA = a.words.filter((_, at) => !matches.some((match) => match.i === at))
  const restB = b.words.filter((_, at) => !matches.some((match) => match.j === at))
  const runTogether = [...restA, ...restB].some(({ initial }) => !initial) && sameRunTogether(a, b, [...restA, ...restB])
  const patronymic = comparePatronymic(a.name.patronymic, b.name.patronymic)
  const sides = { given: 0, family: 0, either: 0, against: 0 }
  for (const match of matches) sides[match.a.role === match.b.role ? match.a.role : 'either'] += match.bits
  let disagreement = ''
  if (!runTogether) {
    const against = leftover(restA, restB, matches)
    sides.against += against.bits
    disagreement = against.reason
    sides.either -= extraWord * Math.abs(restA.length - restB.length)
    if (goByOthers(matches) && !(isCouple(a) && isCouple(b)) && (a.name.order === 'family-first') === (b.name.order === 'family-first')) {
      sides.given = 0
      sides.against += contradiction
      disagreement ||= `given names stand in the other order (${a.name.given.join(' ')}, ${b.name.given.join(' ')})`
    }
  } else sides.either += bitsOf(familyWeights.spelling)
  if (patronymic !== 'missing') {
    const bits = bitsOf(patronymicWeights[patronymic])
    if (bits < 0) {
      sides.against += bits
      if (patronymic === 'different') disagreement ||= `patronymics differ (${a.name.patronymic}, ${b.name.patronymic})`
    } else sides.given += bits
  }
  const suffixes = suffixesConflict(a.name.suffix, b.name.suffix)
  if (suffixes) {
    sides.against += suffixConflict
    disagreement ||= `${a.name.suffix} and ${b.name.suffix} tell generations apart`
  }
  const total = sides.given + sides.family + sides.either + sides.against
  const least = sides.against < 0 ? Math.min(total, total - sides.family - sides.either / 2, total - sides.given - sides.either / 2) : total
  const disagrees = suffixes || (disagreement !== '' && least < 0.5) || matches.length === 0 && !runTogether
  if (disagrees) return { level: 'different', bits: round(Math.min(least, -1)), reason: disagreement || 'no part agrees' }
  const level = levelOf(matches, runTogether, restA.length + restB.length, a, b)
  return { level, bits: round(Math.max(least, 0.1)), reason: reasonOf(matches, runTogether, disagreement) }
}

const round = (bits: number): number => Math.round(bits * 1024) / 1024

/** Each word with its best partner, strongest pairs first. */
function pair(a: NameForm, b: NameForm): readonly Match[] {
  const all: (Match & { readonly order: number })[] = []
  a.words.forEach((one, i) => b.words.forEach((other, j) => {
    const level = wordLevel(one, other, a.eastern && b.eastern)
    if (level === undefined) return
    const guessed = a.name.order === 'unknown' || b.name.order === 'unknown'
    const bits = one.role === other.role ? roleBits(one.role, level) : crossBits(level) - (guessed ? swapDiscount / 2 : swapDiscount)
    if (bits > 0) all.push({ a: one, b: other, i, j, level, bits, order: Math.abs(i - j) * 16 + i })
  }))
  all.sort((x, y) => y.bits - x.bits || x.order - y.order)
  let [takenA, takenB] = [0, 0]
  return all.filter(({ i, j }) => {
    if ((takenA & (1 << i)) !== 0 || (takenB & (1 << j)) !== 0) return false
    takenA |= 1 << i
    takenB |= 1 << j
    return true
  })
}

function roleBits(role: 'given' | 'family', level: WordLevel): number {
  if (role === 'given') return bitsOf(givenWeights[level === 'gendered' ? 'close' : level])
  if (level === 'equivalent' || level === 'nickname' || level === 'ambiguous' || level === 'short') return bitsOf(givenWeights[level]) / 2
  return bitsOf(familyWeights[level])
}

const crossBits = (level: WordLevel): number => (roleBits('given', level) + roleBits('family', level)) / 2

function wordLevel(a: NameWordForm, b: NameWordForm, eastern: boolean): WordLevel | undefined {
  if (a.initial || b.initial) return isGivenInitialOf(a, b) ? 'initial' : undefined
  if (a.text === b.text) return 'exact'
  if (a.key === b.key || a.reading === b.key || a.key === b.reading || a.reading === b.reading) return 'spelling'
  // Short words of few sounds: a letter more or less is another name (Wang, Zhang; An, Anh).
  if (eastern) return easternKey(a.text) === easternKey(b.text) ? 'spelling' : undefined
  const given = a.role === 'given' || b.role === 'given'
  const knownBoth = a.formal.length + a.short.length > 0 && b.formal.length + b.short.length > 0
  if (given) {
    const group = groupLevel(a, b)
    if (group !== undefined) return group
  }
  if ((a.role === 'family' || b.role === 'family') && sameStem(a, b)) return 'gendered'
  if ((a.vowelless || b.vowelless) && a.consonants.length > 1 && a.consonants === b.consonants) return 'spelling'
  if (a.role === 'given' && b.role === 'given') {
    if (knownBoth) return undefined
    if (isShortened(a, b)) return 'short'
  }
  return isClose(a, b) ? 'close' : undefined
}

/** Petrenko's stem is itself; Ковальська meets Ковальський, Novák Nováková, Papadopoulos Papadopoulou. */
function sameStem(a: NameWordForm, b: NameWordForm): boolean {
  if (a.stem.length < 3) return false
  if (a.stem === b.stem) return a.key.length - a.stem.length < 3
  const [short, long] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key]
  if (long === `${short}ova` || long === `${short.replace(/[aek]+$/, '')}ova`) return true
  const greek = /(?:os|u|is|i|as|a)$/
  return /(?:pul|id|ak|iad)(?:os|u|is|i|as)$/.test(short) && short.replace(greek, '') === long.replace(greek, '')
}

/** Whether the words left over are but joined or parted otherwise, in the whole name or in one half of it. */
function sameRunTogether(a: NameForm, b: NameForm, rest: readonly NameWordForm[]): boolean {
  if (a.front + a.back === b.front + b.back) return true
  if (a.front + a.back === b.back + b.front || a.back + a.front === b.front + b.back) return true
  const only = (role: 'given' | 'family'): boolean => rest.every((word) => word.role === role)
  return (only('family') && a.back.length > 3 && a.back === b.back) || (only('given') && a.front.length > 3 && a.front === b.front)
}

/** José Maria may be the husband of Maria José: the first of each one's given names is a later one of the other's. An Văn Nguyễn is Nguyễn Văn An read backwards. */
function goByOthers(matches: readonly Match[]): boolean {
  const given = matches.filter(({ a, b }) => a.role === 'given' && b.role === 'given')
  return given.some(({ i, j }) => i === 0 && j > 0) && given.some(({ i, j }) => j === 0 && i > 0)
}

/** Lisa & Harold are Harold & Lisa. */
const isCouple = ({ name }: NameForm): boolean => coupled(name.given, name.raw) !== undefined

/** What the words without a partner say: nothing while one side alone has them. */
function leftover(restA: readonly NameWordForm[], restB: readonly NameWordForm[], matches: readonly Match[]): { bits: number; reason: string } {
  if (restA.length === 0 || restB.length === 0) return { bits: 0, reason: '' }
  const agreed = (role: 'given' | 'family'): boolean => matches.some(({ a, b }) => a.role === role || b.role === role)
  let bits = 0
  const reasons: string[] = []
  for (const [role, label] of [['given', 'given names'], ['family', 'surnames']] as const) {
    const [one, other] = [restA, restB].map((rest) => rest.filter((word) => word.role === role)) as [NameWordForm[], NameWordForm[]]
    if (one.length === 0 || other.length === 0) continue
    bits += agreed(role) ? contradiction : bitsOf((role === 'given' ? givenWeights : familyWeights).different)
    reasons.push(`${label} differ (${one.map((word) => word.text).join(' ')}, ${other.map((word) => word.text).join(' ')})`)
  }
  // A middle name on one side, a surname on the other: they were told apart by a guess, and still contradict.
  if (reasons.length === 0) {
    bits += contradiction
    reasons.push(`${restA.map((word) => word.text).join(' ')} and ${restB.map((word) => word.text).join(' ')} differ`)
  }
  return { bits, reason: reasons.join('; ') }
}

const generation: Readonly<Record<string, number>> = { sr: 1, jr: 2, ii: 2, filho: 2, iii: 3, neto: 3, iv: 4, sobrinho: 5 }

/** Júnior, Filho, Jr and II all name the son; against another generation they contradict, against none they do not. */
export function suffixesConflict(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && generation[a] !== generation[b]
}

function levelOf(matches: readonly Match[], runTogether: boolean, unmatched: number, a: NameForm, b: NameForm): NameLevel {
  if (runTogether) return 'spelling'
  const has = (...levels: readonly WordLevel[]): boolean => matches.some((match) => levels.includes(match.level))
  const roles = (form: NameForm): number => new Set(form.words.map((word) => word.role)).size
  if (matches.length < 2 && (roles(a) < 2 || roles(b) < 2) && a.words.length + b.words.length > 2) return 'partial'
  if (has('close', 'short')) return 'close'
  if (has('initial')) return 'initial'
  if (has('equivalent', 'nickname', 'ambiguous', 'gendered')) return 'variant'
  const inPlace = matches.every((match) => match.a.role === match.b.role)
  return has('spelling') || unmatched > 0 || !inPlace ? 'spelling' : 'exact'
}

const words: Readonly<Record<WordLevel, string>> = {
  exact: 'same', spelling: 'same in another spelling', equivalent: 'same name in another language', nickname: 'by diminutive',
  ambiguous: 'by a short form of several names', gendered: 'in its other form', short: 'shortened', initial: 'by initial', close: 'with a slip',
}

function reasonOf(matches: readonly Match[], runTogether: boolean, disagreement: string): string {
  const parts = matches.map(({ a, b, level }) => {
    const label = a.role !== b.role ? 'name in the other place' : a.role === 'given' ? 'given name' : 'family name'
    return level === 'exact' ? `same ${label}` : `${label} ${words[level]} ${a.text} = ${b.text}`
  })
  if (runTogether) parts.push('same letters with words joined or parted')
  if (disagreement !== '') parts.push(`but ${disagreement}`)
  return parts.join(', ')
}
