// What people put into user names and mailboxes beside their name. Given names and surnames stay out of this list.
const noise: ReadonlySet<string> = new Set(
  `mail email gmail inbox post box box info contact office work home private personal official real the its iam im my me mr mrs ms miss dr prof
  shop store online studio photo foto art beauty nails music fitness blog news tv yt channel team group club pro vip new old best super mega
  ua ukr ukraine kyiv kiev lviv odesa odessa kharkiv dnipro br brasil brazil pt portugal ru usa uk eu net com org www
  ig inst insta instagram tg telegram fb facebook tiktok twitter wa whatsapp viber
  user username id account test love baby girl boy man lady queen king prince princess mama mom papa dad
  магазин офіційний официальный особистий личный пошта почта студія студия фото loja oficial eu sou
  `.trim().split(/\s+/),
)

const latin = /^[a-z\u00df-\u024f]+$/
const latinVowel = /[aeiouy\u00df-\u024f]/
const pieceLimit = 4

// The same three questions twice: property escapes cost ten times as much, and most names here are ASCII.
const ascii = /^[\x00-\x7f]*$/
const asciiScript = { turn: /[A-Za-z][0-9]+(?=[A-Za-z])/g, camel: /([a-z])([A-Z])/g, word: /[A-Za-z']+/g }
const anyScript = { turn: /\p{L}[0-9]+(?=\p{L})/gu, camel: /(\p{Ll})(\p{Lu})/gu, word: /[\p{L}\p{M}'’]+/gu }

/**
 * Words in a user name or a mailbox that may be names, lower-cased, in the order in which they stand.
 *
 * *Weak* evidence: it may speak for a match that something else proposed, and never proposes one.
 * Split at separators, digits and camel case (`HelenPeterson`); words of fewer than two letters,
 * words without a vowel, and words that people only decorate with (`official`, `shop`, `ua`)
 * are dropped. A run of letters and digits in turn (`a8f3k2j`) is random and yields nothing, and
 * `helenpeterson` in one piece stays one piece: cutting it needs a dictionary of names.
 * @example
 * namePieces('olena.petrenko84')  // ['olena', 'petrenko']
 * namePieces('Nellie_99')         // ['nellie']
 * namePieces('a8f3k2jd9')         // []
 */
export function namePieces(text: string): readonly string[] {
  const source = text.slice(0, 128).normalize('NFC')
  const script = ascii.test(source) ? asciiScript : anyScript
  if ((source.match(script.turn)?.length ?? 0) > 1) return []
  const pieces: string[] = []
  for (const word of source.replace(script.camel, '$1 $2').match(script.word) ?? []) {
    const piece = word.replace(/['’]/g, '').toLowerCase()
    if (piece.length < 2 || piece.length > 40 || noise.has(piece) || pieces.includes(piece)) continue
    if (latin.test(piece) && !latinVowel.test(piece)) continue
    pieces.push(piece)
    if (pieces.length === pieceLimit) break
  }
  return pieces.length === 1 && (pieces[0] ?? '').length < 3 ? [] : pieces
}
