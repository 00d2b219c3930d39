import { badOption, type SelfsameError } from '../../errors.js'
import { type KnownOptions, optionsGiven } from '../../model/given.js'
import { defined } from '../../model/defined.js'
import { isKept, keptText, wholeCharacters } from '../../model/kept-text.js'

/** No id, name, reason or value of a call is longer. */
const longest = 2000
/** Options are flat; what is deeper is none. */
const deepest = 8

const texts = ['by', 'reason', 'contact', 'field', 'value', 'from', 'to', 'after', 'before', 'since', 'source', 'observedAt', 'older', 'newer', 'conversation', 'channel', 'purpose', 'address', 'text'] as const
const lists = ['contacts', 'records', 'confirm', 'keep', 'searched', 'kinds', 'sources'] as const
/** Texts that name something; what else is said is kept, or compared, as `keptText` has it. */
const names = ['contact', 'after', 'source', 'older', 'newer', 'conversation'] as const
type Option = (typeof texts)[number] | (typeof lists)[number] | 'limit' | 'dryRun'

/**
 * Checks what callers without types may get wrong in the options of a call: a name means the same in all of them.
 * @throws SelfsameError `BAD_OPTION` naming the option, never what was handed in.
 */
export function checkOptions<T extends object>(call: string, options: T, known: KnownOptions<T>): void {
  // Else whoever wants a call to end would be told that there is no signal.
  for (const name of ['tx', 'signal']) if ((options as Readonly<Record<string, unknown>>)?.[name] !== undefined && !Object.hasOwn(known, name)) throw badCall(call, name, '{ tx, signal } as the last argument, after the options')
  const given: { readonly [name in Option]?: unknown } = optionsGiven(options, known)
  const needs = (name: Option): boolean => (known as { readonly [name in Option]?: unknown })[name] === true
  for (const name of texts) {
    if (needs(name) && typeof given[name] === 'string' && keptText(given[name]) === '') throw badCall(call, name, 'a string that is not empty')
    if ((given[name] !== undefined || needs(name)) && typeof given[name] !== 'string') throw badCall(call, name, 'a string')
  }
  for (const name of names) if (typeof given[name] === 'string') checkId(call, name, given[name])
  for (const name of lists) if (given[name] !== undefined || needs(name)) checkTexts(call, name, given[name])
  if (given.dryRun !== undefined && typeof given.dryRun !== 'boolean') throw badCall(call, 'dryRun', 'true or false')
  if (given.limit !== undefined && !(Number.isSafeInteger(given.limit) && (given.limit as number) > 0)) throw badCall(call, 'limit', 'a whole number from 1 on')
  checkLengths(call, options)
}

/** Of options that exclude each other those that can be given. */
type Given<T> = T extends unknown ? { readonly [option in keyof T as T[option] extends undefined ? never : option]: T[option] } : never

/**
 * Options of which one excludes another, without those that are `undefined`.
 * @throws SelfsameError `BAD_OPTION` where both are given.
 */
export function eitherOf<T extends object>(call: string, options: T, one: string, other: string): Given<T> {
  const given = Object(options) === options ? defined(options) : options
  if (one in Object(given) && other in Object(given)) throw badCall(call, one, `${one} or ${other}, not both`)
  return given as Given<T>
}

/** @throws SelfsameError `BAD_OPTION` */
export function checkText(call: string, name: string, text: unknown): void {
  if (typeof text !== 'string') throw badCall(call, name, 'a string')
  checkId(call, name, text)
  checkLengths(call, text)
}

/** @throws SelfsameError `BAD_OPTION` */
export function checkTexts(call: string, name: string, list: unknown): void {
  if (!Array.isArray(list) || list.some((one) => typeof one !== 'string')) throw badCall(call, name, 'an array of strings')
  for (const one of list) checkId(call, name, one as string)
  checkLengths(call, list)
}

/** What names something is looked up as it is, and no store holds it. */
function checkId(call: string, name: string, id: string): void {
  if (!isKept(id)) throw badCall(call, name, `ids ${wholeCharacters}, as an answer gave them`)
}

/**
 * Refuses texts that are too long before anything is done with them.
 * @throws SelfsameError `BAD_OPTION`
 */
function checkLengths(call: string, input: unknown, depth = 0): void {
  if (typeof input === 'string' && input.length > longest) throw badCall(call, call, `texts of at most ${longest} characters`)
  if (typeof input !== 'object' || input === null) return
  if (depth > deepest) throw badCall(call, call, `at most ${deepest} levels`)
  for (const [name, held] of Object.entries(input)) {
    checkLengths(call, name, depth)
    checkLengths(call, held, depth + 1)
  }
}

const badCall = (call: string, option: string, expected: string): SelfsameError =>
  badOption(option, expected, `What ${call} was given${option === call ? '' : ` as ${option}`} is not what it takes: ${expected}.`)
