import { badOption } from '../../errors.js'
import { generatorLocales, type GeneratorLocale } from './locale.js'
import { population } from './population.js'
import { createRandom } from './random.js'
import { recordsOf } from './record.js'
import type { GeneratedRow, MutableRow } from './row.js'
import { contactTraits, type ContactTrait } from './traits.js'

export interface GenerateContactsOptions {
  /** How many people; they leave some three and a half records each. At most 4,000,000. */
  readonly people: number
  /** A whole number. The same seed gives the same bytes on every machine. */
  readonly seed: number
  /** Default: all three. */
  readonly locales?: readonly GeneratorLocale[] | undefined
  /** Which difficulties to write in. Default: all. */
  readonly traits?: readonly ContactTrait[] | undefined
}

/** Rows waiting to be put out: the records of one person come scattered over a stretch of this length. */
const scatter = 16_384

/**
 * Contact records of invented people over the channels of a help desk, with the truth in two columns.
 *
 * `person_id` says whose record it is. `linkable` parts the records of one person where nothing in the data joins them (a chat
 * without contact data, a call from a number that stands nowhere else): recall is fair against `linkable`, and no matcher that is right
 * can reach all of `person_id`. Phones, e-mails and ids of strangers never coincide unless a trait shares them on purpose.
 *
 * Streams: some 16,000 rows and a fingerprint an address are held, whatever the number of people.
 * Written without the library's own normalisers and tables, so that it does not flatter them.
 *
 * @throws SelfsameError `BAD_OPTION` for people, seed, locales or traits that it does not know.
 * @example
 * [...generateContacts({ people: 5, seed: 1 })].every((row) => row.person_id !== '')  // true
 */
export function* generateContacts(options: GenerateContactsOptions): Generator<GeneratedRow> {
  const { people, seed, locales = generatorLocales, traits = contactTraits } = Object(options) as GenerateContactsOptions
  check(people, seed, locales, traits)
  const active = new Set(traits)
  const has = (trait: ContactTrait): boolean => active.has(trait)
  const order = createRandom(seed, 9)
  const waiting: MutableRow[] = []
  let rows = 0
  const release = (row: MutableRow): GeneratedRow => {
    rows += 1
    row.row_id = `r${rows}`
    return row
  }
  for (const person of population({ people, seed, locales, has })) {
    for (const row of recordsOf(person, seed, has)) {
      if (waiting.length < scatter) {
        waiting.push(row)
        continue
      }
      const slot = order.below(scatter)
      yield release(waiting[slot]!)
      waiting[slot] = row
    }
  }
  while (waiting.length > 0) {
    const slot = order.below(waiting.length)
    const row = waiting[slot]!
    waiting[slot] = waiting.at(-1)!
    waiting.pop()
    yield release(row)
  }
}

function check(people: number, seed: number, locales: readonly string[], traits: readonly string[]): void {
  if (!Number.isInteger(people) || people < 0 || people > 4_000_000) {
    throw badOption('people', '0..4000000', 'people must be a whole number from 0 to 4,000,000.')
  }
  if (!Number.isSafeInteger(seed)) throw badOption('seed', 'integer')
  if (!Array.isArray(locales) || locales.length === 0 || locales.some((code) => !(generatorLocales as readonly string[]).includes(code))) {
    throw badOption('locales', 'uk, en, pt', 'locales must be a list of those in which the generator writes names: uk, en and pt.')
  }
  if (!Array.isArray(traits) || traits.some((trait) => !(contactTraits as readonly string[]).includes(trait))) {
    throw badOption('traits', contactTraits.join(', '), `traits must be a list of those that there are: ${contactTraits.join(', ')}.`)
  }
}
