import { headerParts } from './header-words.js'
import type { ColumnRole } from './role.js'
import type { ValueLook } from './value-look.js'

/** What dates and times may be. They are nobody's name, number or id, whatever a header calls them. */
const moments: ReadonlySet<ColumnRole> = new Set(['birthDate', 'birthYear', 'birthMonth', 'birthDay', 'observedAt', 'truth', 'none'])

/** Rows from which so few distinct values are kinds, and not names. */
const someRows = 20
const fewValues = 5

/** Headers that call nothing but an organisation. */
const clearly = /^(?:compan(?:y|ies|yname)|organi[sz]ations?|org|employer|corporation|empresa|companhia|unternehmen|entreprise|компан\p{L}+|орган[іи]зац\p{L}+|ф[іи]рм\p{L}*)$/u

/** «Firma», which in Spanish is a signature, or «Business»: what holds for all of many rows is of a few kinds, and no organisation. */
export const areKinds = (header: string, look: ValueLook): boolean => look.filled >= someRows && look.distinctCount < fewValues && !headerParts(header).tokens.some((token) => clearly.test(token))

/**
 * Whether values may be what a header calls them. Generous: dirty columns are the usual case, and a header
 * is overruled only by values that say something else.
 */
export function fits(role: ColumnRole, look: ValueLook): boolean {
  if (look.filled === 0) return role !== 'id'
  // Rows may be numbered from 20010101 on.
  if (!moments.has(role) && Math.max(look.date, look.timestamp) - (role === 'id' ? look.digits : 0) >= 0.3) return false
  switch (role) {
    case 'email': return look.email >= 0.3
    case 'phone': return look.phone >= 0.3
    // Ids of messengers are digits, letters, links, base64: anything short that is no flag and no number with a fraction.
    case 'whatsapp':
    case 'viber':
    case 'telegram':
    case 'instagram':
    case 'facebook':
    case 'x':
    case 'tiktok': return look.flag < 0.5 && look.number - look.digits < 0.5 && look.meanLength <= 80
    case 'handle': return look.email < 0.5 && look.phone < 0.5 && look.flag < 0.5 && look.meanLength <= 40 && look.words < 0.5
    case 'birthDate': return look.date >= 0.3 || (look.number >= 0.8 && look.meanLength >= 4 && look.meanLength <= 8)
    case 'birthYear': return look.number >= 0.8 && look.meanLength >= 1 && look.meanLength <= 6
    case 'birthMonth': return (look.number >= 0.8 && look.meanLength <= 4) || look.oneWord >= 0.8
    case 'birthDay': return look.number >= 0.8 && look.meanLength <= 4
    case 'observedAt': return look.date >= 0.5 || (look.digits >= 0.8 && (look.sameLength >= 0.9) && look.meanLength >= 10 && look.meanLength <= 13)
    case 'name':
    case 'familyName':
    case 'givenName':
    case 'middleName':
    case 'patronymic': return look.letters >= 0.6 && look.email < 0.5 && look.url < 0.5 && look.hash < 0.5 && look.flag < 0.9 && look.meanLength <= 60
    // «Title» is a position as often as Mr and Dr.
    case 'title': return look.titleWord >= 0.5
    case 'suffix': return look.letters >= 0.5 && look.meanLength <= 20 && look.flag < 0.9
    case 'sex': return look.sexWord >= 0.5 || look.distinctCount <= 8
    case 'postcode': return look.withDigit >= 0.5 && look.meanLength <= 12 && look.email < 0.2
    case 'streetNumber': return look.withDigit >= 0.5 && look.meanLength <= 15
    case 'unit': return look.meanLength <= 20
    case 'city':
    case 'birthPlace': return look.letters >= 0.6 && look.meanLength <= 60 && look.email < 0.2
    case 'region': return look.letters >= 0.3 && look.status < 0.5 && look.flag < 0.9
    case 'country': return look.letters >= 0.5 && look.status < 0.5
    case 'street':
    case 'address':
    case 'addressExtra': return look.email < 0.3 && look.url < 0.3 && look.letters >= 0.3 && look.flag < 0.9
    case 'organization': return look.letters >= 0.5 && look.email < 0.5 && look.flag < 0.9
    // «Role»: of an account in a system, as often as somebody's position.
    case 'jobTitle': return look.letters >= 0.5 && look.email < 0.5 && look.flag < 0.9 && look.accountRole < 0.9
    case 'nationalId':
    // Four digits are the end of a number, and no number by themselves. A tax to pay has a fraction, where taxes are paid is no number; what stands in every row is the seller's own.
    case 'taxId': return look.withDigit >= 0.5 && look.code >= 0.3 && look.flag < 0.5 && look.meanLength > 4 && look.meanLength <= 40 && look.number - look.digits < 0.3 && (look.filled < 10 || (look.distinctCount > 1 && look.distinct >= 0.02))
    case 'website': return look.site >= 0.5 && look.profile < 0.6
    case 'accountId': return look.meanLength <= 64 && look.words < 0.5 && look.flag < 0.9 && look.number - look.digits < 0.5
    case 'id': return look.meanLength <= 128 && look.words < 0.5
    // Whom a row is about may be told by number; by name it is what we match by.
    case 'truth': return look.meanLength <= 128 && look.words < 0.5
    case 'none': return true
  }
}

/** What the values say by themselves, where no header helps; `undefined` when they could be many things. */
export function roleByValues(look: ValueLook): { role: ColumnRole; why: string } | undefined {
  if (look.filled < 2) return undefined
  for (const [kind, share] of look.socialUrl) if (share >= 0.6) return { role: kind as ColumnRole, why: `the values are ${kind} links` }
  if (look.profile >= 0.6) return { role: 'handle', why: 'the values are links to profiles' }
  if (look.email >= 0.6) return { role: 'email', why: 'the values are e-mail addresses' }
  if (look.timestamp >= 0.5) return undefined
  if (look.date >= 0.8 && look.birthYears >= 0.7 && look.distinct >= 0.05) return { role: 'birthDate', why: 'the values are dates of birth by their years' }
  if (look.phone >= 0.7 && look.phoneStyle >= 0.3 && look.distinctCount >= 2) return { role: 'phone', why: 'the values are phone numbers' }
  if (look.atHandle >= 0.6) return { role: 'handle', why: 'the values are @handles' }
  if (look.strictPostcode >= 0.8) return { role: 'postcode', why: 'the values are postcodes' }
  if (look.words >= 0.75 && look.withDigit < 0.05 && look.meanLength <= 40 && look.distinct >= 0.3) return { role: 'name', why: 'the values are names of two words or more' }
  return undefined
}

/**
 * Whether values that nothing names may be identifiers, before it is asked where they repeat: short and near-unique, with
 * digits, in one word. Amounts (fractions, round numbers), times, texts and addresses of machines are none.
 */
export function looksIdentifying(look: ValueLook): boolean {
  if (look.filled === 0 || look.distinct < 0.2 || look.meanLength < 4 || look.meanLength > 40) return false
  if (look.code < 0.95 || look.date > 0.1 || look.timestamp > 0 || look.email > 0.1 || look.url > 0.1) return false
  return look.digits < 0.5 || (look.sameLength >= 0.8 * look.digits && look.roundNumber <= 0.04 && look.clock < 0.9)
}
