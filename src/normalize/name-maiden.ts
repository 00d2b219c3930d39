const month = '(?:Jan|Feb|Fev|Mar|Apr|Abr|Ma[yi]|Jun|Jul|Aug|Ago|Sept?|Set|Oct|Out|Nov|Dec|Dez|Dic|Ene)(?:r?uary|(?:er)?eiro|r?ero|ch|[çz]o|il|[eyo]|[hi]o|ust|sto|t?i?emb(?:er|ro|re)|[ou]b(?:er|ro|re))?'
/** In small letters: Nee and Born are surnames. Of places and dates, too, people say born: what follows it is a surname behind a comma, and where it is no month. */
const maiden = new RegExp(String.raw`(?:(?:^|,?\s)(?:n[ée]e|N[éÉ][eE]|geb(?:\.|orene)|(?:nom(?:e|bre)\s)?(?:de|em)\ssoltei?ra|урожд(?:\.|[её]нная)|уродж(?:\.|ена)|[ув]\s(?:дівоцтві|девичестве)|(?:дівоче|девичья)(?:\s(?:прізвище|фамилия))?)[\s:]+|(?:^|,\s*)(?:born|nas?cida|solteira)[\s:]+(?!(?:E[mMnN]|I[nN]|${month})(?![\p{L}\p{M}])))(?=\p{Lu})`, 'u')

/** A name, and the surnames beside it that she was born with: `Helen Smith née Morris`, `Smith née Morris, Helen`, «Олена Коваль, уроджена Мороз». */
export function byMaidenName(text: string): readonly [name: string, maiden: string | undefined] {
  const [name = '', ...born] = text.split(maiden)
  if (born.length === 0 || !/\p{L}/u.test(name)) return [text, undefined]
  const parts = born.map((part) => part.split(','))
  return [[name, ...parts.flatMap((part) => part.slice(1))].join(','), parts.map(([first]) => first).join(' ')]
}

/** Whether what stands in brackets says so: `(née Morris)`. */
export const saysMaidenName = (aside: string): boolean => aside.search(maiden) === 0
