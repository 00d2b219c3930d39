/** In small letters: Nee and Born are surnames. */
const maiden = /(?:^|,?\s)(?:n[ée]e|N[éÉ][eE]|born|geb(?:\.|orene)|nascida|nacida|solteira|урожд(?:\.|[её]нная)|уродж(?:\.|ена)|[ув]\s(?:дівоцтві|девичестве)|(?:дівоче|девичья)(?:\s(?:прізвище|фамилия))?)[\s:]+(?=\p{Lu})/u

/** A name, and the surname behind it that she was born with: `Helen Smith née Morris`, «Олена Коваль, уроджена Мороз». */
export function byMaidenName(text: string): readonly [name: string, maiden: string | undefined] {
  const [name = '', born] = text.split(maiden)
  return /\p{L}/u.test(name) && born !== undefined ? [name, born] : [text, undefined]
}

/** Whether what stands in brackets says so: `(née Morris)`. */
export const saysMaidenName = (aside: string): boolean => aside.search(maiden) === 0
