import { textGiven } from '../model/given.js'
import { cityNames, cityPrefixes, citySuffixes } from './city-names.js'
import { latinKey } from './latin-key.js'
import { noValue } from './no-value.js'
import { foldText } from './text.js'

export interface NormalizedCity {
  readonly raw: string
  /** The name now official, folded, for every spelling in `cityNames`; the `latinKey` of any other name. */
  readonly key?: string
}

// Two look-ups: as written (Cyrillic Рим is Rome, though its Latin key could be another's), then by key.
// Exonyms first and official names last, so that an official name always reads as itself.
const byName = new Map<string, string>()
const byKey = new Map<string, string>()
for (const official of [false, true]) {
  for (const line of cityNames) {
    const names = line.split('|')
    const key = foldText(names[0] ?? '')
    for (const name of official ? names.slice(0, 1) : names) {
      byName.set(foldText(name), key)
      byKey.set(latinKey(name), key)
    }
  }
}

const prefixes = cityPrefixes.toSorted((a, b) => b.length - a.length).map((prefix) => `${prefix} `)
const suffixes = citySuffixes.map((suffix) => ` ${suffix}`)

/**
 * Reduces a city's name to one key: exonyms, older names and transliterations meet.
 *
 * `м.`, `city of` and the like fall away; then the table of about 170 cities decides
 * (`Київ` = `Kiev` = `Kijów`; `Дніпропетровськ` = `Dnipro`), and any other name gets its `latinKey`,
 * under which a Cyrillic name and its usual transliterations meet. Spellings are not corrected, and
 * two towns of one name are not told apart: that is the postcode's and the region's work. What says that nothing is known (`n/a`, `немає`) has no key.
 *
 * Total and idempotent: `normalizeCity(key).key === key`.
 *
 * @example
 * normalizeCity('м. Київ').key  // 'kyiv'
 * normalizeCity('Kiev').key  // 'kyiv'
 * normalizeCity('Lisboa').key  // 'lisbon'
 * normalizeCity('Кобеляки').key === normalizeCity('Kobeliaky').key  // true
 */
export function normalizeCity(raw: string): NormalizedCity {
  raw = textGiven(raw)
  const folded = foldText(raw)
  const known = byName.get(folded)
  if (known !== undefined) return { raw, key: known }
  if (noValue.has(folded)) return { raw }
  const name = withoutKind(folded)
  if (!/\p{L}/u.test(name)) return { raw }
  const key = settled(name)
  return key === '' || noValue.has(key) ? { raw } : { raw, key }
}

function settled(name: string): string {
  const known = byName.get(name)
  if (known !== undefined) return known
  const key = latinKey(name.replace(/^saint /, 'st '))
  const bare = withoutKind(key)
  return byKey.get(key) ?? (bare === key ? key : settled(bare))
}

function withoutKind(folded: string): string {
  let name = folded
  for (let changed = true; changed; ) {
    changed = false
    for (const prefix of prefixes) {
      if (!name.startsWith(prefix) || byName.has(name)) continue
      name = name.slice(prefix.length)
      changed = true
    }
  }
  for (const suffix of suffixes) {
    if (name.endsWith(suffix) && !byName.has(name)) name = name.slice(0, -suffix.length)
  }
  return name
}
