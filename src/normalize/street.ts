import { canonicalNumber, compassOf, isHouseNumber, isHouseWord, opensStreetType, streetTypeOf } from './address-tokens.js'
import { leadingOnlyTypes, trailingOnlyTypes } from './address-words.js'
import { latinKey } from './latin-key.js'

/** A street line taken apart; `rest` are words behind the type or the number that belong to no street. */
export interface Street {
  readonly street?: string
  readonly streetType?: string
  readonly number?: string
  readonly rest: readonly string[]
}

interface Typed {
  readonly type: string
  readonly from: number
  readonly to: number
  readonly leads: boolean
}

const dedications: ReadonlySet<string> = new Set(['ім', 'імені', 'им', 'имени'])

/** Where a street's type stands in the words, if it stands anywhere. */
export function findStreetType(words: readonly string[]): Typed | undefined {
  const trailing = trailingType(words)
  const leading = leadingType(words)
  if (leading === undefined) return trailing
  return trailing !== undefined && trailingOnlyTypes.has(words[trailing.from] ?? '') && trailing.from > leading.to ? trailing : leading
}

function leadingType(words: readonly string[]): Typed | undefined {
  for (let from = 0; from < Math.min(words.length - 1, 3); from += 1) {
    const first = words[from] ?? ''
    for (let length = opensStreetType(first) ? 3 : 1; length >= 1; length -= 1) {
      const word = length === 1 ? first : words.slice(from, from + length).join(' ')
      const type = streetTypeOf(word)
      if (type !== undefined && !trailingOnlyTypes.has(word) && from + length < words.length) return { type, from, to: from + length, leads: true }
    }
    if (!isHouseNumber(first)) return undefined
  }
  return undefined
}

function trailingType(words: readonly string[]): Typed | undefined {
  for (let from = words.length - 1; from >= 1; from -= 1) {
    const first = words[from] ?? ''
    for (let length = opensStreetType(first) ? 2 : 1; length >= 1; length -= 1) {
      const word = length === 1 ? first : words.slice(from, from + length).join(' ')
      const type = from + length > words.length ? undefined : streetTypeOf(word)
      const named = from > 1 || !isHouseNumber(words[0] ?? '')
      if (type !== undefined && !leadingOnlyTypes.has(word) && named && (word.length > 1 || from === words.length - 1)) return { type, from, to: from + length, leads: false }
    }
  }
  return undefined
}

/** Takes a street line apart: type, name, house number, and what is left over. */
export function readStreet(line: readonly string[], numberElsewhere: boolean): Street {
  const words = [...line]
  let number = takeNamedNumber(words)
  const typed = findStreetType(words)
  const rest: string[] = []
  let name: string[]
  if (typed === undefined) name = words
  else if (typed.leads) name = words.slice(0, typed.from).concat(words.slice(typed.to))
  else {
    const behind = words.slice(typed.to)
    const compass = behind.length > 0 && compassOf(behind[0] ?? '') !== undefined ? behind.splice(0, 1) : []
    name = words.slice(0, typed.from).concat(compass)
    if (number === undefined && isHouseNumber(behind[0] ?? '')) number = joined(behind)
    rest.push(...behind)
  }
  const open = number === undefined && !numberElsewhere
  if (open && typed?.leads === true && typed.from > 0 && isHouseNumber(name[0] ?? '')) number = canonicalNumber(name.shift() ?? '')
  else if (open) number = numberIn(name, typed?.leads === true, rest)
  const street = latinKey(name.filter((word) => !dedications.has(word)).map((word) => (name.length > 1 ? (compassOf(word) ?? word) : word)).join(' '))
  return {
    ...(street === '' ? {} : { street }),
    ...(typed === undefined ? {} : { streetType: typed.type }),
    ...(number === undefined ? {} : { number }),
    rest,
  }
}

/** `буд. 22`, `No 5`, `nº 110`: a number that is named as one. */
function takeNamedNumber(words: string[]): string | undefined {
  for (let index = 0; index + 1 < words.length; index += 1) {
    if (!isHouseWord(words[index] ?? '') || !isHouseNumber(words[index + 1] ?? '')) continue
    const [, ...tail] = words.splice(index)
    const number = joined(tail)
    words.push(...tail)
    return number
  }
  return undefined
}

/** The number at the head of `words`, with a letter that stands apart from it; both are taken out. */
function joined(words: string[]): string {
  const number = words.shift() ?? ''
  const letter = words[0] ?? ''
  if (/^\p{L}$/u.test(letter) && /\d$/.test(number) && words.length === 1) return canonicalNumber(number + (words.shift() ?? ''))
  return canonicalNumber(number)
}

function numberIn(name: string[], typeLeads: boolean, rest: string[]): string | undefined {
  if (!typeLeads && name.length > 1 && isHouseNumber(name[0] ?? '')) return canonicalNumber(name.shift() ?? '')
  // "Rua 25 de Abril" names a day: no number stands first behind a type.
  for (let index = name.length - 1; index >= 1; index -= 1) {
    if (!isHouseNumber(name[index] ?? '')) continue
    const tail = name.splice(index)
    const number = joined(tail)
    rest.push(...tail)
    return number
  }
  return undefined
}
