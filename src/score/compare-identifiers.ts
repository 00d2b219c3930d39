import { type EmailValue, type IdentifierValue, inPart, isInPart, type NumberValue } from '../normalize/columns/identifiers.js'
import { editDistance, isOneSlip } from '../similarity/edit-distance.js'
import { withoutTag } from './signs.js'

type Values = readonly IdentifierValue[]

export function shareKey(a: Values, b: Values): boolean {
  for (let i = 0; i < a.length; i += 1) for (let j = 0; j < b.length; j += 1) if (a[i]!.key === b[j]!.key) return true
  return false
}

const scopeOf = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf(':')))

/** Values of two scopes say nothing about each other: an Instagram name and a Telegram id, accounts of two shops. */
export function compareScoped(a: Values, b: Values): string | undefined {
  if (shareKey(a, b)) return 'exact'
  return a.some((x) => b.some((y) => scopeOf(x.key) === scopeOf(y.key))) ? 'different' : undefined
}

/** Numbers of two kinds, a passport's and a tax payer's, say nothing about each other; two of one kind that both pass their check digits are two people's. Of what is shown in part, only what both show is compared, and it hides no two people's. */
export function compareNumbers(a: readonly NumberValue[], b: readonly NumberValue[]): string | undefined {
  if (a.some((x) => !isInPart(x) && b.some((y) => x.key === y.key))) return 'exact'
  let level: string | undefined
  let [isPart, areTwo] = [false, false]
  for (const one of a) {
    const { key: x, sound } = one
    for (const another of b) {
      const { key: y, sound: isToo } = another
      if (isInPart(one) || isInPart(another)) {
        const found = compareInPart(one, another)
        if (found === 'part') isPart = true
        else if (level !== 'other') level = found ?? level
        continue
      }
      const areSound = sound && isToo
      const [kind, other] = [x.slice(0, x.indexOf(':') + 1), y.slice(0, y.indexOf(':') + 1)]
      if (kind !== other) {
        if ((kind === '' || other === '') && x.slice(kind.length) === y.slice(other.length)) return 'close'
        continue
      }
      // Numbers of twins follow each other: where both have sound check digits, neither is the other mistyped.
      if (!areSound && isMistyped(x, y)) return 'close'
      if (kind !== '' && areSound) areTwo = true
      else level ??= 'different'
    }
  }
  if (areTwo) return 'other'
  return isPart ? 'part' : level
}

/** From so many shown characters on, that two numbers agree in them says something: four are those of one in ten thousand. */
const enoughShown = 4

/**
 * Of two numbers of one length what both show: a digit that differs may have been mistyped before the rest was hidden, two are another number's. A whole one
 * of a known kind is compared with what is shown of that kind alone.
 */
function compareInPart(one: NumberValue, another: NumberValue): string | undefined {
  const [kind, x] = kindAndShown(one)
  const [other, y] = kindAndShown(another)
  // Which kind is shown in part nobody may know; two such are compared whatever is known of one.
  const areTwoKinds = kind !== other && (kind === '' ? !isInPart(another) : other === '' ? !isInPart(one) : true)
  if (areTwoKinds || x.length !== y.length) return undefined
  let [shown, apart] = [0, 0]
  for (let at = 0; at < x.length; at += 1) {
    if (x[at] === '*' || y[at] === '*') continue
    shown += 1
    if (x[at] !== y[at]) apart += 1
  }
  if (apart > 0) return apart > 1 ? 'other' : 'different'
  return shown < enoughShown ? undefined : 'part'
}

function kindAndShown({ key }: NumberValue): readonly [kind: string, shown: string] {
  const whole = key.replace(inPart, '')
  const at = whole.indexOf(':') + 1
  return [whole.slice(0, at), whole.slice(at)]
}

/**
 * One number of which a digit or two were mistyped. Of what kind numbers without a prefix are nobody knows: they may be given out one after another, so that
 * only those of seven digits or more are far from all others. The letters of a series may be left out of any (A95218).
 */
function isMistyped(x: string, y: string): boolean {
  const isLong = [x, y].every((one) => one.replace(/\D/g, '').length > 6)
  return ((isLong || x.includes(':')) && (isOneSlip(x, y) || (Math.min(x.length, y.length) > 6 && editDistance(x, y) <= 2))) || isWithoutSeries(x, y) || isWithoutSeries(y, x)
}

/** Whether one number is the other without the letters or the noughts that it begins with. */
const isWithoutSeries = (bare: string, whole: string): boolean => bare.length > 4 && whole.endsWith(bare) && /^(?:\D{1,3}0*|0+)$/.test(whole.slice(0, -bare.length))

export function comparePhones(a: Values, b: Values): string {
  if (shareKey(a, b)) return 'exact'
  let close = false
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < b.length; j += 1) {
      const x = a[i]!
      const y = b[j]!
      const isVariant = shareVariant(x, y)
      if ((!isVariant && (close || !isOneSlip(x.key, y.key))) || areTwoExtensions(x.key, y.key)) continue
      if (isVariant) return 'variant'
      close = true
    }
  }
  return close ? 'close' : 'different'
}

/** Behind one switchboard each extension is somebody else's, however near the two numbers are. */
function areTwoExtensions(x: string, y: string): boolean {
  const [at, to] = [x.indexOf(';ext='), y.indexOf(';ext=')]
  return at >= 0 && to >= 0 && x.slice(at) !== y.slice(to)
}

function shareVariant(x: IdentifierValue, y: IdentifierValue): boolean {
  for (let i = 0; i < x.variants.length; i += 1) {
    const variant = x.variants[i]!
    if (variant === y.key) return true
    for (let j = 0; j < y.variants.length; j += 1) if (variant === y.variants[j]) return true
  }
  for (let j = 0; j < y.variants.length; j += 1) if (y.variants[j] === x.key) return true
  return false
}

/**
 * E-mails are mostly built from the name, so that addresses of namesakes resemble each other: `jane.doe3` and
 * `jane.doe7`, `ldoe` and `bdoe` are different people. Only what a name does not explain counts: one slip inside
 * a word, a domain that was meant (`gmail.con`), a `+tag` at a provider of which nobody knows whether it cuts it off, or one local part with a number in it at another provider.
 */
export function compareEmails(a: readonly EmailValue[], b: readonly EmailValue[]): string {
  if (shareKey(a, b)) return 'exact'
  for (let i = 0; i < a.length; i += 1) for (let j = 0; j < b.length; j += 1) if (shareVariant(a[i]!, b[j]!) || isSlipInWord(a[i]!.key, b[j]!.key) || withoutTag(a[i]!.key) === withoutTag(b[j]!.key)) return 'close'
  for (const x of a) for (const y of b) if (x.local !== undefined && x.local === y.local && /\d\d/.test(x.local)) return 'local'
  return 'different'
}

function isSlipInWord(a: string, b: string): boolean {
  if (!isOneSlip(a, b)) return false
  let at = 0
  while (a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  const isLetter = (text: string, index: number) => {
    const code = text.charCodeAt(index)
    return code > 0x60 && code < 0x7b
  }
  if (!isLetter(a, at - 1)) return false
  return a.length === b.length ? isLetter(a, at) && isLetter(b, at) : isLetter(a.length > b.length ? a : b, at)
}
