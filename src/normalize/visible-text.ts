const invisible = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]/g

/** Values longer than this are cut before anything looks at them. */
export const longestValue = 1000

/**
 * What a person sees of a value: compatibility forms folded (full-width `＠` is `@`), zero-width
 * and bidirectional marks gone, every run of white space one space, ends trimmed, cut at 1,000 characters.
 * @example
 * visibleText(' ｊｏｈｎ＠ｇｍａｉｌ．ｃｏｍ\u200b ')  // 'john@gmail.com'
 */
export function visibleText(raw: string): string {
  const text = raw.slice(0, longestValue).normalize('NFKC').replace(invisible, '').replace(/\s+/g, ' ').trim()
  return text.length > longestValue ? text.slice(0, longestValue).trim() : text
}
