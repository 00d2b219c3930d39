import { isPhonePlaceholder, isSpeltWithheld, isSubscriberOnly, isTestRange, type PhoneIssue } from './phone-issues.js'
import { migrationsOf } from './phone-migrations.js'
import type { PhonePlans, PlannedNumber, PlanNumberType } from './phone-plan.js'
import type { PhonePiece } from './phone-text.js'

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

/** How numbers are read: by which plans, of which countries, and what the channel says of them. */
export interface PhoneContext {
  readonly plans: PhonePlans
  readonly countries: readonly string[]
  /** Digits without `+` carry their calling code. */
  readonly ids: boolean
  readonly mobile: boolean
}

const none: readonly string[] = []

/** Reads one run of digits: the number that it is in the one country whose plan has it, or why there is none. */
export function readDigits(raw: string, piece: PhonePiece, context: PhoneContext): NormalizedPhone {
  const { digits, plus } = piece
  if (plus && isSpeltWithheld(digits)) return withoutKey(raw, 'anonymous', { digits })
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
    if (only !== undefined) return withoutKey(raw, 'ambiguous-country', { digits, variants: readings.map(keyOf), extension: piece.extension })
  } else if (context.countries.includes('UA') && ukrainian.test(digits)) {
    const number = settle(context.plans.international(`3${digits}`), context)
    if (number?.valid === true) return found(raw, piece, number, context)
  }
  if (digits.startsWith('00')) {
    const number = abroad({ ...piece, digits: digits.slice(2), ...(piece.withoutZero === undefined ? {} : { withoutZero: piece.withoutZero.slice(2) }) }, context)
    if (number?.valid === true) return found(raw, piece, number, context)
    best = number ?? best
  }
  return unread(raw, piece, best, context)
}

/** Eleven digits from 80: the way to dial out of the Soviet plan, still on Ukrainian business cards. */
const ukrainian = /^80\d{9}$/

function abroad(piece: PhonePiece, context: PhoneContext): PlannedNumber | undefined {
  const number = settle(context.plans.international(piece.digits), context)
  if (number?.valid === true || piece.withoutZero === undefined) return number
  const other = settle(context.plans.international(piece.withoutZero), context)
  return other?.valid === true ? other : number
}

function home(piece: PhonePiece, country: string, context: PhoneContext): PlannedNumber | undefined {
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
function settle(first: PlannedNumber | undefined, context: PhoneContext): PlannedNumber | undefined {
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

function migrate(number: PlannedNumber, { plans, mobile }: PhoneContext): PlannedNumber {
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

function found(raw: string, piece: PhonePiece, number: PlannedNumber, context: PhoneContext): NormalizedPhone {
  const { national, callingCode, country } = number
  const type = number.type === undefined ? 'unknown' : typeNames[number.type]
  const issue: PhoneIssue | undefined = isPhonePlaceholder(national, repeatedIn(callingCode)) ? 'placeholder'
    : isTestRange(callingCode, national) ? 'test-range'
      : type === 'premium' ? 'premium' : undefined
  if (issue !== undefined) return withoutKey(raw, issue, { digits: callingCode + national, country, type })
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

function unread(raw: string, piece: PhonePiece, best: PlannedNumber | undefined, context: PhoneContext): NormalizedPhone {
  const { digits, plus } = piece
  const issue: PhoneIssue = isPhonePlaceholder(digits) || (best !== undefined && isPhonePlaceholder(best.national, repeatedIn(best.callingCode))) ? 'placeholder'
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
  return withoutKey(raw, issue, { digits, country, variants, extension: piece.extension })
}

function lengthIssue(number: PlannedNumber, digits: string): PhoneIssue {
  if (number.length === 'too-short') return 'too-short'
  if (number.length === 'too-long') return 'too-long'
  return digits.length < 4 ? 'too-short' : 'invalid'
}

function variantsOf(number: PlannedNumber, { plans }: PhoneContext): string[] {
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

/** Each once, in their order. */
export function sorted(variants: readonly string[]): readonly string[] {
  return variants.length < 2 ? variants : [...new Set(variants)].toSorted()
}

interface Rest {
  readonly digits?: string
  readonly country?: string | undefined
  readonly type?: PhoneType
  readonly extension?: string | undefined
  readonly variants?: readonly string[]
}

/** What has no key, and why. */
export function withoutKey(raw: string, issue: PhoneIssue, { digits, country, type, extension, variants }: Rest = {}): NormalizedPhone {
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
