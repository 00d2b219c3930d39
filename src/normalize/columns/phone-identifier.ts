import { type NormalizedPhone, normalizePhones } from '../phone.js'
import type { IdentifierValue } from './identifiers.js'

/** Digits of a subscriber that national and international writing have in common. */
export const tailLength = 9
/** From this length on, digits that begin with a country's code are read as international even without the plus. */
const internationalLength = 11

/** A number that can only be one of one country, however it was written, is read as that. */
export function ofOneCountry(phone: NormalizedPhone): NormalizedPhone {
  if (phone.key !== undefined || phone.digits === undefined || phone.variants.length !== 1) return phone
  if (phone.digits.length < internationalLength || phone.digits[0] === '0' || (phone.issue !== 'no-country' && phone.issue !== 'ambiguous-country')) return phone
  return { ...normalizePhones(phone.variants[0]!)[0]!, ...(phone.extension === undefined ? {} : { extension: phone.extension }) }
}

/**
 * The number's E.164 key; where no country is known, or no plan has such a number but it is as long as one, its digits, which agree with the
 * same digits only: nobody can be called there, but whoever wrote it twice is one.
 */
export function phoneKey({ key, digits, issue }: NormalizedPhone): string | undefined {
  if (key !== undefined) return key
  if (digits === undefined) return undefined
  if ((issue === 'invalid' || issue === 'too-long') && digits.length >= tailLength) return `national:${digits.replace(/^00/, '')}`
  return issue === 'no-country' || issue === 'ambiguous-country' ? `national:${digits}` : undefined
}

/** What a number is found and compared by. Whoever keeps nothing but digits has the extension run on behind the number. */
export function phoneIdentifier({ extension, variants }: NormalizedPhone, key: string): IdentifierValue {
  if (extension === undefined) return { key, variants: variantsBeside(key, variants) }
  const runOn = `${key.replaceAll(/\D/g, '')}${extension}`
  return { key: `${key};ext=${extension}`, variants: variantsBeside(key, [...variants, `national:${runOn}`, `+${runOn}`]) }
}

/**
 * The key under which all are found with whom the holders of an identifier are counted: all writings of a number have its last digits in common. Behind one switchboard
 * each extension is counted by itself, as is whatever is no phone.
 */
export function crowdKey({ key, variants }: IdentifierValue): string {
  return (key.includes(';ext=') ? undefined : variants.find((one) => one.startsWith(tailMark))) ?? key
}

/** Whether two who hold these hold one value: of two numbers with their countries the last digits alone say nothing, and a number without its country may be either. */
export function isSameCrowd(a: IdentifierValue, b: IdentifierValue): boolean {
  return a.key === b.key || (!(isWhole(a.key) && isWhole(b.key)) && crowdKey(a) === crowdKey(b))
}

/** Whether a number has its country. */
export const isWhole = (key: string): boolean => key.startsWith('+')

const tailMark = 'tail:'

/** The variants of a number and the last digits of it, which national and international writing have in common. */
function variantsBeside(key: string, variants: readonly string[]): readonly string[] {
  const digits = key.startsWith('+') ? key.slice(1) : key.replaceAll(/\D/g, '')
  const tail = digits.length < tailLength ? [] : [tailMark + digits.slice(-tailLength)]
  if (variants.length === 0) return tail
  return [...variants.filter((one) => one !== key), ...tail].sort()
}
