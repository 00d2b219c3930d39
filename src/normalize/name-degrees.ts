import { namesSomebody, type NameToken, nameToken } from './name-token.js'
import { titles } from './name-words.js'

/** Those that stand for names elsewhere, and so are none of the titles. */
const degrees: ReadonlySet<string> = new Set('BA BS MA MS MD JD AB AM BEng MEng BEd MEd EdD BCom MPhil DPhil MPA CFA OBE MBE CBE'.split(' '))
/** `к.т.н.`, `д.ф.-м.н.` */
const slavicDegree = /^[кд]\.(?: ?[а-яіїє]{1,4}\.-?){1,2} ?н\.?$/
/** Where an initial stands within, what stands around it is no surname: `Helen M. Peterson`. */
const initialWithin = /^(\S+)(?: \p{Lu}\.)+ \p{L}{2}/u

/** A given name in small letters: no title, generation, particle or initial. */
export const isGiven = (token: NameToken): boolean => token.word !== undefined && namesSomebody(token)

/**
 * A name without degrees and honours behind a comma: `Helen Peterson, OBE`, `Peterson, Helen, LL.M.`
 *
 * Two capitals are initials (`Martin Perez, JD`) but where a given name surely stands before them: `Peterson, Helen, BA`, `Helen M. Peterson, BA`.
 * @param named Of a field for surnames: whether that for given names holds one.
 */
export function withoutDegrees(text: string, named?: boolean): string {
  if (!text.includes(',')) return text
  const [head = '', ...rest] = text.split(',').map((part) => part.trim())
  const [, first] = initialWithin.exec(head) ?? []
  let sure = named === true || (first !== undefined && isGiven(nameToken(first)))
  const kept = rest.filter((part, at) => {
    if (isDegree(part, sure, named !== undefined || at > 0 || head.includes(' '))) return false
    sure ||= part.split(' ').some((word) => isGiven(nameToken(word)))
    return true
  })
  return kept.length === rest.length ? text : [head, ...kept].join(', ')
}

function isDegree(part: string, sure: boolean, long: boolean): boolean {
  if (slavicDegree.test(part)) return long
  const words = part.replace(/\. ?/g, '').split(' ')
  return words.some((word) => degrees.has(word)) && words.every((word) => (degrees.has(word) || titles.has(word.toLowerCase())) && (sure || (long && word.length > 2)))
}
