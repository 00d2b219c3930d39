import { isNameIn, russian, ukrainian } from './name-groups.js'
import { namesSomebody, type NameToken } from './name-token.js'
import { relations } from './name-words.js'

const ofSomebody = /^(?:of|d[aeo]|du|del)$/
/** What stands for the name that a genitive is of. */
const nominativeEnds: readonly string[] = ['', 'й', 'ь', 'о']

/**
 * Where a name turns to somebody else: `Mom of John`, `Мама Каті`, `John's mom` at its beginning, `Олена мама Каті` behind it; -1 where it does not.
 * Whoever is named so is not John, and not Катя.
 */
export function kinAt(tokens: readonly NameToken[]): number {
  return tokens.findIndex((token, at) => {
    const [next, another] = [tokens[at + 1], tokens[at + 2]]
    if (next === undefined) return false
    if (at === 0 && /['’]s$/.test(tokens.at(-2)!.cleaned) && relations.has(tokens.at(-1)!.bare)) return true
    if (!relations.has(token.bare)) return false
    return another !== undefined && ofSomebody.test(next.bare) ? next.bare === 'of' || namesSomebody(another) : token.script === 'Cyrillic' && isGenitive(next.cleaned)
  })
}

/** Каті and Олега, and neither Катя nor Ніна. */
function isGenitive(word: string): boolean {
  if (isKnown(word)) return false
  return /[іїиы]$/.test(word) || (/[ая]$/.test(word) && nominativeEnds.some((end) => isKnown(word.slice(0, -1) + end)))
}

const isKnown = (word: string): boolean => isNameIn(ukrainian, word) || isNameIn(russian, word)
