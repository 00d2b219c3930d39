import { badOption } from '../errors.js'
import { isKept, wholeCharacters } from './kept-text.js'

/**
 * What a caller without types gave as text. `null` and `undefined` say nothing. What else is no text is refused rather than read: the digits of
 * a phone kept as a number have lost their zeros, and a Date is another day in another time zone.
 * @throws SelfsameError `BAD_OPTION`
 */
export function textGiven(text: unknown, option = 'raw'): string {
  const given = text ?? ''
  if (typeof given !== 'string') throw badOption(option, 'a string')
  return given
}

/**
 * Texts by the names of a form's fields.
 * @throws SelfsameError `BAD_OPTION`
 */
export function partsGiven<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).flatMap(([name, text]) => (text === undefined || text === null ? [] : [[name, textGiven(text, name)]]))) as T
}

/** All options of a call: whether it needs one, or the method that stands for it: a function has `call`. Of options that exclude each other, those of one way. */
export type KnownOptions<T> = T extends unknown ? { readonly [option in keyof T]-?: boolean | string } : never

/**
 * Options, all of them known: a misspelt `dryRun` would do what it was to try out. What is `undefined` is none.
 * @throws SelfsameError `BAD_OPTION` naming the option, and those that there are where it is none of them.
 */
export function optionsGiven<T extends object>(options: T, known: KnownOptions<T>): T {
  if (Object(options) !== options) throw badOption('options', 'an object')
  for (const [name, held] of Object.entries(options)) {
    if (held === undefined) continue
    // What is no name of an option may be a value that stood in the wrong place.
    if (!Object.hasOwn(known, name)) throw badOption(/^[a-z]\w{0,30}$/i.test(name) ? name : '*', `one of ${Object.keys(known).join(', ')}`)
    const method = known[name as keyof KnownOptions<T>] as boolean | string
    if (typeof method === 'string' && typeof held?.[method] !== 'function') throw badOption(name, method === 'call' ? 'a function' : `what has ${method}()`)
  }
  return options
}

/**
 * A word that stands for one of a few ways, where one is given: `MDY` is not `mdy`, and must not be read as the default.
 * @throws SelfsameError `BAD_OPTION` naming those that there are.
 */
export function wordGiven(word: string | undefined, option: string, known: readonly string[]): void {
  if (word !== undefined && !known.includes(word)) throw badOption(option, `one of ${known.join(', ')}`)
}

/**
 * What is made of something of the caller's that is too large to be checked piece by piece: where it is none, making it fails somewhere in it.
 * @throws SelfsameError `BAD_OPTION` whose cause says where.
 */
export function madeOf<T>(option: string, expected: string, make: () => T): T {
  try {
    return make()
  } catch (cause) {
    throw cause instanceof TypeError || cause instanceof RangeError ? badOption(option, expected, undefined, cause) : cause
  }
}

/** How long an id, and the name of a source or a tenant, may be. */
export const longestId: number = 500

export const isId = (given: unknown): given is string => typeof given === 'string' && given !== '' && given.length <= longestId && isKept(given)

/** What `isId` asks for. */
export const anId: string = `1 to ${longestId} characters ${wholeCharacters}`

/** Whether something can be iterated over, now or later. */
export const isIterable = (given: unknown): boolean => typeof given === 'object' && given !== null && (Symbol.iterator in given || Symbol.asyncIterator in given)

/** The end of the year 9999. */
const lastInstant = 253_402_300_799_999

/**
 * What a clock says.
 * @throws SelfsameError `BAD_OPTION`
 */
export function instantGiven(instant: number, option: string): number {
  if (typeof instant !== 'number' || !(instant >= 0 && instant <= lastInstant)) throw badOption(option, 'milliseconds since 1970, as Date.now gives them')
  return instant
}
