import { firstDay, isoDate, lastDay } from './calendar.js'
import { feminineFamily, localeOf, type GeneratorLocale, type Sex } from './locale.js'
import type { Home, Household, Person, PhoneNumber } from './person.js'
import { countries, drawTown, fillPostcode, type Country } from './places.js'
import { createDraw, createRandom, shuffled, type Random } from './random.js'
import { Supply, type BothNames } from './supply.js'
import type { ContactTrait } from './traits.js'

export interface PopulationOptions {
  readonly people: number
  readonly seed: number
  readonly locales: readonly GeneratorLocale[]
  readonly has: (trait: ContactTrait) => boolean
}

interface Namesake {
  readonly given: string
  readonly family: string
  readonly sex: Sex
  readonly home: Home
}

/** How many people live together, of a hundred households. */
const householdSizes = createDraw([
  { size: 1, weight: 68 }, { size: 2, weight: 19 }, { size: 3, weight: 8 }, { size: 4, weight: 5 },
])

/**
 * People by households, one at a time: nothing is kept but fingerprints of the addresses given out, a handful of
 * companies and the last few people, from whom namesakes are made.
 */
export function* population(options: PopulationOptions): Generator<Person> {
  const { people, seed, locales, has } = options
  const supply = new Supply(people, seed)
  const recent = new Map<GeneratorLocale, Namesake[]>(locales.map((code) => [code, []]))
  let number = 0

  for (let unit = 0; number < people; unit += 1) {
    const random = createRandom(seed, 1, unit)
    const locale = localeOf(random.pick(locales))
    const country = countries[random.pick(locale.countries)]
    const size = Math.min(householdSizes(random).size, people - number)
    const home = drawHome(country, random)
    const householdFamily = locale.family(random)
    const sharesPhone = random.percent(26)
    const sharesEmail = random.percent(14)
    const landline = random.percent(45)
    const household: Household = {
      phone: size > 1 && sharesPhone && has('household-phones') ? supply.phone(country, !landline) : undefined,
      email: size > 1 && sharesEmail && has('family-emails') ? supply.mailbox(locale, ['family', householdFamily], '', random) : undefined,
    }
    const members: Namesake[] = []
    const births: number[] = []
    const drafts: { person: Omit<Person, 'aloneWithGiven'>; given: string }[] = []
    for (let member = 0; member < size; member += 1) {
      const own = createRandom(seed, 2, number)
      let sex: Sex = own.percent(54) ? 'female' : 'male'
      let given = locale.given(sex, own)
      // Brothers and sisters are not given one name; who bears a parent's comes below.
      while (members.some((sibling) => sibling.given === given)) given = locale.given(sex, own)
      let family = own.percent(size > 1 ? 82 : 0) || member === 0 ? householdFamily : locale.family(own)
      let born = size === 1 ? own.below(20_500) - 9_000 : member < 2 ? own.below(12_000) - 8_000 : 6_500 + own.below(7_000)
      let where = home
      let suffix = ''
      const first = members[0]
      // A son who bears his father's name, a twin: the pairs that households are feared for.
      const isJunior = own.percent(7)
      const isTwin = own.percent(3)
      if (first !== undefined && isJunior && first.sex === 'male') {
        sex = 'male'
        given = first.given
        family = first.family
        born = Math.min((births[0] ?? 0) + 8_000 + own.below(4_000), 14_000)
        suffix = locale.code === 'pt' ? own.pick(['Filho', 'Júnior', 'Neto']) : locale.code === 'en' ? 'Jr' : ''
      } else if (isTwin && births.length > 2) born = births.at(-1) ?? born
      const neighbours = recent.get(locale.code) ?? []
      const other = neighbours[own.below(64)]
      const isHomonym = own.percent(4)
      if (isHomonym && has('homonyms') && size === 1 && other !== undefined) {
        sex = other.sex
        given = other.given
        family = other.family
        where = { ...home, country: other.home.country, town: other.home.town, townLatin: other.home.townLatin, postcode: other.home.postcode }
      }
      const bearing = locale.code === 'uk' && sex === 'female' ? feminineFamily(family) : family
      const motherFamily = locale.code === 'pt' ? locale.family(own) : ''
      const names: BothNames = [given, bearing]
      const drawnPhones: [PhoneNumber, ...PhoneNumber[]] = [supply.phone(country, true)]
      const drawnEmails: [string, ...string[]] = [supply.mailbox(locale, names, isoDate(born).slice(2, 4), own)]
      const change = { phone: own.percent(11), email: own.percent(7), family: own.percent(sex === 'female' ? 7 : 0) }
      const days = [0, 0, 0].map(() => firstDay + 100 + own.below(lastDay - firstDay - 200))
      const secondPhone = own.percent(9)
      const secondEmail = own.percent(12)
      const formerFamily = locale.code === 'uk' ? feminineFamily(locale.family(own)) : locale.family(own)
      if ((change.phone && has('changes')) || secondPhone) drawnPhones.push(supply.phone(country, true))
      if ((change.email && has('changes')) || secondEmail) drawnEmails.push(supply.mailbox(locale, names, '', own))
      const isEmployed = own.percent(16)
      const company = isEmployed ? supply.company(locale, country, own) : undefined
      const hasInstagram = own.percent(52)
      const hasTelegram = own.percent(locale.code === 'uk' ? 62 : 30)
      const hasViber = own.percent(locale.code === 'uk' ? 48 : 6)
      const telegram = String(100_000_000 + shuffled(number, 1_900_000_000, seed ^ 77))
      const person: Omit<Person, 'aloneWithGiven'> = {
        id: `p${number + 1}`, number, locale: locale.code, given,
        middle: locale.code === 'uk' ? '' : locale.given(sex, own),
        family: bearing, motherFamily, suffix, born: isoDate(born), home: where, phones: drawnPhones, emails: drawnEmails,
        changed: {
          phone: change.phone && has('changes') ? days[0]! : 0,
          email: change.email && has('changes') ? days[1]! : 0,
          family: change.family && has('changes') ? days[2]! : 0,
        },
        formerFamily,
        instagram: hasInstagram ? supply.handle(locale, names, own) : '',
        telegram: hasTelegram ? telegram : '',
        viber: hasViber ? opaqueId(createRandom(seed, 3, number), shuffled(number, 1_900_000_000, seed ^ 99)) : '',
        company, household,
      }
      births.push(born)
      members.push({ given, family, sex, home: where })
      drafts.push({ person, given })
      number += 1
    }
    for (const { person, given } of drafts) {
      yield { ...person, aloneWithGiven: drafts.filter((draft) => draft.given === given).length === 1 }
    }
    for (const member of members) {
      const neighbours = recent.get(locale.code) ?? []
      if (neighbours.length < 64) neighbours.push(member)
      else neighbours[number % 64] = member
    }
  }
}

function drawHome(country: Country, random: Random): Home {
  const town = drawTown(country, random)
  return {
    country: country.code, town: town.name, townLatin: town.latin,
    street: random.pick(country.streets),
    house: String(1 + random.below(140)) + (random.percent(22) ? `/${1 + random.below(60)}` : ''),
    postcode: fillPostcode(town.postcode, random),
  }
}

function opaqueId(random: Random, unique: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  let id = ''
  let rest = unique
  for (let i = 0; i < 6; i += 1) {
    id += alphabet[rest % 62]!
    rest = Math.floor(rest / 62)
  }
  for (let i = 0; i < 16; i += 1) id += alphabet[random.below(62)]!
  return `${id}==`
}
