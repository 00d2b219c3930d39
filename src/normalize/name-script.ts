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

/** A guess at the language of a lower-case name, or `undefined` where its letters do not tell. */
export function languageOf(text: string, script: string): string | undefined {
  return byScript[script] ?? signs.find(([, pattern]) => pattern.test(text))?.[0]
}
