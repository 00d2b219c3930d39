import { isoDate } from './calendar.js'
import { checkSet } from './check-set.js'
import { createClaims, type Claims } from './claims.js'
import { toAscii, toLatin } from './latin.js'
import { feminineFamily, generatorLocales, localeOf, type GeneratorLocale } from './locale.js'
import { countries, drawTown, fillPostcode } from './places.js'
import { createDraw, createRandom, type Random } from './random.js'
import { scattered } from './scattered.js'
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

/** Duplicates of one person: some two thirds of those who have any have one. */
const copies = createDraw([{ count: 0, weight: 77 }, { count: 1, weight: 15 }, { count: 2, weight: 6 }, { count: 3, weight: 2 }])

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
  checkSet({ people, seed, locales })
  let rows = 0
  for (const row of scattered(drawRows(people, seed, locales), createRandom(seed, 19))) yield { ...row, row_id: `r${++rows}` }
}

/** Each person's rows, one person after the other. */
function* drawRows(people: number, seed: number, locales: readonly GeneratorLocale[]): Generator<GeneratedPersonRow> {
  const claims = createClaims(people)
  for (let number = 0; number < people; number += 1) {
    const random = createRandom(seed, 11, number)
    const original = drawRow(number, locales, claims, random)
    const { count } = copies(random)
    yield original
    for (let copy = 0; copy < count; copy += 1) yield spoil(original, random)
  }
}

function drawRow(number: number, locales: readonly GeneratorLocale[], claims: Claims, random: Random): GeneratedPersonRow {
  const locale = localeOf(random.pick(locales))
  const country = countries[random.pick(locale.countries)]
  const sex = random.percent(51) ? 'female' : 'male'
  const town = drawTown(country, random)
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
    const town = drawTown(country, random)
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
