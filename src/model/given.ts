import { badOption } from '../errors.js'

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

/**
 * Options, of which those named have the method that stands for them: a function has `call`.
 * @throws SelfsameError `BAD_OPTION`
 */
export function optionsGiven<T extends object>(options: T, called: { readonly [option in keyof T]?: string } = {}): T {
  if (Object(options) !== options) throw badOption('options', 'an object')
  for (const name in called) {
    const held: unknown = options[name]
    const method = called[name]!
    if (held !== undefined && typeof (held as Readonly<Record<string, unknown>> | null)?.[method] !== 'function') throw badOption(name, method === 'call' ? 'a function' : `what has ${method}()`)
  }
  return options
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

/** Whether something can be iterated over, now or later. */
export const isIterable = (given: unknown): boolean => typeof given === 'object' && given !== null && (Symbol.iterator in given || Symbol.asyncIterator in given)
