import { givenNameGroups } from './name-groups.js'

/** Longer than this, a single lower-case word that no table of given names knows was a user name, not a name. */
const longestWord = 9

/**
 * Tells whether a name field holds a user name: channels fill it with `wild.berry`, `nellie_99`, `markferreira`.
 *
 * Such a value shows where nothing better is known and proves nothing: its words are not the person's name.
 * @example
 * looksLikeUserName('Nellie_99')  // true
 * looksLikeUserName('Nellie')  // false
 * looksLikeUserName('H. Peterson')  // false
 */
export function looksLikeUserName(name: string): boolean {
  const text = name.trim()
  if (text.includes(' ')) return false
  if (/[._\d]/.test(text) && !/^\p{L}\.$/u.test(text)) return true
  return text.length > longestWord && text === text.toLowerCase() && givenNameGroups(text).length === 0
}
