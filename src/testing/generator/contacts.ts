import { badOption } from '../../errors.js'
import { checkSet } from './check-set.js'
import { generatorLocales, type GeneratorLocale } from './locale.js'
import { population, type PopulationOptions } from './population.js'
import { createRandom } from './random.js'
import { recordsLeftBy } from './record.js'
import type { GeneratedRow, MutableRow } from './row.js'
import { scattered } from './scattered.js'
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
  checkSet({ people, seed, locales })
  if (!Array.isArray(traits) || traits.some((trait) => !contactTraits.includes(trait))) {
    throw badOption('traits', contactTraits.join(', '), `traits must be a list of those that there are: ${contactTraits.join(', ')}.`)
  }
  const active = new Set(traits)
  const has = (trait: ContactTrait): boolean => active.has(trait)
  let rows = 0
  for (const row of scattered(drawRows({ people, seed, locales, has }), createRandom(seed, 9))) {
    rows += 1
    row.row_id = `r${rows}`
    yield row
  }
}

/** Each person's rows, one person after the other. */
function* drawRows(options: PopulationOptions): Generator<MutableRow> {
  for (const person of population(options)) yield* recordsLeftBy(person, options.seed, options.has)
}
