import { severalValues } from '../../normalize/columns/identifier-columns.js'
import { nationalNumberKinds, type NationalNumberKind } from '../../normalize/national-number-kinds.js'
import { normalizeNationalNumber } from '../../normalize/national-number.js'
import { foldText } from '../../normalize/text.js'

/** Distinct numbers looked at, and how many of them make a column. One check digit agrees by chance in one number of six or more. */
const lookedAt = 400
const enough = 12
const enoughWithHeader = 4
/** The share of sound ones: copies are mistyped now and then. */
const sound = 0.9
const soundWithHeader = 0.7

/** Which kind of national number a column holds, by its values alone; `undefined` when in doubt. */
export function numberKindByValues(values: readonly string[]): NationalNumberKind | undefined {
  return soundest(distinctNumbers(values), nationalNumberKinds, enough, sound)
}

/**
 * The country whose numbers a column holds that its header calls tax or national numbers: where the header names a kind
 * and the values do not contradict, else where the check digits agree. Its numbers then meet those of other files, however they are written.
 */
export function numberCountry(header: string, values: readonly string[]): string | undefined {
  const numbers = distinctNumbers(values)
  const words = ` ${foldText(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' '))} `
  const named = nationalNumberKinds.filter(({ labels }) => labels.some((label) => words.includes(` ${label} `)))
  const kind = soundest(numbers, named, 1, 0.5) ?? soundest(numbers, nationalNumberKinds, enoughWithHeader, soundWithHeader)
  return kind?.country
}

/** The different numbers of a column's cells, each of which may hold several. */
export function distinctNumbers(values: readonly string[]): readonly string[] {
  const distinct = new Set<string>()
  for (const value of values) {
    for (const one of severalValues(value)) if (one.trim() !== '') distinct.add(one.trim().slice(0, 60))
    if (distinct.size >= lookedAt) break
  }
  return [...distinct]
}

/** The kind that most of the numbers are sound numbers of, where they are enough. Placeholders say nothing. */
function soundest(numbers: readonly string[], kinds: readonly NationalNumberKind[], least: number, share: number): NationalNumberKind | undefined {
  let best: NationalNumberKind | undefined
  let most = 0
  for (const kind of kinds) {
    let speaking = 0
    let agreeing = 0
    for (const number of numbers) {
      const { kind: found, checked, issue } = normalizeNationalNumber(number, { kind: kind.kind })
      if (issue === 'placeholder' || issue === 'empty') continue
      speaking += 1
      // Without check characters only a written form that no other kind has tells anything.
      if (found === kind.kind && issue === undefined && (checked === 'valid' || kind.telling?.test(number.toUpperCase()) === true)) agreeing += 1
    }
    if (speaking >= least && agreeing >= share * speaking && agreeing > most) {
      best = kind
      most = agreeing
    }
  }
  return best
}
