import { foldGiven } from './name-fold.js'
import { givenNameEntry } from './name-groups.js'
import { remember } from './remember.js'
import { romanize } from './romanize.js'

// Endings as people write them: Ukrainian, Russian and Belarusian, in Cyrillic and in Latin letters.
const male = /(?:ович|евич|євич|йович|ьович|авіч|евіч|ovych|evych|yovych|iovych|ovich|evich|evitch|ovitch|ovic|evic|ovyc|ovicz)$/
const female = /(?:івна|ївна|овна|евна|ёвна|аўна|еўна|инична|ична|ivna|yivna|iivna|ovna|evna|ichna|inichna|ychna)$/
/** Иль-ич, Лук-ич, Кузьм-ич, Ілліч, Лукич: fathers' names in -а and -я. */
const short = /^(?:ильич|ілліч|лукич|лукіч|кузьмич|кузьміч|фомич|хомич|никитич|микитич|саввич|савич|ильинична|іллівна|illich|ilyich|ilich|lukich|kuzmich|fomich|nikitich)$/

/**
 * Tells whether a lower-case word has a patronymic's form.
 *
 * A form, not a proof: Petrović and Маркович are surnames too. Who reads a whole name decides by
 * the place of the word (see `normalizeName`).
 * @example
 * isPatronymic('олександрівна')  // true
 * isPatronymic('петренко')  // false
 */
export function isPatronymic(word: string): boolean {
  return word.length >= 5 && word.length <= 40 && lastLetters.includes(word.charAt(word.length - 1)) && hasForm(word)
}

const lastLetters = 'чаhcza'
const hasForm = remember((word) => male.test(word) || female.test(word) || short.test(word))

/**
 * The father's name inside a patronymic, folded as a given name.
 *
 * Іванович, Ивановна and Ivanivna all give `ivan`; Сергійович and Сергеевна give `sergi`. Where the
 * father's name is known under an ending that the patronymic drops (Петро, Микола, Дмитрий), it is
 * found with that ending. Words that are no patronymic come back folded and whole, so that an initial still compares.
 * @example
 * patronymicStem('іванівна')  // 'ivan'
 * patronymicStem('Ivanovich')  // 'ivan'
 */
export function patronymicStem(word: string): string {
  return stemOf(word)
}

/** Whether the father whom a patronymic names has a known given name: nobody's is Янук. */
export function givesFather(word: string): boolean {
  return givenNameEntry(stemOf(word)).formal.length > 0
}

const stemOf = remember((word) => {
  const latin = romanize(word.slice(0, 100).toLowerCase()).replace(/[^\p{L}]/gu, '')
  const father = latin.replace(/(?:[oe]v|[yi]v|av)(?:ycz|icz|itch|ych|ich|yc|ic|na)$|(?:inichna|ichna|ychna|ich|ych)$/, '')
  // Сергеевич leaves serge, whose bearer is Sergey; Яковлевич leaves yakovl.
  const stem = foldGiven(father.endsWith('e') ? `${father}y` : father.replace(/([vp])l$/, '$1'))
  if (stem.length < 2) return stem
  for (const ending of ['', 'i', 'o', 'a']) {
    if (givenNameEntry(stem + ending).formal.length > 0) return stem + ending
  }
  const bare = stem.replace(/i$/, '')
  return givenNameEntry(bare).formal.length > 0 || bare.length > 4 ? bare : stem
})
