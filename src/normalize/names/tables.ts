import { englishGivenNames } from './en.js'
import { givenNameEquivalents } from './equivalents.js'
import { oneFormGivenNames } from './one-form.js'
import { portugueseGivenNames } from './pt.js'
import { russianGivenNames } from './ru.js'
import { ukrainianGivenNames } from './uk.js'
import { worldGivenNames } from './world.js'

/** Full names that are nobody's short form, though tables of some language have them as one, or fold one alike (Юля of Уляна). */
export const neverShort = `
Анна Юлія Юлій Юліан Ілій Яна Ніна Інна Жанна Клара Віра Вера Марина Марта Марія Ірина Оксана Валерій Віталій Данило Даниїл Даніель Марк Марко Лука Ганна Терентій Матей Вільгельм Еммануїл
Кирило George Paul Claude Glenn Mary Jane Jean Joan Joana Ivan Rose Rosa Eve Luke Thomas Lauren Noel`

/** Every table of given names, as `name-groups.ts` reads them. */
export const givenNameTables: {
  readonly groups: readonly string[]
  /** So many of the groups, the first ones, are those of one language each: of two lines there each is a name of its own. */
  readonly languages: number
  readonly equivalents: string
} = {
  groups: [ukrainianGivenNames, russianGivenNames, englishGivenNames, portugueseGivenNames, worldGivenNames, oneFormGivenNames],
  languages: 4,
  equivalents: givenNameEquivalents,
}
