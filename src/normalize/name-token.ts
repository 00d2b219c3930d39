import { givenNameGroups } from './name-groups.js'
import type { NameWord } from './name-order.js'
import { languageRanks, scriptOf } from './name-script.js'
import { nameText } from './name-text.js'
import { legalWords, particles, namePlaceholders, positions, nameSuffixes, titles, tradeWords } from './name-words.js'
import { remember } from './remember.js'
import { trimMarks } from './trim-marks.js'

/** What one word of a name field says by itself, wherever it stands. */
export interface NameToken {
  /** Lower case, with letters, digits and hyphens only: what the word lists hold. */
  readonly bare: string
  /** Lower case, with letters, inner hyphens and apostrophes only: what becomes of it in a name. */
  readonly cleaned: string
  readonly letters: boolean
  readonly upper: boolean
  readonly lower: boolean
  readonly dot: boolean
  /** Two initials, two names: what its dots part, or nothing. */
  readonly parts: readonly string[] | undefined
  /** Its runs of letters. */
  readonly spoken: readonly string[]
  readonly script: string
  readonly languages: number
  /** What of `spoken` stands in the lists: all a placeholder, one the start of one, a legal form, a trade. */
  readonly placeholder: boolean
  readonly leadsPlaceholder: boolean
  readonly legal: boolean
  readonly trade: boolean
  /** Whether any of that holds. */
  readonly remarkable: boolean
  /** What it is in a name, where it is that wherever it stands: no title, generation or particle, no initial, nothing in capitals. */
  readonly word: NameWord | undefined
}

/** Reads one word, once. */
export const nameToken: (token: string) => NameToken = remember((token): NameToken => {
  const lower = token.toLowerCase()
  const plain = plainWord.test(lower)
  const bare = plain ? lower : bareWord(token)
  const cleaned = plain ? lower : trimMarks(lower.replace(/[^\p{L}\p{M}'-]/gu, ''), "-'", "-'")
  const letters = plain || /\p{L}/u.test(token)
  const upper = token === token.toUpperCase()
  const parts = token.includes('.') && !/^\p{L}{2,}\.$/u.test(token) && !titles.has(lower) ? token.split('.').filter(Boolean) : undefined
  const spoken = plain ? [lower] : lower.normalize('NFC').replace(/[^\p{L}\p{M}]+/gu, ' ').trim().split(' ').filter(Boolean)
  const placeholder = spoken.every((word) => namePlaceholders.has(word))
  const leadsPlaceholder = spoken.some((word) => placeholderStarts.has(word))
  // Mei-ling is a woman, and so may Mei be; João Silva MEI is a business. Ana Sa is Ana Sá.
  const legal = spoken.length === 1 && spoken.some((word) => legalWords.has(word) && !(word === 'co' || word === 'ao' || (!upper && /^(?:ag|mei|sa|spa)$/.test(word))))
  const trade = spoken.some((word) => tradeWords.has(word))
  const isWord = letters && !upper && parts === undefined && cleaned.length > 1 && !cleaned.includes('-') && !cleaned.startsWith('abd') && !nameSuffixes.has(bare) && !titles.has(bare) && !particles.has(bare) && !positions.has(bare) && (plain || nameText(cleaned).text === cleaned)
  return {
    bare, cleaned, letters, upper, parts, spoken, placeholder, leadsPlaceholder, legal, trade,
    lower: token === lower,
    dot: token.includes('.'),
    script: scriptOf(token),
    languages: languageRanks(lower),
    remarkable: placeholder || leadsPlaceholder || legal || trade,
    word: isWord ? { text: cleaned, capitals: false } : undefined,
  }
})

/** Whether one of a token's words is a given name and no trade. Asked of few: folding every surname to look it up took longer than all else. */
export function namesSomebody({ spoken }: NameToken): boolean {
  return spoken.some((word) => !tradeWords.has(word) && givenNameGroups(word).length > 0)
}

const plainWord = /^(?:[a-z]+|[а-яєіїґё]+)$/
const placeholderStarts: ReadonlySet<string> = new Set([...namePlaceholders].map((phrase) => phrase.split(' ')[0] ?? ''))

/** Lower case, with letters, digits and hyphens only. */
export function bareWord(token: string): string {
  return token.toLowerCase().normalize('NFC').replace(/[^\p{L}\p{M}\d-]/gu, '')
}
