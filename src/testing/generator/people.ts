import { badOption } from '../../errors.js'
import { isoDate } from './calendar.js'
import { createClaims, type Claims } from './claims.js'
import { toAscii, toLatin } from './latin.js'
import { feminineFamily, generatorLocales, localeOf, type GeneratorLocale } from './locale.js'
import { countries, fillPostcode } from './places.js'
import { createDraw, createRandom, type Random } from './random.js'
import { slip, slipDate } from './writing.js'

/** The columns of a name/birth date/postcode/city/e-mail set. */
export const peopleHeader = ['row_id', 'first_name', 'surname', 'dob', 'postcode', 'city', 'email', 'person_id'] as const

/** One row of such a set; an empty string is an empty field. */
export type GeneratedPersonRow = Readonly<Record<(typeof peopleHeader)[number], string>>

export interface GeneratePeopleOptions {
  /** How many people; a quarter of the rows are duplicates, so that there are four thirds as many rows. */
  readonly people: number
  readonly seed: number
  /** Default: English alone. */
  readonly locales?: readonly GeneratorLocale[] | undefined
}

const townDraws = Object.fromEntries(Object.values(countries).map(({ code, towns }) => [code, createDraw(towns)]))
/** Duplicates of one person: some two thirds of those who have any have one. */
const copies = createDraw([{ count: 0, weight: 77 }, { count: 1, weight: 15 }, { count: 2, weight: 6 }, { count: 3, weight: 2 }])
const waitingRows = 16_384

/**
 * A register of invented people with Zipf-distributed names, a quarter of its rows duplicates with slips, gaps and moves.
 *
 * The plain record-linkage task: no identifier but an e-mail that is often missing. Streams like `generateContacts`.
 * @throws SelfsameError `BAD_OPTION`
 * @example
 * [...generatePeople({ people: 3, seed: 1 })].length >= 3  // true
 */
export function* generatePeople(options: GeneratePeopleOptions): Generator<GeneratedPersonRow> {
  const { people, seed, locales = ['en'] } = Object(options) as GeneratePeopleOptions
  if (!Number.isInteger(people) || people < 0 || people > 4_000_000) {
    throw badOption('people', '0..4000000', 'people must be a whole number from 0 to 4,000,000.')
  }
  if (!Number.isSafeInteger(seed)) throw badOption('seed', 'integer')
  if (!Array.isArray(locales) || locales.length === 0 || locales.some((code) => !generatorLocales.includes(code))) {
    throw badOption('locales', 'uk, en, pt', 'locales must be a list of those in which the generator writes names: uk, en and pt.')
  }
  const claims = createClaims(people)
  const order = createRandom(seed, 19)
  const waiting: GeneratedPersonRow[] = []
  let rows = 0
  const release = (row: GeneratedPersonRow): GeneratedPersonRow => ({ ...row, row_id: `r${++rows}` })
  for (let number = 0; number < people; number += 1) {
    const random = createRandom(seed, 11, number)
    const original = drawRow(number, locales, claims, random)
    const { count } = copies(random)
    for (let copy = 0; copy <= count; copy += 1) {
      const row = copy === 0 ? original : spoil(original, random)
      if (waiting.length < waitingRows) waiting.push(row)
      else {
        const slot = order.below(waitingRows)
        yield release(waiting[slot]!)
        waiting[slot] = row
      }
    }
  }
  while (waiting.length > 0) {
    const slot = order.below(waiting.length)
    yield release(waiting[slot]!)
    waiting[slot] = waiting.at(-1)!
    waiting.pop()
  }
}

function drawRow(number: number, locales: readonly GeneratorLocale[], claims: Claims, random: Random): GeneratedPersonRow {
  const locale = localeOf(random.pick(locales))
  const country = countries[random.pick(locale.countries)]
  const sex = random.percent(51) ? 'female' : 'male'
  const town = townDraws[country.code]!(random)
  const given = locale.given(sex, random)
  const drawn = locale.family(random)
  const family = locale.code === 'uk' && sex === 'female' ? feminineFamily(drawn) : drawn
  const local = random.percent(70) ? `${toAscii(given)}.${toAscii(family)}` : toAscii(given).charAt(0) + toAscii(family)
  let unique = local
  while (!claims.claim(unique)) unique += String(random.below(10))
  return {
    row_id: '', first_name: toLatin(given, 'official'), surname: toLatin(family, 'official'), dob: isoDate(random.below(24_000) - 10_500),
    postcode: fillPostcode(town.postcode, random), city: town.latin, email: random.percent(82) ? `${unique}@${random.pick(locale.mailboxes)}` : '',
    person_id: `p${number + 1}`,
  }
}

function spoil(original: GeneratedPersonRow, random: Random): GeneratedPersonRow {
  const nicks = generatorLocales.flatMap((code) => localeOf(code).variants(original.first_name))
  const row = { ...original }
  const [givenFault, familyFault, bornFault, postcodeFault, cityFault, emailFault] = Array.from({ length: 6 }, () => random.below(100))
  if (givenFault! < 14) row.first_name = slip(row.first_name, random)
  else if (givenFault! < 21 && nicks.length > 0) row.first_name = random.pick(nicks)
  else if (givenFault! < 25) row.first_name = row.first_name.charAt(0)
  else if (givenFault! < 28) row.first_name = ''
  if (familyFault! < 16) row.surname = slip(row.surname, random)
  else if (familyFault! < 19) [row.first_name, row.surname] = [row.surname, row.first_name]
  if (bornFault! < 9) row.dob = slipDate(row.dob, random)
  else if (bornFault! < 17) row.dob = ''
  if (random.percent(12)) {
    const country = Object.values(countries).find(({ towns }) => towns.some(({ latin }) => latin === row.city))!
    const town = townDraws[country.code]!(random)
    row.city = town.latin
    row.postcode = fillPostcode(town.postcode, random)
  } else {
    if (postcodeFault! < 7) row.postcode = slip(row.postcode, random)
    else if (postcodeFault! < 16) row.postcode = ''
    if (cityFault! < 6) row.city = slip(row.city, random)
    else if (cityFault! < 12) row.city = ''
  }
  if (emailFault! < 9) row.email = slip(row.email, random)
  else if (emailFault! < 34) row.email = ''
  return row
}
