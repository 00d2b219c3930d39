import min from 'libphonenumber-js/metadata.min'
import { badOption } from '../errors.js'
import { optionsGiven, textGiven } from '../model/given.js'
import { numberCell } from './number-cell.js'
import { type NormalizedPhone, type PhoneContext, readDigits, sorted, withoutKey } from './phone-digits.js'
import { isWithheld } from './phone-issues.js'
import { phonePlans, type PhoneMetadata } from './phone-plan.js'
import { splitPhoneText } from './phone-split.js'
import { foldPhoneText, plainNumber, readPhoneText } from './phone-text.js'

export type { NormalizedPhone, PhoneType } from './phone-digits.js'
export type { PhoneIssue } from './phone-issues.js'
export type { PhoneMetadata } from './phone-plan.js'

export interface PhoneOptions {
  /**
   * ISO 3166-1 codes, upper case, of the countries that national numbers are from; `normalizeCountry` answers one for a name or for `uk`.
   * All are tried and their order decides nothing: what two of them read as different numbers has no key. Default: none, and a
   * national number then has no key. Each costs one more reading of a national number.
   */
  readonly country?: string | readonly string[] | undefined
  /**
   * The channel it came by, such as `whatsapp` or `whatsapp:page-12`. Ids of WhatsApp, Viber,
   * Telegram and Signal are read with their calling code though they have no `+`; those and
   * `sms` put the Argentine 9 in, because only a mobile sends from there.
   */
  readonly channel?: string | undefined
  /** Numbering plans. Default: `libphonenumber-js/metadata.min` (83 kB), which tells few types. */
  readonly metadata?: PhoneMetadata | undefined
}

/** Their ids are numbers with calling code and without `+`. */
const idChannels: ReadonlySet<string> = new Set(['whatsapp', 'viber', 'telegram', 'signal'])
/** Only mobiles write from here. */
export const mobileChannels: ReadonlySet<string> = new Set([...idChannels, 'sms', 'mms', 'rcs', 'imessage'])

/**
 * Brings a phone number to the one key under which every spelling of it is found.
 *
 * Renumberings are undone first (Brazil's ninth digit, Mexico's 1, and more: `phone-migrations.ts`),
 * then the number is judged by libphonenumber's numbering plans. What no plan accepts has no key,
 * because a wrong merge costs more than a missed one; the country of a national number is never guessed.
 *
 * Total and idempotent: `normalizePhone(key).key === key`, with any default country.
 * Of several numbers in one field the first with a key is taken and the others are variants;
 * `normalizePhones` gives all.
 *
 * @throws {SelfsameError} `BAD_OPTION` for a country that the metadata does not have.
 * @see ITU-T E.164; RFC 3966; google/libphonenumber.
 * @example
 * normalizePhone('067 123 45 67', { country: 'UA' }).key        // '+380671234567'
 * normalizePhone('80671234567', { country: 'UA' }).key          // '+380671234567'
 * normalizePhone('+55 11 8123-4567').key                        // '+5511981234567'
 * normalizePhone('+55 11 3333-4444').key                        // '+551133334444'
 * normalizePhone('5215512345678', { channel: 'whatsapp' }).key  // '+525512345678'
 * normalizePhone('+541123456789').variants                      // ['+5491123456789']
 * normalizePhone('0000000000', { country: 'UA' }).issue         // 'placeholder'
 * normalizePhone('067 123 45 67').issue                         // 'no-country'
 */
export function normalizePhone(raw: string, options: PhoneOptions = {}): NormalizedPhone {
  raw = textGiven(raw)
  const context = phoneContext(options)
  const plain = plainNumber(numberCell(raw))
  if (plain !== undefined && plain.length > 2 && plain.length <= 16) {
    const phone = readPlain(raw, plain, context)
    // Fourteen digits without a key may be two local numbers with a space between them, and those in a bracket at the end an extension.
    if (phone.key !== undefined || (plain.length < 14 && !raw.endsWith(')'))) return phone
  }
  const all = readPhones(raw, context)
  const first = all.find((phone) => phone.key !== undefined) ?? all[0] ?? withoutKey(raw, 'empty')
  if (all.length === 1) return first
  const others = all.flatMap((phone) => phone.key !== undefined && phone.key !== first.key ? [phone.key] : [])
  return { ...first, raw, variants: sorted([...first.variants, ...others]) }
}

/**
 * Reads every number of a field such as `067 123 45 67, 050 765 43 21 (робочий)`, in its order.
 *
 * Runs of fewer than five digits (flats, dates) are passed over where a longer one stands beside them.
 * Each answer's `raw` is the whole field. Never empty: a field without digits gives one answer with an issue.
 *
 * @throws {SelfsameError} as {@link normalizePhone}.
 * @example
 * normalizePhones('067 123 45 67 або 050 765 43 21', { country: 'UA' }).map((phone) => phone.key)  // ['+380671234567', '+380507654321']
 */
export function normalizePhones(raw: string, options: PhoneOptions = {}): readonly NormalizedPhone[] {
  return readPhones(textGiven(raw), phoneContext(options))
}

/** What options say of every number that is read under them. */
export function phoneContext(options: PhoneOptions): PhoneContext {
  const plans = phonePlans(optionsGiven(options, { country: false, channel: false, metadata: false }).metadata ?? min as unknown as PhoneMetadata)
  const { country, channel } = options
  const countries = [country ?? []].flat()
  for (const code of countries) {
    if (!plans.has(code)) throw badOption('country', 'ISO 3166-1 alpha-2, upper case, such as GB')
  }
  const name = textGiven(channel, 'channel').toLowerCase().split(':', 1)[0] ?? ''
  return { plans, countries, ids: idChannels.has(name), mobile: mobileChannels.has(name) }
}

function readPlain(raw: string, plain: string, context: PhoneContext): NormalizedPhone {
  const plus = plain.charCodeAt(0) === 43
  return readDigits(raw, { digits: plus ? plain.slice(1) : plain, plus, gaps: [] }, context)
}

/** Up to here a run of digits is one number or none; a longer one may be two, with nothing but a space between them. */
const longestRun = 13

/** As `normalizePhones`, for a column whose every cell is read under the same options. */
export function readPhones(raw: string, context: PhoneContext): readonly NormalizedPhone[] {
  const written = numberCell(raw).trim()
  const phones = readWritten(raw, written, context)
  return !written.endsWith(')') || phones.some(({ key }) => key !== undefined) ? phones : readWritten(raw, written.replace(/\((\d{1,5})\)$/, 'x$1'), context)
}

function readWritten(raw: string, written: string, context: PhoneContext): readonly NormalizedPhone[] {
  const plain = plainNumber(written)
  if (plain !== undefined) {
    const digits = plain.charCodeAt(0) === 43 ? plain.length - 1 : plain.length
    if (digits > 0 && digits <= longestRun) return [readPlain(raw, plain, context)]
  }
  const text = readPhoneText(written)
  const reading = text.messenger ? { ...context, ids: true, mobile: true } : context
  const phones = splitPhoneText(text.pieces, (piece) => readDigits(raw, piece, reading))
  if (phones.length > 0) return phones
  if (raw.trim() === '') return [withoutKey(raw, 'empty')]
  return [withoutKey(raw, isWithheld(foldPhoneText(raw.slice(0, 100))) ? 'anonymous' : 'not-a-phone')]
}
