const cyrillic = 'абвекмнорстухіїјѕԁһ'
const latin = 'a6bekmhopctyxiijsdh'
const lookAlike: ReadonlyMap<string, string> = new Map(Array.from(cyrillic, (letter, at) => [letter, latin.charAt(at)] as const).filter(([, to]) => /[a-z]/.test(to)))

const hasLatin = /[a-z]/
const hasCyrillic = /[\u0400-\u04ff]/

/**
 * Latin letters in place of Cyrillic ones that look the same, for lower-case text that mixes both
 * scripts: a Ukrainian keyboard turns `helen` into `hеlеn`, and no one sees it.
 *
 * @returns `undefined` where the scripts are not mixed, or where a Cyrillic letter has no look-alike.
 * @example
 * latinLookAlike('h\u0435len')  // 'helen'
 * latinLookAlike('олена')       // undefined
 */
export function latinLookAlike(text: string): string | undefined {
  if (!hasCyrillic.test(text) || !hasLatin.test(text)) return undefined
  let out = ''
  for (const character of text) out += lookAlike.get(character) ?? character
  return hasCyrillic.test(out) ? undefined : out
}
