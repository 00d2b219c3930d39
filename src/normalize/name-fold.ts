import { remember } from './remember.js'
import { romanize } from './romanize.js'

const vowels = 'aeiou'
const isVowel = (letter: string): boolean => letter !== '' && vowels.includes(letter)
const soft = (letter: string): boolean => letter === 'e' || letter === 'i' || letter === 'y'

/** Longest spellings first; each is one sound, written one way in the key. */
const clusters: Readonly<Record<string, readonly (readonly [spelling: string, sound: string])[]>> = {
  c: [['chr', 'kr'], ['chm', 'gm'], ['chl', 'kl'], ['ch', 'c'], ['cz', 'c'], ['ck', 'k'], ['cq', 'k']],
  d: [['dzh', 'dz'], ['dh', 'd']],
  g: [['gh', 'g']],
  k: [['kh', 'g']],
  p: [['ph', 'f']],
  q: [['que', 'ke'], ['qui', 'ki']],
  s: [['schtsch', 's'], ['shch', 's'], ['szcz', 's'], ['sch', 's'], ['sh', 's'], ['sz', 's']],
  t: [['tsch', 'c'], ['tch', 'c'], ['tz', 'ts'], ['th', 't']],
  w: [['wh', 'v']],
  z: [['zh', 'z'], ['zs', 'z']],
}

const hushing: ReadonlySet<string> = new Set(['ch', 'sh', 'zh', 'shch', 'cz', 'sz', 'sch', 'szcz'])

/** Isaev, Zuev and Isaenko keep their e: it is a vowel of its own there. */
const umlautFollows = (word: string, at: number): boolean => {
  const letter = word[at] ?? ''
  return !isVowel(letter) && letter !== 'y' && letter !== 'j' && letter !== 'v' && !word.startsWith('nk', at)
}

function clusterAt(word: string, letter: string, at: number): readonly [spelling: string, sound: string] | undefined {
  const candidates = clusters[letter]
  if (candidates === undefined) return undefined
  for (const candidate of candidates) if (word.startsWith(candidate[0], at)) return candidate
  return undefined
}

/** One pass over a Latin word; see `foldGiven` for what it makes equal. */
function fold(word: string): string {
  let out = ''
  const add = (sound: string): void => {
    for (const letter of sound) if (out[out.length - 1] !== letter) out += letter
  }
  const last = word.length - 1
  for (let at = 0; at <= last; at += 1) {
    const letter = word[at] ?? ''
    const next = word[at + 1] ?? ''
    const cluster = clusterAt(word, letter, at)
    if (cluster !== undefined) {
      add(at > 0 && cluster[1] === 'z' ? 's' : cluster[1])
      at += cluster[0].length - 1
      // Чорний and Черный, Рогачов and Рогачёв: behind a hushing sound o and e are one letter.
      if (hushing.has(cluster[0]) && word[at + 1] === 'o' && at + 1 < last && word[at + 2] !== 'u') {
        add('e')
        at += 1
      }
      continue
    }
    switch (letter) {
      case 'a':
      case 'o':
      case 'u':
        if (letter === 'o' && (next === 'o' || next === 'u')) {
          add('u')
          at += 1
        } else {
          add(letter)
          // Mueller = Müller, but Samuel and Joel keep both of their vowels.
          if (next === 'e' && at + 3 <= last && umlautFollows(word, at + 2)) at += 1
        }
        break
      case 'e':
        if (next === 'e' && word[at + 2] !== 'v' && !word.startsWith('nk', at + 2)) {
          add('i')
          at += 1
        } else if (at > 1 && at + 1 === last && (next === 'y' || next === 'i' || next === 'j')) {
          add('i')
          at += 1
        } else add('e')
        break
      case 'i':
      case 'j':
      case 'y': {
        let end = at
        while (end < last && 'ijy'.includes(word[end + 1] ?? '')) end += 1
        const after = word[end + 1] ?? ''
        // Yelena is Elena; an English or German J before e is heard, and Jeb is not Eb.
        if (after === 'e' && end + 1 < last && (letter !== 'j' || at > 0)) at = end
        else if (after === 'e' && end > 1 && end + 1 === last) {
          add('i')
          at = end + 1
        } else if (letter === 'y' && after === 'o' && at > 0 && end + 1 < last) {
          add('e')
          at = end + 1
        } else {
          add('i')
          at = end
        }
        break
      }
      case 'c':
        add(next === '' && word.endsWith('vic') ? 'c' : soft(next) ? 's' : 'k')
        break
      case 'd':
        add(next === 't' && at + 1 === last ? '' : 'd')
        break
      case 'h':
        // Sarah = Sara; elsewhere h and g are two spellings of one Slavic sound.
        if (!(at === last && out.endsWith('a'))) add('g')
        break
      case 'q':
        add('k')
        break
      case 'w':
        add('v')
        break
      case 'x':
        add('ks')
        break
      case 'z':
        add(at === 0 ? 'z' : 's')
        break
      default:
        if (letter !== "'" && letter !== '-') add(letter)
    }
  }
  return out
}

/**
 * The key under which the spellings of one given name meet.
 *
 * Оксана, Oksana and Oxana; Сергій, Serhii, Sergey; Yurii, Iurii, Юрий; Юлія, Julia, Yulia;
 * Elizabeth, Elisabeth. It makes equal: scripts, accents, -ий/-iy/-yi/-y, x/ks, j/y/i, h/g/kh,
 * w/v, ph/f, sh/sz/s, z/s inside a word, ie/ye/e, ou/oo/u, doubled letters. It never makes two
 * *names* equal (Ганна and Анна are `givenNameGroups`' business). A key is not a name: do not show it.
 *
 * Total, pure, idempotent on the names of the tables; linear in the length. `''` when nothing is left.
 * @example
 * foldGiven('Oxana') === foldGiven('Оксана')  // true
 * foldGiven('Serhii') === foldGiven('Sergey')  // true
 */
export function foldGiven(token: string): string {
  return given(token)
}

const given = remember((token) => fold(romanize(clean(token))))

/**
 * The key of a Latin word by what its accents sound like, where `foldGiven` reads them as plain letters.
 *
 * Kovač gives the key of Kovach, Şahin that of Shahin: the reading that other scripts write. People also leave
 * accents out (Kovac, Sahin), so each name has two keys; without such letters they are equal.
 * @example
 * foldReading('Kovač') === foldGiven('Ковач')  // true
 */
export function foldReading(token: string): string {
  return reading(token)
}

const reading = remember((token) => {
  const word = clean(token)
  if (!sounding.test(word)) return fold(romanize(word))
  return fold(romanize(word.normalize('NFC').replace(soundings, (letter) => sounds[letter] ?? letter)))
})

const sounds: Readonly<Record<string, string>> = {
  č: 'ch', ć: 'ch', š: 'sh', ş: 'sh', ș: 'sh', ś: 'sh', ž: 'zh', ż: 'zh', ź: 'zh', ç: 's', ţ: 'ts', ț: 'ts', ğ: 'g', ñ: 'ny', ł: 'l', ř: 'r', ó: 'u', å: 'o', ü: 'u', đ: 'dj',
}
const sounding = /[čćšşșśžżźçţțğñřóåđ]/
const soundings = /[čćšşșśžżźçţțğñřóåđ]/g

/**
 * The key under which the spellings of one surname meet, the forms of a family's members included.
 *
 * As `foldGiven`, and besides: Ковальський, Ковальська, Kowalski; Іванов, Іванова; Білий, Біла, Белая.
 * Final vowels fall, so that Martin and Martini share a key: a key proposes, and comparing tells
 * them apart.
 * @example
 * foldFamily('Ковальська') === foldFamily('Kowalski')  // true
 * foldFamily('Іванова') === foldFamily('Ivanov')  // true
 */
export function foldFamily(token: string): string {
  return family(token)
}

const family = remember((token) => familyStem(given(token)))

/** A folded surname without the ending that its bearer's sex or grammar gives it. Three letters always stay. -івський, -евский and -owski are one ending. */
export function familyStem(folded: string): string {
  let end = folded.length
  while (end > 3 && 'aeio'.includes(folded[end - 1] ?? '')) end -= 1
  const stem = end === folded.length ? folded : folded.slice(0, end)
  return stem.endsWith('evsk') || stem.endsWith('ivsk') ? `${stem.slice(0, -4)}ovsk` : stem
}

// The apostrophe of Марʼяна is a letter to Unicode, and none to whoever leaves it out.
const noise = /[^\p{L}\p{M}]|[ʹʻʼʽˈ]/gu
const ascii = /^[A-Za-z]*$/

function clean(token: string): string {
  if (token.length <= 1000 && ascii.test(token)) return token.toLowerCase()
  return token.slice(0, 1000).normalize('NFKC').toLowerCase().replace(noise, '')
}
