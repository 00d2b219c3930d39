import { english, isNameIn, portuguese } from './name-groups.js'
import type { NameWord } from './name-order.js'
import { scriptOf } from './name-script.js'
import { namesSomebody, nameToken, type NameToken } from './name-token.js'
import { particleOrGiven, particles, positions, nameSuffixes, suffixOrSurname, titles } from './name-words.js'

/** No name in the field has more words; what follows is cut. */
const mostWords = 12

export interface Sorted {
  readonly words: readonly NameWord[]
  readonly title?: string | undefined
  readonly suffix?: string | undefined
  readonly particles: readonly string[]
}

/** Sorts the words of one stretch of a name into names, titles, suffix and particles; behind a surname and its comma (`Silva, João da`) a particle may stand last. */
export function sort(written: readonly NameToken[], familyLeads: boolean, familyBefore = false): Sorted {
  const plain = wordsOnly(written)
  if (plain !== undefined) return { words: plain, particles: [] }
  const tokens = dotted(written)
  const shout = tokens.every((token) => token.upper)
  const words: NameWord[] = []
  const found: string[] = []
  let title: string | undefined
  let suffix: string | undefined
  tokens.forEach(({ bare: word, cleaned, letters, upper, lower, dot }, at) => {
    const last = at === tokens.length - 1
    const generation = nameSuffixes.get(word)
    if (generation !== undefined && at > 0 && (last || /^(?:jr|sr|ii|iii|iv)$/.test(generation))) {
      const enough = words.length >= (suffixOrSurname.has(word) && !familyLeads ? 2 : 1)
      if (enough && (word !== 'sr' || last)) {
        suffix ??= generation
        return
      }
    }
    if (titles.has(word) && tokens.length > 1 && (dot || last || !isGivenName(tokens, at))) {
      title ??= word
      return
    }
    // Of «Менеджер з продажу» more than a word would have to go.
    if (positions.has(word) && (at === 0 ? !last && !(tokens[1]!.lower && tokens[1]!.bare.length < 3) : last && words.length > 1 && tokens.some((token, i) => i < at && !namesSomebody(token)))) return
    if (word === 'sr' && at === 0 && tokens.length > 1) {
      title ??= word
      return
    }
    if (!letters) return
    const single = cleaned.length === 1 && !(lower && !shout && at > 0 && 'eyi'.includes(cleaned) && tokens.some((other) => !other.lower))
    if (particles.has(word) && !single && (!last || (familyBefore && lower && at > 0)) && (at > 0 || familyLeads || (lower && !particleOrGiven.has(word)))) {
      found.push(word)
      return
    }
    const [article = ''] = cleaned.includes('-') ? (/^(?:al|el|аль|эль|ель)-(?=..)/.exec(cleaned) ?? []) : []
    if (article !== '') found.push(article.slice(0, -1))
    words.push({ text: article === '' ? cleaned : cleaned.slice(article.length), capitals: !shout && cleaned.length > 1 && upper && !lower })
  })
  return { words: joinAbd(words), title, suffix, particles: found }
}

/** Whether Don, Dom or Dona is somebody's name, as before a letter (Don L. Langton) or an English name: Don Lee Smith is no lord, Don Pedro García may be one. */
function isGivenName(tokens: readonly NameToken[], at: number): boolean {
  const { bare: word } = tokens[at]!
  const next = tokens[at + 1]!
  if (!/^do(?:na?|m)$/.test(word)) return false
  if (next.cleaned.length === 1 || word === 'dona') return next.cleaned.length === 1
  return tokens.length === 2 || (isNameIn(english, next.bare) && !isNameIn(portuguese, next.bare))
}

/** The words of a stretch that holds nothing else, as most do. */
function wordsOnly(tokens: readonly NameToken[]): readonly NameWord[] | undefined {
  if (tokens.length > mostWords) return undefined
  const words: NameWord[] = []
  for (const { word } of tokens) {
    if (word === undefined) return undefined
    words.push(word)
  }
  return words
}

/** `J.R.` and `О.І.` are two initials, `Anna.Maria` two names. */
function dotted(tokens: readonly NameToken[]): readonly NameToken[] {
  const parted = tokens.some(({ parts }) => parts !== undefined) ? tokens.flatMap((token) => token.parts?.map(nameToken) ?? token) : tokens
  return parted.length > mostWords ? parted.slice(0, mostWords) : parted
}

/** Abd al-Rahman, Abdul Rahman and Abdulrahman are one word: `abd` (servant) is no name by itself. */
function joinAbd(words: readonly NameWord[]): readonly NameWord[] {
  if (!words.some(({ text }) => text.startsWith('abd'))) return words
  const out: NameWord[] = []
  for (const word of words) {
    const before = out[out.length - 1]
    if (before !== undefined && /^abd(?:[aeu][lrnsdz])?$/.test(before.text) && scriptOf(word.text) === 'Latin') {
      out[out.length - 1] = { text: `abdul${word.text}`, capitals: word.capitals }
    } else out.push(word)
  }
  return out
}
