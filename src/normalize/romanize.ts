/** Letters outside plain Latin, each with the Latin letters that its users write for it. Vowel-less scripts stay vowel-less. */
const letters: ReadonlyMap<string, string> = new Map(
  [
    // Ukrainian (Cabinet of Ministers No. 55, 2010), Russian, Belarusian, Bulgarian, Serbian, Macedonian, Kazakh.
    'а a б b в v г g ґ g д d е e є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u ў w ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya ё yo',
    'ђ dj ѓ g ѕ dz ј j љ lj њ nj ћ ch ќ k џ dzh ә a ғ g қ k ң n ө o ұ u ү u һ h ѣ e ѳ f ѵ i',
    // Greek, after ISO 843; digraphs are handled before single letters.
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ kh ψ ps ω o',
    // Georgian and Armenian, national romanisation (Armenian by the western spelling of eastern sounds).
    'ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ k შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h',
    'ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f և ev',
    // Hebrew and Arabic write consonants; a long vowel letter is a consonant at the beginning and a vowel elsewhere.
    'א a ב b ג g ד d ה h ו v ז z ח kh ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ק k ר r ש sh ת t',
    'ا a أ a إ i آ a ء _ ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ک k ل l م m ن n ه h ة a و w ؤ w ي y ی y ى a ئ y پ p چ ch ژ zh گ g',
    // Latin letters that no accent explains.
    'ß ss æ ae œ oe ø o đ d ð d þ th ł l ħ h ı i ŋ n ə a ĳ ij ſ s ƒ f',
  ].flatMap((line) => {
    const cells = line.split(' ')
    return cells.flatMap((cell, at) => (at % 2 === 0 ? [[cell, cells[at + 1] === '_' ? '' : (cells[at + 1] ?? '')] as const] : []))
  }),
)

const greekPairs: ReadonlyMap<string, string> = new Map([
  ['ου', 'ou'], ['ει', 'i'], ['οι', 'i'], ['αι', 'e'], ['υι', 'i'], ['αυ', 'av'], ['ευ', 'ev'], ['γγ', 'ng'], ['γκ', 'gk'], ['μπ', 'mp'], ['ντ', 'nt'],
])

const plain = /^[a-z]*$/
const accents = /\p{M}/gu
const greek = /\p{Script=Greek}/u
const cyrillicVowels = 'аеєиіїоуюяыэё'
/** These letters carry their accent as part of themselves: taken apart, й would become и. */
const keptWhole = /[йїўёґѓќ]/

/**
 * Writes one lower-case word in plain Latin letters, as its bearers commonly do.
 *
 * A reading for *keys*, not a transliteration to show: where the official table and the habit
 * differ, `foldGiven` and `foldFamily` make both meet, so one spelling suffices here. Letters of
 * unknown scripts stay as they are, so that their words still equal themselves.
 *
 * Covers Latin with accents, Cyrillic (uk, ru, be, bg, sr, mk, kk), Greek, Georgian, Armenian,
 * and the consonants of Arabic and Hebrew. Sources: Cabinet of Ministers of Ukraine No. 55 (2010),
 * ISO 843, the BGN/PCGN systems. Total; linear in the length.
 * @example
 * romanize('щербак')  // 'shcherbak'
 * romanize('françois')  // 'francois'
 */
export function romanize(word: string): string {
  if (plain.test(word)) return word
  const composed = word.normalize('NFC')
  const bare = greek.test(composed) ? composed.normalize('NFD').replace(accents, '') : composed
  let out = ''
  for (let at = 0; at < bare.length; at += 1) {
    const pair = greekPairs.get(bare.slice(at, at + 2))
    if (pair !== undefined) {
      out += pair
      at += 1
      continue
    }
    const letter = bare[at] ?? ''
    const known = letters.get(letter)
    if (letter === 'ь' && bare[at + 1] === 'о') out += 'y'
    // A vowel apart from the one before it: Исаев is Isayev, never the Isäv that German would read.
    else if (letter === 'е' && at > 0 && cyrillicVowels.includes(bare[at - 1] ?? '')) out += 'ye'
    else if (known !== undefined) out += known
    else if (letter < '\u0080' || keptWhole.test(letter)) out += letter
    else {
      const base = letter.normalize('NFD').replace(accents, '')
      out += base.length === 1 ? (letters.get(base) ?? base) : base
    }
  }
  return out
}
