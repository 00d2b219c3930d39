import { badOption } from '../../errors.js'
import { generatorLocales, type GeneratorLocale } from './locale.js'

/** @throws SelfsameError `BAD_OPTION` for what no set can be generated of. */
export function checkSet({ people, seed, locales }: { readonly people: number; readonly seed: number; readonly locales: readonly GeneratorLocale[] }): void {
  if (!Number.isInteger(people) || people < 0 || people > 4_000_000) {
    throw badOption('people', '0..4000000', 'people must be a whole number from 0 to 4,000,000.')
  }
  if (!Number.isSafeInteger(seed)) throw badOption('seed', 'integer')
  if (!Array.isArray(locales) || locales.length === 0 || locales.some((code) => !generatorLocales.includes(code))) {
    throw badOption('locales', 'uk, en, pt', 'locales must be a list of those in which the generator writes names: uk, en and pt.')
  }
}
