/** Ukrainian by the Cabinet of Ministers' resolution 55 of 2010. Written anew here: the truth must not lean on the matcher's tables. */
const official: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '', ю: 'iu', я: 'ia',
  '’': '', "'": '',
}
const officialFirst: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' }

/** What people write by Russian habit and by ear. */
const habitual: Readonly<Record<string, string>> = {
  ...official, г: 'g', є: 'e', и: 'i', ї: 'i', й: 'y', х: 'h', ц: 'c', щ: 'sch', ю: 'yu', я: 'ya',
}

export type Habit = 'official' | 'habitual' | 'mixed'

/**
 * A Ukrainian name in Latin letters, by one of three habits of writing.
 * @example
 * toLatin('Сергій Щербюк', 'official')  // 'Serhii Shcherbiuk'
 * toLatin('Сергій Щербюк', 'habitual')  // 'Sergiy Scherbyuk'
 */
export function toLatin(text: string, habit: Habit): string {
  const table = habit === 'habitual' ? habitual : official
  let out = ''
  let first = true
  for (const char of text) {
    const lower = char.toLowerCase()
    let latin = table[lower]
    if (habit === 'official' && first) latin = officialFirst[lower] ?? latin
    if (habit === 'mixed' && (lower === 'ю' || lower === 'я')) latin = lower === 'ю' ? 'yu' : 'ya'
    if (habit === 'mixed' && lower === 'й') latin = 'y'
    if (latin === undefined) out += char
    else out += char === lower ? latin : latin.charAt(0).toUpperCase() + latin.slice(1)
    first = latin === undefined
  }
  return out
}

/** A Ukrainian name as a Russian keyboard writes it. */
export function toRussian(text: string): string {
  return text.replace(/[іІїЇєЄґҐ’']/g, (char) => russian[char] ?? '').replace(/йо/g, 'ё').replace(/ськ/g, 'ск').replace(/цьк/g, 'цк')
}
const russian: Readonly<Record<string, string>> = { і: 'и', І: 'И', ї: 'и', Ї: 'И', є: 'е', Є: 'Е', ґ: 'г', Ґ: 'Г' }

/** Letters and digits of ASCII, lower case: for addresses and handles. */
export function toAscii(text: string): string {
  return toLatin(text, 'mixed').normalize('NFD').toLowerCase().replace(/[^a-z0-9]/g, '')
}
