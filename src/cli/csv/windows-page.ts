import { western } from '../../normalize/misread.js'

/** What is a letter in Windows code pages: 1 in ASCII, 2 beyond it in one page or another, without signs and quotation marks. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0x80) return /[A-Za-z]/.test(String.fromCharCode(byte)) ? 1 : 0
  return byte >= 0xc0 || (byte > 0xa0 && !'¤¦§©«¬\xad®°±µ¶·»'.includes(String.fromCharCode(byte))) ? 2 : 0
})

/** Ą, ą, Ł, ł and Ż, where Western text has ¥, ¹, £, ³ and ¯: those stand between letters by no accident. */
const polish: ReadonlySet<number> = new Set([0xa5, 0xb9, 0xa3, 0xb3, 0xaf])
/** Their share of the letters beyond ASCII: a third in Polish, next to nothing elsewhere. */
const leastPolish = 0.05

/**
 * Guesses how an old Windows export is written: in Cyrillic (1251), in Polish (1250) or in another Western alphabet (1252).
 *
 * They are told apart by company: Cyrillic letters stand beside each other, those of a Western alphabet beside ASCII, be it
 * but one side of `çã` in `ação`. Twice as much must speak for Cyrillic, since in `Łóżko` the others are many. Czech, Hungarian
 * and Greek are not told, nor is a file without two letters beside each other.
 */
export function guessWindowsPage(bytes: Uint8Array): string {
  let high = 0
  let beside = 0
  let mixed = 0
  let signs = 0
  let before = 0
  for (let at = 0; at < bytes.length; at++) {
    const kind = kinds[bytes[at] as number] as number
    if (kind === 2) {
      high++
      if (before === 2) beside++
    }
    if (kind + before === 3) mixed++
    if (kind > 0 && before === 2 && polish.has(bytes[at - 1] as number) && (kinds[bytes[at - 2] ?? 0] as number) > 0) signs++
    before = kind
  }
  if (beside > 2 * mixed) return 'windows-1251'
  return signs > leastPolish * high ? 'windows-1250' : 'windows-1252'
}

/** What was read as windows-1252, its quotation marks and the like put right. */
export function westernMarks(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (letter) => western[letter.charCodeAt(0) - 0x80] as string)
}
