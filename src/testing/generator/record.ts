import { firstDay, isoDate, lastDay } from './calendar.js'
import type { Habit } from './latin.js'
import { islands, type Hold } from './linkable.js'
import type { Person, PhoneNumber } from './person.js'
import { createDraw, createRandom, type Random } from './random.js'
import type { MutableRow } from './row.js'
import { shape, shapes, type Shape } from './sources.js'
import type { ContactTrait } from './traits.js'
import { decorate, slip, slipDate, writeEmail, writeName, writePhone, withoutNine, type Hand } from './writing.js'

/** How many records a person leaves, of a hundred people: most few, some very many. */
const recordCounts = createDraw([
  { least: 1, most: 1, weight: 30 }, { least: 2, most: 2, weight: 20 }, { least: 3, most: 3, weight: 15 }, { least: 4, most: 4, weight: 10 },
  { least: 5, most: 6, weight: 11 }, { least: 7, most: 9, weight: 8 }, { least: 10, most: 14, weight: 4 }, { least: 15, most: 24, weight: 1.6 },
  { least: 25, most: 40, weight: 0.4 },
])

/** The records that a person leaves over the years, each with what it can be joined by. */
export function recordsLeftBy(person: Person, seed: number, has: (trait: ContactTrait) => boolean): readonly MutableRow[] {
  const random = createRandom(seed, 4, person.number)
  const range = recordCounts(random)
  const count = range.least + random.below(range.most - range.least + 1)
  const habit = random.pick(['official', 'habitual', 'mixed'] as const)
  const rows: MutableRow[] = []
  const holds: Hold[] = []
  for (let i = 0; i < count; i += 1) {
    const { row, hold } = writeRecord(person, habit, createRandom(seed, 5, person.number, i), has)
    rows.push(row)
    holds.push(hold)
  }
  const island = islands(holds)
  rows.forEach((row, i) => {
    row.linkable = `${person.id}.${island[i]! + 1}`
  })
  return rows
}

const placeholderNames = { uk: ['Клієнт', 'Без імені', 'Гість', 'Тест'], en: ['Guest', 'Test', 'Customer', 'N/A'], pt: ['Cliente', 'Visitante', 'Teste', 'Sem nome'] } as const
const placeholderPhones = ['0000000000', '+380000000000', '1111111111', '+10000000000', '1234567890', '999999999']
const placeholderEmails = ['no@no.com', 'noemail@noemail.com', 'test@test.com', 'none@none.com', 'a@a.com', 'nao@tem.com']

/** What of a record there is to find it by: all, an id of the channel with a phone at most, or one of the two alone. */
type Reach = 'all' | 'bridge' | 'phone' | 'email'

/** A record while it is being written. */
interface Draft {
  readonly row: MutableRow
  readonly hold: Hold
  readonly source: Shape
  readonly person: Person
  readonly day: number
  readonly hand: Hand
}

function writeRecord(person: Person, habit: Habit, random: Random, has: (trait: ContactTrait) => boolean): Draft {
  const source = usableShape(person, random)
  const day = firstDay + random.below(lastDay - firstDay + 1)
  const scriptDraw = random.below(100)
  const script = !has('transliterations') || scriptDraw >= source.latin + 10 ? 'native' : scriptDraw >= source.latin ? 'russian' : habit
  const hand: Hand = { random, has, script, typed: source.typed }
  const hold: Hold = { keys: [], misspelt: [], shared: [], named: false, full: false, born: false, address: false, company: false, aloneWithGiven: person.aloneWithGiven }
  const draft: Draft = { row: blank(source.name, day, random, person), hold, source, person, day, hand }
  const reach = drawReach(draft)
  writeNames(draft, reach)
  writeIds(draft)
  writeAddresses(draft, reach)
  if (reach === 'all') writeFacts(draft)
  return draft
}

function drawReach({ source, hand: { random, has } }: Draft): Reach {
  const bridge = random.percent(5)
  const lone = random.percent(9)
  const byPhone = random.percent(50)
  if (bridge && has('nameless-bridges') && ['instagram', 'telegram', 'viber'].includes(source.name)) return 'bridge'
  if (!lone || !has('lone-identifiers') || !source.typed) return 'all'
  return byPhone ? 'phone' : 'email'
}

/** The name: how much of it, and into which columns. */
function writeNames({ row, hold, source, person, day, hand }: Draft, reach: Reach): void {
  const { random, has } = hand
  const nameDraw = random.below(100)
  const name = writeName(person, day, source.nickname, hand)
  const swapped = random.percent(source.split ? 4 : person.locale === 'uk' ? 30 : 5)
  const split = source.split && random.percent(88)
  const nameless = reach === 'bridge' || (reach !== 'all' && nameDraw < 50) || nameDraw < source.nameless
  const givenOnly = nameDraw < source.nameless + source.givenOnly
  const handleName = random.percent(45)
  const placeholderName = random.percent(1.5)
  if (handleName && source.name === 'instagram' && has('handles') && reach !== 'bridge') row.full_name = person.instagram
  else if (!nameless) {
    if (placeholderName && source.typed && has('placeholders')) row.full_name = random.pick(placeholderNames[person.locale])
    else {
      const [first, second] = swapped && has('swapped-fields') ? [name.family, name.given] : [name.given, name.family]
      const written = decorate(givenOnly ? name.given : `${first}${split ? columnBreak : ' '}${second}`, person, hand)
      if (split) [row.given_name = '', row.family_name = ''] = written.split(columnBreak)
      else row.full_name = written
      hold.named = true
      hold.full = !givenOnly
    }
  }
}

/** Stands between the halves of a name while it is decorated as one. */
const columnBreak = '\t'

const drawShape = createDraw(shapes)

/** A channel that this person can have written on; without the id that it needs, a form. */
function usableShape(person: Person, random: Random): Shape {
  const source = drawShape(random)
  if (source.name === 'instagram' && person.instagram === '') return shape('form')
  if (source.name === 'telegram' && person.telegram === '') return shape('call')
  if (source.name === 'viber' && person.viber === '') return shape('order')
  return source
}

function blank(source: string, day: number, random: Random, person: Person): MutableRow {
  const two = (n: number): string => String(n).padStart(2, '0')
  return {
    row_id: '', source, created_at: `${isoDate(day)}T${two(7 + random.below(15))}:${two(random.below(60))}:${two(random.below(60))}Z`,
    full_name: '', given_name: '', family_name: '', email: '', phone: '', whatsapp: '', telegram: '', instagram: '', viber: '',
    company: '', birth_date: '', address: '', city: '', postcode: '', country: '', person_id: person.id, linkable: '',
  }
}

function writeIds({ row, hold, source, person, hand }: Draft): void {
  const tellsHandle = hand.random.percent(10)
  const asksHandle = ['crm', 'form'].includes(source.name)
  if (person.instagram !== '' && (source.name === 'instagram' || (asksHandle && tellsHandle))) {
    row.instagram = person.instagram
    hold.keys.push(`i${person.instagram}`)
  } else if (source.name === 'telegram') {
    row.telegram = person.telegram
    hold.keys.push('telegram')
  } else if (source.name === 'viber') {
    row.viber = person.viber
    hold.keys.push('viber')
  }
}

interface Wish {
  readonly wanted: boolean
  readonly lacking: boolean
  readonly speaksUp: boolean
}

function writeAddresses(draft: Draft, reach: Reach): void {
  const { hold, source, hand } = draft
  const { random } = hand
  const phoneDraw = random.percent(reach === 'bridge' ? 80 : source.phone)
  const emailDraw = random.percent(source.email)
  const lacksPhone = isMissing(5, hand)
  const lacksEmail = isMissing(6, hand)
  const isLone = reach === 'phone' || reach === 'email'
  const wantsEmail = isLone ? reach === 'email' : emailDraw && !lacksEmail
  // An order or a form is not taken without a way to answer.
  const required = !wantsEmail && ['order', 'form', 'crm'].includes(source.name)
  const wantsPhone = isLone ? reach === 'phone' : required || (phoneDraw && !lacksPhone)
  // Who says no name mostly calls from a phone of their own: nobody could tell whose a nameless call from a shared one is.
  const dares = random.percent(15)
  const speaksUp = hold.named || dares
  writePhones(draft, { wanted: wantsPhone, lacking: lacksPhone, speaksUp })
  writeEmails(draft, { wanted: wantsEmail, lacking: lacksEmail, speaksUp })
}

function writePhones({ row, hold, source, person, day, hand }: Draft, { wanted, lacking, speaksUp }: Wish): void {
  const { random, has } = hand
  const { household, company } = person
  const shared = random.percent(42) && speaksUp
  const reception = random.percent(['call', 'crm', 'form'].includes(source.name) ? 28 : 0) && speaksUp
  const fakePhone = random.percent(1.4)
  let phone = onDay(person.phones, person.changed.phone, day, random)
  let isShared = ''
  if (reception && company !== undefined && has('receptions')) {
    phone = company.reception
    isShared = 'reception'
  } else if (shared && household.phone !== undefined && source.name !== 'whatsapp') {
    phone = household.phone
    isShared = 'household'
  }
  if (source.name === 'whatsapp') {
    // The channel's own id: digits alone, and in Brazil often still without the 9.
    row.whatsapp = phone.country === 'BR' && random.percent(40) && has('old-numbers') ? withoutNine(phone.digits) : phone.digits
    hold.keys.push(`p${phone.digits}`)
  } else if (source.name === 'call' && lacking && has('placeholders')) row.phone = random.pick(['anonymous', 'Restricted', 'unknown'])
  else if (wanted) {
    if (fakePhone && source.typed && has('placeholders')) row.phone = random.pick(placeholderPhones)
    else {
      row.phone = writePhone(phone, hand)
      if (isShared !== '') hold.shared.push(isShared)
      else if (sameNumber(row.phone, phone)) hold.keys.push(`p${phone.digits}`)
      else hold.misspelt.push(`p${phone.digits}`)
    }
  }
}

function writeEmails({ row, hold, source, person, day, hand }: Draft, { wanted, speaksUp }: Wish): void {
  const { random, has } = hand
  const { household, company } = person
  const family = random.percent(45) && speaksUp
  const role = random.percent(22) && speaksUp
  const fakeEmail = random.percent(1.4)
  const own = onDay(person.emails, person.changed.email, day, random)
  if (!wanted) return
  if (fakeEmail && source.typed && has('placeholders')) row.email = random.pick(placeholderEmails)
  else if (role && company !== undefined && has('role-mailboxes')) {
    row.email = writeEmail(company.mailbox, hand)
    hold.shared.push('role')
  } else if (family && household.email !== undefined) {
    row.email = writeEmail(household.email, hand)
    hold.shared.push('family')
  } else {
    row.email = writeEmail(own, hand)
    if (sameMailbox(row.email, own)) hold.keys.push(`e${own}`)
    else hold.misspelt.push(`e${own}`)
  }
}

/** Which of a person's own: the one before the change or the one after it; any where there was none. */
function onDay<T>(own: readonly [T, ...T[]], changed: number, day: number, random: Random): T {
  const index = changed > 0 ? (day < changed ? 0 : 1) : random.below(own.length)
  return own[index] ?? own.at(-1)!
}

function isMissing(percent: number, { random, has }: Hand): boolean {
  return random.percent(percent) && has('missing-fields')
}

/** Whether the number survived the writing: its last seven digits stand in their order. */
function sameNumber(written: string, phone: PhoneNumber): boolean {
  return written.replace(/\D/g, '').endsWith(phone.digits.slice(-7))
}

function sameMailbox(written: string, own: string): boolean {
  const bare = (email: string): string => email.toLowerCase().replace(/\+[a-z]+(?=@)/, '').replace(/[.](?=.*@)/g, '')
  return bare(written) === bare(own)
}

function writeFacts({ row, hold, source, person, hand }: Draft): void {
  const { random } = hand
  const { home, company } = person
  const bornDraw = random.percent(source.born)
  const addressDraw = random.percent(source.address)
  const cityDraw = random.percent(source.city)
  const companyDraw = random.percent(source.company)
  const slippedStreet = random.percent(8)
  const slippedBirth = random.percent(3)
  const latin = hand.script !== 'native' && hand.script !== 'russian'
  if (bornDraw && !isMissing(5, hand)) {
    row.birth_date = slippedBirth && hand.has('typos') ? slipDate(person.born, random) : person.born
    hold.born = row.birth_date === person.born
  }
  if (cityDraw && !isMissing(5, hand)) row.city = latin ? home.townLatin : home.town
  if (addressDraw && !isMissing(5, hand)) {
    const street = random.percent(25) && hand.has('decorations') ? home.street.replace(/^(вул\.|Rua|Avenida) /, (type) => ({ 'вул. ': 'вулиця ', 'Rua ': 'R. ', 'Avenida ': 'Av. ' })[type] ?? type) : home.street
    const line = home.country === 'GB' || home.country === 'US' ? `${home.house} ${street}` : `${street}, ${home.house}`
    row.address = slippedStreet && hand.has('typos') ? slip(line, random) : line
    row.postcode = isMissing(10, hand) ? '' : home.postcode
    row.country = home.country
    hold.address = true
  }
  if (companyDraw && company !== undefined) {
    row.company = company.name
    hold.company = true
  }
}
