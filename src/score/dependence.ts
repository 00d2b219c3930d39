import type { Alternative } from './evidence.js'

/** A pair's levels: for each comparison 0 where it is missing, else its level + 1. */
export type Digits = ArrayLike<number>

/** What an equal birth date says at most against a household where given names differ: brothers and sisters of one day are twins. */
const twin = 2
/** What twins share besides. Beside two names that everybody knows it tells nothing between the two; another name may be a badly written one. */
const twinsShare: ReadonlySet<string> = new Set(['sex', 'street', 'place'])
/** What an equal given name says against a household where one of the two is a Jr or Filho and the other is not, or where their fathers are two: no more than another name would. */
const handedDown = -5
/** What it says at most where their birth dates have nothing in common: cousins are called by one name, and live in one town. */
const namesakes = 2
/** What addresses a letter apart say at most where the names differ too: Bryan's address differs from Brian's as their names do. */
const slipOfName = 2
/** What a phone says at most against a household, or a company, beside a mailbox that agrees: who shares one shares the other as a rule, and not always. */
const alsoShared = 0.5
/** What one local part at two providers says at most where the names agree: both were built from one name, and the year of many is the same. */
const builtFromName = 4

/** Bits that one comparison may say at most, given what the others say: fields that depend on each other are no two witnesses. `Infinity` where nothing limits it. */
export type Limit = (digits: Digits, comparison: number, against: Alternative) => number

/** Levels that only say that two values differ, in which way so ever. */
const differing: ReadonlySet<string> = new Set(['different', 'slip', 'other', 'second'])

/** How many levels of a comparison say that the two agree more or less; those behind them say that they differ. */
export const agreeingLevels = (levels: readonly string[]): number => levels.findIndex((level) => differing.has(level))

/** The limits between the comparisons of a list. */
export function limitsBetween(list: readonly { readonly name: string; readonly levels: readonly string[] }[]): Limit {
  const place = (name: string) => list.findIndex((one) => one.name === name)
  const digitOf = (name: string, level: string) => 1 + (list[place(name)]?.levels.indexOf(level) ?? -1)
  const [given, family, birthDate, email] = ['givenName', 'familyName', 'birthDate', 'email'].map(place) as [number, number, number, number]
  const [givenApart, familyApart] = [digitOf('givenName', 'different'), digitOf('familyName', 'different')]
  const [close, local] = [digitOf('email', 'close'), digitOf('email', 'local')]
  const [suffix, patronymic, kind] = [place('suffix'), place('patronymic'), place('kind')]
  const [otherSuffix, otherFather] = [digitOf('suffix', 'different'), digitOf('patronymic', 'different')]
  const [oneSided, otherDate, generation] = [digitOf('suffix', 'one-sided'), digitOf('birthDate', 'different'), digitOf('birthDate', 'generation')]
  const agrees = (digit: number, apart: number) => digit !== 0 && digit < apart
  const at = (digits: Digits, comparison: number) => (comparison < 0 ? 0 : digits[comparison]!)
  const [phone, website] = [place('phone'), place('website')]
  const closePhone = digitOf('phone', 'close')
  const [phoneApart, emailApart] = [digitOf('phone', 'different'), digitOf('email', 'different')]
  const agreeing = list.map(({ levels }) => agreeingLevels(levels))
  const sharedByTwins = list.map(({ name }) => twinsShare.has(name))
  const most: Limit = (digits, comparison, against) => {
    if (against === 'household' && sharedByTwins[comparison]! && given >= 0 && at(digits, given) > givenApart && at(digits, birthDate) === 1) return 0
    if (against !== 'stranger' && comparison === phone && email >= 0 && agrees(digits[phone]!, phoneApart) && agrees(digits[email]!, emailApart)) return alsoShared
    // Neighbours and colleagues have numbers that follow each other: of two names none is the other's with a slip.
    if (comparison === phone && digits[phone] === closePhone && (at(digits, given) >= givenApart || at(digits, family) >= familyApart)) return 0
    if (against === 'household' && comparison === birthDate) return given >= 0 && at(digits, given) >= givenApart ? twin : Infinity
    if (against === 'household' && comparison === given) {
      if ((suffix >= 0 && at(digits, suffix) === otherSuffix) || (patronymic >= 0 && at(digits, patronymic) === otherFather)) return handedDown
      // One birth date tells that the suffix was left out, and one mailbox too.
      if (suffix >= 0 && at(digits, suffix) === oneSided && at(digits, birthDate) !== 1) return at(digits, email) === 1 ? 0 : handedDown
      // Birth dates a generation apart and one given name: the son was called after his father.
      if (birthDate >= 0 && at(digits, birthDate) === generation) return 0
      return birthDate >= 0 && at(digits, birthDate) === otherDate ? namesakes : Infinity
    }
    // Brothers and sisters have one father.
    if (against === 'household' && comparison === patronymic) return given >= 0 && at(digits, given) >= givenApart ? 0 : Infinity
    // An organisation's mailbox stands at its domain.
    if (comparison === website) return email >= 0 && agrees(digits[email]!, emailApart) ? 0 : Infinity
    // That both name a person is what nearly all pairs have in common.
    if (comparison === kind) return 0
    if (comparison !== email) return Infinity
    const digit = digits[email]!
    if (digit === close) return at(digits, given) > 1 || at(digits, family) > 1 ? slipOfName : Infinity
    if (digit === local) return agrees(at(digits, given), givenApart) || agrees(at(digits, family), familyApart) ? builtFromName : Infinity
    return Infinity
  }
  // Of people who have much in common it is no sign of one person that they differ in it.
  return (digits, comparison, against) => Math.min(against !== 'stranger' && digits[comparison]! > agreeing[comparison]! ? 0 : Infinity, most(digits, comparison, against))
}
