import { firstDay, isoDate, lastDay } from './calendar.js'
import { createClaims, type Claims } from './claims.js'
import { toAscii } from './latin.js'
import { feminineFamily, localeOf, type GeneratorLocale, type Locale, type Sex } from './locale.js'
import type { Company, Home, Household, Person, PhoneNumber } from './person.js'
import { countries, fillPostcode, type Country, type CountryCode } from './places.js'
import { createDraw, createRandom, shuffled, type Random } from './random.js'
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
const townDraws = Object.fromEntries(
  Object.values(countries).map((country) => [country.code, createDraw(country.towns)]),
) as Readonly<Record<CountryCode, ReturnType<typeof createDraw<Country['towns'][number]>>>>

/**
 * People by households, one at a time: nothing is kept but fingerprints of the addresses given out, a handful of
 * companies and the last few people, from whom namesakes are made.
 */
export function* population(options: PopulationOptions): Generator<Person> {
  const { people, seed, locales, has } = options
  const claims = createClaims(people * 4)
  const companies = new Map<CountryCode, Company[]>()
  const recent = new Map<GeneratorLocale, Namesake[]>(locales.map((code) => [code, []]))
  let number = 0
  let phones = 0
  const nextPhone = (country: Country, mobile: boolean): PhoneNumber => phoneNumber(country, mobile, phones++, seed)

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
      size,
      phone: size > 1 && sharesPhone && has('household-phones') ? nextPhone(country, !landline) : undefined,
      email: size > 1 && sharesEmail && has('family-emails') ? mailbox(locale, claims, random, ['family', householdFamily], '') : undefined,
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
      const names = [given, bearing]
      const drawnPhones: [PhoneNumber, ...PhoneNumber[]] = [nextPhone(country, true)]
      const drawnEmails: [string, ...string[]] = [mailbox(locale, claims, own, names, isoDate(born).slice(2, 4))]
      const change = { phone: own.percent(11), email: own.percent(7), family: own.percent(sex === 'female' ? 7 : 0) }
      const days = [0, 0, 0].map(() => firstDay + 100 + own.below(lastDay - firstDay - 200))
      const secondPhone = own.percent(9)
      const secondEmail = own.percent(12)
      const formerFamily = locale.code === 'uk' ? feminineFamily(locale.family(own)) : locale.family(own)
      if ((change.phone && has('changes')) || secondPhone) drawnPhones.push(nextPhone(country, true))
      if ((change.email && has('changes')) || secondEmail) drawnEmails.push(mailbox(locale, claims, own, names, ''))
      const isEmployed = own.percent(16)
      const company = isEmployed ? drawCompany(companiesIn(companies, country.code), locale, country, claims, own, nextPhone) : undefined
      const hasInstagram = own.percent(52)
      const hasTelegram = own.percent(locale.code === 'uk' ? 62 : 30)
      const hasViber = own.percent(locale.code === 'uk' ? 48 : 6)
      const telegram = String(100_000_000 + shuffled(number, 1_900_000_000, seed ^ 77))
      const person: Omit<Person, 'aloneWithGiven'> = {
        id: `p${number + 1}`, number, locale: locale.code, sex, given,
        middle: locale.code === 'uk' ? '' : locale.given(sex, own),
        family: bearing, motherFamily, suffix, born: isoDate(born), home: where, phones: drawnPhones, emails: drawnEmails,
        changed: {
          phone: change.phone && has('changes') ? days[0]! : 0,
          email: change.email && has('changes') ? days[1]! : 0,
          family: change.family && has('changes') ? days[2]! : 0,
        },
        formerFamily,
        instagram: hasInstagram ? handle(locale, claims, own, given, bearing) : '',
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

function phoneNumber(country: Country, mobile: boolean, index: number, seed: number): PhoneNumber {
  const prefixes = mobile ? country.mobiles : country.landlines
  const block = 10 ** (mobile ? country.mobileDigits : country.landlineDigits)
  const place = shuffled(index, prefixes.length * block, seed ^ 55)
  const rest = String(place % block).padStart(mobile ? country.mobileDigits : country.landlineDigits, '0')
  return { country: country.code, digits: country.calling + prefixes[Math.floor(place / block)]! + rest, mobile }
}

function companiesIn(companies: Map<CountryCode, Company[]>, country: CountryCode): Company[] {
  let local = companies.get(country)
  if (local === undefined) companies.set(country, (local = []))
  return local
}

function drawHome(country: Country, random: Random): Home {
  const town = townDraws[country.code](random)
  return {
    country: country.code, town: town.name, townLatin: town.latin,
    street: random.pick(country.streets),
    house: String(1 + random.below(140)) + (random.percent(22) ? `/${1 + random.below(60)}` : ''),
    postcode: fillPostcode(town.postcode, random),
  }
}

const localPatterns: readonly ((given: string, family: string, year: string, random: Random) => string)[] = [
  (given, family) => `${given}.${family}`,
  (given, family) => given + family,
  (given, family) => `${family}.${given}`,
  (given, family) => `${given.charAt(0)}.${family}`,
  (given, family) => `${given.charAt(0)}${family}`,
  (given, family) => `${given}_${family}`,
  (given, _family, year) => `${given}${year}`,
  (given, family, year) => `${given}.${family}${year}`,
  (_given, family, year) => `${family}${year}`,
  (given, family) => `${family}${given.charAt(0)}`,
  (_given, _family, year, random) => `${random.pick(words)}${random.pick(words)}${year}`,
  (_given, _family, year, random) => `${random.pick(words)}.${random.pick(words)}${year}`,
]
const words = ('sunny cat rose moon blue happy coffee lucky green night star fox river honey magic wild winter cherry soft storm '
  + 'lemon dream silver ocean tiger forest panda velvet cosmo lily pixel comet berry cloud amber').split(' ')

function mailbox(locale: Locale, claims: Claims, random: Random, names: readonly string[], year: string): string {
  const [given = '', family = ''] = names.map(toAscii)
  const local = random.pick(localPatterns)(given, family, year, random)
  return claimed(claims, random, local, `@${random.pick(locale.mailboxes)}`)
}

function handle(locale: Locale, claims: Claims, random: Random, given: string, family: string): string {
  const nick = toAscii(random.percent(45) ? random.pick([given, ...locale.variants(given)]) : given)
  const last = toAscii(family)
  const year = String(70 + random.below(38)).slice(-2)
  const patterns = [`${nick}_${year}`, `${nick}.${last}`, `${nick}${last}`, `_${nick}_`, `${random.pick(words)}_${nick}`, `${last}.${nick}`, `${random.pick(words)}.${random.pick(words)}`, `${nick.charAt(0)}${last}${year}`]
  return claimed(claims, random, random.pick(patterns), '')
}

/** Providers read dots, dashes and underscores away, so what differs only in them counts as taken. */
function claimed(claims: Claims, random: Random, local: string, rest: string): string {
  let candidate = local
  while (!claims.claim(candidate.replace(/[._-]/g, '') + (rest === '' ? '@' : rest))) candidate += String(random.below(10))
  return candidate + rest
}

const trades: Readonly<Record<GeneratorLocale, readonly string[]>> = {
  uk: ['Світанок', 'Прогрес', 'АгроЛан', 'Будсервіс', 'Вектор', 'Калина', 'Техносвіт', 'Добробут', 'Меблі Плюс', 'Оріон'],
  en: ['Northgate', 'Bluefield', 'Harbour', 'Summit', 'Redwood', 'Lakeside', 'Kingfisher', 'Atlas', 'Ironbridge', 'Meadow'],
  pt: ['Horizonte', 'Aurora', 'Mar Azul', 'Novo Tempo', 'Serra Verde', 'Central', 'Alvorada', 'Litoral', 'Ponte Nova', 'Atlântico'],
}
const legal: Readonly<Record<GeneratorLocale, readonly string[]>> = { uk: ['ТОВ', 'ФОП', 'ПП'], en: ['Ltd', 'Inc', 'Group'], pt: ['Lda', 'Ltda', 'SA'] }

function drawCompany(
  companies: Company[], locale: Locale, country: Country, claims: Claims, random: Random,
  nextPhone: (country: Country, mobile: boolean) => PhoneNumber,
): Company {
  const slot = random.below(60)
  const known = companies[slot]
  if (known !== undefined && random.percent(92)) return known
  const name = `${random.pick(trades[locale.code])} ${locale.family(random)}`
  const legalForm = random.pick(legal[locale.code])
  const tld = { UA: 'com.ua', GB: 'co.uk', US: 'com', PT: 'pt', BR: 'com.br' }[country.code]
  const domain = `${claimed(claims, random, toAscii(name), '')}.${tld}`
  const role = random.pick(locale.code === 'pt' ? ['contato', 'vendas', 'geral'] : locale.code === 'uk' ? ['info', 'office', 'zakaz'] : ['info', 'sales', 'office'])
  const company: Company = {
    name: locale.code === 'uk' ? `${legalForm} «${name}»` : `${name} ${legalForm}`,
    reception: nextPhone(country, false), mailbox: `${role}@${domain}`, domain,
  }
  companies[Math.min(slot, companies.length)] = company
  return company
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
