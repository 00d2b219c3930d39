/** What no store is given: NUL, which databases refuse in a text, and half a character, which UTF-8 cannot say. */
// oxlint-disable-next-line no-control-regex -- it is what is looked for
const unkept = /[\0\p{Cs}]/u

/** What an id is asked to be: one that was written otherwise to be kept would be another's. */
export const wholeCharacters = 'without NUL or half a character'

/**
 * Whether a text can be kept as it is.
 * @example
 * isKept('a\0')  // false
 */
export const isKept = (text: string): boolean => !unkept.test(text)

/**
 * A text as it is kept: without NUL, half a character as U+FFFD.
 * @example
 * keptText('Hel\0en \ud83d')  // 'Helen \ufffd'
 */
export const keptText = (text: string): string => (isKept(text) ? text : text.replaceAll('\0', '').replaceAll(/\p{Cs}/gu, '\ufffd'))
