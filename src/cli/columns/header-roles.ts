import { isField } from '../../model/field.js'
import { guestWords, headerParts, type HeaderWord } from './header-words.js'
import type { ColumnRole } from './role.js'

/** What a header alone says, likeliest first, and whether it says anything at all. */
export interface HeaderReading {
  readonly roles: readonly ColumnRole[]
  /** The header names something that takes no part, such as an amount or an owner; values are not asked. */
  readonly aside: boolean
}

const silent: HeaderReading = { roles: [], aside: false }
const aside: HeaderReading = { roles: [], aside: true }

/** Reads a header. The order of the questions is the order of strength: `company_name` is a company, `mobile owner` nobody's mobile. */
export function readHeader(header: string): HeaderReading {
  // Our own names of several words mean what they say; one word may mean more (`title`, `x`).
  if (/[A-Z]/.test(header) && isField(header)) return roles(header)
  const { meanings, ordinal, tokens, unknown } = headerParts(header)
  const has = (...some: HeaderWord[]): boolean => some.some((meaning) => meanings.has(meaning))
  const all = (...every: HeaderWord[]): boolean => every.every((meaning) => meanings.has(meaning))
  const said = tokens.join(' ')
  // «Documento», «Номер документа»: an identity document, or an invoice. «ID number»: of a document, or of the row.
  if (someDocument.test(said)) return roles('nationalId', 'id')
  if (someId.test(said)) return roles('id', 'nationalId')
  // The shop's own number, which somebody rang; and where they want to be reminded.
  if (calledNumber.test(said)) return aside
  if (reminderNumber.test(said)) return roles('phone')
  const identity = identityDocument.test(said)
  if (meanings.size === 0 && !identity) return silent
  // «Guardian email», «Телефон матері», «WhatsApp do encarregado»; a driver beside what is no licence, and of a reference what is no number of an order.
  if (has('somebody') || (has('phone', 'email', 'name') && !has('number', 'id') && tokens.some((token) => /^(?:drivers?|references?)$/.test(token)))) return aside
  // «Created by», «Змінено ким»: one of the staff.
  if (has('created', 'updated') && tokens.some((token) => /^(?:by|por|ким|кем)$/.test(token))) return aside

  // The age of an account, a group of ages: of something else.
  if (has('age')) return unknown === 0 && [...meanings].every((meaning) => aboutAge.has(meaning)) ? roles('birthYear') : aside
  // «mail_city», «mail_addr1»: where post goes.
  const posted = has('email') && tokens.includes('mail') && !tokens.includes('email')
  if (posted && has('city', 'region', 'postcode', 'street', 'country')) return place(meanings, ordinal)
  if (posted && has('address') && ordinal !== undefined) return roles('email', ordinal >= 2 ? 'addressExtra' : 'address')
  if (has('email') && !asideBeside(tokens, 'email')) return has('name') && !has('value') ? roles('email', 'name') : roles('email')
  if (has('birth', 'birthDate', 'birthYear')) {
    if (has('place', 'city', 'country', 'region')) return roles('birthPlace')
    if (has('aside')) return aside
    if (has('name', 'last', 'maiden')) return roles('familyName', 'name')
    if (has('month')) return roles('birthMonth')
    if (has('year', 'birthYear')) return roles('birthYear', 'birthDate')
    return has('day') ? roles('birthDate', 'birthDay') : roles('birthDate')
  }
  if (tokens.includes('place') && tokens.some((token) => token.startsWith('birth'))) return roles('birthPlace')
  // «Morada fiscal», «Código postal fiscal», «Registration address»: of the person, and neither a number for taxes nor a date.
  const postcode = has('postcode') || all('postal', 'code')
  const number = has('number', 'id', 'code')
  const whereabouts = !has('date', 'time') && (has('phone') || postcode || (has('address', 'street', 'city') && !number))
  const document = (has('national') && !has('phone', 'email')) || all('social', 'security') || identity
  // «Passport issued by», «Серія паспорта», «Document valid until»: about the document, and shared by many.
  if ((document || has('tax')) && (has('date', 'time', 'place', 'country', 'region', 'created', 'updated') || tokens.some((token) => aboutDocuments.test(token) && !(has('number') && /^(?:serie|сер)/.test(token))))) return aside
  if (document && !whereabouts) return has('aside') ? aside : roles('nationalId', 'taxId')
  if (all('social', 'number')) return roles('nationalId')
  if (has('tax') && !whereabouts && !has('aside')) return roles('taxId', 'nationalId')
  if (has('tax') && !whereabouts && number) return roles('taxId')

  const channel = (['whatsapp', 'viber', 'telegram', 'instagram', 'facebook', 'x', 'tiktok', 'linkedin'] as const).find((name) => meanings.has(name))
  // «Telegram first name»: a name.
  if (channel !== undefined && !has('first', 'last')) {
    // «Company Facebook page»: of all who work there.
    if (has('organization')) return channel === 'linkedin' && has('website') ? roles('website') : aside
    if (tokens.some((token) => !/^(?:page|link)$/.test(token) && headerParts(token).meanings.has('aside'))) return aside
    return channel === 'linkedin' ? roles('handle') : roles(channel, 'phone')
  }

  // «Останній контакт», «Next contact»: when, not who.
  if (!has('name', 'phone') && encounter.test(said)) return has('date', 'time', 'day') && !tokens.some((token) => ahead.test(token)) ? roles('observedAt') : aside
  if (has('updated')) return has('aside') && !has('date', 'time') ? aside : roles('observedAt')
  if (has('created') && !whereabouts) {
    if (number) return roles('id')
    if (has('date', 'time') || !has('person', 'recipient', 'place', 'region', 'country')) return roles('observedAt')
  }

  if (has('venue') && has('name') && !has('aside')) return roles('organization')
  if (has('website') && !has('aside', 'email') && !asideBeside(tokens, 'domain')) return roles('website')
  if (has('aside', 'year', 'venue', 'website')) {
    // «Status», «Phone type», «Store phone»: about the record.
    return aside
  }
  if (has('truth') && isTruth(meanings, unknown, tokens)) return roles('truth')
  if (has('phone')) return has('id') ? roles('id', 'phone') : roles('phone')
  if (has('sex')) return roles('sex')
  if (postcode) return roles('postcode')
  if (has('organization')) return has('title', 'job') ? roles('jobTitle') : has('id') ? roles('none') : headIsPlace(tokens) ? place(meanings, ordinal) : roles('organization')
  if (has('job')) return roles('jobTitle')
  // «Last login»: when somebody was here.
  if (all('handle', 'last') && !has('name')) return aside
  if (has('handle') || all('account', 'name')) return has('id') ? roles('accountId') : has('account') ? roles('handle', 'organization', 'name') : roles('handle', 'name')
  // «Alias first name»: what else somebody is called.
  if (has('nick') && has('first', 'last')) return aside
  if (has('nick') && !has('birth')) return roles('handle', 'givenName')

  if (has('title') && has('name') && !has('first', 'last')) return roles('title')
  if (has('suffix')) return roles('suffix')
  // «Family id»: a household's number.
  if (has('last') && has('id', 'number', 'code') && !has('name')) return aside
  // «Last purchase», «First visit», «Último acesso»: of something that happened.
  if (has('first', 'last') && !has('name') && happened(tokens)) return aside
  // «Прізвище та ініціали»: the whole.
  if (all('last', 'initials') && tokens.some((token) => /^(?:initials|iniciais|iniciales|ініціали|инициалы)$/.test(token))) return roles('name')
  const part = namePart(meanings)
  if (part !== undefined) return roles(...part)
  if (isInitials(header)) return roles('middleName')
  if (has('address', 'street', 'house', 'unit', 'city', 'region', 'country', 'extra') || all('place', 'created')) {
    // «Address name» is the name of a person at an address no more than «address» is.
    return place(meanings, ordinal)
  }
  if (has('name')) return has('id') && !has('person', 'recipient') ? roles('id', 'name') : roles('name')
  if (has('title')) return tokens.includes('title') || tokens.includes('titulo') ? roles('title', 'jobTitle') : roles('title')
  if (number) {
    if (has('row')) return roles('id')
    // «Customer number»: a phone where the values are phones.
    if (has('person', 'recipient') && !has('id')) return roles('phone', 'id', 'accountId')
    if (tokens.includes('caller')) return roles('phone', 'id')
    // Of a service, a tenant is a company.
    if (has('account', 'person', 'recipient') && !tokens.includes('tenant')) return roles('id', 'accountId')
    if (meanings.size === 1 && has('id')) return roles('id')
    if (has('id')) return roles('id')
    // «Номер» and «number» alone: a phone where the values are phones, else nothing.
    return roles('phone', 'id')
  }
  // «Contact date», «Requester wait time»: when, not who.
  if (has('date', 'day', 'time')) return roles('observedAt')
  // «Клас учня», «Guest requests»: of a guest, and not who.
  if (unknown > 0 && tokens.some((token) => guests.has(token))) return silent
  if (has('person', 'recipient', 'account')) return tokens.includes('caller') ? roles('phone', 'name') : roles('name', 'phone', 'id', 'accountId')
  return has('row') ? roles('id') : silent
}

const guests: ReadonlySet<string> = new Set(guestWords.split(' '))
/** Whether a header says `Tenant`, `Student`, `Guest 1` and no more: whom the rows are about, or a firm, a class, a number. */
export function isBareGuest(header: string): boolean {
  const { meanings, tokens, unknown } = headerParts(header)
  return unknown === 0 && meanings.has('person') && [...meanings].every((meaning) => meaning === 'person' || meaning === 'other') && tokens.every((token) => guests.has(token) || !headerParts(token).meanings.has('person'))
}

const aboutAge: ReadonlySet<HeaderWord> = new Set(['age', 'birth', 'year', 'person', 'code', 'value', 'other'])
/** Whether a header speaks of initials and of nothing else: under `Forename/Initials` ANNA is a name. */
export function isInitials(header: string): boolean {
  const { meanings, unknown } = headerParts(header)
  return meanings.has('initials') && unknown === 0 && [...meanings].every((meaning) => aboutInitials.has(meaning))
}

const aboutInitials: ReadonlySet<HeaderWord> = new Set(['initials', 'name', 'person', 'other'])
const besideTruth: ReadonlySet<HeaderWord> = new Set(['truth', 'id', 'code', 'number', 'row', 'other', 'value'])

/** «Person id», «true cluster» say who is who; the «Person» of «Person - Phone» says whose phone it is. */
function isTruth(meanings: ReadonlySet<HeaderWord>, unknown: number, tokens: readonly string[]): boolean {
  return [...meanings].every((meaning) => besideTruth.has(meaning)) && (unknown === 0 || !tokens.some((token) => /^(?:persons?|people|individual|entity)$/.test(token)))
}

function namePart(meanings: ReadonlySet<HeaderWord>): ColumnRole[] | undefined {
  const has = (meaning: HeaderWord): boolean => meanings.has(meaning)
  // «First and surname», «Прізвище та ім'я», «Ф.И.О.»: the whole.
  if (has('last') && (has('first') || has('givenUk'))) return ['name']
  // «Full address» is an address.
  if (has('full') && !has('address') && !has('street')) return ['name']
  if (has('maiden')) return ['familyName']
  if (has('patronymic')) return ['patronymic']
  if (has('middle')) return ['middleName']
  if (has('last')) return ['familyName']
  if (has('first')) return ['givenName']
  // «Ім'я» is the given name beside a surname and the whole without one.
  if (has('givenUk')) return ['givenName', 'name']
  return undefined
}

const besideOrder = /^(?:first|last|ultim[oa]|primeir[oa]|primer|frst|lst)$/
const happens: ReadonlySet<string> = new Set('access accessed visit visited visits order ordered purchase purchased use used touch touched touchpoint call called calls choice login logged logon signin sale seen contacted contact activity active payment paid booking booked reservation stay checkin checkout appointment meeting interaction reply response conversation engagement donation donated gift deposit invoice transaction delivery refund trip ride acesso acessou visita compra comprou pedido encomenda venda pagamento chamada ligacao interacao atividade reserva consulta estadia acceso venta pago llamada cita actividad interaccion estancia'.split(' '))

/** Whether something that happens stands behind a «first» or «last»: any other word may say which of the names it is. */
function happened(tokens: readonly string[]): boolean {
  const order = tokens.findIndex((token) => besideOrder.test(token))
  return order >= 0 && tokens.slice(order + 1).some((token) => happens.has(token))
}

function place(meanings: ReadonlySet<HeaderWord>, ordinal: number | undefined): HeaderReading {
  const has = (meaning: HeaderWord): boolean => meanings.has(meaning)
  if (has('unit')) return roles('unit')
  if (has('extra')) return roles('addressExtra')
  if (has('house')) return has('name') ? roles('addressExtra') : roles('streetNumber')
  if (has('street') && has('number')) return roles('streetNumber')
  if (has('postcode')) return roles('postcode')
  if (has('city')) return roles('city')
  // «Country/Region» is a country, «State/Region» has no country in it.
  if (has('country')) return roles('country')
  if (has('region')) return roles('region')
  if (has('address') && ordinal !== undefined && ordinal >= 2 && !has('full')) return roles('addressExtra', 'address')
  if (has('street')) return roles('street', 'address')
  return roles('address', 'street')
}

/** What a header speaks of stands last: a company address is an address, an address company a company. Of «Адреса компанії» and «Morada da empresa» it stands first. */
function headIsPlace(tokens: readonly string[]): boolean {
  const meant = tokens.map((token) => headerParts(token).meanings)
  const lastPlace = meant.findLastIndex((meanings) => (['address', 'street', 'house', 'unit', 'city', 'country', 'region'] as const).some((word) => meanings.has(word)))
  return tokens.some((token) => /^(?:of|d[aeo]|del|компанії|компании|організації|организации|фірми|фирмы)$/.test(token)) ? lastPlace >= 0 : lastPlace > meant.findLastIndex((meanings) => meanings.has('organization'))
}

const identityDocument = /(?:^| )(?:(?:id|identity|ід) (?:card|картк[аи]|карта)|(?:id|identity|identification|travel) documents?|doc(?:umento)? (?:de )?(?:identificacao|identificacion|viagem)|(?:bi|cc) (?:ou )?(?:cc|bi)|num(?:ero)? (?:d[eo] )?(?:bi|cc)|документ\S* (?:що |який )?(?:посвідчу|удостоверя)\S+)(?: |$)/
const someDocument = /^(?:(?:серія|серия) (?:(?:та|і|и) )?(?=номер))?(?:(?:num|no|nr|numero|number|номер|№) (?:d[eo] |of )?)?(?:doc|document|documento|документ[ау]?)(?: (?:num|no|nr|numero|number|номер|№))?(?: (?:d[eo] )?(?:cliente|hospede|customer|client|guest|клієнта|клиента|гостя))?$/
const someId = /^(?:id|identification) (?:num|no|number)$|^(?:num|numero|no|nr) (?:de )?identifica(?:cao|cion)$/
const aboutDocuments = /^(?:issue[dr]?|issuing|expir(?:y|es|ed|ation)|valid|until|authority|office|series|amount|rate|серія|серия|виданий|видано|видачі|выдан|выдано|выдачи|ким|кем|дійсний|действителен|орган|emissao|emissor|emitido|validade|serie|orgao|expedicao)$/

const calledNumber = /^(?:called|callee|dial+ed)(?: (?:party )?(?:number|num|phone|id))?$|^(?:dst|did|dnis)$|^(?:куди|куда) (?:теле|дз?вон|звон)/
const reminderNumber = /^(?:text|sms)(?: message)? reminders? (?:number|phone)$/
const ahead = /^(?:next|proxim[oa]|seguinte|siguiente|наступн|следующ)/
const encounter = /(?:^| )(?:last|latest|recent|first|next|prev(?:ious)?|ultimo|primeiro|primer|proximo|(?:останн|крайн|перш|наступн|попередн|последн|следующ|предыдущ)\S+|перв(?:ый|ого)) (?:\S+ )?(?:contact(?:s|ed|os?)?|contatos?|контакт[уа]?)(?: |$)|(?:^| )contac?to (?:anterior|seguinte|siguiente)/

function asideBeside(tokens: readonly string[], word: string): boolean {
  return tokens.some((token) => token !== word && /^(?:type|label|kind|status|verified|confirmed|valid|bounced|consent|accepts|opt|optin|optout|subscribed|unsubscribed|marketing|domain|count|format|opens|clicks|sent|тип|статус)$/.test(token))
}

function roles(...list: ColumnRole[]): HeaderReading {
  return { roles: list, aside: list[0] === 'none' }
}
