import { editDistance, isOneSlip } from '../similarity/edit-distance.js'
import type { NameWordForm } from './name-form.js'

/**
 * Whether two words of names are one with a slip or two, or with other vowels between the same consonants.
 *
 * Given names are held to more than surnames: they are few and alike, and a brother's is often one letter away (Rajesh,
 * Rakesh; Amit, Ajit; Dimitris, Dimitra). There one consonant in the place of another is another name, and so is another ending of sex.
 */
export function isClose(a: NameWordForm, b: NameWordForm): boolean {
  const long = Math.max(a.key.length, b.key.length)
  const short = Math.min(a.key.length, b.key.length)
  if (short < 3 || long - short > 3) return false
  const given = a.role === 'given' && b.role === 'given'
  if (given && endsInVowel(a.key) !== endsInVowel(b.key)) return false
  if (given && (otherConsonant(a.key, b.key) || otherConsonant(a.text, b.text) || otherSex(a.key, b.key))) return false
  if (short >= 4 && (isOneSlip(a.key, b.key) || (a.open.length > 3 && isOneSlip(a.open, b.open)))) return long > 5 || a.key[0] === b.key[0]
  const slips = Math.min(editDistance(a.key, b.key), editDistance(a.reading, b.reading))
  if (a.consonants === b.consonants && a.consonants.length > 1) return slips <= Math.max(1, long >> 1 > 2 ? 3 : 2) && short >= 4
  // Where both end as half a country's surnames do, only what stands before is theirs: Шевченко is not Савченко.
  const own = a.key.endsWith('enko') && b.key.endsWith('enko') ? long - 4 : long
  if (a.key[0] === b.key[0]) return slips <= (given ? Math.min(1, own >> 2) : own >> 2)
  return !given && short > 5 && slips <= long / 6
}

const endsInVowel = (key: string): boolean => 'aeiou'.includes(key[key.length - 1] ?? '-')

const otherSex = (a: string, b: string): boolean => a.slice(0, -1) === b.slice(0, -1) && (a.endsWith('a') || b.endsWith('a'))

/** One letter other, and it is a consonant in both. */
function otherConsonant(a: string, b: string): boolean {
  if (a.length !== b.length || a.length > 8) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return a.slice(at + 1) === b.slice(at + 1) && !'aeiou'.includes(a[at] ?? 'a') && !'aeiou'.includes(b[at] ?? 'a') && !alike.has(`${a[at]}${b[at]}`)
}

/** Consonants that spellings change: Chaim and Haim, Rebecca and Rivka, Vitold and Witold. */
const alike: ReadonlySet<string> = new Set('cg gc ck kc bv vb vw wv sz zs'.split(' '))
