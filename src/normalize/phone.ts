import min from 'libphonenumber-js/metadata.min'
import { badOption } from '../errors.js'
import { optionsGiven, textGiven } from '../model/given.js'
import { numberCell } from './number-cell.js'
import { isPlaceholder, isSpeltWithheld, isSubscriberOnly, isTestRange, isWithheld, type PhoneIssue } from './phone-issues.js'
import { migrationsOf } from './phone-migrations.js'
import { phonePlans, type PhoneMetadata, type PhonePlans, type PlannedNumber, type PlanNumberType } from './phone-plan.js'
import { splitPhoneText } from './phone-split.js'
import { foldPhoneText, plainNumber, readPhoneText, type PhonePiece } from './phone-text.js'

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

/**
 * What kind of line the numbering plan says it is; `unknown` where it does not say. Some plans do not part mobiles from the fixed (`fixed-or-mobile`); `company` is one
 * number of a whole organisation (UAN). The metadata that stands in by default tells few.
 */
export type PhoneType =
  | 'mobile' | 'fixed' | 'fixed-or-mobile' | 'voip' | 'toll-free' | 'shared-cost' | 'premium'
  | 'personal' | 'pager' | 'company' | 'voicemail' | 'unknown'

/** A phone number as the engine sees it. Exactly one of `key` and `issue` is present. */
export interface NormalizedPhone {
  readonly raw: string
  /** Canonical E.164, `+380671234567`. For matching, never for sending. */
  readonly key?: string
  /** ISO code of the country or territory, where the numbering plan tells it. */
  readonly country?: string
  readonly type: PhoneType
  /** The line behind a switchboard: the same key with another extension is another line. */
  readonly extension?: string
  /** Keys that may propose the same person and never merge by themselves. Sorted, never holding `key`. */
  readonly variants: readonly string[]
  /** Why there is no key. */
  readonly issue?: PhoneIssue
  /** Where there is no key: the digits as given, to compare within one data set. */
  readonly digits?: string
}

const typeNames: Readonly<Record<PlanNumberType, PhoneType>> = {
  FIXED_LINE: 'fixed', MOBILE: 'mobile', FIXED_LINE_OR_MOBILE: 'fixed-or-mobile', VOIP: 'voip', TOLL_FREE: 'toll-free',
  SHARED_COST: 'shared-cost', PREMIUM_RATE: 'premium', PERSONAL_NUMBER: 'personal', PAGER: 'pager', UAN: 'company', VOICEMAIL: 'voicemail',
}

/** Their ids are numbers with calling code and without `+`. */
const idChannels: ReadonlySet<string> = new Set(['whatsapp', 'viber', 'telegram', 'signal'])
/** Only mobiles write from here. */
export const mobileChannels: ReadonlySet<string> = new Set([...idChannels, 'sms', 'mms', 'rcs', 'imessage'])

const none: readonly string[] = []

interface Context {
  readonly plans: PhonePlans
  readonly countries: readonly string[]
  /** Digits without `+` carry their calling code. */
  readonly ids: boolean
  readonly mobile: boolean
}

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
  const context = contextOf(options)
  const plain = plainNumber(numberCell(raw))
  if (plain !== undefined && plain.length > 2 && plain.length <= 16) {
    const phone = readPlain(raw, plain, context)
    // Fourteen digits without a key may be two local numbers with a space between them, and those in a bracket at the end an extension.
    if (phone.key !== undefined || (plain.length < 14 && !raw.endsWith(')'))) return phone
  }
  const all = readAll(raw, context)
  const first = all.find((phone) => phone.key !== undefined) ?? all[0] ?? without(raw, 'empty')
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
  return readAll(textGiven(raw), contextOf(options))
}

const isList: (country: string | readonly string[]) => country is readonly string[] = Array.isArray

function contextOf(options: PhoneOptions): Context {
  const plans = phonePlans(optionsGiven(options, { country: false, channel: false, metadata: false }).metadata ?? min as unknown as PhoneMetadata)
  const { country, channel } = options
  const countries = country === undefined ? none : isList(country) ? country : [country]
  for (const code of countries) {
    if (!plans.has(code)) throw badOption('country', 'ISO 3166-1 alpha-2, upper case, such as GB')
  }
  const name = textGiven(channel, 'channel').toLowerCase().split(':', 1)[0] ?? ''
  return { plans, countries, ids: idChannels.has(name), mobile: mobileChannels.has(name) }
}

function readPlain(raw: string, plain: string, context: Context): NormalizedPhone {
  const plus = plain.charCodeAt(0) === 43
  return read(raw, { digits: plus ? plain.slice(1) : plain, plus, gaps: [] }, context)
}

/** Up to here a run of digits is one number or none; a longer one may be two, with nothing but a space between them. */
const longestRun = 13

function readAll(raw: string, context: Context): readonly NormalizedPhone[] {
  const written = numberCell(raw).trim()
  const phones = readWritten(raw, written, context)
  return !written.endsWith(')') || phones.some(({ key }) => key !== undefined) ? phones : readWritten(raw, written.replace(/\((\d{1,5})\)$/, 'x$1'), context)
}

function readWritten(raw: string, written: string, context: Context): readonly NormalizedPhone[] {
  const plain = plainNumber(written)
  if (plain !== undefined) {
    const digits = plain.charCodeAt(0) === 43 ? plain.length - 1 : plain.length
    if (digits > 0 && digits <= longestRun) return [readPlain(raw, plain, context)]
  }
  const text = readPhoneText(written)
  const reading = text.messenger ? { ...context, ids: true, mobile: true } : context
  const phones = splitPhoneText(text.pieces, (piece) => read(raw, piece, reading))
  if (phones.length > 0) return phones
  if (raw.trim() === '') return [without(raw, 'empty')]
  return [without(raw, isWithheld(foldPhoneText(raw.slice(0, 100))) ? 'anonymous' : 'not-a-phone')]
}

/** Reads one run of digits. */
function read(raw: string, piece: PhonePiece, context: Context): NormalizedPhone {
  const { digits, plus } = piece
  if (plus && isSpeltWithheld(digits)) return without(raw, 'anonymous', { digits })
  let best: PlannedNumber | undefined
  if (plus || context.ids) {
    best = abroad(piece, context)
    if (best?.valid === true) return found(raw, piece, best, context)
  }
  if (!plus || digits.charCodeAt(0) === 48) {
    const readings: PlannedNumber[] = []
    for (const country of context.countries) {
      const number = home(piece, country, context)
      if (number === undefined) continue
      if (number.valid && !readings.some((known) => known.national === number.national && known.callingCode === number.callingCode)) readings.push(number)
      best ??= number
    }
    const [only, second] = readings
    if (only !== undefined && second === undefined) return found(raw, piece, only, context)
    if (only !== undefined) return without(raw, 'ambiguous-country', { digits, variants: readings.map(keyOf), extension: piece.extension })
  } else if (context.countries.includes('UA') && ukrainian.test(digits)) {
    const number = settle(context.plans.international(`3${digits}`), context)
    if (number?.valid === true) return found(raw, piece, number, context)
  }
  if (digits.startsWith('00')) {
    const number = abroad({ ...piece, digits: digits.slice(2), ...(piece.withoutZero === undefined ? {} : { withoutZero: piece.withoutZero.slice(2) }) }, context)
    if (number?.valid === true) return found(raw, piece, number, context)
    best = number ?? best
  }
  return failed(raw, piece, best, context)
}

/** Eleven digits from 80: the way to dial out of the Soviet plan, still on Ukrainian business cards. */
const ukrainian = /^80\d{9}$/

function abroad(piece: PhonePiece, context: Context): PlannedNumber | undefined {
  const number = settle(context.plans.international(piece.digits), context)
  if (number?.valid === true || piece.withoutZero === undefined) return number
  const other = settle(context.plans.international(piece.withoutZero), context)
  return other?.valid === true ? other : number
}

function home(piece: PhonePiece, country: string, context: Context): PlannedNumber | undefined {
  const { plans } = context
  if (country === 'UA' && ukrainian.test(piece.digits)) {
    const number = settle(plans.international(`3${piece.digits}`), context)
    if (number?.valid === true) return number
  }
  const number = settle(plans.national(piece.digits, country), context)
  // So long, and with the country's own code before it, it was written as abroad, though the plan has lines of any length (Germany).
  if (number?.valid === true && number.national === piece.digits && number.national.length > 11 && number.national.startsWith(number.callingCode)) {
    const whole = settle(plans.international(piece.digits), context)
    if (whole?.valid === true) return whole
  }
  if (number?.valid === true || piece.withoutZero === undefined) return number
  const other = settle(plans.national(piece.withoutZero, country), context)
  return other?.valid === true ? other : number
}

/** Applies renumberings, and takes off trunk prefixes until reading the outcome changes nothing more. */
function settle(first: PlannedNumber | undefined, context: Context): PlannedNumber | undefined {
  const { plans } = context
  let number = first
  for (let round = 0; number !== undefined; round += 1) {
    number = migrate(number, context)
    if (!number.valid) return number
    if (number.type === undefined && isSubscriberOnly(number.callingCode, number.national)) return { ...number, valid: false, length: 'too-short' }
    if (number.exact && (number.stable || !plans.strips(number.callingCode, number.national))) return number
    const again = plans.international(number.callingCode + number.national)
    if (again === undefined || again.national === number.national || round === 3) return again
    number = again
  }
  return undefined
}

function migrate(number: PlannedNumber, { plans, mobile }: Context): PlannedNumber {
  const { callingCode, national } = number
  const plan = migrationsOf(callingCode)
  if (plan === undefined) return number
  const trunkless = number.valid ? undefined : plans.trunkless(callingCode, national)
  const argentine = mobile && callingCode === '54'
  if (!argentine && !plan.rewrites.test(national) && (trunkless === undefined || !plan.rewrites.test(trunkless))) return number
  for (const { kind, from, to } of plan.migrations) {
    if (kind === 'variant' && !(argentine && to === '9$1')) continue
    for (const old of trunkless === undefined ? [national] : [national, trunkless]) {
      if (!from.test(old)) continue
      const moved = plans.judge(callingCode, old.replace(from, to))
      if (moved?.valid === true) return moved
    }
  }
  return number
}

/** Brazil alone here has eight digits behind every area code; where there are seven, eight of a kind may be the code's last and an easy number. */
const repeatedIn = (callingCode: string): 8 | 9 => (callingCode === '55' ? 8 : 9)

function found(raw: string, piece: PhonePiece, number: PlannedNumber, context: Context): NormalizedPhone {
  const { national, callingCode, country } = number
  const type = number.type === undefined ? 'unknown' : typeNames[number.type]
  const issue: PhoneIssue | undefined = isPlaceholder(national, repeatedIn(callingCode)) ? 'placeholder'
    : isTestRange(callingCode, national) ? 'test-range'
      : type === 'premium' ? 'premium' : undefined
  if (issue !== undefined) return without(raw, issue, { digits: callingCode + national, country, type })
  const key = keyOf(number)
  const variants = variantsOf(number, context)
  if (piece.ending !== undefined) {
    const other = context.plans.judge(callingCode, national.slice(0, -piece.ending.length) + piece.ending)
    if (other?.valid === true && other.national !== national) variants.push(keyOf(other))
  }
  const list = variants.length === 0 ? none : sorted(variants)
  if (piece.extension !== undefined) {
    return country === undefined ? { raw, key, type, variants: list, extension: piece.extension } : { raw, key, country, type, variants: list, extension: piece.extension }
  }
  return country === undefined ? { raw, key, type, variants: list } : { raw, key, country, type, variants: list }
}

function failed(raw: string, piece: PhonePiece, best: PlannedNumber | undefined, context: Context): NormalizedPhone {
  const { digits, plus } = piece
  const issue: PhoneIssue = isPlaceholder(digits) || (best !== undefined && isPlaceholder(best.national, repeatedIn(best.callingCode))) ? 'placeholder'
    : isSpeltWithheld(digits) ? 'anonymous'
      : best !== undefined ? isTestRange(best.callingCode, best.national) ? 'test-range' : lengthIssue(best, digits)
        : digits.length < 7 ? 'too-short'
          : digits.length > 17 ? 'too-long'
            : plus || context.ids || context.countries.length > 0 ? 'invalid' : 'no-country'
  const variants: string[] = best === undefined ? [] : variantsOf(best, context)
  if (!plus && issue !== 'placeholder' && issue !== 'anonymous') {
    const number = settle(context.plans.international(digits), context)
    if (number?.valid === true && digits.length > 9) variants.push(keyOf(number))
  }
  const country = best?.country
  return without(raw, issue, { digits, country, variants, extension: piece.extension })
}

function lengthIssue(number: PlannedNumber, digits: string): PhoneIssue {
  if (number.length === 'too-short') return 'too-short'
  if (number.length === 'too-long') return 'too-long'
  return digits.length < 4 ? 'too-short' : 'invalid'
}

function variantsOf(number: PlannedNumber, { plans }: Context): string[] {
  const { callingCode, national } = number
  const variants: string[] = []
  const plan = migrationsOf(callingCode)
  if (plan === undefined || !plan.variants.test(national)) return variants
  for (const { kind, from, to } of plan.migrations) {
    if (kind !== 'variant' || !from.test(national)) continue
    const other = plans.judge(callingCode, national.replace(from, to))
    if (other?.valid === true) variants.push(keyOf(other))
  }
  return variants
}

function keyOf(number: PlannedNumber): string {
  return `+${number.callingCode}${number.national}`
}

function sorted(variants: readonly string[]): readonly string[] {
  return variants.length < 2 ? variants : [...new Set(variants)].toSorted()
}

interface Rest {
  readonly digits?: string
  readonly country?: string | undefined
  readonly type?: PhoneType
  readonly extension?: string | undefined
  readonly variants?: readonly string[]
}

function without(raw: string, issue: PhoneIssue, { digits, country, type, extension, variants }: Rest = {}): NormalizedPhone {
  const phone: { -readonly [K in keyof NormalizedPhone]: NormalizedPhone[K] } = {
    raw,
    type: type ?? 'unknown',
    variants: variants === undefined || variants.length === 0 ? none : sorted(variants),
    issue,
  }
  if (country !== undefined) phone.country = country
  if (extension !== undefined) phone.extension = extension
  if (digits !== undefined) phone.digits = digits
  return phone
}
