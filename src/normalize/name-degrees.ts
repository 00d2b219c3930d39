import { namesSomebody, nameToken } from './name-token.js'
import { titles } from './name-words.js'

/** Those that stand for names elsewhere, and so are none of the titles. */
const degrees: ReadonlySet<string> = new Set('BA BS MA MS JD AB AM BEng MEng BEd MEd EdD BCom MPhil DPhil MPA CFA OBE MBE CBE'.split(' '))
/** `к.т.н.`, `д.ф.-м.н.` */
const slavicDegree = /^[кд]\.(?: ?[а-яіїє]{1,4}\.-?){1,2} ?н\.?$/

/**
 * A name without degrees and honours behind a comma: `Helen Peterson, BA`, `Peterson, Helen, LL.M.`
 *
 * Ba, Ma and J. D. are somebody's names: two capitals are a degree where a given name opens what stands before them, itself not in capitals. `Peterson, BA` keeps them.
 * @param named Whether the given name stands in another field.
 */
export function withoutDegrees(text: string, named = false): string {
  if (!text.includes(',')) return text
  const [head = '', ...rest] = text.split(',').map((part) => part.trim())
  const kept = rest.filter((part, at) => !isDegree(part, at > 0 || named ? undefined : head))
  return kept.length === rest.length ? text : [head, ...kept].join(', ')
}

/** Of `behind`, where nothing else has shown that the name is complete. */
function isDegree(part: string, behind: string | undefined): boolean {
  const words = part.replace(/\. ?/g, '').split(' ')
  if (!slavicDegree.test(part) && !(words.some((word) => degrees.has(word)) && words.every((word) => degrees.has(word) || titles.has(word.toLowerCase())))) return false
  if (behind === undefined) return true
  const [first = '', second] = behind.split(' ')
  return second !== undefined && (words[0]!.length > 2 || (/\p{Ll}/u.test(behind) && (/^\p{L}\.?$/u.test(first) || namesSomebody(nameToken(first)))))
}
