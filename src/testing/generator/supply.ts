import { createClaims, type Claims } from './claims.js'
import { toAscii } from './latin.js'
import type { GeneratorLocale, NameLocale } from './locale.js'
import type { Company, PhoneNumber } from './person.js'
import type { Country, CountryCode } from './places.js'
import { shuffled, type Random } from './random.js'

/** A given and a family name. */
export type BothNames = readonly [given: string, family: string]

/** What people are given so that no two strangers have the same: phones, mailboxes and handles; and the companies at which several may work. */
export class Supply {
  readonly #seed: number
  readonly #claims: Claims
  readonly #companies = new Map<CountryCode, Company[]>()
  #phones = 0

  constructor(people: number, seed: number) {
    this.#seed = seed
    this.#claims = createClaims(people * 4)
  }

  phone(country: Country, mobile: boolean): PhoneNumber {
    const prefixes = mobile ? country.mobiles : country.landlines
    const length = mobile ? country.mobileDigits : country.landlineDigits
    const block = 10 ** length
    const place = shuffled(this.#phones++, prefixes.length * block, this.#seed ^ 55)
    return { country: country.code, digits: country.calling + prefixes[Math.floor(place / block)]! + String(place % block).padStart(length, '0'), mobile }
  }

  mailbox(locale: NameLocale, names: BothNames, year: string, random: Random): string {
    const local = random.pick(localPatterns)(toAscii(names[0]), toAscii(names[1]), year, random)
    return this.#claimed(local, `@${random.pick(locale.mailboxes)}`, random)
  }

  handle(locale: NameLocale, [given, family]: BothNames, random: Random): string {
    const nick = toAscii(random.percent(45) ? random.pick([given, ...locale.variants(given)]) : given)
    const last = toAscii(family)
    const year = String(70 + random.below(38)).slice(-2)
    const patterns = [`${nick}_${year}`, `${nick}.${last}`, `${nick}${last}`, `_${nick}_`, `${random.pick(words)}_${nick}`, `${last}.${nick}`, `${random.pick(words)}.${random.pick(words)}`, `${nick.charAt(0)}${last}${year}`]
    return this.#claimed(random.pick(patterns), '', random)
  }

  /** One of the country's, mostly one at which somebody works already. */
  company({ code, family }: NameLocale, country: Country, random: Random): Company {
    const companies = this.#companies.get(country.code) ?? []
    this.#companies.set(country.code, companies)
    const slot = random.below(60)
    const known = companies[slot]
    if (known !== undefined && random.percent(92)) return known
    const name = `${random.pick(trades[code])} ${family(random)}`
    const legalForm = random.pick(legal[code])
    const tld = { UA: 'com.ua', GB: 'co.uk', US: 'com', PT: 'pt', BR: 'com.br' }[country.code]
    const domain = `${this.#claimed(toAscii(name), '', random)}.${tld}`
    const role = random.pick(code === 'pt' ? ['contato', 'vendas', 'geral'] : code === 'uk' ? ['info', 'office', 'zakaz'] : ['info', 'sales', 'office'])
    const company: Company = {
      name: code === 'uk' ? `${legalForm} «${name}»` : `${name} ${legalForm}`,
      reception: this.phone(country, false), mailbox: `${role}@${domain}`,
    }
    companies[Math.min(slot, companies.length)] = company
    return company
  }

  /** Providers read dots, dashes and underscores away, so what differs only in them counts as taken. */
  #claimed(local: string, rest: string, random: Random): string {
    let candidate = local
    while (!this.#claims.claim(candidate.replace(/[._-]/g, '') + (rest === '' ? '@' : rest))) candidate += String(random.below(10))
    return candidate + rest
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

const trades: Readonly<Record<GeneratorLocale, readonly string[]>> = {
  uk: ['Світанок', 'Прогрес', 'АгроЛан', 'Будсервіс', 'Вектор', 'Калина', 'Техносвіт', 'Добробут', 'Меблі Плюс', 'Оріон'],
  en: ['Northgate', 'Bluefield', 'Harbour', 'Summit', 'Redwood', 'Lakeside', 'Kingfisher', 'Atlas', 'Ironbridge', 'Meadow'],
  pt: ['Horizonte', 'Aurora', 'Mar Azul', 'Novo Tempo', 'Serra Verde', 'Central', 'Alvorada', 'Litoral', 'Ponte Nova', 'Atlântico'],
}
const legal: Readonly<Record<GeneratorLocale, readonly string[]>> = { uk: ['ТОВ', 'ФОП', 'ПП'], en: ['Ltd', 'Inc', 'Group'], pt: ['Lda', 'Ltda', 'SA'] }
