import { digestOfText } from '../../score/rarity.js'

/** What was delivered, as a hash that does not depend on the order of properties. */
export const digestOf = (delivered: unknown): string => digestOfText(sortedJson(delivered), 3)

/** What JSON writes otherwise than it stands. */
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/

const quoted = (text: string): string => (escaped.test(text) ? JSON.stringify(text) : `"${text}"`)

const few = 16

/** Puts a few names in order where they stand: to sort an array of five takes the platform longer. */
function sortedNames(names: string[]): readonly string[] {
  if (names.length > few) return names.sort()
  for (let i = 1; i < names.length; i += 1) {
    const name = names[i]!
    let at = i
    for (; at > 0 && name < names[at - 1]!; at -= 1) names[at] = names[at - 1]!
    names[at] = name
  }
  return names
}

/** JSON with the properties of objects in order. */
function sortedJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`
  let text = ''
  for (const name of sortedNames(Object.keys(value))) {
    const held = (value as Readonly<Record<string, unknown>>)[name]
    if (held !== undefined) text += `${text === '' ? '' : ','}${quoted(name)}:${sortedJson(held)}`
  }
  return `{${text}}`
}

/** Whether two deliveries say the same, in whatever order their properties stand. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const names = Object.keys(a) as (keyof typeof a)[]
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
}
