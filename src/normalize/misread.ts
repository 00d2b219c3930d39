/** 0x80 to 0x9F of windows-1252, which some decoders read as control characters. */
export const western = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
/** 0x80 to 0xBF of windows-1251. */
const cyrillic = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\x98™љ›њќћџ\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕї'

/** What a letter of two bytes, or a curled apostrophe, looks like: no word of any language has one of these signs there. */
const suspect = /[ÂÃÄÅÎÏÐÑ][\x80-\xbf\u0152-\u0192\u02c6-\u2122]|â(?:€|\x80)|[РС][^\x00-\x7fА-яҐЁЄЇІіґёєї]/

/**
 * Text of UTF-8 that somebody read as windows-1252, Latin-1 or windows-1251, as it was meant (`LÃºcia`, `РћР»РµРЅР°`), however often that was done;
 * all other text as it is. Undone only where the whole makes sound UTF-8 of letters used in Europe: MATÚŠ stays.
 */
export function asMeant(text: string): string {
  let read = text
  while (suspect.test(read)) {
    const meant = undone(read, western, 0xa0) ?? undone(read, cyrillic, 0x410)
    if (meant === undefined) break
    read = meant
  }
  return read
}

/** @param marks What stands from 0x80 on. @param letter The first code behind them. */
function undone(text: string, marks: string, letter: number): string | undefined {
  let bytes = ''
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const mark = marks.indexOf(text[at]!)
    const byte = mark >= 0 ? 0x80 + mark : code < 0xa0 ? code : code < letter ? Infinity : code - letter + 0x80 + marks.length
    if (byte > 0xff) return undefined
    bytes += `%${byte.toString(16).padStart(2, '0')}`
  }
  try {
    const meant = decodeURIComponent(bytes)
    // Two letters of one word of Cyrillic may look so by accident.
    return /[\u0500-\u1dff]/.test(meant) || text.length - meant.length < (letter === 0xa0 ? 1 : 2) ? undefined : meant
  } catch {
    return undefined
  }
}
