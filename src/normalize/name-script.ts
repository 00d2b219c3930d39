const scripts: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Han', /\p{Script=Han}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
]

/** The script of the first letter whose script is known: `Latin`, `Cyrillic`, …; `Other`, or `None` without letters. */
export function scriptOf(text: string): string {
  const [first] = /\p{L}/u.exec(text) ?? []
  if (first === undefined) return 'None'
  return scripts.find(([, pattern]) => pattern.test(first))?.[0] ?? 'Other'
}

// Each tells by letters or endings that the neighbours' spelling does not have; the first that fits is the guess.
const signs: readonly (readonly [language: string, pattern: RegExp])[] = [
  ['be', /ў/],
  ['uk', /[іїєґ]|(?:енко|ський|ська|чук)$|(?:енко|чук) /],
  ['ru', /[ыэёъ]|(?:овна|евна|ская|ский)(?: |$)/],
  ['kk', /[әғқңөұүһ]/],
  ['sr', /[ђјљњћџ]/],
  ['vi', /[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]|^(?:nguyen|tran|pham|huynh) /],
  ['tr', /[ğışİ]/],
  ['pl', /[łąęśźżń]|(?:ski|ska|wicz|czyk)(?: |$)/],
  ['cs', /[řěů]|ová(?: |$)/],
  ['hu', /[őű]/],
  ['ro', /[țăș]/],
  ['pt', /[ãõ]|(?:^| )(?:da|dos|das|do)(?: )|lho(?: |$)|lh[ãa]es(?: |$)/],
  ['es', /ñ|(?:^| )(?:del|y) |(?:[eá]z)(?: |$)/],
  ['de', /[äöß]|(?:^| )von /],
  ['fr', /[èêâîïëœ]|(?:^| )(?:du|des) /],
]
const byScript: Readonly<Record<string, string>> = {
  Greek: 'el', Hebrew: 'he', Hangul: 'ko', Japanese: 'ja', Georgian: 'ka', Armenian: 'hy', Thai: 'th', Devanagari: 'hi', Arabic: 'ar', Han: 'zh',
}

// The words of the signs that look beyond their own word's end.
const placed: ReadonlySet<string> = new Set('nguyen tran pham huynh da dos das do del y von du des'.split(' '))

/**
 * The first sign that fits a lower-case word in the middle of a name, at its end, at its beginning and alone, packed in
 * four hexadecimal digits: every sign is one word's own, so that a name's is the least of its words'.
 */
export function languageRanks(word: string): number {
  const rank = (text: string): number => {
    const found = signs.findIndex(([, pattern]) => pattern.test(text))
    return found === -1 ? signs.length : found
  }
  const middle = rank(`- ${word} -`)
  if (!placed.has(word) && !word.endsWith('ський') && !word.endsWith('ська')) return middle * 0x1111
  return middle | (rank(`- ${word}`) << 4) | (rank(`${word} -`) << 8) | (rank(word) << 12)
}

/** A guess at the language of a name from the `languageRanks` of its words, or `undefined` where its letters do not tell. */
export function languageOf(words: readonly { readonly languages: number }[], script: string): string | undefined {
  const known = byScript[script]
  if (known !== undefined) return known
  const last = words.length - 1
  let least = signs.length
  for (let at = 0; at <= last; at += 1) {
    const rank = ((words[at]?.languages ?? 0) >> ((at === 0 ? 8 : 0) + (at === last ? 4 : 0))) & 15
    if (rank < least) least = rank
  }
  return signs[least]?.[0]
}
