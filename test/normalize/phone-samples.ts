import type { PhoneMetadata } from '../../src/normalize/phone.js'

type Node =
  | { readonly kind: 'class', readonly digits: readonly string[] }
  | { readonly kind: 'sequence', readonly parts: readonly Node[] }
  | { readonly kind: 'choice', readonly options: readonly Node[] }
  | { readonly kind: 'repeat', readonly part: Node, readonly least: number, readonly most: number }

/** Chooses a whole number from 0 to `below - 1`. */
export type Choose = (below: number) => number

/** A seeded stream of choices (mulberry32), so that a run can be repeated. */
export function seeded(seed: number): Choose {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const parsed = new Map<string, Node>()

/**
 * How to write digits that a pattern accepts: each alternative as often as another, likewise with
 * only the first or last of each class, or each number as often as another.
 */
export type Sampling = 'alternatives' | 'edges' | 'numbers'

/** Writes digits that a pattern of the phone metadata accepts. */
export function sample(pattern: string, choose: Choose, sampling: Sampling = 'alternatives'): string {
  let node = parsed.get(pattern)
  if (node === undefined) {
    node = parsePattern(pattern)
    parsed.set(pattern, node)
  }
  return write(node, choose, sampling)
}

function write(node: Node, choose: Choose, sampling: Sampling): string {
  switch (node.kind) {
    case 'class': return (sampling === 'edges' ? node.digits.at(choose(2) - 1) : node.digits[choose(node.digits.length)]) ?? ''
    case 'sequence': return node.parts.map((part) => write(part, choose, sampling)).join('')
    case 'choice': {
      if (sampling !== 'numbers') return write(node.options[choose(node.options.length)] as Node, choose, sampling)
      const sizes = node.options.map(numbersOf)
      let left = choose(2 ** 31) / 2 ** 31 * sizes.reduce((sum, size) => sum + size, 0)
      const option = node.options.find((_, i) => (left -= sizes[i] ?? 0) < 0)
      return write(option ?? node.options[0] as Node, choose, sampling)
    }
    case 'repeat': {
      const times = node.least + choose(node.most - node.least + 1)
      return Array.from({ length: times }, () => write(node.part, choose, sampling)).join('')
    }
  }
}

/** How many numbers a part of a pattern takes, its longest repetition counted alone. */
function numbersOf(node: Node): number {
  switch (node.kind) {
    case 'class': return node.digits.length
    case 'sequence': return node.parts.reduce((product, part) => product * numbersOf(part), 1)
    case 'choice': return node.options.reduce((sum, option) => sum + numbersOf(option), 0)
    case 'repeat': return numbersOf(node.part) ** node.most
  }
}

/** The grammar that the metadata uses: digits, `\d`, classes, groups, alternatives, `?`, `{n}`, `{n,m}`. */
function parsePattern(pattern: string): Node {
  let at = 0
  const choice = (): Node => {
    const options: Node[] = [sequence()]
    while (pattern[at] === '|') {
      at += 1
      options.push(sequence())
    }
    return options.length === 1 ? options[0] as Node : { kind: 'choice', options }
  }
  const sequence = (): Node => {
    const parts: Node[] = []
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') parts.push(repeat(atom()))
    return { kind: 'sequence', parts }
  }
  const atom = (): Node => {
    const start = pattern[at]
    at += 1
    if (start === '(') {
      if (pattern.startsWith('?:', at)) at += 2
      const inner = choice()
      at += 1
      return inner
    }
    if (start === '\\') {
      at += 1
      return { kind: 'class', digits: [...'0123456789'] }
    }
    if (start === '[') {
      const end = pattern.indexOf(']', at)
      const body = pattern.slice(at, end).replace(/(\d)-(\d)/g, (_, from: string, to: string) =>
        Array.from({ length: Number(to) - Number(from) + 1 }, (__, i) => Number(from) + i).join(''))
      at = end + 1
      return { kind: 'class', digits: [...body].toSorted() }
    }
    if (start === undefined || !/\d/.test(start)) throw new Error(`Unexpected ${String(start)} in ${pattern}`)
    return { kind: 'class', digits: [start] }
  }
  const repeat = (part: Node): Node => {
    if (pattern[at] === '?') {
      at += 1
      return { kind: 'repeat', part, least: 0, most: 1 }
    }
    if (pattern[at] !== '{') return part
    const end = pattern.indexOf('}', at)
    const [least = '0', most = least] = pattern.slice(at + 1, end).split(',')
    at = end + 1
    return { kind: 'repeat', part, least: Number(least), most: Number(most) }
  }
  return choice()
}

/** Every pattern of national numbers that the metadata holds, with the country or the bare calling code it is of. */
export function planPatterns(metadata: PhoneMetadata): readonly { readonly country?: string, readonly callingCode: string, readonly patterns: readonly string[] }[] {
  const of = (row: readonly unknown[]): string[] => {
    const types = Array.isArray(row[11]) ? row[11] as readonly unknown[] : []
    return [String(row[2]), ...types.flatMap((type) => Array.isArray(type) && typeof type[0] === 'string' && type[0] !== '' ? [type[0]] : [])]
  }
  return [
    ...Object.entries(metadata.countries).map(([country, row]) => ({ country, callingCode: String(row[0]), patterns: of(row) })),
    ...Object.values(metadata.nonGeographic).map((row) => ({ callingCode: String(row[0]), patterns: of(row) })),
  ]
}

/** Spoils a number in one place: a digit changed, added or left out. */
export function spoil(digits: string, choose: Choose): string {
  const at = choose(digits.length + 1)
  const digit = String(choose(10))
  return [
    digits.slice(0, at) + digit + digits.slice(at + 1),
    digits.slice(0, at) + digit + digits.slice(at),
    digits.slice(0, at) + digits.slice(at + 1),
  ][choose(3)] ?? digits
}
