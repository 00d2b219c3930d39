import { distance } from 'fastest-levenshtein'

/**
 * The one of some names that was probably meant; `undefined` where none is near. Letter case aside, two letters of five may be other.
 * @example
 * nearestName('countrys', ['countries', 'own'])  // 'countries'
 * nearestName('shoeSize', ['countries', 'own'])  // undefined
 */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  if (written.length > longest) return undefined
  const text = written.toLowerCase()
  let most = Math.floor(text.length * 0.4)
  let nearest: string | undefined
  for (const name of names) {
    const off = distance(text, name.toLowerCase())
    if (off > most || (off === most && nearest !== undefined)) continue
    most = off
    nearest = name
  }
  return nearest
}

/** No name is longer. */
const longest = 100
