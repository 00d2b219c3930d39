import type { NameWord, OrderedName } from './name-order.js'

const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u
/** Whether a word is written in Chinese, Korean or Japanese letters. */
export const isEastAsian = (word: string): boolean => eastAsian.test(word)

const doubleSurnames = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|남궁|황보|선우|독고)/

/** Chinese, Japanese and Korean names without a space: the surname is the first letter, of four Han letters the first two. */
export function unspaced(words: readonly NameWord[], script: string): OrderedName | undefined {
  const [word, ...more] = words
  if (word === undefined || more.length > 0 || (script !== 'Han' && script !== 'Hangul')) return undefined
  const all = [...word.text]
  if (all.length < 2 || all.length > 5 || !eastAsian.test(word.text)) return undefined
  const cut = doubleSurnames.test(word.text) || (script === 'Han' && all.length >= 4) ? 2 : 1
  return { given: [all.slice(cut).join('')], family: [all.slice(0, cut).join('')], order: 'family-first' }
}
