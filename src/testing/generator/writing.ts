import { localeOf } from './locale.js'
import { toLatin, toRussian, type Habit } from './latin.js'
import type { Person, PhoneNumber } from './person.js'
import type { Random } from './random.js'
import type { ContactTrait } from './traits.js'

/** How the hand that fills in this record writes. */
export interface Hand {
  readonly random: Random
  readonly has: (trait: ContactTrait) => boolean
  /** Cyrillic names in Latin letters, by whose habit; `russian` is Cyrillic of the other kind. */
  readonly script: 'native' | 'russian' | Habit
  /** Typed by a person, and so with slips; false for what a machine passes on. */
  readonly typed: boolean
}

const neighbours: Readonly<Record<string, string>> = {
  a: 'sqz', b: 'vgn', c: 'xvd', d: 'sfe', e: 'wrd', f: 'dgr', g: 'fht', h: 'gjy', i: 'uok', j: 'hku', k: 'jli', l: 'ko', m: 'nj', n: 'bmh',
  o: 'ipl', p: 'o', q: 'wa', r: 'etf', s: 'adw', t: 'ryg', u: 'yij', v: 'cbf', w: 'qes', x: 'zcs', y: 'tuh', z: 'xa',
  а: 'вмп', в: 'іа', г: 'нш', д: 'лж', е: 'кн', з: 'хщ', и: 'мт', і: 'фв', к: 'уе', л: 'од', м: 'си', н: 'ег', о: 'рл', п: 'ар', р: 'по',
  с: 'чм', т: 'иь', у: 'цк', х: 'зї', ц: 'йу', ч: 'яс', ш: 'гщ', ь: 'тб', я: 'чф',
}

/** One slip of the finger: a letter left out, doubled, swapped with the next, or hit beside. */
export function slip(text: string, random: Random): string {
  if (text.length < 3) return text
  const at = 1 + random.below(text.length - 2)
  const char = text[at]!
  const digit = char >= '0' && char <= '9'
  switch (random.below(4)) {
    case 0: return text.slice(0, at) + text.slice(at + 1)
    case 1: return text.slice(0, at) + char + text.slice(at)
    case 2: return text.slice(0, at) + text[at + 1]! + char + text.slice(at + 2)
    default: {
      const beside = digit ? '0123456789' : neighbours[char.toLowerCase()] ?? 'e'
      return text.slice(0, at) + beside[random.below(beside.length)]! + text.slice(at + 1)
    }
  }
}

/** A birth date with day and month exchanged, or the year one off. */
export function slipDate(date: string, random: Random): string {
  const [year = '', month = '', day = ''] = date.split('-')
  if (Number(day) <= 12 && random.percent(60)) return `${year}-${day}-${month}`
  return `${Number(year) + (random.percent(50) ? 1 : -1)}-${month}-${month === '02' && day === '29' ? '28' : day}`
}

export interface NameByHand {
  readonly given: string
  readonly family: string
}

/** The name as this hand writes it; `nickname` in a hundred times by a short form. */
export function writeName(person: Person, day: number, nickname: number, hand: Hand): NameByHand {
  const { random, has, script, typed } = hand
  const locale = localeOf(person.locale)
  const variants = locale.variants(person.given)
  const isNick = random.percent(nickname)
  const variant = variants.length > 0 ? random.pick(variants) : ''
  const short = isNick && variant !== '' && has('nicknames')
  let given = short ? variant : person.given
  let family = day < person.changed.family ? person.formerFamily : person.family

  if (person.locale === 'uk') {
    given = inScript(given, script)
    family = inScript(family, script)
  }
  const form = random.below(100)
  if (person.locale === 'pt') {
    if (form < 34) family = `${person.motherFamily} ${family}`
    else if (form < 46) family = person.motherFamily
    else if (form < 54) family = `${random.pick(['da', 'de', 'dos'])} ${family}`
    if (!short && form % 5 === 0) given = `${given} ${person.middle}`
    if (form % 3 === 0 && has('transliterations')) {
      given = withoutAccents(given)
      family = withoutAccents(family)
    }
  } else if (person.locale === 'en' && !short) {
    if (form < 9) given = `${given} ${person.middle.charAt(0)}.`
    else if (form < 12) given = `${given} ${person.middle}`
    else if (form < 16 && typed) given = `${given.charAt(0)}.`
  }
  if (person.suffix !== '' && form % 10 < 6) family = `${family} ${person.suffix}`
  if (random.percent(typed ? 7 : 2) && has('typos')) {
    if (random.percent(50)) given = slip(given, random)
    else family = slip(family, random)
  }
  return { given, family }
}

function inScript(text: string, script: Hand['script']): string {
  if (script === 'native' || /[a-z]/i.test(text)) return text
  return script === 'russian' ? toRussian(text) : toLatin(text, script)
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

const titles = { uk: ['пан ', 'п. '], en: ['Mr ', 'Ms ', 'Dr '], pt: ['Sr. ', 'Sra. ', 'Dr. '] } as const
const emoji = ['🌸', '✨', '🇺🇦', '💛', '🔥', '☕', '🌻']

/** Upper case, lower case, titles, emoji and stray spaces around a name. */
export function decorate(text: string, person: Person, hand: Hand): string {
  const { random, has, typed } = hand
  const draw = random.below(100)
  const title = random.pick(titles[person.locale])
  const sign = random.pick(emoji)
  if (text === '' || !has('decorations')) return text
  if (draw < 5) return text.toUpperCase()
  if (draw < 14) return text.toLowerCase()
  if (draw < 16) return ` ${text} `
  if (draw < 18 && typed) return title + text
  return draw < 24 && !typed ? `${text} ${sign}` : text
}

/** A phone as people and machines write it. */
export function writePhone(phone: PhoneNumber, hand: Hand): string {
  const { random, has, typed } = hand
  const { country } = phone
  const draw = random.below(100)
  const slipped = random.percent(typed ? 2.5 : 0)
  let digits = phone.digits
  const calling = { UA: 3, GB: 2, US: 1, PT: 3, BR: 2 }[country]
  const old = has('old-numbers')
  // Until 2016 Brazilian mobiles had eight digits; address books and messengers still hold them so.
  if (country === 'BR' && phone.mobile && draw % 10 < 3 && old) digits = withoutNine(digits)
  if (slipped && has('typos')) digits = digits.slice(0, 5) + slip(digits.slice(5), random)
  const national = digits.slice(calling)
  if (!typed) return draw < 70 ? `+${digits}` : digits
  if (draw < 34) return `+${digits}`
  if (draw < 44) return digits
  if (draw < 62) return `+${digits.slice(0, calling)} ${grouped(national)}`
  if (!old) return `+${digits.slice(0, calling)} (${national.slice(0, 2)}) ${national.slice(2)}`
  switch (country) {
    case 'UA': return draw < 70 ? `80${national}` : draw < 86 ? `0${national}` : `(0${national.slice(0, 2)}) ${national.slice(2, 5)}-${national.slice(5, 7)}-${national.slice(7)}`
    case 'GB': return draw < 80 ? `0${national}` : `0${national.slice(0, 4)} ${national.slice(4)}`
    case 'US': return draw < 80 ? `(${national.slice(0, 3)}) ${national.slice(3, 6)}-${national.slice(6)}` : `${national.slice(0, 3)}.${national.slice(3, 6)}.${national.slice(6)}`
    case 'BR': return draw < 80 ? `(${national.slice(0, 2)}) ${national.slice(2, -4)}-${national.slice(-4)}` : `0${national}`
    default: return draw < 80 ? national : grouped(national)
  }
}

/** A Brazilian mobile number without the 9 that was put before its eight digits. */
export function withoutNine(digits: string): string {
  return digits.slice(0, 4) + digits.slice(5)
}

function grouped(national: string): string {
  return `${national.slice(0, 2)} ${national.slice(2, 5)} ${national.slice(5)}`.trim()
}

/** An e-mail as it was typed or passed on. */
export function writeEmail(email: string, hand: Hand): string {
  const { random, has, typed } = hand
  const draw = random.below(100)
  const slipped = random.percent(typed ? 3.5 : 0)
  const at = email.indexOf('@')
  let local = email.slice(0, at)
  let domain = email.slice(at + 1)
  if (has('decorations')) {
    if (draw < 5) local = local.charAt(0).toUpperCase() + local.slice(1)
    else if (draw < 7) local = local.toUpperCase()
    else if (domain === 'gmail.com' && draw < 10) local = local.replaceAll('.', '')
    else if (domain === 'gmail.com' && draw < 12) local = `${local}+${random.pick(['shop', 'news', 'promo'])}`
  }
  if (slipped && has('typos')) {
    if (random.percent(40)) domain = slip(domain, random)
    else local = slip(local, random)
  }
  return `${local}@${domain}`
}
