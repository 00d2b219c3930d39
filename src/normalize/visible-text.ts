import { maxInput, plainText } from './text.js'

// Soft hyphens, zero-width characters, bidirectional marks and variation selectors.
const invisible = /\p{Default_Ignorable_Code_Point}/gu

// Most of what comes: nothing to resolve, to take away or to trim.
const plain = /^[!-~]+(?: [!-~]+)*$/

/**
 * What a person sees of a value: `plainText`, with zero-width and bidirectional marks gone,
 * every run of white space one space, and the ends trimmed. At most 1,000 code units.
 * @example
 * visibleText(' ｊｏｈｎ＠ｇｍａｉｌ．ｃｏｍ\u200b ')  // 'john@gmail.com'
 */
export function visibleText(raw: string): string {
  if (raw.length <= maxInput && plain.test(raw)) return raw
  return plainText(raw).replace(invisible, '').replace(/\s+/g, ' ').trim()
}
