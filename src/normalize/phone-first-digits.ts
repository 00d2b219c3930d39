/** Every digit may come first. */
const all = 0b11_1111_1111

/**
 * Which digits a pattern of the phone metadata can begin with, as ten bits.
 *
 * A number whose first digit has no bit needs no regular expression to be refused, which is most
 * of the work in plans with ten types. A pattern that may be empty, or that uses more than the metadata
 * does (look-around, `.`, `*`), gives all ten bits: more work, never another answer.
 *
 * @example
 * firstDigits('[2-5]\\d{7}').toString(2)  // '111100'
 * firstDigits('0|90').toString(2)         // '1000000001'
 */
export function firstDigits(pattern: string): number {
  if (!known.test(pattern)) return all
  const { bits, empty } = choice(pattern, 0)
  return empty ? all : bits
}

/** The alternatives of a pattern at its top level: `1\\d|[2-4](?:5|6)` are two. */
export function branches(pattern: string): readonly string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at]
    if (character === '\\') at += 1
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    else if (character === '|' && depth === 0) {
      found.push(pattern.slice(start, at))
      start = at + 1
    }
  }
  return [...found, pattern.slice(start)]
}

/** The digits that every number of a pattern begins with: `00` of `00(?:1\\d)?`, none of `0|90`. */
export function literalStart(pattern: string): string {
  if (branches(pattern).length > 1) return ''
  const digits = /^\d*/.exec(pattern)?.[0] ?? ''
  const next = pattern[digits.length]
  return next === undefined || next === '(' || next === '[' || next === '\\' || next === '$' ? digits : digits.slice(0, -1)
}

/** The whole grammar of the metadata: digits, `\d`, classes of digits, groups, `|`, `?`, `{n,m}`, `$`. */
const known = /^(?:\d|\\d|\[[\d-]+\]|\((?:\?:)?|[)|?$]|\{\d+(?:,\d*)?\})*$/

interface Part {
  readonly bits: number
  /** Whether it matches without taking a digit. */
  readonly empty: boolean
  readonly end: number
}

function choice(pattern: string, start: number): Part {
  let bits = 0
  let empty = false
  let at = start
  for (;;) {
    const option = sequence(pattern, at)
    bits |= option.bits
    empty ||= option.empty
    at = option.end
    if (pattern[at] !== '|') return { bits, empty, end: at }
    at += 1
  }
}

function sequence(pattern: string, start: number): Part {
  let bits = 0
  let empty = true
  let at = start
  while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
    const part = atom(pattern, at)
    at = part.end
    let optional = part.empty
    if (pattern[at] === '?') {
      optional = true
      at += 1
    } else if (pattern[at] === '{') {
      optional ||= pattern[at + 1] === '0'
      at = pattern.indexOf('}', at) + 1
    }
    if (empty) bits |= part.bits
    empty &&= optional
  }
  return { bits, empty, end: at }
}

function atom(pattern: string, at: number): Part {
  const character = pattern[at] ?? ''
  if (character >= '0' && character <= '9') return { bits: 1 << Number(character), empty: false, end: at + 1 }
  if (character === '[') {
    const end = pattern.indexOf(']', at)
    let bits = 0
    for (let digit = 0; digit < 10; digit += 1) if (inClass(pattern.slice(at + 1, end), digit)) bits |= 1 << digit
    return { bits, empty: false, end: end + 1 }
  }
  if (character === '(') {
    const inner = choice(pattern, pattern[at + 1] === '?' ? at + 3 : at + 1)
    return { ...inner, end: inner.end + 1 }
  }
  if (character === '$') return { bits: 0, empty: true, end: at + 1 }
  return { bits: all, empty: false, end: at + 2 }
}

function inClass(body: string, digit: number): boolean {
  for (let at = 0; at < body.length; at += 1) {
    const from = Number(body[at])
    if (body[at + 1] === '-') {
      if (digit >= from && digit <= Number(body[at + 2])) return true
      at += 2
    } else if (from === digit) return true
  }
  return false
}
