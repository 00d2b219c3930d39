import { foldText } from './text.js'

/** What stands in a field where nothing is known, folded: as people write it, and software that had nothing to write. `s/n`, `б/н`: a house without a number. */
export const noValue: ReadonlySet<string> = new Set((
  'n a|na|n d|nan|none|null|nil|unknown|undefined|not known|not specified|not provided|tbd|invalid date|nat|' +
  'немає|нема|невідомо|не вказано|б н|нет|неизвестно|не указано|' +
  'desconhecido|desconhecida|nao informado|nao informada|nao tem|nenhum|nenhuma|sem informacao|s n|s no|sem numero'
).split('|'))

const longest = Math.max(...Array.from(noValue, ({ length }) => length))

/** The text, or nothing where it says that nothing is known. */
export const unlessNoValue = (text: string): string => (text.length <= 2 * longest && noValue.has(foldText(text)) ? '' : text)
