import { badOption } from '../errors.js'
import { branches, firstDigits, literalStart } from './phone-first-digits.js'

/** One numbering plan as libphonenumber-js stores it: an array whose positions have fixed meanings. */
export type PhonePlanRow = readonly unknown[]

/**
 * Numbering plans in the format of libphonenumber-js, version 4: the default export of
 * `libphonenumber-js/metadata.min`, `.mobile` or `.max`, or one generated for your own countries.
 */
export interface PhoneMetadata {
  readonly version: number
  readonly country_calling_codes: Readonly<Record<string, readonly string[]>>
  readonly countries: Readonly<Record<string, PhonePlanRow>>
  readonly nonGeographic: Readonly<Record<string, PhonePlanRow>>
}

/** Number types in the words of libphonenumber, in the order in which it tries them after fixed lines. */
const otherTypes = [
  [1, 'MOBILE'], [3, 'PREMIUM_RATE'], [2, 'TOLL_FREE'], [9, 'SHARED_COST'], [8, 'VOIP'],
  [4, 'PERSONAL_NUMBER'], [7, 'PAGER'], [6, 'UAN'], [5, 'VOICEMAIL'],
] as const

export type PlanNumberType = 'FIXED_LINE' | 'FIXED_LINE_OR_MOBILE' | (typeof otherTypes)[number][1]

/** What the numbering plans say about a number. `national` is the number without its calling code. */
export interface PlannedNumber {
  readonly callingCode: string
  readonly national: string
  readonly country: string | undefined
  readonly type: PlanNumberType | undefined
  readonly valid: boolean
  readonly length: LengthCheck
  /** Whether the plan says whose it is. Where it does not, `country` is the one that was dialled from, or none. */
  readonly exact: boolean
  /** Known to read the same again with its `+`: nothing was taken off its front. */
  readonly stable: boolean
}

export type LengthCheck = 'possible' | 'too-short' | 'too-long' | 'invalid'

/** A pattern anchored at the front, with what a number must begin with to be worth a try. */
interface Rule {
  readonly pattern: RegExp
  readonly first: number
  readonly literal: string
}

/** A whole national number. Alternatives that cannot begin with its first digit are not even tried. */
interface WholeRule {
  readonly source: string
  /** By first digit, compiled when a number first needs it; `null` where no alternative begins so. */
  readonly patterns: (RegExp | null | undefined)[]
}

interface TypeRule extends WholeRule {
  readonly name: PlanNumberType
  /** Bit n is set where n digits are possible. */
  readonly lengths: number
}

interface Plan {
  readonly country: string | undefined
  readonly callingCode: string
  readonly idd: Rule | undefined
  readonly general: WholeRule
  readonly lengths: number
  readonly shortest: number
  readonly longest: number
  readonly prefix: string | undefined
  /** A trunk prefix of plain digits, or the pattern of one that captures carrier codes or rewrites. */
  readonly trunk: string | Rule | undefined
  readonly transform: string | undefined
  readonly leading: Rule | undefined
  readonly types: readonly TypeRule[] | undefined
  readonly fixed: TypeRule | undefined
  readonly mobileIsFixed: boolean
}

/** Numbering plans with every pattern compiled once. Make one a metadata object with {@link phonePlans}. */
export interface PhonePlans {
  /** Whether the metadata knows the country. */
  has(country: string): boolean
  /** Reads the digits after a `+`. `undefined` where no calling code fits or nothing follows it. */
  international(digits: string): PlannedNumber | undefined
  /** Reads digits written without `+`, as dialled from `country`, which must be known. */
  national(digits: string, country: string): PlannedNumber | undefined
  /** Judges a number that is already split, changing no digit of it. */
  judge(callingCode: string, national: string): PlannedNumber | undefined
  /** The number without a trunk prefix that is written where it does not belong, judged by nothing. */
  trunkless(callingCode: string, national: string): string | undefined
  /** Whether reading `+callingCode national` would take digits off its front once more. */
  strips(callingCode: string, national: string): boolean
}

const compiled = new WeakMap<PhoneMetadata, PhonePlans>()

/**
 * Compiles numbering plans for reading numbers of digits alone.
 *
 * libphonenumber-js builds each regular expression anew for each number, which is most of its
 * cost. Here they are built once per metadata object, at first use of a plan, from the metadata
 * itself, so that the two cannot drift apart; a property test holds them equal for every region.
 *
 * @throws {SelfsameError} `BAD_OPTION` where the metadata is not of version 4.
 */
export function phonePlans(metadata: PhoneMetadata): PhonePlans {
  let plans = compiled.get(metadata)
  if (plans === undefined) {
    if (metadata.version !== 4) {
      throw badOption('metadata', 'version 4, as libphonenumber-js 1.7.35 and later generate it')
    }
    plans = compile(metadata)
    compiled.set(metadata, plans)
  }
  return plans
}

function compile(metadata: PhoneMetadata): PhonePlans {
  const byCountry = new Map<string, Plan>()
  /** By calling code as a number; holes where there is none. The first plan is the main one. */
  const byCode: (readonly Plan[] | undefined)[] = Array.from({ length: 1000 })
  const reachable: (readonly string[] | undefined)[] = Array.from({ length: 1000 })
  for (const [code, countries] of Object.entries(metadata.country_calling_codes)) reachable[Number(code)] = countries
  for (const code of Object.keys(metadata.nonGeographic)) reachable[Number(code)] ??= []

  const planOf = (country: string): Plan | undefined => {
    let plan = byCountry.get(country)
    if (plan === undefined) {
      const row = Object.hasOwn(metadata.countries, country) ? metadata.countries[country] : undefined
      if (row === undefined) return undefined
      plan = compilePlan(row, country)
      byCountry.set(country, plan)
    }
    return plan
  }
  const plansOfCode = (code: number): readonly Plan[] | undefined => {
    const known = byCode[code]
    if (known !== undefined) return known
    const countries = reachable[code]
    if (countries === undefined) return undefined
    const row = metadata.nonGeographic[String(code)]
    const plans = countries.length > 0 || row === undefined
      ? countries.flatMap((country) => planOf(country) ?? [])
      : [compilePlan(row, undefined)]
    byCode[code] = plans
    return plans
  }

  const finish = (plans: readonly Plan[], main: Plan, national: string, fallback: string | undefined, stable: boolean): PlannedNumber | undefined => {
    if (national.length < 2 || national.length > 17) return undefined
    const exact = plans.length === 1 ? plans[0] : plans.find((plan) => belongs(plan, national))
    const judged = exact ?? (fallback === undefined ? main : planOf(fallback) ?? main)
    const type = typeOf(judged, national)
    return {
      callingCode: main.callingCode,
      national,
      country: exact === undefined ? fallback : exact.country,
      type,
      valid: judged.types === undefined ? matches(judged.general, national) : type !== undefined,
      length: checkLength(judged, national.length),
      exact: exact !== undefined,
      stable,
    }
  }

  const stripTrunk = (number: string, plan: Plan): string => {
    const { trunk } = plan
    if (trunk === undefined) return number
    let national: string
    if (typeof trunk === 'string') {
      if (!number.startsWith(trunk)) return number
      national = number.slice(trunk.length)
    } else {
      const match = begins(trunk, number) ? trunk.pattern.exec(number) : null
      if (match === null) return number
      const captured = match.length > 1 && Boolean(match.at(-1))
      national = plan.transform !== undefined && captured ? number.replace(trunk.pattern, plan.transform) : number.slice(match[0].length)
      if (national === number) return number
    }
    if (!matches(plan.general, national) && matches(plan.general, number)) return number
    const plans = plansOfCode(Number(plan.callingCode)) ?? []
    const owner = plans.length === 1 ? plans[0] : plans.find((each) => belongs(each, national))
    const length = checkLength(owner ?? plan, national.length)
    return length === 'too-short' || length === 'invalid' ? number : national
  }

  const international = (digits: string): PlannedNumber | undefined => {
    let code = 0
    for (let end = 1; end <= 3 && end <= digits.length; end += 1) {
      code = code * 10 + digits.charCodeAt(end - 1) - 48
      if (code === 0) return undefined
      const plans = plansOfCode(code)
      const main = plans?.[0]
      if (plans !== undefined && main !== undefined) {
        const written = digits.slice(end)
        const number = stripTrunk(written, main)
        return finish(plans, main, number, undefined, number === written)
      }
    }
    return undefined
  }

  const national = (digits: string, country: string): PlannedNumber | undefined => {
    const plan = planOf(country)
    if (plan === undefined || digits.length === 0) return undefined
    const abroad = plan.idd !== undefined && begins(plan.idd, digits) ? plan.idd.pattern.exec(digits) : null
    if (abroad !== null && abroad[0].length > 0) {
      const rest = digits.slice(abroad[0].length)
      if (rest.length > 0 && rest.charCodeAt(0) !== 48) return international(rest)
    }
    const plans = plansOfCode(Number(plan.callingCode)) ?? [plan]
    const main = plans[0] ?? plan
    if (digits.startsWith(plan.callingCode)) {
      const shorter = digits.slice(plan.callingCode.length)
      const asIs = stripTrunk(digits, plan)
      if ((!matches(plan.general, asIs) && matches(plan.general, stripTrunk(shorter, plan))) || checkLength(plan, asIs.length) === 'too-long') {
        return shorter.length === 0 ? undefined : finish(plans, main, stripTrunk(shorter, main), undefined, false)
      }
    }
    const number = stripTrunk(digits, plan)
    return finish(plans, plan, number, country, number === digits && plan === main)
  }

  return {
    has: (country) => planOf(country) !== undefined,
    international,
    national,
    judge: (callingCode, number) => {
      const plans = plansOfCode(Number(callingCode))
      const main = plans?.[0]
      return plans === undefined || main === undefined ? undefined : finish(plans, main, number, undefined, false)
    },
    trunkless: (callingCode, number) => {
      const prefix = plansOfCode(Number(callingCode))?.[0]?.prefix
      return prefix !== undefined && number.startsWith(prefix) ? number.slice(prefix.length) : undefined
    },
    strips: (callingCode, number) => {
      const main = plansOfCode(Number(callingCode))?.[0]
      return main !== undefined && stripTrunk(number, main) !== number
    },
  }
}

function compilePlan(row: PhonePlanRow, country: string | undefined): Plan {
  const lengths = lengthsOf(row[3]) ?? 0
  const rows = Array.isArray(row[11]) ? (row[11] as readonly unknown[]) : undefined
  const rule = (position: number, name: PlanNumberType): TypeRule | undefined => {
    const type = rows?.[position]
    if (!Array.isArray(type) || typeof type[0] !== 'string' || type[0] === '') return undefined
    return { name, ...whole(type[0]), lengths: lengthsOf(type[1]) ?? lengths }
  }
  const trunk = row[7] || row[5]
  return {
    country,
    callingCode: String(row[0]),
    idd: typeof row[1] === 'string' ? front(row[1]) : undefined,
    general: whole(String(row[2])),
    lengths,
    shortest: lengths === 0 ? 0 : 31 - Math.clz32(lengths & -lengths),
    longest: lengths === 0 ? 0 : 31 - Math.clz32(lengths),
    prefix: typeof row[5] === 'string' ? row[5] : undefined,
    trunk: typeof trunk !== 'string' ? undefined : /^\d+$/.test(trunk) ? trunk : front(trunk),
    transform: typeof row[8] === 'string' ? row[8] : undefined,
    leading: typeof row[10] === 'string' ? front(row[10]) : undefined,
    types: rows === undefined || rows.length === 0 ? undefined : otherTypes.flatMap(([position, name]) => rule(position, name) ?? []),
    fixed: rule(0, 'FIXED_LINE'),
    mobileIsFixed: !Array.isArray(rows?.[1]) || rows[1][0] === '',
  }
}

function whole(source: string): WholeRule {
  return { source, patterns: Array.from({ length: 10 }) }
}

function front(pattern: string): Rule {
  return { pattern: new RegExp(`^(?:${pattern})`), first: firstDigits(pattern), literal: literalStart(pattern) }
}

function begins(rule: Rule, digits: string): boolean {
  return (rule.first & (1 << (digits.charCodeAt(0) - 48))) !== 0 && digits.startsWith(rule.literal)
}

function matches(rule: WholeRule, digits: string): boolean {
  const first = digits.charCodeAt(0) - 48
  let pattern = rule.patterns[first]
  if (pattern === undefined) {
    const able = branches(rule.source).filter((each) => (firstDigits(each) & (1 << first)) !== 0)
    pattern = able.length === 0 ? null : new RegExp(`^(?:${able.join('|')})$`)
    rule.patterns[first] = pattern
  }
  return pattern !== null && pattern.test(digits)
}

function lengthsOf(list: unknown): number | undefined {
  if (!Array.isArray(list)) return undefined
  let bits = 0
  for (const length of list) bits |= 1 << Number(length)
  return bits
}

function belongs(plan: Plan, national: string): boolean {
  return plan.leading === undefined ? typeOf(plan, national) !== undefined : begins(plan.leading, national) && plan.leading.pattern.test(national)
}

function typeOf(plan: Plan, national: string): PlanNumberType | undefined {
  const { types, fixed } = plan
  if (types === undefined || !matches(plan.general, national)) return undefined
  const bit = 1 << national.length
  if (fixed !== undefined && (fixed.lengths & bit) !== 0 && matches(fixed, national)) {
    if (plan.mobileIsFixed) return 'FIXED_LINE_OR_MOBILE'
    const mobile = types[0]
    const both = mobile?.name === 'MOBILE' && (mobile.lengths & bit) !== 0 && matches(mobile, national)
    return both ? 'FIXED_LINE_OR_MOBILE' : 'FIXED_LINE'
  }
  for (const rule of types) {
    if ((rule.lengths & bit) !== 0 && matches(rule, national)) return rule.name
  }
  return undefined
}

function checkLength(plan: Plan, length: number): LengthCheck {
  if (plan.lengths === 0) return 'possible'
  if (length < plan.shortest) return 'too-short'
  if (length > plan.longest) return 'too-long'
  return (plan.lengths & (1 << length)) === 0 ? 'invalid' : 'possible'
}
