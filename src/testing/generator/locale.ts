import { badOption } from '../../errors.js'
import { englishNames } from './names/en.js'
import { portugueseNames } from './names/pt.js'
import { readNameTables, type NameTables, type WeightedName } from './names/statistics.js'
import { ukrainianNames } from './names/uk.js'
import type { CountryCode } from './places.js'
import { createDraw, type Random } from './random.js'

/** A language that the generator writes names in. */
export type GeneratorLocale = 'uk' | 'en' | 'pt'

export const generatorLocales: readonly GeneratorLocale[] = ['uk', 'en', 'pt']

export type Sex = 'female' | 'male'

export interface NameLocale {
  readonly code: GeneratorLocale
  readonly countries: readonly CountryCode[]
  readonly mailboxes: readonly string[]
  given(sex: Sex, random: Random): string
  family(random: Random): string
  variants(given: string): readonly string[]
}

/** The form of a Ukrainian surname that a woman bears. */
export function feminineFamily(family: string): string {
  if (/[сц]ький$/.test(family)) return `${family.slice(0, -2)}а`
  if (/[иі]й$/.test(family)) return `${family.slice(0, -2)}а`
  if (/(?:ов|ев|єв|ін|ишин)$/.test(family)) return `${family}а`
  return family
}

const mailboxes: Readonly<Record<GeneratorLocale, string>> = {
  uk: 'gmail.com gmail.com gmail.com gmail.com gmail.com gmail.com ukr.net ukr.net i.ua meta.ua outlook.com icloud.com',
  en: 'gmail.com gmail.com gmail.com gmail.com gmail.com yahoo.com yahoo.com hotmail.com outlook.com icloud.com aol.com btinternet.com',
  pt: 'gmail.com gmail.com gmail.com gmail.com gmail.com hotmail.com hotmail.com outlook.com yahoo.com.br uol.com.br sapo.pt icloud.com',
}

const homes: Readonly<Record<GeneratorLocale, readonly CountryCode[]>> = { uk: ['UA'], en: ['GB', 'US'], pt: ['BR', 'PT'] }
const statistics = { uk: ukrainianNames, en: englishNames, pt: portugueseNames } as const
const built = new Map<GeneratorLocale, NameLocale>()

/** The tables of a locale, read on first use. */
export function localeOf(code: GeneratorLocale): NameLocale {
  let locale = built.get(code)
  if (locale === undefined) {
    if (!generatorLocales.includes(code)) {
      throw badOption('locales', 'uk, en or pt', 'The generator writes names in uk, en and pt.')
    }
    locale = createLocale(code, readNameTables(statistics[code]))
    built.set(code, locale)
  }
  return locale
}

function createLocale(code: GeneratorLocale, tables: NameTables): NameLocale {
  const draws: Readonly<Record<Sex, (random: Random) => WeightedName>> = { female: createDraw(tables.female), male: createDraw(tables.male) }
  const surname = createDraw(tables.surnames)
  // Rank i of a list is drawn in proportion to 1/(i + 8): Zipf's law with a flattened head.
  const ranked = (names: readonly string[]): ((random: Random) => WeightedName) =>
    createDraw(names.map((name, rank) => ({ name, weight: 1 / (rank + 8) })))
  const stem = ranked(tables.tail.stems)
  const ending = ranked(tables.tail.endings)
  return {
    code,
    countries: homes[code],
    mailboxes: mailboxes[code].split(' '),
    given: (sex, random) => draws[sex](random).name,
    family: (random) =>
      random.percent(tables.tail.percent) ? stem(random).name + ending(random).name : surname(random).name,
    variants: (given) => tables.variants.get(given) ?? [],
  }
}
