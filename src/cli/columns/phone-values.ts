import max from 'libphonenumber-js/metadata.max'
import { ofOneCountry } from '../../normalize/columns/phone-identifier.js'
import { type NormalizedPhone, normalizePhone, type PhoneMetadata } from '../../normalize/phone.js'
import { distinctNumbers } from './number-country.js'

/** The share of numbers that some plan must have. */
const nearlyAll = 0.9
/** The share of numbers in nothing but digits from which they are asked whether they were counted. */
const mostly = 0.7
/** Numbers that are given out in their order, or that begin with the year, lie closer together than those of subscribers. */
const closest = 2_000
const narrowest = 5_000_000
/** Of numbers written with a calling code so many countries are tried for those without. */
const triedAbroad = 3
/** Where headers are from: tried for numbers that are written as phones are and say no country. */
const homes = ['UA', 'RU', 'US', 'GB', 'PT', 'BR', 'ES']
/** A plus, brackets, groups, a zero in front. */
const phoneStyle = /^'?(?:tel:|\+|00)|[()]|\d[\s-]\d+[\s-]\d|^0[1-9][\d ]{8,11}$/
const styled = 0.3

/**
 * Whether the numbers of a column are phones, whatever it is called: nearly all are numbers of a plan with a code that an operator or a town has,
 * international or national of one country. Customers' numbers may be as long, so that in doubt they are none.
 *
 * @param countries Where national numbers are from; without them those of plain digits are phones only beside international ones.
 */
export function arePhones(values: readonly string[], countries: readonly string[] = []): boolean {
  const numbers = distinctNumbers(values)
  if (areCounted(numbers)) return false
  const read = numbers.map((number) => ({ number, phone: ofOneCountry(readIn([], number)) })).filter(({ phone }) => !saysNothing(phone))
  const national = read.filter(({ phone }) => !isNumber(phone))
  const needed = nearlyAll * read.length - (read.length - national.length)
  const abroad = new Set(read.flatMap(({ phone }) => (isNumber(phone) ? phone.country ?? [] : [])))
  const tried = [countries, ...[...abroad].slice(0, triedAbroad).map((country) => [country]), ...(numbers.filter((number) => phoneStyle.test(number)).length >= styled * numbers.length ? homes.map((country) => [country]) : [])]
  return read.length > 0 && tried.some((country) => national.filter(({ number }) => isNumber(readIn(country, number))).length >= needed)
}

const readIn = (country: readonly string[], number: string): NormalizedPhone => normalizePhone(number, { country, metadata: max as unknown as PhoneMetadata })

const saysNothing = ({ issue }: NormalizedPhone): boolean => issue === 'empty' || issue === 'anonymous' || issue === 'placeholder'

const isNumber = ({ key, issue }: NormalizedPhone): boolean => key !== undefined || issue === 'test-range' || issue === 'ambiguous-country'

/** Whether plain numbers are those of a list that grows. */
function areCounted(numbers: readonly string[]): boolean {
  const plain = numbers.filter((number) => /^\d+$/.test(number)).map(Number).sort((a, b) => a - b)
  const gaps = plain.slice(1).map((number, at) => number - plain[at]!).sort((a, b) => a - b)
  return gaps.length > 0 && plain.length >= mostly * numbers.length && (gaps[gaps.length >> 1]! < closest || plain.at(-1)! - plain[0]! < narrowest)
}
